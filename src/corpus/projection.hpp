// Orthographic projection of a solid: visible and hidden lines of a view, and sections.
#pragma once

#include "corpus/edges.hpp"
#include "corpus/family.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// An axis with a direction.
struct SignedAxis {
    Axis axis = Axis::x;
    double sign = 1.0;
};

/// How space maps to the sheet: which way is right, which is up, and which points to the viewer.
struct Orientation {
    SignedAxis right{Axis::x, 1.0}, up{Axis::z, 1.0}, toward{Axis::y, -1.0};

    [[nodiscard]] Point2 flat(Point3 p) const { return {right.sign * p[right.axis], up.sign * p[up.axis]}; }
    /// Larger is nearer to the viewer.
    [[nodiscard]] double depth(Point3 p) const { return toward.sign * p[toward.axis]; }
};

/// The orientation for a side of the part in its natural position; see Side.
[[nodiscard]] Orientation orientation_of(Side side);

struct ProjectionOptions {
    bool hidden_lines = true;
    bool conventional_threads = true;  ///< draw the solid's threads as thin lines
    bool pitch_circles = true;
};

/// A solid prepared for views: its edges are computed once and used for every side.
class Projector {
public:
    /// `view_axes`: the axes along which views will be asked for.
    explicit Projector(const Solid& solid, AxisSet view_axes = AxisSet::all());
    Projector(const Projector&) = delete;
    Projector& operator=(const Projector&) = delete;

    [[nodiscard]] View view(const Orientation& orientation, const ProjectionOptions& options) const;
    [[nodiscard]] const std::vector<Edge>& edges() const { return edges_; }

private:
    const Solid& solid_;
    SolidQuery query_;
    std::vector<Edge> edges_;
};

/// What is seen when everything nearer to the viewer than `depth` is cut away; the cut faces are hatched.
[[nodiscard]] View section_view(const Solid& solid, const Orientation& orientation, double depth,
                                const ProjectionOptions& options);

}  // namespace v16::corpus
