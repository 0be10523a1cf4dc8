#include "model/ensemble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "model/bundle_format.hpp"
#include "model/cpu/onednn.hpp"
#include "model/cpu/picture_shapes.hpp"
#include "model/cpu/prepared_networks.hpp"
#include "model/cpu/workspace_pool.hpp"
#include "model/probabilities.hpp"

namespace v16::model {
namespace {

/// Standard deviations from the mean that are told apart. Beyond, where only damaged drawings are, the sums of the
/// layers would leave the range of float, and how far beyond changes no answer.
constexpr float most_deviations = 1e20F;

/// Turns square planes of bytes by a quarter, one by one.
void turn_planes(std::span<const std::uint8_t> planes, std::size_t side, std::vector<std::uint8_t>& turned) {
    turned.resize(planes.size());
    const std::size_t area = side * side;
    for (std::size_t plane = 0; plane + area <= planes.size(); plane += area) {
        for (std::size_t y = 0; y < side; ++y) {
            for (std::size_t x = 0; x < side; ++x) {
                turned[plane + y * side + x] = planes[plane + (side - 1 - x) * side + y];
            }
        }
    }
}

/// Everything one call needs while it runs.
struct Workspace {
    std::array<std::optional<cpu::PictureBranch::Workspace>, cpu::picture_shapes.size()> pictures;
    cpu::FoldScratch fold;
    std::array<float, network_feature_count(FoldKind::views)> features{};  ///< standardised
    std::vector<float> geometry;  ///< what each fold makes of them, one after the other
    std::vector<float> fused;     ///< and what their classifiers read
    std::vector<float> families;  ///< logits of one family head; empty without
    std::vector<float> v6_dense;
    std::vector<float> logits;  ///< of each fold, one after the other; first those of V6
    std::vector<double> exponentials;
    std::vector<double> sum;
    std::vector<double> first_answer;
    std::vector<std::uint8_t> turned;  ///< pictures of a second look
};

}  // namespace

struct Ensemble::Impl {
    BundleManifest bundle;
    cpu::PreparedNetworks networks;
    mutable cpu::WorkspacePool<Workspace> workspaces;

    Impl(const Bundle& source, Precision requested) : bundle(source), networks(source, requested) {}
    [[nodiscard]] std::unique_ptr<Workspace> make_workspace() const;
    [[nodiscard]] Result<void> check(const Sample& sample, SpeedMode mode) const;
    [[nodiscard]] Result<void> run(const Sample& sample, SpeedMode mode, Workspace& workspace,
                                   Probabilities& out) const;
    void read(const Sample& sample, SpeedMode mode, Workspace& workspace) const;
    [[nodiscard]] Result<void> look(std::span<const std::uint8_t> pixels, SpeedMode mode, Workspace& workspace) const;
    [[nodiscard]] bool looks_again(SpeedMode mode, std::span<const double> answer) const;
    void standardise(std::span<const float> features, std::size_t first, Workspace& workspace) const;
    [[nodiscard]] std::span<float> geometry(std::size_t fold, Workspace& workspace) const;
    [[nodiscard]] static std::span<float> fused(std::size_t fold, Workspace& workspace);
    [[nodiscard]] std::span<float> logits(std::size_t fold, Workspace& workspace) const;
    void add_folds(std::span<const std::uint8_t> pixels, SpeedMode mode, Workspace& workspace) const;
};

std::unique_ptr<Workspace> Ensemble::Impl::make_workspace() const {
    auto workspace = std::make_unique<Workspace>();
    if (!networks.folds.empty()) {
        workspace->fold = networks.folds.front().make_scratch();
        workspace->geometry.resize(networks.folds.size() * networks.folds.front().geometry_count());
        workspace->fused.resize(networks.folds.size() * cpu::fused_count);
    }
    if (!networks.families.empty()) workspace->families.resize(networks.families.front()->scratch_size());
    workspace->v6_dense.resize(networks.v6.scratch_size());
    workspace->logits.resize(std::max<std::size_t>(networks.folds.size(), 1) * bundle.categories.size());
    workspace->exponentials.resize(bundle.categories.size());
    workspace->sum.resize(bundle.categories.size());
    return workspace;
}

Result<void> Ensemble::Impl::check(const Sample& sample, SpeedMode mode) const {
    if (fold_count(mode, networks.folds.size()) == 0) return {};
    const cpu::PictureShape& shape = cpu::shapes_of(bundle.fold_kind)[cpu::shape_index(bundle.fold_kind, mode)];
    const std::size_t bytes = sample.pixels.size();
    if (bundle.fold_kind == FoldKind::picture) {
        if (bytes == shape.values()) return {};
        return fail(ErrorCode::invalid_argument,
                    fmt::format("the speed mode {} needs a picture of {} x {} pixels, not {} bytes", name(mode),
                                shape.size, shape.size, bytes));
    }
    const bool whole = bytes % shape.values() == 0;
    if (!whole || bytes < 2 * shape.values() || bytes > shape.most * shape.values()) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("the networks need 2 to {} pictures of {} x {} x {} pixels, not {} bytes", shape.most,
                                shape.channels, shape.size, shape.size, bytes));
    }
    if (sample.view_features.size() != view_feature_count) {
        return fail(ErrorCode::invalid_argument, fmt::format("the networks need {} features of the views, not {}",
                                                             view_feature_count, sample.view_features.size()));
    }
    return {};
}

