// Gear of sports: rackets and bats, boards, heads of clubs, climbing holds, bows.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

/// Racket or bat: a hoop with strings, a paddle, a bat of wood.
void add_racket(Solid& solid, Random& random) {
    const double u = random.log_uniform(60, 260), w = u * random.uniform(0.7, 0.9), t = u * random.uniform(0.06, 0.12),
                 grip = u * random.uniform(0.9, 1.8), half = 0.13 * u;
    const Path head = smooth_outline({{-0.95 * u, 0},
                                      {-0.6 * u, -0.75 * w},
                                      {0.1 * u, -w},
                                      {0.8 * u, -0.6 * w},
                                      {u, 0},
                                      {0.8 * u, 0.6 * w},
                                      {0.1 * u, w},
                                      {-0.6 * u, 0.75 * w}});
    switch (random.integer(0, 2)) {
        case 0: {  // strung
            solid.add_prism(Axis::z, head, -0.5 * t, 0.5 * t).cut_prism(Axis::z, scaled(head, 0.9), -t, t);
            const int strings = random.integer(5, 9);
            for (int i = 0; i < strings; ++i) {
                const double y = row_position(i, strings, 1.5 * w / strings),
                             x = row_position(i, strings, 1.6 * u / strings), k = std::max(0.0, 1 - (y * y) / (w * w)),
                             m = std::max(0.0, 1 - (x * x) / (u * u));
                solid.add_box({-0.85 * u * k, y - 0.008 * u, -0.05 * t}, {0.9 * u * k, y + 0.008 * u, 0.05 * t})
                    .add_box({x - 0.008 * u, -0.85 * w * m, -0.05 * t}, {x + 0.008 * u, 0.85 * w * m, 0.05 * t});
            }
            for (const double s : {-1.0, 1.0})
                add_strut(solid, Axis::z, {-0.75 * u, s * 0.45 * w}, {-1.5 * u, s * 0.06 * u}, 0.1 * u, -0.5 * t,
                          0.5 * t);
            solid.add_prism(Axis::z, rounded_rectangle({-1.5 * u - grip, -half}, {-1.45 * u, half}, 0.3 * half), -half,
                            half);
            break;
        }
        case 1:  // paddle
            solid.add_prism(Axis::z, head, -0.3 * t, 0.3 * t)
                .add_prism(Axis::z,
                           filleted(through({{-0.9 * u - 0.7 * grip, -1.1 * half},
                                             {-0.5 * u, -0.9 * half},
                                             {-0.5 * u, 0.9 * half},
                                             {-0.9 * u - 0.7 * grip, 1.1 * half}}),
                                    0.4 * half),
                           -t, t);
            if (random.chance(0.5))
                solid.add_prism(Axis::z, scaled(head, 0.97), -0.5 * t, 0.5 * t)
                    .cut_box({-far, -far, -far}, {-0.55 * u, far, -0.31 * t});
            break;
        default:  // bat
            solid
                .add_prism(Axis::z,
                           filleted(through({{-u, -0.3 * w},
                                             {u, -0.34 * w},
                                             {1.15 * u, 0},
                                             {u, 0.34 * w},
                                             {-u, 0.3 * w},
                                             {-1.2 * u, 0.6 * half},
                                             {-1.2 * u, -0.6 * half}}),
                                    0.06 * u),
                           -0.7 * t, 0.7 * t)
                .add_cylinder(Axis::x, {}, 0.7 * half, -1.2 * u - grip, -u);
            break;
    }
}

