#include "train/torch/stage.hpp"

#include <ATen/Parallel.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <vector>

#include "train/torch/entry_kernels.hpp"
#include "train/torch/stage_kernels.hpp"

namespace v16::train {
namespace {

using model::LayerKind;
using torch::Tensor;

constexpr auto channels_last = at::MemoryFormat::ChannelsLast;

std::span<const float> floats(const Tensor& tensor) {
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

/// One image of a batch, wherever the innermost dimension lies.
template <class T>
T* image_of(const Tensor& batch, std::int64_t image) {
    return batch.data_ptr<T>() + image * (batch.numel() / batch.size(0));
}

template <class Work>
void for_each_image(std::int64_t images, Work work) {
    at::parallel_for(0, images, 1, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) work(i);
    });
}

/// Sums of each image, added up image by image, so that the total does not depend on who computed what.
class ImageSums {
public:
    ImageSums(std::int64_t images, std::int64_t width)
        : width_(static_cast<std::size_t>(width)), values_(static_cast<std::size_t>(images) * width_, 0.0) {}

    std::span<double> of(std::int64_t image) {
        return std::span(values_).subspan(static_cast<std::size_t>(image) * width_, width_);
    }
    [[nodiscard]] std::vector<double> total() const {
        std::vector<double> sum(width_, 0.0);
        for (std::size_t first = 0; first < values_.size(); first += width_) {
            for (std::size_t i = 0; i < width_; ++i) sum[i] += values_[first + i];
        }
        return sum;
    }

private:
    std::size_t width_;
    std::vector<double> values_;
};

/// What the forward pass leaves of a picture before pooling.
struct Pooled {
    Tensor y;                      // the picture itself, NHWC; undefined at the entry, where it is never stored
    Tensor extreme;                // of each window, NHWC
    Tensor where;                  // its place in the window
    std::vector<double> mean;      // of each channel
    std::vector<double> variance;  // population
};

/// The convolution's weights as [taps][channels], for the entry's kernels; one input channel.
Tensor taps_first(const Tensor& weight) {
    return weight.detach().reshape({weight.size(0), -1}).t().contiguous();
}

/// True when the kernels of the entry can do it.
bool is_entry(const Tensor& x, const Tensor& weight, std::int64_t stride, std::int64_t window) {
    return x.size(1) == 1 && stride == 1 && !x.requires_grad() && (window == 2 || window == 4) &&
           weight.size(0) % 8 == 0 && weight.size(0) <= 64 && x.size(3) % 8 == 0;
}

Pooled convolve_and_pool(const Tensor& x, const Tensor& weight, const Tensor& gamma, std::int64_t stride,
                         std::int64_t window, bool entry) {
    const std::int64_t kernel = weight.size(2);
    const std::int64_t images = x.size(0);
    const StageShape shape{x.size(2) / stride, x.size(3) / stride, weight.size(0), window};
    Pooled pooled;
    if (!entry) pooled.y = at::conv2d(x, weight, {}, stride, kernel / 2).contiguous(channels_last);
    pooled.extreme = at::empty({images, shape.channels, shape.height / window, shape.width / window},
                               x.options().memory_format(channels_last));
    pooled.where = at::empty_like(pooled.extreme, pooled.extreme.options().dtype(torch::kInt32));
    const Tensor sign = (gamma >= 0).to(torch::kFloat32).mul_(2.0).sub_(1.0);
    const Tensor taps = taps_first(weight);
    ImageSums sums(images, shape.channels);
    ImageSums squares(images, shape.channels);
    for_each_image(images, [&](std::int64_t i) {
        auto* extreme = image_of<float>(pooled.extreme, i);
        auto* where = image_of<std::int32_t>(pooled.where, i);
        if (entry) {
            const PaddedPicture picture(image_of<float>(x, i), shape.height, shape.width, kernel);
            convolve_extremes(picture, kernel, taps.data_ptr<float>(), shape, floats(sign), sums.of(i), squares.of(i),
                              extreme, where);
        } else {
            window_extremes(image_of<float>(pooled.y, i), shape, floats(sign), sums.of(i), squares.of(i), extreme,
                            where);
        }
    });
    const auto count = static_cast<double>(images * shape.pixels());
    pooled.mean = sums.total();
    pooled.variance = squares.total();
    for (std::size_t c = 0; c < pooled.mean.size(); ++c) {
        pooled.mean[c] /= count;
        pooled.variance[c] = std::max(0.0, pooled.variance[c] / count - pooled.mean[c] * pooled.mean[c]);
    }
    return pooled;
}

/// max(0, gamma * (extreme - mean) * inverse + beta).
Tensor normalise_and_rectify(const Pooled& pooled, const std::vector<double>& inverse, const Tensor& gamma,
                             const Tensor& beta) {
    std::vector<float> scale(inverse.size());
    std::vector<float> offset(inverse.size());
    for (std::size_t c = 0; c < inverse.size(); ++c) {
        const double factor = static_cast<double>(floats(gamma)[c]) * inverse[c];
        scale[c] = static_cast<float>(factor);
        offset[c] = static_cast<float>(static_cast<double>(floats(beta)[c]) - pooled.mean[c] * factor);
    }
    const Tensor out = at::empty_like(pooled.extreme);
    for_each_image(out.size(0), [&](std::int64_t i) {
        scale_and_rectify(image_of<float>(pooled.extreme, i), out.size(2) * out.size(3), scale, offset,
                          image_of<float>(out, i));
    });
    return out;
}

/// As the layer does it: `of_batch` is the unbiased variance, or the mean of the convolution with its bias.
void update_running(Tensor running, const std::vector<double>& of_batch, double momentum) {
    const auto fresh = torch::tensor(of_batch, torch::kFloat64).to(torch::kFloat32);
    running.mul_(1.0 - momentum).add_(fresh, momentum);
}

void update_running(const Pooled& pooled, double count, const Tensor& bias, const Tensor& running_mean,
                    const Tensor& running_var, double momentum) {
    std::vector<double> mean = pooled.mean;
    std::vector<double> variance = pooled.variance;
    for (std::size_t c = 0; c < mean.size(); ++c) {
        mean[c] += static_cast<double>(floats(bias)[c]);
        variance[c] *= count / (count - 1.0);
    }
    update_running(running_mean, mean, momentum);
    update_running(running_var, variance, momentum);
}

/// The gradient before batch normalisation, channel by channel: dy = offset + slope * y, plus scale * gradient at the
/// extremes; and the gradients of gamma and beta.
struct NormGradient {
    std::vector<float> scale;
    std::vector<float> slope;
    std::vector<float> offset;
    std::vector<double> gamma;
    std::vector<double> beta;
};

/// With yhat = (y - mean) * inverse: d beta = sum g, d gamma = sum g * yhat, and
/// dy = gamma * inverse * (g - d beta / n - yhat * d gamma / n), where g is 0 but at the extremes.
NormGradient norm_gradient(std::vector<double> sum, std::vector<double> product_sum, std::span<const double> mean,
                           std::span<const double> inverse, std::span<const float> gamma, double count) {
    NormGradient result;
    for (std::size_t c = 0; c < sum.size(); ++c) {
        const double d_gamma = (product_sum[c] - mean[c] * sum[c]) * inverse[c];
        const double factor = static_cast<double>(gamma[c]) * inverse[c];
        result.gamma.push_back(d_gamma);
        result.scale.push_back(static_cast<float>(factor));
        result.slope.push_back(static_cast<float>(-factor * inverse[c] * d_gamma / count));
        result.offset.push_back(static_cast<float>(-factor * (sum[c] - mean[c] * inverse[c] * d_gamma) / count));
    }
    result.beta = std::move(sum);
    return result;
}

/// See entry_kernels.hpp for the formula.
Tensor entry_weight_gradient(const Tensor& x, const Tensor& weight, const StageShape& shape, const Tensor& gradient,
                             const Tensor& where, const NormGradient& norm) {
    const std::int64_t kernel = weight.size(2);
    const std::int64_t taps = kernel * kernel;
    const std::int64_t images = x.size(0);
    ImageSums firsts(images, taps);
    ImageSums seconds(images, taps * taps);
    ImageSums extremes(images, shape.channels * taps);
    for_each_image(images, [&](std::int64_t i) {
        const PaddedPicture picture(image_of<float>(x, i), shape.height, shape.width, kernel);
        patch_moments(picture, kernel, shape, firsts.of(i), seconds.of(i));
        extreme_patches(picture, kernel, shape, image_of<float>(gradient, i), image_of<std::int32_t>(where, i),
                        extremes.of(i));
    });
    const auto to_tensor = [](const std::vector<double>& values) { return torch::tensor(values, torch::kFloat64); };
    const auto column = [](const std::vector<float>& values) {
        return torch::tensor(values, torch::kFloat64).unsqueeze(1);
    };
    const Tensor w = weight.detach().reshape({shape.channels, taps}).to(torch::kFloat64);
    const Tensor spread = column(norm.offset) * to_tensor(firsts.total()).unsqueeze(0) +
                          column(norm.slope) * w.matmul(to_tensor(seconds.total()).reshape({taps, taps}));
    const Tensor at_extremes = column(norm.scale) * to_tensor(extremes.total()).reshape({shape.channels, taps});
    return (spread + at_extremes).to(torch::kFloat32).reshape(weight.sizes());
}

struct StageFunction : public torch::autograd::Function<StageFunction> {
    static Tensor forward(torch::autograd::AutogradContext* context, const Tensor& input, const Tensor& weight,
                          const Tensor& gamma, const Tensor& beta, const Tensor& bias, const Tensor& running_mean,
                          const Tensor& running_var, std::int64_t stride, std::int64_t window, double epsilon,
                          double momentum) {
        const bool entry = is_entry(input, weight, stride, window);
        const Tensor x = entry ? input.contiguous() : input.contiguous(channels_last);
        const Pooled pooled = convolve_and_pool(x, weight, gamma, stride, window, entry);
        std::vector<double> inverse;
        for (const double variance : pooled.variance) inverse.push_back(1.0 / std::sqrt(variance + epsilon));
        Tensor out = normalise_and_rectify(pooled, inverse, gamma, beta);
        update_running(pooled, static_cast<double>(x.size(0) * (x.size(2) / stride) * (x.size(3) / stride)), bias,
                       running_mean, running_var, momentum);
        context->save_for_backward({x, weight, gamma, pooled.extreme, pooled.where, out,
                                    torch::tensor(pooled.mean, torch::kFloat64),
                                    torch::tensor(inverse, torch::kFloat64), pooled.y});
        context->saved_data["stride"] = stride;
        context->saved_data["window"] = window;
        return out;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   const torch::autograd::variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        const Tensor& x = saved[0];
        const Tensor& weight = saved[1];
        const Tensor& where = saved[4];
        const Tensor& y = saved[8];
        const std::int64_t stride = context->saved_data["stride"].toInt();
        const StageShape shape{x.size(2) / stride, x.size(3) / stride, weight.size(0),
                               context->saved_data["window"].toInt()};
        const Tensor gradient = gradients[0].clone(channels_last);
        const NormGradient norm = rectify_and_sum(saved, shape, gradient);
        Tensor d_x;
        Tensor d_weight;
        if (y.defined()) {
            std::tie(d_x, d_weight) =
                convolution_gradient(x, weight, y, stride, shape, gradient, where, norm, context->needs_input_grad(0));
        } else {
            d_weight = entry_weight_gradient(x, weight, shape, gradient, where, norm);
        }
        const auto to_float = [](const std::vector<double>& values) {
            return torch::tensor(values, torch::kFloat64).to(torch::kFloat32);
        };
        return {d_x, d_weight, to_float(norm.gamma), to_float(norm.beta), {}, {}, {}, {}, {}, {}, {}};
    }

private:
    /// Closes `gradient` where the ReLU was closed.
    static NormGradient rectify_and_sum(const torch::autograd::variable_list& saved, const StageShape& shape,
                                        const Tensor& gradient) {
        const std::int64_t images = gradient.size(0);
        ImageSums sums(images, shape.channels);
        ImageSums products(images, shape.channels);
        for_each_image(images, [&](std::int64_t i) {
            rectified_gradient(image_of<float>(saved[5], i), image_of<float>(saved[3], i), shape.pooled_pixels(),
                               image_of<float>(gradient, i), sums.of(i), products.of(i));
        });
        const auto channels = static_cast<std::size_t>(shape.channels);
        return norm_gradient(sums.total(), products.total(), {saved[6].data_ptr<double>(), channels},
                             {saved[7].data_ptr<double>(), channels}, floats(saved[2]),
                             static_cast<double>(images * shape.pixels()));
    }