void Ensemble::Impl::standardise(std::span<const float> features, std::size_t first, Workspace& workspace) const {
    for (std::size_t i = 0; i < features.size(); ++i) {
        const std::size_t k = first + i;
        const float deviations = (features[i] - bundle.feature_mean[k]) / (bundle.feature_std[k] + feature_std_epsilon);
        workspace.features[k] = std::clamp(deviations, -most_deviations, most_deviations);  // a NaN stays one
    }
}

std::span<float> Ensemble::Impl::geometry(std::size_t fold, Workspace& workspace) const {
    const std::size_t count = networks.folds[fold].geometry_count();
    return std::span(workspace.geometry).subspan(fold * count, count);
}

std::span<float> Ensemble::Impl::fused(std::size_t fold, Workspace& workspace) {
    return std::span(workspace.fused).subspan(fold * cpu::fused_count, cpu::fused_count);
}

std::span<float> Ensemble::Impl::logits(std::size_t fold, Workspace& workspace) const {
    const std::size_t count = bundle.categories.size();
    return std::span(workspace.logits).subspan(fold * count, count);
}

/// What is the same for all looks at a drawing.
void Ensemble::Impl::read(const Sample& sample, SpeedMode mode, Workspace& workspace) const {
    standardise(sample.features, 0, workspace);
    const std::size_t count = fold_count(mode, networks.folds.size());
    if (count == 0) return;
    if (bundle.fold_kind == FoldKind::views) standardise(sample.view_features, feature_count, workspace);
    for (std::size_t k = 0; k < count; ++k)
        networks.folds[k].read(workspace.features, workspace.fold, geometry(k, workspace));
}

void Ensemble::Impl::add_folds(std::span<const std::uint8_t> pixels, SpeedMode mode, Workspace& workspace) const {
    const std::size_t index = cpu::shape_index(bundle.fold_kind, mode);
    const cpu::PictureBranch& branch = networks.branches[index];
    auto& maps = workspace.pictures[index];
    if (!maps) maps.emplace(branch);
    maps->load(pixels);
    const std::size_t pictures = pixels.size() / cpu::shapes_of(bundle.fold_kind)[index].values();
    const std::size_t count = fold_count(mode, networks.folds.size());
    for (std::size_t k = 0; k < count; ++k) {
        if (k == 0 || !networks.folds[k].looks_like(networks.folds[k - 1])) {
            networks.folds[k].look(branch, index, pictures, *maps, workspace.fold);
        }
        networks.folds[k].answer(geometry(k, workspace), workspace.fold, fused(k, workspace), logits(k, workspace));
    }
    // Behind all the others: the head that folds share is too large to stay in the cache between their layers.
    for (std::size_t k = 0; k < count; ++k) {
        if (!networks.families.empty()) {
            networks.families[k]->mix_into(fused(k, workspace), workspace.families, logits(k, workspace));
        }
        add_softmax(logits(k, workspace), bundle.v14_weight / static_cast<double>(count), workspace.sum,
                    workspace.exponentials);
    }
}

