// A whole drawing, from its bytes to the answer of the shipped bundle in the accurate mode, on one thread, by the size
// of the file. The counters say where the milliseconds went. From 500 KB on the cost should grow as the bytes do.
#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <utility>

#include "classify/pipeline.hpp"
#include "model/bundle.hpp"
#include "synthetic_dxf.hpp"

namespace {

using namespace v16;

const classify::Pipeline* shipped_pipeline() {
    static const std::optional<classify::Pipeline> pipeline = []() -> std::optional<classify::Pipeline> {
        auto bundle = model::load_bundle(V16_MODEL_DIR);
        if (!bundle) return std::nullopt;
        auto made = classify::Pipeline::create(std::move(*bundle), {});
        if (!made) return std::nullopt;
        return std::move(*made);
    }();
    return pipeline ? &*pipeline : nullptr;
}

void whole_drawing(benchmark::State& state) {
    const classify::Pipeline* pipeline = shipped_pipeline();
    if (pipeline == nullptr) return state.SkipWithError("the shipped bundle cannot be loaded");
    const bench::SyntheticDrawing drawing(static_cast<std::size_t>(state.range(0)));
    classify::StageTimes sum;
    for (auto _ : state) {
        classify::StageTimes times;
        auto answer = pipeline->classify(drawing.text(), SpeedMode::accurate, &times);
        if (!answer) return state.SkipWithError(answer.error().message.c_str());
        benchmark::DoNotOptimize(answer);
        sum.read += times.read;
        sum.features += times.features;
        sum.picture += times.picture;
        sum.networks += times.networks;
    }
    const auto counter = [&](const char* name, std::chrono::nanoseconds time) {
        state.counters[name] =
            benchmark::Counter(static_cast<double>(time.count()) / 1e6, benchmark::Counter::kAvgIterations);
    };
    counter("read_ms", sum.read);
    counter("features_ms", sum.features);
    counter("picture_ms", sum.picture);
    counter("networks_ms", sum.networks);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(drawing.text().size()));
}
BENCHMARK(whole_drawing)
    ->ArgName("bytes")
    ->Arg(10'000)
    ->Arg(55'000)
    ->Arg(500'000)
    ->Arg(5'000'000)
    ->Arg(50'000'000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
