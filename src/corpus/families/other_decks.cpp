// Stacks of plates that stand apart on spacers, with their screws.
#include <algorithm>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// What holds the plates apart at one place.
struct Post {
    double radius = 0.0;
    bool hexagonal = false, screws = false, nuts = false;
};

Post random_post(Random& random, double size) {
    return {size * random.uniform(0.03, 0.06), random.chance(0.45), random.chance(0.7), random.chance(0.5)};
}

/// Posts along `axis` between plates of thickness `t` at `levels`, with the heads of screws beyond the outer ones.
void add_posts(Solid& solid, const Post& post, Axis axis, const std::vector<Point2>& places,
               const std::vector<double>& levels, double t) {
    const double r = post.radius, head = 0.9 * r;
    for (const Point2 at : places) {
        for (std::size_t i = 0; i + 1 < levels.size(); ++i)
            solid.add_prism(axis, post.hexagonal ? polygon(at, 1.155 * r, 6) : circle(at, r), levels[i] + t,
                            levels[i + 1]);
        if (!post.screws) continue;
        const double top = levels.back() + t, low = levels.front();
        solid.add_cylinder(axis, at, head, top, top + 0.7 * r)
            .cut_prism(axis, polygon(at, 0.5 * r, 6), top + 0.3 * r, top + r);
        if (post.nuts)
            solid.add_prism(axis, polygon(at, 1.05 * r, 6), low - 0.6 * r, low)
                .add_cylinder(axis, at, 0.5 * r, low - r, low);
        else
            solid.add_cylinder(axis, at, head, low - 0.7 * r, low);
    }
}

/// The outline of the plates, and places for the posts in it.
struct Deck {
    Path outline;
    std::vector<Point2> places;
};

Deck random_deck(Random& random, double w, double h) {
    Deck deck;
    const double in = 0.82;
    deck.places = {{-in * w, -in * h}, {in * w, -in * h}, {in * w, in * h}, {-in * w, in * h}};
    switch (random.weighted({0.4, 0.2, 0.15, 0.25})) {
        case 0:
            deck.outline = rounded_rectangle({-w, -h}, {w, h}, 0.1 * h);
            if (random.chance(0.3)) deck.places.insert(deck.places.end(), {{0, -in * h}, {0, in * h}});
            break;
        case 1: {
            const int count = random.choice({3, 4, 6});
            deck.outline = circle({}, w);
            deck.places.clear();
            for (int i = 0; i < count; ++i) deck.places.push_back(polar({}, in * w, 45 + 360.0 * i / count));
            break;
        }
        case 2:
            deck.outline = chamfered(rectangle({-1.05 * w, -1.05 * h}, {1.05 * w, 1.05 * h}), 0.3 * h);
            deck.places = {{-0.9 * w, -0.6 * h}, {0.9 * w, -0.6 * h}, {0.9 * w, 0.6 * h}, {-0.9 * w, 0.6 * h}};
            break;
        default:  // drawn in at its waist
            deck.outline = smooth_outline(
                {{w, -h}, {1.05 * w, 0}, {w, h}, {0, 0.75 * h}, {-w, h}, {-1.05 * w, 0}, {-w, -h}, {0, -0.75 * h}});
            deck.places = {{-0.85 * w, -0.72 * h}, {0.85 * w, -0.72 * h}, {0.85 * w, 0.72 * h}, {-0.85 * w, 0.72 * h}};
            break;
    }
    return deck;
}

