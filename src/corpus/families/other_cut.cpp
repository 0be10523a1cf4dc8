// Tools that cut: rotating cutters with their flutes, lathe tools, saw blades, scrapers and chisels.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A cutter with helical flutes: twist drill, end mill, ball nose mill, router bit.
struct Helical {
    double radius = 0.0, shank = 0.0;
    double flute = 0.0, neck = 0.0, whole = 0.0;  ///< where flutes, neck and shank end, from the point at x = 0
    double lead = 0.0, land = 0.0;                ///< advance of one turn; share of a flute's angle left standing
    int flutes = 2;
    double point = 0.0;  ///< length of the cone or the ball at the end; 0: flat
    bool ball = false;
};

/// Side view, the point to the left. A helix is no prism: its visible edges are sine curves, drawn here.
View helical_side(const Helical& c, double turned_by) {
    constexpr int steps = 12;
    View view;
    const double r = c.radius, tau = 2.0 * std::numbers::pi;
    for (const double s : {-1.0, 1.0}) {
        view.line({c.point, s * r}, {c.flute, s * r});
        view.line({c.flute, s * r}, {c.neck, s * c.shank});
        view.line({c.neck, s * c.shank}, {c.whole, s * c.shank});
        if (!c.ball && c.point > 0.0) view.line({0, 0}, {c.point, s * r});
    }
    if (c.ball) view.arc({c.point, 0}, r, 90, 180);
    if (c.point == 0.0) view.line({0, -r}, {0, r});
    view.line({c.whole, -c.shank}, {c.whole, c.shank});
    if (c.neck < c.whole) view.line({c.neck, -c.shank}, {c.neck, c.shank});
    for (int edge = 0; edge < 2 * c.flutes; ++edge) {
        const double phase = (edge / 2 + (edge % 2) * c.land) / c.flutes + turned_by;
        // Seen while it runs over the near half: from -90 to 90 degrees, once a turn.
        for (double turn = -std::ceil(phase) - 1.0; c.lead * (turn - phase - 0.25) < c.flute; turn += 1.0) {
            const double from = std::max(c.point, c.lead * (turn - phase - 0.25)),
                         to = std::min(c.flute, c.lead * (turn - phase + 0.25));
            if (to - from < 0.04 * c.lead) continue;
            std::vector<Point2> points;
            for (int i = 0; i <= steps; ++i) {
                const double x = from + (to - from) * i / steps;
                points.push_back({x, r * std::sin(tau * (x / c.lead + phase))});
            }
            view.curve(std::move(points));
        }
    }
    view.centre_line({0, 0}, {c.whole, 0}, 0.05 * c.whole);
    return view;
}

/// Seen against its point: lands on the circle, flutes between them.
View helical_end(const Helical& c) {
    View view;
    Path path;
    const double pitch = 360.0 / c.flutes, land = c.land * pitch;
    for (int i = 0; i < c.flutes; ++i) {
        path.vertices.push_back({polar({}, c.radius, i * pitch), std::tan(radians(land / 4.0))});
        path.vertices.push_back({polar({}, c.radius, i * pitch + land), -0.25});
    }
    view.path(std::move(path));
    for (int i = 0; i < c.flutes; ++i) view.line({}, polar({}, c.radius, i * pitch));
    if (c.shank > 1.01 * c.radius) view.circle({}, c.shank);
    view.centre_mark({}, std::max(c.shank, c.radius));
    return view;
}

Part helical_cutter(Random& random) {
    Helical c;
    c.radius = random.log_uniform(0.5, 25);
    const bool drill = random.chance(0.5);
    c.flutes = drill ? 2 : random.choice({2, 3, 4, 4, 6});
    c.shank = c.radius * (random.chance(0.5) ? 1.0 : random.uniform(0.7, 2.0));
    c.flute = c.radius * (drill ? random.uniform(8, 20) : random.uniform(3, 9));
    c.neck = c.flute + std::abs(c.shank - c.radius) * random.choice({0.0, 1.0, 1.7});
    c.whole = c.neck + c.radius * random.uniform(4, 9);
    c.lead = c.radius * (drill ? random.uniform(5, 8) : random.uniform(6, 14));
    c.land = drill ? random.uniform(0.5, 0.65) : random.uniform(0.25, 0.5);
    c.ball = !drill && random.chance(0.3);
    if (c.ball) c.point = c.radius;
    if (drill) c.point = c.radius * random.choice({0.6, 0.6, 0.42, 1.0});
    Part part;
    part.drawn.push_back({Side::front, helical_side(c, 0.1)});
    part.drawn.push_back({Side::left, helical_end(c)});
    part.drawn.push_back({Side::top, helical_side(c, 0.35)});
    return part;
}

