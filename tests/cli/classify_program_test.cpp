// `v16 classify` as its users meet it: formats, streams, exit codes, resuming, interruption.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <thread>

#include "cli/drawings_fixture.hpp"
#include "cli/program.hpp"
#include "train/labels.hpp"

namespace v16::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Classify : public DrawingsFixture {};

std::vector<std::string> paths_of(const std::vector<std::string>& lines) {
    std::vector<std::string> paths;
    for (const std::string& line : lines) {
        const json object = json::parse(line);
        if (object.contains("path")) paths.push_back(object["path"]);
    }
    return paths;
}

TEST_F(Classify, TableOnStandardOutputSummaryOnStandardError) {
    put("d/a.dxf", drawing(1));
    put("d/b.DXF", drawing(2));
    put("d/notes.txt", "not a drawing, and not asked for");
    put("d/sub/c.dxf", drawing(3));
    const auto result = run_v16(classify({path("d")}));
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const auto rows = lines(result.out);
    ASSERT_EQ(rows.size(), 3U) << result.out;
    EXPECT_THAT(rows[0], StartsWith("file"));
    EXPECT_THAT(rows[1], StartsWith(path("d/a.dxf")));
    EXPECT_THAT(rows[2], StartsWith(path("d/b.DXF")));
    EXPECT_THAT(result.out, Not(HasSubstr("\x1B")));
    EXPECT_THAT(result.err, StartsWith("2 files: 2 classified"));
}

TEST_F(Classify, RecursiveFindsSubfoldersInOrder) {
    put("d/z.dxf", drawing(1));
    put("d/sub/c.dxf", drawing(2));
    put("d/a.dxf", drawing(3));
    const auto result = run_v16(classify({"-r", "--format", "jsonl", path("d")}));
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(paths_of(lines(result.out)),
              (std::vector<std::string>{path("d/a.dxf"), path("d/sub/c.dxf"), path("d/z.dxf")}));
}

TEST_F(Classify, ALinkThatLeadsNowhereIsAFailureAndNotPassedOver) {
    put("d/a.dxf", drawing(1));
    std::filesystem::create_symlink("a.dxf", path("d/b.dxf"));
    std::filesystem::create_symlink("moved-away.dxf", path("d/c.dxf"));
    std::filesystem::create_symlink("moved-away.txt", path("d/c.txt"));
    const auto result = run_v16(classify({path("d")}));
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_EQ(lines(result.out).size(), 4U) << result.out;
    EXPECT_THAT(result.err, HasSubstr("c.dxf: no such file"));
}

TEST_F(Classify, JsonLinesKeepTheContract) {
    const std::string good = put("轴 1.dxf", drawing(1));
    const std::string bad = put("bad.dxf", "%PDF-1.4 no drawing at all");
    const auto result = run_v16(classify({"--format", "jsonl", good, bad, path("missing.dxf")}));
    EXPECT_EQ(result.exit_code, 2);
    const auto rows = lines(result.out);
    ASSERT_EQ(rows.size(), 4U) << result.out;

    const json failed = json::parse(rows[0]);
    EXPECT_EQ(failed["path"], bad);
    EXPECT_THAT(failed["error"].get<std::string>(), HasSubstr("PDF"));
    EXPECT_EQ(failed.size(), 2U);
    EXPECT_EQ(json::parse(rows[1])["path"], path("missing.dxf"));

    const json answer = json::parse(rows[2]);
    for (const char* field : {"path", "filename", "category", "confidence", "probabilities", "needs_review",
                              "review_reason", "top2_category", "top2_confidence", "warnings"}) {
        EXPECT_TRUE(answer.contains(field)) << field;
    }
    EXPECT_EQ(answer["filename"], "轴 1.dxf");
    EXPECT_EQ(answer["probabilities"].size(), 5U);
    EXPECT_EQ(answer["confidence"], answer["probabilities"][answer["category"].get<std::string>()]);

    const json summary = json::parse(rows[3])["summary"];
    EXPECT_EQ(summary["files"], 3);
    EXPECT_EQ(summary["classified"], 1);
    EXPECT_EQ(summary["failed"], 2);
    EXPECT_EQ(summary["by_category"][answer["category"].get<std::string>()], 1);
    EXPECT_EQ(summary["by_category"].size(), 5U);
    EXPECT_EQ(summary["interrupted"], false);
    EXPECT_GE(summary["seconds"], 0.0);
}

