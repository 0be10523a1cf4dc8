// What leads out of pipes and from one hose to another: outlets to weld on, saddles, adapters of hoses, barbed
// branches.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {

/// Outlet that is welded onto a run: conical, stepped with a socket or thread, long, flanged, or with a wide saddle.
Part branch_outlet(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(5, 80), run = bore * random.uniform(1.3, 5),
                 wall = bore * random.uniform(0.2, 0.45),
                 foot = std::min(0.85 * run, bore + wall * random.uniform(1.4, 2.6)),
                 height = run + bore * random.uniform(0.8, 1.6), top = bore + wall * random.uniform(0.3, 1.0);
    Part part;
    Solid& solid = part.solid;
    const double low = std::sqrt(run * run - foot * foot) - 0.05 * run;
    const std::size_t form = random.weighted({0.3, 0.3, 0.15, 0.13, 0.12});
    double end = height;
    if (form == 0) {
        const double knee = run + (height - run) * random.uniform(0.3, 0.7);
        solid.add_revolution(
            Axis::z,
            through({{low, 0}, {low, foot}, {run, foot}, {knee, top + 0.3 * wall}, {height, top}, {height, 0}}));
    } else if (form == 1) {
        solid
            .add_revolution(
                Axis::z,
                through({{low, 0}, {low, foot}, {run, foot}, {run + 0.3 * bore, bore + wall}, {run + 0.3 * bore, 0}}))
            .add_chamfered_cylinder(Axis::z, {}, bore + 0.98 * wall, run, height, 0, 0.15 * wall);
    } else if (form == 2) {
        end = run + bore * random.uniform(2.5, 5);
        solid
            .add_revolution(Axis::z,
                            through({{low, 0}, {low, foot}, {run, foot}, {run + bore, 1.2 * bore}, {run + bore, 0}}))
            .add_cylinder(Axis::z, {}, 1.2 * bore, run, end);
        if (random.chance(0.5)) solid.add_thread({Axis::z, {}, 1.2 * bore, 1.12 * bore, end - bore, end});
    } else if (form == 3) {
        end = run + bore * random.uniform(1.8, 3);
        const double flange = bore * random.uniform(2, 2.6), t = 0.4 * bore;
        solid
            .add_revolution(Axis::z,
                            through({{low, 0}, {low, foot}, {run, foot}, {run + bore, 1.25 * bore}, {run + bore, 0}}))
            .add_cylinder(Axis::z, {}, 1.25 * bore, run, end)
            .add_cylinder(Axis::z, {}, flange, end - t, end);
        solid.cut_hole_circle(Axis::z, {}, 0.5 * (flange + 1.3 * bore), random.choice({4, 4, 8}), 45, 0.14 * bore,
                              end - 2 * t, end + t);
    } else {  // contoured saddle
        Path skirt = through({{low, 0}, {low, foot}, {run + 0.1 * wall, foot}, {height, top}, {height, 0}});
        skirt.vertices[2].bulge = -0.3;
        solid.add_revolution(Axis::z, skirt);
    }
    solid.cut_cylinder(Axis::x, {}, run, -2 * run, 2 * run);
    const bool pipe = random.chance(0.45);
    const double thick = run * random.uniform(0.06, 0.15);
    if (pipe) {
        const double half = foot + run * random.uniform(0.3, 1.0);
        solid.add_cylinder(Axis::x, {}, run, -half, half);
        solid.cut_cylinder(Axis::x, {}, run - thick, -2 * half, 2 * half);
    }
    solid.cut_cylinder(Axis::z, {}, bore * (form == 1 ? 0.85 : 1.0), 0, end + bore);
    if (form == 1) {
        solid.cut_cylinder(Axis::z, {}, bore, run + 0.3 * (height - run), end + bore);
        if (random.chance(0.6))
            solid.add_thread({Axis::z, {}, 1.08 * bore, bore, run + 0.35 * (height - run), height, true});
    }
    return part;
}

namespace {

/// A bolt along z at a lug of a saddle, its nut below.
void add_saddle_bolt(Solid& solid, Point2 at, double r, double from, double to) {
    solid.add_cylinder(Axis::z, at, r, from - 2.2 * r, to)
        .add_prism(Axis::z, hexagon(at, 3.3 * r, 30), to, to + 1.3 * r)
        .add_prism(Axis::z, hexagon(at, 3.3 * r, 30), from - 1.6 * r, from);
}

}  // namespace

