// What is cast into concrete or pressed and screwed into softer material to connect to it.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A headed stud or a bar that stands on a plate at z = 0 and goes down.
void anchor_leg(Solid& solid, Random& random, Point2 at, double r, double length, std::size_t form) {
    solid.add_cylinder(Axis::z, at, r, -length, 0);
    switch (form) {
        case 0:  // head
            solid.add_cylinder(Axis::z, at, 1.65 * r, -length, -length + 0.8 * r);
            if (random.chance(0.5)) solid.add_cylinder(Axis::z, at, 1.3 * r, -0.35 * r, 0);
            break;
        case 1:  // a small plate
            solid.add_box({at.x - 2.2 * r, at.y - 2.2 * r, -length},
                          {at.x + 2.2 * r, at.y + 2.2 * r, -length + 0.8 * r});
            break;
        case 2:  // nut and washer
            solid.add_prism(Axis::z, hexagon(at, 3.2 * r, 0), -length + 0.8 * r, -length + 2.4 * r)
                .add_cylinder(Axis::z, at, 2.2 * r, -length + 2.4 * r, -length + 2.8 * r)
                .add_thread({Axis::z, at, r, 0.87 * r, -length, -length + 4 * r});
            break;
        default: {  // bent to the side
            const double out = at.x >= 0 ? 1.0 : -1.0;
            solid.add_cylinder(Axis::x, {at.y, -length + r}, r, std::min(at.x, at.x + out * 5 * r),
                               std::max(at.x, at.x + out * 5 * r));
            break;
        }
    }
}

/// Channel with lips, its anchors below, a hammer-head bolt in it.
void anchor_channel(Solid& solid, Random& random) {
    const double w = random.log_uniform(8, 40), high = w * random.uniform(0.9, 1.3), t = 0.14 * w,
                 length = w * random.uniform(6, 14);
    const double mouth = w * random.uniform(0.35, 0.5), leg = w * random.uniform(0.16, 0.25),
                 deep = w * random.uniform(1.8, 4);
    solid.add_box({0, -w, -high}, {length, w, 0});
    solid.cut_box({-1, -w + t, -high + t}, {length + 1, w - t, -t})
        .cut_box({-1, -mouth, -2 * t}, {length + 1, mouth, 1});
    const int legs = random.choice({2, 2, 3});
    for (int i = 0; i < legs; ++i) {
        const double x = length * (0.1 + 0.8 * i / (legs - 1));
        if (random.chance(0.7)) {
            solid.add_cylinder(Axis::z, {x, 0}, leg, -high - deep, -high + 0.5 * t)
                .add_cylinder(Axis::z, {x, 0}, 1.9 * leg, -high - deep, -high - deep + 0.7 * leg);
        } else {
            solid.add_box({x - 0.4 * leg, -0.8 * w, -high - deep}, {x + 0.4 * leg, 0.8 * w, -high + 0.5 * t});
        }
    }
    if (random.chance(0.5)) {
        const double x = length * random.choice({0.3, 0.5}), bolt = 0.8 * mouth, out = w * random.uniform(1.2, 2.5);
        solid.add_box({x - 0.9 * mouth, -0.82 * w, -2.6 * t}, {x + 0.9 * mouth, 0.82 * w, -t})
            .add_cylinder(Axis::z, {x, 0}, bolt, -1.5 * t, out)
            .add_prism(Axis::z, hexagon({x, 0}, 3.2 * bolt, 0), 0.3 * w, 0.3 * w + 1.5 * bolt)
            .add_cylinder(Axis::z, {x, 0}, 2.1 * bolt, 0.0, 0.3 * w);
        solid.add_thread({Axis::z, {x, 0}, bolt, 0.87 * bolt, 0.3 * w, out});
    }
}

}  // namespace

