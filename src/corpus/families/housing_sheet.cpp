// Housings folded of sheet: chassis, guards and covers with vents, ducts for cables.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Cut-outs of a back or front wall in x-z: a fan with its screws, a mains socket, plugs, vents.
void cut_chassis_wall(Solid& solid, Random& random, const Box2& area, double from, double to) {
    const double h = area.height(), w = area.width();
    double at = area.min.x + 0.06 * w;
    while (at < area.max.x - 0.15 * w) {
        const double room = std::min(0.35 * w, h * random.uniform(0.6, 1.4)), z = area.min.y + 0.5 * h;
        const double r = 0.4 * std::min(room, h);
        const Point2 middle{at + 0.5 * room, z};
        if (at + room > area.max.x) break;
        switch (random.integer(0, 4)) {
            case 0:  // fan
                solid.cut_cylinder(Axis::y, middle, 0.95 * r, from, to)
                    .cut_hole_circle(Axis::y, middle, 1.15 * r, 4, 45, 0.08 * r, from, to);
                break;
            case 1:  // mains socket with its two screws
                solid.cut_prism(
                    Axis::y,
                    chamfered(rectangle(middle - Point2{0.7 * r, 0.5 * r}, middle + Point2{0.7 * r, 0.5 * r}), 0.2 * r),
                    from, to);
                for (const double side : {-1.0, 1.0})
                    solid.cut_cylinder(Axis::y, middle + Point2{0.95 * side * r, 0}, 0.1 * r, from, to);
                break;
            case 2:
                cut_vents(solid, random, Axis::y, box2(middle - Point2{r, 0.8 * r}, middle + Point2{r, 0.8 * r}), from,
                          to);
                break;
            default:
                cut_openings(solid, random, Axis::y, box2(middle - Point2{r, 0.6 * r}, middle + Point2{r, 0.6 * r}),
                             from, to, random.integer(1, 3));
                break;
        }
        at += room * random.uniform(1.05, 1.6);
    }
}

/// Louvres pressed outward in the two side walls at x = 0 and x = w.
void add_louvres(Solid& solid, Random& random, Point3 size, double sheet) {
    const int count = random.integer(3, 6);
    const double pitch = 0.7 * size.z / count, from = size.y * random.uniform(0.1, 0.3),
                 to = size.y * random.uniform(0.6, 0.9);
    for (int i = 0; i < count; ++i) {
        const double z = 0.5 * size.z + row_position(i, count, pitch);
        for (const double x : {0.0, size.x}) {
            const double out = x > 0 ? x + 2 * sheet : x - 2 * sheet, in = x > 0 ? x - 2 * sheet : x + 2 * sheet;
            solid.add_prism(Axis::y, through({{x, z - 0.3 * pitch}, {out, z - 0.3 * pitch}, {x, z + 0.2 * pitch}}),
                            from, to);
            solid.cut_box({std::min(x, in), from, z - 0.2 * pitch}, {std::max(x, in), to, z});
        }
    }
}

/// Open at the top: floor, walls, flanges at the rim with their screws.
void add_folded_box(Solid& solid, Random& random, Point3 size, double sheet, bool sides) {
    const double lip = std::min({size.x, size.y}) * random.uniform(0.04, 0.1);
    const bool inward = random.chance(0.6);
    solid.add_box({0, 0, 0}, size);
    const double x = sides ? sheet : -1;
    solid.cut_box({x, sheet, sheet}, {size.x - x, size.y - sheet, size.z + 1});
    for (const double y : {0.0, size.y}) {
        const double end = (y > 0) == inward ? y - lip : y + lip;
        solid.add_box({sides && inward ? lip : 0, std::min(y, end), size.z - sheet},
                      {size.x - (sides && inward ? lip : 0), std::max(y, end), size.z});
        const int screws = random.integer(2, 4);
        for (int i = 0; i < screws; ++i)
            solid.cut_cylinder(Axis::z, {size.x * (i + 0.5) / screws, 0.5 * (y + end)}, 0.18 * lip, size.z - 2 * sheet,
                               size.z + 1);
    }
}

