// Mesh: woven, welded, expanded, in frames and sieves; sheet with waves or ribs.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// A rectangle or circle about the origin that mesh fills.
struct Field {
    double w = 0.0, h = 0.0;  ///< half sizes; h = 0: a circle

    /// The part of the line through `at` along the unit vector `d` that lies within.
    void line(View& view, Point2 at, Point2 d, Role role) const {
        double from = -1e9, to = 1e9;
        if (h == 0.0) {
            const double along = -dot(at, d), off2 = dot(at, at) - along * along;
            if (off2 >= w * w) return;
            const double half = std::sqrt(w * w - off2);
            from = along - half;
            to = along + half;
        } else {
            for (const auto& [p, q, half] : {std::array{at.x, d.x, w}, std::array{at.y, d.y, h}}) {
                if (std::abs(q) < 1e-12) {
                    if (std::abs(p) > half) return;
                    continue;
                }
                const double a = (-half - p) / q, b = (half - p) / q;
                from = std::max(from, std::min(a, b));
                to = std::min(to, std::max(a, b));
            }
        }
        if (to - from > 1e-6 * w) view.line(at + from * d, at + to * d, role);
    }
    [[nodiscard]] double reach() const { return h == 0.0 ? w : std::hypot(w, h); }
};

/// Parallel lines at `angle` over the field, single or as the two edges of a wire.
void rule(View& view, const Field& field, double angle, double pitch, double wire, Role role) {
    const Point2 d = polar({}, 1, angle), n{-d.y, d.x};
    const int count = static_cast<int>(field.reach() / pitch);
    for (int i = -count; i <= count; ++i) {
        if (wire == 0.0) {
            field.line(view, pitch * i * n, d, role);
            continue;
        }
        for (const double s : {-0.5, 0.5}) field.line(view, (pitch * i + s * wire) * n, d, role);
    }
}

/// Hexagons of a netting, or lens-shaped meshes of expanded metal, as zigzag lines over a rectangle.
void zigzags(View& view, const Field& field, double pitch, bool hexagons) {
    const double rise = 0.5 * pitch * (hexagons ? 0.58 : 0.4), flat = hexagons ? 0.58 * pitch : 0.0;
    const double w = field.w;
    const int rows = std::max(1, static_cast<int>(field.h / (rise + flat)));
    const double step = 2 * field.h / rows;
    const int half_waves = std::max(2, static_cast<int>(4 * w / pitch));
    for (int j = 0; j < rows; ++j) {
        const double z = -field.h + step * (j + 0.5);
        for (const double s : {-1.0, 1.0}) {
            if (hexagons && s > 0) continue;
            Path line;
            line.closed = false;
            for (int i = 0; i <= half_waves; ++i) {
                const double swing = (i + (hexagons ? j : 0)) % 2 == 0 ? 0.42 : -0.42;
                line.vertices.push_back(
                    {{-w + 2 * w * i / half_waves, z + (hexagons ? 0.4 * swing : s * swing) * step}});
            }
            view.path(line);
        }
        if (!hexagons || j + 1 == rows) continue;
        for (int i = 0; i <= half_waves; ++i)
            if ((i + j) % 2 == 0)
                view.line({-w + 2 * w * i / half_waves, z + 0.168 * step},
                          {-w + 2 * w * i / half_waves, z + step - 0.168 * step});
    }
}

void draw_fill(View& view, Random& random, const Field& field) {
    const double size = field.h == 0.0 ? field.w : std::min(field.w, field.h), pitch = size * random.uniform(0.1, 0.28);
    const Role role = random.choice({Role::outline, Role::outline, Role::thin});
    switch (random.integer(0, field.h == 0.0 ? 2 : 4)) {
        case 0:
            rule(view, field, 0, pitch, 0, role);
            rule(view, field, 90, pitch, 0, role);
            break;
        case 1:
            rule(view, field, 45, pitch, 0, role);
            rule(view, field, 135, pitch, 0, role);
            break;
        case 2:
            rule(view, field, 0, pitch * random.choice({1.0, 2.0}), 0.15 * pitch, Role::outline);
            rule(view, field, 90, pitch, 0.15 * pitch, Role::outline);
            break;
        case 3:
            zigzags(view, field, 2.2 * pitch, false);
            break;
        default:
            zigzags(view, field, 2.0 * pitch, true);
            break;
    }
}

