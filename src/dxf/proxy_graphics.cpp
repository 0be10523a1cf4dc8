#include "dxf/proxy_graphics.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace v16::dxf {

void ProxyGraphics::clear() {
    bytes_.clear();
    size_ = 0;
    is_open_ = false;
}

void ProxyGraphics::open(double size, std::uint64_t most, std::uint64_t offset) {
    if (!bytes_.empty() || !(size >= 1.0)) return;
    constexpr double largest = 1e15;
    size_ = static_cast<std::uint64_t>(std::min(size, largest));
    offset_ = offset;
    is_open_ = true;
    // In one piece: growing would need twice the room. A size that lies gets no more than the file has.
    bytes_.reserve(static_cast<std::size_t>(std::min(size_, most)));
}

bool ProxyGraphics::append(const Tag& tag) {
    if (!is_open_) return true;
    if (tag.type == Tag::Type::text) {
        is_open_ = append_digits(trim(tag.text));
        return is_open_;
    }
    const std::string_view chunk =
        tag.text.substr(0, static_cast<std::size_t>(std::min<std::uint64_t>(missing(), 255)));
    bytes_.insert(bytes_.end(), chunk.begin(), chunk.end());
    return true;
}

bool ProxyGraphics::append_digits(std::string_view digits) {
    for (; digits.size() >= 2 && missing() > 0; digits.remove_prefix(2)) {
        const auto high = base::hex_digit(digits[0]);
        const auto low = base::hex_digit(digits[1]);
        if (!high || !low) return false;
        bytes_.push_back(static_cast<std::uint8_t>(*high * 16 + *low));
    }
    return digits.empty() || missing() == 0;
}

}  // namespace v16::dxf