/// Bosses or holes for boards in the floor, cooling slots, a tab cut out and bent up.
void furnish_floor(Solid& solid, Random& random, Point3 size, double sheet) {
    const Box2 board = box2({size.x * random.uniform(0.08, 0.3), size.y * random.uniform(0.1, 0.3)},
                            {size.x * random.uniform(0.55, 0.9), size.y * random.uniform(0.6, 0.88)});
    const double r = std::min(0.03 * size.x, 3.0);
    if (random.chance(0.5))
        add_posts(solid, random, border_points(board, 2, 2), 1.3 * r, sheet, sheet + std::min(2 * r, 0.4 * size.z));
    else
        for (const Point2 at : border_points(board, 2, 3)) solid.cut_cylinder(Axis::z, at, 0.6 * r, -1, 1.05 * sheet);
    if (random.chance(0.5)) {
        const Point2 quarter = 0.2 * (board.max - board.min);
        cut_vents(solid, random, Axis::z, box2(board.min + quarter, board.max - quarter), -1, 1.05 * sheet);
    }
    if (random.chance(0.35)) {
        const double x = 0.94 * size.x, y = 0.3 * size.y, w = 0.1 * size.y, high = 0.4 * size.z;
        solid.cut_box({x - high, y, -1}, {x, y + w, 1.05 * sheet})
            .add_box({x, y, 0}, {x + sheet, y + w, high})
            .cut_cylinder(Axis::x, {y + 0.5 * w, 0.7 * high}, 0.2 * w, x - 1, x + sheet + 1);
    }
}

/// For a rack of 19 inches: front with ears and slots, now and then handles.
void add_rack_front(Solid& solid, Random& random, Point3 size, double sheet) {
    const double ear = 0.5 * (482.6 - size.x), t = std::max(2.0, sheet);
    solid.add_box({-ear, -t, 0}, {size.x + ear, 0, size.z});
    for (const double x : {-0.5 * ear, size.x + 0.5 * ear})
        for (const double z : {6.0, size.z - 6.0})
            solid.cut_prism(Axis::y, slot({x - 2, z}, {x + 2, z}, 3.4), -t - 1, 1);
    const bool handles = random.chance(0.4);
    if (handles)
        for (const double x : {0.06 * size.x, 0.94 * size.x})
            add_wire(
                solid,
                {{x, -t, 0.2 * size.z}, {x, -t - 30, 0.2 * size.z}, {x, -t - 30, 0.8 * size.z}, {x, -t, 0.8 * size.z}},
                std::min(5.0, 0.1 * size.z));
    const double margin = handles ? 0.12 : 0.04;
    cut_chassis_wall(solid, random, box2({margin * size.x, 0.1 * size.z}, {(1 - margin) * size.x, 0.9 * size.z}),
                     -t - 1, sheet + 1);
}

}  // namespace

/// Sheet-metal chassis: U or box with flanges, for a rack, or the cage of a power supply.
Part chassis(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t form = random.weighted({0.3, 0.3, 0.25, 0.15});
    Point3 size{random.log_uniform(60, 500), 0, 0};
    size.y = size.x * random.uniform(0.45, 1.3);
    size.z = size.x * random.uniform(0.12, 0.45);
    if (form == 2) size = {440, random.size(150, 450, 10), 44.45 * random.integer(1, 4) - 0.8};
    const double sheet = std::clamp(size.x * random.uniform(0.006, 0.02), 0.8, 3.0);
    Part part;
    Solid& solid = part.solid;
    add_folded_box(solid, random, size, sheet, form != 0);
    if (form == 2)
        add_rack_front(solid, random, size, sheet);
    else if (random.chance(0.7))
        cut_chassis_wall(solid, random, box2({0.05 * size.x, 0.12 * size.z}, {0.95 * size.x, 0.88 * size.z}), -1,
                         sheet + 0.01);
    cut_chassis_wall(solid, random, box2({0.05 * size.x, 0.12 * size.z}, {0.95 * size.x, 0.88 * size.z}),
                     size.y - sheet - 0.01, size.y + 1);
    if (form != 0 && random.chance(0.45)) add_louvres(solid, random, size, sheet);
    furnish_floor(solid, random, size, sheet);
    if (form == 3) {  // cage: the cover over it has a fan and vents
        solid.add_box({sheet, 0, size.z}, {size.x - sheet, size.y, size.z + sheet});
        const double r = 0.35 * std::min(size.x, size.y);
        const Point2 at{0.5 * size.x, size.y - 1.3 * r};
        for (int i = 1; i < 4; ++i)
            for (int k = 0; k < 4; ++k)
                solid.cut_prism(Axis::z, ring_sector(at, r * (0.27 * i - 0.16), r * 0.27 * i, 90.0 * k + 6, 78),
                                size.z - 1, size.z + 2 * sheet);
    }
    return part;
}

