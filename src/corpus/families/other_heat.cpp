// What gives and takes heat: tube coils, radiators, finned tubes, baffles, heating elements.
#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Tube bent to and fro in a plane, its ends straight; the bends are half rings of rectangular path.
void add_serpentine(Solid& solid, double half, double pitch, double r, int passes, double from, double to) {
    for (int i = 0; i < passes; ++i) {
        const double z = row_position(i, passes, pitch);
        const bool first = i == 0, last = i + 1 == passes;
        const double left = (first || (last && passes % 2 == 0)) ? -1.25 * half : -half,
                     right = (last && passes % 2 == 1) ? 1.25 * half : half;
        solid.add_cylinder(Axis::x, {0.5 * (from + to), z}, r, left, right);
        if (last) break;
        const double s = i % 2 == 0 ? 1.0 : -1.0;
        const Point2 middle{s * half, z + 0.5 * pitch};
        solid.add_prism(Axis::y, ring_sector(middle, 0.5 * pitch - r, 0.5 * pitch + r, s > 0 ? -90 : 90, 180), from,
                        to);
    }
}

/// Coil of tube: a serpentine with brackets, or with fins on it as a block.
void add_tube_coil(Solid& solid, Random& random) {
    const double half = random.log_uniform(50, 800), pitch = half * random.uniform(0.12, 0.3),
                 r = pitch * random.uniform(0.12, 0.28);
    const int passes = random.integer(3, 8);
    add_serpentine(solid, half, pitch, r, passes, -r, r);
    const double high = 0.5 * passes * pitch + r, deep = r * random.uniform(1.6, 5);
    switch (random.integer(0, 2)) {
        case 0:
            for (const double x : {-0.8 * half, 0.8 * half})
                solid.add_box({x - r, -1.6 * r, -high}, {x + r, 1.6 * r, high});
            break;
        case 1: {  // fins
            const int fins = random.integer(8, 18);
            for (int i = 0; i < fins; ++i) {
                const double x = row_position(i, fins, 1.8 * half / fins);
                solid.add_box({x - 0.2 * r, -deep, -high}, {x + 0.2 * r, deep, high});
            }
            for (const double x : {-0.95 * half, 0.95 * half})
                solid.add_box({x - 0.4 * r, -1.4 * deep, -1.1 * high}, {x + 0.4 * r, 1.4 * deep, 1.1 * high});
            break;
        }
        default:
            solid.add_box({-1.05 * half, r, -1.1 * high}, {1.05 * half, 1.3 * r, 1.1 * high});
            break;
    }
}

/// Radiator: columns between headers, or a panel with ridges; connections at the sides.
void add_radiator(Solid& solid, Random& random) {
    const double half = random.log_uniform(60, 900), high = half * random.uniform(0.35, 1.2),
                 deep = half * random.uniform(0.05, 0.15);
    const int columns = random.integer(5, 14);
    const double pitch = 2 * half / columns;
    switch (random.integer(0, 2)) {
        case 0:  // sections
            for (int i = 0; i < columns; ++i) {
                const double x = row_position(i, columns, pitch);
                solid.add_prism(Axis::y,
                                rounded_rectangle({x - 0.42 * pitch, -high}, {x + 0.42 * pitch, high}, 0.35 * pitch),
                                -deep, deep);
                if (columns < 9)
                    solid.cut_prism(Axis::y, slot({x, -0.7 * high}, {x, 0.7 * high}, 0.12 * pitch), -far, far);
            }
            for (const double z : {-0.86 * high, 0.86 * high})
                solid.add_cylinder(Axis::x, {0, z}, 0.55 * deep, -1.06 * half, 1.06 * half);
            break;
        case 1: {  // towel rail or tubes between two headers
            const double r = 0.04 * half + 0.15 * deep;
            for (const double x : {-half, half}) solid.add_cylinder(Axis::z, {x, 0}, r, -high - r, high + r);
            const int rails = random.integer(4, 12);
            for (int i = 0; i < rails; ++i)
                solid.add_cylinder(Axis::x, {-0.6 * r, row_position(i, rails, 1.9 * high / rails)}, 0.6 * r, -half,
                                   half);
            for (const double x : {-half, half})
                solid.add_cylinder(Axis::y, {x, 0.8 * high}, 0.5 * r, r, 3 * r)
                    .add_cylinder(Axis::y, {x, 0.8 * high}, 1.2 * r, 2.7 * r, 3.2 * r);
            break;
        }
        default:  // cooler of a vehicle: core between two tanks
            solid.add_box({-half, -deep, -high}, {half, deep, high});
            for (int i = 0; i < columns; ++i)
                solid.cut_box({row_position(i, columns, pitch) - 0.3 * pitch, -2 * deep, -0.93 * high},
                              {row_position(i, columns, pitch) + 0.3 * pitch, -0.85 * deep, 0.93 * high});
            for (const double s : {-1.0, 1.0}) {
                solid.add_box({-1.03 * half, -1.3 * deep, s > 0 ? high - 0.01 : -1.2 * high},
                              {1.03 * half, 1.3 * deep, s > 0 ? 1.2 * high : -high + 0.01});
                solid.add_cylinder(Axis::y, {s * 0.7 * half, s * 1.1 * high}, 0.07 * high, -3 * deep, 0);
            }
            if (random.chance(0.6))
                solid.add_cylinder(Axis::z, {-0.3 * half, 0}, 0.6 * deep, high, 1.3 * high)
                    .add_cylinder(Axis::z, {-0.3 * half, 0}, 0.9 * deep, 1.27 * high, 1.34 * high);
            break;
    }
}

