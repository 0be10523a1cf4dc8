// The networks: milliseconds for one drawing in each speed mode, precision and kind of folds, beside the limit that the
// machine sets. Drawings of view folds have 4 pictures, the most there can be.
//
// The limit is the time that the multiplications of the mode would take at the speed of a large oneDNN matrix product
// on one thread, measured in the same run; for bf16 a product of bf16 where the processor has instructions for it, for
// int8 one of whole numbers (u8 by s8). Counter "x_limit" is the measured time over that limit (1 = as fast as the
// processor multiplies; less where a kernel gets by with fewer multiplications), "GMAC_per_s" the arithmetic done,
// "x_fp32" the time over that of fp32 in the same run; BM_matrix_product, BM_bf16_matrix_product and
// BM_integer_matrix_product are the peaks themselves.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "generated_drawing.hpp"
#include "model/architecture.hpp"
#include "model/bundle.hpp"
#include "model/cpu/onednn.hpp"
#include "model/ensemble.hpp"
#include "model/float16.hpp"
#include "model/quantization.hpp"
#include "peak.hpp"
#include "render/views.hpp"

namespace {

using namespace v16;
using bench::MatrixProduct;
using bench::seconds;

/// Multiplications of a chain on a picture of this size (1 for a vector), from the table of layers.
double multiplications(const model::Chain& chain, double size, double categories) {
    double sum = 0.0;
    for (const model::Layer& layer : chain.layers) {
        const double out = layer.out == model::one_per_category ? categories : layer.out;
        size /= layer.stride;
        if (layer.kind == model::LayerKind::linear) sum += layer.in * out;
        if (layer.kind == model::LayerKind::conv) sum += layer.in * out * layer.kernel * layer.kernel * size * size;
        if (layer.kind == model::LayerKind::max_pool) size /= layer.kernel;
    }
    return sum;
}

double multiplications(const model::Bundle& bundle, SpeedMode mode) {
    const auto categories = static_cast<double>(bundle.categories.size());
    const auto folds = static_cast<double>(model::fold_count(mode, bundle.folds.size()));
    double sum = multiplications(model::v6_net, 1.0, categories);
    if (bundle.fold_kind == model::FoldKind::picture) {
        for (const model::Chain& chain : model::fold_chains) {
            sum += folds * multiplications(chain, model::picture_size(mode), categories);
        }
    } else {
        for (const model::Chain& chain : model::view_fold_chains) {
            // The folds share what looks at the pictures, which is computed once for all of them.
            const bool each_view = chain.prefix == model::view_fold_net.prefix;
            sum +=
                (each_view ? model::max_view_pictures : folds) * multiplications(chain, model::view_size, categories);
        }
    }
    return sum;
}

/// Weights of about the right size; their values do not matter for the time, as long as none is subnormal.
model::TensorMap even_weights(const std::vector<model::TensorSpec>& specs, float scale = 1.0F) {
    model::TensorMap tensors;
    for (const auto& spec : specs) {
        std::int64_t count = 1;
        for (const std::int64_t size : spec.shape) count *= size;
        const double fan_in =
            spec.shape.size() > 1 ? static_cast<double>(count) / static_cast<double>(spec.shape[0]) : 1.0;
        std::vector<float> values(static_cast<std::size_t>(count), 1.0F);
        for (std::size_t i = 0; i < values.size() && spec.shape.size() > 1; ++i) {
            const double value = scale * (i % 3 == 0 ? -0.5 : 1.0) / std::sqrt(fan_in);
            values[i] = model::float_from_f16(model::f16_from_float(static_cast<float>(value)));  // as in bundles
        }
        tensors.emplace(spec.name, model::Tensor{spec.shape, std::move(values)});
    }
    return tensors;
}

std::shared_ptr<const model::Bundle> five_folds(model::FoldKind kind) {
    static std::map<model::FoldKind, std::shared_ptr<const model::Bundle>> bundles;
    auto& bundle = bundles[kind];
    if (!bundle) {
        model::Bundle made;
        made.fold_kind = kind;
        made.categories.assign(model::default_categories.begin(), model::default_categories.end());
        made.feature_mean.assign(model::network_feature_count(kind), 0.0F);
        made.feature_std.assign(model::network_feature_count(kind), 1.0F);
        made.v6 = even_weights(model::v6_tensors(made.categories.size()));
        for (int k = 0; k < 5; ++k) {
            // As in real bundles, the folds of kind picture differ and those of kind views share their convolutions.
            const float scale = kind == model::FoldKind::views ? 1.0F : 1.0F + 0.01F * static_cast<float>(k);
            made.folds.push_back(even_weights(model::fold_tensors(made.categories.size(), kind), scale));
        }
        made.review.min_confidence = 0.0;  // one look, whatever comes out
        made.quantization = {{5, model::MapRanges(model::map_range_count(kind), 4.0F)}, "{}"};
        bundle = std::make_shared<const model::Bundle>(std::move(made));
    }
    return bundle;
}

MatrixProduct::Numbers product_of(Precision precision) {
    if (precision == Precision::int8) return MatrixProduct::Numbers::integers;
    const bool has_bf16 = precision == Precision::bf16 && model::cpu::has_bf16_instructions();
    return has_bf16 ? MatrixProduct::Numbers::bf16 : MatrixProduct::Numbers::floats;
}

void measure_product(benchmark::State& state, Precision precision) {
    const model::cpu::SingleThread single_thread;
    MatrixProduct product(product_of(precision));
    for (auto _ : state) product.run();
    state.counters["GMAC_per_s"] =
        benchmark::Counter(MatrixProduct::multiplications() * 1e-9, benchmark::Counter::kIsIterationInvariantRate);
}

void BM_matrix_product(benchmark::State& state) {
    measure_product(state, Precision::fp32);
}

void BM_bf16_matrix_product(benchmark::State& state) {
    if (!model::cpu::has_bf16_instructions()) return state.SkipWithError("the processor has no instructions for bf16");
    measure_product(state, Precision::bf16);
}

void BM_integer_matrix_product(benchmark::State& state) {
    measure_product(state, Precision::int8);
}

/// What a fold of views sees of a drawing: how empty the pictures are matters.
std::vector<std::uint8_t> pictures_of_views() {
    constexpr std::size_t all = model::max_view_pictures * render::view_bytes;
    std::vector<std::uint8_t> pixels = render::find_views(bench::generated_drawing(500))->pixels;
    while (pixels.size() < all) pixels.insert(pixels.end(), pixels.begin(), pixels.begin() + render::view_bytes);
    return pixels;
}

std::vector<std::uint8_t> lattice(std::size_t side) {
    std::vector<std::uint8_t> pixels(side * side, 255);
    for (std::size_t i = 0; i < pixels.size(); i += 7) pixels[i] = 0;
    return pixels;
}

/// Each iteration measures the network, that of fp32 and the matrix product in turn, so that all meet the same load and
/// clock; the ratios of their best times are the distance to the limit and to fp32.
void BM_networks(benchmark::State& state, SpeedMode mode, Precision precision,
                 model::FoldKind kind = model::FoldKind::picture) {
    const auto bundle = five_folds(kind);
    const auto ensemble = model::Ensemble::create(bundle, precision);
    if (!ensemble) return state.SkipWithError(ensemble.error().message.c_str());
    const auto exact = model::Ensemble::create(bundle, Precision::fp32);
    if (!exact) return state.SkipWithError(exact.error().message.c_str());
    const std::vector<float> features(model::feature_count, 0.5F);
    const std::vector<float> view_features(model::view_feature_count, 0.5F);
    const bool views = kind == model::FoldKind::views;
    const auto side = static_cast<std::size_t>(views ? model::view_size : model::picture_size(mode));
    const std::vector<std::uint8_t> pixels = views ? pictures_of_views() : lattice(side);
    const model::Sample sample{std::span<const float, model::feature_count>(features), pixels, view_features};
    model::Probabilities out;

    const model::cpu::SingleThread single_thread;
    MatrixProduct product(product_of(precision));
    double best_network = 1e9, best_exact = 1e9, best_product = 1e9;
    for (auto _ : state) {
        best_product = std::min(best_product, seconds([&] { product.run(); }));
        const double network = seconds([&] { (void)ensemble->run({&sample, 1}, mode, {&out, 1}); });
        best_network = std::min(best_network, network);
        best_exact = std::min(best_exact, seconds([&] { (void)exact->run({&sample, 1}, mode, {&out, 1}); }));
        state.SetIterationTime(network);
    }
    const double work = multiplications(*bundle, mode);
    const double limit = work / MatrixProduct::multiplications() * best_product;
    state.counters["GMAC"] = work * 1e-9;
    state.counters["GMAC_per_s"] = work * 1e-9 / best_network;
    state.counters["best_ms"] = best_network * 1e3;
    state.counters["x_limit"] = best_network / limit;
    state.counters["x_fp32"] = best_network / best_exact;
    state.SetLabel(std::string(model::name(ensemble->precision())) + " on " + std::string(ensemble->instruction_set()));
}

BENCHMARK(BM_matrix_product)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_bf16_matrix_product)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_integer_matrix_product)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, accurate_fp32, SpeedMode::accurate, Precision::fp32)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, balanced_fp32, SpeedMode::balanced, Precision::fp32)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, fast_fp32, SpeedMode::fast, Precision::fp32)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, v6_only_fp32, SpeedMode::v6_only, Precision::fp32)
    ->UseManualTime()
    ->Iterations(200)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, accurate_fp32_views, SpeedMode::accurate, Precision::fp32, model::FoldKind::views)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, fast_fp32_views, SpeedMode::fast, Precision::fp32, model::FoldKind::views)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, accurate_bf16, SpeedMode::accurate, Precision::bf16)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, balanced_bf16, SpeedMode::balanced, Precision::bf16)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, fast_bf16, SpeedMode::fast, Precision::bf16)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, accurate_bf16_views, SpeedMode::accurate, Precision::bf16, model::FoldKind::views)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, accurate_int8, SpeedMode::accurate, Precision::int8)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, balanced_int8, SpeedMode::balanced, Precision::int8)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, fast_int8, SpeedMode::fast, Precision::int8)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_networks, accurate_int8_views, SpeedMode::accurate, Precision::int8, model::FoldKind::views)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
