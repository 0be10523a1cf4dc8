// What stands in streets and parks.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Bench: two ends of casting or steel, slats for seat and back.
void add_bench(Solid& solid, Random& random) {
    const double half = random.log_uniform(60, 900), u = half * random.uniform(0.45, 0.65), t = 0.05 * u,
                 lean = random.uniform(8, 22);
    const bool back = random.chance(0.75), cast = random.chance(0.5), arms = back && random.chance(0.5);
    for (const double s : {-1.0, 1.0}) {
        const double from = s * 0.8 * half - t, to = from + 2 * t;
        if (cast) {
            solid.add_prism(
                Axis::x,
                swept_arm({{-0.35 * u, 0}, {-0.25 * u, 0.6 * u}, {0.3 * u, 0.85 * u}, {0.45 * u, 0}}, {t, t, t, t}),
                from, to);
        } else {
            solid.add_box({from, -0.4 * u, 0}, {to, -0.28 * u, 0.85 * u})
                .add_box({from, 0.28 * u, 0}, {to, 0.4 * u, 0.85 * u})
                .add_box({from, -0.45 * u, 0.75 * u}, {to, 0.45 * u, 0.88 * u});
        }
        if (back)
            solid.add_prism(Axis::x,
                            through({{0.3 * u, 0.7 * u},
                                     {0.42 * u, 0.7 * u},
                                     {0.42 * u + 0.014 * lean * u, 1.75 * u},
                                     {0.34 * u + 0.014 * lean * u, 1.75 * u}}),
                            from, to);
        if (arms)
            solid.add_box({from, -0.45 * u, 1.15 * u}, {to, 0.4 * u, 1.22 * u})
                .add_box({from, -0.43 * u, 0.85 * u}, {to, -0.35 * u, 1.2 * u});
    }
    const int slats = random.integer(2, 6);
    for (int i = 0; i < slats; ++i) {
        const double y = row_position(i, slats, 0.85 * u / slats), w = 0.35 * 0.85 * u / slats;
        solid.add_box({-half, y - w, 0.88 * u}, {half, y + w, 0.94 * u});
    }
    const int rows = back ? random.integer(1, 4) : 0;
    for (int i = 0; i < rows; ++i) {
        const double z = u * (1.1 + 0.62 * (i + 0.5) / rows),
                     y = 0.33 * u + 0.014 * lean * u * (z - 0.7 * u) / (1.05 * u);
        solid.add_box({-half, y - 0.1 * u, z - 0.22 * u / rows}, {half, y - 0.02 * u, z + 0.22 * u / rows});
    }
}