/// Part to be cast in: a plate on headed studs or bars, straight, bent or with nuts; a column's anchor cage between two
/// templates; a channel with anchors; a threaded socket with its foot or crossbar.
Part embed_plate(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.45, 0.2, 0.2, 0.15});
    if (form == 2) {
        anchor_channel(solid, random);
        return part;
    }
    const double r = random.log_uniform(3, 20), length = r * random.uniform(9, 24), t = r * random.uniform(0.7, 2.2);
    if (form == 3) {  // socket
        const double outer = r * random.uniform(1.3, 1.6), deep = r * random.uniform(5, 10);
        solid.add_cylinder(Axis::z, {}, outer, -deep, 0);
        if (random.chance(0.4)) {
            const double flange = outer * random.uniform(1.6, 2.6);
            solid.add_cylinder(Axis::z, {}, flange, -0.5 * r, 0);
        }
        switch (random.integer(0, 2)) {
            case 0:
                solid.add_cylinder(Axis::x, {0, -deep + 1.6 * r}, 0.5 * r, -5 * r, 5 * r);
                break;
            case 1: {
                const double foot = outer * random.uniform(1.8, 2.6);
                solid.add_box({-foot, -foot, -deep - 0.6 * r}, {foot, foot, -deep + 0.05 * r});
                break;
            }
            default: {  // a bar goes on
                const double more = deep + r * random.uniform(8, 16);
                solid.add_cylinder(Axis::z, {}, 0.8 * r, -more, -deep + r);
                for (int i = 0; i < 5; ++i) {
                    const double z = -more + (more - deep) * (i + 0.5) / 5;
                    solid.add_cylinder(Axis::z, {}, 0.9 * r, z, z + 0.4 * r);
                }
                break;
            }
        }
        solid.cut_cylinder(Axis::z, {}, 0.88 * r, -0.6 * deep, 1)
            .add_thread({Axis::z, {}, r, 0.88 * r, -0.55 * deep, 0, true});
        return part;
    }
    const int columns = random.choice({1, 2, 2, 2, 3, 4}),
              rows = columns == 1 ? random.choice({2, 3}) : random.choice({1, 2, 2, 3});
    const double pitch_x = r * random.uniform(7, 14),
                 pitch_y = random.chance(0.5) ? pitch_x : r * random.uniform(6, 12),
                 half_x = 0.5 * pitch_x * (columns - 1) + r * random.uniform(3, 5),
                 half_y = 0.5 * pitch_y * (rows - 1) + r * random.uniform(3, 5);
    const std::size_t leg = random.weighted({0.45, 0.15, 0.2, 0.2});
    std::vector<Point2> at;
    for (int i = 0; i < columns; ++i)
        for (int k = 0; k < rows; ++k)
            at.push_back({pitch_x * (i - 0.5 * (columns - 1)), pitch_y * (k - 0.5 * (rows - 1))});
    solid.add_box({-half_x, -half_y, 0}, {half_x, half_y, t});
    for (const Point2& p : at) anchor_leg(solid, random, p, r, length, leg);
    if (form == 1) {  // cage: bolts through the upper template with nuts, a second one below
        const double over = r * random.uniform(4, 8), low = -length * random.uniform(0.7, 0.85);
        solid.add_box({-half_x, -half_y, low}, {half_x, half_y, low + 0.7 * t});
        for (const Point2& p : at) {
            solid.add_cylinder(Axis::z, p, r, 0, t + over)
                .add_prism(Axis::z, hexagon(p, 3.2 * r, 0), t, t + 1.6 * r)
                .add_thread({Axis::z, p, r, 0.87 * r, t + 1.6 * r, t + over});
        }
        if (random.chance(0.6) && half_x > 5 * r && half_y > 5 * r)
            solid.cut_cylinder(Axis::z, {}, 0.4 * (std::min(half_x, half_y) - 2 * r), -1, far);
    } else {
        if (random.chance(0.3)) {  // a lug on top
            const double high = t + r * random.uniform(4, 9);
            solid
                .add_prism(Axis::y,
                           through({{-3.5 * r, 0.5 * t}, {3.5 * r, 0.5 * t}, {2.4 * r, high}, {-2.4 * r, high}}),
                           -0.7 * r, 0.7 * r)
                .add_cylinder(Axis::y, {0, high}, 2.4 * r, -0.7 * r, 0.7 * r)
                .cut_cylinder(Axis::y, {0, high}, 1.2 * r, -far, far);
        }
        if (random.chance(0.3))
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::z, {s * (half_x - 1.5 * r), half_y - 1.5 * r}, 0.5 * r, -0.01, far);
    }
    return part;
}

