// The reference service's public V6 weights, imported, against the probabilities that it gave for real drawings.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "model/ensemble.hpp"
#include "model/import.hpp"
#include "support/test_data.hpp"

namespace v16::model {
namespace {

using nlohmann::json;

std::size_t top(const std::vector<double>& p) {
    return static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
}

TEST(Oracle, ImportedV6WeightsGiveTheReferencesProbabilities) {
    V16_REQUIRE_SHARED_DATA(data);
    const std::filesystem::path dir = std::filesystem::path(testing::TempDir()) / "v16_oracle_bundle";
    std::filesystem::create_directories(dir);
    ASSERT_TRUE(base::write_file_atomically(dir / "config.json", "{}"));
    const auto imported =
        import_checkpoints({data / "oracle" / "v6.safetensors", std::nullopt, dir / "config.json", dir});
    ASSERT_TRUE(imported) << imported.error().message;
    const auto ensemble = Ensemble::create(load_bundle(dir).value(), Precision::fp32).value();

    std::size_t compared = 0;
    std::ifstream lines(data / "oracle" / "oracle.jsonl");
    for (std::string line; std::getline(lines, line);) {
        const json entry = json::parse(line);
        if (!entry.contains("v6_probs") || entry["v6_probs"].is_null()) continue;
        const auto expected = entry["v6_probs"].get<std::vector<double>>();
        const auto features = entry["features"].get<std::vector<float>>();
        ASSERT_EQ(features.size(), feature_count);
        const Sample sample{std::span<const float, feature_count>(features), {}};
        Probabilities got;
        ASSERT_TRUE(ensemble.run({&sample, 1}, SpeedMode::accurate, {&got, 1}));
        EXPECT_EQ(top({got.begin(), got.end()}), top(expected)) << entry["file"];
        for (std::size_t c = 0; c < expected.size(); ++c) EXPECT_NEAR(got[c], expected[c], 1e-3) << entry["file"];
        ++compared;
    }
    EXPECT_GE(compared, 150U);
    std::filesystem::remove_all(dir);
}

}  // namespace
}  // namespace v16::model
