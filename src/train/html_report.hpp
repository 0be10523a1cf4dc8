// An evaluation as one HTML page for people. The page asks for nothing else: style, charts and pictures are inside.
#pragma once

#include <cstddef>
#include <string>

#include "dxf/reader.hpp"
#include "render/picture.hpp"
#include "train/compare.hpp"
#include "train/dataset.hpp"
#include "train/evaluate.hpp"

namespace v16::train {

/// Width and height of a mistake's picture, in pixels. A greyscale PNG of it has at most 30 KB.
inline constexpr int thumbnail_size = 160;

struct HtmlOptions {
    std::string model;            ///< what the model is called, usually its folder
    std::string data;             ///< what the drawings are called, usually their folder
    std::size_t max_shown = 24;   ///< mistakes shown, the most confident first; at most max_mistakes are known
    dxf::ReadLimits read_limits;  ///< for the pictures
    render::RenderLimits render_limits;
    const Comparison* comparison = nullptr;  ///< with a second model, on the same drawings; none without
    ModelNames compared;                     ///< what the two are called
};

/// Failures named on the page; of further ones only the number.
inline constexpr std::size_t max_failures_shown = 100;

/// Accuracy and review, a table of the categories, confusion matrix, calibration curve, the most confident wrong
/// answers with pictures and the drawings without an answer, each with a sentence that says how to read it; where there
/// is a comparison also that, with pictures of as many drawings that only the one model has right, and only the other.
/// Needs an evaluation of this dataset; reads the drawings shown, and one that can no longer be read or drawn is shown
/// without a picture. All names are escaped.
[[nodiscard]] std::string to_html(const Dataset& dataset, const Evaluation& evaluation, const HtmlOptions& options);

}  // namespace v16::train
