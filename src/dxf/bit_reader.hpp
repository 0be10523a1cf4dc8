// Reads the bit codes of DWG, in which a polyline stands in proxy graphics (Open Design Specification for .dwg files,
// "Bit codes and data definitions"): two bits tell how much of a number is written. Beyond the end everything is zero,
// and good() is false from then on.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace v16::dxf {

class BitReader {
public:
    explicit BitReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    /// RD: all eight bytes.
    [[nodiscard]] double raw_double() {
        std::array<std::uint8_t, sizeof(double)> value{};
        for (std::uint8_t& b : value) b = byte();
        return std::bit_cast<double>(value);
    }
    /// BD.
    [[nodiscard]] double bit_double() {
        const unsigned how = bits(2);
        return how == 0 ? raw_double() : how == 1 ? 1.0 : 0.0;
    }
    /// DD: a number near to another one, of which the lower bytes are written. `moved` tells whether more than the last
    /// four of them are.
    [[nodiscard]] double double_near(double other, bool& moved) {
        auto value = std::bit_cast<std::array<std::uint8_t, sizeof(double)>>(other);
        const unsigned how = bits(2);
        if (how >= 2) moved = true;
        if (how == 3) return raw_double();
        if (how == 2) {
            value[4] = byte();
            value[5] = byte();
        }
        for (std::size_t i = 0; i < 4 && how != 0; ++i) value[i] = byte();
        return std::bit_cast<double>(value);
    }
    /// BS.
    [[nodiscard]] std::uint32_t bit_short() {
        const unsigned how = bits(2);
        if (how >= 2) return how == 2 ? 0 : 256;
        return little_endian(how == 0 ? 2 : 1);
    }
    /// BL.
    [[nodiscard]] std::uint32_t bit_long() {
        const unsigned how = bits(2);
        return how >= 2 ? 0 : little_endian(how == 0 ? 4 : 1);
    }

    [[nodiscard]] std::uint64_t bits_left() const { return bytes_.size() * 8 - position_; }
    [[nodiscard]] bool good() const { return good_; }

private:
    /// The next 1 to 8 bits, the highest one first.
    unsigned bits(unsigned count) {
        if (!good_ || bits_left() < count) {
            good_ = false;
            return 0;
        }
        const auto at = static_cast<std::size_t>(position_ / 8);
        const unsigned two_bytes = unsigned{bytes_[at]} << 8 | (at + 1 < bytes_.size() ? bytes_[at + 1] : 0U);
        const auto offset = static_cast<unsigned>(position_ % 8);
        position_ += count;
        return two_bytes >> (16 - offset - count) & ((1U << count) - 1);
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(bits(8)); }
    std::uint32_t little_endian(unsigned bytes) {
        std::uint32_t value = 0;
        for (unsigned i = 0; i < bytes; ++i) value |= std::uint32_t{byte()} << 8 * i;
        return value;
    }

    std::span<const std::uint8_t> bytes_;
    std::uint64_t position_ = 0;
    bool good_ = true;
};

}  // namespace v16::dxf
