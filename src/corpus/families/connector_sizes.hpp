// Sizes and shapes that the connector families share: metric fasteners and what their heads are made of.
//
// Fasteners lie along x: the head ends at x = 0, the shank runs to the right.
#pragma once

#include "corpus/family.hpp"

namespace v16::corpus {

/// Millimetres. Facts of ISO 261 (pitch), ISO 4014 and 4017 (s, k), ISO 4032 (m), ISO 4762 (head, socket).
struct MetricSize {
    double d = 0.0;       ///< nominal diameter
    double pitch = 0.0;   ///< coarse thread
    double s = 0.0;       ///< width across flats of hexagon bolts and nuts
    double k = 0.0;       ///< height of a hexagon head
    double m = 0.0;       ///< height of a nut
    double head = 0.0;    ///< diameter of a socket head
    double socket = 0.0;  ///< width across flats of the socket

    [[nodiscard]] double radius() const { return d / 2.0; }
    [[nodiscard]] double minor_radius() const { return d / 2.0 - 0.6134 * pitch; }
};

/// A size of the series M1.6 to M64, the common ones more often; every proportion varied by a few per cent, as between
/// makers, standards and inch series.
[[nodiscard]] MetricSize metric_size(Random& random);

/// A hexagon by its width across flats.
[[nodiscard]] Path hexagon(Point2 centre, double flats, double phase);
/// The outline of a star-shaped recess (hexalobular, ISO 10664), about as wide as `width`.
[[nodiscard]] Path six_lobes(double width, double phase = 0.0);
/// The chamfer that a lathe gives the end face at `end` of a hexagon along x: a cone that leaves a circle of
/// `circle_radius` on the face. The material lies in the direction `inward` (+1 or -1).
void chamfer_hexagon(Solid& solid, Axis axis, double flats, double end, double inward, double circle_radius,
                     double angle = 30.0);

/// Recess of a screw's head, cut into the face at `face` towards +x.
enum class Drive : std::uint8_t { hexagon, slot, cross, star, none };
void cut_drive(Solid& solid, Random& random, Drive drive, double width, double face, double depth);

/// A cylindrical shank from `from` to `to` with the thread of `size` from `thread_from` to the end.
void add_threaded_shank(Solid& solid, Random& random, const MetricSize& size, double from, double to,
                        double thread_from);

/// Arc-topped head: a spherical cap of `height` over `radius`, to the left of `base`, with a cylinder of length `rim`.
[[nodiscard]] Path dome_meridian(double base, double radius, double height, double rim);

/// `count` straight grooves around a knurled rim of `radius` about the x axis.
void knurl(Solid& solid, int count, double radius, double from, double to);

/// A through hole with thread along `axis`, with or without countersinks.
void cut_tapped_hole(Solid& solid, Random& random, Axis axis, Point2 centre, const MetricSize& size, double from,
                     double to);

}  // namespace v16::corpus
