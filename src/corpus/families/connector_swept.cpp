// Fittings that turn: return bends, offsets, traps and bends on a foot; hose ends with their crimped sleeves.
#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A tube in x-z that is bent by right angles and half turns, drawn by a point that moves along its middle.
class BentTube {
public:
    BentTube(Solid& solid, double r, double bore) : solid_(solid), r_(r), bore_(bore) {}

    /// `quarters` quarter turns of `radius`, to the left (+1) or right (-1) of the way. Bends come first: each clears
    /// the rest of its ring.
    void turn(double radius, int side, int quarters) {
        const Point2 d = direction(), n{-side * d.y, side * d.x}, centre = at_ + radius * n;
        const double start = degrees(std::atan2(-n.y, -n.x)), sweep = 90.0 * quarters;
        const double first = side > 0 ? start + sweep : start + 360.0, rest = 360.0 - sweep;
        // Its straight edges lie exactly where the straight pieces begin, lest a trace of the joint shows.
        Path others = ring_sector(centre, radius - 1.04 * r_, radius + 1.04 * r_, first, rest);
        for (PathVertex& v : others.vertices) {
            if (std::abs(v.at.x - centre.x) < 1e-9 * radius) v.at.x = centre.x;
            if (std::abs(v.at.y - centre.y) < 1e-9 * radius) v.at.y = centre.y;
        }
        solid_.add_revolution(Axis::y, circle({0, radius}, r_), centre)
            .cut_revolution(Axis::y, circle({0, radius}, bore_), centre)
            .cut_prism(Axis::y, std::move(others), -1.1 * r_, 1.1 * r_);
        heading_ = (heading_ + side * quarters + 8) % 4;
        // Not by an angle: the straight piece has to begin just where the bend ends.
        const Point2 out = direction();
        at_ = centre - radius * Point2{-side * out.y, side * out.x};
    }

    /// A straight piece, drawn later by `finish`.
    void go(double length) {
        legs_.push_back({at_, heading_, length, r_});
        at_ = at_ + length * direction();
    }

    /// All straight pieces and their bores.
    void finish() {
        for (const Leg& leg : legs_) add(leg, circle({}, leg.r), 0, leg.length);
        for (const Leg& leg : legs_) cut(leg, bore_, -0.001 * r_, leg.length + 0.001 * r_);
    }

    /// A round or other collar across the way, about `at`, looking along `heading`, from `a` to `b` along it.
    void collar(Point2 at, int heading, const Path& path, double a, double b) { add({at, heading, 0, 0}, path, a, b); }
    void bore(Point2 at, int heading, double r, double a, double b) { cut({at, heading, 0, 0}, r, a, b); }
    void thread(Point2 at, int heading, double r, double a, double b, bool internal) {
        const auto [axis, centre, from, to] = extent({at, heading, 0, 0}, a, b);
        solid_.add_thread({axis, centre, r, 0.9 * r, from, to, internal});
    }
    void bolt_holes(Point2 at, int heading, double pitch, int count, double r, double a, double b) {
        const auto [axis, centre, from, to] = extent({at, heading, 0, 0}, a, b);
        solid_.cut_hole_circle(axis, centre, pitch, count, 45, r, from, to);
    }

    [[nodiscard]] Point2 at() const { return at_; }
    [[nodiscard]] int heading() const { return heading_; }
    void start(Point2 at, int heading) {
        at_ = at;
        heading_ = heading;
    }

private:
    struct Leg {
        Point2 at;
        int heading = 0;
        double length = 0.0, r = 0.0;
    };
    struct Extent {
        Axis axis;
        Point2 centre;
        double from, to;
    };

    static Point2 unit(int heading) {
        return heading == 0 ? Point2{1, 0} : heading == 1 ? Point2{0, 1} : heading == 2 ? Point2{-1, 0} : Point2{0, -1};
    }
    [[nodiscard]] Point2 direction() const { return unit(heading_); }

