// The page of an evaluation: numbers, a bound on what is shown, and nothing that a name could smuggle in.
#include "train/html_report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "train/charts.hpp"
#include "train/training_data.hpp"

namespace v16::train {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* hostile = "a/\"><script>alert('x')</script>&.dxf";

class HtmlReport : public testing::Test {
protected:
    HtmlReport() {
        write_corpus(dir_, "data", 1, 1, 1);
        const Dataset found = discover(dir_.path() / "data").value();
        dataset_.categories = {"轴类", "<b>"};
        // Four drawings, the first two answered wrong; the second is not on the disk.
        for (std::size_t i = 0; i < 4; ++i) {
            dataset_.files.push_back(found.files[0]);
            evaluation_.answered.push_back(i);
            evaluation_.predictions.push_back({i < 2 ? 1U : 0U, {0.9F, 0.1F}, false});
        }
        dataset_.files[1].path = dir_.path() / "gone.dxf";
        evaluation_.metrics = measure(evaluation_.predictions, dataset_.categories);
        evaluation_.mistakes = {{hostile, "<b>", "轴类", 0.9, 0}, {"a/gone.dxf", "<b>", "轴类", 0.9, 1}};
        evaluation_.speed_mode = "accurate";
        evaluation_.precision = "fp32";
    }

    [[nodiscard]] std::string page(std::size_t max_shown = HtmlOptions{}.max_shown) const {
        HtmlOptions options;
        options.model = "<model>";
        options.data = "<data>";
        options.max_shown = max_shown;
        return to_html(dataset_, evaluation_, options);
    }

    static std::size_t count(const std::string& text, const std::string& part) {
        std::size_t found = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
        return found;
    }

