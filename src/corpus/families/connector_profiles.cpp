// Connectors of slotted aluminium profiles, and sets of fasteners on one sheet.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Section of a bar that slides in a slot: a lip above, a wider foot with bevelled shoulders below.
Path slot_bar(double foot, double lip, double low, double high, bool bevel) {
    const double b = bevel ? 0.55 * low : 0.0;
    return through({{-foot + b, -low},
                    {foot - b, -low},
                    {foot, -low + b},
                    {foot, 0},
                    {lip, 0},
                    {lip, high},
                    {-lip, high},
                    {-lip, 0},
                    {-foot, 0},
                    {-foot, -low + b}});
}

/// A bar with the slot's section and several threads, set screws in them.
void joining_bar(Solid& solid, Random& random, double d) {
    const double foot = d * random.uniform(0.95, 1.3), low = 0.75 * d, high = 0.25 * d,
                 length = d * random.uniform(7, 16);
    const int count = random.choice({2, 4, 4, 6});
    const bool screws = random.chance(0.8);
    solid.add_prism(Axis::x, slot_bar(foot, 0.6 * foot, low, high, random.chance(0.5)), 0, length);
    for (int i = 0; i < count; ++i) {
        const double x = length * (0.12 + 0.76 * i / (count - 1));
        solid.cut_cylinder(Axis::z, {x, 0}, 0.42 * d, -far, high + 1);
        solid.add_thread({Axis::z, {x, 0}, 0.5 * d, 0.42 * d, -low, high, true});
        if (!screws) continue;
        const double up = high + d * random.uniform(0.1, 0.5);
        solid.add_cylinder(Axis::z, {x, 0}, 0.5 * d, -low + 0.1 * d, up)
            .cut_prism(Axis::z, hexagon({x, 0}, 0.5 * d, 30), up - 0.4 * d, far);
    }
}

/// Screw through a cross pin or sleeve to a nut in the neighbour's slot.
void central_anchor(Solid& solid, Random& random, double d) {
    const double r = 0.5 * d, length = d * random.uniform(3, 6), sleeve = d * random.uniform(0.8, 1.1),
                 at = length * random.uniform(0.35, 0.6), half = d * random.uniform(0.9, 1.5);
    solid.add_cylinder(Axis::x, {}, r, 0, length);
    solid.add_thread({Axis::x, {}, r, 0.85 * r, 0, 0.5 * length});
    // The nut at the left: a plate, a hammer head or the slot's own section.
    const double foot = d * random.uniform(1.0, 1.4), low = d * random.uniform(0.5, 0.8);
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_prism(Axis::x, rounded_rectangle({-0.7 * d, -foot}, {0.7 * d, foot}, 0.3 * d), -low, 0.02 * d);
            break;
        case 1:
            solid.add_prism(Axis::y,
                            through({{-low, -0.8 * foot},
                                     {0, -foot},
                                     {0, -0.6 * foot},
                                     {0.3 * d, -0.6 * foot},
                                     {0.3 * d, 0.6 * foot},
                                     {0, 0.6 * foot},
                                     {0, foot},
                                     {-low, 0.8 * foot}}),
                            -foot, foot);
            break;
        default:
            solid.add_revolution(
                Axis::x,
                through({{-0.6 * low, 0}, {-0.6 * low, 0.6 * d}, {0, 0.95 * d}, {0.15 * d, 0.95 * d}, {0.15 * d, 0}}));
            break;
    }
    switch (random.integer(0, 2)) {
        case 0:  // barrel across, the screw's head on it
            solid.add_chamfered_cylinder(Axis::z, {at, 0}, sleeve, -half, half, 0.1 * d, 0.1 * d)
                .add_chamfered_cylinder(Axis::x, {}, 0.8 * d, at + 0.9 * sleeve, length, 0, 0.1 * d);
            if (random.chance(0.5)) solid.cut_prism(Axis::z, hexagon({at, 0}, 0.9 * sleeve, 30), half - 0.5 * d, far);
            break;
        case 1:  // sleeve along
            solid.add_chamfered_cylinder(Axis::x, {}, sleeve, 0.3 * length, 0.8 * length, 0.15 * d, 0.05 * d)
                .add_revolution(Axis::x, dome_meridian(0.8 * length, 1.2 * sleeve, -0.6 * d, -0.1 * d));
            solid.cut_prism(Axis::x, hexagon({}, 0.6 * d, 0), 0.8 * length + 0.25 * d, far);
            if (random.chance(0.5))
                solid.cut_revolution(Axis::x, ring_meridian(0.45 * length, 0.52 * length, 0.8 * sleeve, 2 * sleeve));
            break;
        default:  // a plate that hooks in
            solid.add_box({0.25 * length, -0.25 * d, -foot}, {0.55 * length, 0.25 * d, foot})
                .add_chamfered_cylinder(Axis::x, {}, 0.8 * d, 0.55 * length, 0.55 * length + 0.8 * d, 0, 0.1 * d);
            solid.add_cylinder(Axis::x, {}, r, 0.2 * length, 0.6 * length)
                .cut_cylinder(Axis::x, {}, 0.3 * d, 0.55 * length + 0.4 * d, far);
            break;
    }
}

