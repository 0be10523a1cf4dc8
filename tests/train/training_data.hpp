// Small labelled data for tests of training: generated drawings, or samples made up without any file.
#pragma once

#include <fmt/format.h>

#include <string>
#include <vector>

#include "corpus/generate.hpp"
#include "train/random.hpp"
#include "train/samples.hpp"
#include "train/scratch_dir.hpp"

namespace v16::train {

/// Writes `per_category` generated drawings for each of the first `categories` categories, and their families.
inline void write_corpus(const ScratchDir& dir, const std::string& below, std::size_t categories,
                         std::uint64_t per_category, std::uint64_t seed) {
    std::string labels = "file,family\n";
    for (std::size_t c = 0; c < categories; ++c) {
        for (std::uint64_t i = 0; i < per_category; ++i) {
            const auto drawing = corpus::make_drawing(c, derive_seed({seed, c, i}));
            const std::string name = fmt::format("{}/{}.dxf", drawing.category, i);
            dir.write(below + "/" + name, drawing.bytes);
            labels += fmt::format("{},{}\n", name, drawing.family);
        }
    }
    dir.write(below + "/labels.csv", labels);
}

/// Sets the pixels of a bar, or of four thin ones in its place, of a square picture that begins at `pixels`.
inline void draw_bars(std::uint8_t* pixels, std::size_t size, std::size_t top, bool thin, std::uint8_t ink) {
    for (std::size_t y = top; y < top + 16; ++y) {
        if (thin && y % 4 != 0) continue;
        for (std::size_t x = size / 8; x < size * 7 / 8; ++x) pixels[y * size + x] = ink;
    }
}

/// Samples of two categories that features and pictures of both kinds tell apart: one thick bar against four thin ones,
/// which augmentation does not turn into each other. They have one to three views in turn.
inline std::vector<Sample> bars(std::size_t count, std::uint64_t seed) {
    std::vector<Sample> samples;
    Random random(seed);
    for (std::size_t i = 0; i < count; ++i) {
        Sample sample;
        sample.label = static_cast<std::uint32_t>(i % 2);
        sample.name = fmt::format("{}", i);
        for (float& feature : sample.features) feature = static_cast<float>(random.uniform());
        sample.features[3] += sample.label == 0 ? 0.0F : 1.0F;
        for (std::size_t s = 0; s < picture_sizes.size(); ++s) {
            const auto size = static_cast<std::size_t>(picture_sizes[s]);
            sample.pictures[s].assign(size * size, 255);
            const std::size_t top = size / 4 + static_cast<std::size_t>(random.integer(0, 20));
            draw_bars(sample.pictures[s].data(), size, top, sample.label == 1, 0);
        }
        for (float& feature : sample.view_features) feature = static_cast<float>(random.uniform());
        sample.view_pixels.assign((2 + i % 3) * render::view_bytes, 0);
        for (std::size_t first = 0; first < sample.view_pixels.size(); first += render::view_bytes) {
            draw_bars(sample.view_pixels.data() + first, render::view_size,
                      16 + static_cast<std::size_t>(random.integer(0, 20)), sample.label == 1, 255);
        }
        samples.push_back(std::move(sample));
    }
    return samples;
}

}  // namespace v16::train
