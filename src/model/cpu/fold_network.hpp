// One fold ready to run: its prepared weights, and the way from features and pictures to logits.
//
// Thread safety: immutable.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "model/cpu/dense.hpp"
#include "model/cpu/picture_branch.hpp"

namespace v16::model::cpu {

/// Geometry and picture, concatenated.
inline constexpr std::size_t fused_count = 2 * std::size_t{fused_branch_width};

/// Scratch of a fold's fully connected layers.
struct FoldScratch {
    std::vector<float> summary;  ///< of all pictures: what the fusion of the picture branch reads
    std::vector<float> dense;
};

class FoldNetwork {
public:
    /// `branches` are the picture branches of all picture sizes. `twin` is a fold whose convolutions have the same
    /// tensors (see same_look) and the same ranges, if there is one: their prepared weights are shared. `ranges`
    /// (MapRanges) is for branches with maps of u8; empty for others.
    FoldNetwork(const TensorMap& fold, FoldKind kind, std::size_t categories, std::span<const PictureBranch> branches,
                const FoldNetwork* twin = nullptr, std::span<const float> ranges = {});

    [[nodiscard]] FoldScratch make_scratch() const;
    /// True when every folded weight is finite (huge values of a checkpoint may leave the range of float).
    [[nodiscard]] bool is_finite() const { return is_finite_; }

    /// What the pictures show, into `scratch`. The `pictures` pictures (1; of views at least 2) are in `workspace`,
    /// which belongs to `branch`, the `size_index`-th of the constructor's branches.
    void look(const PictureBranch& branch, std::size_t size_index, std::size_t pictures,
              PictureBranch::Workspace& workspace, FoldScratch& scratch) const;
    /// True when look() of both leaves the same in the scratch, so that it is needed once for both.
    [[nodiscard]] bool looks_like(const FoldNetwork& other) const { return weights_ == other.weights_; }

    /// Values of the geometry branch.
    [[nodiscard]] std::size_t geometry_count() const { return geo_.outputs(); }
    /// What the standardised features say: geometry_count() values, for answer().
    void read(std::span<const float> features, FoldScratch& scratch, std::span<float> geometry) const;
    /// Logits of the classifier from what read() gave and what look() left in `scratch`; `fused` is what it reads, for
    /// a family head: fused_count values.
    void answer(std::span<const float> geometry, FoldScratch& scratch, std::span<float> fused,
                std::span<float> logits) const;

private:
    struct Chains {
        PictureStages picture;
        std::vector<Stage> geo;
        std::vector<Stage> fuse;
        std::vector<Stage> classifier;
    };
    FoldNetwork(const Chains& chains, FoldKind kind, std::span<const PictureBranch> branches, const FoldNetwork* twin,
                std::span<const float> ranges);
    static Chains fold_chains(const TensorMap& fold, FoldKind kind, std::size_t categories);
    static void summarise_views(std::span<const float> averages, std::size_t pictures, std::span<float> summary);

    FoldKind kind_;
    bool is_finite_;
    DenseChain geo_;
    DenseChain fuse_;
    DenseChain classifier_;
    std::shared_ptr<const std::vector<PictureWeights>> weights_;  ///< for each picture size
};

/// True when the convolutions of two folds have the same tensors: folds that were trained further from one network
/// without changing how it sees.
[[nodiscard]] bool same_look(const TensorMap& a, const TensorMap& b, FoldKind kind);

}  // namespace v16::model::cpu
