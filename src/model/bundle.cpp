#include "model/bundle.hpp"

#include <fmt/format.h>

#include <numeric>

#include "base/file.hpp"
#include "model/bundle_format.hpp"

namespace v16::model {
namespace {

/// Any failure to read a file of the bundle means that the bundle cannot be used; the sentence keeps the reason.
Result<std::string> read_bundle_file(const std::filesystem::path& dir, std::string_view name, std::uint64_t max_bytes) {
    auto bytes = base::read_file(dir / name, max_bytes);
    if (!bytes) {
        return fail(ErrorCode::bundle_invalid, fmt::format("{}: {}", (dir / name).string(), bytes.error().message));
    }
    return bytes;
}

}  // namespace

std::vector<std::size_t> family_counts(const Families& families) {
    std::vector<std::size_t> counts;
    for (const auto& of_category : families) counts.push_back(of_category.size());
    return counts;
}

std::size_t family_count(const Families& families) {
    const auto counts = family_counts(families);
    return std::accumulate(counts.begin(), counts.end(), std::size_t{0});
}

Result<std::shared_ptr<const Bundle>> load_bundle(const std::filesystem::path& dir) {
    const auto document = read_bundle_file(dir, bundle_file, max_bundle_json_bytes);
    if (!document) return tl::unexpected(document.error());
    auto bundle = parse_bundle(
        *document, [&](std::string_view name) { return read_bundle_file(dir, name, max_weight_file_bytes); });
    if (!bundle) return tl::unexpected(std::move(bundle.error()));
    return std::make_shared<const Bundle>(std::move(*bundle));
}

Result<void> write_bundle(const Bundle& bundle, const std::filesystem::path& dir, WeightFormat format) {
    const auto files = serialize_bundle(bundle, format);
    if (!files) return tl::unexpected(files.error());
    std::error_code error;
    std::filesystem::create_directories(dir, error);
    if (error) {
        return fail(ErrorCode::not_writable, fmt::format("cannot make {}: {}", dir.string(), error.message()));
    }
    // Weights first: while an older bundle.json is still there, its digests refuse the new weights, so a write that is
    // interrupted leaves a folder that does not load.
    for (const auto& [name, bytes] : files->weights) {
        if (auto written = base::write_file_atomically(dir / name, bytes); !written) return written;
    }
    if (auto written = base::write_file_atomically(dir / bundle_file, files->bundle_json); !written) return written;
    for (const std::string_view name : {v14_file, views_file}) {  // of an older bundle; nothing reads it
        if (files->weights.find(name) == files->weights.end()) std::filesystem::remove(dir / name, error);
    }
    return {};
}

Result<void> write_bundle_json(const Bundle& bundle, const std::filesystem::path& dir) {
    BundleFiles files;
    std::vector<std::string_view> names{v6_file};
    if (!bundle.folds.empty()) names.push_back(fold_file(bundle.fold_kind));
    for (const std::string_view name : names) {
        auto bytes = read_bundle_file(dir, name, max_weight_file_bytes);
        if (!bytes) return tl::unexpected(std::move(bytes.error()));
        files.weights.emplace(name, *std::move(bytes));
    }
    if (auto serialized = serialize_bundle_json(bundle, files); !serialized) return serialized;
    return base::write_file_atomically(dir / bundle_file, files.bundle_json);
}

}  // namespace v16::model
