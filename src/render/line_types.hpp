// Which line type an entity is drawn with, as CAD programs have it: its own, that of its layer, or, by block, that of
// the INSERT which its block is drawn for.
#pragma once

#include <cstdint>
#include <vector>

#include "dxf/drawing.hpp"

namespace v16::render {

/// Immutable once made. Names of layers and of the two line types that stand for another one differ in case between
/// tables and entities; CAD does not care.
class LineTypes {
public:
    explicit LineTypes(const dxf::Drawing& drawing);

    /// Index of a name of the drawing; npos for the continuous line, which a layer has that no table knows and which
    /// stands for "by block" outside of blocks. `layer`: the one that counts for the entity; `of_insert`: what this
    /// gave for the INSERT, npos in model space.
    [[nodiscard]] std::uint32_t of(const dxf::Entity& entity, std::uint32_t layer, std::uint32_t of_insert) const {
        if (entity.line_type == dxf::npos) return of_layer_[layer];
        switch (meaning_[entity.line_type]) {
            case Meaning::by_layer:
                return of_layer_[layer];
            case Meaning::by_block:
                return of_insert;
            case Meaning::itself:
                break;
        }
        return entity.line_type;
    }

private:
    enum class Meaning : std::uint8_t { itself, by_layer, by_block };

    std::vector<Meaning> meaning_;         ///< of each name of the drawing
    std::vector<std::uint32_t> of_layer_;  ///< the line type of the layer of that name
};

}  // namespace v16::render
