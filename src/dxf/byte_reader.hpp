// Reads little-endian binary data that may lie about its sizes: beyond the end everything is zero, and good() is false
// from then on. So a record is read in one go and judged once.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "dxf/drawing.hpp"

namespace v16::dxf {

class ByteReader {
public:
    explicit ByteReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

    [[nodiscard]] std::uint32_t unsigned_long() { return take<std::uint32_t>(); }
    [[nodiscard]] std::int32_t signed_long() { return take<std::int32_t>(); }
    [[nodiscard]] double real() {
        const auto value = take<double>();
        finite_ = finite_ && std::isfinite(value);
        return value;
    }
    [[nodiscard]] Vec3 vector() {
        const double x = real();
        const double y = real();
        return {x, y, real()};
    }
    void skip(std::uint64_t size) {
        good_ = good_ && size <= bytes_.size();
        bytes_ = good_ ? bytes_.subspan(static_cast<std::size_t>(size)) : std::span<const std::uint8_t>{};
    }

    [[nodiscard]] std::span<const std::uint8_t> rest() const { return bytes_; }
    /// True while that many elements of `size` bytes are left.
    [[nodiscard]] bool has(std::uint64_t count, std::uint64_t size) const { return count <= bytes_.size() / size; }
    [[nodiscard]] bool good() const { return good_; }
    /// False once a real was infinite or NaN.
    [[nodiscard]] bool finite() const { return finite_; }

private:
    template <class T>
    T take() {
        static_assert(std::endian::native == std::endian::little, "proxy graphics are little endian");
        T value{};
        const std::span<const std::uint8_t> from = bytes_;
        skip(sizeof value);
        if (good_) std::memcpy(&value, from.data(), sizeof value);
        return value;
    }

    std::span<const std::uint8_t> bytes_;
    bool good_ = true;
    bool finite_ = true;
};

}  // namespace v16::dxf
