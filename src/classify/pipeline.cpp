#include "classify/pipeline.hpp"

#include <malloc.h>

#include <fmt/format.h>

#include <utility>

#include "classify/scope.hpp"
#include "model/architecture.hpp"
#include "render/views.hpp"

namespace v16::classify {
namespace {

using Clock = std::chrono::steady_clock;

/// Adds the time of its life to one stage, when somebody wants to know.
class StageTimer {
public:
    StageTimer(StageTimes* times, std::chrono::nanoseconds StageTimes::*stage) : times_(times), stage_(stage) {
        if (times_ != nullptr) start_ = Clock::now();
    }
    ~StageTimer() {
        if (times_ != nullptr) times_->*stage_ += Clock::now() - start_;
    }
    StageTimer(const StageTimer&) = delete;
    StageTimer& operator=(const StageTimer&) = delete;

private:
    StageTimes* times_;
    std::chrono::nanoseconds StageTimes::*stage_;
    Clock::time_point start_;
};

/// Width of the drawing made in v6_only, where no network looks at a picture, to learn whether there is anything to
/// draw: the same rule as in every other mode, at the least cost.
constexpr int probe_size = 16;

// model and render know nothing of each other; here is where what one makes meets what the other reads.
static_assert(render::view_size == model::view_size && render::view_channels == model::view_channels);
static_assert(render::max_views + 1 == std::size_t{model::max_view_pictures});
static_assert(render::view_feature_count == std::size_t{model::view_feature_count});

Result<void> add_views(const dxf::Drawing& drawing, const render::RenderLimits& limits, Prepared& prepared) {
    auto views = render::find_views(drawing, limits);
    if (!views) return tl::unexpected(std::move(views).error());
    prepared.warnings = warning_sentences(drawing.warnings, views->cuts);
    prepared.pixels = std::move(views->pixels);
    prepared.view_features.assign(views->features.begin(), views->features.end());
    prepared.out_of_scope = out_of_scope_reason(views->facts, count_texts(drawing));
    return {};
}

}  // namespace

std::vector<std::string> warning_sentences(std::span<const dxf::Warning> warnings, const render::Cuts& cuts) {
    std::vector<std::string> sentences;
    sentences.reserve(warnings.size());
    for (const dxf::Warning& warning : warnings) {
        sentences.push_back(warning.count > 1 ? fmt::format("{} ({} times, first at byte {})", warning.message,
                                                            warning.count, warning.byte_offset)
                                              : fmt::format("{} (at byte {})", warning.message, warning.byte_offset));
    }
    for (std::string& sentence : render::cut_sentences(cuts)) sentences.push_back(std::move(sentence));
    return sentences;
}

std::vector<std::string> warning_sentences(const dxf::Drawing& drawing, const render::RenderLimits& limits) {
    const auto views = render::find_views(drawing, limits);
    return warning_sentences(drawing.warnings, views ? views->cuts : render::Cuts{});
}

struct Pipeline::Impl {
    model::Ensemble ensemble;
    PipelineOptions options;
};

Pipeline::Pipeline(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Pipeline::Pipeline(Pipeline&&) noexcept = default;
Pipeline& Pipeline::operator=(Pipeline&&) noexcept = default;
Pipeline::~Pipeline() = default;

const model::Ensemble& Pipeline::ensemble() const {
    return impl_->ensemble;
}
const model::BundleManifest& Pipeline::bundle() const {
    return impl_->ensemble.bundle();
}

const PipelineOptions& Pipeline::options() const {
    return impl_->options;
}

Result<Pipeline> Pipeline::create(std::shared_ptr<const model::Bundle> bundle, const PipelineOptions& options) {
    auto ensemble = model::Ensemble::create(std::move(bundle), options.precision);
    if (!ensemble) return tl::unexpected(std::move(ensemble).error());
    // The weights as they were stored have been freed: several times what is in use now would stay with the process.
    malloc_trim(0);
    return Pipeline(std::make_unique<const Impl>(Impl{std::move(*ensemble), options}));
}

Result<Prepared> Pipeline::prepare(std::string_view dxf_bytes, SpeedMode mode, StageTimes* times) const {
    Result<dxf::Drawing> drawing = [&] {
        const StageTimer timer(times, &StageTimes::read);
        return dxf::read(dxf_bytes, impl_->options.read_limits);
    }();
    if (!drawing) return tl::unexpected(std::move(drawing).error());

    Prepared prepared;
    {
        const StageTimer timer(times, &StageTimes::features);
        prepared.features = features::extract(*drawing);
    }
    const StageTimer timer(times, &StageTimes::picture);
    if (impl_->ensemble.needs_views(mode)) {
        if (auto added = add_views(*drawing, impl_->options.render_limits, prepared); !added) {
            return tl::unexpected(std::move(added).error());
        }
        return prepared;
    }
    const bool wanted = impl_->ensemble.needs_picture(mode);
    render::PictureOptions picture;
    picture.size = wanted ? model::picture_size(mode) : probe_size;
    picture.limits = impl_->options.render_limits;
    auto image = render::draw(*drawing, picture);
    if (!image) return tl::unexpected(std::move(image).error());
    // What a probe lacks, nobody looks at.
    prepared.warnings = warning_sentences(drawing->warnings, wanted ? image->cuts : render::Cuts{});
    if (wanted) prepared.pixels = std::move(image->pixels);
    return prepared;
}

Result<std::vector<Classification>> Pipeline::infer(std::span<const Prepared> drawings, SpeedMode mode,
                                                    StageTimes* times) const {
    std::vector<model::Probabilities> probabilities(drawings.size());
    {
        const StageTimer timer(times, &StageTimes::networks);
        std::vector<model::Sample> samples;
        samples.reserve(drawings.size());
        for (const Prepared& drawing : drawings) {
            const bool is_for_review = bundle().review.test_scope && !drawing.out_of_scope.empty();
            samples.push_back({drawing.features, drawing.pixels, drawing.view_features, !is_for_review});
        }
        if (auto ran = impl_->ensemble.run(samples, mode, probabilities); !ran) {
            return tl::unexpected(std::move(ran).error());
        }
    }
    std::vector<Classification> results;
    results.reserve(drawings.size());
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        results.push_back(decide(probabilities[i], bundle(), drawings[i].out_of_scope));
        results.back().warnings = drawings[i].warnings;
    }
    return results;
}

Result<Classification> Pipeline::classify(std::string_view dxf_bytes, SpeedMode mode, StageTimes* times) const {
    auto prepared = prepare(dxf_bytes, mode, times);
    if (!prepared) return tl::unexpected(std::move(prepared).error());
    auto results = infer({&*prepared, 1}, mode, times);
    if (!results) return tl::unexpected(std::move(results).error());
    return std::move(results->front());
}

}  // namespace v16::classify
