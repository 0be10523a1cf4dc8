// Wheels as a drafter draws them: a section with the teeth left unhatched, their pitch and root lines, and an end view
// in full or of the bore alone.
#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/families/connector_sections.hpp"
#include "corpus/families/transmission.hpp"

namespace v16::corpus {
namespace {

enum class Rim : std::uint8_t { teeth, grooves, chain, throat, flat };

/// Half widths along the axis and radii; the rim's middle plane is at 0.
struct Wheel {
    Rim rim = Rim::teeth;
    double half = 0.0, tip = 0.0, pitch = 0.0, root = 0.0;
    double web = 0.0, inner = 0.0;  ///< half of the web; inner radius of the rim. `web` = `half`: a plain disc
    double hub = 0.0, left = 0.0, right = 0.0, bore = 0.0;
    double hole = 0.0;  ///< radius of the holes in the web; 0: none
    int holes = 0, grooves = 0;
    bool keyed = true;

    [[nodiscard]] bool plain() const { return web >= half; }
    [[nodiscard]] double hole_ring() const { return 0.5 * (hub + (plain() ? root : inner)); }
    [[nodiscard]] double key_half() const { return 0.25 * bore; }
    [[nodiscard]] double key_top() const { return keyed ? 1.22 * bore : bore; }
};

Wheel plan_wheel(Random& random) {
    static constexpr Rim kinds[] = {Rim::teeth, Rim::grooves, Rim::chain, Rim::throat, Rim::flat};
    Wheel wheel;
    wheel.rim = kinds[random.weighted({0.45, 0.2, 0.12, 0.13, 0.1})];
    wheel.tip = random.log_uniform(12, 400);
    const double r = wheel.tip;
    wheel.half = r * random.uniform(0.1, 0.35) * (wheel.rim == Rim::chain ? 0.4 : 1.0);
    double tooth = r * random.uniform(0.04, 0.12);
    if (wheel.rim == Rim::grooves) {
        wheel.grooves = random.integer(1, 5);
        wheel.half = std::max(wheel.half, 0.04 * r * wheel.grooves);
        tooth = std::min(0.22 * r, 1.5 * wheel.half / wheel.grooves);
    }
    if (wheel.rim == Rim::flat) tooth = 0.0;
    wheel.root = r - tooth;
    wheel.pitch = r - 0.45 * tooth;
    const bool webbed = random.chance(wheel.rim == Rim::chain ? 0.0 : 0.6);
    wheel.inner = wheel.root - r * random.uniform(0.06, 0.14);
    wheel.web = webbed ? wheel.half * random.uniform(0.2, 0.5) : wheel.half;
    wheel.bore = r * random.uniform(0.1, 0.26);
    wheel.hub = wheel.bore * random.uniform(1.55, 2.0);
    const double long_hub = std::max(wheel.half, wheel.bore * random.uniform(0.8, 2.0));
    wheel.left = random.chance(0.4) ? wheel.half : long_hub;
    wheel.right = long_hub;
    if (webbed) wheel.left = std::max(wheel.left, 1.2 * wheel.web);
    const double room = (wheel.plain() ? wheel.root : wheel.inner) - wheel.hub;
    if (room > 0.25 * r && random.chance(0.6)) {
        wheel.holes = random.choice({4, 4, 6, 6, 5});
        wheel.hole = room * random.uniform(0.16, 0.32);
    }
    wheel.keyed = random.chance(0.8);
    return wheel;
}

/// The rim's outer contour from the left face to the right one.
std::vector<PathVertex> rim_line(const Wheel& wheel) {
    const double b = wheel.half, r = wheel.tip;
    std::vector<PathVertex> line;
    switch (wheel.rim) {
        case Rim::grooves: {
            const double pitch = 2 * b / wheel.grooves, deep = 0.85 * (r - wheel.root);
            line.push_back({{-b, r}});
            for (int i = 0; i < wheel.grooves; ++i) {
                const double at = pitch * (i + 0.5) - b;
                for (const auto& [x, radius] : {std::pair{-0.4, r}, {-0.16, r - deep}, {0.16, r - deep}, {0.4, r}})
                    line.push_back({{at + x * pitch, radius}});
            }
            line.push_back({{b, r}});
            break;
        }
        case Rim::chain:  // the teeth are rounded to both sides
            line = {{{-b, wheel.root}, -0.2}, {{-0.35 * b, r}}, {{0.35 * b, r}, -0.2}, {{b, wheel.root}}};
            break;
        case Rim::throat:
            line = {{{-b, r}}, {{-0.75 * b, r}, 0.35}, {{0.75 * b, r}}, {{b, r}}};
            break;
        case Rim::flat:
            line = {{{-b, 0.985 * r}, -0.02}, {{b, 0.985 * r}}};
            break;
        default: {
            const double c = std::min(0.12 * b, 0.3 * (r - wheel.root));
            line = {{{-b, r - c}}, {{c - b, r}}, {{b - c, r}}, {{b, r - c}}};
            break;
        }
    }
    return line;
}

/// The contour of the upper half of the section; `top` is the rim's outer line.
Path half_contour(const Wheel& wheel, const std::vector<PathVertex>& top) {
    Path path;
    const auto put = [&](double x, double radius) {
        const Point2 at{x, radius};
        if (path.vertices.empty() || !(path.vertices.back().at == at)) path.vertices.push_back({at});
    };
    put(-wheel.left, wheel.key_top());
    put(-wheel.left, wheel.hub);
    put(-wheel.web, wheel.hub);
    if (!wheel.plain()) {
        put(-wheel.web, wheel.inner);
        put(-wheel.half, wheel.inner);
    }
    path.vertices.insert(path.vertices.end(), top.begin(), top.end());
    if (!wheel.plain()) {
        put(wheel.half, wheel.inner);
        put(wheel.web, wheel.inner);
    }
    put(wheel.web, wheel.hub);
    put(wheel.right, wheel.hub);
    put(wheel.right, wheel.key_top());
    return path;
}

/// What the section cuts, without the teeth: the ring outside the holes of the web and the one inside them.
std::vector<Path> cut_regions(const Wheel& wheel) {
    std::vector<PathVertex> top = rim_line(wheel);
    if (wheel.rim == Rim::teeth || wheel.rim == Rim::chain)
        top = {{{-wheel.half, wheel.root}}, {{wheel.half, wheel.root}}};
    if (wheel.rim == Rim::throat)
        top = {{{-wheel.half, wheel.root}},
               {{-0.8 * wheel.half, wheel.root}, 0.3},
               {{0.8 * wheel.half, wheel.root}},
               {{wheel.half, wheel.root}}};
    const Path whole = half_contour(wheel, top);
    if (wheel.holes == 0) return {whole};
    const double low = wheel.hole_ring() - wheel.hole, high = wheel.hole_ring() + wheel.hole;
    Path outer, inner;
    for (const PathVertex& v : whole.vertices) (v.at.y > wheel.hole_ring() ? outer : inner).vertices.push_back(v);
    // The outer part begins and ends at the upper edge of the hole, the inner one has the lower edge in its middle.
    outer.vertices.insert(outer.vertices.begin(), {{-wheel.web, high}});
    outer.vertices.push_back({{wheel.web, high}});
    const auto middle =
        std::find_if(inner.vertices.begin(), inner.vertices.end(), [](const PathVertex& v) { return v.at.x > 0; });
    inner.vertices.insert(middle, {{{-wheel.web, low}}, {{wheel.web, low}}});
    return {outer, inner};
}

void draw_half_section(View& view, const Wheel& wheel, bool below) {
    const double s = below ? -1.0 : 1.0;
    Path contour = half_contour(wheel, rim_line(wheel));
    view.path(below ? flipped(contour) : contour);
    for (Path region : cut_regions(wheel)) view.hatch({below ? flipped(region) : region});
    if (wheel.rim == Rim::teeth || wheel.rim == Rim::chain)
        view.line({-wheel.half, s * wheel.root}, {wheel.half, s * wheel.root});
    if (wheel.rim == Rim::throat) {
        Path root;
        root.closed = false;
        root.vertices = {{{-wheel.half, wheel.root}},
                         {{-0.8 * wheel.half, wheel.root}, 0.3},
                         {{0.8 * wheel.half, wheel.root}},
                         {{wheel.half, wheel.root}}};
        view.path(below ? flipped(root) : root);
    }
    if (wheel.holes > 0) {
        for (const double edge : {-wheel.hole, wheel.hole})
            view.line({-wheel.web, s * (wheel.hole_ring() + edge)}, {wheel.web, s * (wheel.hole_ring() + edge)});
        view.line({-1.4 * wheel.web, s * wheel.hole_ring()}, {1.4 * wheel.web, s * wheel.hole_ring()}, Role::centre);
    }
    const double edge =
        wheel.keyed && !below ? std::sqrt(wheel.bore * wheel.bore - wheel.key_half() * wheel.key_half()) : wheel.bore;
    if (wheel.keyed && !below) view.line({-wheel.left, edge}, {wheel.right, edge});
}

/// The lower half from outside, where only the upper one is cut.
void draw_half_outside(View& view, const Wheel& wheel) {
    Path rim;
    rim.closed = false;
    rim.vertices = rim_line(wheel);
    const double left = wheel.left > wheel.half ? -wheel.hub : 0.0, right = wheel.right > wheel.half ? -wheel.hub : 0.0;
    view.line({-wheel.half, left}, {-wheel.half, -rim.vertices.front().at.y});
    view.line({wheel.half, right}, {wheel.half, -rim.vertices.back().at.y});
    view.path(flipped(std::move(rim)));
    for (const auto& [face, end] : {std::pair{-wheel.half, -wheel.left}, {wheel.half, wheel.right}}) {
        if (std::abs(end) <= std::abs(face)) continue;
        view.line({face, -wheel.hub}, {end, -wheel.hub});
        view.line({end, 0}, {end, -wheel.hub});
    }
}

View section_view(const Wheel& wheel, Random& random) {
    View view;
    draw_half_section(view, wheel, false);
    const bool full = random.chance(0.75);
    if (full) {
        Wheel lower = wheel;
        lower.keyed = false;  // the key's notch is at the top
        draw_half_section(view, lower, true);
        view.line({-wheel.left, -wheel.bore}, {-wheel.left, wheel.key_top()});
        view.line({wheel.right, -wheel.bore}, {wheel.right, wheel.key_top()});
    } else {
        draw_half_outside(view, wheel);
        for (const double end : {-wheel.left, wheel.right}) view.line({end, 0}, {end, wheel.key_top()});  // of the bore
    }
    const double over = 0.12 * wheel.tip;
    if (wheel.rim == Rim::teeth || wheel.rim == Rim::chain || wheel.rim == Rim::grooves)
        for (const double s : {-1.0, 1.0})
            view.line({-wheel.half - 0.4 * over, s * wheel.pitch}, {wheel.half + 0.4 * over, s * wheel.pitch},
                      Role::centre);
    view.centre_line({-wheel.left, 0}, {wheel.right, 0}, over);
    return view;
}

void draw_bore(View& view, const Wheel& wheel) {
    if (wheel.keyed)
        view.path(keyed_bore({}, wheel.bore, 2 * wheel.key_half(), wheel.key_top()));
    else
        view.circle({}, wheel.bore);
}

View end_view(const Wheel& wheel, Random& random) {
    View view;
    draw_bore(view, wheel);
    if (random.chance(0.25)) {  // the bore alone, as its keyway is all that the section leaves open
        view.circle({}, wheel.hub);
        view.centre_mark({}, 1.2 * wheel.hub);
        return view;
    }
    view.circle({}, wheel.tip);
    if (wheel.rim == Rim::teeth || wheel.rim == Rim::chain || wheel.rim == Rim::throat) {
        view.circle({}, wheel.pitch, Role::centre);
        if (random.chance(0.5)) view.circle({}, wheel.root, Role::thin);
    }
    if (wheel.rim == Rim::grooves && random.chance(0.5)) view.circle({}, wheel.root, Role::hidden);
    if (!wheel.plain()) view.circle({}, wheel.inner);
    if (!wheel.plain() || wheel.right > wheel.half) view.circle({}, wheel.hub);
    if (wheel.holes > 0) {
        view.circle({}, wheel.hole_ring(), Role::centre);
        for (int i = 0; i < wheel.holes; ++i)
            view.circle(polar({}, wheel.hole_ring(), 90 + 360.0 * i / wheel.holes), wheel.hole);
    }
    view.centre_mark({}, 1.1 * wheel.tip);
    return view;
}

}  // namespace

/// Drafted wheel: gear, V belt pulley, chain wheel, worm wheel or flat pulley in section, as a plain disc or with a
/// web, holes and a hub, and its end view.
Part drafted_wheel(FamilyContext& context) {
    Random& random = context.random;
    const Wheel wheel = plan_wheel(random);
    Part part;
    part.drawn.push_back({Side::front, end_view(wheel, random)});
    part.drawn.push_back({Side::right, section_view(wheel, random)});
    part.main_side = Side::right;
    part.notes = {"m = " + std::to_string(random.integer(1, 12)), "z = " + std::to_string(random.integer(14, 96))};
    return part;
}

}  // namespace v16::corpus
