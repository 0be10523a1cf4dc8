// Which layers CAD programs do not show.
#pragma once

#include <cstdint>
#include <vector>

#include "dxf/drawing.hpp"

namespace v16::render {

/// Which names are those of hidden layers. Layer names differ in case between table and entities; CAD does not care.
class LayerVisibility {
public:
    explicit LayerVisibility(const dxf::Drawing& drawing);

    /// `layer`: index of a name of the drawing. Hidden: off or frozen.
    [[nodiscard]] bool is_hidden(std::uint32_t layer) const { return state_[layer] != State::shown; }
    [[nodiscard]] bool is_frozen(std::uint32_t layer) const { return state_[layer] == State::frozen; }

private:
    enum class State : std::uint8_t { shown, off, frozen };
    std::vector<State> state_;
};

}  // namespace v16::render