/// Baffle or support plate of a tube bundle: part of a disc, full of holes, notches for tie rods.
void add_baffle(Solid& solid, Random& random, Axis axis) {
    const double r = random.log_uniform(40, 500), t = r * random.uniform(0.01, 0.05),
                 hole = r * random.uniform(0.06, 0.09), pitch = hole * random.uniform(2.5, 3),
                 cut = r * random.uniform(-0.1, 0.6);
    const bool staggered = random.chance(0.6);
    solid.add_cylinder(axis, {}, r, 0, t);
    const bool both = random.chance(0.25);
    solid.cut_prism(axis, rectangle({-2 * r, cut}, {2 * r, 2 * r}), -1, t + 1);
    if (both) solid.cut_prism(axis, rectangle({-2 * r, -2 * r}, {2 * r, -cut - 0.2 * r}), -1, t + 1);
    const int rows = static_cast<int>(2 * r / pitch);
    for (int j = 0; j <= rows; ++j)
        for (int i = 0; i <= rows; ++i) {
            const Point2 at{row_position(i, rows + 1, pitch) + (staggered && j % 2 ? 0.5 * pitch : 0.0),
                            row_position(j, rows + 1, staggered ? 0.866 * pitch : pitch)};
            if (length(at) > r - 1.6 * hole || at.y > cut - 1.3 * hole || (both && at.y < -cut - 0.2 * r + 1.3 * hole))
                continue;
            solid.cut_cylinder(axis, at, hole, -1, t + 1);
        }
    for (const double turn : {200.0, 340.0})
        if (random.chance(0.7)) solid.cut_cylinder(axis, polar({}, 0.97 * r, turn), 0.8 * hole, -1, t + 1);
}

/// Electric heating element: a hairpin or a W of tube on a screwed head or a plate, with its terminals.
void add_heating_rod(Solid& solid, Random& random) {
    const double len = random.log_uniform(50, 600), pitch = len * random.uniform(0.05, 0.12),
                 r = pitch * random.uniform(0.14, 0.22), head = pitch * random.uniform(0.9, 1.4);
    const int loops = random.choice({1, 1, 2, 3});
    for (int i = 0; i < loops; ++i) {
        const double z = row_position(i, loops, 1.7 * pitch), reach = len * random.uniform(0.8, 1.0),
                     half = 0.42 * pitch;
        for (const double s : {-half, half}) {
            solid.add_cylinder(Axis::x, {0, z + s}, r, 0, reach)
                .add_cylinder(Axis::x, {0, z + s}, 0.5 * r, -1.6 * head, 0);
        }
        solid.add_prism(Axis::y, ring_sector({reach, z}, half - r, half + r, -90, 180), -r, r);
    }
    const double wide = head + 0.85 * pitch * (loops - 1);
    if (loops == 1 && random.chance(0.6)) {
        solid.add_cylinder(Axis::x, {}, 0.85 * head, 0, 0.9 * head)
            .add_thread({Axis::x, {}, 0.85 * head, 0.78 * head, 0, 0.9 * head, false})
            .add_prism(Axis::x, polygon({}, 1.25 * head, 6), -0.5 * head, 0.01);
    } else {
        solid.add_prism(Axis::x, slot({0, -wide + head}, {0, wide - head + 0.01}, 1.3 * head), -0.2 * head, 0);
        for (const double z : {-wide - 0.05 * head, wide + 0.05 * head})
            solid.cut_cylinder(Axis::x, {0, z}, 0.14 * head, -head, head);
    }
    if (random.chance(0.3))
        for (const double x : {0.3 * len, 0.6 * len})
            solid.add_box({x - 0.1 * head, -1.3 * r, -wide}, {x + 0.1 * head, 1.3 * r, wide});
}

/// Finned tube: discs on a pipe, plain ends.
void add_finned_tube(Solid& solid, Random& random) {
    const double r = random.log_uniform(5, 60), len = r * random.uniform(8, 16), fin = r * random.uniform(1.6, 2.5),
                 end = r * random.uniform(1.5, 3);
    const int fins = random.integer(8, 16);
    solid.add_cylinder(Axis::x, {}, r, 0, len);
    const bool square = random.chance(0.4);
    for (int i = 0; i < fins; ++i) {
        const double x = end + (len - 2 * end) * (i + 0.5) / fins, half = 0.1 * (len - 2 * end) / fins;
        if (square)
            solid.add_box({x - half, -fin, -fin}, {x + half, fin, fin});
        else
            solid.add_cylinder(Axis::x, {}, fin, x - half, x + half);
    }
    solid.cut_cylinder(Axis::x, {}, 0.8 * r, -1, len + 1);
}

}  // namespace

/// Part of a heat exchanger: coil, radiator, baffle, heating rod, finned tube.
Part heat_exchanger_part(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.25, 0.25, 0.2, 0.2, 0.1})) {
        case 0:
            add_tube_coil(part.solid, random);
            break;
        case 1:
            add_radiator(part.solid, random);
            break;
        case 2:
            add_baffle(part.solid, random, Axis::y);
            break;
        case 3:
            add_heating_rod(part.solid, random);
            break;
        default:
            add_finned_tube(part.solid, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
