// Going on from a trained bundle with a few drawings of one's own: heads for categories that the bundle does not have,
// and how far to follow what the few drawings taught.
//
// Thread safety: pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/bundle.hpp"
#include "train/families.hpp"
#include "train/metrics.hpp"

namespace v16::train {

/// For each category of the data (row), its shares in the categories of the bundle; a row sums to 1.
using Origins = std::vector<std::vector<double>>;

/// A category that the bundle knows comes from itself. Another one comes from what the bundle takes its drawings for:
/// the mean of the bundle's `answers` (truth: index into `categories`; probabilities: of `known`), equal shares where
/// there is no drawing of it.
[[nodiscard]] Origins origins_of(std::span<const std::string> categories, std::span<const std::string> known,
                                 std::span<const Prediction> answers);

/// The tensors of a network with heads for other categories: each row of a head is the mix of the old rows that
/// `origins` says, so that a new category begins with the answers of those that it looks like. Heads whose number of
/// rows does not fit the origins stay as they are.
[[nodiscard]] model::TensorMap with_heads(model::TensorMap tensors, const Origins& origins);

/// The tensors of a fold with a head for other families: rows of families that it knows (`known`, none if it has no
/// such head) are its own, the others those of `otherwise`, which has a head for the `wanted` ones. Both are of the
/// same categories. A fold that knows none has no head then either.
[[nodiscard]] model::TensorMap with_families(model::TensorMap tensors, const Families& known, const Families& wanted,
                                             const model::TensorMap& otherwise);

/// start + share * (tuned - start), value by value; what the start lacks is as in `tuned`. Needs tensors of the same
/// shapes.
///
/// The straight way from a network that has seen much to what a few drawings made of it holds better networks than
/// either end (Wortsman et al., Robust fine-tuning of zero-shot models, 2022).
[[nodiscard]] model::TensorMap interpolate(const model::TensorMap& start, const model::TensorMap& tuned, double share);

/// Places on that way that are tried.
inline constexpr std::array tuned_shares{0.0, 0.25, 0.5, 0.75, 1.0};

/// Answers about the same drawings at each of tuned_shares.
using AnswersByShare = std::array<std::vector<Prediction>, tuned_shares.size()>;

/// Index of the share whose answers have the least log loss; of equals the smallest.
[[nodiscard]] std::size_t best_share(const AnswersByShare& answers);

/// Index of the share with the most right answers; of equals the smallest. For many drawings: unlike log loss it does
/// not prefer networks that are surer of themselves, which the temperature of a bundle decides.
[[nodiscard]] std::size_t most_right_share(const AnswersByShare& answers);

}  // namespace v16::train
