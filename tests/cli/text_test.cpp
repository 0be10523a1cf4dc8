// The pure parts of the command line: progress, reports, CSV, names, lists of files, the place of the bundle.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <sstream>
#include <vector>

#include "base/utf8.hpp"
#include "cli/bench_report.hpp"
#include "cli/bundle_location.hpp"
#include "cli/classify_report.hpp"
#include "cli/csv.hpp"
#include "cli/drawings_fixture.hpp"
#include "cli/dxf_names.hpp"
#include "cli/error_report.hpp"
#include "cli/help_formatter.hpp"
#include "cli/input_files.hpp"
#include "cli/progress.hpp"
#include "cli/resume.hpp"

namespace v16::cli {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::StartsWith;

// -- Progress ---------------------------------------------------------------------------------------------------------

TEST(Progress, ATerminalSeesItAfterHalfASecondAndThenTenTimesASecond) {
    const Progress::Clock::time_point start{};
    Progress progress(Progress::Style::terminal, 100, start);
    EXPECT_EQ(progress.update(10, 0, 0, start + 499ms), "");
    EXPECT_EQ(progress.clear(), "");
    EXPECT_EQ(progress.update(10, 0, 0, start + 500ms),
              "\r\x1B[K\x1B[?7l10 of 100 files (10 %), 20 files/s, 4.5 s left\x1B[?7h");
    EXPECT_EQ(progress.update(11, 0, 0, start + 599ms), "");
    EXPECT_THAT(progress.update(12, 2, 1, start + 600ms), HasSubstr(", 2 failed, 1 with warnings"));
    EXPECT_EQ(progress.clear(), "\r\x1B[K");
    EXPECT_EQ(progress.clear(), "");
    EXPECT_THAT(progress.update(13, 0, 0, start + 610ms), StartsWith("\r"));
    EXPECT_EQ(progress.update(100, 0, 0, start + 900ms), "\r\x1B[K");
}

TEST(Progress, ElsewhereALineEachTenPercentOfALongRun) {
    const Progress::Clock::time_point start{};
    Progress progress(Progress::Style::lines, 50, start);
    EXPECT_EQ(progress.update(5, 0, 0, start + 1s), "");  // too early to be called long
    EXPECT_EQ(progress.update(9, 0, 0, start + 3s), "");
    EXPECT_EQ(progress.update(10, 0, 0, start + 4s), "10 of 50 files (20 %), 2.5 files/s, 16 s left\n");
    EXPECT_EQ(progress.update(14, 0, 0, start + 5s), "");
    EXPECT_EQ(progress.update(40, 0, 0, start + 8s), "40 of 50 files (80 %), 5.0 files/s, 2.0 s left\n");
    EXPECT_EQ(progress.update(50, 0, 0, start + 10s), "");
}

TEST(Progress, ADumbTerminalGetsLines) {
    EXPECT_EQ(Progress::style_for(true, "xterm"), Progress::Style::terminal);
    EXPECT_EQ(Progress::style_for(true, "dumb"), Progress::Style::lines);
    EXPECT_EQ(Progress::style_for(true, nullptr), Progress::Style::lines);
    EXPECT_EQ(Progress::style_for(false, "xterm"), Progress::Style::lines);
}

TEST(Progress, ZeroOfZeroIsNoDivision) {
    Progress progress(Progress::Style::lines, 0, {});
    EXPECT_EQ(progress.update(0, 0, 0, Progress::Clock::time_point{} + 10s), "");
}

// -- Bench ------------------------------------------------------------------------------------------------------------

TEST(Bench, PercentilesByNearestRank) {
    std::vector<double> hundred;
    for (int i = 100; i >= 1; --i) hundred.push_back(i);
    const Percentiles p = percentiles(hundred);
    EXPECT_EQ(p.p50, 50.0);
    EXPECT_EQ(p.p95, 95.0);
    EXPECT_EQ(p.p99, 99.0);
    EXPECT_EQ(p.max, 100.0);
    const Percentiles one = percentiles({7.0});
    EXPECT_EQ(one.p50, 7.0);
    EXPECT_EQ(one.p99, 7.0);
}

/// Two drawings in turns, 200 times altogether, each in a hundredth of a second on one thread of its own.
BenchRun quiet_run() {
    BenchRun run;
    run.samples.assign(200, {1.0, 1.0, 3.0, 5.0, 10.0});
    run.wall = 2s;
    run.processor = 1990ms;
    run.drawings = 2;
    return run;
}

TEST(Bench, SaysWhenAFigureIsNotToBeTrusted) {
    EXPECT_TRUE(doubts(quiet_run()).empty());
    EXPECT_THAT(bench_table(quiet_run()), HasSubstr("100.0 drawings a second (200 in 2.0 s)\n"));
    EXPECT_THAT(bench_table(quiet_run()), testing::Not(HasSubstr("not to be trusted")));

    BenchRun few = quiet_run();
    few.samples.resize(99);
    few.drawings = 30;
    EXPECT_THAT(doubts(few), testing::ElementsAre(HasSubstr("only 99 measurements"), HasSubstr("fewer than 4 times")));
    BenchRun beside = quiet_run();
    beside.processor = 1s;
    EXPECT_THAT(doubts(beside), testing::ElementsAre(HasSubstr("a processor in 50 % of the time")));
    beside.jobs = 2;
    EXPECT_THAT(doubts(beside), testing::ElementsAre(HasSubstr("a processor in 25 % of the time")));
    BenchRun throttled = quiet_run();
    for (std::size_t i = 100; i < 200; ++i) throttled.samples[i].whole = 12.0;
    EXPECT_THAT(doubts(throttled), testing::ElementsAre(HasSubstr("the second half was 20 % slower")));
    EXPECT_THAT(bench_table(throttled), HasSubstr("not to be trusted: the second half"));
}

// -- Help -------------------------------------------------------------------------------------------------------------

TEST(Help, FitsTheTerminal) {
    CLI::App app("A program whose description is longer than a narrow terminal is wide, so that it has to be wrapped");
    int value = 0;
    app.add_option("--a-flag-with-a-name", value, "What it does, told in so many words that they need several lines");
    for (const std::size_t columns : {40U, 69U, 70U, 100U, 1000U}) {
        app.formatter(std::make_shared<HelpFormatter>(columns));
        std::size_t longest = 0;
        std::istringstream help(app.help());
        for (std::string line; std::getline(help, line);) longest = std::max(longest, base::display_width(line));
        EXPECT_LE(longest, std::min<std::size_t>(columns, 100)) << app.help();
        EXPECT_GT(longest, std::min<std::size_t>(columns, 100) * 2 / 3) << "the room is used\n" << app.help();
    }
}

// -- CSV and tables
// -----------------------------------------------------------------------------------------------------

TEST(Csv, QuotesOnlyWhatNeedsIt) {
    EXPECT_EQ(csv_record(std::vector<std::string>{"a", "", "轴类"}), "a,,轴类\r\n");
    EXPECT_EQ(csv_record(std::vector<std::string>{"a,b", "say \"x\"", "two\nlines"}),
              "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    EXPECT_EQ(csv_record(std::vector<std::string>{"\xFF"}), "\xEF\xBF\xBD\r\n");
}

TEST(Csv, APathIsNoFormulaAndNamesTheSameFile) {
    for (const char* path : {"=cmd|x!A1.dxf", "+1.dxf", "-x.dxf", "@sum.dxf", "\tx.dxf"}) {
        EXPECT_EQ(csv_path(path), std::string("./") + path);
    }
    for (const char* path : {"a=b.dxf", "./=b.dxf", "/=b.dxf", "-", "", "轴.dxf"}) EXPECT_EQ(csv_path(path), path);
}

ClassifiedFile shaft(const std::string& path, bool review = false) {
    Classification result{.category = "轴类",
                          .confidence = 0.91,
                          .probabilities = {{"轴类", 0.91}, {"连接件", 0.09}},
                          .needs_review = review,
                          .review_reason = review ? "confidence is below 95 %" : "",
                          .top2_category = "连接件",
                          .top2_confidence = 0.09,
                          .warnings = {}};
    return {path, result};
}

const std::vector<std::string> two_categories{"轴类", "连接件"};

TEST(Table, ColumnsAlignByDisplayWidth) {
    const std::vector<std::string> paths{"a.dxf", "轴承座.dxf"};
    const TableStyle style = table_style(paths, two_categories, false, 0);
    const std::string header = table_header(style);
    const std::string first = table_line(shaft(paths[0], true), style),
                      second = table_line(shaft(paths[1], true), style);
    const auto column_of = [](const std::string& line, const std::string& text) {
        return base::display_width(line.substr(0, line.find(text)));
    };
    EXPECT_EQ(column_of(first, "轴类"), column_of(header, "category"));
    EXPECT_EQ(column_of(second, "轴类"), column_of(header, "category"));
    EXPECT_EQ(column_of(first, "confidence is"), column_of(header, "review"));
    EXPECT_EQ(column_of(second, "confidence is"), column_of(header, "review"));
    EXPECT_THAT(first, HasSubstr("91.0 %"));
    EXPECT_EQ(table_line(shaft("a.dxf"), style).find(" \n"), std::string::npos);  // no blanks at the end
}

TEST(Table, LongPathsKeepTheirEndOnATerminal) {
    const std::vector<std::string> paths{std::string(200, 'x') + "/part.dxf"};
    const TableStyle style = table_style(paths, two_categories, false, 100);
    const std::string line = table_line(shaft(paths[0]), style);
    EXPECT_THAT(line, StartsWith("…"));
    EXPECT_THAT(line, HasSubstr("/part.dxf"));
    EXPECT_LE(base::display_width(line), 100U);
    // Somewhere else the whole path matters more.
    EXPECT_THAT(table_line(shaft(paths[0]), table_style(paths, two_categories, false, 0)), StartsWith(paths[0]));
}

TEST(Table, ANarrowTerminalGetsNoRunnerUpAndNoWrappedLine) {
    const std::vector<std::string> paths{std::string(200, 'x') + "/part.dxf"};
    for (const std::size_t columns : {40U, 50U, 63U, 64U, 80U}) {
        const TableStyle style = table_style(paths, two_categories, false, columns);
        EXPECT_EQ(style.runner_up, columns >= 64) << columns;
        const std::string header = table_header(style), line = table_line(shaft(paths[0]), style);
        EXPECT_EQ(header.find("runner-up") != std::string::npos, style.runner_up);
        EXPECT_EQ(line.find("连接件") != std::string::npos, style.runner_up);
        for (const std::string& row : {header, line}) {
            EXPECT_LE(base::display_width(row), columns + 1) << row;  // with the line end
        }
        EXPECT_THAT(line, HasSubstr("/part.dxf"));
        EXPECT_THAT(table_line(shaft(paths[0], true), style), HasSubstr("confidence is below"));
    }
}

TEST(Table, ControlCharactersOfAFileNameDoNotReachTheTerminal) {
    const std::vector<std::string> paths{"\x1B[2J.dxf"};
    EXPECT_EQ(table_line(shaft(paths[0]), table_style(paths, two_categories, false, 0)).find('\x1B'),
              std::string::npos);
}

TEST(SummaryText, CountsInWords) {
    Summary summary;
    summary.add(shaft("a"));
    summary.add(shaft("b", true));
    summary.add({"c", fail(ErrorCode::not_dxf, "no")});
    summary.seconds = std::chrono::duration<double>(1.25);
    EXPECT_EQ(summary_text(summary, two_categories),
              "3 files: 2 classified (1 for review), 1 failed, in 1.2 s\n轴类 2\n");
    EXPECT_THAT(jsonl_summary(summary, two_categories), HasSubstr(R"("by_category":{"轴类":2,"连接件":0})"));
}

TEST(FailureReport, GroupsByReasonTheMostFrequentFirst) {
    FailureReport report;
    EXPECT_TRUE(report.empty());
    report.add("x.dxf", "rare");
    for (const char* path : {"a", "b", "c"}) report.add(path, "frequent");
    EXPECT_EQ(report.text(2), "failed: 3 files: frequent\n    a\n    b\n    and 1 more\nfailed: x.dxf: rare\n");
}

// -- Files
// --------------------------------------------------------------------------------------------------------------

class Files : public test::DrawingsFixture {};

TEST_F(Files, FolderListsDrawingsOnlyAndSorted) {
    for (const char* name : {"in/b.dxf", "in/A.DXF", "in/c.Dxf", "in/d.dwg", "in/dxf", "in/sub/e.dxf"}) put(name, "x");
    std::filesystem::create_directories(dir_ / "in" / "folder.dxf");
    std::filesystem::create_directory_symlink(dir_ / "in", dir_ / "in" / "loop");
    const auto flat = collect_input({.paths = {path("in")}}).value();
    ASSERT_EQ(flat.size(), 3U);
    EXPECT_EQ(flat[0].path, path("in/A.DXF"));
    EXPECT_EQ(flat[2].path, path("in/c.Dxf"));
    const auto deep = collect_input({.paths = {path("in")}, .recursive = true}).value();
    ASSERT_EQ(deep.size(), 4U);  // not again and again through the loop
    EXPECT_EQ(deep[3].path, path("in/sub/e.dxf"));
}

TEST_F(Files, CompanionsThatMacosLeavesBesideDrawingsAreNoDrawings) {
    put("in/a.dxf", "x");
    const std::string companion = put("in/._a.dxf", std::string("\0\5\26\7\0\2", 6));
    put("in/._b.dxf", "0\nSECTION\n");  // a drawing, for all that it is called so
    put("in/._c.dxf", "");              // to be told about
    const auto files = collect_input({.paths = {path("in")}}).value();
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[0].path, path("in/._b.dxf"));
    EXPECT_EQ(files[1].path, path("in/._c.dxf"));
    EXPECT_EQ(files[2].path, path("in/a.dxf"));
    EXPECT_EQ(collect_input({.paths = {companion}}).value().size(), 1U) << "who names it is told what it is";
}

TEST_F(Files, NamedFilesAreAlwaysTakenAndOnce) {
    const std::string file = put("notes.txt", "x");
    const auto files = collect_input({.paths = {file, file, path("missing")}}).value();
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].path, path("missing"));
    ASSERT_TRUE(files[0].error);
    EXPECT_EQ(files[0].error->code, ErrorCode::not_found);
    EXPECT_FALSE(files[1].error);
    EXPECT_EQ(read_input(files[0], 100).error().code, ErrorCode::not_found);
    EXPECT_EQ(read_input(files[1], 100).value(), "x");
}

