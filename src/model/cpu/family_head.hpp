// The part families that a fold knows, as a second opinion about the categories (architecture.hpp has the formula).
//
// Thread safety: immutable.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

#include "model/bundle.hpp"
#include "model/cpu/dense.hpp"

namespace v16::model::cpu {

class FamilyHead {
public:
    /// `fold` has the tensors of the head; `counts`: families of each category, each at least 1, all that it knows.
    FamilyHead(const TensorMap& fold, std::span<const std::size_t> counts);

    /// True when every weight is finite.
    [[nodiscard]] bool is_finite() const { return is_finite_; }
    /// Floats that mix_into() needs as scratch.
    [[nodiscard]] std::size_t scratch_size() const { return layer_.outputs(); }
    /// `fused`: what the classifier read (fused_count of fold_network.hpp). `logits`: what it answered, which becomes
    /// the mean of that and of what the families say.
    void mix_into(std::span<const float> fused, std::span<float> scratch, std::span<float> logits) const;

    /// The heads of all folds of a bundle; folds with the same tensors, as those of one network, have one. Empty where
    /// folds know no families.
    [[nodiscard]] static std::vector<std::shared_ptr<const FamilyHead>> of_folds(const Bundle& bundle);

private:
    FamilyHead(const Stage& stage, std::span<const std::size_t> counts);

    bool is_finite_;
    DenseLayer layer_;
    std::vector<std::size_t> counts_;
};

}  // namespace v16::model::cpu
