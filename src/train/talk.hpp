// What training says while it works.
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <utility>

namespace v16::train {

/// As fmt::print, which throws where nothing can be written: a log on a full disk must not end hours of training.
template <class... Values>
void tell(std::FILE* talk, fmt::format_string<Values...> format, Values&&... values) {
    const std::string text = fmt::format(format, std::forward<Values>(values)...);
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), talk));
}

}  // namespace v16::train