/// Panel of mesh in a frame of angle, tube or flat bar; posts, hinges, a lock, feet.
void framed_panel(Part& part, Random& random) {
    const double w = random.log_uniform(40, 1200), h = w * random.uniform(0.5, 1.8),
                 f = std::min(w, h) * random.uniform(0.03, 0.1), deep = f * random.uniform(0.4, 1.2);
    View view;
    view.path(rounded_rectangle({-w, -h}, {w, h}, random.choice({0.0, 0.5}) * f));
    view.path(rectangle({-w + f, -h + f}, {w - f, h - f}));
    if (random.chance(0.4))
        for (const Point2 q : quarters) view.line({q.x * w, q.y * h}, {q.x * (w - f), q.y * (h - f)});
    draw_fill(view, random, {w - f, h - f});
    View side;
    side.path(rectangle({-deep, -h}, {deep, h}));
    if (random.chance(0.4))
        for (const double x : {-w, w}) {  // posts on plates
            view.path(
                rectangle({x - (x < 0 ? 2.2 * f : -0.6 * f), -h - 3 * f}, {x + (x < 0 ? -0.6 * f : 2.2 * f), h + f}));
            view.path(rectangle({x + (x < 0 ? -1.4 : 1.4) * f - 2 * f, -h - 3.4 * f},
                                {x + (x < 0 ? -1.4 : 1.4) * f + 2 * f, -h - 3 * f}));
        }
    else if (random.chance(0.6))
        for (const Point2 q : quarters) view.circle({q.x * (w - 0.5 * f), q.y * (h - 0.5 * f)}, 0.2 * f);
    if (random.chance(0.25))
        for (const double z : {-0.6, 0.6}) view.path(rectangle({-w - 0.4 * f, z * h - f}, {-w, z * h + f}));
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::left, std::move(side)});
}

/// Test sieve or screen: a ring or drum with mesh in it, seen from above and from its side.
void sieve(Part& part, Random& random) {
    const double r = random.log_uniform(15, 300), rim = r * random.uniform(1.02, 1.1), h = r * random.uniform(0.1, 0.7);
    View top;
    top.circle({}, rim);
    top.circle({}, r);
    if (random.chance(0.4)) top.circle({}, 0.5 * (r + rim));
    draw_fill(top, random, {r, 0.0});
    View side;
    side.path(rectangle({-rim, 0}, {rim, h}));
    if (h > 0.25 * r) {
        for (const double z : {0.25 * h, 0.3 * h, 0.95 * h}) side.line({-rim, z}, {rim, z});
        if (random.chance(0.6)) side.path(rectangle({-0.97 * rim, -0.3 * h}, {0.97 * rim, 0}));
        side.line({-r, 0.28 * h}, {r, 0.28 * h}, Role::hidden);
    }
    side.line({0, -0.4 * h}, {0, 1.2 * h}, Role::centre);
    part.drawn.push_back({Side::top, std::move(top)});
    part.drawn.push_back({Side::front, std::move(side)});
    part.main_side = Side::top;
}

