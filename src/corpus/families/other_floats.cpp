// What floats: floats with their arms, buoys, life rings.
#include <algorithm>
#include <array>

#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"
#include "corpus/families/swept_arm.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Float: ball or can on an arm that moves a plug, on a guide rod with magnets, or in a frame.
void add_float(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(15, 90), rod = 0.06 * r;
    if (random.chance(0.6)) {  // arm
        const double reach = r * random.uniform(2.5, 5), rise = r * random.uniform(-0.8, 0.6);
        const std::size_t kind = random.weighted({0.5, 0.3, 0.2});
        if (kind == 0)
            solid.add_revolution(Axis::x, ball_meridian(reach + r, r), {0, rise})
                .add_revolution(Axis::x, ring_meridian(reach + 0.97 * r, reach + 1.03 * r, 0.9 * r, 1.06 * r),
                                {0, rise});
        else if (kind == 1)
            solid.add_cylinder(Axis::z, {reach + 0.3 * r, 0}, 0.8 * r, rise - 0.7 * r, rise + 0.7 * r)
                .add_cylinder(Axis::z, {reach + 0.3 * r, 0}, 2 * rod, rise - 0.9 * r, rise + 0.95 * r);
        else
            solid.add_prism(Axis::y,
                            rounded_rectangle({reach, rise - 0.5 * r}, {reach + 1.6 * r, rise + 0.5 * r}, 0.3 * r),
                            -0.5 * r, 0.5 * r);
        // Valve at the pivot.
        const double v = r * random.uniform(0.25, 0.4);
        solid.add_box({-2.4 * v, -0.5 * v, -0.7 * v}, {0.3 * v, 0.5 * v, 0.7 * v})
            .cut_box({-0.7 * v, -0.25 * v, -v}, {0.4 * v, 0.25 * v, v});
        solid.add_prism(Axis::y, swept_arm({{0, 0}, {0.5 * reach, 0.1 * rise}, {reach, rise}}, {rod, rod, rod}), -rod,
                        rod);
        solid.add_prism(Axis::y, swept_arm({{-0.6 * v, 0}, {0.4 * reach, 0.05 * rise}}, {rod, rod}), -rod, rod);
        solid.add_cylinder(Axis::y, {-0.1 * v, 0}, 0.2 * v, -0.7 * v, 0.7 * v);
        solid.add_cylinder(Axis::x, {}, 0.55 * v, -4.5 * v, -2.3 * v)
            .add_thread({Axis::x, {}, 0.55 * v, 0.48 * v, -4.5 * v, -2.5 * v, false})
            .add_prism(Axis::x, polygon({}, 0.9 * v, 6, 0), -2.9 * v, -2.3 * v);
        if (random.chance(0.4)) solid.add_cylinder(Axis::z, {-1.6 * v, 0}, 0.3 * v, -1.6 * v, 0);
        return;
    }
    const double high = r * random.uniform(2.5, 6);
    const int floats = random.integer(1, 3);
    solid.add_cylinder(Axis::z, {}, 0.2 * r, 0, high)
        .add_prism(Axis::z, polygon({}, 0.8 * r, 6), high, high + 0.5 * r)
        .add_cylinder(Axis::z, {}, 0.5 * r, high + 0.5 * r, high + 1.4 * r)
        .add_thread({Axis::z, {}, 0.5 * r, 0.45 * r, high + 0.6 * r, high + 1.4 * r, false});
    const bool ball = random.chance(0.4);
    for (int i = 0; i < floats; ++i) {
        const double z = high * (i + 0.5) / floats;
        if (ball && floats < 3)
            solid.add_revolution(Axis::z, ball_meridian(z, 0.7 * r));
        else
            solid.add_cylinder(Axis::z, {}, 0.6 * r, z - 0.3 * high / floats, z + 0.3 * high / floats);
        for (const double s : {-1.0, 1.0})
            solid.add_cylinder(Axis::z, {}, 0.28 * r, z + s * 0.42 * high / floats - 0.05 * r,
                               z + s * 0.42 * high / floats + 0.05 * r);
    }
    for (const double x : {-0.15, 0.0, 0.15})
        solid.add_cylinder(Axis::z, {x * r, 0}, 0.04 * r, high + 1.4 * r, high + 3 * r);
}

