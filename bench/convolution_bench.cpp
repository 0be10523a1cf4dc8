// The 3 x 3 convolutions of the networks with bias, ReLU and pooling: our own kernel beside oneDNN's and beside the
// limit of model_bench.cpp, all measured in turn. All pictures of a drawing: 4 of a view fold, 1 of a V14 fold.
//
// "own_ms", "onednn_ms": best times. "gain": oneDNN's time over ours. "own_x_limit", "onednn_x_limit": times over the
// time that the multiplications of the formula take at the peak; ours does with a quarter of them. "cold": the caches
// were filled with other data before each call.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <oneapi/dnnl/dnnl.hpp>
#include <string>
#include <vector>

#include "model/cpu/convolution.hpp"
#include "model/cpu/feature_map.hpp"
#include "model/cpu/onednn.hpp"
#include "model/cpu/winograd.hpp"
#include "peak.hpp"

namespace {

using namespace v16::model::cpu;
using dnnl::memory;
using v16::bench::MatrixProduct;
using v16::bench::seconds;
using v16::model::Activation;
using v16::model::Stage;

struct Shape {
    int in, out, size, max_pool, pictures;
};

Stage stage_of(const Shape& shape) {
    Stage stage;
    stage.in = shape.in;
    stage.out = shape.out;
    stage.kernel = 3;
    stage.activation = Activation::relu;
    stage.max_pool = shape.max_pool;
    stage.weights.assign(static_cast<std::size_t>(9 * shape.in * shape.out), 0.01F);
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

/// The same convolution both ways.
class Twins {
public:
    explicit Twins(const Shape& shape)
        : stage_(stage_of(shape)),
          pictures_(static_cast<std::size_t>(shape.pictures)),
          from_{shape.in, shape.size},
          wide_{shape.out, shape.size},
          to_{shape.out, shape.size / shape.max_pool},
          own_(stage_, from_, pictures_),
          onednn_(stage_, from_, wide_) {}

    void run_own() {
        own_.execute(values(maps_), own_weights_, values(result_), pictures_, own_scratchpad_.get_data_handle());
    }
    void run_onednn() {
        for (std::size_t p = 0; p < pictures_; ++p) {
            onednn_.execute(stream_, map_, onednn_weights_, wide_map_, onednn_scratchpad_);
            max_pool(wide_map_.get_data_handle(), wide_, stage_.max_pool, values(result_), to_);
        }
    }
    [[nodiscard]] double multiplications() const {
        return 9.0 * stage_.in * stage_.out * from_.size * from_.size * static_cast<double>(pictures_);
    }

private:
    Stage stage_;
    std::size_t pictures_;
    MapShape from_, wide_, to_;
    WinogradConvolution own_;
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

void BM_convolution(benchmark::State& state, const Shape& shape, Caches caches) {
    if (!has_avx2_only()) return state.SkipWithError("our own kernel is for AVX2");
    const SingleThread single_thread;
    Twins twins(shape);
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
