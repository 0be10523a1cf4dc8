// Features of drawings of 500 entities (a typical part) and 50,000.
#include "features/features.hpp"

#include <benchmark/benchmark.h>

#include "generated_drawing.hpp"

namespace {

void features(benchmark::State& state) {
    const auto drawing = v16::bench::generated_drawing(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(v16::features::extract(drawing));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(features)->Arg(500)->Arg(50'000)->Unit(benchmark::kMicrosecond);

}  // namespace
