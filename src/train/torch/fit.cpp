#include "train/torch/fit.hpp"

#include <torch/torch.h>

#include <algorithm>
#include <optional>

#include "train/parallel.hpp"
#include "train/random.hpp"
#include "train/torch/checkpoint.hpp"

namespace v16::train {
namespace {

using torch::Tensor;

constexpr double max_gradient_norm = 5.0;

struct Batch {
    Tensor features;  // [B, 48], standardised
    Tensor pictures;  // [B, 1, size, size]; undefined without pictures
    Tensor labels;    // [B]
};

void standardise(const features::Features& raw, const FeatureScale& scale, std::span<float> out) {
    for (std::size_t f = 0; f < raw.size(); ++f) {
        out[f] = (raw[f] - scale.mean[f]) / (scale.deviation[f] + model::feature_std_epsilon);
    }
}

std::span<float> row(const Tensor& tensor, std::size_t index) {
    const auto length = static_cast<std::size_t>(tensor.numel() / tensor.size(0));
    return {tensor.data_ptr<float>() + index * length, length};
}

/// Assembles a batch. With an `epoch_seed` every sample is varied by chance of its own; without, it is taken as it is.
Batch assemble(std::span<const std::size_t> which, int size, const FitContext& context,
               std::optional<std::uint64_t> epoch_seed) {
    const auto count = static_cast<std::int64_t>(which.size());
    Batch batch;
    batch.features = torch::empty({count, static_cast<std::int64_t>(features::count)});
    batch.labels = torch::empty({count}, torch::kLong);
    if (size > 0) batch.pictures = torch::empty({count, 1, size, size});
    for_each_index(which.size(), size > 0 ? context.options.threads : 1, {}, [&](std::size_t i) {
        const Sample& sample = context.samples[which[i]];
        Random random(derive_seed({epoch_seed.value_or(0), which[i]}));
        const auto features = row(batch.features, i);
        standardise(sample.features, context.scale, features);
        if (epoch_seed) augment_features(features, context.options.feature_augmentation, random);
        batch.labels.data_ptr<std::int64_t>()[i] = sample.label;
        if (size == 0) return;
        const auto source = picture(sample, size);
        const auto target = row(batch.pictures, i);
        if (epoch_seed) {
            augment_picture(source, size, context.options.picture_augmentation, random, target);
        } else {
            std::ranges::transform(source, target.begin(), [](auto v) { return static_cast<float>(v) / 255.0F; });
        }
    });
    batch.features = batch.features.to(context.device);
    batch.labels = batch.labels.to(context.device);
    if (size > 0) batch.pictures = batch.pictures.to(context.device);
    return batch;
}

/// All parameters of a network in one tensor, so that a step of the optimiser is a few long operations instead of
/// hundreds of short ones. The network's parameters and their gradients become views of it.
Tensor flatten(Network& network) {
    const torch::NoGradGuard no_grad;
    std::int64_t total = 0;
    for (const Tensor& parameter : network.parameters()) total += parameter.numel();
    const auto options = network.parameters().front().options();
    const Tensor flat = torch::empty({total}, options);
    const Tensor gradient = torch::zeros({total}, options);
    std::int64_t offset = 0;
    for (Tensor& parameter : network.parameters()) {
        const auto view = flat.narrow(0, offset, parameter.numel()).view(parameter.sizes());
        view.copy_(parameter);
        parameter.set_data(view);
        parameter.mutable_grad() = gradient.narrow(0, offset, parameter.numel()).view(parameter.sizes());
        offset += parameter.numel();
    }
    Tensor result = flat;
    result.set_requires_grad(true);
    result.mutable_grad() = gradient;
    return result;
}

void set_learning_rate(torch::optim::AdamW& optimizer, double rate) {
    static_cast<torch::optim::AdamWOptions&>(optimizer.param_groups().front().options()).lr(rate);
}

/// The epoch's order cut into batches of nearly equal size; none is smaller than 2, which batch normalisation needs.
std::vector<std::vector<std::size_t>> batches_of(const Fit& fit, std::uint32_t batch_size, std::uint64_t epoch_seed) {
    std::vector<std::size_t> order = fit.training;
    Random random(derive_seed({epoch_seed, 0x0DDE5}));
    shuffle(order, random);
    const std::size_t count =
        std::max<std::size_t>(1, std::min((order.size() + batch_size - 1) / batch_size, order.size() / 2));
    std::vector<std::vector<std::size_t>> batches(count);
    for (std::size_t b = 0; b < count; ++b) {
        batches[b].assign(order.begin() + static_cast<std::ptrdiff_t>(b * order.size() / count),
                          order.begin() + static_cast<std::ptrdiff_t>((b + 1) * order.size() / count));
    }
    return batches;
}

class Fitting {
public:
    Fitting(Network& network, const Fit& fit, const FitContext& context)
        : network_(network),
          fit_(fit),
          context_(context),
          parameters_(flatten(network)),
          optimizer_({parameters_}, torch::optim::AdamWOptions(0.0).weight_decay(context.options.weight_decay)),
          class_weights_(torch::tensor(context.category_weights).to(context.device)) {}

