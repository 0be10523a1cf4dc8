// Instruments that measure lengths and pressures.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Caliper: beam, fixed jaw, slider with the other jaw, small jaws above, a rod for depths, perhaps a dial or display.
void add_caliper(Solid& solid, Random& random) {
    const double reach = random.log_uniform(60, 400), h = reach * random.uniform(0.07, 0.11), t = 0.22 * h,
                 jaw = reach * random.uniform(0.18, 0.3), open = reach * random.choice({0.0, 0.12, 0.3}),
                 slide = reach * random.uniform(0.25, 0.36);
    const auto jaws = [&](double x, double s, double from, double to) {
        solid.add_prism(Axis::y,
                        through({{x, h},
                                 {x, -jaw},
                                 {x + s * 0.12 * jaw, -jaw},
                                 {x + s * 0.5 * jaw, -0.25 * jaw},
                                 {x + s * 0.5 * jaw, h}}),
                        from, to);
    };
    const bool inside = random.chance(0.75);
    solid.add_prism(Axis::y, rectangle({-0.5 * jaw, 0}, {reach, h}), 0, t);
    jaws(0, -1, 0, t);
    solid.add_prism(Axis::y, rectangle({open, -0.25 * h}, {open + slide, 1.25 * h}), -0.4 * t, 1.4 * t);
    jaws(open, 1, -0.1 * t, 1.1 * t);
    if (inside)
        for (const double s : {-1.0, 1.0}) {
            const double x = s > 0 ? open : 0.0, tall = 0.45 * jaw;
            solid.add_prism(
                Axis::y,
                through({{x, 0.9 * h}, {x + s * 0.4 * jaw, 0.9 * h}, {x + s * 0.4 * jaw, 1.3 * h}, {x, h + tall}}),
                s > 0 ? 0.5 * t : 0.0, s > 0 ? t : 0.5 * t);
        }
    if (random.chance(0.6))
        solid.add_box({reach - 0.1, 0.35 * t, 0.35 * h}, {reach + std::max(open, 0.02 * h), 0.65 * t, 0.65 * h});
    const double middle = open + 0.5 * slide;
    switch (random.integer(0, 3)) {
        case 0:  // dial
            solid.add_cylinder(Axis::y, {middle, 0.5 * h}, 0.95 * h, -1.8 * t, -0.3 * t)
                .cut_cylinder(Axis::y, {middle, 0.5 * h}, 0.82 * h, -2 * t, -1.5 * t)
                .add_cylinder(Axis::y, {middle, 0.5 * h}, 0.1 * h, -1.6 * t, -t);
            break;
        case 1:  // display
            solid.add_box({open + 0.1 * slide, -1.5 * t, -0.6 * h}, {open + 0.95 * slide, -0.3 * t, 1.4 * h})
                .cut_box({open + 0.2 * slide, -2 * t, 0.3 * h}, {open + 0.65 * slide, -1.3 * t, 1.15 * h});
            break;
        default:  // a window for the vernier
            solid.cut_box({open + 0.15 * slide, -t, 0.15 * h}, {open + 0.85 * slide, -0.01 * t, 0.75 * h});
            break;
    }
    if (random.chance(0.6)) solid.add_cylinder(Axis::z, {middle, 0.5 * t}, 0.22 * h, 1.2 * h, 1.7 * h);
    const int marks = random.integer(0, 12);
    for (int i = 0; i < marks; ++i) {
        const double x = reach * (0.06 + 0.9 * i / 12);
        if (x < open - 0.02 * reach || x > open + slide + 0.02 * reach)
            solid.cut_box({x, -1, 0.05 * h}, {x + 0.004 * reach, 0.08 * t, 0.45 * h});
    }
}

