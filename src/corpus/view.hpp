// A 2D drawing as a drafter thinks of it: strokes with a role (outline, hidden, centre...), not yet entities of a file.
// Style decides later which layer, line type and entity kind each becomes.
//
// Thread safety: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/path.hpp"

namespace v16::corpus {

/// What a stroke means.
enum class Role : std::uint8_t {
    outline,  ///< visible edge
    tangent,  ///< visible edge between faces that meet smoothly; many drawings leave it out
    hidden,   ///< edge behind material
    centre,   ///< axis, symmetry line, pitch circle
    thread,   ///< thin line of a conventional thread
    thin,     ///< break lines and other thin continuous lines
    phantom,  ///< adjacent part, cutting plane
    hatch,
    dimension,
    text,
    frame,  ///< sheet border and title block
};
inline constexpr int role_count = 11;

/// One stroke. Which fields count depends on the kind.
struct Stroke {
    enum class Kind : std::uint8_t { line, circle, arc, path, curve } kind = Kind::line;
    Role role = Role::outline;
    Point2 a, b;                      ///< line: ends; circle, arc: `a` is the centre
    double radius = 0.0;              ///< circle, arc
    double start = 0.0, sweep = 0.0;  ///< arc: degrees, sweep > 0
    Path path;                        ///< path: vertices with bulges; curve: points of a smooth curve (bulges 0)
};

/// A region to hatch: outer loops and holes together, even-odd.
struct HatchRegion {
    std::vector<Path> loops;
};

/// A piece of text in the drawing; UTF-8, one line.
struct Label {
    Point2 at;  ///< left end of the base line
    double height = 3.5;
    double rotation = 0.0;
    std::string text;
    Role role = Role::text;
};

/// What a dimension measures. Points are in view coordinates; `offset` says how far from the part the line goes.
struct DimensionMark {
    enum class Kind : std::uint8_t { horizontal, vertical, aligned, diameter, radius } kind = Kind::horizontal;
    Point2 a, b;  ///< linear: measured points; diameter, radius: `a` is the centre
    double radius = 0.0;
    double angle = 45.0;  ///< diameter, radius: direction of the leader
    double offset =
        0.0;             ///< linear: position of the dimension line, view coordinate (y for horizontal, x for vertical)
    std::string prefix;  ///< e.g. "M", "4x"; the diameter sign is added by the sheet
    std::string note;    ///< diameter, radius: shown instead of the value, at the end of a leader
};

/// One view of a part, in its own coordinates (mm).
class View {
public:
    std::vector<Stroke> strokes;
    std::vector<HatchRegion> hatches;
    std::vector<DimensionMark> dimensions;
    std::vector<Label> labels;

    void line(Point2 a, Point2 b, Role role = Role::outline);
    void circle(Point2 centre, double radius, Role role = Role::outline);
    /// Counter-clockwise from `start` over `sweep` degrees.
    void arc(Point2 centre, double radius, double start, double sweep, Role role = Role::outline);
    /// Every segment of a path with bulges, as one stroke.
    void path(Path path, Role role = Role::outline);
    /// A smooth curve through the points.
    void curve(std::vector<Point2> points, Role role = Role::outline);
    /// Centre line along a-b, drawn over by `overshoot` at both ends.
    void centre_line(Point2 a, Point2 b, double overshoot);
    /// Crossed centre lines over a circle.
    void centre_mark(Point2 centre, double radius);
    void hatch(std::vector<Path> loops);

    /// Bounds of the strokes of the part itself: outline, tangent and hidden.
    [[nodiscard]] Box2 part_bounds() const;
    /// Bounds of all strokes.
    [[nodiscard]] Box2 bounds() const;
    void move(Point2 by);
    void rotate(double degrees);  ///< about the origin
    void scale(double factor);
    void mirror_x();  ///< x -> -x
};

[[nodiscard]] Box2 bounds(const Stroke& stroke);

}  // namespace v16::corpus
