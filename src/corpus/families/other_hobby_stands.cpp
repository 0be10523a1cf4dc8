// Spool holders and stands.
#include <algorithm>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Half of a hub that centres a spool: a rim, a cone or steps that enter the spool, a seat for a bearing, windows.
void make_spool_hub(Part& part, Random& random) {
    const double r = random.uniform(18, 45), rim = r * random.uniform(1.15, 1.5), t = r * random.uniform(0.08, 0.2),
                 high = r * random.uniform(0.3, 1.2), bore = r * random.uniform(0.12, 0.35),
                 seat = std::min(bore * random.uniform(1.3, 2.0), 0.6 * r), deep = seat * random.uniform(0.5, 0.9);
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::z, {}, rim, 0, t);
    if (random.chance(0.5))
        solid.add_revolution(Axis::z, cone_meridian(t, r, t + high, r * random.uniform(0.6, 0.97)));
    else
        solid.add_chamfered_cylinder(Axis::z, {}, r, t, t + high, 0, 0.06 * r)
            .add_cylinder(Axis::z, {}, 0.7 * r, t, t + high * random.uniform(1.0, 1.6));
    if (random.chance(0.5)) {  // hollow, with ribs
        solid.cut_revolution(Axis::z, ring_meridian(-1, t + 0.85 * high, 1.35 * seat, 0.55 * r + 0.3 * seat));
        const int ribs = random.choice({3, 4, 6});
        for (int i = 0; i < ribs; ++i)
            solid.add_prism(Axis::z,
                            rotated(rectangle({seat, -0.04 * r}, {0.6 * r + 0.3 * seat, 0.04 * r}), 360.0 * i / ribs),
                            0, t + 0.8 * high);
    } else {
        const int holes = random.integer(3, 8);
        const double room = 0.62 * r - 1.2 * seat, middle = 1.2 * seat + 0.5 * room;
        solid.cut_hole_circle(Axis::z, {}, middle, holes, 90,
                              std::max(0.05 * r, std::min(0.42 * room, 2.0 * middle / holes)), -1, 3 * high);
    }
    for (int i = random.integer(0, 4); i > 0; --i)  // notches to grip by
        solid.cut_cylinder(Axis::z, polar({}, 1.06 * rim, 90.0 * i), 0.18 * rim, -1, t + 0.001);
    solid.cut_cylinder(Axis::z, {}, seat, -1, deep).cut_cylinder(Axis::z, {}, bore, -1, 3 * (t + high));
}

/// Arm that a spool hangs on: a plate on a frame or wall, a tube that stands out, a lip at its end.
void make_spool_arm(Part& part, Random& random) {
    const double r = random.uniform(8, 28), reach = random.uniform(60, 110), t = random.uniform(4, 10),
                 high = r * random.uniform(2.4, 5), half = r * random.uniform(1.05, 1.6);
    Solid& solid = part.solid;
    part.main_side = random.chance(0.7) ? Side::front : Side::right;
    solid.add_prism(Axis::x, rounded_rectangle({-half, -high}, {half, 1.3 * r}, 0.3 * half), -t, 0)
        .add_cylinder(Axis::x, {}, r, 0, reach);
    const double lip = r * random.uniform(1.15, 1.5), screw = std::min(random.uniform(1.6, 2.7), 0.2 * half);
    if (random.chance(0.6))
        solid.add_cylinder(Axis::x, {}, lip, reach, reach + t);
    else
        solid.add_box({reach, -0.8 * r, -0.5 * r}, {reach + t, 0.8 * r, lip * 1.3});
    if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {}, r - random.uniform(2.5, 4), -2 * t, 2 * reach);
    if (random.chance(0.35))  // flat below, so that it prints lying
        solid.cut_box({0.001, -2 * half, -9 * r}, {2 * reach, 2 * half, -0.75 * r});
    else if (random.chance(0.6))
        solid.add_prism(Axis::y, through({{-0.1, -0.9 * r}, {0.6 * reach, -0.9 * r}, {-0.1, -0.95 * high}}), -0.3 * t,
                        0.3 * t);
    for (const double z : {-0.85 * high, -0.55 * high})
        for (const double y : {-0.55 * half, 0.55 * half})
            if (z < -1.2 * r) solid.cut_cylinder(Axis::x, {y, z}, screw, -2 * t, 0.01);
    if (random.chance(0.3))  // a hook over the frame's profile
        solid.add_prism(Axis::y, strip({{-t, 1.25 * r}, {-2.5 * t - 20, 1.25 * r}, {-2.5 * t - 20, 0.2 * r}}, t, 1),
                        -half, half);
}

