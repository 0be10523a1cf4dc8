// What one draws, surveys and weighs with.
#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Compasses and dividers: two legs from a head with its handle; spring bow with its wheel.
void add_compasses(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 200), w = len * random.uniform(0.03, 0.05),
                 spread = random.uniform(4, 22), t = 0.7 * w;
    const Point2 head{0, 0};
    const bool inside = random.chance(0.2), outside = !inside && random.chance(0.25);
    for (const double s : {-1.0, 1.0}) {
        const Point2 tip = polar(head, len, 270 + s * spread);
        const double bow = outside ? 0.22 * len : 0.0;
        std::vector<Point2> line{head, 0.5 * tip + Point2{s * bow, 0}, tip};
        if (outside) line.insert(line.end() - 1, 0.85 * tip + Point2{s * 0.75 * bow, 0});
        if (inside) line.push_back(tip + Point2{s * 2.5 * w, -0.5 * w});
        solid.add_prism(Axis::y,
                        swept_arm(line, outside  ? std::vector<double>{w, 0.9 * w, 0.7 * w, 0.3 * w}
                                        : inside ? std::vector<double>{w, 0.9 * w, 0.6 * w, 0.25 * w}
                                                 : std::vector<double>{w, 0.9 * w, 0.15 * w}),
                        -t, t);
        if (!inside && !outside && s > 0 && random.chance(0.6)) {  // the lead's holder
            const Point2 at = polar(head, 0.72 * len, 270 + spread);
            solid.add_cylinder(Axis::y, at, 1.3 * w, -1.8 * t, 1.8 * t);
        }
    }
    solid.add_cylinder(Axis::y, head, 1.8 * w, -1.2 * t, 1.2 * t).cut_cylinder(Axis::y, head, 0.5 * w, -far, far);
    if (random.chance(0.7)) solid.add_cylinder(Axis::z, {}, 0.7 * w, w, 0.2 * len);
    if (random.chance(0.4)) {
        const double z = -0.5 * len, x = std::tan(radians(spread)) * 0.5 * len;
        solid.add_cylinder(Axis::x, {0, z}, 0.3 * w, -x - 3 * w, x + 3 * w)
            .add_cylinder(Axis::x, {0, z}, 1.3 * w, -0.5 * w, 0.5 * w);
    }
}

/// Triangle with its window, French curve, template of circles, T-square, scale of three edges.
void add_template(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(60, 400), t = len * random.uniform(0.008, 0.02);
    switch (random.integer(0, 4)) {
        case 0: {
            const double high = len * random.choice({1.0, 0.577}), m = 0.16;
            solid.add_prism(Axis::y, through({{0, 0}, {len, 0}, {0, high}}), 0, t);
            const double k = 1 - 3.0 * m * (high < len ? 1.1 : 1.0);
            if (k > 0.2)
                solid.cut_prism(
                    Axis::y,
                    through({{m * high, m * high}, {m * high + k * len, m * high}, {m * high, m * high + k * high}}),
                    -1, t + 1);
            break;
        }
        case 1: {  // curve of the drawing office
            std::vector<Point2> points;
            const int n = random.integer(7, 10);
            const double grow = random.uniform(1.15, 1.28), sweep = random.uniform(220, 280);
            for (int i = 0; i < n; ++i) points.push_back(polar({}, 0.2 * len * std::pow(grow, i), sweep * i / (n - 1)));
            const double last = 0.2 * len * std::pow(grow, n - 1);
            points.push_back(polar({}, 1.05 * last, sweep + 18));
            points.push_back(polar({}, 0.6 * last, sweep + 40));
            solid.add_prism(Axis::y, smooth_outline(points), 0, t);
            solid.cut_prism(Axis::y,
                            smooth_outline({{-0.12 * len, -0.05 * len},
                                            {0.05 * len, -0.12 * len},
                                            {0.12 * len, 0.03 * len},
                                            {-0.02 * len, 0.1 * len}}),
                            -1, t + 1);
            break;
        }
        case 2: {  // openings in rows
            const double high = len * random.uniform(0.35, 0.6);
            const int rows = random.integer(2, 4), columns = random.integer(4, 9), kind = random.integer(0, 3);
            solid.add_prism(Axis::y, rounded_rectangle({0, 0}, {len, high}, 0.02 * len), 0, t);
            const double px = len / columns, py = high / rows;
            for (int i = 0; i < columns; ++i)
                for (int k = 0; k < rows; ++k) {
                    const Point2 at{px * (i + 0.5), py * (k + 0.5)};
                    const double r =
                        0.42 * std::min(px, py) * (0.35 + 0.65 * (i + columns * k + 1.0) / (rows * columns));
                    const int form = kind == 3 ? k : kind;
                    if (form == 0)
                        solid.cut_cylinder(Axis::y, at, r, -1, t + 1);
                    else
                        solid.cut_prism(Axis::y, polygon(at, r, form == 1 ? 6 : 4, form == 1 ? 0 : 45), -1, t + 1);
                }
            break;
        }
        case 3: {  // T-square or head with a blade
            const double w = 0.06 * len, head = 0.16 * len;
            solid.add_box({0, 0, -0.5 * w}, {len, t, 0.5 * w}).add_box({-0.06 * len, -t, -head}, {0, t, head});
            if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0.95 * len, 0}, 0.2 * w, -far, far);
            if (random.chance(0.5))
                for (const double s : {-1.0, 1.0})
                    solid.cut_cylinder(Axis::y, {-0.03 * len, s * 0.3 * w}, 0.06 * w, -far, far);
            break;
        }
        default: {  // three-edged scale
            const double r = 0.05 * len;
            Path path;
            for (int i = 0; i < 3; ++i) {
                path.vertices.push_back({polar({}, r, 90 + 120 * i - 8), 0});
                path.vertices.push_back({polar({}, r, 90 + 120 * i + 8), 0.0});
                path.vertices.push_back({polar({}, 0.45 * r, 90 + 120 * i + 60), 0});
            }
            solid.add_prism(Axis::x, path, 0, len);
            break;
        }
    }
}

