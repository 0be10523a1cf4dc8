// The promises of dxf/drawing.hpp that any drawing must keep, however damaged its file was.
#pragma once

#include <gtest/gtest.h>

#include <cmath>

#include "dxf/utf8.hpp"
#include "dxf_text.hpp"

namespace v16::dxf::test {

inline void expect_range(Range range, std::size_t size) {
    ASSERT_LE(range.first, size);
    ASSERT_LE(range.count, size - range.first);
}

inline void expect_name(const Drawing& d, std::uint32_t index, bool may_be_missing) {
    if (may_be_missing && index == npos) return;
    ASSERT_LT(index, d.names.size());
}

inline bool finite(const Vec3& v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

inline void expect_entity(const Drawing& d, const Entity& entity) {
    const std::size_t pool_sizes[] = {0,
                                      d.lines.size(),
                                      d.circles.size(),
                                      d.arcs.size(),
                                      d.polylines.size(),
                                      d.polylines.size(),
                                      d.ellipses.size(),
                                      d.splines.size(),
                                      d.point_entities.size(),
                                      d.texts.size(),
                                      d.texts.size(),
                                      d.texts.size(),
                                      d.texts.size(),
                                      d.dimensions.size(),
                                      d.hatches.size(),
                                      d.inserts.size(),
                                      d.faces.size(),
                                      d.leaders.size(),
                                      d.dimensions.size(),
                                      d.multi_lines.size(),
                                      d.multi_leaders.size(),
                                      d.proxies.size()};
    if (entity.kind == EntityKind::other) {
        ASSERT_EQ(entity.geometry, npos);
    } else {
        ASSERT_LT(entity.geometry, pool_sizes[static_cast<std::size_t>(entity.kind)]);
    }
    expect_name(d, entity.type_name, false);
    expect_name(d, entity.layer, false);
    expect_name(d, entity.line_type, true);
    if (entity.extrusion != npos) {
        ASSERT_LT(entity.extrusion, d.extrusions.size());
    }
}

inline void expect_ranges(const Drawing& d) {
    for (const Polyline& p : d.polylines) {
        expect_range(p.vertices, d.vertices.size());
        expect_range(p.faces, d.mesh_faces.size());
    }
    for (const Leader& l : d.leaders) expect_range(l.vertices, d.vertices.size());
    for (const MultiLeader& m : d.multi_leaders) {
        expect_range(m.leaders, d.leaders.size());
        if (m.text != npos) {
            ASSERT_LT(m.text, d.texts.size());
        }
    }
    for (const MultiLine& m : d.multi_lines) {
        expect_range(m.vertices, d.vertices.size());
        ASSERT_EQ(m.lines == 0, m.vertices.count == 0);
        if (m.lines > 0) {
            ASSERT_EQ(m.vertices.count % m.lines, 0U);
        }
    }
    for (const Block& b : d.blocks) expect_range(b.entities, d.block_entities.size());
    for (const Hatch& h : d.hatches) expect_range(h.paths, d.hatch_paths.size());
    for (const HatchPath& p : d.hatch_paths) {
        expect_range(p.vertices, d.vertices.size());
        expect_range(p.edges, d.hatch_edges.size());
    }
    for (const HatchEdge& e : d.hatch_edges) {
        if (e.kind == HatchEdge::Kind::spline) {
            ASSERT_LT(e.spline, d.splines.size());
        }
    }
    for (const Spline& s : d.splines) {
        expect_range(s.knots, d.numbers.size());
        expect_range(s.weights, d.numbers.size());
        expect_range(s.control_points, d.points.size());
        expect_range(s.fit_points, d.points.size());
    }
    for (const Insert& i : d.inserts) {
        expect_range(i.attributes, d.attributes.size());
        expect_name(d, i.name, true);
        if (i.block != npos) {
            ASSERT_LT(i.block, d.blocks.size());
        }
    }
    for (const Proxy& proxy : d.proxies) expect_range(proxy.entities, d.proxy_entities.size());
    for (const Entity& part : d.proxy_entities) {
        ASSERT_TRUE(part.kind != EntityKind::proxy && part.kind != EntityKind::other);
    }
    for (const Dimension& dimension : d.dimensions) {
        if (dimension.block != npos) {
            ASSERT_LT(dimension.block, d.blocks.size());
        }
    }
    for (const Text& t : d.texts) {
        if (t.value != npos) {
            ASSERT_LT(t.value, d.strings.size());
        }
    }
}

inline void expect_finite(const Drawing& d) {
    for (const Line& l : d.lines) ASSERT_TRUE(finite(l.start) && finite(l.end));
    for (const Circle& c : d.circles) ASSERT_TRUE(finite(c.center) && std::isfinite(c.radius));
    for (const Arc& a : d.arcs) ASSERT_TRUE(finite(a.center) && std::isfinite(a.radius + a.start_degrees));
    for (const Ellipse& e : d.ellipses) {
        ASSERT_TRUE(finite(e.center) && finite(e.major_axis));
        ASSERT_TRUE(std::isfinite(e.ratio) && std::isfinite(e.start_parameter) && std::isfinite(e.end_parameter));
    }
    for (const Text& t : d.texts) ASSERT_TRUE(finite(t.insertion) && std::isfinite(t.height + t.rotation_degrees));
    for (const Vertex& v : d.vertices) ASSERT_TRUE(finite(v.position) && std::isfinite(v.bulge));
    for (const Vec3& p : d.points) ASSERT_TRUE(finite(p));
    for (const double n : d.numbers) ASSERT_TRUE(std::isfinite(n));
    for (const Vec3& e : d.extrusions) ASSERT_TRUE(finite(e));
}

inline void expect_consistent(const Drawing& d) {
    for (const auto* list : {&d.entities, &d.block_entities, &d.attributes, &d.proxy_entities}) {
        for (const Entity& entity : *list) expect_entity(d, entity);
    }
    expect_ranges(d);
    expect_finite(d);
    for (const auto* pool : {&d.names, &d.strings}) {
        for (const std::string& text : *pool) {
            Utf8Evidence evidence;
            evidence.add(text);
            ASSERT_EQ(evidence.invalid, 0U);
        }
    }
    for (const Warning& warning : d.warnings) ASSERT_GT(warning.count, 0U);
}

}  // namespace v16::dxf::test