/// Saddle or clamp about a pipe: tapping saddle, mechanical tee, repair clamp with long lugs, or a U-bolt saddle.
Part pipe_saddle(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(12, 150), wall = r * random.uniform(0.08, 0.18),
                 bolt = r * random.uniform(0.07, 0.12), half = r * random.uniform(0.5, 1.3),
                 lug = 2 * bolt * random.uniform(0.7, 1.0), ear = r + wall + 2.2 * bolt,
                 strap = random.chance(0.4) ? half * random.uniform(0.4, 0.7) : half;
    const int bolts = half > 8 * bolt ? random.choice({2, 2, 3}) : 1;
    const bool outlet = random.chance(0.75), pipe = random.chance(0.6), rod = random.chance(0.25);
    Part part;
    Solid& solid = part.solid;
    solid.add_cylinder(Axis::x, {}, r + wall, -half, half);
    if (strap < half && !rod)
        for (const double s : {-1.0, 1.0})
            solid.cut_box({s > 0 ? strap : -2 * half, -2 * r, -2 * r}, {s > 0 ? 2 * half : -strap, 2 * r, -0.05 * r});
    if (rod) solid.cut_box({-2 * half, -2 * r, -2 * r}, {2 * half, 2 * r, 0});
    for (const double s : {-1.0, 1.0}) {
        const double a = s * 0.9 * r, b = s * (ear + 1.8 * bolt);
        solid.add_box({-strap, std::min(a, b), 0.02 * r}, {strap, std::max(a, b), lug});
        if (!rod) solid.add_box({-strap, std::min(a, b), -lug}, {strap, std::max(a, b), -0.02 * r});
        for (int i = 0; i < bolts; ++i) {
            const double x = bolts == 1 ? 0.0 : strap * (-0.65 + 1.3 * i / (bolts - 1));
            if (!rod) add_saddle_bolt(solid, {x, s * ear}, bolt, -lug, lug);
            if (rod) {
                solid.add_cylinder(Axis::z, {x, s * ear}, bolt, 0, lug + 3 * bolt)
                    .add_prism(Axis::z, hexagon({x, s * ear}, 3.3 * bolt, 30), lug, lug + 1.7 * bolt);
                solid.add_prism(Axis::x, ring_sector({}, ear - bolt, ear + bolt, 180, 180), x - bolt, x + bolt);
            }
        }
    }
    const double branch = std::min(0.75 * half, r * random.uniform(0.3, 0.7)),
                 top = r + wall + r * random.uniform(0.3, 1.1);
    const std::size_t end = random.weighted({0.4, 0.3, 0.3});
    if (outlet) {
        solid.add_cylinder(Axis::z, {}, branch, 0, top);
        if (end == 0)
            solid.add_prism(Axis::z, polygon({}, 1.25 * branch, random.choice({6, 8}), 0), top - 0.6 * branch, top);
        if (end == 1) {
            solid.add_cylinder(Axis::z, {}, 1.8 * branch, top - 0.35 * branch, top);
            solid.cut_hole_circle(Axis::z, {}, 1.45 * branch, 4, 45, 0.15 * branch, top - branch, top + 1);
        }
        if (end == 2) solid.add_thread({Axis::z, {}, branch, 0.92 * branch, top - branch * 0.8, top});
    }
    solid.cut_cylinder(Axis::x, {}, r, -3 * half, 3 * half);
    if (pipe) {
        const double reach = half + r * random.uniform(0.3, 1.2);
        solid.add_cylinder(Axis::x, {}, 0.995 * r, -reach, reach)
            .cut_cylinder(Axis::x, {}, 0.88 * r, -2 * reach, 2 * reach);
    }
    if (outlet) solid.cut_cylinder(Axis::z, {}, 0.75 * branch, 0.5 * r, 2 * top);
    part.main_side = random.choice({Side::right, Side::front});
    return part;
}

namespace {

/// A stretch of an adapter between two radii, tapered a little, with what the hose holds on by.
void add_spigot(Solid& solid, Random& random, double r, double from, double s, double length) {
    const double end = from + s * length;
    solid.add_revolution(Axis::x, cone_meridian(from, r, end, r * random.uniform(0.94, 1.0)));
    switch (random.integer(0, 4)) {
        case 0:
            for (int i = 0, n = random.integer(1, 4); i < n; ++i) {
                const double x = from + s * length * (0.3 + 0.2 * i), w = s * 0.06 * length;
                solid.add_revolution(Axis::x, through({{x - w, 0}, {x - w, r}, {x, 1.05 * r}, {x + w, r}, {x + w, 0}}));
            }
            break;
        case 1: {  // bayonet studs
            const double x = from + s * 0.7 * length;
            for (const double a : {0.0, 180.0})
                solid.add_prism(Axis::x, ring_sector({}, 0.9 * r, 1.12 * r, a - 12, 24),
                                std::min(x, x + s * 0.15 * length), std::max(x, x + s * 0.15 * length));
            break;
        }
        case 2: {  // coarse thread
            for (int i = 0; i < 3; ++i) {
                const double x = from + s * length * (0.45 + 0.18 * i), w = s * 0.07 * length;
                solid.add_revolution(
                    Axis::x,
                    through(
                        {{x, 0}, {x, r}, {x + 0.3 * w, 1.07 * r}, {x + 0.7 * w, 1.07 * r}, {x + w, r}, {x + w, 0}}));
            }
            break;
        }
        default:
            break;
    }
}

}  // namespace

