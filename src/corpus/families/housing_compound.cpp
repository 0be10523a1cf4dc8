// Cast and machined housings as they come out of a CAD library: a body with a cavity, and grown on it flanges, bosses,
// ribs, feet, ears and ports in any number.
#include <algorithm>
#include <cmath>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Everything that a casting may carry, added outside first and cut inside last, so that the cavity stays free.
class CastCase {
public:
    CastCase(Solid& solid, Random& random) : solid_(solid), random_(random) {}

    void run() {
        half_ = {random_.log_uniform(15, 250), 0};
        half_.y = half_.x * random_.uniform(0.45, 1.0);
        height_ = half_.x * random_.uniform(0.4, 2.2);
        wall_ = half_.y * random_.uniform(0.06, 0.18);
        round_ = random_.chance(0.35);
        if (round_) half_.x = half_.y;
        corner_ = half_.y * random_.uniform(0.1, 0.6);
        solid_.add_prism(Axis::z, outline(0), 0, height_);
        if (random_.chance(0.55)) rim(height_ - random_.uniform(1, 2.5) * wall_, height_);
        if (random_.chance(0.5)) rim(0, random_.uniform(1, 2.5) * wall_);
        if (random_.chance(0.5)) feet();
        const int walls = random_.integer(1, 3);
        for (int i = 0; i < walls; ++i) boss();
        if (random_.chance(0.45)) ribs();
        if (random_.chance(0.3)) fins();
        if (random_.chance(0.35)) neck();
        cavity();
        for (const Bore& bore : bores_) drill(bore);
        if (random_.chance(0.4)) posts();
    }

private:
    struct Bore {
        Axis axis = Axis::x;
        Point2 at;
        double radius = 0.0, boss = 0.0, from = 0.0, to = 0.0;
    };

    [[nodiscard]] Path outline(double grow) const {
        if (round_) return circle({}, half_.x + grow);
        return rounded_rectangle({-half_.x - grow, -half_.y - grow}, {half_.x + grow, half_.y + grow},
                                 std::max(corner_ + grow, 0.02 * half_.y));
    }

    /// A flange around the body with a lug or a hole at each bolt.
    void rim(double from, double to) {
        const double out = wall_ * random_.uniform(1.2, 2.6), hole = 0.28 * out;
        const bool lugs = random_.chance(0.4);
        if (!lugs) solid_.add_prism(Axis::z, outline(out), from, to);
        std::vector<Point2> points;
        if (round_) {
            const int count = random_.choice({3, 4, 6, 8, 12});
            for (int i = 0; i < count; ++i) points.push_back(polar({}, half_.x + 0.5 * out, 45 + 360.0 * i / count));
        } else {
            const double x = half_.x + 0.5 * out - 0.3 * corner_, y = half_.y + 0.5 * out - 0.3 * corner_;
            points = border_points(box2({-x, -y}, {x, y}), random_.integer(2, 4), random_.integer(2, 3));
        }
        for (const Point2 p : points) {
            if (lugs) solid_.add_cylinder(Axis::z, p, 0.8 * out, from, to);
            bores_.push_back({Axis::z, p, hole, 0.0, from, to});
        }
    }

    void feet() {
        const double out = half_.y * random_.uniform(0.25, 0.6), t = wall_ * random_.uniform(1.0, 2.2),
                     wide = half_.y * random_.uniform(0.25, 0.95);
        const bool along_x = random_.chance(0.6);
        for (const double s : {-1.0, 1.0}) {
            const double root = along_x ? half_.x : half_.y, tip = root + out;
            const double a = s > 0 ? 0.3 * root : -tip, b = s > 0 ? tip : -0.3 * root;
            const Point2 low = along_x ? Point2{a, -wide} : Point2{-wide, a},
                         high = along_x ? Point2{b, wide} : Point2{wide, b};
            solid_.add_prism(
                Axis::z, random_.chance(0.5) ? filleted(rectangle(low, high), 0.3 * out) : rectangle(low, high), 0, t);
            for (const double k : {-0.6, 0.6}) {
                const Point2 p =
                    along_x ? Point2{s * (root + 0.55 * out), k * wide} : Point2{k * wide, s * (root + 0.55 * out)};
                bores_.push_back({Axis::z, p, std::min(0.2 * out, 0.2 * wide), 0.0, 0.0, t});
            }
        }
    }

