// Threads as a CAD model holds them: one ridge that winds about the axis, so that views show slanting curves between
// toothed edges. They lie along x.
#pragma once

#include <vector>

#include "corpus/families/connector_sizes.hpp"

namespace v16::corpus {

/// A threaded stretch. Crest and root are radii; both shrink towards `tip` from `taper` on.
struct Helix {
    double from = 0.0, to = 0.0;
    double crest = 0.0, root = 0.0;
    double pitch = 0.0;
    double crest_flat = 0.12, root_flat = 0.2;  ///< of the pitch
    double taper = 1e9, tip = 1e9;              ///< a point: straight down to the axis between them
    bool left_hand = false;
};

/// The half that the viewer sees (`back`: the other, seen from inside); the turn of the helix starts at x = 0.
void helix_curves(View& view, const Helix& helix, bool back, Role role = Role::outline);
/// One edge of the toothed profile, above the axis or below.
[[nodiscard]] std::vector<Point2> helix_profile(const Helix& helix, bool above);
/// Both edges, the curves and the end faces.
void helix_side(View& view, const Helix& helix);
/// The thread of a screw; its pitch coarser where it is long, so that its turns can be told apart.
[[nodiscard]] Helix metric_helix(Random& random, const MetricSize& size, double from, double to);
/// The end view.
void end_circles(View& view, const Helix& helix);

}  // namespace v16::corpus
