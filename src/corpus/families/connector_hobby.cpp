// Fasteners of wood, sheet and knobs: carriage bolts, wood screws, knurled screws and nuts, nuts that are pressed,
// riveted or clipped in, thin and slotted nuts.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

Path square(double half) {
    return rectangle({-half, -half}, {half, half});
}

/// The nut, with or without washer, that carriage bolts come with.
void add_nut(Solid& solid, Random& random, const MetricSize& size, double length) {
    const double end = length - size.pitch * random.uniform(1, 4), from = end - size.m;
    solid.add_prism(Axis::x, hexagon({}, size.s, random.choice({0.0, 30.0})), from, end);
    chamfer_hexagon(solid, Axis::x, size.s, end, -1, 0.47 * size.s);
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.1 * size.d, from - 0.18 * size.d, from);
}

}  // namespace

/// Bolt with a square neck under its head (DIN 603), plough bolt, elevator bolt, step bolt, or with a nose or fins.
Part carriage_bolt(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double r = size.radius(), neck = size.d * random.uniform(0.5, 0.8),
                 length = neck + size.d * random.log_uniform(1.5, 14), threaded = 2 * size.d + 6;
    double under = 0.0;  // where the head ends and the shank begins
    Part part;
    Solid& solid = part.solid;
    add_threaded_shank(solid, random, size, 0, length, std::max(neck, random.chance(0.5) ? length - threaded : neck));
    const std::size_t form = random.weighted({0.5, 0.2, 0.18, 0.12});
    if (form == 0) {  // mushroom head
        const double head = size.d * random.uniform(1.05, 1.35), height = size.d * random.uniform(0.4, 0.62);
        solid.add_revolution(Axis::x, dome_meridian(0, head, height, 0.12 * height));
    } else if (form == 1) {  // plough bolt: a flat cone
        const double head = size.d * random.uniform(0.95, 1.1);
        under = (head - r) * random.uniform(0.6, 1.0);
        solid.add_revolution(Axis::x, cone_meridian(0, head, under, r));
        if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, head, -0.1 * size.d, 0);
    } else if (form == 2) {  // elevator bolt: a wide thin disc
        const double head = size.d * random.uniform(1.5, 2.3);
        under = 0.25 * size.d;
        solid.add_cylinder(Axis::x, {}, head, -0.15 * size.d, 0)
            .add_revolution(Axis::x, cone_meridian(0, random.uniform(0.6, 1) * head, under, r));
    } else {  // flat round head with a low dome
        const double head = size.d * random.uniform(1.2, 1.5);
        solid.add_chamfered_cylinder(Axis::x, {}, head, -0.35 * size.d, 0, 0.15 * size.d, 0);
    }
    const double half = r * random.uniform(1.0, 1.08);
    switch (random.weighted({0.75, 0.12, 0.13})) {
        case 0:
            solid.add_prism(Axis::x, random.chance(0.3) ? filleted(square(half), 0.2 * r) : square(half), 0,
                            under + neck);
            break;
        case 1:  // fins
            solid.add_prism(Axis::x, rectangle({-1.7 * r, -0.15 * r}, {1.7 * r, 0.15 * r}), 0, under + 0.7 * neck);
            break;
        default:  // oval neck of a track bolt
            solid.add_prism(Axis::x, slot({-0.6 * r, 0}, {0.6 * r, 0}, r), 0, under + neck);
            break;
    }
    if (length > 5 * size.d && random.chance(0.2)) add_nut(solid, random, size, length);
    return part;
}

