#include "classify/scope.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace v16::classify {
namespace {

bool is_form(const render::LineFacts& facts, std::size_t texts) {
    return texts > 0 && facts.middle_is_empty && facts.level_or_upright >= min_form_straightness &&
           facts.landings >= min_form_landings;
}

/// The first rule that applies; empty when none does.
std::string what_is_odd(const render::LineFacts& facts, std::size_t texts) {
    if (facts.lines > max_lines) return fmt::format("it has more than {} lines, like a plan", max_lines);
    if (texts > max_texts) return fmt::format("it has more than {} texts, like a circuit diagram", max_texts);
    if (facts.groups > max_groups) return fmt::format("it shows more than {} separate things", max_groups);
    if (is_form(facts, texts)) return "it is empty in the middle, like a sheet with only a title block";
    if (facts.one_end_free > max_lead_share) return "lines end in nothing, like the leads of a circuit diagram";
    if (facts.one_end_free + facts.both_ends_free > max_loose_share) return "most of its lines are not connected";
    return {};
}

}  // namespace

std::size_t count_texts(const dxf::Drawing& drawing) {
    const auto is_text = [](const dxf::Entity& entity) {
        return entity.kind == dxf::EntityKind::text || entity.kind == dxf::EntityKind::mtext ||
               entity.kind == dxf::EntityKind::attrib || entity.kind == dxf::EntityKind::attdef;
    };
    const auto alone = std::count_if(drawing.entities.begin(), drawing.entities.end(), is_text);
    return static_cast<std::size_t>(alone) + drawing.attributes.size();
}

std::string out_of_scope_reason(const render::LineFacts& facts, std::size_t texts) {
    const std::string odd = what_is_odd(facts, texts);
    return odd.empty() ? std::string() : fmt::format("this does not look like a drawing of one part: {}", odd);
}

}  // namespace v16::classify
