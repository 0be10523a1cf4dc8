#include "corpus/part_views.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "corpus/centre_lines.hpp"
#include "corpus/projection.hpp"
#include "corpus/special_views.hpp"

namespace v16::corpus {
namespace {

SignedAxis flipped(SignedAxis a) {
    return {a.axis, -a.sign};
}

/// The view of a neighbour: looking from the main view's right, left, top or bottom.
Orientation neighbour(const Orientation& main, Side side) {
    switch (side) {
        case Side::right:
            return {flipped(main.toward), main.up, main.right};
        case Side::left:
            return {main.toward, main.up, flipped(main.right)};
        case Side::top:
            return {main.right, flipped(main.toward), main.up};
        case Side::bottom:
            return {main.right, main.toward, flipped(main.up)};
        case Side::back:
            return {flipped(main.right), main.up, flipped(main.toward)};
        case Side::front:
            break;
    }
    return main;
}

/// Quarter turn of the sheet, counter-clockwise.
Orientation quarter_turn(const Orientation& o) {
    return {o.up, flipped(o.right), o.toward};
}

/// One of the 24 positions: which side faces the viewer, and how it is turned.
Orientation main_orientation(Side natural, int turn) {
    if (turn == 0) return orientation_of(natural);
    Orientation result = orientation_of(static_cast<Side>(turn % 6));
    for (int i = 0; i < turn / 6; ++i) result = quarter_turn(result);
    return result;
}

/// The main side, turned in the plane of the sheet only.
Orientation upright_orientation(Side natural, int turn) {
    Orientation result = orientation_of(natural);
    for (int i = 0; i < turn % 4; ++i) result = quarter_turn(result);
    return result;
}

struct Slot {
    Side side;
    int column, row;
};

/// Where first- or third-angle projection puts the views beside the main one, in random order of choice.
std::vector<Slot> slots(const Style& style, Random& random) {
    const int direction = style.first_angle ? -1 : 1;
    // A drafter takes the left or the right side and the top; the others are rare.
    const Side lateral = random.chance(0.75) ? (style.first_angle ? Side::left : Side::right)
                                             : (style.first_angle ? Side::right : Side::left);
    const Side vertical = random.chance(0.85) ? Side::top : Side::bottom;
    const Slot beside{lateral, (lateral == Side::right ? 1 : -1) * direction, 0};
    const Slot above{vertical, 0, (vertical == Side::top ? 1 : -1) * direction};
    const Slot back{Side::back, beside.column > 0 ? 2 : 1, 0};
    if (random.chance(0.5)) return {beside, above, back};
    return {above, beside, back};
}

/// The depth at which a section opens most: through the axis of a round feature that lies across the view, else the
/// middle.
double section_depth(const Solid& solid, const Orientation& orientation) {
    const Box3 box = solid.bounds();
    const Axis toward = orientation.toward.axis;
    const double middle = 0.5 * (box.min[toward] + box.max[toward]);
    double best = middle, weight = 0.0;
    for (const Primitive& primitive : solid.primitives()) {
        const bool turned = primitive.kind == Primitive::Kind::revolution;
        const bool round = turned || (primitive.path.vertices.size() == 2 && primitive.path.vertices[0].bulge == 1.0);
        if (!round || primitive.axis == toward) continue;
        const Point2 centre = turned ? primitive.centre : bounds(primitive.path).centre();
        const double at = toward == first_of(primitive.axis) ? centre.x : centre.y;
        const double here =
            bounds(primitive.path).height() * (primitive.to - primitive.from) * (primitive.adds ? 1.0 : 2.0);
        if (here > weight && std::abs(at - middle) < 0.4 * (box.max[toward] - box.min[toward])) {
            weight = here;
            best = at;
        }
    }
    return orientation.toward.sign * best;
}

/// The part with its threads cut as rings, as far as that can be told from a spiral in a view.
Solid with_modelled_threads(const Solid& solid) {
    Solid result = solid;
    for (const Thread& thread : solid.threads()) {
        const double depth = thread.major_radius - thread.minor_radius;
        const double pitch = std::max(depth / 0.6, (thread.to - thread.from) / 60.0);
        const int count = static_cast<int>((thread.to - thread.from) / pitch);
        if (depth <= 0.0 || count < 2) continue;
        const double mouth = thread.internal ? thread.minor_radius : thread.major_radius;
        const double root = thread.internal ? thread.major_radius : thread.minor_radius;
        Path rings;
        const double beyond = mouth + (mouth - root) * 0.5;
        rings.vertices.push_back({{thread.from, beyond}});
        for (int i = 0; i < count; ++i) {
            rings.vertices.push_back({{thread.from + pitch * i, mouth}});
            rings.vertices.push_back({{thread.from + pitch * (i + 0.5), root}});
        }
        rings.vertices.push_back({{thread.from + pitch * count, mouth}});
        rings.vertices.push_back({{thread.from + pitch * count, beyond}});
        result.cut_revolution(thread.axis, rings, thread.centre);
    }
    return result;
}

class SolidViews {
public:
    SolidViews(const Part& part, const Style& style, Random& random)
        : solid_(style.threads_modelled ? with_modelled_threads(part.solid) : part.solid),
          part_(part),
          style_(style),
          random_(random) {}

