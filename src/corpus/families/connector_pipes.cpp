// Pipe fittings: elbows, tees, unions, nipples, reducers, hose ends.
#include <algorithm>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_sizes.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// What ends an arm of a fitting.
enum class End : std::uint8_t { flange, bead, thread, plain };

struct Arm {
    Axis axis = Axis::x;
    Point2 centre;      ///< in the two other axes
    double from = 0.0;  ///< where the arm leaves the body
    double to = 0.0;    ///< its end; less than `from` for arms in the negative direction
};

struct PipeSize {
    double outer = 0.0, bore = 0.0;  ///< radii
    double flange = 0.0, thickness = 0.0;
    int bolts = 4;
    End end = End::flange;
};

PipeSize pipe_size(Random& random) {
    PipeSize size;
    size.outer = random.log_uniform(4, 120);
    size.bore = size.outer * random.uniform(0.6, 0.92);
    size.flange = size.outer * random.uniform(1.7, 2.4);
    size.thickness = size.outer * random.uniform(0.18, 0.4);
    size.bolts = random.choice({3, 4, 4, 6, 8});
    size.end = random.choice({End::flange, End::flange, End::bead, End::thread, End::plain});
    return size;
}

void add_arm(Solid& solid, const PipeSize& size, const Arm& arm) {
    const double sign = arm.to > arm.from ? 1.0 : -1.0;
    solid.add_cylinder(arm.axis, arm.centre, size.outer, arm.from, arm.to);
    switch (size.end) {
        case End::flange:
            solid.add_cylinder(arm.axis, arm.centre, size.flange, arm.to - sign * size.thickness, arm.to);
            solid.cut_hole_circle(arm.axis, arm.centre, 0.5 * (size.flange + size.outer), size.bolts, 45,
                                  0.22 * (size.flange - size.outer), arm.to - sign * 1.2 * size.thickness,
                                  arm.to + sign * size.thickness);
            break;
        case End::bead:
            solid.add_cylinder(arm.axis, arm.centre, 1.22 * size.outer, arm.to - sign * 0.5 * size.outer, arm.to);
            break;
        case End::thread:
            solid.add_thread({.axis = arm.axis,
                              .centre = arm.centre,
                              .major_radius = size.outer,
                              .minor_radius = 0.93 * size.outer,
                              .from = std::min(arm.to, arm.to - sign * 0.8 * size.outer),
                              .to = std::max(arm.to, arm.to - sign * 0.8 * size.outer)});
            break;
        case End::plain:
            break;
    }
}

/// The bore, run out at the open end; called after all arms are there.
void bore_arm(Solid& solid, const PipeSize& size, const Arm& arm) {
    const double sign = arm.to > arm.from ? 1.0 : -1.0;
    solid.cut_cylinder(arm.axis, arm.centre, size.bore, arm.from, arm.to + sign * size.outer);
}

}  // namespace

Part pipe_elbow(FamilyContext& context) {
    Random& random = context.random;
    const PipeSize size = pipe_size(random);
    const double bend = std::max(size.outer * 1.05, size.outer * random.uniform(1.1, 3.2));
    const double beyond = 2 * (bend + size.flange), leg = size.outer * random.uniform(0.6, 2.4) + size.thickness;
    Part part;
    // A quarter of a torus about (0, 0) in x-z between the arms along -x... and -z: centre lines at z = bend, x = bend.
    part.solid.add_revolution(Axis::y, circle({0, bend}, size.outer))
        .cut_revolution(Axis::y, circle({0, bend}, size.bore))
        .cut_box({-beyond, -beyond, -beyond}, {0, beyond, beyond})
        .cut_box({-1, -beyond, -beyond}, {beyond, beyond, 0});
    const Arm left{Axis::x, {0, bend}, 0, -leg};
    const Arm down{Axis::z, {bend, 0}, 0, -leg * (random.chance(0.5) ? 1.0 : random.uniform(0.6, 1.8))};
    for (const Arm& arm : {left, down}) add_arm(part.solid, size, arm);
    for (const Arm& arm : {left, down}) bore_arm(part.solid, size, arm);
    return part;
}