/// Nut that is laid into the slot: with a ball on a spring, a spring leaf, a round end to swing in.
void sprung_nut(Solid& solid, Random& random, double d) {
    const double foot = d * random.uniform(0.9, 1.25), lip = 0.55 * foot, low = d * random.uniform(0.5, 0.8),
                 high = d * random.uniform(0.12, 0.3), half = d * random.uniform(1.0, 2.2);
    Path section = slot_bar(foot, lip, low, high, random.chance(0.6));
    solid.add_prism(Axis::x, section, -half, half);
    const std::size_t form = random.weighted({0.3, 0.25, 0.25, 0.2});
    const double x = form == 0 ? -0.3 * half : 0.0;
    solid.cut_cylinder(Axis::z, {x, 0}, 0.42 * d, -far, far);
    solid.add_thread({Axis::z, {x, 0}, 0.5 * d, 0.42 * d, -low, high, true});
    if (form == 0) {
        solid.add_revolution(Axis::z, ball_meridian(-low, 0.25 * d), {0.65 * half, 0});
    } else if (form == 1) {  // leaf below
        const double t = 0.07 * d, sag = 0.4 * d;
        solid.add_prism(Axis::y,
                        strip({{-half, -low + 0.2 * d},
                               {-half - 0.02 * d, -low - t},
                               {0, -low - sag},
                               {half + 0.02 * d, -low - t},
                               {half, -low + 0.2 * d}},
                              -t, 0.05 * d),
                        -0.4 * foot, 0.4 * foot);
    } else if (form == 2) {  // corners rounded off so that it turns into the slot
        for (const double s : {-1.0, 1.0})
            solid.cut_prism(Axis::z,
                            through({{s * half * 1.01, s * foot * 1.01},
                                     {s * half * 1.01, -s * 0.1 * foot},
                                     {s * 0.1 * half, s * foot * 1.01}}),
                            -far, far);
    } else {  // wings of sheet at the ends
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y,
                            through({{s * half * 0.9, high},
                                     {s * half * 1.3, high + 0.4 * d},
                                     {s * half * 1.35, high + 0.33 * d},
                                     {s * half * 0.95, high - 0.09 * d}}),
                            -lip, lip);
    }
}

}  // namespace

/// What joins slotted profiles: bars with set screws; a screw with its barrel or sleeve and nut;
/// nuts with a ball, a leaf or wings that hold in the slot; a plate with its screws and nuts.
Part profile_connector(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.choice({4.0, 5.0, 6.0, 8.0, 8.0, 10.0, 12.0}) * random.uniform(0.95, 1.05);
    Part part;
    Solid& solid = part.solid;
    switch (random.weighted({0.18, 0.38, 0.34, 0.1})) {
        case 0:
            joining_bar(solid, random, d);
            break;
        case 1:
            central_anchor(solid, random, d);
            break;
        case 2:
            sprung_nut(solid, random, d);
            break;
        default: {  // end plate of two bolts with their nuts
            const double pitch = d * random.uniform(2.5, 5), foot = 1.1 * d;
            solid.add_prism(Axis::z, slot({-0.5 * pitch, 0}, {0.5 * pitch, 0}, 1.2 * d), 0, 0.5 * d);
            for (const double s : {-1.0, 1.0}) {
                const Point2 at{s * 0.5 * pitch, 0};
                solid.add_cylinder(Axis::z, at, 0.5 * d, -2 * d, 0.6 * d)
                    .add_cylinder(Axis::z, at, 0.85 * d, 0.5 * d, 1.4 * d)
                    .cut_prism(Axis::z, hexagon(at, 0.8 * d, 0), d, far);
                solid.add_thread({Axis::z, at, 0.5 * d, 0.42 * d, -2 * d, 0});
                solid.add_box({at.x - 0.7 * d, -foot, -2 * d}, {at.x + 0.7 * d, foot, -1.3 * d});
            }
            break;
        }
    }
    part.main_side = random.choice({Side::front, Side::front, Side::top, Side::left});
    return part;
}

