// Paths of the kinds that a curve alone does not describe: polylines with bulges, splines of a drawing, hatch rings.
//
// Each function appends to `path` in view coordinates. Pure apart from that.
#pragma once

#include <span>

#include "dxf/drawing.hpp"
#include "render/flatten.hpp"
#include "render/geometry.hpp"

namespace v16::render {

/// The way from an entity's coordinates to the picture.
struct Projection {
    const Affine& to_world;
    const View& view;

    [[nodiscard]] Vec2 point(Vec3 p) const { return view.point(to_world.point(p)); }
    [[nodiscard]] Vec2 direction(Vec3 v) const { return view.direction(to_world.direction(v)); }
};

/// Straight and bulged segments; a closed polyline ends where it starts.
void append_polyline(std::span<const dxf::Vertex> vertices, bool closed, const Projection& projection,
                     const Flattener& flattener, Path& path);

/// A NURBS curve; where its knots do not fit, its fit points, else its control polygon. `scratch` is overwritten.
void append_spline(const dxf::Drawing& drawing, const dxf::Spline& spline, const Projection& projection,
                   const Flattener& flattener, Path& scratch, Path& path);

/// One boundary of a hatch; its last point may or may not repeat its first. `scratch` is overwritten.
void append_ring(const dxf::Drawing& drawing, const dxf::HatchPath& ring, const Projection& projection,
                 const Flattener& flattener, Path& scratch, Path& path);

}  // namespace v16::render
