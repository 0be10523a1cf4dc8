// A part family: one function that makes one part of its kind from random numbers. This header is all that is needed to
// write one:
//
//     Part spacer(FamilyContext& context) {
//         Random& random = context.random;
//         const double bore = random.size(3, 30, 0.5), outer = bore * random.uniform(1.4, 2.2);
//         const double height = outer * random.uniform(0.3, 1.5);
//         Part part;
//         part.solid.add_cylinder(Axis::z, {0, 0}, outer / 2, 0, height).cut_cylinder(Axis::z, {0, 0}, bore / 2, -1,
//         height + 1); return part;
//     }
//
// and a row {"spacer", spacer} in the table of its category (families/<category>.cpp). Views, hidden lines, sections,
// centre lines, dimensions, sheet, layers and the file's quirks come from the drawing's style, which is drawn
// independently of the family (but for Family::least_views), so that nothing but the shape tells the category.
//
// What makes a family good:
// - proportions as in the standards (ISO, GB, DIN: facts), sizes over the whole range that the shop knows (a screw of
// M2
//   and one of M64), and every optional feature (chamfer, fillet, keyway, groove, recess, ribs) present only sometimes;
// - shape variety rather than number variety: different forms of the part, not one form in many sizes;
// - the natural position: z is up in the front view, which looks along +y; shafts lie along x, discs and flanges have
//   their axis along x or z, plates lie in x-y (thickness along z) or face the viewer (thickness along y). The sheet
//   may turn the part into any other position.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/random.hpp"
#include "corpus/solid.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// What a family is given.
struct FamilyContext {
    Random& random;
    /// Decided by the drawing's style: draw teeth and the like by convention (ISO 2203: tip circle, dash-dotted pitch
    /// circle, see Solid::add_pitch_circle) instead of in full. Threads need no choice: cut the hole at the minor
    /// diameter, or turn the bolt at the major one, and call Solid::add_thread; the style shows them as plain
    /// cylinders, by thin lines, or with their profile.
    bool simplified = false;
};

/// One face of the part: the direction from which it is looked at.
enum class Side : std::uint8_t { front, back, left, right, top, bottom };

/// A view that a family draws itself, for parts that are no solid of prisms and revolutions (springs, for example).
struct DrawnView {
    Side side = Side::front;
    View view;
};

struct Part {
    /// The shape. Empty when the family draws its views itself.
    Solid solid;
    /// The side that shows the shape best when a drawing has one view only.
    Side main_side = Side::front;
    /// Family-drawn views, mutually aligned (front: x-z, top: x-y, right: y-z). When not empty, they replace the solid.
    std::vector<DrawnView> drawn;
    /// Notes that belong to the part, e.g. "m = 2, z = 32"; shown only where the style has notes.
    std::vector<std::string> notes;
};

struct Family {
    std::string_view name;  ///< lower case, words joined by "_"; unique over all categories
    Part (*make)(FamilyContext& context);
    /// How often it takes its turn in its category, as the trade meets some parts more often than others.
    int share = 1;
    /// With fewer views even an expert could not tell the part from one of another category (a washer, a spacer and the
    /// end of a shaft are the same two circles); nearly all of its drawings have at least this many.
    int least_views = 1;
};

/// A category and its families, in the order of the model's categories.
struct Category {
    std::string_view name;
    std::span<const Family> families;
};

[[nodiscard]] std::span<const Category> categories();
/// The family of that name, or nullptr.
[[nodiscard]] const Family* find_family(std::string_view name);
/// The order in which the families of a category take turns: each `share` times, all of them once in the first round.
[[nodiscard]] std::vector<const Family*> turns_of(const Category& category);

// The tables, one a category, each in its own file.
[[nodiscard]] std::span<const Family> transmission_families();  ///< 传动件: families/transmission*.cpp
[[nodiscard]] std::span<const Family> other_families();         ///< 其他: families/other*.cpp
[[nodiscard]] std::span<const Family> housing_families();       ///< 壳体类: families/housing*.cpp
[[nodiscard]] std::span<const Family> shaft_families();         ///< 轴类: families/shaft*.cpp
[[nodiscard]] std::span<const Family> connector_families();     ///< 连接件: families/connector*.cpp

}  // namespace v16::corpus
