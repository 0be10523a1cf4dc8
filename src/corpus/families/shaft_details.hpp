// What shafts have in common: ends, keyways, grooves, threads, centre holes. Shafts lie along x about the origin.
#pragma once

#include <vector>

#include "corpus/random.hpp"
#include "corpus/solid.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// A keyway for a parallel key (DIN 6885 / GB/T 1096: width about d/4, depth about d/8) with round ends.
void cut_keyway(Solid& solid, double from, double to, double radius);
/// A retaining-ring groove (DIN 471: about 0.05 d wide and 0.03 d deep) at `at`.
void cut_ring_groove(Solid& solid, double at, double radius);
/// A flat milled onto an end (D-shaft), `depth` deep.
void cut_flat(Solid& solid, double from, double to, double radius, double depth);
/// A centre hole or tapped hole in an end face: `at` is the face, `into` +1 or -1 the direction into the material.
void cut_end_hole(Solid& solid, Random& random, double at, double into, double radius);
/// An external thread over a length, with the minor diameter of ISO 724 (pitch about 0.13 d).
void thread_over(Solid& solid, double from, double to, double radius);

/// Steps that rise from both ends to a largest one in the middle, as turned shafts do.
[[nodiscard]] std::vector<TurnedStep> shaft_steps(Random& random, double largest_diameter, int count);
/// Puts small chamfers at both free ends, mostly.
void finish_ends(Random& random, std::vector<TurnedStep>& steps);
/// Adds what real shafts carry here and there: keyways, ring grooves, end holes, a threaded end.
void add_shaft_details(Solid& solid, Random& random, const std::vector<TurnedStep>& steps, double density);

}  // namespace v16::corpus
