// The picture that the networks see, of drawings of 500 entities (a typical part) and 50,000.
#include <benchmark/benchmark.h>

#include "generated_drawing.hpp"
#include "render/picture.hpp"

namespace {

void picture(benchmark::State& state) {
    const auto drawing = v16::bench::generated_drawing(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(v16::render::draw(drawing, {.size = static_cast<int>(state.range(1))}));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(picture)->ArgsProduct({{500, 50'000}, {96, 128}})->Unit(benchmark::kMicrosecond);

}  // namespace
