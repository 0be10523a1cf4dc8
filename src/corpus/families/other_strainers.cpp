// What holds back dirt or noise: strainers and filter cartridges, silencers.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Small holes in rows inside the outline `half_width(z)`, staggered; only a patch of them where `patch`.
template <class HalfWidth>
void draw_perforation(View& view, double low, double high, double pitch, bool patch, HalfWidth half_width) {
    const int rows = std::min(24, static_cast<int>((high - low) / pitch));
    for (int j = 0; j < rows; ++j) {
        const double z = low + (high - low) * (j + 0.5) / rows, half = half_width(z) - 0.4 * pitch;
        const int across = static_cast<int>(half / pitch);
        for (int i = -across; i <= across; ++i) {
            const double x = pitch * (i + (j % 2 == 0 ? 0.0 : 0.5));
            if (std::abs(x) > half || (patch && (j > rows / 2 || i > 0))) continue;
            view.circle({x, z}, 0.28 * pitch);
        }
    }
}

/// Crossed lines inside the outline, as mesh is drawn.
template <class HalfWidth>
void draw_mesh(View& view, double low, double high, double pitch, HalfWidth half_width) {
    const int rows = std::min(40, static_cast<int>((high - low) / pitch));
    for (int j = 1; j < rows; ++j) {
        const double z = low + (high - low) * j / rows, half = half_width(z);
        view.line({-half, z}, {half, z}, Role::thin);
    }
    const double widest = std::max(half_width(low), half_width(high));
    for (double x = 0.5 * pitch; x < widest; x += pitch)
        for (const double s : {-1.0, 1.0}) {
            double from = low, to = high;  // a cone's line ends where the outline meets it
            const double a = half_width(low), b = half_width(high);
            if (x > a) from = low + (high - low) * (x - a) / (b - a);
            if (x > b) to = low + (high - low) * (a - x) / (a - b);
            view.line({s * x, from}, {s * x, to}, Role::thin);
        }
}

/// Basket or cone: rim or flange, bail or handle, wall of holes or mesh, a floor.
void draw_basket(Part& part, Random& random) {
    const double r = random.log_uniform(15, 250), h = r * random.uniform(0.8, 4),
                 foot = random.chance(0.5) ? r : r * random.uniform(0.15, 0.8), rim = r * random.uniform(1.03, 1.5),
                 t = r * random.uniform(0.02, 0.08), pitch = r * random.uniform(0.12, 0.25);
    const auto half = [&](double z) { return foot + (r - foot) * z / h; };
    View view;
    view.path(through({{-foot, 0}, {foot, 0}, {r, h}, {-r, h}}));
    view.path(rectangle({-rim, h}, {rim, h + t}));
    const int wall = random.integer(0, 3), bands = random.integer(0, 3);
    const double low = 0.06 * h, high = 0.94 * h;
    if (wall == 0 || wall == 1) draw_perforation(view, low, high, pitch, wall == 1, half);
    if (wall == 2) draw_mesh(view, low, high, 0.6 * pitch, half);
    for (const double z : {low, high}) view.line({-half(z), z}, {half(z), z});
    for (int i = 0; i < bands; ++i)
        for (const double d : {0.0, 0.6 * t}) {
            const double z = low + (high - low) * (i + 1) / (bands + 1) + d;
            view.line({-half(z), z}, {half(z), z});
        }
    View top;
    top.circle({}, rim);
    top.circle({}, r - t);
    if (foot < 0.97 * r) top.circle({}, foot);
    switch (random.integer(0, 3)) {
        case 0: {  // bail
            const double rise = r * random.uniform(0.4, 1.0), x = r * random.uniform(0.5, 0.9), w = 0.06 * r;
            for (const double d : {0.0, w})
                view.path([&] {
                    Path bow;
                    bow.closed = false;
                    bow.vertices = {{{-x + d, h + t}},
                                    {{-x + d, h + t + rise - 0.5 * x}, -0.5},
                                    {{x - d, h + t + rise - 0.5 * x}},
                                    {{x - d, h + t}}};
                    return bow;
                }());
            top.path(rectangle({-x, -0.5 * w}, {x, 0.5 * w}));
            break;
        }
        case 1:  // tab of a cone between flanges
            top.path(through({{-0.15 * r, std::sqrt(rim * rim - 0.0225 * r * r)},
                              {-0.15 * r, rim * 1.5},
                              {0.15 * r, rim * 1.5},
                              {0.15 * r, std::sqrt(rim * rim - 0.0225 * r * r)}}));
            top.circle({0, 1.38 * rim}, 0.06 * r);
            break;
        case 2:
            if (rim > 1.2 * r)
                for (int i = 0, n = random.choice({4, 6, 8}); i < n; ++i)
                    top.circle(polar({}, 0.5 * (rim + r), 360.0 * (i + 0.5) / n), 0.2 * (rim - r));
            break;
        default:
            break;
    }
    view.line({0, -0.1 * h}, {0, 1.15 * h}, Role::centre);
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::top, std::move(top)});
}