namespace {

/// Thread of a screw for wood: sharp ridges far apart on a core.
void add_wood_thread(Solid& solid, double radius, double core, double from, double to) {
    const double pitch = radius * 0.9;
    const int turns = std::clamp(static_cast<int>((to - from) / pitch), 3, 40);
    for (int i = 0; i < turns; ++i) {
        const double x = from + (to - from) * i / turns, w = 0.3 * pitch;
        solid.add_revolution(Axis::x, through({{x, 0.9 * core}, {x + w, radius}, {x + 2 * w, 0.9 * core}}));
    }
}

/// The head of a screw for wood, to the left of x = 0 or sunk to the right of it.
void add_wood_head(Solid& solid, Random& random, double r) {
    const double head = r * random.uniform(1.8, 2.2), high = r * random.uniform(0.7, 1.3);
    const Drive drive = random.choice({Drive::cross, Drive::cross, Drive::star, Drive::slot});
    switch (random.weighted({0.35, 0.25, 0.15, 0.15, 0.1})) {
        case 0:  // countersunk, or curved as for plasterboard
            if (random.chance(0.3))
                solid.add_revolution(Axis::x, Path{{{{0, 0}},
                                                    {{1.4 * head, 0}},
                                                    {{1.4 * head, 0.8 * r}, -0.2},
                                                    {{0.1 * head, head}},
                                                    {{0, head}}}});
            else
                solid.add_revolution(Axis::x, cone_meridian(0, head, head - 0.7 * r, 0.7 * r));
            cut_drive(solid, random, drive, 1.2 * r, 0, 0.5 * r);
            break;
        case 1:  // lag screw
            solid.add_prism(Axis::x, hexagon({}, 1.75 * head, random.choice({0.0, 30.0})), -1.3 * r, 0);
            if (random.chance(0.6)) chamfer_hexagon(solid, Axis::x, 1.75 * head, -1.3 * r, 1, 0.82 * head);
            if (random.chance(0.3)) solid.add_cylinder(Axis::x, {}, 1.25 * head, -0.25 * r, 0);
            break;
        case 2:  // pan or round
            solid.add_revolution(Axis::x, dome_meridian(0, head, high, 0.2 * high));
            cut_drive(solid, random, drive, 1.2 * r, -high, 0.6 * high);
            break;
        case 3:  // washer head
            solid.add_revolution(Axis::x, dome_meridian(0, 1.4 * head, 0.9 * high, 0.15 * r))
                .add_cylinder(Axis::x, {}, 1.1 * r, 0, r);
            cut_drive(solid, random, drive, 1.2 * r, -0.9 * high, 0.6 * high);
            break;
        default:  // hanger bolt: a machine thread instead of a head
            solid.add_chamfered_cylinder(Axis::x, {}, r, -8 * r, 0, 0.12 * r, 0)
                .add_thread({Axis::x, {}, r, 0.86 * r, -8 * r, -r, false});
            if (random.chance(0.4)) solid.add_prism(Axis::x, hexagon({}, 2.6 * r, 0), -r, r);
            break;
    }
}

}  // namespace

/// Screw for wood, boards or sheet: lag, chipboard, plasterboard and drilling screws, hanger bolts.
Part wood_screw(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(0.8, 8), length = r * random.log_uniform(6, 35),
                 core = r * random.uniform(0.62, 0.78), tip = r * random.uniform(1.6, 3.2),
                 smooth = length * (random.chance(0.5) ? random.uniform(0.25, 0.45) : 0.04);
    const bool profile = random.chance(0.5), drilling = random.chance(0.15);
    Part part;
    Solid& solid = part.solid;
    const double end = length - tip;
    solid.add_cylinder(Axis::x, {}, profile ? core : r, 0, end);
    if (smooth > 0.1 * length) solid.add_cylinder(Axis::x, {}, r * random.uniform(0.8, 1.0), 0, smooth);
    if (drilling) {
        solid.add_cylinder(Axis::x, {}, 0.85 * core, end, length - 0.5 * core)
            .add_revolution(Axis::x, cone_meridian(length - 0.5 * core, 0.85 * core, length, 0.02 * core))
            .cut_box({end + 0.2 * tip, 0.1 * core, -r}, {length + 1, r, 0});
    } else {
        solid.add_revolution(Axis::x, cone_meridian(end, profile ? core : r, length, 0.02 * r));
    }
    if (profile)
        add_wood_thread(solid, r, core, smooth + 0.5 * r, end);
    else
        solid.add_thread({Axis::x, {}, r, core, smooth, end, false});
    add_wood_head(solid, random, r);
    return part;
}

/// Screw or nut with a knurled head (DIN 464, 653, 466, 467), with a collar, a cross hole or a cap.
Part knurled_screw(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const bool high = random.chance(0.5), nut = random.chance(0.4);
    const double head = size.d * random.uniform(1.7, 2.6),
                 rim = size.d * (high ? 0.6 : 0.45) * random.uniform(0.8, 1.5),
                 collar = size.d * (high ? random.uniform(0.6, 1.3) : random.uniform(0.15, 0.4)),
                 neck = size.d * random.uniform(0.85, 1.2), edge = 0.08 * rim;
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, head, -collar - rim, -collar, edge, edge);
    knurl(solid, random.choice({24, 30, 36, 40}), head, -collar - rim - 1, -collar + 0.01 * rim);
    if (random.chance(0.25))  // two knurled bands
        solid.cut_revolution(Axis::x, ring_meridian(-collar - 0.6 * rim, -collar - 0.4 * rim, 0.92 * head, far));
    if (random.chance(0.3))
        solid.add_revolution(Axis::x, cone_meridian(-collar, 0.9 * head, 0, neck));
    else
        solid.add_cylinder(Axis::x, {}, neck, -collar, 0);
    if (high && random.chance(0.25)) solid.cut_cylinder(Axis::z, {-0.5 * collar, 0}, 0.22 * collar, -far, far);
    if (nut) {
        if (random.chance(0.6))
            cut_tapped_hole(solid, random, Axis::x, {}, size, -collar - rim, 0);
        else
            solid.cut_blind_hole(Axis::x, {}, size.minor_radius(), 1, -0.7 * (collar + rim))
                .add_thread({Axis::x, {}, size.radius(), size.minor_radius(), -0.6 * (collar + rim), 0, true});
        return part;
    }
    const double length = size.d * random.log_uniform(1.2, 9), relief = 0.25 * size.d;
    solid.add_cylinder(Axis::x, {}, size.minor_radius(), 0, relief);
    add_threaded_shank(solid, random, size, relief, length, relief);
    if (random.chance(0.3)) solid.add_cylinder(Axis::x, {}, 0.75 * size.minor_radius(), length, length + 0.5 * size.d);
    if (random.chance(0.3)) cut_drive(solid, random, Drive::slot, 2 * head, -collar - rim, 0.35 * rim);
    return part;
}

