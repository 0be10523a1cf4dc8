// Short notation for DXF in tests: groups separated by ';', each "code value", as in "0 LINE;8 walls;10 1.5".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dxf/reader.hpp"

namespace v16::dxf::test {

using Group = std::pair<int, std::string>;

inline std::vector<Group> parse_groups(std::string_view notation) {
    std::vector<Group> groups;
    while (!notation.empty()) {
        const std::string_view group = notation.substr(0, notation.find(';'));
        notation.remove_prefix(std::min(notation.size(), group.size() + 1));
        const std::size_t blank = group.find(' ');
        const std::string_view value = blank == std::string_view::npos ? std::string_view() : group.substr(blank + 1);
        groups.emplace_back(std::stoi(std::string(group.substr(0, blank))), value);
    }
    return groups;
}

/// The ASCII form of the groups, as CAD programs write it.
inline std::string ascii(std::string_view notation, std::string_view line_end = "\n") {
    std::string text;
    for (const auto& [code, value] : parse_groups(notation)) {
        std::string digits = std::to_string(code);
        if (digits.size() < 3) digits.insert(0, 3 - digits.size(), ' ');
        (((text += digits) += line_end) += value) += line_end;
    }
    return text;
}

/// A whole drawing with these entities in its ENTITIES section.
inline std::string with_entities(std::string_view notation) {
    return ascii("0 SECTION;2 ENTITIES;" + std::string(notation) + ";0 ENDSEC;0 EOF");
}

/// A whole drawing of R2000 with a header, the given blocks and entities.
inline std::string with_blocks(std::string_view blocks, std::string_view entities) {
    return ascii("0 SECTION;2 HEADER;9 $ACADVER;1 AC1015;0 ENDSEC;0 SECTION;2 BLOCKS;" + std::string(blocks) +
                 ";0 ENDSEC;0 SECTION;2 ENTITIES;" + std::string(entities) + ";0 ENDSEC;0 EOF");
}

inline bool has_warning(const Drawing& drawing, Warning::Code code) {
    for (const Warning& warning : drawing.warnings) {
        if (warning.code == code) return true;
    }
    return false;
}

/// Type names of model space in order, with a blank after each.
inline std::string types(const Drawing& drawing) {
    std::string list;
    for (const Entity& entity : drawing.entities) (list += drawing.name(entity.type_name)) += ' ';
    return list;
}

}  // namespace v16::dxf::test
