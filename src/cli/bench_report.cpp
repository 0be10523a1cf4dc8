#include "cli/bench_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

namespace v16::cli {
namespace {

/// With fewer measurements the 99th percentile is the slowest of them.
constexpr std::size_t enough_measurements = 100;
/// The halves of a run are compared: each drawing has to be in both.
constexpr std::size_t enough_rounds = 4;
/// A thread that has its processor to itself has it nearly always.
constexpr double enough_processor = 0.9;
/// How far the medians of the two halves may be apart.
constexpr double most_drift = 0.1;

struct Stage {
    const char* name;
    double BenchSample::*time;
};
constexpr std::array<Stage, 5> stages{{{"read", &BenchSample::read},
                                       {"features", &BenchSample::features},
                                       {"picture", &BenchSample::picture},
                                       {"networks", &BenchSample::networks},
                                       {"whole", &BenchSample::whole}}};

Percentiles percentiles_of(std::span<const BenchSample> samples, double BenchSample::*time) {
    std::vector<double> values;
    values.reserve(samples.size());
    for (const BenchSample& sample : samples) values.push_back(sample.*time);
    return percentiles(std::move(values));
}

double per_second(const BenchRun& run) {
    return run.wall.count() > 0.0 ? static_cast<double>(run.samples.size()) / run.wall.count() : 0.0;
}

/// By how much the second half was slower; negative when it was faster.
double drift(const BenchRun& run) {
    const std::span<const BenchSample> all = run.samples;
    const std::size_t half = all.size() / 2;
    const double first = percentiles_of(all.first(half), &BenchSample::whole).p50;
    const double second = percentiles_of(all.subspan(half), &BenchSample::whole).p50;
    return first > 0.0 ? second / first - 1.0 : 0.0;
}

}  // namespace

Percentiles percentiles(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const auto at = [&](double share) {
        const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
        return values[std::max<std::size_t>(rank, 1) - 1];
    };
    return {at(0.50), at(0.95), at(0.99), values.back()};
}

std::vector<std::string> doubts(const BenchRun& run) {
    std::vector<std::string> found;
    const std::size_t count = run.samples.size();
    if (count < enough_measurements) {
        found.push_back(fmt::format(
            "there are only {} measurements, so that the 99th percentile is the slowest of them: more --seconds",
            count));
    }
    const double had = run.processor.count() / (run.wall.count() * static_cast<double>(run.jobs));
    if (had < enough_processor) {
        found.push_back(fmt::format(
            "the threads had a processor in {:.0f} % of the time: other work ran beside, or --jobs is too large",
            100.0 * had));
    }
    if (count < enough_rounds * run.drawings) {
        found.push_back(fmt::format(
            "each drawing was classified fewer than {} times: more --seconds, or fewer drawings", enough_rounds));
    } else if (const double change = drift(run); std::abs(change) > most_drift) {
        found.push_back(
            fmt::format("the second half was {:.0f} % {} than the first: the processor changed its speed, or other "
                        "work came or went",
                        100.0 * std::abs(change), change > 0 ? "slower" : "faster"));
    }
    return found;
}

std::string bench_table(const BenchRun& run) {
    std::string text = fmt::format("{} drawings in turns, {} at a time, {}, {} on {}\n", run.drawings, run.jobs,
                                   run.speed_mode, run.precision, run.instruction_set);
    text += fmt::format("\n{:10} {:>9} {:>9} {:>9} {:>9}  ms\n", "stage", "p50", "p95", "p99", "max");
    for (const Stage& stage : stages) {
        const Percentiles p = percentiles_of(run.samples, stage.time);
        text += fmt::format("{:10} {:9.3f} {:9.3f} {:9.3f} {:9.3f}\n", stage.name, p.p50, p.p95, p.p99, p.max);
    }
    text += fmt::format("\n{:.1f} drawings a second ({} in {:.1f} s)\n", per_second(run), run.samples.size(),
                        run.wall.count());
    for (const std::string& doubt : doubts(run)) text += fmt::format("not to be trusted: {}\n", doubt);
    return text;
}

std::string bench_json(const BenchRun& run) {
    nlohmann::ordered_json json{
        {"drawings", run.drawings},           {"failed", run.failed},        {"jobs", run.jobs},
        {"speed_mode", run.speed_mode},       {"precision", run.precision},  {"instruction_set", run.instruction_set},
        {"measurements", run.samples.size()}, {"seconds", run.wall.count()}, {"per_second", per_second(run)}};
    for (const Stage& stage : stages) {
        const Percentiles p = percentiles_of(run.samples, stage.time);
        json["milliseconds"][stage.name] = {{"p50", p.p50}, {"p95", p.p95}, {"p99", p.p99}, {"max", p.max}};
    }
    json["doubts"] = doubts(run);
    return json.dump(2) + "\n";
}

}  // namespace v16::cli