TEST_F(Classify, CsvSurvivesChineseNamesCommasAndQuotes) {
    const std::vector<std::string> names{put("d/a, \"b\".dxf", drawing(1)), put("d/x.dxf", "no"),
                                         put("d/传动件,轴.dxf", drawing(2))};
    const auto result = run_v16(classify({"--format", "csv", path("d")}));
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.out, StartsWith("path,category,confidence,"));
    const auto rows = train::parse_csv(result.out);
    ASSERT_TRUE(rows) << rows.error().message;
    ASSERT_EQ(rows->size(), 4U);
    for (const auto& row : *rows) EXPECT_EQ(row.size(), rows->front().size());
    for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ((*rows)[i + 1][0], names[i]);
    EXPECT_EQ((*rows)[2][1], "");
    EXPECT_NE((*rows)[2][8], "");
    EXPECT_EQ(rows->front()[8], "error");
    EXPECT_EQ(rows->front()[9], "传动件");

    const auto marked = run_v16(classify({"--format", "csv", "--csv-bom", path("d")}));
    EXPECT_EQ(marked.out, "\xEF\xBB\xBF" + result.out);
}

TEST_F(Classify, EqualErrorsAreGroupedWithTheirCount) {
    put("d/good.dxf", drawing(1));
    for (int i = 0; i < 7; ++i) put("d/bad" + std::to_string(i) + ".dxf", "");
    const auto result = run_v16(classify({path("d")}));
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_THAT(result.err, HasSubstr("failed: 7 files: "));
    EXPECT_THAT(result.err, HasSubstr("and 2 more"));
    EXPECT_THAT(result.out, HasSubstr("failed"));
    EXPECT_THAT(result.err, HasSubstr("8 files: 1 classified"));
}

TEST_F(Classify, SameAnswersForAnyNumberOfJobs) {
    for (int i = 0; i < 12; ++i) put("d/" + std::to_string(i) + ".dxf", drawing(i + 1));
    auto one = lines(run_v16(classify({"--format", "jsonl", "-j", "1", path("d")})).out);
    auto four = lines(run_v16(classify({"--format", "jsonl", "-j", "4", path("d")})).out);
    ASSERT_EQ(one.size(), 13U);
    ASSERT_EQ(four.size(), 13U);
    one.pop_back();  // the summary tells the time
    four.pop_back();
    EXPECT_EQ(one, four);
}

TEST_F(Classify, FailOnReviewDecidesBetweenZeroAndOne) {
    // Random networks are never sure of anything.
    const std::string file = put("a.dxf", drawing(1));
    EXPECT_EQ(run_v16(classify({file})).exit_code, 0);
    EXPECT_EQ(run_v16(classify({"--fail-on-review", file})).exit_code, 1);
    EXPECT_EQ(run_v16(classify({"--fail-on-review", file, put("b.dxf", "")})).exit_code, 2);
}

