// Gaskets and lengths of rolled or folded sections, with and without holes.
#include <algorithm>

#include "corpus/families/other.hpp"
#include "corpus/families/other_bar_sections.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

/// Section of a rolled or folded bar about the origin: angle, channel, I, T, Z, hat, box.
Path bar_section(Random& random, double width, double height, double wall) {
    const double w = 0.5 * width, h = 0.5 * height, t = wall;
    switch (random.integer(0, 5)) {
        case 0:
            return angle_section({w, h}, t);
        case 1:
            return channel_section({w, h}, t);
        case 2:
            return i_section({w, h}, t, t);
        case 3:
            return t_section({w, h}, t);
        case 4:  // Z
            return through({{-w, h},
                            {-w, h - t},
                            {-0.5 * t, h - t},
                            {-0.5 * t, -h},
                            {w, -h},
                            {w, t - h},
                            {0.5 * t, t - h},
                            {0.5 * t, h}});
        default: {  // hat
            const double foot = 0.55 * w;
            return through({{-w, -h},
                            {t - foot, -h},
                            {t - foot, h - t},
                            {foot - t, h - t},
                            {foot - t, -h},
                            {w, -h},
                            {w, t - h},
                            {foot, t - h},
                            {foot, h},
                            {-foot, h},
                            {-foot, t - h},
                            {-w, t - h}});
        }
    }
}

/// Ways through a gasket, in a row along x.
void cut_ways(Solid& solid, Random& random, Axis axis, double span, double height, double t) {
    const int ways = random.choice({1, 1, 2, 2, 3, 4});
    const double pitch = span / ways, size = 0.5 * std::min(0.8 * pitch, height);
    const bool alike = random.chance(0.7);
    std::size_t form = random.weighted({0.5, 0.3, 0.2});
    double way = size * random.uniform(0.6, 0.95);
    for (int i = 0; i < ways; ++i) {
        if (!alike) {
            form = random.weighted({0.5, 0.3, 0.2});
            way = size * random.uniform(0.4, 0.95);
        }
        const Point2 at{pitch * (i + 0.5) - 0.5 * span, 0};
        const double wide = std::max(way, std::min(0.4 * pitch, 2.0 * way));
        solid.cut_prism(axis,
                        form == 0   ? circle(at, way)
                        : form == 1 ? rounded_rectangle(at - Point2{wide, way}, at + Point2{wide, way}, 0.4 * way)
                                    : slot(at - Point2{0.4 * way, 0}, at + Point2{0.4 * way, 0}, 0.55 * way),
                        -t, 2 * t);
    }
}

}  // namespace

/// Gasket: a thin sheet with one or several ways and bolt holes in eyes or corners around them.
Part gasket(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(20, 400), height = width * random.uniform(0.3, 0.9),
                 t = width * random.log_uniform(0.004, 0.02), eye = height * random.uniform(0.1, 0.16), w = 0.5 * width,
                 h = 0.5 * height;
    Part part;
    const Axis axis = plate_axis(random, part);
    part.solid.add_prism(axis, rounded_rectangle({-w, -h}, {w, h}, h * random.uniform(0.1, 0.5)), 0, t);
    std::vector<Point2> bolts;
    const int pairs = random.integer(2, 5);
    const bool between = random.chance(0.3);  // one bolt at each end instead of corner bolts
    const double line = h + eye * random.uniform(-0.6, 0.7);
    for (int i = 0; i < pairs; ++i)
        for (const double s : {-1.0, 1.0}) bolts.push_back({(w - eye) * (2.0 * i / (pairs - 1) - 1.0), s * line});
    if (between) bolts = {{-w - 0.3 * eye, 0}, {w + 0.3 * eye, 0}};
    for (const Point2 at : bolts) part.solid.add_cylinder(axis, at, 1.6 * eye, 0, t);
    cut_ways(part.solid, random, axis, 1.5 * (w - eye), 2 * (h - 2.3 * eye), t);
    for (const Point2 at : bolts) part.solid.cut_cylinder(axis, at, 0.75 * eye, -t, 2 * t);
    return part;
}

/// A length of angle, channel, I, T, Z or hat section, square or mitred, often with holes for a frame or a rail.
Part section_bar(FamilyContext& context) {
    Random& random = context.random;
    const double width = random.log_uniform(8, 200), height = width * random.uniform(0.4, 2.0),
                 wall = std::min(width, height) * random.uniform(0.05, 0.16),
                 length = width * random.log_uniform(0.6, 14);
    Part part;
    Path section = bar_section(random, width, height, wall);
    if (random.chance(0.5)) section = filleted(section, wall * random.uniform(0.3, 0.9));
    const bool standing = random.chance(0.5);  // as a post, else across the view
    const Axis axis = standing ? Axis::z : Axis::x;
    part.solid.add_prism(axis, section, 0, length);
    part.main_side = standing ? random.choice({Side::top, Side::front}) : random.choice({Side::right, Side::front});
    const int holes = random.choice({0, 1, 2, 2, 3, 4, 6});
    const double radius = std::min(0.12 * width, 0.3 * length / std::max(holes, 1)) * random.uniform(0.5, 1.0);
    const double off = 0.25 * (standing ? width : height) * random.choice({0.0, 1.0, -1.0});
    for (int i = 0; i < holes; ++i) {
        const double along = length * (i + 0.5) / holes;
        part.solid.cut_cylinder(Axis::y, standing ? Point2{off, along} : Point2{along, off}, radius, -2 * width,
                                2 * width);
    }
    return part;
}

}  // namespace v16::corpus
