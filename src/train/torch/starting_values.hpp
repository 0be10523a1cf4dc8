// What the networks of a run begin with: values from nothing, from the folds and V6 of an init bundle, or from the
// network that learnt from the drawings of the pre-training.
//
// Thread safety: none; it sets torch's random state.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "model/bundle.hpp"
#include "train/metrics.hpp"
#include "train/torch/network.hpp"
#include "train/torch/plan.hpp"

namespace v16::train {

class StartingValues {
public:
    /// `plan` outlives this.
    explicit StartingValues(const Plan& plan) : plan_(plan) {}

    /// What the init bundle answers about the samples, its probabilities those of its own categories: it says what the
    /// categories that the bundle does not know begin as. Without it, their heads begin from nothing.
    void set_init_answers(std::vector<Prediction> answers) { init_answers_ = std::move(answers); }
    [[nodiscard]] const std::vector<Prediction>& init_answers() const { return init_answers_; }

    /// The network that every fold begins as.
    void set_pretrained(model::TensorMap tensors) { pretrained_ = std::move(tensors); }

    /// A V6 and a fold before their training; `number` is part of the seed and differs for each network of a run. V6
    /// leaves `part` out, a fold the part of its number: what a new category looks like is learnt, like everything
    /// else, from the drawings outside of it alone.
    [[nodiscard]] std::shared_ptr<Network> v6(std::uint64_t number, std::uint32_t part) const;
    [[nodiscard]] std::shared_ptr<Network> fold(std::uint64_t number) const;
    /// A fold with values that are still to come.
    [[nodiscard]] std::shared_ptr<Network> blank_fold() const;

    /// Whether a fold begins with weights that know its pictures.
    [[nodiscard]] bool folds_are_trained() const { return !pretrained_.empty() || plan_.starts_from_init(); }

    /// What a fold has in the init bundle; rows for families that the bundle does not know are those of `now`. Needs
    /// Plan::starts_from_init().
    [[nodiscard]] model::TensorMap in_init(std::uint64_t fold, const model::TensorMap& now) const;

    /// Each trained fold on the way from what it is in the init bundle (share 0) to what it has become (1).
    [[nodiscard]] std::vector<model::TensorMap> mixed(const std::vector<model::TensorMap>& folds, double share) const;

private:
    [[nodiscard]] model::TensorMap with_own_heads(const model::TensorMap& tensors, std::uint32_t part) const;

    const Plan& plan_;
    std::vector<Prediction> init_answers_;  // in the order of the samples; may be empty
    model::TensorMap pretrained_;           // may be empty
};

}  // namespace v16::train
