// Server-Timing: how long the stages of an answer took.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace v16::http {

/// "queue;dur=0.071, read;dur=1.204": milliseconds.
[[nodiscard]] inline std::string server_timing(
    std::initializer_list<std::pair<std::string_view, std::chrono::nanoseconds>> stages) {
    std::string text;
    for (const auto& [name, time] : stages) {
        fmt::format_to(std::back_inserter(text), "{}{};dur={:.3f}", text.empty() ? "" : ", ", name,
                       std::chrono::duration<double, std::milli>(time).count());
    }
    return text;
}

}  // namespace v16::http
