#include "cli/input_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "cli/csv.hpp"

namespace v16::cli {
namespace {

namespace fs = std::filesystem;

/// Largest list that --files-from may name: some hundred thousand paths.
constexpr std::uint64_t max_list_bytes = 64ULL << 20;

bool has_dxf_extension(const fs::path& path) {
    return base::to_lower(path.extension().string()) == ".dxf";
}

class Collector {
public:
    explicit Collector(bool recursive) : recursive_(recursive) {}

    void add(const std::string& path) {
        std::error_code error;
        const fs::file_status status = path == standard_input ? fs::file_status{} : fs::status(path, error);
        if (path == standard_input || (fs::exists(status) && !fs::is_directory(status))) {
            files_.push_back({path, std::nullopt});
        } else if (fs::is_directory(status)) {
            add_folder(path);
        } else {
            add_unreachable(path, status, error);
        }
    }

    std::vector<InputFile> sorted() && {
        std::stable_sort(files_.begin(), files_.end(),
                         [](const InputFile& a, const InputFile& b) { return a.path < b.path; });
        files_.erase(std::unique(files_.begin(), files_.end(),
                                 [](const InputFile& a, const InputFile& b) { return a.path == b.path; }),
                     files_.end());
        return std::move(files_);
    }

private:
    void add_unreachable(const std::string& path, fs::file_status status, const std::error_code& error) {
        const bool missing = status.type() == fs::file_type::not_found;
        files_.push_back({path, Error{missing ? ErrorCode::not_found : ErrorCode::io,
                                      missing ? "no such file or folder" : error.message()}});
    }

    /// A name in a folder that ends in .dxf. A link that leads nowhere is no reason to say nothing about it.
    void add_entry(const fs::directory_entry& entry) {
        std::error_code error;
        const fs::file_status status = entry.status(error);
        if (fs::is_regular_file(status)) {
            if (!base::is_apple_double(entry.path())) files_.push_back({entry.path().string(), std::nullopt});
        } else if (!fs::exists(status)) {
            add_unreachable(entry.path().string(), status, error);
        }
    }

    // Not recursive_directory_iterator: that one stops at the first folder it cannot open and loses the rest.
    void add_folder(const fs::path& folder) {
        std::error_code error;
        std::vector<fs::path> subfolders;
        for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
            std::error_code ignored;
            if (it->is_directory(ignored)) {
                if (recursive_ && !it->is_symlink(ignored)) subfolders.push_back(it->path());
            } else if (has_dxf_extension(it->path())) {
                add_entry(*it);
            }
        }
        if (error) {
            files_.push_back({folder.string(), Error{ErrorCode::io, "cannot list this folder: " + error.message()}});
        }
        for (const fs::path& subfolder : subfolders) add_folder(subfolder);
    }

    bool recursive_;
    std::vector<InputFile> files_;
};

Result<std::vector<std::string>> read_list(const std::string& path) {
    auto text = base::read_file(path == standard_input ? "/dev/stdin" : path, max_list_bytes);
    if (!text) return fail(text.error().code, fmt::format("--files-from {}: {}", path, text.error().message));
    std::vector<std::string> lines;
    std::string_view rest = *text;
    if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
    // No name holds a zero byte, so that the list of find -print0 is known by it; there a line end belongs to a name.
    const char separator = rest.find('\0') == std::string_view::npos ? '\n' : '\0';
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(separator), rest.size());
        std::string_view line = rest.substr(0, end);
        if (separator == '\n' && line.ends_with('\r')) line.remove_suffix(1);
        if (!line.empty()) lines.emplace_back(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return lines;
}

std::string nothing_found(const InputOptions& options) {
    if (options.paths.empty() && options.files_from.empty()) return "name a drawing or a folder of drawings (PATH)";
    if (options.paths.empty()) return fmt::format("--files-from {}: the list names no file", options.files_from);
    return fmt::format("no .dxf file in {}{}", fmt::join(options.paths, ", "),
                       options.recursive ? "" : " (-r looks into subfolders too)");
}

}  // namespace

Result<std::vector<InputFile>> collect_input(const InputOptions& options) {
    Collector collector(options.recursive);
    for (const std::string& path : options.paths) {
        // Most often a variable of a script that holds nothing.
        if (path.empty())
            return fail(ErrorCode::invalid_argument, "a PATH is empty; name a drawing or a folder of drawings");
        collector.add(path);
    }
    if (!options.files_from.empty()) {
        auto listed = read_list(options.files_from);
        if (!listed) return tl::unexpected(std::move(listed).error());
        for (const std::string& path : *listed) collector.add(path);
    }
    std::vector<InputFile> files = std::move(collector).sorted();
    if (files.empty()) return fail(ErrorCode::invalid_argument, nothing_found(options));
    return files;
}

Result<std::string> read_input(const InputFile& file, std::uint64_t max_bytes) {
    if (file.error) return tl::unexpected(*file.error);
    return base::read_file(file.path == standard_input ? "/dev/stdin" : file.path, max_bytes);
}

Result<dxf::Drawing> read_drawing(const InputFile& file, const dxf::ReadLimits& limits) {
    return read_input(file, limits.max_file_bytes).and_then([&](const std::string& bytes) {
        return dxf::read(bytes, limits);
    });
}

std::string file_name(const std::string& path) {
    return fs::path(path).filename().string();
}

}  // namespace v16::cli