/// Mesh with hooked edges, as vibrating screens are strung; bars seen from their ends as wedge wire.
void strung_screen(Part& part, Random& random) {
    const double w = random.log_uniform(60, 900), h = w * random.uniform(0.5, 1.3),
                 hook = w * random.uniform(0.05, 0.1), t = hook * random.uniform(0.08, 0.16);
    View view;
    view.path(rectangle({-w, -h}, {w, h}));
    for (const double s : {-1.0, 1.0}) view.line({s * (w - hook), -h}, {s * (w - hook), h});
    draw_fill(view, random, {w - hook, h});
    View edge;
    const double up = random.choice({-1.0, 1.0});
    edge.path(strip({{-w + 0.7 * hook, up * 0.8 * hook},
                     {-w, up * hook},
                     {-w + 0.1 * hook, 0},
                     {w - 0.1 * hook, 0},
                     {w, up * hook},
                     {w - 0.7 * hook, up * 0.8 * hook}},
                    t, t));
    part.drawn.push_back({Side::top, std::move(view)});
    part.drawn.push_back({Side::front, std::move(edge)});
    part.main_side = Side::top;
}

/// One period of a sheet's wave from (0, 0): round, trapezoid, standing seam, ribs with flutes.
std::vector<Point2> period(int kind, double pitch, double high) {
    switch (kind) {
        case 0: {
            std::vector<Point2> line;
            for (int i = 0; i < 12; ++i)
                line.push_back({pitch * i / 12, 0.5 * high * (1 - std::cos(radians(30.0 * i)))});
            return line;
        }
        case 1:
            return {{0, 0}, {0.2 * pitch, 0}, {0.35 * pitch, high}, {0.65 * pitch, high}, {0.8 * pitch, 0}};
        case 2:
            return {{0, 0}, {0.42 * pitch, 0}, {0.46 * pitch, high}, {0.54 * pitch, high}, {0.58 * pitch, 0}};
        case 3:  // deck with undercut ribs
            return {{0, 0}, {0.3 * pitch, 0}, {0.24 * pitch, high}, {0.56 * pitch, high}, {0.5 * pitch, 0}};
        default:  // saw
            return {{0, 0}, {0.7 * pitch, high}};
    }
}

}  // namespace

/// Panel of mesh in its frame, sieve, strung screen.
Part mesh_panel(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{framed_panel, framed_panel, sieve, strung_screen};
    random.choice(forms)(part, random);
    return part;
}

/// Sheet with waves, trapezoids, seams or undercut ribs; a sheet pile; holes along its valleys, cut askew.
Part corrugated_sheet(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double pitch = random.log_uniform(8, 300), high = pitch * random.uniform(0.15, 0.5);
    const int kind = random.integer(0, 4), waves = random.integer(2, kind == 0 ? 5 : 7);
    const double t = std::min(high, 0.3 * pitch) * random.uniform(0.02, 0.12),
                 len = pitch * random.log_uniform(1.5, 12);
    std::vector<Point2> line;
    for (int i = 0; i < waves; ++i)
        for (const Point2 p : period(kind, pitch, high)) line.push_back(p + Point2{pitch * i, 0});
    line.push_back({pitch * waves, 0});
    if (random.chance(0.5)) line.push_back({pitch * (waves + 0.15), 0});
    if (random.chance(0.2)) line.insert(line.begin(), {0, 0.4 * high});
    line.erase(std::unique(line.begin(), line.end()), line.end());
    solid.add_prism(Axis::y, strip(line, t, kind == 0 || kind == 4 ? 0.0 : t), 0, len);
    if (random.chance(0.5)) {
        const int rows = random.integer(1, 3);
        for (int i = 0; i < std::min(waves, 6); ++i)
            for (int j = 0; j < rows; ++j)
                solid.cut_cylinder(Axis::z,
                                   {pitch * (i + (kind == 0 ? 0.0 : 0.09)) + (i == 0 && kind == 0 ? pitch : 0.0),
                                    len * (j + 0.5) / rows},
                                   0.05 * pitch, -far, far);
    }
    if (random.chance(0.2))
        solid.cut_prism(Axis::z,
                        through({{-1 - t, len + 1}, {-1 - t, len * 0.6}, {pitch * waves + 1 + pitch, len + 1}}), -far,
                        far);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
