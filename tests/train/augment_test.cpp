#include "train/augment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <vector>

namespace v16::train {
namespace {

constexpr int size = 8;
constexpr PictureAugmentation turning_only{.max_shift = 0.0, .erase_chance = 0.0, .stripe_chance = 0.0};

std::vector<std::uint8_t> numbered_picture() {
    std::vector<std::uint8_t> picture(size * size);
    std::iota(picture.begin(), picture.end(), std::uint8_t{0});
    return picture;
}

std::vector<float> augmented(const PictureAugmentation& options, std::uint64_t seed) {
    std::vector<float> target(size * size);
    Random random(seed);
    augment_picture(numbered_picture(), size, options, random, target);
    return target;
}

TEST(AugmentPicture, TurnsIntoEachOfTheEightOrientationsAndLosesNothing) {
    std::set<std::vector<float>> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto picture = augmented(turning_only, seed);
        seen.insert(picture);
        std::ranges::sort(picture);
        for (std::size_t i = 0; i < picture.size(); ++i) ASSERT_FLOAT_EQ(picture[i], static_cast<float>(i) / 255.0F);
    }
    EXPECT_EQ(seen.size(), 8U);
}

TEST(AugmentPicture, ShiftsFillWithWhite) {
    PictureAugmentation options = turning_only;
    options.max_shift = 0.25;
    std::set<std::ptrdiff_t> possible;  // white pixels by shift: all but what is still inside
    for (int x = 0; x <= 2; ++x) {
        for (int y = 0; y <= 2; ++y) possible.insert(size * size - (size - x) * (size - y));
    }
    std::set<std::ptrdiff_t> seen;
    for (std::uint64_t seed = 0; seed < 200; ++seed) seen.insert(std::ranges::count(augmented(options, seed), 1.0F));
    EXPECT_EQ(seen, possible);
}

TEST(AugmentPicture, ErasesNoMoreThanItMay) {
    PictureAugmentation options = turning_only;
    options.erase_chance = 1.0;
    options.max_erased = 0.5;
    bool any = false;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto picture = augmented(options, seed);
        const auto erased = std::ranges::count(picture, 1.0F);
        EXPECT_LE(erased, size * size / 4);
        any = any || erased > 1;
    }
    EXPECT_TRUE(any);
}

TEST(AugmentPicture, SameSeedSamePicture) {
    EXPECT_EQ(augmented({}, 3), augmented({}, 3));
    EXPECT_NE(augmented({}, 3), augmented({}, 4));
}

TEST(AugmentFeatures, NoiseAndDropout) {
    std::vector<float> features(10'000, 2.0F);
    Random random(5);
    augment_features(features, {.noise = 0.1, .dropout = 0.2, .blind_chance = 0.0}, random);
    const auto dropped = std::ranges::count(features, 0.0F);
    EXPECT_NEAR(static_cast<double>(dropped) / 10'000.0, 0.2, 0.02);
    double squares = 0.0;
    for (const float f : features) squares += f == 0.0F ? 0.0 : (f - 2.0) * (f - 2.0);
    EXPECT_NEAR(squares / static_cast<double>(10'000 - dropped), 0.01, 0.001);
}

TEST(AugmentFeatures, BlindSamplesLoseAll) {
    std::vector<float> features(48, 2.0F);
    Random random(5);
    augment_features(features, {.blind_chance = 1.0}, random);
    EXPECT_EQ(std::ranges::count(features, 0.0F), 48);
}

}  // namespace
}  // namespace v16::train
