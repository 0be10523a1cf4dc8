// Housings around a linear bushing or a lead screw's nut: standard case units, open and tandem ones, printed holders.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A ball bushing along y in its seat of radius `seat`, with the rings and the balls that are seen at its ends.
void add_bushing(Solid& solid, Random& random, Point2 centre, double seat, double shaft, double from, double to) {
    const double gap = 0.12 * (to - from), ring = 0.03 * (to - from);
    solid.add_cylinder(Axis::y, centre, seat, from, to);
    const bool sealed = random.chance(0.5);
    const double lip = shaft + (seat - shaft) * (sealed ? 0.35 : 0.6);
    for (const double at : {from - 1, to - 0.3 * gap}) solid.cut_cylinder(Axis::y, centre, lip, at, at + 1 + 0.3 * gap);
    solid.cut_cylinder(Axis::y, centre, shaft, from - 1, to + 1);
    if (random.chance(0.5))  // grooves of the bushing, seen in section
        for (const double at : {from + gap, to - gap - ring})
            solid.cut_revolution(Axis::y, ring_meridian(at, at + ring, 0.95 * seat, 1.001 * seat), centre);
    if (random.chance(0.35)) {  // rows of balls that look out of the cage
        const int rows = seat < 9 ? 4 : random.choice({4, 5, 6});
        for (int i = 0; i < rows; ++i)
            solid.add_cylinder(Axis::y, polar(centre, 1.1 * shaft, 90 + 360.0 * i / rows), 0.14 * shaft, from + gap,
                               to - gap);
    }
}

/// The ring that keeps a bushing in its seat: nearly closed, with two eyes for the pliers.
void add_inner_ring(Solid& solid, Random& random, Point2 centre, double seat, double from, double to) {
    const double where = random.choice({90.0, 270.0, 0.0}), gap = random.uniform(14, 34), eye = 0.075 * seat;
    solid.add_prism(Axis::y, ring_sector(centre, 0.88 * seat, 0.995 * seat, where + gap, 360 - 2 * gap), from, to);
    for (const double s : {-1.0, 1.0}) {
        const Point2 at = polar(centre, 0.87 * seat, where + s * (gap + 5));
        solid.add_cylinder(Axis::y, at, eye, from, to).cut_cylinder(Axis::y, at, 0.45 * eye, from - 1, to);
    }
}

/// Sizes of a case unit about its bore; the mounting face lies at z = `top`.
struct CaseSize {
    double seat = 0.0, shaft = 0.0;
    double half = 0.0, top = 0.0, bottom = 0.0, length = 0.0;
};

CaseSize case_size(Random& random) {
    // Ball bushings: shaft, bushing; the blocks around them are close to 2.2 x 1.45 bushings.
    struct Row {
        double shaft, bushing;
    };
    static constexpr std::array<Row, 11> rows{
        {{5, 10}, {6, 12}, {8, 15}, {10, 19}, {12, 21}, {13, 23}, {16, 28}, {20, 32}, {25, 40}, {30, 45}, {40, 60}}};
    const Row row = random.choice(rows);
    CaseSize size;
    size.shaft = row.shaft / 2;
    size.seat = row.bushing / 2;
    size.half = std::round(row.bushing * random.uniform(1.75, 2.4)) / 2;
    size.top = std::round(2 * size.seat * random.uniform(1.3, 1.55)) / 2;
    size.bottom = size.seat * random.uniform(1.16, 1.5);
    size.length = std::round(row.bushing * random.uniform(1.4, 2.2));
    return size;
}

/// Seen along the bore: wide shoulders under the mounting face, narrower below.
Path case_outline(Random& random, const CaseSize& s) {
    const double thick = (s.top + s.bottom) * random.uniform(0.22, 0.45), shoulder = s.top - thick,
                 neck = std::min(s.half * 0.9, s.seat * random.uniform(1.18, 1.5)), c = 0.15 * s.seat;
    std::vector<Point2> right;
    switch (random.integer(0, 3)) {
        case 0:  // slanted cheeks: an octagon that is wide above
            right = {{neck * random.uniform(0.6, 1.0), -s.bottom}, {s.half, shoulder - random.uniform(0, 0.2) * thick}};
            break;
        case 1:  // cheeks cut back square
            right = {{neck - c, -s.bottom}, {neck, c - s.bottom}, {neck, shoulder}, {s.half, shoulder}};
            break;
        case 2:  // cut back, then slanted
            right = {{0.75 * neck, -s.bottom},
                     {neck, -0.5 * s.bottom},
                     {neck, shoulder - 0.3 * (s.half - neck)},
                     {s.half, shoulder}};
            break;
        default:
            right = {{neck, -s.bottom}, {s.half, -0.55 * s.bottom}};
            break;
    }
    const double edge = random.choice({0.0, 0.03, 0.08}) * s.half;
    right.push_back({s.half, s.top - edge});
    right.push_back({s.half - edge, s.top});
    if (edge <= 0.0) right.pop_back();
    if (random.chance(0.3)) {  // two raised faces for the screws
        const double x = s.half * random.uniform(0.2, 0.5), deep = 0.25 * (s.top - s.seat);
        right.push_back({x, s.top});
        right.push_back({x, s.top - deep});
    }
    std::vector<Point2> points = right;
    for (auto p = right.rbegin(); p != right.rend(); ++p) points.push_back({-p->x, p->y});
    const Path outline = through(points);
    return random.chance(0.25) ? filleted(outline, 0.08 * s.seat) : outline;
}

