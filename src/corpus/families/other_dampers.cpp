// What springs and damps a wheel or an engine: leaf springs, shock absorbers, air springs, mounts.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Stack of leaves with eyes, clips and a centre bolt; flat or bent.
void add_leaf_pack(Solid& solid, Random& random) {
    const double half = random.log_uniform(60, 750), t = half * random.uniform(0.012, 0.025),
                 w = t * random.uniform(2, 4), eye = t * random.uniform(1.6, 2.6), bow = half * random.uniform(1.2, 3);
    const int leaves = random.integer(1, 8);
    const bool flat = random.chance(0.25);
    const double spread = degrees(half / bow);
    for (int i = 0; i < leaves; ++i) {
        const double k = 1 - 0.85 * i / std::max(leaves, 1);
        if (flat)
            solid.add_box({-half * k, -w, -t * (i + 1)}, {half * k, w, -t * i - 0.02 * t});
        else
            solid.add_prism(
                Axis::y,
                ring_sector({0, bow}, bow + t * i + 0.02 * t, bow + t * (i + 1), 270 - spread * k, 2 * spread * k), -w,
                w);
    }
    for (const double s : {-1.0, 1.0}) {
        if (random.chance(0.15)) continue;
        const Point2 end = flat ? Point2{s * half, eye - t} : polar({0, bow}, bow + t - eye, 270 + s * spread);
        solid.add_cylinder(Axis::y, end, eye, -w, w).cut_cylinder(Axis::y, end, 0.55 * eye, -far, far);
    }
    const double low = -t * leaves;
    if (random.chance(0.8))
        solid.add_cylinder(Axis::z, {}, 0.5 * t, low - 1.2 * t, 1.5 * t)
            .add_prism(Axis::z, polygon({}, t, 6), low - t, low)
            .add_cylinder(Axis::z, {}, 0.9 * t, 0, 0.9 * t);
    if (leaves > 2 && flat)
        for (const double x : {-0.4 * half, 0.4 * half})
            solid.add_box({x - t, -1.15 * w, low * 0.65}, {x + t, 1.15 * w, 0.3 * t});
    if (random.chance(0.3)) solid.add_box({-4 * t, -1.4 * w, low - 1.2 * t}, {4 * t, 1.4 * w, low + 0.01});
}

/// Shock absorber: eyes, tube, rod, mostly a spring between its seats, drawn as rings.
void add_shock_absorber(Solid& solid, Random& random) {
    const double r = random.log_uniform(5, 45), len = r * random.uniform(6, 11), eye = r * random.uniform(0.55, 0.9),
                 w = r * random.uniform(0.6, 1.1);
    const bool sprung = random.chance(0.75);
    solid.add_cylinder(Axis::z, {}, 0.8 * r, 0.1 * len, 0.6 * len)
        .add_cylinder(Axis::z, {}, 0.3 * r, 0.6 * len, 0.95 * len);
    for (const double z : {0.0, len}) {
        if (z > 0 && random.chance(0.25)) {
            solid.add_cylinder(Axis::z, {}, 0.25 * r, 0.9 * len, 1.12 * len)
                .add_cylinder(Axis::z, {}, 0.9 * r, len, 1.04 * len)
                .add_prism(Axis::z, polygon({}, 0.5 * r, 6), 1.05 * len, 1.08 * len);
            continue;
        }
        solid.add_cylinder(Axis::y, {0, z}, eye, -w, w).cut_cylinder(Axis::y, {0, z}, 0.5 * eye, -far, far);
        const double s = z > 0 ? -1.0 : 1.0, a = z + s * 0.9 * eye, b = z + s * 0.12 * len;
        solid.add_cylinder(Axis::z, {}, 0.35 * r, std::min(a, b), std::max(a, b));
    }
    if (!sprung) {
        if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 0.95 * r, 0.5 * len, 0.9 * len);
        return;
    }
    const int coils = random.integer(5, 9);
    const double low = 0.25 * len, high = 0.88 * len, wire = std::min(0.2 * r, 0.3 * (high - low) / coils),
                 coil = 1.25 * r;
    solid.add_cylinder(Axis::z, {}, coil + wire, low - 0.03 * len, low)
        .add_cylinder(Axis::z, {}, coil + wire, high, high + 0.03 * len);
    for (int i = 0; i < coils; ++i) {
        const double z = low + (high - low) * (i + 0.5) / coils;
        solid.add_revolution(Axis::z, circle({z, coil}, wire));
    }
}

/// Air spring: plates and bellows; engine mount: a bracket about a rubber bush.
void add_soft_mount(Solid& solid, Random& random) {
    const double r = random.log_uniform(15, 150);
    if (random.chance(0.45)) {
        const double high = r * random.uniform(0.8, 1.8);
        const int folds = random.integer(1, 3);
        const double step = high / folds;
        for (int i = 0; i < folds; ++i) {
            Path fold = through({{step * i, 0.78 * r}, {step * (i + 1), 0.78 * r}});
            fold.closed = false;
            fold.vertices[0].bulge = -random.uniform(0.35, 0.6);
            solid.add_revolution(Axis::z, fold);
            if (i > 0)
                solid.add_revolution(Axis::z,
                                     ring_meridian(step * i - 0.04 * r, step * i + 0.04 * r, 0.7 * r, 0.86 * r));
        }
        for (const double z : {-0.06 * r, high}) solid.add_cylinder(Axis::z, {}, 0.82 * r, z, z + 0.06 * r);
        for (const double x : {-0.4 * r, 0.4 * r}) solid.add_cylinder(Axis::z, {x, 0}, 0.07 * r, high, high + 0.35 * r);
        solid.cut_cylinder(Axis::z, {}, 0.1 * r, high - 0.1 * r, far);
        return;
    }
    const double w = r * random.uniform(0.7, 1.5), foot = r * random.uniform(1.6, 2.4),
                 t = r * random.uniform(0.12, 0.2), z = r * random.uniform(1.1, 1.6);
    solid.add_prism(Axis::y, tangent_hull({0, z}, r, {0, 0.5 * t}, 1.15 * r), -w, w)
        .cut_box({-far, -far, -far}, {far, far, 0})
        .add_box({-foot, -w, 0}, {foot, w, t});
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z, slot({s * 0.85 * foot, -0.3 * w}, {s * 0.85 * foot, 0.3 * w}, 0.1 * r), -1, t + 1);
    solid.cut_cylinder(Axis::y, {0, z}, 0.8 * r, -far, far);
    const double wings = random.uniform(20, 60);
    for (const double turn : {0.0, 180.0})
        solid.add_prism(Axis::y, ring_sector({0, z}, 0.3 * r, 0.81 * r, turn - wings, 2 * wings), -0.9 * w, 0.9 * w);
    solid.add_cylinder(Axis::y, {0, z}, 0.35 * r, -1.15 * w, 1.15 * w)
        .cut_cylinder(Axis::y, {0, z}, 0.18 * r, -far, far);
}

}  // namespace

/// What springs and damps: leaf spring, shock absorber, air spring, engine mount.
Part spring_damper(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_leaf_pack, add_shock_absorber, add_soft_mount};
    forms[random.weighted({0.35, 0.35, 0.3})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
