// Mounts for cameras and telephones: quick-release plates, finger joints, ball heads, holders with jaws.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Quick-release plate: dovetail below, slot for the camera's screw, ribs of rubber, stop pins.
void make_release_plate(Part& part, Random& random) {
    Solid& solid = part.solid;
    part.main_side = random.chance(0.5) ? Side::top : Side::front;
    const double w = random.choice({19.0, 19.0, 25.0, 17.5, 21.0}),
                 length = random.choice({38.0, 50.0, 60.0, 85.0, 120.0, 160.0}), t = random.uniform(7, 11),
                 lip = t * random.uniform(0.25, 0.4), in = t - lip;
    const double foot = random.chance(0.7) ? w : 0.85 * w, neck = w - 0.45 * in;
    solid.add_prism(Axis::x,
                    through({{-foot, 0},
                             {foot, 0},
                             {foot, 0.12 * in},
                             {neck, 0.5 * in},
                             {neck, in},
                             {w, in},
                             {w, t},
                             {-w, t},
                             {-w, in},
                             {-neck, in},
                             {-neck, 0.5 * in},
                             {-foot, 0.12 * in}}),
                    0, length);
    const double screw = 3.3, middle = 0.5 * length, run = std::max(0.0, random.chance(0.75) ? 0.5 * length - 14 : 0.0);
    const Path hole = run > 1.0 ? slot({middle - run, 0}, {middle + run, 0}, screw) : circle({middle, 0}, screw),
               mouth = run > 1.0 ? slot({middle - run, 0}, {middle + run, 0}, 2.2 * screw)
                                 : circle({middle, 0}, 2.4 * screw);
    solid.cut_prism(Axis::z, hole, -1, t + 1).cut_prism(Axis::z, mouth, -1, 0.6 * t);
    if (random.chance(0.4)) solid.add_box({length, -w, 0.5 * t}, {length + 3, w, t + random.uniform(4, 9)});  // stop
    if (random.chance(0.4))
        for (const double y : {-0.75, 0.75}) solid.cut_box({-1, y * w - 1.2, t - 1}, {length + 1, y * w + 1.2, t + 1});
    if (random.chance(0.5))
        for (const double x : {0.08, 0.92}) solid.cut_cylinder(Axis::z, {x * length, 0}, 1.6, -1, far);
}

