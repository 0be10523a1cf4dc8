#include "model/cpu/prepared_networks.hpp"

#include <algorithm>
#include <span>

#include "model/cpu/map_format.hpp"
#include "model/cpu/onednn.hpp"
#include "model/cpu/picture_shapes.hpp"
#include "model/folding.hpp"

namespace v16::model::cpu {
namespace {

/// The one place where what is asked for meets what the processor has.
EffectivePrecision effective_precision(Precision precision) {
    switch (precision) {
        case Precision::automatic:
            // Without AMX our kernels for fp32, which need a quarter of the products, are faster than bf16 by AVX-512
            // (docs/performance.md).
            return has_amx() ? EffectivePrecision::bf16 : EffectivePrecision::fp32;
        case Precision::fp32:
            return EffectivePrecision::fp32;
        case Precision::bf16:
            return has_bf16_instructions() ? EffectivePrecision::bf16 : EffectivePrecision::bf16_emulated;
        case Precision::int8:
            return EffectivePrecision::int8;
    }
    return EffectivePrecision::fp32;
}

/// What is used where the kernels of a precision turn out to be missing.
EffectivePrecision fallback(Precision precision) {
    return precision == Precision::bf16 ? EffectivePrecision::bf16_emulated : EffectivePrecision::fp32;
}

std::vector<PictureBranch> make_branches(const PictureStages& stages, FoldKind kind, MapFormat format) {
    std::vector<PictureBranch> branches;
    for (const PictureShape& shape : shapes_of(kind)) branches.emplace_back(stages, shape, format);
    return branches;
}

bool are_fast(const std::vector<PictureBranch>& branches) {
    return std::all_of(branches.begin(), branches.end(), [](const auto& branch) { return branch.is_fast(); });
}

}  // namespace

PreparedNetworks::PreparedNetworks(const Bundle& bundle, Precision requested)
    : PreparedNetworks(bundle, requested, fold_chain(v6_net, bundle.v6, bundle.categories.size())) {}

PreparedNetworks::PreparedNetworks(const Bundle& bundle, Precision requested, const std::vector<Stage>& v6_stages)
    : precision(effective_precision(requested)), v6(v6_stages), is_finite(all_finite(v6_stages)) {
    if (bundle.folds.empty()) {
        if (precision == EffectivePrecision::int8) precision = EffectivePrecision::fp32;  // V6 is fully connected
        return;
    }
    choose_branches(bundle, requested);
    prepare_folds(bundle);
    families = FamilyHead::of_folds(bundle);
    is_finite = is_finite && std::ranges::all_of(folds, [](const FoldNetwork& fold) { return fold.is_finite(); }) &&
                std::ranges::all_of(families, [](const auto& head) { return head->is_finite(); });
}

/// Makes the kernels, in another precision where those of the requested one are missing.
void PreparedNetworks::choose_branches(const Bundle& bundle, Precision requested) {
    const FoldKind kind = bundle.fold_kind;
    const auto stages = picture_stages(bundle.folds.front(), kind);
    if (precision == EffectivePrecision::bf16) {
        try {
            branches = make_branches(stages, kind, map_format(precision));
        } catch (const dnnl::error&) {  // there are none
        }
        if (!branches.empty() && are_fast(branches)) return;
        precision = fallback(requested);
    }
    branches = make_branches(stages, kind, map_format(precision));
    if (precision == EffectivePrecision::int8 && !are_fast(branches)) {
        throw dnnl::error(dnnl_unimplemented, "it has no int8 convolutions for this");
    }
}

void PreparedNetworks::prepare_folds(const Bundle& bundle) {
    const FoldKind kind = bundle.fold_kind;
    const auto ranges = [&](std::size_t fold) {
        return precision == EffectivePrecision::int8 ? std::span<const float>(bundle.quantization->ranges[fold])
                                                     : std::span<const float>();
    };
    folds.reserve(bundle.folds.size());
    for (std::size_t k = 0; k < bundle.folds.size(); ++k) {
        const bool shared = k > 0 && same_look(bundle.folds[k - 1], bundle.folds[k], kind) &&
                            std::ranges::equal(ranges(k - 1), ranges(k));
        folds.emplace_back(bundle.folds[k], kind, bundle.categories.size(), branches, shared ? &folds.back() : nullptr,
                           ranges(k));
    }
}

}  // namespace v16::model::cpu
