// Gathers the proxy graphics of one entity: their size, then groups 310 with hexadecimal digits or, in binary DXF,
// bytes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dxf/tag.hpp"

namespace v16::dxf {

class ProxyGraphics {
public:
    void clear();
    /// What follows are graphics of `size` bytes, from `offset` on; at most `most` bytes are there. Only the first ones
    /// of an entity are taken.
    void open(double size, std::uint64_t most, std::uint64_t offset);
    /// Takes a group 310, if it belongs to the graphics. False when these end here because it is damaged.
    [[nodiscard]] bool append(const Tag& tag);
    /// No more of them.
    void close() { is_open_ = false; }

    [[nodiscard]] bool is_empty() const { return bytes_.empty(); }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return bytes_; }
    /// True when fewer bytes came than the size tells.
    [[nodiscard]] bool is_cut() const { return bytes_.size() < size_; }
    /// Where they start in the file.
    [[nodiscard]] std::uint64_t offset() const { return offset_; }

private:
    [[nodiscard]] bool append_digits(std::string_view digits);
    [[nodiscard]] std::uint64_t missing() const { return size_ - bytes_.size(); }

    std::vector<std::uint8_t> bytes_;
    std::uint64_t size_ = 0;
    std::uint64_t offset_ = 0;
    bool is_open_ = false;
};

}  // namespace v16::dxf
