#include "model/probabilities.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace v16::model {

void add_softmax(std::span<const float> logits, double weight, std::span<double> sum, std::span<double> scratch) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    double total = 0.0;
    for (std::size_t c = 0; c < logits.size(); ++c) total += scratch[c] = std::exp(logits[c] - largest);
    for (std::size_t c = 0; c < logits.size(); ++c) sum[c] += weight * scratch[c] / total;
}

void apply_temperature(std::span<double> probabilities, double temperature) {
    const double largest = *std::max_element(probabilities.begin(), probabilities.end());
    double total = 0.0;
    for (double& p : probabilities) total += p = std::pow(p / largest, 1.0 / temperature);
    for (double& p : probabilities) p /= total;
}

void apply_shares(std::span<double> probabilities, std::span<const double> shares) {
    double total = 0.0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) total += probabilities[i] *= shares[i];
    for (double& p : probabilities) p /= total;
}

void mix_geometrically(std::span<const double> first, std::span<double> second) {
    double total = 0.0;
    for (std::size_t i = 0; i < first.size(); ++i) total += second[i] = std::sqrt(first[i] * second[i]);
    for (std::size_t i = 0; i < first.size(); ++i) second[i] = total > 0.0 ? second[i] / total : first[i];
}

}  // namespace v16::model
