// Rolls in pairs and bent ones, kneaders and stirrers with their shafts.
#include <algorithm>
#include <cmath>

#include "corpus/families/other_outlines.hpp"
#include "corpus/families/shaft.hpp"
#include "corpus/families/shaft_details.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// The faces of a pair of rolls: how much the upper one is smaller (and the lower one larger) along the width.
std::vector<Point2> pass_line(Random& random, double width, double deep) {
    const double m = 0.5 * width;
    switch (random.weighted({0.3, 0.2, 0.2, 0.15, 0.15})) {
        case 1:  // V
            return {{0, 0}, {m - deep, 0}, {m, deep}, {m + deep, 0}, {width, 0}};
        case 2: {  // channel
            const double a = width * random.uniform(0.15, 0.3), lean = deep * random.uniform(0.05, 0.6);
            return {{0, 0}, {a, 0}, {a + lean, deep}, {width - a - lean, deep}, {width - a, 0}, {width, 0}};
        }
        case 3: {  // waves of a sheet
            std::vector<Point2> line{{0, 0}};
            const int waves = random.integer(2, 5);
            const double pitch = width / waves;
            for (int i = 0; i < waves; ++i)
                for (const Point2 p : {Point2{0.2, 0}, Point2{0.35, 1}, Point2{0.65, 1}, Point2{0.8, 0}})
                    line.push_back({pitch * (i + p.x), deep * p.y});
            line.push_back({width, 0});
            return line;
        }
        case 4:  // step
            return {{0, 0}, {m - 0.3 * deep, 0}, {m + 0.3 * deep, deep}, {width, deep}};
        default:  // plain
            return {{0, 0}, {width, 0}};
    }
}

/// A roll's body by its face line, about the height `z`.
void add_roll(Solid& solid, const std::vector<Point2>& line, double r, double sign, double z, double bore) {
    std::vector<Point2> points{{line.front().x, bore}};
    for (const Point2 p : line) points.push_back({p.x, r + sign * p.y});
    points.push_back({line.back().x, bore});
    std::ranges::reverse(points);
    solid.add_revolution(Axis::x, through(points), {0, z});
}

/// Journals of one of the rolls.
void add_necks(Solid& solid, Random& random, double z, double from, double to, double r) {
    for (const double s : {-1.0, 1.0}) {
        double x = s > 0 ? to : from, radius = r;
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double end = x + s * r * random.log_uniform(0.5, 2.5);
            solid.add_chamfered_cylinder(Axis::x, {0, z}, radius, std::min(x - s * 0.02 * r, end),
                                         std::max(x - s * 0.02 * r, end), s < 0 ? 0.05 * r : 0, s > 0 ? 0.05 * r : 0);
            x = end;
            radius *= random.uniform(0.68, 0.9);
        }
    }
}

}  // namespace

