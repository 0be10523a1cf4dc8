// From the paths on the command line to the list of drawings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dxf/reader.hpp"
#include "v16/error.hpp"

namespace v16::cli {

/// Stands for a drawing on standard input.
inline constexpr std::string_view standard_input = "-";

struct InputFile {
    std::string path;            ///< as shown and reported
    std::optional<Error> error;  ///< set when the path could not even be looked at

    friend bool operator==(const InputFile&, const InputFile&) = default;
};

struct InputOptions {
    std::vector<std::string> paths;
    bool recursive = false;  ///< look into subfolders too
    std::string files_from;  ///< more paths, one a line or each before a zero byte; "-": standard input; empty: none
};

/// Sorted by path, each path once. A file that is named is always taken; of a folder the regular files directly inside
/// (with `recursive` at any depth, not following links to folders) whose names end in .dxf in any case, but for the
/// companions that macOS puts beside them (base::is_apple_double). A path that does not exist, a link to a file that is
/// not there, and a folder that cannot be listed are entries with their error. Errors: when `files_from` cannot be
/// read; invalid_argument when there is nothing at all, or a path is empty.
[[nodiscard]] Result<std::vector<InputFile>> collect_input(const InputOptions& options);

/// The bytes of one input. Errors: its own, else those of base::read_file.
[[nodiscard]] Result<std::string> read_input(const InputFile& file, std::uint64_t max_bytes);

/// The drawing in it. Errors: as read_input(), else those of dxf::read.
[[nodiscard]] Result<dxf::Drawing> read_drawing(const InputFile& file, const dxf::ReadLimits& limits);

/// The last part of the path: what the service would call `filename`.
[[nodiscard]] std::string file_name(const std::string& path);

}  // namespace v16::cli