/// Cartridge: pleats or wound wire between end caps, with a stub, a thread, a handle or O-rings.
void draw_cartridge(Part& part, Random& random) {
    const double r = random.log_uniform(10, 150), h = r * random.log_uniform(1.2, 8),
                 cap = r * random.uniform(0.15, 0.4), over = r * random.uniform(1.0, 1.12);
    View view;
    view.path(rectangle({-r, 0}, {r, h}));
    for (const double z : {-cap, h}) view.path(rectangle({-over, z}, {over, z + cap}));
    const int pleats = random.integer(16, 40), kind = random.integer(0, 2);
    if (kind == 0)
        for (int i = 1; i < pleats / 2; ++i) {
            const double x = -r * std::cos(std::numbers::pi * i / (pleats / 2.0));
            view.line({x, 0}, {x, h});
        }
    else if (kind == 1)  // wound wire
        for (int i = 1; i < 2 * pleats; ++i) view.line({-r, h * i / (2.0 * pleats)}, {r, h * i / (2.0 * pleats)});
    else
        draw_perforation(view, 0.02 * h, 0.98 * h, std::max(0.2 * r, h / 22), random.chance(0.4),
                         [&](double) { return r; });
    View top;
    top.circle({}, over);
    double bore = r * random.uniform(0.3, 0.65);
    switch (random.integer(0, 3)) {
        case 0:
            view.path(rectangle({-bore, h + cap}, {bore, h + cap + 0.9 * r}));
            for (const double k : {0.3, 0.5})
                view.path(rectangle({-1.04 * bore, h + cap + k * r}, {1.04 * bore, h + cap + (k + 0.1) * r}));
            break;
        case 1:
            view.path(rectangle({-0.8 * bore, h + cap}, {0.8 * bore, h + cap + 0.7 * r}));
            for (const double s : {-0.68, 0.68})
                view.line({s * bore, h + cap + 0.1 * r}, {s * bore, h + cap + 0.7 * r}, Role::thread);
            bore *= 0.8;
            break;
        case 2: {  // hexagon of a suction strainer
            const double flats = 0.8 * r;
            view.path(rectangle({-1.15 * flats, h + cap}, {1.15 * flats, h + cap + 0.4 * r}));
            for (const double s : {-0.577, 0.577}) view.line({s * flats, h + cap}, {s * flats, h + cap + 0.4 * r});
            top.path(polygon({}, 1.15 * flats, 6));
            bore = 0.6 * flats;
            break;
        }
        default:
            break;
    }
    top.circle({}, bore);
    if (kind == 0 && random.chance(0.5)) {  // cut across
        std::vector<Point2> star;
        for (int i = 0; i < 2 * pleats; ++i)
            star.push_back(polar({}, i % 2 == 0 ? 0.97 * r : std::max(1.05 * bore, 0.7 * r), 180.0 * i / pleats));
        top.path(through(star));
    }
    view.line({0, -1.5 * cap}, {0, h + 2 * cap}, Role::centre);
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::top, std::move(top)});
}

