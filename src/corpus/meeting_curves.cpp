#include "corpus/meeting_curves.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "corpus/piece_intersection.hpp"
#include "corpus/primitive_curves.hpp"
#include "corpus/space.hpp"

namespace v16::corpus {
namespace {

constexpr double samples_per_size = 48.0;  ///< of a profile as long as the solid is large
constexpr int most_samples = 24;
constexpr int fewest_on_arc = 12;  ///< small holes still look round
constexpr int fewest_on_line = 3;
constexpr double small_length = 0.08;   ///< of the solid's size: a profile that three samples may stand for
constexpr int halvings = 26;            ///< closing in on a change, to 1e-8 of the segment
constexpr double steepest_share = 0.2;  ///< of a rise between two samples: what a slope never keeps to the last

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

/// Where face and profile cross in the plane of the face: parameters of a segment of the other profile.
std::vector<double> crossings_of_segment(const Path& path, std::size_t segment, const ProfileIndex& outline,
                                         double epsilon) {
    Path single;
    single.closed = false;
    single.vertices = {path.vertices[segment], {path.end_of(segment)}};
    const ProfileIndex piece(single);
    std::vector<Point2> points;
    for (const MonotonePiece& mine : piece.pieces())
        for (const MonotonePiece& theirs : outline.pieces()) intersect(mine, theirs, epsilon, points);
    std::vector<double> at;
    at.reserve(points.size());
    for (const Point2 p : points) at.push_back(segment_parameter(path, segment, p));
    return at;
}

bool apart(const Box2& a, const Box2& b, double margin) {
    return a.min.x > b.max.x + margin || b.min.x > a.max.x + margin || a.min.y > b.max.y + margin ||
           b.min.y > a.max.y + margin;
}

/// The axis that a flat face lies across, if there is one.
std::optional<Axis> plane_across(const Curve3& profile, Axis axis, double epsilon) {
    if (profile.kind != Curve3::Kind::line) return std::nullopt;
    for (const Axis k : {first_of(axis), second_of(axis)})
        if (std::abs(profile.a[k] - profile.b[k]) < epsilon) return k;
    return std::nullopt;
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
    if (add_plane(owner, face, profile, other)) return;
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
    join(owner, {face, profile, other}, samples);
}

/// A face across an axis cuts what stands along that axis in its profile, and any body of revolution in curves that its
/// own candidates hold exactly. Following the face instead would draw chords from tooth to tooth of a gear.
bool MeetingCurves::add_plane(std::size_t owner, const SweptFace& face, const Curve3& profile, std::size_t other) {
    const Primitive& b = list_.primitives()[other];
    const double eps = list_.epsilon();
    const std::optional<Axis> across = plane_across(profile, face.axis, eps);
    if (!across) return false;
    if (b.kind == Primitive::Kind::revolution) return true;
    if (b.axis != *across) return false;
    const double height = profile.a[*across];
    if (height < b.from - eps || height > b.to + eps) return true;
    Point3 low = profile.a, high = profile.b;
    low[face.axis] = face.from;
    high[face.axis] = face.to;
    Box2 box;
    for (const Point3 p : {low, high}) box.add(Point2{p[first_of(b.axis)], p[second_of(b.axis)]});
    const ProfileIndex outline(rectangle(box.min, box.max));
    for (std::size_t i = 0; i < b.path.segment_count(); ++i) {
        Path single;
        single.closed = false;
        single.vertices = {b.path.vertices[i], {b.path.end_of(i)}};
        if (apart(bounds(single), box, eps)) continue;
        list_.add(owner, Edge::Kind::sharp, segment_curve(b.path, i, b.axis, height),
                  crossings_of_segment(b.path, i, outline, eps));
    }
    return true;
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
void MeetingCurves::join(std::size_t owner, const Following& following, const std::vector<Sample>& samples) {
    std::size_t i = 0;
    while (i < samples.size()) {
        std::size_t end = i + 1;
        while (end < samples.size() && samples[end].heights.size() == samples[i].heights.size()) ++end;
        for (std::size_t rank = 0; rank < samples[i].heights.size() && end - i > 1; ++rank)
            chain(owner, following, std::span(samples).subspan(i, end - i), rank);
        i = end;
    }
}

void MeetingCurves::chain(std::size_t owner, const Following& following, std::span<const Sample> samples,
                          std::size_t rank) {
    const SweptFace& face = following.face;
    const Curve3& profile = following.profile;
    const auto [low, high] = std::minmax_element(samples.begin(), samples.end(), [&](const Sample& a, const Sample& b) {
        return a.heights[rank] < b.heights[rank];
    });
    if (high->heights[rank] - low->heights[rank] < list_.epsilon()) {  // a plane curve: keep it exact, cut to the range
        list_.add(owner, Edge::Kind::sharp, segment_curve(face.path, face.segment, face.axis, low->heights[rank]),
                  {samples.front().s, samples.back().s});
        return;
    }
    std::vector<Point3> points;
    const auto add = [&](const Sample& at) {
        Point3 p = profile.at(at.s);
        p[face.axis] = at.heights[rank];
        points.push_back(p);
    };
    for (std::size_t i = 0; i < samples.size(); ++i) {
        // A jump (a step of the other primitive) ends one chain and starts the next.
        if (i > 0)
            if (const auto jump = jump_between(following, samples[i - 1], samples[i], rank)) {
                if (jump->first.s > samples[i - 1].s) add(jump->first);
                list_.add_chain(owner, std::exchange(points, {}));
                if (jump->second.s < samples[i].s) add(jump->second);
            }
        add(samples[i]);
    }
    list_.add_chain(owner, std::move(points));
}

/// The places just before and behind a jump. A slope, however steep, flattens out as the place is closed in on.
std::optional<std::pair<MeetingCurves::Sample, MeetingCurves::Sample>> MeetingCurves::jump_between(
    const Following& following, const Sample& a, const Sample& b, std::size_t rank) {
    const auto rise = [rank](const Sample& p, const Sample& q) { return std::abs(q.heights[rank] - p.heights[rank]); };
    const double whole = rise(a, b), across = (b.s - a.s) * following.profile.length();
    if (whole <= 0.002 * list_.query().size() + across) return std::nullopt;
    Sample low = a, high = b;
    for (int i = 0; i < halvings; ++i) {
        Sample mid = sample(following.face, following.profile, following.other, (low.s + high.s) / 2.0);
        if (mid.heights.size() != a.heights.size()) break;
        (rise(low, mid) > rise(mid, high) ? high : low) = std::move(mid);
        if (rise(low, high) < steepest_share * whole) return std::nullopt;
    }
    return std::pair{std::move(low), std::move(high)};
}

}  // namespace v16::corpus
