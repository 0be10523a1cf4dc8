// Whole files in and out, with a bound.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "v16/error.hpp"

namespace v16::base {

/// The bytes of a file, pipes and the like to their end; of "/dev/stdin" what is left of standard input, not opened anew.
/// Errors: not_found; limit_exceeded when it holds more than `max_bytes`; io (a folder, no permission, a failed read).
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t max_bytes);

/// Writes `bytes` to a temporary file beside `path`, flushes it to the disk and renames it over `path`, so that a
/// reader sees the old file or the new one and never half of it. Errors: io.
Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace v16::base