/// Insert that gives a softer material a thread: coiled wire, self-tapping with slots or holes, with locking keys,
/// expanding, moulded in with flats, driven in with barbs.
Part special_insert(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(1.2, 14), outer = r * random.uniform(1.3, 1.6),
                 length = r * random.uniform(2, 4.5);
    Part part;
    Solid& solid = part.solid;
    const auto bore = [&](double from, double to) {
        solid.cut_cylinder(Axis::x, {}, 0.9 * r, from - 1, to + 1)
            .add_thread({Axis::x, {}, r, 0.9 * r, from, to, true});
    };
    switch (random.weighted({0.22, 0.25, 0.18, 0.15, 0.2})) {
        case 0: {  // wire
            const double pitch = r * random.uniform(0.2, 0.32), wide = 0.56 * pitch;
            const int turns = std::clamp(static_cast<int>(length / pitch), 5, 10);
            for (int i = 0; i < turns; ++i)
                solid.add_revolution(Axis::x, through({{pitch * i, 0},
                                                       {pitch * i, r},
                                                       {pitch * i + 0.5 * wide, r + 0.5 * wide},
                                                       {pitch * i + wide, r},
                                                       {pitch * i + wide, 0}}));
            solid.add_cylinder(Axis::x, {}, 0.98 * r, 0.1 * pitch, pitch * turns - 0.6 * pitch);
            solid.cut_cylinder(Axis::x, {}, 0.88 * r, -1, far);
            if (random.chance(0.7))
                solid.add_box({pitch * (turns - 1), -0.3 * wide, -0.95 * r},
                              {pitch * (turns - 1) + wide, 0.3 * wide, 0.95 * r});
            break;
        }
        case 1: {  // self-tapping
            solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, length, 0.05 * r, 0.25 * r);
            solid.add_thread({Axis::x, {}, outer, 0.9 * outer, 0, length});
            bore(0, length);
            if (random.chance(0.5)) {
                const double half = 0.16 * r;
                solid.cut_box({0.72 * length, -half, -far}, {far, half, far});
                if (random.chance(0.5)) solid.cut_box({0.72 * length, -far, -half}, {far, far, half});
            } else {
                for (int i = 0; i < 3; ++i)
                    solid.cut_prism(Axis::x,
                                    rotated(rectangle({0.8 * r, -0.2 * r}, {2 * outer, 0.2 * r}), 90 + 120.0 * i),
                                    0.6 * length, 0.8 * length);
            }
            if (random.chance(0.5)) solid.cut_box({-1, -0.15 * r, -far}, {0.3 * r, 0.15 * r, far});
            break;
        }
        case 2: {  // keys that are driven down
            solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, length, 0.05 * r, 0.2 * r);
            solid.add_thread({Axis::x, {}, outer, 0.9 * outer, 0, length});
            const int keys = random.choice({2, 4, 4});
            const double up = random.choice({0.0, 0.5}) * length;
            for (int i = 0; i < keys; ++i) {
                const Path key =
                    rotated(rectangle({0.9 * outer, -0.16 * r}, {1.12 * outer, 0.16 * r}), 360.0 * i / keys + 90);
                solid
                    .cut_prism(
                        Axis::x,
                        rotated(rectangle({0.9 * outer, -0.18 * r}, {1.3 * outer, 0.18 * r}), 360.0 * i / keys + 90),
                        -1, 0.65 * length)
                    .add_prism(Axis::x, key, -up, 0.62 * length - up);
            }
            bore(0, length);
            break;
        }
        case 3: {  // expands when a screw comes in
            const double flange = random.chance(0.5) ? 1.25 * outer : outer;
            solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, length, 0, 0.1 * r)
                .add_cylinder(Axis::x, {}, flange, 0, 0.3 * r);
            knurl(solid, 12, outer, 0.55 * length, length);
            solid.cut_box({0.35 * length, -0.1 * r, -far}, {far, 0.1 * r, far});
            if (random.chance(0.6)) solid.cut_box({0.35 * length, -far, -0.1 * r}, {far, far, 0.1 * r});
            bore(0, length);
            break;
        }
        default: {  // moulded in, or driven in
            const std::size_t body = random.weighted({0.4, 0.3, 0.3});
            if (body == 0) {  // hexagon or flats with a waist
                solid.add_prism(Axis::x, polygon({}, 1.15 * outer, random.choice({6, 8, 4}), 0), 0, length);
                solid.cut_revolution(Axis::x, ring_meridian(0.4 * length, 0.65 * length, 0.95 * outer, 3 * outer));
                if (random.chance(0.6)) solid.add_cylinder(Axis::x, {}, outer * 0.9, -0.25 * length, 0);
            } else if (body == 1) {  // barbs
                const int rings = random.integer(3, 6);
                solid.add_cylinder(Axis::x, {}, 0.9 * outer, 0, length)
                    .add_cylinder(Axis::x, {}, 1.4 * outer, -0.3 * r, 0.01 * r);
                for (int i = 0; i < rings; ++i) {
                    const double x = length * (i + 0.2) / rings;
                    solid.add_revolution(Axis::x,
                                         cone_meridian(x, 1.05 * outer, x + 0.75 * length / rings, 0.88 * outer));
                }
            } else {  // two diamonds of knurl in opposite sense
                solid.add_cylinder(Axis::x, {}, outer, 0, length);
                for (const double x : {0.0, 0.55 * length}) knurl(solid, 12, outer, x, x + 0.42 * length);
                solid.cut_revolution(Axis::x, ring_meridian(0.43 * length, 0.54 * length, 0.88 * outer, 2 * outer));
            }
            const double left = solid.bounds().min.x;
            if (random.chance(0.3))
                solid.cut_cylinder(Axis::x, {}, 0.9 * r, left - 1, 0.8 * length)
                    .add_thread({Axis::x, {}, r, 0.9 * r, left, 0.8 * length, true});
            else
                bore(left, length);
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
