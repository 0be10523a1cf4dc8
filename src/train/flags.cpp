#include "train/flags.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/suggestion.hpp"

namespace v16::train {
namespace {

/// Adds flags of one group.
class Group {
public:
    Group(CLI::App& command, std::string name) : command_(command), name_(std::move(name)) {}

    template <class T>
    CLI::Option* add(const std::string& flag, T& value, const std::string& description, const std::string& type) {
        return command_.add_option(flag, value, description)->group(name_)->type_name(type);
    }
    /// An empty name, as of a script's variable that is not set, would be taken for a flag that was not given: a
    /// training from nothing in place of one from a bundle.
    CLI::Option* add_folder(const std::string& flag, std::filesystem::path& value, const std::string& description) {
        const auto check = [](const std::string& folder) {
            return std::string(folder.empty() ? "it names no folder" : "");
        };
        return add(flag, value, description, "DIR")->check(CLI::Validator(check, ""));
    }
    /// A number with a default, which help shows.
    template <class T>
    void add_number(const std::string& flag, T& value, const std::string& description) {
        add(flag, value, description, "N")->capture_default_str();
    }
    void add_switch(const std::string& flag, bool& value, const std::string& description) {
        command_.add_flag(flag, value, description)->group(name_);
    }

    /// A flag with a word of a list. CLI11's own transformer also takes the numbers behind the words and, as those are
    /// bytes, ends its complaint in the middle.
    template <class Value, class Target>
    CLI::Option* add_choice(const std::string& flag, Target& target,
                            const std::vector<std::pair<std::string, Value>>& choices, const std::string& description) {
        std::vector<std::string> words;
        for (const auto& [word, value] : choices) words.push_back(word);
        const auto set = [choices, &target](const std::string& word) {
            target = std::ranges::find(choices, word, &std::pair<std::string, Value>::first)->second;
        };
        const auto check = [words](const std::string& word) {
            if (std::ranges::find(words, word) != words.end()) return std::string();
            const auto near = base::closest(word, words);
            return fmt::format("'{}' is not one of {}{}", word, fmt::join(words, "|"),
                               near ? fmt::format("; did you mean {}?", *near) : "");
        };
        return command_.add_option_function<std::string>(flag, set, description)
            ->group(name_)
            ->type_name(fmt::format("{}", fmt::join(words, "|")))
            ->check(CLI::Validator(check, ""));
    }

private:
    CLI::App& command_;
    std::string name_;
};

void add_files(CLI::App& command, TrainOptions& options) {
    Group group(command, "Files");
    group.add_folder("--data", options.data, "folder with one subfolder of drawings for each category")->required();
    group.add_folder("--out", options.out, "folder of the new bundle; a bundle in it is replaced")->required();
    group.add_folder(
        "--init", options.init,
        "start from this bundle's weights; other categories begin as what it takes them for (default: from "
        "nothing, which needs many thousands of drawings)");
    group.add_folder("--report-data", options.report_data, "held-out drawings to evaluate the finished bundle on");
    group.add_folder("--work", options.work,
                     "folder of the checkpoints (default: OUT/.checkpoint, removed at the end)");
    group.add_switch("--resume", options.resume, "go on from the checkpoints of an interrupted run");
    group.add("--max-drawings", options.max_drawings, "a larger folder is refused", "N")->capture_default_str();
}

void add_training(CLI::App& command, TrainOptions& options) {
    Group group(command, "Training");
    group.add_number("--epochs", options.epochs, "passes over the drawings for each fold, 1 to 10000");
    group.add_number(
        "--folds", options.folds,
        fmt::format("networks beside V6: 0 (V6 alone) or 2 to {}; answers ask 5 of them at most", model::max_folds));
    group.add_number("--v6-epochs", options.v6_epochs, "passes over the drawings for V6, 1 to 10000");
    group.add_number("--seed", options.seed, "same seed, data and machine: same answers");
    group.add_switch("--tune-views", options.tune_views,
                     "with --init or --pretrain-data: each fold also changes how it sees views; without, the folds "
                     "share it and answer several times faster");
    group.add_number("--learning-rate", options.learning_rate,
                     "peak of the schedule, up to 1; 0: 0.002, or 0.0005 with --init and behind --pretrain-data");
    group.add_number("--batch-size", options.batch_size, "drawings in a step, 2 to 4096");
    group.add_number("--weight-decay", options.weight_decay, "of AdamW, 0 to 1");
    group.add_number("--label-smoothing", options.label_smoothing,
                     "share of each label that is spread over all categories, 0 to 0.99");
    group.add_number("--auxiliary-loss", options.auxiliary_loss, "weight of the geometry branch's own answer, 0 to 10");
    group.add_number("--family-loss", options.family_loss,
                     "weight of the part families, which folds know from labels.csv of --pretrain-data or from "
                     "--init, 0 to 10; 0: they know none");
}

void add_pretraining(CLI::App& command, TrainOptions& options) {
    Group group(command, "Pre-training (one network that becomes every fold)");
    group.add_folder(
        "--pretrain-data", options.pretrain_data,
        "other drawings of the same categories and kind, from which it learns; some that it holds out say how "
        "sure answers may be");
    group.add_number("--pretrain-epochs", options.pretrain_epochs, "passes over them, 1 to 10000");
    group.add("--pretraining-share", options.pretraining_share,
              "with --init: share of what was learnt that is kept, 0 to 1 (default: the one that is right most often "
              "about drawings held out)",
              "N");
}

void add_answers(CLI::App& command, TrainOptions& options) {
    Group group(command, "Answers");
    group.add_number("--review-precision", options.review_precision,
                     "wanted share of right answers among those that need no review, 0 to 1; decides the threshold");
    group.add_choice<CategoryShares>("--category-shares", options.category_shares,
                                     {{"equal", CategoryShares::equal},
                                      {"families", CategoryShares::families},
                                      {"drawings", CategoryShares::drawings}},
                                     "how often the categories are met in practice: all alike, in proportion to the "
                                     "part families in labels.csv, or to the drawings of --data (default: as the "
                                     "--init bundle, else equal)");
    group
        .add_choice<model::WeightFormat>("--weight-format", options.weight_format,
                                         {{"f16", model::WeightFormat::f16}, {"f32", model::WeightFormat::f32}},
                                         "numbers in the bundle's files")
        ->default_str("f16");
}

void add_pictures(CLI::App& command, TrainOptions& options) {
    Group group(command, "Pictures");
    group
        .add_choice<model::FoldKind>("--kind", options.kind,
                                     {{"views", model::FoldKind::views}, {"picture", model::FoldKind::picture}},
                                     "what the folds look at: the part's views one by one, or one picture of it")
        ->default_str("views");
    group
        .add_choice<PictureSchedule>(
            "--picture-size", options.picture_size,
            {{"mixed", PictureSchedule::mixed}, {"96", PictureSchedule::only_96}, {"128", PictureSchedule::only_128}},
            "with --kind picture: mixed (96, at the end also 128), 96 or 128 pixels")
        ->default_str("mixed");
}

void add_variation(CLI::App& command, TrainOptions& options) {
    Group group(command, "Variation of drawings (--kind views), 0 to 1");
    group.add_number("--feature-dropout", options.view_feature_augmentation.dropout,
                     "chance that a feature is not told");
    group.add_number("--drop-view", options.view_augmentation.drop_chance,
                     "chance that one of several views is missing");
    group.add_number("--merge-lines", options.view_augmentation.merge_chance,
                     "chance that broken lines become full ones");
    group.add_number("--erase-stripe", options.view_augmentation.stripe_chance,
                     "chance that a picture has an empty stripe");
}

void add_machine(CLI::App& command, TrainOptions& options) {
    Group group(command, "Machine");
    group.add_number("--threads", options.threads, "up to 1024; 0: the processors that this process may use");
    command
        .add_flag_callback(
            "--no-cuda", [&options] { options.use_cuda = false; },
            "train on the CPU also where libtorch finds a CUDA device")
        ->group("Machine");
}

}  // namespace

void add_flags(CLI::App& command, TrainOptions& options) {
    add_files(command, options);
    add_training(command, options);
    add_pretraining(command, options);
    add_answers(command, options);
    add_pictures(command, options);
    add_variation(command, options);
    add_machine(command, options);
}

}  // namespace v16::train
