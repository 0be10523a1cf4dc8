// Bends and branches of pipe that lie in one plane at any angle, with flanges: drawn from the side, as the solid's axes
// know no slanting pipe. Pipes of one diameter meet in planes, so that their edges are straight lines from this side.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"

namespace v16::corpus {
namespace {

enum class PipeEnd : std::uint8_t { slip_on, weld_neck, bead, plain };

struct BentPipe {
    double outer = 0.0, bore = 0.0, flange = 0.0, thickness = 0.0, neck = 0.0;  ///< radii and lengths
    double bolts = 0.0, hole = 0.0;  ///< radius of the bolt circle, radius of a hole
    bool section = false;
};

BentPipe bent_pipe(Random& random) {
    BentPipe pipe;
    pipe.outer = random.log_uniform(8, 250);
    pipe.bore = pipe.outer * random.uniform(0.72, 0.95);
    pipe.flange = pipe.outer * random.uniform(1.5, 2.3);
    pipe.thickness = pipe.outer * random.uniform(0.15, 0.45);
    pipe.neck = pipe.outer * random.uniform(0.3, 0.8);
    pipe.bolts = 0.5 * (pipe.flange + 1.15 * pipe.outer);
    pipe.hole = 0.2 * (pipe.flange - 1.15 * pipe.outer);
    pipe.section = random.chance(0.25);
    return pipe;
}

/// Coordinates of an arm: along it from `origin`, and across it to the left.
struct Arm {
    Point2 origin, along, across;
    [[nodiscard]] Point2 at(double u, double v) const { return origin + u * along + v * across; }
    [[nodiscard]] Path box(double from, double to, double low, double high) const {
        return through({at(from, low), at(to, low), at(to, high), at(from, high)});
    }
};

Arm arm_at(Point2 origin, double angle) {
    return {origin, polar({}, 1, angle), polar({}, 1, angle + 90)};
}

/// What the end takes of the arm's length.
double depth_of(const BentPipe& pipe, PipeEnd end) {
    switch (end) {
        case PipeEnd::slip_on:
            return pipe.thickness;
        case PipeEnd::weld_neck:
            return pipe.thickness + pipe.neck;
        case PipeEnd::bead:
            return 0.4 * pipe.outer;
        default:
            return 0.0;
    }
}

void draw_flange(View& view, const BentPipe& pipe, const Arm& arm, double length) {
    const double from = length - pipe.thickness;
    if (pipe.section) {
        for (const double s : {-1.0, 1.0}) {
            const Path half = arm.box(from, length, s * pipe.bore, s * pipe.flange);
            view.path(half);
            view.hatch({half});
        }
        return;
    }
    view.path(arm.box(from, length, -pipe.flange, pipe.flange));
    for (const double s : {-1.0, 1.0}) {
        for (const double side : {-pipe.hole, pipe.hole})
            view.line(arm.at(from, s * pipe.bolts + side), arm.at(length, s * pipe.bolts + side), Role::hidden);
        view.centre_line(arm.at(from, s * pipe.bolts), arm.at(length, s * pipe.bolts), pipe.hole);
    }
}

/// One arm from where its left and right outline begin to its end.
void draw_arm(View& view, const BentPipe& pipe, const Arm& arm, double left, double right, double length, PipeEnd end) {
    const double stop = length - depth_of(pipe, end), r = pipe.outer, share = pipe.bore / r;
    const Role inside = pipe.section ? Role::outline : Role::hidden;
    view.line(arm.at(left, r), arm.at(stop, r));
    view.line(arm.at(right, -r), arm.at(stop, -r));
    view.line(arm.at(share * left, pipe.bore), arm.at(length, pipe.bore), inside);
    view.line(arm.at(share * right, -pipe.bore), arm.at(length, -pipe.bore), inside);
    view.centre_line(arm.at(0, 0), arm.at(length, 0), 0.3 * r);
    switch (end) {
        case PipeEnd::weld_neck:
            view.line(arm.at(stop, -r), arm.at(stop, r), Role::tangent);
            for (const double s : {-1.0, 1.0}) view.line(arm.at(stop, s * r), arm.at(stop + pipe.neck, s * 1.2 * r));
            draw_flange(view, pipe, arm, length);
            break;
        case PipeEnd::slip_on:
            draw_flange(view, pipe, arm, length);
            break;
        case PipeEnd::bead:
            view.path(arm.box(stop, length, -1.15 * r, 1.15 * r));
            break;
        case PipeEnd::plain:
            view.line(arm.at(length, -r), arm.at(length, r));
            break;
    }
}

PipeEnd any_end(Random& random) {
    return random.choice(
        {PipeEnd::slip_on, PipeEnd::slip_on, PipeEnd::weld_neck, PipeEnd::weld_neck, PipeEnd::bead, PipeEnd::plain});
}

/// The curved piece about (0, bend) from the lowest point over `turn` degrees: an arc, or segments welded together.
void draw_curve(View& view, const BentPipe& pipe, double bend, double turn, int segments) {
    const Point2 centre{0, bend};
    const Role inside = pipe.section ? Role::outline : Role::hidden;
    for (const double r : {bend - pipe.outer, bend + pipe.outer, bend - pipe.bore, bend + pipe.bore}) {
        const Role role = std::abs(std::abs(r - bend) - pipe.bore) < 1e-9 ? inside : Role::outline;
        if (segments == 0) {
            view.arc(centre, r, -90, turn, role);
            continue;
        }
        Path path;
        path.closed = false;
        path.vertices.push_back({polar(centre, r, -90)});
        for (int i = 0; i < segments; ++i)
            path.vertices.push_back(
                {polar(centre, r / std::cos(radians(0.5 * turn / segments)), -90 + (i + 0.5) * turn / segments)});
        path.vertices.push_back({polar(centre, r, -90 + turn)});
        view.path(path, role);
    }
    view.arc(centre, bend, -90, turn, Role::centre);
    for (int i = 0; i < segments; ++i) {
        const double angle = -90 + (i + 0.5) * turn / segments, grow = 1 / std::cos(radians(0.5 * turn / segments));
        view.line(polar(centre, grow * (bend - pipe.outer), angle), polar(centre, grow * (bend + pipe.outer), angle));
    }
    for (const double angle : {-90.0, -90.0 + turn})  // where the bend is welded to the straight pipe
        if (segments == 0)
            view.line(polar(centre, bend - pipe.outer, angle), polar(centre, bend + pipe.outer, angle), Role::tangent);
}

void hatch_walls(View& view, const BentPipe& pipe, double bend, double turn, double first, double second) {
    const Arm in = arm_at({0, 0}, 180), out = arm_at(polar({0, bend}, bend, -90 + turn), turn);
    const double bulge = std::tan(radians(turn) / 4);
    for (const double s : {-1.0, 1.0}) {
        const double a = s * pipe.bore, b = s * pipe.outer;
        Path wall;
        wall.vertices = {{in.at(first, -a)},  {in.at(0, -a), bulge},  {out.at(0, a)}, {out.at(second, a)},
                         {out.at(second, b)}, {out.at(0, b), -bulge}, {in.at(0, -b)}, {in.at(first, -b)}};
        view.hatch({wall});
    }
}

/// The view onto the inlet's flange, with the other arm behind it; nothing where the two would cover each other.
void add_end_view(Part& part, const BentPipe& pipe, double bend, double turn, double second, PipeEnd end) {
    const Arm out = arm_at(polar({0, bend}, bend, -90 + turn), turn);
    const bool flanged = end == PipeEnd::slip_on || end == PipeEnd::weld_neck;
    const double radius = flanged ? pipe.flange : pipe.outer, lean = std::cos(radians(turn));
    const double top = out.at(second, 0).y, low = top - radius * std::abs(lean) - pipe.thickness;
    if (turn > 91 || low < 1.05 * pipe.flange) return;
    View view;
    view.circle({}, pipe.flange);
    view.circle({}, pipe.bore);
    view.circle({}, pipe.bolts, Role::centre);
    for (int i = 0, n = pipe.outer > 60 ? 8 : 4; i < n; ++i)
        view.circle(polar({}, pipe.bolts, 360.0 * (i + 0.5) / n), pipe.hole);
    const double rim = std::sqrt(pipe.flange * pipe.flange - pipe.outer * pipe.outer);
    for (const double s : {-1.0, 1.0}) view.line({s * pipe.outer, rim}, {s * pipe.outer, low});
    if (lean < 1e-6) {
        view.path(rectangle({-radius, top - pipe.thickness}, {radius, top}));
    } else {
        std::vector<Point2> ellipse;
        for (int i = 0; i <= 36; ++i)
            ellipse.push_back(
                {radius * std::sin(radians(10.0 * i)), top + radius * lean * std::cos(radians(10.0 * i))});
        view.curve(ellipse);
    }
    view.centre_line({0, -pipe.flange}, {0, top}, 0.3 * pipe.outer);
    part.drawn.push_back({Side::left, std::move(view)});
}

Part bend(Random& random) {
    const BentPipe pipe = bent_pipe(random);
    const double turn = random.choice({30.0, 45.0, 45.0, 60.0, 90.0, 90.0, 90.0, 180.0, 22.5, 75.0}),
                 centre = pipe.outer * (turn > 100 ? random.uniform(2.6, 4.5) : random.uniform(1.3, 5.0));
    const PipeEnd first = random.choice({PipeEnd::slip_on, PipeEnd::weld_neck}), second = any_end(random);
    const double stub = pipe.outer * (random.chance(0.5) ? random.uniform(0.05, 0.4) : random.uniform(0.5, 5)),
                 left = depth_of(pipe, first) + stub + 0.8 * pipe.flange * std::tan(radians(std::min(turn, 90.0) / 4)),
                 right = depth_of(pipe, second) + stub * random.uniform(0.8, 1.5);
    const int segments = !pipe.section && random.chance(0.15) ? random.integer(2, 4) : 0;
    View view;
    draw_arm(view, pipe, arm_at({0, 0}, 180), 0, 0, left, first);
    draw_arm(view, pipe, arm_at(polar({0, centre}, centre, -90 + turn), turn), 0, 0, right, second);
    draw_curve(view, pipe, centre, turn, segments);
    if (pipe.section)
        hatch_walls(view, pipe, centre, turn, left - depth_of(pipe, first), right - depth_of(pipe, second));
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    if (!pipe.section) add_end_view(part, pipe, centre, turn, right, second);
    return part;
}

/// Arms of one diameter from one point: Y pieces, laterals, mitred elbows and crosses.
Part branches(Random& random) {
    BentPipe pipe = bent_pipe(random);
    pipe.section = false;
    std::vector<double> angles;
    const double half = random.choice({22.5, 30.0, 45.0, 60.0}), slant = random.choice({30.0, 45.0, 45.0, 60.0});
    switch (random.weighted({0.35, 0.4, 0.15, 0.1})) {
        case 0:
            angles = {90 - half, 90 + half, 270};
            break;
        case 1:
            angles = {0, slant, 180};
            break;
        case 2:
            angles = {slant, 180};
            break;
        default:
            angles = {0, slant, 180 - slant, 180};
            break;
    }
    const std::size_t count = angles.size();
    std::vector<double> corner(count);  // how far along the arms the outlines of arm i and the next one meet
    double longest = pipe.outer;
    for (std::size_t i = 0; i < count; ++i) {
        const double gap = i + 1 < count ? angles[i + 1] - angles[i] : angles[0] + 360 - angles[i];
        corner[i] = pipe.outer / std::tan(radians(gap / 2));
        if (gap < 179) longest = std::max(longest, pipe.flange / std::tan(radians(gap / 2)));
    }
    View view;
    const PipeEnd end = random.choice({PipeEnd::slip_on, PipeEnd::weld_neck, PipeEnd::bead});  // bare, it tells nothing
    for (std::size_t i = 0; i < count; ++i) {
        const Arm arm = arm_at({}, angles[i]);
        const double before = corner[(i + count - 1) % count];
        draw_arm(view, pipe, arm, corner[i], before,
                 longest + depth_of(pipe, end) + pipe.outer * random.uniform(0.2, 1.5),
                 i == 0 || random.chance(0.75) ? end : PipeEnd::plain);
        if (std::abs(corner[i]) > 0.01 * pipe.outer) view.line({}, arm.at(corner[i], pipe.outer));
    }
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    return part;
}

}  // namespace

/// Bend or branch with flanges at one or more of its ends.
Part flanged_bend(FamilyContext& context) {
    return context.random.chance(0.65) ? bend(context.random) : branches(context.random);
}

}  // namespace v16::corpus
