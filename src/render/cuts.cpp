#include "render/cuts.hpp"

namespace v16::render {

Cuts& Cuts::operator|=(const Cuts& other) {
    block_depth |= other.block_depth;
    expanded_inserts |= other.expanded_inserts;
    segments |= other.segments;
    pixel_runs |= other.pixel_runs;
    crossings |= other.crossings;
    return *this;
}

std::vector<std::string> cut_sentences(const Cuts& cuts) {
    std::vector<std::string> sentences;
    if (cuts.block_depth) sentences.emplace_back("blocks nested deeper than max_block_depth were not drawn");
    if (cuts.expanded_inserts) sentences.emplace_back("inserts beyond max_expanded_inserts were not drawn");
    if (cuts.segments) sentences.emplace_back("lines beyond max_segments were not drawn");
    if (cuts.pixel_runs) sentences.emplace_back("lines and areas beyond max_pixel_runs were not drawn");
    if (cuts.crossings) sentences.emplace_back("an area with too many edges was not drawn");
    return sentences;
}

}  // namespace v16::render