/// Adapter between two hoses or ducts: two spigots of different size over a cone, a collar or a step; or a spigot on a
/// square, round or lobed plate that is screwed to a machine.
Part hose_adapter(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 80), small = r * random.uniform(0.45, 1.0),
                 wall = r * random.uniform(0.05, 0.14), la = r * random.uniform(0.8, 2.2),
                 lb = r * random.uniform(0.8, 2.2);
    const std::size_t form = random.weighted({0.3, 0.2, 0.35, 0.15});
    Part part;
    Solid& solid = part.solid;
    double middle = 0.0;
    if (form < 2) {
        middle = form == 0 ? r * random.uniform(0.3, 1.2) + (r - small) : r * random.uniform(0.08, 0.2);
        if (form == 0)
            solid.add_revolution(Axis::x, cone_meridian(0, r, middle, small));
        else
            solid.add_cylinder(Axis::x, {}, r * random.uniform(1.1, 1.35), 0, middle);
        add_spigot(solid, random, r, 0, -1, la);
        add_spigot(solid, random, small, middle, 1, lb);
        if (random.chance(0.25)) solid.add_cylinder(Axis::x, {}, 1.12 * r, -0.1 * r, 0);
        const double inner = small - wall;
        solid.cut_cylinder(Axis::x, {}, r - wall, -far, 0.01 * r)
            .cut_revolution(Axis::x, form == 0 ? cone_meridian(0, r - wall, middle, inner)
                                               : cone_meridian(-wall, r - wall, middle, inner))
            .cut_cylinder(Axis::x, {}, inner, middle - 0.01 * r, far);
        return part;
    }
    const double t = r * random.uniform(0.08, 0.2), plate = r * random.uniform(1.4, 1.9), hole = 0.1 * r;
    const double at = plate - 2 * hole;
    if (form == 2) {
        const int kind = random.integer(0, 2);
        if (kind == 0)
            solid.add_prism(Axis::x, rounded_rectangle({-plate, -plate}, {plate, plate}, 0.15 * plate), -t, 0);
        else if (kind == 1)
            solid.add_cylinder(Axis::x, {}, plate, -t, 0);
        else
            for (int i = 0; i < 3; ++i)
                solid.add_prism(Axis::x, tangent_hull({}, 1.2 * r, polar({}, plate, 90 + 120.0 * i), 2.2 * hole), -t,
                                0);
        if (kind == 0)
            for (const double y : {-at, at})
                for (const double z : {-at, at}) solid.cut_cylinder(Axis::x, {y, z}, hole, -far, far);
        else
            solid.cut_hole_circle(Axis::x, {}, kind == 1 ? 0.5 * (plate + 1.05 * r) : plate,
                                  kind == 1 ? random.choice({3, 4, 6}) : 3, 90, hole, -far, far);
        if (random.chance(0.35)) solid.add_revolution(Axis::x, cone_meridian(0, 1.25 * r, 0.4 * r, r));
    } else {  // a rectangular nozzle behind the plate
        const double h = r * random.uniform(0.4, 0.8), w = r * random.uniform(1.0, 1.35);
        solid.add_prism(Axis::x, rounded_rectangle({-w - 2 * t, -1.25 * r}, {w + 2 * t, 1.25 * r}, 0.2 * r), -t, 0)
            .add_prism(Axis::x, rounded_rectangle({-w, -h}, {w, h}, 0.2 * h), -la, 0)
            .cut_prism(Axis::x, rounded_rectangle({-w + wall, -h + wall}, {w - wall, h - wall}, 0.15 * h), -far,
                       -0.3 * t);
    }
    add_spigot(solid, random, r, 0, 1, lb);
    solid.cut_cylinder(Axis::x, {}, r - wall, form == 2 ? -far : -0.5 * t, far);
    return part;
}

namespace {

/// A hose tail with barbs from the body at `from` along `axis` towards `s`; returns its end.
double add_tail(Solid& solid, Axis axis, Point2 centre, double s, double r, double from, int barbs, double pitch) {
    solid.add_cylinder(axis, centre, 0.85 * r, std::min(0.0, from), std::max(0.0, from));
    for (int i = 0; i < barbs; ++i) {
        const double a = from + s * i * pitch;
        solid.add_revolution(axis, through({{a, 0}, {a, 1.1 * r}, {a + s * pitch, 0.88 * r}, {a + s * pitch, 0}}),
                             centre);
    }
    return from + s * barbs * pitch;
}

}  // namespace

