// The reading half of bundle_format.hpp.
#include "model/bundle_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>

#include "model/safetensors.hpp"

namespace v16::model {
namespace {

using nlohmann::json;

tl::unexpected<Error> invalid(std::string_view file, std::string_view message) {
    return fail(ErrorCode::bundle_invalid, fmt::format("{}: {}", file, message));
}

/// Reads members of a JSON object and remembers the first thing that is wrong, so that the code below reads as a list
/// of what bundle.json holds.
class MemberReader {
public:
    MemberReader(const json& object, std::string where) : object_(object), where_(std::move(where)) {}

    const json& member(const char* key, json::value_t type) {
        static const json nothing;
        const auto found = object_.find(key);
        if (found != object_.end() && found->type() == type) return *found;
        reject(key, found == object_.end() ? "is missing" : "has the wrong type");
        return nothing;
    }

    double number(const char* key) {
        const auto found = object_.find(key);
        if (found != object_.end() && found->is_number()) return found->get<double>();
        reject(key, found == object_.end() ? "is missing" : "is not a number");
        return 0.0;
    }

    std::vector<std::string> texts(const char* key) {
        std::vector<std::string> result;
        for (const json& value : member(key, json::value_t::array)) {
            if (value.is_string()) {
                result.push_back(value.get<std::string>());
            } else {
                reject(key, "holds something that is not a text");
            }
        }
        return result;
    }

    template <class Number = float>
    std::vector<Number> numbers(const char* key) {
        std::vector<Number> result;
        for (const json& value : member(key, json::value_t::array)) {
            if (value.is_number()) {
                result.push_back(value.get<Number>());
            } else {
                reject(key, "holds something that is not a number");
            }
        }
        return result;
    }

    /// Refuses other members: a misspelt one that need not be there would otherwise be passed over in silence.
    void know(std::initializer_list<std::string_view> known) {
        for (const auto& [key, value] : object_.items()) {
            if (std::find(known.begin(), known.end(), key) == known.end()) reject(key, "is no known member");
        }
    }

    void reject(std::string_view key, std::string_view what) {
        if (!error_) error_ = fmt::format("{}{} {}", where_, key, what);
    }