Part pipe_tee(FamilyContext& context) {
    Random& random = context.random;
    PipeSize run = pipe_size(random);
    PipeSize branch = run;
    if (random.chance(0.35)) {
        const double ratio = random.uniform(0.45, 0.9);
        branch.outer *= ratio;
        branch.bore *= ratio;
        branch.flange *= ratio;
    }
    const double half = run.outer * random.uniform(1.8, 3.2) + run.thickness;
    std::vector<Arm> arms{{Axis::x, {}, 0, -half}, {Axis::x, {}, 0, half}};
    std::vector<Arm> branches{{Axis::z, {}, 0, half * random.uniform(0.9, 1.1)}};
    if (random.chance(0.25)) branches.push_back({Axis::z, {}, 0, -half});
    Part part;
    for (const Arm& arm : arms) add_arm(part.solid, run, arm);
    for (const Arm& arm : branches) add_arm(part.solid, branch, arm);
    for (const Arm& arm : arms) bore_arm(part.solid, run, arm);
    for (const Arm& arm : branches) bore_arm(part.solid, branch, arm);
    return part;
}

Part flanged_pipe(FamilyContext& context) {
    Random& random = context.random;
    PipeSize size = pipe_size(random);
    if (size.end == End::plain) size.end = End::flange;
    const double length = size.outer * random.log_uniform(2.2, 12) + 2 * size.thickness;
    Part part;
    PipeSize second = size;
    if (random.chance(0.4)) second.end = random.choice({End::plain, End::thread, End::bead, End::flange});
    const Arm left{Axis::x, {}, 0.5 * length, 0}, right{Axis::x, {}, 0.5 * length, length};
    if (random.chance(0.25)) {  // reducer
        const double ratio = random.uniform(0.5, 0.8);
        second.outer *= ratio;
        second.bore *= ratio;
        second.flange *= ratio;
        const double cone = 0.2 * length;
        const Arm small{Axis::x, {}, 0.5 * length + cone, length + cone};
        add_arm(part.solid, size, left);
        add_arm(part.solid, second, small);
        part.solid.add_revolution(Axis::x, cone_meridian(0.5 * length, size.outer, 0.5 * length + cone, second.outer));
        bore_arm(part.solid, size, left);
        bore_arm(part.solid, second, small);
        part.solid.cut_revolution(Axis::x, cone_meridian(0.5 * length, size.bore, 0.5 * length + cone, second.bore));
        return part;
    }
    add_arm(part.solid, size, left);
    add_arm(part.solid, second, right);
    bore_arm(part.solid, size, left);
    bore_arm(part.solid, size, right);
    return part;
}

