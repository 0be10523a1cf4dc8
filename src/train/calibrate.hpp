// Calibrating a bundle for int8: what range the maps of its networks have on drawings (model/calibration.hpp).
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/sha256.hpp"
#include "classify/pipeline.hpp"
#include "dxf/reader.hpp"
#include "model/calibration.hpp"
#include "train/dataset.hpp"
#include "train/samples.hpp"
#include "v16/error.hpp"

namespace v16::train {

struct CalibrateOptions {
    unsigned threads = 1;
    ProgressFunction progress;
    std::uint64_t max_file_bytes = dxf::ReadLimits{}.max_file_bytes;  ///< a larger drawing is left out
};

struct MeasuredRanges {
    std::vector<model::MapRanges> ranges;  ///< as Quantization::ranges
    std::size_t drawings = 0;              ///< that were looked at
    std::vector<Failure> failures;         ///< drawings left out
    base::Digest digest;                   ///< SHA-256 over the names and bytes of the drawings that were looked at
};

/// The drawings at even places of the dataset, to calibrate on, and those at odd places, to check the result on. Files
/// are ordered by name, so that both halves hold drawings of each category.
[[nodiscard]] std::pair<Dataset, Dataset> halves(const Dataset& dataset);

/// Sends every drawing through the convolutions. `pipeline` reads and draws them, with its limits; both are of one
/// bundle. Labels do not matter. Errors: invalid_argument when no drawing could be used. The result does not depend on
/// the number of threads.
[[nodiscard]] Result<MeasuredRanges> measure_ranges(const Dataset& dataset, const classify::Pipeline& pipeline,
                                                    const model::RangeMeter& meter,
                                                    const CalibrateOptions& options = {});

}  // namespace v16::train
