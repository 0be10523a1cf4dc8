// Shafts with teeth, throws or wheels as a drafter draws them: teeth by pitch and root lines with a few laid open,
// bevels by their pitch cones, crankshafts with their webs, wheel sets in half section.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector_conventions.hpp"
#include "corpus/families/shaft.hpp"
#include "corpus/families/teeth.hpp"

namespace v16::corpus {
namespace {

/// The side of a turned body, drawn as it grows along the axis, with its mirror image.
class SideSheet {
public:
    explicit SideSheet(double start) : x_(start), first_(start) {}

    View view;

    [[nodiscard]] double x() const { return x_; }
    [[nodiscard]] double start() const { return first_; }

    /// A step of the length, from one radius to another; the shoulder before it is drawn.
    void step(double length, double r0, double r1) {
        const double shoulder = std::max(last_, r0);
        if (std::abs(last_ - r0) > 1e-6 * shoulder) view.line({x_, -shoulder}, {x_, shoulder});
        mirrored_lines(view, {x_, r0}, {x_ + length, r1});
        x_ += length;
        last_ = r1;
    }
    void step(double length, double r) { step(length, r, r); }
    /// A step with a chamfer before or behind it.
    void chamfered_end(double length, double r, bool before) {
        const double cut = std::min(0.1 * r, 0.3 * length);
        if (before) {
            step(cut, r - cut, r);
            view.line({x_, -r}, {x_, r});
            step(length - cut, r);
        } else {
            step(length - cut, r);
            view.line({x_, -r}, {x_, r});
            step(cut, r, r - cut);
        }
    }
    void close() {
        view.line({x_, -last_}, {x_, last_});
        last_ = 0.0;
    }

private:
    double x_ = 0.0, first_ = 0.0, last_ = 0.0;
};

/// A patch at the top of a body, between two positions, laid open down to a wavy line: what lies in `upper` is hatched.
void lay_open(View& view, const std::vector<Point2>& upper, double low) {
    std::vector<Point2> wave;
    const Point2 a = upper.front(), b = upper.back();
    for (int i = 0; i <= 12; ++i) {
        const double t = i / 12.0, dip = std::min(1.0, 4 * t * (1 - t) + 0.25 * std::sin(17 * t) * t * (1 - t) * 4);
        wave.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t + (low - std::min(a.y, b.y)) * dip});
    }
    view.curve(wave, Role::thin);
    std::vector<Point2> area = upper;
    area.insert(area.end(), wave.rbegin() + 1, wave.rend() - 1);
    Path path = through(area);
    view.hatch({signed_area(path) < 0 ? reversed(path) : path});
}

/// Plain steps between the end of a shaft and its teeth, with what is on them; outward radii fall.
void draw_steps(SideSheet& sheet, Random& random, double r, bool before) {
    const int count = random.integer(1, 4);
    std::vector<std::pair<double, double>> steps;
    double radius = r;
    for (int i = 0; i < count; ++i) {
        steps.emplace_back(r * random.log_uniform(0.4, 3), radius);
        radius *= random.uniform(0.78, 0.93);
    }
    if (before) std::ranges::reverse(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto [length, own] = steps[i];
        const bool end = before ? i == 0 : i + 1 == steps.size();
        const double from = sheet.x(), to = from + length;
        if (end)
            sheet.chamfered_end(length, own, before);
        else
            sheet.step(length, own);
        const double key = 0.25 * own;
        switch (
            random.weighted({0.4, length > 1.5 * own ? 0.25 : 0.0, end ? 0.2 : 0.0, 0.1, length > own ? 0.12 : 0.0})) {
            case 1:
                sheet.view.path(slot({from + 0.15 * length + key, 0}, {to - 0.15 * length - key, 0}, key));
                break;
            case 2:
                mirrored_lines(sheet.view, {from, 0.86 * own}, {to, 0.86 * own}, Role::thread);
                break;
            case 3: {  // groove of a ring
                const double at = from + 0.7 * length;
                mirrored_lines(sheet.view, {at, own}, {at, 0.92 * own});
                mirrored_lines(sheet.view, {at + 0.08 * own, own}, {at + 0.08 * own, 0.92 * own});
                mirrored_lines(sheet.view, {at, 0.92 * own}, {at + 0.08 * own, 0.92 * own});
                break;
            }
            case 4:  // cross-flats for a bearing's or a polish's end: diagonals
                mirrored_lines(sheet.view, {from + 0.2 * length, 0.7 * own}, {to - 0.2 * length, 0.7 * own});
                sheet.view.line({from + 0.2 * length, -0.7 * own}, {to - 0.2 * length, 0.7 * own}, Role::thin);
                sheet.view.line({from + 0.2 * length, 0.7 * own}, {to - 0.2 * length, -0.7 * own}, Role::thin);
                for (const double x : {from + 0.2 * length, to - 0.2 * length})
                    sheet.view.line({x, -0.7 * own}, {x, 0.7 * own});
                break;
            default:
                break;
        }
    }
}