/// Board to stand on: skateboard, surfboard, ski; holes for its trucks, wheels.
void add_board(Solid& solid, Random& random) {
    const double half = random.log_uniform(150, 950), w = half * random.uniform(0.09, 0.3),
                 t = half * random.uniform(0.02, 0.04), kick = half * random.uniform(0.15, 0.3);
    const bool kicked = random.chance(0.5);
    if (kicked) {
        solid.add_prism(
            Axis::y, strip({{-half, 0.35 * kick}, {-half + kick, 0}, {half - kick, 0}, {half, 0.35 * kick}}, t, 3 * t),
            -w, w);
        for (const double s : {-1.0, 1.0})
            for (const double v : {-1.0, 1.0}) {
                Path corner = through({{s * (half - 0.8 * kick), v * w},
                                       {s * half, v * 0.45 * w},
                                       {s * (half + kick), v * 0.45 * w},
                                       {s * (half + kick), v * 1.5 * w},
                                       {s * (half - 0.8 * kick), v * 1.5 * w}});
                solid.cut_prism(Axis::z, corner, -far, far);
            }
    } else {
        solid.add_prism(Axis::z,
                        smooth_outline({{-half, 0},
                                        {-0.8 * half, -0.8 * w},
                                        {0, -w},
                                        {0.7 * half, -0.8 * w},
                                        {half, 0},
                                        {0.7 * half, 0.8 * w},
                                        {0, w},
                                        {-0.8 * half, 0.8 * w}}),
                        0, t);
        const int fins = random.choice({0, 1, 3});
        for (int i = 0; i < fins; ++i) {
            const double y = row_position(i, fins, 0.5 * w);
            solid.add_prism(Axis::y, through({{-0.82 * half, 0.01}, {-0.6 * half, 0.01}, {-0.85 * half, -0.16 * half}}),
                            y - 0.1 * t, y + 0.1 * t);
        }
    }
    const double truck = 0.55 * half;
    if (kicked || random.chance(0.3))
        for (const double s : {-1.0, 1.0}) {
            for (const Point2 q : quarters)
                solid.cut_cylinder(Axis::z, {s * truck + q.x * 0.045 * half, q.y * 0.25 * w}, 0.012 * half, -1, t + 1);
            if (kicked && random.chance(0.6)) {
                const double r = 0.07 * half;
                solid.add_box({s * truck - 0.07 * half, -0.35 * w, -0.6 * r}, {s * truck + 0.07 * half, 0.35 * w, 0.01})
                    .add_cylinder(Axis::y, {s * truck, -1.3 * r}, 0.25 * r, -w, w)
                    .add_prism(Axis::y, tangent_hull({s * truck, -1.3 * r}, 0.5 * r, {s * truck, -0.3 * r}, 0.8 * r),
                               -0.3 * w, 0.3 * w);
                for (const double v : {-1.0, 1.0})
                    solid.add_cylinder(Axis::y, {s * truck, -1.3 * r}, r, v > 0 ? 0.6 * w : -0.95 * w,
                                       v > 0 ? 0.95 * w : -0.6 * w);
            }
        }
}

