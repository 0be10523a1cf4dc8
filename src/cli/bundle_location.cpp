#include "cli/bundle_location.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace v16::cli {

namespace fs = std::filesystem;

fs::path executable_folder() {
    std::error_code error;
    const fs::path self = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path(".") : self.parent_path();
}

Result<fs::path> locate_bundle(const std::string& flag, const std::string& environment,
                               const fs::path& executable_dir) {
    if (!flag.empty()) return fs::path(flag);
    if (!environment.empty()) return fs::path(environment);
    const std::array<fs::path, 2> places{executable_dir / "../share/v16/models/v16",
                                         executable_dir / "../../models/v16"};
    for (const fs::path& place : places) {
        std::error_code ignored;
        if (fs::exists(place / "bundle.json", ignored)) return place.lexically_normal();
    }
    return fail(
        ErrorCode::bundle_invalid,
        fmt::format("no model bundle found: --model is not given, MODEL_PATH is not set, and there is none in {} "
                    "or {}; name one with --model DIR",
                    places[0].lexically_normal().string(), places[1].lexically_normal().string()));
}

Result<fs::path> locate_bundle(const std::string& flag) {
    const char* environment = std::getenv("MODEL_PATH");
    return locate_bundle(flag, environment != nullptr ? environment : "", executable_folder());
}

}  // namespace v16::cli
