#include "model/cpu/fold_network.hpp"

#include <algorithm>

namespace v16::model::cpu {
namespace {

/// The branches' shares are constants after training, so they go into the weights of the layer that reads them.
void apply_shares(const FusionShares& shares, std::size_t geo_width, Stage& first) {
    const auto inputs = static_cast<std::size_t>(first.in);
    for (std::size_t k = 0; k < first.weights.size(); ++k) {
        const double share = k % inputs < geo_width ? shares.geo : shares.visual;
        first.weights[k] = static_cast<float>(first.weights[k] * share);
    }
}

}  // namespace

FoldNetwork::Chains FoldNetwork::fold_chains(const TensorMap& fold, FoldKind kind, std::size_t categories) {
    const bool views = kind == FoldKind::views;
    Chains chains{picture_stages(fold, kind), fold_chain(views ? view_fold_geo : fold_geo, fold, categories),
                  fold_chain(views ? view_fold_fuse : fold_fuse, fold, categories),
                  fold_chain(fold_classifier, fold, categories)};
    apply_shares(fusion_shares(fold), static_cast<std::size_t>(chains.geo.back().out), chains.classifier.front());
    return chains;
}

FoldNetwork::FoldNetwork(const TensorMap& fold, FoldKind kind, std::size_t categories,
                         std::span<const PictureBranch> branches)
    : FoldNetwork(fold_chains(fold, kind, categories), kind, branches) {}

FoldNetwork::FoldNetwork(const Chains& chains, FoldKind kind, std::span<const PictureBranch> branches)
    : kind_(kind),
      is_finite_(all_finite(chains.geo) && all_finite(chains.fuse) && all_finite(chains.classifier) &&
                 std::all_of(chains.picture.begin(), chains.picture.end(),
                             [](const auto& scale) { return all_finite(scale); })),
      geo_(chains.geo),
      fuse_(chains.fuse),
      classifier_(chains.classifier) {
    for (const PictureBranch& branch : branches) {
        weights_.push_back(branch.prepare(chains.picture, weights_.empty() ? nullptr : &weights_.front()));
    }
}

FoldScratch FoldNetwork::make_scratch() const {
    const std::size_t dense = std::max({geo_.scratch_size(), fuse_.scratch_size(), classifier_.scratch_size()});
    return {std::vector<float>(fuse_.inputs()), std::vector<float>(fuse_.inputs()),
            std::vector<float>(classifier_.inputs()), std::vector<float>(dense)};
}

void FoldNetwork::summarise_views(const PictureBranch& branch, const PictureWeights& weights, std::size_t pictures,
                                  PictureBranch::Workspace& workspace, FoldScratch& scratch) const {
    const std::size_t width = branch.average_count();
    const auto whole = std::span(scratch.summary).first(width);
    const auto mean = std::span(scratch.summary).subspan(width, width);
    const auto largest = std::span(scratch.summary).last(width);
    const auto view = std::span(scratch.averages).first(width);
    branch.run(weights, workspace, 0, whole);
    branch.run(weights, workspace, 1, mean);
    std::copy(mean.begin(), mean.end(), largest.begin());
    for (std::size_t i = 2; i < pictures; ++i) {
        branch.run(weights, workspace, i, view);
        for (std::size_t c = 0; c < width; ++c) {
            mean[c] += view[c];
            largest[c] = std::max(largest[c], view[c]);
        }
    }
    for (float& value : mean) value /= static_cast<float>(pictures - 1);
}

void FoldNetwork::run(std::span<const float> features, const PictureBranch& branch, std::size_t size_index,
                      std::size_t pictures, PictureBranch::Workspace& workspace, FoldScratch& scratch,
                      std::span<float> logits) const {
    if (kind_ == FoldKind::views) {
        summarise_views(branch, weights_[size_index], pictures, workspace, scratch);
    } else {
        branch.run(weights_[size_index], workspace, 0, scratch.summary);
    }
    geo_.run(features.data(), scratch.branches.data(), scratch.dense);
    fuse_.run(scratch.summary.data(), scratch.branches.data() + geo_.outputs(), scratch.dense);
    classifier_.run(scratch.branches.data(), logits.data(), scratch.dense);
}

}  // namespace v16::model::cpu
