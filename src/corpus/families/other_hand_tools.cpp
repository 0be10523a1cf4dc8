// Tools for the hand along x: screwdrivers, hammers, soldering irons, torches.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Screwdriver, chisel, file or awl: a handle with flutes or facets, a blade to the right.
void add_driver(Solid& solid, Random& random, double r) {
    const double handle = r * random.uniform(5, 9), shank = r * random.uniform(0.2, 0.35),
                 blade = r * random.uniform(4, 18), neck = 0.2 * handle;
    const Path meridian = through({{-handle, 0},
                                   {-handle, 0.6 * r},
                                   {-0.93 * handle, 0.95 * r},
                                   {-0.8 * handle, r},
                                   {-neck - 0.15 * handle, 0.95 * r},
                                   {-neck, 0.65 * r},
                                   {-0.3 * neck, 0.7 * r},
                                   {0, 0.5 * r},
                                   {0, 0}});
    if (random.chance(0.4)) {
        solid
            .add_prism(Axis::x, filleted(polygon({}, 1.05 * r, random.choice({4, 6, 8}), 0), 0.2 * r), -0.9 * handle,
                       -neck)
            .add_revolution(Axis::x, meridian);
    } else {
        solid.add_revolution(Axis::x, meridian);
        const int flutes = random.choice({6, 8});
        for (int i = 0; i < flutes; ++i)
            solid.cut_cylinder(Axis::x, polar({}, 1.08 * r, 360.0 * i / flutes), 0.18 * r, -0.88 * handle, -neck);
    }
    const std::size_t form = random.weighted({0.35, 0.3, 0.2, 0.15});
    if (form == 2) {  // chisel or file
        const double w = r * random.uniform(0.5, 1.1), t = 0.15 * r;
        solid.add_cylinder(Axis::x, {}, shank, 0, 0.25 * blade)
            .add_prism(Axis::z, through({{0.2 * blade, -t}, {0.95 * blade, -t}, {blade, t}, {0.2 * blade, t}}), -w, w);
        return;
    }
    solid.add_cylinder(Axis::x, {}, shank, 0, blade);
    if (form == 0) {  // flat tip
        const double w = 1.5 * shank;
        solid.add_prism(Axis::y,
                        through({{blade, -shank},
                                 {blade + 2 * w, -w},
                                 {blade + 4 * w, -0.9 * w},
                                 {blade + 4 * w, 0.9 * w},
                                 {blade + 2 * w, w},
                                 {blade, shank}}),
                        -0.4 * shank, 0.4 * shank);
    } else if (form == 1) {  // cross tip
        solid.add_revolution(Axis::x, cone_meridian(blade, shank, blade + 1.5 * shank, 0.25 * shank));
        for (int i = 0; i < 4; ++i)
            solid.cut_prism(
                Axis::x, moved(rotated(polygon({}, 0.5 * shank, 4, 0), 90.0 * i), polar({}, 0.75 * shank, 45 + 90 * i)),
                blade - shank, blade + 2 * shank);
    } else {
        solid.add_revolution(Axis::x, cone_meridian(blade, shank, blade + 4 * shank, 0.05 * shank));
    }
    if (random.chance(0.3)) solid.add_prism(Axis::x, polygon({}, 1.8 * shank, 6, 0), 0, 2 * shank);
}

/// The head of a hammer across its handle, about x = `at`.
void add_hammer_head(Solid& solid, Random& random, double at, double face, double half, double reach) {
    switch (random.integer(0, 3)) {
        case 0:  // machinist's: square face, wedge peen
            solid.add_prism(Axis::y,
                            through({{at - half, -0.4 * reach},
                                     {at - half, -reach},
                                     {at + half, -reach},
                                     {at + half, -0.4 * reach},
                                     {at + half, 0.4 * reach},
                                     {at + 0.15 * half, reach},
                                     {at - 0.15 * half, reach},
                                     {at - half, 0.4 * reach}}),
                            -half, half);
            break;
        case 1:  // claw
            solid.add_cylinder(Axis::z, {at, 0}, face, -reach, -0.6 * reach)
                .add_cylinder(Axis::z, {at, 0}, 0.7 * face, -0.7 * reach, 0.2 * reach);
            solid
                .add_prism(Axis::y,
                           through({{at - 0.7 * half, 0.1 * reach},
                                    {at + 0.7 * half, 0.1 * reach},
                                    {at + 0.7 * half, 0.5 * reach},
                                    {at + 0.2 * half, 0.9 * reach},
                                    {at - half, 1.2 * reach},
                                    {at - 0.2 * half, 0.7 * reach}}),
                           -half, half)
                .cut_prism(Axis::z,
                           through({{at - 3 * half, -0.5 * half}, {at + 0.1 * half, 0}, {at - 3 * half, 0.5 * half}}),
                           0.5 * reach, 2 * reach);
            break;
        case 2:  // round faces on both sides
            for (const double side : {-1.0, 1.0})
                solid.add_chamfered_cylinder(Axis::z, {at, 0}, face, side < 0 ? -reach : 0.5 * reach,
                                             side < 0 ? -0.5 * reach : reach, 0.1 * face, 0.1 * face);
            solid.add_cylinder(Axis::z, {at, 0}, 0.8 * face, -reach, reach);
            break;
        default:  // wooden mallet
            solid.add_prism(Axis::y,
                            through({{at - 1.1 * half, -1.2 * reach},
                                     {at + 1.3 * half, -1.1 * reach},
                                     {at + 1.3 * half, 1.1 * reach},
                                     {at - 1.1 * half, 1.2 * reach}}),
                            -half, half);
            break;
    }
}

