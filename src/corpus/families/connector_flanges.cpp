// Flanges. The axis lies along y or x: the front view shows a disc, or the flange from the side.
#include <algorithm>
#include <array>

#include "corpus/families/connector.hpp"
#include "corpus/families/other_outlines.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Millimetres.
struct FlangeSize {
    double outer = 0.0;      ///< diameter D
    double circle = 0.0;     ///< bolt circle K
    int bolts = 4;           ///< n
    double hole = 0.0;       ///< bolt hole L
    double thickness = 0.0;  ///< C
    double pipe = 0.0;       ///< outer diameter of the pipe
};

/// EN 1092-1 (GB/T 9124), PN 16, DN 15 to DN 800: facts of the standard.
constexpr std::array<FlangeSize, 16> pn16{{{95, 65, 4, 14, 16, 21.3},
                                           {115, 85, 4, 14, 18, 33.7},
                                           {150, 110, 4, 18, 18, 48.3},
                                           {165, 125, 4, 18, 20, 60.3},
                                           {200, 160, 8, 18, 20, 88.9},
                                           {220, 180, 8, 18, 22, 114.3},
                                           {285, 240, 8, 22, 24, 168.3},
                                           {340, 295, 12, 22, 26, 219.1},
                                           {405, 355, 12, 26, 29, 273},
                                           {460, 410, 12, 26, 32, 323.9},
                                           {520, 470, 16, 26, 35, 355.6},
                                           {580, 525, 16, 30, 38, 406.4},
                                           {715, 650, 20, 33, 46, 508},
                                           {840, 770, 20, 36, 55, 610},
                                           {910, 840, 24, 36, 63, 711},
                                           {1025, 950, 24, 39, 74, 813}}};

/// A standard size, or one made by somebody for a purpose.
FlangeSize flange_size(Random& random) {
    if (random.chance(0.5)) {
        FlangeSize size = random.choice(pn16);
        const double scale = random.chance(0.5) ? 1.0 : random.uniform(0.1, 1.1);
        size.outer *= scale;
        size.circle *= scale;
        size.hole *= scale;
        size.thickness *= scale * random.uniform(0.6, 1.3);
        size.pipe *= scale;
        return size;
    }
    FlangeSize size;
    size.pipe = random.log_uniform(6, 300);
    const double rim = std::max(5.0, size.pipe * random.uniform(0.2, 0.7));
    size.outer = size.pipe + 2 * rim;
    size.circle = size.pipe + rim * random.uniform(0.9, 1.2);
    size.bolts = random.choice({3, 4, 4, 5, 6, 6, 8, 8, 10, 12, 16});
    const double pitch = size.circle * 3.14 / size.bolts;
    size.hole = std::min({rim * random.uniform(0.25, 0.45), 0.6 * pitch, 0.85 * (size.circle - size.pipe),
                          0.85 * (size.outer - size.circle)});
    size.thickness = rim * random.uniform(0.25, 1.1);
    return size;
}

Axis any_axis(Random& random) {
    return random.chance(0.6) ? Axis::y : Axis::x;
}

void cut_bolt_holes(Solid& solid, Random& random, Axis axis, const FlangeSize& size) {
    const double phase = random.chance(0.6) ? 180.0 / size.bolts : random.choice({0.0, 90.0});
    solid.cut_hole_circle(axis, {}, size.circle / 2, size.bolts, phase, size.hole / 2, -size.outer, size.outer);
}

double raised_face(const FlangeSize& size) {
    return 0.5 * (size.circle - size.hole) - 0.06 * size.hole;
}

}  // namespace

Part weld_neck_flange(FamilyContext& context) {
    Random& random = context.random;
    const FlangeSize size = flange_size(random);
    const Axis axis = any_axis(random);
    const double pipe = size.pipe / 2, wall = std::max(0.8, pipe * random.uniform(0.04, 0.2));
    const double clear = 0.5 * (size.circle - size.hole);  // the neck leaves room for the bolts
    const double foot = std::min(pipe * random.uniform(1.05, 1.35), 0.97 * clear);
    const double neck = size.thickness * random.uniform(0.7, 2.2), lip = neck * random.uniform(0.0, 0.5);
    Part part;
    std::vector<Point2> meridian{{0, 0}, {0, size.outer / 2}, {size.thickness, size.outer / 2}};
    meridian.insert(meridian.end(), {{size.thickness, std::max(foot, pipe)},
                                     {size.thickness + neck - lip, pipe},
                                     {size.thickness + neck, pipe},
                                     {size.thickness + neck, 0}});
    part.solid.add_revolution(axis, through(meridian));
    if (random.chance(0.6))
        part.solid.add_cylinder(axis, {}, raised_face(size), -size.thickness * random.uniform(0.08, 0.15), 0);
    cut_bolt_holes(part.solid, random, axis, size);
    part.solid.cut_cylinder(axis, {}, pipe - wall, -size.outer, size.outer);
    return part;
}