    static Extent extent(const Leg& leg, double a, double b) {
        const Point2 p = leg.at + a * unit(leg.heading), q = leg.at + b * unit(leg.heading);
        // Along x the other axes are (y, z), along z they are (x, y).
        if (leg.heading % 2 == 0) return {Axis::x, {0, leg.at.y}, std::min(p.x, q.x), std::max(p.x, q.x)};
        return {Axis::z, {leg.at.x, 0}, std::min(p.y, q.y), std::max(p.y, q.y)};
    }
    void add(const Leg& leg, const Path& path, double a, double b) {
        const auto [axis, centre, from, to] = extent(leg, a, b);
        solid_.add_prism(axis, moved(path, centre), from, to);
    }
    void cut(const Leg& leg, double r, double a, double b) {
        const auto [axis, centre, from, to] = extent(leg, a, b);
        solid_.cut_cylinder(axis, centre, r, from, to);
    }

    Solid& solid_;
    double r_, bore_;
    Point2 at_;
    int heading_ = 0;
    std::vector<Leg> legs_;
};

/// What is at an end of the tube that looks along `heading`; nothing of it stands out beyond the end by more than r.
void tube_mouth(BentTube& tube, Random& random, double r, double bore, Point2 at, int heading, std::size_t form) {
    switch (form) {
        case 0: {  // flange
            const double rim = r * random.uniform(1.6, 2.1), t = r * random.uniform(0.2, 0.4);
            const bool square = random.chance(0.2);
            tube.collar(at, heading,
                        square ? rounded_rectangle({-0.9 * rim, -0.9 * rim}, {0.9 * rim, 0.9 * rim}, 0.3 * rim)
                               : circle({}, rim),
                        -t, 0);
            tube.bolt_holes(at, heading, 0.5 * (rim + r), random.choice({4, 4, 6, 8}), 0.2 * (rim - r), -1.1 * t,
                            0.1 * t);
            break;
        }
        case 1: {  // socket
            const double rim = r * random.uniform(1.25, 1.4), deep = r * random.uniform(0.9, 1.6);
            tube.collar(at, heading, circle({}, rim), -deep, 0);
            if (random.chance(0.5)) tube.collar(at, heading, circle({}, 1.1 * rim), -0.3 * deep, 0);
            tube.bore(at, heading, 1.02 * r, -0.85 * deep, r);
            if (random.chance(0.3)) tube.thread(at, heading, 1.12 * r, -0.85 * deep, 0, true);
            break;
        }
        case 2:  // thread
            tube.thread(at, heading, r, -r * random.uniform(0.8, 1.4), 0, false);
            break;
        case 3: {  // union nut
            const double deep = r * random.uniform(1.0, 1.6);
            tube.collar(at, heading, polygon({}, 1.6 * r, random.choice({6, 8}), random.choice({0.0, 30.0})), -deep,
                        0.2 * deep);
            tube.bore(at, heading, 1.15 * r, -0.4 * deep, deep);
            tube.bore(at, heading, bore, -2 * deep, deep);
            break;
        }
        case 4:  // bead
            tube.collar(at, heading, circle({}, 1.12 * r), -0.3 * r, -0.12 * r);
            break;
        default:
            break;
    }
    tube.bore(at, heading, bore, -0.01 * r, 0.01 * r);
}

}  // namespace

