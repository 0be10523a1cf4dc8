// Ornaments: silhouettes of stars, hearts, leaves, trees, animals and the like, cut from thin sheet.
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// A figure about the origin that reaches about 1 from it.
struct Silhouette {
    std::vector<Path> add, cut;
    Point2 top{0, 1};  ///< where it is hung up
};

Silhouette star(Random& random) {
    const int points = random.choice({4, 5, 5, 5, 6, 6, 8, 12});
    const double inner = points == 5 ? 0.382 : random.uniform(0.35, 0.75), frame = random.uniform(0.55, 0.8);
    std::vector<Point2> corners;
    for (int i = 0; i < 2 * points; ++i)
        corners.push_back(polar({}, i % 2 == 0 ? 1.0 : inner, 90 + 180.0 * i / points));
    Path outline = through(corners);
    if (random.chance(0.35)) outline = filleted(outline, random.uniform(0.02, 0.07));
    Silhouette figure{{outline}, {}, {0, 1}};
    if (random.chance(0.4)) {
        figure.cut.push_back(scaled(through(corners), frame));
        if (random.chance(0.3)) figure.add.push_back(scaled(through(corners), frame * frame));
    }
    return figure;
}

Path heart_outline(double wide, double notch, double flank) {
    Path path;
    path.vertices = {{{0, -0.95}, flank}, {{wide, 0.25}, 0.85}, {{0, notch}, 0.85}, {{-wide, 0.25}, flank}};
    return path;
}

Silhouette heart(Random& random) {
    const double notch = random.uniform(0.35, 0.55);
    const Path outline = heart_outline(random.uniform(0.8, 1.0), notch, random.uniform(0, 0.16));
    Silhouette figure{{outline}, {}, {0, notch - 0.02}};
    if (random.chance(0.4))
        figure.cut.push_back(scaled(outline, random.uniform(0.5, 0.8)));
    else if (random.chance(0.4))
        for (const double s : {-1.0, 1.0}) figure.cut.push_back(moved(scaled(outline, 0.22), {0.45 * s, 0.1}));
    return figure;
}

Silhouette leaf(Random& random) {
    Silhouette figure;
    const double stem = random.uniform(0.03, 0.06), broad = random.uniform(0.3, 0.7);
    if (random.chance(0.5)) {  // a lens with its veins
        Path lens;
        lens.vertices = {{{0, -0.7}, broad}, {{0, 1}, broad}};
        figure.add = {lens, rectangle({-stem, -1.1}, {stem, -0.6})};
        const int veins = random.integer(0, 4);
        for (int i = 0; i < veins; ++i) {
            const double y = -0.45 + 0.9 * i / veins;
            for (const double s : {-1.0, 1.0})
                figure.cut.push_back(slot({0.08 * s, y}, {0.4 * broad * s, y + 0.25 * broad + 0.1}, 0.025));
        }
        return figure;
    }
    const int lobes = random.choice({3, 5, 5, 7});  // of maple or oak
    const double depth = random.uniform(0.4, 0.7);
    std::vector<Point2> points;
    for (int i = 0; i < 2 * lobes - 1; ++i) {
        const double turn = -50 + 280.0 * i / (2 * lobes - 2);
        points.push_back(polar({}, i % 2 == 0 ? 0.9 + 0.1 * std::sin(radians(turn)) : depth, turn));
    }
    points.push_back({0, -0.3});
    figure.add = {random.chance(0.5) ? smooth_outline(points) : through(points), rectangle({-stem, -1.1}, {stem, 0})};
    return figure;
}

Silhouette tree(Random& random) {
    const int tiers = random.integer(1, 5);
    const double wide = random.uniform(0.5, 0.85), step = random.uniform(0.35, 0.65),
                 trunk = random.uniform(0.08, 0.16);
    std::vector<Point2> right, left;
    for (int i = 0; i < tiers; ++i) {
        const double y = 1 - 1.7 * (i + 1) / tiers, w = wide * (i + 1) / tiers;
        right.push_back({w, y});
        left.push_back({-w, y});
        if (i + 1 < tiers) {
            right.push_back({w * step, y});
            left.push_back({-w * step, y});
        }
    }
    std::vector<Point2> points{{0, 1}};
    points.insert(points.end(), left.begin(), left.end());
    points.insert(points.end(), right.rbegin(), right.rend());
    Silhouette figure{{through(points), rectangle({-trunk, -0.95}, {trunk, -0.6})}, {}, {0, 1}};
    const int balls = random.choice({0, 0, 3, 5});
    for (int i = 0; i < balls; ++i)
        figure.cut.push_back(circle({wide * random.uniform(-0.45, 0.45), -0.55 + 0.75 * i / balls}, 0.06));
    if (random.chance(0.3)) figure.cut.push_back(rectangle({-0.035, -1}, {0.035, 0}));  // to plug another one across
    return figure;
}

