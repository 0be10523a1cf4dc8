#include "train/torch/stage.hpp"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <cmath>
#include <span>
#include <vector>

#include "train/torch/stage_kernels.hpp"

namespace v16::train {
namespace {

using model::LayerKind;
using torch::Tensor;

constexpr auto channels_last = at::MemoryFormat::ChannelsLast;

/// Per-image sums of each channel, added up image by image, so that the total does not depend on who computed what.
class ChannelSums {
public:
    ChannelSums(std::int64_t images, std::int64_t channels)
        : channels_(static_cast<std::size_t>(channels)), values_(static_cast<std::size_t>(images) * channels_, 0.0) {}

    std::span<double> of(std::int64_t image) {
        return std::span(values_).subspan(static_cast<std::size_t>(image) * channels_, channels_);
    }
    [[nodiscard]] std::vector<double> total() const {
        std::vector<double> sum(channels_, 0.0);
        for (std::size_t i = 0; i < values_.size(); ++i) sum[i % channels_] += values_[i];
        return sum;
    }

private:
    std::size_t channels_;
    std::vector<double> values_;
};

/// What batch normalisation needs to know of a channel of this batch.
struct Normalisation {
    std::vector<double> mean;
    std::vector<double> inverse_deviation;
};

void update_running(const Tensor& running, const std::vector<double>& of_batch, double momentum) {
    const auto fresh = torch::tensor(of_batch, torch::kFloat64).to(torch::kFloat32);
    torch::Tensor(running).mul_(1.0 - momentum).add_(fresh, momentum);
}

std::span<const float> floats(const Tensor& tensor) {
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

StageShape shape_of(const Tensor& y, std::int64_t window) {
    return {y.size(2), y.size(3), y.size(1), window};
}

Normalisation normalisation_of(const ChannelSums& sums, const ChannelSums& squares, std::int64_t count, double epsilon,
                               std::vector<double>& variance) {
    Normalisation result;
    result.mean = sums.total();
    variance = squares.total();
    for (std::size_t c = 0; c < variance.size(); ++c) {
        result.mean[c] /= static_cast<double>(count);
        variance[c] = std::max(0.0, variance[c] / static_cast<double>(count) - result.mean[c] * result.mean[c]);
        result.inverse_deviation.push_back(1.0 / std::sqrt(variance[c] + epsilon));
    }
    return result;
}

struct StageFunction : public torch::autograd::Function<StageFunction> {
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& input, const Tensor& weight,
                          const Tensor& gamma, const Tensor& beta, const Tensor& bias, const Tensor& running_mean,
                          const Tensor& running_var, std::int64_t window, double epsilon, double momentum) {
        const auto x = input.contiguous(channels_last);
        const auto padding = weight.size(2) / 2;
        const auto y = at::conv2d(x, weight, {}, 1, padding).contiguous(channels_last);
        const StageShape shape = shape_of(y, window);
        const std::int64_t images = y.size(0);

        const auto options = y.options().memory_format(channels_last);
        const auto extreme = at::empty({images, shape.channels, shape.height / window, shape.width / window}, options);
        const auto where = at::empty_like(extreme, extreme.options().dtype(torch::kUInt8));
        const auto sign = torch::where(gamma >= 0, torch::ones_like(gamma), -torch::ones_like(gamma)).contiguous();
        ChannelSums sums(images, shape.channels);
        ChannelSums squares(images, shape.channels);
        at::parallel_for(0, images, 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                const std::int64_t pooled = i * shape.pooled_pixels() * shape.channels;
                window_extremes(y.data_ptr<float>() + i * shape.pixels() * shape.channels, shape, floats(sign),
                                sums.of(i), squares.of(i), extreme.data_ptr<float>() + pooled,
                                where.data_ptr<std::uint8_t>() + pooled);
            }
        });

        const std::int64_t count = images * shape.pixels();
        std::vector<double> variance;
        Normalisation norm = normalisation_of(sums, squares, count, epsilon, variance);
        const auto out = at::empty_like(extreme);
        normalise(extreme, norm, gamma, beta, out);

        std::vector<double> shifted = norm.mean;  // the layer's own mean is that of conv with its bias
        for (std::size_t c = 0; c < shifted.size(); ++c) {
            shifted[c] += static_cast<double>(floats(bias)[c]);
            variance[c] *= static_cast<double>(count) / static_cast<double>(count - 1);
        }
        update_running(running_mean, shifted, momentum);
        update_running(running_var, variance, momentum);

        context->save_for_backward({x, weight, y, extreme, where, out, gamma, torch::tensor(norm.mean, torch::kFloat64),
                                    torch::tensor(norm.inverse_deviation, torch::kFloat64)});
        context->saved_data["window"] = window;
        return out;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        const auto& [x, weight, y, extreme] = std::tie(saved[0], saved[1], saved[2], saved[3]);
        const auto& [where, out, gamma] = std::tie(saved[4], saved[5], saved[6]);
        const double* mean = saved[7].data_ptr<double>();
        const double* inverse = saved[8].data_ptr<double>();
        const StageShape shape = shape_of(y, context->saved_data["window"].toInt());
        const std::int64_t images = y.size(0);

