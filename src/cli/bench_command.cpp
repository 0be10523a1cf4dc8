// v16 bench: how long this machine takes for a drawing, by stage, and whether the figures can be trusted.
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <memory>
#include <new>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/start_threads.hpp"
#include "base/within_memory.hpp"
#include "cli/bench_report.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/error_report.hpp"
#include "cli/interrupt.hpp"
#include "cli/output.hpp"

namespace v16::cli {
namespace {

using Clock = std::chrono::steady_clock;

/// The drawings are held in memory, so that no disk is measured.
constexpr std::uint64_t max_bytes_in_memory = 1ULL << 30U;

struct BenchOptions {
    InputOptions input;
    ModelOptions model;
    LimitOptions limits;
    std::string format = "table";
    double seconds = 3.0;
    unsigned jobs = 1;
};

double milliseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double, std::milli>(time).count();
}

/// Processor time of this process so far.
std::chrono::duration<double> processor_time() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// A drawing that can be classified, or why it cannot.
Result<std::string> usable_drawing(const InputFile& file, const classify::Pipeline& pipeline, SpeedMode mode,
                                   std::uint64_t max_bytes) {
    return base::within_memory([&]() -> Result<std::string> {
        auto bytes = read_input(file, max_bytes);
        if (!bytes) return bytes;
        if (auto answer = pipeline.classify(*bytes, mode); !answer) return tl::unexpected(std::move(answer.error()));
        return bytes;
    });
}

/// Reads the drawings and classifies each once, which also warms everything up. Those that fail are told of.
Result<std::vector<std::string>> read_drawings(const std::vector<InputFile>& files, const classify::Pipeline& pipeline,
                                               SpeedMode mode, std::uint64_t max_bytes) {
    std::vector<std::string> drawings;
    FailureReport failures;
    std::uint64_t held = 0;
    for (const InputFile& file : files) {
        auto bytes = usable_drawing(file, pipeline, mode, max_bytes);
        if (!bytes) {
            failures.add(file.path, bytes.error().message);
            continue;
        }
        held += bytes->size();
        if (held > max_bytes_in_memory) {
            return fail(
                ErrorCode::limit_exceeded,
                fmt::format("the drawings are larger than {} MB together; name fewer", max_bytes_in_memory >> 20U));
        }
        drawings.push_back(std::move(*bytes));
    }
    say(failures.text());
    if (drawings.empty()) return fail(ErrorCode::not_dxf, "none of the drawings can be classified");
    return drawings;
}

/// Classifies the drawings in turns until `end` or Ctrl-C.
class Measurement {
public:
    Measurement(const std::vector<std::string>& drawings, const classify::Pipeline& pipeline, SpeedMode mode)
        : drawings_(drawings), pipeline_(pipeline), mode_(mode) {}

    /// On `jobs` threads, or fewer where the system gives no more; at least one drawing is measured.
    void run(std::size_t jobs, std::chrono::duration<double> time, BenchRun& result) {
        const auto start = Clock::now();
        const auto processor_start = processor_time();
        end_ = start + std::chrono::duration_cast<Clock::duration>(time);
        std::vector<std::vector<Timed>> measured(jobs);
        std::atomic<std::size_t> next_thread{0};
        {
            std::vector<std::jthread> threads;
            base::start_threads(threads, jobs - 1, [&] { work(measured[++next_thread]); });
            work(measured.front());
            result.jobs = threads.size() + 1;
        }
        result.wall = Clock::now() - start;
        result.processor = processor_time() - processor_start;
        std::vector<Timed> all;
        for (std::vector<Timed>& of_thread : measured) all.insert(all.end(), of_thread.begin(), of_thread.end());
        std::sort(all.begin(), all.end(), [](const Timed& a, const Timed& b) { return a.end < b.end; });
        for (const Timed& timed : all) result.samples.push_back(timed.sample);
    }

private:
    struct Timed {
        Clock::time_point end;
        BenchSample sample;
    };

    /// Each drawing was classified before: only want of memory for several at once can stop it now.
    void work(std::vector<Timed>& measured) try {
        do {
            const std::string& bytes = drawings_[next_++ % drawings_.size()];
            classify::StageTimes times;
            const auto begin = Clock::now();
            const auto answer = pipeline_.classify(bytes, mode_, &times);
            const auto end = Clock::now();
            if (!answer) continue;
            measured.push_back({end,
                                {milliseconds(times.read), milliseconds(times.features), milliseconds(times.picture),
                                 milliseconds(times.networks), milliseconds(end - begin)}});
        } while (Clock::now() < end_ && !interrupt_seen());
    } catch (const std::bad_alloc&) {
    }

    const std::vector<std::string>& drawings_;
    const classify::Pipeline& pipeline_;
    const SpeedMode mode_;
    Clock::time_point end_;
    std::atomic<std::size_t> next_{0};
};

int run_bench(const BenchOptions& options) {
    const auto files = collect_input(options.input);
    if (!files) return report(files.error());
    const auto mode = model::parse_speed_mode(options.model.speed_mode);
    if (!mode) return report(mode.error());
    const auto pipeline = open_pipeline(options.model, options.limits);
    if (!pipeline) return report(pipeline.error());
    const auto drawings = read_drawings(*files, *pipeline, *mode, options.limits.read.max_file_bytes);
    if (!drawings) return report(drawings.error());

    BenchRun run;
    run.drawings = drawings->size();
    run.failed = files->size() - drawings->size();
    run.speed_mode = model::name(*mode);
    run.precision = model::name(pipeline->ensemble().precision());
    run.instruction_set = pipeline->ensemble().instruction_set();
    say(fmt::format("measuring for {:g} s\n", options.seconds));
    const InterruptGuard guard;
    Measurement(*drawings, *pipeline, *mode).run(options.jobs, std::chrono::duration<double>(options.seconds), run);
    if (run.samples.empty()) return report({ErrorCode::internal, "there is not enough memory to measure anything"});
    auto output = Output::open("");
    if (auto written = output->write(options.format == "json" ? bench_json(run) : bench_table(run)); !written) {
        return report(written.error());
    }
    if (guard.interrupted()) return static_cast<int>(base::ExitCode::interrupted);
    return static_cast<int>(run.failed > 0 ? base::ExitCode::some_failed : base::ExitCode::ok);
}

}  // namespace

void add_bench_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<BenchOptions>();
    CLI::App* command = app.add_subcommand(
        "bench",
        "Measures how long this machine takes for your drawings: percentiles of each stage, and what speaks against "
        "trusting them");
    command->footer(
        "  v16 bench part.dxf\n"
        "  v16 bench -r drawings --seconds 10 --speed-mode fast\n"
        "  v16 bench -r drawings --jobs 4 --format json | jq .per_second");
    add_input_options(*command, options->input);
    add_choice_option(*command, "--format", options->format, {"table", "json"}, "table for people, json for programs")
        ->group("Output");
    command->add_option("--seconds", options->seconds, "how long to measure, 0.1 to 600")
        ->capture_default_str()
        ->group("Running")
        ->type_name("T")
        ->check(number_in(0.1, 600.0));
    add_jobs_option(*command, options->jobs)->default_str("1");
    add_model_options(*command, options->model);
    add_read_limit_options(*command, options->limits.read);
    add_render_limit_options(*command, options->limits.render);
    command->callback([options, &invocation] { invocation.run = [options] { return run_bench(*options); }; });
}

}  // namespace v16::cli
