// Shafts as a drafter draws them: one long view with what the standards for drawings allow (threads, splines, teeth and
// flat faces by convention), keyways seen from above or laid open, and cross-sections set out beside it.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/teeth.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

enum class Seat : std::uint8_t { plain, keyway, open_keyway, thread, spline, gear, flats, square, hole, taper };

/// One cylinder of the shaft and what is on it.
struct Step {
    double from = 0.0, to = 0.0, radius = 0.0;
    double end_radius = 0.0;  ///< of a taper: at `to`
    Seat seat = Seat::plain;
    [[nodiscard]] double length() const { return to - from; }
    [[nodiscard]] double middle() const { return 0.5 * (from + to); }
    [[nodiscard]] double key() const { return 0.25 * radius; }  ///< half the width of its key
};

Seat random_seat(Random& random, double length, double radius, bool end) {
    if (length < 0.9 * radius) return Seat::plain;
    if (end && random.chance(0.25)) return Seat::thread;
    if (end && random.chance(0.15)) return random.choice({Seat::square, Seat::flats});
    if (end && length > 1.6 * radius && random.chance(0.15)) return Seat::taper;
    switch (random.weighted({0.4, 0.22, 0.14, 0.1, 0.07, 0.07})) {
        case 1:
            return length > 1.6 * radius ? Seat::keyway : Seat::plain;
        case 2:
            return length > 1.6 * radius ? Seat::open_keyway : Seat::plain;
        case 3:
            return Seat::spline;
        case 4:
            return Seat::hole;
        case 5:
            return Seat::flats;
        default:
            return Seat::plain;
    }
}

/// Steps that rise to a largest one, with narrow reliefs beside some shoulders and grooves for retaining rings.
std::vector<Step> plan_steps(Random& random) {
    const double d = random.log_uniform(8, 160);
    const int count = random.integer(3, 8), peak = random.integer(1, count - 2);
    const bool relieved = random.chance(0.45), geared = random.chance(0.2);
    std::vector<Step> steps;
    double x = 0;
    const auto put = [&](double length, double radius, Seat seat) {
        steps.push_back({x, x + length, radius, radius, seat});
        x += length;
    };
    for (int i = 0; i < count; ++i) {
        double radius = 0.5 * d * std::pow(random.uniform(0.8, 0.93), std::abs(i - peak));
        const double length = d * random.log_uniform(0.25, 2.2), relief = 0.05 * d;
        const bool end = i == 0 || i + 1 == count;
        Seat seat = random_seat(random, length, radius, end);
        if (i == peak && geared) {
            seat = Seat::gear;
            radius *= random.uniform(1.1, 1.7);
        }
        const bool after = i > peak;  // the shoulder is on the left
        const bool notch = relieved && i != peak && random.chance(0.6);
        if (notch && after) put(relief, 0.94 * radius, Seat::plain);
        if (end && seat == Seat::plain && length > radius && random.chance(0.4)) {  // a ring's groove near the end
            const double first = length * (after ? 0.85 : 0.1);
            put(first, radius, Seat::plain);
            put(0.04 * d, 0.92 * radius, Seat::plain);
            put(length - first, radius, Seat::plain);
        } else {
            put(length, radius, seat);
        }
        if (notch && !after) put(relief, 0.94 * radius, Seat::plain);
    }
    for (Step* step : {&steps.front(), &steps.back()})
        if (step->seat == Seat::taper) step->end_radius = step->radius * random.uniform(0.75, 0.92);
    if (steps.front().seat == Seat::taper) std::swap(steps.front().radius, steps.front().end_radius);
    return steps;
}

/// A round section of the shaft about `at` with a key's notch at its right.
Path notched_circle(Point2 at, double radius, double half, double depth) {
    const double lean = degrees(std::asin(half / radius));
    Path path;
    path.vertices = {{polar(at, radius, lean), std::tan(radians(360.0 - 2 * lean) / 4.0)},
                     {polar(at, radius, -lean)},
                     {at + Point2{radius - depth, -half}},
                     {at + Point2{radius - depth, half}}};
    return path;
}

/// What a plane across the shaft at a seat shows.
Path section_path(const Step& step, Point2 at) {
    const double r = step.radius;
    switch (step.seat) {
        case Seat::spline:
            return moved(spline_outline(8, 0.86 * r, r, 0.3 * r), at);
        case Seat::square:
            return chamfered(moved(polygon({}, 1.12 * r, 4, 45), at), 0.17 * r);
        case Seat::flats: {
            const double z = 0.72 * r, x = std::sqrt(r * r - z * z), side = std::tan(std::asin(z / r) / 2.0);
            Path path;
            path.vertices = {
                {at + Point2{x, -z}, side}, {at + Point2{x, z}}, {at + Point2{-x, z}, side}, {at + Point2{-x, -z}}};
            return path;
        }
        default:
            return notched_circle(at, r, step.key(), 1.2 * step.key());
    }
}

