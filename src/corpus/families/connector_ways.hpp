// The ways of fittings: what lies along each of them is given from its beginning outward, whichever side it leaves to.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

/// A way of a fitting: it begins at `base` on its axis and runs towards `s` (+1 or -1).
struct Way {
    Axis axis = Axis::x;
    double s = 1.0;
    double base = 0.0;
    Point2 centre;  ///< where its axis passes, in the two other axes
};

// Between `a` and `b` on the way, in either order.
void add_along(Solid& solid, const Way& way, const Path& profile, double a, double b);
void cut_along(Solid& solid, const Way& way, const Path& profile, double a, double b);
void bore_along(Solid& solid, const Way& way, double radius, double a, double b);
void thread_along(Solid& solid, const Way& way, double major, double minor, double a, double b, bool internal = false);

}  // namespace v16::corpus
