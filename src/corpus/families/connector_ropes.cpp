// What ropes and chains are joined with: clips, thimbles, sockets, terminals; links, carabiners, hooks; and the bolts
// that hold them in the ground.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/families/connector_wires.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Wire rope clip: a saddle across two legs of a U-bolt with its nuts.
Part rope_clip(Random& random, double rope) {
    const double r = rope * random.uniform(0.4, 0.6), inner = rope * random.uniform(1.0, 1.2), mid = inner + r,
                 leg = rope * random.uniform(3.2, 4.6), saddle = rope * random.uniform(1.0, 1.6),
                 half = rope * random.uniform(1.2, 2), nut = 1.6 * r;
    Part part;
    Solid& solid = part.solid;
    add_bend(solid, Axis::y, {}, mid, r, 180, 180);
    for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {s * mid, 0}, r, -0.01 * r, leg);
    const double z = 2.2 * rope;
    solid.add_prism(Axis::y, rounded_rectangle({-mid, z - 0.5 * saddle}, {mid, z + 0.5 * saddle}, 0.2 * saddle), -half,
                    half);
    for (const double s : {-1.0, 1.0}) {
        solid.add_cylinder(Axis::z, {s * mid, 0}, 1.9 * r, z - 0.5 * saddle, z + 0.35 * saddle);
        const double top = z + 0.5 * saddle;
        solid.add_prism(Axis::z, hexagon({s * mid, 0}, 3.6 * r, random.choice({0.0, 30.0})), top, top + nut)
            .add_cylinder(Axis::z, {s * mid, 0}, r, top, std::max(leg, top + nut + 0.4 * r))
            .add_thread(
                {Axis::z, {s * mid, 0}, r, 0.85 * r, z - 0.5 * saddle, std::max(leg, top + nut + 0.4 * r), false});
    }
    solid.cut_cylinder(Axis::y, {0, z - 0.5 * saddle - 0.4 * rope}, rope, -far, far);
    if (random.chance(0.3))
        for (const double x : {-0.5, 0.5})
            solid.add_cylinder(Axis::y, {x * rope, 0.6 * rope - inner}, 0.4 * rope, -3 * half, 3 * half);
    return part;
}

/// Thimble: a grooved drop that keeps the eye of a rope open; or a round one.
Part thimble(Random& random, double rope) {
    const double inner = rope * random.uniform(1.3, 3), long_ = inner * random.uniform(1.3, 2.1), wall = 0.25 * rope,
                 half = rope * random.uniform(0.6, 0.85);
    const bool round = random.chance(0.1);
    const auto drop = [&](double grow) {
        if (round) return circle({}, inner + grow);
        return tangent_hull({}, inner + grow, {long_, 0}, std::max(0.1 * rope, 0.05 * inner + grow));
    };
    Part part;
    part.solid.add_prism(Axis::y, drop(rope), -half, half)
        .cut_prism(Axis::y, drop(rope + 1), -half + wall, half - wall)
        .add_prism(Axis::y, drop(wall), -half, half)
        .cut_prism(Axis::y, drop(0), -far, far);
    if (!round) {  // the ends stand apart, or one lies in the other
        part.solid.cut_box({long_ + 0.2 * rope, -far, -far}, {far, far, far});
        if (random.chance(0.5)) part.solid.cut_box({0.8 * long_, -far, -0.04 * inner}, {far, far, 0.04 * inner});
    } else if (random.chance(0.5)) {
        part.solid.cut_box({0.3 * inner, -far, -0.04 * inner}, {far, far, 0.04 * inner});
    }
    return part;
}

/// Cast socket: a basket for the fanned-out wires with a fork, or with a closed bail.
Part rope_socket(Random& random, double rope) {
    const double big = rope * random.uniform(1.8, 2.2), small = rope * random.uniform(0.85, 1.1) + 0.4 * rope,
                 basket = rope * random.uniform(4, 5.5), jaw = rope * random.uniform(3, 5), half = 0.75 * big,
                 cheek = rope * random.uniform(0.5, 0.8), pin = rope * random.uniform(0.7, 1.0);
    Part part;
    Solid& solid = part.solid;
    solid.add_revolution(Axis::x, cone_meridian(-basket, small, 0, big));
    if (random.chance(0.5)) solid.add_cylinder(Axis::x, {}, 1.12 * small, -basket - 0.4 * rope, -basket + 0.3 * rope);
    if (random.chance(0.6)) {
        solid.add_prism(Axis::y, tangent_hull({jaw, 0}, 1.9 * pin, {-0.2 * big, 0}, 0.95 * big), -half - cheek,
                        half + cheek);
        solid.cut_box({0, -half, -far}, {far, half, far});
        solid.add_revolution(Axis::x, cone_meridian(-basket, small, 0.15 * jaw, big));
        solid.cut_cylinder(Axis::y, {jaw, 0}, pin, -far, far);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::y, {jaw, 0}, 0.97 * pin, -half - 1.6 * cheek, half + 1.6 * cheek)
                .add_cylinder(Axis::y, {jaw, 0}, 1.4 * pin, -half - 1.6 * cheek, -half - cheek);
    } else {
        const double bail = 0.55 * big;
        add_bend(solid, Axis::y, {jaw, 0}, big, bail, 270, 180);
        for (const double s : {-1.0, 1.0}) solid.add_cylinder(Axis::x, {0, s * big}, bail, -0.2 * big, jaw);
        solid.add_cylinder(Axis::x, {}, 1.25 * big, -0.5 * big, 0.1 * big);
    }
    solid.cut_revolution(Axis::x, cone_meridian(-basket - rope, small - 0.4 * rope, 0.14 * jaw, big - 0.45 * rope));
    return part;
}

