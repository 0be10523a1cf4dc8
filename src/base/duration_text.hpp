// Durations for people.
#pragma once

#include <chrono>
#include <string>

namespace v16::base {

/// "0.8 s", "42 s", "3 min 05 s", "2 h 07 min".
[[nodiscard]] std::string duration_text(std::chrono::duration<double> duration);

}  // namespace v16::base