    std::vector<PlacedView> run() {
        const std::vector<Slot> places = slots(style_, random_);
        std::vector<Planned> plan = planned(main_orientation(part_.main_side, style_.turn), places);
        // Whoever draws a part shows what it is: from one side at least it is seen as its family says.
        const Axis telling = orientation_of(part_.main_side).toward.axis;
        const bool shown = std::any_of(plan.begin(), plan.end(),
                                       [&](const Planned& p) { return p.orientation.toward.axis == telling; });
        if (!shown && random_.chance(0.93)) plan = planned(upright_orientation(part_.main_side, style_.turn), places);
        const int section_at = style_.section ? random_.integer(0, static_cast<int>(plan.size()) - 1) : -1;
        AxisSet view_axes;
        for (std::size_t i = 0; i < plan.size(); ++i)
            if (static_cast<int>(i) != section_at || style_.half_section)
                view_axes.add(plan[i].orientation.toward.axis);
        if (view_axes.bits != 0) projector_.emplace(solid_, view_axes);
        std::vector<PlacedView> result;
        for (std::size_t i = 0; i < plan.size(); ++i)
            result.push_back(
                {make(plan[i].orientation, static_cast<int>(i) == section_at), plan[i].column, plan[i].row});
        return result;
    }

private:
    struct Planned {
        Orientation orientation;
        int column, row;
    };

    std::vector<Planned> planned(const Orientation& main, const std::vector<Slot>& places) {
        std::vector<Planned> plan{{main, 0, 0}};
        for (int i = 1; i < style_.views && i <= static_cast<int>(places.size()); ++i) {
            Slot place = places[static_cast<std::size_t>(i - 1)];
            if (style_.odd_views) place.side = static_cast<Side>(random_.integer(0, 5));
            plan.push_back({neighbour(main, place.side), place.column, place.row});
        }
        return plan;
    }

    View make(const Orientation& orientation, bool section) {
        ProjectionOptions options;
        options.hidden_lines = style_.hidden_lines && !section;
        options.conventional_threads = style_.threads_by_convention;
        options.pitch_circles = style_.centre_lines || style_.simplified;
        View view = section ? cut_open(orientation, options) : projector_->view(orientation, options);
        if (section && style_.half_section)
            if (auto half = half_section(projector_->view(orientation, options), view)) view = *std::move(half);
        if (!style_.tangent_edges)
            view.strokes.erase(std::remove_if(view.strokes.begin(), view.strokes.end(),
                                              [](const Stroke& s) { return s.role == Role::tangent; }),
                               view.strokes.end());
        if (!style_.hatch_section) view.hatches.clear();
        if (style_.centre_lines) add_centre_lines(view, solid_, orientation, style_.hidden_lines || section);
        return view;
    }

    View cut_open(const Orientation& orientation, const ProjectionOptions& options) const {
        View view = section_view(solid_, orientation, section_depth(solid_, orientation), options);
        // Bounds are those of what was added: where cuts have taken away a whole side, the plane may pass beside the
        // part.
        if (!view.part_bounds().empty()) return view;
        return Projector(solid_, AxisSet::of(orientation.toward.axis)).view(orientation, options);
    }

    const Solid solid_;
    const Part& part_;
    const Style& style_;
    Random& random_;
    std::optional<Projector> projector_;  // nothing when the only view is a section
};

std::vector<PlacedView> drawn_views(const Part& part, const Style& style, Random& random) {
    std::vector<const DrawnView*> chosen;
    for (const DrawnView& drawn : part.drawn)
        if (drawn.side == part.main_side) chosen.push_back(&drawn);
    if (chosen.empty()) chosen.push_back(&part.drawn.front());
    for (const DrawnView& drawn : part.drawn)
        if (&drawn != chosen.front()) chosen.push_back(&drawn);
    std::vector<PlacedView> result;
    const int quarter = style.turn % 4;
    for (int i = 0; i < style.views && i < static_cast<int>(chosen.size()); ++i) {
        PlacedView placed{chosen[static_cast<std::size_t>(i)]->view, 0, 0};
        View& view = placed.view;
        const auto unwanted = [&](const Stroke& s) {
            return (s.role == Role::hidden && !style.hidden_lines) || (s.role == Role::centre && !style.centre_lines) ||
                   (s.role == Role::tangent && !style.tangent_edges);
        };
        view.strokes.erase(std::remove_if(view.strokes.begin(), view.strokes.end(), unwanted), view.strokes.end());
        view.rotate(90.0 * quarter);
        if (i > 0) {
            const bool beside = i == 1 ? random.chance(0.6) : result.back().column == 0;
            (beside ? placed.column : placed.row) = (random.chance(0.5) ? 1 : -1);
        }
        result.push_back(std::move(placed));
    }
    return result;
}

}  // namespace

std::vector<PlacedView> views_of(const Part& part, const Style& style, Random& random) {
    if (!part.drawn.empty()) return drawn_views(part, style, random);
    return SolidViews(part, style, random).run();
}

}  // namespace v16::corpus
