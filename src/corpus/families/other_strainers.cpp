// What holds back dirt: strainers and filter cartridges.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "corpus/families/other.hpp"

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

}  // namespace

/// Strainer's basket or cone, or a filter's cartridge.
Part strainer(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    (random.chance(0.55) ? draw_basket : draw_cartridge)(part, random);
    return part;
}

}  // namespace v16::corpus
