// From an entity's own coordinate system (OCS) to the world: the arbitrary axis algorithm of the DXF reference.
//
// Needed for entities that are stored in a plane: CIRCLE, ARC, LWPOLYLINE, 2D POLYLINE, TEXT, ATTRIB, INSERT, SOLID,
// TRACE, HATCH. Not for LINE, POINT, ELLIPSE, SPLINE, 3DFACE, MTEXT and 3D POLYLINE, which hold world coordinates.
//
// Pure functions, the same bits on every machine.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "dxf/affine.hpp"
#include "dxf/drawing.hpp"

namespace v16::dxf {

/// The axes of an OCS in world coordinates: orthogonal unit vectors, right-handed.
struct OcsAxes {
    Vec3 x{1, 0, 0}, y{0, 1, 0}, z{0, 0, 1};

    [[nodiscard]] Vec3 to_world(Vec3 p) const { return x * p.x + y * p.y + z * p.z; }
};

/// Axes for an extrusion direction of any length; a zero vector means (0, 0, 1).
[[nodiscard]] inline OcsAxes ocs_axes(Vec3 extrusion) {
    const auto unit = [](Vec3 v) {
        const double large = std::max({std::abs(v.x), std::abs(v.y), std::abs(v.z)});
        if (large == 0.0) return Vec3{0, 0, 1};
        const Vec3 s{v.x / large, v.y / large, v.z / large};
        const double length = std::sqrt(s.x * s.x + s.y * s.y + s.z * s.z);
        return Vec3{s.x / length, s.y / length, s.z / length};
    };
    const Vec3 z = unit(extrusion);
    constexpr double near_z = 1.0 / 64.0;
    const Vec3 x = unit(std::abs(z.x) < near_z && std::abs(z.y) < near_z ? cross({0, 1, 0}, z) : cross({0, 0, 1}, z));
    return {x, unit(cross(z, x)), z};
}

/// World coordinates of a point of an entity in OCS; `extrusion` is Entity::extrusion.
[[nodiscard]] inline Vec3 to_world(const Drawing& drawing, std::uint32_t extrusion, Vec3 point) {
    return extrusion == npos ? point : ocs_axes(drawing.extrusions[extrusion]).to_world(point);
}

}  // namespace v16::dxf
