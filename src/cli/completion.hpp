// Scripts that complete command lines of v16 in shells, made from the commands and flags that the program has: a flag
// that is new is completed without a second list.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace v16::cli {

/// For `source <(v16 completion bash)`, or a file that the package bash-completion finds. Needs bash 4.
[[nodiscard]] std::string bash_completion(const CLI::App& app);

/// For `v16 completion zsh > FOLDER_OF_FPATH/_v16`.
[[nodiscard]] std::string zsh_completion(const CLI::App& app);

/// For `v16 completion fish > ~/.config/fish/completions/v16.fish`. Needs fish 3.
[[nodiscard]] std::string fish_completion(const CLI::App& app);

}  // namespace v16::cli
