// The convolutions of the networks with bias, ReLU and pooling: our own kernels beside oneDNN's and beside the limit of
// model_bench.cpp, all measured in turn. All pictures of a drawing: 4 of a view fold, 1 of a V14 fold. The first
// convolution of view folds reads the views of a drawing of 500 entities, and a picture without any 0.
//
// "own_ms", "onednn_ms": best times. "gain": oneDNN's time over ours. "own_x_limit", "onednn_x_limit": times over the
// time that the multiplications of the formula take at the peak; Winograd's needs a quarter of them, that of nearly
// empty pictures those with ink. "cold": the caches were filled with other data before each call.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <concepts>
#include <oneapi/dnnl/dnnl.hpp>
#include <span>
#include <string>
#include <utility>

#include "generated_drawing.hpp"
#include "model/architecture.hpp"
#include "model/cpu/convolution.hpp"
#include "model/cpu/feature_map.hpp"
#include "model/cpu/onednn.hpp"
#include "model/cpu/own_kernels.hpp"
#include "model/cpu/sparse_convolution.hpp"
#include "model/cpu/winograd.hpp"
#include "peak.hpp"
#include "render/views.hpp"

namespace {

using namespace v16::model::cpu;
using dnnl::memory;
using v16::bench::MatrixProduct;
using v16::bench::seconds;
using v16::model::Activation;
using v16::model::Stage;

struct Shape {
    int in, out, size, max_pool, pictures;
    int kernel = 3, stride = 1;
};

Stage stage_of(const Shape& shape) {
    Stage stage;
    stage.in = shape.in;
    stage.out = shape.out;
    stage.kernel = shape.kernel;
    stage.stride = shape.stride;
    stage.activation = Activation::relu;
    stage.max_pool = shape.max_pool;
    stage.weights.assign(static_cast<std::size_t>(shape.kernel * shape.kernel * shape.in * shape.out), 0.01F);
    stage.bias.assign(static_cast<std::size_t>(shape.out), 0.1F);
    return stage;
}

memory buffer(std::size_t bytes) {
    memory made({{static_cast<memory::dim>(bytes / sizeof(float))}, memory::data_type::f32, memory::format_tag::x},
                engine());
    std::fill_n(static_cast<float*>(made.get_data_handle()), bytes / sizeof(float), 0.5F);
    return made;
}

float* values(const memory& memory) {
    return static_cast<float*>(memory.get_data_handle());
}

template <class Own>
Own make_own(const Stage& stage, const MapShape& from, const MapShape& to, std::size_t pictures) {
    if constexpr (std::same_as<Own, WinogradConvolution>) {
        return Own(stage, from, pictures);
    } else {
        return Own(stage, from, to);
    }
}

/// Of the channels, as the widest instruction set in use wants them.
ChannelOrder order() {
    return has_avx512() ? ChannelOrder::blocks_of_16 : ChannelOrder::blocks_of_8;
}

/// The same convolution both ways. `Own` is our kernel.
template <class Own>
class Twins {
public:
    explicit Twins(const Shape& shape)
        : stage_(stage_of(shape)),
          pictures_(static_cast<std::size_t>(shape.pictures)),
          from_{shape.in, shape.size, shape.in % group_width == 0 ? order() : ChannelOrder::planes},
          wide_{shape.out, shape.size / shape.stride, order()},
          to_{shape.out, wide_.size / shape.max_pool, order()},
          own_(make_own<Own>(stage_, from_, to_, pictures_)),
          onednn_(stage_, from_, wide_) {}

