// The slow, obvious twin of the ensemble: each layer as its textbook formula, straight from the checkpoint's tensors,
// in double. Nothing is folded, fused, reordered or skipped.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <vector>

#include "model/architecture.hpp"
#include "model/bundle.hpp"
#include "model/ensemble.hpp"

namespace v16::test {

/// channels x height x width, row-major. A vector is a map of 1 x 1.
struct ReferenceMap {
    int channels = 0, height = 1, width = 1;
    std::vector<double> values;

    ReferenceMap(int c, int h, int w) : channels(c), height(h), width(w), values(static_cast<std::size_t>(c * h * w)) {}
    double& at(int c, int y, int x) { return values[static_cast<std::size_t>((c * height + y) * width + x)]; }
    [[nodiscard]] double at(int c, int y, int x) const {
        return values[static_cast<std::size_t>((c * height + y) * width + x)];
    }
};

class ReferenceChain {
public:
    ReferenceChain(const model::Chain& chain, const model::TensorMap& tensors) : chain_(chain), tensors_(tensors) {}

    [[nodiscard]] ReferenceMap run(ReferenceMap map) const {
        for (std::size_t position = 0; position < chain_.layers.size(); ++position) {
            map = apply(chain_.layers[position], position, map);
        }
        return map;
    }

private:
    [[nodiscard]] const std::vector<float>& tensor(std::size_t position, std::string_view what) const {
        return tensors_.at(model::tensor_name(chain_, position, what)).values;
    }

    [[nodiscard]] ReferenceMap apply(const model::Layer& layer, std::size_t position, const ReferenceMap& in) const {
        using enum model::LayerKind;
        switch (layer.kind) {
            case linear:
                return convolve(position, in, 1);  // of a 1 x 1 map
            case conv:
                return convolve(position, in, layer.kernel);
            case batch_norm:
                return normalise(position, in);
            case relu:
                return activate(in, 0.0);
            case leaky_relu:
                return activate(in, 0.1);
            case max_pool:
                return pool(in, layer.kernel);
            case global_average_pool:
                return average(in);
            case dropout:
                return in;
        }
        throw std::logic_error("unknown layer");
    }

    [[nodiscard]] ReferenceMap convolve(std::size_t position, const ReferenceMap& in, int kernel) const {
        const auto& weight = tensor(position, "weight");
        const auto& bias = tensor(position, "bias");
        ReferenceMap out(static_cast<int>(bias.size()), in.height, in.width);
        const int half = kernel / 2;
        for (int o = 0; o < out.channels; ++o) {
            for (int y = 0; y < out.height; ++y) {
                for (int x = 0; x < out.width; ++x) {
                    double sum = bias[static_cast<std::size_t>(o)];
                    for (int c = 0; c < in.channels; ++c) {
                        for (int dy = 0; dy < kernel; ++dy) {
                            for (int dx = 0; dx < kernel; ++dx) {
                                const int sy = y + dy - half, sx = x + dx - half;
                                if (sy < 0 || sy >= in.height || sx < 0 || sx >= in.width) continue;  // zero padding
                                const int index = ((o * in.channels + c) * kernel + dy) * kernel + dx;
                                sum += weight[static_cast<std::size_t>(index)] * in.at(c, sy, sx);
                            }
                        }
                    }
                    out.at(o, y, x) = sum;
                }
            }
        }
        return out;
    }

    [[nodiscard]] ReferenceMap normalise(std::size_t position, const ReferenceMap& in) const {
        const auto &gamma = tensor(position, "weight"), &beta = tensor(position, "bias");
        const auto &mean = tensor(position, "running_mean"), &variance = tensor(position, "running_var");
        ReferenceMap out = in;
        for (int c = 0; c < in.channels; ++c) {
            const auto k = static_cast<std::size_t>(c);
            for (int y = 0; y < in.height; ++y) {
                for (int x = 0; x < in.width; ++x) {
                    out.at(c, y, x) = (in.at(c, y, x) - mean[k]) / std::sqrt(variance[k] + 1e-5) * gamma[k] + beta[k];
                }
            }
        }
        return out;
    }

    static ReferenceMap activate(const ReferenceMap& in, double slope) {
        ReferenceMap out = in;
        for (double& value : out.values) value = value > 0.0 ? value : slope * value;
        return out;
    }

