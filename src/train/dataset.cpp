#include "train/dataset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "train/labels.hpp"

namespace v16::train {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t max_side_file_bytes = 64ULL << 20;  // labels.csv and corpus.json

bool is_hidden(const fs::path& path) {
    return path.filename().string().starts_with('.');
}

/// A file whose name says so. A link that leads nowhere is one, too: whoever reads it tells that it cannot.
bool is_drawing(const fs::directory_entry& entry) {
    std::error_code ignored;
    if (base::to_lower(entry.path().extension().string()) != ".dxf") return false;
    const fs::file_status status = entry.status(ignored);
    return fs::is_regular_file(status) || status.type() == fs::file_type::not_found;
}

Error unreadable(const fs::path& path, const std::error_code& cause) {
    return {ErrorCode::io, fmt::format("cannot list {}: {}", path.string(), cause.message())};
}

Error too_many(std::uint32_t max_drawings) {
    return {ErrorCode::limit_exceeded, fmt::format("more than {} drawings (--max-drawings)", max_drawings)};
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
        if (!is_drawing(*walk)) continue;
        if (found.size() == max_drawings) {
            return tl::unexpected(too_many(max_drawings));
        }
        found.push_back(walk->path());
    }
    if (failed) return tl::unexpected(unreadable(folder, failed));
    std::ranges::sort(found);
    return found;
}

/// What lies right in a folder, is not hidden and is wanted, sorted.
template <class Wanted>
Result<std::vector<fs::path>> entries_of(const fs::path& dir, Wanted is_wanted) {
    std::vector<fs::path> found;
    std::error_code failed;
    fs::directory_iterator walk(dir, failed);
    for (; !failed && walk != fs::directory_iterator(); walk.increment(failed)) {
        if (!is_hidden(walk->path()) && is_wanted(*walk)) found.push_back(walk->path());
    }
    if (failed) return tl::unexpected(unreadable(dir, failed));
    std::ranges::sort(found);
    return found;
}

Result<std::vector<fs::path>> category_folders(const fs::path& dir) {
    std::error_code ignored;
    if (!fs::is_directory(dir, ignored)) {
        return fail(ErrorCode::not_found, fmt::format("{} is not a folder", dir.string()));
    }
    return entries_of(dir, [&](const fs::directory_entry& entry) { return entry.is_directory(ignored); });
}

/// A side file of the dataset; nothing when it is not there.
Result<std::optional<std::string>> read_side_file(const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return std::nullopt;
    auto text = base::read_file(path, max_side_file_bytes);
    if (!text) return fail(text.error().code, fmt::format("{}: {}", path.string(), text.error().message));
    return *std::move(text);
}

Result<Labels> read_labels(const fs::path& dir, const std::string& value_column) {
    const auto csv = read_side_file(dir / "labels.csv");
    if (!csv) return tl::unexpected(csv.error());
    if (*csv) return Labels::parse(**csv, value_column);
    if (value_column.empty()) return Labels();
    return fail(ErrorCode::invalid_argument, fmt::format("the column \"{}\" needs {}, which is not there", value_column,
                                                         (dir / "labels.csv").string()));
}

/// A dataset in the making: categories by their names.
class Collection {
public:
    Collection(const fs::path& dir, const DatasetOptions& options, const Labels& labels)
        : dir_(dir), options_(options), labels_(labels) {
        known_categories_.insert(options.categories.begin(), options.categories.end());
        if (options.categories.empty() && labels.has("category")) known_categories_ = labels.values("category");
    }

    /// The drawings of a folder: it is their category, unless labels.csv says another one.
    Result<void> add_folder(const fs::path& folder) {
        auto drawings = drawings_below(folder, options_.max_drawings - static_cast<std::uint32_t>(files_.size()));
        if (!drawings) return tl::unexpected(drawings.error());
        const std::string name = folder.filename().string();
        const bool may_be_a_place = labels_.has("category") && !known_categories_.contains(name);
        for (const fs::path& path : *drawings) {
            if (auto added = add(path, may_be_a_place ? std::string() : name); !added) return added;
        }
        return {};
    }

    /// A drawing right in the dataset's folder counts only when labels.csv says what it is. Without a model, too: no
    /// folder whose name may be a category is left out with it.
    Result<void> add_loose(const fs::path& path) {
        if (labels_.has("category") && labels_.names(path.filename().string())) return add(path, "");
        ++left_out_;
        return {};
    }