/// Two rolls that work together: plain, with passes, V and channel profiles of roll forming, waves, flutes in mesh,
/// rings that shear; stepped shafts, sometimes with their gears.
Part roll_pair(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(10, 200), deep = r * random.uniform(0.1, 0.35),
                 neck = r * random.uniform(0.3, 0.5);
    const std::size_t form = random.weighted({0.65, 0.2, 0.15});
    // Fluted ones are long: short, they would be a pair of gears.
    const double width = r * (form == 1 ? random.uniform(3, 7) : random.log_uniform(0.9, 5));
    Part part;
    Solid& solid = part.solid;
    double axis = 2 * r + r * random.choice({0.0, 0.02, 0.05}) + 0.01 * r;
    if (form == 0) {
        const std::vector<Point2> line = pass_line(random, width, deep);
        add_roll(solid, line, r, 1, 0, 0);
        add_roll(solid, line, r, -1, axis, 0);
    } else if (form == 1) {  // flutes or teeth in mesh
        const int teeth = random.integer(10, 22);
        const GearForm gear{.teeth = teeth, .module = 1.0};
        const Path outline = scaled(gear_outline(gear, 2), r / tip_radius(gear));
        axis = 2.02 * r * pitch_radius(gear) / tip_radius(gear);
        solid.add_prism(Axis::x, rotated(outline, 90), 0, width);
        solid.add_prism(Axis::x, moved(rotated(outline, teeth % 2 == 0 ? 90 + 180.0 / teeth : 90), {0, axis}), 0,
                        width);
    } else {  // rings that overlap
        const int rings = random.integer(2, 6);
        const double pitch = width / rings;
        axis = 2 * r - 0.5 * deep;
        solid.add_cylinder(Axis::x, {}, r - deep, 0, width).add_cylinder(Axis::x, {0, axis}, r - deep, 0, width);
        for (int i = 0; i < rings; ++i)
            solid.add_cylinder(Axis::x, {}, r, pitch * i, pitch * (i + 0.48))
                .add_cylinder(Axis::x, {0, axis}, r, pitch * (i + 0.5), pitch * (i + 0.98));
    }
    const double gap = r * random.uniform(0.1, 0.5);
    for (const double z : {0.0, axis}) {
        if (random.chance(0.5)) solid.add_cylinder(Axis::x, {0, z}, neck * 1.25, -gap, width + gap);
        add_necks(solid, random, z, 0, width, neck);
    }
    if (width > 1.5 * r && random.chance(0.25)) {  // gears that couple them
        const double x = width + gap, wide = r * random.uniform(0.3, 0.6);
        const int teeth = random.integer(16, 28);
        const GearForm gear{.teeth = teeth, .module = 1.0};
        const double k = 0.5 * axis / pitch_radius(gear);
        for (const double z : {0.0, axis}) {
            const double turn = z > 0.0 ? 90 + (teeth % 2 == 0 ? 180.0 / teeth : 0.0) : 90.0;
            if (context.simplified)
                solid.add_cylinder(Axis::x, {0, z}, 0.49 * axis, x, x + wide)
                    .add_pitch_circle({Axis::x, {0, z}, 0.5 * axis, x, x + wide});
            else
                solid.add_prism(Axis::x, moved(rotated(scaled(gear_outline(gear, 2), 0.99 * k), turn), {0, z}), x,
                                x + wide);
            solid.add_cylinder(Axis::x, {0, z}, neck, width, x + 1.2 * wide);
        }
    }
    return part;
}

