// Whether a drawing is one of a single part at all: circuit diagrams, plans and empty sheets also get a category from
// the networks, which know nothing else. The test does not ask the networks; each rule is a fact about what is drawn
// that holds for parts, with a limit that drawings of parts stay below (docs/model-experiments.md has the figures).
//
// Pure functions.
#pragma once

#include <cstddef>
#include <string>

#include "dxf/drawing.hpp"
#include "render/line_facts.hpp"

namespace v16::classify {

/// Leads: lines that start at something and end in nothing, as a share of all length. Outlines are closed, and centre
/// lines touch nothing with either end. At most 0.06 in real drawings of parts.
inline constexpr double max_lead_share = 0.125;
/// Lines with any free end, as a share of all length: loose lines, no outline. At most 0.17 in real drawings of parts.
inline constexpr double max_loose_share = 0.5;
/// A form: nothing in the middle, nearly all lines level or upright (the symbol of projection and a logo are not), at
/// least this many line ends that divide another line into cells, and any text, without which nobody knows what to fill
/// in: a box in section looks the same but for that.
inline constexpr double min_form_straightness = 0.9;
inline constexpr std::size_t min_form_landings = 8;
/// More lines, texts or separate groups of lines belong to plans, printed circuits and collections of parts. At most
/// 1,240, 5 and 10 in real drawings of parts; 42 texts in generated ones.
inline constexpr std::size_t max_lines = 1500;
inline constexpr std::size_t max_texts = 100;
inline constexpr std::size_t max_groups = 12;

/// TEXT, MTEXT, ATTRIB and ATTDEF in model space.
[[nodiscard]] std::size_t count_texts(const dxf::Drawing& drawing);

/// Why this does not look like a drawing of one part, as one sentence for people; empty when it may be one.
[[nodiscard]] std::string out_of_scope_reason(const render::LineFacts& facts, std::size_t texts);

}  // namespace v16::classify