    ScratchDir dir_;
    Dataset dataset_;
    Evaluation evaluation_;
};

TEST_F(HtmlReport, HoldsTheNumbers) {
    const std::string html = page();
    EXPECT_THAT(html, HasSubstr("50.00 % right"));
    EXPECT_THAT(html, HasSubstr("2 of 4 drawings; 95 % interval 15.00 to 85.00 %"));
    EXPECT_THAT(html, HasSubstr("<tr><td>轴类<td>2<td>4<td>50.00<td>100.00<td>66.67</tr>"));
    EXPECT_THAT(html, HasSubstr("Calibration: error 40.00 %"));
    EXPECT_THAT(html, HasSubstr("<title>2 of 4 right, mean confidence 90.0 %</title>"));
    EXPECT_EQ(count(html, "<svg"), 2U);
    EXPECT_EQ(count(html, "</svg>"), 2U);
}

TEST_F(HtmlReport, TellsWhatTheReviewPolicyHoldsBack) {
    EXPECT_THAT(page(),
                HasSubstr("0 of 4 answers (0.00 %) are flagged for a person. Of the others, which nobody needs to "
                          "look at, 50.00 % are right."));
    EXPECT_EQ(count(page(), "sure, not flagged<br>"), 2U);
    evaluation_.predictions[1].needs_review = true;  // a wrong answer
    evaluation_.metrics = measure(evaluation_.predictions, dataset_.categories);
    EXPECT_THAT(page(), HasSubstr("1 of 4 answers (25.00 %)"));
    EXPECT_THAT(page(), HasSubstr("66.67 % are right"));
    EXPECT_THAT(page(), HasSubstr("sure, flagged for review<br>a/gone.dxf"));
    for (Prediction& prediction : evaluation_.predictions) prediction.needs_review = true;
    evaluation_.metrics = measure(evaluation_.predictions, dataset_.categories);
    EXPECT_THAT(page(), HasSubstr("No answer passes without one."));
}

TEST_F(HtmlReport, NamesABoundedNumberOfFailures) {
    EXPECT_THAT(page(), Not(HasSubstr("without an answer</h2>")));
    evaluation_.failures.assign(max_failures_shown + 2, {hostile, {ErrorCode::not_dxf, "<no> drawing"}});
    EXPECT_EQ(count(page(), "&amp;.dxf: &lt;no&gt; drawing</li>"), max_failures_shown);
    EXPECT_THAT(page(), HasSubstr("<li>and 2 more</li>"));
}

TEST_F(HtmlReport, EscapesEveryName) {
    const std::string html = page();
    EXPECT_THAT(html, HasSubstr("a/&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;.dxf"));
    EXPECT_THAT(html, HasSubstr("&lt;model&gt;"));
    EXPECT_THAT(html, HasSubstr("&lt;data&gt;"));
    for (const char* raw : {"<script", "<b>", "<model>", "<data>"}) EXPECT_THAT(html, Not(HasSubstr(raw)));
    EXPECT_EQ(html_escaped("\x1b\xff"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_F(HtmlReport, LongNamesOfCategoriesNeitherOverlapNorLeaveTheChart) {
    const std::string usual =
        confusion_svg(measure(evaluation_.predictions, std::vector<std::string>{"传动件", "轴类"}));
    EXPECT_THAT(usual, HasSubstr("width=\"234\" height=\"189\""));
    EXPECT_THAT(usual, Not(HasSubstr("rotate")));
    const std::string name(30, 'm');
    const std::string slanted = confusion_svg(measure(evaluation_.predictions, std::vector<std::string>{name, "轴类"}));
    EXPECT_EQ(count(slanted, "rotate(-45"), 2U);
    EXPECT_THAT(slanted, HasSubstr("x=\"248.0\" y=\"234.4\" text-anchor=\"end\">" + name)) << "room for 240 px";
    EXPECT_THAT(
        confusion_svg(measure(evaluation_.predictions, std::vector<std::string>{std::string(255, 'm'), "轴类"})),
        HasSubstr(">…" + std::string(39, 'm') + "<"));
}

TEST_F(HtmlReport, AsksForNothingElse) {
    const std::string html = page();
    for (const char* reference : {"http:", "https:", "<link", "url(", "@import", "href"}) {
        EXPECT_THAT(html, Not(HasSubstr(reference)));
    }
}

TEST_F(HtmlReport, ShowsPicturesOfABoundedNumberOfMistakes) {
    // The first eight bytes of every PNG, and 0, in base64.
    EXPECT_EQ(count(page(), "data:image/png;base64,iVBORw0KGgo"), 1U);
    EXPECT_EQ(count(page(), "<p class=\"none\">"), 1U) << "a drawing that is gone has a reason for a picture";
    EXPECT_EQ(count(page(1), "<figure>"), 1U);
    EXPECT_THAT(page(1), HasSubstr("1 of 2</p>"));
    EXPECT_EQ(count(page(0), "<figure>"), 0U);
}

TEST_F(HtmlReport, OfAComparisonShowsWhichDrawingsChanged) {
    EXPECT_THAT(page(), Not(HasSubstr("omparison")));
    // The second model has the first drawing right and the third wrong.
    Evaluation second = evaluation_;
    second.predictions[0].probabilities = {0.2F, 0.8F};
    second.predictions[2].probabilities = {0.25F, 0.75F};
    const Comparison comparison = compare(evaluation_, second);
    HtmlOptions options;
    options.comparison = &comparison;
    options.compared = {"<old>", "<new>"};
    const std::string html = to_html(dataset_, evaluation_, options);
    EXPECT_THAT(html, HasSubstr("<tr><td>A: &lt;old&gt;<td>2<td>50.00<td>15.00 to 85.00</tr>"));
    EXPECT_THAT(html, HasSubstr("<tr><td>B: &lt;new&gt;<td>2<td>50.00<td>"));
    EXPECT_THAT(html, HasSubstr("1 only A has right, 1 only B; 50.00 % have the same answer"));
    EXPECT_THAT(html, HasSubstr(verdict(comparison)));
    const std::size_t lost = html.find("<h2>Right in A alone</h2>"), won = html.find("<h2>Right in B alone</h2>");
    ASSERT_NE(lost, std::string::npos);
    ASSERT_NE(won, std::string::npos);
    EXPECT_THAT(
        html.substr(lost, won - lost),
        HasSubstr("轴类: A says 轴类, B says &lt;b&gt;; probability of the label 90.0&nbsp;% in A, 25.0&nbsp;% in B"));
    EXPECT_THAT(html.substr(won),
                HasSubstr("&lt;b&gt;: A says 轴类, B says &lt;b&gt;; probability of the label 10.0&nbsp;% in A, 80.0"));
    options.max_shown = 0;
    EXPECT_EQ(count(to_html(dataset_, evaluation_, options), "<figure>"), 0U);
}

}  // namespace
}  // namespace v16::train
