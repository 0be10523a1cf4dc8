#include "model/cpu/fold_network.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace v16::model::cpu {
FoldNetwork::Chains FoldNetwork::fold_chains(const TensorMap& fold, FoldKind kind, std::size_t categories) {
    const bool views = kind == FoldKind::views;
    Chains chains{picture_stages(fold, kind), fold_chain(views ? view_fold_geo : fold_geo, fold, categories),
                  fold_chain(views ? view_fold_fuse : fold_fuse, fold, categories),
                  fold_chain(fold_classifier, fold, categories)};
    // The branches' shares are constants after training, so the layers that write the branches bring them along.
    const FusionShares shares = fusion_shares(fold);
    scale_outputs(shares.geo, chains.geo.back());
    scale_outputs(shares.visual, chains.fuse.back());
    return chains;
}

FoldNetwork::FoldNetwork(const TensorMap& fold, FoldKind kind, std::size_t categories,
                         std::span<const PictureBranch> branches, const FoldNetwork* twin,
                         std::span<const float> ranges)
    : FoldNetwork(fold_chains(fold, kind, categories), kind, branches, twin, ranges) {}

FoldNetwork::FoldNetwork(const Chains& chains, FoldKind kind, std::span<const PictureBranch> branches,
                         const FoldNetwork* twin, std::span<const float> ranges)
    : kind_(kind),
      is_finite_(all_finite(chains.geo) && all_finite(chains.fuse) && all_finite(chains.classifier) &&
                 std::all_of(chains.picture.begin(), chains.picture.end(),
                             [](const auto& scale) { return all_finite(scale); })),
      geo_(chains.geo),
      fuse_(chains.fuse),
      classifier_(chains.classifier) {
    if (twin != nullptr) {
        weights_ = twin->weights_;
        return;
    }
    std::vector<PictureWeights> weights;
    for (const PictureBranch& branch : branches) {
        weights.push_back(ranges.empty() ? branch.prepare(chains.picture, weights.empty() ? nullptr : &weights.front())
                                         : branch.prepare(chains.picture, ranges));
    }
    weights_ = std::make_shared<const std::vector<PictureWeights>>(std::move(weights));
}

FoldScratch FoldNetwork::make_scratch() const {
    const std::size_t dense = std::max({geo_.scratch_size(), fuse_.scratch_size(), classifier_.scratch_size()});
    return {std::vector<float>(fuse_.inputs()), std::vector<float>(dense)};
}

void FoldNetwork::summarise_views(std::span<const float> averages, std::size_t pictures, std::span<float> summary) {
    const std::size_t width = averages.size() / pictures;
    const auto mean = summary.subspan(width, width), largest = summary.last(width);
    std::copy_n(averages.begin(), 2 * width, summary.begin());  // the whole and the first view
    std::copy(mean.begin(), mean.end(), largest.begin());
    for (std::size_t i = 2; i < pictures; ++i) {
        const auto view = averages.subspan(i * width, width);
        for (std::size_t c = 0; c < width; ++c) {
            mean[c] += view[c];
            largest[c] = std::max(largest[c], view[c]);
        }
    }
    for (float& value : mean) value /= static_cast<float>(pictures - 1);
}

void FoldNetwork::look(const PictureBranch& branch, std::size_t size_index, std::size_t pictures,
                       PictureBranch::Workspace& workspace, FoldScratch& scratch) const {
    const auto averages = branch.run((*weights_)[size_index], workspace, pictures);
    if (kind_ == FoldKind::views) {
        summarise_views(averages, pictures, scratch.summary);
    } else {
        std::copy(averages.begin(), averages.end(), scratch.summary.begin());
    }
}

void FoldNetwork::read(std::span<const float> features, FoldScratch& scratch, std::span<float> geometry) const {
    geo_.run(features.data(), geometry.data(), scratch.dense);
}

void FoldNetwork::answer(std::span<const float> geometry, FoldScratch& scratch, std::span<float> fused,
                         std::span<float> logits) const {
    std::copy(geometry.begin(), geometry.end(), fused.begin());
    fuse_.run(scratch.summary.data(), fused.data() + geo_.outputs(), scratch.dense);
    classifier_.run(fused.data(), logits.data(), scratch.dense);
}

bool same_look(const TensorMap& a, const TensorMap& b, FoldKind kind) {
    const auto same = [&](const Chain& chain) {
        const std::string prefix = std::string(chain.prefix) + ".";
        const auto equal = [](const auto& left, const auto& right) {
            return left.first == right.first && left.second.values == right.second.values;
        };
        const auto begins = [&](const TensorMap& map) { return map.lower_bound(prefix); };
        const auto ends = [&](const TensorMap& map) {
            return std::find_if(begins(map), map.end(),
                                [&](const auto& item) { return !item.first.starts_with(prefix); });
        };
        return std::equal(begins(a), ends(a), begins(b), ends(b), equal);
    };
    if (kind == FoldKind::views) return same(view_fold_net);
    return same(fold_shallow) && same(fold_mid) && same(fold_deep);
}

}  // namespace v16::model::cpu
