#include "dxf/hatch_builder.hpp"

#include "dxf/spline_pool.hpp"

namespace v16::dxf {
namespace {

constexpr std::uint32_t polyline_path = 2;  // bit of group 92
// A HatchEdge is about three times as large as a vertex, and is charged so.
constexpr std::uint32_t edge_cost = 3;

std::int32_t to_integer(double value) {
    return static_cast<std::int32_t>(std::clamp(value, -2147483648.0, 2147483647.0));
}

}  // namespace

void HatchBuilder::begin() {
    state_ = State::head;
    first_path_ = size_of(drawing_.hatch_paths);
    edge_open_ = false;
    islands_ = Hatch::Islands::every_other;
}

void HatchBuilder::feed(int code, double value) {
    if (state_ == State::fill) return;
    if (code == 75 && (value == 1.0 || value == 2.0)) islands_ = static_cast<Hatch::Islands>(to_integer(value));
    if (code == 91) {
        end_path();
        state_ = State::boundary;
    } else if (state_ == State::head) {
        return;
    } else if (code == 92) {
        begin_path(static_cast<std::uint32_t>(to_integer(value)));
    } else if (code == 75 || code == 76 || code == 98) {
        end_path();
        state_ = State::fill;
    } else if (state_ == State::polyline) {
        feed_polyline(code, value);
    } else if (state_ == State::edges) {
        feed_edge(code, value);
    }
}

Range HatchBuilder::finish() {
    end_path();
    return {first_path_, size_of(drawing_.hatch_paths) - first_path_};
}

void HatchBuilder::begin_path(std::uint32_t flags) {
    end_path();
    state_ = State::boundary;
    if (!context_.spend_vertices()) return;
    HatchPath path;
    path.flags = flags;
    path.vertices.first = size_of(drawing_.vertices);
    path.edges.first = size_of(drawing_.hatch_edges);
    context_.append(drawing_.hatch_paths, path);
    state_ = (flags & polyline_path) != 0 ? State::polyline : State::edges;
}

void HatchBuilder::end_path() {
    if (state_ != State::polyline && state_ != State::edges) return;
    end_edge();
    HatchPath& path = drawing_.hatch_paths.back();
    path.vertices.count = size_of(drawing_.vertices) - path.vertices.first;
    path.edges.count = size_of(drawing_.hatch_edges) - path.edges.first;
}

void HatchBuilder::feed_polyline(int code, double value) {
    if (code == 10) {
        if (context_.spend_vertices()) context_.append(drawing_.vertices, Vertex{{value, 0.0, 0.0}, 0.0});
        return;
    }
    const bool has_vertex = size_of(drawing_.vertices) > drawing_.hatch_paths.back().vertices.first;
    if (!has_vertex || context_.vertex_was_cut) return;
    Vertex& vertex = drawing_.vertices.back();
    if (code == 20) vertex.position.y = value;
    if (code == 42) vertex.bulge = value;
}

void HatchBuilder::begin_edge(int type) {
    end_edge();
    if (type < 1 || type > 4) {
        context_.warn(Warning::Code::structure, "a hatch edge of an unknown type was left out");
        return;
    }
    if (!context_.spend_vertices(edge_cost)) return;
    HatchEdge made;
    made.kind = static_cast<HatchEdge::Kind>(type - 1);
    if (made.kind == HatchEdge::Kind::spline) {
        made.spline = size_of(drawing_.splines);
        context_.append(drawing_.splines, begin_spline(drawing_));
        weights_.clear();
        fit_points_.clear();
    }
    context_.append(drawing_.hatch_edges, made);
    edge_offset_ = context_.offset;
    edge_open_ = true;
}

void HatchBuilder::end_edge() {
    if (edge_open_ && edge().kind == HatchEdge::Kind::spline) {
        end_spline(context_, drawing_.splines[edge().spline], weights_, fit_points_, edge_offset_);
    }
    edge_open_ = false;
}

void HatchBuilder::feed_edge(int code, double value) {
    if (code == 72) return begin_edge(to_integer(value));
    if (!edge_open_) return;
    if (edge().kind == HatchEdge::Kind::spline) return feed_spline(code, value);
    HatchEdge& current = edge();
    switch (code) {
        case 10:
            current.a.x = value;
            break;
        case 20:
            current.a.y = value;
            break;
        case 11:
            current.b.x = value;
            break;
        case 21:
            current.b.y = value;
            break;
        case 40:
            current.radius_or_ratio = value;
            break;
        case 50:
            current.start_degrees = value;
            break;
        case 51:
            current.end_degrees = value;
            break;
        case 73:
            current.counter_clockwise = value != 0.0;
            break;
        default:
            break;
    }
}

void HatchBuilder::feed_spline(int code, double value) {
    Spline& spline = drawing_.splines[edge().spline];
    switch (code) {
        case 94:
            spline.degree = static_cast<std::uint16_t>(to_integer(value));
            break;
        case 73:
            spline.flags = static_cast<std::uint16_t>(value != 0.0 ? spline.flags | 4U : spline.flags & ~4U);
            break;
        case 74:
            spline.flags = static_cast<std::uint16_t>(value != 0.0 ? spline.flags | 2U : spline.flags & ~2U);
            break;
        case 42:
            append_weight(context_, weights_, value);
            break;
        default:
            append_spline_value(context_, fit_points_, code, value, spline);
            break;
    }
}

}  // namespace v16::dxf
