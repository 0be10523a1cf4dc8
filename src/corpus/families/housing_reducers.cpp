// Cases of gear reducers that are split through their shafts: lid and base.
#include <algorithm>
#include <vector>

#include "corpus/families/housing.hpp"
#include "corpus/families/housing_ports.hpp"
#include "corpus/families/other_pieces.hpp"

namespace v16::corpus {
namespace {

struct Shaft {
    double x = 0.0;     ///< its place on the joint face
    double gear = 0.0;  ///< radius of the wall about its gear
    double seat = 0.0;  ///< radius of its bearing
};

/// What the lid and the base of a split case share; the joint face lies at z = 0, shafts along y.
struct Reducer {
    std::vector<Shaft> shafts;
    double wall = 0.0, half = 0.0;  ///< half width of the cavity's outside
    double boss = 0.0;              ///< half width over the bearing bosses
    double flange = 0.0, thick = 0.0;
    double left = 0.0, right = 0.0;

    [[nodiscard]] double boss_radius(const Shaft& shaft) const { return 1.35 * shaft.seat; }
};

Reducer make_reducer(Random& random) {
    Reducer r;
    const double seat = random.log_uniform(14, 120);
    const int count = random.chance(0.35) ? 3 : 2;
    double x = 0.0, gear = seat * random.uniform(1.3, 1.9), s = seat;
    for (int i = 0; i < count; ++i) {
        r.shafts.push_back({x, gear, s});
        const double next = gear * random.uniform(1.15, 1.7), larger = s * random.uniform(1.0, 1.3);
        x += std::max(0.62 * (gear + next), 1.5 * (s + larger));
        gear = next;
        s = larger;
    }
    r.wall = 0.13 * seat + 2;
    r.half = seat * random.uniform(1.0, 2.0);
    r.boss = r.half + seat * random.uniform(0.45, 0.9);
    r.flange = seat * random.uniform(0.45, 0.7);
    r.thick = 1.4 * r.wall;
    r.left = -r.shafts.front().gear;
    r.right = r.shafts.back().x + r.shafts.back().gear;
    for (const Shaft& shaft : r.shafts) r.right = std::max(r.right, shaft.x + shaft.gear);
    return r;
}

/// The joint flange and the bosses beside the bearings; `up` is the side on which the half lies.
void add_joint(Solid& solid, const Reducer& r, double up, double boss_height) {
    const double reach = r.half + r.flange;
    const auto slab = [&](Point2 min, Point2 max, double radius, double height) {
        solid.add_prism(Axis::z, rounded_rectangle(min, max, radius), std::min(0.0, up * height),
                        std::max(0.0, up * height));
    };
    slab({r.left - r.flange, -reach}, {r.right + r.flange, reach}, 0.6 * r.flange, r.thick);
    const double first = r.shafts.front().x - 1.9 * r.shafts.front().seat,
                 last = r.shafts.back().x + 1.9 * r.shafts.back().seat;
    slab({first, -r.boss + 0.1 * r.wall}, {last, r.boss - 0.1 * r.wall}, 0.4 * r.flange, boss_height);
    for (const Shaft& shaft : r.shafts)
        solid.add_cylinder(Axis::y, {shaft.x, 0}, r.boss_radius(shaft), -r.boss, r.boss);
}

/// Bores of the bearings, bolts at them and around the flange, dowels.
void cut_joint(Solid& solid, Random& random, const Reducer& r, double up, double boss_height) {
    const double far_face = up * (boss_height + r.wall), hole = 0.13 * r.flange + 1;
    const bool grooves = random.chance(0.3), screws = random.chance(0.6);
    for (std::size_t i = 0; i < r.shafts.size(); ++i) {
        const Shaft& shaft = r.shafts[i];
        solid.cut_cylinder(Axis::y, {shaft.x, 0}, shaft.seat, -far, far);
        if (grooves)
            for (const double s : {-1.0, 1.0})
                solid.cut_cylinder(Axis::y, {shaft.x, 0}, 1.12 * shaft.seat, s * r.boss * 0.93 - 0.06 * r.half,
                                   s * r.boss * 0.93 + 0.02 * r.half);
        else if (screws)
            for (const double angle : {30.0, 90.0, 150.0})  // those of the other half are its own
                for (const double s : {-1.0, 1.0})
                    cut_rod(solid, Axis::y, polar({shaft.x, 0}, 1.18 * shaft.seat, up * angle), 0.07 * shaft.seat,
                            s * (r.boss + 1), s * (r.boss - 0.3 * shaft.seat));
    }
    std::vector<double> between{r.shafts.front().x - 1.62 * r.shafts.front().seat,
                                r.shafts.back().x + 1.62 * r.shafts.back().seat};
    for (std::size_t i = 1; i < r.shafts.size(); ++i)
        between.push_back(0.5 * (r.shafts[i - 1].x + r.shafts[i - 1].seat + r.shafts[i].x - r.shafts[i].seat));
    for (const double x : between)
        for (const double s : {-1.0, 1.0})
            cut_rod(solid, Axis::z, {x, s * 0.5 * (r.half + r.boss)}, hole, far_face, -up);
    for (const double x : {r.left - 0.5 * r.flange, r.right + 0.5 * r.flange})
        for (const double y : {-0.6 * r.half, 0.6 * r.half})
            cut_rod(solid, Axis::z, {x, y}, 0.8 * hole, up * (r.thick + r.wall), -up);
}

/// Closes what lies beyond the joint face.
void cut_beyond(Solid& solid, double up) {
    if (up > 0)
        solid.cut_box({-far, -far, -far}, {far, far, 0});
    else
        solid.cut_box({-far, -far, 0}, {far, far, far});
}

/// The lid's outline over its gears, `inset` within its outer face.
void lid_shape(Solid& solid, const Reducer& r, bool round, double height, double inset, bool adds) {
    const double y = r.half - inset;
    const auto apply = [&](const Path& path) {
        if (adds)
            solid.add_prism(Axis::y, path, -y, y);
        else
            solid.cut_prism(Axis::y, path, -y, y);
    };
    if (!round) {
        apply(chamfered(rectangle({r.left + inset, -2 * height}, {r.right - inset, height - inset}), 0.45 * height));
        return;
    }
    for (std::size_t i = 1; i < r.shafts.size(); ++i)
        apply(tangent_hull({r.shafts[i - 1].x, 0}, r.shafts[i - 1].gear - inset, {r.shafts[i].x, 0},
                           r.shafts[i].gear - inset));
}

}  // namespace

/// Upper half of a split gear case: arcs over the gears or a box with bevelled corners, a sight hole, lifting lugs.
Part reducer_lid(FamilyContext& context) {
    Random& random = context.random;
    const Reducer r = make_reducer(random);
    Part part;
    Solid& solid = part.solid;
    const bool round = random.chance(0.65);
    double height = 0.0;
    for (const Shaft& shaft : r.shafts) height = std::max(height, shaft.gear);
    lid_shape(solid, r, round, height, 0, true);
    const double seat = r.shafts.front().seat, boss_height = seat * random.uniform(0.7, 1.2);
    add_joint(solid, r, 1, boss_height);
    const bool lugs = random.chance(0.7);
    const double eye = 0.28 * seat, low = r.thick + 0.1 * seat;
    if (lugs)
        for (const double s : {-1.0, 1.0}) {
            const double x = s < 0 ? r.left : r.right;
            const Path lug =
                tangent_hull({x - s * 0.5 * seat, low + eye}, 0.4 * seat, {x + s * 0.35 * seat, low + eye}, 1.6 * eye);
            solid.add_prism(Axis::y, lug, -0.8 * r.wall, 0.8 * r.wall)
                .cut_cylinder(Axis::y, {x + s * 0.35 * seat, low + eye}, 0.8 * eye, -r.half, r.half);
        }
    if (random.chance(0.5))
        for (const Shaft& shaft : r.shafts)
            for (const double s : {-1.0, 1.0}) {
                const double b = 0.95 * r.boss_radius(shaft);
                const Path rib = counter_clockwise(through({{s * 0.9 * r.half, b},
                                                            {s * 0.97 * r.boss, b},
                                                            {s * 0.9 * r.half, std::min(0.97 * shaft.gear, 1.5 * b)}}));
                solid.add_prism(Axis::x, rib, shaft.x - 0.5 * r.wall, shaft.x + 0.5 * r.wall);
            }
    // The sight hole: on the flat top, or on a pad above the largest gear.
    const bool window = random.chance(0.8), round_window = random.chance(0.3);
    const auto widest = std::max_element(r.shafts.begin(), r.shafts.end(),
                                         [](const Shaft& a, const Shaft& b) { return a.gear < b.gear; });
    const double at = round ? widest->x : 0.5 * (r.left + r.right), wx = 0.4 * seat * random.uniform(0.8, 1.6),
                 wy = std::min(0.6 * r.half, wx * random.uniform(0.7, 1.4)), top = height + 0.25 * r.wall;
    if (window) solid.add_box({at - 1.4 * wx, -1.3 * wy, 0.8 * height}, {at + 1.4 * wx, 1.3 * wy, top});
    lid_shape(solid, r, round, height, r.wall, false);
    if (window && round_window) solid.cut_cylinder(Axis::z, {at, 0}, std::min(wx, wy), 0.5 * height, top + 1);
    if (window && !round_window) solid.cut_box({at - wx, -wy, 0.5 * height}, {at + wx, wy, top + 1});
    if (window)
        for (const Point2 q : quarters)
            solid.cut_cylinder(Axis::z, {at + q.x * 1.2 * wx, q.y * 1.15 * wy}, 0.06 * wx, top - r.wall, top + 1);
    cut_joint(solid, random, r, 1, boss_height);
    cut_beyond(solid, 1);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
    return part;
}

/// Lower half of a split gear case: a trough on a foot, ribs below the bearings, a drain and an oil level.
Part reducer_base(FamilyContext& context) {
    Random& random = context.random;
    const Reducer r = make_reducer(random);
    Part part;
    Solid& solid = part.solid;
    double deepest = 0.0;
    for (const Shaft& shaft : r.shafts) deepest = std::max({deepest, shaft.gear, 1.6 * shaft.seat});
    const double height = deepest * random.uniform(1.1, 1.5), foot = 1.8 * r.wall, seat = r.shafts.front().seat,
                 boss_height = seat * random.uniform(0.7, 1.2);
    solid.add_box({r.left, -r.half, -height}, {r.right, r.half, 0});
    add_joint(solid, r, -1, boss_height);
    const double out = r.half + r.flange * random.uniform(0.9, 1.6), over = random.choice({0.0, 0.0, 0.8}) * r.flange;
    const bool rails = random.chance(0.5);
    solid.add_box({r.left - over, -out, -height - 0.01 * foot}, {r.right + over, out, -height + foot});
    for (const Shaft& shaft : r.shafts)
        for (const double s : {-1.0, 1.0})
            add_block(solid, {shaft.x - 0.5 * r.wall, s * 0.9 * r.half, -height},
                      {shaft.x + 0.5 * r.wall, s * (0.93 * r.boss), -0.9 * r.boss_radius(shaft)});
    if (random.chance(0.6))  // hooks below the flange's ends
        for (const double s : {-1.0, 1.0}) {
            const double x = s < 0 ? r.left : r.right;
            const Path hook = counter_clockwise(through({{x - s, -r.thick},
                                                         {x + s * 0.85 * r.flange, -r.thick},
                                                         {x + s * 0.85 * r.flange, -r.thick - 0.5 * seat},
                                                         {x - s, -r.thick - 1.2 * seat}}));
            for (const double y : {-0.5 * r.half, 0.5 * r.half})
                solid.add_prism(Axis::y, hook, y - 0.5 * r.wall, y + 0.5 * r.wall)
                    .cut_cylinder(Axis::y, {x + s * 0.35 * r.flange, -r.thick - 0.35 * seat}, 0.18 * r.flange,
                                  y - r.wall, y + r.wall);
        }
    const double drain = 0.2 * seat, low = -height + foot + 1.1 * drain;
    const bool drained = random.chance(0.8), sight = random.chance(0.6);
    if (drained) solid.add_cylinder(Axis::x, {0, low}, 1.5 * drain, r.right - 1, r.right + 0.5 * r.wall);
    if (sight) solid.add_cylinder(Axis::x, {0, -0.5 * height}, 0.4 * seat, r.left - 0.5 * r.wall, r.left + 1);
    solid.cut_box({r.left + r.wall, -r.half + r.wall, -height + 1.2 * r.wall}, {r.right - r.wall, r.half - r.wall, 1});
    if (drained) solid.cut_cylinder(Axis::x, {0, low}, 0.7 * drain, r.right - 2 * r.wall, r.right + r.wall);
    if (sight) solid.cut_cylinder(Axis::x, {0, -0.5 * height}, 0.25 * seat, r.left - r.wall, r.left + 2 * r.wall);
    cut_joint(solid, random, r, -1, boss_height);
    cut_beyond(solid, -1);
    if (rails)
        solid.cut_box({r.left + 0.22 * (r.right - r.left), -far, -height - 1},
                      {r.right - 0.22 * (r.right - r.left), far, -height + 0.3 * r.wall});
    for (const double x : {r.left + 0.1 * (r.right - r.left), r.right - 0.1 * (r.right - r.left)})
        for (const double s : {-1.0, 1.0})
            solid.cut_cylinder(Axis::z, {x, s * 0.5 * (r.half + out)}, 0.15 * r.flange + 1, -height - 1,
                               -height + foot + 1);
    part.main_side = random.choice({Side::front, Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
