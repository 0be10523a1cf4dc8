// Long toothed things: pieces of belts, racks with lugs or on rails, frames with teeth inside, racks of pins.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "corpus/families/teeth.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_bodies.hpp"

namespace v16::corpus {
namespace {

/// A toothed strip in (x, z): `count` teeth of `pitch` from x = 0, their tips at `tip`, roots at `root`, the back at
/// `back`; round teeth or trapezoids.
Path toothed_strip(int count, double pitch, double tip, double root, double back, bool round) {
    const double up = tip > root ? 1.0 : -1.0, high = std::abs(tip - root),
                 lean = round ? 0.0 : std::min(0.364 * high, 0.2 * pitch),
                 half = round ? 0.3 * pitch : 0.25 * pitch + 0.5 * lean;
    Path path;
    for (int i = 0; i < count; ++i) {
        const double x = pitch * (i + 0.5);
        path.vertices.push_back({{x - half, root}});
        if (round) {
            path.vertices.back().bulge = -up * std::min(1.0, high / half);
        } else {
            path.vertices.push_back({{x - half + lean, tip}});
            path.vertices.push_back({{x + half - lean, tip}});
        }
        path.vertices.push_back({{x + half, root}});
    }
    path.vertices.push_back({{pitch * count, root}});
    path.vertices.push_back({{pitch * count, back}});
    path.vertices.push_back({{0, back}});
    path.vertices.push_back({{0, root}});
    return signed_area(path) < 0.0 ? reversed(path) : path;
}

/// Open length of a toothed belt: teeth on one side or both, cleats or pads on its back, clamped between plates.
void make_toothed_belt(Solid& solid, Random& random, double pitch) {
    const int count = random.integer(5, 36);
    const bool round = random.chance(0.5), both = random.chance(0.2);
    const double deep = pitch * random.uniform(0.28, 0.42), back = pitch * random.uniform(0.2, 0.4),
                 half = pitch * random.log_uniform(0.6, 4);
    solid.add_prism(Axis::y, toothed_strip(count, pitch, -deep, 0, back, round), -half, half);
    if (both) solid.add_prism(Axis::y, toothed_strip(count, pitch, back + deep, back, 0.2 * back, round), -half, half);
    if (!both && random.chance(0.4)) {  // cleats
        const int every = random.integer(2, 8);
        const double tall = pitch * random.uniform(0.6, 3.0), t = 0.22 * pitch;
        for (int i = 0; i < count; i += every) {
            const double x = pitch * (i + 0.5);
            solid.add_prism(Axis::y,
                            through({{x - 1.6 * t, 0.9 * back},
                                     {x + 1.6 * t, 0.9 * back},
                                     {x + 0.8 * t, back + t},
                                     {x + 0.7 * t, back + tall},
                                     {x - 0.7 * t, back + tall},
                                     {x - 0.8 * t, back + t}}),
                            -0.9 * half, 0.9 * half);
        }
    }
    if (random.chance(0.3)) {  // clamped at one end
        const double length = pitch * std::min(count - 1, random.integer(3, 6)), wide = half * random.uniform(1.4, 2.2),
                     t = pitch * random.uniform(0.5, 1.0);
        solid.add_box({-0.3 * pitch, -wide, -deep - t}, {length, wide, -0.6 * deep})
            .add_box({-0.3 * pitch, -wide, back}, {length, wide, back + t});
        for (const double y : {-1.0, 1.0})
            for (const double x : {0.2, 0.8})
                solid.cut_cylinder(Axis::z, {length * x, y * 0.5 * (half + wide)}, 0.22 * (wide - half), -far, far);
    }
}

/// Piece of a belt of which the section tells: ribs side by side, or a V with notches across.
void make_profiled_belt(Solid& solid, Random& random, double pitch) {
    const int ribs = random.choice({1, 1, 2, 3, 4, 5, 6, 8});
    const double deep = pitch * random.uniform(0.55, 0.9), back = pitch * random.uniform(0.2, 0.35),
                 length = pitch * ribs * random.uniform(0.8, 2.5) + 2 * pitch;
    Path section;
    for (int i = 0; i < ribs; ++i)
        for (const auto& [share, up] : {std::pair{0.02, 0.0}, {0.27, -1.0}, {0.73, -1.0}, {0.98, 0.0}})
            section.vertices.push_back({{pitch * (i + share - 0.5 * ribs), up * deep}});
    section.vertices.push_back({{0.5 * pitch * ribs, back}});
    section.vertices.push_back({{-0.5 * pitch * ribs, back}});
    solid.add_prism(Axis::x, section, 0, length);
    if (random.chance(0.5)) {  // notches
        const double step = pitch * random.uniform(0.35, 0.6);
        for (double x = 0.5 * step; x < length; x += step)
            solid.cut_cylinder(Axis::y, {x, -deep}, 0.28 * step, -far, far);
    }
}

}  // namespace

/// Piece of a belt: open toothed length, bare, with cleats or clamped; V-ribbed or notched V-belt by its section.
Part belt_piece(FamilyContext& context) {
    Random& random = context.random;
    const double pitch = random.log_uniform(2, 25);
    Part part;
    if (random.chance(0.65)) {
        make_toothed_belt(part.solid, random, pitch);
    } else {
        make_profiled_belt(part.solid, random, pitch);
        part.main_side = random.chance(0.7) ? Side::right : Side::front;
    }
    return part;
}

namespace {

/// Teeth upward along a bar that is `length` long and `tall` high below the roots.
void add_rack_bar(Solid& solid, int count, double module, double tall, double half) {
    const double pitch = std::numbers::pi * module;
    solid.add_prism(Axis::y, toothed_strip(count, pitch, 2.25 * module, 0, -tall, false), -half, half);
}

/// Moulded rack of a sliding gate: lugs with long holes below or behind, ends that reach into the next length.
void make_gate_rack(Solid& solid, Random& random, double module) {
    const int count = random.integer(12, 40);
    const double length = std::numbers::pi * module * count, tall = module * random.uniform(1.5, 3),
                 half = module * random.uniform(2, 4);
    add_rack_bar(solid, count, module, tall, half);
    const int lugs = std::max(2, static_cast<int>(length / (module * random.uniform(18, 30))));
    const double wide = module * random.uniform(2.5, 4), reach = module * random.uniform(4, 7), t = 0.5 * half;
    const bool upright = random.chance(0.7);
    for (int i = 0; i < lugs; ++i) {
        const double x = length * (i + 0.5) / lugs, hole = module * random.uniform(0.7, 1.0);
        const Path lug = filleted(rectangle({x - wide, -tall - reach}, {x + wide, -0.9 * tall}), 0.25 * wide);
        if (upright) {
            solid.add_prism(Axis::y, lug, -half, t - half)
                .cut_prism(Axis::y,
                           random.chance(0.6) ? slot({x, -tall - 0.35 * reach}, {x, -tall - 0.7 * reach}, 0.8 * hole)
                                              : slot({x - 0.4 * wide, -tall - 0.5 * reach},
                                                     {x + 0.4 * wide, -tall - 0.5 * reach}, 0.8 * hole),
                           -far, far);
        } else {
            solid.add_box({x - wide, half, -tall}, {x + wide, half + reach, t - tall})
                .cut_prism(Axis::z,
                           slot({x - 0.4 * wide, half + 0.5 * reach}, {x + 0.4 * wide, half + 0.5 * reach}, 0.8 * hole),
                           -far, far);
        }
    }
    if (random.chance(0.5)) {
        solid
            .add_prism(Axis::y,
                       filleted(rectangle({length - 0.01 * module, -0.75 * tall}, {length + 2 * module, -0.25 * tall}),
                                0.15 * tall),
                       -0.5 * half, 0.5 * half)
            .cut_box({-1, -0.55 * half, -0.8 * tall}, {2.1 * module, 0.55 * half, -0.2 * tall});
    }
    if (random.chance(0.4))
        for (int i = 1; i < 2 * lugs; i += 1)
            solid.cut_box({length * i / (2 * lugs) - 0.35 * length / lugs / 2, -far, -0.75 * tall},
                          {length * i / (2 * lugs) + 0.35 * length / lugs / 2, -0.3 * half, -0.3 * tall});
}

/// Rack on what carries it: round spacers with their bolts, an angle, a guide rail with waisted flanks, a V rail.
void make_carried_rack(Solid& solid, Random& random, double module) {
    const int count = random.integer(12, 44);
    const double length = std::numbers::pi * module * count, tall = module * random.uniform(2, 5),
                 half = module * random.uniform(1.2, 4);
    add_rack_bar(solid, count, module, tall, half);
    const int bolts = random.integer(2, 5);
    const std::size_t form = random.weighted({0.3, 0.25, 0.25, 0.2});
    if (form == 0) {
        const double spacer = module * random.uniform(1.5, 2.2), out = module * random.uniform(3, 8);
        for (int i = 0; i < bolts; ++i) {
            const Point2 at{length * (i + 0.5) / bolts, -0.5 * tall};
            solid.add_cylinder(Axis::y, at, std::min(spacer, 0.9 * tall), half, half + out)
                .add_cylinder(Axis::y, at, 0.45 * std::min(spacer, tall), half + out, half + out + 2 * module)
                .add_prism(Axis::y, polygon(at, 0.48 * tall, 6, 30), -half - 1.2 * module, -half);
        }
        return;
    }
    if (form == 1) {  // angle
        const double leg = module * random.uniform(6, 12), t = module * random.uniform(0.8, 1.5);
        solid.add_box({0, -half - t, -tall - leg}, {length, -half, 0.0})
            .add_box({0, -half - t, -tall - leg}, {length, -half + leg, -tall - leg + t});
        for (int i = 0; i < bolts; ++i)
            solid.cut_prism(Axis::z,
                            slot({length * (i + 0.4) / bolts, -half + 0.6 * leg},
                                 {length * (i + 0.6) / bolts, -half + 0.6 * leg}, 0.1 * leg),
                            -far, far);
        return;
    }
    const double wide = form == 2 ? 3 * half : 2.4 * half, deep = wide * random.uniform(0.8, 1.3);
    if (form == 2) {
        solid.add_prism(Axis::x,
                        through({{half, -tall},
                                 {half + wide, -tall},
                                 {half + wide, -tall + 0.35 * deep},
                                 {half + 0.85 * wide, -tall + 0.5 * deep},
                                 {half + wide, -tall + 0.65 * deep},
                                 {half + wide, -tall + deep},
                                 {half, -tall + deep},
                                 {half, 0}}),
                        0, length);
    } else {
        solid.add_prism(Axis::x,
                        through({{-half, -tall},
                                 {-half, -tall - 0.3 * deep},
                                 {-wide, -tall - 0.65 * deep},
                                 {-half, -tall - deep},
                                 {half, -tall - deep},
                                 {wide, -tall - 0.65 * deep},
                                 {half, -tall - 0.3 * deep},
                                 {half, -tall}}),
                        0, length);
        return;
    }
    for (int i = 0; i < bolts; ++i)
        solid.cut_counterbore(Axis::z, {length * (i + 0.5) / bolts, half + 0.45 * wide}, 0.13 * wide, 0.24 * wide,
                              0.3 * deep, -tall + deep, -far);
}

}  // namespace

/// Rack with lugs to screw it to a gate, on spacers, an angle or a guide rail.
Part lugged_rack(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(0.8, 8);
    Part part;
    if (random.chance(0.5))
        make_gate_rack(part.solid, random, module);
    else
        make_carried_rack(part.solid, random, module);
    return part;
}

/// Frame with teeth on the inner sides round a gear that has teeth on a part of its rim, or on one side only;
/// two racks on either side of a pinion.
Part rack_frame(FamilyContext& context) {
    Random& random = context.random;
    const double module = random.log_uniform(0.8, 6), pitch = std::numbers::pi * module,
                 t = module * random.uniform(1.5, 5);
    const int teeth = 2 * random.integer(5, 10), count = 2 * random.integer(3, 7);  // even: in mesh on both sides
    const double centre = 0.5 * teeth * module, root = centre + 1.25 * module, bar = module * random.uniform(2.5, 5),
                 length = pitch * count;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    const bool both = form == 0 || random.chance(0.3);
    const double shift = form == 2 ? pitch * random.integer(0, count / 2 - 1) : 0.0;
    for (const double s : {-1.0, 1.0}) {
        const double x = -0.5 * length + s * shift;
        if (s < 0 || both || form == 2)
            solid.add_prism(
                Axis::y,
                moved(toothed_strip(count, pitch, s * (centre - module), s * root, s * (root + bar), false), {x, 0}), 0,
                t);
        else
            solid.add_prism(Axis::y, rectangle({x, root}, {x + length, root + bar}), 0, t);
        if (form == 2) {  // separate racks with an end to pull at
            const double end = s < 0 ? x : x + length, out = module * random.uniform(6, 16);
            solid
                .add_box({std::min(end, end + s * out), 0, s < 0 ? -root - bar : root},
                         {std::max(end, end + s * out), t, s < 0 ? -root : root + bar})
                .cut_cylinder(Axis::y, {end + s * (out - 0.6 * bar), s * (root + 0.5 * bar)}, 0.22 * bar, -far, far);
        } else {
            const bool round = form == 1;
            const double end = s * (0.5 * length), out = end + s * (round ? root : 2 * bar), high = root + bar;
            if (round)
                solid.add_prism(Axis::y, ring_sector({end, 0}, root, high, s < 0 ? 90 : -90, 180), 0, t);
            else
                solid.add_box({std::min(end + s * bar, out), 0, -high}, {std::max(end + s * bar, out), t, high})
                    .add_box({std::min(end, end + s * 1.1 * bar), 0, root},
                             {std::max(end, end + s * 1.1 * bar), t, high})
                    .add_box({std::min(end, end + s * 1.1 * bar), 0, -high},
                             {std::max(end, end + s * 1.1 * bar), t, -root});
            if (random.chance(0.7)) {
                const double foot = round ? end + s * (high - 0.2 * bar) : out - s * 0.01,
                             tip = foot + s * module * random.uniform(5, 25), w = module * random.uniform(0.8, 1.6);
                if (random.chance(0.5))
                    solid.add_box({std::min(foot, tip), 0, -w}, {std::max(foot, tip), t, w});
                else
                    solid.add_cylinder(Axis::x, {0.5 * t, 0}, 0.45 * t, std::min(foot, tip), std::max(foot, tip));
            }
        }
    }
    if (form == 2 || random.chance(0.7)) {
        const GearForm gear{.teeth = teeth, .module = module};
        solid.add_prism(Axis::y, rotated(gear_outline(gear, 2), 90), 0.1 * t, 0.9 * t);
        if (form != 2)  // half of its teeth are gone
            solid.cut_prism(Axis::y,
                            ring_sector({}, centre - 1.25 * module, centre + 1.2 * module,
                                        random.choice({0.0, 90.0, -60.0}), random.uniform(170, 215)),
                            -far, far);
        const double hub = centre * random.uniform(0.3, 0.5);
        if (random.chance(0.5)) solid.add_cylinder(Axis::y, {}, hub, 0, t * random.uniform(1.2, 2.5));
        cut_wheel_bore(solid, random, 0.6 * hub);
    }
    return part;
}

namespace {

/// Pins between two bars; the bars flat, angled or channels; or on an arc.
void make_pin_ladder(Solid& solid, Random& random, double pitch) {
    const int count = random.integer(5, 24);
    const double pin = pitch * random.uniform(0.16, 0.24), half = pitch * random.uniform(0.4, 1.2),
                 t = pitch * random.uniform(0.1, 0.25), high = pitch * random.uniform(0.35, 0.7);
    if (random.chance(0.35)) {  // on an arc
        const double r = pitch * random.uniform(5, 16), step = degrees(pitch / r),
                     sweep = std::min(step * count, 330.0);
        const int pins = static_cast<int>(sweep / step);
        for (const double s : {-1.0, 1.0})
            solid.add_prism(Axis::y, ring_sector({}, r - high, r + high, 90 - 0.5 * sweep, sweep),
                            s < 0 ? -half - t : half, s < 0 ? -half : half + t);
        for (int i = 0; i < pins; ++i)
            solid.add_cylinder(Axis::y, polar({}, r, 90 - 0.5 * sweep + step * (i + 0.5)), pin, -half - 1.3 * t,
                               half + 1.3 * t);
        if (random.chance(0.5))
            solid.add_prism(Axis::y, ring_sector({}, r - high - t, r - high, 90 - 0.5 * sweep, sweep), -half - t,
                            half + t);
        return;
    }
    const double length = pitch * count;
    const bool channel = random.chance(0.4), floor = random.chance(0.4);
    for (const double s : {-1.0, 1.0}) {
        const double a = s * half, b = s * (half + t), c = s * (half + 0.8 * high);
        solid.add_box({0, std::min(a, b), -high}, {length, std::max(a, b), high});
        if (channel)
            solid.add_box({0, std::min(a, c), -high - t}, {length, std::max(a, c), -high})
                .add_box({0, std::min(a, c), high}, {length, std::max(a, c), high + t});
    }
    if (floor)
        solid.add_box({0, -half - t - pitch * random.choice({0.0, 0.6}), -high - (channel ? 2 : 1) * t},
                      {length, half + t, -high - (channel ? t : 0)});
    for (int i = 0; i < count; ++i) {
        const double x = pitch * (i + 0.5);
        solid.add_cylinder(Axis::y, {x, 0}, pin, -half - 1.25 * t, half + 1.25 * t);
    }
}

/// Rack of a mountain railway: toothed bars side by side out of step, a rail with teeth in its head, teeth to both
/// sides; on chairs.
void make_railway_rack(Solid& solid, Random& random, double pitch, bool lying) {
    const int count = random.integer(5, 16);
    const double length = pitch * count, deep = 0.42 * pitch, t = pitch * random.uniform(0.15, 0.3),
                 tall = pitch * random.uniform(0.4, 0.8);
    const std::size_t form = lying ? 2 : random.weighted({0.5, 0.5});
    if (form == 0) {
        const int bars = random.choice({2, 2, 3});
        const double gap = t * random.uniform(0.8, 1.6);
        for (int i = 0; i < bars; ++i) {
            const double y = (t + gap) * (i - 0.5 * (bars - 1)) - 0.5 * t;
            solid.add_prism(Axis::y, moved(toothed_strip(count, pitch, deep, 0, -tall, false), {pitch * i / bars, 0}),
                            y, y + t);
        }
        const double out = 0.5 * bars * (t + gap);
        for (double x = pitch; x < length; x += 3 * pitch) {
            solid
                .add_box({x - 0.3 * pitch, -out - 0.8 * pitch, -1.3 * tall},
                         {x + 0.3 * pitch, out + 0.8 * pitch, -tall})
                .add_box({x - 0.2 * pitch, -0.5 * out, -tall}, {x + 0.2 * pitch, 0.5 * out, -0.3 * tall})
                .add_cylinder(Axis::y, {x, -0.6 * tall}, 0.12 * pitch, -out - 0.1 * pitch, out + 0.1 * pitch);
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {x, s * (out + 0.45 * pitch)}, 0.12 * pitch, -far, far);
        }
    } else if (form == 1) {
        const double foot = pitch * random.uniform(0.6, 0.8), head = 0.35 * pitch,
                     body = pitch * random.uniform(0.8, 1.4);
        solid.add_prism(Axis::y, toothed_strip(count, pitch, deep, 0, -0.3 * pitch, false), -head, head)
            .add_box({0, -0.12 * pitch, -body}, {length, 0.12 * pitch, -0.29 * pitch})
            .add_prism(Axis::x,
                       through({{-foot, -body - 0.15 * pitch},
                                {foot, -body - 0.15 * pitch},
                                {foot, -body - 0.05 * pitch},
                                {0.12 * pitch, -body + 0.1 * pitch},
                                {-0.12 * pitch, -body + 0.1 * pitch},
                                {-foot, -body - 0.05 * pitch}}),
                       0, length);
        if (random.chance(0.5))
            for (const double x : {0.4 * pitch, 1.2 * pitch, length - 0.4 * pitch, length - 1.2 * pitch})
                solid.cut_cylinder(Axis::y, {x, -0.5 * body - 0.1 * pitch}, 0.1 * pitch, -far, far);
    } else {  // teeth to both sides, lying
        const double core = 0.5 * tall;
        solid.add_prism(Axis::z, toothed_strip(count, pitch, core + deep, core, 0, false), 0, t)
            .add_prism(Axis::z, toothed_strip(count, pitch, -core - deep, -core, 0.001 * core, false), 0, t);
        solid.add_box({0, -0.5 * core, -tall}, {length, 0.5 * core, 0})
            .add_box({0, -2 * core, -1.3 * tall}, {length, 2 * core, -tall});
    }
}

}  // namespace

/// Rack of pins between bars, straight or on an arc; racks of mountain railways.
Part pin_rack(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.55)) {
        make_pin_ladder(part.solid, random, random.log_uniform(6, 80));
        part.main_side = random.chance(0.6) ? Side::front : Side::top;
    } else {
        const bool lying = random.chance(0.25);
        make_railway_rack(part.solid, random, random.log_uniform(20, 120), lying);
        part.main_side = lying || random.chance(0.2) ? Side::top : Side::front;
    }
    return part;
}

}  // namespace v16::corpus
