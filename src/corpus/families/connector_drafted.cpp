// Flanges and pipe fittings as a drafter draws them: a section or half section of the turned shape with its hatching,
// holes, threads and hexagons by convention, and the view of the face beside it.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sections.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

void add_bolt_circle(Turned& part, Random& random, double inside, double outside, double from, double to) {
    part.pitch = 0.5 * (inside + outside);
    part.hole = {from, to, std::min(0.3 * (outside - inside), 0.16 * part.pitch)};
    part.holes = random.choice({4, 4, 4, 6, 8, 8, 12});
    if (part.holes * 3.2 * part.hole.radius > 6 * part.pitch) part.holes = 4;
}

/// Rim of a flange that is square, oval or three-cornered; the section goes through a bolt.
void shape_rim(Turned& part, Random& random, double rim) {
    const double corner = rim - part.pitch;
    switch (random.integer(0, 2)) {
        case 0:
            part.holes = 4;
            part.rim = rotated(rounded_rectangle({-0.707 * part.pitch - corner, -0.707 * part.pitch - corner},
                                                 {0.707 * part.pitch + corner, 0.707 * part.pitch + corner}, corner),
                               45);
            break;
        case 1:
            part.holes = 2;
            part.rim = filleted(through({{-0.8 * part.pitch, 0},
                                         {-corner, -rim},
                                         {corner, -rim},
                                         {0.8 * part.pitch, 0},
                                         {corner, rim},
                                         {-corner, rim}}),
                                0.6 * corner);
            break;
        default:
            part.holes = 3;
            part.rim = filleted(polygon({}, 1.25 * rim, 3, 90), 1.2 * corner);
            break;
    }
}

}  // namespace