/// Wavy line of a break, from `a` to `b`.
void wave(View& view, Point2 a, Point2 b, double swing) {
    std::vector<Point2> points;
    const Point2 d = b - a, n = (1.0 / length(d)) * Point2{-d.y, d.x};
    for (int i = 0; i <= 12; ++i) points.push_back(a + (i / 12.0) * d + (swing * std::sin(0.9 * i)) * n);
    view.curve(points, Role::thin);
}

class ShaftSheet {
public:
    ShaftSheet(Random& random, std::vector<Step> steps) : random_(random), steps_(std::move(steps)) {
        for (const Step& step : steps_) largest_ = std::max(largest_, step.radius);
    }

    View front() {
        draw_contour();
        for (const Step& step : steps_) draw_seat(step);
        view_.centre_line({steps_.front().from, 0}, {steps_.back().to, 0}, 0.25 * largest_);
        if (random_.chance(0.85)) draw_sections();
        draw_ends();
        return std::move(view_);
    }

    /// Seen from the right: the circles that no larger step to the right covers.
    View right() const {
        View view;
        double covered = 0;
        for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
            const double r = std::max(step->radius, step->end_radius);
            if (r > 1.001 * covered) view.circle({}, r);
            covered = std::max(covered, r);
        }
        view.centre_mark({}, 1.1 * covered);
        return view;
    }