/// Fills workspace.sum by what read() left and the pictures.
Result<void> Ensemble::Impl::look(std::span<const std::uint8_t> pixels, SpeedMode mode, Workspace& workspace) const {
    const bool has_folds = fold_count(mode, networks.folds.size()) > 0;
    std::fill(workspace.sum.begin(), workspace.sum.end(), 0.0);
    const double v6_weight = has_folds ? bundle.v6_weight : 1.0;
    if (v6_weight > 0.0) {  // the shipped bundle's is 0
        networks.v6.run(workspace.features.data(), workspace.logits.data(), workspace.v6_dense);
        add_softmax(logits(0, workspace), v6_weight, workspace.sum, workspace.exponentials);
    }
    if (has_folds) add_folds(pixels, mode, workspace);
    const bool finite =
        std::all_of(workspace.sum.begin(), workspace.sum.end(), [](double p) { return std::isfinite(p); });
    if (!finite) return fail(ErrorCode::internal, "the networks gave no finite answer for these features");
    if (bundle.temperature != 1.0) apply_temperature(workspace.sum, bundle.temperature);
    if (!bundle.category_shares.empty()) apply_shares(workspace.sum, bundle.category_shares);
    return {};
}

bool Ensemble::Impl::looks_again(SpeedMode mode, std::span<const double> answer) const {
    return mode == SpeedMode::accurate && bundle.fold_kind == FoldKind::views && !networks.folds.empty() &&
           *std::max_element(answer.begin(), answer.end()) < bundle.review.min_confidence;
}

Result<void> Ensemble::Impl::run(const Sample& sample, SpeedMode mode, Workspace& workspace, Probabilities& out) const {
    read(sample, mode, workspace);
    if (auto done = look(sample.pixels, mode, workspace); !done) return done;
    if (sample.may_look_twice && looks_again(mode, workspace.sum)) {
        workspace.first_answer = workspace.sum;
        turn_planes(sample.pixels, view_size, workspace.turned);
        if (auto done = look(workspace.turned, mode, workspace); !done) return done;
        mix_geometrically(workspace.first_answer, workspace.sum);
    }
    out.assign(workspace.sum.begin(), workspace.sum.end());
    return {};
}

Result<Ensemble> Ensemble::create(std::shared_ptr<const Bundle> bundle, Precision precision) {
    if (auto verified = verify_bundle(*bundle); !verified) return tl::unexpected(std::move(verified.error()));
    if (precision == Precision::int8 && !bundle->folds.empty() && !bundle->quantization) {
        return fail(ErrorCode::unsupported,
                    "the bundle is not calibrated for int8; v16 model calibrate --model DIR --data FOLDER does it");
    }
    try {
        const cpu::SingleThread single_thread;
        auto impl = std::make_unique<const Impl>(*bundle, precision);
        if (!impl->networks.is_finite) {
            return fail(ErrorCode::bundle_invalid, "the weights of a network leave the range of float32");
        }
        return Ensemble(std::move(impl));
    } catch (const dnnl::error& error) {
        return fail(ErrorCode::unsupported, fmt::format("oneDNN cannot run the networks here: {}", error.what()));
    }
}

Result<void> Ensemble::run(std::span<const Sample> samples, SpeedMode mode, std::span<Probabilities> out) const {
    if (samples.size() != out.size()) {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("{} drawings, but room for {} answers", samples.size(), out.size()));
    }
    for (const Sample& sample : samples) {
        if (auto fits = impl_->check(sample, mode); !fits) return fits;
    }
    try {
        const cpu::SingleThread single_thread;
        const auto workspace = impl_->workspaces.borrow([this] { return impl_->make_workspace(); });
        // One by one: a batched kernel may sum in another order, and then an answer would depend on its batch mates.
        for (std::size_t i = 0; i < samples.size(); ++i) {
            if (auto done = impl_->run(samples[i], mode, *workspace, out[i]); !done) return done;
        }
        return {};
    } catch (const dnnl::error& error) {
        return fail(ErrorCode::internal, fmt::format("oneDNN failed: {}", error.what()));
    }
}

EffectivePrecision Ensemble::precision() const {
    return impl_->networks.precision;
}
const BundleManifest& Ensemble::bundle() const {
    return impl_->bundle;
}
bool Ensemble::needs_picture(SpeedMode mode) const {
    return bundle().fold_kind == FoldKind::picture && fold_count(mode, impl_->networks.folds.size()) > 0;
}
bool Ensemble::needs_views(SpeedMode mode) const {
    return bundle().fold_kind == FoldKind::views && fold_count(mode, impl_->networks.folds.size()) > 0;
}
std::string_view Ensemble::instruction_set() const {
    return cpu::instruction_set_name();
}

Ensemble::Ensemble(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Ensemble::Ensemble(Ensemble&&) noexcept = default;
Ensemble& Ensemble::operator=(Ensemble&&) noexcept = default;
Ensemble::~Ensemble() = default;

}  // namespace v16::model