    static ReferenceMap pool(const ReferenceMap& in, int window) {
        ReferenceMap out(in.channels, in.height / window, in.width / window);
        for (int c = 0; c < out.channels; ++c) {
            for (int y = 0; y < out.height; ++y) {
                for (int x = 0; x < out.width; ++x) {
                    double largest = in.at(c, y * window, x * window);
                    for (int dy = 0; dy < window; ++dy) {
                        for (int dx = 0; dx < window; ++dx) {
                            largest = std::max(largest, in.at(c, y * window + dy, x * window + dx));
                        }
                    }
                    out.at(c, y, x) = largest;
                }
            }
        }
        return out;
    }

    static ReferenceMap average(const ReferenceMap& in) {
        ReferenceMap out(in.channels, 1, 1);
        for (int c = 0; c < in.channels; ++c) {
            for (int y = 0; y < in.height; ++y) {
                for (int x = 0; x < in.width; ++x) out.at(c, 0, 0) += in.at(c, y, x);
            }
            out.at(c, 0, 0) /= in.height * in.width;
        }
        return out;
    }

    model::Chain chain_;
    const model::TensorMap& tensors_;
};

inline ReferenceMap concatenate(std::initializer_list<ReferenceMap> maps) {
    ReferenceMap all(0, 1, 1);
    for (const ReferenceMap& map : maps) {
        all.values.insert(all.values.end(), map.values.begin(), map.values.end());
        all.channels += map.channels;
    }
    return all;
}

inline std::vector<double> reference_softmax(const ReferenceMap& logits) {
    std::vector<double> result = logits.values;
    const double largest = *std::max_element(result.begin(), result.end());
    double sum = 0.0;
    for (double& value : result) sum += value = std::exp(value - largest);
    for (double& value : result) value /= sum;
    return result;
}

inline ReferenceMap reference_fold(const model::TensorMap& fold, const ReferenceMap& features,
                                   const ReferenceMap& picture) {
    const auto run = [&](const model::Chain& chain, const ReferenceMap& in) {
        return ReferenceChain(chain, fold).run(in);
    };
    ReferenceMap geo = run(model::fold_geo, features);
    ReferenceMap visual =
        run(model::fold_fuse, concatenate({run(model::fold_shallow, picture), run(model::fold_mid, picture),
                                           run(model::fold_deep, picture)}));
    const auto sigmoid = [&](const char* name) { return 1.0 / (1.0 + std::exp(-fold.at(name).values[0])); };
    const double a = sigmoid("geo_weight"), b = sigmoid("visual_weight");
    for (double& value : geo.values) value *= a / (a + b);
    for (double& value : visual.values) value *= b / (a + b);
    return run(model::fold_classifier, concatenate({geo, visual}));
}

/// The probabilities of a drawing in a speed mode.
inline std::vector<double> reference_probabilities(const model::Bundle& bundle, std::span<const float> raw_features,
                                                   std::span<const std::uint8_t> pixels, SpeedMode mode) {
    ReferenceMap features(static_cast<int>(model::feature_count), 1, 1);
    for (std::size_t i = 0; i < model::feature_count; ++i) {
        features.values[i] =
            (static_cast<double>(raw_features[i]) - bundle.feature_mean[i]) / (bundle.feature_std[i] + 1e-8);
    }
    const auto v6 = reference_softmax(ReferenceChain(model::v6_net, bundle.v6).run(features));
    const std::size_t folds = model::fold_count(mode, bundle.folds.size());
    if (folds == 0) return v6;
    const int size = model::picture_size(mode);
    ReferenceMap picture(1, size, size);
    std::transform(pixels.begin(), pixels.end(), picture.values.begin(), [](std::uint8_t p) { return p / 255.0; });
    std::vector<double> result(v6.size());
    for (std::size_t c = 0; c < v6.size(); ++c) result[c] = bundle.v6_weight * v6[c];
    for (std::size_t k = 0; k < folds; ++k) {
        const auto probabilities = reference_softmax(reference_fold(bundle.folds[k], features, picture));
        for (std::size_t c = 0; c < v6.size(); ++c) {
            result[c] += bundle.v14_weight * probabilities[c] / static_cast<double>(folds);
        }
    }
    return result;
}

}  // namespace v16::test