/// Threaded ends with a hexagon between: nipples, adapters, plugs, hose ends.
Part hexagon_nipple(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 45), pitch = std::clamp(0.12 * r, 0.7, 2.3);
    const double hexagon_width = r * random.uniform(0.5, 1.1), flats = 2 * r * random.uniform(1.05, 1.35);
    const double left = r * random.uniform(0.9, 2.2), right = r * random.uniform(0.9, 2.4);
    const double second = random.chance(0.6) ? r : r * random.uniform(0.5, 0.9);
    const double bore = std::min(r, second) * random.uniform(0.4, 0.75);
    const std::size_t form = random.weighted({0.4, 0.35, 0.25});
    Part part;
    part.solid.add_prism(Axis::x, hexagon({}, flats, random.choice({0.0, 30.0})), 0, hexagon_width);
    if (random.chance(0.6)) {
        chamfer_hexagon(part.solid, Axis::x, flats, 0, 1, 0.48 * flats);
        chamfer_hexagon(part.solid, Axis::x, flats, hexagon_width, -1, 0.48 * flats);
    }
    const auto thread = [&](double radius, double from, double to) {
        part.solid.add_thread({.axis = Axis::x,
                               .centre = {},
                               .major_radius = radius,
                               .minor_radius = radius - 0.61 * pitch,
                               .from = from,
                               .to = to});
    };
    part.solid.add_chamfered_cylinder(Axis::x, {}, r, -left, 0, 0.7 * pitch, 0);
    thread(r, -left, -0.15 * left);
    const double end = hexagon_width + right;
    if (form == 0) {  // double nipple
        part.solid.add_chamfered_cylinder(Axis::x, {}, second, hexagon_width, end, 0, 0.7 * pitch);
        thread(second, hexagon_width + 0.15 * right, end);
    } else if (form == 1) {  // hose end with barbs
        const int barbs = random.integer(2, 5);
        const double step = 1.8 * right / barbs, low = second * random.uniform(0.68, 0.8);
        std::vector<Point2> teeth{{hexagon_width, 0}, {hexagon_width, low}, {hexagon_width + 0.4 * step, low}};
        for (int i = 0; i < barbs; ++i) {
            const double x = hexagon_width + 0.4 * step + i * step;
            teeth.insert(teeth.end(), {{x, 0.92 * second}, {x + step, low}});
        }
        teeth.push_back({teeth.back().x, 0});
        part.solid.add_revolution(Axis::x, through(teeth));
    } else if (random.chance(0.5)) {  // screw plug: no bore
        return part;
    }
    part.solid.cut_cylinder(Axis::x, {}, form == 1 ? bore * 0.7 : bore, -left - 1, end + 2 * right);
    return part;
}

/// Sockets, couplings and union nuts: hollow bodies with internal thread.
Part pipe_union(FamilyContext& context) {
    Random& random = context.random;
    const double bore = random.log_uniform(4, 50), outer = bore * random.uniform(1.2, 1.5);
    const double length = bore * random.uniform(1.6, 4);
    const double waist = bore * random.uniform(0.7, 0.9);
    Part part;
    const std::size_t form = random.weighted({0.4, 0.3, 0.3});
    if (form == 0) {  // socket
        part.solid.add_chamfered_cylinder(Axis::x, {}, outer, 0, length, 0.05 * bore, 0.05 * bore);
        if (random.chance(0.4))
            for (const double at : {0.0, length - 0.25 * bore})
                part.solid.add_cylinder(Axis::x, {}, 1.12 * outer, at, at + 0.25 * bore);
    } else if (form == 1) {  // hexagon coupling
        part.solid.add_prism(Axis::x, hexagon({}, 2 * outer, 0), 0, length);
        chamfer_hexagon(part.solid, Axis::x, 2 * outer, 0, 1, 0.97 * outer);
        chamfer_hexagon(part.solid, Axis::x, 2 * outer, length, -1, 0.97 * outer);
    } else {  // three-piece union: nut over two tails
        const double tail = 0.8 * length;
        part.solid.add_cylinder(Axis::x, {}, 1.05 * bore, -tail, length + tail)
            .add_prism(Axis::x, hexagon({}, 2.1 * outer, 0), 0.1 * length, 0.75 * length)
            .add_prism(Axis::x, hexagon({}, 1.9 * outer, 30), 0.85 * length, 1.2 * length);
        part.solid.cut_cylinder(Axis::x, {}, waist, -tail - 1, length + tail + 1);
        return part;
    }
    part.solid.cut_cylinder(Axis::x, {}, waist, -1, length + 1);
    for (const bool left : {true, false}) {
        const double from = left ? 0.0 : length - 0.42 * length, to = left ? 0.42 * length : length;
        part.solid.cut_cylinder(Axis::x, {}, 0.94 * bore, left ? -1 : from, left ? to : length + 1);
        part.solid.add_thread({.axis = Axis::x,
                               .centre = {},
                               .major_radius = bore,
                               .minor_radius = 0.94 * bore,
                               .from = from,
                               .to = to,
                               .internal = true});
    }
    return part;
}

}  // namespace v16::corpus
