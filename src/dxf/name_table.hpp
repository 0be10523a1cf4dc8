// Interning of names: equal bytes get equal indices. Open addressing with linear probing over a power-of-two table, at
// most half full; the strings themselves lie in a vector that the table fills in order of first appearance.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_seeds.hpp"
#include "dxf/drawing.hpp"

namespace v16::dxf {

class NameTable {
public:
    /// `names` receives the strings; it must outlive the table and be changed by nobody else. At most `max_names` of
    /// them.
    NameTable(std::vector<std::string>& names, std::uint32_t max_names);

    /// The index of `name`, added when new; npos when the table is full.
    [[nodiscard]] std::uint32_t intern(std::string_view name);
    /// The index of `name`, or npos.
    [[nodiscard]] std::uint32_t find(std::string_view name) const;

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t index = npos;
    };

    [[nodiscard]] std::size_t slot_of(std::string_view name, std::uint32_t hash) const;
    [[nodiscard]] std::uint32_t add(std::string_view name, std::uint32_t hash);
    void grow();

    std::vector<std::string>& names_;
    std::vector<Slot> slots_;
    std::uint32_t max_names_;
    base::HashSeeds seeds_;  ///< names come from files, which may be made to be slow
};

}  // namespace v16::dxf