/// Bollard, traffic cone, fire hydrant, sign or meter on its post.
void add_post(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 160), high = r * random.uniform(4, 9);
    switch (random.integer(0, 3)) {
        case 0: {  // bollard
            solid.add_cylinder(Axis::z, {}, 1.4 * r, 0, 0.25 * r)
                .add_revolution(Axis::z, cone_meridian(0.25 * r, 1.1 * r, 0.8 * high, 0.85 * r));
            solid.add_cylinder(Axis::z, {}, 1.1 * r, 0.78 * high, 0.82 * high);
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, ball_meridian(0.85 * high + 0.6 * r, 0.95 * r));
            else
                solid.add_revolution(
                    Axis::z,
                    through({{0.82 * high, 0}, {0.82 * high, r}, {0.9 * high, r}, {high, 0.3 * r}, {high, 0}}));
            if (random.chance(0.4))
                for (const double s : {-1.0, 1.0})
                    solid.add_prism(Axis::y, circle({s * 1.2 * r, 0.7 * high}, 0.4 * r), -0.12 * r, 0.12 * r)
                        .cut_cylinder(Axis::y, {s * 1.3 * r, 0.7 * high}, 0.2 * r, -far, far);
            break;
        }
        case 1: {  // cone
            const double top = 0.25 * r;
            solid.add_prism(Axis::z, rounded_rectangle({-1.5 * r, -1.5 * r}, {1.5 * r, 1.5 * r}, 0.3 * r), 0, 0.2 * r);
            solid.add_revolution(Axis::z, cone_meridian(0.2 * r, 1.1 * r, 3.6 * r, top));
            solid.cut_cylinder(Axis::z, {}, 0.7 * top, 0, far);
            const int bands = random.integer(0, 2);
            for (int i = 0; i < bands; ++i) {
                const double z = r * (1.2 + 1.1 * i), at = 1.1 * r - (1.1 * r - top) * (z - 0.2 * r) / (3.4 * r);
                solid.add_revolution(Axis::z, through({{z, 0.5 * at},
                                                       {z, 1.06 * at},
                                                       {z + 0.5 * r, 1.06 * at - 0.125 * r},
                                                       {z + 0.5 * r, 0.4 * at}}));
            }
            break;
        }
        case 2: {  // hydrant
            solid.add_cylinder(Axis::z, {}, 1.5 * r, 0, 0.3 * r)
                .add_cylinder(Axis::z, {}, r, 0.3 * r, 4.2 * r)
                .add_cylinder(Axis::z, {}, 1.3 * r, 3.9 * r, 4.2 * r);
            solid
                .add_revolution(
                    Axis::z,
                    through({{4.2 * r, 0}, {4.2 * r, 1.1 * r}, {4.9 * r, 0.6 * r}, {5.1 * r, 0.3 * r}, {5.1 * r, 0}}))
                .add_prism(Axis::z, polygon({}, 0.3 * r, 5), 5.1 * r, 5.6 * r);
            solid.add_cylinder(Axis::x, {0, 3.0 * r}, 0.55 * r, -1.7 * r, 1.7 * r)
                .add_cylinder(Axis::y, {0, 2.8 * r}, 0.75 * r, -1.8 * r, 0);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::x, polygon({0, 3.0 * r}, 0.4 * r, 5), s > 0 ? 1.7 * r : -2.0 * r,
                                s > 0 ? 2.0 * r : -1.7 * r);
            solid.cut_hole_circle(Axis::z, {}, 1.25 * r, 8, 0, 0.08 * r, -1, 0.4 * r);
            break;
        }
        default: {  // sign or meter on its post
            solid.add_cylinder(Axis::z, {}, 0.3 * r, 0, high).add_cylinder(Axis::z, {}, 0.9 * r, 0, 0.15 * r);
            switch (random.integer(0, 2)) {
                case 0:
                    solid.add_cylinder(Axis::y, {0, high}, 1.8 * r, -0.45 * r, -0.3 * r);
                    break;
                case 1:
                    solid.add_prism(Axis::y,
                                    filleted(polygon({0, high}, 2.0 * r, random.choice({3, 4, 8}),
                                                     random.choice({90.0, 270.0, 22.5})),
                                             0.2 * r),
                                    -0.45 * r, -0.3 * r);
                    break;
                default:
                    solid
                        .add_prism(Axis::y, tangent_hull({0, high}, 0.9 * r, {0, high + 1.4 * r}, 1.0 * r), -0.5 * r,
                                   0.5 * r)
                        .cut_cylinder(Axis::y, {0, high + 1.4 * r}, 0.6 * r, -far, -0.35 * r);
                    break;
            }
            break;
        }
    }
}

/// Stand for bicycles: hoops on rails or alone.
void add_cycle_stand(Solid& solid, Random& random) {
    const double high = random.log_uniform(60, 900), half = high * random.uniform(0.3, 0.5),
                 t = high * random.uniform(0.025, 0.04);
    const int hoops = random.integer(1, 5);
    const double pitch = high * random.uniform(0.4, 0.7), deep = 0.5 * pitch * (hoops - 1);
    const int form = random.integer(0, 2);
    for (int i = 0; i < hoops; ++i) {
        const double y = row_position(i, hoops, pitch);
        std::vector<Point2> line{{-half, 0}, {-half, high}, {half, high}, {half, 0}};
        if (form == 1) line = {{-half, 0}, {-0.6 * half, high}, {0.6 * half, high}, {half, 0}};
        solid.add_prism(Axis::y, strip(line, 2 * t, form == 2 ? 0.9 * half : 5 * t), y - t, y + t);
        if (hoops == 1)
            for (const double x : {-half, half})
                solid.add_box({x - 3 * t, -3 * t, -0.5 * t}, {x + 3 * t, 3 * t, 0.3 * t});
        else if (form == 0)
            solid.add_box({-half, y - 0.6 * t, 0.4 * high}, {half, y + 0.6 * t, 0.4 * high + 1.2 * t});
    }
    if (hoops > 1)
        for (const double x : {-0.9 * half, 0.9 * half})
            solid.add_box({x - 2 * t, -deep - 4 * t, -t}, {x + 2 * t, deep + 4 * t, 0.2 * t});
}