    /// A drawing outside of the categories' folders counts only when labels.csv says what it is.
    Result<void> add(const fs::path& path, const std::string& category_of_folder) {
        LabelledFile file;
        file.path = path;
        file.name = path.lexically_relative(dir_).generic_string();
        if (labels_.names(file.name)) found_.insert(file.name);
        const std::string said = labels_.field(file.name, "category");
        const std::string& category = said.empty() ? category_of_folder : said;
        if (category.empty() && options_.categories.empty()) return tl::unexpected(unsorted(file.name));
        if (category.empty()) {
            ++left_out_;
            return {};
        }
        if (!options_.categories.empty() && !known_categories_.contains(category)) {
            return tl::unexpected(unknown_category(file.name, category, !said.empty()));
        }
        if (files_.size() == options_.max_drawings) return tl::unexpected(too_many(options_.max_drawings));
        file.group = labels_.field(file.name, "group");
        file.family = labels_.field(file.name, "family");
        if (!options_.column.empty()) file.value = labels_.field(file.name, options_.column);
        files_.emplace_back(category, std::move(file));
        return {};
    }

    Result<Dataset> finish() && {
        if (!labels_.empty() && found_.empty()) {
            return fail(ErrorCode::invalid_argument,
                        "labels.csv names none of the drawings; its file names must be as they are below the folder, "
                        "with '/' between folders, and it must be UTF-8");
        }
        if (files_.empty()) {
            return fail(
                ErrorCode::invalid_argument,
                fmt::format("no drawing found: {} needs one folder per category with .dxf files", dir_.string()));
        }
        std::ranges::sort(files_, {}, [](const auto& entry) -> const std::string& { return entry.second.name; });
        Dataset dataset;
        dataset.left_out = left_out_;
        const std::vector<std::string> named = labels_.drawings();
        dataset.named = named.size();
        std::ranges::set_difference(named, found_, std::back_inserter(dataset.not_found));
        dataset.categories = options_.categories;
        if (dataset.categories.empty()) {
            std::set<std::string> used;
            for (const auto& [category, file] : files_) used.insert(category);
            dataset.categories.assign(used.begin(), used.end());
        }
        for (auto& [category, file] : files_) {
            file.category = static_cast<std::uint32_t>(std::ranges::find(dataset.categories, category) -
                                                       dataset.categories.begin());
            dataset.files.push_back(std::move(file));
        }
        return dataset;
    }

private:
    /// Without a model nobody can tell whether its folder is a category: leaving it out could leave out a whole one.
    static Error unsorted(const std::string& drawing) {
        return {ErrorCode::invalid_argument,
                fmt::format("labels.csv has a column \"category\", but neither a category for {} nor its folder's name "
                            "as one; name the drawing there, or leave that column out",
                            base::printable(drawing))};
    }

    [[nodiscard]] Error unknown_category(const std::string& drawing, const std::string& category, bool is_said) const {
        const std::string who = is_said ? fmt::format("labels.csv calls {}", base::printable(drawing)) : "the folder";
        return {ErrorCode::invalid_argument,
                fmt::format("{} \"{}\"{} is not a category of the model ({})", who, base::printable(category),
                            is_said ? ", which" : "", fmt::join(options_.categories, ", "))};
    }

    const fs::path& dir_;
    const DatasetOptions& options_;
    const Labels& labels_;
    std::set<std::string> known_categories_;
    std::vector<std::pair<std::string, LabelledFile>> files_;
    std::set<std::string> found_;  // drawings that labels.csv names
    std::size_t left_out_ = 0;
};

}  // namespace

Result<Dataset> discover(const fs::path& dir, const DatasetOptions& options) {
    const auto folders = category_folders(dir);
    if (!folders) return tl::unexpected(folders.error());
    const auto labels = read_labels(dir, options.column);
    if (!labels) return tl::unexpected(labels.error());
    Collection collection(dir, options, *labels);
    for (const fs::path& folder : *folders) {
        if (auto added = collection.add_folder(folder); !added) return tl::unexpected(added.error());
    }
    const auto loose = entries_of(dir, is_drawing);
    if (!loose) return tl::unexpected(loose.error());
    for (const fs::path& path : *loose) {
        if (auto added = collection.add_loose(path); !added) return tl::unexpected(added.error());
    }
    auto dataset = std::move(collection).finish();
    if (!dataset) return dataset;
    auto generator = read_side_file(dir / "corpus.json");
    if (!generator) return tl::unexpected(generator.error());
    if (*generator) dataset->generator_json = **std::move(generator);
    return dataset;
}

std::string remarks(const Dataset& dataset) {
    std::string text;
    if (!dataset.not_found.empty()) {
        text += fmt::format("not found: {} of the {} drawings that labels.csv names ({}{})\n", dataset.not_found.size(),
                            dataset.named, base::printable(dataset.not_found.front()),
                            dataset.not_found.size() > 1 ? ", …" : "");
    }
    if (dataset.left_out > 0) {
        text += fmt::format("left out: {} of {} drawings; neither labels.csv nor their folder gives them a category\n",
                            dataset.left_out, dataset.left_out + dataset.files.size());
    }
    return text;
}

}  // namespace v16::train
