#include "classify/drawing_limits.hpp"

#include "base/in_range.hpp"

namespace v16::classify {
namespace {

template <class Table, class Limits>
Result<void> check(const Table& table, const Limits& limits) {
    for (const auto& limit : table) {
        if (auto valid = base::in_range(limit.flag, limits.*limit.field, limit.min, limit.max); !valid) return valid;
    }
    return {};
}

}  // namespace

Result<void> validate(const dxf::ReadLimits& read, const render::RenderLimits& render) {
    if (auto valid = check(content_limits, read); !valid) return valid;
    return check(render_limits, render);
}

}  // namespace v16::classify
