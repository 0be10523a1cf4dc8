// Plates that bear a sign: nameplates, tags, shields, arrows, letters.
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Capitals and figures as strokes on a grid 2 wide and 4 high: chains of points "xy", parted by blanks.
constexpr std::array<std::string_view, 24> letters{
    "00042420 0222",  "24040020 0222", "240400 0222", "0004 2024 0222", "1014",        "0004 2402 0220",
    "040020",         "0004122420",    "00042024",    "0004242000",     "0004242202",  "0004242202 1220",
    "240402222000",   "0424 1410",     "04002024",    "041024",         "0400122024",  "0024 0420",
    "0412 2412 1210", "04240020",      "0314 1410",   "042422020020",   "040222 2420", "042410"};

/// The face that a sign looks out from, at 0: the plate lies behind it.
struct Face {
    Axis axis = Axis::y;
    double out = -1.0;

    /// From `behind` the face to `before` it, as an extent along the axis.
    [[nodiscard]] double low(double behind, double before) const { return out > 0 ? -behind : -before; }
    [[nodiscard]] double high(double behind, double before) const { return out > 0 ? before : behind; }
};

Face random_face(Random& random, Part& part) {
    if (random.chance(0.6)) return {};
    part.main_side = Side::top;
    return {Axis::z, 1.0};
}

void add(Solid& solid, const Face& face, const Path& path, double behind, double before) {
    solid.add_prism(face.axis, path, face.low(behind, before), face.high(behind, before));
}
void cut(Solid& solid, const Face& face, const Path& path, double depth) {
    solid.cut_prism(face.axis, path, face.low(depth, 1), face.high(depth, 1));
}

/// The strokes of one letter with its lower left corner at `at`; `unit` is a quarter of its height.
std::vector<Path> strokes_of(std::string_view letter, Point2 at, double unit, double half, bool square) {
    std::vector<Path> paths;
    const auto point = [&](std::size_t i) {
        return at + unit * Point2{static_cast<double>(letter[i] - '0'), static_cast<double>(letter[i + 1] - '0')};
    };
    for (std::size_t i = 0; i + 3 < letter.size(); ++i) {
        if (letter[i + 2] == ' ') {
            i += 2;
            continue;
        }
        const Point2 a = point(i), b = point(i + 2), d = (half / length(b - a)) * (b - a), n{-d.y, d.x};
        paths.push_back(square ? through({a - d - n, b + d - n, b + d + n, a - d + n}) : slot(a, b, half));
        ++i;
    }
    return paths;
}

/// A word of random letters, its middle at `at`, `wide` at most; raised by `height`, or sunk where that is negative.
void write_word(Solid& solid, Random& random, const Face& face, Point2 at, double wide, double high, double height) {
    const int count = random.integer(1, std::clamp(static_cast<int>(wide / (0.75 * high)), 1, 7));
    const double unit = std::min(high / 4, wide / (3.2 * count)), half = unit * random.uniform(0.2, 0.42);
    const bool square = random.chance(0.5);
    for (int i = 0; i < count; ++i) {
        const Point2 corner = at + unit * Point2{(i - 0.5 * count) * 3.2 + 0.6, -2.0};
        for (const Path& stroke : strokes_of(random.choice(letters), corner, unit, half, square)) {
            if (height > 0)
                add(solid, face, stroke, 0.001, height);
            else
                cut(solid, face, stroke, -height);
        }
    }
}