/// Branch of small hoses, moulded or turned: elbow, tee, cross, twin, row of outlets; barbs, a thread or a plate.
Part barbed_branch(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1, 20), stem = r * random.uniform(1.2, 2.2),
                 pitch = r * random.uniform(0.6, 1.3);
    const int barbs = random.integer(1, 4);
    const std::size_t form = random.weighted({0.2, 0.3, 0.15, 0.15, 0.2});
    Part part;
    Solid& solid = part.solid;
    struct Tail {
        Axis axis;
        Point2 centre;
        double s;
    };
    std::vector<Tail> tails;
    double half = 0.0;
    if (form == 0) tails = {{Axis::x, {}, -1}, {Axis::z, {}, -1}};
    if (form == 1) tails = {{Axis::x, {}, -1}, {Axis::x, {}, 1}, {Axis::z, {}, -1}};
    if (form == 2) tails = {{Axis::x, {}, -1}, {Axis::x, {}, 1}, {Axis::z, {}, -1}, {Axis::z, {}, 1}};
    if (form == 3) {  // twin: two parallel legs
        half = 1.6 * r;
        tails = {{Axis::x, {}, -1}, {Axis::x, {0, half}, 1}, {Axis::x, {0, -half}, 1}};
        solid.add_prism(Axis::y, tangent_hull({0, -half}, r, {0, half}, r), -r, r);
    }
    if (form == 4) {  // row of outlets
        const int n = random.integer(2, 6);
        half = 1.5 * r * (n - 1);
        for (int i = 0; i < n; ++i) tails.push_back({Axis::z, {3 * r * i - half, 0}, 1});
        tails.push_back({Axis::x, {}, -1});
        if (random.chance(0.5)) tails.push_back({Axis::x, {}, 1});
        solid.add_cylinder(Axis::x, {}, 1.15 * r, -half - 1.5 * r, half + 1.5 * r);
        if (random.chance(0.4))
            solid.add_box({-half - 1.5 * r, -1.3 * r, -1.3 * r}, {half + 1.5 * r, 1.3 * r, 1.3 * r});
    }
    if (form < 3) {
        if (random.chance(0.4))
            solid.add_revolution(Axis::y, ball_meridian(0, 1.1 * r));
        else if (random.chance(0.5))
            solid.add_box({-1.1 * r, -1.1 * r, -1.1 * r}, {1.1 * r, 1.1 * r, 1.1 * r});
        else
            solid.add_cylinder(Axis::y, {}, r, -r, r);
        if (random.chance(0.25))  // web between the arms
            solid.add_prism(Axis::y, through({{-1.8 * r, 0}, {0, -1.8 * r}, {0, 0}}), -0.15 * r, 0.15 * r);
    }
    const bool screwed = random.chance(0.3);
    for (std::size_t i = 0; i < tails.size(); ++i) {
        const Tail& tail = tails[i];
        const double from = tail.s * (stem + (tail.axis == Axis::x ? (form == 4 ? half + r : 0.0) : 0.0));
        if (i + 1 == tails.size() && screwed) {
            const double end = from + tail.s * 2.5 * r;
            solid
                .add_prism(tail.axis, polygon(tail.centre, 1.6 * r, 6, 0), std::min(from, from + tail.s * r),
                           std::max(from, from + tail.s * r))
                .add_cylinder(tail.axis, tail.centre, 0.85 * r, std::min(0.0, from), std::max(0.0, from))
                .add_cylinder(tail.axis, tail.centre, 1.05 * r, std::min(from, end), std::max(from, end))
                .add_thread({tail.axis, tail.centre, 1.05 * r, 0.93 * r, std::min(from + tail.s * r, end),
                             std::max(from + tail.s * r, end)});
        } else {
            add_tail(solid, tail.axis, tail.centre, tail.s, r, from, barbs, pitch);
        }
    }
    const double reach = 2 * half + stem + 12 * r;
    for (const Tail& tail : tails)
        solid.cut_cylinder(tail.axis, tail.centre, 0.55 * r, tail.s > 0 ? 0 : -reach, tail.s > 0 ? reach : 0);
    if (form == 3) solid.cut_box({-0.55 * r, -0.55 * r, -half}, {0.55 * r, 0.55 * r, half});
    if (form == 4) solid.cut_cylinder(Axis::x, {}, 0.6 * r, -half, half);
    return part;
}

}  // namespace v16::corpus
