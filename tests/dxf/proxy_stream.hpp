// Writes proxy graphics record by record, so that tests can show the reader what programs leave of their entities.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string>
#include <string_view>

#include "dxf/drawing.hpp"

namespace v16::dxf::test {

template <class T>
std::string raw(T value) {
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

inline std::string reals(std::initializer_list<double> values) {
    std::string bytes;
    for (const double value : values) bytes += raw(value);
    return bytes;
}

inline std::string longs(std::initializer_list<std::int64_t> values) {
    std::string bytes;
    for (const std::int64_t value : values) bytes += raw(static_cast<std::uint32_t>(value));
    return bytes;
}

/// The bit codes of DWG, each number in its longest form unless said otherwise.
class BitWriter {
public:
    BitWriter& bits(unsigned value, unsigned count) {
        for (; count > 0; --count) {
            if (used_ % 8 == 0) bytes_ += '\0';
            if ((value >> (count - 1) & 1U) != 0) bytes_.back() = static_cast<char>(bytes_.back() | 128 >> used_ % 8);
            ++used_;
        }
        return *this;
    }
    BitWriter& bytes(std::string_view bytes) {
        for (const char c : bytes) bits(static_cast<unsigned char>(c), 8);
        return *this;
    }
    BitWriter& bit_short(std::uint16_t value) { return bits(0, 2).bytes(raw(value)); }
    BitWriter& bit_long(std::uint32_t value) { return bits(0, 2).bytes(raw(value)); }
    BitWriter& bit_double(double value) { return bits(0, 2).bytes(raw(value)); }
    BitWriter& raw_double(double value) { return bytes(raw(value)); }
    /// A number near to another one, written anew.
    BitWriter& far_double(double value) { return bits(3, 2).bytes(raw(value)); }
    BitWriter& same_double() { return bits(0, 2); }

    /// With the size before it, as an LWPOLYLINE stands in proxy graphics.
    [[nodiscard]] std::string sized() const { return longs({static_cast<std::int64_t>(bytes_.size())}) + bytes_; }

private:
    std::string bytes_;
    unsigned used_ = 0;
};

class ProxyStream {
public:
    ProxyStream& add(std::uint32_t type, std::string_view data = {}) {
        ((records_ += longs({static_cast<std::int64_t>(data.size()) + 8, type})) += data);
        ++count_;
        return *this;
    }
    /// A polyline of two points or more.
    ProxyStream& path(std::initializer_list<Vec3> points) {
        std::string data = longs({static_cast<std::int64_t>(points.size())});
        for (const Vec3& p : points) data += reals({p.x, p.y, p.z});
        return add(6, data);
    }
    ProxyStream& matrix(std::array<double, 16> rows) {
        std::string data;
        for (const double value : rows) data += raw(value);
        return add(29, data);
    }

    [[nodiscard]] std::string bytes() const {
        return longs({static_cast<std::int64_t>(records_.size()) + 8, count_}) + records_;
    }
    /// As groups: the size, and lines of the usual length.
    [[nodiscard]] std::string groups(int size_code = 160) const {
        return groups_of(bytes(), bytes().size(), size_code);
    }

    [[nodiscard]] static std::string groups_of(std::string_view bytes, std::size_t size, int size_code = 160) {
        constexpr std::size_t chunk = 127;
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string groups = std::to_string(size_code) + ' ' + std::to_string(size);
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i % chunk == 0) groups += ";310 ";
            const auto byte = static_cast<unsigned char>(bytes[i]);
            (groups += digits[byte >> 4U]) += digits[byte & 15U];
        }
        return groups;
    }
    /// An ACAD_PROXY_ENTITY, as R2010 and later write it, with other data behind the graphics.
    [[nodiscard]] std::string entity() const { return entity_of(groups()); }
    [[nodiscard]] static std::string entity_of(std::string_view groups) {
        return "0 ACAD_PROXY_ENTITY;100 AcDbEntity;8 parts;6 DASHED;100 AcDbProxyEntity;90 498;91 500;" +
               std::string(groups) + ";162 12;311 4612;161 16;310 0600000000000000;330 1F;94 0";
    }

private:
    std::string records_;
    std::int64_t count_ = 0;
};

/// One of each record that is read, and some that are not.
inline ProxyStream every_record() {
    const std::string place = reals({1, 2, 0, 0, 0, 1, 1, 0, 0});
    const std::string style = longs({-1, 0}) + reals({2.5, 1, 0, 1}) + longs({0, 0, 0, 0, 0});
    ProxyStream stream;
    stream.add(1, reals({0, 0, 0, 9, 9, 9})).add(14, longs({3})).add(16, longs({0})).add(18, longs({0}));
    stream.add(2, reals({1, 2, 3, 4, 0, 0, 1})).add(3, reals({1, 0, 0, 0, 1, 0, -1, 0, 0}));
    stream.add(4, reals({0, 0, 0, 2, 0, 0, 1, 1, 0, 0, 1.5}) + longs({0}));
    stream.add(5, reals({1, 0, 0, 0, 1, 0, -1, 0, 0}) + longs({0}));
    stream.path({{0, 0, 0}, {1, 1, 0}}).path({{0, 0, 0}, {1, 1, 0}, {2, 0, 0}});
    stream.add(7, longs({3}) + reals({0, 0, 0, 1, 0, 0, 1, 1, 0})).add(20, longs({1}));
    stream.add(7, longs({3}) + reals({0, 0, 0, 1, 0, 0, 1, 1, 0}));
    stream.add(8, longs({2, 2}) + reals({0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 1, 0}) + longs({0, 0, 0}));
    stream.add(9, longs({3}) + reals({0, 0, 0, 1, 0, 0, 1, 1, 0}) + longs({4, 3, 0, 1, 2, 64, 1, 0, 1, 0, 0}));
    stream.add(10, place + reals({2.5, 1, 0}) + std::string("abc\0", 4));
    stream.add(11, place + std::string("abcd\0\0\0\0", 8) + style);
    stream.add(36, place + reals({2.5, 1, 0}) + std::string("a\0\x2D\x4E\0\0\0\0", 8));
    stream.add(38, place + std::string("a\0\0\0", 4) + style);
    stream.add(12, reals({0, 0, 0, 1, 1, 0}))
        .add(99, "what ever")
        .matrix({2, 0, 0, 5, 0, 1, 0, 6, 0, 0, 1, 0, 0, 0, 0, 1});
    stream.add(2, reals({1, 2, 3, 4, 0, 0, 1})).add(31).add(44, reals({0, 0, 0, 0, 0, 1, 3, 1, 0, 3, 0.5}));
    BitWriter bits;
    bits.bit_short(16 + 512 + 1).bit_double(0).bit_double(0).bit_double(-1).bit_long(3).bit_long(1);
    bits.raw_double(1).raw_double(2).far_double(3).same_double().same_double().far_double(5).bit_double(0.5);
    return stream.add(33, bits.sized()).add(32, longs({2}) + reals({0, 0, 0, 3, 3, 0, 0, 0, 1}));
}

}  // namespace v16::dxf::test
