// Springs put together: columns of disc springs, hollow rubber springs, springs in their cages.
#include <algorithm>
#include <array>
#include <cmath>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// A disc spring about z on the height `z`, its cone up or down; returns the room that it takes.
double add_disc(Solid& solid, double z, double outer, double bore, double t, double rise, bool up) {
    const double a = up ? 0.0 : rise, b = up ? rise : 0.0;
    solid.add_revolution(Axis::z, through({{z + a, outer}, {z + b, bore}, {z + b + t, bore}, {z + a + t, outer}}));
    return rise + t;
}

/// Column of disc springs, single or in packs, on a bolt between washers or in a cup.
void disc_column(Solid& solid, Random& random) {
    const double outer = random.log_uniform(5, 80), bore = outer * random.uniform(0.42, 0.55),
                 t = outer * random.uniform(0.06, 0.12), rise = t * random.uniform(0.5, 1.2);
    const int discs = random.integer(4, 12), pack = random.choice({1, 1, 2, 3});
    double z = 0.0;
    for (int i = 0; i < discs; ++i) {
        const bool up = (i / pack) % 2 == 0, last_of_pack = (i + 1) % pack == 0 || i + 1 == discs;
        const double room = add_disc(solid, z, outer, bore, t, rise, up);
        z += last_of_pack ? room : 1.02 * t;
    }
    if (random.chance(0.7)) {
        const double rod = bore * 0.95, washer = outer * random.uniform(1.0, 1.15);
        solid.add_cylinder(Axis::z, {}, rod, -2 * t, z + 3 * outer * random.uniform(0.2, 0.8));
        solid.add_prism(Axis::z, ring_sector({}, 0.5 * rod, washer, 0, 180), z, z + 1.2 * t)
            .add_prism(Axis::z, ring_sector({}, 0.5 * rod, washer, 180, 180), z, z + 1.2 * t);
        if (random.chance(0.6))
            solid.add_prism(Axis::z, polygon({}, 1.7 * rod, 6), z + 1.2 * t, z + 1.2 * t + 1.3 * rod);
        solid.add_prism(Axis::z, random.chance(0.5) ? polygon({}, 1.7 * rod, 6) : circle({}, 1.6 * rod), -2 * t - rod,
                        0);
        solid.add_cylinder(Axis::z, {}, washer, -1.2 * t, 0);
    }
    if (random.chance(0.25))
        solid.add_cylinder(Axis::z, {}, 1.2 * outer, -2 * t, -0.01)
            .add_prism(Axis::z, circle({}, 1.2 * outer), -t, 0.6 * z)
            .cut_prism(Axis::z, circle({}, 1.05 * outer), -0.001, 0.2 * t);
}

/// Hollow spring of rubber: one to four bulges, a bore, end plates or studs.
void rubber_spring(Solid& solid, Random& random) {
    const double r = random.log_uniform(8, 90), bulge = r * random.uniform(1.1, 1.4),
                 waist = r * random.uniform(0.7, 0.95), h = r * random.uniform(0.7, 1.4);
    const int bulges = random.integer(1, 4);
    Path wall;
    wall.closed = false;
    wall.vertices.push_back({{0, 0}});
    wall.vertices.push_back({{0, r}});
    for (int i = 0; i < bulges; ++i) {
        const double low = h * i, high = h * (i + 1), k = std::tan(0.25 * std::acos(0.3)), from = i == 0 ? r : waist,
                     to = i + 1 == bulges ? r : waist;
        wall.vertices.back().bulge = 0.0;
        wall.vertices.push_back({{low + 0.15 * h, 0.5 * (from + bulge)}, -k});
        wall.vertices.push_back({{high - 0.15 * h, 0.5 * (to + bulge)}});
        wall.vertices.push_back({{high, to}});
    }
    wall.vertices.push_back({{h * bulges, 0}});
    solid.add_revolution(Axis::z, wall).cut_cylinder(Axis::z, {}, r * random.uniform(0.3, 0.5), -1, h * bulges + 1);
    if (random.chance(0.6))
        for (const double z : {-0.12 * r, h * bulges})
            solid.add_cylinder(Axis::z, {}, r * random.uniform(1.0, 1.4), z, z + 0.12 * r)
                .cut_cylinder(Axis::z, {}, 0.15 * r, z - 1, z + r);
}

/// Sandwiches of rubber and steel plates between two ends, upright or leaning as a chevron.
void sandwich(Solid& solid, Random& random) {
    const double w = random.log_uniform(20, 200), d = w * random.uniform(0.5, 1.0), t = w * random.uniform(0.03, 0.06),
                 rubber = w * random.uniform(0.08, 0.2);
    const int layers = random.integer(1, 5);
    const bool round = random.chance(0.4), chevron = !round && random.chance(0.5);
    const double peak = chevron ? 0.5 * w : 0.0;
    double z = 0.0;
    const auto slab = [&](double half, double thick) {
        if (round)
            solid.add_cylinder(Axis::z, {}, half, z, z + thick);
        else
            solid.add_prism(Axis::y,
                            through({{-half, z},
                                     {0, z + peak * half / w},
                                     {half, z},
                                     {half, z + thick},
                                     {0, z + thick + peak * half / w},
                                     {-half, z + thick}}),
                            -d * half / w, d * half / w);
        z += thick;
    };
    for (int i = 0; i < layers; ++i) {
        slab(i == 0 ? w : 0.96 * w, i == 0 ? 1.6 * t : t);
        slab(0.88 * w, rubber);
    }
    slab(w, 1.6 * t);
    if (!chevron && random.chance(0.6)) {
        solid.add_cylinder(Axis::z, {}, 0.12 * w, z - 0.01, z + 0.5 * w)
            .add_cylinder(Axis::z, {}, 0.12 * w, -0.5 * w, 0.01);
        solid.add_thread({Axis::z, {}, 0.12 * w, 0.1 * w, z, z + 0.5 * w, false});
    } else if (!round) {
        for (const double s : {-1.0, 1.0})
            solid
                .add_box({s > 0 ? w - 0.05 * w : -1.35 * w, -0.9 * d, 0},
                         {s > 0 ? 1.35 * w : -w + 0.05 * w, 0.9 * d, 1.6 * t})
                .cut_cylinder(Axis::z, {s * 1.18 * w, 0}, 0.07 * w, -1, 2 * t);
    }
}

}  // namespace

/// Spring put together: column of disc springs, hollow rubber spring, sandwich of rubber and steel.
Part spring_pack(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{disc_column, disc_column, rubber_spring, sandwich};
    random.choice(forms)(part.solid, random);
    return part;
}

}  // namespace v16::corpus