/// Silencer of an exhaust port: thread, hexagon, a sintered or ribbed body with a round, flat or pointed end.
void port_silencer(Solid& solid, Random& random) {
    const double r = random.log_uniform(3, 30), len = r * random.uniform(1.2, 6), stub = r * random.uniform(0.5, 0.9),
                 reach = r * random.uniform(0.7, 1.4), hex = random.chance(0.7) ? r * random.uniform(0.4, 0.7) : 0.0,
                 body = hex > 0 ? r * random.uniform(0.75, 1.0) : r;
    solid.add_chamfered_cylinder(Axis::x, {}, stub, -reach, 0.01, 0.08 * r, 0);
    solid.add_thread({Axis::x, {}, stub, 0.9 * stub, -reach, 0, false});
    if (hex > 0) solid.add_prism(Axis::x, polygon({}, 1.12 * r, 6, 30), 0, hex);
    const int form = random.integer(0, 4);
    switch (form) {
        case 0:
            solid.add_chamfered_cylinder(Axis::x, {}, body, hex - 0.01, hex + len, 0, 0.15 * body);
            break;
        case 1: {
            Path dome;
            dome.closed = false;
            dome.vertices = {{{hex - 0.01, 0}},
                             {{hex - 0.01, body}},
                             {{hex + len, body}, -std::tan(radians(22.5))},
                             {{hex + len + body, 0}}};
            solid.add_revolution(Axis::x, dome);
            break;
        }
        case 2:
            solid.add_revolution(Axis::x, cone_meridian(hex - 0.01, body, hex + len, 0.55 * body));
            break;
        default: {  // discs or long ribs
            solid.add_cylinder(Axis::x, {}, 0.75 * body, hex - 0.01, hex + len);
            const int n = random.integer(4, 10);
            if (form == 3)
                for (int i = 0; i < n; ++i)
                    solid.add_cylinder(Axis::x, {}, body, hex + len * (i + 0.5) / n, hex + len * (i + 1.0) / n);
            else
                for (int i = 0; i < n; ++i)
                    solid.add_prism(Axis::x, rotated(rectangle({0, -0.1 * body}, {body, 0.1 * body}), 360.0 * i / n),
                                    hex, hex + 0.95 * len);
            solid.add_cylinder(Axis::x, {}, body, hex + 0.95 * len, hex + 1.08 * len);
            break;
        }
    }
    solid.cut_cylinder(Axis::x, {}, 0.6 * stub, -reach - 1, hex + 0.7 * len);
    if (form == 0 && random.chance(0.4))
        for (int i = 0, n = random.integer(2, 5); i < n; ++i)
            solid.cut_prism(Axis::y, slot({hex + len * (i + 0.4) / n, 0}, {hex + len * (i + 0.6) / n, 0}, 0.12 * body),
                            -far, far);
}

/// Oval or round body of an exhaust silencer with its pipes, end plates, baffles inside, lugs.
void exhaust_silencer(Solid& solid, Random& random) {
    const double a = random.log_uniform(40, 200), b = a * random.uniform(0.55, 1.0), len = a * random.uniform(2, 6),
                 t = 0.02 * a + 0.5, pipe = b * random.uniform(0.2, 0.4);
    const auto oval = [&](double in) {
        return a - b < 0.05 * a ? circle({}, a - in) : slot({-(a - b), 0}, {a - b, 0}, b - in);
    };
    solid.add_prism(Axis::x, oval(0), 0, len).cut_prism(Axis::x, oval(t), 0, len);
    solid.add_prism(Axis::x, oval(0.5 * t), 0.02 * len, 0.02 * len + t)
        .add_prism(Axis::x, oval(0.5 * t), 0.98 * len - t, 0.98 * len);
    const int baffles = random.integer(0, 3);
    for (int i = 0; i < baffles; ++i) {
        const double x = len * (i + 1) / (baffles + 1.0);
        solid.add_prism(Axis::x, oval(0.5 * t), x, x + t);
    }
    const double off = a > 1.3 * b ? random.choice({0.0, 0.45, 0.55}) * a : random.choice({0.0, 0.4}) * b;
    const double through_x = random.uniform(0.3, 0.85);
    const auto tube = [&](double y, double from, double to) {
        solid.cut_cylinder(Axis::x, {y, 0}, pipe, from, to)
            .add_cylinder(Axis::x, {y, 0}, pipe, from, to)
            .cut_cylinder(Axis::x, {y, 0}, 0.92 * pipe, from - 1, to + 1);
    };
    if (off == 0.0) {
        tube(0, -len * random.uniform(0.1, 0.4), len * (1 + random.uniform(0.1, 0.4)));
    } else {
        tube(-off, -len * random.uniform(0.1, 0.4), through_x * len);
        tube(off, 0.2 * len, len * (1 + random.uniform(0.1, 0.4)));
        if (random.chance(0.3)) tube(-off, 0.9 * len, 1.25 * len);
    }
    if (random.chance(0.5))
        for (const double k : {0.25, 0.75})
            solid.add_box({k * len - 0.12 * a, -0.02 * a - 1, b - t}, {k * len + 0.12 * a, 0.02 * a + 1, b + 0.35 * a})
                .cut_cylinder(Axis::y, {k * len, b + 0.2 * a}, 0.07 * a, -far, far);
}