namespace {

/// A fastener that stands upright about (x, 0), its head's underside or foot at z = 0.
void standing(Solid& solid, Random& random, std::size_t kind, double x, double d, double length) {
    const Point2 at{x, 0};
    const double r = 0.5 * d, turn = random.choice({0.0, 30.0});
    const auto shank = [&](bool point) {
        if (point)
            solid.add_revolution(
                Axis::z, through({{0.01 * d, 0}, {0.01 * d, r}, {-length + d, r}, {-length, 0.05 * d}, {-length, 0}}),
                at);
        else
            solid.add_chamfered_cylinder(Axis::z, at, r, -length, 0.01 * d, 0.1 * d, 0);
        solid.add_thread(
            {Axis::z, at, r, 0.85 * r, point ? -length + d : -length, random.chance(0.5) ? -0.05 * d : -0.4 * length});
    };
    switch (kind) {
        case 0:
            shank(false);
            solid.add_prism(Axis::z, hexagon(at, 1.6 * d, turn), 0, 0.65 * d);
            break;
        case 1:
            shank(false);
            solid.add_chamfered_cylinder(Axis::z, at, 0.75 * d, 0, d, 0, 0.07 * d)
                .cut_prism(Axis::z, hexagon(at, 0.8 * d, turn), 0.5 * d, far);
            break;
        case 2:
            shank(random.chance(0.5));
            solid.add_revolution(
                Axis::z, through({{0.0, 0}, {0.0, r}, {0.45 * d, 0.95 * d}, {0.53 * d, 0.95 * d}, {0.53 * d, 0}}), at);
            solid.cut_box({x - 0.09 * d, -far, 0.3 * d}, {x + 0.09 * d, far, 0.6 * d});
            break;
        case 3:
            shank(random.chance(0.3));
            solid.add_revolution(Axis::z, dome_meridian(0, 0.9 * d, -0.6 * d, -0.05 * d), at);
            break;
        case 4:  // nut
            solid.add_prism(Axis::z, hexagon(at, 1.6 * d, turn), -0.8 * d, 0)
                .cut_cylinder(Axis::z, at, 0.85 * r, -far, far);
            solid.add_thread({Axis::z, at, r, 0.85 * r, -0.8 * d, 0, true});
            break;
        case 5:  // washer
            solid.add_cylinder(Axis::z, at, d, -0.15 * d, 0).cut_cylinder(Axis::z, at, 0.54 * d, -far, far);
            break;
        case 6:  // pin
            solid.add_chamfered_cylinder(Axis::z, at, r, -length, 0, 0.12 * d, 0.12 * d);
            if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {x, -0.85 * length}, 0.2 * r, -far, far);
            break;
        default:  // rivet
            solid.add_cylinder(Axis::z, at, r, -length, 0.01 * d)
                .add_revolution(Axis::z, dome_meridian(0, 0.9 * d, -0.6 * d, 0), at);
            break;
    }
}

}  // namespace

/// Fasteners side by side: one kind in several lengths or sizes, the pieces of one joint apart, or a mixed set.
Part fastener_group(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(2, 24);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    if (form == 1) {  // one joint apart, along its axis
        const double length = d * random.uniform(2, 5), gap = d * random.uniform(0.3, 1);
        standing(solid, random, random.choice({std::size_t{0}, std::size_t{1}, std::size_t{3}}), 0, d, length);
        double z = -length - gap;
        const int washers = random.choice({0, 1, 1, 2});
        for (int i = 0; i < washers; ++i) {
            const double rim = i == 0 ? d : 0.8 * d;
            solid.add_revolution(Axis::z, ring_meridian(z - 0.16 * d, z, 0.54 * d, rim));
            z -= 0.16 * d + gap;
        }
        solid.add_prism(Axis::z, hexagon({}, 1.6 * d, random.choice({0.0, 30.0})), z - 0.8 * d, z);
        solid.cut_cylinder(Axis::z, {}, 0.43 * d, z - 2 * d, z + 0.01 * d);
        if (random.chance(0.3))
            solid.add_prism(Axis::z, hexagon({}, 1.6 * d, 0), z - 1.4 * d - gap, z - 0.9 * d - gap)
                .cut_cylinder(Axis::z, {}, 0.43 * d, z - 3 * d - gap, z - 0.9 * d - gap);
        return part;
    }
    const int count = random.integer(2, 6);
    const std::size_t same = random.choice({std::size_t{0}, std::size_t{0}, std::size_t{1}, std::size_t{1},
                                            std::size_t{2}, std::size_t{3}, std::size_t{6}, std::size_t{7}});
    const bool lengths = random.chance(0.5);
    double x = 0.0, longest = d * random.uniform(2, 4);
    for (int i = 0; i < count; ++i) {
        const bool bolt_only = form == 0;
        const double size = bolt_only && lengths ? d : d * random.uniform(0.6, 1.3);
        const std::size_t kind = bolt_only ? same : static_cast<std::size_t>(random.integer(0, 7));
        standing(solid, random, kind, x, size, bolt_only ? longest : size * random.uniform(1.5, 5));
        x += d * random.uniform(2.4, 3);
        longest *= lengths ? random.uniform(1.1, 1.4) : 1.0;
    }
    return part;
}

}  // namespace v16::corpus
