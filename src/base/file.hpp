// Whole files in and out, with a bound.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "v16/error.hpp"

namespace v16::base {

/// The bytes of a file, pipes and the like to their end; of "/dev/stdin" what is left of standard input.
/// Errors: not_found; limit_exceeded when it holds more than `max_bytes`; io (a folder, no permission, a failed read).
Result<std::string> read_file(const std::filesystem::path& path, std::uint64_t max_bytes);

/// True for what macOS puts beside a file on foreign disks and into archives ("._part.dxf" beside "part.dxf", an
/// AppleDouble file): told by name and content. False for what cannot be read.
[[nodiscard]] bool is_apple_double(const std::filesystem::path& path);

/// Writes and flushes a file beside `path` and renames it, so that a reader sees the old file or the new one; the mode
/// is the old one's, else the umask's. A link stays one; a device or a pipe is written to as it is. Errors:
/// not_writable.
Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace v16::base
