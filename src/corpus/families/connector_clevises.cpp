// Clevises other than the plain fork head, and the nuts that are riveted to thin sheet.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Pin across a fork about (x, 0), `reach` to either side: a head, and at the other end a clip, a nut or a split pin's
/// hole.
void fork_pin(Solid& solid, Random& random, double x, double r, double reach) {
    const double over = r * random.uniform(0.8, 1.4);
    solid.add_cylinder(Axis::y, {x, 0}, r, -reach - 0.1 * r, reach + over)
        .add_cylinder(Axis::y, {x, 0}, 1.45 * r, -reach - 0.7 * r, -reach);
    switch (random.integer(0, 2)) {
        case 0:
            solid.cut_cylinder(Axis::z, {x, reach + 0.6 * over}, 0.22 * r, -far, far);
            break;
        case 1:
            solid.add_prism(Axis::y, hexagon({x, 0}, 2.9 * r, random.choice({0.0, 30.0})), reach, reach + 0.8 * over);
            break;
        default:
            solid.add_cylinder(Axis::y, {x, 0}, 1.5 * r, reach + 0.25 * over, reach + 0.45 * over);
            break;
    }
}

/// A threaded rod to the left of x = `at` with a lock nut now and then.
void clevis_rod(Solid& solid, Random& random, double r, double at, bool nut) {
    const double end = at - r * random.uniform(3, 10);
    solid.add_chamfered_cylinder(Axis::x, {}, r, end, at + 0.2 * r, 0.12 * r, 0);
    solid.add_thread({Axis::x, {}, r, 0.87 * r, end, at});
    if (nut) solid.add_prism(Axis::x, hexagon({}, 3.2 * r, random.choice({0.0, 30.0})), at - 1.7 * r, at - 0.1 * r);
}

/// Strap bent to a U: its legs lie above and below, its bottom at the left carries the rod.
void strap_clevis(Solid& solid, Random& random, double r) {
    const double t = r * random.uniform(0.5, 0.9), gap = r * random.uniform(1.6, 2.6),
                 half = r * random.uniform(1.6, 2.2), length = r * random.uniform(6, 11),
                 hole = r * random.uniform(0.8, 1.1), x = length - 1.1 * half;
    const double spread = random.choice({0.0, 0.0, 0.6}) * gap;
    std::vector<Point2> inner{{length, gap}, {0, gap}, {0, -gap}, {length, -gap}};
    if (spread > 0.0)
        inner = {{length, gap + spread}, {0.55 * length, gap + spread},  {0.3 * length, gap},    {0, gap}, {0, -gap},
                 {0.3 * length, -gap},   {0.55 * length, -gap - spread}, {length, -gap - spread}};
    std::reverse(inner.begin(), inner.end());
    // The strap's profile lies in x-z; its ends are rounded in plan.
    solid.add_prism(Axis::y, strip(inner, -t, random.choice({0.3, 0.7}) * gap), -half, half);
    for (const double s : {-1.0, 1.0})
        solid.cut_prism(Axis::z,
                        through({{x, s * 1.01 * half},
                                 {length + 1, s * 1.01 * half},
                                 {length + 1, s * 0.45 * half},
                                 {length - 0.05 * half, s * 0.45 * half},
                                 {length - 0.5 * half, s * 1.01 * half}}),
                        -far, far);
    solid.cut_cylinder(Axis::z, {x, 0}, hole, -far, far);
    if (random.chance(0.6)) {
        const double top = gap + spread + t + 0.8 * hole;
        solid.add_cylinder(Axis::z, {x, 0}, 0.97 * hole, -top - 0.6 * hole, top)
            .add_prism(Axis::z, hexagon({x, 0}, 3 * hole, 0), gap + spread + t, top + 0.3 * hole);
        if (random.chance(0.5))
            solid.add_prism(Axis::z, hexagon({x, 0}, 3 * hole, 30), -top - 0.4 * hole, -gap - spread - t);
    }
    solid.cut_cylinder(Axis::x, {}, r, -t - 1, 0.5 * t);
    clevis_rod(solid, random, 0.97 * r, 0, false);
    solid.add_cylinder(Axis::x, {}, 0.97 * r, -0.5 * t, 1.6 * r)
        .add_prism(Axis::x, hexagon({}, 3.2 * r, 0), 0, 1.2 * r);
    if (random.chance(0.6)) solid.add_prism(Axis::x, hexagon({}, 3.2 * r, 30), -t - 1.3 * r, -t);
}