private:
    /// The radius to which an edge across the shaft at the joint of two steps reaches.
    void draw_contour() {
        const double cut = random_.chance(0.85) ? 0.06 * std::min(steps_.front().radius, steps_.back().radius) : 0.0;
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            const Step& step = steps_[i];
            const bool first = i == 0, last = i + 1 == steps_.size();
            const double slope = (step.end_radius - step.radius) / step.length();
            const double from = step.from + (first ? cut : 0.0), to = step.to - (last ? cut : 0.0);
            const double r0 = step.radius + slope * (from - step.from), r1 = step.radius + slope * (to - step.from);
            for (const double s : {-1.0, 1.0}) view_.line({from, s * r0}, {to, s * r1});
            if (first) draw_face(step.from, from, r0, cut);
            if (last) draw_face(step.to, to, r1, cut);
            if (!last) {
                const double r = std::max(step.end_radius, steps_[i + 1].radius);
                if (std::abs(step.end_radius - steps_[i + 1].radius) > 1e-6) view_.line({step.to, -r}, {step.to, r});
            }
        }
    }

    void draw_face(double end, double inner, double radius, double cut) {
        view_.line({end, cut - radius}, {end, radius - cut});
        if (cut <= 0.0) return;
        view_.line({inner, -radius}, {inner, radius});
        for (const double s : {-1.0, 1.0}) view_.line({end, s * (radius - cut)}, {inner, s * radius});
    }

    void draw_seat(const Step& step) {
        const double r = step.radius, a = step.from, b = step.to, length = step.length();
        switch (step.seat) {
            case Seat::thread:
                for (const double s : {-1.0, 1.0}) view_.line({a, s * 0.87 * r}, {b, s * 0.87 * r}, Role::thread);
                break;
            case Seat::spline: {
                const double end = step.middle() + 0.3 * length;
                for (const double s : {-1.0, 1.0}) view_.line({a, s * 0.86 * r}, {end, s * 0.86 * r}, Role::thread);
                view_.line({end, -r}, {end, r}, Role::thin);
                break;
            }
            case Seat::gear: {
                const double module = std::min(0.12 * r, 0.3 * length);
                for (const double s : {-1.0, 1.0}) {
                    view_.line({a, s * (r - module)}, {b, s * (r - module)}, Role::centre);
                    view_.line({a, s * (r - 2.25 * module)}, {b, s * (r - 2.25 * module)}, Role::thin);
                }
                break;
            }
            case Seat::keyway:
                view_.path(slot({a + 0.15 * length + step.key(), 0}, {b - 0.15 * length - step.key(), 0}, step.key()));
                break;
            case Seat::taper:
                view_.path(slot({step.middle() - 0.2 * length, 0}, {step.middle() + 0.2 * length, 0}, 0.2 * r));
                break;
            case Seat::open_keyway:
                lay_open(step);
                break;
            case Seat::flats:
            case Seat::square: {
                const double z = step.seat == Seat::square ? 0.79 * r : 0.7 * r, from = a + 0.05 * length,
                             to = b - 0.05 * length;
                view_.line({from, -z}, {to, -z});
                view_.line({from, z}, {to, z});
                view_.line({to, -z}, {to, z});
                view_.line({from, -z}, {to, z}, Role::thin);
                view_.line({from, z}, {to, -z}, Role::thin);
                break;
            }
            case Seat::hole:
                view_.circle({step.middle(), 0}, std::min(0.3 * r, 0.3 * length));
                view_.centre_mark({step.middle(), 0}, 0.45 * r);
                break;
            default:
                break;
        }
    }

    /// A keyway at the top, laid open down to a wavy line.
    void lay_open(const Step& step) {
        const double r = step.radius, deep = 1.2 * step.key(), a = step.from + 0.15 * step.length(),
                     b = step.to - 0.15 * step.length(), margin = 0.08 * step.length(), low = 0.35 * r;
        view_.line({a, r}, {a, r - deep});
        view_.line({b, r}, {b, r - deep});
        view_.line({a, r - deep}, {b, r - deep});
        wave(view_, {a - margin, r}, {a, low}, 0.02 * r);
        wave(view_, {a, low}, {b, low}, 0.03 * r);
        wave(view_, {b, low}, {b + margin, r}, 0.02 * r);
        view_.hatch({through(
            {{a - margin, r}, {a, low}, {b, low}, {b + margin, r}, {b, r}, {b, r - deep}, {a, r - deep}, {a, r}})});
        if (random_.chance(0.5))  // seen from above, beside the shaft
            view_.path(slot({a + step.key(), 1.5 * largest_ + step.key()},
                            {b - step.key(), 1.5 * largest_ + step.key()}, step.key()));
    }

    void draw_section(const Step& step, Point2 at) {
        Path path = section_path(step, at);
        view_.path(path);
        view_.centre_mark(at, 1.25 * step.radius);
        view_.hatch({std::move(path)});
    }

    /// Sections below the places where the shaft is cut, or in a row.
    void draw_sections() {
        double free = -1e9;  // what is left of a row so far
        const double y = -(1.6 + random_.uniform(0.0, 0.6)) * largest_;
        const bool marked = random_.chance(0.5);
        char letter = 'A';
        for (const Step& step : steps_) {
            const bool shows = step.seat == Seat::keyway || step.seat == Seat::open_keyway ||
                               step.seat == Seat::spline || step.seat == Seat::flats || step.seat == Seat::square;
            if (!shows || random_.chance(0.15)) continue;
            const double r = step.radius, x = std::max(step.middle(), free + 1.5 * r);
            free = x + 1.4 * r;
            draw_section(step, {x, y - r});
            if (!marked) continue;
            for (const double s : {-1.0, 1.0})
                view_.line({step.middle(), s * 1.08 * r}, {step.middle(), s * (1.08 * r + 0.3 * largest_)});
            const double height = 0.22 * largest_;
            view_.labels.push_back({{step.middle() + 0.4 * height, 1.15 * r}, height, 0.0, std::string(1, letter)});
            view_.labels.push_back(
                {{x - 1.2 * height, y + 0.5 * height}, height, 0.0, std::string(1, letter) + "-" + letter});
            ++letter;
        }
    }

    /// Centre holes or tapped holes in the end faces, by hidden lines or laid open.
    void draw_ends() {
        for (const bool right : {false, true}) {
            if (!random_.chance(0.4)) continue;
            const Step& step = right ? steps_.back() : steps_.front();
            const double end = right ? step.to : step.from, into = right ? -1.0 : 1.0,
                         hole = 0.16 * std::min(step.radius, step.end_radius),
                         deep = std::min(5 * hole, 0.8 * step.length());
            for (const double s : {-1.0, 1.0}) {
                view_.line({end, s * 1.7 * hole}, {end + into * 0.9 * hole, s * hole}, Role::hidden);
                view_.line({end + into * 0.9 * hole, s * hole}, {end + into * deep, s * hole}, Role::hidden);
                view_.line({end + into * deep, s * hole}, {end + into * (deep + 0.6 * hole), 0}, Role::hidden);
            }
            view_.line({end + into * deep, -hole}, {end + into * deep, hole}, Role::hidden);
        }
    }

    Random& random_;
    std::vector<Step> steps_;
    double largest_ = 0.0;
    View view_;
};

}  // namespace

/// Drafted shaft: steps with reliefs and ring grooves; keyways, threads, splines, flats, squares, teeth, tapers by
/// convention; sections with their hatching below.
Part drafted_shaft(FamilyContext& context) {
    ShaftSheet sheet(context.random, plan_steps(context.random));
    Part part;
    part.drawn.push_back({Side::front, sheet.front()});
    part.drawn.push_back({Side::right, sheet.right()});
    return part;
}

}  // namespace v16::corpus
