#include "dxf/proxy_decoder.hpp"

#include "dxf/ocs.hpp"

namespace v16::dxf {
namespace {

constexpr std::uint32_t head_bytes = 8;  // of the stream (size, number of records) and of a record (size, type)
constexpr std::size_t most_matrices = 64;

enum RecordType : std::uint32_t {
    circle = 2,
    circle_of_points = 3,
    arc = 4,
    arc_of_points = 5,
    polyline = 6,
    polygon = 7,
    mesh = 8,
    shell = 9,
    text = 10,
    styled_text = 11,
    layer = 16,
    line_type = 18,
    fill = 20,
    push = 29,
    push_other = 30,
    pop = 31,
    polyline_with_normal = 32,
    lwpolyline = 33,
    utf16_text = 36,
    styled_utf16_text = 38,
    elliptic_arc = 44,
};

}  // namespace

Range ProxyDecoder::decode(const ProxyGraphics& graphics, const Entity& head) {
    outcome_ = Outcome::good;
    offset_ = graphics.offset();
    head_ = &head;
    layer_ = head.layer;
    line_type_ = head.line_type;
    fill_ = false;
    matrices_.clear();
    const std::uint32_t first = size_of(drawing_.proxy_entities);
    ByteReader stream(graphics.bytes());
    read_records(stream);
    warn(graphics);
    return {first, size_of(drawing_.proxy_entities) - first};
}

// What the head of the stream says of sizes is of no use: the records tell it themselves.
void ProxyDecoder::read_records(ByteReader& stream) {
    stream.skip(head_bytes);
    if (!stream.good()) outcome_ = Outcome::damaged;
    while (outcome_ == Outcome::good && stream.has(1, head_bytes)) {
        const std::uint32_t size = stream.unsigned_long();
        const std::uint32_t type = stream.unsigned_long();
        if (size < head_bytes || size - head_bytes > stream.rest().size()) {
            outcome_ = Outcome::damaged;
            return;
        }
        ByteReader record(stream.rest().first(size - head_bytes));
        stream.skip(size - head_bytes);
        const Mark before = mark();
        const std::size_t drawn = drawing_.proxy_entities.size();
        read_record(type, record);
        if (outcome_ != Outcome::good) roll_back(before);
        // Whether filling goes on behind the next shape differs between programs; outlines do no harm.
        if (drawing_.proxy_entities.size() > drawn) fill_ = false;
    }
}

void ProxyDecoder::read_record(std::uint32_t type, ByteReader& record) {
    switch (type) {
        case circle:
            return read_circle(record);
        case circle_of_points:
            return read_three_points(record, true);
        case arc:
            return read_arc(record);
        case arc_of_points:
            return read_three_points(record, false);
        case elliptic_arc:
            return read_elliptic_arc(record);
        case polyline:
        case polyline_with_normal:  // which stands behind the points
            return read_polyline(record);
        case polygon:
            return read_polygon(record);
        case lwpolyline:
            return read_lwpolyline(record);
        case mesh:
            return read_mesh(record);
        case shell:
            return read_shell(record);
        case text:
            return read_text(record, Coding::bytes, Style::absent);
        case styled_text:
            return read_text(record, Coding::bytes, Style::behind_words);
        case utf16_text:
            return read_text(record, Coding::utf16, Style::absent);
        case styled_utf16_text:
            return read_text(record, Coding::utf16, Style::behind_words);
        case push:
        case push_other:
            return push_matrix(record);
        case pop:
            return pop_matrix();
        default:
            return read_trait(type, record);
    }
}

void ProxyDecoder::read_trait(std::uint32_t type, ByteReader& record) {
    constexpr std::uint32_t always = 1;
    if (type != layer && type != line_type && type != fill) return;
    const std::uint32_t value = record.unsigned_long();
    if (!is_usable(record)) return;
    if (type == layer) set_layer(value);
    if (type == line_type) set_line_type(value);
    if (type == fill) fill_ = value == always;
}

void ProxyDecoder::set_layer(std::uint32_t index) {
    layer_ = index < drawing_.layers.size() ? drawing_.layers[index].name : head_->layer;
}

void ProxyDecoder::set_line_type(std::uint32_t index) {
    constexpr std::uint32_t by_layer = 32767;
    line_type_ = index == by_layer ? npos : head_->line_type;
    if (index >= context_.line_types.size()) return;
    // Looked up once each: a record is short, a name may be long.
    if (line_types_.size() < context_.line_types.size()) line_types_.resize(context_.line_types.size(), npos);
    std::uint32_t& known = line_types_[index];
    if (known == npos) known = context_.intern(context_.line_types[index]);
    line_type_ = known;
}

// A matrix, row by row, for columns of coordinates; or the normal of a plane in whose coordinates drawing goes on.
void ProxyDecoder::push_matrix(ByteReader& record) {
    constexpr std::size_t vector_bytes = 24;
    Affine pushed;
    if (record.rest().size() == vector_bytes) {
        const OcsAxes axes = ocs_axes(record.vector());
        pushed = {axes.x, axes.y, axes.z, {}};
    } else {
        for (double Vec3::*row : {&Vec3::x, &Vec3::y, &Vec3::z}) {
            for (Vec3* column : {&pushed.x, &pushed.y, &pushed.z, &pushed.origin}) column->*row = record.real();
        }
    }
    if (!is_usable(record)) return;
    pushed = to_world().after(pushed);
    if (!must_be_finite(is_finite(pushed.x) && is_finite(pushed.y) && is_finite(pushed.z) && is_finite(pushed.origin)))
        return;
    if (matrices_.size() < most_matrices) {
        matrices_.push_back(pushed);
    } else {
        outcome_ = Outcome::damaged;
    }
}

void ProxyDecoder::pop_matrix() {
    if (matrices_.empty()) {
        outcome_ = Outcome::damaged;
    } else {
        matrices_.pop_back();
    }
}

bool ProxyDecoder::is_usable(const ByteReader& record) {
    if (!record.good()) outcome_ = Outcome::damaged;
    return record.good() && must_be_finite(record.finite());
}

bool ProxyDecoder::must_be_finite(bool finite) {
    if (!finite) outcome_ = Outcome::not_finite;
    return finite;
}

// The entity itself is still to come.
bool ProxyDecoder::has_room() {
    if (context_.entities_made() + 1 < context_.limits.max_entities) return true;
    context_.warnings.add(Warning::Code::limit, offset_, "entities beyond max_entities were left out");
    outcome_ = Outcome::full;
    return false;
}

void ProxyDecoder::warn(const ProxyGraphics& graphics) {
    if (outcome_ == Outcome::not_finite) {
        context_.warnings.add(Warning::Code::not_finite, offset_,
                              "proxy graphics were left out from an infinite number or NaN on");
    } else if (graphics.is_cut()) {
        context_.warnings.add(Warning::Code::truncated, offset_, "proxy graphics end before they should");
    } else if (outcome_ == Outcome::damaged) {
        context_.warnings.add(Warning::Code::structure, offset_,
                              "proxy graphics were left out from a damaged record on");
    }
}

ProxyDecoder::Mark ProxyDecoder::mark() const {
    return {drawing_.vertices.size(), drawing_.mesh_faces.size(), drawing_.hatch_paths.size(), context_.vertices};
}

void ProxyDecoder::roll_back(const Mark& mark) {
    drawing_.vertices.resize(mark.vertices);
    drawing_.mesh_faces.resize(mark.mesh_faces);
    drawing_.hatch_paths.resize(mark.hatch_paths);
    context_.vertices = mark.spent;
}

}  // namespace v16::dxf
