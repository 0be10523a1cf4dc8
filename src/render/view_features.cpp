#include "render/view_features.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "render/bit_picture.hpp"

namespace v16::render {
namespace {

constexpr std::size_t whole_features = 8;
constexpr std::size_t features_of_view = 12;
static_assert(whole_features + features_of_view * max_views == view_feature_count);

constexpr std::uint8_t inked = 96;    // a pixel that is looked for elsewhere
constexpr std::uint8_t touched = 48;  // a pixel that counts as found, and that stops the flood
constexpr std::size_t side = view_size;
constexpr std::size_t channel_pixels = side * side;

using Channel = std::span<const std::uint8_t, channel_pixels>;
using BitInk = std::array<std::uint8_t, bit_picture_side * bit_picture_side>;

Channel channel(std::span<const std::uint8_t> pixels, std::size_t picture, std::size_t which) {
    return pixels.subspan(picture * view_bytes + which * channel_pixels).first<channel_pixels>();
}

double sum(Channel ink) {
    double total = 0.0;
    for (const std::uint8_t value : ink) total += value;
    return total;
}

/// The share of the picture that is ink, were it drawn with lines as wide in pixels on bit_picture_side ones.
double mean_ink(Channel ink) {
    return sum(ink) / (255.0 * side * bit_picture_side);
}

/// The picture with a third fewer pixels each way, each the darkest of the four that it lies on: lines stay closed.
BitInk reduced(Channel ink) {
    static_assert(2 * side == 3 * bit_picture_side);
    BitInk small;
    for (std::size_t row = 0; row < bit_picture_side; ++row) {
        const std::uint8_t* const upper = ink.data() + row * 3 / 2 * side;
        std::array<std::uint8_t, side> darker;
        std::transform(upper, upper + side, upper + side, darker.begin(),
                       [](auto a, auto b) { return std::max(a, b); });
        for (std::size_t column = 0; column < bit_picture_side; ++column) {
            const std::size_t left = column * 3 / 2;
            small[row * bit_picture_side + column] = std::max(darker[left], darker[left + 1]);
        }
    }
    return small;
}

double log_ratio(const Box& box) {
    constexpr double largest = 5.0;
    const double width = box.half_width(), height = box.half_height();
    if (!(width > 0) || !(height > 0)) return width == height ? 0.0 : largest;
    return std::min(std::abs(std::log(width / height)), largest);
}

/// The share of inked pixels whose image, a pixel of `near`, has ink within one pixel.
double symmetry(const BitPicture& ink, const BitPicture& near) {
    const std::size_t all = count(ink);
    return all == 0 ? 0.0 : static_cast<double>(count_common(ink, near)) / static_cast<double>(all);
}

/// The share of the box that cannot be reached from outside of it without crossing a line.
double enclosed_share(const BitPicture& lines, const Box& box) {
    constexpr std::size_t all = bit_picture_side * bit_picture_side;
    BitPicture open = lines;
    for (std::uint64_t& row : open) row = ~row;
    const std::size_t inside = all - count(reached_from_border(open));
    const double longer = std::max(box.half_width(), box.half_height());
    const double box_share = longer > 0 ? std::min(box.half_width(), box.half_height()) / longer : 0.0;
    return box_share > 0 ? std::min(static_cast<double>(inside) / (all * box_share), 1.0) : 0.0;
}

struct Lengths {
    double all = 0.0, curved = 0.0, straight = 0.0, oblique = 0.0;
};

/// Of full lines. Pieces below a seventieth of the frame are taken for parts of curves.
Lengths lengths(const LineWork& work) {
    constexpr double short_piece = 0.015 * LineWork::extent;
    constexpr double slope = 0.02;
    Lengths total;
    for (const TracedPath& path : work.paths) {
        if (path.trace != Trace::full_line) continue;
        const auto points = work.of(path);
        for (std::size_t i = 1; i < points.size(); ++i) {
            const Vec2 step = points[i] - points[i - 1];
            const double length = norm(step);
            total.all += length;
            if (length < short_piece) {
                total.curved += length;
                continue;
            }
            total.straight += length;
            if (std::min(std::abs(step.x), std::abs(step.y)) > slope * length) total.oblique += length;
        }
    }
    return total;
}

double share(double part, double all) {
    return all > 0 ? part / all : 0.0;
}

struct CircleCounts {
    std::size_t all = 0, concentric = 0, repeated = 0;
};

CircleCounts circles_in(const LineWork& work, const Box& box) {
    constexpr double off_center = 0.03;   // of the view's size
    constexpr double same_radius = 0.02;  // of the radius
    const double size = 2 * box.half_size();
    const Vec2 center = box.center();
    CircleCounts counts;
    std::vector<double> radii;
    for (const TracedCircle& circle : work.circles) {
        if (!box.touches({circle.center.x, circle.center.y, circle.center.x, circle.center.y})) continue;
        ++counts.all;
        if (norm(circle.center - center) <= off_center * size) {
            ++counts.concentric;
        } else {
            radii.push_back(circle.radius);
        }
    }
    std::sort(radii.begin(), radii.end());
    for (std::size_t first = 0, i = 0; i < radii.size(); ++i) {
        while (radii[i] > radii[first] * (1 + same_radius)) ++first;
        counts.repeated = std::max(counts.repeated, i - first + 1);
    }
    return counts;
}

double log_count(std::size_t count) {
    return std::log1p(static_cast<double>(count));
}

using ViewNumbers = std::array<double, features_of_view>;

ViewNumbers numbers_of(const LineWork& work, const Box& box, double area_of_all, Channel ink) {
    const BitInk small = reduced(ink);
    const BitPicture dark = above(small, inked), lines = above(small, touched);
    // The image of a pixel under a mirror has ink near it where the mirrored picture has some near the pixel.
    const BitPicture near = grown(lines), near_mirrored = mirrored(near);
    const double upright = symmetry(dark, near_mirrored);
    const double level = symmetry(dark, turned_over(near));
    const double turned = symmetry(dark, turned_over(near_mirrored));
    const CircleCounts circles = circles_in(work, box);
    return {1.0,
            log_ratio(box),
            box.half_size() / work.frame.half_size(),
            share(box.half_width() * box.half_height(), area_of_all),
            std::max(upright, level),
            std::min(upright, level),
            turned,
            enclosed_share(lines, box),
            mean_ink(ink),
            log_count(circles.all),
            log_count(circles.concentric),
            log_count(circles.repeated)};
}

}  // namespace

std::array<float, view_feature_count> view_features(const LineWork& work, std::span<const Box> boxes, std::size_t found,
                                                    std::span<const std::uint8_t> pixels) {
    const double full = sum(channel(pixels, 0, 0));
    const double broken = sum(channel(pixels, 0, 1));
    const Lengths length = lengths(work);
    const auto arcs = static_cast<std::size_t>(
        std::count_if(work.paths.begin(), work.paths.end(), [](const TracedPath& path) { return path.is_arc; }));
    const std::array<double, whole_features> whole{log_count(found),
                                                   share(broken, full + broken),
                                                   log_ratio(work.frame),
                                                   mean_ink(channel(pixels, 0, 0)),
                                                   log_count(work.circles.size()),
                                                   log_count(arcs),
                                                   share(length.oblique, length.straight),
                                                   share(length.curved, length.all)};
    double area = 0.0;
    for (const Box& box : boxes) area += box.half_width() * box.half_height();

    std::array<float, view_feature_count> features{};
    const auto to_float = [](double value) { return static_cast<float>(value); };
    auto out = std::transform(whole.begin(), whole.end(), features.begin(), to_float);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const ViewNumbers numbers = numbers_of(work, boxes[i], area, channel(pixels, 1 + i, 0));
        out = std::transform(numbers.begin(), numbers.end(), out, to_float);
    }
    return features;
}

}  // namespace v16::render
