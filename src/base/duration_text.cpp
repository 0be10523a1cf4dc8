#include "base/duration_text.hpp"

#include <fmt/format.h>

namespace v16::base {

std::string duration_text(std::chrono::duration<double> duration) {
    const double seconds = duration.count();
    if (seconds < 9.95) return fmt::format("{:.1f} s", seconds);
    // Nothing runs for a billion hours, but a rate near zero may promise it.
    const auto whole = static_cast<long long>(seconds < 1e12 ? seconds + 0.5 : 1e12);
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

}  // namespace v16::base
