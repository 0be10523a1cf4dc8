// Sheet with many openings in a row: panels of a rack, slotted bars.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing_details.hpp"
#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

// Facts of IEC 60297: width over the ears, width behind them, height of one unit, distance of the rows of screws.
constexpr double rack_width = 482.6, rack_clear = 448, unit_height = 44.45, screw_width = 465.1;

/// What a rack panel carries, in the field about the origin.
void cut_rack_openings(Solid& solid, Random& random, double half, double high, double t) {
    switch (random.integer(0, 6)) {
        case 0:  // rows of connectors
            for (int row = 0, rows = high > 30 ? random.integer(1, 2) : 1; row < rows; ++row) {
                const int count = random.choice({4, 8, 12, 16});
                const double z = rows == 1 ? 0.0 : (row - 0.5) * high,
                             s = std::min(0.35 * 2 * half / count, 0.35 * high);
                for (int i = 0; i < count; ++i) {
                    const double x = row_position(i, count, 1.9 * half / count);
                    solid.cut_prism(Axis::y, rectangle({x - s, z - 0.8 * s}, {x + s, z + 0.8 * s}), -1, t + 1);
                }
            }
            break;
        case 1: {  // round sockets with two screws each
            const int count = random.choice({6, 8, 12});
            const double s = std::min(0.32 * 2 * half / count, 0.3 * high);
            for (int i = 0; i < count; ++i) {
                const double x = row_position(i, count, 1.9 * half / count);
                solid.cut_cylinder(Axis::y, {x, 0}, s, -1, t + 1);
                for (const double k : {-1.0, 1.0})
                    solid.cut_cylinder(Axis::y, {x + 0.9 * k * s, 1.0 * k * s}, 0.16 * s, -1, t + 1);
            }
            break;
        }
        case 2: {  // fans
            const int count = random.integer(1, 4);
            const double s = std::min(0.8 * half / count, 0.75 * high);
            for (int i = 0; i < count; ++i) {
                const double x = row_position(i, count, 2 * half / count);
                solid.cut_cylinder(Axis::y, {x, 0}, 0.9 * s, -1, t + 1);
                for (const Point2 q : quarters)
                    solid.cut_cylinder(Axis::y, {x + 0.82 * s * q.x, 0.82 * s * q.y}, 0.06 * s, -1, t + 1);
            }
            break;
        }
        case 3:
            cut_vents(solid, random, Axis::y, box2({-0.9 * half, -0.8 * high}, {0.9 * half, 0.8 * high}), -1, t + 1);
            break;
        case 4:
            cut_openings(solid, random, Axis::y, box2({-0.95 * half, -0.85 * high}, {0.95 * half, 0.85 * high}), -1,
                         t + 1, random.integer(3, 7));
            break;
        case 5:  // slot with brushes
            solid.cut_prism(Axis::y, slot({-0.85 * half, 0}, {0.85 * half, 0}, 0.4 * high), -1, t + 1);
            break;
        default:  // rings that guide cables
            for (int i = 0, count = random.integer(3, 5); i < count; ++i) {
                const double x = row_position(i, count, 1.8 * half / count), s = 0.75 * high;
                solid.add_prism(Axis::x, rounded_rectangle({-3 * s, -s}, {0.01, s}, 0.4 * s), x - 3, x + 3)
                    .cut_prism(Axis::x, rounded_rectangle({-3 * s + 4, -s + 4}, {-2, s - 4}, 0.3 * s), x - 4, x + 4);
            }
            break;
    }
}

/// Middles of the holes in one face of a slotted bar, one pattern over its whole length.
struct HolePattern {
    int kind = 0;
    double pitch = 0.0, r = 0.0;
};

void cut_pattern(Solid& solid, const HolePattern& pattern, Axis axis, double len, double across, double from,
                 double to) {
    const int count = std::min(16, static_cast<int>(len / pattern.pitch));
    for (int i = 0; i < count; ++i) {
        const double x = 0.5 * len + row_position(i, count, pattern.pitch), r = pattern.r;
        switch (pattern.kind) {
            case 0:
                solid.cut_prism(axis, slot({x - 0.25 * pattern.pitch, across}, {x + 0.25 * pattern.pitch, across}, r),
                                from, to);
                break;
            case 1:
                solid.cut_cylinder(axis, {x, across}, r, from, to);
                break;
            case 2:  // slots and holes in turn
                if (i % 2 == 0)
                    solid.cut_prism(axis,
                                    slot({x - 0.3 * pattern.pitch, across}, {x + 0.3 * pattern.pitch, across}, 0.8 * r),
                                    from, to);
                else
                    solid.cut_cylinder(axis, {x, across}, r, from, to);
                break;
            case 3:  // drops of a shelf's post
                solid.cut_prism(axis, tangent_hull({x, across}, r, {x + 2 * r, across}, 0.45 * r), from, to);
                break;
            default:
                solid.cut_box(
                    axis == Axis::z ? Point3{x - 0.7 * r, across - r, from} : Point3{x - 0.7 * r, from, across - r},
                    axis == Axis::z ? Point3{x + 0.7 * r, across + r, to} : Point3{x + 0.7 * r, to, across + r});
                break;
        }
    }
}