/// Bowed spreader roller: a body along an arc, plain or of short segments, on a bent axle with its bearings and feet.
Part bowed_roller(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 90), length = r * random.uniform(9, 26),
                 bow_height = length * random.uniform(0.02, 0.075);
    const double arc = (0.25 * length * length + bow_height * bow_height) / (2 * bow_height);  // of the axis
    const double half = degrees(std::asin(0.5 * length / arc)), axle = r * random.uniform(0.35, 0.6),
                 reach = r * random.uniform(1.2, 5);
    const int segments = random.choice({1, 1, 1, 6, 10, 16}), feet = random.integer(0, 2);
    const Point2 centre{0, -arc + bow_height};
    View front, top, right;
    const auto at = [&](double turn, double radius) { return polar(centre, arc + radius, 90 - turn); };
    for (const double s : {-1.0, 1.0}) {
        std::vector<Point2> edge;
        for (int i = 0; i <= 12; ++i) edge.push_back(at(half * (i / 6.0 - 1), s * r));
        front.curve(std::move(edge));
        top.line({-0.5 * length, s * r}, {0.5 * length, s * r});
    }
    for (int i = 0; i <= segments; ++i) {
        const double turn = half * (2.0 * i / segments - 1);
        front.line(at(turn, -r), at(turn, r));
        const double x = at(turn, 0).x;
        top.line({x, -r}, {x, r});
    }
    if (random.chance(0.3))  // a cover's rings or windings
        for (int i = 1, n = random.integer(8, 20); i < n; ++i) {
            const double turn = half * (2.0 * i / n - 1);
            front.line(at(turn, -r), at(turn, r), Role::thin);
        }
    double tip = 0.0;
    for (const double s : {-1.0, 1.0}) {
        const double turn = s * half, sweep = degrees(reach / arc);
        for (const double side : {-axle, axle}) {
            front.line(at(turn, side), at(turn + s * sweep, side));
            const double from = at(turn, 0).x, to = at(turn + s * sweep, 0).x;
            top.line({from, side}, {to, side});
        }
        front.line(at(turn + s * sweep, -axle), at(turn + s * sweep, axle));
        tip = at(half + sweep, 0).x;
        top.line({s * tip, -axle}, {s * tip, axle});
        // Bearing caps against the ends of the body.
        const double cap = degrees(0.3 * r / arc), rim = 0.8 * r;
        front.path(through({at(turn, -rim), at(turn + s * cap, -rim), at(turn + s * cap, rim), at(turn, rim)}));
        const double x0 = at(turn, 0).x, x1 = at(turn + s * cap, 0).x;
        top.path(rectangle({std::min(x0, x1), -rim}, {std::max(x0, x1), rim}));
        if (feet > 0) {  // a clamp or foot on the axle
            const double x = 0.5 * (at(turn + s * sweep, 0).x + at(turn + s * cap, 0).x),
                         z = at(turn + 0.5 * s * sweep, 0).y, w = std::min(0.9 * axle, 0.35 * reach);
            front.path(rectangle({x - w, z - 1.6 * axle}, {x + w, z + 1.6 * axle}));
            if (feet == 2) front.path(rectangle({x - 1.8 * w, z - 3.2 * axle}, {x + 1.8 * w, z - 2.6 * axle}));
            if (feet == 2)
                for (const double side : {-w, w}) front.line({x + side, z - 1.6 * axle}, {x + side, z - 2.6 * axle});
            top.path(rectangle({x - w, -1.6 * axle}, {x + w, 1.6 * axle}));
        }
    }
    front.arc(centre, arc, 90 - half - 2, 2 * half + 4, Role::centre);
    top.centre_line({-tip, 0}, {tip, 0}, r);
    const double low = at(half, 0).y;
    right.circle({0, low}, r);
    right.arc({0, bow_height}, r, -2, 184);
    for (const double s : {-1.0, 1.0}) right.line({s * r, low}, {s * r, bow_height});
    right.circle({0, low}, axle);
    right.circle({0, low}, 0.8 * r);
    right.centre_mark({0, low}, 1.2 * r);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
    part.drawn.push_back({Side::right, std::move(right)});
    return part;
}