/// Cylindrical teeth: pitch and root lines, signs of the helix, a tooth laid open.
void draw_cylindrical(SideSheet& sheet, Random& random, double r, double module) {
    const double wide = r * random.uniform(0.5, 2.2), from = sheet.x(), cut = std::min(0.4 * module, 0.1 * wide);
    const double pitch = r - module, root = r - 2.25 * module;
    const bool double_helix = random.chance(0.25);
    sheet.step(cut, r - cut, r);
    sheet.step(wide - 2 * cut, r);
    sheet.step(cut, r, r - cut);
    const double to = sheet.x();
    mirrored_lines(sheet.view, {from - module, pitch}, {to + module, pitch}, Role::centre);
    const bool open = random.chance(0.6);
    if (!open || random.chance(0.3)) mirrored_lines(sheet.view, {from, root}, {to, root}, Role::thin);
    if (open) {  // the tooth at the top is not hatched
        sheet.view.line({from, root}, {to, root});
        lay_open(sheet.view, {{from, root}, {to, root}}, 0.55 * root);
    }
    const double middle = 0.5 * (from + to);
    if (double_helix) {
        const double gap = random.choice({0.0, 0.1}) * wide;
        if (gap > 0.0)
            for (const double x : {middle - gap, middle + gap}) sheet.view.line({x, -r}, {x, r});
        for (int i = -1; i <= 1; ++i) {
            const double z = 0.3 * root * i - 0.1 * root, run = 0.35 * wide;
            sheet.view.line({middle - gap - run, z - 0.25 * run}, {middle - gap, z}, Role::thin);
            sheet.view.line({middle + gap, z}, {middle + gap + run, z - 0.25 * run}, Role::thin);
        }
    } else if (random.chance(0.6)) {
        const double lean = random.choice({-0.3, 0.3});
        for (int i = -1; i <= 1; ++i) {
            const double z = 0.22 * root * i - 0.3 * root, run = 0.3 * wide;
            sheet.view.line({middle - run, z - lean * run}, {middle + run, z + lean * run}, Role::thin);
        }
    }
}

/// Worm: pitch and root lines and a stretch of its axial profile.
void draw_worm(SideSheet& sheet, Random& random, double r, double module) {
    const double pitch = 3.14159265358979 * module, turns = random.integer(4, 9), wide = pitch * turns,
                 from = sheet.x();
    const double root = r - 2.2 * module;
    sheet.step(0.6 * module, root, r);
    const double body = sheet.x();
    sheet.view.line({body, -r}, {body, r});
    sheet.step(wide, r);
    sheet.view.line({sheet.x(), -r}, {sheet.x(), r});
    sheet.step(0.6 * module, r, root);
    mirrored_lines(sheet.view, {from, r - module}, {sheet.x(), r - module}, Role::centre);
    mirrored_lines(sheet.view, {body, root}, {body + wide, root}, Role::thin);
    std::vector<Point2> upper;
    const double start = body + pitch * random.integer(0, static_cast<int>(turns) - 3);
    const int shown = random.integer(2, 3);
    for (int i = 0; i < shown; ++i)
        for (const Point2 p : {Point2{0, 0}, Point2{0.22, 0}, Point2{0.37, 1}, Point2{0.63, 1}, Point2{0.78, 0}})
            upper.push_back({start + pitch * (i + p.x), root + (r - root) * p.y});
    upper.push_back({start + pitch * shown, root});
    Path line = through(upper);
    line.closed = false;
    sheet.view.path(line);
    lay_open(sheet.view, upper, 0.5 * root);
}