/// Four tapped or stepped screw holes (six in a long block) from the mounting face.
void case_screws(Solid& solid, Random& random, const CaseSize& s, double up) {
    const double screw = std::max(0.12 * s.seat, 0.35 * (s.half - s.seat)) * random.uniform(0.45, 0.7),
                 x = std::min(0.5 * (s.half + s.seat) + 0.1 * screw, s.half - 1.5 * screw);
    const double y = s.length * random.uniform(0.14, 0.28), top = up * s.top;
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    for (const double sx : {-x, x})
        for (const double sy : {y, s.length - y}) {
            const Point2 at{sx, sy};
            const double deep = up * (s.top - std::max(3 * screw, 0.4 * (s.top + s.bottom)));
            if (form == 0)
                solid.cut_blind_hole(Axis::z, at, 0.84 * screw, top + up, deep)
                    .add_thread({Axis::z, at, screw, 0.84 * screw, std::min(top, deep), std::max(top, deep), true});
            else if (form == 1)
                solid.cut_cylinder(Axis::z, at, screw, -2 * s.half, 2 * s.half);
            else
                solid.cut_counterbore(Axis::z, at, 0.7 * screw, 1.25 * screw, 0.6 * s.top, -up * (s.bottom + 1),
                                      up * (s.top + 1));
        }
}

/// The bushings of the block, one or two of them, and their rings.
void fill_seat(Solid& solid, Random& random, const CaseSize& s, bool tandem) {
    const double inset = s.length * random.uniform(0.01, 0.08), ring = 0.025 * s.length;
    const double middle = 0.5 * s.length, half_gap = tandem ? random.uniform(0.0, 0.08) * s.length : 0.0;
    if (tandem) {
        add_bushing(solid, random, {}, s.seat, s.shaft, inset, middle - half_gap);
        add_bushing(solid, random, {}, s.seat, s.shaft, middle + half_gap, s.length - inset);
    } else {
        add_bushing(solid, random, {}, s.seat, s.shaft, inset, s.length - inset);
    }
    if (random.chance(0.55)) {
        add_inner_ring(solid, random, {}, s.seat, inset - ring, inset);
        add_inner_ring(solid, random, {}, s.seat, s.length - inset, s.length - inset + ring);
    }
}

/// A printed body closed around the bushing: a barrel on a foot, a clamp with a slit, or bridges for cable ties.
void printed_holder(Solid& solid, Random& random, CaseSize& s) {
    const double wall = s.seat * random.uniform(0.2, 0.45), out = s.seat + wall,
                 foot = s.seat * random.uniform(0.3, 0.5);
    s.top = out + random.uniform(0.0, 0.4) * s.seat;
    const double half = random.chance(0.7) ? out + s.seat * random.uniform(0.5, 1.1) : out;
    solid.add_box({-half, 0, -s.top}, {half, s.length, foot - s.top});
    switch (random.integer(0, 2)) {
        case 0:
            solid.add_prism(Axis::y, slot({0, 0}, {0, -s.top + out * 0.5}, out), 0, s.length)
                .cut_box({-9 * half, -1, -9 * s.top}, {9 * half, s.length + 1, -s.top});
            break;
        case 1:
            solid.add_prism(Axis::y, chamfered(rectangle({-out, -s.top}, {out, out}), out * random.uniform(0.1, 0.6)),
                            0, s.length);
            break;
        default:
            solid.add_prism(Axis::y, polygon({}, 1.15 * out, random.choice({6, 8}), 22.5), 0, s.length)
                .add_box({-0.8 * out, 0, -s.top}, {0.8 * out, s.length, 0});
            break;
    }
    solid.cut_cylinder(Axis::y, {}, s.seat, -1, s.length + 1);
    if (half > out)
        for (const double x : {-0.5 * (half + out), 0.5 * (half + out)})
            for (const double y : {0.22 * s.length, 0.78 * s.length})
                solid.cut_cylinder(Axis::z, {x, y}, 0.2 * (half - out), -2 * s.top, foot - s.top + 1);
    if (random.chance(0.5))  // slit, with ears for the clamp's screw
        solid.cut_box({-0.12 * s.seat, -1, 0}, {0.12 * s.seat, s.length + 1, 2 * s.top});
    if (random.chance(0.4))  // grooves for cable ties
        for (const double y : {0.3 * s.length, 0.7 * s.length})
            solid.cut_revolution(
                Axis::y, ring_meridian(y - 0.05 * s.length, y + 0.05 * s.length, 0.4 * wall + s.seat, out + 9 * wall));
}

}  // namespace

