// Racks as drafters draw them: helical, simplified, round.
#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/transmission.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {
namespace {

/// A bar with teeth on its top; z = 0 is the pitch line, x runs along it.
struct Bar {
    double module = 1.0, pitch = 0.0, length = 0.0, width = 0.0, low = 0.0;
    int teeth = 0;
    [[nodiscard]] double tip() const { return module; }
    [[nodiscard]] double root() const { return -1.25 * module; }
};

Bar plan_bar(Random& random) {
    Bar bar;
    bar.module = random.log_uniform(0.5, 12);
    bar.pitch = std::numbers::pi * bar.module;
    bar.teeth = random.integer(8, 40);
    bar.length = bar.pitch * bar.teeth;
    bar.width = bar.module * random.uniform(4, 14);
    bar.low = bar.root() - bar.module * random.uniform(2, 14);
    return bar;
}

/// The upper contour over the teeth [first, last), from left to right.
void append_teeth(std::vector<Point2>& line, const Bar& bar, int first, int last) {
    for (int i = first; i < last; ++i)
        for (const auto& [off, z] :
             {std::pair{0.04, bar.root()}, {0.38, bar.tip()}, {0.62, bar.tip()}, {0.96, bar.root()}})
            line.push_back({bar.pitch * (i + off), z});
}

/// Slanting edge of a helical tooth in the top view, cut off at the ends of the bar; `lean` over the whole width.
void slanting_edge(View& view, const Bar& bar, double x, double lean) {
    Point2 a{x, 0}, b{x + lean, bar.width};
    const auto at_x = [&](double limit) { return Point2{limit, bar.width * (limit - x) / lean}; };
    if (std::max(a.x, b.x) <= 0 || std::min(a.x, b.x) >= bar.length) return;
    for (Point2* p : {&a, &b}) {
        if (p->x < 0) *p = at_x(0);
        if (p->x > bar.length) *p = at_x(bar.length);
    }
    view.line(a, b);
}

/// Holes along the bar: circles in the front view, hidden lines in the others.
void draw_holes(View& front, View& top, const Bar& bar, Random& random) {
    const int count = random.choice({0, 2, 2, 3, 4, 6});
    const double room = bar.root() - bar.low, hole = 0.2 * room, mouth = random.chance(0.5) ? 1.6 * hole : 0.0,
                 z = bar.low + 0.5 * room;
    for (int i = 0; i < count; ++i) {
        const double x = bar.length * (i + 0.5) / count;
        front.circle({x, z}, hole);
        if (mouth > 0) front.circle({x, z}, mouth);
        front.centre_mark({x, z}, 1.4 * std::max(hole, mouth));
        for (const double s : {-1.0, 1.0}) {
            top.line({x + s * hole, mouth > 0 ? 0.5 * bar.width : 0}, {x + s * hole, bar.width}, Role::hidden);
            if (mouth > 0) top.line({x + s * mouth, 0}, {x + s * mouth, 0.5 * bar.width}, Role::hidden);
        }
        top.line({x, -0.1 * bar.width}, {x, 1.1 * bar.width}, Role::centre);
    }
}

/// Straight or helical teeth along a square bar: all of them, or a few at both ends and lines between.
void draw_square_rack(View& front, View& top, View& side, const Bar& bar, Random& random) {
    const bool helical = random.chance(0.5), few = !helical && random.chance(0.6);
    const int shown = few ? random.integer(2, 4) : bar.teeth;
    std::vector<Point2> line{{0, bar.low}, {0, bar.root()}};
    append_teeth(line, bar, 0, shown);
    if (few) {
        const double from = bar.pitch * (shown + 0.3), to = bar.length - bar.pitch * (shown + 0.3);
        line.insert(line.end(), {{from, bar.tip()}, {to, bar.tip()}});
        append_teeth(line, bar, bar.teeth - shown, bar.teeth);
        front.line({from, bar.root()}, {to, bar.root()}, random.chance(0.6) ? Role::thin : Role::hidden);
    }
    line.insert(line.end(), {{bar.length, bar.root()}, {bar.length, bar.low}});
    front.path(through(line));
    front.line({-bar.module, 0}, {bar.length + bar.module, 0}, Role::centre);
    top.path(rectangle({0, 0}, {bar.length, bar.width}));
    const double lean =
        helical ? bar.width * std::tan(radians(random.choice({10.0, 15.0, 19.5, 30.0}))) * random.choice({-1.0, 1.0})
                : 0.0;
    if (helical) front.line({0, bar.tip()}, {bar.length, bar.tip()});  // further teeth show in the gaps
    for (int i = 0; i < bar.teeth; ++i) {
        if (few && i >= shown && i < bar.teeth - shown) continue;
        for (const double off : {0.04, 0.38, 0.62, 0.96}) {
            const double x = bar.pitch * (i + off);
            if (helical)
                slanting_edge(top, bar, x, lean);
            else
                top.line({x, 0}, {x, bar.width});
        }
    }
    draw_holes(front, top, bar, random);
    side.path(rectangle({0, bar.low}, {bar.width, bar.tip()}));
    side.line({0, bar.root()}, {bar.width, bar.root()}, few || random.chance(0.5) ? Role::outline : Role::hidden);
    if (few) side.hatch({rectangle({0, bar.low}, {bar.width, bar.root()})});
}

/// A round bar with teeth cut into one side over a part of its length, a pin or thread at an end.
void draw_round_rack(View& front, View& top, View& side, const Bar& bar, Random& random) {
    const double r = bar.module * random.uniform(3.2, 7), over = bar.pitch * random.uniform(1, 8),
                 z = r - 1.3 * bar.module;
    const double left = -over, right = bar.length + over * random.uniform(0.4, 2), root = z - 1.25 * bar.module,
                 tip = z + bar.module;
    std::vector<Point2> line{{left, -r}, {left, r}, {0, r}, {0, root}};
    std::vector<Point2> teeth;
    append_teeth(teeth, bar, 0, bar.teeth);
    for (const Point2 p : teeth) line.push_back({p.x, p.y > 0 ? tip : root});
    line.insert(line.end(), {{bar.length, root}, {bar.length, r}, {right, r}, {right, -r}});
    front.path(through(line));
    front.line({-bar.module, z}, {bar.length + bar.module, z}, Role::centre);
    top.path(rectangle({left, -r}, {right, r}));
    const auto half_at = [r](double height) { return std::sqrt(std::max(0.0, r * r - height * height)); };
    for (int i = 0; i < bar.teeth; ++i) {
        for (const auto& [off, height] : {std::pair{0.04, root}, {0.38, tip}, {0.62, tip}, {0.96, root}})
            top.line({bar.pitch * (i + off), -half_at(height)}, {bar.pitch * (i + off), half_at(height)});
        for (const double s : {-1.0, 1.0}) {
            top.line({bar.pitch * (i + 0.38), s * half_at(tip)}, {bar.pitch * (i + 0.62), s * half_at(tip)});
            top.line({bar.pitch * (i - 0.04), s * half_at(root)}, {bar.pitch * (i + 0.04), s * half_at(root)});
        }
    }
    side.circle({}, r);
    for (const double height : {root, tip})
        side.line({-half_at(height), height}, {half_at(height), height}, height == tip ? Role::outline : Role::hidden);
    for (View* view : {&front, &top}) view->centre_line({left, 0}, {right, 0}, 0.4 * r);
    side.centre_mark({}, 1.2 * r);
}

}  // namespace

/// Drafted rack: helical or straight teeth along a bar with its screws, a few teeth and lines for the others, a round
/// bar with teeth on one side.
Part drafted_rack(FamilyContext& context) {
    Random& random = context.random;
    const Bar bar = plan_bar(random);
    View front, top, side;
    if (random.chance(0.25))
        draw_round_rack(front, top, side, bar, random);
    else
        draw_square_rack(front, top, side, bar, random);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
    part.drawn.push_back({Side::right, std::move(side)});
    part.main_side = random.chance(0.75) ? Side::front : Side::top;
    part.notes = {"m = " + std::to_string(std::max(1, static_cast<int>(bar.module))),
                  "z = " + std::to_string(bar.teeth)};
    return part;
}

}  // namespace v16::corpus