    static std::tuple<Tensor, Tensor> convolution_gradient(const Tensor& x, const Tensor& weight, const Tensor& y,
                                                           std::int64_t stride, const StageShape& shape,
                                                           const Tensor& gradient, const Tensor& where,
                                                           const NormGradient& norm, bool x_needs_gradient) {
        const Tensor dy = at::empty_like(y);
        for_each_image(x.size(0), [&](std::int64_t i) {
            spread_gradient(image_of<float>(y, i), shape, image_of<float>(gradient, i),
                            image_of<std::int32_t>(where, i), norm.scale, norm.slope, norm.offset,
                            image_of<float>(dy, i));
        });
        const std::int64_t padding = weight.size(2) / 2;
        const auto all = at::convolution_backward(dy, x, weight, c10::nullopt, {stride, stride}, {padding, padding},
                                                  {1, 1}, false, {0, 0}, 1, {x_needs_gradient, true, false});
        return {std::get<0>(all), std::get<1>(all)};
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
    return Stage(chain.layers[position].stride,
                 is(position + 3, LayerKind::max_pool) ? chain.layers[position + 3].kernel : 1);
}

bool Stage::fits(const Tensor& x, bool training) const {
    return training && x.device().is_cpu() && x.scalar_type() == torch::kFloat32 && x.dim() == 4 &&
           x.size(2) % (stride_ * window_) == 0 && x.size(3) % (stride_ * window_) == 0;
}

Tensor Stage::forward(const Tensor& x, torch::nn::Conv2dImpl& conv, torch::nn::BatchNorm2dImpl& norm) const {
    return StageFunction::apply(x, conv.weight, norm.weight, norm.bias, conv.bias.detach(), norm.running_mean,
                                norm.running_var, stride_, window_, norm.options.eps(),
                                norm.options.momentum().value_or(0.1));
}

}  // namespace v16::train
