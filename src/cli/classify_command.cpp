// v16 classify: what kind of part does each drawing show?
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "base/within_memory.hpp"
#include "cli/classify_report.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/csv.hpp"
#include "cli/drawing_run.hpp"
#include "cli/error_report.hpp"
#include "cli/overwriting.hpp"
#include "cli/resume.hpp"

namespace v16::cli {
namespace {

enum class Format : std::uint8_t { table, jsonl, csv };

struct ClassifyOptions {
    InputOptions input;
    ModelOptions model;
    LimitOptions limits;
    std::string format = "table";
    std::string output;
    std::string resume;
    unsigned jobs = 0;
    bool fail_on_review = false;
    bool csv_bom = false;
};

/// A result with its text, which the workers make in parallel.
struct ClassifyRecord {
    ClassifiedFile file;
    std::string text;
    bool failed = false;
    bool has_warnings = false;
};

/// True when standard output was redirected into this file.
bool is_standard_output(const std::string& path) {
    struct stat output {};
    struct stat named {};
    return ::fstat(STDOUT_FILENO, &output) == 0 && ::stat(path.c_str(), &named) == 0 && S_ISREG(output.st_mode) &&
           output.st_dev == named.st_dev && output.st_ino == named.st_ino;
}

/// One run of the command.
class ClassifyRun {
public:
    ClassifyRun(const ClassifyOptions& options, classify::Pipeline pipeline, SpeedMode mode)
        : options_(options),
          pipeline_(std::move(pipeline)),
          mode_(mode),
          format_(options.format == "jsonl" ? Format::jsonl
                  : options.format == "csv" ? Format::csv
                                            : Format::table) {}

    int run(std::vector<InputFile> files);

private:
    Result<Output> open_output();
    [[nodiscard]] std::string header() const;
    [[nodiscard]] ClassifyRecord classify(const InputFile& file) const;
    [[nodiscard]] Result<Classification> classify_bytes(const InputFile& file) const;
    [[nodiscard]] std::string text_of(const ClassifiedFile& file) const;
    [[nodiscard]] std::string how_to_go_on() const;
    int finish(Output& output, bool interrupted);

    [[nodiscard]] bool writes_to_file() const { return !options_.output.empty() && options_.output != "-"; }
    [[nodiscard]] bool continues_its_own_output() const {
        if (options_.resume.empty() || !writes_to_file()) return false;
        std::error_code ignored;  // where one of them is not there yet, nothing is equivalent
        return std::filesystem::equivalent(options_.resume, options_.output, ignored) ||
               std::filesystem::weakly_canonical(options_.resume, ignored) ==
                   std::filesystem::weakly_canonical(options_.output, ignored);
    }
    [[nodiscard]] const std::vector<std::string>& categories() const { return pipeline_.bundle().categories; }

