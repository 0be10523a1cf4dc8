// Drawings of random numbers as the networks see them.
#pragma once

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/ensemble.hpp"
#include "support/random_bundle.hpp"

namespace v16::test {

/// A drawing that owns its values.
struct Drawing {
    std::vector<float> features;
    std::vector<std::uint8_t> pixels;
    std::vector<float> view_features = {};

    [[nodiscard]] model::Sample sample() const {
        return {std::span<const float, model::feature_count>(features), pixels, view_features};
    }
};

/// For a bundle of picture folds.
inline Drawing random_drawing(RandomBundle& random, SpeedMode mode) {
    return {random.features(), random.picture(model::picture_size(mode))};
}

inline Drawing random_views(RandomBundle& random, std::size_t pictures) {
    return {random.features(), random.views(pictures), random.features(model::view_feature_count)};
}

/// For a bundle of this kind; of views the i-th has 2, 3, 4, 2, … pictures.
inline Drawing random_drawing(RandomBundle& random, model::FoldKind kind, SpeedMode mode, std::size_t i = 0) {
    return kind == model::FoldKind::picture ? random_drawing(random, mode) : random_views(random, 2 + i % 3);
}

inline model::Probabilities run_one(const model::Ensemble& ensemble, const Drawing& drawing, SpeedMode mode) {
    const model::Sample sample = drawing.sample();
    model::Probabilities out;
    const auto done = ensemble.run({&sample, 1}, mode, {&out, 1});
    EXPECT_TRUE(done) << done.error().message;
    return out;
}

}  // namespace v16::test
