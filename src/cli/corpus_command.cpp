// v16 corpus generate: labelled drawings from the parametric generator.
#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <limits>
#include <string>
#include <system_error>

#include "base/error.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/drawing_run.hpp"
#include "corpus/generate.hpp"

namespace v16::cli {
namespace {

struct CorpusFlags {
    std::string out;
    corpus::GenerateOptions options;
    unsigned jobs = 0;
};

/// Puts the seed into the form that CLI11 reads as what it says. CLI11 itself takes 010 for eight, and wraps or cuts
/// what is below or above the range, so that different seeds would be the same.
std::string normalise_seed(std::string& text) {
    const bool is_hexadecimal = text.starts_with("0x") || text.starts_with("0X");
    const char* const end = text.data() + text.size();
    std::uint64_t seed = 0;
    const auto read = std::from_chars(text.data() + (is_hexadecimal ? 2 : 0), end, seed, is_hexadecimal ? 16 : 10);
    if (read.ec != std::errc() || read.ptr != end) {
        return base::must_be<std::uint64_t>(0, std::numeric_limits<std::uint64_t>::max(), "'" + text + "'");
    }
    text = std::to_string(seed);
    return {};
}

int run_generate(const CorpusFlags& flags) {
    corpus::GenerateOptions options = flags.options;
    options.out_dir = flags.out;
    options.jobs = static_cast<unsigned>(effective_jobs(flags.jobs));
    if (auto valid = corpus::validate(options); !valid) return report(valid.error());

    const InterruptGuard guard;
    ProgressLine progress(corpus::categories().size() * options.per_category, false);
    const auto made = corpus::generate(options, [&](std::uint64_t done, std::uint64_t) {
        progress.update({.done = done, .failed = 0, .with_warnings = 0});
        return !guard.interrupted();
    });
    progress.remove();
    if (!made) return report(made.error());
    say(fmt::format("{} drawings, {:.1f} MB, in {}\n", made->drawings, static_cast<double>(made->bytes) / 1e6,
                    flags.out));
    return 0;
}

}  // namespace

void add_corpus_command(CLI::App& app, Invocation& invocation) {
    CLI::App* corpus = app.add_subcommand("corpus", "Makes labelled drawings to train and to test with");
    corpus->footer("  v16 corpus generate --out corpus --per-category 100 --seed 1");
    corpus->require_subcommand(1);
    auto flags = std::make_shared<CorpusFlags>();
    CLI::App* command = corpus->add_subcommand(
        "generate",
        "Draws mechanical parts of every category with random shapes and drafting styles. The same seed gives the same "
        "files");
    command->footer(
        "  v16 corpus generate --out corpus --per-category 100 --seed 1\n"
        "  v16 corpus generate --out held-out --per-category 200 --seed 999    to evaluate what seed 1 trained");
    command
        ->add_option("--out", flags->out,
                     "folder to fill: CATEGORY/*.dxf, labels.csv, corpus.json; one with other drawings is refused")
        ->required()
        ->group("Output")
        ->type_name("DIR");
    command->add_option("--per-category", flags->options.per_category, "drawings of each category, 1 to 1,000,000")
        ->group("What")
        ->capture_default_str()
        ->type_name("N");
    command->add_option("--seed", flags->options.seed, "0 to 18446744073709551615; different seeds share no drawing")
        ->group("What")
        ->capture_default_str()
        ->type_name("N")
        ->transform(CLI::Validator(normalise_seed, ""));
    add_jobs_option(*command, flags->jobs);
    command->callback([flags, &invocation] { invocation.run = [flags] { return run_generate(*flags); }; });
}

}  // namespace v16::cli