TEST_F(Files, ResumeTakesWholeLinesOfClassifiedDrawings) {
    const std::string good = jsonl_line(shaft("轴.dxf", true)), other = jsonl_line(shaft("b.dxf"));
    const std::string failed = jsonl_line({"c.dxf", fail(ErrorCode::not_dxf, "no")});
    const std::string file = put("out", good + failed + "not json\n[1]\n" + other + good +
                                            jsonl_summary({}, two_categories) + other.substr(0, 9));
    const auto work = read_finished(file).value();
    EXPECT_EQ(work.lines, good + other);
    EXPECT_EQ(work.counts.files, 2U);
    EXPECT_EQ(work.counts.needs_review, 1U);
    EXPECT_TRUE(is_finished(work, "轴.dxf"));
    EXPECT_FALSE(is_finished(work, "c.dxf"));
    EXPECT_TRUE(read_finished(path("missing")).value().paths.empty());
}

TEST_F(Files, BundleIsLookedForInOneOrder) {
    const std::filesystem::path bin = dir_ / "tree" / "build" / "release";
    std::filesystem::create_directories(bin);
    EXPECT_EQ(locate_bundle("flag", "variable", bin).value(), "flag");
    EXPECT_EQ(locate_bundle("", "variable", bin).value(), "variable");
    const auto nothing = locate_bundle("", "", bin);
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::bundle_invalid);
    EXPECT_THAT(nothing.error().message, HasSubstr("tree/models/v16"));
    put("tree/models/v16/bundle.json", "{}");
    EXPECT_EQ(locate_bundle("", "", bin).value(), path("tree/models/v16"));
    put("tree/build/share/v16/models/v16/bundle.json", "{}");
    EXPECT_EQ(locate_bundle("", "", bin).value(), path("tree/build/share/v16/models/v16"));
}

// -- Names
// --------------------------------------------------------------------------------------------------------------

TEST(DxfNames, KnowReleasesAndUnits) {
    EXPECT_EQ(release_name("AC1009"), "R12");
    EXPECT_EQ(release_name("AC1032"), "R2018");
    EXPECT_EQ(release_name("AC9999"), "");
    EXPECT_EQ(unit_name(0), "unitless");
    EXPECT_EQ(unit_name(1), "in");
    EXPECT_EQ(unit_name(4), "mm");
    EXPECT_EQ(unit_name(6), "m");
    EXPECT_EQ(unit_name(13), "um");
    EXPECT_EQ(unit_name(20), "pc");
    EXPECT_EQ(unit_name(25), "unknown (25)");
    EXPECT_EQ(unit_name(-1), "unknown (-1)");
}

}  // namespace
}  // namespace v16::cli