/// Silencer of an air duct: a frame with flanges, splitters with round noses between.
void duct_silencer(Solid& solid, Random& random) {
    const double w = random.log_uniform(80, 600), h = w * random.uniform(0.5, 1.2), len = w * random.uniform(1.0, 3),
                 t = 0.015 * w, flange = w * random.uniform(0.05, 0.1);
    solid.add_box({0, -w, -h}, {len, w, h}).cut_box({-1, -w + t, -h + t}, {len + 1, w - t, h - t});
    for (const double x : {0.0, len - t})
        solid.add_box({x, -w - flange, -h - flange}, {x + t, w + flange, h + flange})
            .cut_box({x - 1, -w + t, -h + t}, {x + t + 1, w - t, h - t});
    const int splitters = random.integer(1, 4);
    const double half = 0.25 * w / splitters * random.uniform(0.8, 1.3);
    for (int i = 0; i < splitters; ++i) {
        const double y = row_position(i, splitters, 2 * w / splitters);
        solid.add_prism(Axis::z, slot({0.05 * len + half, y}, {0.95 * len - half, y}, half), -h + 0.5 * t, h - 0.5 * t);
    }
    for (const Point2 q : quarters)
        solid.cut_cylinder(Axis::x, {q.x * (w + 0.5 * flange), q.y * (h + 0.5 * flange)}, 0.2 * flange, -far, far);
}

/// Turned silencer: cones at both ends of a fat body, as of motorcycles, blowers and compressors.
void cone_silencer(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 200), len = r * random.uniform(2, 6), pipe = r * random.uniform(0.25, 0.5),
                 cone = r * random.uniform(0.4, 1.5), tail = r * random.uniform(0.5, 2), t = 0.03 * r;
    const auto shell = [&](double in, double from, double to) {
        return through({{from, 0},
                        {from, pipe - in},
                        {0, pipe - in},
                        {cone, r - in},
                        {len - cone, r - in},
                        {len, pipe - in},
                        {to, pipe - in},
                        {to, 0}});
    };
    solid.add_revolution(Axis::x, shell(0, -tail, len + tail))
        .cut_revolution(Axis::x, shell(t, -tail - 1, len + tail + 1));
    if (random.chance(0.5))
        for (const double x : {-tail, len + tail - 2 * t}) {
            solid.add_revolution(Axis::x, ring_meridian(x, x + 2 * t, pipe - t, 2.0 * pipe));
            solid.cut_hole_circle(Axis::x, {}, 1.6 * pipe, random.choice({4, 6, 8}), 0, 0.12 * pipe, x - 1, x + 3 * t);
        }
    if (random.chance(0.5)) {  // perforated tube inside
        solid.add_revolution(Axis::x, ring_meridian(0, len, pipe - t, pipe));
        for (int i = 0, n = random.integer(3, 6); i < n; ++i)
            solid.cut_cylinder(Axis::z, {len * (i + 1.0) / (n + 1), 0}, 0.15 * pipe, -1.2 * pipe, 1.2 * pipe);
    }
    if (random.chance(0.5))
        solid.add_box({0.4 * len, -0.05 * r, 0.97 * r}, {0.6 * len, 0.05 * r, 1.4 * r})
            .cut_cylinder(Axis::y, {0.5 * len, 1.22 * r}, 0.08 * r, -far, far);
}

}  // namespace

/// Strainer's basket or cone, or a filter's cartridge.
Part strainer(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    (random.chance(0.55) ? draw_basket : draw_cartridge)(part, random);
    return part;
}

/// Silencer: of a port, of an exhaust, of a duct, of a blower.
Part silencer(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{port_silencer, port_silencer, exhaust_silencer, duct_silencer, cone_silencer};
    random.choice(forms)(part.solid, random);
    return part;
}

}  // namespace v16::corpus