/// Nameplate: holes at its ends or corners, a raised or sunk border, a word.
void make_nameplate(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Face face = random_face(random, part);
    const double w = random.log_uniform(18, 220), h = w * random.uniform(0.2, 0.7),
                 t = std::max(0.5, h * random.uniform(0.02, 0.15)), hole = h * random.uniform(0.05, 0.12);
    const auto outline = [&](std::size_t form, double a, double b) {
        if (form == 0) return rounded_rectangle({-a, -b}, {a, b}, 0.3 * b);
        if (form == 1) return chamfered(rectangle({-a, -b}, {a, b}), 0.3 * b);
        if (form == 2) return slot({-a + b, 0}, {a - b, 0}, b);
        if (form == 3)
            return smooth_outline({{a, 0},
                                   {0.7 * a, 0.7 * b},
                                   {0, b},
                                   {-0.7 * a, 0.7 * b},
                                   {-a, 0},
                                   {-0.7 * a, -0.7 * b},
                                   {0, -b},
                                   {0.7 * a, -0.7 * b}});
        return rectangle({-a, -b}, {a, b});
    };
    const std::size_t form = random.weighted({0.3, 0.15, 0.15, 0.15, 0.25});
    add(solid, face, outline(form, w, h), t, 0);
    if (form == 4 && random.chance(0.6))  // corners cut out round, as plaques are
        for (const Point2 at : {Point2{-w, -h}, Point2{w, -h}, Point2{w, h}, Point2{-w, h}})
            cut(solid, face, circle(at, 0.28 * h), t + 1);
    const double border = h * random.uniform(0.06, 0.12);
    const std::size_t frame = random.weighted({0.5, 0.3, 0.2});
    if (frame > 0) {
        add(solid, face, outline(form, w - border, h - border), 0.001, 0.4 * t);
        if (frame == 2) cut(solid, face, outline(form, w - 2 * border, h - 2 * border), 0.001);
    }
    const bool corners = form != 2 && form != 3 && random.chance(0.5);
    const double x = w - 3.2 * border - hole, y = corners ? h - 3.2 * border - hole : 0.0;
    if (random.chance(0.85))
        for (const double sx : {-1.0, 1.0})
            for (const double sy : {-1.0, 1.0})
                if (corners || sy > 0) cut(solid, face, circle({sx * x, sy * y}, hole), t + 1);
    if (frame != 1 && random.chance(0.75))
        write_word(solid, random, face, {}, 1.7 * (x - 2 * hole), h * random.uniform(0.5, 1.0),
                   random.choice({0.5, 0.5, -0.4, -1.5}) * t);
}

/// Tag to hang on something: of luggage, a dog, a key.
void make_tag(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Face face = random_face(random, part);
    const double h = random.log_uniform(8, 40), w = h * random.uniform(1.1, 2.4), t = h * random.uniform(0.05, 0.2),
                 hole = h * random.uniform(0.1, 0.2);
    double at = -w + 2.2 * hole;
    switch (random.integer(0, 4)) {
        case 0:  // a label of paper in steel
            add(solid, face,
                filleted(
                    through({{-w + 0.5 * h, -h}, {w, -h}, {w, h}, {-w + 0.5 * h, h}, {-w, 0.4 * h}, {-w, -0.4 * h}}),
                    0.1 * h),
                t, 0);
            break;
        case 1:
            add(solid, face, rounded_rectangle({-w, -h}, {w, h}, h * random.uniform(0.2, 0.98)), t, 0);
            break;
        case 2:  // an ear that carries the eye
            add(solid, face, circle({0, 0}, h), t, 0);
            at = -h - 1.2 * hole;
            add(solid, face, tangent_hull({-0.5 * h, 0}, 0.5 * h, {at, 0}, 2 * hole), t, 0);
            break;
        case 3:  // a bone
            for (const double sx : {-1.0, 1.0})
                for (const double sy : {-1.0, 1.0})
                    add(solid, face, circle({sx * (w - 0.5 * h), sy * 0.5 * h}, 0.55 * h), t, 0);
            add(solid, face, rectangle({-w + 0.5 * h, -0.6 * h}, {w - 0.5 * h, 0.6 * h}), t, 0);
            at = 0;
            add(solid, face, circle({0, 0.6 * h}, 2.2 * hole), t, 0);
            break;
        default:  // a drop, as for the keys of a hotel
            add(solid, face, tangent_hull({-w, 0}, 0.35 * h, {0, 0}, h), t, 0);
            at = -w;
            break;
    }
    cut(solid, face, circle(at == 0 ? Point2{0, 0.9 * h} : Point2{at, 0}, hole), t + 1);
    if (random.chance(0.6))
        write_word(solid, random, face, {0.15 * h, 0}, 1.1 * h, 0.7 * h, random.choice({0.4, -0.4, -2.0}) * t);
}

