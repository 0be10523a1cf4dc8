#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string_view>

#include "base/utf8.hpp"
#include "model/architecture.hpp"
#include "model/bundle_format.hpp"
#include "model/quantization.hpp"

namespace v16::model {
namespace {

constexpr double weight_sum_tolerance = 1e-6;

tl::unexpected<Error> invalid(std::string message) {
    return fail(ErrorCode::bundle_invalid, std::move(message));
}

bool is_share(double value) {
    return value >= 0.0 && value <= 1.0;
}  // false for NaN

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

Result<void> verify_categories(const std::vector<std::string>& categories) {
    if (categories.empty() || categories.size() > max_categories) {
        return invalid(fmt::format("categories: {} of them, 1 to {} are allowed", categories.size(), max_categories));
    }
    for (auto it = categories.begin(); it != categories.end(); ++it) {
        if (!is_category_name(*it)) {
            return invalid(fmt::format(
                "categories: name {} is empty, longer than {} bytes, not UTF-8 or holds a control character",
                it - categories.begin(), max_category_bytes));
        }
        if (std::find(categories.begin(), it, *it) != it)
            return invalid(fmt::format("categories: '{}' appears twice", *it));
    }
    return {};
}

Result<void> verify_families(const Bundle& bundle) {
    if (bundle.families.empty()) return {};
    if (bundle.folds.empty()) return invalid("families: without folds nothing knows them");
    if (bundle.families.size() != bundle.categories.size()) {
        return invalid(
            fmt::format("families: of {} categories, there are {}", bundle.families.size(), bundle.categories.size()));
    }
    for (std::size_t c = 0; c < bundle.families.size(); ++c) {
        const auto& families = bundle.families[c];
        const bool valid = std::all_of(families.begin(), families.end(), is_category_name);
        if (families.empty() || !valid ||
            std::set<std::string_view>(families.begin(), families.end()).size() != families.size()) {
            return invalid(fmt::format("families: those of '{}' are none, appear twice or have no valid name",
                                       bundle.categories[c]));
        }
    }
    const std::size_t count = family_count(bundle.families);
    if (count > max_families) return invalid(fmt::format("families: {}, at most {} are allowed", count, max_families));
    return {};
}

Result<void> verify_features(const Bundle& bundle) {
    const std::size_t count = network_feature_count(bundle.fold_kind);
    if (bundle.feature_mean.size() != count || bundle.feature_std.size() != count) {
        return invalid(fmt::format("features: {} means and {} standard deviations, {} of each are needed",
                                   bundle.feature_mean.size(), bundle.feature_std.size(), count));
    }
    for (std::size_t i = 0; i < count; ++i) {
        const float deviation = bundle.feature_std[i];
        if (!std::isfinite(bundle.feature_mean[i]) || !std::isfinite(deviation) || deviation < 0.0F) {
            return invalid(fmt::format("features: mean or standard deviation of feature {} is out of range", i));
        }
    }
    return {};
}

Result<void> verify_weights(const Bundle& bundle) {
    if (bundle.folds.size() > max_folds) {
        return invalid(fmt::format("ensemble: {} folds, at most {} are allowed", bundle.folds.size(), max_folds));
    }
    if (!is_share(bundle.v6_weight) || !is_share(bundle.v14_weight)) {
        return invalid("ensemble: v6_weight and v14_weight must be between 0 and 1");
    }
    if (!(bundle.temperature >= min_temperature && bundle.temperature <= max_temperature)) {  // also for NaN
        return invalid(fmt::format("ensemble: the temperature must be {} to {}", min_temperature, max_temperature));
    }
    if (bundle.folds.empty()) {
        if (bundle.v14_weight != 0.0) return invalid("ensemble: v14_weight must be 0 without folds");
        return {};
    }
    if (std::abs(bundle.v6_weight + bundle.v14_weight - 1.0) > weight_sum_tolerance) {
        return invalid(fmt::format("ensemble: v6_weight and v14_weight sum to {}, not to 1",
                                   bundle.v6_weight + bundle.v14_weight));
    }
    return {};
}

Result<void> verify_shares(const Bundle& bundle) {
    const auto& shares = bundle.category_shares;
    if (shares.empty()) return {};
    if (shares.size() != bundle.categories.size()) {
        return invalid(
            fmt::format("ensemble: {} category_shares for {} categories", shares.size(), bundle.categories.size()));
    }
    const bool in_range = std::all_of(shares.begin(), shares.end(),
                                      [](double share) { return share >= min_category_share && share <= 1.0; });
    if (!in_range || std::abs(std::accumulate(shares.begin(), shares.end(), -1.0)) > weight_sum_tolerance) {
        return invalid(fmt::format("ensemble: category_shares must be at least {} and sum to 1", min_category_share));
    }
    return {};
}

Result<void> verify_review(const Bundle& bundle) {
    const ReviewPolicy& review = bundle.review;
    if (!is_share(review.min_confidence) || !is_share(review.min_margin) || !is_share(review.ambiguous_margin)) {
        return invalid("review: thresholds must be between 0 and 1");
    }
    const auto known = [&](const std::string& name) {
        return std::find(bundle.categories.begin(), bundle.categories.end(), name) != bundle.categories.end();
    };
    for (const auto& [first, second] : review.ambiguous_pairs) {
        if (!known(first) || !known(second) || first == second) {
            return invalid(
                fmt::format("review: ambiguous pair ('{}', '{}') does not name two categories", first, second));
        }
    }
    return {};
}

Result<void> verify_quantization(const Bundle& bundle) {
    if (!bundle.quantization) return {};
    const auto& ranges = bundle.quantization->ranges;
    const std::size_t count = map_range_count(bundle.fold_kind);
    const bool one_list_a_fold = ranges.size() == bundle.folds.size();
    if (!one_list_a_fold ||
        std::any_of(ranges.begin(), ranges.end(), [&](const auto& r) { return r.size() != count; })) {
        return invalid(
            fmt::format("quantization: ranges must be {} numbers for each of {} folds", count, bundle.folds.size()));
    }
    const auto fits = [](float range) { return range >= min_map_range && range <= max_map_range; };  // false for NaN
    for (const MapRanges& fold : ranges) {
        if (std::all_of(fold.begin(), fold.end(), fits)) continue;
        return invalid(fmt::format("quantization: ranges must be {} to {}", min_map_range, max_map_range));
    }
    return {};
}

std::string shape_text(const std::vector<std::int64_t>& shape) {
    return fmt::format("[{}]", fmt::join(shape, ", "));
}

/// A scalar may be stored with the shape [] or [1].
bool shape_fits(const Tensor& tensor, const TensorSpec& spec) {
    return tensor.shape == spec.shape || (spec.shape.empty() && tensor.shape == std::vector<std::int64_t>{1});
}

Result<void> verify_tensor(const Tensor& tensor, const TensorSpec& spec, const std::string& where) {
    if (!shape_fits(tensor, spec)) {
        return invalid(fmt::format("{}{} has the shape {}, expected {}", where, spec.name, shape_text(tensor.shape),
                                   shape_text(spec.shape)));
    }
    std::uint64_t count = 1;
    for (const std::int64_t size : spec.shape) count *= static_cast<std::uint64_t>(size);
    if (tensor.values.size() != count) {
        return invalid(fmt::format("{}{} has {} values, expected {}", where, spec.name, tensor.values.size(), count));
    }
    for (const float value : tensor.values) {
        if (!std::isfinite(value))
            return invalid(fmt::format("{}{} holds a value that is not finite", where, spec.name));
        if (spec.is_variance && value < 0.0F) {
            return invalid(fmt::format("{}{} holds a negative variance", where, spec.name));
        }
    }
    return {};
}

Result<void> verify_tensors(const TensorMap& tensors, const std::vector<TensorSpec>& specs, const std::string& where) {
    std::size_t known = 0;
    for (const TensorSpec& spec : specs) {
        const auto found = tensors.find(spec.name);
        if (found == tensors.end()) {
            if (spec.required) return invalid(fmt::format("{}{} is missing", where, spec.name));
            continue;
        }
        ++known;
        if (auto fits = verify_tensor(found->second, spec, where); !fits) return fits;
    }
    if (known == tensors.size()) return {};
    const auto unknown = std::find_if(tensors.begin(), tensors.end(), [&](const auto& item) {
        return std::none_of(specs.begin(), specs.end(),
                            [&](const TensorSpec& spec) { return spec.name == item.first; });
    });
    return invalid(fmt::format("{}{} is no tensor of this network", where, unknown->first));
}

}  // namespace

bool is_category_name(std::string_view name) {
    return !name.empty() && name.size() <= max_category_bytes && base::is_utf8(name) &&
           std::none_of(name.begin(), name.end(), is_control);
}

Result<void> verify_bundle(const Bundle& bundle) {
    for (const auto& verified :
         {verify_categories(bundle.categories), verify_families(bundle), verify_features(bundle),
          verify_weights(bundle), verify_shares(bundle), verify_review(bundle), verify_quantization(bundle)}) {
        if (!verified) return invalid(fmt::format("{}: {}", bundle_file, verified.error().message));
    }
    const std::size_t categories = bundle.categories.size();
    if (auto fits = verify_tensors(bundle.v6, v6_tensors(categories), fmt::format("{}: ", v6_file)); !fits) return fits;
    const auto specs = fold_tensors(categories, bundle.fold_kind, family_count(bundle.families));
    for (std::size_t k = 0; k < bundle.folds.size(); ++k) {
        const auto where = fmt::format("{}: fold{}.", fold_file(bundle.fold_kind), k);
        if (auto fits = verify_tensors(bundle.folds[k], specs, where); !fits) return fits;
    }
    return {};
}

}  // namespace v16::model
