// Bodies whose section turns as it goes along the x axis: screws, helical teeth and blades, eccentric helices. Such a
// body is no prism and no revolution; its side views are drawn from its sections.
#pragma once

#include <functional>
#include <vector>

#include "corpus/family.hpp"

namespace v16::corpus {

/// A piece between two positions along x, by the outline of its section in (y, z), counter-clockwise, about the axis.
struct TwistedPiece {
    std::vector<Point2> points;
    std::vector<std::size_t> sharp;  ///< indices of the points that are corners: each draws an edge along the piece
    double from = 0.0, to = 0.0;
    double rate = 0.0;   ///< turn of the section, degrees per length
    double phase = 0.0;  ///< its turn at x = 0, degrees
    int lobes = 1;       ///< equal shares of the points that have a highest and a lowest point of their own
    Point2 centre;       ///< of its axis
    std::function<double(double)> scale;  ///< of the section at a position; none: 1
};

/// A cylinder; `points` on its circle.
[[nodiscard]] TwistedPiece round_piece(double radius, double from, double to, int points = 32);
/// Cylinders of a shaft from x = `at` towards `out`: one to three journals that become thinner, beginning with
/// `radius`. Returns where they end.
double add_round_journals(std::vector<TwistedPiece>& pieces, Random& random, double radius, double at, double out,
                          Point2 centre = {});
/// A piece by a path of straight segments, every point of it a corner.
[[nodiscard]] TwistedPiece cornered_piece(const Path& outline, double from, double to);
/// A section of `teeth` equal teeth between two radii, about as in an involute gear: the width of a tooth at its tip
/// and at its foot, in shares of the pitch. The points at the tips and at the feet are corners.
[[nodiscard]] TwistedPiece toothed_piece(int teeth, double root, double tip, double tip_share, double foot_share,
                                         double from, double to);

/// The views from the front, from above and from the right.
[[nodiscard]] Part twisted_part(const std::vector<TwistedPiece>& pieces);

}  // namespace v16::corpus
