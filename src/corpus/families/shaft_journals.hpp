// The ends by which bodies of rolls, drums and rotors run in their bearings and are driven.
#pragma once

#include "corpus/random.hpp"
#include "corpus/solid.hpp"

namespace v16::corpus {

/// A journal that leaves a body at x = `at` towards `out` (+1 or -1), as thick as `radius` there: one to three steps
/// that become thinner, the last with a key, a thread, flats, a square or splines now and then. Returns where it ends.
double add_journal(Solid& solid, Random& random, double radius, double at, double out);

/// A shaft of `radius` through a body from x = 0 to `length`: it stands out by `over` and has a journal at both ends.
void add_shaft_through(Solid& solid, Random& random, double radius, double length, double over);

}  // namespace v16::corpus
