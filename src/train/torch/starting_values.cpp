#include "train/torch/starting_values.hpp"

#include <torch/torch.h>

#include "train/going_on.hpp"
#include "train/random.hpp"

namespace v16::train {
namespace {

void seed_torch(const Plan& plan, std::uint64_t number) {
    torch::manual_seed(derive_seed({plan.options.seed, number, 0x1417}));
}

}  // namespace

/// The tensors of a network of the init bundle with heads for the data's categories.
model::TensorMap StartingValues::with_own_heads(const model::TensorMap& tensors, std::uint32_t part) const {
    if (plan_.init_has_categories() || init_answers_.empty()) return tensors;
    std::vector<Prediction> known;
    for (const std::size_t i : samples_outside(plan_.part_of, part)) known.push_back(init_answers_[i]);
    return with_heads(tensors, origins_of(plan_.dataset.categories, plan_.init->categories, known));
}

model::TensorMap StartingValues::in_init(std::uint64_t fold, const model::TensorMap& now) const {
    const model::Bundle& init = *plan_.init;
    return with_families(with_own_heads(init.folds[fold % init.folds.size()], static_cast<std::uint32_t>(fold)),
                         plan_.init_has_categories() ? init.families : Families(), plan_.families, now);
}

std::shared_ptr<Network> StartingValues::blank_fold() const {
    auto network = make_fold(plan_.dataset.categories.size(), plan_.options.kind);
    network->add_family_head(model::family_counts(plan_.families));
    return network;
}

std::shared_ptr<Network> StartingValues::v6(std::uint64_t number, std::uint32_t part) const {
    seed_torch(plan_, number);
    auto network = make_v6(plan_.dataset.categories.size());
    if (plan_.init) network->import_tensors(with_own_heads(plan_.init->v6, part));
    return network;
}

std::shared_ptr<Network> StartingValues::fold(std::uint64_t number) const {
    seed_torch(plan_, number);
    auto network = blank_fold();
    if (!pretrained_.empty()) {
        network->import_tensors(pretrained_);
    } else if (plan_.starts_from_init()) {
        network->import_tensors(in_init(number, network->export_tensors()));
    }
    return network;
}

std::vector<model::TensorMap> StartingValues::mixed(const std::vector<model::TensorMap>& folds, double share) const {
    std::vector<model::TensorMap> result;
    for (std::size_t fold = 0; fold < folds.size(); ++fold) {
        result.push_back(interpolate(in_init(fold, folds[fold]), folds[fold], share));
    }
    return result;
}

}  // namespace v16::train
