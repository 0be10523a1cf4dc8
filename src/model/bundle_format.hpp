// The bundle's files as bytes: what load_bundle and write_bundle do, without the disk. Tests and the fuzz target use
// it.
//
// bundle.json (every member but "families" and "quantization" is required; unknown members are refused at the top
// level, in "ensemble" and in "review"):
//
// clang-format off
//     {
//       "format_version": 6,
//       "categories": ["传动件", …],                                     model order, unique
//       "families": {"传动件": ["spur_gear", …], …},                     optional: what the family heads know, at least one
//                                                                        of each category, unique in it
//       "features": {"mean": [48 numbers], "std": [48 numbers]},         92 each for views; std at least 0
//       "ensemble": {"v6_weight": 0.3, "v14_weight": 0.7, "folds": 5,    sum 1; without folds v14_weight is 0
//                    "fold_kind": "picture",                             or "views"
//                    "temperature": 1.0,                                 0.05 to 20
//                    "category_shares": [0.2, …]},                       optional: sum 1, each at least 0.001
//       "review": {"min_confidence": …, "min_margin": …, "ambiguous_margin": …,
//                  "ambiguous_pairs": [["连接件", "传动件"], …]},
//       "weights": {"v6.safetensors": {"sha256": "…"},
//                   "v14.safetensors": {"sha256": "…"}},                 only with folds; "views.safetensors" for views
//       "quantization": {"ranges": [[368 numbers], …],                    optional; a list a fold, as quantization.hpp says
//                        "calibration": {…}},                            any object: command, drawings, agreement
//       "evaluation": {…},                                               any object: shown, never trusted
//       "training": {…}                                                  any object: command, seed, generator version
//     }
// clang-format on
//
// v6.safetensors holds the tensors of V6 ("net.0.weight", …), the other file those of fold K with the prefix "foldK.".
// A tensor that a fold lacks is that of fold 0 (before version 6: an error); a fold that lacks all of them is an error.
//
// "families" came with version 5. Views folds of versions 2 and 3 had another network and are refused; neither version
// knew "category_shares". Version 2 has no "quantization". Version 1 also has neither "fold_kind" nor "temperature":
// its folds are of the kind picture, its temperature is 1.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "model/bundle.hpp"
#include "v16/error.hpp"

namespace v16::model {

inline constexpr int max_bundle_json_depth = 64;  ///< objects and lists within each other

/// Gives the bytes of a weight file by its name.
using WeightFileReader = std::function<Result<std::string>(std::string_view name)>;

/// Reads and verifies a whole bundle. Errors: bundle_invalid, or what the reader answered.
[[nodiscard]] Result<Bundle> parse_bundle(std::string_view bundle_json, const WeightFileReader& read_weights);

struct BundleFiles {
    std::string bundle_json;
    std::map<std::string, std::string, std::less<>> weights;  ///< file name -> bytes
};

/// The bytes of a bundle's files; the same bundle always gives the same bytes. Bundle::fingerprint is not used.
/// Errors: bundle_invalid (the bundle would not load).
[[nodiscard]] Result<BundleFiles> serialize_bundle(const Bundle& bundle, WeightFormat format);

/// bundle.json for weight files that are there: reads files.weights and fills files.bundle_json. Errors: bundle_invalid
/// (the bundle would not load).
[[nodiscard]] Result<void> serialize_bundle_json(const Bundle& bundle, BundleFiles& files);

/// Everything about a bundle in memory that does not depend on files: categories, weights, thresholds, tensor names,
/// shapes and values. Errors: bundle_invalid.
[[nodiscard]] Result<void> verify_bundle(const Bundle& bundle);

/// Whether a bundle may have a category of this name: UTF-8, not empty, at most max_category_bytes, no control
/// character.
[[nodiscard]] bool is_category_name(std::string_view name);

/// Takes "fold0.x", "fold1.x", … apart into one map a fold, without the prefix. A number left out gives an empty map.
/// Errors: bundle_invalid (a name without such a prefix, or a number of max_folds or more).
[[nodiscard]] Result<std::vector<TensorMap>> split_folds(TensorMap tensors);

}  // namespace v16::model
