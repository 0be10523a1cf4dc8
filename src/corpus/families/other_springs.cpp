// Springs. Helices are no solids of prisms and revolutions, so their views are drawn: the outline of a round wire wound
// about x is the curve of its middle, moved by the wire's radius along the normal in the view.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

struct Coil {
    double radius = 0.0;  ///< of the wire's middle line
    double wire = 0.0;    ///< radius
    double pitch = 0.0;   ///< advance of one turn
    int turns = 0;
    double start = 0.0;  ///< position along x
};

/// Half a turn in the side view, from the top (x = `x`) to the bottom or back; the far half is hidden. `bent` follows
/// the helix, else the turn is straight as in the conventional drawing of ISO 2162.
void half_turn(View& view, const Coil& coil, double x, bool front, bool bent) {
    const double sign = front ? 1.0 : -1.0;
    const Role role = front ? Role::outline : Role::hidden;
    const Point2 top{x, sign * coil.radius}, bottom{x + 0.5 * coil.pitch, -sign * coil.radius};
    if (!bent) {
        view.path(slot(top, bottom, coil.wire), role);
        return;
    }
    constexpr int steps = 12;
    std::vector<Point2> left, right;
    for (int i = 0; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps, angle = std::numbers::pi * t;
        const Point2 at{x + 0.5 * coil.pitch * t, sign * coil.radius * std::cos(angle)};
        // Near the turning points the wire is seen end on: there its outline is its own round section.
        const double run = 0.5 * coil.pitch,
                     fall = -sign * coil.radius * std::numbers::pi * std::max(0.35, std::sin(angle));
        const double l = std::hypot(run, fall);
        const Point2 n{-fall / l * coil.wire, run / l * coil.wire};
        left.push_back(at + n);
        right.push_back(at - n);
    }
    for (const bool first : {true, false}) {
        const Point2 centre = first ? top : bottom;
        const bool upper = centre.y > 0.0;
        view.arc(centre, coil.wire, upper ? 0.0 : 180.0, 180.0, role);
    }
    view.curve(std::move(left), role);
    view.curve(std::move(right), role);
}

View coil_side(const Coil& coil, bool far_halves, bool bent) {
    View view;
    for (int i = 0; i < coil.turns; ++i) {
        const double x = coil.start + i * coil.pitch;
        half_turn(view, coil, x, true, bent);
        if (far_halves) half_turn(view, coil, x + 0.5 * coil.pitch, false, bent);
    }
    return view;
}

/// Cut along the axis: circles of wire above and below; the far halves are seen.
View coil_section(const Coil& coil) {
    View view;
    const auto wire = [&](Point2 at) {
        view.circle(at, coil.wire);
        view.hatch({circle(at, coil.wire)});
    };
    for (int i = 0; i < coil.turns; ++i) {
        wire({coil.start + i * coil.pitch, coil.radius});
        wire({coil.start + (i + 0.5) * coil.pitch, -coil.radius});
        half_turn(view, coil, coil.start + (i + 0.5) * coil.pitch, false, false);
    }
    return view;
}

View coil_end(const Coil& coil) {
    View view;
    view.circle({}, coil.radius + coil.wire);
    view.circle({}, coil.radius - coil.wire);
    return view;
}

Coil any_coil(Random& random, double tightest, double widest) {
    Coil coil;
    coil.wire = random.log_uniform(0.1, 8);
    coil.radius = coil.wire * random.uniform(3, 10);
    coil.pitch = 2.0 * coil.wire * random.uniform(tightest, widest);
    coil.turns = random.integer(4, 16);
    return coil;
}

}  // namespace

Part compression_spring(FamilyContext& context) {
    Random& random = context.random;
    const Coil coil = any_coil(random, 1.3, 3.2);
    Part part;
    View side = random.chance(0.3) ? coil_section(coil) : coil_side(coil, random.chance(0.6), random.chance(0.5));
    if (random.chance(0.6)) {  // closed and ground ends
        const double length = coil.turns * coil.pitch, reach = coil.radius + coil.wire;
        for (const double x : {-coil.wire, length + coil.wire}) side.line({x, -reach}, {x, reach});
    }
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, coil_end(coil)});
    return part;
}

Part extension_spring(FamilyContext& context) {
    Random& random = context.random;
    const Coil coil = any_coil(random, 1.0, 1.08);
    const double length = coil.turns * coil.pitch, r = coil.radius, hook = r * random.uniform(0.75, 1.0);
    View side = coil_side(coil, false, random.chance(0.5));
    for (const double sign : {-1.0, 1.0}) {
        const Point2 centre{sign > 0 ? length + hook : -hook, 0};
        const double start = sign > 0 ? 200.0 : 20.0;
        for (const double d : {-coil.wire, coil.wire}) side.arc(centre, hook + d, start, 300.0);
    }
    Part part;
    part.drawn.push_back({Side::front, std::move(side)});
    View end = coil_end(coil);
    end.path(rectangle({-coil.wire, -hook - coil.wire}, {coil.wire, hook + coil.wire}));
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

Part torsion_spring(FamilyContext& context) {
    Random& random = context.random;
    const Coil coil = any_coil(random, 1.0, 1.1);
    const double length = coil.turns * coil.pitch, arm = coil.radius * random.uniform(1.5, 5),
                 angle = random.choice({0.0, 90.0, 180.0, 135.0});
    View side = coil_side(coil, false, random.chance(0.5));
    side.path(rectangle({-coil.wire, 0}, {coil.wire, arm}));
    side.path(rectangle({length - coil.wire, angle > 90 ? -arm : 0.0}, {length + coil.wire, angle > 90 ? 0.0 : arm}));
    View end = coil_end(coil);
    for (const double a : {0.0, angle}) {
        const Path leg = rotated(rectangle({coil.radius - coil.wire, 0}, {coil.radius + coil.wire, arm}), a);
        end.path(leg);
    }
    Part part;
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

/// Disc springs and bent leaf springs.
Part flat_spring(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.5)) {
        const double outer = random.log_uniform(4, 100), bore = outer * random.uniform(0.4, 0.6),
                     t = outer * random.uniform(0.03, 0.09), rise = outer * random.uniform(0.05, 0.14);
        part.solid.add_revolution(Axis::z, through({{0, outer}, {t, outer}, {rise + t, bore}, {rise, bore}}));
        part.main_side = random.choice({Side::front, Side::top});
        return part;
    }
    const double l = random.log_uniform(15, 200), t = l * random.uniform(0.01, 0.04),
                 width = l * random.uniform(0.1, 0.35), h = l * random.uniform(0.15, 0.5);
    const std::vector<Point2> line =
        random.chance(0.5) ? std::vector<Point2>{{0, 0}, {0.3 * l, 0}, {0.5 * l, h}, {l, h}}
                           : std::vector<Point2>{{0, 0}, {0.25 * l, h}, {0.5 * l, 0}, {0.75 * l, h}, {l, 0}};
    part.solid.add_prism(Axis::y, strip(line, t, 3 * t), 0, width);
    part.solid.cut_cylinder(Axis::z, {0.12 * l, 0.5 * width}, 0.15 * width, -l, l);
    return part;
}

}  // namespace v16::corpus
