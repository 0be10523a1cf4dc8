// The other subcommands of the real program, its help and what it says about wrong use.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/drawings_fixture.hpp"
#include "cli/program.hpp"
#include "support/sanitizers.hpp"
#include "support/test_data.hpp"

namespace v16::test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

class Program : public DrawingsFixture {};

const std::vector<std::vector<std::string>> all_commands{{},
                                                         {"classify"},
                                                         {"info"},
                                                         {"features"},
                                                         {"render"},
                                                         {"model"},
                                                         {"model", "info"},
                                                         {"import"},
                                                         {"corpus"},
                                                         {"corpus", "generate"},
                                                         {"eval"},
                                                         {"train"},
                                                         {"serve"},
                                                         {"doctor"},
                                                         {"bench"},
                                                         {"completion"}};

TEST_F(Program, EveryHelpBeginsWithExamplesAndGoesToStandardOutput) {
    for (std::vector<std::string> command : all_commands) {
        command.emplace_back("--help");
        const auto result = run_v16(command);
        SCOPED_TRACE(testing::PrintToString(command));
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_EQ(result.err, "");
        const std::size_t examples = result.out.find("Examples:\n  ");
        ASSERT_NE(examples, std::string::npos);
        EXPECT_LT(examples, result.out.find("Usage: v16"));
        for (const std::string& line : lines(result.out)) EXPECT_LE(line.size(), 110U) << line;
    }
}

TEST_F(Program, HelpTellsDefaultsAndVariables) {
    const std::string classify_help = run_v16({"classify", "--help"}).out;
    for (const char* text :
         {"(default: table)", "(default: accurate)", "(default: 67108864)", "in bytes", "MODEL_PATH"}) {
        EXPECT_THAT(classify_help, HasSubstr(text));
    }
    const std::string serve_help = run_v16({"serve", "--help"}).out;
    for (const char* variable : {"MODEL_PATH", "REDIS_URL", "CLASSIFIER_CACHE_MAX_SIZE", "ADMIN_TOKEN",
                                 "CLASSIFIER_RATE_LIMIT_PER_MIN", "CLASSIFIER_RATE_LIMIT_BURST", "TRUSTED_PROXIES",
                                 "V16_SPEED_MODE", "V16_MAX_UPLOAD_MB", "V16_MAX_BATCH_FILES"}) {
        EXPECT_THAT(serve_help, HasSubstr(variable));
    }
    EXPECT_THAT(serve_help, HasSubstr("in seconds (default: 30)"));
    // The limits of a drawing, the same for both; of a whole file the service has another one.
    for (const char* limit : {"max-entities", "max-vertices", "max-line-bytes", "max-names", "max-blocks",
                              "max-block-depth", "max-expanded-inserts", "max-segments", "max-pixel-runs"}) {
        const auto entry = [&](const std::string& help) {
            const std::string from = help.substr(std::min(help.size(), help.find(std::string("--") + limit + " N")));
            return from.substr(0, from.find(')'));
        };
        EXPECT_THAT(entry(serve_help), HasSubstr("(default:")) << limit;
        EXPECT_EQ(entry(serve_help), entry(classify_help));
    }
    EXPECT_THAT(serve_help, HasSubstr("V16_MAX_EXPANDED_INSERTS]"));
    EXPECT_THAT(serve_help, testing::Not(HasSubstr("--max-file-bytes")));
    const std::string train_help = run_v16({"train", "--help"}).out;
    for (const char* text :
         {"--data DIR", "(default: 20)", "--kind views|picture", "(default: views)", "--no-cuda  "}) {
        EXPECT_THAT(train_help, HasSubstr(text));
    }
}

// `v16 serve` alone takes it (tests/http/process_test.cpp).
TEST_F(Program, AHangupEndsACommandThatWaitsForItsInput) {
    const auto result = run_v16({"info", "-"}, {.input = drawing(1), .started = [](int pid) { ::kill(pid, SIGHUP); }});
    EXPECT_EQ(result.exit_code, 128 + SIGHUP);
    EXPECT_EQ(result.out, "");
}