/// Shield, heart, star or road sign: a badge with a border.
void make_badge(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Face face = random_face(random, part);
    const double r = random.log_uniform(10, 300), t = std::max(0.8, r * random.uniform(0.01, 0.12));
    const auto form = random.integer(0, 5);
    const auto outline = [&](double k) {
        Path path;
        const double a = k * r;
        switch (form) {
            case 0:  // shield
                path.vertices = {{{0, -1.15 * a}, 0.22}, {{0.85 * a, 0}},  {{0.85 * a, a}, 0.0},
                                 {{0, 0.85 * a}},        {{-0.85 * a, a}}, {{-0.85 * a, 0}, 0.22}};
                return path;
            case 1:  // heart
                path.vertices = {
                    {{0, -a}, 0.0}, {{0.85 * a, 0.1 * a}, 0.9}, {{0, 0.55 * a}, 0.9}, {{-0.85 * a, 0.1 * a}}};
                return path;
            case 2: {  // star
                std::vector<Point2> points;
                for (int i = 0; i < 10; ++i) points.push_back(polar({}, i % 2 == 0 ? a : 0.45 * a, 36.0 * i + 90));
                return through(points);
            }
            case 3:
                return polygon({}, a, 8, 22.5);
            case 4:
                return filleted(polygon({}, a, 3, 90), 0.15 * a);
            default:
                return circle({}, a);
        }
    };
    add(solid, face, outline(1.0), t, 0);
    if (random.chance(0.5)) {
        add(solid, face, outline(0.9), 0.001, 0.4 * t);
        if (random.chance(0.5)) cut(solid, face, outline(0.82), 0.001);
    }
    if (random.chance(0.7))
        write_word(solid, random, face, {0, form == 4 ? -0.1 * r : 0.0}, 0.8 * r, 0.6 * r,
                   random.choice({0.6, -0.5, -3.0}) * t);
    if (random.chance(0.7))
        for (const double s : {-1.0, 1.0})
            if (form != 1)
                cut(solid, face, circle({0, s > 0 ? 0.72 * r : -(form == 4 ? 0.4 : 0.72) * r}, 0.04 * r), t + 1);
    if (form >= 3 && random.chance(0.25)) {  // on its post
        const double post = 0.07 * r;
        add(solid, face, rectangle({-post, -r * random.uniform(2.5, 5)}, {post, -0.2 * r}), t + 2 * post, -t);
    }
}

