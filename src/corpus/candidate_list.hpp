// The candidates for edges of one solid while they are being collected, with the solid that they belong to.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "corpus/edge_candidates.hpp"

namespace v16::corpus {

/// Belongs to one thread; the query must outlive it.
class CandidateList {
public:
    explicit CandidateList(const SolidQuery& query) : query_(query) {}

    [[nodiscard]] const SolidQuery& query() const { return query_; }
    [[nodiscard]] const std::vector<Primitive>& primitives() const { return query_.solid().primitives(); }
    [[nodiscard]] double epsilon() const { return query_.epsilon(); }

    void add(std::size_t owner, Edge::Kind intent, Curve3 curve, std::vector<double> breaks = {},
             Axis view_axis = Axis::z);
    /// Like add(), for an edge of the owner itself.
    void add_own(std::size_t owner, Edge::Kind intent, Curve3 curve, std::vector<double> breaks = {});
    /// A sharp edge along a chain of points, as a line where they lie on one; nothing if there are fewer than two.
    void add_chain(std::size_t owner, std::vector<Point3> points);

    [[nodiscard]] std::vector<Candidate> take() { return std::move(candidates_); }

private:
    [[nodiscard]] bool on_one_line(const std::vector<Point3>& points) const;

    const SolidQuery& query_;
    std::vector<Candidate> candidates_;
};

}  // namespace v16::corpus
