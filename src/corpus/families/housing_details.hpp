// What housings are made of: cut-outs, vents, bosses, bolt patterns, finger-jointed panels.
#pragma once

#include <array>
#include <vector>

#include "corpus/family.hpp"

namespace v16::corpus {

/// Openings of random kinds in a wall perpendicular to `axis` that covers the rectangle `area` and lies between `from`
/// and `to`: connectors, buttons, displays, cable holes.
void cut_openings(Solid& solid, Random& random, Axis axis, const Box2& area, double from, double to, int count);
/// Rows of slots or a grid of holes for cooling air inside `area`.
void cut_vents(Solid& solid, Random& random, Axis axis, const Box2& area, double from, double to);
/// Points of a bolt pattern: `across` x `along` positions on the border of the rectangle `area`.
[[nodiscard]] std::vector<Point2> border_points(const Box2& area, int across, int along);
/// Posts with pilot holes at the points, from `floor` to `top` along z.
void add_posts(Solid& solid, Random& random, const std::vector<Point2>& points, double radius, double floor,
               double top);
[[nodiscard]] Box2 box2(Point2 min, Point2 max);

/// How one edge of a panel joins its neighbour.
enum class Joint : std::uint8_t { plain, fingers, slots };

/// Rectangle `w` x `h` at the origin whose edges carry fingers (out) or slots (in) of `depth`; edges: bottom, right,
/// top, left.
[[nodiscard]] Path jointed_panel(double w, double h, const std::array<Joint, 4>& joints, double finger, double depth);

/// Meridian of half a ball, or of a flatter or longer cap, from `base` on the axis towards `s` (+1 or -1).
[[nodiscard]] Path cap_meridian(double base, double s, double length, double r);

}  // namespace v16::corpus
