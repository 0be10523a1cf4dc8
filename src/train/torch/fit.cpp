#include "train/torch/fit.hpp"

#include <torch/torch.h>

#include <algorithm>
#include <optional>

#include "train/families.hpp"
#include "train/parallel.hpp"
#include "train/random.hpp"
#include "train/torch/checkpoint.hpp"

namespace v16::train {
namespace {

using torch::Tensor;

constexpr double max_gradient_norm = 5.0;

struct Batch {
    Inputs inputs;
    Tensor labels;  // [B]
};

void standardise(const Sample& sample, const FeatureScale& scale, std::span<float> out) {
    for (std::size_t f = 0; f < out.size(); ++f) {
        out[f] = (feature_at(sample, f) - scale.mean[f]) / (scale.deviation[f] + model::feature_std_epsilon);
    }
}

std::span<float> rows(const Tensor& tensor, std::size_t first, std::size_t count) {
    const auto length = static_cast<std::size_t>(tensor.numel() / tensor.size(0));
    return {tensor.data_ptr<float>() + first * length, count * length};
}

std::span<float> row(const Tensor& tensor, std::size_t index) {
    return rows(tensor, index, 1);
}

void unit_range(std::span<const std::uint8_t> pixels, std::span<float> target) {
    std::ranges::transform(pixels, target.begin(), [](auto v) { return static_cast<float>(v) / 255.0F; });
}

/// One drawing of a batch: its chance, and which of the batch's pictures are its.
struct Place {
    const Sample& sample;
    Random random;
    std::optional<std::size_t> dropped = std::nullopt;
    std::size_t first_picture = 0;
    std::size_t pictures = 0;
};

/// Puts batches together. With an `epoch_seed` every sample is varied by chance of its own; without, it is taken as it
/// is. `size` is that of a picture fold's pictures.
class Assembler {
public:
    Assembler(const FitContext& context, Sees sees, int size, std::optional<std::uint64_t> epoch_seed)
        : context_(context), sees_(sees), size_(size), epoch_seed_(epoch_seed) {}

    [[nodiscard]] Batch batch(std::span<const std::size_t> which) const {
        std::vector<Place> places = places_of(which);
        Batch batch = allocate(places);
        for_each_index(places.size(), sees_ == Sees::features ? 1 : context_.options.threads, {}, [&](std::size_t i) {
            batch.labels.data_ptr<std::int64_t>()[i] = places[i].sample.label;
            fill_features(places[i], row(batch.inputs.features, i));
            if (sees_ == Sees::picture) fill_picture(places[i], row(batch.inputs.pictures, i));
            if (sees_ == Sees::views) {
                fill_views(places[i], rows(batch.inputs.pictures, places[i].first_picture, places[i].pictures));
            }
        });
        for (Tensor* tensor : {&batch.inputs.features, &batch.inputs.pictures, &batch.inputs.places, &batch.labels}) {
            if (tensor->defined()) *tensor = tensor->to(context_.device);
        }
        return batch;
    }

private:
    [[nodiscard]] std::vector<Place> places_of(std::span<const std::size_t> which) const {
        std::vector<Place> places;
        std::size_t pictures = 0;
        for (const std::size_t index : which) {
            Place place{context_.samples[index], Random(derive_seed({epoch_seed_.value_or(0), index}))};
            place.first_picture = pictures;
            place.pictures = place.sample.view_pixels.size() / render::view_bytes;
            if (epoch_seed_ && sees_ == Sees::views) {
                place.dropped = dropped_view(place.pictures, context_.options.view_augmentation, place.random);
                if (place.dropped) --place.pictures;
            }
            pictures += place.pictures;
            places.push_back(place);
        }
        return places;
    }

    [[nodiscard]] Batch allocate(const std::vector<Place>& places) const {
        const auto count = static_cast<std::int64_t>(places.size());
        Batch batch;
        batch.inputs.features = torch::empty({count, static_cast<std::int64_t>(feature_count(sees_))});
        batch.labels = torch::empty({count}, torch::kLong);
        if (sees_ == Sees::picture) batch.inputs.pictures = torch::empty({count, 1, size_, size_});
        if (sees_ != Sees::views) return batch;
        std::vector<std::int64_t> slots;
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (std::size_t slot = 0; slot < places[i].pictures; ++slot) {
                slots.push_back(static_cast<std::int64_t>(i * model::max_view_pictures + slot));
            }
        }
        batch.inputs.places = torch::tensor(slots, torch::kLong);
        batch.inputs.pictures = torch::empty(
            {static_cast<std::int64_t>(slots.size()), model::view_channels, model::view_size, model::view_size});
        return batch;
    }

    void fill_features(Place& place, std::span<float> target) const {
        standardise(place.sample, context_.scale, target);
        if (!epoch_seed_) return;
        const TrainOptions& options = context_.options;
        augment_features(target,
                         sees_ == Sees::views ? options.view_feature_augmentation : options.feature_augmentation,
                         place.random);
    }

    void fill_picture(Place& place, std::span<float> target) const {
        const auto source = picture(place.sample, size_);
        if (!epoch_seed_) return unit_range(source, target);
        augment_picture(source, size_, context_.options.picture_augmentation, place.random, target);
    }

    void fill_views(Place& place, std::span<float> target) const {
        const std::span<const std::uint8_t> source = place.sample.view_pixels;
        if (!epoch_seed_) return unit_range(source, target);
        augment_views(source, place.dropped, context_.options.view_augmentation, place.random, target);
    }

    const FitContext& context_;
    Sees sees_;
    int size_;
    std::optional<std::uint64_t> epoch_seed_;
};

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
            if (context_.stop && context_.stop()) return fail(ErrorCode::cancelled, "training was interrupted");
            progress.picture_size = picture_size_of(epoch, b);
            set_learning_rate(optimizer_, learning_rate(fit_.peak_learning_rate, epoch * batches.size() + b,
                                                        fit_.epochs * batches.size()));
            const Assembler assembler(context_, network_.sees(), progress.picture_size, seed);
            loss_sum += step(assembler.batch(batches[b]), batches[b]) * static_cast<double>(batches[b].size());
            progress.drawings += batches[b].size();
            progress.loss = loss_sum / static_cast<double>(progress.drawings);
            if (fit_.progress) fit_.progress(progress);
        }
        return progress;
    }

    /// Asks about the watched drawings, and remembers the network if it never did better.
    Watched watch() {
        const auto predictions = predict(network_, context_, fit_.watched, picture_sizes.back());
        Watched watched;
        watched.drawings = predictions.size();
        for (const Prediction& prediction : predictions) {
            watched.accuracy += prediction.is_right() ? 1.0 : 0.0;
        }
        watched.accuracy /= static_cast<double>(predictions.size());
        watched.loss = mean_log_loss(predictions);
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
        const Batch batch = Assembler(context, network.sees(), size, std::nullopt).batch(part);
        const Tensor probabilities =
            torch::softmax(network.forward(batch.inputs).answer(), 1).to(torch::kCPU).contiguous();
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