    const ClassifyOptions& options_;
    const classify::Pipeline pipeline_;
    const SpeedMode mode_;
    const Format format_;
    const Progress::Clock::time_point start_ = Progress::Clock::now();
    TableStyle style_;
    FinishedWork finished_;
    Summary summary_;
    FailureReport failures_;
};

Result<Classification> ClassifyRun::classify_bytes(const InputFile& file) const {
    return base::within_memory([&] {
        return read_input(file, options_.limits.read.max_file_bytes).and_then([&](const std::string& bytes) {
            return pipeline_.classify(bytes, mode_);
        });
    });
}

ClassifyRecord ClassifyRun::classify(const InputFile& file) const {
    ClassifyRecord record{{file.path, classify_bytes(file)}, {}, false, false};
    record.failed = !record.file.result.has_value();
    record.has_warnings = !record.failed && !record.file.result->warnings.empty();
    record.text = text_of(record.file);
    return record;
}

std::string ClassifyRun::text_of(const ClassifiedFile& file) const {
    switch (format_) {
        case Format::jsonl:
            return jsonl_line(file);
        case Format::csv:
            return csv_line(file, categories());
        case Format::table:
            break;
    }
    return table_line(file, style_);
}

std::string ClassifyRun::header() const {
    switch (format_) {
        case Format::jsonl:
            return {};
        case Format::csv:
            return (options_.csv_bom ? std::string(byte_order_mark) : "") + csv_header(categories());
        case Format::table:
            break;
    }
    return table_header(style_);
}

/// Opens the output and writes what comes before the first result.
Result<Output> ClassifyRun::open_output() {
    if (!continues_its_own_output()) {
        auto output = Output::open(options_.output);
        // Behind `>>`: else the first result would become a part of the torn line.
        if (output && finished_.ends_within_line && !writes_to_file() && is_standard_output(options_.resume)) {
            if (auto ended = output->write("\n"); !ended) return tl::unexpected(ended.error());
        }
        return output;
    }
    // The finished lines alone, without the old summary, in one step: a crash here loses nothing.
    if (auto kept = base::write_file_atomically(options_.output, finished_.lines); !kept) {
        return tl::unexpected(kept.error());
    }
    summary_ = finished_.counts;
    return Output::open(options_.output, Output::Mode::append);
}

int ClassifyRun::run(std::vector<InputFile> files) {
    if (continues_its_own_output() && format_ != Format::jsonl) {
        return report({ErrorCode::invalid_argument, "--resume and --output of the same file need --format jsonl"});
    }
    if (!options_.resume.empty()) {
        auto finished = read_finished(options_.resume);
        if (!finished) return report(finished.error());
        finished_ = std::move(*finished);
    }
    const std::size_t skipped =
        std::erase_if(files, [&](const InputFile& f) { return is_finished(finished_, f.path); });
    auto output = open_output();
    if (!output) return report(output.error());
    summary_.skipped = skipped;
    std::vector<std::string> paths;
    for (const InputFile& file : files) paths.push_back(file.path);
    style_ = table_style(paths, categories(), output->has_colour(), output->is_terminal() ? output->columns() : 0);
    if (auto written = output->write(header()); !written) return report(written.error());

    DrawingRun<ClassifyRecord> run;
    run.count = files.size();
    run.jobs = effective_jobs(options_.jobs);
    run.work = [&](std::size_t i) { return classify(files[i]); };
    run.deliver = [&](std::size_t, const ClassifyRecord& record) {
        summary_.add(record.file);
        if (record.failed) failures_.add(record.file.path, record.file.result.error().message);
        return output->write(record.text);
    };
    run.finish = [&](bool interrupted) { return finish(*output, interrupted); };
    return run_drawings(run, output->is_terminal());
}

/// With a redirection, "the same command" would empty the file before --resume could read it.
std::string ClassifyRun::how_to_go_on() const {
    return fmt::format("To go on where this stopped: the same command with {}\n",
                       writes_to_file() ? fmt::format("--resume {}", base::printable(options_.output))
                                        : "--resume FILE >> FILE, where FILE holds this output (> would empty it)");
}

int ClassifyRun::finish(Output& output, bool interrupted) {
    summary_.interrupted = interrupted;
    summary_.seconds = Progress::Clock::now() - start_;
    if (format_ == Format::jsonl) {
        if (auto written = output.write(jsonl_summary(summary_, categories())); !written)
            return report(written.error());
    }
    if (format_ == Format::table) say(failures_.text());
    if (summary_.files != 1 || summary_.skipped > 0 || interrupted) say(summary_text(summary_, categories()));
    if (interrupted) {
        if (format_ == Format::jsonl) say(how_to_go_on());
        return static_cast<int>(base::ExitCode::interrupted);
    }
    if (summary_.failed > 0) return static_cast<int>(base::ExitCode::some_failed);
    const bool review = options_.fail_on_review && summary_.needs_review > 0;
    return static_cast<int>(review ? base::ExitCode::needs_review : base::ExitCode::ok);
}

int run_classify(const ClassifyOptions& options) {
    auto files = collect_input(options.input);
    if (!files) return report(files.error());
    if (auto checked = check_output(options.output, *files); !checked) return report(checked.error());
    const auto mode = model::parse_speed_mode(options.model.speed_mode);
    if (!mode) return report(mode.error());
    auto pipeline = open_pipeline(options.model, options.limits);
    if (!pipeline) return report(pipeline.error());
    return ClassifyRun(options, std::move(*pipeline), *mode).run(std::move(*files));
}

}  // namespace

void add_classify_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<ClassifyOptions>();
    CLI::App* command = app.add_subcommand("classify", "Tells what kind of part each drawing shows");
    command->footer(
        "  v16 classify part.dxf\n"
        "  v16 classify drawings                                  the .dxf files of a folder\n"
        "  v16 classify -r drawings --format csv -o kinds.csv     with subfolders, for a spreadsheet\n"
        "  v16 classify -r drawings --format jsonl -o out.jsonl   one JSON object a line, then a summary\n"
        "  v16 classify -r drawings --format jsonl -o out.jsonl --resume out.jsonl    go on after Ctrl-C");
    add_input_options(*command, options->input);
    add_choice_option(*command, "--format", options->format, {"table", "jsonl", "csv"},
                      "table for people, jsonl with the fields of the HTTP answer, csv for spreadsheets")
        ->group("Output");
    command->add_option("-o,--output", options->output, "write here instead of standard output")
        ->group("Output")
        ->type_name("FILE");
    command
        ->add_option("--resume", options->resume,
                     "skip what this earlier jsonl output holds; the same FILE as --output is continued")
        ->group("Output")
        ->type_name("FILE");
    command
        ->add_flag("--csv-bom", options->csv_bom,
                   "begin csv with a byte order mark, without which Excel shows Chinese names wrongly")
        ->group("Output");
    add_model_options(*command, options->model);
    add_jobs_option(*command, options->jobs);
    command->add_flag("--fail-on-review", options->fail_on_review, "exit with 1 when a drawing needs review")
        ->group("Running");
    add_read_limit_options(*command, options->limits.read);
    add_render_limit_options(*command, options->limits.render);
    command->callback([options, &invocation] { invocation.run = [options] { return run_classify(*options); }; });
}

}  // namespace v16::cli