namespace {

/// Rivet nut: a rim, a thin sleeve that folds, the thread at the far end; round, knurled, hexagonal or closed.
void rivet_nut(Solid& solid, Random& random, const MetricSize& size) {
    const double outer = size.radius() * random.uniform(1.3, 1.45), rim = outer * random.uniform(1.15, 1.5),
                 t = size.d * random.uniform(0.1, 0.25), length = size.d * random.uniform(1.8, 3.0);
    const bool closed = random.chance(0.25), six = random.chance(0.25);
    if (six)
        solid.add_prism(Axis::x, hexagon({}, 2 * outer, 0), 0, length);
    else
        solid.add_cylinder(Axis::x, {}, outer, 0, length);
    solid.add_cylinder(Axis::x, {}, rim, -t, 0);
    if (closed) solid.add_chamfered_cylinder(Axis::x, {}, 0.97 * outer, length, 1.4 * length, 0, 0.2 * outer);
    if (!six && random.chance(0.5)) knurl(solid, 24, outer, 0, length * random.uniform(0.4, 1.0));
    const double end = closed ? 1.25 * length : length + 1;
    solid.cut_cylinder(Axis::x, {}, size.minor_radius(), -t - 1, end)
        .cut_cylinder(Axis::x, {}, 1.08 * size.radius(), -t - 1, 0.5 * length)
        .add_thread({Axis::x, {}, size.radius(), size.minor_radius(), 0.5 * length, length, true});
}

/// Tee nut for wood: a disc with prongs bent up from it, and a barrel.
void tee_nut(Solid& solid, Random& random, const MetricSize& size) {
    const double barrel = size.radius() * random.uniform(1.15, 1.3), disc = size.d * random.uniform(1.3, 1.8),
                 t = size.d * random.uniform(0.12, 0.25), length = size.d * random.uniform(1.0, 1.8);
    const int prongs = random.choice({3, 4, 4, 6});
    solid.add_cylinder(Axis::x, {}, disc, -t, 0).add_cylinder(Axis::x, {}, barrel, 0, length);
    for (int i = 0; i < prongs; ++i) {
        const double angle = 360.0 * i / prongs + 90;
        solid.cut_prism(Axis::x, rotated(rectangle({0.78 * disc, 0}, {2 * disc, 0.45 * disc}), angle), -far, far)
            .add_prism(Axis::x, rotated(rectangle({0.78 * disc, -t}, {0.98 * disc, 0}), angle), -t,
                       length * random.uniform(0.6, 0.7));
    }
    cut_tapped_hole(solid, random, Axis::x, {}, size, -t, length);
}

/// Cage nut: a square nut, loose in a cage of sheet with two bent lugs.
void cage_nut(Solid& solid, const MetricSize& size) {
    const double half = 0.85 * size.d, t = 0.12 * size.d, nut = 0.7 * size.d, height = 0.75 * size.d;
    solid.add_box({0, -half, -half}, {t, half, half})
        .add_box({0, -half, half - t}, {height + t, half, half})
        .add_box({0, -half, -half}, {height + t, half, t - half})
        .add_box({1.2 * t, -nut, -nut}, {height, nut, nut});
    for (const double s : {-1.0, 1.0})
        solid.add_box({-0.6 * size.d, -0.4 * half, s * half - t}, {t, 0.4 * half, s * half + t})
            .add_box({-0.6 * size.d, -0.4 * half, s * 1.2 * half - 2 * t},
                     {-0.6 * size.d + t, 0.4 * half, s * 1.2 * half + 2 * t});
    solid.cut_cylinder(Axis::x, {}, size.minor_radius(), -far, far)
        .add_thread({Axis::x, {}, size.radius(), size.minor_radius(), 1.2 * t, height, true});
}

}  // namespace

