// Weights as they are stored in a bundle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace v16::model {

/// The values of a tensor. Copies share them until one is written to: the folds of a bundle have most weights in
/// common, which would take several times the memory of the networks while a bundle is loaded.
///
/// Thread safety: as a vector's; copies are independent of each other.
class TensorValues {
public:
    TensorValues() = default;
    TensorValues(std::vector<float> values) : shared_(std::make_shared<std::vector<float>>(std::move(values))) {}

    TensorValues(std::initializer_list<float> values) : TensorValues(std::vector<float>(values)) {}

    [[nodiscard]] const std::vector<float>& read() const {
        static const std::vector<float> none;
        return shared_ ? *shared_ : none;
    }
    [[nodiscard]] std::vector<float>& write() {
        if (!shared_ || shared_.use_count() > 1) shared_ = std::make_shared<std::vector<float>>(read());
        return *shared_;
    }

    [[nodiscard]] std::size_t size() const { return read().size(); }
    [[nodiscard]] const float* data() const { return read().data(); }
    [[nodiscard]] auto begin() const { return read().begin(); }
    [[nodiscard]] auto end() const { return read().end(); }
    [[nodiscard]] float front() const { return read().front(); }
    [[nodiscard]] float operator[](std::size_t i) const { return read()[i]; }

    friend bool operator==(const TensorValues& a, const TensorValues& b) {
        return a.shared_ == b.shared_ || a.read() == b.read();
    }

private:
    std::shared_ptr<std::vector<float>> shared_;
};

/// A dense tensor, row-major, always float32 in memory (files may hold F32, F16 or BF16).
struct Tensor {
    std::vector<std::int64_t> shape;
    TensorValues values;
};
/// Tensor name (as in a PyTorch state dict) -> tensor.
using TensorMap = std::map<std::string, Tensor, std::less<>>;

}  // namespace v16::model
