// Holders that the turret of a lathe takes.
#include "corpus/families/other.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {

/// Holder that a lathe's turret takes: a toothed shank or a bolted foot, a collar, a block with a slot or bores.
Part turret_holder(FamilyContext& context) {
    Random& random = context.random;
    Part part;
    Solid& solid = part.solid;
    const double r = random.log_uniform(8, 40), shank = r * random.uniform(2.5, 3.6),
                 collar = r * random.uniform(1.6, 2.0), disc = r * random.uniform(0.5, 0.9),
                 w = collar * random.uniform(0.8, 1.1), len = r * random.uniform(2, 5),
                 tool = r * random.uniform(0.4, 0.8);
    const bool toothed = random.chance(0.7);
    if (toothed) {
        solid.add_chamfered_cylinder(Axis::x, {}, r, -shank, 0, 0.12 * r, 0);
        const int teeth = random.integer(5, 8);
        const double pitch = 0.7 * shank / teeth;
        solid.cut_box({-0.9 * shank, -far, 0.86 * r}, {-0.15 * shank, far, far});
        for (int i = 0; i < teeth; ++i) {
            const double x = -0.86 * shank + pitch * i;
            solid.cut_prism(Axis::y,
                            through({{x, 0.87 * r},
                                     {x + 0.35 * pitch, 0.7 * r},
                                     {x + 0.55 * pitch, 0.7 * r},
                                     {x + 0.9 * pitch, 0.87 * r}}),
                            -far, far);
        }
        solid.add_cylinder(Axis::x, {}, collar, 0, disc);
        if (random.chance(0.7))
            for (const double s : {-1.0, 1.0})
                solid.cut_box({-1, s > 0 ? 0.86 * collar : -far, -far}, {disc + 1, s > 0 ? far : -0.86 * collar, far});
        if (random.chance(0.6)) solid.cut_cylinder(Axis::x, {0.7 * collar, -0.5 * collar}, 0.1 * r, -1, 0.5 * disc);
    } else {
        solid.add_box({0, -collar, -collar}, {disc, collar, collar});
        for (const Point2 q : quarters)
            solid.cut_counterbore(Axis::x, {q.x * 0.78 * collar, q.y * 0.78 * collar}, 0.13 * r, 0.22 * r, 0.4 * disc,
                                  disc + 1, -1);
        if (random.chance(0.5)) solid.add_box({-0.25 * r, -0.3 * r, -collar}, {0.1 * disc, 0.3 * r, collar});
    }
    const double end = disc + len;
    switch (random.integer(0, toothed ? 2 : 1)) {
        case 0:  // slot across, screws from above
            solid.add_box({0.9 * disc, -w, -0.9 * w}, {end, w, 0.75 * w})
                .cut_box({end - 2.4 * tool, -far, -0.1 * tool}, {end + 1, far, 1.7 * tool});
            solid.add_box({end - 3.2 * tool, -w, 1.7 * tool}, {end, w, 1.7 * tool + 0.9 * tool});
            for (const double y : {-0.55 * w, 0.55 * w})
                solid.add_cylinder(Axis::z, {end - 1.2 * tool, y}, 0.28 * tool, 1.2 * tool, 1.7 * tool + 1.4 * tool);
            break;
        case 1: {  // slot along
            solid.add_box({0.9 * disc, -w, -0.9 * w}, {end, w, 0.9 * w})
                .cut_box({disc + 0.2 * r, -far, -0.2 * tool}, {far, -w + 1.5 * tool, 1.4 * tool});
            const int screws = random.integer(2, 4);
            for (int i = 0; i < screws; ++i)
                solid.cut_cylinder(Axis::z, {disc + (len - 0.3 * r) * (i + 0.6) / screws, -w + 0.75 * tool}, 0.2 * tool,
                                   tool, far);
            break;
        }
        default: {  // bored for a bar
            const double bore = w * random.uniform(0.4, 0.62);
            if (random.chance(0.5))
                solid.add_cylinder(Axis::x, {}, 0.9 * w, 0.9 * disc, end);
            else
                solid.add_prism(Axis::x, chamfered(rectangle({-0.85 * w, -0.85 * w}, {0.85 * w, 0.85 * w}), 0.2 * w),
                                0.9 * disc, end);
            solid.cut_cylinder(Axis::x, {}, bore, 0.5 * disc, far);
            for (int i = 0; i < 3; ++i)
                solid.cut_cylinder(Axis::z, {disc + len * (i + 0.7) / 3.4, 0}, 0.15 * w, 0, far);
            solid.cut_box({disc + 0.1 * len, -0.4 * w, 0.8 * w}, {end - 0.05 * len, 0.4 * w, far});
            break;
        }
    }
    return part;
}

}  // namespace v16::corpus