// Outlines of animals: x and y of points counter-clockwise, to be smoothed.
constexpr std::array fish{-0.95, 0.05, -0.55, -0.32, 0.0,  -0.42, 0.5,  -0.15, 0.95, -0.45, 0.85,
                          0.05,  0.95, 0.5,   0.5,   0.18, 0.15,  0.38, -0.05, 0.58, -0.4,  0.4};
constexpr std::array cat_head{-0.55, -0.55, 0.0, -0.75, 0.55, -0.55, 0.78, 0.0,   0.75,
                              0.85,  0.3,   0.5, -0.3,  0.5,  -0.75, 0.85, -0.78, 0.0};
constexpr std::array whale{-0.9, -0.2, -0.4, -0.45, 0.2,  -0.38, 0.62, 0.0, 0.78, 0.3,  1.0,  0.5,  0.8, 0.6,   0.68,
                           0.5,  0.5,  0.62, 0.45,  0.45, 0.58,  0.3,  0.3, 0.05, -0.1, 0.25, -0.6, 0.3, -0.95, 0.1};
constexpr std::array duck{-0.75, 0.42,  -0.98, 0.36,  -0.72, 0.26, -0.5, 0.1,  -0.6, -0.3,
                          -0.2,  -0.62, 0.45,  -0.55, 0.82,  -0.1, 0.95, 0.3,  0.5,  0.1,
                          0.0,   0.08,  -0.18, 0.35,  -0.25, 0.65, -0.5, 0.75, -0.7, 0.62};
constexpr std::array dog{-0.6,  -0.7, -0.42, -0.7, -0.36, -0.22, 0.36, -0.22, 0.42,  -0.7, 0.6,
                         -0.7,  0.66, 0.05,  0.8,  0.35,  0.62,  0.28, 0.3,   0.22,  -0.4, 0.22,
                         -0.55, 0.62, -0.78, 0.58, -1.0,  0.36,  -0.7, 0.24,  -0.68, -0.1};
constexpr std::array butterfly{0.0, -0.5, 0.3,  -0.7, 0.65,  -0.6, 0.6,   -0.15, 0.95, 0.25,  0.85,  0.7,  0.4,  0.55,
                               0.0, 0.25, -0.4, 0.55, -0.85, 0.7,  -0.95, 0.25,  -0.6, -0.15, -0.65, -0.6, -0.3, -0.7};
constexpr std::array<std::span<const double>, 6> animals{fish, cat_head, whale, duck, dog, butterfly};

Silhouette animal(Random& random) {
    const std::size_t kind = random.weighted({1, 1, 1, 1, 1, 1});
    const double fat = random.uniform(0.85, 1.2);
    const std::span<const double> outline = animals[kind];
    std::vector<Point2> points;
    for (std::size_t i = 0; i + 1 < outline.size(); i += 2)
        points.push_back(
            {fat * outline[i] + random.uniform(-0.02, 0.02), outline[i + 1] + random.uniform(-0.02, 0.02)});
    Silhouette figure{{random.chance(0.8) ? smooth_outline(points) : through(points)}, {}, {0, 0.15}};
    constexpr std::array<Point2, 6> eyes{
        {{-0.6, 0.1}, {-0.3, 0.1}, {-0.65, 0}, {-0.5, 0.5}, {-0.68, 0.45}, {0.6, 0.4}}};
    if (random.chance(0.7)) {
        figure.cut.push_back(circle({eyes[kind].x * fat, eyes[kind].y}, 0.05));
        if (kind == 1 || kind == 5) figure.cut.push_back(circle({-eyes[kind].x * fat, eyes[kind].y}, 0.05));
    }
    return figure;
}

Silhouette snowflake(Random& random) {
    const int arms = random.choice({6, 6, 6, 8}), twigs = random.integer(1, 3);
    const double half = random.uniform(0.03, 0.06), twig = random.uniform(0.22, 0.42);
    Silhouette figure;
    for (int i = 0; i < arms; ++i) {
        const double turn = 90 + 360.0 * i / arms;
        figure.add.push_back(slot({}, polar({}, 1 - half, turn), half));
        for (int k = 0; k < twigs; ++k) {
            const double at = 0.38 + 0.5 * k / twigs;
            for (const double s : {-55.0, 55.0}) {
                const Point2 root = polar({}, at, turn);
                figure.add.push_back(slot(root, polar(root, twig * (1 - 0.2 * k), turn + s), 0.85 * half));
            }
        }
    }
    if (random.chance(0.6)) figure.add.push_back(polygon({}, random.uniform(0.15, 0.3), arms, 90));
    if (random.chance(0.4)) figure.cut.push_back(circle({}, 0.08));
    return figure;
}

