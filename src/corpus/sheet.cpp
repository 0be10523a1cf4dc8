#include "corpus/sheet.hpp"

#include <algorithm>
#include <utility>

#include "corpus/annotations.hpp"
#include "corpus/dimensioning.hpp"
#include "corpus/frame.hpp"
#include "corpus/part_views.hpp"
#include "corpus/pictorial.hpp"
#include "corpus/special_views.hpp"
#include "corpus/wording.hpp"

namespace v16::corpus {
namespace {

/// Moves each view to its place: the middles of a row and of a column are aligned by coordinates, as projection wants.
void place(std::vector<PlacedView>& placed, double gap) {
    const Box2 main = placed.front().view.part_bounds();
    placed.front().view.move(Point2{} - main.centre());
    Box2 taken = placed.front().view.part_bounds();
    for (std::size_t i = 1; i < placed.size(); ++i) {
        PlacedView& p = placed[i];
        const Box2 own = p.view.part_bounds();
        if (own.empty()) continue;
        p.view.move(Point2{} - own.centre());
        Point2 by;
        if (p.column != 0)
            by.x = p.column > 0 ? taken.max.x + gap + own.width() / 2 : taken.min.x - gap - own.width() / 2;
        if (p.row != 0) by.y = p.row > 0 ? taken.max.y + gap + own.height() / 2 : taken.min.y - gap - own.height() / 2;
        p.view.move(by);
        // Only the views of its own row or column stand in the way of the next.
        if (p.column != 0) {
            taken.min.x = std::min(taken.min.x, p.view.part_bounds().min.x);
            taken.max.x = std::max(taken.max.x, p.view.part_bounds().max.x);
        } else {
            taken.min.y = std::min(taken.min.y, p.view.part_bounds().min.y);
            taken.max.y = std::max(taken.max.y, p.view.part_bounds().max.y);
        }
    }
}

Box2 all_bounds(const std::vector<View>& groups) {
    Box2 box;
    for (const View& view : groups) box.add(view.bounds());
    return box;
}

double mean_size(const std::vector<PlacedView>& placed) {
    double mean = 0.0;
    for (const PlacedView& p : placed) {
        const Box2 box = p.view.part_bounds();
        if (!box.empty()) mean += 0.5 * (box.width() + box.height()) / static_cast<double>(placed.size());
    }
    return mean;
}

/// Puts the views of a further part to the right of what is there.
void add_beside(std::vector<View>& groups, std::vector<PlacedView>& placed, double gap) {
    const Box2 taken = all_bounds(groups);
    Box2 own;
    for (const PlacedView& p : placed) own.add(p.view.bounds());
    for (PlacedView& p : placed) {
        if (!taken.empty() && !own.empty())
            p.view.move({taken.max.x + gap - own.min.x, taken.centre().y - own.centre().y});
        groups.push_back(std::move(p.view));
    }
}

/// Puts further views where the sheet has room.
void put_below_or_beside(std::vector<View>& groups, std::vector<View> further, double gap, Random& random) {
    for (View& view : further) {
        const Box2 taken = all_bounds(groups), own = view.bounds();
        if (random.chance(0.5))
            view.move({taken.max.x + gap - own.min.x, random.uniform(taken.min.y, taken.max.y) - own.centre().y});
        else
            view.move({random.uniform(taken.min.x, taken.max.x) - own.centre().x, taken.min.y - gap - own.max.y});
        groups.push_back(std::move(view));
    }
}

void repeat(std::vector<View>& groups, int copies, double gap) {
    const Box2 box = all_bounds(groups);
    const std::size_t count = groups.size();
    const bool beside = box.height() > box.width();
    for (int i = 1; i < copies; ++i)
        for (std::size_t k = 0; k < count; ++k) {
            View copy = groups[k];
            copy.dimensions.clear();
            copy.move(beside ? Point2{i * (box.width() + gap), 0} : Point2{0, i * (box.height() + gap)});
            groups.push_back(std::move(copy));
        }
}

void add_stray_lines(View& extras, const Box2& box, Random& random) {
    const int count = random.integer(1, 6);
    for (int i = 0; i < count; ++i) {
        const Point2 a{random.uniform(box.min.x, box.max.x), random.uniform(box.min.y, box.max.y)};
        extras.line(a,
                    polar(a, random.uniform(0.005, 0.4) * (box.width() + box.height()),
                          random.choice({0.0, 90.0, 37.0, 180.0})),
                    random.choice({Role::thin, Role::outline, Role::centre}));
    }
}

void add_duplicates(View& view, Random& random) {
    const std::size_t count = view.strokes.size();
    for (std::size_t i = 0; i < count; ++i)
        if (random.chance(0.15)) view.strokes.push_back(Stroke(view.strokes[i]));
}

void add_notes(View& extras, const Part& part, const Box2& box, const Style& style, double height, Random& random) {
    std::vector<std::string> lines = general_notes(style.language, random);
    if (random.chance(0.3)) lines.insert(lines.end(), part.notes.begin(), part.notes.end());
    Point2 at{random.chance(0.5) ? box.min.x : box.max.x + 4.0 * height, box.min.y - 5.0 * height};
    for (const std::string& text : lines) {
        extras.labels.push_back({at, height, 0.0, text, Role::text});
        at.y -= 1.8 * height;
    }
}

/// The views of all parts, side by side. Returns how large the views of a part are, in the mean of its widths and
/// heights.
double add_parts(std::vector<View>& groups, const std::vector<Part>& parts, const Style& style, Random& random) {
    double mean = 0.0;
    for (const Part& part : parts) {
        std::vector<PlacedView> placed = views_of(part, style, random);
        if (style.broken)
            for (PlacedView& p : placed) break_long_view(p.view);
        double size = mean_size(placed);
        if (mean > 0.0 && size > 0.0) {  // what shares a sheet is of about one size
            const double factor = mean / size * random.uniform(0.5, 1.5);
            for (PlacedView& p : placed) p.view.scale(factor);
            size *= factor;
        }
        place(placed, style.gap * size);
        add_beside(groups, placed, std::max(style.gap, 0.2) * size);
        mean = std::max(mean, size);
    }
    return mean;
}

/// A detail of the first view, enlarged, and the part in space, about as large as a view.
std::vector<View> further_views(View& first, const Part& part, const Style& style, double text_height, double view_size,
                                Random& random) {
    std::vector<View> further;
    if (style.detail)
        if (auto detail = take_detail(first, 'A', text_height, random)) further.push_back(*std::move(detail));
    if (style.pictorial && !part.solid.primitives().empty()) {
        View view = pictorial_view(part.solid, random);
        const Box2 own = view.bounds();
        if (!own.empty()) {
            view.scale(view_size / std::max(own.width(), own.height()) * random.uniform(0.6, 1.2));
            further.push_back(std::move(view));
        }
    }
    return further;
}

/// What stands around the views: stray lines, notes, tables and the frame.
View surroundings(const std::vector<View>& groups, const Part& part, const Style& style, double text_height,
                  Random& random) {
    View extras;
    Box2 box = all_bounds(groups);
    if (style.stray_lines) add_stray_lines(extras, box, random);
    if (style.dimensions != DimensionStyle::none) {
        box.add(box.min - 8.0 * Point2{text_height, text_height});
        box.add(box.max + 8.0 * Point2{text_height, text_height});
    }
    if (style.notes) {
        add_notes(extras, part, box, style, text_height, random);
        for (const Label& label : extras.labels) box.add(label.at);
    }
    if (style.hole_table) {
        add_hole_table(extras, groups.front(), {box.max.x + 3.0 * text_height, box.max.y}, text_height);
        box.add(extras.bounds());
    }
    if (style.parts_list) {
        add_parts_list(extras, groups.front(), {box.max.x + 3.0 * text_height, box.max.y}, text_height, random);
        box.add(extras.bounds());
    }
    if (style.border) add_frame(extras, box, style, random);
    return extras;
}

}  // namespace

Sheet lay_out(const std::vector<Part>& parts, const Style& style, Random& random) {
    Sheet sheet;
    const double view_size = add_parts(sheet.groups, parts, style, random);
    const Box2 core = all_bounds(sheet.groups);
    const double text_height = random.uniform(0.014, 0.035) * std::max(core.width(), core.height());
    sheet.text_height = text_height;
    if (style.engraved) engrave(sheet.groups.front(), random);
    std::vector<View> further =
        further_views(sheet.groups.front(), parts.front(), style, text_height, view_size, random);
    if (style.dimensions != DimensionStyle::none)
        for (View& view : sheet.groups) add_dimensions(view, style, text_height, random);
    annotate(sheet.groups, style, text_height, random);
    put_below_or_beside(sheet.groups, std::move(further), 6.0 * text_height, random);
    if (style.copies > 1) repeat(sheet.groups, style.copies, std::max(style.gap, 0.2) * view_size);
    if (style.duplicates)
        for (View& view : sheet.groups) add_duplicates(view, random);
    sheet.groups.push_back(surroundings(sheet.groups, parts.front(), style, text_height, random));
    return sheet;
}

}  // namespace v16::corpus