/// Drafted flange: with a welding neck, a hub to slip on or to screw, a plain, blind or grooved plate, a hub with a
/// keyway; in section or half section, with its face.
Part drafted_flange(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 300), wall = r * random.uniform(0.06, 0.25), pipe = r + wall,
                 rim = pipe * random.uniform(1.5, 2.1), t = r * random.uniform(0.18, 0.5),
                 hub = pipe * random.uniform(1.08, 1.22), high = t + r * random.uniform(0.3, 1.2),
                 raised = random.chance(0.5) ? 0.1 * t : 0.0, face = hub + 0.35 * (rim - hub);
    Turned part;
    Line& outer = part.outer;
    const auto left_face = [&](double bore) {
        outer.push_back({{-raised, bore}});
        if (raised > 0.0) {
            outer.push_back({{-raised, face}});
            outer.push_back({{0, face}});
        } else if (random.chance(0.3)) {  // groove for a seal
            const double g = bore + 0.3 * (face - bore), wide = 0.3 * (face - bore);
            for (const Point2& p : {Point2{0, g}, Point2{0.3 * t, g}, Point2{0.3 * t, g + wide}, Point2{0, g + wide}})
                outer.push_back({p});
            part.grooved = true;
        }
        outer.push_back({{0, rim}});
        outer.push_back({{t, rim}});
    };
    add_bolt_circle(part, random, std::max(hub, face), rim, 0, t);
    switch (random.weighted({0.25, 0.15, 0.2, 0.12, 0.13, 0.15})) {
        case 0: {  // welding neck
            left_face(r);
            const double straight = high + r * random.uniform(0.1, 0.4);
            outer.push_back({{t, hub}});
            outer.push_back({{high, pipe}});
            outer.push_back({{straight, pipe}});
            outer.push_back({{straight + 0.5 * wall, r + 0.25 * wall}});
            outer.push_back({{straight + 0.5 * wall, r}});
            if (random.chance(0.7)) round_corner(outer, outer.size() - 5, 0.15 * t);
            part.inner = {{{-raised, r}}, {{straight + 0.5 * wall, r}}};
            break;
        }
        case 1: {  // slip-on, for a socket weld or a thread
            const std::size_t bore = random.weighted({0.4, 0.3, 0.3});
            left_face(bore == 1 ? r : pipe);
            outer.push_back({{t, hub + 0.1 * r}});
            outer.push_back({{high, hub}});
            outer.push_back({{high, pipe}});
            if (random.chance(0.6)) round_corner(outer, outer.size() - 3, 0.15 * t);
            if (bore == 1)
                part.inner = {{{-raised, r}}, {{0.6 * high, r}}, {{0.6 * high, pipe}}, {{high, pipe}}};
            else
                part.inner = {{{-raised, pipe}}, {{high, pipe}}};
            if (bore == 2) part.inside_threads.push_back({-raised, high, pipe + 0.4 * (hub - pipe)});
            break;
        }
        case 2:  // plate
            left_face(pipe);
            outer.push_back({{t, pipe}});
            part.inner = {{{-raised, pipe}}, {{t, pipe}}};
            if (random.chance(0.4))
                part.inner = {{{-raised, pipe}}, {{0.5 * t, pipe}}, {{0.5 * t, 0.9 * pipe}}, {{t, 0.9 * pipe}}};
            outer.back().at.y = part.inner.back().at.y;
            outer.front().at.y = part.inner.front().at.y;
            break;
        case 3:  // blind
            left_face(0);
            outer.push_back({{t, random.chance(0.5) ? 0.0 : hub}});
            if (outer.back().at.y > 0.0) {
                outer.push_back({{t + 0.3 * t, hub}});
                outer.push_back({{t + 0.3 * t, 0}});
            }
            break;
        case 4: {  // spigot and a recessed bore
            const double spigot = t * random.uniform(0.2, 0.6), at = hub;
            outer = {{{-spigot, r}}, {{-spigot, at}}, {{0, at}}, {{0, rim}}, {{t, rim}}};
            if (random.chance(0.5)) {
                outer.push_back({{t, hub}});
                outer.push_back({{high, hub}});
            }
            const double end = outer.back().at.x;
            outer.push_back({{end, 0.9 * hub}});
            part.inner = {{{-spigot, r}}, {{0.4 * t, r}}, {{0.4 * t, 0.9 * hub}}, {{end, 0.9 * hub}}};
            break;
        }
        default: {  // hub for a shaft, with its keyway
            const double bore = 0.75 * r, end = high + r * random.uniform(0.3, 1.2);
            outer = {{{0, bore}}, {{0, rim}}, {{t, rim}}, {{t, hub}}, {{end, hub}}, {{end, bore}}};
            if (random.chance(0.6)) round_corner(outer, 3, 0.2 * t);
            part.inner = {{{0, bore}}, {{end, bore}}};
            if (random.chance(0.7)) part.key = 0.22 * bore;
            break;
        }
    }
    if (random.chance(0.2) && part.hole.radius > 0.0) shape_rim(part, random, rim);
    return drafted_turned(random, std::move(part));
}

