#include "train/going_on.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace v16::train {
namespace {

/// Names of the tensors that have a row for each category.
std::set<std::string> head_names() {
    std::set<std::string> names;
    const auto add = [&](std::span<const model::Chain> chains) {
        for (const model::Chain& chain : chains) {
            for (std::size_t position = 0; position < chain.layers.size(); ++position) {
                if (chain.layers[position].out != model::one_per_category) continue;
                for (const char* what : {"weight", "bias"}) names.insert(tensor_name(chain, position, what));
            }
        }
    };
    add(model::v6_chains);
    add(model::fold_chains);
    add(model::view_fold_chains);
    for (const char* what : {".weight", ".bias"}) names.insert(std::string(model::auxiliary_head_name) + what);
    return names;
}

model::Tensor mixed_rows(const model::Tensor& head, const Origins& origins) {
    const std::size_t width = head.values.size() / origins.front().size();
    std::vector<float> rows(origins.size() * width);
    for (std::size_t row = 0; row < origins.size(); ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            double value = 0.0;
            for (std::size_t old = 0; old < origins[row].size(); ++old) {
                value += origins[row][old] * static_cast<double>(head.values[old * width + column]);
            }
            rows[row * width + column] = static_cast<float>(value);
        }
    }
    model::Tensor result{head.shape, std::move(rows)};
    result.shape.front() = static_cast<std::int64_t>(origins.size());
    return result;
}

/// Mean of the answers about drawings of a category; equal shares where there are none.
std::vector<double> mean_answer(std::span<const Prediction> answers, std::size_t category, std::size_t known) {
    std::vector<double> sum(known, 0.0);
    std::size_t count = 0;
    for (const Prediction& answer : answers) {
        if (answer.truth != category) continue;
        ++count;
        for (std::size_t k = 0; k < known; ++k) sum[k] += static_cast<double>(answer.probabilities[k]);
    }
    if (count == 0) return std::vector<double>(known, 1.0 / static_cast<double>(known));
    for (double& share : sum) share /= static_cast<double>(count);
    return sum;
}

}  // namespace

Origins origins_of(std::span<const std::string> categories, std::span<const std::string> known,
                   std::span<const Prediction> answers) {
    Origins origins;
    for (std::size_t c = 0; c < categories.size(); ++c) {
        const auto itself = std::ranges::find(known, categories[c]);
        if (itself == known.end()) {
            origins.push_back(mean_answer(answers, c, known.size()));
            continue;
        }
        origins.emplace_back(known.size(), 0.0);
        origins.back()[static_cast<std::size_t>(itself - known.begin())] = 1.0;
    }
    return origins;
}

model::TensorMap with_heads(model::TensorMap tensors, const Origins& origins) {
    for (const std::string& name : head_names()) {
        const auto head = tensors.find(name);
        if (head == tensors.end()) continue;
        const auto rows = static_cast<std::size_t>(head->second.shape.front());
        if (rows == origins.front().size()) head->second = mixed_rows(head->second, origins);
    }
    return tensors;
}

model::TensorMap with_families(model::TensorMap tensors, const Families& known, const Families& wanted,
                               const model::TensorMap& otherwise) {
    if (known == wanted) return tensors;
    const FamilyNumbers row_of = numbers_of(known);
    for (const char* what : {".weight", ".bias"}) {
        const std::string name = std::string(model::family_head_name) + what;
        const auto old = tensors.extract(name);
        if (known.empty() || wanted.empty()) continue;
        model::Tensor head = otherwise.at(name);
        const std::size_t width = head.values.size() / model::family_count(wanted);
        auto row = head.values.write().begin();
        for (std::size_t c = 0; c < wanted.size(); ++c) {
            for (const std::string& family : wanted[c]) {
                const auto found = row_of.find({c, family});
                if (found != row_of.end()) {
                    std::copy_n(old.mapped().values.begin() + static_cast<std::ptrdiff_t>(found->second * width), width,
                                row);
                }
                row += static_cast<std::ptrdiff_t>(width);
            }
        }
        tensors.emplace(name, std::move(head));
    }
    return tensors;
}

model::TensorMap interpolate(const model::TensorMap& start, const model::TensorMap& tuned, double share) {
    model::TensorMap result = tuned;
    for (auto& [name, tensor] : result) {
        const auto found = start.find(name);
        if (found == start.end()) continue;  // an imported bundle may lack the heads that only training needs
        if (share == 0.0) {                  // also where training ran away to infinity
            tensor.values = found->second.values;
            continue;
        }
        const std::vector<float>& from = found->second.values.read();
        std::vector<float>& to = tensor.values.write();
        for (std::size_t i = 0; i < from.size(); ++i) {
            const auto at_start = static_cast<double>(from[i]);
            to[i] = static_cast<float>(at_start + share * (static_cast<double>(to[i]) - at_start));
        }
    }
    return result;
}

std::size_t best_share(const AnswersByShare& answers) {
    std::array<double, tuned_shares.size()> loss{};
    std::ranges::transform(answers, loss.begin(), [](const auto& of_share) { return mean_log_loss(of_share); });
    return static_cast<std::size_t>(std::ranges::min_element(loss) - loss.begin());
}

std::size_t most_right_share(const AnswersByShare& answers) {
    std::array<double, tuned_shares.size()> right{};
    std::ranges::transform(answers, right.begin(), [](const auto& of_share) { return accuracy_of(of_share); });
    return static_cast<std::size_t>(std::ranges::max_element(right) - right.begin());
}

}  // namespace v16::train