/// Side of a stand: two legs and a cradle or a hole for the axle on top, slots for the cross bars.
void make_spool_side(Part& part, Random& random) {
    const double high = random.uniform(90, 170), foot = high * random.uniform(0.4, 0.75),
                 head = high * random.uniform(0.09, 0.16), leg = high * random.uniform(0.07, 0.13),
                 t = random.choice({3.0, 4.0, 5.0, 6.0, 8.0, 18.0}), axle = head * random.uniform(0.3, 0.65);
    Solid& solid = part.solid;
    if (random.chance(0.6)) {
        solid.add_prism(Axis::y, tangent_hull({-foot, leg}, leg, {0, high}, head), 0, t)
            .add_prism(Axis::y, tangent_hull({foot, leg}, leg, {0, high}, head), 0, t);
        const double bar = random.uniform(0.0, 0.35) * high;
        solid.add_box({-foot * (1 - bar / high), 0, bar}, {foot * (1 - bar / high), t, bar + 1.6 * leg});
    } else {  // a triangle with a window
        solid.add_prism(
            Axis::y, filleted(through({{-foot, 0}, {foot, 0}, {head, high + head}, {-head, high + head}}), 0.5 * head),
            0, t);
        const Path window = through({{-foot + 2 * leg, 1.5 * leg},
                                     {foot - 2 * leg, 1.5 * leg},
                                     {0.4 * head, high - 1.8 * head},
                                     {-0.4 * head, high - 1.8 * head}});
        if (foot > 3 * leg) solid.cut_prism(Axis::y, filleted(window, 0.2 * head), -1, t + 1);
    }
    solid.cut_cylinder(Axis::y, {0, high}, axle, -1, t + 1);
    if (random.chance(0.6)) solid.cut_box({-0.95 * axle, -1, high}, {0.95 * axle, t + 1, high + 3 * head});
    for (const double x : {-0.8 * foot, 0.8 * foot})
        if (random.chance(0.8))
            solid.cut_prism(Axis::y, rectangle({x - 0.5 * leg, 0.6 * leg}, {x + 0.5 * leg, 0.6 * leg + t}), -1, t + 1);
    if (random.chance(0.25)) {  // the whole stand: a second side and the bars
        const double wide = random.uniform(60, 110);
        const Solid one = solid;
        for (const Primitive& p : one.primitives()) {
            const double from = p.from + wide, to = p.to + wide;
            if (p.adds)
                solid.add_prism(Axis::y, p.path, from, to);
            else
                solid.cut_prism(Axis::y, p.path, from, to);
        }
        for (const double x : {-0.8 * foot, 0.8 * foot})
            solid.add_box({x - 0.5 * leg, -2, 0.6 * leg}, {x + 0.5 * leg, wide + t + 2, 0.6 * leg + 4});
        solid.add_cylinder(Axis::y, {0, high}, 0.9 * axle, -0.1 * wide, 1.1 * wide + t);
    }
}

}  // namespace

/// Spool holder: half of a hub, an arm for the wall or the frame, the side of a stand or the stand itself.
Part spool_holder(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.35, 0.33, 0.32})) {
        case 0:
            make_spool_hub(part, random);
            break;
        case 1:
            make_spool_arm(part, random);
            break;
        default:
            make_spool_side(part, random);
            break;
    }
    return part;
}

