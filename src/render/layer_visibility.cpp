#include "render/layer_visibility.hpp"

#include <algorithm>
#include <string>

#include "base/ascii.hpp"

namespace v16::render {

LayerVisibility::LayerVisibility(const dxf::Drawing& drawing) : state_(drawing.names.size(), State::shown) {
    for (const bool frozen : {false, true}) {
        std::vector<std::string> hidden;  // sorted: names come from files, which may be made to be slow
        for (const dxf::Layer& layer : drawing.layers) {
            if (frozen ? layer.frozen : layer.color < 0) hidden.push_back(base::to_lower(drawing.name(layer.name)));
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