/// Bevel teeth: a cone with its pitch cone and root; the largest radius `r` at the end `out`.
void draw_bevel(SideSheet& sheet, Random& random, double r, double module) {
    const double wide = r * random.uniform(0.5, 1.1), lean = random.uniform(0.25, 0.75), small = r - lean * wide,
                 from = sheet.x();
    const double back = module * random.uniform(1.5, 2.5), foot = std::max(0.3 * r, r - back / std::max(lean, 0.3));
    const bool points_left = random.chance(0.5);
    const auto cone = [&](double inset, Role role) {
        const double a = points_left ? small : r, b = points_left ? r : small;
        const double x0 = from + (points_left ? 0.0 : back), x1 = x0 + wide;
        mirrored_lines(sheet.view, {x0, a - inset}, {x1, b - inset}, role);
    };
    if (points_left) {
        sheet.step(wide, small, r);
        sheet.view.line({sheet.x(), -r}, {sheet.x(), r});
        sheet.step(back, r, foot);
    } else {
        sheet.step(back, foot, r);
        sheet.view.line({sheet.x(), -r}, {sheet.x(), r});
        sheet.step(wide, r, small);
    }
    cone(module, Role::centre);
    cone(2.2 * module, random.chance(0.5) ? Role::thin : Role::outline);
    // Pitch cone's lines to their apex.
    const double reach = (small - module) / lean, tip = points_left ? from - reach : from + back + wide + reach,
                 edge = points_left ? from : from + back + wide;
    if (reach < 6 * r) mirrored_lines(sheet.view, {edge, small - module}, {tip, 0}, Role::centre);
}

/// The teeth seen along the axis: circles, or some teeth in full.
View teeth_end(Random& random, double r, double module, double shaft) {
    View view;
    const int teeth = std::max(8, static_cast<int>(2 * (r - module) / module));
    if (random.chance(0.3)) {
        const GearForm form{.teeth = std::min(teeth, 60), .module = 1.0};
        view.path(scaled(gear_outline(form, 3), r / tip_radius(form)));
    } else {
        view.circle({}, r);
        if (random.chance(0.6)) view.circle({}, r - 2.25 * module, Role::thin);
    }
    view.circle({}, r - module, Role::centre);
    view.circle({}, shaft);
    view.circle({}, 0.9 * shaft);
    view.centre_mark({}, 1.15 * r);
    return view;
}

}  // namespace

/// Drafted gear shaft: one or two gears, a worm or a bevel pinion by convention, helices by three thin lines, a tooth
/// or the worm's profile laid open, keyed and threaded steps beside.
Part drafted_gear_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 140), module = r * random.uniform(0.06, 0.16),
                 neck = (r - 2.4 * module) * random.uniform(0.65, 0.95);
    const std::size_t form = random.weighted({0.4, 0.25, 0.2, 0.15});
    SideSheet sheet(0);
    if (form != 2 || random.chance(0.6)) draw_steps(sheet, random, neck, true);
    switch (form) {
        case 1:
            draw_worm(sheet, random, r, module);
            break;
        case 2:
            draw_bevel(sheet, random, r, module);
            break;
        default:
            draw_cylindrical(sheet, random, r, module);
            break;
    }
    if (form == 3) {  // a second gear
        sheet.step(r * random.uniform(0.1, 1), neck);
        draw_cylindrical(sheet, random, r * random.uniform(0.75, 1.5), module);
    }
    draw_steps(sheet, random, neck, false);
    sheet.close();
    sheet.view.centre_line({sheet.start(), 0}, {sheet.x(), 0}, 0.3 * r);
    Part part;
    part.drawn.push_back({Side::front, std::move(sheet.view)});
    part.drawn.push_back({Side::right, teeth_end(random, r, module, neck)});
    return part;
}