namespace {

/// Rows of slots in a face across y, inside a circle.
void cut_round_mesh(Solid& solid, Random& random, Point2 at, double radius, double from, double to) {
    if (random.chance(0.5)) {  // rings, broken by spokes
        const int rings = random.integer(2, 4), spokes = random.choice({3, 4, 4, 6});
        const double step = 0.8 * radius / rings;
        for (int i = 0; i < rings; ++i)
            for (int k = 0; k < spokes; ++k)
                solid.cut_prism(Axis::y,
                                ring_sector(at, 0.2 * radius + step * (i + 0.25), 0.2 * radius + step * (i + 0.85),
                                            360.0 * k / spokes + 5, 360.0 / spokes - 10),
                                from, to);
    } else {
        const int count = random.integer(5, 11);
        const double pitch = 1.8 * radius / count;
        for (int i = 0; i < count; ++i) {
            const double x = row_position(i, count, pitch), half = std::sqrt(radius * radius - x * x) - pitch;
            if (half > 0.3 * pitch)
                solid.cut_prism(Axis::y, slot(at + Point2{x, -half}, at + Point2{x, half}, 0.28 * pitch), from, to);
        }
    }
}

/// Fan cowl: cup with a mesh in its face, a rim with screws or a flange with lugs.
void add_cowl(Solid& solid, Random& random) {
    const double r = random.log_uniform(20, 250), wall = std::max(0.8, r * random.uniform(0.015, 0.05)),
                 deep = r * random.uniform(0.4, 1.3), edge = std::min(0.3 * deep, r * random.uniform(0.05, 0.3));
    const auto cup = [&](double inset) {
        Path path;
        path.vertices = {{{inset, 0}},
                         {{inset, r - edge}, -0.41},
                         {{edge, r - inset}},
                         {{deep + inset, r - inset}},
                         {{deep + inset, 0}}};
        return path;
    };
    solid.add_revolution(Axis::y, cup(0));
    const bool flange = random.chance(0.5);
    if (flange)
        solid.add_prism(Axis::y, rounded_rectangle({-1.1 * r, -1.1 * r}, {1.1 * r, 1.1 * r}, 0.2 * r), deep - wall,
                        deep);
    solid.cut_revolution(Axis::y, cup(wall));
    cut_round_mesh(solid, random, {}, r - edge - wall, -1, 1.1 * wall);
    if (flange)
        for (const Point2 corner : quarters)
            solid.cut_cylinder(Axis::y, 0.95 * r * corner, 0.05 * r, deep - wall - 1, deep + 1);
    else
        for (const Axis axis : {Axis::x, Axis::z}) {
            const Point2 at = axis == Axis::x ? Point2{0.85 * deep, 0} : Point2{0, 0.85 * deep};
            solid.cut_cylinder(axis, at, std::min(0.04 * r, 0.1 * deep), -far, far);
        }
    if (random.chance(0.3)) solid.cut_box({-0.3 * r, 0.5 * deep, -2 * r}, {0.3 * r, deep + 2, -0.5 * r});
}

/// Guard of a belt or chain: the outline of both pulleys, open behind, lugs at the rim.
void add_belt_guard(Solid& solid, Random& random) {
    const double big = random.log_uniform(30, 250), small = big * random.uniform(0.4, 1.0),
                 apart = (big + small) * random.uniform(0.8, 1.8), deep = big * random.uniform(0.3, 0.8),
                 wall = std::max(1.0, big * random.uniform(0.015, 0.04)), tilt = random.choice({0.0, 0.0, 25.0, 90.0});
    const Point2 other = polar({}, apart, tilt);
    const auto outline = [&](double inset) { return tangent_hull({}, big - inset, other, small - inset); };
    const double lug = 0.12 * big;
    const auto lugs = {polar({}, big + 0.6 * lug, tilt + 130), polar({}, big + 0.6 * lug, tilt - 130),
                       polar(other, small + 0.6 * lug, tilt)};
    for (const Point2 at : lugs) solid.add_cylinder(Axis::y, at, lug, deep - 2 * wall, deep);
    solid.add_prism(Axis::y, outline(0), 0, deep);
    solid.cut_prism(Axis::y, outline(wall), wall, deep + 1);
    for (const Point2 at : lugs) solid.cut_cylinder(Axis::y, at, 0.4 * lug, -1, deep + 1);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {}, big * random.uniform(0.15, 0.4), -1, deep);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, other, small * random.uniform(0.15, 0.4), -1, deep);
    if (random.chance(0.6)) {
        const int count = random.integer(3, 7);
        for (int i = 0; i < count; ++i) {
            const double x = 0.5 * apart + row_position(i, count, 0.09 * apart), half = 0.5 * small;
            solid.cut_prism(Axis::y, rotated(slot({x, -half}, {x, half}, 0.02 * apart), tilt), -1, 1.1 * wall);
        }
    }
}

