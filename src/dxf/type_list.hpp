// The types of a drawing in words, for messages to people.
//
// Pure functions.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dxf/drawing.hpp"

namespace v16::dxf {

/// Whether a name looks like those of types in DXF: others may come from anywhere, and are not shown.
inline bool is_plain_name(std::string_view name) {
    constexpr std::size_t longest = 32;
    return !name.empty() && name.size() <= longest && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
}

inline void append_count(std::string& list, std::string_view name, std::size_t count) {
    if (!list.empty()) list += ", ";
    ((list += name) += " (" + std::to_string(count)) += ')';
}

/// The most frequent types with their numbers: "3DSOLID (9), REGION (3), others (2)". `counts` is by index of the name.
[[nodiscard]] inline std::string list_types(const Drawing& drawing, const std::vector<std::size_t>& counts) {
    constexpr std::size_t most_types = 4;
    std::vector<std::pair<std::size_t, std::string_view>> types;
    std::size_t others = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0) continue;
        if (is_plain_name(drawing.names[i])) {
            types.emplace_back(counts[i], drawing.names[i]);
        } else {
            others += counts[i];
        }
    }
    std::stable_sort(types.begin(), types.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string list;
    for (std::size_t i = 0; i < types.size(); ++i) {
        if (i >= most_types) {
            others += types[i].first;
        } else {
            append_count(list, types[i].second, types[i].first);
        }
    }
    if (others > 0) append_count(list, "others", others);
    return list;
}

}  // namespace v16::dxf