/// Arrow: straight, with two heads or bent; or a signpost's board.
void make_arrow(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Face face = random_face(random, part);
    const double length = random.log_uniform(15, 250), shaft = length * random.uniform(0.06, 0.16),
                 head = shaft * random.uniform(1.8, 2.8), tip = head * random.uniform(0.9, 1.8),
                 t = std::max(0.6, shaft * random.uniform(0.1, 0.8));
    Path path;
    switch (random.integer(0, 3)) {
        case 0:
            path = through({{0, -shaft},
                            {length, -shaft},
                            {length, -head},
                            {length + tip, 0},
                            {length, head},
                            {length, shaft},
                            {0, shaft}});
            break;
        case 1:
            path = through({{0, -shaft},
                            {length, -shaft},
                            {length, -head},
                            {length + tip, 0},
                            {length, head},
                            {length, shaft},
                            {0, shaft},
                            {0, head},
                            {-tip, 0},
                            {0, -head}});
            break;
        case 2:  // turning
            path = through({{0, 0},
                            {2 * shaft, 0},
                            {2 * shaft, 0.5 * length - 2 * shaft},
                            {0.6 * length, 0.5 * length - 2 * shaft},
                            {0.6 * length, 0.5 * length - shaft - head},
                            {0.6 * length + tip, 0.5 * length - shaft},
                            {0.6 * length, 0.5 * length - shaft + head},
                            {0.6 * length, 0.5 * length},
                            {0, 0.5 * length}});
            break;
        default:  // board
            path = through({{0, -head},
                            {length, -head},
                            {length + head, 0},
                            {length, head},
                            {0, head},
                            {random.chance(0.5) ? 0.5 * head : 0.01, 0}});
            if (random.chance(0.8)) write_word(solid, random, face, {0.52 * length, 0}, 0.7 * length, head, 0.4 * t);
            break;
    }
    add(solid, face, random.chance(0.4) ? filleted(path, 0.25 * shaft) : path, t, 0);
    if (random.chance(0.6))
        cut(solid, face, circle({shaft * 1.2, path.vertices.size() == 9 ? 1.5 * shaft : 0.0}, 0.35 * shaft), t + 1);
}

/// Letters that stand by themselves: one of a house's number, or a word on a bar or foot.
void make_letters(Part& part, Random& random) {
    Solid& solid = part.solid;
    const Face face = random.chance(0.75) ? Face{} : random_face(random, part);
    const double high = random.log_uniform(12, 200), unit = 0.25 * high, half = unit * random.uniform(0.25, 0.48),
                 t = high * random.uniform(0.04, 0.3);
    const int count = random.choice({1, 1, 2, 3, 4, 5});
    const bool square = random.chance(0.55);
    for (int i = 0; i < count; ++i)
        for (const Path& stroke : strokes_of(random.choice(letters), {unit * 3.2 * i, 0}, unit, half, square))
            add(solid, face, stroke, t, 0);
    if (count > 1 || random.chance(0.2)) {
        const double right = unit * (3.2 * (count - 1) + 2.0) + 2 * half,
                     deep = face.axis == Axis::y && random.chance(0.5) ? 0.25 * high : 0.0;
        add(solid, face, rectangle({-2 * half, -2.4 * half}, {right, -0.4 * half}), t + deep, deep);
    }
}

/// Label for a plant or a table: a board on a spike or on a foot.
void make_stake(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double w = random.uniform(15, 70), h = w * random.uniform(0.3, 0.7), t = random.uniform(1.5, 4);
    const Face face = random_face(random, part);
    const double spike = w * random.uniform(1.0, 3.0), stem = h * random.uniform(0.15, 0.35);
    add(solid, face,
        random.chance(0.5) ? rounded_rectangle({-w, -h}, {w, h}, 0.35 * h) : plate_outline(random, 2 * w, 2 * h), t, 0);
    add(solid, face,
        through({{-stem, -0.5 * h},
                 {-0.8 * stem, -h - 0.8 * spike},
                 {0, -h - spike},
                 {0.8 * stem, -h - 0.8 * spike},
                 {stem, -0.5 * h}}),
        t, 0);
    if (random.chance(0.3))
        add(solid, face, rectangle({-0.2 * stem, -h - 0.8 * spike}, {0.2 * stem, -0.6 * h}), 0.001, t);
    write_word(solid, random, face, {}, 1.5 * w, h, random.choice({0.4, -0.4}) * t);
}

}  // namespace

/// Sign: nameplate, tag, badge, arrow, letters, stake.
Part sign_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.28, 0.2, 0.18, 0.12, 0.14, 0.08})) {
        case 0:
            make_nameplate(part, random);
            break;
        case 1:
            make_tag(part, random);
            break;
        case 2:
            make_badge(part, random);
            break;
        case 3:
            make_arrow(part, random);
            break;
        case 4:
            make_letters(part, random);
            break;
        default:
            make_stake(part, random);
            break;
    }
    return part;
}

}  // namespace v16::corpus