    [[nodiscard]] Result<void> result() const {
        if (error_) return invalid(bundle_file, *error_);
        return {};
    }

private:
    const json& object_;
    std::string where_;
    std::optional<std::string> error_;
};

constexpr std::string_view known_members[] = {"format_version", "categories", "families", "features",     "ensemble",
                                              "review",         "weights",    "training", "quantization", "evaluation"};

/// Members that older versions of the format do not have; what one does not have it cannot mean.
constexpr std::pair<std::string_view, int> newer_members[] = {{"quantization", 3}, {"families", 5}};
constexpr int oldest_shares_version = 4;   // ensemble.category_shares
constexpr int oldest_sharing_version = 6;  // folds lack the tensors that are those of fold 0

Result<void> check_members(const json& document) {
    const auto version = document.find("format_version");
    if (version == document.end() || !version->is_number_integer()) {
        return invalid(bundle_file, "format_version is missing or not a number");
    }
    if (*version < oldest_format_version || *version > format_version) {
        return invalid(bundle_file, fmt::format("format version {} is not one of {} to {}, those this program reads",
                                                version->dump(), oldest_format_version, format_version));
    }
    for (const auto& [member, first_version] : newer_members) {
        if (*version < first_version && document.contains(member)) {
            return invalid(bundle_file, fmt::format("{} needs version {}", member, first_version));
        }
    }
    for (const auto& [key, value] : document.items()) {
        if (std::find(std::begin(known_members), std::end(known_members), key) == std::end(known_members)) {
            return invalid(bundle_file, fmt::format("unknown member '{}'", key));
        }
    }
    return {};
}

Result<void> read_review(const json& object, ReviewPolicy& review) {
    MemberReader reader(object, "review.");
    reader.know({"min_confidence", "min_margin", "ambiguous_margin", "ambiguous_pairs", "test_scope"});
    review.min_confidence = reader.number("min_confidence");
    review.min_margin = reader.number("min_margin");
    review.ambiguous_margin = reader.number("ambiguous_margin");
    for (const json& pair : reader.member("ambiguous_pairs", json::value_t::array)) {
        if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string()) {
            review.ambiguous_pairs.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
        } else {
            reader.reject("ambiguous_pairs", "holds something that is not a pair of texts");
        }
    }
    // Bundles made before there was such a test do not mention it.
    if (object.contains("test_scope")) {
        review.test_scope = reader.member("test_scope", json::value_t::boolean) == json(true);
    }
    return reader.result();
}

/// What bundle.json says beside the Bundle itself.
struct Declared {
    std::size_t folds = 0;
    std::optional<base::Digest> v6_digest;
    std::optional<base::Digest> fold_digest;
};

Result<void> read_digests(const json& weights, std::string_view fold_weights, Declared& declared) {
    for (const auto& [name, value] : weights.items()) {
        if (name != v6_file && name != fold_weights) return invalid(bundle_file, "weights names an unknown file");
        MemberReader reader(value, fmt::format("weights.{}.", name));
        const json& text = reader.member("sha256", json::value_t::string);
        if (auto read = reader.result(); !read) return read;
        const auto digest = base::Digest::from_hex(text.get_ref<const std::string&>());
        if (!digest) return invalid(bundle_file, fmt::format("weights.{}.sha256 is not a SHA-256", name));
        (name == v6_file ? declared.v6_digest : declared.fold_digest) = digest;
    }
    if (!declared.v6_digest) return invalid(bundle_file, fmt::format("weights.{} is missing", v6_file));
    if (declared.fold_digest.has_value() != (declared.folds > 0)) {
        return invalid(bundle_file, fmt::format("ensemble.folds and weights.{} contradict each other", fold_weights));
    }
    return {};
}

/// What version 2 of the format brought.
Result<void> read_fold_kind(const json& object, int version, Bundle& bundle) {
    MemberReader reader(object, "ensemble.");
    if (version == 1) {
        for (const char* const newer : {"temperature", "fold_kind"}) {
            if (object.contains(newer)) reader.reject(newer, "needs version 2");
        }
        return reader.result();
    }
    bundle.temperature = reader.number("temperature");
    const json& kind_name = reader.member("fold_kind", json::value_t::string);
    if (auto read = reader.result(); !read) return read;
    const auto kind = parse_fold_kind(kind_name.get_ref<const std::string&>());
    if (!kind) return invalid(bundle_file, fmt::format("ensemble.fold_kind: {}", kind.error().message));
    bundle.fold_kind = *kind;
    if (bundle.fold_kind == FoldKind::views && version < oldest_views_version) {
        return invalid(bundle_file,
                       fmt::format("folds that look at views are of an older network in format version {}; "
                                   "train the bundle again",
                                   version));
    }
    return {};
}

Result<void> read_ensemble(const json& object, int version, Bundle& bundle, Declared& declared) {
    MemberReader reader(object, "ensemble.");
    reader.know({"v6_weight", "v14_weight", "folds", "fold_kind", "temperature", "category_shares"});
    bundle.v6_weight = reader.number("v6_weight");
    bundle.v14_weight = reader.number("v14_weight");
    const json& folds = reader.member("folds", json::value_t::number_unsigned);
    if (auto read = reader.result(); !read) return read;
    if (auto read = read_fold_kind(object, version, bundle); !read) return read;
    if (object.contains("category_shares")) {
        if (version < oldest_shares_version) {
            return invalid(bundle_file,
                           fmt::format("ensemble.category_shares needs version {}", oldest_shares_version));
        }
        bundle.category_shares = reader.numbers<double>("category_shares");
    }
    if (auto read = reader.result(); !read) return read;
    if (folds.get<std::uint64_t>() > max_folds) {
        return invalid(bundle_file, fmt::format("ensemble.folds is {}, at most {} are allowed",
                                                folds.get<std::uint64_t>(), max_folds));
    }
    declared.folds = folds.get<std::size_t>();
    return {};
}

/// What version 3 of the format brought.
Result<void> read_quantization(const json& document, Bundle& bundle) {
    if (!document.contains("quantization")) return {};
    MemberReader outer(document, "");
    const json& object = outer.member("quantization", json::value_t::object);
    if (auto read = outer.result(); !read) return read;
    MemberReader reader(object, "quantization.");
    Quantization quantization;
    for (const json& fold : reader.member("ranges", json::value_t::array)) {
        const bool numbers = fold.is_array() &&
                             std::all_of(fold.begin(), fold.end(), [](const json& value) { return value.is_number(); });
        if (!numbers) {
            reader.reject("ranges", "holds something that is not a list of numbers");
            break;
        }
        quantization.ranges.push_back(fold.get<std::vector<float>>());
    }
    quantization.calibration_json = reader.member("calibration", json::value_t::object).dump();
    bundle.quantization = std::move(quantization);
    return reader.result();
}

/// What version 5 of the format brought.
Result<void> read_families(const json& document, Bundle& bundle) {
    if (!document.contains("families")) return {};
    MemberReader outer(document, "");
    const json& object = outer.member("families", json::value_t::object);
    if (auto read = outer.result(); !read) return read;
    MemberReader reader(object, "families.");
    for (const std::string& category : bundle.categories) bundle.families.push_back(reader.texts(category.c_str()));
    if (object.size() > bundle.categories.size()) return invalid(bundle_file, "families names an unknown category");
    return reader.result();
}

Result<Declared> read_document(const json& document, Bundle& bundle) {
    if (auto known = check_members(document); !known) return tl::unexpected(std::move(known.error()));
    Declared declared;
    MemberReader reader(document, "");
    bundle.categories = reader.texts("categories");
    const json& features = reader.member("features", json::value_t::object);
    const json& ensemble = reader.member("ensemble", json::value_t::object);
    const json& review = reader.member("review", json::value_t::object);
    const json& weights = reader.member("weights", json::value_t::object);
    bundle.report_json = reader.member("evaluation", json::value_t::object).dump();
    bundle.training_json = reader.member("training", json::value_t::object).dump();
    if (auto read = reader.result(); !read) return tl::unexpected(std::move(read.error()));

    MemberReader feature_reader(features, "features.");
    bundle.feature_mean = feature_reader.numbers("mean");
    bundle.feature_std = feature_reader.numbers("std");
    if (auto read = feature_reader.result(); !read) return tl::unexpected(std::move(read.error()));
    bundle.file_version = document["format_version"].get<int>();
    if (auto read = read_ensemble(ensemble, bundle.file_version, bundle, declared); !read) {
        return tl::unexpected(std::move(read.error()));
    }
    if (auto read = read_quantization(document, bundle); !read) return tl::unexpected(std::move(read.error()));
    if (auto read = read_families(document, bundle); !read) return tl::unexpected(std::move(read.error()));
    if (auto read = read_review(review, bundle.review); !read) return tl::unexpected(std::move(read.error()));
    if (auto read = read_digests(weights, fold_file(bundle.fold_kind), declared); !read) {
        return tl::unexpected(std::move(read.error()));
    }
    return declared;
}

/// Says where a text ends to be JSON, for those who edit it by hand.
tl::unexpected<Error> invalid_json(std::string_view text, std::size_t byte) {
    const auto line = 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(byte), '\n');
    return invalid(bundle_file, fmt::format("not valid JSON from line {} on", line));
}