namespace {

/// A web between two journals, from below to above: `low` and `high` about the axis.
void draw_web(View& view, Random& random, double from, double to, double low, double high, bool lean) {
    const double slant = lean ? 0.25 * (to - from) : 0.0, cut = 0.12 * (high - low) * random.choice({0.0, 1.0});
    view.path(through({{from + slant, low},
                       {to - slant, low},
                       {to, low + 1.5 * cut},
                       {to, high - cut},
                       {to - 0.5 * slant, high},
                       {from + 0.5 * slant, high},
                       {from, high - cut},
                       {from, low + 1.5 * cut}}));
}

}  // namespace

/// Drafted crankshaft or eccentric shaft: journals, pins above and below the axis with their own centre lines, webs
/// with or without counterweights, a tapered or flanged end, oil ways hidden or laid open; the end view with its webs.
Part drafted_crankshaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 100), pin = r * random.uniform(0.8, 1.0),
                 thrown = r * random.uniform(0.9, 2.6), web = r * random.uniform(0.5, 0.9),
                 wide = r * random.uniform(0.9, 1.8), journal = r * random.uniform(0.8, 1.6);
    const int throws = random.choice({1, 1, 2, 2, 3, 4, 6});
    const bool weights = random.chance(0.55), lean = random.chance(0.4), oil = random.chance(0.4);
    const double above = thrown + 1.35 * pin, below = weights ? 1.1 * thrown + r : 1.35 * r;
    View view;
    double x = r * random.uniform(2, 5);
    // The free end: a taper with key and thread, or a plain one.
    const bool taper = random.chance(0.5);
    const double small = taper ? 0.75 * r : r, stud = 0.5 * r, tip = taper ? -0.9 * r : 0.0;
    mirrored_lines(view, {0, small}, {0.6 * x, r * (taper ? 0.95 : 1.0)});
    mirrored_lines(view, {0.6 * x, r}, {x, r});
    view.line({0.6 * x, -r}, {0.6 * x, r});
    view.line({0, -small}, {0, small});
    if (taper) {
        mirrored_lines(view, {tip, stud}, {0, stud});
        mirrored_lines(view, {tip, 0.86 * stud}, {0, 0.86 * stud}, Role::thread);
        view.line({tip, -stud}, {tip, stud});
    }
    if (random.chance(0.6)) view.path(slot({0.2 * x, 0}, {0.42 * x, 0}, 0.16 * r));
    for (int i = 0; i < throws; ++i) {
        const double up = (i % 2 == 0) == (throws != 4 || i < 2) ? 1.0 : -1.0;
        const auto bounds = [&](double sign, double& low, double& high) {
            low = sign > 0 ? -below : -above;
            high = sign > 0 ? above : below;
        };
        double low = 0, high = 0;
        bounds(up, low, high);
        draw_web(view, random, x, x + web, low, high, lean);
        const double a = x + web, b = a + wide, z = up * thrown;
        for (const double side : {-pin, pin}) view.line({a, z + side}, {b, z + side});
        view.line({a - web, z}, {b + web, z}, Role::centre);
        draw_web(view, random, b, b + web, low, high, lean);
        if (oil)
            for (const double side : {-0.15 * r, 0.15 * r})
                view.line({x - 0.5 * journal, side}, {0.5 * (a + b), z + side}, Role::hidden);
        x = b + web;
        const double next = i + 1 < throws ? journal : r * random.uniform(1.5, 3);
        mirrored_lines(view, {x, r}, {x + next, r});
        x += next;
    }
    if (random.chance(0.5)) {  // flange
        const double flange = r * random.uniform(1.5, 2.2), t = r * random.uniform(0.4, 0.7);
        view.path(rectangle({x, -flange}, {x + t, flange}));
        for (const double s : {-1.0, 1.0}) {
            for (const double side : {-0.15 * r, 0.15 * r})
                view.line({x, 0.75 * s * flange + side}, {x + t, 0.75 * s * flange + side}, Role::hidden);
            view.line({x - 0.2 * r, 0.75 * s * flange}, {x + t + 0.2 * r, 0.75 * s * flange}, Role::centre);
        }
        x += t;
    } else {
        view.line({x, -r}, {x, r});
    }
    view.centre_line({tip, 0}, {x, 0}, 0.6 * r);
    View end;
    const auto web_end = [&](double sign) {
        if (weights) {  // a counterweight as a sector
            end.path(tangent_hull({0, sign * thrown}, 1.35 * pin, {}, 1.35 * r));
            end.arc({}, below, sign > 0 ? 200 : 20, 140);
            for (const double a : {200.0, 340.0})
                end.line(polar({}, 1.2 * r, sign > 0 ? a : a - 180), polar({}, below, sign > 0 ? a : a - 180));
        } else {
            end.path(tangent_hull({0, sign * thrown}, 1.35 * pin, {}, 1.35 * r));
        }
        end.circle({0, sign * thrown}, pin, Role::hidden);
        end.centre_mark({0, sign * thrown}, pin);
    };
    web_end(1);
    if (throws > 1) web_end(-1);
    end.circle({}, r);
    end.circle({}, thrown, Role::centre);
    end.centre_mark({}, above);
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::right, std::move(end)});
    return part;
}