/// Section of a slotted bar in (y, z): its floor lies on z = 0 between y = 0 and `w`.
std::vector<Point2> bar_section(int kind, double w, double h, double lip) {
    switch (kind) {
        case 0:
            return {{0, h}, {0, 0}, {w, 0}};
        case 1:
            return {{0, h}, {0, 0}, {w, 0}, {w, h}};
        case 2:
            return {{lip, h - lip}, {lip, h}, {0, h}, {0, 0}, {w, 0}, {w, h}, {w - lip, h}, {w - lip, h - lip}};
        case 3:
            return {{-lip, h}, {0, h}, {0, 0}, {w, 0}, {w, h}, {w + lip, h}};
        case 4:
            return {{-w, h}, {0, h}, {0, 0}, {w, 0}};
        default:  // post of a shelf: folded back twice
            return {{-lip, h}, {-lip, h + lip}, {0, h + lip},       {0, 0},
                    {w, 0},    {w, h + lip},    {w + lip, h + lip}, {w + lip, h}};
    }
}

}  // namespace

/// Panel of a 19 inch rack: ears with slots or holes, openings, perhaps folded edges, a tray or handles behind.
Part rack_panel(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const int units = random.choice({1, 1, 2, 2, 3, 4, 6});
    const double k = random.choice({1.0, 1.0, 0.526}), half = 0.5 * rack_width * k,
                 high = 0.5 * (units * unit_height - 0.8), t = random.choice({1.5, 2.0, 2.5, 3.0}),
                 inner = half - 0.5 * (rack_width - rack_clear);
    solid.add_prism(Axis::y, rounded_rectangle({-half, -high}, {half, high}, random.choice({0.0, 1.0, 3.0})), 0, t);
    const double x = half - 0.5 * (rack_width - screw_width);
    const bool notched = random.chance(0.25);
    for (const double s : {-1.0, 1.0})
        for (const double z : {-1.0, 1.0}) {
            const Point2 at{s * x, z * (high - 6.0)};
            solid.cut_prism(
                Axis::y,
                notched ? slot(at, {s * (half + 5), at.y}, 3.4) : slot(at - Point2{1.8, 0}, at + Point2{1.8, 0}, 3.4),
                -1, t + 1);
        }
    cut_rack_openings(solid, random, inner - 8, high - 8, t);
    switch (random.integer(0, 4)) {
        case 0: {  // folded edges
            const double deep = random.uniform(8, 30);
            for (const double s : {-1.0, 1.0})
                solid.add_box({-inner, 0, s > 0 ? high - t : -high}, {inner, deep, s > 0 ? high : -high + t});
            break;
        }
        case 1: {  // shelf
            const double deep = random.uniform(100, 400);
            solid.add_box({-inner, 0, -high}, {inner, deep, -high + t});
            if (random.chance(0.7))
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(
                        Axis::x,
                        through({{0, -high}, {deep, -high}, {deep * random.uniform(0.5, 1), -high + 15}, {0.0, high}}),
                        s > 0 ? inner - t : -inner, s > 0 ? inner : -inner + t);
            cut_vents(solid, random, Axis::z, box2({-0.8 * inner, 0.2 * deep}, {0.8 * inner, 0.85 * deep}), -high - 1,
                      -high + t + 1);
            part.main_side = random.choice({Side::top, Side::front});
            break;
        }
        case 2:  // bow handles
            for (const double s : {-1.0, 1.0})
                solid.add_box({s * (inner - 12) - 4, -35, -0.8 * high}, {s * (inner - 12) + 4, 0, 0.8 * high})
                    .cut_box({s * (inner - 12) - 5, -27, -0.8 * high + 8}, {s * (inner - 12) + 5, 0, 0.8 * high - 8});
            break;
        default:
            break;
    }
    return part;
}

/// Perforated angle, channel, strut, hat, post of a shelf: a bar with a pattern of holes in its faces.
Part slotted_profile(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double w = random.log_uniform(12, 120), h = w * random.uniform(0.5, 1.1), t = w * random.uniform(0.03, 0.08),
                 lip = w * random.uniform(0.15, 0.25);
    const int kind = random.integer(0, 5);
    HolePattern pattern{random.integer(0, 4), w * random.uniform(0.5, 1.3), 0};
    pattern.r = std::min(0.18 * w, 0.2 * pattern.pitch);
    const double len = pattern.pitch * random.integer(3, 12) + random.uniform(0, 0.5) * pattern.pitch;
    solid.add_prism(Axis::x, strip(bar_section(kind, w, h, lip), -t, t), 0, len);
    const bool two_rows = random.chance(0.25);
    const HolePattern narrow{pattern.kind, pattern.pitch, 0.7 * pattern.r};
    if (two_rows) {
        cut_pattern(solid, narrow, Axis::z, len, 0.28 * w, -1.5 * t, 0.5 * t);
        cut_pattern(solid, narrow, Axis::z, len, 0.72 * w, -1.5 * t, 0.5 * t);
    } else {
        cut_pattern(solid, pattern, Axis::z, len, 0.5 * w, -1.5 * t, 0.5 * t);
    }
    if (random.chance(kind == 0 || kind == 5 ? 0.8 : 0.35)) {
        HolePattern side{random.choice({pattern.kind, 1}), pattern.pitch, std::min(pattern.r, 0.25 * h)};
        if (kind == 1 || kind == 2 || kind == 3 || kind == 5)
            cut_pattern(solid, side, Axis::y, len, 0.5 * h, -far, far);
        else
            cut_pattern(solid, side, Axis::y, len, 0.55 * h, -1.5 * t, 0.5 * t);
    }
    if (random.chance(0.25)) {  // mitred or cut away for a joint
        if (random.chance(0.5))
            solid.cut_prism(Axis::y, through({{-1, -1 - t}, {-1, h + lip + 2}, {0.8 * h, h + lip + 2}}), -far, far);
        else
            solid.cut_box({len - 0.8 * pattern.pitch, -far, 0.2 * t}, {len + 1, far, far});
    }
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

}  // namespace v16::corpus