/// bundle.json as an object. The library reads any depth, but writes (as the report is written) by recursion, which a
/// file that is all brackets would take past the end of the stack.
Result<json> parse_document(std::string_view text) {
    if (text.size() > max_bundle_json_bytes) {
        return invalid(bundle_file, fmt::format("more than {} bytes", max_bundle_json_bytes));
    }
    bool too_deep = false;
    const auto watch = [&](int depth, json::parse_event_t event, json&) {  // depth: of what surrounds it
        const bool opens = event == json::parse_event_t::object_start || event == json::parse_event_t::array_start;
        too_deep = too_deep || (opens && depth >= max_bundle_json_depth);
        return true;
    };
    json document;
    try {
        document = json::parse(text.begin(), text.end(), watch);
    } catch (const json::parse_error& error) {  // counts the byte that does not fit, too
        return invalid_json(text, std::min(std::max<std::size_t>(error.byte, 1) - 1, text.size()));
    } catch (const json::exception&) {  // thrown for one reason: a number that no double can hold
        return invalid(bundle_file, "a number is too large");
    }
    if (!document.is_object()) return invalid(bundle_file, "not a JSON object");
    if (too_deep) return invalid(bundle_file, fmt::format("nested deeper than {} levels", max_bundle_json_depth));
    return document;
}