/// Micrometer: a bow with the anvil at one end, sleeve, thimble and ratchet at the other.
void add_micrometer(Solid& solid, Random& random) {
    const double inner = random.log_uniform(14, 150), bow = inner * random.uniform(0.22, 0.4), outer = inner + bow,
                 t = bow * random.uniform(0.4, 0.9), high = inner * random.uniform(0.15, 0.45),
                 r = std::min(0.24 * inner, 7.0) * random.uniform(0.5, 0.9), z = high - 1.4 * r,
                 open = inner * random.uniform(-0.5, 0.6), sleeve = 14 * r, thimble = 9 * r;
    solid.add_prism(Axis::y, ring_sector({}, inner, outer, 180, 180), -0.5 * t, 0.5 * t)
        .add_box({-outer, -0.5 * t, -0.1}, {-inner, 0.5 * t, high})
        .add_box({inner, -0.5 * t, -0.1}, {outer, 0.5 * t, high});
    if (random.chance(0.4))
        solid.cut_prism(Axis::y, ring_sector({}, inner + 0.25 * bow, inner + 0.75 * bow, 205, 130), -t, -0.3 * t);
    solid.add_cylinder(Axis::x, {0, z}, r, -inner - 0.01, -0.72 * inner)
        .add_cylinder(Axis::x, {0, z}, r, std::max(open, -0.6 * inner), inner + 0.01)
        .add_cylinder(Axis::x, {0, z}, 1.5 * r, inner, outer + sleeve)
        .add_cylinder(Axis::x, {0, z}, 2.0 * r, outer + 0.5 * sleeve, outer + 0.5 * sleeve + thimble)
        .add_revolution(Axis::x, cone_meridian(outer + 0.5 * sleeve - 1.2 * r, 1.55 * r, outer + 0.5 * sleeve, 2 * r),
                        {0, z})
        .add_cylinder(Axis::x, {0, z}, 1.3 * r, outer + 0.5 * sleeve + thimble, outer + 0.5 * sleeve + thimble + 3 * r);
    if (random.chance(0.5))
        solid.add_box({outer + 0.02 * sleeve, -2.4 * r, z - 2 * r}, {outer + 0.4 * sleeve, 2.4 * r, z + 2.4 * r});
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {0.5 * (inner + outer), z - 2 * r}, 0.9 * r, -0.5 * t - r, 0);
}

/// Dial with its bezel and hand, `r` in radius, the face at y = 0.
void add_dial(Solid& solid, Random& random, double r, double deep) {
    solid.add_cylinder(Axis::y, {}, r, 0, deep).cut_cylinder(Axis::y, {}, 0.87 * r, -1, 0.15 * deep);
    if (random.chance(0.6)) solid.add_cylinder(Axis::y, {}, 0.94 * r, deep, 1.3 * deep);
    const int ticks = random.choice({0, 8, 10, 12});
    for (int i = 0; i < ticks; ++i)
        solid.add_prism(Axis::y, rotated(rectangle({0.7 * r, -0.01 * r}, {0.82 * r, 0.01 * r}), 360.0 * i / ticks + 90),
                        0.12 * deep, 0.2 * deep);
    const double turn = random.uniform(0, 360);
    solid
        .add_prism(
            Axis::y,
            rotated(through({{-0.2 * r, -0.04 * r}, {0.66 * r, -0.01 * r}, {0.66 * r, 0.01 * r}, {-0.2 * r, 0.04 * r}}),
                    turn),
            0.05 * deep, 0.2 * deep)
        .add_cylinder(Axis::y, {}, 0.07 * r, 0.03 * deep, 0.2 * deep);
}