namespace {

/// Half of a wheel in section from the bore to the rim, as points of its contour from the inner side of the bore on;
/// x from the flange's side, the mirrored wheel by `out`.
std::vector<Point2> wheel_section(Random& random, double r, double bore, double wide, std::size_t form) {
    const double hub = bore * random.uniform(1.45, 1.8), rim = r * random.uniform(0.8, 0.87),
                 web = wide * random.uniform(0.1, 0.18), dish = wide * random.uniform(-0.1, 0.15);
    const double h0 = -0.12 * wide, h1 = 1.15 * wide, m = 0.55 * wide;
    std::vector<Point2> line{
        {h0, bore}, {h0, hub}, {m - 1.4 * web + dish, 1.08 * hub}, {m - web, rim}, {0, rim * 1.02}};
    if (form == 0) {  // flange and tread
        for (const Point2 p : {Point2{0, 1.05 * r}, Point2{0.06 * wide, 1.1 * r}, Point2{0.16 * wide, 1.1 * r},
                               Point2{0.26 * wide, 1.01 * r}, Point2{0.92 * wide, 0.99 * r}, Point2{wide, 0.975 * r}})
            line.push_back(p);
    } else if (form == 1) {  // flanges on both sides
        for (const Point2 p : {Point2{0, 1.1 * r}, Point2{0.12 * wide, 1.1 * r}, Point2{0.2 * wide, r},
                               Point2{0.8 * wide, r}, Point2{0.88 * wide, 1.1 * r}, Point2{wide, 1.1 * r}})
            line.push_back(p);
    } else {
        for (const Point2 p :
             {Point2{0, 0.97 * r}, Point2{0.06 * wide, r}, Point2{0.94 * wide, r}, Point2{wide, 0.97 * r}})
            line.push_back(p);
    }
    for (const Point2 p : {Point2{wide, rim * 1.02}, Point2{m + web, rim}, Point2{m + 1.4 * web + dish, 1.08 * hub},
                           Point2{h1, hub}, Point2{h1, bore}})
        line.push_back(p);
    return line;
}

}  // namespace