/// Hood over a machine: walls of which the front leans, louvres or slots at the sides, a window.
void add_hood(Solid& solid, Random& random) {
    const double w = random.log_uniform(60, 800), d = w * random.uniform(0.4, 0.9), h = w * random.uniform(0.4, 0.9),
                 wall = std::max(1.0, 0.015 * w), lean = d * random.uniform(0.2, 0.6), low = h * random.uniform(0, 0.5);
    const auto side = [&](double t) {
        return through({{t, -t}, {d - t, -t}, {d - t, h - t}, {lean + 0.5 * t, h - t}, {t, low + 0.3 * t}});
    };
    solid.add_prism(Axis::x, low < 0.05 * h ? through({{0, 0}, {d, 0}, {d, h}, {lean, h}}) : side(0), 0, w);
    if (random.chance(0.6)) solid.add_box({-0.05 * w, -0.05 * w, 0}, {1.05 * w, d + 0.05 * w, wall});
    solid.cut_prism(Axis::x, side(wall), wall, w - wall);
    cut_vents(solid, random, Axis::x, box2({0.5 * d, 0.2 * h}, {0.9 * d, 0.8 * h}), -1,
              random.chance(0.5) ? w + 1 : wall + 1);
    if (random.chance(0.6)) solid.cut_box({0.2 * w, -1, 0.35 * h}, {0.8 * w, 0.9 * lean, 0.8 * h});
    if (random.chance(0.5))
        cut_vents(solid, random, Axis::z, box2({0.25 * w, lean + 0.2 * (d - lean)}, {0.75 * w, 0.9 * d}), h - 2 * wall,
                  h + 1);
    if (random.chance(0.4))
        solid.add_cylinder(Axis::z, {0.5 * w, 0.8 * d}, 0.1 * w, h - wall, 1.15 * h)
            .cut_cylinder(Axis::z, {0.5 * w, 0.8 * d}, 0.09 * w, h - 2 * wall, 2 * h);
}

/// Mudguard: part of a ring with a rim or skirts at both sides and its stays.
void add_mudguard(Solid& solid, Random& random) {
    const double r = random.log_uniform(40, 400), wide = r * random.uniform(0.3, 0.9), t = std::max(1.0, 0.02 * r),
                 start = random.uniform(-20, 60), sweep = random.uniform(80, 190),
                 skirt = r * random.uniform(0.06, 0.3);
    solid.add_prism(Axis::y, ring_sector({}, r - skirt, r, start, sweep), 0, wide)
        .cut_prism(Axis::y, ring_sector({}, 0.5 * r, r - t, start - 5, sweep + 10), t, wide - t);
    if (random.chance(0.5)) solid.add_prism(Axis::y, ring_sector({}, r, r + 0.08 * r, start, sweep), wide - t, wide);
    const int stays = random.integer(1, 2);
    for (int i = 0; i < stays; ++i) {
        const Point2 end = polar({}, r - 0.5 * skirt, start + sweep * (i == 0 ? 0.3 : 0.8));
        for (const double y : {-t, wide}) add_strut(solid, Axis::y, {}, end, 0.05 * r, y, y + t);
    }
    for (int i = 0; i < 3; ++i)
        solid.cut_cylinder(Axis::y, polar({}, r - 0.5 * skirt, start + sweep * (0.15 + 0.35 * i)), 0.03 * r, -far, far);
}

}  // namespace

/// Cover with vents: fan cowl, belt guard, hood of a machine, mudguard.
Part vented_cover(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.35, 0.25, 0.25, 0.15})) {
        case 0:
            add_cowl(part.solid, random);
            break;
        case 1:
            add_belt_guard(part.solid, random);
            break;
        case 2:
            add_hood(part.solid, random);
            break;
        default:
            add_mudguard(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
