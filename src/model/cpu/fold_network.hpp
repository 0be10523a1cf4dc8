// One V14 fold ready to run: its prepared weights, and the way from features and picture to logits.
//
// Thread safety: immutable.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "model/cpu/dense.hpp"
#include "model/cpu/picture_branch.hpp"

namespace v16::model::cpu {

/// Scratch of a fold's fully connected layers.
struct FoldScratch {
    std::vector<float> averages;  ///< of the picture branch
    std::vector<float> branches;  ///< geometry and picture, concatenated
    std::vector<float> dense;
};

class FoldNetwork {
public:
    /// `branches` are the picture branches of all picture sizes.
    FoldNetwork(const TensorMap& fold, std::size_t categories, std::span<const PictureBranch> branches);

    [[nodiscard]] FoldScratch make_scratch() const;
    /// True when every folded weight is finite (huge values of a checkpoint may leave the range of float).
    [[nodiscard]] bool is_finite() const { return is_finite_; }

    /// Logits of the drawing whose standardised features are given and whose picture is in `workspace`, which belongs
    /// to `branch`, the `size_index`-th of the constructor's branches.
    void run(std::span<const float> features, const PictureBranch& branch, std::size_t size_index,
             PictureBranch::Workspace& workspace, FoldScratch& scratch, std::span<float> logits) const;

private:
    struct Chains {
        PictureStages picture;
        std::vector<Stage> geo;
        std::vector<Stage> fuse;
        std::vector<Stage> classifier;
    };
    FoldNetwork(const Chains& chains, std::span<const PictureBranch> branches);
    static Chains fold_chains(const TensorMap& fold, std::size_t categories);

    bool is_finite_;
    DenseChain geo_;
    DenseChain fuse_;
    DenseChain classifier_;
    std::vector<PictureWeights> weights_;  ///< for each picture size
};

}  // namespace v16::model::cpu