/// Bin of slats, shelter with a roof, box for letters.
void add_bin_or_shelter(Solid& solid, Random& random) {
    const double u = random.log_uniform(30, 300);
    switch (random.integer(0, 2)) {
        case 0: {  // bin of slats
            const double r = u * random.uniform(0.7, 1.0), high = u * random.uniform(1.8, 2.6);
            const int slats = random.choice({10, 12, 16});
            for (int i = 0; i < slats; ++i) {
                const Point2 at = polar({}, r, 360.0 * i / slats);
                add_block(solid, at, {0.22 * u, 0.22 * u}, 0.15 * u, high);
            }
            for (const double z : {0.3 * u, high - 0.4 * u})
                solid.add_revolution(Axis::z, ring_meridian(z, z + 0.12 * u, r - 0.12 * u, r + 0.14 * u));
            solid.add_cylinder(Axis::z, {}, r - 0.12 * u, 0.15 * u, 0.25 * u)
                .add_cylinder(Axis::z, {}, 0.3 * u, -0.2 * u, 0.15 * u);
            if (random.chance(0.5)) {
                solid.add_revolution(Axis::z, through({{high + 0.4 * u, 0},
                                                       {high + 0.4 * u, 1.1 * r},
                                                       {high + 0.5 * u, 1.1 * r},
                                                       {high + 0.8 * u, 0}}));
                for (const double s : {-1.0, 1.0})
                    add_block(solid, {s * r, 0}, {0.1 * u, 0.3 * u}, high, high + 0.45 * u);
            }
            break;
        }
        case 1: {  // shelter
            const double half = u * random.uniform(2, 4), deep = u * random.uniform(0.7, 1.2), high = 2.4 * u,
                         t = 0.06 * u;
            const int posts = random.integer(2, 4);
            for (int i = 0; i < posts; ++i) {
                const double x = row_position(i, posts, 1.9 * half / (posts - 1));
                add_block(solid, {x, 0.8 * deep}, {2 * t, 2 * t}, 0, high);
                solid.add_prism(Axis::x,
                                swept_arm({{0.8 * deep, 0.9 * high},
                                           {0.5 * deep, 1.02 * high},
                                           {-deep, high * random.uniform(1.05, 1.15)}},
                                          {t, t, 0.7 * t}),
                                x - 0.8 * t, x + 0.8 * t);
                if (i + 1 < posts)
                    solid.add_box({x + 3 * t, 0.8 * deep - 0.3 * t, 0.2 * u},
                                  {x + 1.9 * half / (posts - 1) - 3 * t, 0.8 * deep + 0.3 * t, 0.85 * high});
            }
            solid.add_prism(Axis::x,
                            through({{1.0 * deep, 0.98 * high},
                                     {-1.15 * deep, 1.15 * high},
                                     {-1.15 * deep, 1.15 * high + t},
                                     {1.0 * deep, 0.98 * high + t}}),
                            -1.05 * half, 1.05 * half);
            if (random.chance(0.6))
                solid.add_box({-0.6 * half, 0.2 * deep, 0.5 * u}, {0.6 * half, 0.7 * deep, 0.56 * u});
            break;
        }
        default: {  // box for letters
            const double w = 0.6 * u, deep = 0.45 * u, high = u * random.uniform(0.5, 0.9),
                         leg = u * random.uniform(0.8, 1.6);
            Path side = through({{-deep, leg}, {deep, leg}, {deep, leg + high}, {-deep, leg + high}});
            side.vertices[2].bulge = random.choice({0.0, 0.5, 1.0});
            solid.add_prism(Axis::x, side, -w, w);
            add_block(solid, {0, 0}, {0.16 * u, 0.16 * u}, 0, leg);
            solid.add_box({-0.4 * u, -0.4 * u, 0}, {0.4 * u, 0.4 * u, 0.05 * u});
            solid.cut_box({-0.7 * w, -2 * deep, leg + 0.8 * high}, {0.7 * w, -0.8 * deep, leg + 0.9 * high});
            if (random.chance(0.6))
                solid.add_prism(Axis::x,
                                through({{0, leg + 0.4 * high},
                                         {0.06 * u, leg + 0.4 * high},
                                         {0.06 * u, leg + 1.1 * high},
                                         {0.3 * u, leg + 1.1 * high},
                                         {0.3 * u, leg + 1.3 * high},
                                         {0, leg + 1.3 * high}}),
                                w, w + 0.04 * u);
            break;
        }
    }
}

}  // namespace

/// What stands in a street: bench, bollard, cone, hydrant, sign, stand for bicycles, bin, shelter, letter box.
Part street_furniture(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_bench, add_post, add_cycle_stand, add_bin_or_shelter};
    forms[context.random.weighted({0.25, 0.35, 0.15, 0.25})](part.solid, context.random);
    return part;
}

}  // namespace v16::corpus