TEST_F(Program, VersionIsOneLine) {
    const auto result = run_v16({"--version"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_THAT(result.out, testing::MatchesRegex("v16 [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

struct Misuse {
    std::vector<std::string> arguments;
    std::string complaint;
};

TEST_F(Program, WrongUseExitsWithThreeAndSuggests) {
    const std::vector<Misuse> cases{
        {{"clasify", "a.dxf"}, "unknown command clasify; did you mean classify?"},
        {{"frobnicate"}, "unknown command frobnicate\n"},
        {{"help"}, "unknown command help; did you mean --help?\n"},
        {{"version"}, "unknown command version; did you mean --version?\n"},
        {{"classify", "--formt", "csv", "a.dxf"}, "unknown flag --formt; did you mean --format?"},
        {{"classify", "--formt=csv", "a.dxf"}, "did you mean --format?"},
        {{"classify", "-x", "a.dxf"}, "unknown flag -x"},
        {{"classify", "--format", "cvs", "a.dxf"}, "'cvs' is not one of table, jsonl, csv; did you mean csv?"},
        {{"classify", "--speed-mode", "acurate", "a.dxf"}, "did you mean accurate?"},
        {{"classify", "-j", "0", "a.dxf"}, "v16: --jobs must be 1 to 256, not 0\n"},
        {{"classify", "-j", "two", "a.dxf"}, "--jobs must be 1 to 256, not 'two'\n"},
        {{"classify", "--max-entities", "-1", "a.dxf"}, "--max-entities must be 100 to 4294967295, not '-1'\n"},
        {{"bench", "--seconds", "601", "a.dxf"}, "--seconds must be 0.1 to 600, not 601\n"},
        {{"classify", "--format"}, "v16: --format needs a value\n"},
        {{"render", "a.dxf", "-o"}, "v16: --output needs a value\n"},
        {{"info", "a.dxf", "--format", "json", "--format", "text"}, "v16: --format can be given only once\n"},
        {{"model", "inf"}, "did you mean info?"},
        {{"completion"}, "SHELL"},
        {{"completion", "bsh"}, "'bsh' is not one of bash, zsh, fish; did you mean bash?"},
        {{"model"}, "name a subcommand of v16 model: info, calibrate\n"},
        {{"serve", "--port", "99999"}, "--port must be 0 to 65535, not 99999\n"},
        {{"serve", "--port", "http"}, "--port must be 0 to 65535, not 'http'\n"},
        {{"serve", "--threads", "1025"}, "--threads must be 0 to 1024, not 1025\n"},
        {{"serve", "--drain-grace", "3600.5"}, "--drain-grace must be 0 to 3600 s, not 3600.5\n"},
        {{"serve", "--redis-timeout", "0"}, "--redis-timeout must be 1 to 10000 ms, not 0\n"},
        {{"info"}, "PATH"},
        {{"classify", ""}, "a PATH is empty"},
        {{"features", "", "a.dxf"}, "a PATH is empty"},
        {{"render", "", "-o", "x.png"}, "FILE is empty"},
        {{"render", "a.dxf"}, "--output"},
        {{"render", "a.dxf", "-o", "x.png", "--size", "15"}, "--size must be 16 to 4096, not 15\n"},
        {{"render", "a.dxf", "-o", "x.png", "--size", "4097"}, "--size"},
        {{"import", "--out", "x"}, "--v6"},
        {{"import", "--v6", "a", "--v14", "", "--config", "b", "--out", path("x")}, "--v14: it names no file"},
        {{"corpus", "generate"}, "--out"},
        {{"corpus", "generate", "--out", path("c"), "--per-category", "0"},
         "--per-category must be 1 to 1000000, not 0\n"},
        {{"eval"}, "--data"},
        {{"corpus", "generate", "--out", path("c"), "--seed", "-1"},
         "--seed must be 0 to 18446744073709551615, not '-1'\n"},
        {{"corpus", "generate", "--out", path("c"), "--seed", "18446744073709551616"},
         "--seed must be 0 to 18446744073709551615, not '18446744073709551616'\n"},
        {{"corpus", "generate", "--out", path("c"), "--seed", "0x"}, "--seed must be 0 to"},
        {{"corpus", "generate", "--out", path("c"), "--seed", ""}, "--seed must be 0 to"},
        {{"eval", "--data", ""}, "--data: it names no folder"},
        {{"eval", "--data", "x", "--by", ""}, "--by: it names no column"},
        {{"eval", "--data", "x", "--html", ""}, "--html: it names no file"},
        {{"eval", "--data", "x", "--compare", ""}, "--compare: it names no folder"},
        {{"model", "calibrate", "--model", "", "--data", "x"}, "--model: it names no folder"},
        {{"info", "a.dxf", "--files-from", ""}, "--files-from: it names no file"},
        {{"eval", "--data", "x", "--html", "y", "--html-mistakes", "101"},
         "--html-mistakes must be 0 to 100, not 101\n"},
        {{"train", "--data", "x", "--out", "y", "--init", ""}, "--init: it names no folder"},
        {{"train", "--out", "x"}, "--data is required\nTry: v16 train --help"},
        {{"train", "--data", "x", "--out", "y", "--epoch", "5"}, "unknown flag --epoch; did you mean --epochs?"},
    };
    for (const Misuse& misuse : cases) {
        SCOPED_TRACE(testing::PrintToString(misuse.arguments));
        const auto result = run_v16(misuse.arguments);
        EXPECT_EQ(result.exit_code, 3);
        EXPECT_EQ(result.out, "");
        EXPECT_THAT(result.err, StartsWith("v16: "));
        EXPECT_THAT(result.err, HasSubstr(misuse.complaint));
    }
    const auto bare = run_v16({});
    EXPECT_EQ(bare.exit_code, 3);
    EXPECT_EQ(bare.out, "");
    EXPECT_THAT(bare.err, HasSubstr("Examples:"));
}

TEST_F(Program, InfoAsJson) {
    const std::string file = put("a.dxf", drawing(2));
    const auto result = run_v16({"info", "--format", "json", file});
    EXPECT_EQ(result.exit_code, 0);
    const json info = json::parse(result.out);
    EXPECT_EQ(info["path"], file);
    EXPECT_EQ(info["version"], "AC1015");
    EXPECT_EQ(info["units"], "mm");
    EXPECT_EQ(info["counts"], json({{"LINE", 5}, {"CIRCLE", 1}}));
    EXPECT_TRUE(info["encoding"].is_string());
    EXPECT_TRUE(info["layers"].is_array());
    EXPECT_EQ(info["warnings"], json::array());
    EXPECT_EQ(info["extents"]["min"].size(), 3U);
}

TEST_F(Program, WhatTheNetworksAreNotShownIsAWarning) {
    const std::string file = put("a.dxf", drawing_with_insert(2));
    const json expected{"inserts beyond max_expanded_inserts were not drawn"};
    const auto info = run_v16({"info", "--format", "json", "--max-expanded-inserts", "0", file});
    EXPECT_EQ(json::parse(info.out)["warnings"], expected);
    EXPECT_THAT(run_v16({"info", "--max-expanded-inserts", "0", file}).out, HasSubstr("not drawn"));
    const auto answer = run_v16(classify({"--format", "jsonl", "--max-expanded-inserts", "0", file}));
    EXPECT_EQ(json::parse(lines(answer.out)[0])["warnings"], expected);
    EXPECT_EQ(json::parse(lines(run_v16(classify({"--format", "jsonl", file})).out)[0])["warnings"], json::array());
}

TEST_F(Program, InfoOfSeveralFilesWithOneBroken) {
    const std::string good = put("a.dxf", drawing(2)), bad = put("b.dxf", "");
    const auto text = run_v16({"info", good, bad});
    EXPECT_EQ(text.exit_code, 2);
    EXPECT_THAT(text.out, HasSubstr("AC1015 (R2000), ASCII"));
    EXPECT_THAT(text.err, StartsWith("v16: " + bad + ": "));
    const auto rows = lines(run_v16({"info", "--format", "json", good, bad}).out);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(json::parse(rows[1])["path"], bad);
    EXPECT_TRUE(json::parse(rows[1])["error"].is_string());
}

TEST_F(Program, EveryCommandThatReadsDrawingsHasTheSameRangesOfLimits) {
    const std::string file = put("d/其他/a.dxf", drawing(1));
    const std::vector<std::vector<std::string>> readers{{"info", file}, {"features", file}};
    const std::vector<std::vector<std::string>> drawers{
        {"classify", "--model", bundle(), file},     {"render", file, "-o", path("a.png")},
        {"bench", "--model", bundle(), file},        {"eval", "--model", bundle(), "--data", path("d")},
        {"model", "calibrate", "--data", path("d")}, {"serve", "--model", bundle()},
    };
    const auto refuse = [](std::vector<std::string> arguments, const std::string& flag, const std::string& value,
                           const std::string& range) {
        arguments.insert(arguments.end(), {flag, value});
        const auto result = run_v16(arguments);
        EXPECT_EQ(result.exit_code, 3) << arguments[0];
        EXPECT_THAT(result.err, HasSubstr(fmt::format("v16: {} must be {}, not {}\n", flag, range, value)));
    };
    for (const auto& command : readers) {
        refuse(command, "--max-file-bytes", "0", "1 to 1125899906842624");
        refuse(command, "--max-entities", "99", "100 to 4294967295");
        refuse(command, "--max-line-bytes", "255", "256 to 1073741824");
    }
    for (const auto& command : drawers) {
        refuse(command, "--max-vertices", "0", "1 to 4294967295");
        refuse(command, "--max-block-depth", "1001", "0 to 1000");
        refuse(command, "--max-segments", "999", "1000 to 4294967295");
    }
}

/// A file, nearly all of it a hole, that no machine has the memory for.
std::string larger_than_memory(const std::string& path) {
    std::filesystem::resize_file(path, std::uintmax_t{8} << 40U);
    return path;
}

TEST_F(Program, AFileThatNeedsMoreMemoryThanThereIsFailsAlone) {
    if (has_sanitizer) GTEST_SKIP() << "a sanitizer ends the process where memory is short";
    if (std::ifstream("/proc/sys/vm/overcommit_memory").get() == '1')
        GTEST_SKIP() << "memory is promised without limit";
    const std::string good = put("d/其他/b.dxf", drawing(2)), huge = larger_than_memory(put("d/其他/a.dxf", ""));
    const std::vector<std::string> limit{"--max-file-bytes", "99999999999999"};
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), limit.begin(), limit.end());
        const auto result = run_v16(arguments);
        EXPECT_EQ(result.exit_code, 2) << result.err;
        EXPECT_THAT(result.out + result.err, HasSubstr("there is not enough memory for this drawing"));
        return result.out;
    };
    EXPECT_THAT(run({"info", huge, good}), HasSubstr("AC1015"));
    EXPECT_THAT(run({"classify", "--model", bundle(), huge, good}), HasSubstr(good));
    EXPECT_THAT(run({"features", huge, good}), HasSubstr(good));
    EXPECT_THAT(run({"bench", "--seconds", "0.1", "--model", bundle(), huge, good}), HasSubstr("1 drawing"));
    EXPECT_THAT(run({"eval", "--model", bundle(), "--data", path("d")}), HasSubstr("of 1; "));
    run({"render", huge, "-o", path("x.png")});
}

TEST_F(Program, FeaturesAreFortyEightNumbersOrAnError) {
    put("d/a.dxf", drawing(1));
    put("d/b.dxf", "nothing");
    put("d/c.dxf", drawing(2));
    const auto result = run_v16({"features", path("d")});
    EXPECT_EQ(result.exit_code, 2);
    const auto rows = lines(result.out);
    ASSERT_EQ(rows.size(), 3U);
    for (const std::size_t i : {0U, 2U}) {
        const json row = json::parse(rows[i]);
        EXPECT_EQ(row["features"].size(), 48U);
        EXPECT_TRUE(row["warnings"].is_array());
        EXPECT_EQ(row.size(), 3U);
    }
    EXPECT_EQ(json::parse(rows[1]).size(), 2U);
    EXPECT_THAT(result.err, HasSubstr("b.dxf: "));

    const auto table = run_v16({"features", "--format", "table", path("d/a.dxf")});
    EXPECT_EQ(lines(table.out).size(), 49U);
}

TEST_F(Program, RenderWritesPngAndSvg) {
    const std::string file = put("a.dxf", drawing(3));
    EXPECT_EQ(run_v16({"render", file, "-o", path("a.png"), "--size", "64"}).exit_code, 0);
    EXPECT_THAT(read(path("a.png")), StartsWith("\x89PNG\r\n"));
    EXPECT_EQ(run_v16({"render", file, "-o", path("a.svg")}).exit_code, 0);
    EXPECT_THAT(read(path("a.svg")), HasSubstr("<svg"));
    EXPECT_EQ(run_v16({"render", file, "-o", path("b.Svg")}).exit_code, 0) << "in any case";
    EXPECT_EQ(read(path("b.Svg")), read(path("a.svg")));

    const std::string nested = put("nested.dxf", drawing_with_insert(3));
    for (const char* picture : {"cut.png", "cut.svg"}) {
        EXPECT_EQ(run_v16({"render", nested, "-o", path(picture)}).err, "");
        const auto cut = run_v16({"render", nested, "-o", path(picture), "--max-expanded-inserts", "0"});
        EXPECT_EQ(cut.exit_code, 0);
        EXPECT_EQ(cut.err, "v16: " + nested + ": inserts beyond max_expanded_inserts were not drawn\n");
    }
    const auto kind = run_v16({"render", file, "-o", path("a.bmp")});
    EXPECT_EQ(kind.exit_code, 3);
    EXPECT_THAT(kind.err, HasSubstr(".png or .svg"));
    const auto empty = run_v16({"render", put("b.dxf", ""), "-o", path("b.png")});
    EXPECT_EQ(empty.exit_code, 2);
    EXPECT_FALSE(std::filesystem::exists(path("b.png")));
}

TEST_F(Program, ModelInfoAndDoctorKnowTheBundle) {
    const auto result = run_v16({"model", "info", "--model", bundle(), "--format", "json"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const json info = json::parse(result.out);
    EXPECT_EQ(info["format_version"], model::format_version);
    EXPECT_EQ(info["categories"].size(), 5U);
    EXPECT_EQ(info["folds"], 1);
    EXPECT_EQ(info["fold_kind"], "picture");
    EXPECT_EQ(info["temperature"], 1.0);
    EXPECT_EQ(info["fingerprint"].get<std::string>().size(), 64U);
    EXPECT_EQ(info["review"]["min_confidence"], 0.85);

    const auto text = run_v16({"model", "info", "--model", bundle()});
    EXPECT_THAT(text.out, HasSubstr(info["fingerprint"].get<std::string>()));
    EXPECT_THAT(text.out, HasSubstr("1 picture folds"));

    const auto healthy = run_v16({"doctor", "--model", bundle()});
    EXPECT_EQ(healthy.exit_code, 0) << healthy.out;
    EXPECT_THAT(healthy.out, HasSubstr("verified"));
    EXPECT_THAT(healthy.out, testing::Not(HasSubstr("variables")));
    const auto misspelt =
        run_v16({"doctor", "--model", bundle()},
                {.environment = {{"V16_MAX_UPLOADS_MB", "9"}, {"V16_SERVICE_HOST", "x"}, {"REDIS_PORT", "1"}}});
    EXPECT_EQ(misspelt.exit_code, 0);
    EXPECT_THAT(misspelt.out, HasSubstr("V16_MAX_UPLOADS_MB means nothing to v16; did you mean V16_MAX_UPLOAD_MB?\n"));
    EXPECT_THAT(misspelt.out, testing::Not(testing::AnyOf(HasSubstr("V16_SERVICE_HOST"), HasSubstr("REDIS_PORT"))));
    const auto coloured = run_v16({"doctor", "--model", bundle()}, {.environment = {{"NO_COLOUR", "1"}}});
    EXPECT_THAT(coloured.out, HasSubstr("NO_COLOUR means nothing to v16; did you mean NO_COLOR?\n"));
    const auto ill = run_v16({"doctor", "--model", path("nowhere")});
    EXPECT_EQ(ill.exit_code, 4);
    EXPECT_THAT(ill.out, HasSubstr("WRONG"));
    // Port 1 of this machine: nobody listens there. The service would go on without Redis, so the doctor does not fail.
    const auto no_redis =
        run_v16({"doctor", "--model", bundle()}, {.environment = {{"REDIS_URL", "redis://:secret@127.0.0.1:1/0"}}});
    EXPECT_EQ(no_redis.exit_code, 0);
    EXPECT_THAT(no_redis.out, HasSubstr("note   redis"));
    EXPECT_THAT(no_redis.out, testing::Not(HasSubstr("secret")));
}

TEST_F(Program, ModelInfoTellsTheVersionOfTheBundleAndNotItsOwn) {
    json document = json::parse(read(path("bundle/bundle.json")));
    ASSERT_NE(document["format_version"], 3);
    document["format_version"] = 3;
    document["evaluation"]["calibration_error"] = 0.016304654532670975;
    put("bundle/bundle.json", document.dump());
    const auto result = run_v16({"model", "info", "--model", bundle(), "--format", "json"});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(json::parse(result.out)["format_version"], 3);
    EXPECT_EQ(json::parse(result.out)["report"]["calibration_error"], 0.016304654532670975);
    const std::string text = run_v16({"model", "info", "--model", bundle()}).out;
    EXPECT_THAT(text, HasSubstr("version 3\n"));
    EXPECT_THAT(text, HasSubstr(" 0.0163047\n")) << "for people";
}

TEST_F(Program, ModelInfoNamesTheReviewRulesThatCanApply) {
    const std::string scope = "whatever does not look like a drawing of one part\n";
    const auto info_of = [&](const model::Bundle& made) {
        const auto written = model::write_bundle(made, path("made"), model::WeightFormat::f16);
        EXPECT_TRUE(written) << written.error().message;
        return run_v16({"model", "info", "--model", path("made")}).out;
    };
    model::Bundle views = RandomBundle(1).make(1, 5, model::FoldKind::views);
    EXPECT_THAT(info_of(views),
                testing::AllOf(HasSubstr("15 points ahead, or less than 30 in an ambiguous pair\n"), HasSubstr(scope)));
    views.review.ambiguous_pairs.clear();
    views.review.test_scope = false;
    EXPECT_THAT(info_of(views), testing::AllOf(HasSubstr("15 points ahead\n"), testing::Not(HasSubstr(scope))));
    // Without views nothing is looked at that would tell.
    EXPECT_THAT(info_of(RandomBundle(1).make(1)), testing::Not(HasSubstr(scope)));
    EXPECT_THAT(info_of(RandomBundle(1).make(0, 5, model::FoldKind::views)), testing::Not(HasSubstr(scope)));
}

TEST_F(Program, ADamagedBundleIsNamedInOneSentence) {
    put("bundle/v6.safetensors", "not weights");
    const auto result = run_v16({"model", "info", "--model", bundle()});
    EXPECT_EQ(result.exit_code, 4);
    EXPECT_EQ(lines(result.err).size(), 1U) << result.err;
    EXPECT_THAT(result.err, HasSubstr("v6.safetensors"));
}

TEST_F(Program, WhatABundleHoldsCannotSteerTheTerminal) {
    json document = json::parse(read(path("bundle/bundle.json")));
    document["\x1B[2J\nmember"] = 1;
    put("bundle/bundle.json", document.dump());
    const auto result = run_v16({"model", "info", "--model", bundle()});
    EXPECT_EQ(result.exit_code, 4);
    EXPECT_THAT(result.err, testing::AllOf(HasSubstr("unknown member '"), testing::Not(HasSubstr("\x1B"))));
    EXPECT_EQ(lines(result.err).size(), 1U) << result.err;
}

TEST_F(Program, CorpusThenEval) {
    const auto made =
        run_v16({"corpus", "generate", "--out", path("corpus"), "--per-category", "2", "--seed", "7", "-j", "2"});
    EXPECT_EQ(made.exit_code, 0) << made.err;
    const auto evaluated = run_v16({"eval", "--data", path("corpus"), "--model", bundle(), "--format", "json"});
    EXPECT_EQ(evaluated.exit_code, 0) << evaluated.err;
    EXPECT_TRUE(json::accept(evaluated.out));
    EXPECT_THAT(run_v16({"eval", "--data", path("corpus"), "--model", bundle()}).out, HasSubstr("accuracy"));
    EXPECT_EQ(run_v16({"eval", "--data", path("nowhere"), "--model", bundle()}).exit_code, 2);
}

TEST_F(Program, ASeedIsTheNumberThatItReadsAs) {
    const auto seed_of = [&](const std::string& text) {
        const auto made = run_v16({"corpus", "generate", "--out", path(text), "--per-category", "1", "--seed", text});
        EXPECT_EQ(made.exit_code, 0) << made.err;
        return json::parse(read(path(text + "/corpus.json")))["seed"].get<std::uint64_t>();
    };
    EXPECT_EQ(seed_of("010"), 10U) << "as `seq -w` writes it";
    EXPECT_EQ(seed_of("0x10"), 16U);
    EXPECT_EQ(seed_of("18446744073709551615"), 18446744073709551615U);
}

TEST_F(Program, ServeRefusesBadSettingsInOneLineThatNamesThem) {
    struct Case {
        std::vector<std::string> flags;
        std::vector<std::pair<std::string, std::string>> environment;
        std::string named;
        int exit_code;
    };
    const std::vector<Case> cases{
        {{"--port", "70000"}, {}, "--port", 3},
        {{"--rate-limit", "-1"}, {}, "--rate-limit", 3},
        {{"--host", "nonsense"}, {}, "--host", 3},
        {{"--header-timeout", "0"}, {}, "--header-timeout", 3},
        {{}, {{"CLASSIFIER_CACHE_MAX_SIZE", "lots"}}, "CLASSIFIER_CACHE_MAX_SIZE", 3},
        {{}, {{"V16_SPEED_MODE", "warp"}}, "V16_SPEED_MODE", 3},
        {{}, {{"TRUSTED_PROXIES", "10.0.0.0/8,me"}}, "--trusted-proxies", 3},
        {{}, {{"TRUSTED_PROXIES", "me"}}, "(from the variable TRUSTED_PROXIES)", 3},
        {{}, {{"V16_MAX_UPLOAD_MB", "99999"}}, "(from the variable V16_MAX_UPLOAD_MB)", 3},
        // --rate-limit, whose variable is fine, is only the beginning of the flag that is wrong; and the other way
        // round.
        {{},
         {{"CLASSIFIER_RATE_LIMIT_PER_MIN", "5"}, {"CLASSIFIER_RATE_LIMIT_BURST", "x"}},
         "(from the variable CLASSIFIER_RATE_LIMIT_BURST)",
         3},
        {{"--rate-limit-burst", "5"},
         {{"CLASSIFIER_RATE_LIMIT_PER_MIN", "x"}},
         "--rate-limit must be a number, not 'x' (from the variable CLASSIFIER_RATE_LIMIT_PER_MIN)",
         3},
        {{"--rate-limit=1.5"},
         {{"CLASSIFIER_RATE_LIMIT_PER_MIN", "5"}},
         "--rate-limit must be a whole number in its range, not '1.5'\n",
         3},
        {{"--max-upload-memory-mb", "100"}, {}, "less than one request may send", 3},
        {{"--max-entities", "99"}, {}, "--max-entities must be 100 to 4294967295, not 99", 3},
        {{}, {{"V16_MAX_BLOCK_DEPTH", "1001"}}, "(from the variable V16_MAX_BLOCK_DEPTH)", 3},
        {{}, {{"V16_MAX_SEGMENTS", "many"}}, "(from the variable V16_MAX_SEGMENTS)", 3},
        {{"--drain-grace", "soon"}, {}, "--drain-grace must be a number, not 'soon'\n", 3},
        {{"--drain-grace", "nan"}, {}, "--drain-grace: a duration is a finite number\n", 3},
        {{"--drain-grace", "inf"}, {}, "--drain-grace: a duration is a finite number\n", 3},
        {{"--admin-token-file", path("missing")}, {}, "--admin-token-file", 3},
        {{"--admin-token-file", put("token", "a\tb \n")}, {}, "--admin-token-file: the token has blanks around it", 3},
        {{}, {{"ADMIN_TOKEN", " secret"}}, "ADMIN_TOKEN: the token has blanks around it", 3},
        {{}, {{"ADMIN_TOKEN", "se\ncret"}}, "ADMIN_TOKEN: the token has", 3},
        {{"--model", path("nowhere")}, {}, "", 4},
    };
    for (const Case& c : cases) {
        std::vector<std::string> arguments{"serve", "--port", "0", "--model", bundle()};
        if (!c.flags.empty() && c.flags[0] == "--model") arguments.resize(3);
        if (!c.flags.empty() && c.flags[0] == "--port") arguments.erase(arguments.begin() + 1, arguments.begin() + 3);
        arguments.insert(arguments.end(), c.flags.begin(), c.flags.end());
        SCOPED_TRACE(testing::PrintToString(arguments));
        const auto result = run_v16(arguments, {.environment = c.environment});
        EXPECT_EQ(result.exit_code, c.exit_code) << result.err;
        EXPECT_THAT(result.err, HasSubstr(c.named));
    }
}

TEST_F(Program, BenchMeasuresEveryStage) {
    put("d/a.dxf", drawing(1));
    put("d/b.dxf", drawing(2));
    const auto result =
        run_v16({"bench", "--model", bundle(), "--seconds", "0.2", "-j", "2", "--format", "json", path("d")});
    ASSERT_EQ(result.exit_code, 0) << result.err;
    const json measured = json::parse(result.out);
    EXPECT_EQ(measured["drawings"], 2);
    EXPECT_EQ(measured["jobs"], 2);
    EXPECT_GE(measured["measurements"], 2);
    EXPECT_GT(measured["per_second"], 0.0);
    EXPECT_GE(measured["seconds"], 0.2);
    double sum = 0.0;
    for (const char* stage : {"read", "features", "picture", "networks"}) {
        sum += measured["milliseconds"][stage]["p50"].get<double>();
        EXPECT_GT(measured["milliseconds"][stage]["max"], 0.0) << stage;
    }
    EXPECT_LE(sum, 4 * measured["milliseconds"]["whole"]["max"].get<double>());

    const auto table = run_v16({"bench", "--model", bundle(), "--seconds", "0.1", path("d"), put("c.dxf", "")});
    EXPECT_EQ(table.exit_code, 2) << "a drawing was left out";
    EXPECT_THAT(table.err, HasSubstr("c.dxf: the file is empty"));
    EXPECT_THAT(table.out, HasSubstr("drawings a second"));
    EXPECT_EQ(run_v16({"bench", "--model", bundle(), put("c.dxf", "")}).exit_code, 2);
    EXPECT_EQ(run_v16({"bench", "--model", bundle(), "--seconds", "0", path("d")}).exit_code, 3);
    EXPECT_EQ(run_v16({"bench"}).exit_code, 3);
}

TEST_F(Program, TheTrainerNamesTheWordsThatAFlagTakes) {
    struct Case {
        std::string flag, said;
    };
    const std::vector<Case> cases{{"--kind", "'0' is not one of views|picture"},
                                  {"--picture-size", "'0' is not one of mixed|96|128"},
                                  {"--category-shares", "'0' is not one of equal|families|drawings"},
                                  {"--weight-format", "'0' is not one of f16|f32"}};
    for (const Case& c : cases) {
        const auto result = run_v16({"train", "--data", path("x"), "--out", path("y"), c.flag, "0"});
        EXPECT_EQ(result.exit_code, 3);
        EXPECT_THAT(result.err, HasSubstr(c.said));
    }
}

TEST(ShippedBundle, IsThereAndAnswers) {
    const std::filesystem::path dir = source_dir() / "models" / "v16";
    ASSERT_TRUE(std::filesystem::exists(dir / "bundle.json"))
        << "the shipped bundle models/v16 is missing; `make train` makes it";
    const auto result = run_v16({"doctor", "--model", dir.string()});
    EXPECT_EQ(result.exit_code, 0) << result.out;
}

}  // namespace
}  // namespace v16::test