        const auto gradient = gradients[0].clone(channels_last);
        ChannelSums sums(images, shape.channels);
        ChannelSums products(images, shape.channels);
        at::parallel_for(0, images, 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                const std::int64_t pooled = i * shape.pooled_pixels() * shape.channels;
                rectified_gradient(out.data_ptr<float>() + pooled, extreme.data_ptr<float>() + pooled,
                                   shape.pooled_pixels(), gradient.data_ptr<float>() + pooled, sums.of(i),
                                   products.of(i));
            }
        });

        // With yhat = (y - mean) * inverse: d beta = sum g, d gamma = sum g * yhat, and
        // dy = gamma * inverse * (g - d beta / n - yhat * d gamma / n), where g is 0 but at the extremes.
        const auto channels = static_cast<std::size_t>(shape.channels);
        const auto count = static_cast<double>(images * shape.pixels());
        const std::vector<double> d_beta = sums.total();
        std::vector<double> d_gamma = products.total();
        std::vector<float> scale(channels);
        std::vector<float> slope(channels);
        std::vector<float> offset(channels);
        for (std::size_t c = 0; c < channels; ++c) {
            d_gamma[c] = (d_gamma[c] - mean[c] * d_beta[c]) * inverse[c];
            const double factor = static_cast<double>(floats(gamma)[c]) * inverse[c];
            scale[c] = static_cast<float>(factor);
            slope[c] = static_cast<float>(-factor * inverse[c] * d_gamma[c] / count);
            offset[c] = static_cast<float>(-factor * (d_beta[c] - mean[c] * inverse[c] * d_gamma[c]) / count);
        }
        const auto dy = at::empty_like(y);
        at::parallel_for(0, images, 1, [&](std::int64_t first, std::int64_t last) {
            for (std::int64_t i = first; i < last; ++i) {
                const std::int64_t pooled = i * shape.pooled_pixels() * shape.channels;
                const std::int64_t full = i * shape.pixels() * shape.channels;
                spread_gradient(y.data_ptr<float>() + full, shape, gradient.data_ptr<float>() + pooled,
                                where.data_ptr<std::uint8_t>() + pooled, scale, slope, offset,
                                dy.data_ptr<float>() + full);
            }
        });

        const std::int64_t padding = weight.size(2) / 2;
        const bool input_needs_gradient = context->needs_input_grad(0);
        const auto of_conv = at::convolution_backward(dy, x, weight, c10::nullopt, {1, 1}, {padding, padding}, {1, 1},
                                                      false, {0, 0}, 1, {input_needs_gradient, true, false});
        const Tensor none;
        return {std::get<0>(of_conv),
                std::get<1>(of_conv),
                torch::tensor(d_gamma, torch::kFloat64).to(torch::kFloat32),
                torch::tensor(d_beta, torch::kFloat64).to(torch::kFloat32),
                none,
                none,
                none,
                none,
                none,
                none};
    }

private:
    static void normalise(const Tensor& extreme, const Normalisation& norm, const Tensor& gamma, const Tensor& beta,
                          const Tensor& out) {
        const auto channels = norm.mean.size();
        std::vector<float> scale(channels);
        std::vector<float> offset(channels);
        for (std::size_t c = 0; c < channels; ++c) {
            const double factor = static_cast<double>(floats(gamma)[c]) * norm.inverse_deviation[c];
            scale[c] = static_cast<float>(factor);
            offset[c] = static_cast<float>(static_cast<double>(floats(beta)[c]) - norm.mean[c] * factor);
        }
        const std::int64_t pixels = extreme.size(0) * extreme.size(2) * extreme.size(3);
        const auto step = static_cast<std::int64_t>(channels);
        at::parallel_for(0, pixels, 4096, [&](std::int64_t first, std::int64_t last) {
            scale_and_rectify(extreme.data_ptr<float>() + first * step, last - first, scale, offset,
                              out.data_ptr<float>() + first * step);
        });
    }
};

}  // namespace

std::optional<Stage> Stage::at(const model::Chain& chain, std::size_t position) {
    const auto is = [&](std::size_t i, LayerKind kind) {
        return i < chain.layers.size() && chain.layers[i].kind == kind;
    };
    if (!is(position, LayerKind::conv) || !is(position + 1, LayerKind::batch_norm) ||
        !is(position + 2, LayerKind::relu)) {
        return std::nullopt;
    }
    return Stage(is(position + 3, LayerKind::max_pool) ? chain.layers[position + 3].kernel : 1);
}

bool Stage::fits(const Tensor& x, bool training) const {
    return training && x.device().is_cpu() && x.scalar_type() == torch::kFloat32 && x.dim() == 4 &&
           x.size(2) % window_ == 0 && x.size(3) % window_ == 0;
}

Tensor Stage::forward(const Tensor& x, torch::nn::Conv2dImpl& conv, torch::nn::BatchNorm2dImpl& norm) const {
    return StageFunction::apply(x, conv.weight, norm.weight, norm.bias, conv.bias.detach(), norm.running_mean,
                                norm.running_var, window_, norm.options.eps(), norm.options.momentum().value_or(0.1));
}

}  // namespace v16::train
