// Views that a drafter makes out of others: half sections, details, views broken to fit the sheet.
#pragma once

#include <optional>

#include "corpus/random.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// Left of the axis as seen from outside, right of it in section, as symmetric parts are drawn. Nothing when the
/// outside is not symmetric about its vertical middle.
[[nodiscard]] std::optional<View> half_section(const View& outside, const View& section);

/// Marks a place of `view` by a thin circle and the letter, and returns that place enlarged, about the origin, with its
/// title. Nothing when the view is empty.
[[nodiscard]] std::optional<View> take_detail(View& view, char letter, double text_height, Random& random);

/// Shortens a long view by most of its longest stretch without a feature, if that is worth it.
void break_long_view(View& view);

}  // namespace v16::corpus
