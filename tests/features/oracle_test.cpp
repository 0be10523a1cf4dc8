// Parity with the reference service: its features for real files and for small files that each test one rule.
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/file.hpp"
#include "dxf/reader.hpp"
#include "features/features.hpp"
#include "support/test_data.hpp"

namespace v16::features {
namespace {

constexpr double tolerance = 1e-4;
constexpr double least_equal_share = 0.99;

using Exceptions = std::map<std::string, std::string>;

/// Files where the values differ on purpose, by name, with the reason.
const Exceptions exceptions = {
    {"circle_neg_radius_nan", "the reference takes the logarithm of a negative number; here it is 0"},
    {"float_inf", "the reference passes infinity on; here the reader drops the entity"},
    {"float_nan", "the reference passes NaN on; here the reader drops the entity"},
    {"huge", "the reference overflows; here extents stop at the largest double"},
    {"mtext_r12_subclass", "the reference loses the layer of an MTEXT with subclass markers in an R12 file"},
    {"image_full_no_def", "the reference removes an IMAGE without definition; here it counts as an entity"},
};

struct Comparison {
    double largest_difference = 0.0;
    std::size_t index = 0;  ///< where it is
    double expected = 0.0;
};

/// A reference value; NaN and infinity are stored as words.
double number(const nlohmann::json& value) {
    if (value.is_number()) return value.get<double>();
    return value.get<std::string>() == "nan" ? std::nan("") : std::stod(value.get<std::string>());
}

Comparison compare(const Features& actual, const nlohmann::json& expected) {
    Comparison worst;
    for (std::size_t i = 0; i < count; ++i) {
        const double reference = number(expected.at(i));
        const double difference = std::abs(actual[i] - reference);
        if (difference <= worst.largest_difference) continue;
        // A difference from NaN is NaN, which is larger than anything.
        worst = {std::isnan(difference) ? HUGE_VAL : difference, i, reference};
    }
    return worst;
}

/// Compares all files of an oracle; returns how many have features there and how many of them are equal.
std::pair<std::size_t, std::size_t> compare_all(const std::filesystem::path& dir, const std::string& index) {
    std::ifstream lines(dir / index);
    std::size_t with_features = 0;
    std::size_t equal = 0;
    for (std::string line; std::getline(lines, line);) {
        const auto entry = nlohmann::json::parse(line);
        if (entry.at("features").is_null()) continue;
        ++with_features;
        const auto file = entry.at("file").get<std::string>();
        const auto bytes = base::read_file(dir / file, std::uint64_t{64} << 20);
        EXPECT_TRUE(bytes) << file;
        const auto drawing = dxf::read(bytes.value_or(""));
        EXPECT_TRUE(drawing) << file << ": " << (drawing ? "" : drawing.error().message);
        if (!drawing) continue;
        const Comparison worst = compare(extract(*drawing), entry.at("features"));
        const auto explained = exceptions.find(std::filesystem::path(file).stem().string());
        if (worst.largest_difference <= tolerance) {
            ++equal;
            EXPECT_TRUE(explained == exceptions.end()) << file << " needs no exception any more";
        } else {
            EXPECT_TRUE(explained != exceptions.end())
                << file << ": feature " << worst.index << " (" << name(worst.index) << ") is "
                << extract(*drawing)[worst.index] << ", the reference has " << worst.expected;
        }
    }
    return {with_features, equal};
}

TEST(FeaturesOracle, RealFiles) {
    V16_REQUIRE_SHARED_DATA(data);
    const auto [with_features, equal] = compare_all(data / "oracle", "oracle.jsonl");
    ASSERT_GT(with_features, 0U);
    RecordProperty("files", static_cast<int>(with_features));
    RecordProperty("equal", static_cast<int>(equal));
    std::cout << equal << " of " << with_features << " real files within " << tolerance << '\n';
    EXPECT_GE(static_cast<double>(equal), least_equal_share * static_cast<double>(with_features));
}

// Probes are made to differ where rules differ, so what is asked is that each difference has its reason.
TEST(FeaturesOracle, Probes) {
    V16_REQUIRE_SHARED_DATA(data);
    const auto [with_features, equal] = compare_all(data / "oracle", "probes.jsonl");
    ASSERT_GT(with_features, 0U);
    EXPECT_EQ(with_features - equal, exceptions.size());
    std::cout << equal << " of " << with_features << " probes within " << tolerance << '\n';
}

}  // namespace
}  // namespace v16::features
