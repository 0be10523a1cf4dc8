#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "model/ensemble.hpp"

namespace v16::model {
namespace {

template <class Value>
struct Named {
    Value value;
    std::string_view name;
};

constexpr std::array speed_modes{
    Named<SpeedMode>{SpeedMode::accurate, "accurate"},
    Named<SpeedMode>{SpeedMode::balanced, "balanced"},
    Named<SpeedMode>{SpeedMode::fast, "fast"},
    Named<SpeedMode>{SpeedMode::v6_only, "v6_only"},
};
constexpr std::array precisions{
    Named<Precision>{Precision::automatic, "auto"},
    Named<Precision>{Precision::fp32, "fp32"},
    Named<Precision>{Precision::bf16, "bf16"},
    Named<Precision>{Precision::int8, "int8"},
};
constexpr std::array effective_precisions{
    Named<EffectivePrecision>{EffectivePrecision::fp32, "fp32"},
    Named<EffectivePrecision>{EffectivePrecision::bf16, "bf16"},
    Named<EffectivePrecision>{EffectivePrecision::bf16_emulated, "bf16_emulated"},
    Named<EffectivePrecision>{EffectivePrecision::int8, "int8"},
};
constexpr std::array fold_kinds{
    Named<FoldKind>{FoldKind::picture, "picture"},
    Named<FoldKind>{FoldKind::views, "views"},
};

template <class Table, class Value>
std::string_view name_in(const Table& table, Value value) {
    for (const auto& entry : table) {
        if (entry.value == value) return entry.name;
    }
    return {};
}

template <class Table>
std::vector<std::string> names_in(const Table& table) {
    std::vector<std::string> names;
    for (const auto& entry : table) names.emplace_back(entry.name);
    return names;
}

template <class Value, class Table>
Result<Value> value_in(const Table& table, std::string_view name, std::string_view what) {
    for (const auto& entry : table) {
        if (entry.name == name) return entry.value;
    }
    return fail(ErrorCode::invalid_argument,
                fmt::format("unknown {} '{}'; there are {}", what, name, fmt::join(names_in(table), ", ")));
}

}  // namespace

std::string_view name(EffectivePrecision precision) {
    return name_in(effective_precisions, precision);
}
std::string_view name(SpeedMode mode) {
    return name_in(speed_modes, mode);
}
std::string_view name(Precision precision) {
    return name_in(precisions, precision);
}
std::string_view name(FoldKind kind) {
    return name_in(fold_kinds, kind);
}

std::vector<std::string> speed_mode_names() {
    return names_in(speed_modes);
}
std::vector<std::string> precision_names() {
    return names_in(precisions);
}

Result<SpeedMode> parse_speed_mode(std::string_view name) {
    return value_in<SpeedMode>(speed_modes, name, "speed mode");
}
Result<Precision> parse_precision(std::string_view name) {
    return value_in<Precision>(precisions, name, "precision");
}
Result<FoldKind> parse_fold_kind(std::string_view name) {
    return value_in<FoldKind>(fold_kinds, name, "kind of folds");
}

int picture_size(SpeedMode mode) {
    switch (mode) {
        case SpeedMode::accurate:
            return 128;
        case SpeedMode::balanced:
        case SpeedMode::fast:
            return 96;
        case SpeedMode::v6_only:
            return 0;
    }
    return 0;
}

std::size_t fold_count(SpeedMode mode, std::size_t available) {
    switch (mode) {
        case SpeedMode::accurate:
            return std::min<std::size_t>(5, available);
        case SpeedMode::balanced:
            return std::min<std::size_t>(3, available);
        case SpeedMode::fast:
            return std::min<std::size_t>(1, available);
        case SpeedMode::v6_only:
            return 0;
    }
    return 0;
}

}  // namespace v16::model
