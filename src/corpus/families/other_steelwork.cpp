// Members of steel structures: beams with copes and end plates, columns on their base plates.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// A rolled section by its half height, half width, flange and web.
struct Rolled {
    double h = 0.0, b = 0.0, flange = 0.0, web = 0.0;
};

Rolled rolled(Random& random) {
    Rolled section;
    section.h = random.log_uniform(40, 400);
    section.b = section.h * random.choice({0.45, 0.5, 0.6, 1.0});
    section.flange = section.h * random.uniform(0.09, 0.16);
    section.web = section.flange * random.uniform(0.5, 0.7);
    return section;
}

/// I, channel or box section about the origin; x across, y up.
Path rolled_outline(const Rolled& s, int form) {
    const double f = s.h - s.flange;
    if (form == 1)  // channel
        return through({{-s.b * 0.5, -s.h},
                        {0.5 * s.b, -s.h},
                        {0.5 * s.b, -f},
                        {-s.b * 0.5 + s.web, -f},
                        {-s.b * 0.5 + s.web, f},
                        {0.5 * s.b, f},
                        {0.5 * s.b, s.h},
                        {-0.5 * s.b, s.h}});
    return i_section({s.b, s.h}, s.web, s.flange);
}

/// Rows of bolt holes along y through what lies about the point.
void cut_bolts(Solid& solid, Axis axis, Point2 at, Point2 pitch, int columns, int rows, double r, double from,
               double to) {
    for (int i = 0; i < columns; ++i)
        for (int j = 0; j < rows; ++j)
            solid.cut_cylinder(axis, at + Point2{row_position(i, columns, pitch.x), row_position(j, rows, pitch.y)}, r,
                               from, to);
}

/// End of a beam at x = `end`, outwards in direction `s`: cope, end plate, fin holes, skew cut.
void finish_end(Solid& solid, Random& random, const Rolled& p, int form, double end, double s) {
    const double bolt = std::min(0.09 * p.h, 13.0), y = form == 1 ? -0.5 * p.b : 0.0;
    switch (random.integer(0, 4)) {
        case 0: {  // coped, with holes in its web
            const double len = p.h * random.uniform(0.6, 1.4), deep = p.flange * random.uniform(1.6, 3);
            const double a = end - s * len, b = end + s * p.h;
            solid.cut_box({std::min(a, b), -far, p.h - deep}, {std::max(a, b), far, far});
            if (random.chance(0.4)) solid.cut_box({std::min(a, b), -far, -far}, {std::max(a, b), far, -p.h + deep});
            if (random.chance(0.4)) solid.cut_cylinder(Axis::y, {a, p.h - deep}, 0.3 * deep, -far, far);
            cut_bolts(solid, Axis::y, {end - s * 0.35 * p.h, 0}, {0.4 * p.h, 0.42 * p.h}, random.integer(1, 2),
                      random.integer(2, 3), bolt, -far, far);
            break;
        }
        case 1: {  // end plate
            const double t = p.flange * random.uniform(1.0, 1.6), over = random.choice({0.0, 0.15, 0.5}) * p.h,
                         low = random.chance(0.5) ? over : 0.1 * p.h;
            solid.add_box({std::min(end, end + s * t), -p.b * 1.05, -p.h - low},
                          {std::max(end, end + s * t), p.b * 1.05, p.h + over});
            cut_bolts(solid, Axis::x, {0, 0.5 * (over - low)}, {1.2 * p.b, 2 * p.h * random.uniform(0.28, 0.4)}, 2,
                      random.integer(2, 4), bolt, std::min(end - s, end + s * 2 * t),
                      std::max(end - s, end + s * 2 * t));
            if (over > 0.3 * p.h)
                solid.add_prism(Axis::y, through({{end, -p.h}, {end, -p.h - low}, {end - s * 1.5 * p.h, -p.h}}),
                                -0.5 * p.web, 0.5 * p.web);
            break;
        }
        case 2:  // skew
            solid.cut_prism(
                Axis::y,
                through(
                    {{end + s, p.h + 1}, {end + s, -p.h - 1}, {end - s * 2 * p.h * random.uniform(0.3, 1.0), p.h + 1}}),
                -far, far);
            break;
        case 3:  // holes in web or flange
            if (random.chance(0.6))
                cut_bolts(solid, Axis::y, {end - s * 0.6 * p.h, 0}, {0.5 * p.h, 0.5 * p.h}, 2, random.integer(1, 3),
                          bolt, -far, far);
            else
                cut_bolts(solid, Axis::z, {end - s * 0.8 * p.h, y + (form == 1 ? 0.6 * p.b : 0.0)},
                          {0.8 * p.h, 1.1 * p.b}, random.integer(1, 3), form == 1 ? 1 : 2, bolt, -far, far);
            break;
        default:
            break;
    }
}

