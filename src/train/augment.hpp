// Variation of training samples: what a drawing may look like otherwise without showing another part.
//
// Pure functions; all chance comes from the Random passed in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "train/random.hpp"

namespace v16::train {

struct PictureAugmentation {
    double max_shift = 0.06;     ///< of the picture's size, each direction
    double erase_chance = 0.3;   ///< a white rectangle over up to `max_erased` of each side
    double max_erased = 0.35;    ///< of the picture's size
    double stripe_chance = 0.3;  ///< thin white stripes across, as where lines were left out
    int max_stripes = 3;         ///< 1 to this many, each 1 to 3 pixels wide
};

/// Writes `source` (size * size bytes, 255 = white), turned by a multiple of 90 degrees, perhaps mirrored, shifted and
/// with parts erased, to `target` as value / 255. Every one of the eight orientations is equally likely.
void augment_picture(std::span<const std::uint8_t> source, int size, const PictureAugmentation& options, Random& random,
                     std::span<float> target);

struct ViewAugmentation {
    double max_shift = 0.06;     ///< of the picture's size, each direction, each picture its own
    double stripe_chance = 0.2;  ///< of each picture: an empty stripe across, as where a line was left out
    int max_stripe = 4;          ///< pixels, its width
    double drop_chance = 0.1;    ///< that one of several views is missing
    double merge_chance = 0.1;  ///< that broken lines and hatches are drawn as full lines, as where line types got lost
};

/// The picture that is to be left out, if any: never the first (the whole part), never the only view.
[[nodiscard]] std::optional<std::size_t> dropped_view(std::size_t pictures, const ViewAugmentation& options,
                                                      Random& random);

/// Writes the pictures of a drawing (as render::Views::pixels) but the dropped one to `target` as value / 255. All of
/// them get the same one of the eight orientations, each equally likely.
void augment_views(std::span<const std::uint8_t> pixels, std::optional<std::size_t> dropped,
                   const ViewAugmentation& options, Random& random, std::span<float> target);

struct FeatureAugmentation {
    double noise = 0.1;         ///< standard deviation added, in standard deviations of the feature
    double dropout = 0.1;       ///< chance of a feature to be replaced by the mean (0)
    double blind_chance = 0.1;  ///< chance that all are: the picture must then do alone
};

/// Varies standardised features in place.
void augment_features(std::span<float> standardised, const FeatureAugmentation& options, Random& random);

}  // namespace v16::train