/// Fitting that turns: return bend with equal or unequal legs, swan neck, offset, trap, bend on a foot, expansion loop;
/// flanges, sockets, threads, nuts or beads at its ends.
Part swept_fitting(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 110), bore = r * random.uniform(0.65, 0.9),
                 bend = r * random.uniform(1.3, 3.2), gap = 2.2 * std::sqrt(bend * r),
                 leg = r * random.log_uniform(1.5, 5),
                 other = random.chance(0.5) ? leg : r * random.log_uniform(1.5, 8);
    Part part;
    Solid& solid = part.solid;
    BentTube tube(solid, r, bore);
    // The way begins downwards, at the end of the first leg, so that bends come before straight pieces.
    const std::size_t form = random.weighted({0.28, 0.18, 0.18, 0.18, 0.18});
    const Point2 begin{0, 0};
    int first = 1;
    tube.start(begin, 3);
    switch (form) {
        case 0:
            tube.turn(bend, 1, 2);
            break;
        case 1:  // offset
            tube.turn(bend, 1, 1);
            tube.go(gap);
            tube.turn(bend, -1, 1);
            break;
        case 2:  // trap
            tube.turn(bend, 1, 2);
            tube.go(gap * random.uniform(1.0, 1.4));
            tube.turn(bend, -1, 1);
            break;
        case 3:  // bend on a foot
            tube.turn(bend, 1, 1);
            break;
        default:  // loop
            tube.turn(bend, 1, 1);
            tube.go(gap * random.uniform(1.0, 2.0));
            tube.turn(bend, 1, 1);
            break;
    }
    tube.go(other);
    const Point2 end = tube.at();
    const int heading = tube.heading();
    tube.start(begin, first);
    tube.go(leg);
    const Point2 top = tube.at();
    const double low = -bend - r;
    if (form == 3) {  // its foot: a stem or a web below the bend
        const double foot = low - r * random.uniform(0.6, 1.6), t = 0.3 * r, half = r * random.uniform(1.2, 1.8),
                     x = 0.5 * bend;
        solid.add_box({x - half, -half, foot}, {x + half, half, foot + t});
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {x, 0}, 0.7 * r, foot, -bend);
        else
            solid.add_box({x - 0.8 * half, -0.15 * r, foot}, {x + 0.8 * half, 0.15 * r, -bend})
                .add_box({x - 0.15 * r, -0.7 * r, foot}, {x + 0.15 * r, 0.7 * r, -bend});
        for (const double s : {-1.0, 1.0})
            for (const double q : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {x + s * 0.78 * half, q * 0.78 * half}, 0.12 * half, -far, foot + 1.1 * t);
        solid.cut_revolution(Axis::y, circle({0, bend}, bore), {bend, 0});  // the way is free again
    }
    if (form == 2 && random.chance(0.6)) {  // cleaning plug
        const double plug = 0.7 * r;
        solid.add_cylinder(Axis::z, {bend, 0}, plug, low - 0.5 * r, -bend - 0.93 * r)
            .add_prism(Axis::z, polygon({bend, 0}, 1.25 * plug, 6), low - 0.9 * r, low - 0.4 * r);
    }
    tube.finish();
    const std::size_t same = random.weighted({0.35, 0.2, 0.15, 0.12, 0.1, 0.08});
    tube_mouth(tube, random, r, bore, top, first, same);
    tube_mouth(tube, random, r, bore, end, heading,
               random.chance(0.6) ? same : random.weighted({0.3, 0.2, 0.2, 0.15, 0.1, 0.05}));
    return part;
}

namespace {

/// The crimped sleeve over a hose whose end is at x = `at`, towards -x; the hose behind it.
void crimped_sleeve(Solid& solid, Random& random, double hose, double at) {
    const double sleeve = hose * random.uniform(1.12, 1.25), length = hose * random.uniform(2.5, 4),
                 rear = at - length * random.uniform(1.3, 2.2);
    solid.add_cylinder(Axis::x, {}, hose, rear, at - 0.8 * length);
    switch (random.integer(0, 2)) {
        case 0: {  // flats from the jaws
            const int jaws = random.choice({6, 8, 8});
            solid.add_cylinder(Axis::x, {}, sleeve, at - length, at)
                .add_prism(Axis::x, polygon({}, 1.09 * sleeve, jaws, 180.0 / jaws), at - 0.85 * length,
                           at - 0.15 * length);
            break;
        }
        case 1: {  // ribs
            const int ribs = random.integer(3, 6);
            solid.add_cylinder(Axis::x, {}, sleeve, at - length, at);
            for (int i = 0; i < ribs; ++i) {
                const double x = at - length * (i + 0.9) / ribs;
                solid.cut_revolution(Axis::x, ring_meridian(x, x + 0.3 * length / ribs, 0.93 * sleeve, 2 * sleeve));
            }
            break;
        }
        default:  // a skirt with a step and a hexagon
            solid.add_chamfered_cylinder(Axis::x, {}, sleeve, at - length, at - 0.3 * length, 0.05 * hose, 0.05 * hose)
                .add_prism(Axis::x, polygon({}, 1.15 * sleeve, 6, random.choice({0.0, 30.0})), at - 0.35 * length, at);
            break;
    }
}

}  // namespace