Silhouette spiral(Random& random) {
    const int halves = random.integer(4, 9);
    const double pitch = 2.0 / (halves + 1), half = pitch * random.uniform(0.2, 0.36), start = random.uniform(1.0, 1.6);
    std::vector<PathVertex> outer, inner;
    double x = 0.0;
    for (int i = 0; i <= halves; ++i) {  // half circles about two centres in turn
        const double side = i % 2 == 0 ? -1.0 : 1.0;
        outer.push_back({{x + side * half, 0}, i < halves ? 1.0 : 0.0});
        inner.push_back({{x - side * half, 0}, i > 0 ? -1.0 : 0.0});
        x -= side * pitch * (start + i);
    }
    Path path;
    path.vertices = outer;
    path.vertices.insert(path.vertices.end(), inner.rbegin(), inner.rend());
    const Box2 box = bounds(path);
    path = moved(path, {-box.centre().x, -box.centre().y});
    return {{scaled(path, 2 / box.width())}, {}, {0, box.height() / box.width()}};
}

Silhouette flower(Random& random) {
    const int petals = random.choice({4, 5, 5, 6, 8, 12});
    const double r = std::min(0.45, 1.9 / petals) * random.uniform(0.8, 1.0), from = random.uniform(0.15, 0.5);
    const std::size_t form = random.weighted({0.5, 0.5});
    Silhouette figure;
    for (int i = 0; i < petals; ++i) {
        const double turn = 90 + 360.0 * i / petals;
        figure.add.push_back(form == 0 ? slot(polar({}, from, turn), polar({}, 1 - r, turn), r)
                                       : tangent_hull({}, 0.4 * r, polar({}, 1 - r, turn), r));
    }
    figure.add.push_back(circle({}, 0.35));
    if (random.chance(0.7)) figure.cut.push_back(circle({}, random.uniform(0.08, 0.28)));
    if (random.chance(0.3))
        for (int i = 0; i < petals; ++i)
            figure.cut.push_back(circle(polar({}, 1 - r, 90 + 360.0 * i / petals), 0.4 * r));
    return figure;
}

Silhouette cross_or_moon(Random& random) {
    if (random.chance(0.5)) {  // a cross, its ends straight or flared
        const double arm = random.uniform(0.12, 0.25), flare = arm * random.choice({1.0, 1.0, 2.0, 2.8}),
                     wide = random.uniform(0.6, 1.0), at = random.choice({0.0, 0.3});
        Path path = through({{-flare, -1},
                             {flare, -1},
                             {arm, at - arm},
                             {wide, at - flare},
                             {wide, at + flare},
                             {arm, at + arm},
                             {flare, 1},
                             {-flare, 1},
                             {-arm, at + arm},
                             {-wide, at + flare},
                             {-wide, at - flare},
                             {-arm, at - arm}});
        Silhouette figure{{path}, {}, {0, 1}};
        if (random.chance(0.3)) figure.add.push_back(circle({0, at}, 1.7 * arm));
        if (random.chance(0.3)) figure.cut.push_back(circle({0, at}, 0.8 * arm));
        return figure;
    }
    Path moon;
    const double lean = random.uniform(40, 80);
    moon.vertices = {{polar({}, 1, lean), std::tan(radians(360 - 2 * lean) / 4)},
                     {polar({}, 1, -lean), -random.uniform(0.45, 0.8)}};
    Silhouette figure{{moon}, {}, polar({}, 0.97, lean + 6)};
    if (random.chance(0.4)) figure.cut.push_back(circle({-0.8, random.uniform(-0.2, 0.2)}, 0.05));
    return figure;
}

Silhouette random_silhouette(Random& random) {
    switch (random.integer(0, 8)) {
        case 0:
            return star(random);
        case 1:
            return heart(random);
        case 2:
            return leaf(random);
        case 3:
            return tree(random);
        case 4:
            return snowflake(random);
        case 5:
            return spiral(random);
        case 6:
            return flower(random);
        case 7:
            return cross_or_moon(random);
        default:
            return animal(random);
    }
}

}  // namespace

/// Ornament to hang up: star, heart, leaf, tree, snowflake, spiral, flower, cross, moon, animal; bare, or as a hole in
/// a disc.
Part ornament(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 150), t = r * random.uniform(0.02, 0.12);
    const Axis axis = plate_axis(random, part);
    const Silhouette figure = random_silhouette(random);
    const double eye = random.uniform(0.05, 0.09);
    const bool medal = random.chance(0.15), hung = random.chance(0.6), ring = random.chance(0.5);
    Point2 top = medal ? Point2{0, 1.25} : figure.top;
    if (ring) top.y += 0.6 * eye;
    if (medal) solid.add_prism(axis, circle({}, 1.3 * r), 0, t);
    if (hung && ring) solid.add_prism(axis, circle(r * top, 2 * eye * r), 0, t);
    for (const Path& path : figure.add) {
        if (medal)
            solid.cut_prism(axis, scaled(path, r), -1, t + 1);
        else
            solid.add_prism(axis, scaled(path, r), 0, t);
    }
    for (const Path& path : figure.cut) {
        if (medal)
            solid.add_prism(axis, scaled(path, r), 0, t);
        else
            solid.cut_prism(axis, scaled(path, r), -1, t + 1);
    }
    if (hung) solid.cut_prism(axis, circle(r * (ring ? top : top - Point2{0, 0.18}), eye * r), -1, t + 1);
    return part;
}

}  // namespace v16::corpus
