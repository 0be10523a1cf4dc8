// Gas burners: rings, stars, bars, caps.
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Ring of a gas burner: a hollow ring or a star of arms with ports on top, the mixing tube from one side.
void add_ring_burner(Solid& solid, Random& random) {
    const double r = random.log_uniform(30, 220), tube = r * random.uniform(0.12, 0.2),
                 high = tube * random.uniform(1.2, 2);
    const int rings = random.integer(1, 2), ports = random.choice({12, 16, 20, 24});
    const bool star = random.chance(0.3);
    if (star) {
        const int arms = random.choice({3, 4, 5, 6});
        for (int i = 0; i < arms; ++i)
            solid.add_prism(Axis::z, rotated(slot({0, 0}, {r, 0}, 0.7 * tube), 360.0 * i / arms + 90), 0, high);
        for (int i = 0; i < arms; ++i)
            for (int k = 1; k < 5; ++k)
                solid.cut_cylinder(Axis::z, polar({}, r * k / 4.6, 360.0 * i / arms + 90), 0.15 * tube, 0.7 * high,
                                   far);
        solid.add_cylinder(Axis::z, {}, 1.6 * tube, 0, high);
    } else {
        solid.add_cylinder(Axis::z, {}, r + tube, 0, high).cut_cylinder(Axis::z, {}, r - tube, -1, high + 1);
        if (rings == 2) {
            solid.add_cylinder(Axis::z, {}, 0.5 * r + tube, 0, high)
                .cut_cylinder(Axis::z, {}, 0.5 * r - tube, -1, high + 1);
            for (int i = 0; i < 3; ++i)
                solid.add_prism(Axis::z,
                                rotated(rectangle({0.5 * r + 0.9 * tube, -0.5 * tube}, {r - 0.9 * tube, 0.5 * tube}),
                                        120.0 * i + 30),
                                0, 0.8 * high);
        }
        solid.cut_hole_circle(Axis::z, {}, r + 0.3 * tube, ports, 0, 0.15 * tube, 0.7 * high, far);
        if (rings == 2) solid.cut_hole_circle(Axis::z, {}, 0.5 * r, ports / 2, 0, 0.13 * tube, 0.7 * high, far);
    }
    const double to = -r * random.uniform(1.8, 2.6);
    solid.add_cylinder(Axis::x, {0, 0.45 * high}, 0.45 * high, to, star ? 0.0 : -r)
        .add_revolution(Axis::x, cone_meridian(to - high, 0.9 * high, to + 0.01, 0.45 * high), {0, 0.45 * high});
    for (int i = 0, feet = star ? 0 : random.choice({0, 3}); i < feet; ++i)
        solid.add_prism(Axis::z, rotated(rectangle({r, -0.3 * tube}, {r + 2.2 * tube, 0.3 * tube}), 120.0 * i + 90), 0,
                        0.3 * high);
}

/// Burner of a bar or of blades, rows of ports; the cap of a cooker's burner with slots around it.
void add_bar_burner(Solid& solid, Random& random) {
    if (random.chance(0.4)) {  // cap
        const double r = random.log_uniform(12, 70), high = r * random.uniform(0.25, 0.45);
        const int slots = random.choice({16, 20, 24, 30});
        solid.add_cylinder(Axis::z, {}, r, 0, high)
            .add_cylinder(Axis::z, {}, 1.08 * r, high, 1.35 * high)
            .cut_cylinder(Axis::z, {}, 0.8 * r, -1, high);
        for (int i = 0; i < slots; ++i)
            solid.cut_prism(Axis::z, rotated(rectangle({0.7 * r, -0.03 * r}, {1.06 * r, 0.03 * r}), 360.0 * i / slots),
                            -1, 0.6 * high);
        if (random.chance(0.5))
            solid.add_cylinder(Axis::z, {}, 0.35 * r, -0.8 * high, 1.01 * high)
                .cut_cylinder(Axis::z, {}, 0.25 * r, -high, high);
        return;
    }
    const double half = random.log_uniform(60, 400), r = half * random.uniform(0.05, 0.1);
    const int tubes = random.integer(1, 4), ports = random.integer(6, 6 + 12 / tubes);
    for (int k = 0; k < tubes; ++k) {
        const double y = row_position(k, tubes, 3.2 * r);
        solid.add_cylinder(Axis::x, {y, 0}, r, -half, half);
        for (int i = 0; i < ports; ++i)
            solid.cut_cylinder(Axis::z, {row_position(i, ports, 1.8 * half / ports), y}, 0.18 * r, 0, 2 * r);
        solid.add_revolution(Axis::x, cone_meridian(-1.25 * half, 1.3 * r, -half + 0.01, 0.7 * r), {y, 0});
    }
    if (tubes > 1)
        for (const double x : {-0.85 * half, 0.85 * half})
            solid.add_box({x - 0.2 * r, -1.7 * r * tubes, -1.5 * r}, {x + 0.2 * r, 1.7 * r * tubes, -0.3 * r});
    else
        solid.add_box({half - 0.01, -r, -r}, {half + 1.5 * r, r, -0.7 * r})
            .cut_cylinder(Axis::z, {half + 0.8 * r, 0}, 0.3 * r, -far, far);
}

}  // namespace

/// Gas burner: ring, star, bars, cap.
Part gas_burner(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    constexpr std::array forms{add_ring_burner, add_bar_burner};
    forms[random.weighted({0.5, 0.5})](part.solid, random);
    part.main_side = Side::top;
    return part;
}

}  // namespace v16::corpus