/// Body with a fork at both ends, in one plane or across.
void double_clevis(Solid& solid, Random& random, double r) {
    const double half = r * random.uniform(1.7, 2.2), deep = r * random.uniform(3.2, 4.6),
                 body = r * random.uniform(0.6, 2.5), gap = half * random.uniform(0.35, 0.5),
                 pin = r * random.uniform(0.7, 0.9);
    const bool across = random.chance(0.6), filled = random.chance(0.4);
    if (random.chance(0.5))
        solid.add_cylinder(Axis::x, {}, half, -body, body);
    else
        solid.add_box({-body, -half, -half}, {body, half, half});
    for (const double s : {-1.0, 1.0}) {
        const bool turned = across && s < 0;
        const double from = s * body, at = s * (body + deep - half);
        const Axis axis = turned ? Axis::z : Axis::y;
        solid.add_prism(axis, slot({from - s * half, 0}, {at, 0}, half), -half, half);
        const double a = std::min(from + s * 0.3 * half, s * 100 * r), b = std::max(from + s * 0.3 * half, s * 100 * r);
        if (turned)
            solid.cut_box({a, -far, -gap}, {b, far, gap});
        else
            solid.cut_box({a, -gap, -far}, {b, gap, far});
        solid.cut_cylinder(axis, {at, 0}, pin, -far, far);
        if (filled) {
            const double out = 0.6 * pin;
            solid.add_cylinder(axis, {at, 0}, 0.96 * pin, -half - out, half + out)
                .add_cylinder(axis, {at, 0}, 1.4 * pin, half, half + out);
        }
    }
}

/// Fork with a rod, its pin with a clip of sheet about the neck, or joined to an eye.
void pinned_clevis(Solid& solid, Random& random, double r, bool joined) {
    const double half = r * random.uniform(1.7, 2.1), neck = half * random.uniform(0.85, 1.0),
                 body = r * random.uniform(2, 4), deep = r * random.uniform(4, 7), gap = 0.5 * half,
                 pin = r * random.uniform(0.75, 1.0), x = body + deep - half;
    solid.add_chamfered_cylinder(Axis::x, {}, neck, 0, body + 0.2 * r, 0.15 * neck, 0);
    if (random.chance(0.5))
        solid.add_box({body, -half, -half}, {body + deep, half, half});
    else
        solid.add_prism(Axis::y, slot({body, 0}, {x, 0}, half), -half, half);
    solid.cut_box({body + 0.6 * r, -gap, -far}, {far, gap, far});
    if (joined) {
        const double eye = half * random.uniform(0.9, 1.2), end = x + r * random.uniform(6, 14);
        solid.add_cylinder(Axis::y, {x, 0}, eye, -0.95 * gap, 0.95 * gap)
            .add_cylinder(Axis::x, {}, 0.9 * std::min(r, gap), x, end)
            .cut_cylinder(Axis::x, {}, r, -1, 0.8 * body);
        solid.add_thread({Axis::x, {}, 0.9 * std::min(r, gap), 0.78 * std::min(r, gap), end - 3 * r, end});
        solid.cut_cylinder(Axis::y, {x, 0}, pin, -far, far);
        fork_pin(solid, random, x, 0.98 * pin, half);
    } else {
        solid.cut_cylinder(Axis::y, {x, 0}, pin, -far, far);
        const double t = 0.18 * r, strap = 0.55 * half;
        solid.add_cylinder(Axis::y, {x, 0}, 0.96 * pin, -half - 0.5 * r, half + 0.5 * r);
        // The clip: two straps along the cheeks that end in a ring about the neck.
        for (const double s : {-1.0, 1.0}) {
            const double y = s * half;
            solid.add_box({0.5 * body, std::min(y, y + s * t), -strap}, {x + strap, std::max(y, y + s * t), strap});
        }
        solid.add_revolution(Axis::x, ring_meridian(0.3 * body, 0.55 * body, 0.98 * neck, half + t));
    }
    clevis_rod(solid, random, r, 0, random.chance(0.6));
}

}  // namespace

/// Clevis: a strap bent to a U with rod and nuts, a body with a fork at both ends, a fork with its clip of sheet, a
/// fork and an eye with the pin through both.
Part clevis_end(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(2, 25);
    Part part;
    switch (random.weighted({0.3, 0.25, 0.2, 0.25})) {
        case 0:
            strap_clevis(part.solid, random, r);
            break;
        case 1:
            double_clevis(part.solid, random, r);
            break;
        case 2:
            pinned_clevis(part.solid, random, r, false);
            break;
        default:
            pinned_clevis(part.solid, random, r, true);
            break;
    }
    part.main_side = random.choice({Side::front, Side::top});
    return part;
}