/// Long stirrer shaft with its flat tool: an anchor, a gate of bars, a horseshoe, a leaf, ladders of bars, a propeller;
/// coupled by a flange, a key or a square.
Part stirrer_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 50), length = r * random.uniform(14, 40),
                 wide = length * random.uniform(0.12, 0.4),
                 tall = std::min(0.75 * length, wide * random.uniform(0.8, 2)), bar = r * random.uniform(0.4, 0.8),
                 t = r * random.uniform(0.2, 0.5);
    Part part;
    Solid& solid = part.solid;
    const double foot = length;
    const auto flat = [&](const Path& path) { solid.add_prism(Axis::y, path, -t, t); };
    // Profiles of prisms along y are given in (x, z).
    switch (random.weighted({0.25, 0.2, 0.15, 0.15, 0.1, 0.15})) {
        case 0:  // anchor
            flat(swept_arm({{foot - tall, wide},
                            {foot - 0.35 * tall, 0.97 * wide},
                            {foot - 0.08 * tall, 0.6 * wide},
                            {foot, 0},
                            {foot - 0.08 * tall, -0.6 * wide},
                            {foot - 0.35 * tall, -0.97 * wide},
                            {foot - tall, -wide}},
                           {bar, bar, bar, bar, bar, bar, bar}));
            if (random.chance(0.6))
                for (const double k : {0.75, 0.45})
                    solid.add_box({foot - k * tall - 0.7 * bar, -t, -0.97 * wide},
                                  {foot - k * tall + 0.7 * bar, t, 0.97 * wide});
            break;
        case 1: {  // gate
            const int rails = random.integer(2, 4), posts = random.integer(1, 3);
            for (int i = 0; i < rails; ++i) {
                const double x = foot - bar - (tall - 2 * bar) * i / (rails - 1);
                solid.add_box({x - bar, -t, -wide}, {x + bar, t, wide});
            }
            for (int i = 1; i <= posts; ++i)
                for (const double s : {-1.0, 1.0}) {
                    const double z = s * (wide * i / posts - bar);
                    solid.add_box({foot - tall, -t, z - bar}, {foot, t, z + bar});
                }
            break;
        }
        case 2:  // horseshoe
            flat(
                strip({{foot - tall, -wide}, {foot, -wide}, {foot, wide}, {foot - tall, wide}}, 1.6 * bar, 0.6 * wide));
            break;
        case 3: {  // leaf, pierced
            const Path leaf = random.chance(0.5)
                                  ? rounded_rectangle({foot - tall, -wide}, {foot, wide}, 0.3 * std::min(wide, tall))
                                  : slot({foot - tall, 0}, {foot - wide, 0}, 0.9 * std::min(wide, tall));
            flat(leaf);
            if (random.chance(0.7))
                for (const double s : {-1.0, 1.0})
                    for (const double k : {0.3, 0.7})
                        solid.cut_cylinder(Axis::y, {foot - k * tall, s * 0.5 * wide}, 0.14 * std::min(wide, tall),
                                           -far, far);
            break;
        }
        case 4: {  // bars one above another, each smaller, or turned
            const int rungs = random.integer(3, 6);
            for (int i = 0; i < rungs; ++i) {
                const double x = foot - bar - (tall - bar) * i / rungs,
                             reach = wide * (1 - 0.12 * i * random.choice({0.0, 1.0}));
                if (i % 2 == 0 || random.chance(0.4))
                    solid.add_cylinder(Axis::z, {x, 0}, 0.8 * bar, -reach, reach);
                else
                    solid.add_cylinder(Axis::y, {x, 0}, 0.8 * bar, -reach, reach);
            }
            break;
        }
        default: {  // propellers of leaves
            const int blades = random.choice({2, 3, 3, 4}), rows = random.choice({1, 1, 2});
            for (int k = 0; k < rows; ++k) {
                const double x = foot - 1.5 * r - k * 0.5 * tall;
                solid.add_cylinder(Axis::x, {}, 1.6 * r, x - 1.3 * r, x + 1.3 * r);
                for (int i = 0; i < blades; ++i) {
                    const double a = 90 + 360.0 * i / blades + 45 * k;
                    solid.add_prism(Axis::x,
                                    rotated(limb({{1.4 * r, 0}, {0.6 * wide, 0.1 * wide}, {0.85 * wide, 0.05 * wide}},
                                                 {0.6 * r, 0.22 * wide, 0.14 * wide}),
                                            a),
                                    x - 0.4 * r, x + 0.4 * r);
                }
            }
            break;
        }
    }
    std::vector<TurnedStep> steps{{.length = foot - 0.1 * bar, .radius = r}};
    for (int i = 0, n = random.integer(0, 3); i < n; ++i)
        steps.insert(steps.begin(), {.length = r * random.log_uniform(0.8, 4),
                                     .radius = steps.front().radius * random.uniform(0.75, 0.94)});
    double start = foot - 0.1 * bar;
    for (const TurnedStep& step : steps) start -= step.length;
    steps.front().chamfer_left = 0.1 * r;
    solid.add_revolution(Axis::x, turned(steps, start));
    const double first = steps.front().length, radius = steps.front().radius;
    switch (random.integer(0, 3)) {
        case 0:
            solid.add_cylinder(Axis::x, {}, 2.4 * r, start - 0.4 * r, start + 0.2 * r);
            solid.cut_hole_circle(Axis::x, {}, 1.7 * r, random.choice({4, 6}), 45, 0.25 * r, start - r, start + r);
            break;
        case 1:
            if (first < 0.6 * length) cut_keyway(solid, start + 0.1 * first, start + 0.9 * first, radius);
            break;
        case 2:
            thread_over(solid, start, start + std::min(first, 3 * r), radius);
            break;
        default:
            break;
    }
    return part;
}

