// The slow, obvious twin of the ensemble: each layer as its textbook formula, straight from the checkpoint's tensors,
// in double. Nothing is folded, fused, reordered or skipped.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <utility>
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
        return tensors_.at(model::tensor_name(chain_, position, what)).values.read();
    }

    [[nodiscard]] ReferenceMap apply(const model::Layer& layer, std::size_t position, const ReferenceMap& in) const {
        using enum model::LayerKind;
        switch (layer.kind) {
            case linear:
                return convolve(position, in, 1);  // of a 1 x 1 map
            case conv:
                return convolve(position, in, layer.kernel, layer.stride);
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

    [[nodiscard]] ReferenceMap convolve(std::size_t position, const ReferenceMap& in, int kernel,
                                        int stride = 1) const {
        const auto& weight = tensor(position, "weight");
        const auto& bias = tensor(position, "bias");
        ReferenceMap out(static_cast<int>(bias.size()), in.height / stride, in.width / stride);
        const int half = kernel / 2;
        for (int o = 0; o < out.channels; ++o) {
            for (int y = 0; y < out.height; ++y) {
                for (int x = 0; x < out.width; ++x) {
                    double sum = bias[static_cast<std::size_t>(o)];
                    for (int c = 0; c < in.channels; ++c) {
                        for (int dy = 0; dy < kernel; ++dy) {
                            for (int dx = 0; dx < kernel; ++dx) {
                                const int sy = y * stride + dy - half, sx = x * stride + dx - half;
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

inline ReferenceMap mean(const std::vector<ReferenceMap>& maps) {
    ReferenceMap result(maps.front().channels, 1, 1);
    for (std::size_t c = 0; c < result.values.size(); ++c) {
        for (const ReferenceMap& map : maps) result.values[c] += map.values[c];
        result.values[c] /= static_cast<double>(maps.size());
    }
    return result;
}

inline ReferenceMap maximum(const std::vector<ReferenceMap>& maps) {
    ReferenceMap result = maps.front();
    for (std::size_t c = 0; c < result.values.size(); ++c) {
        for (const ReferenceMap& map : maps) result.values[c] = std::max(result.values[c], map.values[c]);
    }
    return result;
}

/// The mean of what the classifier and the families of each category say.
inline ReferenceMap with_families(const model::Bundle& bundle, const model::TensorMap& fold, const ReferenceMap& fused,
                                  ReferenceMap logits) {
    const auto &weight = fold.at("family_classifier.weight").values, &bias = fold.at("family_classifier.bias").values;
    std::size_t family = 0;
    for (std::size_t c = 0; c < bundle.families.size(); ++c) {
        double sum = 0.0;
        for (std::size_t k = 0; k < bundle.families[c].size(); ++k, ++family) {
            double logit = bias[family];
            for (std::size_t i = 0; i < fused.values.size(); ++i) {
                logit += weight[family * fused.values.size() + i] * fused.values[i];
            }
            sum += std::exp(logit);
        }
        logits.values[c] = (logits.values[c] + std::log(sum)) / 2.0;
    }
    return logits;
}

/// `pictures`: one of a picture fold, those of the views of a view fold, whose `features` go on with the view features.
inline ReferenceMap reference_fold(const model::Bundle& bundle, std::size_t index, const ReferenceMap& features,
                                   const std::vector<ReferenceMap>& pictures) {
    const model::TensorMap& fold = bundle.folds[index];
    const auto run = [&](const model::Chain& chain, const ReferenceMap& in) {
        return ReferenceChain(chain, fold).run(in);
    };
    ReferenceMap geo(0, 1, 1), visual(0, 1, 1);
    if (bundle.fold_kind == model::FoldKind::picture) {
        geo = run(model::fold_geo, features);
        visual =
            run(model::fold_fuse, concatenate({run(model::fold_shallow, pictures[0]), run(model::fold_mid, pictures[0]),
                                               run(model::fold_deep, pictures[0])}));
    } else {
        geo = run(model::view_fold_geo, features);
        std::vector<ReferenceMap> views;
        for (std::size_t i = 1; i < pictures.size(); ++i) views.push_back(run(model::view_fold_net, pictures[i]));
        visual = run(model::view_fold_fuse,
                     concatenate({run(model::view_fold_net, pictures[0]), mean(views), maximum(views)}));
    }
    const auto sigmoid = [&](const char* name) { return 1.0 / (1.0 + std::exp(-fold.at(name).values[0])); };
    const double a = sigmoid("geo_weight"), b = sigmoid("visual_weight");
    for (double& value : geo.values) value *= a / (a + b);
    for (double& value : visual.values) value *= b / (a + b);
    const ReferenceMap fused = concatenate({geo, visual});
    const ReferenceMap logits = run(model::fold_classifier, fused);
    return bundle.families.empty() ? logits : with_families(bundle, fold, fused, logits);
}

inline std::vector<ReferenceMap> reference_pictures(std::span<const std::uint8_t> pixels, const ReferenceMap& empty) {
    std::vector<ReferenceMap> pictures(pixels.size() / empty.values.size(), empty);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        pictures[i / empty.values.size()].values[i % empty.values.size()] = pixels[i] / 255.0;
    }
    return pictures;
}

inline std::vector<double> with_temperature(std::vector<double> probabilities, double temperature) {
    double sum = 0.0;
    for (double& p : probabilities) sum += p = std::pow(p, 1.0 / temperature);
    for (double& p : probabilities) p /= sum;
    return probabilities;
}

inline std::vector<double> with_shares(std::vector<double> probabilities, const std::vector<double>& shares) {
    if (shares.empty()) return probabilities;
    double sum = 0.0;
    for (std::size_t c = 0; c < shares.size(); ++c) sum += probabilities[c] *= shares[c];
    for (double& p : probabilities) p /= sum;
    return probabilities;
}

/// The probabilities of a drawing in a speed mode, by one look.
inline std::vector<double> reference_look(const model::Bundle& bundle, const model::Sample& sample, SpeedMode mode) {
    const std::size_t folds = model::fold_count(mode, bundle.folds.size());
    const bool views = bundle.fold_kind == model::FoldKind::views && folds > 0;
    std::vector<float> raw(sample.features.begin(), sample.features.end());
    if (views) raw.insert(raw.end(), sample.view_features.begin(), sample.view_features.end());
    ReferenceMap features(static_cast<int>(raw.size()), 1, 1);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        features.values[i] = (static_cast<double>(raw[i]) - bundle.feature_mean[i]) / (bundle.feature_std[i] + 1e-8);
    }
    ReferenceMap first_features(static_cast<int>(model::feature_count), 1, 1);
    std::copy_n(features.values.begin(), model::feature_count, first_features.values.begin());
    const auto v6 = reference_softmax(ReferenceChain(model::v6_net, bundle.v6).run(first_features));
    if (folds == 0) return with_shares(with_temperature(v6, bundle.temperature), bundle.category_shares);
    const int size = views ? model::view_size : model::picture_size(mode);
    const auto pictures = reference_pictures(sample.pixels, ReferenceMap(views ? model::view_channels : 1, size, size));
    std::vector<double> result(v6.size());
    for (std::size_t c = 0; c < v6.size(); ++c) result[c] = bundle.v6_weight * v6[c];
    for (std::size_t k = 0; k < folds; ++k) {
        const auto probabilities = reference_softmax(reference_fold(bundle, k, features, pictures));
        for (std::size_t c = 0; c < v6.size(); ++c) {
            result[c] += bundle.v14_weight * probabilities[c] / static_cast<double>(folds);
        }
    }
    return with_shares(with_temperature(std::move(result), bundle.temperature), bundle.category_shares);
}

/// Pictures of views turned by a quarter: what was the left column becomes the top row, from its lower end on.
inline std::vector<std::uint8_t> turned_by_a_quarter(std::span<const std::uint8_t> pixels) {
    constexpr std::size_t side = model::view_size;
    std::vector<std::uint8_t> turned;
    for (std::size_t plane = 0; plane < pixels.size(); plane += side * side) {
        for (std::size_t column = 0; column < side; ++column) {
            for (std::size_t row = side; row-- > 0;) turned.push_back(pixels[plane + row * side + column]);
        }
    }
    return turned;
}

/// The probabilities of a drawing in a speed mode; of an unsure one by two looks.
inline std::vector<double> reference_probabilities(const model::Bundle& bundle, const model::Sample& sample,
                                                   SpeedMode mode) {
    std::vector<double> result = reference_look(bundle, sample, mode);
    const bool sure = *std::max_element(result.begin(), result.end()) >= bundle.review.min_confidence;
    if (sure || mode != SpeedMode::accurate || bundle.fold_kind != model::FoldKind::views || bundle.folds.empty())
        return result;
    const std::vector<std::uint8_t> turned = turned_by_a_quarter(sample.pixels);
    const auto second = reference_look(bundle, {sample.features, turned, sample.view_features}, mode);
    double total = 0.0;
    for (std::size_t c = 0; c < result.size(); ++c) total += std::sqrt(result[c] * second[c]);
    for (std::size_t c = 0; c < result.size(); ++c) result[c] = std::sqrt(result[c] * second[c]) / total;
    return result;
}

}  // namespace v16::test
