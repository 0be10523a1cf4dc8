#include "dxf/undrawn.hpp"

#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "dxf/entity_type.hpp"
#include "dxf/type_list.hpp"

namespace v16::dxf {
namespace {

std::vector<std::size_t> count_undrawn(const Drawing& drawing) {
    std::vector<std::size_t> counts(drawing.names.size());
    for (const Entity& entity : drawing.entities) {
        if (entity.kind == EntityKind::other) ++counts[entity.type_name];
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 && !has_looks(drawing.names[i])) counts[i] = 0;
    }
    return counts;
}

}  // namespace

void warn_of_undrawn(Context& context) {
    if (context.first_undrawn == std::numeric_limits<std::uint64_t>::max()) return;
    const Drawing& drawing = context.drawing;
    const std::vector<std::size_t> counts = count_undrawn(drawing);
    const std::size_t undrawn = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    if (undrawn == 0 || undrawn < drawing.entities.size() - undrawn) return;
    context.warnings.add(Warning::Code::structure, context.first_undrawn,
                         std::to_string(undrawn) + " of " + std::to_string(drawing.entities.size()) +
                             " entities are of types that are not drawn: " + list_types(drawing, counts));
}

}  // namespace v16::dxf
