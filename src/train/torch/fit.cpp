#include "train/torch/fit.hpp"

#include <torch/torch.h>

#include <algorithm>
#include <optional>

#include "train/families.hpp"
#include "train/random.hpp"
#include "train/torch/batch.hpp"
#include "train/torch/checkpoint.hpp"

namespace v16::train {
namespace {

using torch::Tensor;

constexpr double max_gradient_norm = 5.0;

/// The parameters that are trained.
std::vector<Tensor> trained_parameters(const Network& network) {
    std::vector<Tensor> trained = network.parameters();
    std::erase_if(trained, [](const Tensor& parameter) { return !parameter.requires_grad(); });
    return trained;
}

/// All trained parameters of a network in one tensor, so that a step of the optimiser is a few long operations instead
/// of hundreds of short ones. The network's parameters and their gradients become views of it.
Tensor flatten(Network& network) {
    const torch::NoGradGuard no_grad;
    std::vector<Tensor> trained = trained_parameters(network);
    std::int64_t total = 0;
    for (const Tensor& parameter : trained) total += parameter.numel();
    const auto options = trained.front().options();
    const Tensor flat = torch::empty({total}, options);
    const Tensor gradient = torch::zeros({total}, options);
    std::int64_t offset = 0;
    for (Tensor& parameter : trained) {
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
        if (context_.options.resume) {
            auto state = load_checkpoint(fit_.checkpoint, network_, optimizer_, context_.run);
            if (!state) return tl::unexpected(state.error());
            state_ = *std::move(state);
            if (state_.epochs_done > 0 && fit_.resumed) fit_.resumed(state_.epochs_done);
        }
        while (state_.epochs_done < fit_.epochs) {
            auto progress = train_epoch(state_.epochs_done);
            if (!progress) return tl::unexpected(progress.error());
            ++state_.epochs_done;
            if (!fit_.watched.empty()) progress->watched = watch();
            if (auto saved = save_checkpoint(fit_.checkpoint, network_, optimizer_, state_, context_.run); !saved) {
                return saved;
            }
            if (fit_.epoch_done) fit_.epoch_done(*progress);
        }
        take_best();
        return {};
    }

private:
    [[nodiscard]] int picture_size_of(std::uint32_t epoch, std::size_t batch) const {
        switch (network_.sees()) {
            case Sees::features:
                return 0;
            case Sees::views:
                return model::view_size;
            case Sees::picture:
                break;
        }
        return picture_size(fit_.pictures, epoch, fit_.epochs, static_cast<std::uint32_t>(batch));
    }

    Result<FitProgress> train_epoch(std::uint32_t epoch) {
        network_.train();
        const std::uint64_t seed = derive_seed({context_.options.seed, fit_.number, epoch});
        torch::manual_seed(seed);  // dropout
        const auto batches = batches_of(fit_, context_.options.batch_size, seed);
        FitProgress progress{epoch + 1, fit_.epochs, 0, fit_.training.size(), 0.0, 0, std::nullopt};
        double loss_sum = 0.0;
        for (std::size_t b = 0; b < batches.size(); ++b) {
            if (context_.stop && context_.stop()) {
                return fail(ErrorCode::cancelled,
                            "training was interrupted; finished epochs are kept, and the same command with --resume "
                            "goes on");
            }
            progress.picture_size = picture_size_of(epoch, b);
            set_learning_rate(optimizer_, learning_rate(fit_.peak_learning_rate, epoch * batches.size() + b,
                                                        fit_.epochs * batches.size()));
            const Batch batch = make_batch(context_, {network_.sees(), progress.picture_size, seed}, batches[b]);
            loss_sum += step(batch, batches[b]) * static_cast<double>(batches[b].size());
            progress.drawings += batches[b].size();
            progress.loss = loss_sum / static_cast<double>(progress.drawings);
            if (fit_.progress) fit_.progress(progress);
        }
        return progress;
    }

    /// Asks about the watched drawings, and remembers the network if it never did better.
    Watched watch() {
        const auto predictions = predict(network_, context_, fit_.watched, picture_sizes.back());
        const Watched watched{mean_log_loss(predictions), accuracy_of(predictions), predictions.size()};
        if (fit_.keep_best && watched.loss < state_.best_loss) {
            state_.best_loss = watched.loss;
            state_.best.clear();
            for (const auto& [name, tensor] : network_.named_tensors()) {
                state_.best.push_back(tensor.detach().clone());
            }
        }
        return watched;
    }

    void take_best() {
        if (state_.best.empty()) return;
        const torch::NoGradGuard no_grad;
        const auto named = network_.named_tensors();
        for (std::size_t i = 0; i < named.size(); ++i) Tensor(named[i].second).copy_(state_.best[i]);
    }

    double step(const Batch& batch, std::span<const std::size_t> which) {
        parameters_.mutable_grad().zero_();
        const Outputs outputs = network_.forward(batch.inputs);
        Tensor loss = loss_of(outputs.logits, batch.labels);
        if (outputs.geo_logits.defined()) {
            loss = loss + context_.options.auxiliary_loss * loss_of(outputs.geo_logits, batch.labels);
        }
        if (outputs.family_logits.defined()) {
            loss = loss + context_.options.family_loss * family_loss_of(outputs, batch.labels, which);
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

    /// Of a drawing whose family is unknown the families of its category are as good as each other.
    [[nodiscard]] Tensor family_loss_of(const Outputs& outputs, const Tensor& labels,
                                        std::span<const std::size_t> which) const {
        std::vector<std::int64_t> families;
        for (const std::size_t sample : which) families.push_back(fit_.families[sample]);
        const bool every_known = std::ranges::find(families, unknown_family) == families.end();
        const Tensor targets = torch::tensor(families, torch::kLong).to(context_.device);
        const auto entropy = [&](const Tensor& logits, const Tensor& classes, auto reduction) {
            return torch::nn::functional::cross_entropy(logits, classes,
                                                        torch::nn::functional::CrossEntropyFuncOptions()
                                                            .label_smoothing(context_.options.label_smoothing)
                                                            .reduction(reduction));
        };
        if (every_known) return entropy(outputs.family_logits, targets, torch::kMean);
        return torch::where(targets == unknown_family, entropy(outputs.category_logits, labels, torch::kNone),
                            entropy(outputs.family_logits, targets.clamp_min(0), torch::kNone))
            .mean();
    }

    Network& network_;
    const Fit& fit_;
    const FitContext& context_;
    Tensor parameters_;
    torch::optim::AdamW optimizer_;
    Tensor class_weights_;
    FitState state_;
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
        const Batch batch = make_batch(context, {network.sees(), size}, part);
        const Tensor probabilities =
            torch::softmax(network.forward(batch.inputs).answer(), 1).to(torch::kCPU).contiguous();
        const auto categories = static_cast<std::size_t>(probabilities.size(1));
        const std::span all(probabilities.data_ptr<float>(), part.size() * categories);
        for (std::size_t i = 0; i < part.size(); ++i) {
            const auto values = all.subspan(i * categories, categories);
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
