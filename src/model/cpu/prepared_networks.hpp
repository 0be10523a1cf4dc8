// The networks of a bundle made ready for this processor: the precision that it can do, kernels for every picture size,
// weights in their layout.
//
// Thread safety: immutable once made.
#pragma once

#include <memory>
#include <vector>

#include "model/bundle.hpp"
#include "model/cpu/dense.hpp"
#include "model/cpu/family_head.hpp"
#include "model/cpu/fold_network.hpp"
#include "model/cpu/picture_branch.hpp"
#include "model/ensemble.hpp"

namespace v16::model::cpu {

struct PreparedNetworks {
    EffectivePrecision precision;  ///< what came of the requested one
    DenseChain v6;
    std::vector<PictureBranch> branches;  ///< as shapes_of(); empty without folds
    std::vector<FoldNetwork> folds;
    std::vector<std::shared_ptr<const FamilyHead>> families;  ///< of each fold; empty without
    bool is_finite;  ///< every folded weight is finite (huge values of a checkpoint may leave the range of float)

    /// Needs a verified bundle, with quantization for int8. Throws dnnl::error where oneDNN has not the kernels.
    PreparedNetworks(const Bundle& bundle, Precision requested);

private:
    PreparedNetworks(const Bundle& bundle, Precision requested, const std::vector<Stage>& v6_stages);
    void choose_branches(const Bundle& bundle, Precision requested);
    void prepare_folds(const Bundle& bundle);
};

}  // namespace v16::model::cpu