/// Two or three round-ended fingers that interlock with those of an action camera, on a base of some kind.
void make_fingers(Solid& solid, Random& random) {
    const double finger = random.choice({2.8, 3.0, 3.2}), gap = finger + random.uniform(0.1, 0.4), r = 7.5,
                 high = random.uniform(9, 20), base = random.uniform(3, 7);
    const int count = random.choice({2, 3, 3});
    const double wide = count * finger + (count - 1) * gap;
    const Path shape = tangent_hull({0, base + high}, r, {0, 0.6 * base}, r * random.uniform(1.0, 1.25));
    const auto add = [&](double shift, int n, double up) {
        for (int i = 0; i < n; ++i) {
            const double y = shift + i * (finger + gap) - 0.5 * (n * finger + (n - 1) * gap);
            solid.add_prism(Axis::y, up > 0 ? shape : moved(rotated(shape, 180), {0, base}), y, y + finger);
        }
    };
    add(0.0, count, 1.0);
    switch (random.integer(0, 4)) {
        case 0:  // the other gender below: an extension
            add(0.0, 5 - count, -1.0);
            solid.add_box({-r, -0.5 * wide - 1, -0.6 * base}, {r, 0.5 * wide + 1, 1.2 * base});
            solid.cut_cylinder(Axis::y, {0, -high}, 2.6, -far, far);
            break;
        case 1: {  // a plate with screws
            const double w = random.uniform(14, 40), d = random.uniform(10, 25);
            solid.add_prism(Axis::z, rounded_rectangle({-w, -d}, {w, d}, random.uniform(1, 8)), 0, base);
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {s * (w + 9) * 0.5, 0}, random.uniform(1.5, 2.6), -1, w > 20 ? far : base);
            break;
        }
        case 2: {  // nut for a tripod in a round base
            solid.add_cylinder(Axis::z, {}, random.uniform(11, 16), -4, base);
            solid.cut_prism(Axis::z, polygon({}, 6.5, 6), -far, -4 + 5.6)
                .cut_cylinder(Axis::z, {}, 3.3, -far, base + 1);
            break;
        }
        case 3: {  // half of a clamp for a handlebar
            const double bar = random.choice({11.0, 12.7, 15.9, 16.0, 20.0}), wall = random.uniform(3, 5),
                         ear = random.uniform(8, 12), half = 0.5 * wide + 2;
            solid.add_cylinder(Axis::y, {0, -bar}, bar + wall, -half, half)
                .add_box({-r, -half, -wall}, {r, half, base});
            solid.add_box({-bar - wall - ear, -half, -bar}, {bar + wall + ear, half, -bar + 6});
            solid.cut_box({-far, -far, -far}, {far, far, -bar + 0.5}).cut_cylinder(Axis::y, {0, -bar}, bar, -far, far);
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {s * (bar + wall + 0.5 * ear), 0}, 1.8, -far, 0);
            break;
        }
        default:  // the buckle that slides into a mount
            solid.add_prism(Axis::x, through({{-16, 0}, {16, 0}, {16, 1.5}, {13, 4}, {-13, 4}, {-16, 1.5}}), -20, 12)
                .add_box({12, -6, 0}, {30, 6, 3})
                .add_box({-9, -0.5 * wide, 0}, {9, 0.5 * wide, base});
            break;
    }
    solid.cut_cylinder(Axis::y, {0, base + high}, random.choice({2.55, 2.6, 2.75}), -far, far);
    if (random.chance(0.3)) solid.cut_prism(Axis::y, polygon({0, base + high}, 4.6, 6), 0.5 * wide - 0.6 * finger, far);
}

/// Ball head: body with a socket, ball with its stem and plate, clamping knob; or the ball and its stem alone.
void make_ball_head(Solid& solid, Random& random) {
    const double ball = random.log_uniform(5, 26), stem = ball * random.uniform(0.3, 0.5),
                 rise = ball * random.uniform(1.4, 2.0), disc = ball * random.uniform(0.9, 1.6),
                 t = ball * random.uniform(0.2, 0.4);
    const bool body = random.chance(0.75);
    const double top = ball * random.uniform(0.2, 0.45);
    if (body) {
        const double outer = ball * random.uniform(1.15, 1.35), down = ball * random.uniform(1.3, 2.6);
        solid.add_chamfered_cylinder(Axis::z, {}, outer, -down, top, 0.1 * ball, 0.12 * ball);
        if (random.chance(0.4)) solid.add_cylinder(Axis::z, {}, 1.15 * outer, -down - 0.4 * ball, -down);
        if (random.chance(0.6)) solid.cut_box({-far, -stem, -0.1 * ball}, {0, stem, far});  // lets the stem tip over
        solid.cut_cylinder(Axis::z, {}, 0.35 * ball, -far, -ball * 1.1);
        const double knob = ball * random.uniform(0.4, 0.7), z = -0.45 * ball;
        solid.add_cylinder(Axis::x, {0, z}, 0.3 * ball, 0.9 * outer, 1.4 * outer)
            .add_chamfered_cylinder(Axis::x, {0, z}, knob, 1.4 * outer, 1.4 * outer + 1.2 * knob, 0.15 * knob,
                                    0.15 * knob);
    }
    solid.add_revolution(Axis::z, ball_meridian(0, ball)).add_cylinder(Axis::z, {}, stem, 0, rise);
    if (random.chance(0.75))
        solid.add_chamfered_cylinder(Axis::z, {}, disc, rise, rise + t, 0, 0.15 * t)
            .add_cylinder(Axis::z, {}, 3.1, rise + t, rise + t + 5);
    else
        solid.add_prism(Axis::z, rounded_rectangle({-disc, -0.8 * disc}, {disc, 0.8 * disc}, 0.2 * disc), rise,
                        rise + t);
}

