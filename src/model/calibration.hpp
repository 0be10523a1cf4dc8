// Calibration for int8: the ranges that the maps between the convolutions have on real input.
//
// Thread safety: immutable; measure() may be called from any number of threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "model/bundle.hpp"
#include "model/quantization.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::model {

class RangeMeter {
public:
    struct Impl;

    /// Errors: bundle_invalid; unsupported (oneDNN cannot do it, or the bundle has no folds, which int8 would change).
    static Result<RangeMeter> create(std::shared_ptr<const Bundle> bundle);

    /// Runs the convolutions of every fold in fp32 on the pictures of one drawing (Sample::pixels of the mode) and
    /// raises `ranges`, one list a fold as in Quantization::ranges, to what is larger in it. Errors: invalid_argument.
    [[nodiscard]] Result<void> measure(std::span<const std::uint8_t> pixels, SpeedMode mode,
                                       std::vector<MapRanges>& ranges) const;

    /// The smallest ranges for every fold: what to start from.
    [[nodiscard]] std::vector<MapRanges> smallest() const;

    RangeMeter(RangeMeter&&) noexcept;
    RangeMeter& operator=(RangeMeter&&) noexcept;
    ~RangeMeter();

private:
    explicit RangeMeter(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace v16::model
