// Where the model bundle is: the one rule for every subcommand and the service.
#pragma once

#include <filesystem>
#include <string>

#include "v16/error.hpp"

namespace v16::cli {

/// The folder of the running executable (/proc/self/exe).
[[nodiscard]] std::filesystem::path executable_folder();

/// The first of: `flag` (--model) when not empty; `environment` (MODEL_PATH) when not empty; ../share/v16/models/v16
/// beside the executable (an installed program); ../../models/v16 from it (a build in the source tree). The first two
/// are taken as they are, the others when they hold a bundle.json. Errors: bundle_invalid, with everything that was
/// tried.
[[nodiscard]] Result<std::filesystem::path> locate_bundle(const std::string& flag, const std::string& environment,
                                                          const std::filesystem::path& executable_dir);

/// locate_bundle with this process's environment and executable.
[[nodiscard]] Result<std::filesystem::path> locate_bundle(const std::string& flag);

}  // namespace v16::cli