    /// A bearing seat or port in the side walls: on one side or through both.
    void boss() {
        const Axis axis = random_.choice({Axis::x, Axis::y});
        const double reach = axis == Axis::x ? half_.x : half_.y, wide = axis == Axis::x ? half_.y : half_.x;
        const double r = std::min(0.45 * height_, 0.6 * wide) * random_.uniform(0.3, 0.95),
                     out = wall_ * random_.uniform(0.5, 4);
        const Point2 at{wide * random_.choice({0.0, 0.0, random_.uniform(-0.4, 0.4)}),
                        std::clamp(height_ * random_.uniform(0.3, 0.7), r, height_)};
        const bool both = random_.chance(0.5), square = random_.chance(0.2);
        for (const double s : {-1.0, 1.0}) {
            if (s < 0 && !both) continue;
            const double from = s > 0 ? 0.5 * reach : -reach - out, to = s > 0 ? reach + out : -0.5 * reach;
            if (square)
                solid_.add_prism(axis, rounded_rectangle(at - Point2{r, r}, at + Point2{r, r}, 0.25 * r), from, to);
            else
                solid_.add_cylinder(axis, at, r, from, to);
            if (random_.chance(0.6)) {
                const double flange = r * random_.uniform(1.2, 1.6), t = std::max(0.4 * out, 0.6 * wall_);
                solid_.add_cylinder(axis, at, flange, s > 0 ? to - t : from, s > 0 ? to : from + t);
                const int bolts = random_.choice({3, 4, 6});
                for (int i = 0; i < bolts; ++i)
                    bores_.push_back({axis, polar(at, 0.5 * (r + flange), 45 + 360.0 * i / bolts),
                                      0.25 * (flange - r) + 0.02 * r, 0.0, s > 0 ? to - 1.5 * t : from,
                                      s > 0 ? to : from + 1.5 * t});
            }
            bores_.push_back({axis, at, r * random_.uniform(0.45, 0.8), r, from, to});
        }
    }

    void ribs() {
        const int count = random_.integer(1, 5);
        const double t = 0.5 * wall_, out = wall_ * random_.uniform(1.5, 4);
        for (int i = 0; i < count; ++i) {
            const double x = 1.6 * half_.x * ((i + 0.5) / count - 0.5);
            const double root = round_ ? std::sqrt(std::max(0.0, half_.x * half_.x - x * x)) : half_.y;
            const Path web = through({{0, 0}, {root + out, 0}, {root + 0.2 * out, 0.9 * height_}, {0, 0.9 * height_}});
            solid_.add_prism(Axis::x, web, x - t, x + t);
            if (random_.chance(0.8)) solid_.add_prism(Axis::x, mirrored_x(web), x - t, x + t);
        }
    }

    void fins() {
        const int count = random_.integer(3, 9);
        const double pitch = 0.75 * height_ / count, out = wall_ * random_.uniform(1, 3);
        for (int i = 0; i < count; ++i)
            solid_.add_prism(Axis::z, outline(out), 0.12 * height_ + i * pitch,
                             0.12 * height_ + i * pitch + 0.4 * pitch);
    }

    void neck() {
        const double r = 0.5 * half_.y * random_.uniform(0.5, 1.2), out = height_ * random_.uniform(0.15, 0.6);
        const Point2 at{half_.x * random_.choice({0.0, 0.0, -0.4, 0.4}), 0};
        solid_.add_cylinder(Axis::z, at, r, height_ - 0.1 * height_, height_ + out);
        if (random_.chance(0.5)) solid_.add_cylinder(Axis::z, at, 1.35 * r, height_ + 0.8 * out, height_ + out);
        bores_.push_back({Axis::z, at, 0.75 * r, r, height_ - 3 * wall_, height_ + out});
    }

