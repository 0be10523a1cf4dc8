// model owns the networks: the bundle on disk, V6 and V14, the ensemble, and the backends that run them.
// This header: the bundle, a folder with bundle.json and safetensors files, read and verified as a whole.
//
// Thread safety: immutable once loaded.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/sha256.hpp"
#include "model/architecture.hpp"
#include "model/tensor.hpp"
#include "v16/error.hpp"

namespace v16::model {

/// What is written. Version 1, which knew neither kinds of folds nor a temperature, version 2, which knew no
/// quantization, versions 3 and 4, which knew no families, and version 5, whose folds shared nothing, are still read,
/// but for folds that look at views: their network is that of version 4.
inline constexpr int format_version = 6;
inline constexpr int oldest_format_version = 1;
inline constexpr int oldest_views_version = 4;  ///< whose views folds are of the network in architecture.hpp
inline constexpr std::size_t feature_count = 48;
inline constexpr std::size_t max_categories = 50;
inline constexpr std::size_t max_category_bytes = 128;
inline constexpr std::size_t max_folds = 16;
inline constexpr double min_temperature = 0.05;
inline constexpr double max_temperature = 20.0;
inline constexpr double min_category_share = 0.001;

/// Bounds of the files of a bundle, several times what the shipped one needs. Properties of the format, so they have no
/// flags.
inline constexpr std::uint64_t max_bundle_json_bytes = 1U << 20U;
inline constexpr std::uint64_t max_weight_file_bytes = 64U << 20U;

/// The categories of the published networks, in model order, and the pairs that they are known to confuse (retaining
/// rings, end covers). A bundle carries its own.
inline constexpr std::array<std::string_view, 5> default_categories{"传动件", "其他", "壳体类", "轴类", "连接件"};
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 2> default_ambiguous_pairs{
    {{"连接件", "传动件"}, {"壳体类", "其他"}}};

/// The files of a bundle. The folds' weights are there only when it has some, under the name of their kind.
inline constexpr std::string_view bundle_file = "bundle.json";
inline constexpr std::string_view v6_file = "v6.safetensors";
inline constexpr std::string_view v14_file = "v14.safetensors";
inline constexpr std::string_view views_file = "views.safetensors";
[[nodiscard]] constexpr std::string_view fold_file(FoldKind kind) {
    return kind == FoldKind::picture ? v14_file : views_file;
}

/// Features that the networks of a bundle read, and that it therefore has means and deviations of: V6 the first
/// feature_count of them, picture folds the same, view folds all.
[[nodiscard]] constexpr std::size_t network_feature_count(FoldKind kind) {
    return feature_count + (kind == FoldKind::views ? std::size_t{view_feature_count} : 0);
}

/// "picture" or "views", as in bundle.json.
[[nodiscard]] std::string_view name(FoldKind kind);
/// Errors: invalid_argument, listing the names that exist.
[[nodiscard]] Result<FoldKind> parse_fold_kind(std::string_view name);

/// When a person should look at a drawing. See docs/cli.md (Reading an answer) for the rules.
struct ReviewPolicy {
    double min_confidence = 0.85;    ///< below: review
    double min_margin = 0.15;        ///< top-1 minus top-2 below: review
    double ambiguous_margin = 0.30;  ///< margin below this and the top two are an ambiguous pair: review
    std::vector<std::pair<std::string, std::string>> ambiguous_pairs;  ///< category names, either order
    /// Whether what does not look like a drawing of one part (classify/scope.hpp) is for review: not in a bundle whose
    /// own drawings are of that kind.
    bool test_scope = true;

    friend bool operator==(const ReviewPolicy&, const ReviewPolicy&) = default;
};

/// What int8 needs to know about a bundle; measured by calibration (calibration.hpp).
struct Quantization {
    std::vector<std::vector<float>> ranges;  ///< MapRanges of each fold (quantization.hpp)
    std::string calibration_json;            ///< command, drawings, agreement with fp32 as stored: shown, never trusted
};

/// Names of the part families that folds know, of each category in model order. Families of unlike categories are
/// unlike, whatever their names.
using Families = std::vector<std::vector<std::string>>;

/// How many families each category has; empty without families.
[[nodiscard]] std::vector<std::size_t> family_counts(const Families& families);
/// How many there are in all categories together.
[[nodiscard]] std::size_t family_count(const Families& families);

/// What a bundle says about itself: all but the weights.
struct BundleManifest {
    int file_version = format_version;    ///< of the bundle.json that it was read from; it is written in format_version
    std::vector<std::string> categories;  ///< model order
    double v6_weight = 0.3;
    double v14_weight = 0.7;          ///< of the folds, whatever their kind; 0 when there are none
    std::vector<float> feature_mean;  ///< network_feature_count(fold_kind) values
    std::vector<float> feature_std;   ///< network_feature_count(fold_kind) values
    ReviewPolicy review;
    /// The outputs of the folds' family heads, one after the other (architecture.hpp). Each category has one at least,
    /// max_families in all; the names follow the rules of category names. Empty: no such heads.
    Families families;
    std::string report_json;    ///< evaluation report as stored ("{}" when none): shown, never trusted
    std::string training_json;  ///< command, seed, generator version as stored
    base::Digest fingerprint;   ///< SHA-256 over bundle.json and the digests of the weight files: the cache key's part
    FoldKind fold_kind = FoldKind::picture;
    /// The answer is the ensemble's probabilities to the power 1 / temperature, normalised: above 1 less sure, below 1
    /// surer, in the same order. min_temperature to max_temperature; fitted on drawings that no fold was trained on.
    double temperature = 1.0;
    /// How often each category is met in practice, in model order; they sum to 1. Networks that learnt from equally
    /// many drawings of each answer as if all were equally frequent; their probabilities (with the temperature) are
    /// then multiplied by the shares and normalised, as Bayes' rule says. Each at least min_category_share. Empty:
    /// equal.
    std::vector<double> category_shares;
    std::optional<Quantization> quantization;  ///< without: no int8
};

struct Bundle : BundleManifest {
    TensorMap v6;                  ///< "net.N.weight", …
    std::vector<TensorMap> folds;  ///< one map a fold, without the "foldK." prefix; may be empty
};

/// Loads DIR/bundle.json and its weight files and verifies everything: format version, digests, tensor names, shapes,
/// finite values, category names. Errors: bundle_invalid, one sentence that names the file and what is wrong.
[[nodiscard]] Result<std::shared_ptr<const Bundle>> load_bundle(const std::filesystem::path& dir);

/// How weights are stored on disk.
enum class WeightFormat : std::uint8_t { f32, f16 };

/// Writes a bundle folder (files first, bundle.json last and atomically, so that a half-written bundle never loads).
/// Errors: not_writable, bundle_invalid (the bundle would not load).
[[nodiscard]] Result<void> write_bundle(const Bundle& bundle, const std::filesystem::path& dir,
                                        WeightFormat format = WeightFormat::f32);

/// Writes bundle.json alone, atomically; the weight files stay as they are, whatever Bundle holds. For a bundle that
/// was loaded from `dir` and differs in nothing else. Errors: not_writable,
/// bundle_invalid.
[[nodiscard]] Result<void> write_bundle_json(const Bundle& bundle, const std::filesystem::path& dir);

}  // namespace v16::model