/// Hammer or mallet: handle along x, head across it at the right.
void add_hammer(Solid& solid, Random& random, double r) {
    const double length = r * random.uniform(9, 16), face = r * random.uniform(0.8, 1.3),
                 reach = r * random.uniform(2.2, 3.6), half = 0.9 * face;
    const Path handle = through({{0, -0.8 * r},
                                 {0.3 * length, -0.95 * r},
                                 {0.6 * length, -0.6 * r},
                                 {length, -0.55 * r},
                                 {length, 0.55 * r},
                                 {0.6 * length, 0.6 * r},
                                 {0.3 * length, 0.95 * r},
                                 {0, 0.8 * r}});
    solid.add_prism(Axis::y, filleted(handle, 0.5 * r), -0.5 * r, 0.5 * r);
    const double at = length - half, top = length + 0.25 * r;
    add_hammer_head(solid, random, at, face, half, reach);
    solid.add_box({at, -0.35 * r, -0.5 * r}, {top, 0.35 * r, 0.5 * r});
}

/// Soldering iron or another heated pen: handle, collar, thin tube, tip.
void add_iron(Solid& solid, Random& random, double r) {
    const double handle = r * random.uniform(6, 10), tube = r * random.uniform(3, 6), tip = r * random.uniform(1.5, 3),
                 thin = r * random.uniform(0.3, 0.5);
    solid.add_revolution(Axis::x, through({{-handle, 0},
                                           {-handle, 0.5 * r},
                                           {-0.9 * handle, 0.8 * r},
                                           {-0.3 * handle, 0.75 * r},
                                           {-0.05 * handle, r},
                                           {0, r},
                                           {0, 0}}));
    solid.add_revolution(Axis::x, through({{0, 0}, {0, 0.6 * r}, {0.4 * r, 0.6 * r}, {0.6 * r, 0.4 * r}, {0.6 * r, 0}}))
        .add_cylinder(Axis::x, {}, thin, 0, tube)
        .add_cylinder(Axis::x, {}, 1.3 * thin, tube - 0.5 * r, tube);
    if (random.chance(0.5))
        solid.add_revolution(Axis::x, cone_meridian(tube, 0.6 * thin, tube + tip, 0.06 * thin));
    else
        solid.add_cylinder(Axis::x, {}, 0.6 * thin, tube, tube + tip)
            .cut_prism(Axis::y,
                       through({{tube + 0.6 * tip, thin}, {tube + 1.1 * tip, -0.5 * thin}, {tube + 1.1 * tip, thin}}),
                       -far, far);
    for (int i = 0; i < 4; ++i)
        solid.add_cylinder(Axis::x, {}, 0.55 * r - 0.04 * i * r, -handle - (0.5 + 0.5 * i) * r,
                           -handle - (0.3 + 0.5 * i) * r);
    solid.add_cylinder(Axis::x, {}, 0.25 * r, -handle - r * random.uniform(3, 6), -handle);
    if (random.chance(0.4)) solid.add_box({-0.6 * handle, -0.3 * r, 0.5 * r}, {-0.4 * handle, 0.3 * r, 1.05 * r});
}

/// Torch: head with its reflector to the right, knurled body, switch.
void add_torch(Solid& solid, Random& random, double r) {
    const double body = r * random.uniform(5, 11), head = r * random.uniform(1.3, 2.2),
                 length = r * random.uniform(1.5, 3), cap = r * random.uniform(0.8, 1.5);
    solid.add_chamfered_cylinder(Axis::x, {}, r, 0, body, 0, 0)
        .add_revolution(
            Axis::x,
            through({{body, 0}, {body, r}, {body + 0.5 * length, head}, {body + length, head}, {body + length, 0}}));
    solid.cut_revolution(Axis::x, through({{body + 0.3 * length, 0.15 * r},
                                           {body + length + 1, 0.88 * head + 0.2},
                                           {body + length + 1, 0},
                                           {body + 0.3 * length, 0}}));
    solid.add_chamfered_cylinder(Axis::x, {}, 1.06 * r, -cap, 0, 0.15 * r, 0)
        .add_cylinder(Axis::x, {}, 0.5 * r, -cap - 0.25 * r, -cap);
    const int grooves = random.integer(0, 8);
    for (int i = 0; i < grooves; ++i) {
        const double at = body * (0.2 + 0.6 * i / std::max(1, grooves - 1));
        solid.cut_revolution(Axis::x, ring_meridian(at, at + 0.2 * r, 0.92 * r, 2 * r));
    }
    for (int i = 0; i < 6 && grooves % 2 == 0; ++i) {
        const double fin = body + 0.55 * length + 0.05 * i * length;
        if (i % 2 == 0) solid.cut_revolution(Axis::x, ring_meridian(fin, fin + 0.05 * length, 0.9 * head, 2 * head));
    }
    if (random.chance(0.5))
        solid.add_prism(Axis::z, slot({0.75 * body, 0}, {0.75 * body + r, 0}, 0.4 * r), 0, 1.15 * r);
}

}  // namespace

/// Tool for the hand, along x. Much of it is turned, so that one view may be a shaft's.
Part hand_tool(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(3, 20);
    Part part;
    switch (random.weighted({0.36, 0.3, 0.14, 0.2})) {
        case 0:
            add_driver(part.solid, random, r);
            break;
        case 1:
            add_hammer(part.solid, random, r);
            break;
        case 2:
            add_iron(part.solid, random, r);
            break;
        default:
            add_torch(part.solid, random, r);
            break;
    }
    return part;
}

}  // namespace v16::corpus