    void cavity() {
        const double floor = wall_ * random_.uniform(0.8, 1.6);
        const bool below = random_.chance(0.4), closed = random_.chance(0.2);
        solid_.cut_prism(Axis::z, outline(-wall_), below ? -1.0 : floor,
                         below || closed ? height_ - floor : height_ + 1);
        if (random_.chance(0.3)) solid_.cut_cylinder(Axis::z, {}, half_.y * random_.uniform(0.2, 0.6), -1, height_ + 1);
    }

    void drill(const Bore& bore) {
        const double lip = 0.01 * height_ + 0.2 * (bore.boss > 0.0 ? wall_ : 0.0);
        solid_.cut_cylinder(bore.axis, bore.at, bore.radius, bore.from - lip, bore.to + lip);
        if (bore.boss > 0.0 && random_.chance(0.5)) {  // a seat for a bearing or a cover
            const double seat = 0.5 * (bore.radius + bore.boss), outer = bore.from < 0.0 ? bore.from : bore.to;
            const double deep = 0.2 * (bore.to - bore.from), inward = bore.from < 0.0 ? deep : -deep;
            solid_.cut_cylinder(bore.axis, bore.at, seat, std::min(outer + inward, outer - inward),
                                std::max(outer + inward, outer - inward));
        }
    }

    void posts() {
        const double x = half_.x - 2.2 * wall_, y = half_.y - 2.2 * wall_, inset = round_ ? 0.6 : 1.0;
        if (x < wall_ || y < wall_) return;
        add_posts(solid_, random_, border_points(box2({-x * inset, -y * inset}, {x * inset, y * inset}), 2, 2),
                  0.9 * wall_, 0.5 * wall_, height_ * random_.uniform(0.3, 0.95));
    }

    Solid& solid_;
    Random& random_;
    Point2 half_;
    double height_ = 0.0, wall_ = 0.0, corner_ = 0.0;
    bool round_ = false;
    std::vector<Bore> bores_;
};

}  // namespace

/// Any cast case: open below or above, with the flanges, bosses and ribs that its use needs.
Part cast_case(FamilyContext& context) {
    Part part;
    CastCase(part.solid, context.random).run();
    part.main_side = context.random.choice({Side::front, Side::front, Side::top, Side::right});
    return part;
}

/// Rocker, oil pan or chain cover: a shallow pan with a wide bolted flange, swellings and a filler.
Part pan_cover(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(25, 400), h = w * random.uniform(0.35, 0.9),
                 deep = h * random.uniform(0.15, 0.7), t = 0.05 * h, flange = h * random.uniform(0.06, 0.14);
    Part part;
    Solid& solid = part.solid;
    std::vector<Point2> points;
    const int corners = random.integer(5, 9);
    for (int i = 0; i < corners; ++i) {
        const Point2 p = polar({}, random.uniform(0.75, 1.0), 360.0 * (i + random.uniform(-0.2, 0.2)) / corners);
        points.push_back({w * p.x, h * p.y});
    }
    const bool free = random.chance(0.45);
    const auto shape = [&](double grow) {
        const double k = 1.0 + grow / h;
        if (!free) return rounded_rectangle({-w - grow, -h - grow}, {w + grow, h + grow}, 0.35 * h + grow);
        return scaled(filleted(through(points), 0.3 * h), k);
    };
    solid.add_prism(Axis::z, shape(0), 0, deep).add_prism(Axis::z, shape(flange), 0, 1.5 * t);
    const bool dome = random.chance(0.3);
    if (dome) solid.add_prism(Axis::z, shape(-0.3 * h), deep - t, deep * 1.35);
    const int ribs = random.choice({0, 0, 3, 5, 7});
    for (int i = 0; i < ribs; ++i) {
        const double x = 1.2 * w * ((i + 0.5) / ribs - 0.5);
        solid.add_box({x - 0.3 * t, -0.6 * h, deep - t}, {x + 0.3 * t, 0.6 * h, deep + t});
    }
    const double neck = h * random.uniform(0.12, 0.3);
    const Point2 at{w * random.uniform(-0.5, 0.5), 0};
    const bool filler = random.chance(0.6);
    if (filler)
        solid.add_cylinder(Axis::z, at, neck, deep - t,
                           deep + random.uniform(0.3, 1.5) * neck + (dome ? 0.35 * deep : 0.0));
    solid.cut_prism(Axis::z, shape(-t), -1, deep - t);
    if (filler) solid.cut_cylinder(Axis::z, at, 0.75 * neck, -1, far);
    const Path bolts = shape(0.5 * flange);
    const int every = free ? 1 : 2;
    for (std::size_t i = 0; i < bolts.vertices.size(); i += static_cast<std::size_t>(every))
        solid.cut_cylinder(Axis::z, 0.5 * (bolts.vertices[i].at + bolts.end_of(i)) + Point2{}, 0.22 * flange, -1,
                           2 * t);
    part.main_side = random.choice({Side::top, Side::top, Side::front});
    return part;
}