Result<TensorMap> read_weights(std::string_view name, const base::Digest& digest, const WeightFileReader& read) {
    const auto bytes = read(name);
    if (!bytes) return tl::unexpected(bytes.error());
    if (bytes->size() > max_weight_file_bytes) {
        return invalid(name, fmt::format("{} bytes, at most {} are allowed", bytes->size(), max_weight_file_bytes));
    }
    if (base::Sha256::of(*bytes) != digest) {
        return invalid(name, fmt::format("its SHA-256 is not the one in {}", bundle_file));
    }
    auto tensors = read_safetensors(*bytes);
    if (!tensors) return invalid(name, tensors.error().message);
    return tensors;
}

/// A fold that is not there at all stays empty: each has at least its scalars (bundle_serialize.cpp).
void complete_from_first(std::vector<TensorMap>& folds) {
    for (std::size_t k = 1; k < folds.size(); ++k) {
        if (!folds[k].empty()) folds[k].insert(folds.front().begin(), folds.front().end());
    }
}

}  // namespace

Result<std::vector<TensorMap>> split_folds(TensorMap tensors) {
    constexpr std::string_view prefix = "fold";
    std::vector<TensorMap> folds;
    for (auto& [name, tensor] : tensors) {
        const std::size_t dot = name.find('.');
        std::size_t index = max_folds;
        if (name.starts_with(prefix) && dot != std::string::npos) {
            const char* const end = name.data() + dot;
            const auto [stop, error] = std::from_chars(name.data() + prefix.size(), end, index);
            if (error != std::errc() || stop != end) index = max_folds;
        }
        if (index >= max_folds) {
            return fail(ErrorCode::bundle_invalid,
                        fmt::format("tensor '{}' does not start with fold0. to fold{}.", name, max_folds - 1));
        }
        if (index >= folds.size()) folds.resize(index + 1);
        folds[index].emplace(name.substr(dot + 1), std::move(tensor));
    }
    return folds;
}

Result<Bundle> parse_bundle(std::string_view bundle_json, const WeightFileReader& read) {
    const auto document = parse_document(bundle_json);
    if (!document) return tl::unexpected(document.error());
    Bundle bundle;
    auto declared = read_document(*document, bundle);
    if (!declared) return tl::unexpected(std::move(declared.error()));

    base::Sha256 fingerprint;
    fingerprint.update(bundle_json);
    fingerprint.update(declared->v6_digest->hex());
    auto v6 = read_weights(v6_file, *declared->v6_digest, read);
    if (!v6) return tl::unexpected(std::move(v6.error()));
    bundle.v6 = std::move(*v6);
    const std::string_view fold_weights = fold_file(bundle.fold_kind);
    if (declared->folds > 0) {
        fingerprint.update(declared->fold_digest->hex());
        auto tensors = read_weights(fold_weights, *declared->fold_digest, read);
        if (!tensors) return tl::unexpected(std::move(tensors.error()));
        auto folds = split_folds(std::move(*tensors));
        if (!folds) return invalid(fold_weights, folds.error().message);
        bundle.folds = std::move(*folds);
        if (bundle.file_version >= oldest_sharing_version) complete_from_first(bundle.folds);
    }
    if (bundle.folds.size() != declared->folds) {
        return invalid(fold_weights,
                       fmt::format("{} folds, {} says {}", bundle.folds.size(), bundle_file, declared->folds));
    }
    if (auto verified = verify_bundle(bundle); !verified) return tl::unexpected(std::move(verified.error()));
    bundle.fingerprint = fingerprint.finish();
    return bundle;
}

}  // namespace v16::model
