// Before an output file is opened, which empties it: is it one of the drawings to read?
#pragma once

#include <string>
#include <vector>

#include "cli/input_files.hpp"
#include "v16/error.hpp"

namespace v16::cli {

/// Refuses an output file that is one of the inputs, under whatever name: the drawing would be lost (`-o *.dxf` names
/// one by mistake). Errors: invalid_argument.
[[nodiscard]] Result<void> check_output(const std::string& output, const std::vector<InputFile>& files);

}  // namespace v16::cli
