// Object coordinate systems: DXF stores planar entities in a system of their own whose z axis is the extrusion
// direction and whose x axis follows from it by the arbitrary axis algorithm (DXF reference, "Object Coordinate
// Systems").
#pragma once

#include <cmath>
#include <cstdint>

#include "dxf/drawing.hpp"

namespace v16::dxf {

/// Right-handed axes of an object coordinate system, in world coordinates, each of length 1.
struct Ocs {
    Vec3 x{1.0, 0.0, 0.0}, y{0.0, 1.0, 0.0}, z{0.0, 0.0, 1.0};

    /// World coordinates of a point given in this system.
    [[nodiscard]] Vec3 to_world(const Vec3& p) const {
        return {p.x * x.x + p.y * y.x + p.z * z.x, p.x * x.y + p.y * y.y + p.z * z.y,
                p.x * x.z + p.y * y.z + p.z * z.z};
    }
};

/// The system of an extrusion direction of any length but zero (zero gives the world system).
[[nodiscard]] inline Ocs make_ocs(const Vec3& extrusion) {
    const auto cross = [](const Vec3& a, const Vec3& b) {
        return Vec3{a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
    };
    const auto normalize = [](const Vec3& v) {
        const double length = std::hypot(v.x, v.y, v.z);
        return Vec3{v.x / length, v.y / length, v.z / length};
    };
    // Scaling by the largest component first keeps the length of huge and tiny vectors finite.
    const double scale = std::fmax(std::fabs(extrusion.x), std::fmax(std::fabs(extrusion.y), std::fabs(extrusion.z)));
    if (!(scale > 0.0)) return {};
    Ocs ocs;
    ocs.z = normalize({extrusion.x / scale, extrusion.y / scale, extrusion.z / scale});
    constexpr double near_world_z = 1.0 / 64.0;
    const bool is_near_z = std::fabs(ocs.z.x) < near_world_z && std::fabs(ocs.z.y) < near_world_z;
    ocs.x = normalize(cross(is_near_z ? Vec3{0.0, 1.0, 0.0} : Vec3{0.0, 0.0, 1.0}, ocs.z));
    ocs.y = cross(ocs.z, ocs.x);
    return ocs;
}

/// World coordinates of a point of an entity. `extrusion` is Entity::extrusion. Which kinds store OCS coordinates:
/// CIRCLE, ARC, LWPOLYLINE, 2D POLYLINE, TEXT, ATTRIB, ATTDEF, INSERT, HATCH, SOLID and TRACE; all others are in the
/// world.
[[nodiscard]] inline Vec3 to_world(const Drawing& drawing, std::uint32_t extrusion, const Vec3& point) {
    return extrusion == npos ? point : make_ocs(drawing.extrusions[extrusion]).to_world(point);
}

}  // namespace v16::dxf
