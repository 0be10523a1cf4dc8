// v16 eval: the real program on generated drawings, with bundles whose answers mean nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/drawings_fixture.hpp"
#include "cli/program.hpp"

namespace v16::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class EvalProgram : public DrawingsFixture {
protected:
    EvalProgram() {
        const auto made =
            run_v16({"corpus", "generate", "--out", path("corpus"), "--per-category", "2", "--seed", "7", "-j", "2"});
        if (made.exit_code != 0) throw std::runtime_error(made.err);
    }

    /// `v16 eval --data <corpus> --model <bundle> …`
    [[nodiscard]] ProgramResult eval(const std::vector<std::string>& more) const {
        std::vector<std::string> arguments{"eval", "--data", path("corpus"), "--model", bundle()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_v16(arguments);
    }

    /// Writes a second bundle and returns its folder.
    [[nodiscard]] std::string other_bundle(const std::vector<std::string>& categories = {}) const {
        const auto other = random_bundle(1, 2);
        if (!categories.empty()) other->categories = categories;
        const auto written = model::write_bundle(*other, dir_ / "other", model::WeightFormat::f16);
        if (!written) throw std::runtime_error(written.error().message);
        return path("other");
    }
};

TEST_F(EvalProgram, ComparesTwoModelsOnTheSameDrawings) {
    const std::string other = other_bundle();
    const auto result = eval({"--compare", other, "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const json first = json::parse(result.out);
    const json& comparison = first["comparison"];
    const json second =
        json::parse(run_v16({"eval", "--data", path("corpus"), "--model", other, "--format", "json"}).out);
    EXPECT_EQ(comparison["drawings"], 10);
    EXPECT_EQ(comparison["a"]["model"], bundle());
    EXPECT_EQ(comparison["a"]["right"], first["right"]);
    EXPECT_EQ(comparison["b"]["right"], second["right"]);
    EXPECT_EQ(comparison["only_a_right"].get<int>() - comparison["only_b_right"].get<int>(),
              first["right"].get<int>() - second["right"].get<int>());

    const auto table = eval({"--compare", other});
    EXPECT_THAT(table.out, HasSubstr("p-value"));
    EXPECT_THAT(table.out, HasSubstr(comparison["verdict"].get<std::string>()));
}

TEST_F(EvalProgram, AModelThatTheVariableNamesIsNotCalledTheDefault) {
    const auto result = run_v16({"eval", "--data", path("corpus"), "--compare", bundle(), "--format", "json"},
                                {.environment = {{"MODEL_PATH", bundle()}}, .input = ""});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(json::parse(result.out)["comparison"]["a"]["model"], bundle());
}

TEST_F(EvalProgram, AModelComparedWithItselfDoesNotDiffer) {
    const json result = json::parse(eval({"--compare", bundle(), "--format", "json"}).out);
    EXPECT_EQ(result["comparison"]["only_a_right"], 0);
    EXPECT_EQ(result["comparison"]["only_b_right"], 0);
    EXPECT_EQ(result["comparison"]["p_value"], 1.0);
    EXPECT_EQ(result["comparison"]["differs_at_5_percent"], false);
    EXPECT_FALSE(json::parse(eval({"--format", "json"}).out).contains("comparison"));
}

TEST_F(EvalProgram, ComparesAModelWithItselfInAnotherPrecision) {
    const auto result = eval({"--precision", "fp32", "--compare-precision", "bf16", "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const json comparison = json::parse(result.out)["comparison"];
    EXPECT_EQ(comparison["a"]["model"], bundle() + ", fp32");
    EXPECT_THAT(comparison["b"]["model"].get<std::string>(), HasSubstr(bundle() + ", bf16"));
    EXPECT_EQ(comparison["drawings"], 10);
    EXPECT_GT(comparison["largest_difference"], 0.0);
    EXPECT_LT(comparison["largest_difference"], 0.1);
}

TEST_F(EvalProgram, ComparesAModelWithItselfInAnotherSpeedMode) {
    const auto result = eval({"--compare-speed-mode", "v6_only", "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const json all = json::parse(result.out);
    EXPECT_EQ(all["speed_mode"], "accurate");
    EXPECT_EQ(all["comparison"]["a"]["model"], bundle() + ", accurate");
    EXPECT_EQ(all["comparison"]["b"]["model"], bundle() + ", v6_only");
    EXPECT_EQ(all["comparison"]["b"]["right"],
              json::parse(eval({"--speed-mode", "v6_only", "--format", "json"}).out)["right"]);
    EXPECT_GT(all["comparison"]["largest_difference"], 0.0);
    EXPECT_EQ(eval({"--compare-speed-mode", "slow"}).exit_code, 3);
}

/// Sends SIGINT as soon as the progress line is on the terminal.
ProgramOptions interrupted_at_first_progress() {
    ProgramOptions options;
    options.terminal = true;
    options.watch = [sent = false](const std::string& out, int pid) mutable {
        if (!sent && out.find(" files (") != std::string::npos) sent = ::kill(pid, SIGINT) == 0;
    };
    return options;
}

/// Drawings of one category that take some seconds: many names of one large file.
void put_slow_drawings(const std::filesystem::path& folder, int count = 400) {
    std::filesystem::create_directories(folder);
    std::string lines;
    for (int i = 0; i < 20'000; ++i) {
        const std::string x = std::to_string(i % 173), y = std::to_string(i % 311);
        lines += "0\nLINE\n8\n0\n10\n" + x + "\n20\n" + y + "\n11\n" + y + "\n21\n" + x + "\n";
    }
    std::ofstream(folder / "0.dxf") << "0\nSECTION\n2\nENTITIES\n" << lines << "0\nENDSEC\n0\nEOF\n";
    for (int i = 1; i < count; ++i) {
        std::filesystem::create_hard_link(folder / "0.dxf", folder / (std::to_string(i) + ".dxf"));
    }
}

TEST_F(EvalProgram, CtrlCKeepsWhatIsFinished) {
    put_slow_drawings(dir_ / "slow" / "其他");
    const auto result = run_v16({"eval", "--data", path("slow"), "--model", bundle(), "-j", "1", "--format", "json",
                                 "-o", path("report.json"), "--html", path("page.html")},
                                interrupted_at_first_progress());
    EXPECT_EQ(result.exit_code, 130);
    EXPECT_THAT(result.out, HasSubstr("interrupted; the report is about what was finished, and there is no page"));
    const json report = json::parse(read(path("report.json")));
    EXPECT_EQ(report["interrupted"], true);
    EXPECT_GT(report["drawings"], 0);
    EXPECT_EQ(report["drawings"].get<int>() + report["not_asked"].get<int>(), 400);
    EXPECT_FALSE(std::filesystem::exists(path("page.html")));

    const auto table =
        run_v16({"eval", "--data", path("slow"), "--model", bundle(), "-j", "1"}, interrupted_at_first_progress());
    EXPECT_EQ(table.exit_code, 130);
    EXPECT_THAT(table.out, HasSubstr("PARTIAL: interrupted after "));
    EXPECT_EQ(json::parse(eval({"--format", "json"}).out)["interrupted"], false);
}

TEST_F(EvalProgram, CtrlCWhileThePageIsDrawnKeepsTheReport) {
    // Whatever the model says of the drawing, at least one of the two folders is wrong.
    for (const char* category : {"其他", "轴类"}) put_slow_drawings(dir_ / "slow" / category, 80);
    put("page/report.html", "the old one");
    ProgramOptions options;
    options.watch = [sent = false](const std::string& out, int pid) mutable {
        if (!sent && out.find("macro F1") != std::string::npos) sent = ::kill(pid, SIGINT) == 0;
    };
    const auto result = run_v16({"eval", "--data", path("slow"), "--model", bundle(), "--html",
                                 path("page/report.html"), "--html-mistakes", "100"},
                                options);
    EXPECT_EQ(result.exit_code, 130);
    EXPECT_THAT(result.out, HasSubstr(" of 160; "));
    EXPECT_THAT(result.err, HasSubstr("v16: interrupted; the report is complete, but there is no page\n"));
    EXPECT_EQ(read(path("page/report.html")), "the old one");
    const std::filesystem::directory_iterator files(path("page"));
    EXPECT_EQ(std::distance(begin(files), end(files)), 1) << "nothing half written";
}

TEST_F(EvalProgram, CtrlCLeavesTheBundleThatIsCalibratedAsItWas) {
    put_slow_drawings(dir_ / "slow" / "其他");
    const std::string before = read(dir_ / "bundle" / "bundle.json");
    const auto result = run_v16({"model", "calibrate", "--data", path("slow"), "--model", bundle(), "-j", "1"},
                                interrupted_at_first_progress());
    EXPECT_EQ(result.exit_code, 130);
    EXPECT_THAT(result.out, HasSubstr("v16: interrupted; nothing was written, the bundle is as it was"));
    EXPECT_EQ(read(dir_ / "bundle" / "bundle.json"), before);
}

TEST_F(EvalProgram, WhatCannotBeWrittenIsSaidBeforeTheWork) {
    put("old.json", "kept");
    const auto no_folder = HasSubstr("no/such/folder/report: No such file");
    const auto no_report = eval({"-o", path("no/such/folder/report"), "--html", path("page.html")});
    EXPECT_EQ(no_report.exit_code, 4);
    EXPECT_THAT(no_report.err, no_folder);
    EXPECT_FALSE(std::filesystem::exists(path("page.html"))) << "it was not begun";
    const auto no_page = eval({"-o", path("old.json"), "--html", path("no/such/folder/report")});
    EXPECT_EQ(no_page.exit_code, 4);
    EXPECT_THAT(no_page.err, no_folder);
    EXPECT_EQ(read(path("old.json")), "kept");
    std::filesystem::create_directory(path("folder"));
    EXPECT_THAT(eval({"-o", path("old.json"), "--html", path("folder")}).err, HasSubstr("folder: this is a folder\n"));
    EXPECT_EQ(read(path("old.json")), "kept");
    EXPECT_EQ(eval({"-o", path("new.json"), "--html", path("no/such/folder/report")}).exit_code, 4);
    EXPECT_FALSE(std::filesystem::exists(path("new.json"))) << "nothing empty is left";
}

TEST_F(EvalProgram, ThePageDoesNotReplaceTheReport) {
    std::filesystem::create_directory(path("folder"));
    std::filesystem::create_directory_symlink("folder", path("link"));
    const auto result = eval({"-o", path("folder/report"), "--html", path("link/./report")});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.err, HasSubstr("--output names the same file"));
    EXPECT_FALSE(std::filesystem::exists(path("folder/report")));
    EXPECT_EQ(eval({"-o", "/dev/null", "--html", "/dev/null"}).exit_code, 0);
}

TEST_F(EvalProgram, TheLimitOfAFileCanBeRaised) {
    // Behind the end of the drawing nothing is read, so that a hole makes it large enough.
    const std::string large = put("large/其他/a.dxf", drawing(1));
    put("large/其他/b.dxf", drawing(2));
    std::filesystem::resize_file(large, (64U << 20U) + 1);
    const std::vector<std::string> at{"--model", bundle(), "--data", path("large")};
    const auto run = [&](std::vector<std::string> command, const std::vector<std::string>& more) {
        command.insert(command.end(), at.begin(), at.end());
        command.insert(command.end(), more.begin(), more.end());
        return run_v16(command);
    };
    const auto refused = run({"eval"}, {});
    EXPECT_THAT(refused.out, HasSubstr("1 drawings without an answer"));
    EXPECT_THAT(refused.out, HasSubstr(" 其他/a.dxf\n"));
    EXPECT_THAT(refused.err, HasSubstr("1 of 2 drawings have no answer"));
    EXPECT_EQ(run({"eval"}, {"--max-file-bytes", "100000000"}).exit_code, 0);
    const auto calibrated = run({"model", "calibrate"}, {"--min-agreement", "0", "--max-file-bytes", "100000000"});
    EXPECT_THAT(calibrated.out, HasSubstr("(0 left out)")) << calibrated.err;
}

TEST_F(EvalProgram, CalibrationMakesABundleReadyForInt8) {
    const auto refused = eval({"--precision", "int8"});
    EXPECT_EQ(refused.exit_code, 4);
    EXPECT_THAT(refused.err, HasSubstr("not calibrated for int8; v16 model calibrate --model DIR --data FOLDER"));

    const auto calibrate = [&](const std::vector<std::string>& more) {
        std::vector<std::string> arguments{"model", "calibrate", "--model", bundle(), "--data", path("corpus")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_v16(arguments);
    };
    const auto result = calibrate({"--min-agreement", "0"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_THAT(result.out, HasSubstr("calibrated on            5 drawings (0 left out)\n"));
    EXPECT_THAT(result.out, HasSubstr("of 5; a probability differs by at most"));

    const auto info = run_v16({"model", "info", "--model", bundle(), "--precision", "int8", "--format", "json"});
    ASSERT_EQ(info.exit_code, 0) << info.err;
    const json shown = json::parse(info.out);
    EXPECT_EQ(shown["precision"], "int8");
    EXPECT_EQ(shown["int8_calibration"]["drawings"], 5);
    EXPECT_THAT(shown["int8_calibration"]["command"].get<std::string>(), HasSubstr("v16 model calibrate --model "));

    const auto answered = eval({"--precision", "int8", "--compare-precision", "fp32", "--format", "json"});
    ASSERT_EQ(answered.exit_code, 0) << answered.err;
    EXPECT_EQ(json::parse(answered.out)["precision"], "int8");
    const double difference = json::parse(answered.out)["comparison"]["largest_difference"];
    EXPECT_GT(difference, 0.0);
    EXPECT_LT(difference, 0.1);

    const std::string before = read(dir_ / "bundle" / "bundle.json");
    EXPECT_EQ(calibrate({"--min-agreement", "0", "-j", "1"}).exit_code, 0);
    EXPECT_EQ(read(dir_ / "bundle" / "bundle.json"), before) << "the same drawings, the same bytes";
    EXPECT_EQ(calibrate({"--max-drawings", "9"}).exit_code, 2) << "there are 10 drawings";
    EXPECT_NE(calibrate({"--min-agreement", "1.5"}).exit_code, 0);
    EXPECT_EQ(read(dir_ / "bundle" / "bundle.json"), before);
}

TEST_F(EvalProgram, CalibrationNeedsDrawingsToCheckTheResultOn) {
    put("half/轴类/a.dxf", drawing(3));
    put("half/轴类/b.dxf", "no drawing");
    const std::string before = read(dir_ / "bundle" / "bundle.json");
    const auto result = run_v16({"model", "calibrate", "--model", bundle(), "--data", path("half")});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_THAT(result.err, HasSubstr("none of the 1 drawings that the result is checked on can be read"));
    EXPECT_EQ(read(dir_ / "bundle" / "bundle.json"), before);
}

TEST_F(EvalProgram, OnlyModelsOfTheSameCategoriesAreCompared) {
    const auto result = eval({"--compare", other_bundle({"其他", "传动件", "壳体类", "轴类", "连接件"})});
    EXPECT_NE(result.exit_code, 0);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr("the model of --compare has other categories than the first one\n"));
    EXPECT_NE(eval({"--compare", path("nowhere")}).exit_code, 0);
}

TEST_F(EvalProgram, BreaksAccuracyDownByAColumnOfTheLabels) {
    const auto result = eval({"--by", "sheet", "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const json all = json::parse(result.out);
    ASSERT_EQ(all["by"]["column"], "sheet");
    int drawings = 0, right = 0;
    double last = 0.0;
    for (const json& value : all["by"]["values"]) {
        drawings += value["drawings"].get<int>();
        right += value["right"].get<int>();
        EXPECT_GE(value["accuracy"].get<double>(), last) << "worst first";
        last = value["accuracy"];
    }
    EXPECT_EQ(drawings, 10);
    EXPECT_EQ(right, all["right"].get<int>());
    EXPECT_THAT(eval({"--by", "sheet"}).out, HasSubstr("\nsheet "));
}

TEST_F(EvalProgram, WritesAPage) {
    const auto result = eval({"--html", path("report.html"), "--html-mistakes", "1", "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const std::string page = read(dir_ / "report.html");
    EXPECT_THAT(page, HasSubstr(std::to_string(json::parse(result.out)["right"].get<int>()) + " of 10 drawings"));
    const std::size_t first = page.find("<figure>");
    ASSERT_NE(first, std::string::npos);
    EXPECT_EQ(page.find("<figure>", first + 1), std::string::npos) << "one mistake was asked for";
    EXPECT_EQ(eval({"--html", path("report.html"), "--html-mistakes", "101"}).exit_code, 3);
    EXPECT_NE(eval({"--html", path("no/such/folder/report.html")}).exit_code, 0);
}

TEST_F(EvalProgram, ThePageOfAComparisonShowsBothModels) {
    const std::string other = other_bundle();
    const auto result = eval({"--compare", other, "--html", path("report.html"), "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const json comparison = json::parse(result.out)["comparison"];
    const std::string page = read(dir_ / "report.html");
    EXPECT_THAT(page, HasSubstr("A: " + bundle()));
    EXPECT_THAT(page, HasSubstr("B: " + other));
    EXPECT_THAT(page, HasSubstr(comparison["verdict"].get<std::string>()));
    EXPECT_EQ(page.find("Right in A alone") != std::string::npos, comparison["only_a_right"].get<int>() > 0);
    EXPECT_EQ(page.find("Right in B alone") != std::string::npos, comparison["only_b_right"].get<int>() > 0);
}

TEST_F(EvalProgram, DrawingsThatDoNotCountAreTold) {
    for (const char* name : {"archive/2024/1.dxf", "archive/2024/2.dxf"}) put(name, drawing(3));
    put("archive/labels.csv", "file,category\n2024/1.dxf,连接件\n2024/3.dxf,连接件\n");
    const auto result = run_v16({"eval", "--data", path("archive"), "--model", bundle(), "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(json::parse(result.out)["drawings"], 1);
    EXPECT_THAT(result.err, HasSubstr("not found: 1 of the 2 drawings that labels.csv names (2024/3.dxf)\n"));
    EXPECT_THAT(result.err, HasSubstr("left out: 1 of 2 drawings; "));
    EXPECT_EQ(eval({}).err, "") << "all of the generated ones count";
}

TEST_F(EvalProgram, AColumnThatIsNotThereIsOneSentence) {
    const auto result = eval({"--by", "famly"});
    EXPECT_NE(result.exit_code, 0);
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(lines(result.err).size(), 1U) << result.err;
    EXPECT_THAT(result.err, HasSubstr("labels.csv has no column \"famly\" (it has file, category, family,"));
}

}  // namespace
}  // namespace v16::test