    Result<void> run() {
        std::uint32_t epoch = 0;
        if (context_.options.resume) {
            const auto done = load_checkpoint(fit_.checkpoint, network_, optimizer_, context_.run);
            if (!done) return tl::unexpected(done.error());
            epoch = *done;
            if (epoch > 0 && fit_.resumed) fit_.resumed(epoch);
        }
        for (; epoch < fit_.epochs; ++epoch) {
            if (auto trained = train_epoch(epoch); !trained) return trained;
            if (auto saved = save_checkpoint(fit_.checkpoint, network_, optimizer_, epoch + 1, context_.run); !saved) {
                return saved;
            }
        }
        return {};
    }

private:
    Result<void> train_epoch(std::uint32_t epoch) {
        network_.train();
        const std::uint64_t seed = derive_seed({context_.options.seed, fit_.number, epoch});
        torch::manual_seed(seed);  // dropout
        const auto batches = batches_of(fit_, context_.options.batch_size, seed);
        FitProgress progress{epoch + 1, fit_.epochs, 0, fit_.training.size(), 0.0, 0};
        double loss_sum = 0.0;
        for (std::size_t b = 0; b < batches.size(); ++b) {
            if (context_.stop && context_.stop()) return fail(ErrorCode::cancelled, "training was interrupted");
            if (network_.uses_pictures()) {
                progress.picture_size = picture_size(fit_.pictures, epoch, fit_.epochs, static_cast<std::uint32_t>(b));
            }
            set_learning_rate(optimizer_, learning_rate(fit_.peak_learning_rate, epoch * batches.size() + b,
                                                        fit_.epochs * batches.size()));
            loss_sum += step(assemble(batches[b], progress.picture_size, context_, seed)) *
                        static_cast<double>(batches[b].size());
            progress.drawings += batches[b].size();
            progress.loss = loss_sum / static_cast<double>(progress.drawings);
            if (fit_.progress) fit_.progress(progress);
        }
        return {};
    }

    double step(const Batch& batch) {
        parameters_.mutable_grad().zero_();
        const Outputs outputs = network_.forward(batch.features, batch.pictures);
        Tensor loss = loss_of(outputs.logits, batch.labels);
        if (outputs.geo_logits.defined()) {
            loss = loss + context_.options.auxiliary_loss * loss_of(outputs.geo_logits, batch.labels);
        }
        loss.backward();
        const double norm = parameters_.grad().norm().item<double>();
        if (norm > max_gradient_norm) parameters_.mutable_grad().mul_(max_gradient_norm / norm);
        optimizer_.step();
        return loss.item<double>();
    }

    [[nodiscard]] Tensor loss_of(const Tensor& logits, const Tensor& labels) const {
        return torch::nn::functional::cross_entropy(logits, labels,
                                                    torch::nn::functional::CrossEntropyFuncOptions()
                                                        .weight(class_weights_)
                                                        .label_smoothing(context_.options.label_smoothing));
    }

    Network& network_;
    const Fit& fit_;
    const FitContext& context_;
    Tensor parameters_;
    torch::optim::AdamW optimizer_;
    Tensor class_weights_;
};

}  // namespace

Result<void> fit(Network& network, const Fit& fit, const FitContext& context) {
    return Fitting(network, fit, context).run();
}

std::vector<Prediction> predict(Network& network, const FitContext& context, std::span<const std::size_t> which,
                                int size) {
    const torch::NoGradGuard no_grad;
    network.eval();
    std::vector<Prediction> predictions;
    constexpr std::size_t batch_size = 64;
    for (std::size_t first = 0; first < which.size(); first += batch_size) {
        const auto part = which.subspan(first, std::min(batch_size, which.size() - first));
        const Batch batch = assemble(part, network.uses_pictures() ? size : 0, context, std::nullopt);
        const Tensor probabilities =
            torch::softmax(network.forward(batch.features, batch.pictures).logits, 1).to(torch::kCPU).contiguous();
        for (std::size_t i = 0; i < part.size(); ++i) {
            const auto values = row(probabilities, i);
            predictions.push_back({context.samples[part[i]].label, {values.begin(), values.end()}, false});
        }
    }
    return predictions;
}

std::vector<float> category_weights(std::span<const Sample> samples, std::size_t categories) {
    std::vector<std::size_t> counts(categories, 0);
    for (const Sample& sample : samples) ++counts[sample.label];
    std::vector<float> weights;
    for (const std::size_t count : counts) {
        const double weight =
            count == 0 ? 1.0 : static_cast<double>(samples.size()) / static_cast<double>(categories * count);
        weights.push_back(static_cast<float>(std::clamp(weight, 0.2, 5.0)));
    }
    return weights;
}

}  // namespace v16::train