Part slip_on_flange(FamilyContext& context) {
    Random& random = context.random;
    const FlangeSize size = flange_size(random);
    const Axis axis = any_axis(random);
    const double bore = size.pipe / 2 * random.uniform(1.0, 1.03),
                 hub = random.chance(0.5) ? size.thickness * random.uniform(0.5, 1.6) : 0.0;
    const double clear = 0.5 * (size.circle - size.hole);
    Part part;
    part.solid.add_chamfered_cylinder(axis, {}, size.outer / 2, 0, size.thickness,
                                      random.chance(0.2) ? 0.1 * size.thickness : 0.0, 0);
    if (hub > 0.0)
        part.solid.add_revolution(axis, cone_meridian(size.thickness, std::min(1.3 * bore, 0.97 * clear),
                                                      size.thickness + hub, std::min(1.2 * bore, 0.93 * clear)));
    if (random.chance(0.4)) part.solid.add_cylinder(axis, {}, raised_face(size), -0.12 * size.thickness, 0);
    cut_bolt_holes(part.solid, random, axis, size);
    part.solid.cut_cylinder(axis, {}, bore, -size.outer, size.outer);
    if (random.chance(0.2))  // step for the pipe's end
        part.solid.cut_cylinder(axis, {}, std::min(1.12 * bore, 0.97 * clear), 0.5 * size.thickness, size.outer);
    if (random.chance(0.25)) {  // groove for a gasket ring
        const double middle = 0.5 * (bore + clear), half = 0.12 * (clear - bore);
        part.solid.cut_revolution(axis,
                                  ring_meridian(-size.thickness, 0.25 * size.thickness, middle - half, middle + half));
    }
    return part;
}

Part blind_flange(FamilyContext& context) {
    Random& random = context.random;
    const FlangeSize size = flange_size(random);
    const Axis axis = any_axis(random);
    Part part;
    part.solid.add_cylinder(axis, {}, size.outer / 2, 0, size.thickness);
    if (random.chance(0.6)) part.solid.add_cylinder(axis, {}, raised_face(size), -0.12 * size.thickness, 0);
    if (random.chance(0.3)) part.solid.cut_cylinder(axis, {}, 0.05 * size.outer, -size.outer, size.outer);
    cut_bolt_holes(part.solid, random, axis, size);
    return part;
}

/// Rings cut from plate, as sheet-metal workers and laser cutters make them: a disc, a bore, one or two bolt circles.
Part plate_flange(FamilyContext& context) {
    Random& random = context.random;
    FlangeSize size = flange_size(random);
    size.bolts = std::max(size.bolts, random.choice({6, 8, 12, 14, 16}));
    const double clear = 0.5 * (size.circle - size.hole);
    const double bore = std::min(0.96 * clear, size.pipe / 2 * random.uniform(0.8, 1.05));
    const double hole = std::min(size.hole, size.circle * 1.8 / size.bolts) / 2;
    Part part;
    part.solid.add_cylinder(Axis::y, {}, size.outer / 2, 0, size.thickness);
    if (random.chance(0.12)) {  // a bore other than round
        part.solid.cut_prism(Axis::y, keyed_bore({}, bore, 0.4 * bore, 1.1 * bore), -1, size.outer);
    } else {
        part.solid.cut_cylinder(Axis::y, {}, bore, -1, size.outer);
    }
    part.solid.cut_hole_circle(Axis::y, {}, size.circle / 2, size.bolts, random.choice({0.0, 90.0}), hole, -1,
                               size.outer);
    if (random.chance(0.35) && clear - bore > 4 * hole)  // an inner bolt circle
        part.solid.cut_hole_circle(Axis::y, {}, 0.5 * (bore + clear), random.choice({3, 4, 6, size.bolts}), 30,
                                   std::min(hole, 0.3 * (clear - bore)) * 0.6, -1, size.outer);
    if (random.chance(0.15))
        part.solid.cut_cylinder(Axis::y, {}, 0.5 * (bore + clear), 0.6 * size.thickness, size.outer);
    return part;
}