/// Holder of a telephone: back plate between two jaws, of which one slides; a slot or a nut for the tripod.
void make_phone_holder(Solid& solid, Random& random) {
    const double width = random.uniform(55, 90), d = random.uniform(12, 32), t = random.uniform(3, 7),
                 jaw = random.uniform(10, 18), lip = random.uniform(2.5, 6);
    for (const double s : {-1.0, 1.0}) {
        const double x = s * 0.5 * width;
        const Path hook =
            filleted(through({{0, 0}, {t, 0}, {t, jaw + t}, {-lip, jaw + t}, {-lip, jaw}, {0, jaw}}), 0.3 * t);
        solid.add_prism(Axis::y, s > 0 ? moved(hook, {x, 0}) : moved(mirrored_x(hook), {x, 0}), -d, d);
    }
    solid.add_box({-0.5 * width - t, -d, 0}, {0.5 * width + t, d, t});
    if (random.chance(0.5)) {  // two rods carry the sliding jaw
        solid.cut_box({-0.15 * width, -far, -1}, {0.3 * width, far, t + 0.001});
        for (const double y : {-0.6, 0.6})
            solid.add_cylinder(Axis::x, {y * d, 0.5 * t}, 0.4 * t, -0.4 * width, 0.45 * width);
    } else if (random.chance(0.6)) {
        solid.cut_prism(Axis::z, rounded_rectangle({-0.3 * width, -0.5 * d}, {0.3 * width, 0.5 * d}, 0.2 * d), -1,
                        t + 1);
    }
    const double foot = random.uniform(9, 18);
    solid.add_box({-0.45 * width, -0.5 * foot, -foot}, {-0.15 * width, 0.5 * foot, 0.01});
    solid.cut_prism(Axis::y, polygon({-0.3 * width, -0.5 * foot}, std::min(6.5, 0.4 * foot), 6), -far, -0.1 * foot)
        .cut_cylinder(Axis::y, {-0.3 * width, -0.5 * foot}, std::min(3.3, 0.2 * foot), -far, far);
}

/// Cold shoe: foot and neck that slide into a camera's rail, or the rail itself, on an adapter with a thread.
void make_cold_shoe(Solid& solid, Random& random) {
    const double body = random.uniform(8, 26);
    if (random.chance(0.5)) {
        solid.add_box({-9.25, -9, 0}, {9.25, 9, 1.9})
            .add_box({-6.2, -9, 1.9}, {6.2, 9, 4.2})
            .add_prism(Axis::z, rounded_rectangle({-11, -10}, {11, 10}, 2), 4.2, 4.2 + 0.4 * body);
        solid.add_cylinder(Axis::z, {}, 3.1, 4, 12 + body);
        if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 9, 5.5 + 0.4 * body, 9.5 + 0.4 * body);
    } else {
        solid.add_prism(Axis::z, rounded_rectangle({-12.5, -10}, {12.5, 10}, 1.5), 0, body + 6)
            .cut_box({-9.4, -8, body}, {9.4, 11, body + 2.2})
            .cut_box({-6.4, -8, body + 1}, {6.4, 11, far});
        solid.cut_cylinder(Axis::z, {}, 2.6, -1, body + 1);
        if (random.chance(0.5)) solid.cut_prism(Axis::z, polygon({}, 6.5, 6), -1, 0.45 * body);
    }
}

}  // namespace

/// Mount of a camera: quick-release plate, interlocking fingers, ball head, telephone holder, cold shoe.
Part camera_mount(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.22, 0.28, 0.2, 0.18, 0.12})) {
        case 0:
            make_release_plate(part, random);
            break;
        case 1:
            make_fingers(part.solid, random);
            break;
        case 2:
            make_ball_head(part.solid, random);
            break;
        case 3:
            make_phone_holder(part.solid, random);
            break;
        default:
            make_cold_shoe(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