TEST_F(Classify, StandardInputAndListsOfFiles) {
    const auto piped = run_v16(classify({"--format", "jsonl", "-"}), {.environment = {}, .input = drawing(1)});
    EXPECT_EQ(piped.exit_code, 0) << piped.err;
    EXPECT_EQ(json::parse(lines(piped.out)[0])["path"], "-");

    const std::string a = put("a b.dxf", drawing(1)), b = put("b.dxf", drawing(2));
    const auto listed = run_v16(classify({"--format", "jsonl", "--files-from", "-"}),
                                {.environment = {}, .input = b + "\r\n\n" + a + "\n" + a});
    EXPECT_EQ(paths_of(lines(listed.out)), (std::vector<std::string>{a, b}));
    const auto marked = run_v16(classify({"--format", "jsonl", "--files-from", "-"}),
                                {.environment = {}, .input = "\xEF\xBB\xBF" + a + "\r\n"});
    EXPECT_EQ(paths_of(lines(marked.out)), std::vector<std::string>{a});
    EXPECT_EQ(marked.exit_code, 0) << marked.err;
    const std::string two_lines = put("a\nb.dxf", drawing(3));
    const auto by_zeros = run_v16(classify({"--format", "jsonl", "--files-from", "-"}),
                                  {.environment = {}, .input = two_lines + '\0' + b + '\0'});
    EXPECT_EQ(paths_of(lines(by_zeros.out)), (std::vector<std::string>{two_lines, b}));
}

TEST_F(Classify, OutputFileInsteadOfStandardOutput) {
    const std::string file = put("a.dxf", drawing(1));
    const auto result = run_v16(classify({"--format", "jsonl", "-o", path("out.jsonl"), file}));
    EXPECT_EQ(result.out, "");
    EXPECT_EQ(lines(read(path("out.jsonl"))).size(), 2U);
    const auto refused = run_v16(classify({"-o", path("no/such/folder/out"), file}));
    EXPECT_EQ(refused.exit_code, 4);
    EXPECT_THAT(refused.err, HasSubstr("cannot write"));
}

TEST_F(Classify, WithoutStandardErrorTheTalkDoesNotLandInTheOutput) {
    ProgramOptions options;
    options.closed_error = true;
    const auto arguments = classify({"--format", "jsonl", "-o", path("out"), put("a.dxf", drawing(1)), path("none")});
    EXPECT_EQ(run_v16(arguments, options).exit_code, 2);
    for (const std::string& line : lines(read(path("out")))) EXPECT_THAT(line, StartsWith("{"));
}

TEST_F(Classify, ADrawingIsNotOverwrittenByItsOwnAnswer) {
    const std::string a = put("a.dxf", drawing(1)), b = put("b.dxf", drawing(2));
    std::filesystem::create_hard_link(a, path("other-name"));
    for (const std::string& output : {a, path("other-name")}) {
        const auto refused = run_v16(classify({"-o", output, a, b}));
        EXPECT_EQ(refused.exit_code, 3);
        EXPECT_THAT(refused.err, HasSubstr("one of the drawings to read"));
        EXPECT_EQ(run_v16({"features", "-o", output, a, b}).exit_code, 3);
        EXPECT_EQ(read(a), drawing(1));
    }
}

TEST_F(Classify, AFullDiskIsReported) {
    const auto result = run_v16(classify({"--format", "jsonl", "-o", "/dev/full", put("a.dxf", drawing(1))}));
    EXPECT_EQ(result.exit_code, 4) << "no drawing has failed";
    EXPECT_THAT(result.err, HasSubstr("No space left"));
}

TEST_F(Classify, ResumeIntoTheSameFileFinishesIt) {
    for (int i = 0; i < 6; ++i) put("d/" + std::to_string(i) + ".dxf", drawing(i + 1));
    put("d/5.dxf", "broken until later");
    const std::vector<std::string> command = classify({"--format", "jsonl", "-o", path("out"), path("d")});
    EXPECT_EQ(run_v16(command).exit_code, 2);
    const auto whole = lines(read(path("out")));
    ASSERT_EQ(whole.size(), 7U);
    // As after a crash: two results, a failure, half a line.
    put("out", whole[0] + "\n" + whole[3] + "\n" + whole[5] + "\n" + whole[1].substr(0, 20));
    put("d/5.dxf", drawing(6));

    std::vector<std::string> resume = command;
    resume.insert(resume.end(), {"--resume", path("out")});
    const auto result = run_v16(resume);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    auto resumed = lines(read(path("out")));
    ASSERT_EQ(resumed.size(), 7U);
    const json summary = json::parse(resumed.back())["summary"];
    EXPECT_EQ(summary["files"], 6);
    EXPECT_EQ(summary["classified"], 6);
    EXPECT_EQ(summary["failed"], 0);
    EXPECT_EQ(summary["skipped"], 2);
    for (int i = 0; i < 5; ++i) EXPECT_THAT(resumed, testing::Contains(whole[static_cast<std::size_t>(i)]));
}

