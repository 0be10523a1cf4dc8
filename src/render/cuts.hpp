// Which bounds kept something of a drawing out of its picture: whoever gets an answer about the rest is told.
#pragma once

#include <string>
#include <vector>

namespace v16::render {

/// True for each bound beyond which something was left out.
struct Cuts {
    bool block_depth = false;  ///< RenderLimits::max_block_depth, and so on
    bool expanded_inserts = false;
    bool segments = false;
    bool pixel_runs = false;
    bool crossings = false;  ///< AreaScan::max_crossings

    /// Adds what another step of the same drawing left out.
    Cuts& operator|=(const Cuts& other);
    friend bool operator==(const Cuts&, const Cuts&) = default;
};

/// A sentence for each, in the style of the reader's warnings.
[[nodiscard]] std::vector<std::string> cut_sentences(const Cuts& cuts);

}  // namespace v16::render
