#include "train/dataset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <system_error>
#include <utility>

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"

namespace v16::train {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t max_side_file_bytes = 64ULL << 20;  // labels.csv and corpus.json

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

bool is_dxf(const fs::path& path) {
    return base::to_lower(path.extension().string()) == ".dxf";
}

Error unreadable(const fs::path& path, const std::error_code& cause) {
    return {ErrorCode::io, fmt::format("cannot list {}: {}", path.string(), cause.message())};
}

/// Drawings below one category's folder, sorted, or what stopped the listing.
Result<std::vector<fs::path>> drawings_below(const fs::path& folder, std::uint32_t max_drawings) {
    std::vector<fs::path> found;
    std::error_code failed;
    fs::recursive_directory_iterator walk(folder, failed);
    for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
        if (is_hidden(walk->path())) {
            walk.disable_recursion_pending();
            continue;
        }
        std::error_code ignored;
        if (!walk->is_regular_file(ignored) || !is_dxf(walk->path())) continue;
        if (found.size() == max_drawings) {
            return fail(ErrorCode::limit_exceeded, fmt::format("more than {} drawings (--max-drawings)", max_drawings));
        }
        found.push_back(walk->path());
    }
    if (failed) return tl::unexpected(unreadable(folder, failed));
    std::ranges::sort(found);
    return found;
}

Result<std::vector<fs::path>> category_folders(const fs::path& dir) {
    std::error_code failed;
    if (!fs::is_directory(dir, failed)) {
        return fail(ErrorCode::not_found, fmt::format("{} is not a folder", dir.string()));
    }
    std::vector<fs::path> folders;
    fs::directory_iterator walk(dir, failed);
    for (; !failed && walk != fs::directory_iterator(); walk.increment(failed)) {
        std::error_code ignored;
        if (walk->is_directory(ignored) && !is_hidden(walk->path())) folders.push_back(walk->path());
    }
    if (failed) return tl::unexpected(unreadable(dir, failed));
    std::ranges::sort(folders);
    return folders;
}

/// A side file of the dataset; nothing when it is not there.
Result<std::optional<std::string>> read_side_file(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return std::nullopt;
    auto text = base::read_file(path, max_side_file_bytes);
    if (!text) return fail(text.error().code, fmt::format("{}: {}", path.string(), text.error().message));
    return *std::move(text);
}

Result<void> apply_labels(std::string_view csv, const std::string& value_column, Dataset& dataset) {
    auto rows = parse_csv(csv);
    if (!rows) return tl::unexpected(rows.error());
    if (rows->empty() && value_column.empty()) return {};
    if (rows->empty()) rows->emplace_back();  // a file without a header has no column
    const auto column = [&](std::string_view name) {
        return static_cast<std::size_t>(std::ranges::find(rows->front(), name) - rows->front().begin());
    };
    const std::size_t file = column("file");
    const std::size_t group = column("group");
    const std::size_t family = column("family");
    if (file == rows->front().size()) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("labels.csv has no column \"file\" (it has {}); the first line names the columns, with "
                                "commas between them",
                                base::printable(fmt::format("{}", fmt::join(rows->front(), ", ")))));
    }
    const std::size_t value = value_column.empty() ? rows->front().size() : column(value_column);
    if (!value_column.empty() && value == rows->front().size()) {
        return fail(ErrorCode::invalid_argument, fmt::format("labels.csv has no column \"{}\" (it has {})",
                                                             value_column, fmt::join(rows->front(), ", ")));
    }

    std::map<std::string_view, LabelledFile*> by_name;
    for (LabelledFile& entry : dataset.files) by_name.emplace(entry.name, &entry);
    std::size_t known = 0;
    for (auto row = rows->begin() + 1; row != rows->end(); ++row) {
        if (file >= row->size()) continue;
        const auto found = by_name.find((*row)[file]);
        if (found == by_name.end()) continue;  // a label may describe drawings that were left out of this copy
        ++known;
        if (group < row->size()) found->second->group = (*row)[group];
        if (family < row->size()) found->second->family = (*row)[family];
        if (value < row->size()) found->second->value = (*row)[value];
    }
    if (known > 0 || rows->size() == 1) return {};
    return fail(ErrorCode::invalid_argument,
                "labels.csv names none of the drawings; its file names must be as they are below the folder, with '/' "
                "between folders, and it must be UTF-8");
}