/// Dial indicator: dial, stem, plunger with its tip, cap above, a lug behind; or on the arm of a magnetic stand.
void add_indicator(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 45), deep = r * random.uniform(0.4, 0.8),
                 stem = r * random.uniform(0.13, 0.2), y = 0.55 * deep;
    add_dial(solid, random, r, deep);
    const double low = -r * random.uniform(1.5, 1.9), tip = low - r * random.uniform(0.4, 0.9);
    solid.add_cylinder(Axis::z, {0, y}, stem, low, -0.9 * r).add_cylinder(Axis::z, {0, y}, 0.55 * stem, tip, low);
    solid.add_revolution(Axis::z, ball_meridian(tip, 0.5 * stem), {0, y});
    if (random.chance(0.6)) solid.add_cylinder(Axis::z, {0, y}, 0.9 * stem, 0.9 * r, r * random.uniform(1.15, 1.5));
    if (random.chance(0.4)) {
        const double lug = deep * random.uniform(0.5, 0.9);
        solid.add_prism(Axis::x, slot({deep, 0}, {1.3 * deep + lug, 0}, 0.3 * r), -0.1 * r, 0.1 * r)
            .cut_cylinder(Axis::x, {1.3 * deep + lug, 0}, 0.13 * r, -r, r);
    } else if (random.chance(0.5)) {  // held by a stand
        const double x = 2.6 * r, base = tip - 0.4 * r;
        solid.add_box({x - 0.8 * r, y - 0.7 * r, base - 1.4 * r}, {x + 0.8 * r, y + 0.7 * r, base})
            .cut_prism(Axis::y, through({{x - 0.3 * r, base - 2 * r}, {x + 0.3 * r, base - 2 * r}, {x, base - r}}),
                       y - r, y + r)
            .add_cylinder(Axis::z, {x, y}, 0.2 * r, base, 2.2 * r)
            .add_cylinder(Axis::x, {y, -1.25 * r}, 0.12 * r, stem, x + 0.5 * r)
            .add_box({x - 0.4 * r, y - 0.4 * r, -1.6 * r}, {x + 0.4 * r, y + 0.4 * r, -0.9 * r})
            .add_box({-1.6 * stem, y - 1.6 * stem, -1.25 * r - 1.6 * stem},
                     {1.6 * stem, y + 1.6 * stem, -1.25 * r + 1.6 * stem});
    }
}

/// Pressure gauge or thermometer: dial, square and threaded stem below or behind, perhaps a flange with three holes.
void add_pressure_gauge(Solid& solid, Random& random) {
    const double r = random.log_uniform(18, 90), deep = r * random.uniform(0.45, 0.8),
                 stem = r * random.uniform(0.13, 0.22);
    const bool behind = random.chance(0.35);
    if (random.chance(0.35)) {
        solid.add_cylinder(Axis::y, {}, 1.3 * r, 0.4 * deep, 0.5 * deep)
            .cut_hole_circle(Axis::y, {}, 1.16 * r, 3, 90, 0.05 * r, 0, deep);
    }
    add_dial(solid, random, r, deep);
    const double from = behind ? deep : -0.95 * r, s = behind ? 1.0 : -1.0, square = r * random.uniform(0.25, 0.4),
                 thread = r * random.uniform(0.35, 0.6);
    const Axis axis = behind ? Axis::y : Axis::z;
    const Point2 at = behind ? Point2{0, random.chance(0.4) ? -0.5 * r : 0.0} : Point2{0, 0.5 * deep};
    const double a = from, b = from + s * (square + 0.15 * r), c = b + s * thread;
    solid.add_prism(axis, polygon(at, 1.5 * stem, 4, 45), std::min(a, b), std::max(a, b));
    solid.add_cylinder(axis, at, stem, std::min(b, c), std::max(b, c))
        .add_thread({axis, at, stem, 0.87 * stem, std::min(b, c), std::max(b, c), false})
        .cut_cylinder(axis, at, 0.25 * stem, c - 0.5 * thread, c + 0.5 * thread);
    if (!behind && random.chance(0.2))  // the probe of a thermometer
        solid.add_cylinder(axis, at, 0.4 * stem, c - r * random.uniform(1, 3), c + 0.01);
}

