// Hollow bodies that carry flanges and bosses of their own: joints of robot arms, covers and cases of engines.
#include <algorithm>
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// An arm's tube between two round ends, hollow, flanges at both; open or lidded towards the viewer.
void arm_link(Solid& solid, Random& random) {
    const double a = random.log_uniform(12, 120), b = a * random.uniform(0.5, 1.0), span = a * random.uniform(2.2, 6),
                 depth = a * random.uniform(0.7, 2.0), wall = a * random.uniform(0.07, 0.15);
    const bool closed = random.chance(0.4);
    const double floor = depth - wall;
    solid.add_prism(Axis::y, tangent_hull({}, a, {span, 0}, b), 0, depth);
    for (const auto& [x, r] : {std::pair{0.0, a}, std::pair{span, b}})
        if (random.chance(0.6))
            solid.add_cylinder(Axis::y, {x, 0}, 0.9 * r, depth, depth + a * random.uniform(0.1, 0.5));
    solid.cut_prism(Axis::y, tangent_hull({}, a - wall, {span, 0}, b - wall), closed ? wall : -1, floor);
    if (random.chance(0.5))  // frames inside
        for (const double x : {0.35 * span, 0.65 * span}) {
            solid.add_box({x, closed ? wall : 0, wall - b}, {x + wall, floor, b - wall});
            solid.cut_cylinder(Axis::x, {0.5 * depth, 0}, 0.3 * std::min(b, depth), x - 1, x + wall + 1);
        }
    for (const auto& [x, r] : {std::pair{0.0, a}, std::pair{span, b}}) {
        const double bore = r * random.uniform(0.25, 0.55), ring = 0.5 * (bore + 0.85 * r);
        solid.cut_cylinder(Axis::y, {x, 0}, bore, random.chance(0.5) ? -far : 0.5 * depth, far);
        solid.cut_hole_circle(Axis::y, {x, 0}, ring, random.choice({4, 6, 8}), 45, 0.07 * r, 0.5 * depth, far);
    }
}

/// Two drums across each other, grown together: the elbow or the shoulder of an arm.
void elbow(Solid& solid, Random& random) {
    const double r = random.log_uniform(12, 120), s = r * random.uniform(0.75, 1.0),
                 half = r * random.uniform(0.9, 1.4), up = r * random.uniform(1.2, 2.2),
                 wall = r * random.uniform(0.08, 0.16);
    solid.add_cylinder(Axis::z, {}, s, 0, up + r * 0.3).add_cylinder(Axis::y, {0, up}, r, -half, half);
    const bool flange = random.chance(0.7);
    if (flange) solid.add_cylinder(Axis::z, {}, 1.25 * s, 0, 1.4 * wall);
    if (random.chance(0.4)) solid.add_box({-s, -0.8 * half, 0.3 * up}, {s, 0.8 * half, up});
    const double lid = 1.06 * r;
    if (random.chance(0.5)) solid.add_cylinder(Axis::y, {0, up}, lid, -half - wall, -half);
    solid.cut_cylinder(Axis::y, {0, up}, r - wall, wall - half, random.chance(0.5) ? far : half - wall);
    solid.cut_cylinder(Axis::z, {}, s - wall, flange ? -1 : wall, up);
    solid.cut_hole_circle(Axis::y, {0, up}, 0.8 * r, random.choice({4, 6, 8}), random.choice({0.0, 45.0}), 0.05 * r,
                          -far, far);
    if (flange) solid.cut_hole_circle(Axis::z, {}, 1.13 * s, random.choice({4, 6, 8}), 45, 0.05 * s, -1, 1.5 * wall);
    if (random.chance(0.6)) solid.cut_cylinder(Axis::y, {0, up}, r * random.uniform(0.2, 0.5), -far, far);
    if (random.chance(0.5)) solid.cut_cylinder(Axis::x, {0, 0.5 * up}, 0.22 * s, 0, far);  // cables
}