/// Hose end with a crimped sleeve: swivel nut, outside thread, flange head, eye or a plain tube; straight or turned by
/// a quarter; a short hose with two ends.
Part crimped_hose_end(FamilyContext& context) {
    Random& random = context.random;
    const double hose = random.log_uniform(4, 35), r = hose * random.uniform(0.55, 0.75), bore = 0.6 * r;
    Part part;
    Solid& solid = part.solid;
    BentTube tube(solid, r, bore);
    const bool turned = random.chance(0.4), two = !turned && random.chance(0.25);
    double neck = hose * random.uniform(0.8, 2.5);
    Point2 end{neck, 0};
    int heading = 0;
    if (turned) {
        const double bend = r * random.uniform(1.6, 3.2);
        tube.start({neck, 0}, 0);
        tube.turn(bend, random.choice({1, -1}), 1);
        tube.go(r * random.uniform(1.5, 4));
        end = tube.at();
        heading = tube.heading();
    }
    tube.start({-0.5 * hose, 0}, 0);
    tube.go(neck + 0.5 * hose);
    tube.finish();
    crimped_sleeve(solid, random, hose, 0);
    switch (random.weighted({0.35, 0.25, 0.2, 0.1, 0.1})) {
        case 0: {  // swivel nut
            const double nut = r * random.uniform(1.6, 2.0), length = r * random.uniform(1.6, 2.4);
            tube.collar(end, heading, circle({}, 1.3 * r), -0.5 * r, 0.3 * r);
            tube.collar(end, heading, polygon({}, nut, 6, random.choice({0.0, 30.0})), -0.3 * r, length);
            if (random.chance(0.5)) tube.collar(end, heading, circle({}, 0.9 * nut), -0.7 * r, -0.2 * r);
            tube.bore(end, heading, 1.2 * r, 0.5 * r, 2 * length);
            tube.thread(end, heading, 1.32 * r, 0.6 * r, length, true);
            break;
        }
        case 1: {  // outside thread
            const double length = r * random.uniform(1.4, 2.6);
            tube.collar(end, heading, polygon({}, 1.7 * r, 6, random.choice({0.0, 30.0})), -0.8 * r, 0.2 * r);
            tube.collar(end, heading, circle({}, 1.2 * r), 0, length);
            tube.thread(end, heading, 1.2 * r, 0.4 * r, length, false);
            break;
        }
        case 2: {  // flange head
            const double head = r * random.uniform(1.7, 2.1);
            tube.collar(end, heading, circle({}, head), -0.5 * r, 0);
            tube.collar(end, heading, circle({}, 1.2 * r), -1.6 * r, 0);
            tube.bore(end, heading, 1.35 * r, -0.1 * r, r);
            break;
        }
        case 3:  // plain tube with a cutting ring
            tube.collar(end, heading, circle({}, 1.15 * r), -0.5 * r, 0.1 * r);
            tube.collar(end, heading, circle({}, r), 0, 2 * r);
            break;
        default: {  // eye
            const Point2 centre = end + (heading == 0   ? Point2{1.3 * r, 0}
                                         : heading == 1 ? Point2{0, 1.3 * r}
                                                        : Point2{0, -1.3 * r});
            solid.add_cylinder(Axis::y, centre, 1.9 * r, -1.2 * r, 1.2 * r)
                .cut_cylinder(Axis::y, centre, 1.1 * r, -far, far);
            break;
        }
    }
    tube.bore(end, heading, bore, -0.9 * r, 3 * r);
    if (two) {
        const double far_end = -hose * random.uniform(10, 22);
        solid.add_cylinder(Axis::x, {}, hose, far_end, -3 * hose)
            .add_cylinder(Axis::x, {}, 1.15 * hose, far_end - 0.2 * hose, far_end + 3 * hose)
            .add_prism(Axis::x, polygon({}, 1.8 * r, 6), far_end - 2.2 * r, far_end)
            .add_cylinder(Axis::x, {}, 1.2 * r, far_end - 4 * r, far_end);
        solid.add_thread({Axis::x, {}, 1.2 * r, 1.08 * r, far_end - 4 * r, far_end - 2.2 * r});
        solid.cut_cylinder(Axis::x, {}, bore, far_end - 5 * r, far_end);
    }
    return part;
}

}  // namespace v16::corpus