/// Terminal pressed on the rope: sleeve with eye, fork, or threaded stud.
Part swage_terminal(Random& random, double rope) {
    const double r = rope * random.uniform(0.9, 1.2), sleeve = rope * random.uniform(6, 12), neck = 0.85 * r,
                 eye = r * random.uniform(1.6, 2.1), pin = eye * random.uniform(0.45, 0.6), root = 2.2 * r;
    Part part;
    Solid& solid = part.solid;
    solid.add_chamfered_cylinder(Axis::x, {}, r, -sleeve, 0, 0.3 * r, 0.15 * r)
        .add_cylinder(Axis::x, {}, neck, 0, root);
    const int form = random.integer(0, 2);
    if (form == 0) {
        solid.add_prism(Axis::y, tangent_hull({root + eye, 0}, eye, {0.5 * root, 0}, neck), -0.6 * r, 0.6 * r)
            .cut_cylinder(Axis::y, {root + eye, 0}, pin, -far, far);
    } else if (form == 1) {
        const double half = r * random.uniform(1.3, 1.6), jaw = root + eye * random.uniform(1.6, 2.6);
        solid.add_prism(Axis::y, tangent_hull({jaw, 0}, eye, {root, 0}, eye), -half, half)
            .cut_box({root, -0.55 * half, -far}, {far, 0.55 * half, far})
            .cut_cylinder(Axis::y, {jaw, 0}, pin, -far, far);
        if (random.chance(0.5)) solid.add_cylinder(Axis::y, {jaw, 0}, 0.97 * pin, -1.2 * half, 1.2 * half);
    } else {
        const double end = root + sleeve * random.uniform(0.5, 1.2);
        solid.add_chamfered_cylinder(Axis::x, {}, 0.9 * r, 0, end, 0, 0.1 * r)
            .add_thread({Axis::x, {}, 0.9 * r, 0.8 * r, 0.3 * root, end, false});
        for (int i = 0, n = random.integer(0, 2); i < n; ++i)
            solid.add_prism(Axis::x, hexagon({}, 2.9 * r, 30), root + 2.2 * i * r, root + (2.2 * i + 1.5) * r);
        if (random.chance(0.5))
            for (const double s : {-1.0, 1.0})
                solid.cut_box({-0.3 * sleeve, -far, s > 0 ? 0.8 * r : -far},
                              {-0.1 * sleeve, far, s > 0 ? far : -0.8 * r});
    }
    solid.cut_cylinder(Axis::x, {}, 0.55 * rope, -far, -0.12 * sleeve);
    if (random.chance(0.25)) solid.add_cylinder(Axis::x, {}, 0.54 * rope, -sleeve - 5 * rope, -0.12 * sleeve);
    return part;
}

/// Oval sleeve, or clip of two plates, that holds two ropes side by side.
Part rope_sleeve(Random& random, double rope) {
    Part part;
    Solid& solid = part.solid;
    const double half = rope * random.uniform(1.5, 4);
    if (random.chance(0.5)) {
        solid.add_prism(Axis::x, slot({0, -0.5 * rope}, {0, 0.5 * rope}, 0.85 * rope), -half, half);
        solid.cut_prism(Axis::x, slot({0, -0.5 * rope}, {0, 0.5 * rope}, 0.55 * rope), -far, far);
        return part;
    }
    const int bolts = random.integer(1, 2);
    const double wide = 2.2 * rope, t = 0.9 * rope, length = bolts * 2.2 * rope;
    solid.add_prism(Axis::z, rounded_rectangle({-length, -wide}, {length, wide}, 0.5 * rope), -t, t);
    solid.cut_box({-far, -far, -0.12 * rope}, {far, far, 0.12 * rope});
    for (const double s : {-1.0, 1.0}) solid.cut_cylinder(Axis::x, {s * 1.2 * rope, 0}, 0.5 * rope, -far, far);
    for (int i = 0; i < bolts; ++i) {
        const Point2 at{length * (2 * i + 1.0 - bolts) / bolts, 0};
        solid.add_cylinder(Axis::z, at, 0.4 * rope, -1.4 * t, 1.4 * t)
            .add_prism(Axis::z, hexagon(at, 1.3 * rope, 0), t, 1.55 * t)
            .add_prism(Axis::z, hexagon(at, 1.3 * rope, 30), -1.7 * t, -t);
    }
    part.main_side = Side::top;
    return part;
}

}  // namespace

