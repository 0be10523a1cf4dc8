// "Did you mean …?" for mistyped names.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace v16::base {

/// Damerau-Levenshtein distance (restricted): insertions, deletions, substitutions and swaps of neighbours that turn
/// one text into the other, counted in bytes.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, the first of equals; nothing when none is near enough to be a typo (a third of the
/// word's length, at least one edit, at most three) or when `word` is one of them.
[[nodiscard]] std::optional<std::string> closest(std::string_view word, std::span<const std::string> candidates);

}  // namespace v16::base
