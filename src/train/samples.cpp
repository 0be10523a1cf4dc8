#include "train/samples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <utility>

#include "base/file.hpp"
#include "base/within_memory.hpp"
#include "classify/scope.hpp"
#include "train/parallel.hpp"

namespace v16::train {
namespace {

Result<void> add_pictures(const dxf::Drawing& drawing, const PrepareOptions& options, Sample& sample) {
    for (std::size_t i = 0; i < picture_sizes.size(); ++i) {
        auto image = render::draw(drawing, {.size = picture_sizes[i], .limits = options.render_limits});
        if (!image) return tl::unexpected(image.error());
        sample.pictures[i] = std::move(image->pixels);
    }
    return {};
}

Result<void> add_views(const dxf::Drawing& drawing, const PrepareOptions& options, Sample& sample) {
    auto views = render::find_views(drawing, options.render_limits);
    if (!views) return tl::unexpected(views.error());
    sample.view_features = views->features;
    sample.view_pixels = std::move(views->pixels);
    sample.view_pixels.shrink_to_fit();
    sample.out_of_scope = !classify::out_of_scope_reason(views->facts, classify::count_texts(drawing)).empty();
    return {};
}

/// Features are shares, logarithms and arc angles in half turns; beyond this only damaged angles are. One such drawing,
/// up to 1e36 half turns away, would bury every other one in the statistics that the networks normalise with.
constexpr float most_feature = 1000.0F;

Result<void> check_features(const features::Features& features) {
    const auto wrong = std::ranges::find_if_not(features, [](float f) { return std::abs(f) <= most_feature; });
    if (wrong == features.end()) return {};
    return fail(ErrorCode::limit_exceeded,
                fmt::format("the feature {} (docs/features.md) is {:g}, which only damage makes so large",
                            wrong - features.begin(), *wrong));
}

Result<Sample> prepare(const LabelledFile& file, const PrepareOptions& options) {
    const auto bytes = base::read_file(file.path, options.read_limits.max_file_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto drawing = dxf::read(*bytes, options.read_limits);
    if (!drawing) return tl::unexpected(drawing.error());
    Sample sample;
    sample.features = features::extract(*drawing);
    if (auto checked = check_features(sample.features); !checked) return tl::unexpected(std::move(checked.error()));
    sample.label = file.category;
    sample.name = file.name;
    sample.group = file.group;
    sample.family = file.family;
    const bool views = options.kind == model::FoldKind::views;
    auto seen = views ? add_views(*drawing, options, sample) : add_pictures(*drawing, options, sample);
    if (!seen) return tl::unexpected(std::move(seen.error()));
    return sample;
}

}  // namespace

std::span<const std::uint8_t> picture(const Sample& sample, int size) {
    const auto index = std::ranges::find(picture_sizes, size) - picture_sizes.begin();
    return sample.pictures[static_cast<std::size_t>(index)];
}

PreparedSamples prepare_samples(const Dataset& dataset, const PrepareOptions& options) {
    std::vector<Result<Sample>> results(dataset.files.size());
    std::atomic<bool> stopped{false};
    for_each_index(results.size(), options.threads, options.progress, [&](std::size_t i) {
        if (options.stop && !stopped && options.stop()) stopped = true;
        if (!stopped) results[i] = base::within_memory([&] { return prepare(dataset.files[i], options); });
    });
    PreparedSamples prepared;
    prepared.stopped = stopped;
    if (stopped) return prepared;
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (results[i]) {
            prepared.samples.push_back(*std::move(results[i]));
        } else {
            prepared.failures.push_back({dataset.files[i].name, std::move(results[i].error())});
        }
    }
    return prepared;
}

double out_of_scope_share(std::span<const Sample> samples) {
    if (samples.empty()) return 0.0;
    const auto strange = std::ranges::count_if(samples, &Sample::out_of_scope);
    return static_cast<double>(strange) / static_cast<double>(samples.size());
}

FeatureScale feature_scale(std::span<const Sample> samples, model::FoldKind kind) {
    FeatureScale scale;
    const auto n = static_cast<double>(samples.size());
    for (std::size_t f = 0; f < model::network_feature_count(kind); ++f) {
        double sum = 0.0;
        for (const Sample& sample : samples) sum += static_cast<double>(feature_at(sample, f));
        const double mean = sum / n;
        double squares = 0.0;
        for (const Sample& sample : samples) squares += std::pow(static_cast<double>(feature_at(sample, f)) - mean, 2);
        scale.mean.push_back(static_cast<float>(mean));
        scale.deviation.push_back(static_cast<float>(std::max(std::sqrt(squares / n), min_feature_deviation)));
    }
    return scale;
}

}  // namespace v16::train
