// What `v16 bench` measured: percentiles of each stage, drawings a second, and what speaks against trusting the
// figures.
//
// Pure: values in, text out.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace v16::cli {

/// One drawing, once from bytes to answer. Milliseconds.
struct BenchSample {
    double read = 0.0;
    double features = 0.0;
    double picture = 0.0;
    double networks = 0.0;
    double whole = 0.0;
};

struct BenchRun {
    std::vector<BenchSample> samples;            ///< in the order of their ends; at least one
    std::chrono::duration<double> wall{0};       ///< from the first to the last
    std::chrono::duration<double> processor{0};  ///< that the threads had together meanwhile
    std::size_t jobs = 1;
    std::size_t drawings = 0;  ///< different ones, taken in turns
    std::size_t failed = 0;    ///< left out
    std::string speed_mode;
    std::string precision;
    std::string instruction_set;
};

struct Percentiles {
    double p50 = 0.0;
    double p95 = 0.0;
    double p99 = 0.0;
    double max = 0.0;
};

/// By nearest rank: the smallest value that so many per cent do not exceed. Needs one value.
[[nodiscard]] Percentiles percentiles(std::vector<double> values);

/// Why the figures are not to be trusted, a sentence each; empty when nothing speaks against them.
[[nodiscard]] std::vector<std::string> doubts(const BenchRun& run);

[[nodiscard]] std::string bench_table(const BenchRun& run);
/// {"drawings","failed","jobs","speed_mode","precision","instruction_set","measurements","seconds","per_second",
/// "milliseconds":{stage: {"p50","p95","p99","max"}},"doubts":[…]}
[[nodiscard]] std::string bench_json(const BenchRun& run);

}  // namespace v16::cli