/// Spirit level: a bar of I section or a plain one, windows with vials, end caps.
void add_level(Solid& solid, Random& random) {
    const double half = random.log_uniform(40, 600), h = half * random.uniform(0.09, 0.25),
                 t = h * random.uniform(0.35, 0.7);
    solid.add_box({-half, -0.5 * t, 0}, {half, 0.5 * t, h});
    const bool flanged = random.chance(0.6);
    if (flanged)
        for (const double s : {-1.0, 1.0})
            solid.cut_box({-0.96 * half, s > 0 ? 0.25 * t : -t, 0.14 * h},
                          {0.96 * half, s > 0 ? t : -0.25 * t, 0.86 * h});
    const double web = flanged ? 0.25 * t : 0.5 * t, vial = 0.13 * h;
    solid.cut_box({-0.3 * h - 0.1 * half, -t, 0.62 * h}, {0.3 * h + 0.1 * half, t, h + 1})
        .add_cylinder(Axis::x, {0, 0.78 * h}, vial, -0.3 * h - 0.1 * half, 0.3 * h + 0.1 * half);
    for (const double s : {-0.75, 0.75}) {
        if (random.chance(0.3)) continue;
        solid.cut_cylinder(Axis::y, {s * half, 0.5 * h}, 0.32 * h, -t, t)
            .add_cylinder(Axis::z, {s * half, 0}, vial, 0.17 * h, 0.83 * h);
    }
    for (int i = 0, n = random.integer(0, 2); i < n; ++i)
        solid.cut_prism(Axis::y,
                        slot({(i - 0.5) * 0.7 * half - 0.08 * half, 0.4 * h},
                             {(i - 0.5) * 0.7 * half + 0.08 * half, 0.4 * h}, 0.16 * h),
                        -web - 1, web + 1);
}

/// Height gauge or surface gauge: foot, post, slide with a scriber.
void add_height_gauge(Solid& solid, Random& random) {
    const double high = random.log_uniform(80, 500), half = high * random.uniform(0.12, 0.2),
                 deep = half * random.uniform(0.6, 1), foot = high * random.uniform(0.07, 0.14),
                 post = half * random.uniform(0.15, 0.28), z = foot + high * random.uniform(0.15, 0.6),
                 arm = half * random.uniform(1.4, 2.4);
    const bool round = random.chance(0.4);
    if (random.chance(0.5))
        solid.add_prism(Axis::y,
                        through({{-half, 0},
                                 {half, 0},
                                 {half, foot},
                                 {0.4 * half, foot},
                                 {0.2 * half, 1.6 * foot},
                                 {-0.5 * half, 1.6 * foot},
                                 {-half, 0.6 * foot}}),
                        -deep, deep);
    else
        solid.add_cylinder(Axis::z, {}, half, 0, foot);
    if (random.chance(0.5))
        solid.cut_box({-0.5 * half, -2 * deep - half, -1}, {0.5 * half, 2 * deep + half, 0.15 * foot});
    if (round)
        solid.add_cylinder(Axis::z, {}, post, 0.5 * foot, high);
    else
        solid.add_box({-post, -0.5 * post, 0.5 * foot}, {post, 0.5 * post, high});
    solid.add_box({-1.6 * post, -1.3 * post, z}, {1.6 * post, 1.3 * post, z + 4 * post});
    solid.add_box({post, -0.6 * post, z + 0.2 * post}, {0.7 * arm, 0.6 * post, z + 1.3 * post});
    solid.add_prism(Axis::y,
                    through({{0.5 * arm, z - 0.3 * post},
                             {arm + post, z - 0.3 * post},
                             {arm, z + 0.25 * post},
                             {0.5 * arm, z + 0.25 * post}}),
                    -0.5 * post, 0.5 * post);
    solid.add_cylinder(Axis::x, {0, z + 3 * post}, 0.5 * post, -3 * post, -1.5 * post);
    if (!round && random.chance(0.5))
        solid.add_box({-1.5 * post, -post, high - post}, {1.5 * post, post, high + 0.3 * post});
}

}  // namespace

/// Caliper, micrometer, dial indicator, pressure gauge, spirit level, height gauge.
Part measuring_instrument(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_caliper,        add_micrometer, add_indicator,
                               add_pressure_gauge, add_level,      add_height_gauge};
    forms[random.weighted({0.25, 0.2, 0.15, 0.2, 0.1, 0.1})](part.solid, random);
    return part;
}

}  // namespace v16::corpus
