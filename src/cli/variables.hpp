// Which environment variable stands behind a flag: who sets V16_PORT is told about V16_PORT, not about a --port that
// was never typed.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace v16::cli {

/// The complaint, with the variable behind the first flag that it names. Nothing is added when that flag is among the
/// `arguments`, which win over variables, or has no variable that is set.
[[nodiscard]] std::string with_variable(std::string complaint, const CLI::App& command,
                                        const std::vector<std::string>& arguments);

}  // namespace v16::cli