Result<void> add_category(const fs::path& dir, const fs::path& folder, const DatasetOptions& options,
                          Dataset& dataset) {
    const std::string category = folder.filename().string();
    const auto left = options.max_drawings - static_cast<std::uint32_t>(dataset.files.size());
    auto drawings = drawings_below(folder, left);
    if (!drawings) return tl::unexpected(drawings.error());
    if (drawings->empty()) return {};

    auto index = static_cast<std::size_t>(std::ranges::find(dataset.categories, category) - dataset.categories.begin());
    if (index == dataset.categories.size()) {
        if (!options.categories.empty()) {
            return fail(ErrorCode::invalid_argument,
                        fmt::format("the folder \"{}\" is not a category of the model ({})", category,
                                    fmt::join(options.categories, ", ")));
        }
        dataset.categories.push_back(category);
    }
    for (fs::path& path : *drawings) {
        LabelledFile file;
        file.name = path.lexically_relative(dir).generic_string();
        file.path = std::move(path);
        file.category = static_cast<std::uint32_t>(index);
        dataset.files.push_back(std::move(file));
    }
    return {};
}

}  // namespace

Result<Dataset> discover(const fs::path& dir, const DatasetOptions& options) {
    auto folders = category_folders(dir);
    if (!folders) return tl::unexpected(folders.error());
    Dataset dataset;
    dataset.categories = options.categories;
    for (const fs::path& folder : *folders) {
        if (auto added = add_category(dir, folder, options, dataset); !added) return tl::unexpected(added.error());
    }
    if (dataset.files.empty()) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("no drawing found: {} needs one folder per category with .dxf files", dir.string()));
    }
    std::ranges::sort(dataset.files, {}, &LabelledFile::name);

    auto labels = read_side_file(dir / "labels.csv");
    if (!labels) return tl::unexpected(labels.error());
    if (*labels) {
        if (auto applied = apply_labels(**labels, options.column, dataset); !applied)
            return tl::unexpected(applied.error());
    } else if (!options.column.empty()) {
        return fail(ErrorCode::invalid_argument, fmt::format("the column \"{}\" needs {}, which is not there",
                                                             options.column, (dir / "labels.csv").string()));
    }
    auto generator = read_side_file(dir / "corpus.json");
    if (!generator) return tl::unexpected(generator.error());
    if (*generator) dataset.generator_json = **std::move(generator);
    return dataset;
}

Result<std::vector<std::vector<std::string>>> parse_csv(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row;
    std::string field;
    bool quoted = false;
    bool row_started = false;
    const auto end_row = [&] {
        if (row_started) {
            row.push_back(std::move(field));
            rows.push_back(std::move(row));
        }
        row.clear();
        field.clear();
        row_started = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') {
                field += c;
            } else if (i + 1 < text.size() && text[i + 1] == '"') {
                field += text[++i];
            } else {
                quoted = false;
            }
        } else if (c == '\n' || c == '\r') {
            end_row();  // between CR and LF nothing stands, which is no row
        } else if (c == ',') {
            row_started = true;
            row.push_back(std::exchange(field, {}));
        } else if (c == '"' && field.empty()) {
            row_started = true;
            quoted = true;
        } else {
            row_started = true;
            field += c;
        }
    }
    if (quoted) return fail(ErrorCode::invalid_argument, "labels.csv ends inside a quoted field");
    end_row();
    return rows;
}

}  // namespace v16::train
