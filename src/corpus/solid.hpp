// A solid part, put together and cut from prisms and bodies of revolution along the x, y and z axes, the way it would
// be modelled in CAD. Views, hidden lines and sections are computed from it (projection.hpp), so that what a family
// draws is a true orthographic projection.
//
// The order of the calls is the order of the operations: a point is inside when the last operation that contains it was
// an `add`. Profiles of a prism are given in the two other axes in alphabetical order: along z in (x, y), along y in
// (x, z), along x in (y, z). A meridian is given as (position along the axis, radius), radius >= 0, closed or open (an
// open one is closed along the axis). Let cutting tools run out of the material by some length ("through"): faces that
// coincide by chance are handled, but a clean cut is cheaper.
//
// Thread safety: a value; const functions may be called from any thread.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/path.hpp"

namespace v16::corpus {

enum class Axis : std::uint8_t { x, y, z };

/// Beyond every part, in millimetres: where a cut that goes through may begin and end.
inline constexpr double far = 1e4;

struct Point3 {
    double x = 0.0, y = 0.0, z = 0.0;
    [[nodiscard]] double operator[](Axis axis) const { return axis == Axis::x ? x : axis == Axis::y ? y : z; }
    double& operator[](Axis axis) { return axis == Axis::x ? x : axis == Axis::y ? y : z; }
    friend Point3 operator+(Point3 a, Point3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend Point3 operator-(Point3 a, Point3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend Point3 operator*(double k, Point3 a) { return {k * a.x, k * a.y, k * a.z}; }
};

/// The two axes that a profile along `axis` is given in.
[[nodiscard]] constexpr Axis first_of(Axis axis) {
    return axis == Axis::x ? Axis::y : Axis::x;
}
[[nodiscard]] constexpr Axis second_of(Axis axis) {
    return axis == Axis::z ? Axis::y : Axis::z;
}

struct Box3 {
    Point3 min{1e300, 1e300, 1e300}, max{-1e300, -1e300, -1e300};
};

/// One operation: a prism (profile, from, to) or a revolution (meridian about the line through `origin` along `axis`).
struct Primitive {
    enum class Kind : std::uint8_t { prism, revolution } kind = Kind::prism;
    bool adds = true;
    Axis axis = Axis::z;
    Path path;                    ///< profile, or meridian as (axis position, radius)
    double from = 0.0, to = 0.0;  ///< extent along the axis
    Point2 centre;                ///< revolution: where the axis passes, in the two other axes
    Box3 box;
};

/// A thread that is drawn by convention rather than modelled: major and minor diameter over a length.
struct Thread {
    Axis axis = Axis::z;
    Point2 centre;
    double major_radius = 0.0, minor_radius = 0.0;
    double from = 0.0, to = 0.0;
    bool internal = false;  ///< a tapped hole: the hole is cut at the minor diameter
};

/// A circle drawn by convention, e.g. the pitch circle of a gear: dash-dotted in views along the axis, two lines
/// beside.
struct PitchCircle {
    Axis axis = Axis::z;
    Point2 centre;
    double radius = 0.0;
    double from = 0.0, to = 0.0;
};

class Solid {
public:
    Solid& add_prism(Axis axis, Path profile, double from, double to);
    Solid& cut_prism(Axis axis, Path profile, double from, double to);
    /// `centre` is where the axis of revolution passes, in the two other axes.
    Solid& add_revolution(Axis axis, Path meridian, Point2 centre = {});
    Solid& cut_revolution(Axis axis, Path meridian, Point2 centre = {});

    // Everyday shapes, in terms of the four above.
    Solid& add_box(Point3 min, Point3 max);
    Solid& cut_box(Point3 min, Point3 max);
    Solid& add_cylinder(Axis axis, Point2 centre, double radius, double from, double to);
    /// A plain hole.
    Solid& cut_cylinder(Axis axis, Point2 centre, double radius, double from, double to);
    /// A cylinder with 45 degree chamfers (leg lengths; 0 for none) at both ends.
    Solid& add_chamfered_cylinder(Axis axis, Point2 centre, double radius, double from, double to, double chamfer_from,
                                  double chamfer_to);
    /// A hole from `from` towards `to` with a wider cylindrical mouth at `from` (socket head screws).
    Solid& cut_counterbore(Axis axis, Point2 centre, double radius, double mouth_radius, double mouth_depth,
                           double from, double to);
    /// The same with a 90 degree conical mouth.
    Solid& cut_countersink(Axis axis, Point2 centre, double radius, double mouth_radius, double from, double to);
    /// A blind hole that ends in a 118 degree drill point beyond `to`.
    Solid& cut_blind_hole(Axis axis, Point2 centre, double radius, double from, double to);
    /// `count` holes on a circle of radius `pitch_radius` about `centre`, the first at `phase` degrees.
    Solid& cut_hole_circle(Axis axis, Point2 centre, double pitch_radius, int count, double phase, double radius,
                           double from, double to);

    // Conventions of drafting that go with the solid but are not material.
    Solid& add_thread(Thread thread);
    Solid& add_pitch_circle(PitchCircle circle);

    [[nodiscard]] const std::vector<Primitive>& primitives() const { return primitives_; }
    [[nodiscard]] const std::vector<Thread>& threads() const { return threads_; }
    [[nodiscard]] const std::vector<PitchCircle>& pitch_circles() const { return pitch_circles_; }
    /// Bounds of what was added.
    [[nodiscard]] Box3 bounds() const;

private:
    Solid& push(Primitive primitive);

    std::vector<Primitive> primitives_;
    std::vector<Thread> threads_;
    std::vector<PitchCircle> pitch_circles_;
};

}  // namespace v16::corpus
