// One fold ready to run: its prepared weights, and the way from features and pictures to logits.
//
// Thread safety: immutable.
#pragma once

#include <span>
#include <vector>

#include "model/cpu/dense.hpp"
#include "model/cpu/picture_branch.hpp"

namespace v16::model::cpu {

/// Scratch of a fold's fully connected layers.
struct FoldScratch {
    std::vector<float> averages;  ///< of one picture
    std::vector<float> summary;   ///< of all pictures: what the fusion of the picture branch reads
    std::vector<float> branches;  ///< geometry and picture, concatenated
    std::vector<float> dense;
};

class FoldNetwork {
public:
    /// `branches` are the picture branches of all picture sizes.
    FoldNetwork(const TensorMap& fold, FoldKind kind, std::size_t categories, std::span<const PictureBranch> branches);

    [[nodiscard]] FoldScratch make_scratch() const;
    /// True when every folded weight is finite (huge values of a checkpoint may leave the range of float).
    [[nodiscard]] bool is_finite() const { return is_finite_; }

    /// Logits of the drawing whose standardised features are given and whose `pictures` pictures (1; of views at least
    /// 2) are in `workspace`, which belongs to `branch`, the `size_index`-th of the constructor's branches.
    void run(std::span<const float> features, const PictureBranch& branch, std::size_t size_index, std::size_t pictures,
             PictureBranch::Workspace& workspace, FoldScratch& scratch, std::span<float> logits) const;

private:
    struct Chains {
        PictureStages picture;
        std::vector<Stage> geo;
        std::vector<Stage> fuse;
        std::vector<Stage> classifier;
    };
    FoldNetwork(const Chains& chains, FoldKind kind, std::span<const PictureBranch> branches);
    static Chains fold_chains(const TensorMap& fold, FoldKind kind, std::size_t categories);
    void summarise_views(const PictureBranch& branch, const PictureWeights& weights, std::size_t pictures,
                         PictureBranch::Workspace& workspace, FoldScratch& scratch) const;

    FoldKind kind_;
    bool is_finite_;
    DenseChain geo_;
    DenseChain fuse_;
    DenseChain classifier_;
    std::vector<PictureWeights> weights_;  ///< for each picture size
};

}  // namespace v16::model::cpu
