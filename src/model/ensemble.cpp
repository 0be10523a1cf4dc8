#include "model/ensemble.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "model/bundle_format.hpp"
#include "model/cpu/dense.hpp"
#include "model/cpu/fold_network.hpp"
#include "model/cpu/onednn.hpp"
#include "model/cpu/picture_branch.hpp"
#include "model/cpu/workspace_pool.hpp"

namespace v16::model {
namespace {

constexpr std::array picture_sizes{128, 96};

std::size_t size_index(SpeedMode mode) {
    const auto found = std::find(picture_sizes.begin(), picture_sizes.end(), picture_size(mode));
    return static_cast<std::size_t>(found - picture_sizes.begin());
}

cpu::ChannelOrder fastest_order(EffectivePrecision precision) {
    if (precision == EffectivePrecision::bf16 && cpu::has_amx()) return cpu::ChannelOrder::last;
    return cpu::has_avx512() ? cpu::ChannelOrder::blocks_of_16 : cpu::ChannelOrder::blocks_of_8;
}

cpu::MapFormat map_format(EffectivePrecision precision) {
    switch (precision) {
        case EffectivePrecision::fp32:
            return {cpu::Element::f32, fastest_order(precision)};
        case EffectivePrecision::bf16:
            return {cpu::Element::bf16, fastest_order(precision)};
        case EffectivePrecision::bf16_emulated:
            return {cpu::Element::f32_rounded, fastest_order(precision)};
    }
    return {};
}

/// The one place where what is asked for meets what the processor has.
EffectivePrecision effective_precision(Precision precision) {
    switch (precision) {
        case Precision::automatic:
            return cpu::has_bf16_instructions() ? EffectivePrecision::bf16 : EffectivePrecision::fp32;
        case Precision::fp32:
            return EffectivePrecision::fp32;
        case Precision::bf16:
            return cpu::has_bf16_instructions() ? EffectivePrecision::bf16 : EffectivePrecision::bf16_emulated;
    }
    return EffectivePrecision::fp32;
}

/// What is used where the kernels of a precision turn out to be missing.
EffectivePrecision fallback(Precision precision) {
    return precision == Precision::bf16 ? EffectivePrecision::bf16_emulated : EffectivePrecision::fp32;
}

std::vector<cpu::PictureBranch> make_branches(const cpu::PictureStages& stages, cpu::MapFormat format) {
    std::vector<cpu::PictureBranch> branches;
    for (const int size : picture_sizes) branches.emplace_back(stages, size, format);
    return branches;
}

bool are_fast(const std::vector<cpu::PictureBranch>& branches) {
    return std::all_of(branches.begin(), branches.end(), [](const auto& branch) { return branch.is_fast(); });
}

/// Adds weight * softmax(logits) to `sum`.
void add_softmax(std::span<const float> logits, double weight, std::span<double> sum, std::span<double> scratch) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    double total = 0.0;
    for (std::size_t c = 0; c < logits.size(); ++c) total += scratch[c] = std::exp(logits[c] - largest);
    for (std::size_t c = 0; c < logits.size(); ++c) sum[c] += weight * scratch[c] / total;
}

/// Everything one call needs while it runs.
struct Workspace {
    std::array<std::optional<cpu::PictureBranch::Workspace>, picture_sizes.size()> pictures;
    cpu::FoldScratch fold;
    std::array<float, feature_count> features{};
    std::vector<float> v6_dense;
    std::vector<float> logits;
    std::vector<double> exponentials;
    std::vector<double> sum;
};

}  // namespace

struct Ensemble::Impl {
    std::shared_ptr<const Bundle> bundle;
    EffectivePrecision precision;
    cpu::DenseChain v6;
    std::vector<cpu::PictureBranch> branches;  ///< as picture_sizes; empty without folds
    std::vector<cpu::FoldNetwork> folds;
    mutable cpu::WorkspacePool<Workspace> workspaces;

    Impl(std::shared_ptr<const Bundle> source, Precision requested, const std::vector<Stage>& v6_stages);
    [[nodiscard]] std::unique_ptr<Workspace> make_workspace() const;
    [[nodiscard]] Result<void> check(const Sample& sample, SpeedMode mode) const;
    [[nodiscard]] Result<void> run(const Sample& sample, SpeedMode mode, Workspace& workspace,
                                   Probabilities& out) const;
    void add_folds(const Sample& sample, SpeedMode mode, Workspace& workspace) const;
};

