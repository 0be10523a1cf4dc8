// v16-train: the program behind `v16 train`. It is one of its own because libtorch costs every start of a process time
// and memory that classifying does not need.
#include <fmt/format.h>
#include <malloc.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "train/torch/run.hpp"

namespace {

using namespace v16;

volatile std::sig_atomic_t interrupted = 0;

/// The first Ctrl-C or SIGTERM asks to stop; a second one ends the process at once.
void watch_for_interrupts() {
    struct sigaction action = {};
    action.sa_handler = [](int) { interrupted = 1; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

/// Every step asks for the same large blocks. By default malloc hands each back to the system and gets it again, page
/// by zeroed page, which costs a tenth of the time.
void keep_freed_memory() {
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
}

/// Sets a variable that a library reads before main begins, unless the user did; true when it was set.
bool set_for_restart(const char* variable, const char* value) {
    return std::getenv(variable) == nullptr && setenv(variable, value, 0) == 0;
}

/// By default threads wait for each other by spinning: on a machine with other work the one that waits then takes the
/// processor from the one that is waited for, and training becomes several times slower. OpenMP can be told to sleep;
/// OpenBLAS can only be told to use no threads, which its small products are not worth anyway. Both are told by
/// variables that are read before main begins, hence the second start.
void wait_without_spinning(char** argv) {
    const bool openmp = set_for_restart("OMP_WAIT_POLICY", "passive");
    const bool openblas = set_for_restart("OPENBLAS_NUM_THREADS", "1");
    if (openmp || openblas) execv("/proc/self/exe", argv);  // where it cannot, training is only slower
}

std::string command_line(int argc, char** argv) {
    std::string text = "v16 train";
    for (int i = 1; i < argc; ++i) text += fmt::format(" {}", argv[i]);
    return text;
}

/// A flag with a word of a list. CLI11's own transformer also takes the numbers behind the words and, as those are
/// bytes, ends its complaint in the middle.
template <class Value, class Target>
CLI::Option* add_choice(CLI::App& app, const std::string& flag, Target& target,
                        std::vector<std::pair<std::string, Value>> choices, const std::string& description) {
    std::string words;
    for (const auto& [word, value] : choices) words += (words.empty() ? "" : "|") + word;
    const auto find = [choices = std::move(choices)](const std::string& word) {
        const auto found = std::ranges::find(choices, word, &std::pair<std::string, Value>::first);
        return found == choices.end() ? std::optional<Value>() : found->second;
    };
    const auto check = [find, words](const std::string& word) {
        return find(word) ? std::string() : fmt::format("'{}' is not one of {}", word, words);
    };
    return app
        .add_option_function<std::string>(
            flag, [find, &target](const std::string& word) { target = find(word).value(); }, description)
        ->check(CLI::Validator(check, ""))
        ->option_text(words)
        ->group("Training");
}

void add_kind_flags(CLI::App& app, train::TrainOptions& options) {
    add_choice<model::FoldKind>(app, "--kind", options.kind,
                                {{"views", model::FoldKind::views}, {"picture", model::FoldKind::picture}},
                                "What the folds look at: the part's views one by one, or one picture of it")
        ->option_text("views|picture [views]");
    add_choice<train::PictureSchedule>(app, "--picture-size", options.picture_size,
                                       {{"mixed", train::PictureSchedule::mixed},
                                        {"96", train::PictureSchedule::only_96},
                                        {"128", train::PictureSchedule::only_128}},
                                       "With --kind picture: mixed (96, at the end also 128), 96 or 128 pixels")
        ->option_text("mixed|96|128 [mixed]");
    const auto add_chance = [&](const char* flag, double& chance, const char* text) {
        app.add_option(flag, chance, text)
            ->capture_default_str()
            ->group("Variation of drawings (--kind views), 0 to 1");
    };
    add_chance("--feature-dropout", options.view_feature_augmentation.dropout, "Chance that a feature is not told");
    add_chance("--drop-view", options.view_augmentation.drop_chance, "Chance that one of several views is missing");
    add_chance("--merge-lines", options.view_augmentation.merge_chance, "Chance that broken lines become full ones");
    add_chance("--erase-stripe", options.view_augmentation.stripe_chance, "Chance that a picture has an empty stripe");
}

void add_file_flags(CLI::App& app, train::TrainOptions& options) {
    const auto add = [&](const char* flag, std::filesystem::path& path, const char* text) {
        return app.add_option(flag, path, text)->group("Files");
    };
    add("--data", options.data, "Folder with one folder of .dxf files per category")->required();
    add("--out", options.out, "Bundle folder to write")->required();
    add("--init", options.init, "Start from this bundle's weights; other categories begin as what it takes them for");
    add("--pretrain-data", options.pretrain_data,
        "Other drawings of the same categories and kind; one network learns from them first and becomes every "
        "fold, and some that it holds out say how sure answers may be");
    add("--report-data", options.report_data, "Held-out drawings to evaluate the finished bundle on");
    add("--work", options.work, "Folder of the checkpoints (default: OUT/.checkpoint, removed at the end)");
    app.add_flag("--resume", options.resume, "Go on from the checkpoints of an interrupted run")->group("Files");
}

void add_training_flags(CLI::App& app, train::TrainOptions& options) {
    const auto add = [&](const char* flag, auto& value, const std::string& text) {
        app.add_option(flag, value, text)->capture_default_str()->group("Training");
    };
    add("--folds", options.folds, fmt::format("Networks beside V6: 0 (V6 alone) or 2 to {}", model::max_folds));
    add("--epochs", options.epochs, "Passes over the drawings for each fold, 1 to 10000");
    add("--pretrain-epochs", options.pretrain_epochs, "Passes over the drawings of --pretrain-data, 1 to 10000");
    add("--v6-epochs", options.v6_epochs, "Passes over the drawings for V6, 1 to 10000");
    add("--seed", options.seed, "Same seed, data and machine: same answers");
    add("--batch-size", options.batch_size, "Drawings in a step, 2 to 4096");
    add("--learning-rate", options.learning_rate,
        "Peak of the schedule, up to 1; 0: 0.002, or 0.0005 with --init and behind --pretrain-data");
    add("--weight-decay", options.weight_decay, "Of AdamW, 0 to 1");
    app.add_flag(
           "--tune-views", options.tune_views,
           "With --init or --pretrain-data: each fold also changes how it sees views. Without, the folds share it "
           "and answer several times faster")
        ->group("Training");
    add("--label-smoothing", options.label_smoothing, "0 to 0.99");
    add("--auxiliary-loss", options.auxiliary_loss, "Weight of the geometry branch's own answer, 0 to 10");
    add("--family-loss", options.family_loss,
        "Weight of the part families, which folds know from labels.csv of --pretrain-data or from --init, "
        "0 to 10; 0: they know none");
    app.add_option("--pretraining-share", options.pretraining_share,
                   "With --init and --pretrain-data: share of what was learnt that is kept, 0 to 1; without it the one "
                   "that is right most often about drawings held out")
        ->group("Training");
    add("--review-precision", options.review_precision,
        "Wanted share of right answers among those that need no review, 0 to 1; decides the threshold");
    add_choice<train::CategoryShares>(
        app, "--category-shares", options.category_shares,
        {{"equal", train::CategoryShares::equal},
         {"families", train::CategoryShares::families},
         {"drawings", train::CategoryShares::drawings}},
        "How often the categories are met in practice: all alike, in proportion to the part families in "
        "labels.csv, or to the drawings of --data; without it as the --init bundle, else equal");
    add_kind_flags(app, options);
    add_choice<model::WeightFormat>(app, "--weight-format", options.weight_format,
                                    {{"f16", model::WeightFormat::f16}, {"f32", model::WeightFormat::f32}},
                                    "f16 or f32 numbers in the bundle's files")
        ->option_text("f16|f32 [f16]");
}

void add_machine_flags(CLI::App& app, train::TrainOptions& options) {
    app.add_option("--threads", options.threads, "0: the processors that this process may use, up to 1024")
        ->capture_default_str()
        ->group("Machine");
    app.add_flag("!--no-cuda", options.use_cuda, "Train on the CPU also where libtorch finds a CUDA device")
        ->group("Machine");
    app.add_option("--max-drawings", options.max_drawings, "More drawings than this are refused")
        ->capture_default_str()
        ->group("Machine");
}

int finish(const Result<void>& result, const train::TrainOptions& options) {
    if (result) {
        fmt::print("{}\n", options.out.string());
        return static_cast<int>(base::ExitCode::ok);
    }
    fmt::print(stderr, "v16 train: {}\n", result.error().message);
    if (result.error().code == ErrorCode::cancelled) {
        fmt::print(stderr, "finished epochs are kept; the same command with --resume goes on\n");
        return static_cast<int>(base::ExitCode::interrupted);
    }
    return static_cast<int>(base::info(result.error().code).exit_code);
}

}  // namespace

int main(int argc, char** argv) {
    wait_without_spinning(argv);
    train::TrainOptions options;
    CLI::App app("Trains a model bundle from labelled drawings");
    app.name("v16 train");
    app.footer(
        "Examples:\n"
        "  v16 train --data corpus --out bundle --report-data held-out\n"
        "  v16 train --data my-drawings --out my-bundle --init models/v16 --epochs 10\n"
        "  v16 train --data corpus --out bundle --resume               go on after an interruption");
    add_file_flags(app, options);
    add_training_flags(app, options);
    add_machine_flags(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? static_cast<int>(base::ExitCode::ok) : static_cast<int>(base::ExitCode::usage);
    }
    options.command = command_line(argc, argv);
    watch_for_interrupts();
    keep_freed_memory();
    train::RunSurroundings surroundings;
    surroundings.is_terminal = isatty(STDERR_FILENO) == 1;
    surroundings.stop = [] { return interrupted != 0; };
    return finish(train::run(options, surroundings), options);
}
