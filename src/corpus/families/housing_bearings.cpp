// Bearing housings: pillow blocks, flanged units, blocks of linear bearings.
#include <algorithm>

#include "corpus/families/housing.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The seat of a bearing along y: a stepped bore with shoulders, grooves for rings and seals, lids.
void bore_seat(Solid& solid, Random& random, Axis axis, Point2 centre, double seat, double length) {
    const double shaft = seat * random.uniform(0.55, 0.85);
    switch (random.integer(0, 3)) {
        case 0:
            solid.cut_cylinder(axis, centre, seat, -1, length + 1);
            break;
        case 1: {
            const double depth = length * random.uniform(0.3, 0.8);
            solid.cut_cylinder(axis, centre, shaft, -1, length + 1).cut_cylinder(axis, centre, seat, -1, depth);
            break;
        }
        case 2: {
            const double shoulder = length * random.uniform(0.08, 0.2);
            solid.cut_cylinder(axis, centre, shaft, -1, length + 1)
                .cut_cylinder(axis, centre, seat, -1, 0.5 * (length - shoulder))
                .cut_cylinder(axis, centre, seat, 0.5 * (length + shoulder), length + 1);
            break;
        }
        default:
            solid.cut_cylinder(axis, centre, seat, -1, length + 1);
            break;
    }
    if (random.chance(0.4)) {
        const double width = length * random.uniform(0.03, 0.08), groove = seat * random.uniform(1.04, 1.1);
        for (const double at : {0.1 * length, 0.9 * length - width})
            solid.cut_revolution(axis, ring_meridian(at, at + width, 0.5 * seat, groove), centre);
    }
}

}  // namespace

/// Plummer block: an arched body on a foot with two or four slots; one piece or split with cap screws.
Part pillow_block(FamilyContext& context) {
    Random& random = context.random;
    const double seat = random.log_uniform(6, 90), body = seat * random.uniform(1.25, 1.7),
                 length = seat * random.uniform(0.7, 2.2);
    const double centre = body * random.uniform(1.05, 1.4), foot = seat * random.uniform(0.3, 0.6);
    const double half = body * random.uniform(1.6, 2.4), foot_length = length * random.uniform(0.7, 1.1);
    const double middle = 0.5 * length;
    Part part;
    part.solid.add_box({-half, middle - foot_length / 2, 0}, {half, middle + foot_length / 2, foot});
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    if (form == 0)  // straight sides, arched top
        part.solid.add_prism(Axis::y, tangent_hull({0, 0.0}, body, {0, centre}, body * 0.999), 0, length)
            .cut_box({-2 * half, -1, -2 * body}, {2 * half, length + 1, 0});
    else if (form == 1)  // tangents down to the foot
        part.solid
            .add_prism(Axis::y,
                       through({{-half * 0.8, foot},
                                {half * 0.8, foot},
                                {0.94 * body, centre + 0.3 * body},
                                {-0.94 * body, centre + 0.3 * body}}),
                       0.1 * length, 0.9 * length)
            .add_cylinder(Axis::y, {0, centre}, body, 0, length);
    else  // a square body
        part.solid.add_prism(Axis::y,
                             chamfered(rectangle({-body, 0}, {body, centre + body}), 0.3 * body * random.uniform(0, 1)),
                             0, length);
    if (random.chance(0.4))  // relief under the foot
        part.solid.cut_box({-0.6 * half, -1, -1}, {0.6 * half, length + 1, 0.2 * foot});
    bore_seat(part.solid, random, Axis::y, {0, centre}, seat, length);
    const double hole = std::min(0.2 * (half - body), 0.3 * foot_length) * random.uniform(0.7, 1.0),
                 at = 0.5 * (half + body);
    for (const double x : {-at, at}) {
        if (random.chance(0.5) || form == 1)
            part.solid.cut_prism(Axis::z, slot({x - 0.6 * hole, middle}, {x + 0.6 * hole, middle}, hole), -1, foot + 1);
        else
            for (const double y : {-0.25, 0.25})
                part.solid.cut_cylinder(Axis::z, {x, middle + y * foot_length}, 0.7 * hole, -1, foot + 1);
    }
    if (form != 1 && random.chance(0.35)) {  // split: a gap at the centre and cap screws
        const double gap = 0.02 * seat;
        part.solid.cut_box({-2 * body, -1, centre - gap}, {2 * body, length + 1, centre});
        const double x = 0.5 * (seat + body), screw = 0.22 * (body - seat);
        for (const double sign : {-1.0, 1.0})
            part.solid.cut_cylinder(Axis::z, {sign * x, middle}, screw, 0.4 * centre, centre + 2 * body);
    }
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::z, {0, middle}, 0.08 * seat + 0.5, centre, centre + 2 * body);
    add_odd_features(part.solid, random);
    return part;
}