/// Ultra-high-vacuum flange (ISO 3669): counterbored knife edge, leak check grooves on the rim.
Part vacuum_flange(FamilyContext& context) {
    Random& random = context.random;
    const double outer =
        random.choice({34.0, 54.0, 69.5, 86.0, 113.5, 152.0, 203.0, 253.0}) / 2 * random.uniform(0.95, 1.05);
    const double thickness = outer * random.uniform(0.16, 0.38), seal = outer * random.uniform(0.68, 0.74);
    const int bolts = outer < 20 ? 6 : random.choice({6, 8, 16, 20, 24});
    const double hole = std::min(0.1 * outer, 1.9 * outer / bolts), tube = outer * random.uniform(0.4, 0.62);
    const double recess = 0.12 * thickness;
    const Axis axis = any_axis(random);
    Part part;
    part.solid.add_cylinder(axis, {}, outer, 0, thickness);
    part.solid.cut_cylinder(axis, {}, seal, -1, recess);
    part.solid.add_revolution(
        axis, through({{0.3 * recess, 0.93 * seal}, {3 * recess, 0.93 * seal}, {3 * recess, 0.8 * seal}}));
    part.solid.cut_cylinder(axis, {}, 0.8 * seal, -1, random.chance(0.5) ? 0.5 * thickness : 1.5 * recess);
    part.solid.cut_hole_circle(axis, {}, 0.5 * (seal + outer), bolts, 180.0 / bolts,
                               std::min(hole, 0.4 * (outer - seal)), -1, thickness + 1);
    if (random.chance(0.75)) part.solid.cut_cylinder(axis, {}, tube, -1, thickness + 1);
    if (random.chance(0.5)) {  // leak check grooves
        const double half = 0.05 * outer;
        part.solid.cut_prism(axis, rectangle({-half, seal * 0.98}, {half, 2 * outer}), -1, recess);
        part.solid.cut_prism(axis, rectangle({-half, -2 * outer}, {half, -seal * 0.98}), -1, recess);
    }
    if (random.chance(0.3))
        part.solid.add_revolution(axis,
                                  ring_meridian(0.5 * thickness, thickness * random.uniform(2, 7), tube, tube * 1.06));
    return part;
}

/// Oval, square or three-lobed flange with a hub, as on small pipes and pumps.
Part lobed_flange(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(3, 60), hub = bore * random.uniform(1.25, 1.7);
    const double hole = bore * random.uniform(0.16, 0.4), reach = hub + hole * random.uniform(1.8, 3.5);
    const double thickness = bore * random.uniform(0.2, 0.7), eye = hole * random.uniform(1.6, 2.3);
    const int lobes = random.choice({2, 2, 2, 3, 4, 4});
    const double body = std::max(hub * random.uniform(1.0, 1.25), eye * 1.01);
    Part part;
    if (lobes == 4) {
        const double half = 0.7071 * reach + eye;
        part.solid.add_prism(Axis::y, rounded_rectangle({-half, -half}, {half, half}, eye * random.uniform(0.2, 1)), 0,
                             thickness);
    } else {
        for (int i = 0; i < lobes; ++i)
            part.solid.add_prism(Axis::y, tangent_hull({}, body, polar({}, reach, 90 + 360.0 * i / lobes), eye), 0,
                                 thickness);
    }
    if (random.chance(0.6)) part.solid.add_cylinder(Axis::y, {}, hub, 0, thickness * random.uniform(1.5, 5));
    part.solid.cut_hole_circle(Axis::y, {}, reach, lobes, lobes == 4 ? 45 : 90, hole, -1, thickness * 6);
    part.solid.cut_cylinder(Axis::y, {}, bore, -1, thickness * 6);
    if (random.chance(0.2)) part.solid.cut_cylinder(Axis::y, {}, 0.5 * (bore + hub), -1, 0.4 * thickness);
    add_odd_features(part.solid, random);
    return part;
}

}  // namespace v16::corpus
