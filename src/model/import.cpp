#include "model/import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "model/bundle_format.hpp"
#include "model/safetensors.hpp"

namespace v16::model {
namespace {

using nlohmann::json;

tl::unexpected<Error> invalid(std::string message) {
    return fail(ErrorCode::bundle_invalid, std::move(message));
}

/// Members that are missing keep `value`; null stands for missing.
Result<void> read_number(const json& object, const char* key, double& value) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    if (!found->is_number()) return invalid(fmt::format("{} is not a number", key));
    value = found->get<double>();
    return {};
}

template <class Value>
Result<void> read_list(const json& object, const char* key, json::value_t type, std::vector<Value>& values) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return {};
    const auto fits = [type](const json& item) {
        return type == json::value_t::string ? item.is_string() : item.is_number();
    };
    if (!found->is_array() || !std::all_of(found->begin(), found->end(), fits)) {
        return invalid(fmt::format("{} is not a list of {}", key, type == json::value_t::string ? "texts" : "numbers"));
    }
    values.clear();
    for (const json& item : *found) values.push_back(item.get<Value>());
    return {};
}

const json& object_at(const json& object, const char* key) {
    static const json empty = json::object();
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : empty;
}

void drop_unknown_pairs(Bundle& bundle) {
    const auto known = [&](const std::string& name) {
        return std::find(bundle.categories.begin(), bundle.categories.end(), name) != bundle.categories.end();
    };
    std::erase_if(bundle.review.ambiguous_pairs,
                  [&](const auto& pair) { return !known(pair.first) || !known(pair.second); });
}

tl::unexpected<Error> in_file(std::string_view role, Error error) {
    return fail(error.code, fmt::format("{}: {}", role, error.message));
}

struct Checkpoint {
    TensorMap tensors;
    base::Digest digest;
};

Result<Checkpoint> read_checkpoint(const std::filesystem::path& path, std::string_view role) {
    const auto bytes = base::read_file(path, max_weight_file_bytes);
    if (!bytes) return in_file(role, bytes.error());
    auto tensors = read_safetensors(*bytes);
    if (!tensors) return in_file(role, tensors.error());
    return Checkpoint{std::move(*tensors), base::Sha256::of(*bytes)};
}

}  // namespace

Bundle default_bundle() {
    Bundle bundle;
    bundle.categories.assign(default_categories.begin(), default_categories.end());
    bundle.feature_mean.assign(feature_count, 0.0F);
    bundle.feature_std.assign(feature_count, 1.0F);
    bundle.review.ambiguous_pairs.assign(default_ambiguous_pairs.begin(), default_ambiguous_pairs.end());
    bundle.report_json = "{}";
    bundle.training_json = "{}";
    return bundle;
}

Result<void> apply_import_config(std::string_view text, Bundle& bundle) {
    const json config = json::parse(text.begin(), text.end(), nullptr, false);
    if (!config.is_object()) return invalid("not a JSON object");
    const json& components = object_at(config, "components");
    const auto results = {
        read_number(object_at(components, "v6"), "weight", bundle.v6_weight),
        read_number(object_at(components, "v14_ensemble"), "weight", bundle.v14_weight),
        read_number(config, "v6_weight", bundle.v6_weight),
        read_number(config, "v14_weight", bundle.v14_weight),
        read_list(config, "categories", json::value_t::string, bundle.categories),
        read_list(config, "feature_mean", json::value_t::number_float, bundle.feature_mean),
        read_list(config, "feature_std", json::value_t::number_float, bundle.feature_std),
    };
    for (const auto& result : results) {
        if (!result) return result;
    }
    drop_unknown_pairs(bundle);
    return {};
}

Result<void> import_checkpoints(const ImportOptions& options) {
    Bundle bundle = default_bundle();
    const auto config = base::read_file(options.config, max_import_config_bytes);
    if (!config) return in_file("the configuration", config.error());
    if (auto applied = apply_import_config(*config, bundle); !applied) {
        return in_file("the configuration", applied.error());
    }
    json origin{{"command", "v16 import"}};
    auto v6 = read_checkpoint(options.v6, "the V6 checkpoint");
    if (!v6) return tl::unexpected(std::move(v6.error()));
    bundle.v6 = std::move(v6->tensors);
    origin["v6_checkpoint_sha256"] = v6->digest.hex();
    if (options.v14) {
        auto v14 = read_checkpoint(*options.v14, "the V14 checkpoint");
        if (!v14) return tl::unexpected(std::move(v14.error()));
        auto folds = split_folds(std::move(v14->tensors));
        if (!folds) return in_file("the V14 checkpoint", folds.error());
        bundle.folds = std::move(*folds);
        origin["v14_checkpoint_sha256"] = v14->digest.hex();
    } else {
        bundle.v6_weight = 1.0;
        bundle.v14_weight = 0.0;
    }
    bundle.training_json = origin.dump();
    return write_bundle(bundle, options.out, options.format);
}

}  // namespace v16::model