/// Nut that is riveted to thin sheet: two lugs, one lug, a corner, an angle, a row of nuts on a strip, a nut that
/// floats in a basket.
Part anchor_nut(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double r = size.radius(), barrel = r * random.uniform(1.35, 1.6), high = r * random.uniform(1.6, 3),
                 t = r * random.uniform(0.25, 0.45), rivet = r * random.uniform(0.35, 0.5), lug = 2 * rivet,
                 pitch = barrel + lug * random.uniform(1.1, 1.6);
    Part part;
    Solid& solid = part.solid;
    std::vector<Point2> nuts{{0, 0}}, holes;
    const std::size_t form = random.weighted({0.28, 0.16, 0.14, 0.14, 0.16, 0.12});
    const auto leaf = [&](Point2 from, Point2 to) {
        solid.add_prism(Axis::z, tangent_hull(from, 1.15 * barrel, to, lug), 0, t);
    };
    switch (form) {
        case 0:
            holes = {{-pitch, 0}, {pitch, 0}};
            break;
        case 1:
            holes = {{pitch, 0}, {pitch + 2.6 * rivet, 0}};
            break;
        case 2:
            holes = {{pitch, 0}, {0, pitch}};
            break;
        case 3: {  // the lugs on a wall at right angles
            const double wall = 1.2 * barrel, tall = high * random.uniform(0.9, 1.5), side = barrel + 1.5 * lug;
            solid.add_box({-barrel, -1.15 * barrel, 0}, {barrel, wall + t, t})
                .add_box({-side, wall, 0}, {side, wall + t, tall});
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::y, {s * (barrel + 0.5 * lug), 0.6 * tall}, rivet, -far, far);
            break;
        }
        case 4: {  // a strip
            const int count = random.integer(2, 5);
            const double step = 2 * pitch * random.uniform(1.0, 1.5), half = 1.3 * barrel;
            nuts.clear();
            for (int i = 0; i < count; ++i) nuts.push_back({step * (i - 0.5 * (count - 1)), 0});
            const double reach = 0.5 * step * count + 1.6 * rivet;
            solid.add_box({-reach, -half, 0}, {reach, half, t});
            if (random.chance(0.5))
                for (const double y : {-half, half - t}) solid.add_box({-reach, y, 0}, {reach, y + t, 0.5 * high});
            for (int i = 0; i <= count; ++i)
                solid.cut_cylinder(Axis::z, {step * (i - 0.5 * count), 0}, rivet, -far, far);
            break;
        }
        default: {  // basket
            const double half = 1.35 * barrel;
            holes = {{-pitch - 0.3 * barrel, 0}, {pitch + 0.3 * barrel, 0}};
            for (const double s : {-1.0, 1.0}) {
                solid.add_box({-0.8 * half, s > 0 ? half : -half - t, 0},
                              {0.8 * half, s > 0 ? half + t : -half, 0.6 * high});
                solid.add_box({-0.8 * half, s > 0 ? 0.8 * half : -half - t, 0.6 * high - t},
                              {0.8 * half, s > 0 ? half + t : -0.8 * half, 0.6 * high});
            }
            solid.add_box({-0.8 * half, -half - t, 0}, {0.8 * half, half + t, t});
            break;
        }
    }
    for (const Point2& hole : holes) leaf({0, 0}, hole);
    const std::size_t top = random.weighted({0.4, 0.3, 0.3});
    const double from = form == 5 ? 1.05 * t : 0.0;
    for (const Point2& nut : nuts) {
        if (form == 5)
            solid.add_box({nut.x - barrel, nut.y - 1.2 * barrel, from},
                          {nut.x + barrel, nut.y + 1.2 * barrel, from + t});
        solid.add_cylinder(Axis::z, nut, barrel, from, top == 1 ? 0.5 * high : high);
        if (top == 1)  // pinched or slimmer above
            solid.add_revolution(Axis::z, cone_meridian(0.49 * high, barrel, high, 1.15 * r), nut);
        else if (top == 2)
            solid.add_prism(Axis::z, hexagon(nut, 2.1 * barrel, 30), 0.4 * high, high);
    }
    for (const Point2& nut : nuts)
        solid.cut_cylinder(Axis::z, nut, size.minor_radius(), -far, far)
            .add_thread({Axis::z, nut, r, size.minor_radius(), from, high, true});
    for (const Point2& hole : holes)
        if (random.chance(0.8))
            solid.cut_cylinder(Axis::z, hole, rivet, -far, far);
        else
            solid.cut_countersink(Axis::z, hole, 0.8 * rivet, 1.5 * rivet, -0.001, t + 1);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

}  // namespace v16::corpus