/// Drafted wheel set or crane wheel on its axle: wheels cut above the axis and seen below it, or cut all round, an
/// uncut axle with journals and shoulders; rail wheels, wheels with two flanges, plain ones.
Part drafted_wheel_set(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 500), bore = r * random.uniform(0.17, 0.28),
                 wide = r * random.uniform(0.25, 0.5);
    const std::size_t form = random.weighted({0.55, 0.25, 0.2});
    const bool single = form == 1 && random.chance(0.25), half = random.chance(0.45);
    const double gauge = single ? 0.0 : r * random.uniform(1.8, 3.4);
    const std::vector<Point2> section = wheel_section(random, r, bore, wide, form);
    View view;
    double outer = 0.0;
    for (const double s : {-1.0, 1.0}) {
        if (single && s < 0) continue;
        const double face = single ? -0.5 * wide : s * 0.5 * gauge;
        const auto put = [&](Point2 p, double side) { return Point2{face + (single ? 1.0 : s) * p.x, side * p.y}; };
        for (const double side : {1.0, -1.0}) {
            if (side < 0 && half) {  // seen from outside
                // Seen from outside: the hub's ends, the rim before the web, its edges.
                const std::size_t n = section.size();
                Path outline;
                outline.closed = false;
                for (const Point2 p : {section[0], section[1], Point2{0, section[1].y}})
                    outline.vertices.push_back({put(p, side)});
                for (std::size_t i = 5; i + 5 < n; ++i) {
                    outline.vertices.push_back({put(section[i], side)});
                    if (i == 5 || std::abs(section[i].x - section[i - 1].x) > 1e-9)
                        view.line(put(section[i], side), put({section[i].x, 0}, side));
                }
                for (const Point2 p : {Point2{wide, section[1].y}, section[n - 2], section[n - 1]})
                    outline.vertices.push_back({put(p, side)});
                view.path(outline);
                continue;
            }
            std::vector<Point2> points;
            for (const Point2 p : section) points.push_back(put(p, side));
            Path path = through(points);
            view.path(path);
            view.hatch({signed_area(path) < 0 ? reversed(path) : path});
        }
        outer = std::abs(face) + 1.15 * wide;
    }
    // The axle: between the wheels, in them, and its journals.
    const double body = bore * random.uniform(0.85, 0.97), collar = bore * 1.06, inner = 0.5 * gauge - 0.12 * wide;
    if (!single) {
        const double run = std::min(0.2 * bore, 0.1 * inner);
        mirrored_lines(view, {-inner + run, body}, {inner - run, body});
        for (const double s : {-1.0, 1.0}) {
            mirrored_lines(view, {s * (inner - run), body}, {s * inner, collar});
            view.line({s * inner, -collar}, {s * inner, collar});
        }
    }
    double tip = outer;
    for (const double s : {-1.0, 1.0}) {
        const double face = single ? (s > 0 ? 0.65 * wide : -0.62 * wide) : s * outer;
        double x = face, radius = bore * random.uniform(0.82, 0.94);
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double end = x + s * bore * random.uniform(0.4, 2.2);
            mirrored_lines(view, {x, radius}, {end, radius});
            view.line({end, -radius}, {end, radius});
            x = end;
            radius *= random.uniform(0.72, 0.9);
        }
        view.line({face, -bore}, {face, bore});
        for (const double side : {-0.12 * bore, 0.12 * bore})
            view.line({x, side}, {x - s * 0.5 * bore, side}, Role::hidden);
        tip = std::max(tip, std::abs(x));
    }
    view.centre_line({-tip, 0}, {tip, 0}, 0.3 * bore);
    View end;
    double largest = 0.0;
    for (const Point2 p : section) largest = std::max(largest, p.y);
    end.circle({}, largest);
    if (form != 2) end.circle({}, r);
    end.circle({}, section[3].y);
    end.circle({}, section[1].y);
    end.circle({}, 0.85 * bore);
    if (const int holes = random.choice({0, 0, 2, 4, 6}); holes > 0)
        for (int i = 0; i < holes; ++i)
            end.circle(polar({}, 0.5 * (section[1].y + section[3].y), 360.0 * i / holes), 0.12 * r);
    end.centre_mark({}, 1.08 * largest);
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    part.drawn.push_back({Side::right, std::move(end)});
    return part;
}

}  // namespace v16::corpus
