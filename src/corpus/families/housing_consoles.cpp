// Cases that are operated: keyboards, control cabinets and desks.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Keyboard or control surface: a wedge-shaped tray or its top frame; wells of keys, posts, the plug's cut, feet.
Part keyboard_case(FamilyContext& context) {
    Random& random = context.random;
    const double key = random.choice({18.0, 19.05, 19.05, 15.0}), border = key * random.uniform(0.3, 0.9);
    const int columns = random.choice({3, 4, 6, 12, 14, 15, 18, 21}),
              rows = columns < 7 ? random.integer(2, 6) : random.integer(4, 6);
    const double x = columns * key + 2 * border, y = rows * key + 2 * border, front = key * random.uniform(0.6, 1.0),
                 back = front * random.uniform(1.0, 1.8), wall = key * random.uniform(0.1, 0.25);
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.42, 0.18, 0.4});  // tray, frame, closed with wells
    const double palm = random.choice({0.0, 0.0, 0.0, 1.5}) * key;
    const Path side = counter_clockwise(
        through({{-palm, 0}, {y, 0}, {y, back}, {0, front}, {-palm, palm > 0 ? 0.6 * front : front}}));
    solid.add_prism(Axis::x, side, 0, x);
    const bool tent = random.chance(0.4), round = random.chance(0.4);
    const double floor = form == 0 ? wall * 0.8 : -1, top = back + 1;
    if (form < 2) {
        solid.cut_prism(
            Axis::z, rounded_rectangle({border * 0.9, border * 0.9}, {x - border * 0.9, y - border * 0.9}, 0.1 * key),
            0.6 * front, top);
        solid.cut_prism(Axis::z, rounded_rectangle({wall, wall}, {x - wall, y - wall}, 0.1 * key), floor,
                        form == 0 && random.chance(0.5) ? top : 0.75 * front);
        if (columns > 12 && form == 1 && random.chance(0.6)) {
            const double bar = columns * key * 0.77 + border;
            solid.add_box({bar - 0.2 * key, 0.5 * wall, 0.55 * front}, {bar + 0.2 * key, y - 0.5 * wall, 0.95 * front});
        }
    } else if (columns < 7) {
        for (int i = 0; i < columns; ++i)
            for (int k = 0; k < rows; ++k) {
                const Point2 at{border + key * (i + 0.5), border + key * (k + 0.5)}, hole{0.37 * key, 0.37 * key};
                solid.cut_prism(Axis::z, rectangle(at - hole, at + hole), floor, top);
            }
        solid.cut_box({wall, wall, -1}, {x - wall, y - wall, 0.7 * front});
    } else {
        const int blocks = random.choice({1, 2, 2});
        for (int i = 0; i < blocks; ++i) {
            const double a = border + i * (x - 2 * border) * 0.75 + (i > 0 ? 0.3 * key : 0),
                         b = blocks == 1 ? x - border
                             : i == 0    ? border + (x - 2 * border) * 0.74
                                         : x - border;
            solid.cut_box({a, border, 0.4 * front}, {b, y - border, top});
        }
        for (int i = 0, n = random.integer(0, 4); i < n; ++i)
            solid.cut_cylinder(Axis::z, {border + key * (i + 1.0), y - 0.45 * border}, 0.12 * border, 0.3 * front, top);
    }
    if (form == 0) {
        std::vector<Point2> posts;
        for (int i = 0, n = std::max(2, columns / 5); i < n; ++i)
            for (const double v : {0.25, 0.5, 0.75})
                if (random.chance(0.8)) posts.push_back({border + (x - 2 * border) * (i + 0.5) / n, y * v});
        add_posts(solid, random, posts, 0.16 * key, 0.5 * wall, 0.55 * front);
    }
    if (round)
        for (const Point2 q : quarters) {
            const double c = 0.4 * border;
            const Point2 corner{q.x < 0 ? 0 : x, q.y < 0 ? -palm : y};
            solid.cut_prism(Axis::z,
                            counter_clockwise(through({corner + Point2{q.x, q.y}, corner + Point2{-q.x * c, q.y},
                                                       corner + Point2{q.x, -q.y * c}})),
                            -far, far);
        }
    const double plug = 0.3 * key, px = x * random.choice({0.1, 0.15, 0.5, 0.88});
    solid.cut_prism(Axis::y, slot({px - 0.6 * plug, 0.6 * front}, {px + 0.6 * plug, 0.6 * front}, 0.35 * plug),
                    y - 1.5 * border, y + 1);
    if (tent)
        for (const double at : {0.12 * x, 0.88 * x})
            solid.add_box({at - 0.5 * key, y - 0.6 * key, -0.35 * key}, {at + 0.5 * key, y - 0.3 * key, 0});
    for (const Point2 p : border_points(box2({0.5 * border, 0.5 * border}, {x - 0.5 * border, y - 0.5 * border}),
                                        random.integer(2, 4), 2))
        solid.cut_cylinder(Axis::z, p, 0.08 * key, -1, 0.5 * front);
    part.main_side = Side::top;
    return part;
}