/// A box for a motor or a servo with a fork, a base or an output boss: the printed arm.
void motor_box(Solid& solid, Random& random) {
    const double w = random.log_uniform(18, 110), d = w * random.uniform(0.5, 1.1), h = w * random.uniform(0.9, 1.8),
                 wall = w * random.uniform(0.06, 0.12);
    solid.add_prism(Axis::z,
                    random.chance(0.5)
                        ? rounded_rectangle({-w / 2, -d / 2}, {w / 2, d / 2}, wall * random.uniform(0.5, 3))
                        : rectangle({-w / 2, -d / 2}, {w / 2, d / 2}),
                    0, h);
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    if (form == 0) {  // fork above, with eyes across
        const double reach = w * random.uniform(0.5, 0.9), cheek = wall * random.uniform(1, 1.6), eye = 0.48 * d;
        for (const double s : {-1.0, 1.0}) {
            const double a = s > 0 ? w / 2 - cheek : -w / 2, b = a + cheek;
            solid.add_prism(Axis::x, slot({0, h - wall}, {0, h + reach}, eye), a, b);
            solid.cut_cylinder(Axis::x, {0, h + reach}, 0.35 * eye, a - 1, b + 1)
                .cut_hole_circle(Axis::x, {0, h + reach}, 0.66 * eye, 4, 45, 0.07 * eye, a - 1, b + 1);
        }
    }
    if (form == 1)  // round turret below
        solid.add_cylinder(Axis::z, {}, 0.7 * w, -0.4 * w, 0)
            .cut_hole_circle(Axis::z, {}, 0.6 * w, 6, 30, 0.03 * w, -far, wall);
    if (form == 2)  // drum in front
        solid.add_cylinder(Axis::y, {0, h - w / 2}, 0.5 * w, -d / 2 - 0.3 * w, d / 2);
    const bool back = random.chance(0.5);
    solid.cut_box({wall - w / 2, wall - d / 2, wall},
                  {w / 2 - wall, back ? far : d / 2 - wall, back ? h - wall : h + 1});
    const double bore = std::min(w, h) * random.uniform(0.12, 0.28), z = form == 2 ? h - w / 2 : 0.5 * h,
                 bolts = 1.45 * bore;
    solid.cut_cylinder(Axis::y, {0, z}, bore, -far, 0)
        .cut_hole_circle(Axis::y, {0, z}, bolts, 4, 45, 0.1 * bore + 0.3, -far, 0);
    if (form == 1) solid.cut_cylinder(Axis::z, {}, 0.3 * w, -far, wall + 1);
    if (random.chance(0.5))
        solid.cut_prism(Axis::x, slot({0, 0.3 * h}, {0, 0.5 * h}, 0.15 * d), -far, random.chance(0.5) ? far : 0);
    if (random.chance(0.4)) cut_vents(solid, random, Axis::x, box2({-0.3 * d, 0.25 * h}, {0.3 * d, 0.75 * h}), -far, 0);
}

}  // namespace

/// Joints and links of robot arms: hollow, with flanges, motor pockets and holes for cables.
Part robot_joint_body(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    switch (random.weighted({0.35, 0.3, 0.35})) {
        case 0:
            arm_link(part.solid, random);
            break;
        case 1:
            elbow(part.solid, random);
            break;
        default:
            motor_box(part.solid, random);
            break;
    }
    return part;
}

namespace {

/// Joint face, lugs and cavity that covers of engines have in common; the joint face lies at z = 0.
class EngineCover {
public:
    EngineCover(Solid& solid, Random& random) : solid_(solid), random_(random) {
        half_ = random.log_uniform(25, 300);
        wide_ = half_ * random.uniform(0.25, 0.8);
        wall_ = std::max(1.5, half_ * random.uniform(0.02, 0.05));
        height_ = half_ * random.uniform(0.15, 0.6);
        make_outline();
    }

    void run() {
        solid_.add_prism(Axis::z, body_, 0, height_);
        const double rim = wall_ * random_.uniform(1.5, 3);
        const bool flange = random_.chance(0.6);
        if (flange) solid_.add_prism(Axis::z, scaled(body_, 1.0 + 1.6 * wall_ / wide_), 0, rim);
        const std::vector<Point2> lugs = lug_points(flange ? 0.9 * wall_ : 0.6 * wall_);
        const double lug = wall_ * random_.uniform(1.7, 2.6),
                     lug_height = random_.chance(0.5) ? rim : height_ * random_.uniform(0.5, 1.0);
        for (const Point2 at : lugs) solid_.add_cylinder(Axis::z, at, lug, 0, lug_height);
        outside();
        solid_.cut_prism(Axis::z, scaled(body_, 1.0 - 1.2 * wall_ / wide_), -1, height_ - wall_);
        for (const Point2 at : lugs) {
            solid_.add_cylinder(Axis::z, at, lug, 0, lug_height);  // they stand in the cavity, too
            solid_.cut_cylinder(Axis::z, at, 0.45 * lug, -1, far);
        }
        inside();
    }

private:
    void make_outline() {
        if (random_.chance(0.5)) {
            body_ = rounded_rectangle({-half_, -wide_}, {half_, wide_}, wide_ * random_.uniform(0.15, 0.95));
            return;
        }
        // Engine cases follow what is inside: circles of the clutch and of gears in one smooth line.
        std::vector<Point2> points;
        const int count = random_.integer(6, 10);
        for (int i = 0; i < count; ++i) {
            const double angle = 360.0 * i / count + random_.uniform(-10, 10), r = random_.uniform(0.78, 1.1);
            const Point2 p = polar({}, r, angle);
            points.push_back({p.x * half_, p.y * wide_});
        }
        body_ = smooth_outline(points);
    }