/// Nut that is pressed, riveted, driven or clipped in: clinch nut, rivet nut, tee nut, cage nut, barrel nut.
Part press_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    Part part;
    Solid& solid = part.solid;
    switch (random.integer(0, 4)) {
        case 0: {  // clinch nut: a knurled ring and an undercut below the body
            const double body = size.d * random.uniform(0.85, 1.05), height = size.d * random.uniform(0.45, 0.8),
                         foot = size.radius() * random.uniform(1.25, 1.45), t = size.d * random.uniform(0.12, 0.3);
            solid.add_chamfered_cylinder(Axis::x, {}, body, 0, height, 0, random.choice({0.0, 0.08}) * size.d)
                .add_cylinder(Axis::x, {}, 0.9 * foot, -0.6 * t, 0)
                .add_cylinder(Axis::x, {}, foot, -t, -0.45 * t);
            if (random.chance(0.6)) knurl(solid, 24, foot, -t - 1, -0.45 * t);
            cut_tapped_hole(solid, random, Axis::x, {}, size, -t, height);
            break;
        }
        case 1:
            rivet_nut(solid, random, size);
            break;
        case 2:
            tee_nut(solid, random, size);
            break;
        case 3:
            cage_nut(solid, size);
            break;
        default: {  // barrel nut: a thread across, a slot to turn it by
            const double r = size.d * random.uniform(0.75, 1.1), length = size.d * random.uniform(1.8, 3.5);
            solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.08 * r, 0.08 * r);
            cut_tapped_hole(solid, random, Axis::z, {length * random.choice({0.5, 0.5, 0.65}), 0}, size, -r, r);
            if (random.chance(0.8)) cut_drive(solid, random, Drive::slot, 1.2 * r, 0, 0.25 * r);
            break;
        }
    }
    return part;
}

/// Thin, slotted or plain nut: hexagon with a bore of up to half the width across flats, round nuts turned by slots or
/// pin holes, crown forms, a cut on one side for locking.
Part thin_nut(FamilyContext& context) {
    Random& random = context.random;
    MetricSize size = metric_size(random);
    size.s *= random.uniform(0.85, 1.05);
    const double t = size.s * random.uniform(0.14, 0.45), phase = random.choice({0.0, 30.0, 90.0}),
                 bore = size.s * random.uniform(0.24, 0.38);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.2, 0.2, 0.2});
    if (form == 3) {  // round, with slots or holes for a spanner
        const double outer = 0.55 * size.s, cut = 0.1 * outer * random.uniform(0.8, 1.4);
        solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, t, 0.1 * t, 0.1 * t);
        const int count = random.choice({2, 4, 4, 6});
        const bool holes = random.chance(0.4);
        for (int i = 0; i < count; ++i) {
            if (holes)
                solid.cut_cylinder(Axis::x, polar({}, 0.5 * (outer + bore), 360.0 * i / count),
                                   0.5 * cut + 0.02 * outer, random.choice({-1.0, 0.4 * t}), t + 1);
            else
                solid.cut_prism(Axis::x, rotated(rectangle({0.85 * outer, -cut}, {far, cut}), 360.0 * i / count), -1,
                                t + 1);
        }
    } else {
        solid.add_prism(Axis::x, hexagon({}, size.s, phase), 0, t);
        if (random.chance(0.45)) chamfer_hexagon(solid, Axis::x, size.s, t, -1, 0.48 * size.s);
        if (random.chance(0.3)) chamfer_hexagon(solid, Axis::x, size.s, 0, 1, 0.48 * size.s);
    }
    const double crown = form == 1 ? t * random.uniform(0.4, 0.9) : 0.0, slit = 0.08 * size.s;
    if (form == 1) {
        solid.add_cylinder(Axis::x, {}, 0.47 * size.s, t, t + crown);
        for (int i = 0; i < 3; ++i)
            solid.cut_prism(Axis::x, rotated(rectangle({-slit, -size.s}, {slit, size.s}), 60.0 * i + phase), t, far);
    }
    solid.cut_cylinder(Axis::x, {}, bore, -1, far);
    if (form == 2) solid.cut_box({0.4 * t, -0.05 * size.s, 0}, {0.6 * t, far, far});
    if (form == 1 || random.chance(0.4)) solid.add_thread({Axis::x, {}, 1.12 * bore, bore, 0, t + crown, true});
    part.main_side = random.chance(0.6) ? Side::left : Side::front;
    return part;
}

}  // namespace v16::corpus