TEST_F(Classify, ResumeSkipsWhatAnotherOutputHolds) {
    const std::string a = put("d/a.dxf", drawing(1)), b = put("d/b.dxf", drawing(2));
    put("old", run_v16(classify({"--format", "jsonl", a})).out);
    const auto result = run_v16(classify({"--format", "jsonl", "--resume", path("old"), path("d")}));
    EXPECT_EQ(paths_of(lines(result.out)), std::vector<std::string>{b});
    EXPECT_THAT(result.err, HasSubstr("1 done before"));
    // The first run of a script has nothing to resume.
    EXPECT_EQ(lines(run_v16(classify({"--format", "jsonl", "--resume", path("none"), path("d")})).out).size(), 3U);
    EXPECT_EQ(run_v16(classify({"--resume", path("x"), "-o", path("x"), path("d")})).exit_code, 3);
}

TEST_F(Classify, ResumeIntoTheSameFileUnderAnotherNameLosesNothing) {
    const std::string a = put("d/a.dxf", drawing(1)), b = put("d/b.dxf", drawing(2));
    put("old", run_v16(classify({"--format", "jsonl", a})).out);
    std::filesystem::create_hard_link(path("old"), path("new"));
    const auto result = run_v16(classify({"--format", "jsonl", "--resume", path("old"), "-o", path("new"), path("d")}));
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(paths_of(lines(read(path("new")))), (std::vector<std::string>{a, b}));
}

TEST_F(Classify, ResumeLeavesNoFileThatIsCalledLikeStandardOutput) {
    const std::string a = put("a.dxf", drawing(1));
    std::filesystem::remove("-");
    EXPECT_EQ(lines(run_v16(classify({"--format", "jsonl", "--resume", "-", "-o", "-", a})).out).size(), 2U);
    EXPECT_FALSE(std::filesystem::exists("-"));
}

TEST_F(Classify, ResumeBehindATornLineBeginsANewOne) {
    const std::string a = put("d/a.dxf", drawing(1)), b = put("d/b.dxf", drawing(2));
    const auto whole = lines(run_v16(classify({"--format", "jsonl", path("d")})).out);
    put("old", whole[0] + "\n" + whole[1].substr(0, 30));
    std::string command = V16_BINARY_DIR "/v16";
    for (const std::string& word : classify({"--format", "jsonl", "--resume", path("old"), path("d")})) {
        command += " " + word;
    }
    ASSERT_EQ(std::system((command + " >> " + path("old") + " 2> /dev/null").c_str()), 0) << command;
    const auto rows = lines(read(path("old")));
    ASSERT_EQ(rows.size(), 4U);
    EXPECT_EQ(rows[1], whole[1].substr(0, 30));
    EXPECT_EQ(rows[2], whole[1]);
    EXPECT_EQ(json::parse(rows[3])["summary"]["skipped"], 1);
    // Elsewhere no empty line comes before the first result.
    put("old", whole[1].substr(0, 30));
    EXPECT_EQ(paths_of(lines(run_v16(classify({"--format", "jsonl", "--resume", path("old"), a})).out)),
              std::vector<std::string>{a});
}

