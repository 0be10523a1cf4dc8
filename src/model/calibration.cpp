#include "model/calibration.hpp"

#include <fmt/format.h>

#include "model/bundle_format.hpp"
#include "model/cpu/fold_network.hpp"
#include "model/cpu/map_format.hpp"
#include "model/cpu/onednn.hpp"
#include "model/cpu/picture_shapes.hpp"
#include "model/cpu/workspace_pool.hpp"

namespace v16::model {

struct RangeMeter::Impl {
    /// For one size of pictures.
    struct Size {
        cpu::PictureBranch branch;
        std::vector<cpu::PictureWeights> folds;  ///< only of those that differ from the fold before
        mutable cpu::WorkspacePool<cpu::PictureBranch::Workspace> workspaces = {};

        Size(const cpu::PictureStages& stages, const cpu::PictureShape& shape)
            : branch(stages, shape, cpu::map_format(EffectivePrecision::fp32)) {}
    };
    std::shared_ptr<const Bundle> bundle;
    std::vector<bool> looks_anew;  ///< of each fold: not like the one before
    std::vector<std::unique_ptr<Size>> sizes;

    explicit Impl(std::shared_ptr<const Bundle> source);
    void measure(const Size& size, std::span<const std::uint8_t> pixels, std::size_t pictures,
                 std::vector<MapRanges>& ranges) const;
};

RangeMeter::Impl::Impl(std::shared_ptr<const Bundle> source) : bundle(std::move(source)) {
    const FoldKind kind = bundle->fold_kind;
    for (const cpu::PictureShape& shape : cpu::shapes_of(kind)) {
        sizes.push_back(std::make_unique<Size>(cpu::picture_stages(bundle->folds.front(), kind), shape));
    }
    for (std::size_t k = 0; k < bundle->folds.size(); ++k) {
        looks_anew.push_back(k == 0 || !cpu::same_look(bundle->folds[k - 1], bundle->folds[k], kind));
        if (!looks_anew.back()) continue;
        const auto stages = cpu::picture_stages(bundle->folds[k], kind);
        for (const auto& size : sizes) size->folds.push_back(size->branch.prepare(stages));
    }
}

void RangeMeter::Impl::measure(const Size& size, std::span<const std::uint8_t> pixels, std::size_t pictures,
                               std::vector<MapRanges>& ranges) const {
    const auto workspace =
        size.workspaces.borrow([&] { return std::make_unique<cpu::PictureBranch::Workspace>(size.branch); });
    workspace->load(pixels);
    auto weights = size.folds.begin();
    for (std::size_t k = 0; k < ranges.size(); ++k) {
        if (!looks_anew[k]) {
            ranges[k] = ranges[k - 1];
            continue;
        }
        size.branch.measure(*weights, *workspace, pictures, ranges[k]);
        ++weights;
    }
}

Result<RangeMeter> RangeMeter::create(std::shared_ptr<const Bundle> bundle) {
    if (auto verified = verify_bundle(*bundle); !verified) return tl::unexpected(std::move(verified.error()));
    if (bundle->folds.empty()) {
        return fail(ErrorCode::unsupported, "the bundle has no folds; int8 would change nothing about it");
    }
    try {
        const cpu::SingleThread single_thread;
        return RangeMeter(std::make_unique<const Impl>(std::move(bundle)));
    } catch (const dnnl::error& error) {
        return fail(ErrorCode::unsupported, fmt::format("oneDNN cannot run the networks here: {}", error.what()));
    }
}

Result<void> RangeMeter::measure(std::span<const std::uint8_t> pixels, SpeedMode mode,
                                 std::vector<MapRanges>& ranges) const {
    const FoldKind kind = impl_->bundle->fold_kind;
    const std::size_t index = cpu::shape_index(kind, mode);
    const cpu::PictureShape& shape = cpu::shapes_of(kind)[index];
    const std::size_t pictures = pixels.size() / shape.values();
    if (pixels.size() % shape.values() != 0 || pictures == 0 || pictures > shape.most) {
        return fail(ErrorCode::invalid_argument, fmt::format("{} bytes are not 1 to {} pictures of {} bytes",
                                                             pixels.size(), shape.most, shape.values()));
    }
    try {
        const cpu::SingleThread single_thread;
        impl_->measure(*impl_->sizes[index], pixels, pictures, ranges);
        return {};
    } catch (const dnnl::error& error) {
        return fail(ErrorCode::internal, fmt::format("oneDNN failed: {}", error.what()));
    }
}

std::vector<MapRanges> RangeMeter::smallest() const {
    return {impl_->bundle->folds.size(), MapRanges(map_range_count(impl_->bundle->fold_kind), min_map_range)};
}

RangeMeter::RangeMeter(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
RangeMeter::RangeMeter(RangeMeter&&) noexcept = default;
RangeMeter& RangeMeter::operator=(RangeMeter&&) noexcept = default;
RangeMeter::~RangeMeter() = default;

}  // namespace v16::model
