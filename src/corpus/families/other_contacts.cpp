// Contacts of switches.
#include <array>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/turned.hpp"

namespace v16::corpus {
namespace {

/// Bridge that moves between fixed contacts, or one of the fixed ones: bent strip with its button and screw.
void add_bent_contact(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double u = random.log_uniform(4, 35), t = u * random.uniform(0.06, 0.15), w = u * random.uniform(0.25, 0.6),
                 button = w * random.uniform(0.4, 0.75);
    std::vector<Point2> line;
    Point2 at;

    switch (random.integer(0, 3)) {
        case 0:  // bridge
            line = {{-2 * u, 0}, {-u, 0}, {-0.7 * u, 0.4 * u}, {0.7 * u, 0.4 * u}, {u, 0}, {2 * u, 0}};
            at = {1.7 * u, 0};
            break;
        case 1:  // Z
            line = {{-2 * u, -0.8 * u}, {-0.5 * u, -0.8 * u}, {-0.5 * u, 0}, {1.5 * u, 0}};
            at = {1.1 * u, 0};
            break;
        case 2:  // hairpin that bends the arc outwards
            line = {{-2 * u, -0.9 * u}, {0.8 * u, -0.9 * u}, {1.3 * u, 0}, {-0.8 * u, 0}};
            at = {-0.4 * u, 0};
            break;
        default:  // spring arm with a crook
            line = {{-2.2 * u, -u}, {-2.2 * u, 0}, {-1.6 * u, 0}, {-1.2 * u, 0.25 * u}, {1.6 * u, 0.1 * u}};
            at = {1.3 * u, 0.12 * u};
            break;
    }
    solid.add_prism(Axis::y, strip(line, t, 1.2 * t), -w, w);
    const double face = line.size() == 4 && line[2].x > line[3].x ? at.y : at.y + t;
    const bool round = random.chance(0.6);
    for (const double s : {-1.0, 1.0}) {
        if (s < 0 && line.size() < 6) continue;
        if (round)
            solid.add_revolution(Axis::z,
                                 through({{face - 0.5 * t, 0},
                                          {face - 0.5 * t, button},
                                          {face + 0.3 * button, button},
                                          {face + 0.45 * button, 0.6 * button},
                                          {face + 0.45 * button, 0}}),
                                 {s * at.x, 0});
        else
            solid.add_box({s * at.x - button, -0.9 * w, face - 0.5 * t},
                          {s * at.x + button, 0.9 * w, face + 0.4 * button});
    }
    if (line.size() == 6)
        solid.cut_cylinder(Axis::z, {0, 0}, 0.35 * w, -far, far);
    else
        solid.cut_cylinder(Axis::z, {line[0].x + (line[0].x < line[1].x ? 0.5 * u : 0.0), 0}, 0.35 * w, line[0].y - u,
                           line[0].y + t + 0.2 * u);
    if (line.size() == 5) solid.cut_cylinder(Axis::x, {0, -0.5 * u}, 0.35 * w, -far, -2 * u);
    if (random.chance(0.4))
        solid.cut_prism(Axis::z, rectangle({0.2 * u, -0.25 * w}, {0.8 * u, 0.25 * w}), line[0].y + 2 * t, far);
    part.main_side = random.choice({Side::front, Side::top});
}

/// Tulip of many fingers, knife in its jaws, plates of an arc chute.
void add_power_contact(Part& part, Random& random) {
    Solid& solid = part.solid;
    const double r = random.log_uniform(5, 50), len = r * random.uniform(1.6, 3.5);
    switch (random.integer(0, 2)) {
        case 0: {  // tulip
            const int fingers = random.choice({6, 8, 10, 12});
            const double wall = 0.22 * r;
            solid.add_revolution(Axis::x, through({{0, r - wall},
                                                   {0, r},
                                                   {0.6 * len, r},
                                                   {0.75 * len, 1.05 * r},
                                                   {0.95 * len, 1.0 * r},
                                                   {len, 0.92 * r},
                                                   {len, 0.85 * r},
                                                   {0.93 * len, 0.72 * r},
                                                   {0.8 * len, 0.78 * r},
                                                   {0.3 * len, r - wall}}));
            solid.add_cylinder(Axis::x, {}, 1.0 * r, -0.5 * r, 0.01)
                .add_cylinder(Axis::x, {}, 0.6 * r, -1.4 * r, -0.5 * r);
            for (int i = 0; i < fingers; ++i)
                solid.cut_prism(Axis::x, rotated(rectangle({0, -0.04 * r}, {2 * r, 0.04 * r}), 360.0 * i / fingers + 7),
                                0.15 * len, far);
            if (random.chance(0.6))
                solid.add_revolution(Axis::x, ring_meridian(0.55 * len, 0.62 * len, 0.98 * r, 1.12 * r));
            break;
        }
        case 1: {  // knife between jaws
            const double t = 0.18 * r, w = 0.7 * r;
            solid.add_box({-2 * r, -1.3 * r, -0.25 * r}, {2 * r, 1.3 * r, 0});
            for (const double x : {-1.3 * r, 1.3 * r})
                for (const double s : {-1.0, 1.0})
                    solid.add_box({x - 0.5 * w, s * t - 0.4 * t, 0}, {x + 0.5 * w, s * t + 0.4 * t, 1.1 * r});
            solid.add_prism(Axis::y,
                            random.chance(0.5) ? rectangle({-1.6 * r, 0.5 * r}, {1.6 * r, 1.2 * r})
                                               : rotated(rectangle({-1.6 * r, -0.35 * r}, {2.2 * r, 0.35 * r}), 40,
                                                         {-1.3 * r, 0.8 * r}),
                            -0.6 * t, 0.6 * t);
            for (const double x : {-1.3 * r, 1.3 * r})
                solid.add_cylinder(Axis::y, {x, 0.85 * r}, 0.12 * r, -1.8 * t, 1.8 * t);
            solid.add_cylinder(Axis::z, {1.4 * r, 0.9 * r}, 0.1 * r, 0, 0.2 * r);
            break;
        }
        default: {  // plates of an arc chute
            const int plates = random.integer(5, 11);
            const double pitch = 0.5 * r, t = 0.12 * r, w = r, deep = 1.4 * r;
            for (int i = 0; i < plates; ++i) {
                const double z = pitch * i;
                solid.add_prism(Axis::z,
                                through({{-w, 0},
                                         {w, 0},
                                         {w, deep},
                                         {0.35 * w, deep},
                                         {0.1 * w, 0.35 * deep},
                                         {-0.1 * w, 0.35 * deep},
                                         {-0.35 * w, deep},
                                         {-w, deep}}),
                                z, z + t);
            }
            for (const double s : {-1.0, 1.0})
                solid.add_box({s * 1.05 * w - 0.07 * w, 0, -0.3 * r},
                              {s * 1.05 * w + 0.07 * w, deep, pitch * plates + 0.1 * r});
            break;
        }
    }
    part.main_side = random.choice({Side::front, Side::top});
}

}  // namespace

/// Contact of a switch: bent strip with its button, tulip, knife, arc chute.
Part switch_contact(FamilyContext& context) {
    Part part;
    constexpr std::array forms{add_bent_contact, add_power_contact};
    forms[context.random.weighted({0.55, 0.45})](part, context.random);
    return part;
}

}  // namespace v16::corpus