/// Pillow block of a linear bushing as sold (SC, SBR, LMA patterns) or printed, with or without the bushing.
Part linear_bearing_housing(FamilyContext& context) {
    Random& random = context.random;
    CaseSize size = case_size(random);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.5, 0.22, 0.13, 0.15});  // block, open block, tandem, printed
    const double up = form == 1 ? 1.0 : random.choice({1.0, -1.0});
    const bool tandem = form == 2;
    if (tandem) size.length *= random.uniform(1.75, 2.0);
    if (form == 3) {
        printed_holder(solid, random, size);
    } else {
        const Path outline = case_outline(random, size);
        solid.add_prism(Axis::y, up > 0 ? outline : rotated(outline, 180), 0, size.length)
            .cut_cylinder(Axis::y, {}, size.seat, -1, size.length + 1);
        case_screws(solid, random, size, up);
    }
    if (random.chance(0.6)) fill_seat(solid, random, size, tandem);
    if (form == 1) {  // the rail's support passes through the opening below
        const double a = random.uniform(0.5, 0.9) * size.shaft, b = a + random.uniform(0.2, 0.6) * size.seat;
        solid.cut_prism(Axis::y, through({{-b, -9 * size.seat / 4}, {b, -9 * size.seat / 4}, {a, 0}, {-a, 0}}), -1,
                        size.length + 1);
        if (random.chance(0.5))  // screw that sets the play
            solid.cut_cylinder(Axis::x, {0.5 * size.length, -0.2 * size.seat}, 0.12 * size.seat, size.seat,
                               2 * size.half);
    }
    if (random.chance(0.25))  // grease hole
        solid.cut_cylinder(Axis::x, {0.5 * size.length, 0}, 0.1 * size.seat + 0.5, 0.95 * size.seat, 2 * size.half);
    return part;
}

/// Housing of a lead screw's nut: a block with a round bore and the ring of the nut's screws, open below or closed.
Part leadnut_housing(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.choice({5.1, 5.5, 8.0, 11.0, 12.0, 14.0, 16.0, 20.0, 25.0}),
                 ring = bore * random.uniform(1.45, 1.65), screw = bore * random.uniform(0.14, 0.22),
                 half = ring + screw * random.uniform(1.8, 4), length = bore * random.uniform(1.2, 4),
                 below = half * random.uniform(0.85, 1.15), above = half * random.uniform(0.85, 1.15);
    Part part;
    Solid& solid = part.solid;
    Path outline = rectangle({-half, -below}, {half, above});
    const std::size_t form = random.weighted({0.35, 0.25, 0.4});
    if (form == 1) outline = chamfered(outline, 0.15 * half);
    if (form == 2) {  // a foot that is wider than the body
        const double foot = half * random.uniform(1.3, 1.7), thick = 0.35 * bore;
        outline = through({{-foot, -below},
                           {foot, -below},
                           {foot, thick - below},
                           {half, thick - below},
                           {half, above},
                           {-half, above},
                           {-half, thick - below},
                           {-foot, thick - below}});
        solid.add_prism(Axis::y, outline, 0, length);
        for (const double y : {0.25 * length, 0.75 * length})
            for (const double side : {-0.5, 0.5})
                solid.cut_cylinder(Axis::z, {side * (half + foot), y}, 0.24 * (foot - half), -9 * half,
                                   thick - below + 1);
    } else {
        solid.add_prism(Axis::y, outline, 0, length);
        const double y = length * random.uniform(0.18, 0.3), x = half - 1.6 * screw,
                     end = random.chance(0.5) ? 9 * half : 0.0;
        for (const double sx : {-x, x})
            for (const double sy : {y, length - y}) solid.cut_cylinder(Axis::z, {sx, sy}, 0.9 * screw, -9 * half, end);
    }
    solid.cut_cylinder(Axis::y, {}, bore, -1, length + 1);
    if (random.chance(0.3)) {  // seat of the nut's flange
        solid.cut_cylinder(Axis::y, {}, ring + 1.5 * screw, -1, 0.12 * length);
    }
    if (random.chance(0.35)) {
        const double relief = 1.15 * bore;
        solid.cut_cylinder(Axis::y, {}, relief, 0.5 * length, length + 1);
    }
    const int count = random.choice({4, 4, 6, 8, 3});
    solid.cut_hole_circle(Axis::y, {}, ring, count, random.choice({0.0, 45.0, 30.0}), screw, -1,
                          random.chance(0.5) ? length + 1 : 0.6 * length);
    return part;
}

}  // namespace v16::corpus