namespace {

/// Stand bent from a strip: foot, back leaning to the rear, lip in front; a hole for the cable.
void make_bent_stand(Solid& solid, Random& random) {
    const double t = random.uniform(1.5, 6), width = random.uniform(40, 160), back = random.uniform(60, 170),
                 lean = random.uniform(55, 78), lip = random.uniform(8, 25), shelf = random.uniform(9, 25),
                 foot = back * random.uniform(0.5, 0.9),
                 rise = random.chance(0.5) ? random.uniform(0.1, 0.4) * back : 0;
    const Point2 knee{0, rise}, top = polar(knee, back, lean), front = polar(knee, shelf, lean + 90),
                                edge = polar(front, lip, lean);
    std::vector<Point2> line;
    if (rise > 0.0) {  // the lip hangs in front of a riser
        line = {edge, front, knee, top};
        const Point2 hung = polar(knee, 0.55 * back, lean);
        solid.add_prism(Axis::y, strip({{-0.3 * foot, 0}, {foot, 0}, {foot, t}}, t, 0.5 * t), 0, width)
            .add_prism(Axis::y, through({{hung.x, hung.y}, {hung.x + t, hung.y - t}, {hung.x + t, 0}, {hung.x, 0}}), 0,
                       width)
            .add_prism(Axis::y, rectangle({-0.2, 0}, {t, rise}), 0, width);
    } else {
        line = {edge, front, knee, top, {top.x + foot * random.uniform(0.1, 0.4), 0}};
        if (random.chance(0.6)) line.push_back({-0.2 * foot, 0});
    }
    solid.add_prism(Axis::y, strip(line, t, 0.6 * t), 0, width);
    if (random.chance(0.6)) {
        const double half = 0.5 * width;
        solid.cut_prism(Axis::z, slot({front.x - 9, half}, {0.4 * shelf, half}, random.uniform(0.06, 0.14) * width),
                        0.0, back);
    }
}

/// Stand in one piece or the side plate of a plugged one: a profile with a slanting slot in its upper edge.
void make_slotted_stand(Solid& solid, Random& random, bool laser) {
    const double length = random.uniform(55, 160), high = length * random.uniform(0.35, 0.95),
                 lean = random.uniform(8, 28), gap = random.uniform(8, 16), nose = high * random.uniform(0.18, 0.45),
                 width = laser ? random.choice({3.0, 4.0, 5.0, 6.0}) : random.uniform(20, 90),
                 at = length * random.uniform(0.2, 0.4), tilt = std::tan(radians(lean)),
                 floor = std::max(nose * random.uniform(0.25, 0.5), 0.12 * high + 0.5 * gap),
                 lip = nose * random.uniform(0.5, 1.0),
                 crest = at + 1.6 * gap + (tilt + random.uniform(0.08, 0.3)) * high,
                 end = std::max(length, crest + random.uniform(0.05, 0.4) * high);
    const Path outline =
        through({{0, 0}, {end, 0}, {end, 0.2 * high}, {crest, high}, {at, high}, {at, 1.2 * nose}, {0, 0.8 * nose}});
    solid.add_prism(Axis::y, random.chance(0.7) ? filleted(outline, 0.08 * high) : outline, 0, width);
    // The slot, and what stands in front of the device above its lip.
    for (const Path& cut : {rectangle({0, 0}, {gap, 3 * high}), rectangle({-2 * length, lip}, {0.5 * gap, 3 * high})})
        solid.cut_prism(Axis::y, moved(rotated(cut, -lean), {at, floor}), -1, width + 1);
    if (laser) {  // slots for the cross plates, a foot with notches
        for (const double x : {0.12, 0.55, 0.85})
            if (random.chance(0.75))
                solid.cut_prism(Axis::y,
                                rectangle({x * end, 0.06 * high}, {x * end + 0.12 * high, 0.06 * high + width}), -1,
                                width + 1);
        if (random.chance(0.5)) solid.cut_box({0.3 * end, -1, -1}, {0.7 * end, width + 1, 0.04 * high});
        if (random.chance(0.4))
            solid.cut_cylinder(Axis::y, {at + 2.2 * gap + 0.1 * high, 0.5 * high}, 0.1 * high, -1, width + 1);
    } else {
        if (random.chance(0.5)) solid.cut_box({0.1 * length, 0.25 * width, -1}, {at + gap, 0.75 * width, high});
        if (random.chance(0.4))
            solid.cut_prism(Axis::y,
                            through({{at + 2.6 * gap + 0.1 * high, 0.14 * high},
                                     {0.9 * end, 0.14 * high},
                                     {at + 2.6 * gap + 0.25 * high, 0.6 * high}}),
                            -1, width + 1);
    }
}

/// Camera stand: a foot, an upright with a gusset, a small table with the tripod's screw hole.
void make_camera_stand(Solid& solid, Random& random) {
    const double w = random.uniform(25, 80), high = w * random.uniform(0.8, 2.5), t = w * random.uniform(0.06, 0.16),
                 foot = w * random.uniform(0.8, 1.6), table = w * random.uniform(0.5, 1.0);
    solid.add_prism(Axis::z, rounded_rectangle({-0.3 * foot, -0.5 * w}, {foot, 0.5 * w}, 0.15 * w), 0, t)
        .add_box({0, -0.3 * w, t}, {t, 0.3 * w, high})
        .add_prism(Axis::z, rounded_rectangle({-0.1 * table, -0.4 * w}, {table, 0.4 * w}, 0.2 * std::min(w, table)),
                   high, high + t)
        .add_prism(Axis::y, through({{0, t}, {0.7 * foot, t}, {0, 0.8 * high}}), -0.5 * t, 0.5 * t);
    solid.cut_cylinder(Axis::z, {0.5 * table, 0}, 3.3, high - 1, high + t + 1);
    if (random.chance(0.5))
        solid.cut_prism(Axis::z, slot({0.35 * table, 0}, {0.75 * table, 0}, 3.3), high - 1, high + t + 1);
    for (const double y : {-0.35 * w, 0.35 * w})
        for (const double x : {-0.15 * foot, 0.82 * foot})
            solid.cut_countersink(Axis::z, {x, y}, 0.03 * w, 0.055 * w, t, -1);
    if (random.chance(0.4)) solid.cut_prism(Axis::x, slot({0, 0.45 * high}, {0, 0.75 * high}, 0.08 * w), -1, t + 1);
}

}  // namespace

/// Stand of a phone, tablet or camera: bent strip, block or side plate with a slanting slot, foot with a small table.
Part stand(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.35, 0.2, 0.25, 0.2})) {
        case 0:
            make_bent_stand(part.solid, random);
            break;
        case 1:
            make_slotted_stand(part.solid, random, false);
            break;
        case 2:
            make_slotted_stand(part.solid, random, true);
            break;
        default:
            make_camera_stand(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
