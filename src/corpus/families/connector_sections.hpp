// Turned connectors in section, as a drafter draws them: what the section shows and the two views made of it.
#pragma once

#include <vector>

#include "corpus/family.hpp"

namespace v16::corpus {

using Line = std::vector<PathVertex>;

/// A stretch along x with what convention draws on it.
struct Stretch {
    double from = 0.0, to = 0.0, radius = 0.0;
};

/// Half the section of a turned part. `outer` runs from the bore's left edge over the rim to its right edge as (x,
/// radius), `inner` along the bore from left to right (empty: no bore).
struct Turned {
    Line outer, inner;
    std::vector<Stretch> outside_threads, inside_threads;
    std::vector<Stretch> hexagons;  ///< radius: to the corners
    Stretch hole;                   ///< bolt holes, about `pitch`; radius 0: none
    double pitch = 0.0;
    int holes = 4;
    double key = 0.0;      ///< depth of a keyway above the bore; 0: none
    Path rim;              ///< of the face view where it is no circle
    bool grooved = false;  ///< shows its shape in full section only
};

/// The mirror image across the axis: y -> -y. A closed path then runs the other way round.
[[nodiscard]] Path flipped(Path path);
/// Rounds the corner at `index` of a line of straight pieces; leaves it where the radius does not fit.
void round_corner(Line& line, std::size_t index, double radius);

/// The section or half section (front) and the face from the left or the right.
[[nodiscard]] Part drafted_turned(Random& random, Turned turned);

}  // namespace v16::corpus
