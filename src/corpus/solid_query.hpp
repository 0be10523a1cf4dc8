// Questions about a solid: is a point inside, what does a ray along an axis meet.
//
// Every question comes down to "where does a line parallel to an axis cross a profile", which is answered exactly for
// straight and circular segments: profiles are cut into pieces that are monotone in both coordinates and sorted into
// bands. Built once per solid; immutable after that.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/solid.hpp"

namespace v16::corpus {

struct Interval {
    double from = 0.0, to = 0.0;
};

/// A piece of a profile that is monotone in x and y: straight, or less than a quarter of a circle.
struct MonotonePiece {
    Point2 a, b;
    bool is_arc = false;
    Point2 centre;
    double radius = 0.0;
    double side_x = 0.0, side_y = 0.0;  ///< arc: +1 or -1, on which side of the centre it lies
};

/// A closed path prepared for line crossings.
class ProfileIndex {
public:
    explicit ProfileIndex(const Path& path);
    /// Appends the x of every crossing with the line y = `y`, sorted; an even number (half-open rule at vertices).
    void crossings_at_y(double y, std::vector<double>& out) const { crossings(y, bands_y_, true, out); }
    /// Appends the y of every crossing with the line x = `x`, sorted.
    void crossings_at_x(double x, std::vector<double>& out) const { crossings(x, bands_x_, false, out); }
    [[nodiscard]] bool contains(Point2 p) const;
    [[nodiscard]] std::span<const MonotonePiece> pieces() const& { return pieces_; }
    std::span<const MonotonePiece> pieces() && = delete;  // they would be gone before they are looked at

private:
    struct Bands {
        double low = 0.0, step = 1.0;
        std::vector<std::uint32_t> first;  ///< bands + 1 offsets into `index`
        std::vector<std::uint32_t> index;
    };
    void build(Bands& bands, bool by_y) const;
    void crossings(double at, const Bands& bands, bool by_y, std::vector<double>& out) const;
    [[nodiscard]] std::span<const std::uint32_t> band(const Bands& bands, double at) const;

    std::vector<MonotonePiece> pieces_;
    Bands bands_y_, bands_x_;
};

class SolidQuery {
public:
    explicit SolidQuery(const Solid& solid);

    [[nodiscard]] bool contains(Point3 p) const;
    /// Is the point inside this one primitive, whatever the operation?
    [[nodiscard]] bool primitive_contains(std::size_t primitive, Point3 p) const;
    /// Where the line through `p` along `axis` runs inside this one primitive; sorted, disjoint.
    void primitive_intervals(std::size_t primitive, Axis axis, Point3 p, std::vector<Interval>& out) const;
    /// Is there material on the line through `p` along `axis`, farther than p + `tolerance` in the direction of `sign`?
    [[nodiscard]] bool blocked(Point3 p, Axis axis, double sign, double tolerance) const;

    [[nodiscard]] const Solid& solid() const { return *solid_; }
    [[nodiscard]] const ProfileIndex& profile(std::size_t primitive) const { return profiles_[primitive]; }
    /// The largest dimension of the solid; never 0.
    [[nodiscard]] double size() const { return size_; }
    /// Distance at which the neighbourhood of a point is looked at.
    [[nodiscard]] double epsilon() const { return 1e-6 * size_; }

private:
    const Solid* solid_;
    std::vector<ProfileIndex> profiles_;
    double size_ = 1.0;
};

}  // namespace v16::corpus
