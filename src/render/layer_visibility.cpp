#include "render/layer_visibility.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"

namespace v16::render {

LayerVisibility::LayerVisibility(const dxf::Drawing& drawing) : state_(drawing.names.size(), State::shown) {
    for (const bool frozen : {false, true}) {
        // Sorted, and of many rows of one name only one: names come from files, which may be made to be slow.
        std::vector<std::string> hidden;
        std::vector<bool> is_noted(state_.size());
        for (const dxf::Layer& layer : drawing.layers) {
            if (!(frozen ? layer.frozen : layer.color < 0) || is_noted[layer.name]) continue;
            is_noted[layer.name] = true;
            hidden.push_back(base::to_lower(drawing.name(layer.name)));
        }
        if (hidden.empty()) continue;
        std::sort(hidden.begin(), hidden.end());
        for (std::size_t i = 0; i < state_.size(); ++i) {
            if (std::binary_search(hidden.begin(), hidden.end(), base::to_lower(drawing.names[i])))
                state_[i] = frozen ? State::frozen : State::off;
        }
    }
}

}  // namespace v16::render