/// Bezel and front shell of an instrument: a frame around a window with screw posts and button holes.
Part bezel(FamilyContext& context) {
    Random& random = context.random;
    const double w = random.log_uniform(15, 200), h = w * random.uniform(0.4, 1.2),
                 deep = std::min(w, h) * random.uniform(0.1, 0.5), t = 0.06 * std::min(w, h);
    Part part;
    Solid& solid = part.solid;
    const double corner = std::min(w, h) * random.uniform(0.02, 0.4);
    const bool round = random.chance(0.2);
    const auto shape = [&](double grow) {
        return round
                   ? circle({}, w + grow)
                   : rounded_rectangle({-w - grow, -h - grow}, {w + grow, h + grow}, std::max(corner + grow, 0.01 * w));
    };
    solid.add_prism(Axis::y, shape(0), 0, deep);
    if (random.chance(0.5)) solid.add_prism(Axis::y, shape(random.uniform(0.5, 2.5) * t), 0, t);
    if (!round && random.chance(0.35))  // a sloping lid
        solid.cut_prism(Axis::x, through({{0.4 * deep, h + 3 * t}, {deep + 1, -h - 3 * t}, {deep + 1, h + 3 * t}}),
                        -far, far);
    solid.cut_prism(Axis::y, shape(-t), t, far);
    const double k = random.uniform(0.45, 0.8), up = random.choice({0.0, 0.15}) * h;
    const Path window = round ? circle({}, k * w)
                              : rounded_rectangle({-k * w, up - k * h}, {k * w, up + k * h}, 0.2 * corner + 0.01 * w);
    solid.cut_prism(Axis::y, window, -1, 2 * t);
    if (random.chance(0.4))
        solid.cut_prism(
            Axis::y,
            round ? circle({}, 1.1 * k * w) : rectangle({-k * w - t, up - k * h - t}, {k * w + t, up + k * h + t}), -1,
            0.4 * t);
    const double x = round ? 0.62 * w : w - 2.2 * t, z = round ? 0.62 * w : h - 2.2 * t;
    for (const double sx : {-1.0, 1.0})
        for (const double sz : {-1.0, 1.0}) {
            solid.add_cylinder(Axis::y, {sx * x, sz * z}, t, 0.5 * t, 0.6 * deep);
            solid.cut_cylinder(Axis::y, {sx * x, sz * z}, 0.45 * t, random.chance(0.5) ? -1.0 : t, deep);
        }
    const int buttons = round ? 0 : random.integer(0, 5);
    for (int i = 0; i < buttons; ++i)
        solid.cut_cylinder(Axis::y, {1.4 * w * ((i + 0.5) / buttons - 0.5), -0.9 * h + 0.5 * (up + 0.05 * h)},
                           std::min(0.05 * h, 0.25 * w / buttons), -1, 2 * t);
    return part;
}

}  // namespace v16::corpus