    void run_own() {
        own_.execute(values(maps_), own_weights_, values(result_), pictures_, own_scratchpad_.get_data_handle());
    }
    void run_onednn() {
        for (std::size_t p = 0; p < pictures_; ++p) {
            map_.set_data_handle(values(maps_) + p * from_.bytes() / sizeof(float));
            onednn_.execute(stream_, map_, onednn_weights_, wide_map_, onednn_scratchpad_);
            max_pool(wide_map_.get_data_handle(), wide_, stage_.max_pool, values(result_), to_);
        }
    }
    [[nodiscard]] double multiplications() const {
        return static_cast<double>(stage_.weights.size()) * wide_.size * wide_.size * static_cast<double>(pictures_);
    }
    /// What is read; 0.5 everywhere else.
    void set_pixels(std::span<const std::uint8_t> pixels) {
        std::transform(pixels.begin(), pixels.end(), values(maps_),
                       [](std::uint8_t pixel) { return static_cast<float>(pixel) / 255.0F; });
    }

private:
    Stage stage_;
    std::size_t pictures_;
    MapShape from_, wide_, to_;
    Own own_;
    Convolution onednn_;
    ConvolutionWeights own_weights_ = own_.prepare(stage_), onednn_weights_ = onednn_.prepare(stage_);
    memory maps_ = buffer(pictures_ * from_.bytes()), result_ = buffer(pictures_ * to_.bytes());
    memory own_scratchpad_ = buffer(own_.scratchpad().get_size());
    memory map_ = memory(onednn_.source(), engine(), maps_.get_data_handle());
    memory wide_map_ = memory(onednn_.destination(), engine());
    memory onednn_scratchpad_ = memory(onednn_.scratchpad(), engine());
    dnnl::stream stream_ = dnnl::stream(engine());
};

enum class Caches { warm, cold };

template <class Own>
void measure(benchmark::State& state, Twins<Own> twins, Caches caches) {
    const SingleThread single_thread;
    MatrixProduct product;
    double best_own = 1e9, best_onednn = 1e9, best_product = 1e9;
    const auto best = [&](auto run) {
        if (caches == Caches::cold) {
            product.run();
        } else {
            run();
        }
        return seconds(run);
    };
    for (auto _ : state) {
        best_product = std::min(best_product, seconds([&] { product.run(); }));
        const double own = best([&] { twins.run_own(); });
        best_own = std::min(best_own, own);
        best_onednn = std::min(best_onednn, best([&] { twins.run_onednn(); }));
        state.SetIterationTime(own);
    }
    const double limit = twins.multiplications() / MatrixProduct::multiplications() * best_product;
    state.counters["own_ms"] = best_own * 1e3;
    state.counters["onednn_ms"] = best_onednn * 1e3;
    state.counters["gain"] = best_onednn / best_own;
    state.counters["own_x_limit"] = best_own / limit;
    state.counters["onednn_x_limit"] = best_onednn / limit;
}

void BM_convolution(benchmark::State& state, const Shape& shape, Caches caches) {
    if (lanes_of_own_kernels(order()) == 0) return state.SkipWithError("our own kernels need AVX2");
    measure(state, Twins<WinogradConvolution>(shape), caches);
}

void BM_first_convolution(benchmark::State& state, bool drawing) {
    if (lanes_of_own_kernels(order()) == 0) return state.SkipWithError("our own kernels need AVX2");
    const auto views = v16::render::find_views(v16::bench::generated_drawing(500));
    const auto& first = v16::model::layers::view_net[0];
    Twins<SparseConvolution> twins({first.in, first.out, v16::model::view_size, 2, static_cast<int>(views->pictures()),
                                    first.kernel, first.stride});
    if (drawing) twins.set_pixels(views->pixels);
    measure(state, std::move(twins), Caches::cold);
}
BENCHMARK_CAPTURE(BM_first_convolution, views_of_a_drawing, true)
    ->UseManualTime()
    ->Iterations(100)
    ->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_first_convolution, no_pixel_empty, false)
    ->UseManualTime()
    ->Iterations(100)
    ->Unit(benchmark::kMillisecond);

int register_all() {
    // The layers of model/architecture.hpp; those of V14 at 128 pixels.
    const Shape shapes[] = {{32, 48, 16, 1, 4},  {48, 64, 16, 2, 4}, {64, 96, 8, 1, 4},   {96, 128, 8, 2, 4},
                            {128, 160, 4, 1, 4}, {32, 64, 64, 2, 1}, {64, 128, 32, 2, 1}, {128, 128, 16, 1, 1}};
    for (const Shape& s : shapes) {
        for (const Caches caches : {Caches::warm, Caches::cold}) {
            const std::string name = "BM_convolution/" + std::to_string(s.in) + "_to_" + std::to_string(s.out) +
                                     "_at_" + std::to_string(s.size) + "_pool_" + std::to_string(s.max_pool) +
                                     "_pictures_" + std::to_string(s.pictures) +
                                     (caches == Caches::warm ? "_warm" : "_cold");
            benchmark::RegisterBenchmark(name.c_str(), BM_convolution, s, caches)
                ->UseManualTime()
                ->Iterations(100)
                ->Unit(benchmark::kMillisecond);
        }
    }
    return 0;
}
[[maybe_unused]] const int registered = register_all();

}  // namespace