TEST_F(Classify, ResumeTakesNoFileForAnotherOneWhoseNameIsNoUtf8Either) {
    // Two names in GBK, of one length: the same in JSON.
    const std::string a = put("\xD6\xE1.dxf", drawing(1)), b = put("\xC2\xD6.dxf", drawing(2));
    put("old", run_v16(classify({"--format", "jsonl", a})).out);
    const auto result = run_v16(classify({"--format", "jsonl", "--resume", path("old"), "-o", path("old"), a, b}));
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const auto rows = lines(read(path("old")));
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(json::parse(rows[2])["summary"]["classified"], 2);
}

TEST_F(Classify, CtrlCKeepsWhatIsFinishedEvenWhenAFileNeverEnds) {
    const std::string a = put("d/a.dxf", drawing(1));
    const std::string pipe = path("d/b.dxf");  // nobody writes: opening it waits for ever
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    bool sent = false;
    const auto result =
        run_v16(classify({"--format", "jsonl", "-j", "2", a, pipe}),
                {.environment = {}, .input = "", .terminal = false, .watch = [&](const std::string& out, int pid) {
                     if (!sent && out.find('\n') != std::string::npos) sent = ::kill(pid, SIGINT) == 0;
                 }});
    EXPECT_EQ(result.exit_code, 130);
    const auto rows = lines(result.out);
    ASSERT_EQ(rows.size(), 2U) << result.out;
    EXPECT_EQ(json::parse(rows[0])["path"], a);
    EXPECT_EQ(json::parse(rows[1])["summary"]["interrupted"], true);
    EXPECT_EQ(json::parse(rows[1])["summary"]["files"], 1);
    EXPECT_THAT(result.err, HasSubstr("interrupted"));
    EXPECT_THAT(result.err, HasSubstr("with --resume FILE >> FILE"));
}

TEST_F(Classify, CtrlCThatIsIgnoredAtTheStartStaysIgnored) {
    for (int i = 0; i < 100; ++i) put("d/" + std::to_string(i) + ".dxf", drawing(i % 5 + 1));
    ProgramOptions options;
    options.ignored_interrupt = true;
    options.watch = [](const std::string&, int pid) { ::kill(pid, SIGINT); };
    const auto result = run_v16(classify({"--format", "jsonl", "-j", "2", path("d")}), options);
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(json::parse(lines(result.out).back())["summary"]["interrupted"], false);
}

TEST_F(Classify, CtrlCEndsARunWhoseReaderTakesNothing) {
    // As `v16 classify … | less` does: less waits for its user, and the pipe is full.
    for (int i = 0; i < 400; ++i) put("d/" + std::to_string(i) + ".dxf", drawing(i % 5 + 1));
    const std::string pipe = path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(reader, 0);
    ProgramOptions options;
    options.started = [&](int pid) {
        constexpr int nearly_full = 14 * 4096;
        const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
        for (int waiting = 0; waiting < nearly_full && std::chrono::steady_clock::now() < deadline;) {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            ASSERT_EQ(::ioctl(reader, FIONREAD, &waiting), 0);
        }
        ::kill(pid, SIGINT);
    };
    const auto result = run_v16(classify({"--format", "jsonl", "-o", pipe, path("d")}), options);
    EXPECT_EQ(result.exit_code, 130) << result.err;
    ::close(reader);
}

