// Pins that hold by themselves: cotters bent from spring wire, linch pins, spring plungers, grooved, knurled, stepped
// and ball-lock pins.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The wavy leg of a cotter from x = `from` to `to`: outward by `bulge` over the shaft, less far inward between.
void add_wave(std::vector<Point2>& line, double from, double to, double height, double bulge, int waves) {
    for (int i = 1; i <= 16 * waves; ++i) {
        const double at = static_cast<double>(i) / (16 * waves), wave = std::sin(radians(180.0 * waves * at));
        line.push_back({from + (to - from) * at, height + bulge * (wave > 0 ? wave : 0.2 * wave)});
    }
}

/// R-clip (one straight leg) or hairpin (two wavy legs): wire around an eye.
Part wire_cotter(Random& random) {
    const double r = random.log_uniform(0.4, 3.5), gap = r * random.uniform(2.2, 3.4),
                 eye = std::max(gap * random.uniform(0.9, 1.5), 2.0 * r), leg = r * random.uniform(16, 34);
    const bool even = random.chance(0.25), coil = random.chance(0.2);
    const int waves = random.choice({1, 1, 2, 3});
    const double bulge = gap * random.uniform(0.5, 1.0);
    const double half = 0.5 * gap, opening = degrees(std::asin(std::min(0.95, half / eye)));
    const double start = eye * std::cos(radians(opening));
    std::vector<Point2> line;
    // From the free end of the lower leg to the eye, around it, and out along the upper leg.
    if (even) {
        line.push_back({start + leg, -half - 1.5 * r});
        std::vector<Point2> mirrored{{start, half}};
        add_wave(mirrored, start, start + 0.85 * leg, half, bulge, waves);
        for (std::size_t i = mirrored.size(); i-- > 0;) line.push_back({mirrored[i].x, -mirrored[i].y});
    } else {
        line.push_back({start + leg * random.uniform(1.0, 1.2), -half});
        go_to(line, {start, -half}, 4);
    }
    for (double angle = 360 - opening - 10; angle > opening + 5; angle -= 10) line.push_back(polar({}, eye, angle));
    line.push_back({start, half});
    add_wave(line, start, start + 0.85 * leg, half, bulge, waves);
    go_to(line, {start + leg, half + 2.2 * r}, 3);
    View front;
    draw_wire(front, line, r);
    if (coil) front.circle({}, eye - 0.2 * r);
    View top;
    const double end = start + leg * 1.1, wide = coil ? 3 * r : r;
    top.path(rectangle({-eye - r, -wide}, {coil ? eye + r : 0.0, wide}));
    top.path(slot({coil ? eye + r : 0.0, r - wide}, {end, r - wide}, r));
    top.centre_line({-eye, 0}, {end, 0}, 2 * r);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
    return part;
}

/// Linch pin: a pin with a head, through which a ring of spring wire snaps over the end.
Part linch_pin(Random& random) {
    const double r = random.log_uniform(2, 8), length = r * random.uniform(6, 11), head = r * random.uniform(1.5, 1.9),
                 wire = r * random.uniform(0.3, 0.45), ring = 0.5 * length + 0.5 * head;
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.3 * r);
    if (random.chance(0.5))
        solid.add_chamfered_cylinder(Axis::x, {}, head, -1.6 * r, 0, 0.2 * r, 0.2 * r);
    else
        solid.add_prism(Axis::x, rectangle({-0.9 * r, -head}, {0.9 * r, head}), -1.6 * r, 0);
    // The ring lies beside the pin in the front view, or stands across it.
    solid.add_revolution(Axis::y, circle({-0.3 * r, ring}, wire),
                         {0.5 * length - 0.8 * r, random.choice({0.0, 0.5}) * r});
    return part;
}

