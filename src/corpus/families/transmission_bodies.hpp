// What wheels have in common: teeth, bore, hub, web, lightening holes, spokes. Wheels lie with their axis along y,
// their middle plane at y = 0, so that the front view shows the circle.
#pragma once

#include "corpus/families/teeth.hpp"
#include "corpus/random.hpp"
#include "corpus/solid.hpp"

namespace v16::corpus {

/// A gear of `teeth` teeth of which the pitch circle has the radius `pitch`.
[[nodiscard]] GearForm form_of(int teeth, double pitch);

/// A gear's teeth and all within them: modelled with `flank_points` points on a flank, or by convention (`simplified`)
/// a plain cylinder with its pitch circle.
void add_gear(Solid& solid, const GearForm& form, bool simplified, double from, double to, int flank_points = 2);
/// The same about `centre`, turned by `turn` degrees.
void add_gear_at(Solid& solid, const GearForm& form, Point2 centre, double turn, bool simplified, double from,
                 double to, int flank_points = 2);

/// `count` prisms of the same profile at equal angles about the axis, the first turned by `phase` degrees.
void add_around(Solid& solid, const Path& profile, int count, double phase, double from, double to);

/// A window between two radii about the direction `at`, `sweep` degrees wide, its corners rounded by `fillet`.
[[nodiscard]] Path sector_window(double inner, double outer, double at, double sweep, double fillet);

/// Cuts into both sides between `hub` and `rim`, so that a web of the thickness 2 `half` is left.
void leave_web(Solid& solid, double hub, double rim, double half);

/// The bore along y: plain, keyed, hexagonal, splined or D-shaped.
void cut_wheel_bore(Solid& solid, Random& random, double radius);

/// The blank that a rim of `root` radius leaves inside, of `width`: a hub, a web with holes or spokes where there is
/// room, and a bore (plain, keyed, splined, D-shaped, hexagonal or with fastening holes). Cuts into what was added.
void shape_wheel_body(Solid& solid, Random& random, double root, double width);

}  // namespace v16::corpus
