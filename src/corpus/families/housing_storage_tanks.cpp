// Storage tanks on a site.
#include <cmath>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_details.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Railing around a roof, and a ladder at the shell.
void add_access(Solid& solid, Random& random, double r, double high) {
    const double bar = 0.012 * r + 2;
    if (random.chance(0.6)) {
        for (const double z : {high + 0.09 * r, high + 0.17 * r})
            solid.add_revolution(Axis::z, ring_meridian(z, z + bar, r - bar, r));
        for (int i = 0; i < 6; ++i)
            solid.add_cylinder(Axis::z, polar({}, r - 0.6 * bar, 60 * i + 10), 0.5 * bar, high - bar, high + 0.17 * r);
    }
    if (random.chance(0.7)) {
        const double w = 0.07 * r, y = -1.08 * r;
        for (const double s : {-1.0, 1.0})
            add_block(solid, {s * w, y, 0.03 * high}, {s * (w + bar), y + bar, high + 0.15 * r});
        for (int i = 0, n = random.integer(6, 9); i < n; ++i)
            solid.add_box({-w, y, high * (0.05 + 0.95 * i / n)},
                          {w, y + 0.6 * bar, high * (0.05 + 0.95 * i / n) + 0.6 * bar});
    }
}

}  // namespace

/// Storage tanks on a site: upright under a cone or a dome with courses, manholes and a ladder; balls on legs; raised
/// ones.
Part storage_tank(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(200, 6000), t = 0.01 * r;
    Part part;
    Solid& solid = part.solid;
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    if (form == 0) {
        const double high = r * random.uniform(0.8, 2.6), roof = r * random.uniform(0.1, 0.5);
        solid.add_cylinder(Axis::z, {}, r, 0, high).add_cylinder(Axis::z, {}, 1.03 * r, -1.5 * t, 0);
        if (random.chance(0.5))
            solid.add_revolution(Axis::z, cone_meridian(high, r, high + roof, 0.06 * r))
                .cut_revolution(Axis::z, cone_meridian(high - 0.01, r - t, high + roof - t, 0.05 * r));
        else
            solid.add_revolution(Axis::z, cap_meridian(high, 1, roof, r))
                .cut_revolution(Axis::z, cap_meridian(high - 0.01, 1, roof - t, r - t));
        for (int i = 1, n = random.integer(1, 5); i < n; ++i)
            solid.add_cylinder(Axis::z, {}, 1.006 * r, high * i / n - 0.6 * t, high * i / n + 0.6 * t);
        solid.cut_cylinder(Axis::z, {}, r - t, 0, high);
        const double man = 0.11 * r;
        solid.add_cylinder(Axis::y, {0.4 * r, 0.2 * high}, man, -1.06 * r, -0.7 * r)
            .add_cylinder(Axis::y, {0.4 * r, 0.2 * high}, 1.35 * man, -1.09 * r, -1.06 * r)
            .cut_cylinder(Axis::y, {0.4 * r, 0.2 * high}, 0.9 * man, -1.06 * r, -0.6 * r);
        for (int i = 0, n = random.integer(1, 3); i < n; ++i) {
            const double z = high * (0.08 + 0.8 * i / n), p = 0.06 * r;
            solid.add_cylinder(Axis::x, {0, z}, p, 0.9 * r, 1.15 * r)
                .add_cylinder(Axis::x, {0, z}, 1.8 * p, 1.12 * r, 1.15 * r)
                .cut_cylinder(Axis::x, {0, z}, 0.85 * p, 0.8 * r, far);
        }
        if (random.chance(0.6)) solid.add_cylinder(Axis::z, {}, 0.05 * r, high + 0.7 * roof, high + roof + 0.12 * r);
        add_access(solid, random, r, high);
    } else if (form == 1) {
        const int legs = random.choice({4, 6, 8});
        const double low = -1.5 * r, leg = 0.05 * r;
        solid.add_revolution(Axis::z, ball_meridian(0, r));
        for (int i = 0; i < legs; ++i) {
            const Point2 p = polar({}, 0.96 * r, 360.0 / legs * (i + 0.5));
            solid.add_cylinder(Axis::z, p, leg, low, 0.1 * r)
                .add_box({p.x - 2 * leg, p.y - 2 * leg, low - leg}, {p.x + 2 * leg, p.y + 2 * leg, low});
        }
        solid.add_cylinder(Axis::z, {}, 0.12 * r, 0, 1.12 * r)
            .add_cylinder(Axis::z, {}, 0.2 * r, 1.08 * r, 1.12 * r)
            .add_cylinder(Axis::z, {}, 0.1 * r, -1.15 * r, 0)
            .add_cylinder(Axis::z, {}, 0.18 * r, -1.18 * r, -1.15 * r);
        if (random.chance(0.5)) solid.add_cylinder(Axis::z, {}, 1.02 * r, -0.02 * r, 0.02 * r);
        solid.cut_revolution(Axis::z, ball_meridian(0, r - 1.5 * t));
        solid.cut_cylinder(Axis::z, {}, 0.1 * r, 0.8 * r, far);
    } else {
        const double high = r * random.uniform(0.6, 1.6), cone = r * random.uniform(0.4, 1.0),
                     low = -cone - r * random.uniform(0.6, 2.5);
        const bool column = random.chance(0.35);
        solid.add_cylinder(Axis::z, {}, r, 0, high)
            .add_revolution(Axis::z, cone_meridian(-cone, 0.22 * r, 0, r))
            .add_revolution(Axis::z, cone_meridian(high, r, high + 0.25 * r, 0.1 * r));
        if (column)
            solid.add_cylinder(Axis::z, {}, 0.21 * r, low, -cone)
                .add_cylinder(Axis::z, {}, 0.5 * r, low - 0.1 * r, low);
        else {
            const int legs = random.choice({4, 4, 6});
            for (int i = 0; i < legs; ++i) {
                const Point2 p = polar({}, 0.97 * r, 360.0 / legs * i + 45);
                solid.add_box({p.x - 0.04 * r, p.y - 0.04 * r, low}, {p.x + 0.04 * r, p.y + 0.04 * r, 0.3 * high})
                    .add_box({p.x - 0.1 * r, p.y - 0.1 * r, low - 0.03 * r}, {p.x + 0.1 * r, p.y + 0.1 * r, low});
            }
            if (legs == 4) {
                const double k = 0.97 * r * std::cos(radians(45));
                for (const double z : {0.5 * low, 0.95 * low})
                    add_frame(solid, Axis::z, {-k - 0.03 * r, -k - 0.03 * r}, {k + 0.03 * r, k + 0.03 * r}, 0.06 * r, z,
                              z + 0.06 * r);
            }
            solid.add_cylinder(Axis::z, {}, 0.22 * r, -cone - 0.15 * r, -cone)
                .add_cylinder(Axis::z, {}, 0.32 * r, -cone - 0.18 * r, -cone - 0.15 * r)
                .cut_cylinder(Axis::z, {}, 0.2 * r, -cone - r, -cone + 0.1 * r);
        }
        for (int i = 1, n = random.integer(1, 4); i < n; ++i)
            solid.add_cylinder(Axis::z, {}, 1.012 * r, high * i / n - 0.6 * t, high * i / n + 0.6 * t);
        solid.cut_cylinder(Axis::z, {}, r - t, 0, high)
            .cut_revolution(Axis::z, cone_meridian(-cone + 2 * t, 0.22 * r - t, 0.01, r - t));
        solid.add_cylinder(Axis::z, {0.5 * r, 0}, 0.14 * r, high, high + 0.3 * r);
    }
    return part;
}

}  // namespace v16::corpus
