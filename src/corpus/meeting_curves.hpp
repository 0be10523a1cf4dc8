// Curves where a face over a segment of a profile meets another primitive, found by following the face.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "corpus/candidate_list.hpp"

namespace v16::corpus {

/// The face that a segment of a path sweeps along an axis.
struct SweptFace {
    const Path& path;
    std::size_t segment;
    Axis axis;
    double from, to;  ///< along the axis, from < to
};

/// Follows the line parallel to the face's axis along its segment and joins the points where it meets another
/// primitive: exact curves where they lie in a plane across the axis, chains elsewhere. Belongs to one thread.
class MeetingCurves {
public:
    explicit MeetingCurves(CandidateList& list) : list_(list) {}

    /// Adds the curves where `face` of `owner` meets `other`. `breaks`: parameters of the segment where something else
    /// is known to cross it; a segment with breaks is always followed closely.
    void add(std::size_t owner, const SweptFace& face, std::size_t other, const std::vector<double>& breaks);

private:
    struct Sample {
        double s = 0.0;               ///< parameter of the segment
        std::vector<double> heights;  ///< where the line over this point enters or leaves the other primitive
    };

    /// A face being followed across another primitive.
    struct Following {
        const SweptFace& face;
        const Curve3& profile;
        std::size_t other;
    };

    Sample sample(const SweptFace& face, const Curve3& profile, std::size_t other, double s);
    [[nodiscard]] bool equal_heights(const Sample& a, const Sample& b) const;
    bool add_plane(std::size_t owner, const SweptFace& face, const Curve3& profile, std::size_t other);
    void join(std::size_t owner, const Following& following, const std::vector<Sample>& samples);
    void chain(std::size_t owner, const Following& following, std::span<const Sample> samples, std::size_t rank);
    std::optional<std::pair<Sample, Sample>> jump_between(const Following& following, const Sample& a, const Sample& b,
                                                          std::size_t rank);

    CandidateList& list_;
    std::vector<Interval> intervals_;  ///< kept between samples to save allocations
};

}  // namespace v16::corpus