/// Fittings of wire ropes: clips, thimbles, cast sockets, swaged terminals, sleeves.
Part rope_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double rope = random.log_uniform(1.5, 32);
    switch (random.weighted({0.25, 0.2, 0.2, 0.25, 0.1})) {
        case 0:
            return rope_clip(random, rope);
        case 1:
            return thimble(random, rope);
        case 2:
            return rope_socket(random, rope);
        case 3:
            return swage_terminal(random, rope);
        default:
            return rope_sleeve(random, rope);
    }
}

namespace {

/// One link of round bar about the point x = `at`, in the plane across `axis`: its ends are half rings.
void add_link(Solid& solid, Axis axis, double at, double half, double mid, double r) {
    add_bend(solid, axis, {at - half, 0}, mid, r, 90, 180);
    add_bend(solid, axis, {at + half, 0}, mid, r, 270, 180);
    for (const double s : {-1.0, 1.0})
        solid.add_cylinder(Axis::x, axis == Axis::y ? Point2{0, s * mid} : Point2{s * mid, 0}, r, at - half, at + half);
}

/// Oval link that a long nut closes.
Part nut_link(Random& random, double r) {
    const double mid = r * random.uniform(2.3, 3.6), half = r * random.uniform(2, 6), gap = r * random.uniform(1.2, 2);
    const double nut = gap + r * random.uniform(0.9, 1.6), shift = random.choice({0.0, 0.2 * r, gap});
    Part part;
    Solid& solid = part.solid;
    add_link(solid, Axis::y, 0, half, mid, r);
    solid.cut_box({-gap, -2 * r, -mid - 2 * r}, {gap, 2 * r, -mid + 1.2 * r});
    solid.add_cylinder(Axis::x, {0, -mid}, 0.8 * r, -gap, shift + nut > gap ? gap : 0.0);
    solid.add_thread({Axis::x, {0, -mid}, r, 0.87 * r, -std::min(half, 1.6 * nut), -gap, false});
    solid.add_prism(Axis::x, hexagon({0, -mid}, 3.1 * r, random.choice({0.0, 30.0})), shift - nut, shift + nut);
    return part;
}

/// A piece of chain.
Part chain_piece(Random& random, double r) {
    const double mid = r * random.uniform(2.35, 2.8), half = r * random.uniform(0.8, 3.5);
    const double pitch = 2 * half + 2 * (mid - r);
    const int count = random.integer(2, 5);
    Part part;
    for (int i = 0; i < count; ++i) add_link(part.solid, i % 2 ? Axis::z : Axis::y, i * pitch, half, mid, r);
    return part;
}

/// Carabiner or snap hook, drawn: a pear-shaped loop with a gate in one side, perhaps a sleeve, or an eye below.
Part carabiner(Random& random, double r) {
    const double big = r * random.uniform(2.6, 4), small = big * random.uniform(0.55, 1.0),
                 long_ = big * random.uniform(1.8, 3.2);
    View front;
    const Point2 a{}, b{long_, 0};
    front.path(tangent_hull(a, big + r, b, small + r));
    front.path(tangent_hull(a, big - r, b, small - r));
    // The gate's side runs from the tangent point at `a` to that at `b`.
    const double lean = degrees(std::asin((big - small) / long_));
    const auto on = [&](double along, double off) {
        const Point2 p = polar(a, big + off, 90 - lean), q = polar(b, small + off, 90 - lean);
        return p + along * (q - p);
    };
    const double from = random.uniform(0.0, 0.15), to = random.uniform(0.85, 1.0);
    for (const double at : {from, to}) front.line(on(at, -r), on(at, r));
    front.circle(on(from + 0.6 * r / long_, 0), 0.3 * r);
    if (random.chance(0.45))
        front.path(through({on(0.35, -1.5 * r), on(0.85, -1.5 * r), on(0.85, 1.5 * r), on(0.35, 1.5 * r)}));
    double left = -big - r;
    if (random.chance(0.4)) {  // an eye for the rope, on a swivel or grown on
        const double eye = big * random.uniform(0.4, 0.8);
        front.circle({left - eye, 0}, eye);
        front.arc({left - eye, 0}, eye + r, 40, 280);
        if (random.chance(0.5)) front.path(rectangle({left - 1.2 * r, -1.3 * r}, {left + 0.3 * r, 1.3 * r}));
        left -= 2 * eye + r;
    }
    View top;
    top.path(slot({left + r, 0}, {long_ + small, 0}, r));
    for (const double at : {from, to}) top.line({on(at, 0).x, -r}, {on(at, 0).x, r});
    top.centre_line({left, 0}, {long_ + small + r, 0}, r);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
    return part;
}

/// S hook or open hook of bent wire.
Part wire_hook(Random& random, double r) {
    const double low = r * random.uniform(3, 7), high = low * random.choice({1.0, 1.0, random.uniform(0.5, 0.9)}),
                 shank = r * random.choice({0.01, random.uniform(2, 20)});
    const bool eye = random.chance(0.3);
    std::vector<Point2> line;
    // From the lower point, round the bottom, up the shank, over the top.
    const double tail = random.uniform(0, 0.8) * low;
    line.push_back({-2 * low, tail});
    go_around(line, {-low, 0}, low, 180, 180);
    go_to(line, {0, shank}, 2);
    go_around(line, {high, shank}, high, 180, eye ? -330.0 : -180.0);
    if (!eye) go_to(line, {2 * high, shank - 0.5 * tail}, 2);
    View front;
    draw_wire(front, line, r);
    View side;
    side.path(slot({0, -low}, {0, shank + high}, r));
    side.centre_line({0, -low - r}, {0, shank + high + r}, r);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
    return part;
}

/// Forged hook with an eye or a clevis, and a latch across its mouth.
Part forged_hook(Random& random, double r) {
    const double bowl = r * random.uniform(2.2, 3.2);
    std::vector<Point2> middle;
    std::vector<double> half;
    const auto add = [&](double angle, double radius, double wide) {
        middle.push_back(polar({}, radius, angle));
        half.push_back(wide * r);
    };
    add(150, 1.25 * bowl, 0.5);
    add(190, 1.05 * bowl, 0.8);
    add(235, bowl, 1.1);
    add(280, bowl, 1.25);
    add(325, bowl, 1.2);
    add(10, 1.0 * bowl, 1.05);
    add(55, 1.15 * bowl, 0.9);
    middle.push_back({0.2 * bowl, 2.0 * bowl});
    half.push_back(0.85 * r);
    const double t = r * random.uniform(0.6, 0.9), eye = r * random.uniform(1.5, 2.0), z = 2.0 * bowl + eye;
    Part part;
    Solid& solid = part.solid;
    solid.add_prism(Axis::y, limb(middle, half), -t, t);
    if (random.chance(0.6)) {
        solid.add_cylinder(Axis::y, {0.1 * bowl, z}, 1.15 * eye, -t, t)
            .cut_cylinder(Axis::y, {0.1 * bowl, z}, 0.6 * eye, -far, far);
    } else {
        const double wide = 2.2 * t;
        solid.add_prism(Axis::y, tangent_hull({0.1 * bowl, z}, 0.9 * eye, {0.15 * bowl, 2.1 * bowl}, eye), -wide, wide)
            .cut_box({-far, -0.55 * wide, 2.2 * bowl}, {far, 0.55 * wide, far})
            .add_cylinder(Axis::y, {0.1 * bowl, z}, 0.45 * eye, -1.25 * wide, 1.25 * wide);
    }
    if (random.chance(0.6)) {
        const Point2 hinge = polar({}, 1.15 * bowl, 50), tip = polar({}, 1.2 * bowl, 155);
        solid.add_prism(Axis::y, tangent_hull(hinge, 0.5 * r, tip, 0.3 * r), -0.6 * t, 0.6 * t)
            .add_cylinder(Axis::y, hinge, 0.25 * r, -1.2 * t, 1.2 * t);
    }
    return part;
}

}  // namespace

/// Links that are opened by hand: oval links with a nut, chain, carabiners and snap hooks, S hooks, forged hooks.
Part quick_link(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1, 14);
    switch (random.weighted({0.3, 0.15, 0.25, 0.15, 0.15})) {
        case 0:
            return nut_link(random, r);
        case 1:
            return chain_piece(random, r);
        case 2:
            return carabiner(random, r);
        case 3:
            return wire_hook(random, r);
        default:
            return forged_hook(random, r);
    }
}

}  // namespace v16::corpus
