#include "train/augment.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <vector>

#include "render/views.hpp"

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

constexpr ViewAugmentation views_turning_only{
    .max_shift = 0.0, .stripe_chance = 0.0, .drop_chance = 0.0, .merge_chance = 0.0};
constexpr std::ptrdiff_t side = render::view_size;
constexpr std::size_t plane = std::size_t{side} * side;

/// Pictures without any symmetry: ink of increasing strength, in the second channel half as strong.
std::vector<std::uint8_t> uneven_views(std::size_t pictures) {
    std::vector<std::uint8_t> pixels(pictures * render::view_bytes);
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const std::size_t at = i % plane;
        const auto ink = static_cast<std::uint8_t>(1 + (at % side) * 2 + at / side / 2);
        pixels[i] = i % render::view_bytes < plane ? ink : static_cast<std::uint8_t>(ink / 2);
    }
    return pixels;
}

std::vector<float> augmented_views(std::size_t pictures, const ViewAugmentation& options, std::uint64_t seed,
                                   std::optional<std::size_t> dropped = std::nullopt) {
    std::vector<float> target((pictures - (dropped ? 1 : 0)) * render::view_bytes);
    Random random(seed);
    augment_views(uneven_views(pictures), dropped, options, random, target);
    return target;
}

TEST(AugmentViews, AllPicturesOfADrawingAreTurnedTheSameOfEightWays) {
    std::set<std::vector<float>> seen;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const auto views = augmented_views(3, views_turning_only, seed);
        const std::vector<float> first(views.begin(), views.begin() + render::view_bytes);
        for (std::size_t i = 1; i < 3; ++i) {
            ASSERT_TRUE(std::equal(first.begin(), first.end(),
                                   views.begin() + static_cast<std::ptrdiff_t>(i * render::view_bytes)));
        }
        seen.insert(first);
        auto sorted = first;
        auto source = uneven_views(1);
        std::ranges::sort(sorted);
        std::ranges::sort(source);
        for (std::size_t i = 0; i < sorted.size(); ++i) ASSERT_FLOAT_EQ(sorted[i], static_cast<float>(source[i]) / 255);
    }
    EXPECT_EQ(seen.size(), 8U);
}

TEST(AugmentViews, EachPictureIsShiftedByItselfAndNothingComesIn) {
    ViewAugmentation options = views_turning_only;
    options.max_shift = 0.1;
    bool different = false;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto views = augmented_views(2, options, seed);
        const auto empty = [&](std::size_t picture) {
            const auto begin = views.begin() + static_cast<std::ptrdiff_t>(picture * render::view_bytes);
            return std::count(begin, begin + static_cast<std::ptrdiff_t>(plane), 0.0F);
        };
        constexpr std::ptrdiff_t reach = side / 10;
        EXPECT_LE(empty(0), plane - (side - reach) * (side - reach));
        different = different || empty(0) != empty(1);
    }
    EXPECT_TRUE(different);
}

TEST(AugmentViews, StripesAreEmptyInBothChannels) {
    ViewAugmentation options = views_turning_only;
    options.stripe_chance = 1.0;
    std::set<std::ptrdiff_t> widths;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto views = augmented_views(1, options, seed);
        std::ptrdiff_t empty = 0;
        for (std::size_t i = 0; i < plane; ++i) {
            if (views[i] != 0.0F) continue;
            ++empty;
            ASSERT_EQ(views[plane + i], 0.0F);
        }
        ASSERT_EQ(empty % side, 0);
        widths.insert(empty / side);
    }
    EXPECT_EQ(widths, (std::set<std::ptrdiff_t>{1, 2, 3, 4}));
}

TEST(AugmentViews, MergedLinesLieAllInTheFirstChannel) {
    ViewAugmentation options = views_turning_only;
    options.merge_chance = 1.0;
    const auto apart = augmented_views(2, views_turning_only, 5);
    const auto merged = augmented_views(2, options, 5);
    for (std::size_t i = 0; i < merged.size(); ++i) {
        const bool second = i % render::view_bytes >= plane;
        ASSERT_EQ(merged[i], second ? 0.0F : std::max(apart[i], apart[i + plane]));
    }
}

TEST(AugmentViews, ADroppedViewIsLeftOut) {
    auto views = uneven_views(3);
    std::fill(views.begin() + render::view_bytes, views.begin() + 2 * render::view_bytes, std::uint8_t{0});
    std::vector<float> target(2 * render::view_bytes);
    Random random(1);
    augment_views(views, 1, views_turning_only, random, target);
    const std::vector<float> first(target.begin(), target.begin() + render::view_bytes);
    EXPECT_TRUE(std::equal(first.begin(), first.end(), target.begin() + render::view_bytes))
        << "the third, not the second";
}

TEST(DroppedView, IsNeverTheWholePartNorTheOnlyView) {
    ViewAugmentation options;
    options.drop_chance = 1.0;
    Random random(1);
    std::set<std::size_t> dropped;
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(dropped_view(2, options, random));
        dropped.insert(dropped_view(4, options, random).value());
    }
    EXPECT_EQ(dropped, (std::set<std::size_t>{1, 2, 3}));
    options.drop_chance = 0.0;
    EXPECT_FALSE(dropped_view(4, options, random));
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
