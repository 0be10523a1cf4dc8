// Cams of which the end face rises and falls: sleeves, bells, pairs that twist against each other.
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include "corpus/families/transmission.hpp"

namespace v16::corpus {
namespace {

/// How high the end of the sleeve stands at an angle, in [0, 1].
struct EndCam {
    int lobes = 1;
    std::size_t form = 0;  ///< wave, straight slopes, a slope with a drop, slopes with rests
    double start = 0.0;

    [[nodiscard]] double height(double angle) const {
        const double turns = (angle - start) / 360.0 * lobes, u = turns - std::floor(turns);
        switch (form) {
            case 0:
                return 0.5 - 0.5 * std::cos(2 * std::numbers::pi * u);
            case 1:
                return u < 0.5 ? 2 * u : 2 - 2 * u;
            case 2:
                return u < 0.94 ? u / 0.94 : (1 - u) / 0.06;
            default:
                return u < 0.2 ? 0.0 : u < 0.45 ? (u - 0.2) / 0.25 : u < 0.75 ? 1.0 : (1 - u) / 0.25;
        }
    }
};

/// The edge at `radius` seen across the axis (along x, the sleeve's base at `base`, its way up towards `way`).
void draw_edge(View& view, const EndCam& cam, double base, double way, double rise, double radius, double turn,
               bool far_side, Role role) {
    std::vector<Point2> points;
    constexpr int count = 60;
    for (int i = 0; i <= count; ++i) {
        const double angle = -90.0 + 180.0 * i / count, seen = far_side ? 180.0 - angle : angle;
        points.push_back({base + way * rise * cam.height(seen + turn), radius * std::sin(radians(angle))});
    }
    view.curve(std::move(points), role);
}

/// One sleeve from `back` to its cam: outline, bore, edges of both walls.
void draw_sleeve(View& view, const EndCam& cam, double back, double base, double way, double rise, double r,
                 double inner, double turn, bool bored) {
    draw_edge(view, cam, base, way, rise, r, turn, false, Role::outline);
    draw_edge(view, cam, base, way, rise, r, turn, true, Role::hidden);
    draw_edge(view, cam, base, way, rise, inner, turn, false, Role::hidden);
    view.line({back, -r}, {back, r});
    for (const double s : {-1.0, 1.0}) {
        view.line({back, s * r}, {base + way * rise * cam.height(90.0 * s + turn), s * r});
        if (bored)
            view.line({back, s * inner}, {base + way * rise * cam.height(90.0 * s + turn), s * inner}, Role::hidden);
    }
}

}  // namespace

/// Cam on the end of a sleeve: waves, slopes, a drop, rests; with a hub, a flange or a gear's disc behind, a set screw
/// or a cross slot; with its mate, or with a follower's roller.
Part end_cam(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(5, 90), inner = r * random.uniform(0.45, 0.8),
                 length = r * random.uniform(0.6, 2.2), rise = r * random.uniform(0.25, 0.9),
                 bore = inner * random.uniform(0.5, 0.95);
    const EndCam cam{.lobes = random.choice({1, 1, 2, 2, 3, 4}),
                     .form = random.weighted({0.3, 0.25, 0.25, 0.2}),
                     .start = random.choice({0.0, 45.0, 90.0, 120.0, 200.0})};
    const bool bored = random.chance(0.75);
    Part part;
    View side, face;
    double left = 0.0, right = length + rise;
    draw_sleeve(side, cam, 0, length, 1, rise, r, inner, 0, bored);
    const std::size_t behind = random.weighted({0.3, 0.35, 0.35});
    const double flange = r * random.uniform(1.2, 1.6), hub = 0.5 * (bore + r);
    if (behind == 1) {
        const double t = r * random.uniform(0.15, 0.3);
        side.path(rectangle({-t, -flange}, {0, flange}));
        left = -t;
        face.circle({}, flange);
        const int holes = random.choice({0, 3, 4, 6});
        for (int i = 0; i < holes; ++i)
            face.circle(polar({}, 0.5 * (r + flange), 90 + 360.0 * i / holes), 0.22 * (flange - r));
    } else if (behind == 2) {
        left = -r * random.uniform(0.3, 0.9);
        side.path(rectangle({left, -hub}, {0, hub}));
        face.circle({}, hub, Role::hidden);
        if (random.chance(0.6)) side.circle({0.5 * left, 0}, 0.12 * r);
    } else if (random.chance(0.4)) {
        side.path(rectangle({0, -0.2 * r}, {0.3 * r, 0.2 * r}));
    }
    const bool mate = random.chance(0.3);
    if (mate) {  // the other half, pushed in or apart
        const double apart = random.choice({0.0, 0.3, 0.7}) * rise + 0.02 * r;
        const double back = length + rise + apart + r * random.uniform(0.4, 1.4);
        draw_sleeve(side, cam, back, length + apart, 1, rise, r, inner, 0, bored);
        right = back;
    } else if (random.chance(0.25)) {  // a roller on top
        const double roller = r * random.uniform(0.2, 0.35), x = length + rise * cam.height(90) + roller;
        side.circle({x, r * 0.86}, roller);
        side.circle({x, r * 0.86}, 0.4 * roller);
        side.path(rectangle({x + 0.8 * roller, 0.86 * r - 0.5 * roller}, {x + 4 * roller, 0.86 * r + 0.5 * roller}));
        right = x + 4 * roller;
    }
    for (const double s : {-1.0, 1.0}) side.line({left, s * bore}, {bored ? 0.0 : length, s * bore}, Role::hidden);
    side.centre_line({left, 0}, {right, 0}, 0.12 * r);
    face.circle({}, r);
    face.circle({}, inner);
    if (bore < 0.98 * inner)
        face.path(random.chance(0.4) ? keyed_bore({}, bore * 0.85, 0.4 * bore, 1.1 * bore) : circle({}, bore));
    if (cam.form != 0)
        for (int i = 0; i < cam.lobes; ++i)
            for (const double share : {0.0, cam.form == 1 ? 0.5 : cam.form == 2 ? 0.94 : 0.2}) {
                const double at = cam.start + 360.0 * (i + share) / cam.lobes;
                face.line(polar({}, inner, at), polar({}, r, at));
            }
    face.centre_mark({}, 1.1 * (behind == 1 ? flange : r));
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(face)});
    return part;
}

}  // namespace v16::corpus
