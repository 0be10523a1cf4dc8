// v16 import: a bundle from the weights of the reference service.
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/output.hpp"
#include "model/import.hpp"

namespace v16::cli {
namespace {

struct ImportFlags {
    std::string v6, v14, config, out;
    std::string weights = "f32";
};

int run_import(const ImportFlags& flags) {
    model::ImportOptions options;
    options.v6 = flags.v6;
    if (!flags.v14.empty()) options.v14 = flags.v14;
    options.config = flags.config;
    options.out = flags.out;
    options.format = flags.weights == "f16" ? model::WeightFormat::f16 : model::WeightFormat::f32;
    if (auto imported = model::import_checkpoints(options); !imported) return report(imported.error());
    say(fmt::format("wrote the bundle {}; try: v16 model info --model {}\n", flags.out, flags.out));
    return 0;
}

}  // namespace

void add_import_command(CLI::App& app, Invocation& invocation) {
    auto flags = std::make_shared<ImportFlags>();
    CLI::App* command = app.add_subcommand("import",
                                           "Makes a bundle from converted checkpoints of the reference service "
                                           "(tools/checkpoint_to_safetensors.py converts)");
    command->footer(
        "  v16 import --v6 v6.safetensors --v14 v14.safetensors --config config.json --out bundle\n"
        "  v16 import --v6 v6.safetensors --config config.json --out bundle    V6 alone");
    command->add_option("--v6", flags->v6, "safetensors of V6 (net.0.weight, …)")
        ->required()
        ->group("Input")
        ->type_name("FILE");
    // A script whose variable is empty would otherwise get V6 alone and be told that all is well.
    command->add_option("--v14", flags->v14, "safetensors of the V14 folds (fold0.…); without: V6 alone")
        ->group("Input")
        ->type_name("FILE")
        ->check(not_empty("file"));
    command
        ->add_option("--config", flags->config,
                     "the reference's configuration, or {categories, v6_weight, v14_weight, feature_mean, feature_std}")
        ->required()
        ->group("Input")
        ->type_name("FILE");
    command->add_option("--out", flags->out, "folder of the new bundle; a bundle in it is replaced")
        ->required()
        ->group("Output")
        ->type_name("DIR");
    add_choice_option(*command, "--weights", flags->weights, {"f32", "f16"},
                      "how weights are stored; f16 halves the files")
        ->group("Output");
    command->callback([flags, &invocation] { invocation.run = [flags] { return run_import(*flags); }; });
}

}  // namespace v16::cli
