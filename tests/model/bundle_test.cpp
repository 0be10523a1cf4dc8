#include "model/bundle.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "model/bundle_format.hpp"
#include "model/quantization.hpp"
#include "model/safetensors.hpp"
#include "support/random_bundle.hpp"

namespace v16::model {
namespace {

using nlohmann::json;
using test::RandomBundle;
using testing::HasSubstr;
using testing::Not;

Result<Bundle> parse(const BundleFiles& files) {
    return parse_bundle(files.bundle_json, [&](std::string_view name) -> Result<std::string> {
        const auto found = files.weights.find(name);
        if (found == files.weights.end()) return fail(ErrorCode::not_found, "no such file");
        return found->second;
    });
}

std::string message(const Result<Bundle>& result) {
    return result ? "loaded" : result.error().message;
}

Quantization quantization() {
    std::vector<float> ranges(map_range_count(FoldKind::picture), 2.5F);
    ranges.front() = min_map_range;
    ranges.back() = max_map_range;
    return {{std::move(ranges)}, R"({"agreement":0.998})"};
}

/// The files of a bundle with one fold, calibrated for int8, after a change to bundle.json.
BundleFiles changed(const std::function<void(json&)>& change) {
    static const BundleFiles good = [] {
        Bundle bundle = RandomBundle(3).make(1);
        bundle.quantization = quantization();
        return serialize_bundle(bundle, WeightFormat::f32).value();
    }();
    BundleFiles files = good;
    json document = json::parse(files.bundle_json);
    change(document);
    files.bundle_json = document.dump();
    return files;
}

void expect_equal(const TensorMap& got, const TensorMap& expected) {
    ASSERT_EQ(got.size(), expected.size());
    for (const auto& [name, tensor] : expected) {
        EXPECT_EQ(got.at(name).shape, tensor.shape) << name;
        EXPECT_EQ(got.at(name).values, tensor.values) << name;
    }
}

/// A folder that is removed at the end of the test.
class BundleFolder : public testing::Test {
protected:
    void SetUp() override {
        dir_ = std::filesystem::path(testing::TempDir()) /
               ("v16_bundle_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::remove_all(dir_);
    }
    void TearDown() override { std::filesystem::remove_all(dir_); }

    std::filesystem::path dir_;
};

TEST_F(BundleFolder, WhatIsWrittenIsLoadedBack) {
    Bundle bundle = RandomBundle(1).make(2);
    bundle.temperature = 1.25;
    bundle.category_shares = {0.1, 0.4, 0.2, 0.1, 0.2};
    ASSERT_TRUE(write_bundle(bundle, dir_));
    const auto loaded = load_bundle(dir_);
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ((*loaded)->categories, bundle.categories);
    EXPECT_EQ((*loaded)->v6_weight, bundle.v6_weight);
    EXPECT_EQ((*loaded)->v14_weight, bundle.v14_weight);
    EXPECT_EQ((*loaded)->feature_mean, bundle.feature_mean);
    EXPECT_EQ((*loaded)->feature_std, bundle.feature_std);
    EXPECT_EQ((*loaded)->fold_kind, FoldKind::picture);
    EXPECT_EQ((*loaded)->temperature, 1.25);
    EXPECT_EQ((*loaded)->category_shares, bundle.category_shares);
    EXPECT_EQ((*loaded)->review, bundle.review);
    EXPECT_EQ((*loaded)->report_json, bundle.report_json);
    EXPECT_EQ((*loaded)->training_json, bundle.training_json);
    expect_equal((*loaded)->v6, bundle.v6);
    ASSERT_EQ((*loaded)->folds.size(), 2U);
    expect_equal((*loaded)->folds[1], bundle.folds[1]);
    EXPECT_NE((*loaded)->fingerprint, base::Digest{});
}

TEST_F(BundleFolder, FingerprintFollowsEveryFile) {
    Bundle bundle = RandomBundle(1).make(1);
    const auto fingerprint = [&] {
        EXPECT_TRUE(write_bundle(bundle, dir_));
        return load_bundle(dir_).value()->fingerprint;
    };
    const auto first = fingerprint();
    EXPECT_EQ(fingerprint(), first);
    bundle.review.min_margin = 0.2;
    const auto second = fingerprint();
    EXPECT_NE(second, first);
    bundle.folds[0].at("classifier.0.bias").values.write()[0] += 1.0F;
    EXPECT_NE(fingerprint(), second);
}

TEST_F(BundleFolder, AHalfWrittenBundleNeverLoads) {
    const auto old_files = serialize_bundle(RandomBundle(1).make(1), WeightFormat::f32).value();
    const auto new_files = serialize_bundle(RandomBundle(2).make(1), WeightFormat::f32).value();
    EXPECT_THAT(load_bundle(dir_).error().message, HasSubstr((dir_ / bundle_file).string())) << "which folder it was";
    std::filesystem::create_directories(dir_);
    for (const auto& [name, bytes] : new_files.weights) {
        ASSERT_TRUE(base::write_file_atomically(dir_ / name, bytes));
        EXPECT_FALSE(load_bundle(dir_)) << "without bundle.json";
    }
    ASSERT_TRUE(base::write_file_atomically(dir_ / bundle_file, old_files.bundle_json));
    EXPECT_THAT(load_bundle(dir_).error().message, HasSubstr("SHA-256")) << "bundle.json of another bundle";
    ASSERT_TRUE(base::write_file_atomically(dir_ / bundle_file, new_files.bundle_json));
    EXPECT_TRUE(load_bundle(dir_));
}

TEST_F(BundleFolder, ABundleWithoutFoldsReplacesOneWithFolds) {
    ASSERT_TRUE(write_bundle(RandomBundle(1).make(1), dir_));
    ASSERT_TRUE(write_bundle(RandomBundle(2).make(0), dir_));
    EXPECT_FALSE(std::filesystem::exists(dir_ / v14_file));
    const auto loaded = load_bundle(dir_);
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_TRUE((*loaded)->folds.empty());
}

TEST_F(BundleFolder, ABundleOfTheOtherKindLeavesNoWeightsBehind) {
    ASSERT_TRUE(write_bundle(RandomBundle(1).make(1), dir_));
    ASSERT_TRUE(write_bundle(RandomBundle(2).make(1, 5, FoldKind::views), dir_));
    EXPECT_FALSE(std::filesystem::exists(dir_ / v14_file));
    EXPECT_EQ(load_bundle(dir_).value()->fold_kind, FoldKind::views);
    ASSERT_TRUE(write_bundle(RandomBundle(1).make(1), dir_));
    EXPECT_FALSE(std::filesystem::exists(dir_ / views_file));
    EXPECT_EQ(load_bundle(dir_).value()->fold_kind, FoldKind::picture);
}

TEST_F(BundleFolder, MissingFilesAreNamed) {
    EXPECT_THAT(load_bundle(dir_).error().message, HasSubstr("bundle.json: "));
    ASSERT_TRUE(write_bundle(RandomBundle(1).make(1), dir_));
    std::filesystem::remove(dir_ / v14_file);
    const auto loaded = load_bundle(dir_);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::bundle_invalid);
    EXPECT_THAT(loaded.error().message, HasSubstr("v14.safetensors: "));
}

TEST(Bundle, HalfPrecisionFilesAreHalfAsLarge) {
    const Bundle bundle = RandomBundle(1).make(1);
    const auto f32 = serialize_bundle(bundle, WeightFormat::f32).value();
    const auto f16 = serialize_bundle(bundle, WeightFormat::f16).value();
    EXPECT_LT(f16.weights.at("v14.safetensors").size(), f32.weights.at("v14.safetensors").size() * 51 / 100);
    EXPECT_TRUE(parse(f16));
}

TEST(Bundle, RefusesWhatContradictsItself) {
    struct Case {
        const char* sentence;
        std::function<void(json&)> change;
    };
    const Case cases[] = {
        {"format_version is missing", [](json& d) { d.erase("format_version"); }},
        {"format version 7 is not one of 1 to 6", [](json& d) { d["format_version"] = 7; }},
        {"format version 0 is not one of", [](json& d) { d["format_version"] = 0; }},
        {"format version 18446744073709551615 is not one of",
         [](json& d) { d["format_version"] = std::numeric_limits<std::uint64_t>::max(); }},
        {"unknown member 'weigths'", [](json& d) { d["weigths"] = 1; }},
        {"categories is missing", [](json& d) { d.erase("categories"); }},
        {"categories: 0 of them", [](json& d) { d["categories"] = json::array(); }},
        {"categories: 51 of them", [](json& d) { d["categories"] = std::vector<std::string>(51, "x"); }},
        {"categories holds something that is not a text", [](json& d) { d["categories"][0] = 1; }},
        {"'category 0' appears twice", [](json& d) { d["categories"][4] = "category 0"; }},
        {"name 2 is empty", [](json& d) { d["categories"][2] = ""; }},
        {"name 2 is empty, longer", [](json& d) { d["categories"][2] = std::string(129, 'x'); }},
        {"control character", [](json& d) { d["categories"][2] = "a\nb"; }},
        {"net.16.weight has the shape [5, 64], expected [4, 64]", [](json& d) { d["categories"].erase(3); }},
        {"features.mean is missing", [](json& d) { d["features"].erase("mean"); }},
        {"47 means and 48", [](json& d) { d["features"]["mean"].erase(0); }},
        {"of feature 7 is out of range", [](json& d) { d["features"]["std"][7] = -0.5; }},
        {"of feature 3 is out of range", [](json& d) { d["features"]["mean"][3] = 1e300; }},
        {"sum to 1.2", [](json& d) { d["ensemble"]["v6_weight"] = 0.5; }},
        {"between 0 and 1", [](json& d) { d["ensemble"]["v6_weight"] = -0.3; }},
        {"ensemble.v14_weight is not a number", [](json& d) { d["ensemble"]["v14_weight"] = "0.7"; }},
        {"ensemble.folds has the wrong type", [](json& d) { d["ensemble"]["folds"] = -1; }},
        {"ensemble.fold_kind is missing", [](json& d) { d["ensemble"].erase("fold_kind"); }},
        {"unknown kind of folds 'sounds'; there are picture, views",
         [](json& d) { d["ensemble"]["fold_kind"] = "sounds"; }},
        {"weights names an unknown file", [](json& d) { d["ensemble"]["fold_kind"] = "views"; }},
        {"ensemble.temperature is missing", [](json& d) { d["ensemble"].erase("temperature"); }},
        {"temperature must be 0.05 to 20", [](json& d) { d["ensemble"]["temperature"] = 0.04; }},
        {"temperature must be 0.05 to 20", [](json& d) { d["ensemble"]["temperature"] = 20.5; }},
        {"category_shares has the wrong type", [](json& d) { d["ensemble"]["category_shares"] = 1; }},
        {"category_shares holds something that is not a number",
         [](json& d) {
             d["ensemble"]["category_shares"] = {0.2, 0.2, 0.2, 0.2, "0.2"};
         }},
        {"4 category_shares for 5 categories",
         [](json& d) {
             d["ensemble"]["category_shares"] = {0.25, 0.25, 0.25, 0.25};
         }},
        {"category_shares must be at least 0.001 and sum to 1",
         [](json& d) {
             d["ensemble"]["category_shares"] = {0.2, 0.2, 0.2, 0.2, 0.3};
         }},
        {"category_shares must be at least 0.001 and sum to 1",
         [](json& d) {
             d["ensemble"]["category_shares"] = {0.25, 0.25, 0.25, 0.25, 0.0};
         }},
        {"ensemble.category_share is no known member",
         [](json& d) {
             d["ensemble"]["category_share"] = {0.2, 0.2, 0.2, 0.2, 0.2};
         }},
        {"at most 16 are allowed", [](json& d) { d["ensemble"]["folds"] = 17; }},
        {"1 folds, bundle.json says 2", [](json& d) { d["ensemble"]["folds"] = 2; }},
        {"contradict each other", [](json& d) { d["ensemble"]["folds"] = 0; }},
        {"thresholds must be", [](json& d) { d["review"]["min_confidence"] = 1.5; }},
        {"review.min_margin is missing", [](json& d) { d["review"].erase("min_margin"); }},
        {"does not name two categories", [](json& d) { d["review"]["ambiguous_pairs"][0][0] = "nobody"; }},
        {"not a pair of texts", [](json& d) { d["review"]["ambiguous_pairs"][0].push_back("c"); }},
        {"review.tests_scope is no known member", [](json& d) { d["review"]["tests_scope"] = false; }},
        {"review.test_scope has the wrong type", [](json& d) { d["review"]["test_scope"] = "no"; }},
        {"weights.v6.safetensors is missing", [](json& d) { d["weights"].erase("v6.safetensors"); }},
        {"names an unknown file", [](json& d) { d["weights"]["../v6.safetensors"] = json::object(); }},
        {"is not a SHA-256", [](json& d) { d["weights"]["v6.safetensors"]["sha256"] = "12"; }},
        {"its SHA-256 is not", [](json& d) { d["weights"]["v6.safetensors"]["sha256"] = std::string(64, '0'); }},
        {"evaluation has the wrong type", [](json& d) { d["evaluation"] = "99 %"; }},
        {"families needs version 5",
         [](json& d) {
             d["families"] = json::object();
             d["format_version"] = 4;
         }},
        {"families has the wrong type", [](json& d) { d["families"] = json::array(); }},
        {"families.category 0 is missing", [](json& d) { d["families"] = json::object(); }},
        {"quantization needs version 3", [](json& d) { d["format_version"] = 2; }},
        {"ensemble.category_shares needs version 4",
         [](json& d) {
             d["format_version"] = 3;
             d["ensemble"]["category_shares"] = {0.2, 0.2, 0.2, 0.2, 0.2};
         }},
        {"quantization has the wrong type", [](json& d) { d["quantization"] = 1; }},
        {"quantization.calibration is missing", [](json& d) { d["quantization"].erase("calibration"); }},
        {"quantization.ranges is missing", [](json& d) { d["quantization"].erase("ranges"); }},
        {"not a list of numbers", [](json& d) { d["quantization"]["ranges"][0][1] = "1"; }},
        {"not a list of numbers",
         [](json& d) {
             d["quantization"]["ranges"] = {1, 2, 3, 4};
         }},
        {"256 numbers for each of 1 folds", [](json& d) { d["quantization"]["ranges"][0].erase(0); }},
        {"256 numbers for each of 1 folds",
         [](json& d) { d["quantization"]["ranges"].push_back(d["quantization"]["ranges"][0]); }},
        {"ranges must be 1e-06 to 1000000", [](json& d) { d["quantization"]["ranges"][0][1] = 0.9e-6; }},
        {"ranges must be 1e-06 to 1000000", [](json& d) { d["quantization"]["ranges"][0][1] = 1.1e6; }},
        {"ranges must be 1e-06 to 1000000", [](json& d) { d["quantization"]["ranges"][0][1] = -1; }},
    };
    EXPECT_EQ(message(parse(changed([](json&) {}))), "loaded");
    for (const Case& test_case : cases) {
        EXPECT_THAT(message(parse(changed(test_case.change))), HasSubstr(test_case.sentence));
    }
}

TEST(Bundle, FamiliesComeBackInTheirOrder) {
    RandomBundle random(3);
    Bundle bundle = random.make(2, 3);
    random.add_families(bundle);
    const auto loaded = parse(serialize_bundle(bundle, WeightFormat::f32).value());
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->families, bundle.families);
    EXPECT_EQ(family_counts(loaded->families), (std::vector<std::size_t>{1, 2, 3}));
    EXPECT_EQ(family_count(loaded->families), 6U);
    EXPECT_EQ(loaded->folds[1].at("family_classifier.weight").values,
              bundle.folds[1].at("family_classifier.weight").values);
}

TEST(Bundle, RefusesFamiliesThatDoNotFit) {
    struct Case {
        const char* sentence;
        std::function<void(Bundle&)> change;
    };
    const Case cases[] = {
        {"without folds nothing knows them",
         [](Bundle& b) {
             b.folds.clear();
             b.v6_weight = 1.0;
             b.v14_weight = 0.0;
         }},
        {"families: of 2 categories, there are 3", [](Bundle& b) { b.families.pop_back(); }},
        {"those of 'category 1' are none", [](Bundle& b) { b.families[1].clear(); }},
        {"appear twice", [](Bundle& b) { b.families[2][0] = b.families[2][1]; }},
        {"have no valid name", [](Bundle& b) { b.families[0][0] = "a\nb"; }},
        {"has the shape [6, 256], expected [7, 256]", [](Bundle& b) { b.families[0].push_back("one more"); }},
        {"families: 2006, at most 2000 are allowed",
         [](Bundle& b) {
             for (int i = 0; i < 2000; ++i) b.families[0].push_back(std::to_string(i));
         }},
        {"fold0.family_classifier.bias is no tensor of this network", [](Bundle& b) { b.families.clear(); }},
        {"fold0.family_classifier.bias is missing", [](Bundle& b) { b.folds[0].erase("family_classifier.bias"); }},
    };
    for (const Case& test_case : cases) {
        RandomBundle random(3);
        Bundle bundle = random.make(1, 3);
        random.add_families(bundle);
        ASSERT_TRUE(verify_bundle(bundle));
        test_case.change(bundle);
        const auto verified = verify_bundle(bundle);
        ASSERT_FALSE(verified) << test_case.sentence;
        EXPECT_THAT(verified.error().message, HasSubstr(test_case.sentence));
    }
}

TEST(Bundle, FormatVersion1IsStillRead) {
    const auto version_1 = [](json& d) {
        d["format_version"] = 1;
        d.erase("quantization");
        d["ensemble"].erase("fold_kind");
        d["ensemble"].erase("temperature");
    };
    const auto bundle = parse(changed(version_1));
    ASSERT_TRUE(bundle) << bundle.error().message;
    EXPECT_EQ(bundle->fold_kind, FoldKind::picture);
    EXPECT_EQ(bundle->temperature, 1.0);
    EXPECT_EQ(bundle->folds.size(), 1U);
}

TEST(Bundle, FormatVersion1DoesNotKnowWhatVersion2Brought) {
    for (const char* const newer : {"temperature", "fold_kind"}) {
        const auto with_newer = [&](json& d) {
            d["format_version"] = 1;
            d.erase("quantization");
            for (const char* const other : {"temperature", "fold_kind"}) {
                if (std::string_view(other) != newer) d["ensemble"].erase(other);
            }
        };
        EXPECT_THAT(message(parse(changed(with_newer))), HasSubstr(fmt::format("ensemble.{} needs version 2", newer)));
    }
}

TEST(Bundle, TellsWhereItsTextIsNoJson) {
    struct Case {
        const char* sentence;
        const char* text;
    };
    const Case cases[] = {
        {"bundle.json: not valid JSON from line 1 on", ""},
        {"bundle.json: not valid JSON from line 3 on", "{\n\"format_version\": 6\n\"categories\": []\n}\n"},
        {"bundle.json: not valid JSON from line 3 on", "{\n\"format_version\": 6,\n"},
        {"bundle.json: not valid JSON from line 2 on", "{}\n}"},
        {"bundle.json: not valid JSON from line 2 on", "{\n\"\xFF\": 6}"},
        {"bundle.json: a number is too large", "{\"format_version\": 1e999}"},
        {"bundle.json: not a JSON object", "[]"},
    };
    for (const Case& test_case : cases) EXPECT_EQ(message(parse({test_case.text, {}})), test_case.sentence);
}

TEST(Bundle, TheScopeIsTestedUnlessTheBundleSaysNo) {
    const auto tests_scope = [](const BundleFiles& files) { return parse(files).value().review.test_scope; };
    EXPECT_TRUE(tests_scope(changed([](json& d) { d["review"].erase("test_scope"); })));
    Bundle bundle = RandomBundle(3).make(1);
    for (const bool wanted : {false, true}) {
        bundle.review.test_scope = wanted;
        EXPECT_EQ(tests_scope(serialize_bundle(bundle, WeightFormat::f16).value()), wanted);
    }
}

TEST(Bundle, ViewsOfTheNetworkBeforeVersion4AreRefused) {
    auto files = serialize_bundle(RandomBundle(3).make(1, 5, FoldKind::views), WeightFormat::f16).value();
    ASSERT_TRUE(parse(files));
    for (const int version : {2, 3}) {
        json document = json::parse(files.bundle_json);
        document["format_version"] = version;
        files.bundle_json = document.dump();
        EXPECT_THAT(
            message(parse(files)),
            HasSubstr(fmt::format("of an older network in format version {}; train the bundle again", version)));
    }
}

TEST(Bundle, WhatFoldsShareIsStoredOnce) {
    Bundle bundle = RandomBundle(5).make(3, 5, FoldKind::views);
    for (auto& [name, tensor] : bundle.folds[2]) {
        if (name.starts_with("view_branch.net.")) tensor = bundle.folds[0].at(name);
    }
    auto files = serialize_bundle(bundle, WeightFormat::f32).value();
    const std::string& bytes = files.weights.find(fold_file(FoldKind::views))->second;
    EXPECT_THAT(bytes, HasSubstr("fold1.view_branch.net.0.weight"));
    EXPECT_THAT(bytes, Not(HasSubstr("fold2.view_branch.net.")));
    const auto loaded = parse(files);
    ASSERT_TRUE(loaded) << loaded.error().message;
    ASSERT_EQ(loaded->folds.size(), 3U);
    for (std::size_t k = 0; k < 3; ++k) expect_equal(loaded->folds[k], bundle.folds[k]);
}

TEST(Bundle, FoldsThatAreTheSameInEverythingAreStillCounted) {
    Bundle bundle = RandomBundle(5).make(1);
    bundle.folds.resize(4, bundle.folds.front());
    const auto loaded = parse(serialize_bundle(bundle, WeightFormat::f16).value());
    ASSERT_TRUE(loaded) << loaded.error().message;
    EXPECT_EQ(loaded->folds.size(), 4U);
}

TEST(Bundle, AFoldThatIsNotThereIsNotThatOfFold0) {
    const Bundle bundle = RandomBundle(5).make(3);
    auto files = serialize_bundle(bundle, WeightFormat::f16).value();
    std::string& bytes = files.weights.find(v14_file)->second;
    TensorMap tensors = read_safetensors(bytes).value();
    std::erase_if(tensors, [](const auto& item) { return item.first.starts_with("fold1."); });
    bytes = write_safetensors(tensors, WeightFormat::f16).value();
    json document = json::parse(files.bundle_json);
    document["weights"][v14_file]["sha256"] = base::Sha256::of(bytes).hex();
    files.bundle_json = document.dump();
    EXPECT_THAT(message(parse(files)), HasSubstr("v14.safetensors: fold1.geo_weight is missing"));
}

TEST(Bundle, NothingIsSharedBeforeVersion6) {
    Bundle bundle = RandomBundle(5).make(2);
    bundle.folds[1] = bundle.folds[0];
    auto files = serialize_bundle(bundle, WeightFormat::f16).value();
    ASSERT_TRUE(parse(files));
    json document = json::parse(files.bundle_json);
    document["format_version"] = 5;
    files.bundle_json = document.dump();
    EXPECT_THAT(message(parse(files)), HasSubstr("v14.safetensors: fold1."));
}

TEST(Bundle, FormatVersion2IsStillRead) {
    const auto version_2 = [](json& d) {
        d["format_version"] = 2;
        d.erase("quantization");
    };
    const auto bundle = parse(changed(version_2));
    ASSERT_TRUE(bundle) << bundle.error().message;
    EXPECT_FALSE(bundle->quantization);
}

TEST(Bundle, FormatVersion3IsStillRead) {
    const auto bundle = parse(changed([](json& d) { d["format_version"] = 3; }));
    ASSERT_TRUE(bundle) << bundle.error().message;
    EXPECT_TRUE(bundle->quantization);
    EXPECT_EQ(bundle->file_version, 3);
    EXPECT_EQ(parse(changed([](json&) {}))->file_version, format_version);
}

TEST_F(BundleFolder, CalibrationIsAddedWithoutTouchingTheWeights) {
    Bundle bundle = RandomBundle(1).make(1);
    ASSERT_TRUE(write_bundle(bundle, dir_, WeightFormat::f16));
    const auto weights = base::read_file(dir_ / v14_file, max_weight_file_bytes).value();
    const auto before = load_bundle(dir_).value();
    EXPECT_FALSE(before->quantization);

    Bundle calibrated = *before;
    calibrated.quantization = quantization();
    ASSERT_TRUE(write_bundle_json(calibrated, dir_));
    const auto after = load_bundle(dir_).value();
    ASSERT_TRUE(after->quantization);
    EXPECT_EQ(after->quantization->ranges, quantization().ranges);
    EXPECT_EQ(after->quantization->calibration_json, quantization().calibration_json);
    EXPECT_EQ(base::read_file(dir_ / v14_file, max_weight_file_bytes).value(), weights);
    EXPECT_EQ(after->feature_mean, bundle.feature_mean);
    EXPECT_EQ(after->training_json, bundle.training_json);
    EXPECT_NE(after->fingerprint, before->fingerprint) << "a cache must not mix answers of two calibrations";

    calibrated.quantization->ranges[0][0] = 0.0F;
    EXPECT_EQ(write_bundle_json(calibrated, dir_).error().code, ErrorCode::bundle_invalid);
    EXPECT_EQ(load_bundle(dir_).value()->fingerprint, after->fingerprint);
}

TEST(Bundle, ViewFoldsHaveAFileOfTheirOwnAndMoreFeatures) {
    const BundleFiles files = serialize_bundle(RandomBundle(3).make(2, 5, FoldKind::views), WeightFormat::f16).value();
    EXPECT_TRUE(files.weights.contains("views.safetensors"));
    EXPECT_FALSE(files.weights.contains("v14.safetensors"));
    const auto bundle = parse(files);
    ASSERT_TRUE(bundle) << bundle.error().message;
    EXPECT_EQ(bundle->fold_kind, FoldKind::views);
    EXPECT_EQ(bundle->feature_mean.size(), 92U);
    EXPECT_EQ(bundle->folds.size(), 2U);

    Bundle other_kind = RandomBundle(3).make(2, 5, FoldKind::views);
    other_kind.fold_kind = FoldKind::picture;
    EXPECT_THAT(verify_bundle(other_kind).error().message, HasSubstr("92 means and 92 standard deviations, 48 of"));
    other_kind.feature_mean.resize(feature_count);
    other_kind.feature_std.resize(feature_count);
    EXPECT_THAT(verify_bundle(other_kind).error().message, HasSubstr("v14.safetensors: fold0."));
}

TEST(Bundle, RefusesTensorsThatDoNotFit) {
    struct Case {
        const char* sentence;
        std::function<void(Bundle&)> change;
    };
    const Case cases[] = {
        {"v6.safetensors: net.4.bias is missing", [](Bundle& b) { b.v6.erase("net.4.bias"); }},
        {"v6.safetensors: net.99.bias is no tensor",
         [](Bundle& b) {
             b.v6["net.99.bias"] = {{1}, {0}};
         }},
        {"net.1.running_var holds a negative", [](Bundle& b) { b.v6["net.1.running_var"].values.write()[3] = -1.0F; }},
        {"net.0.weight holds a value that is not finite",
         [](Bundle& b) { b.v6["net.0.weight"].values.write()[0] = std::numeric_limits<float>::infinity(); }},
        {"fold1.visual_branch.deep.4.weight has the shape [64, 32, 1, 9], expected [64, 32, 3, 3]",
         [](Bundle& b) {
             b.folds[1]["visual_branch.deep.4.weight"].shape = {64, 32, 1, 9};
         }},
        {"fold0.geo_weight is missing", [](Bundle& b) { b.folds[0].erase("geo_weight"); }},
        {"17 folds, at most 16", [](Bundle& b) { b.folds.resize(17); }},
        {"the temperature must be", [](Bundle& b) { b.temperature = std::nan(""); }},
        {"v14_weight must be 0 without folds", [](Bundle& b) { b.folds.clear(); }},
    };
    const Bundle good = RandomBundle(5).make(2);
    EXPECT_TRUE(verify_bundle(good));
    for (const Case& test_case : cases) {
        Bundle bundle = good;
        test_case.change(bundle);
        const auto verified = verify_bundle(bundle);
        ASSERT_FALSE(verified) << test_case.sentence;
        EXPECT_THAT(verified.error().message, HasSubstr(test_case.sentence));
        EXPECT_FALSE(serialize_bundle(bundle, WeightFormat::f32)) << test_case.sentence;
    }
}

TEST(Bundle, TheAuxiliaryHeadMayBeMissingAndScalarsMayHaveOneDimension) {
    Bundle bundle = RandomBundle(5).make(1);
    bundle.folds[0].erase("geo_classifier.weight");
    bundle.folds[0].erase("geo_classifier.bias");
    bundle.folds[0]["geo_weight"].shape = {1};
    const auto verified = verify_bundle(bundle);
    EXPECT_TRUE(verified) << verified.error().message;
}

TEST(Bundle, BundleJsonLargerThanItsBoundIsRefused) {
    BundleFiles files = changed([](json&) {});
    files.bundle_json.resize(max_bundle_json_bytes, ' ');
    EXPECT_EQ(message(parse(files)), "loaded");
    files.bundle_json += ' ';
    EXPECT_THAT(message(parse(files)), HasSubstr("more than 1048576 bytes"));
}

TEST(Bundle, DeeplyNestedJsonIsRefused) {
    const auto nested = [](int levels) {
        json inside = json::array();
        for (int level = 1; level < levels; ++level) inside = json::array({std::move(inside)});
        return changed([&](json& d) { d["evaluation"]["x"] = inside; });
    };
    EXPECT_EQ(message(parse(nested(max_bundle_json_depth - 2))), "loaded");  // within "evaluation" in the document
    EXPECT_THAT(message(parse(nested(max_bundle_json_depth - 1))), HasSubstr("nested deeper than 64 levels"));
    BundleFiles files = changed([](json& d) { d["evaluation"] = json::object(); });
    const std::string_view evaluation = R"("evaluation":{)";
    constexpr std::size_t levels = 400'000;  // more than a stack takes
    files.bundle_json.insert(files.bundle_json.find(evaluation) + evaluation.size(),
                             R"("x":)" + std::string(levels, '[') + std::string(levels, ']'));
    EXPECT_THAT(message(parse(files)), HasSubstr("nested deeper"));
}

TEST(Bundle, NamesThatAreNotUtf8CannotBeWritten) {
    Bundle bundle = RandomBundle(5).make(0);
    bundle.categories[2] = "\xFF";
    EXPECT_THAT(serialize_bundle(bundle, WeightFormat::f32).error().message, HasSubstr("UTF-8"));
}

TEST(SplitFolds, TakesPrefixesApart) {
    const auto folds = split_folds({{"fold0.a", {{1}, {1}}}, {"fold1.a.b", {{1}, {2}}}});
    ASSERT_TRUE(folds);
    ASSERT_EQ(folds->size(), 2U);
    EXPECT_EQ((*folds)[1].at("a.b").values[0], 2.0F);
    for (const char* name :
         {"a", "fold", "fold.a", "foldx.a", "fold-1.a", "fold16.a", "fold0", "fold99999999999999.a"}) {
        EXPECT_FALSE(split_folds({{name, {{1}, {1}}}})) << name;
    }
}

}  // namespace
}  // namespace v16::model
