#include "train/html_report.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.hpp"
#include "render/png.hpp"
#include "train/charts.hpp"

namespace v16::train {
namespace {

constexpr std::string_view head = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>v16 – evaluation</title>
<style>
  body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; color: #1c2430; background: #fff;
         max-width: 64rem; margin: 2rem auto 4rem; padding: 0 1.2rem; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin: 2rem 0 .6rem; }
  .big { font-size: 2.2rem; font-weight: 600; margin: 0; } .quiet { color: #5b6675; margin: 0; }
  table { border-collapse: collapse; } th, td { padding: .25rem .9rem; border-bottom: 1px solid #d8dee6; }
  th { text-align: right; font-weight: 600; } td { text-align: right; font-variant-numeric: tabular-nums; }
  th:first-child, td:first-child { text-align: left; }
  .charts > div { max-width: 30rem; }
  .charts { display: flex; flex-wrap: wrap; gap: 1rem 3rem; }
  svg text { font-size: 13px; fill: #1c2430; } svg .on-dark { fill: #fff; }
  rect { stroke: #d8dee6; } .right { fill: #1a7f37; } .wrong { fill: #b42318; } .frame { fill: none; }
  .ideal { stroke: #9aa5b4; stroke-dasharray: 4 4; } .curve { fill: none; stroke: #1f6feb; stroke-width: 2; }
  circle { fill: #1f6feb; fill-opacity: .6; }
  .mistakes { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 1rem; }
  figure { margin: 0; border: 1px solid #d8dee6; border-radius: .4rem; padding: .6rem; }
  figure img, figure .none { width: 160px; height: 160px; display: block; margin: auto; color: #5b6675; }
  figcaption { font-size: .84rem; overflow-wrap: anywhere; }
</style>
)";

std::string base64(std::string_view bytes) {
    std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');  // OpenSSL ends it with a zero
    const int length =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    out.resize(static_cast<std::size_t>(length));
    return out;
}

void append_summary(const Evaluation& evaluation, const HtmlOptions& options, std::string& page) {
    const Metrics& metrics = evaluation.metrics;
    fmt::format_to(std::back_inserter(page),
                   "<h1>Evaluation of {}</h1>\n<p class=\"quiet\">on {}; speed mode {}, precision {}</p>\n"
                   "<p class=\"big\">{:.2f} % right</p>\n"
                   "<p class=\"quiet\">{} of {} drawings; 95 % interval {:.2f} to {:.2f} %; macro F1 {:.2f} %; "
                   "{} without an answer</p>\n",
                   html_escaped(options.model), html_escaped(options.data), html_escaped(evaluation.speed_mode),
                   html_escaped(evaluation.precision), 100.0 * metrics.accuracy, metrics.right, metrics.total,
                   100.0 * metrics.accuracy95.low, 100.0 * metrics.accuracy95.high, 100.0 * metrics.macro_f1,
                   evaluation.failures.size());
}

void append_compared_model(char letter, const std::string& name, std::size_t right, const Comparison& comparison,
                           std::string& page) {
    const Interval interval = wilson95(right, comparison.total);
    const double share =
        comparison.total == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(comparison.total);
    fmt::format_to(std::back_inserter(page), "<tr><td>{}: {}<td>{}<td>{:.2f}<td>{:.2f} to {:.2f}</tr>\n", letter,
                   html_escaped(name), right, 100.0 * share, 100.0 * interval.low, 100.0 * interval.high);
}

void append_comparison(const HtmlOptions& options, std::string& page) {
    if (options.comparison == nullptr) return;
    const Comparison& comparison = *options.comparison;
    page += "<h2>Comparison of two models</h2>\n<table>\n<tr><th>model<th>right<th>right, %<th>95 % interval</tr>\n";
    append_compared_model('A', options.compared.first, comparison.first_right, comparison, page);
    append_compared_model('B', options.compared.second, comparison.second_right, comparison, page);
    fmt::format_to(
        std::back_inserter(page),
        "</table>\n<p>{} p = {:.4g}, McNemar's exact test.</p>\n<p class=\"quiet\">On the {} drawings that both "
        "answered: {} only A has right, {} only B; {:.2f} % have the same answer from both. All that follows, "
        "but for these drawings, is about A.</p>\n",
        verdict(comparison), comparison.p_value, comparison.total, comparison.only_first_right,
        comparison.only_second_right, 100.0 * comparison.agreement());
}

void append_review(const Metrics& metrics, std::string& page) {
    const auto passed = metrics.passed_accuracy();
    fmt::format_to(
        std::back_inserter(page), "<h2>Review</h2>\n<p>{} of {} answers ({:.2f} %) are flagged for a person. {}</p>\n",
        metrics.for_review, metrics.total, 100.0 * metrics.review_share(),
        passed ? fmt::format("Of the others, which nobody needs to look at, {:.2f} % are right.", 100.0 * *passed)
               : "No answer passes without one.");
}

void append_categories(const Metrics& metrics, std::string& page) {
    page +=
        "<h2>Categories</h2>\n<table>\n<tr><th>category<th>drawings<th>answered<th>precision, %<th>recall, %<th>F1, "
        "%</tr>\n";
    for (const CategoryMetrics& category : metrics.categories) {
        fmt::format_to(std::back_inserter(page), "<tr><td>{}<td>{}<td>{}<td>{:.2f}<td>{:.2f}<td>{:.2f}</tr>\n",
                       html_escaped(category.category), category.support, category.predicted,
                       100.0 * category.precision, 100.0 * category.recall, 100.0 * category.f1);
    }
    page +=
        "</table>\n<p class=\"quiet\">Precision: of the drawings answered so, the share that is labelled so. "
        "Recall: of those labelled so, the share that is answered so. F1: the harmonic mean of both; macro F1 is its "
        "mean over the categories.</p>\n";
}

void append_charts(const Evaluation& evaluation, std::string& page) {
    page += "<div class=\"charts\">\n<div><h2>Confusion: label (row), answer (column)</h2>\n" +
            confusion_svg(evaluation.metrics) +
            "<p class=\"quiet\">Right answers are on the diagonal. A cell is as dark as its share of the row.</p>";
    fmt::format_to(
        std::back_inserter(page),
        "</div>\n<div><h2>Calibration: error {:.2f} %</h2>\n{}<p class=\"quiet\">A point stands for the "
        "answers of about one confidence, its size for their number. Below the dashed line they are surer than "
        "they are right, above it less sure.</p></div>\n</div>\n",
        100.0 * evaluation.metrics.calibration_error, calibration_svg(calibration_curve(evaluation.predictions)));
}

/// An <img> with the sheet as a person sees it, or why there is none.
std::string thumbnail(const LabelledFile& file, const HtmlOptions& options) {
    const render::PictureOptions picture{
        .size = thumbnail_size, .content = render::Content::sheet, .limits = options.render_limits};
    const auto png = base::read_file(file.path, options.read_limits.max_file_bytes)
                         .and_then([&](const std::string& bytes) { return dxf::read(bytes, options.read_limits); })
                         .and_then([&](const dxf::Drawing& drawing) { return render::draw(drawing, picture); })
                         .and_then(render::encode_png);
    if (!png) return fmt::format("<p class=\"none\">{}</p>", html_escaped(png.error().message));
    return fmt::format("<img alt=\"\" src=\"data:image/png;base64,{}\">", base64(*png));
}

/// Whether the review policy holds the answer for a file of the dataset back.
bool is_flagged(const Evaluation& evaluation, std::size_t file) {
    const auto found = std::lower_bound(evaluation.answered.begin(), evaluation.answered.end(), file);
    const auto index = static_cast<std::size_t>(found - evaluation.answered.begin());
    return found != evaluation.answered.end() && *found == file && evaluation.predictions[index].needs_review;
}

void append_mistakes(const Dataset& dataset, const Evaluation& evaluation, const HtmlOptions& options,
                     std::string& page) {
    const std::size_t shown = std::min(options.max_shown, evaluation.mistakes.size());
    if (shown == 0) return;
    fmt::format_to(std::back_inserter(page),
                   "<h2>The most confident wrong answers</h2>\n<p class=\"quiet\">{} of {}</p>\n"
                   "<div class=\"mistakes\">\n",
                   shown, evaluation.metrics.total - evaluation.metrics.right);
    for (std::size_t i = 0; i < shown; ++i) {
        const Mistake& mistake = evaluation.mistakes[i];
        fmt::format_to(std::back_inserter(page),
                       "<figure>{}<figcaption>{} instead of {}, {:.1f}&nbsp;% sure, {}<br>{}</figcaption></figure>\n",
                       thumbnail(dataset.files[mistake.file], options), html_escaped(mistake.answer),
                       html_escaped(mistake.label), 100.0 * mistake.confidence,
                       is_flagged(evaluation, mistake.file) ? "flagged for review" : "not flagged",
                       html_escaped(mistake.name));
    }
    page += "</div>\n";
}

/// The drawings that only one model has right.
void append_changes(const Dataset& dataset, const HtmlOptions& options, bool first_is_right, std::string& page) {
    std::vector<Change> changes;
    std::ranges::copy_if(options.comparison->changes, std::back_inserter(changes),
                         [&](const Change& change) { return change.first_is_right() == first_is_right; });
    const std::size_t shown = std::min(options.max_shown, changes.size());
    if (shown == 0) return;
    fmt::format_to(std::back_inserter(page),
                   "<h2>Right in {} alone</h2>\n<p class=\"quiet\">{} of {}, those first whose label changes most in "
                   "probability</p>\n<div class=\"mistakes\">\n",
                   first_is_right ? 'A' : 'B', shown, changes.size());
    for (const Change& change : std::span(changes).first(shown)) {
        const LabelledFile& file = dataset.files[change.file];
        const auto name = [&](std::uint32_t category) { return html_escaped(dataset.categories[category]); };
        fmt::format_to(std::back_inserter(page),
                       "<figure>{}<figcaption>{}: A says {}, B says {}; probability of the label {:.1f}&nbsp;% in A, "
                       "{:.1f}&nbsp;% in B<br>{}</figcaption></figure>\n",
                       thumbnail(file, options), name(change.label), name(change.first_answer),
                       name(change.second_answer), 100.0 * change.first_probability, 100.0 * change.second_probability,
                       html_escaped(file.name));
    }
    page += "</div>\n";
}

void append_failures(const std::vector<Failure>& failures, std::string& page) {
    if (failures.empty()) return;
    page += "<h2>Drawings without an answer</h2>\n<ul>\n";
    const std::size_t shown = std::min(failures.size(), max_failures_shown);
    for (std::size_t i = 0; i < shown; ++i) {
        fmt::format_to(std::back_inserter(page), "<li>{}: {}</li>\n", html_escaped(failures[i].name),
                       html_escaped(failures[i].error.message));
    }
    if (shown < failures.size()) {
        fmt::format_to(std::back_inserter(page), "<li>and {} more</li>\n", failures.size() - shown);
    }
    page += "</ul>\n";
}

}  // namespace

std::string to_html(const Dataset& dataset, const Evaluation& evaluation, const HtmlOptions& options) {
    std::string page(head);
    append_summary(evaluation, options, page);
    append_comparison(options, page);
    append_review(evaluation.metrics, page);
    append_categories(evaluation.metrics, page);
    append_charts(evaluation, page);
    if (options.comparison != nullptr) {
        append_changes(dataset, options, true, page);
        append_changes(dataset, options, false, page);
    }
    append_mistakes(dataset, evaluation, options, page);
    append_failures(evaluation.failures, page);
    return page;
}

}  // namespace v16::train
