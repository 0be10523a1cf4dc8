// Speed of the DXF reader on synthetic drawings of three sizes: small, typical, large. Bytes per second are bytes of
// the file.
#include <benchmark/benchmark.h>

#include <cstdint>

#include "dxf/reader.hpp"
#include "synthetic_dxf.hpp"

namespace {

void reader(benchmark::State& state) {
    const v16::bench::SyntheticDrawing drawing(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state) {
        auto result = v16::dxf::read(drawing.text());
        benchmark::DoNotOptimize(result);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * drawing.text().size()));
}

BENCHMARK(reader)->Arg(10'000)->Arg(55'000)->Arg(5'000'000)->Unit(benchmark::kMicrosecond);

}  // namespace
