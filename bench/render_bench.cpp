// What the networks see of drawings of 500 entities (a typical part) and 50,000: the pictures of the views with what is
// measured on them (kind `views`, the shipped bundle), and the one picture of the kind `picture`.
#include <benchmark/benchmark.h>

#include "generated_drawing.hpp"
#include "render/picture.hpp"
#include "render/views.hpp"

namespace {

void picture(benchmark::State& state) {
    const auto drawing = v16::bench::generated_drawing(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(v16::render::draw(drawing, {.size = static_cast<int>(state.range(1))}));
    }
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(picture)->ArgsProduct({{500, 50'000}, {96, 128}})->Unit(benchmark::kMicrosecond);

void views(benchmark::State& state) {
    const auto drawing = v16::bench::generated_drawing(static_cast<int>(state.range(0)));
    for (auto _ : state) benchmark::DoNotOptimize(v16::render::find_views(drawing, {}));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(views)->Arg(500)->Arg(50'000)->Unit(benchmark::kMicrosecond);

}  // namespace