    /// Along the outline, at even distances.
    [[nodiscard]] std::vector<Point2> lug_points(double out) {
        std::vector<Point2> points;
        const int count = random_.integer(5, 14);
        for (int i = 0; i < count; ++i) {
            const Point2 ray = polar({}, 1.0, 360.0 * (i + 0.5) / count);
            double best = 0.0;
            const std::size_t n = body_.vertices.size();
            for (std::size_t k = 0; k < n; ++k) {  // where the ray leaves the chords of the outline
                const Point2 a = body_.vertices[k].at, b = body_.end_of(k);
                const double den = cross(ray, b - a);
                if (std::abs(den) < 1e-9) continue;
                const double t = cross(a, b - a) / den, u = cross(a, ray) / den;
                if (u >= -1e-9 && u <= 1 + 1e-9) best = std::max(best, t);
            }
            points.push_back((best + out) * ray);
        }
        return points;
    }

    void outside() {
        const std::size_t form = random_.weighted({0.35, 0.35, 0.3});
        if (form == 0) {  // valve cover: a ridge and the filler's neck
            const double ridge = height_ * random_.uniform(0.1, 0.3);
            solid_.add_prism(
                Axis::z, rounded_rectangle({-0.75 * half_, -0.35 * wide_}, {0.75 * half_, 0.35 * wide_}, 0.2 * wide_),
                height_ - wall_, height_ + ridge);
            const Point2 at{half_ * random_.uniform(-0.5, 0.5), 0};
            const double neck = 0.28 * wide_;
            solid_.add_cylinder(Axis::z, at, neck, height_, height_ + 2 * ridge);
            solid_.cut_cylinder(Axis::z, at, 0.75 * neck, 0, far);
            if (random_.chance(0.5))
                for (int i = 0; i < 5; ++i) {
                    const double y = wide_ * (-0.24 + 0.12 * i);
                    solid_.cut_box({-0.65 * half_, y, height_ + 0.6 * ridge}, {0.65 * half_, y + 0.05 * wide_, far});
                }
        } else if (form == 1) {  // drums of clutch and generator
            for (const double x : {-0.4 * half_, 0.4 * half_}) {
                const double r = std::min(0.55 * wide_, 0.36 * half_) * random_.uniform(0.6, 1.0),
                             top = height_ * random_.uniform(1.1, 1.6);
                solid_.add_chamfered_cylinder(Axis::z, {x, 0}, r, 0, top, 0, random_.choice({0.0, 0.1}) * r);
                if (random_.chance(0.6))
                    solid_.cut_hole_circle(Axis::z, {x, 0}, 0.82 * r, random_.choice({3, 4, 5, 6}), 30, 0.06 * r,
                                           0.5 * height_, far);
                drums_.push_back({{x, 0}, r, top});
            }
        } else {  // sump: a deep well at one end, with its plug
            const double s = random_.choice({-1.0, 1.0}), low = height_ * random_.uniform(1.4, 2.5),
                         a = s * 0.15 * half_, b = s * 0.85 * half_;
            well_ = box2({std::min(a, b), -0.8 * wide_}, {std::max(a, b), 0.8 * wide_});
            well_height_ = low;
            solid_.add_prism(Axis::z, rounded_rectangle(well_.min, well_.max, 0.2 * wide_), 0, low);
            solid_.add_cylinder(Axis::z, well_.centre(), 0.12 * wide_, 0, low + wall_);
        }
    }

    void inside() {
        for (const Drum& drum : drums_) {
            if (random_.chance(0.6))
                solid_.cut_cylinder(Axis::z, drum.at, drum.radius - wall_, -1, drum.top - wall_);
            else
                solid_.add_cylinder(Axis::z, drum.at, 0.4 * drum.radius, 0.2 * height_, height_)
                    .cut_cylinder(Axis::z, drum.at, 0.25 * drum.radius, -1, random_.chance(0.5) ? far : 0.8 * height_);
        }
        if (well_.empty()) return;
        const Point2 in{wall_, wall_};
        solid_.cut_prism(Axis::z, rounded_rectangle(well_.min + in, well_.max - in, 0.15 * wide_), -1,
                         well_height_ - wall_);
        solid_.cut_cylinder(Axis::z, well_.centre(), 0.06 * wide_, 0, far);
    }

    struct Drum {
        Point2 at;
        double radius = 0.0, top = 0.0;
    };

    Solid& solid_;
    Random& random_;
    double half_ = 0.0, wide_ = 0.0, wall_ = 0.0, height_ = 0.0, well_height_ = 0.0;
    Path body_;
    Box2 well_;
    std::vector<Drum> drums_;
};

}  // namespace

/// Valve covers, engine cases and sumps: a hollow cover with bolt lugs all around its joint face.
Part rocker_box(FamilyContext& context) {
    Part part;
    EngineCover(part.solid, context.random).run();
    part.main_side = context.random.chance(0.7) ? Side::top : Side::bottom;
    return part;
}

}  // namespace v16::corpus
