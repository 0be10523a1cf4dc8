#include "render/line_types.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/ascii.hpp"

namespace v16::render {

LineTypes::LineTypes(const dxf::Drawing& drawing)
    : meaning_(drawing.names.size(), Meaning::itself), of_layer_(drawing.names.size(), dxf::npos) {
    // Sorted: names come from files, which may be made to be slow. Of rows of one name the last one counts.
    std::vector<const dxf::Layer*> last_row(drawing.names.size());
    for (const dxf::Layer& layer : drawing.layers) last_row[layer.name] = &layer;
    std::vector<std::pair<std::string, std::uint32_t>> layers;
    for (const dxf::Layer& layer : drawing.layers) {
        if (last_row[layer.name] == &layer)
            layers.emplace_back(base::to_lower(drawing.name(layer.name)), layer.line_type);
    }
    std::ranges::stable_sort(layers, {}, &std::pair<std::string, std::uint32_t>::first);
    for (std::size_t i = 0; i < drawing.names.size(); ++i) {
        const std::string name = base::to_lower(drawing.names[i]);
        if (name == "bylayer") meaning_[i] = Meaning::by_layer;
        if (name == "byblock") meaning_[i] = Meaning::by_block;
        const auto behind = std::ranges::upper_bound(layers, name, {}, &std::pair<std::string, std::uint32_t>::first);
        if (behind != layers.begin() && std::prev(behind)->first == name) of_layer_[i] = std::prev(behind)->second;
    }
    // A layer has a line type of its own.
    for (std::uint32_t& type : of_layer_) {
        if (type != dxf::npos && meaning_[type] != Meaning::itself) type = dxf::npos;
    }
}

}  // namespace v16::render