TEST_F(Classify, LimitsAreFlags) {
    const std::string file = put("a.dxf", drawing(1));
    const auto small = run_v16(classify({"--max-file-bytes", "10", "--format", "jsonl", file}));
    EXPECT_EQ(small.exit_code, 2);
    EXPECT_THAT(small.out, HasSubstr("limit"));
    std::string lines_of_drawing;
    for (int i = 0; i < 101; ++i) lines_of_drawing += "0\nLINE\n11\n" + std::to_string(i) + "\n21\n9\n";
    const std::string larger = put("b.dxf", "0\nSECTION\n2\nENTITIES\n" + lines_of_drawing + "0\nENDSEC\n0\nEOF\n");
    const auto few = run_v16(classify({"--max-entities", "100", "--format", "jsonl", larger}));
    EXPECT_EQ(few.exit_code, 0);
    EXPECT_FALSE(json::parse(lines(few.out)[0])["warnings"].empty());
    const auto all = run_v16(classify({"--max-entities", "101", "--format", "jsonl", larger}));
    EXPECT_TRUE(json::parse(lines(all.out)[0])["warnings"].empty());
    for (const char* flag : {"--max-vertices", "--max-line-bytes", "--max-names", "--max-blocks", "--max-block-depth",
                             "--max-expanded-inserts", "--max-segments", "--max-pixel-runs"}) {
        const char* value = std::string_view(flag) == "--max-block-depth" ? "1000" : "100000";
        EXPECT_EQ(run_v16(classify({flag, value, file})).exit_code, 0) << flag;
        EXPECT_EQ(run_v16(classify({flag, "many", file})).exit_code, 3) << flag;
    }
}

TEST_F(Classify, ColourAndFullWidthOnATerminalOnly) {
    const std::string file = put("轴.dxf", drawing(1));
    const auto terminal = run_v16(classify({file}), {.environment = {}, .input = "", .terminal = true});
    EXPECT_THAT(terminal.out, HasSubstr("\x1B[33m"));
    const std::vector<std::pair<std::string, std::string>> refusals{{"NO_COLOR", "1"}, {"TERM", "dumb"}};
    for (const auto& variable : refusals) {
        const auto plain = run_v16(classify({file}), {.environment = {variable}, .input = "", .terminal = true});
        EXPECT_THAT(plain.out, Not(HasSubstr("\x1B["))) << variable.first;
        EXPECT_THAT(plain.out, HasSubstr("confidence"));
    }
    const auto empty = run_v16(classify({file}), {.environment = {{"NO_COLOR", ""}}, .input = "", .terminal = true});
    EXPECT_THAT(empty.out, HasSubstr("\x1B[33m"));
}

TEST_F(Classify, NothingToDoIsAUsageError) {
    std::filesystem::create_directories(path("empty"));
    const auto nothing = run_v16(classify({}));
    EXPECT_EQ(nothing.exit_code, 3);
    EXPECT_THAT(nothing.err, HasSubstr("PATH"));
    const auto empty = run_v16(classify({path("empty")}));
    EXPECT_EQ(empty.exit_code, 3);
    EXPECT_THAT(empty.err, HasSubstr("-r looks into subfolders"));
}

TEST_F(Classify, ABadBundleIsAMatterOfTheEnvironment) {
    const std::string file = put("a.dxf", drawing(1));
    const auto missing = run_v16({"classify", "--model", path("nowhere"), file});
    EXPECT_EQ(missing.exit_code, 4);
    EXPECT_EQ(missing.out, "");
    EXPECT_EQ(lines(missing.err).size(), 1U) << missing.err;
    const auto by_variable = run_v16({"classify", file}, {.environment = {{"MODEL_PATH", bundle()}}});
    EXPECT_EQ(by_variable.exit_code, 0) << by_variable.err;
    const auto flag_wins = run_v16(classify({file}), {.environment = {{"MODEL_PATH", path("nowhere")}}});
    EXPECT_EQ(flag_wins.exit_code, 0) << flag_wins.err;
}

TEST_F(Classify, EverySpeedModeAndPrecision) {
    const std::string file = put("a.dxf", drawing(1));
    for (const char* mode : {"accurate", "balanced", "fast", "v6_only"}) {
        EXPECT_EQ(run_v16(classify({"--speed-mode", mode, file})).exit_code, 0) << mode;
    }
    for (const char* precision : {"auto", "fp32", "bf16"}) {
        EXPECT_EQ(run_v16(classify({"--precision", precision, file})).exit_code, 0) << precision;
    }
}

}  // namespace
}  // namespace v16::test
