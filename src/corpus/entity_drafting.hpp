// From one stroke, hatched region or label to the entities of a file: layer, line type and kind, as a style wants them.
//
// Thread safety: none; one sheet, one drafter.
#pragma once

#include <array>
#include <vector>

#include "corpus/dxf_document.hpp"
#include "corpus/nurbs.hpp"
#include "corpus/style.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

class EntityDrafter {
public:
    /// Both outlive the drafter. `random` decides what the style leaves open.
    EntityDrafter(const Style& style, Random& random) : style_(style), random_(random) {}

    /// The longer side of the whole sheet in drawing units, of which coarse coordinates and hatch spacings are parts.
    void set_size(double size) { size_ = size; }

    /// An entity on the layer of a role, without geometry.
    [[nodiscard]] DxfEntity entity(DxfEntity::Kind kind, Role role);

    // Each appends what the style makes of it, which may be nothing.
    void stroke(const Stroke& s, std::vector<DxfEntity>& out);
    void line(Point2 a, Point2 b, Role role, std::vector<DxfEntity>& out);
    void hatch(const HatchRegion& region, std::vector<DxfEntity>& out);
    void label(const Label& l, std::vector<DxfEntity>& out);

    /// Whether there was an entity of that role.
    [[nodiscard]] bool has_used(Role role) const { return used_roles_[static_cast<std::size_t>(role)]; }

private:
    [[nodiscard]] Point2 rounded(Point2 p) const;
    void circle(const Stroke& s, std::vector<DxfEntity>& out);
    void arc(Point2 centre, double radius, double start, double sweep, Role role, std::vector<DxfEntity>& out);
    void segments(Path path, Role role, std::vector<DxfEntity>& out);
    void polyline(Path path, Role role, std::vector<DxfEntity>& out);
    void path(const Stroke& s, std::vector<DxfEntity>& out);
    void curve(const Stroke& s, std::vector<DxfEntity>& out);
    void spline(CubicSpline curve, Role role, std::vector<DxfEntity>& out);

    const Style& style_;
    Random& random_;
    double size_ = 1.0;
    std::array<bool, role_count> used_roles_{};
};

}  // namespace v16::corpus
