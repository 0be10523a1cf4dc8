#include "corpus/edge_candidates.hpp"

#include <algorithm>
#include <utility>

#include "corpus/candidate_list.hpp"
#include "corpus/primitive_curves.hpp"
#include "corpus/prism_candidates.hpp"
#include "corpus/revolution_candidates.hpp"

namespace v16::corpus {
namespace {

/// Straight lines where flat faces of two primitives along different axes meet: the floor of a slot and the end of the
/// block that it crosses.
void add_meeting_faces(std::size_t index, std::size_t other, CandidateList& list) {
    const Primitive& a = list.primitives()[index];
    const Primitive& b = list.primitives()[other];
    const double eps = list.epsilon();
    if (a.axis == b.axis || !touch(a.box, b.box, eps)) return;
    const auto third = static_cast<Axis>(3 - static_cast<int>(a.axis) - static_cast<int>(b.axis));
    for (const double at_a : flat_faces(a, eps))
        for (const double at_b : flat_faces(b, eps)) {
            if (at_a < b.box.min[a.axis] - eps || at_a > b.box.max[a.axis] + eps || at_b < a.box.min[b.axis] - eps ||
                at_b > a.box.max[b.axis] + eps)
                continue;
            Curve3 curve;
            curve.a[a.axis] = curve.b[a.axis] = at_a;
            curve.a[b.axis] = curve.b[b.axis] = at_b;
            curve.a[third] = std::max(a.box.min[third], b.box.min[third]);
            curve.b[third] = std::min(a.box.max[third], b.box.max[third]);
            list.add(index, Edge::Kind::sharp, std::move(curve));
        }
}

}  // namespace

std::vector<Candidate> edge_candidates(const SolidQuery& query) {
    CandidateList list(query);
    MeetingCurves meeting(list);
    const std::vector<Primitive>& primitives = query.solid().primitives();
    const BoundingPlanes planes = bounding_planes(primitives, query.epsilon());
    for (std::size_t i = 0; i < primitives.size(); ++i) {
        if (primitives[i].kind == Primitive::Kind::prism)
            add_prism_candidates(i, list, meeting);
        else
            add_revolution_candidates(i, planes, list, meeting);
        for (std::size_t j = i + 1; j < primitives.size(); ++j) add_meeting_faces(i, j, list);
    }
    return list.take();
}

}  // namespace v16::corpus