/// Flanged unit: a square, oval or round flange with a hub around the bearing.
Part flanged_bearing_housing(FamilyContext& context) {
    Random& random = context.random;
    const double seat = random.log_uniform(6, 80), hub = seat * random.uniform(1.2, 1.5),
                 plate = seat * random.uniform(0.25, 0.6);
    const double height = plate + seat * random.uniform(0.3, 1.6), hole = seat * random.uniform(0.12, 0.25);
    const double reach = hub + hole * random.uniform(1.6, 3), eye = hole * random.uniform(1.6, 2.2);
    Part part;
    const std::size_t form = random.weighted({0.35, 0.35, 0.3});
    int bolts = 2;
    double phase = random.choice({0.0, 90.0});
    if (form == 0) {
        for (const double sign : {-1.0, 1.0})
            part.solid.add_prism(
                Axis::y, tangent_hull({}, std::max(1.05 * hub, 1.01 * eye), polar({}, sign * reach, phase), eye), 0,
                plate);
    } else if (form == 1) {
        const double half = 0.7071 * reach + eye;
        part.solid.add_prism(Axis::y, rounded_rectangle({-half, -half}, {half, half}, random.uniform(0.3, 1) * eye), 0,
                             plate);
        bolts = 4;
        phase = 45;
    } else {
        part.solid.add_cylinder(Axis::y, {}, reach + eye, 0, plate);
        bolts = random.choice({3, 4, 6, 8});
    }
    part.solid.add_revolution(Axis::y, through({{0, 0},
                                                {0, hub},
                                                {plate, hub * random.uniform(1.0, 1.08)},
                                                {height, hub * random.uniform(0.92, 1.0)},
                                                {height, 0}}));
    const bool closed = random.chance(0.2);
    if (closed)
        part.solid.cut_cylinder(Axis::y, {}, seat, -1, height * 0.8);
    else
        bore_seat(part.solid, random, Axis::y, {}, seat, height);
    part.solid.cut_hole_circle(Axis::y, {}, reach, bolts, phase, hole, -1, plate + 1);
    if (random.chance(0.4)) {  // spigot that centres it
        part.solid.add_revolution(Axis::y,
                                  ring_meridian(-0.3 * plate, 0, seat * 1.01, hub * random.uniform(0.95, 1.1)));
    }
    if (random.chance(0.3)) part.solid.cut_cylinder(Axis::z, {0.5 * (plate + height), 0}, 0.1 * seat, 0, 2 * hub);
    return part;
}

/// Case unit of a linear bushing (SC, SBR, SHF patterns): a block with shoulders around the bushing's bore.
Part linear_bearing_block(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(4, 35);  // radius of the bushing
    const double half = bore * random.uniform(1.55, 2.1), below = bore * random.uniform(1.15, 1.5),
                 above = bore * random.uniform(1.15, 1.5);
    const double length = bore * random.uniform(1.6, 5.5), shoulder = half * random.uniform(0.5, 0.8),
                 step = above * random.uniform(0.25, 0.9);
    Path outline;
    switch (random.integer(0, 3)) {
        case 0:  // shoulders above
            outline = through({{-half, -below},
                               {half, -below},
                               {half, above - step},
                               {shoulder, above - step},
                               {shoulder, above},
                               {-shoulder, above},
                               {-shoulder, above - step},
                               {-half, above - step}});
            break;
        case 1: {  // narrower towards the bottom, flat top
            const double slant = 0.3 * (below + above), foot = shoulder * random.uniform(0.7, 1.0);
            outline = through({{-foot, -below},
                               {foot, -below},
                               {0.86 * half, -below + slant},
                               {half, -below + slant},
                               {half, above - 0.12 * bore},
                               {0.95 * half, above},
                               {-0.95 * half, above},
                               {-half, above - 0.12 * bore},
                               {-half, -below + slant},
                               {-0.86 * half, -below + slant}});
            break;
        }
        case 2:
            outline = chamfered(rectangle({-half, -below}, {half, above}), bore * random.uniform(0.02, 0.3));
            break;
        default: {  // groove on top, as cast blocks have
            const double groove = 0.3 * half, deep = 0.25 * (above - bore) + 0.02 * bore;
            outline = through({{-half, -below},
                               {half, -below},
                               {half, above},
                               {groove, above},
                               {groove, above - deep},
                               {-groove, above - deep},
                               {-groove, above},
                               {-half, above}});
            break;
        }
    }
    if (random.chance(0.5))
        outline = random.chance(0.5) ? filleted(outline, 0.08 * bore) : chamfered(outline, 0.06 * bore);
    Part part;
    part.solid.add_prism(Axis::y, outline, 0, length);
    part.solid.cut_cylinder(Axis::y, {}, bore, -1, length + 1);
    const double screw = std::max(0.1 * bore, 0.24 * (half - bore)) * random.uniform(0.6, 1.0),
                 x = 0.5 * (half + bore) + 0.05 * bore;
    const double y = length * random.uniform(0.14, 0.3);
    const bool stepped = random.chance(0.4);
    for (const double sx : {-x, x})
        for (const double sy : {y, length - y}) {
            if (stepped)
                part.solid.cut_counterbore(Axis::z, {sx, sy}, 0.6 * screw, screw, 0.3 * (above + below), above + 0.1,
                                           -below - 1);
            else
                part.solid.cut_cylinder(Axis::z, {sx, sy}, screw, -below - 1, above + 1);
        }
    if (random.chance(0.6)) {  // the bushing itself, with its seals and the shaft's bore
        const double inner = bore * random.uniform(0.5, 0.65), inset = length * random.uniform(0.02, 0.08);
        part.solid.add_cylinder(Axis::y, {}, bore, inset, length - inset);
        part.solid.cut_cylinder(Axis::y, {}, 0.9 * bore, -1, 2 * inset)
            .cut_cylinder(Axis::y, {}, 0.9 * bore, length - 2 * inset, length + 1);
        part.solid.cut_cylinder(Axis::y, {}, inner, -1, length + 1);
    }
    if (random.chance(0.15))
        part.solid.cut_box({-0.25 * bore, -1, -2 * below}, {0.25 * bore, length + 1, 0});  // open type
    add_odd_features(part.solid, random);
    return part;
}

}  // namespace v16::corpus