/// Buoy or life ring: drum or cone about a mast with its eye; ring with bands; fender.
void add_buoy(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(60, 900);
    switch (random.integer(0, 2)) {
        case 0: {  // life ring
            const double tube = r * random.uniform(0.2, 0.28), deep = tube * random.uniform(0.6, 1.0);
            Path section = through({{-deep, r - tube},
                                    {-0.5 * deep, r - 1.05 * tube},
                                    {0.5 * deep, r - 1.05 * tube},
                                    {deep, r - tube},
                                    {deep, r + 0.6 * tube},
                                    {0.5 * deep, r + tube},
                                    {-0.5 * deep, r + tube},
                                    {-deep, r + 0.6 * tube}});
            solid.add_revolution(Axis::y, section);
            const int bands = random.choice({0, 4, 4, 6});
            for (int i = 0; i < bands; ++i)
                solid.add_prism(Axis::y, ring_sector({}, r - 1.1 * tube, r + 1.06 * tube, 360.0 * i / bands + 38, 14),
                                -1.05 * deep, 1.05 * deep);
            break;
        }
        case 1: {  // navigation buoy
            const double high = r * random.uniform(0.7, 1.4), mast = r * random.uniform(1.5, 3.5);
            solid.add_revolution(Axis::z,
                                 turned({{0.35 * high, 0.5 * r, r}, {0.4 * high, r}, {0.25 * high, r, 0.6 * r}}));
            if (random.chance(0.5)) {
                for (const double s : {-1.0, 1.0})
                    add_strut(solid, Axis::y, {s * 0.6 * r, high}, {s * 0.15 * r, high + mast}, 0.07 * r, -0.04 * r,
                              0.04 * r);
                for (int i = 1; i < 4; ++i)
                    solid.add_box({-r * (0.6 - 0.11 * i), -0.05 * r, high + 0.25 * mast * i},
                                  {r * (0.6 - 0.11 * i), 0.05 * r, high + 0.25 * mast * i + 0.06 * r});
            } else {
                solid.add_revolution(Axis::z, cone_meridian(high - 0.1, 0.55 * r, high + mast, 0.2 * r));
            }
            solid.add_cylinder(Axis::z, {}, 0.25 * r, high + mast, high + mast + 0.4 * r);
            if (random.chance(0.5))
                solid.add_revolution(Axis::z,
                                     cone_meridian(high + mast + 0.4 * r, 0.35 * r, high + mast + 1.0 * r, 0.02 * r));
            solid.add_cylinder(Axis::z, {}, 0.15 * r, -r * random.uniform(0.4, 1.5), 0.1)
                .add_prism(Axis::y, circle({0, -0.2 * r}, 0.22 * r), -0.06 * r, 0.06 * r)
                .cut_cylinder(Axis::y, {0, -0.2 * r}, 0.1 * r, -far, far);
            break;
        }
        default: {  // mooring ball or fender
            const double half = r * random.choice({0.0, 0.8, 1.6, 2.4}), eye = 0.2 * r;
            Path body;
            body.vertices = {
                {{-half - r, 0}, -0.41421356}, {{-half, r}}, {{half + 0.001 * r, r}, -0.41421356}, {{half + r, 0}}};
            solid.add_revolution(Axis::z, body);
            for (const double s : {-1.0, 1.0}) {
                if (s > 0 && half == 0) continue;
                const double z = s * (half + r);
                solid.add_cylinder(Axis::z, {}, 0.18 * r, std::min(0.95 * z, 1.1 * z), std::max(0.95 * z, 1.1 * z))
                    .add_prism(Axis::y, slot({0, z}, {0, z + s * 1.2 * eye}, eye), -0.4 * eye, 0.4 * eye)
                    .cut_cylinder(Axis::y, {0, z + s * 1.2 * eye}, 0.55 * eye, -far, far);
            }
            if (half > 0 && random.chance(0.5))
                for (const double z : {-0.8, -0.4, 0.4, 0.8})
                    solid.add_revolution(Axis::z,
                                         ring_meridian(z * half - 0.03 * r, z * half + 0.03 * r, 0.9 * r, 1.04 * r));
            break;
        }
    }
}

}  // namespace

/// What floats: float with its arm and valve or on a rod, life ring, buoy, fender.
Part float_or_buoy(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_float, add_buoy};
    forms[context.random.weighted({0.55, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
