// Retaining rings: flat, with lugs or without, and of round wire. The ring faces the viewer (axis along y).
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"

namespace v16::corpus {
namespace {

/// A disc with an eccentric hole: the ring is thin where it is open, thick opposite. `gap` degrees about +y are open.
struct RingForm {
    double inner = 0.0;      ///< radius of the inner circle
    double thick = 0.0;      ///< radial width opposite to the gap
    double thin = 0.0;       ///< the same beside the gap
    double gap_half = 0.0;   ///< half width of the gap at the inner circle, length
    double thickness = 0.0;  ///< along the axis
};

RingForm ring_form(Random& random, double inner) {
    RingForm form;
    form.inner = inner;
    form.thick = std::max(0.8, inner * random.uniform(0.14, 0.34) * std::pow(10.0 / inner, 0.25));
    form.thin = form.thick * random.uniform(0.5, 0.85);
    form.gap_half = inner * random.uniform(0.06, 0.3);
    form.thickness = std::max(0.3, 0.35 * std::pow(inner, 0.5) * random.uniform(0.7, 1.3));
    return form;
}

/// Two lugs with holes beside the gap; `outward` is +1 for rings on shafts, -1 for rings in bores.
void add_lug(Solid& solid, const RingForm& form, double x_sign, double lug, double lug_y, double hole) {
    const Point2 at{x_sign * (form.gap_half + lug), lug_y};
    solid.add_cylinder(Axis::y, at, lug, 0, form.thickness);
    solid.cut_cylinder(Axis::y, at, hole, -1, form.thickness + 1);
}

/// Opens the ring at the top.
void cut_gap(Solid& solid, const RingForm& form, double from_z, double to_z) {
    solid.cut_prism(Axis::y, rectangle({-form.gap_half, from_z}, {form.gap_half, to_z}), -1, form.thickness + 1);
}

}  // namespace

Part external_retaining_ring(FamilyContext& context) {
    Random& random = context.random;
    const RingForm form = ring_form(random, random.log_uniform(1.5, 60));
    const double shift = 0.5 * (form.thick - form.thin);
    const double outer = form.inner + 0.5 * (form.thick + form.thin);
    const double lug = form.thick * random.uniform(0.7, 1.2), hole = lug * random.uniform(0.35, 0.6);
    Part part;
    part.solid.add_cylinder(Axis::y, {0, -shift}, outer, 0, form.thickness);
    const double lug_z = form.inner + lug * random.uniform(0.75, 1.0);
    if (random.chance(0.35)) {  // block lugs with rounded corners
        const double top = lug_z + lug;
        const Path block = filleted(
            rectangle({-form.gap_half - 2 * lug, form.inner * 0.8}, {form.gap_half + 2 * lug, top}), 0.4 * lug);
        part.solid.add_prism(Axis::y, block, 0, form.thickness);
    }
    part.solid.cut_cylinder(Axis::y, {}, form.inner, -1, form.thickness + 1);
    cut_gap(part.solid, form, 0, form.inner + 3 * lug);
    for (const double sign : {-1.0, 1.0}) add_lug(part.solid, form, sign, lug, lug_z, hole);
    part.solid.cut_cylinder(Axis::y, {}, form.inner, -1, form.thickness + 1);
    return part;
}

Part internal_retaining_ring(FamilyContext& context) {
    Random& random = context.random;
    const RingForm form = ring_form(random, random.log_uniform(3, 75));
    const double outer = form.inner + form.thick, shift = form.thick - form.thin;
    const double lug = std::min(form.thick * random.uniform(0.7, 1.2), 0.3 * form.inner);
    const double hole = lug * random.uniform(0.35, 0.6);
    const double lug_z = form.inner + form.thin - lug * random.uniform(0.9, 1.1);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, form.thickness)
        .cut_cylinder(Axis::y, {0, shift * 0.5}, form.inner + 0.5 * (form.thick - form.thin) - 0.25 * form.thick, -1,
                      form.thickness + 1);
    cut_gap(part.solid, form, 0, outer + lug);
    for (const double sign : {-1.0, 1.0}) add_lug(part.solid, form, sign, lug, lug_z, hole);
    // Lugs do not stand out over the ring.
    part.solid.cut_revolution(Axis::y, rectangle({-1, outer}, {form.thickness + 1, outer + 3 * lug}));
    return part;
}

Part e_clip(FamilyContext& context) {
    Random& random = context.random;
    const double groove = random.log_uniform(0.6, 12);  // radius, DIN 6799
    const double outer = groove * random.uniform(1.9, 2.6),
                 thickness = std::max(0.2, groove * random.uniform(0.15, 0.3));
    const double pocket = groove * random.uniform(1.25, 1.5), jaw = groove * random.uniform(0.72, 0.92);
    Part part;
    part.solid.add_cylinder(Axis::y, {}, outer, 0, thickness);
    part.solid.cut_cylinder(Axis::y, {}, groove, -1, thickness + 1);
    // The mouth, and the two pockets that leave three teeth.
    part.solid.cut_prism(Axis::y, rectangle({-jaw, -2 * outer}, {jaw, 0}), -1, thickness + 1);
    for (const double start : {random.uniform(10, 35), 0.0}) {
        const double sweep = random.uniform(45, 60);
        const double at = start > 0.0 ? start : 180.0 - sweep - random.uniform(10, 35);
        part.solid.cut_prism(Axis::y, ring_sector({}, 0.9 * groove, pocket, at, sweep), -1, thickness + 1);
    }
    if (random.chance(0.5))
        part.solid.cut_prism(Axis::y, rectangle({-1.4 * jaw, -2 * outer}, {1.4 * jaw, -1.35 * groove}), -1,
                             thickness + 1);
    return part;
}

Part snap_ring(FamilyContext& context) {
    Random& random = context.random;
    const double inner = random.log_uniform(2, 70), width = std::max(0.5, inner * random.uniform(0.05, 0.16));
    const double gap = random.uniform(6, 60);
    Part part;
    if (random.chance(0.5)) {  // flat ring of constant width, ends square
        const double thickness = width * random.uniform(0.4, 1.0);
        part.solid.add_prism(Axis::y, ring_sector({}, inner, inner + width, 90 + gap / 2, 360 - gap), 0, thickness);
    } else {  // round wire
        part.solid.add_revolution(Axis::y, circle({0, inner + width / 2}, width / 2));
        const double reach = 2 * (inner + width);
        part.solid.cut_prism(Axis::y, through({{0, 0}, polar({}, reach, 90 - gap / 2), polar({}, reach, 90 + gap / 2)}),
                             -2 * width, 2 * width);
    }
    return part;
}

}  // namespace v16::corpus
