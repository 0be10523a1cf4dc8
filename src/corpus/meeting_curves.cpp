#include "corpus/meeting_curves.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/primitive_curves.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

constexpr double samples_per_size = 48.0;  ///< of a profile as long as the solid is large
constexpr int most_samples = 24;
constexpr int fewest_on_arc = 8;  ///< small holes still look round
constexpr int fewest_on_line = 3;
constexpr double small_length = 0.08;  ///< of the solid's size: a profile that three samples may stand for
constexpr int halvings = 26;           ///< closing in on a change, to 1e-8 of the segment

bool overlaps(const Curve3& profile, const Box3& box, Axis axis, double margin) {
    for (const Axis k : {first_of(axis), second_of(axis)}) {
        double low = std::min(profile.at(0)[k], profile.at(1)[k]), high = std::max(profile.at(0)[k], profile.at(1)[k]);
        if (profile.kind == Curve3::Kind::arc) {
            low = profile.centre[k] - profile.radius;
            high = profile.centre[k] + profile.radius;
        }
        if (low > box.max[k] + margin || high < box.min[k] - margin) return false;
    }
    return true;
}

/// Adds a sample; where the number of meeting points changes, first closes in on the place from both sides.
template <class Sample, class At>
void add_sample(std::vector<Sample>& samples, Sample next, At at) {
    if (samples.back().heights.size() != next.heights.size()) {
        Sample low = samples.back(), high = next;
        for (int i = 0; i < halvings; ++i) {
            Sample mid = at((low.s + high.s) / 2.0);
            (mid.heights.size() == low.heights.size() ? low : high) = std::move(mid);
        }
        samples.push_back(std::move(low));
        samples.push_back(std::move(high));
    }
    samples.push_back(std::move(next));
}

}  // namespace

void MeetingCurves::add(std::size_t owner, const SweptFace& face, std::size_t other,
                        const std::vector<double>& breaks) {
    const Curve3 profile = segment_curve(face.path, face.segment, face.axis, 0.0);
    if (!overlaps(profile, list_.primitives()[other].box, face.axis, list_.epsilon())) return;
    const auto at = [&](double s) { return sample(face, profile, other, s); };
    // Just inside the ends, and off the middle, where symmetric parts have their corners.
    const Sample first = at(1e-9), middle = at(0.4871), last = at(1.0 - 1e-9);
    const double size = list_.query().size();
    if (breaks.empty() && profile.length() < small_length * size && equal_heights(first, middle) &&
        equal_heights(first, last)) {
        for (const double height : first.heights)
            list_.add(owner, Edge::Kind::sharp, segment_curve(face.path, face.segment, face.axis, height));
        return;
    }
    const int fewest = profile.kind == Curve3::Kind::arc ? fewest_on_arc : fewest_on_line;
    const int count = std::clamp(static_cast<int>(samples_per_size * profile.length() / size), fewest, most_samples);
    std::vector<Sample> samples{first};
    for (int i = 1; i < count; ++i) add_sample(samples, at((i + 0.013) / count), at);
    add_sample(samples, last, at);
    join(owner, face, profile, samples);
}

MeetingCurves::Sample MeetingCurves::sample(const SweptFace& face, const Curve3& profile, std::size_t other, double s) {
    Sample result;
    result.s = s;
    list_.query().primitive_intervals(other, face.axis, profile.at(s), intervals_);
    for (const Interval& interval : intervals_)
        for (const double height : {interval.from, interval.to})
            if (height > face.from - list_.epsilon() && height < face.to + list_.epsilon())
                result.heights.push_back(height);
    return result;
}

bool MeetingCurves::equal_heights(const Sample& a, const Sample& b) const {
    return std::equal(a.heights.begin(), a.heights.end(), b.heights.begin(), b.heights.end(),
                      [&](double p, double q) { return std::abs(p - q) <= list_.epsilon(); });
}

/// Chains equal ranks of neighbouring samples.
void MeetingCurves::join(std::size_t owner, const SweptFace& face, const Curve3& profile,
                         const std::vector<Sample>& samples) {
    std::size_t i = 0;
    while (i < samples.size()) {
        std::size_t end = i + 1;
        while (end < samples.size() && samples[end].heights.size() == samples[i].heights.size()) ++end;
        for (std::size_t rank = 0; rank < samples[i].heights.size() && end - i > 1; ++rank)
            chain(owner, face, profile, std::span(samples).subspan(i, end - i), rank);
        i = end;
    }
}

void MeetingCurves::chain(std::size_t owner, const SweptFace& face, const Curve3& profile,
                          std::span<const Sample> samples, std::size_t rank) {
    const auto [low, high] = std::minmax_element(samples.begin(), samples.end(), [&](const Sample& a, const Sample& b) {
        return a.heights[rank] < b.heights[rank];
    });
    if (high->heights[rank] - low->heights[rank] < list_.epsilon()) {  // a plane curve: keep it exact, cut to the range
        list_.add(owner, Edge::Kind::sharp, segment_curve(face.path, face.segment, face.axis, low->heights[rank]),
                  {samples.front().s, samples.back().s});
        return;
    }
    std::vector<Point3> points;
    for (const Sample& s : samples) {
        Point3 p = profile.at(s.s);
        p[face.axis] = s.heights[rank];
        // A jump (a step of the other primitive) ends one chain and starts the next.
        if (!points.empty() && jumps(points.back(), p, face.axis)) list_.add_chain(owner, std::exchange(points, {}));
        points.push_back(p);
    }
    list_.add_chain(owner, std::move(points));
}

bool MeetingCurves::jumps(Point3 a, Point3 b, Axis axis) const {
    const double across = std::hypot(b[first_of(axis)] - a[first_of(axis)], b[second_of(axis)] - a[second_of(axis)]);
    return std::abs(b[axis] - a[axis]) > 0.02 * list_.query().size() + 4.0 * across;
}

}  // namespace v16::corpus
