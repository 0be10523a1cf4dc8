// Makes a bundle from checkpoints of the reference service that tools/checkpoint_to_safetensors.py converted.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "model/bundle.hpp"
#include "v16/error.hpp"

namespace v16::model {

/// Bound of a configuration file.
inline constexpr std::uint64_t max_import_config_bytes = 1U << 20U;

struct ImportOptions {
    std::filesystem::path v6;                  ///< safetensors, "net.0.weight", …
    std::optional<std::filesystem::path> v14;  ///< safetensors, "fold0.geo_branch.net.0.weight", …; without: V6 alone
    std::filesystem::path config;              ///< JSON, see apply_import_config
    std::filesystem::path out;                 ///< folder of the new bundle; created, an older bundle in it is replaced
    WeightFormat format = WeightFormat::f32;
};

/// Reads the checkpoints and writes the bundle. Errors: not_found, io, not_writable, limit_exceeded (a file),
/// bundle_invalid (what is in it), each naming the file's role.
[[nodiscard]] Result<void> import_checkpoints(const ImportOptions& options);

/// A bundle without weights and with the defaults of the published ensemble: its five categories and ambiguous pairs,
/// weights 0.3 and 0.7, feature mean 0 and standard deviation 1.
[[nodiscard]] Bundle default_bundle();

/// Applies a configuration, all of whose members are optional, to `bundle`: the reference's own file
/// (components.v6.weight, components.v14_ensemble.weight) or {"categories", "v6_weight", "v14_weight", "feature_mean",
/// "feature_std"}. Unknown members are ignored: the reference's file has many. Ambiguous pairs that name a category
/// that is not there are dropped. Errors: bundle_invalid.
[[nodiscard]] Result<void> apply_import_config(std::string_view json, Bundle& bundle);

}  // namespace v16::model
