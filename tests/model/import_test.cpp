#include "model/import.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "model/safetensors.hpp"
#include "support/random_bundle.hpp"

namespace v16::model {
namespace {

using test::RandomBundle;
using testing::HasSubstr;

class Import : public testing::Test {
protected:
    void SetUp() override {
        dir_ = std::filesystem::path(testing::TempDir()) /
               ("v16_import_" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()));
        std::filesystem::remove_all(dir_);
        std::filesystem::create_directories(dir_);
        write("v6.safetensors", write_safetensors(source_.v6, WeightFormat::f32).value());
        TensorMap v14;
        for (std::size_t k = 0; k < source_.folds.size(); ++k) {
            for (const auto& [name, tensor] : source_.folds[k]) v14["fold" + std::to_string(k) + "." + name] = tensor;
        }
        write("v14.safetensors", write_safetensors(v14, WeightFormat::f32).value());
        write("config.json", "{}");
    }
    void TearDown() override { std::filesystem::remove_all(dir_); }

    void write(const char* name, std::string_view bytes) {
        ASSERT_TRUE(base::write_file_atomically(dir_ / name, bytes));
    }
    [[nodiscard]] ImportOptions options() const {
        return {dir_ / "v6.safetensors", dir_ / "v14.safetensors", dir_ / "config.json", dir_ / "out"};
    }

    Bundle source_ = RandomBundle(11).make(2);
    std::filesystem::path dir_;
};

TEST_F(Import, MakesABundleWithDefaults) {
    const auto imported = import_checkpoints(options());
    ASSERT_TRUE(imported) << imported.error().message;
    const auto bundle = load_bundle(dir_ / "out").value();
    EXPECT_EQ(bundle->categories, (std::vector<std::string>{"传动件", "其他", "壳体类", "轴类", "连接件"}));
    EXPECT_EQ(bundle->v6_weight, 0.3);
    EXPECT_EQ(bundle->v14_weight, 0.7);
    EXPECT_EQ(bundle->feature_mean, std::vector<float>(48, 0.0F));
    EXPECT_EQ(bundle->feature_std, std::vector<float>(48, 1.0F));
    EXPECT_EQ(bundle->review.ambiguous_pairs.size(), 2U);
    ASSERT_EQ(bundle->folds.size(), 2U);
    EXPECT_EQ(bundle->folds[1].at("classifier.8.bias").values, source_.folds[1].at("classifier.8.bias").values);
    EXPECT_THAT(bundle->training_json, HasSubstr("v16 import"));
}

TEST_F(Import, WithoutFoldsTheBundleIsV6Alone) {
    auto only_v6 = options();
    only_v6.v14.reset();
    write("config.json", R"({"components":{"v6":{"weight":0.4},"v14_ensemble":{"weight":0.6}}})");
    const auto imported = import_checkpoints(only_v6);
    ASSERT_TRUE(imported) << imported.error().message;
    const auto bundle = load_bundle(dir_ / "out").value();
    EXPECT_TRUE(bundle->folds.empty());
    EXPECT_EQ(bundle->v6_weight, 1.0);
    EXPECT_EQ(bundle->v14_weight, 0.0);
}

TEST_F(Import, NamesTheFileThatIsWrong) {
    struct Case {
        const char* file;
        std::string bytes;
        const char* sentence;
    };
    const Case cases[] = {
        {"config.json", "[]", "the configuration: not a JSON object"},
        {"config.json", R"({"v6_weight":0.9})", "sum to 1.6"},
        {"config.json", R"({"feature_mean":[1]})", "1 means"},
        {"v6.safetensors", "x", "the V6 checkpoint: too short"},
        {"v14.safetensors", "x", "the V14 checkpoint: too short"},
        {"v14.safetensors", write_safetensors(source_.v6, WeightFormat::f32).value(), "does not start with fold0."},
    };
    for (const Case& test_case : cases) {
        const auto good = base::read_file(dir_ / test_case.file, max_weight_file_bytes).value();
        write(test_case.file, test_case.bytes);
        const auto imported = import_checkpoints(options());
        ASSERT_FALSE(imported) << test_case.sentence;
        EXPECT_THAT(imported.error().message, HasSubstr(test_case.sentence));
        EXPECT_FALSE(std::filesystem::exists(dir_ / "out" / "bundle.json"));
        write(test_case.file, good);
    }
    auto missing = options();
    missing.v6 = dir_ / "nothing";
    EXPECT_EQ(import_checkpoints(missing).error().code, ErrorCode::not_found);
}

TEST(ImportConfig, TakesTheReferencesFile) {
    Bundle bundle = default_bundle();
    const auto applied = apply_import_config(
        R"({"version":"v16","components":{"v6":{"path":"x.pt","weight":0.6},"v14_ensemble":{"weight":0.4,"folds":5}}})",
        bundle);
    ASSERT_TRUE(applied) << applied.error().message;
    EXPECT_EQ(bundle.v6_weight, 0.6);
    EXPECT_EQ(bundle.v14_weight, 0.4);
}

TEST(ImportConfig, TakesItsOwnForm) {
    nlohmann::json config{{"categories", {"轴类", "壳体类", "其他"}},
                          {"v6_weight", 0.25},
                          {"v14_weight", 0.75},
                          {"feature_mean", std::vector<int>(48, 2)},
                          {"feature_std", std::vector<double>(48, 0.5)}};
    Bundle bundle = default_bundle();
    const auto applied = apply_import_config(config.dump(), bundle);
    ASSERT_TRUE(applied) << applied.error().message;
    EXPECT_EQ(bundle.categories, (std::vector<std::string>{"轴类", "壳体类", "其他"}));
    EXPECT_EQ(bundle.v6_weight, 0.25);
    EXPECT_EQ(bundle.feature_mean, std::vector<float>(48, 2.0F));
    EXPECT_EQ(bundle.feature_std, std::vector<float>(48, 0.5F));
    const std::pair<std::string, std::string> kept{"壳体类", "其他"};
    EXPECT_EQ(bundle.review.ambiguous_pairs, (std::vector{kept}));
}

TEST(ImportConfig, RefusesWrongTypes) {
    for (const char* config : {R"({"v6_weight":"0.3"})", R"({"categories":"x"})", R"({"categories":[1]})",
                               R"({"feature_mean":["a"]})", R"({"components":{"v6":{"weight":[]}}})", "nonsense"}) {
        Bundle bundle = default_bundle();
        const auto applied = apply_import_config(config, bundle);
        ASSERT_FALSE(applied) << config;
        EXPECT_EQ(applied.error().code, ErrorCode::bundle_invalid) << config;
    }
}

}  // namespace
}  // namespace v16::model