Ensemble::Impl::Impl(std::shared_ptr<const Bundle> source, Precision requested, const std::vector<Stage>& v6_stages)
    : bundle(std::move(source)), precision(effective_precision(requested)), v6(v6_stages) {
    if (bundle->folds.empty()) return;
    const auto stages = cpu::picture_stages(bundle->folds.front());
    if (precision == EffectivePrecision::bf16) {
        try {
            branches = make_branches(stages, map_format(precision));
        } catch (const dnnl::error&) {
            branches.clear();
        }
        if (branches.empty() || !are_fast(branches)) {
            precision = fallback(requested);
            branches.clear();
        }
    }
    if (branches.empty()) branches = make_branches(stages, map_format(precision));
    for (const TensorMap& fold : bundle->folds) folds.emplace_back(fold, bundle->categories.size(), branches);
}

std::unique_ptr<Workspace> Ensemble::Impl::make_workspace() const {
    auto workspace = std::make_unique<Workspace>();
    if (!folds.empty()) workspace->fold = folds.front().make_scratch();
    workspace->v6_dense.resize(v6.scratch_size());
    workspace->logits.resize(bundle->categories.size());
    workspace->exponentials.resize(bundle->categories.size());
    workspace->sum.resize(bundle->categories.size());
    return workspace;
}

Result<void> Ensemble::Impl::check(const Sample& sample, SpeedMode mode) const {
    if (fold_count(mode, folds.size()) == 0) return {};
    const int size = picture_size(mode);
    if (sample.pixels.size() == static_cast<std::size_t>(size) * static_cast<std::size_t>(size)) return {};
    return fail(ErrorCode::invalid_argument,
                fmt::format("the speed mode {} needs a picture of {} x {} pixels, not {} bytes", name(mode), size, size,
                            sample.pixels.size()));
}

void Ensemble::Impl::add_folds(const Sample& sample, SpeedMode mode, Workspace& workspace) const {
    const std::size_t index = size_index(mode);
    const cpu::PictureBranch& branch = branches[index];
    auto& maps = workspace.pictures[index];
    if (!maps) maps.emplace(branch);
    std::transform(sample.pixels.begin(), sample.pixels.end(), maps->picture().begin(),
                   [](std::uint8_t pixel) { return static_cast<float>(pixel) / 255.0F; });
    const std::size_t count = fold_count(mode, folds.size());
    for (std::size_t k = 0; k < count; ++k) {
        folds[k].run(workspace.features, branch, index, *maps, workspace.fold, workspace.logits);
        add_softmax(workspace.logits, bundle->v14_weight / static_cast<double>(count), workspace.sum,
                    workspace.exponentials);
    }
}

Result<void> Ensemble::Impl::run(const Sample& sample, SpeedMode mode, Workspace& workspace, Probabilities& out) const {
    for (std::size_t i = 0; i < feature_count; ++i) {
        workspace.features[i] =
            (sample.features[i] - bundle->feature_mean[i]) / (bundle->feature_std[i] + feature_std_epsilon);
    }
    const bool has_folds = fold_count(mode, folds.size()) > 0;
    std::fill(workspace.sum.begin(), workspace.sum.end(), 0.0);
    v6.run(workspace.features.data(), workspace.logits.data(), workspace.v6_dense);
    add_softmax(workspace.logits, has_folds ? bundle->v6_weight : 1.0, workspace.sum, workspace.exponentials);
    if (has_folds) add_folds(sample, mode, workspace);
    const bool finite =
        std::all_of(workspace.sum.begin(), workspace.sum.end(), [](double p) { return std::isfinite(p); });
    if (!finite) return fail(ErrorCode::internal, "the networks gave no finite answer for these features");
    out.assign(workspace.sum.begin(), workspace.sum.end());
    return {};
}

Result<Ensemble> Ensemble::create(std::shared_ptr<const Bundle> bundle, Precision precision) {
    if (auto verified = verify_bundle(*bundle); !verified) return tl::unexpected(std::move(verified.error()));
    try {
        const cpu::SingleThread single_thread;
        const auto v6_stages = fold_chain(v6_net, bundle->v6, bundle->categories.size());
        auto impl = std::make_unique<const Impl>(std::move(bundle), precision, v6_stages);
        const bool finite = all_finite(v6_stages) && std::all_of(impl->folds.begin(), impl->folds.end(),
                                                                 [](const auto& fold) { return fold.is_finite(); });
        if (!finite) return fail(ErrorCode::bundle_invalid, "the weights of a network leave the range of float32");
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
    return impl_->precision;
}
const Bundle& Ensemble::bundle() const {
    return *impl_->bundle;
}
bool Ensemble::needs_picture(SpeedMode mode) const {
    return fold_count(mode, impl_->folds.size()) > 0;
}
std::string_view Ensemble::instruction_set() const {
    return cpu::instruction_set_name();
}

Ensemble::Ensemble(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Ensemble::Ensemble(Ensemble&&) noexcept = default;
Ensemble& Ensemble::operator=(Ensemble&&) noexcept = default;
Ensemble::~Ensemble() = default;

}  // namespace v16::model