/// Cuts `count` straight flutes along x into a body of `radius` from the left end to `to`.
void cut_flutes(Solid& solid, Random& random, int count, double radius, double to) {
    const bool round = random.chance(0.6);
    const double size = radius * std::min(0.5, 1.5 / count) * random.uniform(0.8, 1.1);
    for (int i = 0; i < count; ++i) {
        const double angle = 360.0 * i / count + 45.0;
        const Path vee = rotated(
            through({{0.55 * radius, 0}, {2 * radius, 0}, {2 * radius, 1.5 * size}, {0.9 * radius, 0.9 * size}}),
            angle);
        solid.cut_prism(Axis::x, round ? circle(polar({}, 1.05 * radius, angle), size) : vee, -radius, to);
    }
}

/// Taps, reamers, countersinks, step drills: turned, with straight flutes, on a shank with a square.
void straight_cutter(Solid& solid, Random& random) {
    const double r = random.log_uniform(1, 25);
    const std::size_t form = random.weighted({0.35, 0.25, 0.25, 0.15});
    double shank = r * random.uniform(0.65, 0.95);
    const double grip = r * random.uniform(4, 8);
    std::vector<TurnedStep> steps;
    double cut = r * random.uniform(4, 7);
    if (form == 0) {  // tap: a lead, the thread, a neck
        steps = {{.length = 0.15 * cut, .radius = 0.8 * r, .end_radius = r},
                 {.length = 0.85 * cut, .radius = r},
                 {.length = 0.7 * r, .radius = 0.75 * r}};
        solid.add_thread({Axis::x, {}, r, 0.85 * r, 0.15 * cut, cut});
    } else if (form == 1) {  // reamer
        cut *= 1.5;
        steps = {{.length = 0.08 * cut, .radius = 0.85 * r, .end_radius = r}, {.length = 0.92 * cut, .radius = r}};
        if (random.chance(0.5)) steps.push_back({.length = 2 * r, .radius = 0.7 * r});
    } else if (form == 2) {  // countersink
        cut = r * random.choice({1.0, 1.0, 0.58, 1.73});
        steps = {{.length = 0.92 * cut, .radius = 0.08 * r, .end_radius = r}, {.length = 0.5 * r, .radius = r}};
        shank = r * random.uniform(0.35, 0.6);
    } else {  // step drill
        const int stairs = random.integer(4, 9);
        for (int i = 0; i < stairs; ++i)
            steps.push_back(
                {.length = cut / stairs, .radius = r * (i + 1.5) / (stairs + 0.5), .chamfer_left = 0.3 * r / stairs});
        steps.insert(steps.begin(), {.length = 0.12 * cut, .radius = 0.02 * r, .end_radius = r * 1.5 / (stairs + 0.5)});
        shank = r * random.uniform(0.3, 0.5);
    }
    steps.push_back({.length = grip, .radius = shank, .chamfer_right = 0.1 * shank});
    const double end = step_positions(steps).back();
    solid.add_revolution(Axis::x, turned(steps));
    const int flutes = form == 1   ? random.choice({4, 5, 6})
                       : form == 0 ? random.choice({2, 3, 4, 4})
                       : form == 2 ? random.choice({1, 3, 3, 5})
                                   : 2;
    cut_flutes(solid, random, flutes, r, form == 0 ? 1.05 * cut : form == 2 ? cut + 0.35 * r : cut);
    if (form < 2)  // square for the tap wrench
        for (const double s : {-1.0, 1.0}) {
            const double a = 0.72 * shank, b = 2 * shank, from = end - 1.8 * shank;
            solid.cut_box({from, s > 0 ? a : -b, -b}, {end + 1, s > 0 ? b : -a, b});
            solid.cut_box({from, -b, s > 0 ? a : -b}, {end + 1, b, s > 0 ? b : -a});
        }
}