/// Beam along x: copes, end plates, stiffeners, holes; castellated, tapered or a crane's girder with its rail.
void add_beam(Solid& solid, Random& random) {
    const Rolled p = rolled(random);
    const int form = random.choice({0, 0, 0, 1});
    const double half = p.h * random.uniform(2.5, 9);
    solid.add_prism(Axis::x, rolled_outline(p, form), -half, half);
    switch (random.integer(0, 5)) {
        case 0: {  // openings in the web
            const int count = random.integer(3, 7);
            const double pitch = 1.7 * half / count, r = std::min(0.36 * pitch, 0.58 * p.h);
            const bool round = random.chance(0.5);
            for (int i = 0; i < count; ++i) {
                const Point2 at{row_position(i, count, pitch), 0};
                if (round)
                    solid.cut_cylinder(Axis::y, at, r, -far, far);
                else
                    solid.cut_prism(Axis::y, polygon(at, r, 6, 0), -far, far);
            }
            break;
        }
        case 1:
            solid.add_box({-half, -0.35 * p.b, p.h}, {half, 0.35 * p.b, p.h + 0.35 * p.b});
            break;
        default: {
            const int ribs = form == 1 ? 0 : random.choice({0, 0, 1, 2, 3, 5});
            for (int i = 0; i < ribs; ++i) {
                const double x = row_position(i, ribs, 1.7 * half / std::max(ribs, 2)), t = 0.6 * p.web;
                solid.add_box({x - t, -0.95 * p.b, -p.h + 0.5 * p.flange}, {x + t, 0.95 * p.b, p.h - 0.5 * p.flange});
            }
            break;
        }
    }
    finish_end(solid, random, p, form, -half, -1);
    finish_end(solid, random, p, form, half, 1);
    if (random.chance(0.25)) {  // a bracket or a fin plate at its middle
        const double t = p.web, x = half * random.uniform(-0.4, 0.4), len = p.h * random.uniform(0.5, 0.9);
        solid.add_box({x - len, p.b * 0.2 - t, p.h - 0.01}, {x + len, p.b * 0.2, p.h + len});
        cut_bolts(solid, Axis::y, {x, p.h + 0.55 * len}, {len, len}, 2, 1, 0.08 * len, -far, far);
    }
}

/// Beam of an angle or a tube with holes and flattened, slotted or plated ends, as braces and struts have it.
void add_brace(Solid& solid, Random& random) {
    const double b = random.log_uniform(15, 120), t = b * random.uniform(0.1, 0.18), half = b * random.uniform(4, 14),
                 bolt = b * random.uniform(0.1, 0.16);
    const bool angle = random.chance(0.5);
    if (angle)
        solid.add_prism(Axis::x,
                        through({{0, 0}, {b * random.choice({1.0, 0.65}), 0}, {b * 0.65, t}, {t, t}, {t, b}, {0, b}}),
                        -half, half);
    else if (random.chance(0.5))
        solid.add_cylinder(Axis::x, {0, 0.5 * b}, 0.5 * b, -half, half)
            .cut_cylinder(Axis::x, {0, 0.5 * b}, 0.5 * b - t, -half - 1, half + 1);
    else
        solid.add_prism(Axis::x, rounded_rectangle({-0.5 * b, 0}, {0.5 * b, b}, 1.5 * t), -half, half)
            .cut_prism(Axis::x, rectangle({-0.5 * b + t, t}, {0.5 * b - t, b - t}), -half - 1, half + 1);
    for (const double s : {-1.0, 1.0}) {
        if (angle) {
            const int bolts = random.integer(1, 3);
            for (int i = 0; i < bolts; ++i)
                solid.cut_cylinder(Axis::y, {s * (half - b * (0.35 + 0.6 * i)), 0.6 * b}, bolt, -far, far);
            if (random.chance(0.3))
                solid.cut_box({s > 0 ? half - 0.8 * b : -half - 1, t, -1},
                              {s > 0 ? half + 1 : -half + 0.8 * b, 2 * b, b + 1});
        } else {  // a plate let into the tube
            const double a = s * (half - 0.6 * b), c = s * (half + 1.3 * b);
            solid.add_box({std::min(a, c), -0.6 * t, -0.1 * b}, {std::max(a, c), 0.6 * t, 1.1 * b});
            const int bolts = random.integer(1, 2);
            for (int i = 0; i < bolts; ++i)
                solid.cut_cylinder(Axis::y, {s * (half + b * (0.9 - 0.6 * i)), 0.5 * b}, bolt, -far, far);
        }
    }
    if (angle && random.chance(0.4)) {
        const int holes = random.integer(2, 6);
        for (int i = 0; i < holes; ++i)
            solid.cut_prism(Axis::z,
                            slot({row_position(i, holes, 1.4 * half / holes) - bolt, 0.4 * b},
                                 {row_position(i, holes, 1.4 * half / holes) + bolt, 0.4 * b}, 0.8 * bolt),
                            -far, t + 1);
    }
}