/// Kneader shaft: a blade bent as a Z or a sigma between two round ends, or with two bows to one side, on stepped
/// journals.
Part kneader_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 250), l = r * random.uniform(1.2, 2.4), bar = r * random.uniform(0.16, 0.3),
                 deep = r * random.uniform(0.12, 0.35), end = r * random.uniform(0.35, 0.6);
    const double x = l - 0.6 * bar, top = r - bar;
    Part part;
    Solid& solid = part.solid;
    std::vector<Point2> middle;
    switch (random.weighted({0.45, 0.35, 0.2})) {
        case 0:  // sigma
            middle = {{-x, 0},
                      {-0.75 * x, 0.75 * top},
                      {-0.4 * x, top},
                      {-0.15 * x, 0.5 * top},
                      {0.15 * x, -0.5 * top},
                      {0.4 * x, -top},
                      {0.75 * x, -0.75 * top},
                      {x, 0}};
            break;
        case 1:  // Z, of straight bars
            break;
        default:  // fish tail
            middle = {{-x, 0},        {-0.8 * x, 0.85 * top}, {-0.3 * x, 0.6 * top},
                      {0, 0.2 * top}, {0.3 * x, 0.6 * top},   {0.8 * x, 0.85 * top},
                      {x, 0}};
            break;
    }
    const auto flat = [&](const Path& path) { solid.add_prism(Axis::y, path, -deep, deep); };
    if (!middle.empty()) {
        flat(swept_arm(middle, std::vector<double>(middle.size(), bar)));
    } else {
        const Point2 knee{0.8 * x, -top};
        flat(tangent_hull({-knee.x, -knee.y}, bar, knee, bar));
        for (const double s : {-1.0, 1.0}) flat(tangent_hull({s * x, 0}, bar, {s * knee.x, s * knee.y}, bar));
    }
    if (random.chance(0.3)) solid.add_cylinder(Axis::x, {}, 0.6 * bar, -l, l);
    for (const double s : {-1.0, 1.0}) {
        const double face = s * (l - 0.5 * bar), wide = r * random.uniform(0.2, 0.5);
        solid.add_cylinder(Axis::x, {}, end, std::min(face, face + s * wide), std::max(face, face + s * wide));
        double at = face + s * wide, radius = end * random.uniform(0.6, 0.85);
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double to = at + s * radius * random.log_uniform(0.6, 3);
            solid.add_chamfered_cylinder(Axis::x, {}, radius, std::min(at - s * 0.02 * r, to),
                                         std::max(at - s * 0.02 * r, to), s < 0 ? 0.06 * radius : 0,
                                         s > 0 ? 0.06 * radius : 0);
            if (i + 1 == n && random.chance(0.5))
                cut_keyway(solid, std::min(at, to) + 0.15 * radius, std::max(at, to) - 0.15 * radius, radius);
            at = to;
            radius *= random.uniform(0.7, 0.9);
        }
        if (random.chance(0.4))
            solid.cut_cylinder(Axis::x, {}, 0.3 * radius, std::min(at, face), std::max(at, face) + 1);
    }
    return part;
}

}  // namespace v16::corpus