/// Spring plunger, index bolt: a threaded sleeve from which a ball or a pin looks out, with a slot, hexagon or knob.
Part spring_plunger(Random& random) {
    const MetricSize size = metric_size(random);
    const double r = size.radius(), length = size.d * random.uniform(1.6, 3.5), nose = r * random.uniform(0.45, 0.7);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.1 * r, 0.12 * r)
        .add_thread({Axis::x, {}, r, size.minor_radius(), 0, length, false});
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    if (form == 0) {  // ball, seen as a cap
        solid.add_revolution(Axis::x, ball_meridian(length - 0.3 * nose, nose));
    } else {
        solid.add_cylinder(Axis::x, {}, nose, 0.5 * length, length + size.d * random.uniform(0.3, 0.8));
        if (random.chance(0.5)) solid.add_revolution(Axis::x, ball_meridian(length + 0.8 * size.d, nose));
    }
    if (form != 2) {
        cut_drive(solid, random, random.choice({Drive::slot, Drive::hexagon}), r, 0, 0.4 * r);
        return part;
    }
    const double grip = size.d * random.uniform(0.9, 1.4), body = size.d * random.uniform(0.5, 1.0);
    solid.add_prism(Axis::x, hexagon({}, 1.6 * size.d, random.choice({0.0, 30.0})), -body, 0);
    solid.add_cylinder(Axis::x, {}, 0.7 * r, -body - 0.3 * size.d, -body);
    if (random.chance(0.3))
        solid.add_revolution(Axis::x, ring_meridian(-0.15 * size.d, 0.15 * size.d, 0.8 * grip, 1.2 * grip), {0, 0})
            .add_cylinder(Axis::x, {}, 1.2 * grip, -body - 0.6 * size.d, -body - 0.3 * size.d);
    else
        solid.add_chamfered_cylinder(Axis::x, {}, grip, -body - 1.6 * size.d, -body - 0.3 * size.d, 0.25 * grip,
                                     0.1 * grip);
    return part;
}

}  // namespace

/// Cotter, clip or plug that holds by a spring: R-clips and hairpins, linch pins, spring plungers.
Part spring_cotter(FamilyContext& context) {
    Random& random = context.random;
    switch (random.weighted({0.55, 0.2, 0.25})) {
        case 0:
            return wire_cotter(random);
        case 1:
            return linch_pin(random);
        default:
            return spring_plunger(random);
    }
}

namespace {

/// Three grooves along a pin, as ISO 8739 to 8745 place them: over its whole length, a half, or the middle.
Part groove_pin(Random& random) {
    const double r = random.log_uniform(0.7, 13), length = 2 * r * random.log_uniform(2, 9);
    Part part;
    Solid& solid = part.solid;
    if (random.chance(0.2)) {  // grooved stud with a head
        solid.add_cylinder(Axis::x, {}, r, 0, length);
        if (random.chance(0.5))
            solid.add_revolution(Axis::x, dome_meridian(0, 1.75 * r, 1.2 * r, 0.05 * r));
        else
            solid.add_revolution(Axis::x, cone_meridian(-0.001 * r, 1.8 * r, 0.8 * r, r));
    } else {
        solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0.25 * r, 0.25 * r);
    }
    const int place = random.integer(0, 3);
    const double from = place == 1   ? 0.5 * length
                        : place == 2 ? 0.28 * length
                                     : 0.0,
                 to = place == 2   ? 0.72 * length
                      : place == 3 ? 0.5 * length
                                   : length;
    const double w = 0.18 * r, turn = random.choice({0.0, 30.0, 90.0});
    for (int i = 0; i < 3; ++i)
        solid.cut_prism(Axis::x, rotated(through({{0.8 * r, 0}, {1.1 * r, -w}, {1.1 * r, w}}), turn + 120.0 * i),
                        from + (place == 1 || place == 2 ? 0 : -1), to + (place == 0 || place == 1 ? 1 : 0));
    if (random.chance(0.2))
        solid.cut_revolution(Axis::x, ring_meridian(0.08 * length, 0.08 * length + 0.25 * r, 0.8 * r, 2 * r));
    return part;
}