/// Foot of a column: H, tube or box on a plate with anchors' holes, stiffeners, a shear key below, a cap above.
void add_column_base(Solid& solid, Random& random) {
    const Rolled p = rolled(random);
    const double high = p.h * random.uniform(2.0, 7), t = p.h * random.uniform(0.15, 0.3),
                 wide = std::max(p.b, p.h) * random.uniform(1.4, 2.0), deep = p.h * random.uniform(1.4, 2.2);
    const int form = random.choice({0, 0, 0, 1, 2});
    solid.add_box({-wide, -deep, -t}, {wide, deep, 0});
    const double r = 0.75 * p.h;
    switch (form) {
        case 0:
            solid.add_prism(Axis::z, rolled_outline(p, 0), -0.01, high);
            break;
        case 1:
            solid.add_cylinder(Axis::z, {}, r, -0.01, high).cut_cylinder(Axis::z, {}, r - p.web, 0, high + 1);
            break;
        default:
            solid.add_prism(Axis::z, rounded_rectangle({-r, -r}, {r, r}, 2 * p.web), -0.01, high)
                .cut_prism(Axis::z, rectangle({-r + p.web, -r + p.web}, {r - p.web, r - p.web}), 0, high + 1);
            break;
    }
    const double rib = p.h * random.uniform(0.6, 1.4), thick = 0.5 * p.flange, bolt = p.h * random.uniform(0.06, 0.11);
    const double side = form == 0 ? p.h : r, flank = form == 0 ? p.b : r;
    const int stiffeners = form == 1 ? random.integer(1, 2) : random.choice({0, 1, 2});
    if (stiffeners > 0)
        for (const double s : {-1.0, 1.0}) {
            for (int i = 0; i < stiffeners; ++i) {
                const double x = row_position(i, stiffeners, 1.2 * flank);
                solid.add_prism(
                    Axis::x,
                    through({{s * side, 0}, {s * 0.95 * deep, 0}, {s * 0.95 * deep, 0.2 * rib}, {s * side, rib}}),
                    x - thick, x + thick);
            }
            if (form != 0 || random.chance(0.4))
                solid.add_prism(Axis::y,
                                through({{s * (form == 0 ? 0.5 * p.web : r), 0},
                                         {s * 0.95 * wide, 0},
                                         {s * 0.95 * wide, 0.2 * rib},
                                         {s * (form == 0 ? 0.5 * p.web : r), rib}}),
                                -thick, thick);
        }
    const bool inside = form == 0 && random.chance(0.25), six = random.chance(0.25);
    for (const Point2 q : quarters)
        solid.cut_cylinder(
            Axis::z, inside ? Point2{q.x * 0.55 * p.b, q.y * 0.5 * p.h} : Point2{q.x * 0.8 * wide, q.y * 0.84 * deep},
            bolt, -t - 1, 1);
    if (six)
        for (const double y : {-0.84 * deep, 0.84 * deep}) solid.cut_cylinder(Axis::z, {0, y}, bolt, -t - 1, 0.01);
    if (random.chance(0.25))
        solid.add_box({-0.4 * p.b, -0.4 * p.h, -t - 0.6 * p.h}, {0.4 * p.b, -0.4 * p.h + p.flange, -t + 0.01});
    if (random.chance(0.35)) {
        solid.add_box({-1.15 * flank, -1.15 * side, high - 0.01}, {1.15 * flank, 1.15 * side, high + 0.7 * t});
        if (random.chance(0.6))
            for (const Point2 q : quarters)
                solid.cut_cylinder(Axis::z, {q.x * 0.6 * flank, q.y * 0.6 * side}, bolt, high - 1, far);
    } else if (random.chance(0.35) && form == 0) {  // bracket or fin for a beam
        solid.add_box({0.5 * p.web, -0.5 * p.web, 0.6 * high}, {1.5 * p.b, 0.5 * p.web, 0.6 * high + p.h});
        cut_bolts(solid, Axis::y, {1.25 * p.b, 0.6 * high + 0.5 * p.h}, {1, 0.55 * p.h}, 1, 2, bolt, -far, far);
    }
}

}  // namespace

/// Beam or brace of a steel structure with what fastens its ends.
Part steel_beam(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.7))
        add_beam(part.solid, random);
    else
        add_brace(part.solid, random);
    return part;
}

/// Column of a steel structure with its base plate.
Part column_base(FamilyContext& context) {
    Part part;
    add_column_base(part.solid, context.random);
    return part;
}

}  // namespace v16::corpus