/// Cabinet of controls: wall box, floor cabinet with one or two doors and a plinth, or a desk with a sloping top.
Part control_cabinet(FamilyContext& context) {
    Random& random = context.random;
    const double x = random.log_uniform(150, 1600), z = x * random.uniform(0.8, 2.6), y = x * random.uniform(0.25, 0.6),
                 t = 0.006 * x + 1, in = 0.03 * x + 4;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});  // wall, floor, desk
    const double desk = std::min(z, 1.2 * x), lean = 0.25 * desk;
    if (form == 2)
        solid.add_prism(Axis::x,
                        filleted(counter_clockwise(through({{0.25 * y, 0},
                                                            {1.2 * y, 0},
                                                            {1.2 * y, desk},
                                                            {0.9 * y, desk},
                                                            {0.6 * y, desk - lean},
                                                            {0, desk - 1.3 * lean},
                                                            {0, desk - 1.45 * lean},
                                                            {0.25 * y, desk - 1.5 * lean}})),
                                 2 * t),
                        0, x);
    else
        solid.add_box({0, 0, 0}, {x, y, z});
    const int doors = x > 600 && random.chance(0.6) ? 2 : 1;
    const double low = form == 2 ? 0.06 * desk : 0.0, high = form == 2 ? desk - 1.6 * lean : z,
                 face = form == 2 ? 0.25 * y : 0.0;
    const bool open = form == 0 && random.chance(0.3), window = form < 2 && !open && random.chance(0.25);
    if (open) {
        solid.cut_box({t, 2 * t, t}, {x - t, y - t, z - t}).cut_box({in, -1, in}, {x - in, 3 * t, z - in});
        solid.add_box({2 * in, y - 3 * t, 2 * in}, {x - 2 * in, y - 2 * t, z - 2 * in});
    } else {
        solid.cut_box({t, face + 2 * t, low + t}, {x - t, (form == 2 ? 1.2 * y : y) - t, high - t});
        for (int i = 0; i < doors; ++i) {
            const double a = x * i / doors + 0.4 * in, b = x * (i + 1) / doors - 0.4 * in;
            solid.add_prism(Axis::y, rounded_rectangle({a, low + 0.4 * in}, {b, high - 0.4 * in}, 0.3 * in),
                            face - 1.5 * t, face);
            const double handle = i == 0 && doors == 2 ? b - in : (i == 0 ? b - in : a + in),
                         middle = 0.5 * (low + high);
            if (random.chance(0.6))
                solid.add_box({handle - 0.25 * in, face - 3.5 * t, middle - in},
                              {handle + 0.25 * in, face - 1.5 * t, middle + in});
            else
                for (const double at : {low + 0.3 * (high - low), low + 0.7 * (high - low)})
                    solid.add_cylinder(Axis::y, {handle, at}, 0.35 * in, face - 3 * t, face);
            const double hinge = handle > 0.5 * (a + b) ? a : b;
            for (const double at : {low + 0.15 * (high - low), low + 0.85 * (high - low)})
                solid.add_cylinder(Axis::z, {hinge, face - 1.5 * t}, 0.12 * in, at - in, at + in);
            if (window)
                solid.cut_box({a + 1.5 * in, face - 2 * t, low + 0.5 * (high - low)},
                              {b - 1.5 * in, face + 3 * t, high - 2 * in});
            if (random.chance(0.35))
                cut_vents(solid, random, Axis::y,
                          box2({a + 2 * in, low + 1.5 * in}, {b - 2 * in, low + 0.22 * (high - low)}), face - 2 * t,
                          face + 3 * t);
            if (!window && random.chance(0.5))
                for (int k = 0, n = random.integer(2, 5); k < n; ++k)
                    solid.cut_cylinder(Axis::y, {a + (b - a) * (k + 1) / (n + 1.0), high - 0.15 * (high - low)},
                                       0.04 * (b - a), face - 2 * t, face + 3 * t);
        }
    }
    if (form == 0)  // lugs, cable plate
        for (const Point2 q : quarters) {
            const Point2 at{q.x < 0 ? 0.1 * x : 0.9 * x, q.y < 0 ? -0.5 * in : z + 0.5 * in};
            solid.add_prism(Axis::y, tangent_hull(at - Point2{0, q.y * in}, 0.5 * in, at, 0.5 * in), y - t, y)
                .cut_cylinder(Axis::y, at, 0.2 * in, y - 2 * t, y + 1);
        }
    if (form == 1) {
        solid.add_box({0.02 * x, 0.02 * x, -0.08 * x}, {0.98 * x, y - 0.02 * x, 0});
        if (random.chance(0.5)) solid.add_box({-0.03 * x, -0.03 * x, z}, {1.03 * x, y + 0.03 * x, z + 0.02 * x});
        if (random.chance(0.5))
            for (const double at : {0.08 * x, 0.92 * x})
                solid.add_cylinder(Axis::z, {at, 0.5 * y}, 0.012 * x, z, z + 0.05 * x)
                    .add_prism(Axis::y, circle({at, z + 0.07 * x}, 0.03 * x), 0.49 * y, 0.51 * y)
                    .cut_cylinder(Axis::y, {at, z + 0.07 * x}, 0.016 * x, 0, y);
    }
    if (form == 0 && random.chance(0.7)) {
        solid.cut_box({0.25 * x, 0.25 * y, -1}, {0.75 * x, 0.75 * y, 1.5 * t})
            .add_box({0.2 * x, 0.2 * y, -t}, {0.8 * x, 0.8 * y, 0});
        for (int k = 0, n = random.integer(0, 4); k < n; ++k)
            solid.add_cylinder(Axis::z, {x * (0.28 + 0.44 * (k + 0.5) / n), 0.5 * y}, 0.04 * x, -0.1 * x, 0);
    }
    return part;
}

}  // namespace v16::corpus
