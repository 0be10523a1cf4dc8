#include "cli/labelled_drawings.hpp"

#include "cli/common_options.hpp"

namespace v16::cli {

void add_labelled_options(CLI::App& command, LabelledOptions& options, const std::string& data_description) {
    command.add_option("--data", options.data, data_description)->required()->group("Input")->type_name("DIR");
    command.add_option("--max-drawings", options.max_drawings, "a larger folder is refused")
        ->capture_default_str()
        ->group("Input")
        ->type_name("N");
}

Result<train::Evaluation> evaluate_with_progress(const train::Dataset& dataset, const classify::Pipeline& pipeline,
                                                 SpeedMode mode, const LabelledOptions& options,
                                                 std::uint64_t max_file_bytes) {
    return with_progress(dataset.files.size(), [&](const train::ProgressFunction& progress) {
        return train::evaluate(dataset, pipeline,
                               {.speed_mode = mode,
                                .threads = static_cast<unsigned>(effective_jobs(options.jobs)),
                                .progress = progress,
                                .max_file_bytes = max_file_bytes});
    });
}

}  // namespace v16::cli