/// Head of a golf club: putter or iron, with its hosel; hold to climb on; riser of a bow; hockey stick.
void add_club_or_hold(Solid& solid, Random& random) {
    const double u = random.log_uniform(20, 80);
    switch (random.integer(0, 3)) {
        case 0: {  // putter
            const double deep = u * random.uniform(0.4, 1.1), h = u * random.uniform(0.3, 0.5);
            solid.add_prism(Axis::z,
                            random.chance(0.5) ? filleted(rectangle({-u, 0}, {u, deep}), 0.15 * deep)
                                               : filleted(through({{-u, 0},
                                                                   {u, 0},
                                                                   {0.9 * u, 0.4 * deep},
                                                                   {0.4 * u, 0.6 * deep},
                                                                   {0.5 * u, 1.6 * deep},
                                                                   {-0.5 * u, 1.6 * deep},
                                                                   {-0.4 * u, 0.6 * deep},
                                                                   {-0.9 * u, 0.4 * deep}}),
                                                          0.08 * u),
                            0, h);
            solid.cut_box({-0.5 * u, 0.35 * deep, 0.4 * h}, {0.5 * u, far, far})
                .cut_box({-0.55 * u, -1, 0.2 * h}, {0.55 * u, 0.06 * deep, 0.8 * h});
            solid.add_prism(Axis::y, rotated(rectangle({-0.85 * u, 0.5 * h}, {-0.67 * u, 3 * h}), 15, {-0.76 * u, h}),
                            0.05 * deep, 0.05 * deep + 0.18 * u);
            break;
        }
        case 1: {  // iron
            solid.add_prism(Axis::y,
                            smooth_outline({{-0.75 * u, 0.1 * u},
                                            {-0.2 * u, -0.1 * u},
                                            {0.8 * u, 0},
                                            {1.1 * u, 0.5 * u},
                                            {0.9 * u, 1.0 * u},
                                            {0, 0.65 * u},
                                            {-0.6 * u, 0.45 * u}}),
                            0, 0.25 * u);
            solid.cut_prism(Axis::x, through({{0.12 * u, 1.2 * u}, {0.3 * u, 0.2 * u}, {u, 0.2 * u}, {u, 1.2 * u}}),
                            -0.3 * u, far);
            solid.add_prism(Axis::y, slot({-0.72 * u, 0.28 * u}, {-1.2 * u, 1.9 * u}, 0.16 * u), 0.02 * u, 0.3 * u);
            const int lines = random.integer(4, 8);
            for (int i = 0; i < lines; ++i)
                solid.cut_box({-0.1 * u, -1, u * (0.08 + 0.07 * i)},
                              {0.8 * u, 0.02 * u, u * (0.08 + 0.07 * i) + 0.02 * u});
            break;
        }
        case 2: {  // hold: a blob with a counterbored bolt
            std::vector<Point2> blob;
            const int points = random.integer(5, 8);
            for (int i = 0; i < points; ++i)
                blob.push_back(polar({}, u * random.uniform(0.7, 1.15), 360.0 * i / points));
            const double high = u * random.uniform(0.4, 0.9);
            solid.add_prism(Axis::z, smooth_outline(blob), 0, high);
            solid
                .cut_prism(Axis::y, through({{-2 * u, 0.4 * high}, {-0.7 * u, high + 0.01}, {-2 * u, 2 * high}}), -far,
                           far)
                .cut_prism(Axis::x, through({{0.6 * u, high + 0.01}, {2 * u, 0.2 * high}, {2 * u, 2 * high}}), -far,
                           far);
            solid.cut_counterbore(Axis::z, {}, 0.14 * u, 0.26 * u, 0.3 * high, high + 0.01, -1);
            break;
        }
        default: {  // riser of a bow
            const double t = 0.35 * u, high = 4 * u;
            solid.add_prism(Axis::y,
                            limb({{0.3 * u, -high},
                                  {-0.1 * u, -0.5 * high},
                                  {-0.5 * u, -0.1 * high},
                                  {-0.45 * u, 0.12 * high},
                                  {0.35 * u, 0.25 * high},
                                  {0.2 * u, 0.6 * high},
                                  {0.3 * u, high}},
                                 {0.35 * u, 0.45 * u, 0.4 * u, 0.3 * u, 0.35 * u, 0.4 * u, 0.35 * u}),
                            -t, t);
            for (const double z : {-0.97 * high, -0.8 * high, 0.8 * high, 0.97 * high})
                solid.cut_cylinder(Axis::y, {0.25 * u, z}, 0.1 * u, -far, far);
            const int windows = random.integer(1, 3);
            for (int i = 0; i < windows; ++i)
                solid.cut_prism(
                    Axis::y, slot({0.18 * u, high * (0.36 + 0.15 * i)}, {0.15 * u, high * (0.42 + 0.15 * i)}, 0.16 * u),
                    -far, far);
            break;
        }
    }
}

}  // namespace

/// Gear of a sport: racket, bat, board, club's head, climbing hold, bow.
Part sports_gear(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    const std::size_t form = random.weighted({0.3, 0.3, 0.4});
    constexpr std::array forms{add_racket, add_board, add_club_or_hold};
    forms[form](part.solid, random);
    if (form == 0 || (form == 1 && random.chance(0.7))) part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
