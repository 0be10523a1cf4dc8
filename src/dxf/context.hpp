// What the parts of the reader share while one file is read: the drawing that grows, the bounds, the warnings.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "dxf/drawing.hpp"
#include "dxf/name_table.hpp"
#include "dxf/number.hpp"
#include "dxf/reader.hpp"
#include "dxf/short_decimal.hpp"
#include "dxf/tag.hpp"
#include "dxf/warning_log.hpp"

namespace v16::dxf {

struct Context {
    Drawing drawing;
    const ReadLimits& limits;
    std::uint64_t input_bytes;
    WarningLog warnings;
    NameTable names;  ///< over drawing.names; bytes as they stand in the file, decoded at the end
    std::vector<Entity> model_space_blocks;  ///< content of *Model_Space; goes before that of the ENTITIES section
    std::uint64_t offset = 0;                ///< of the group being read
    std::string code_page;                   ///< $DWGCODEPAGE as stored; empty when the header lacks it
    std::uint32_t vertices = 0;              ///< spent of limits.max_vertices
    bool vertex_was_cut = false;  ///< the last one asked for was beyond that: its further coordinates go with it
    std::vector<std::string_view> line_types;  ///< LTYPE table in file order, without ByLayer and ByBlock
    std::vector<std::string_view> classes;     ///< CLASSES section in file order: DXF names of types
    std::uint64_t first_undrawn = std::numeric_limits<std::uint64_t>::max();  ///< entity that is not drawn: its offset
    std::vector<std::uint64_t> insert_offsets;  ///< of the first INSERT by index of its name + 1; 0: without a name

    Context(const ReadLimits& read_limits, std::uint64_t bytes)
        : limits(read_limits), input_bytes(bytes), names(drawing.names, std::max(read_limits.max_names, 1U)) {}
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    void warn(Warning::Code code, std::string_view message) { warnings.add(code, offset, message); }

    /// Appends to a pool. A full pool grows to what the rest of the file will probably need, judged by what the file
    /// gave so far, at least by a quarter and at most by doubling: few copies, little unused memory.
    template <class T>
    void append(std::vector<T>& pool, const T& value) {
        if (pool.size() == pool.capacity()) {
            const double size = static_cast<double>(pool.size());
            const double foreseen = size * 1.05 * static_cast<double>(input_bytes) / static_cast<double>(offset + 1);
            pool.reserve(static_cast<std::size_t>(std::clamp(foreseen, size * 1.25 + 16.0, size * 2.0 + 16.0)));
        }
        pool.push_back(value);
    }

    /// Entities that max_entities bounds.
    [[nodiscard]] std::uint64_t entities_made() const {
        return drawing.entities.size() + model_space_blocks.size() + drawing.block_entities.size() +
               drawing.attributes.size() + drawing.proxy_entities.size();
    }

    /// Takes `cost` from the vertex bound; false, with a warning, when it is used up.
    [[nodiscard]] bool spend_vertices(std::uint32_t cost = 1) {
        vertex_was_cut = limits.max_vertices - vertices < cost;
        if (vertex_was_cut) {
            warn(Warning::Code::limit, "vertices beyond max_vertices were left out");
            return false;
        }
        vertices += cost;
        return true;
    }

    /// Notes where an INSERT of this block (npos: of none) stands.
    void note_insert(std::uint32_t name, std::uint64_t at) {
        const std::size_t index = name == npos ? 0 : std::size_t{name} + 1;
        if (index >= insert_offsets.size()) insert_offsets.resize(index + 1, std::numeric_limits<std::uint64_t>::max());
        insert_offsets[index] = std::min(insert_offsets[index], at);
    }
    [[nodiscard]] std::uint64_t first_insert(std::uint32_t name) const {
        return insert_offsets[name == npos ? 0 : std::size_t{name} + 1];
    }

    /// The index of a name; layer "0" stands in, with a warning, when max_names is used up.
    [[nodiscard]] std::uint32_t intern(std::string_view name) {
        const std::uint32_t index = names.intern(name);
        if (index != npos) return index;
        warn(Warning::Code::limit, "names beyond max_names were replaced by the first name of the drawing");
        return 0;
    }

    /// The number in a group in its most frequent form, which is finite. False says nothing about it.
    [[nodiscard]] static bool short_number(const Tag& tag, double& value) {
        // The tag's own offset tells that there are bytes to read before its text.
        return tag.type == Tag::Type::text && tag.offset >= 16 &&
               parse_short_decimal(tag.text.data(), tag.text.size(), value);
    }

    /// The number in a group; false, with a warning, when there is none.
    [[nodiscard]] bool number(const Tag& tag, double& value) {
        return short_number(tag, value) || other_number(tag, value);
    }
    [[nodiscard]] bool other_number(const Tag& tag, double& value);

    /// The integer in a group, cut to 32 bits; false when there is none.
    [[nodiscard]] bool integer(const Tag& tag, std::int32_t& value) {
        double real = 0.0;
        if (!number(tag, real) || !std::isfinite(real)) return false;
        value = static_cast<std::int32_t>(std::clamp(real, -2147483648.0, 2147483647.0));
        return true;
    }
};

/// The index that the next element of a pool will have. Pools are bounded far below 2^32.
[[nodiscard]] std::uint32_t size_of(const auto& pool) {
    return static_cast<std::uint32_t>(pool.size());
}

/// Sets x, y or z by the ten of a group code: 11, 21 and 31 are those of one point.
inline void set_coordinate(Vec3& point, int code, double value) {
    (code / 10 == 1 ? point.x : code / 10 == 2 ? point.y : point.z) = value;
}

}  // namespace v16::dxf