/// Theodolite or level, hourglass, balance with two pans, globe on its foot.
void add_old_instrument(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(8, 80);
    switch (random.integer(0, 3)) {
        case 0: {  // level or theodolite
            solid.add_cylinder(Axis::z, {}, 1.4 * u, 0, 0.25 * u);
            for (const double x : {-1.0, 1.0}) solid.add_cylinder(Axis::z, {x * u, 0}, 0.2 * u, 0.25 * u, 0.8 * u);
            solid.add_cylinder(Axis::z, {}, 1.3 * u, 0.8 * u, 1.2 * u);
            for (const double s : {-1.0, 1.0})
                solid.add_prism(Axis::y, tangent_hull({0, 3 * u}, 0.5 * u, {0, 1.2 * u}, 0.9 * u), s * u - 0.2 * u,
                                s * u + 0.2 * u);
            solid.add_cylinder(Axis::y, {0, 3 * u}, 0.3 * u, -1.3 * u, 1.3 * u)
                .add_revolution(Axis::x,
                                turned({{0.7 * u, 0.35 * u}, {1.6 * u, 0.5 * u}, {0.7 * u, 0.65 * u}}, -1.4 * u),
                                {0, 3 * u});
            if (random.chance(0.5))
                for (const double s : {-1.0, 0.1, 1.0})
                    add_strut(solid, Axis::y, {0.8 * s * u, 0}, {2.6 * s * u, -6 * u}, 0.35 * u, -0.2 * u, 0.2 * u);
            break;
        }
        case 1: {  // hourglass
            const double high = 3 * u, waist = 0.12 * u;
            Path m = through({{0.2 * u, 0},
                              {0.2 * u, 0.8 * u},
                              {0.7 * u, 0.9 * u},
                              {0.5 * high, waist},
                              {high - 0.7 * u, 0.9 * u},
                              {high - 0.2 * u, 0.8 * u},
                              {high - 0.2 * u, 0}});
            m.vertices[2].bulge = 0.15;
            m.vertices[3].bulge = 0.15;
            solid.add_revolution(Axis::z, m);
            for (const double z : {0.0, high - 0.2 * u})
                solid.add_prism(Axis::z, random.chance(0.5) ? circle({}, 1.35 * u) : polygon({}, 1.6 * u, 6), z,
                                z + 0.2 * u);
            const int posts = random.choice({3, 4});
            for (int i = 0; i < posts; ++i)
                solid.add_cylinder(Axis::z, polar({}, 1.15 * u, 360.0 * i / posts + 20), 0.1 * u, 0.2 * u,
                                   high - 0.2 * u);
            break;
        }
        case 2: {  // balance
            const double half = u * random.uniform(3, 5), high = u * random.uniform(5, 8),
                         drop = high * random.uniform(0.4, 0.6), tilt = random.uniform(-8, 8);
            solid.add_cylinder(Axis::z, {}, 1.6 * u, 0, 0.4 * u)
                .add_revolution(Axis::z, cone_meridian(0.4 * u, 0.35 * u, high, 0.2 * u));
            solid.add_prism(Axis::y,
                            moved(rotated(through({{-half, -0.1 * u},
                                                   {0, -0.35 * u},
                                                   {half, -0.1 * u},
                                                   {half, 0.1 * u},
                                                   {0, 0.45 * u},
                                                   {-half, 0.1 * u}}),
                                          tilt),
                                  {0, high}),
                            -0.15 * u, 0.15 * u);
            for (const double s : {-1.0, 1.0}) {
                const Point2 end{s * half, high + s * half * std::tan(radians(tilt))};
                for (const double k : {-1.0, 1.0})
                    add_strut(solid, Axis::y, end, {end.x + k * 1.2 * u, end.y - drop}, 0.08 * u, -0.05 * u, 0.05 * u);
                solid.add_revolution(Axis::z,
                                     through({{end.y - drop - 0.35 * u, 0},
                                              {end.y - drop - 0.3 * u, 0.8 * u},
                                              {end.y - drop, 1.4 * u},
                                              {end.y - drop, 0}}),
                                     {end.x, 0});
            }
            break;
        }
        default: {  // armillary or globe on its foot
            const double r = 2 * u;
            solid.add_revolution(Axis::z, ball_meridian(r + 1.6 * u, 0.85 * r))
                .add_revolution(Axis::y, ring_meridian(-0.15 * u, 0.15 * u, 0.92 * r, 1.08 * r), {0, r + 1.6 * u});
            solid.add_cylinder(Axis::z, {}, 1.4 * u, 0, 0.3 * u)
                .add_revolution(
                    Axis::z,
                    turned({{0.4 * u, 0.8 * u, 0.3 * u}, {0.7 * u, 0.25 * u}, {0.3 * u, 0.3 * u, 0.5 * u}}, 0.3 * u));
            if (random.chance(0.5))
                solid.add_revolution(Axis::z, ring_meridian(r + 1.5 * u, r + 1.7 * u, 1.0 * r, 1.4 * r));
            break;
        }
    }
}

}  // namespace

/// What one draws and measures with: compasses, templates, theodolite, balance, hourglass.
Part drawing_instrument(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_compasses, add_template, add_old_instrument};
    forms[context.random.weighted({0.35, 0.35, 0.3})](part, context.random);
    return part;
}

}  // namespace v16::corpus
