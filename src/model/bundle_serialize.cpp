// The writing half of bundle_format.hpp.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "model/bundle_format.hpp"
#include "model/safetensors.hpp"

namespace v16::model {
namespace {

using nlohmann::ordered_json;

tl::unexpected<Error> invalid(std::string_view file, std::string_view message) {
    return fail(ErrorCode::bundle_invalid, fmt::format("{}: {}", file, message));
}

Result<ordered_json> stored_object(const std::string& text, std::string_view member) {
    auto object = ordered_json::parse(text.empty() ? "{}" : text, nullptr, false);
    if (!object.is_object()) return invalid(bundle_file, fmt::format("{} is not a JSON object", member));
    return object;
}

ordered_json review_json(const ReviewPolicy& review) {
    auto pairs = ordered_json::array();
    for (const auto& [first, second] : review.ambiguous_pairs) pairs.push_back(ordered_json::array({first, second}));
    return {{"min_confidence", review.min_confidence},
            {"min_margin", review.min_margin},
            {"ambiguous_margin", review.ambiguous_margin},
            {"ambiguous_pairs", std::move(pairs)},
            {"test_scope", review.test_scope}};
}

/// Folds of one pre-training share most of their weights. Scalars are always stored, so that each fold has some.
bool is_that_of_fold_0(const std::vector<TensorMap>& folds, std::size_t k, const std::string& name,
                       const Tensor& tensor) {
    if (k == 0 || tensor.values.size() <= 1) return false;
    const auto first = folds.front().find(name);
    return first != folds.front().end() && first->second.shape == tensor.shape && first->second.values == tensor.values;
}

TensorMap join_folds(const std::vector<TensorMap>& folds) {
    TensorMap tensors;
    for (std::size_t k = 0; k < folds.size(); ++k) {
        for (const auto& [name, tensor] : folds[k]) {
            if (is_that_of_fold_0(folds, k, name, tensor)) continue;
            tensors.emplace(fmt::format("fold{}.{}", k, name), tensor);
        }
    }
    return tensors;
}

Result<ordered_json> document_json(const Bundle& bundle, const BundleFiles& files) {
    auto evaluation = stored_object(bundle.report_json, "evaluation");
    if (!evaluation) return evaluation;
    auto training = stored_object(bundle.training_json, "training");
    if (!training) return training;
    auto weights = ordered_json::object();
    for (const auto& [name, bytes] : files.weights) weights[name] = {{"sha256", base::Sha256::of(bytes).hex()}};
    ordered_json document;
    document["format_version"] = format_version;
    document["categories"] = bundle.categories;
    if (!bundle.families.empty()) {
        ordered_json& families = document["families"] = ordered_json::object();
        for (std::size_t c = 0; c < bundle.families.size(); ++c) families[bundle.categories[c]] = bundle.families[c];
    }
    document["features"] = {{"mean", bundle.feature_mean}, {"std", bundle.feature_std}};
    document["ensemble"] = {{"v6_weight", bundle.v6_weight},
                            {"v14_weight", bundle.v14_weight},
                            {"folds", bundle.folds.size()},
                            {"fold_kind", name(bundle.fold_kind)},
                            {"temperature", bundle.temperature}};
    if (!bundle.category_shares.empty()) document["ensemble"]["category_shares"] = bundle.category_shares;
    document["review"] = review_json(bundle.review);
    document["weights"] = std::move(weights);
    if (bundle.quantization) {
        auto calibration = stored_object(bundle.quantization->calibration_json, "quantization.calibration");
        if (!calibration) return calibration;
        document["quantization"] = {{"ranges", bundle.quantization->ranges}, {"calibration", std::move(*calibration)}};
    }
    document["evaluation"] = std::move(*evaluation);
    document["training"] = std::move(*training);
    return document;
}

}  // namespace

Result<BundleFiles> serialize_bundle(const Bundle& bundle, WeightFormat format) {
    if (auto verified = verify_bundle(bundle); !verified) return tl::unexpected(std::move(verified.error()));
    BundleFiles files;
    const auto add = [&](std::string_view name, const TensorMap& tensors) -> Result<void> {
        auto bytes = write_safetensors(tensors, format);
        if (!bytes) return invalid(name, bytes.error().message);
        files.weights.emplace(name, std::move(*bytes));
        return {};
    };
    if (auto added = add(v6_file, bundle.v6); !added) return tl::unexpected(std::move(added.error()));
    if (!bundle.folds.empty()) {
        if (auto added = add(fold_file(bundle.fold_kind), join_folds(bundle.folds)); !added) {
            return tl::unexpected(std::move(added.error()));
        }
    }
    if (auto serialized = serialize_bundle_json(bundle, files); !serialized) {
        return tl::unexpected(std::move(serialized.error()));
    }
    return files;
}

Result<void> serialize_bundle_json(const Bundle& bundle, BundleFiles& files) {
    const auto document = document_json(bundle, files);
    if (!document) return tl::unexpected(document.error());
    try {
        files.bundle_json = document->dump(2) + "\n";
    } catch (const ordered_json::type_error&) {  // thrown for one reason: a text that is not UTF-8
        return invalid(bundle_file, "a category name or report is not valid UTF-8");
    }
    // The program would refuse what it cannot read back; better here than at the next start.
    const auto read = [&](std::string_view name) -> Result<std::string> { return files.weights.find(name)->second; };
    if (auto loaded = parse_bundle(files.bundle_json, read); !loaded) return tl::unexpected(std::move(loaded.error()));
    return {};
}

}  // namespace v16::model
