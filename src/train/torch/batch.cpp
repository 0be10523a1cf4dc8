#include "train/torch/batch.hpp"

#include <torch/torch.h>

#include <algorithm>
#include <vector>

#include "train/augment.hpp"
#include "train/parallel.hpp"
#include "train/random.hpp"

namespace v16::train {
namespace {

using torch::Tensor;

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
    std::optional<std::size_t> dropped = std::nullopt;  // of its views, the one that this batch does not show
    std::size_t first_picture = 0;
    std::size_t pictures = 0;
};

class Assembler {
public:
    Assembler(const FitContext& context, const BatchForm& form) : context_(context), form_(form) {}

    [[nodiscard]] Batch batch(std::span<const std::size_t> which) const {
        std::vector<Place> places = places_of(which);
        Batch batch = allocate(places);
        const unsigned threads = form_.sees == Sees::features ? 1 : context_.options.threads;
        for_each_index(places.size(), threads, {}, [&](std::size_t i) { fill(batch, i, places[i]); });
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
            Place place{context_.samples[index], Random(derive_seed({form_.epoch_seed.value_or(0), index}))};
            place.first_picture = pictures;
            place.pictures = place.sample.view_pixels.size() / render::view_bytes;
            if (form_.epoch_seed && form_.sees == Sees::views) {
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
        batch.inputs.features = torch::empty({count, static_cast<std::int64_t>(feature_count(form_.sees))});
        batch.labels = torch::empty({count}, torch::kLong);
        if (form_.sees == Sees::picture) {
            batch.inputs.pictures = torch::empty({count, 1, form_.picture_size, form_.picture_size});
        }
        if (form_.sees != Sees::views) return batch;
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

    void fill(const Batch& batch, std::size_t index, Place& place) const {
        batch.labels.data_ptr<std::int64_t>()[index] = place.sample.label;
        fill_features(place, row(batch.inputs.features, index));
        if (form_.sees == Sees::picture) fill_picture(place, row(batch.inputs.pictures, index));
        if (form_.sees == Sees::views) {
            fill_views(place, rows(batch.inputs.pictures, place.first_picture, place.pictures));
        }
    }

    void fill_features(Place& place, std::span<float> target) const {
        standardise(place.sample, context_.scale, target);
        if (!form_.epoch_seed) return;
        const TrainOptions& options = context_.options;
        augment_features(target,
                         form_.sees == Sees::views ? options.view_feature_augmentation : options.feature_augmentation,
                         place.random);
    }

    void fill_picture(Place& place, std::span<float> target) const {
        const auto source = picture(place.sample, form_.picture_size);
        if (!form_.epoch_seed) return unit_range(source, target);
        augment_picture(source, form_.picture_size, context_.options.picture_augmentation, place.random, target);
    }

    void fill_views(Place& place, std::span<float> target) const {
        const std::span<const std::uint8_t> source = place.sample.view_pixels;
        if (!form_.epoch_seed) return unit_range(source, target);
        augment_views(source, place.dropped, context_.options.view_augmentation, place.random, target);
    }

    const FitContext& context_;
    const BatchForm& form_;
};

}  // namespace

Batch make_batch(const FitContext& context, const BatchForm& form, std::span<const std::size_t> which) {
    return Assembler(context, form).batch(which);
}

}  // namespace v16::train