namespace {

/// What one end or the middle of a fitting is.
enum class Piece : std::uint8_t { thread, hexagon, collar, barbs, pipe, cone };

/// Adds a piece to the contour from x = `at`; returns its end.
double put_piece(Turned& part, Random& random, Piece piece, double at, double r, double span) {
    const auto put = [&](double x, double radius) { part.outer.push_back({{x, radius}}); };
    const double end = at + span, edge = 0.08 * r;
    switch (piece) {
        case Piece::thread: {
            const bool relief = random.chance(0.5);
            put(at, r - edge);
            put(at + edge, r);
            put(end - edge, r);
            put(end, r - edge);
            part.outside_threads.push_back({at, relief ? end - edge : end, r});
            break;
        }
        case Piece::hexagon: {
            const double corner = r * random.uniform(1.3, 1.5);
            put(at, 0.9 * corner);
            put(at + 0.06 * corner, corner);
            put(end - 0.06 * corner, corner);
            put(end, 0.9 * corner);
            part.hexagons.push_back({at + 0.06 * corner, end - 0.06 * corner, corner});
            break;
        }
        case Piece::collar:
            put(at, 1.3 * r);
            put(at + 0.5 * span, 1.3 * r);
            return at + 0.5 * span;
        case Piece::barbs: {
            const int count = random.integer(3, 5);
            for (int i = 0; i < count; ++i) {
                put(at + span * i / count, 0.85 * r);
                put(at + span * (i + 0.8) / count, r);
                put(at + span * (i + 1.0) / count - 0.001 * span, r);
                put(at + span * (i + 1.0) / count, 0.85 * r);
            }
            break;
        }
        case Piece::pipe:
            put(at, 0.92 * r);
            put(end, 0.92 * r);
            break;
        case Piece::cone:
            put(at, 0.75 * r);
            put(end, 0.98 * r);
            break;
    }
    return end;
}

/// Nipple, adapter, plug, union end or bush from pieces in a row.
Turned fitting_of_pieces(Random& random) {
    const double r = random.log_uniform(4, 60);
    Turned part;
    std::vector<Piece> pieces{random.choice({Piece::thread, Piece::thread, Piece::cone, Piece::pipe}), Piece::hexagon};
    if (random.chance(0.3)) pieces.insert(pieces.begin() + 1, Piece::collar);
    if (random.chance(0.85))
        pieces.push_back(random.choice({Piece::thread, Piece::thread, Piece::barbs, Piece::pipe, Piece::collar}));
    double x = 0;
    for (const Piece piece : pieces) {
        const double span = r * (piece == Piece::hexagon ? random.uniform(0.4, 0.9)
                                 : piece == Piece::barbs ? random.uniform(1.8, 3)
                                                         : random.uniform(0.7, 1.6));
        x = put_piece(part, random, piece, x, r * random.uniform(0.9, 1.1), span);
    }
    const double bore = r * random.uniform(0.35, 0.6);
    const std::size_t form = random.weighted({0.4, 0.4, 0.2});
    if (form == 2 && random.chance(0.5)) {  // a plug
        part.outer.insert(part.outer.begin(), {{part.outer.front().at.x, 0}});
        part.outer.push_back({{x, 0}});
        return part;
    }
    if (form == 0) {
        part.inner = {{{0, bore}}, {{x, bore}}};
    } else {  // a tapped or plain socket at the right
        const double deep = x * random.uniform(0.3, 0.55), wide = std::min(0.72 * r, 1.4 * bore);
        part.inner = {{{0, bore}}, {{x - deep - (wide - bore), bore}}, {{x - deep, wide}}, {{x, wide}}};
        if (random.chance(0.6)) part.inside_threads.push_back({x - 0.85 * deep, x, 1.1 * wide});
    }
    part.outer.insert(part.outer.begin(), {{0, bore}});
    part.outer.push_back({{x, part.inner.back().at.y}});
    return part;
}

/// Socket, coupling or reducer: threads or plain seats inside from both ends, beads or a hexagon outside.
Turned socket_of_pipe(Random& random) {
    const double r = random.log_uniform(5, 80), wall = r * random.uniform(0.15, 0.3), span = r * random.uniform(1.6, 3),
                 small = random.chance(0.4) ? r * random.uniform(0.5, 0.85) : r, deep = 0.42 * span;
    const bool threads = random.chance(0.6), beads = random.chance(0.5);
    Turned part;
    Line& outer = part.outer;
    outer.push_back({{0, r}});
    outer.push_back({{0, r + wall}});
    if (beads) {
        outer.push_back({{0.12 * span, r + wall}});
        outer.push_back({{0.12 * span, r + 0.7 * wall}});
    }
    const double body = beads ? 0.7 * wall : wall;
    if (small < r) {
        outer.push_back({{deep, r + body}});
        outer.push_back({{0.62 * span, small + body}});
    }
    if (beads) {
        outer.push_back({{0.88 * span, small + body}});
        outer.push_back({{0.88 * span, small + wall}});
    }
    outer.push_back({{span, small + wall}});
    outer.push_back({{span, small}});
    const double neck = 0.85 * small;
    part.inner = {
        {{0, r}},       {{deep, r}}, {{deep + 0.3 * (r - neck), neck}}, {{span - deep, neck}}, {{span - deep, small}},
        {{span, small}}};
    if (threads) {
        part.inside_threads.push_back({0, 0.9 * deep, r + 0.35 * wall});
        part.inside_threads.push_back({span - 0.9 * deep, span, small + 0.35 * wall});
    }
    return part;
}

/// Elbow or tee in section: the ways go right, down and, for a tee or cross, left and up.
View branch_section(Random& random, double r, int ways) {
    const double wall = r * random.uniform(0.15, 0.35), bead = wall * random.uniform(1.2, 1.8),
                 band = r * random.uniform(0.25, 0.6), reach = r + wall + bead + band + r * random.uniform(0.1, 0.8),
                 deep = 0.55 * (reach - r);
    const bool threads = random.chance(0.6);
    const double mouth = threads ? r : r * random.choice({1.0, 1.1}), body = r + wall, rim = r + wall + bead;
    View view;
    // Each way as a line outward: from the body to the mouth's rim, the mouth and back; corners between the ways.
    std::vector<Point2> outside, inside;
    for (int i = 0; i < 4; ++i) {
        const double turn = 90.0 * i;  // right, up, left, down
        const double cosine = std::round(std::cos(radians(turn))), sine = std::round(std::sin(radians(turn)));
        const auto at = [&](double along, double across) {
            return Point2{along * cosine - across * sine, along * sine + across * cosine};
        };
        const bool open = i == 0 || i == 3 || (ways > 2 && i == 2) || ways > 3;
        if (!open) {
            outside.insert(outside.end(), {at(body, -body), at(body, body)});
            inside.insert(inside.end(), {at(0.9 * r, -0.9 * r), at(0.9 * r, 0.9 * r)});
            continue;
        }
        for (const double s : {-1.0, 1.0}) {
            std::vector<Point2> edge{at(body, s * body), at(reach - band, s * body), at(reach - band, s * rim),
                                     at(reach, s * rim)};
            std::vector<Point2> hollow{at(0.9 * r, s * 0.9 * r), at(reach - deep, s * 0.9 * r),
                                       at(reach - deep, s * mouth), at(reach, s * mouth)};
            if (s > 0) {
                std::reverse(edge.begin(), edge.end());
                std::reverse(hollow.begin(), hollow.end());
            }
            outside.insert(outside.end(), edge.begin(), edge.end());
            inside.insert(inside.end(), hollow.begin(), hollow.end());
        }
        view.line(at(reach - deep, -0.9 * r), at(reach - deep, 0.9 * r));
        view.centre_line({}, at(reach, 0), 0.25 * r);
        if (threads)
            for (const double side : {-1.0, 1.0})
                view.line(at(reach - 0.9 * deep, side * 1.1 * mouth), at(reach, side * 1.1 * mouth), Role::thread);
    }
    Path out = through(outside), in = through(inside);
    if (random.chance(0.5)) out = filleted(out, 0.3 * wall);
    view.path(out);
    view.path(in);
    view.hatch({std::move(out), std::move(in)});
    return view;
}

}  // namespace

/// Drafted fitting of pipes: nipples, adapters, plugs, sockets, reducers in half section; elbows, tees and crosses in
/// section.
Part drafted_fitting(FamilyContext& context) {
    Random& random = context.random;
    const std::size_t form = random.weighted({0.45, 0.25, 0.3});
    if (form == 0) return drafted_turned(random, fitting_of_pieces(random));
    if (form == 1) return drafted_turned(random, socket_of_pipe(random));
    Part part;
    part.drawn.push_back(
        {Side::front, branch_section(random, random.log_uniform(5, 80), random.choice({2, 2, 3, 3, 4}))});
    return part;
}

}  // namespace v16::corpus
