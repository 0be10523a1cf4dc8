// Gears in mesh as textbooks and assembly sheets draw them: circles that touch in one view, a section through both axes
// in the other, teeth left unhatched.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

#include "corpus/families/belt_line.hpp"
#include "corpus/families/transmission.hpp"
#include "corpus/families/transmission_blanks.hpp"

namespace v16::corpus {
namespace {

/// A shaft in the bore, broken off at both ends.
void put_shaft(View& view, const WheelBlank& b, Point2 at, double turn) {
    View shaft;
    const double from = -b.left - 1.2 * b.bore, to = b.right + 1.2 * b.bore;
    for (const double s : {-1.0, 1.0}) {
        shaft.line({from, s * b.bore}, {to, s * b.bore});
        const double x = s < 0 ? from : to;
        shaft.curve(
            {{x, -b.bore}, {x + 0.25 * b.bore, -0.5 * b.bore}, {x, 0}, {x - 0.25 * b.bore, 0.5 * b.bore}, {x, b.bore}},
            Role::thin);
    }
    put_view(view, shaft, at, turn);
}

/// Pair or row of wheels, outer or one in the other: circles and the section through all axes.
void draw_row(Part& part, Random& random) {
    const double module = random.log_uniform(0.8, 10), half = module * random.uniform(2.5, 6.5);
    const int wheels = random.choice({2, 2, 2, 3});
    const bool shafts = random.chance(0.4);
    View front, side;
    double at = 0.0, before = 0.0;
    for (int i = 0; i < wheels; ++i) {
        const double pitch = 0.5 * module * std::round(random.log_uniform(14, 60));
        const WheelBlank blank = plan_blank(random, pitch, module, half * random.choice({1.0, 1.0, 1.15}));
        at += i == 0 ? 0.0 : before + pitch;
        before = pitch;
        put_view(front, blank_face(blank, random), {0, at});
        put_view(side, blank_section(blank), {0, at});
        if (shafts) put_shaft(side, blank, {0, at}, 0);
    }
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
}

void draw_inner_pair(Part& part, Random& random) {
    const double module = random.log_uniform(0.8, 8), half = module * random.uniform(2.5, 6);
    const int small = random.integer(14, 30), large = small + random.integer(12, 50);
    const double pitch = 0.5 * module * large, tip = pitch - module, root = pitch + 1.25 * module,
                 outer = root + module * random.uniform(2, 6), off = 0.5 * module * (large - small);
    const WheelBlank pinion = plan_blank(random, 0.5 * module * small, module, half);
    View front, side;
    for (const double r : {tip, outer}) front.circle({}, r);
    front.circle({}, pitch, Role::centre);
    if (random.chance(0.5)) front.circle({}, root, Role::thin);
    front.centre_mark({}, 1.05 * outer);
    put_view(front, blank_face(pinion, random), {0, off});
    for (const double s : {-1.0, 1.0}) {
        side.path(rectangle({-half, std::min(s * tip, s * outer)}, {half, std::max(s * tip, s * outer)}));
        side.hatch({rectangle({-half, std::min(s * root, s * outer)}, {half, std::max(s * root, s * outer)})});
        side.line({-half, s * root}, {half, s * root});
        side.line({-1.2 * half, s * pitch}, {1.2 * half, s * pitch}, Role::centre);
        side.line({s * half, -tip}, {s * half, off - pinion.tip});
    }
    side.centre_line({-half, 0}, {half, 0}, 0.2 * outer);
    put_view(side, blank_section(pinion), {0, off});
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
}

/// Half of the section of a bevel gear with its apex at the origin and its axis along x.
View bevel_section(Random& random, double angle, double length, double face, double module) {
    const Point2 along{std::cos(radians(angle)), std::sin(radians(angle))}, across{-along.y, along.x};
    const double k = (length - face) / length, thick = random.uniform(2.4, 3.4),
                 hub_out = module * random.uniform(1, 6);
    const auto at = [&](double share, double out) { return share * length * along + (share * out * module) * across; };
    const Point2 toe = at(k, -2.2), back = at(1, -thick);
    const double bore = toe.y * random.uniform(0.35, 0.6),
                 hub = std::max(1.2 * bore, std::min(1.7 * bore, 0.95 * back.y)), end = back.x + hub_out;
    View view;
    for (const double s : {-1.0, 1.0}) {
        const auto flip = [s](Point2 p) { return Point2{p.x, s * p.y}; };
        const auto outline = [&](double top) {
            std::vector<Point2> points{{toe.x, bore}, toe,           at(k, top), at(1, top),
                                       back,          {back.x, hub}, {end, hub}, {end, bore}};
            for (Point2& p : points) p = flip(p);
            return through(points);
        };
        view.path(outline(1.0));
        view.hatch({outline(-1.2)});
        view.line(flip(at(k, -1.2)), flip(at(1, -1.2)));
        view.line({}, flip(at(1.06, 0)), Role::centre);
    }
    for (const double x : {toe.x, end}) view.line({x, -bore}, {x, bore});
    view.centre_line({0, 0}, {end, 0}, 2 * module);
    return view;
}

/// Bevel gears whose cones meet in a point: one alone or two at a right angle, and circles of the one seen from behind.
void draw_bevels(Part& part, Random& random) {
    const double module = random.log_uniform(0.8, 8);
    const int z1 = random.integer(14, 30), z2 = random.chance(0.3) ? z1 : z1 + random.integer(2, 30);
    const double length = 0.5 * module * std::hypot(z1, z2), face = length * random.uniform(0.2, 0.33),
                 angle = degrees(std::atan2(z2, z1));
    View section, face_view;
    put_view(section, bevel_section(random, angle, length, face, module), {});
    if (random.chance(0.65)) put_view(section, bevel_section(random, 90 - angle, length, face, module), {}, 90);
    const double pitch = 0.5 * module * z2, slope = std::cos(radians(angle)), share = 1 - face / length;
    for (const double r : {pitch + module * slope, share * (pitch + module * slope)}) face_view.circle({}, r);
    face_view.circle({}, pitch, Role::centre);
    const double bore = 0.3 * share * pitch;
    face_view.path(keyed_bore({}, bore, 0.5 * bore, 1.25 * bore));
    if (random.chance(0.6)) face_view.circle({}, 1.6 * bore, Role::hidden);
    face_view.centre_mark({}, 1.1 * pitch);
    part.drawn.push_back({Side::front, std::move(section)});
    part.drawn.push_back({Side::right, std::move(face_view)});
}

/// Worm below its wheel.
void draw_worm_pair(Part& part, Random& random) {
    const double module = random.log_uniform(1, 10), worm = 0.5 * module * random.uniform(8, 14),
                 half = worm * random.uniform(0.7, 0.95), reach = module * random.uniform(6, 9);
    const WheelBlank wheel = plan_blank(random, 0.5 * module * random.integer(24, 60), module, half);
    const double y = -wheel.pitch - worm, shaft = worm * random.uniform(0.4, 0.65),
                 end = reach + worm * random.uniform(0.8, 3);
    View front, side;
    put_view(front, blank_face(wheel, random), {});
    front.path(rectangle({-reach, y - worm - module}, {reach, y + worm + module}));
    for (const double s : {-1.0, 1.0}) {
        front.line({-reach, y + s * worm}, {reach, y + s * worm}, Role::centre);
        front.line({-reach, y + s * (worm - 1.2 * module)}, {reach, y + s * (worm - 1.2 * module)}, Role::thin);
        front.path(rectangle({std::min(s * reach, s * end), y - shaft}, {std::max(s * reach, s * end), y + shaft}));
    }
    if (random.chance(0.6)) {
        const double lead = 3.14159 * module;
        for (double x = -reach + 0.25 * lead; x + 0.5 * lead < reach; x += lead)
            for (const double off : {0.0, 0.35 * lead})
                if (x + off + 0.5 * lead < reach)
                    front.line({x + off, y - worm - module}, {x + off + 0.5 * lead, y + worm + module});
    }
    front.centre_line({-end, y}, {end, y}, 0.3 * worm);
    put_view(side, blank_section(wheel), {});
    for (const auto& [r, role] :
         {std::pair{worm + module, Role::outline}, {worm, Role::centre}, {shaft, Role::outline}})
        side.circle({0, y}, r, role);
    side.centre_mark({0, y}, 1.25 * worm + module);
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
}

/// Two wheels and the belt or chain round them.
void draw_belt_drive(Part& part, Random& random) {
    const double r1 = random.log_uniform(15, 120), r2 = r1 * random.uniform(1.0, 2.8),
                 apart = (r1 + r2) * random.uniform(1.25, 2.4), t = 0.05 * (r1 + r2);
    const double half = r1 * random.uniform(0.2, 0.5);
    View front, top;
    const std::array ends{std::pair{0.0, r1}, std::pair{apart, r2}};
    for (const auto& [x, r] : ends) {
        WheelBlank blank = plan_blank(random, r, 0.6 * t, half);
        put_view(front, blank_face(blank, random), {x, 0});
        put_view(top, blank_section(blank), {x, 0}, 90);
        if (random.chance(0.5)) put_shaft(top, blank, {x, 0}, 90);
    }
    const std::vector<BeltWheel> wheels{{{0, 0}, r1}, {{apart, 0}, r2}};
    if (random.chance(0.12)) {
        front.path(belt_line(wheels), Role::centre);
    } else {
        for (const double off : {0.6 * t, 1.4 * t}) front.path(belt_line(wheels, off));
    }
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
}

/// Pinion on a rack that shows some of its teeth.
void draw_rack_pair(Part& part, Random& random) {
    const double module = random.log_uniform(0.8, 10), half = module * random.uniform(3, 7), step = 3.14159 * module;
    const WheelBlank pinion = plan_blank(random, 0.5 * module * random.integer(16, 40), module, half);
    const int teeth = random.integer(8, 16), shown = random.choice({2, 3, teeth / 2});
    const double line = -pinion.pitch, low = line - module * random.uniform(4, 7), reach = 0.5 * step * teeth;
    View front, side;
    put_view(front, blank_face(pinion, random), {});
    std::vector<Point2> top;
    for (int i = 0; i < teeth; ++i) {
        if (i >= shown && i < teeth - shown) continue;
        const double x = step * (i + 0.5) - reach;
        for (const auto& [off, up] : {std::pair{-0.4, -1.25}, {-0.14, 1.0}, {0.14, 1.0}, {0.4, -1.25}})
            top.push_back({x + off * step, line + up * module});
        if (i + 1 == shown && shown < teeth / 2) {
            top.push_back({x + 0.6 * step, line + module});
            top.push_back({reach - step * (shown + 0.1), line + module});
        }
    }
    std::vector<Point2> outline{{-reach, low}, {-reach, line - 1.25 * module}};
    outline.insert(outline.end(), top.begin(), top.end());
    outline.insert(outline.end(), {{reach, line - 1.25 * module}, {reach, low}});
    front.path(through(outline));
    front.line({-1.1 * reach, line}, {1.1 * reach, line}, Role::centre);
    front.line({-reach, line - 1.25 * module}, {reach, line - 1.25 * module}, Role::thin);
    put_view(side, blank_section(pinion), {});
    side.path(rectangle({-half, low}, {half, line + module}));
    side.hatch({rectangle({-half, low}, {half, line - 1.25 * module})});
    side.line({-half, line - 1.25 * module}, {half, line - 1.25 * module});
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::right, std::move(side)});
}

}  // namespace

/// Drafted mesh: spur gears side by side or one in the other, bevel gears whose cones meet, worm and wheel, rack and
/// pinion, belt and chain drives; touching circles and a section through the axes.
Part drafted_mesh(FamilyContext& context) {
    static constexpr void (*forms[])(Part&, Random&) = {draw_row,       draw_inner_pair, draw_bevels,
                                                        draw_worm_pair, draw_belt_drive, draw_rack_pair};
    Random& random = context.random;
    Part part;
    forms[random.weighted({0.28, 0.13, 0.22, 0.13, 0.12, 0.12})](part, random);
    part.main_side = random.chance(0.5) ? Side::front : part.drawn.back().side;
    part.notes = {"m = " + std::to_string(random.integer(1, 10)), "i = " + std::to_string(random.integer(2, 40))};
    return part;
}

}  // namespace v16::corpus
