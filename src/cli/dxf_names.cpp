#include "cli/dxf_names.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace v16::cli {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> releases{{
    {"MC0.0", "R1.1"},
    {"AC1.2", "R1.2"},
    {"AC1.40", "R1.4"},
    {"AC1.50", "R2.0"},
    {"AC2.10", "R2.10"},
    {"AC1002", "R2.5"},
    {"AC1003", "R2.6"},
    {"AC1004", "R9"},
    {"AC1006", "R10"},
    {"AC1009", "R12"},
    {"AC1012", "R13"},
    {"AC1014", "R14"},
    {"AC1015", "R2000"},
    {"AC1018", "R2004"},
    {"AC1021", "R2007"},
    {"AC1024", "R2010"},
    {"AC1027", "R2013"},
    {"AC1032", "R2018"},
}};

// $INSUNITS, DXF reference of R2018.
constexpr std::array<std::string_view, 25> units{"unitless",
                                                 "in",
                                                 "ft",
                                                 "mi",
                                                 "mm",
                                                 "cm",
                                                 "m",
                                                 "km",
                                                 "microinch",
                                                 "mil",
                                                 "yd",
                                                 "angstrom",
                                                 "nm",
                                                 "um",
                                                 "dm",
                                                 "dam",
                                                 "hm",
                                                 "Gm",
                                                 "au",
                                                 "ly",
                                                 "pc",
                                                 "ft (US survey)",
                                                 "in (US survey)",
                                                 "yd (US survey)",
                                                 "mi (US survey)"};

}  // namespace

std::string release_name(std::string_view version) {
    for (const auto& [code, name] : releases) {
        if (code == version) return std::string(name);
    }
    return {};
}

std::string unit_name(int insert_units) {
    if (insert_units < 0 || static_cast<std::size_t>(insert_units) >= units.size()) {
        return fmt::format("unknown ({})", insert_units);
    }
    return std::string(units[static_cast<std::size_t>(insert_units)]);
}

}  // namespace v16::cli
