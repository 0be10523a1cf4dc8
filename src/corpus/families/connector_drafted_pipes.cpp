// Joints of pipes as a drafter draws them: both pipes in section with their hatching, bolts uncut, seals between.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_conventions.hpp"

namespace v16::corpus {
namespace {

/// Both halves of a section: every closed outline is drawn above the axis and mirrored below.
class JointSheet {
public:
    void cut(const std::vector<Point2>& outline, bool hatched = true) {
        for (const double s : {1.0, -1.0}) {
            std::vector<Point2> points = outline;
            for (Point2& p : points) p.y *= s;
            Path path = through(points);
            if (signed_area(path) < 0) path = reversed(path);
            view.path(path);
            if (hatched) view.hatch({std::move(path)});
        }
    }
    /// An edge in the bore behind the cut.
    void edge(double x, double r) { view.line({x, -r}, {x, r}); }
    void thread(double from, double to, double r) {
        for (const double s : {-1.0, 1.0}) view.line({from, s * r}, {to, s * r}, Role::thread);
    }

    View view;
};

/// The broken end of a pipe: a wavy line across.
void break_line(View& view, double x, double r, double swing) {
    std::vector<Point2> points;
    for (int i = 0; i <= 12; ++i) points.push_back({x + swing * std::sin(0.9 * i), r * (1 - i / 6.0)});
    view.curve(points, Role::thin);
}

/// Two flanges with a gasket; the upper and lower bolt in sight.
void flanged_joint(JointSheet& sheet, Random& random, double r, double wall) {
    const double pipe = r + wall, rim = pipe * random.uniform(1.6, 2.0), t = r * random.uniform(0.25, 0.45),
                 gap = r * random.uniform(0.03, 0.09), hub = pipe * random.uniform(1.0, 1.25),
                 high = t + r * random.uniform(0.4, 1.0), reach = high + r * random.uniform(0.5, 1.4),
                 pitch = 0.5 * (rim + hub) + 0.08 * (rim - hub), bolt = (rim - hub) * random.uniform(0.12, 0.17),
                 hole = 1.1 * bolt;
    for (const double s : {-1.0, 1.0}) {
        const auto x = [&](double at) { return s * (0.5 * gap + at); };
        // Above the bolt, and the flange with its neck below it.
        sheet.cut({{x(0), pitch + hole}, {x(t), pitch + hole}, {x(t), rim}, {x(0), rim}});
        sheet.cut({{x(0), r},
                   {x(0), pitch - hole},
                   {x(t), pitch - hole},
                   {x(t), hub},
                   {x(high), pipe},
                   {x(reach), pipe},
                   {x(reach), r}});
        sheet.edge(x(0), r);
        break_line(sheet.view, x(reach), pipe, 0.04 * r);
    }
    sheet.cut({{-0.5 * gap, r}, {0.5 * gap, r}, {0.5 * gap, pitch - 1.2 * hole}, {-0.5 * gap, pitch - 1.2 * hole}},
              false);
    // The bolt in its own sheet, then moved to either side of the axis.
    MetricSize size;
    size.d = 2 * bolt;
    size.pitch = 0.25 * bolt;
    const double face = 0.5 * gap + t, head = 1.3 * bolt, nut = 1.7 * bolt, flats = 3.3 * bolt,
                 end = face + nut + 0.6 * bolt;
    View bolt_view;
    const bool stud = random.chance(0.3);
    if (stud) {
        hexagon_side(bolt_view, flats, -face - nut, -face, true, true, false);
        threaded_side(bolt_view, size, -face - nut, -end, -face - nut);
    } else {
        hexagon_side(bolt_view, flats, -face - head, -face, true, true, false);
    }
    hexagon_side(bolt_view, flats, face, face + nut, true, false, true);
    mirrored_lines(bolt_view, {-face, bolt}, {face, bolt});
    threaded_side(bolt_view, size, face + nut, end, face + nut);
    bolt_view.centre_line({stud ? -end : -face - head, 0}, {end, 0}, bolt);
    for (const double s : {-1.0, 1.0}) {
        View copy = bolt_view;
        copy.move({0, s * pitch});
        sheet.view.strokes.insert(sheet.view.strokes.end(), copy.strokes.begin(), copy.strokes.end());
    }
}

/// Two threaded or collared ends that a nut draws together.
void union_joint(JointSheet& sheet, Random& random, double r, double wall) {
    const double pipe = r + wall, thread = pipe + r * random.uniform(0.25, 0.4),
                 nut = thread + r * random.uniform(0.25, 0.4), deep = r * random.uniform(0.7, 1.2),
                 lip = r * random.uniform(0.2, 0.35), reach = deep + r * random.uniform(0.8, 2);
    const bool cone = random.chance(0.5);
    const double lean = cone ? 0.25 * (thread - r) : 0.0;
    // The left piece with the outside thread, the right one with its collar, the nut over both.
    sheet.cut({{-reach, r},
               {-reach, pipe},
               {-1.2 * deep, pipe},
               {-1.2 * deep, thread},
               {0, thread},
               {0, r + 0.6 * (thread - r)},
               {-lean, r}});
    sheet.cut({{-lean, r},
               {0, r + 0.6 * (thread - r)},
               {0, 0.97 * thread},
               {lip, 0.97 * thread},
               {lip, pipe},
               {reach, pipe},
               {reach, r}});
    sheet.cut({{-deep, thread},
               {-deep, nut},
               {lip + 0.8 * lip, nut},
               {lip + 0.8 * lip, 1.02 * pipe},
               {lip, 1.02 * pipe},
               {lip, thread}});
    sheet.thread(-1.2 * deep, 0, 0.92 * thread);
    sheet.edge(-lean, r);
    if (random.chance(0.5))  // the edges of its hexagon are behind the cut
        for (const double s : {-1.0, 1.0})
            sheet.view.line({-deep, s * (nut + 0.12 * r)}, {1.8 * lip, s * (nut + 0.12 * r)});
    break_line(sheet.view, -reach, pipe, 0.04 * r);
    break_line(sheet.view, reach, pipe, 0.04 * r);
}

/// Spigot in a socket with packing, a ring of rubber, or a weld.
void socket_joint(JointSheet& sheet, Random& random, double r, double wall) {
    const double pipe = r + wall, gap = wall * random.uniform(0.6, 1.2), socket = pipe + gap,
                 rim = socket + wall * random.uniform(1.0, 1.6), deep = r * random.uniform(0.8, 1.5),
                 left = -r * random.uniform(0.8, 2), right = deep + r * random.uniform(0.8, 2), lip = 0.2 * deep;
    sheet.cut({{left, r},
               {left, pipe},
               {-1.5 * gap, pipe},
               {0.3 * gap, rim},
               {deep - lip, rim},
               {deep - lip, rim + wall},
               {deep, rim + wall},
               {deep, socket},
               {0, socket},
               {0, r}});
    sheet.cut({{0.1 * deep, r}, {0.1 * deep, pipe}, {right, pipe}, {right, r}});
    sheet.edge(0, r);
    sheet.edge(0.1 * deep, r);
    switch (random.integer(0, 2)) {
        case 0:  // packing, lead before it
            sheet.cut({{0.15 * deep, pipe}, {0.15 * deep, socket}, {0.6 * deep, socket}, {0.6 * deep, pipe}});
            sheet.cut({{0.6 * deep, pipe}, {0.6 * deep, socket}, {0.95 * deep, socket}, {0.95 * deep, pipe}}, false);
            break;
        case 1:
            for (const double s : {-1.0, 1.0}) sheet.view.circle({0.6 * deep, s * (pipe + 0.5 * gap)}, 0.5 * gap);
            break;
        default:  // gland with bolts' centre lines
            sheet.cut({{0.5 * deep, pipe}, {0.4 * deep, socket}, {deep, socket}, {deep, pipe}}, false);
            sheet.cut({{deep, pipe}, {deep, rim + wall}, {1.3 * deep, rim + wall}, {1.3 * deep, pipe}});
            for (const double s : {-1.0, 1.0})
                sheet.view.centre_line({deep - lip, s * (rim + 0.4 * wall)}, {1.3 * deep, s * (rim + 0.4 * wall)},
                                       0.2 * deep);
            break;
    }
    break_line(sheet.view, left, pipe, 0.04 * r);
    break_line(sheet.view, right, pipe, 0.04 * r);
}

/// A tube in a body, held by a nut and a ring with an edge.
void compression_joint(JointSheet& sheet, Random& random, double r, double wall) {
    const double tube = r + wall, body = tube + r * random.uniform(0.5, 0.8), hex = body + r * random.uniform(0.3, 0.5),
                 deep = r * random.uniform(0.8, 1.3), left = -r * random.uniform(0.8, 1.8),
                 nut = r * random.uniform(1.2, 1.8), right = deep + nut + r * random.uniform(0.4, 1.6),
                 seat = tube + 0.55 * (body - tube);
    sheet.cut({{left, 0.9 * r},
               {left, hex},
               {-0.1 * r, hex},
               {-0.1 * r, body},
               {deep, body},
               {deep, seat},
               {0.6 * deep, tube},
               {0, tube},
               {0, 0.9 * r}});
    sheet.cut({{0.02 * r, r}, {0.02 * r, tube}, {right, tube}, {right, r}});
    sheet.cut({{0.62 * deep, tube}, {0.95 * deep, 0.97 * seat}, {deep + 0.3 * r, 0.97 * seat}, {deep + 0.5 * r, tube}});
    sheet.cut({{0.25 * deep, body},
               {0.25 * deep, hex},
               {deep + nut, hex},
               {deep + nut, 1.02 * tube},
               {deep + 0.5 * r, 1.02 * tube},
               {deep + 0.3 * r, seat},
               {deep + 0.2 * r, seat},
               {deep + 0.2 * r, body}});
    sheet.thread(-0.1 * r, deep, 0.94 * body);
    sheet.edge(0, 0.9 * r);
    sheet.edge(left, 0.9 * r);
    break_line(sheet.view, right, tube, 0.04 * r);
}

}  // namespace

/// Drafted joint of pipes: flanges with gasket and bolts, a union nut, spigot and socket with packing, a compression
/// ring; in section.
Part drafted_pipe_joint(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 150), wall = r * random.uniform(0.1, 0.25);
    JointSheet sheet;
    switch (random.weighted({0.4, 0.2, 0.2, 0.2})) {
        case 0:
            flanged_joint(sheet, random, r, wall);
            break;
        case 1:
            union_joint(sheet, random, r, wall);
            break;
        case 2:
            socket_joint(sheet, random, r, wall);
            break;
        default:
            compression_joint(sheet, random, r, wall);
            break;
    }
    const Box2 box = sheet.view.part_bounds();
    sheet.view.centre_line({box.min.x, 0}, {box.max.x, 0}, 0.2 * r);
    Part part;
    part.drawn.push_back({Side::front, std::move(sheet.view)});
    return part;
}

}  // namespace v16::corpus
