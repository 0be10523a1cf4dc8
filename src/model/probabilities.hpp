// The arithmetic of answers: from the logits of networks to the probabilities that are served.
//
// In double. Every list has a value for each category, in model order. Pure functions; they allocate nothing.
#pragma once

#include <span>

namespace v16::model {

/// sum_i += weight * softmax(logits)_i. `scratch` is as long as the logits.
void add_softmax(std::span<const float> logits, double weight, std::span<double> sum, std::span<double> scratch);

/// p_i^(1 / temperature), normalised. Relative to the largest, so that not all can underflow.
void apply_temperature(std::span<double> probabilities, double temperature);

/// p_i * shares_i, normalised (Bundle::category_shares). No share is below min_category_share, so that not all can
/// underflow.
void apply_shares(std::span<double> probabilities, std::span<const double> shares);

/// second_i = sqrt(first_i * second_i), normalised: the geometric mean of two answers; the first one where they share
/// no category at all.
void mix_geometrically(std::span<const double> first, std::span<double> second);

}  // namespace v16::model