/// What is mounted between or on the decks: a motor, a board with blocks, a bearing, a window in a plate.
void add_fittings(Solid& solid, Random& random, Axis axis, double w, double h, const std::vector<double>& levels,
                  double t) {
    const double gap = levels[1] - levels[0] - t, top = levels.back() + t;
    if (random.chance(0.4))
        solid.cut_prism(axis, rounded_rectangle({-0.4 * w, -0.3 * h}, {0.4 * w, 0.3 * h}, 0.08 * h),
                        levels.back() - 0.1, far);
    if (random.chance(0.4))
        solid.cut_prism(axis, slot({-0.5 * w, 0.55 * h}, {0.5 * w, 0.55 * h}, 0.06 * h), levels.front() - 0.1,
                        levels.front() + t + 0.1);
    switch (random.weighted({0.35, 0.2, 0.25, 0.2})) {
        case 1: {
            const double r = 0.35 * std::min(w, h);
            solid.add_cylinder(axis, {0.2 * w, 0}, r, levels[0] + t, levels[0] + t + 0.7 * gap)
                .add_cylinder(axis, {0.2 * w, 0}, 0.15 * r, levels[0] + t, top + 0.4 * gap);
            break;
        }
        case 2: {
            const double board = levels[0] + t + 0.25 * gap;
            solid.add_prism(axis, rectangle({-0.6 * w, -0.5 * h}, {0.6 * w, 0.5 * h}), board, board + 0.06 * gap);
            for (int i = random.integer(1, 4); i > 0; --i) {
                const Point2 at{w * random.uniform(-0.5, 0.25), h * random.uniform(-0.4, 0.1)};
                solid.add_prism(axis,
                                rectangle(at, at + Point2{w * random.uniform(0.1, 0.3), h * random.uniform(0.1, 0.3)}),
                                board, board + gap * random.uniform(0.15, 0.5));
            }
            break;
        }
        case 3:
            solid.add_cylinder(axis, {}, 0.25 * h, levels[0], top + 0.2 * gap)
                .cut_cylinder(axis, {}, 0.15 * h, -far, far);
            break;
        default:
            break;
    }
}

/// A wheel's or a winch's frame: two side plates that face the viewer, round bars between them.
void make_side_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.log_uniform(25, 200), h = w * random.uniform(0.4, 0.9), t = w * random.uniform(0.03, 0.08),
                 wide = w * random.uniform(0.4, 1.6), r = w * random.uniform(0.04, 0.09);
    const Path outline = random.chance(0.5)
                             ? tangent_hull({-0.6 * w, 0}, 0.4 * h, {0.5 * w, 0}, h * random.uniform(0.4, 0.7))
                             : plate_outline(random, 2 * w, 2 * h);
    for (const double y : {0.0, wide - t}) solid.add_prism(Axis::y, outline, y, y + t);
    const std::vector<Point2> places{{-0.6 * w, 0}, {0.55 * w, 0.25 * h}, {0.55 * w, -0.25 * h}};
    for (const Point2 at : places) {
        solid.add_cylinder(Axis::y, at, r, t, wide - t).add_cylinder(Axis::y, at, 0.6 * r, -1.2 * t, wide + 1.2 * t);
        if (random.chance(0.7))
            for (const double y : {-0.8 * t, wide}) solid.add_prism(Axis::y, polygon(at, 1.1 * r, 6), y, y + 0.8 * t);
    }
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {-0.6 * w, 0}, 0.3 * h, 1.5 * t, wide - 1.5 * t);
    for (const double y : {-0.1, wide - t - 0.1}) solid.cut_prism(Axis::y, circle({0, 0}, 0.18 * h), y, y + t + 0.2);
}

}  // namespace

/// Stack of plates on spacers: decks of a robot, frames of motors and boards, side plates with bars between them.
Part stacked_plates(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    if (random.chance(0.25)) {
        make_side_frame(part, random);
        return part;
    }
    const double w = random.log_uniform(15, 180), h = w * random.uniform(0.4, 1.0), t = w * random.uniform(0.02, 0.07);
    const Axis axis = random.chance(0.75) ? Axis::z : Axis::y;
    const Deck deck = random_deck(random, w, h);
    std::vector<double> levels{0.0};
    const int plates = random.choice({2, 2, 2, 3, 3, 4});
    const double gap = w * random.uniform(0.2, 1.0) / (plates > 2 ? 1.6 : 1.0);
    for (int i = 1; i < plates; ++i) levels.push_back(levels.back() + t + gap * (random.chance(0.7) ? 1.0 : 0.6));
    for (const double level : levels) part.solid.add_prism(axis, deck.outline, level, level + t);
    add_fittings(part.solid, random, axis, w, deck.places.size() == 3 ? w : h, levels, t);
    add_posts(part.solid, random_post(random, std::min(w, 2 * h)), axis, deck.places, levels, t);
    return part;
}

}  // namespace v16::corpus