/// Lathe tools: a square shank with a ground or brazed point, or a seat with an indexable insert.
void lathe_tool(Solid& solid, Random& random) {
    const double h = random.log_uniform(4, 40), w = h * random.choice({1.0, 1.0, 0.8, 1.5}),
                 reach = h * random.uniform(5, 9), nose = w * random.uniform(0.6, 1.5), lip = 0.1 * h;
    std::vector<Point2> top;
    switch (random.integer(0, 3)) {
        case 0:  // side cutting
            top = {{0, 0.8 * w}, {nose, 0}, {reach, 0}, {reach, w}, {0.15 * nose, w}};
            break;
        case 1:  // parting: a narrow blade ahead
            top = {{-1.2 * w, 0}, {reach, 0}, {reach, w}, {0, w}, {0, 0.35 * w}, {-1.2 * w, 0.3 * w}};
            break;
        case 2:  // threading
            top = {{-0.8 * nose, 0.5 * w}, {0, 0}, {reach, 0}, {reach, w}, {0, w}};
            break;
        default:  // bent
            top = {{-nose, 1.5 * w}, {-0.6 * nose, 0.6 * w}, {0.5 * nose, 0}, {reach, 0}, {reach, w},
                   {nose, w},        {-0.3 * nose, 1.9 * w}};
            break;
    }
    solid.add_prism(Axis::z, through(top), 0, h);
    // Clearance below the edge.
    solid.cut_prism(Axis::y, through({{-3 * w, -lip}, {-0.2 * nose, -lip}, {-1.8 * nose, h}, {-3 * w, h}}), -2 * w,
                    3 * w);
    if (random.chance(0.4)) {  // an insert with its screw
        const Point2 at{0.55 * nose, 0.62 * w};
        const double r = 0.45 * w;
        const Path insert = rotated(polygon(at, r, random.choice({3, 4}), 0), 20, at);
        solid.cut_prism(Axis::z, insert, 0.8 * h, 2 * h);
        solid.add_prism(Axis::z, insert, 0.78 * h, 1.03 * h).cut_cylinder(Axis::z, at, 0.25 * r, 0.3 * h, 2 * h);
    }
}

/// Milling cutters with a few large teeth on a shank or an arbor bore: T-slot and Woodruff cutters, fly cutters.
void disc_cutter(Solid& solid, Random& random) {
    const double r = random.log_uniform(4, 50), wide = r * random.uniform(0.25, 0.8);
    const int teeth = random.choice({2, 3, 4});
    const double pitch = 360.0 / teeth, deep = r * std::min(0.35, 1.4 / teeth);
    std::vector<Point2> points;
    for (int i = 0; i < teeth; ++i) {  // steep face, long back
        points.push_back(polar({}, r - deep, i * pitch));
        points.push_back(polar({}, r, i * pitch + 3.0));
        points.push_back(polar({}, 0.97 * r, i * pitch + 0.35 * pitch));
        points.push_back(polar({}, r - 0.7 * deep, i * pitch + 0.75 * pitch));
    }
    const double neck = r * random.uniform(0.3, 0.5), shank = neck * random.uniform(1.0, 1.3);
    solid.add_prism(Axis::x, through(points), 0, wide);
    solid.add_revolution(
        Axis::x, turned({{.length = wide + r * random.uniform(0.4, 1.5), .radius = neck},
                         {.length = r * random.uniform(1.5, 3), .radius = shank, .chamfer_right = 0.1 * shank}}));
}

}  // namespace

/// Drills, mills, taps, reamers, countersinks, T-slot cutters, lathe tools.
Part cutter(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t form = random.weighted({0.4, 0.3, 0.2, 0.1});
    if (form == 0) return helical_cutter(random);
    Part part;
    if (form == 1) straight_cutter(part.solid, random);
    if (form == 2) {
        lathe_tool(part.solid, random);
        part.main_side = Side::top;
    }
    if (form == 3) disc_cutter(part.solid, random);
    return part;
}

}  // namespace v16::corpus