/// Pin with a knurled zone that bites, a collar or a stop, ends of two diameters.
Part knurled_pin(Random& random) {
    const double r = random.log_uniform(0.8, 12), length = r * random.uniform(5, 16),
                 other = r * random.uniform(0.6, 0.95), zone = length * random.uniform(0.25, 0.5);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, zone, 0.15 * r, 0.1 * r)
        .add_chamfered_cylinder(Axis::x, {}, other, zone, length, 0, 0.25 * other);
    knurl(solid, random.choice({18, 20, 24}), r, random.choice({-1.0, 0.2 * zone}), zone + 0.1 * r);
    if (random.chance(0.4)) solid.add_cylinder(Axis::x, {}, r * random.uniform(1.4, 2), zone, zone + 0.5 * r);
    if (random.chance(0.3))
        solid.add_revolution(Axis::x, cone_meridian(length, 0.9 * other, length + other, 0.3 * other));
    return part;
}

/// Positioning pin: a collar between a stud that is pressed or screwed in and a round, cut or pointed head.
Part locating_pin(Random& random) {
    const double r = random.log_uniform(2, 14), stud = r * random.uniform(0.6, 0.95),
                 collar = r * random.uniform(1.2, 1.8), t = r * random.uniform(0.3, 0.8),
                 out = r * random.uniform(0.8, 3), into = r * random.uniform(1.2, 3);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, collar, 0, t)
        .add_cylinder(Axis::x, {}, r, t, t + out)
        .add_revolution(Axis::x, cone_meridian(t + out, r, t + out + 0.5 * r, r * random.uniform(0.4, 0.8)));
    if (random.chance(0.5))
        solid.add_cylinder(Axis::x, {}, 0.85 * stud, -0.25 * r, 0);
    else
        solid.add_cylinder(Axis::x, {}, stud, -0.25 * r, 0);
    solid.add_chamfered_cylinder(Axis::x, {}, stud, -into, -0.25 * r, 0.15 * stud, 0);
    if (random.chance(0.5)) solid.add_thread({Axis::x, {}, stud, 0.86 * stud, -into, -0.25 * r, false});
    if (random.chance(0.4))  // cut away on two sides: a diamond pin
        for (const double s : {-1.0, 1.0})
            solid.cut_box({t, -2 * r, s > 0 ? 0.5 * r : -2 * r}, {t + 2 * out + r, 2 * r, s > 0 ? 2 * r : -0.5 * r});
    return part;
}

/// Ball-lock pin: two balls near the tip, a collar and a button, knob, ring or tee handle.
Part ball_lock_pin(Random& random) {
    const double r = random.log_uniform(2.5, 13), length = r * random.uniform(4, 14),
                 ball = r * random.uniform(0.3, 0.42), collar = r * random.uniform(1.5, 2.1),
                 body = r * random.uniform(1.5, 3);
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, length, 0, 0.35 * r)
        .add_cylinder(Axis::x, {}, collar, -0.6 * r, 0)
        .add_cylinder(Axis::x, {}, 0.8 * collar, -body, -0.6 * r)
        .add_cylinder(Axis::x, {}, 0.45 * collar, -body - 0.8 * r, -body);
    const double at = length - r * random.uniform(0.9, 1.3);
    for (const double s : {-1.0, 1.0}) {
        const double z = s * (r - 0.4 * ball);
        solid.add_revolution(Axis::x, ball_meridian(at, ball), {0, z});
    }
    switch (random.integer(0, 2)) {
        case 0:  // tee or L handle
            solid.add_prism(
                Axis::y,
                slot({-0.7 * body, random.choice({-2.0, 0.0}) * collar}, {-0.7 * body, 2 * collar}, 0.35 * body),
                -0.5 * r, 0.5 * r);
            break;
        case 1:  // ring
            solid.add_revolution(Axis::y, circle({0, 1.2 * collar}, 0.2 * r), {-0.8 * body - collar, 0});
            break;
        default:
            break;
    }
    return part;
}

}  // namespace

/// Pin that is driven in or snaps in: grooved, knurled, locating and ball-lock pins.
Part grooved_pin(FamilyContext& context) {
    Random& random = context.random;
    switch (random.integer(0, 3)) {
        case 0:
            return groove_pin(random);
        case 1:
            return knurled_pin(random);
        case 2:
            return locating_pin(random);
        default:
            return ball_lock_pin(random);
    }
}

}  // namespace v16::corpus
