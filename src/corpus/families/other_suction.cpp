// What grips by suction or softly.
#include <algorithm>
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Meridian of a cup's rubber: flat lip or one to three folds below a neck of radius `neck`; its wall is thin.
Path cup_meridian(Random& random, double r, double neck, int folds, double fold) {
    const double t = 0.07 * r;
    std::vector<Point2> outer, inner;
    double z = 0;
    for (int i = 0; i <= folds; ++i) {
        const double wide = r * (1 - 0.08 * i);
        outer.push_back({z, wide});
        inner.push_back({z, wide - 1.3 * t});
        const double waist = i == folds ? neck : std::max(1.15 * neck, 0.68 * wide);
        outer.push_back({z + fold, waist});
        inner.push_back({z + fold, waist - 1.3 * t});
        z += 1.8 * fold;
    }
    const double top = outer.back().x + r * random.uniform(0.15, 0.4);
    outer.push_back({top, neck});
    inner.push_back({top, 0.45 * neck});
    std::vector<Point2> all(outer);
    all.insert(all.end(), inner.rbegin(), inner.rend());
    return through(all);
}

/// Cup on its fitting: barbed or threaded stem, hexagon, spring rod.
double add_cup(Solid& solid, Random& random, Point2 at, double r, int folds, double fold, double neck, double stem) {
    const Path rubber = cup_meridian(random, r, neck, folds, fold);
    solid.add_revolution(Axis::z, rubber, at);
    const double top = bounds(rubber).max.x;
    solid.add_revolution(Axis::z, ring_meridian(top - 0.3 * neck, top + 0.3 * neck, 0.3 * neck, 0.85 * neck), at);
    solid.add_prism(Axis::z, polygon(at, 1.1 * neck, 6), top + 0.3 * neck, top + 0.8 * neck);
    solid.add_cylinder(Axis::z, at, 0.5 * neck, top + 0.8 * neck, top + stem)
        .cut_cylinder(Axis::z, at, 0.2 * neck, top - neck, top + stem + 1);
    return top + stem;
}

void add_suction_cup(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(3, 60), neck = r * random.uniform(0.25, 0.5);
    const int folds = random.choice({0, 0, 1, 2, 3});
    const double top =
        add_cup(solid, random, {}, r, folds, r * random.uniform(0.25, 0.45), neck, neck * random.uniform(1.5, 6));
    if (random.chance(0.3)) {  // level compensator
        solid.add_cylinder(Axis::z, {}, 0.9 * neck, top - 0.5 * neck, top + 3 * neck)
            .add_prism(Axis::z, polygon({}, 1.3 * neck, 6), top + 0.5 * neck, top + 1.2 * neck);
        solid.add_cylinder(Axis::z, {}, 0.45 * neck, top + 3 * neck, top + 5 * neck);
    }
}

/// Several cups on a bar, cross or plate with the flange of the robot's hand.
void add_cup_frame(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 40), neck = 0.35 * r, half = r * random.uniform(2.5, 6),
                 w = r * random.uniform(0.4, 0.7), fold = 0.35 * r, stem = r * random.uniform(0.8, 2.0);
    const int form = random.integer(0, 2), folds = random.integer(0, 2);
    const double deep = form == 0 ? 0.0 : half * random.uniform(0.5, 1.0);
    double top = 0;
    if (form == 2) {
        for (const double s : {-1.0, 1.0})
            top = add_cup(solid, random, {s * half, 0}, r, folds, fold, neck, stem),
            top = add_cup(solid, random, {0, s * deep}, r, folds, fold, neck, stem);
        solid.add_box({-half - w, -0.5 * w, top}, {half + w, 0.5 * w, top + w})
            .add_box({-0.5 * w, -deep - w, top}, {0.5 * w, deep + w, top + w});
    } else {
        const int cups = random.integer(2, 4);
        for (int i = 0; i < cups; ++i)
            for (const double s : {-1.0, 1.0}) {
                if (deep == 0.0 && s > 0) continue;
                top = add_cup(solid, random, {row_position(i, cups, 2 * half / (cups - 1)), s * deep}, r, folds, fold,
                              neck, stem);
            }
        if (form == 0)
            solid.add_box({-half - w, -0.6 * w, top - 0.5 * r}, {half + w, 0.6 * w, top + 0.4 * w});
        else
            solid.add_prism(Axis::z, rounded_rectangle({-half - w, -deep - w}, {half + w, deep + w}, w), top,
                            top + 0.4 * w);
    }
    solid.add_cylinder(Axis::z, {}, 0.7 * w + 0.2 * r, top, top + r)
        .add_cylinder(Axis::z, {}, w + 0.5 * r, top + r, top + 1.3 * r);
    solid.cut_hole_circle(Axis::z, {}, 0.7 * w + 0.5 * r, 4, 45, 0.06 * r, top + r - 1, far);
}

/// Hand of soft fingers: bellows of rubber, bent or straight, about a disc or in two rows.
void add_soft_gripper(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double len = random.log_uniform(40, 130), w = len * random.uniform(0.08, 0.13),
                 base = len * random.uniform(0.04, 0.07), rise = len * random.uniform(0.1, 0.18);
    const int cells = random.integer(5, 10);
    const double pitch = len / cells;
    const bool pair = random.chance(0.5);
    const double gap = pair ? len * random.uniform(0.15, 0.5) : 0.0;
    for (const double s : {-1.0, 1.0}) {
        if (!pair && s < 0) continue;
        const auto box = [&](double x, double y, double from, double to, double half) {
            solid.add_box({std::min(s * x, s * y), -half, from}, {std::max(s * x, s * y), half, to});
        };
        box(gap, gap + base, -len, 0, w);
        for (int i = 0; i < cells; ++i) {
            box(gap + base, gap + base + rise, -pitch * (i + 0.85), -pitch * (i + 0.15), w);
            box(gap + base, gap + base + 0.35 * rise, -pitch * (i + 1.0), -pitch * i, 0.8 * w);
        }
        box(gap - 0.2 * base, gap + base + 1.2 * rise, 0, 0.18 * len, 1.2 * w);
    }
    if (pair) {
        solid.add_box({-gap - base - rise, -1.1 * w, 0.15 * len}, {gap + base + rise, 1.1 * w, 0.25 * len})
            .add_cylinder(Axis::z, {}, 1.2 * w, 0.25 * len, 0.4 * len)
            .add_cylinder(Axis::z, {}, 2 * w, 0.4 * len, 0.45 * len);
    } else {
        solid.cut_cylinder(Axis::z, {0.5 * base + 0.4 * rise, 0}, 0.35 * w, 0.05 * len, far);
    }
}

}  // namespace

/// What grips by suction or is soft: cups, frames of cups, bellows fingers.
Part suction_gripper(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_suction_cup, add_cup_frame, add_soft_gripper};
    forms[context.random.weighted({0.4, 0.35, 0.25})](part, context.random);
    return part;
}

}  // namespace v16::corpus
