// Charts of an evaluation as inline SVG elements for an HTML page: no script, no external reference, names escaped.
// Pure functions; thread-safe.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "train/metrics.hpp"

namespace v16::train {

/// Text that is safe inside an HTML or SVG element and inside a quoted attribute: & < > " ' become references,
/// invalid UTF-8 and control characters U+FFFD.
[[nodiscard]] std::string html_escaped(std::string_view text);

/// Labels in rows, answers in columns; a cell is as dark as its share of the row's drawings.
[[nodiscard]] std::string confusion_svg(const Metrics& metrics);

/// Accuracy over mean confidence, a point for each bin that holds drawings, its area by their number; the diagonal is
/// perfect calibration.
[[nodiscard]] std::string calibration_svg(std::span<const CalibrationBin> bins);

}  // namespace v16::train
