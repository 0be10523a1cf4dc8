#include "render/svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "render/frame.hpp"
#include "render/ink.hpp"
#include "render/scene.hpp"
#include "render/text_content.hpp"
#include "render/text_rows.hpp"

namespace v16::render {
namespace {

/// Curves may be this far from their chords, in pixels of the requested size.
constexpr double chord_tolerance = 0.05;

/// Larger drawings are refused.
constexpr double largest_extent = 1e30;

/// Browsers show nothing of extents a hundred times beyond these.
constexpr double smallest_in_drawing_units = 1e-4, largest_in_drawing_units = 1e8;

std::string_view dash_class(std::string_view line_type) {
    struct Dash {
        std::string_view word, name;
    };
    constexpr std::array<Dash, 9> dashes = {{{"CENTER", "c"},
                                             {"CENTRE", "c"},
                                             {"DASHDOT", "c"},
                                             {"PHANTOM", "p"},
                                             {"DIVIDE", "p"},
                                             {"HIDDEN", "h"},
                                             {"DASH", "h"},
                                             {"VERDECKT", "h"},
                                             {"DOT", "d"}}};
    const auto equal = [](char a, char b) { return (a >= 'a' && a <= 'z' ? a - 'a' + 'A' : a) == b; };
    for (const Dash& dash : dashes) {
        if (std::search(line_type.begin(), line_type.end(), dash.word.begin(), dash.word.end(), equal) !=
            line_type.end()) {
            return dash.name;
        }
    }
    return {};
}

/// Writes elements in `unit` drawing units, y downwards, from the upper left corner of the frame. Six digits are a
/// thousandth of a pixel there.
class SvgCanvas final : public Canvas {
public:
    SvgCanvas(const dxf::Drawing& drawing, double extent, double unit, std::uint64_t max_bytes, std::string& out)
        : drawing_(drawing), farthest_(1e3 * extent), unit_(unit), max_bytes_(max_bytes), out_(out) {}

    void stroke(const dxf::Entity& entity, std::span<const Vec2> path) override {
        if (is_full() || !all_near(path)) return;
        const std::string_view dash = dash_of(entity.line_type);
        out_ += "<path";
        if (!dash.empty()) add(R"( class="{}")", dash);
        out_ += " d=\"";
        add_ring(path);
        out_ += "\"/>\n";
    }

    void fill(const dxf::Entity&, std::span<const Vec2> points, std::span<const std::uint32_t> ring_ends,
              Shade shade) override {
        if (is_full() || !all_near(points)) return;
        add(R"(<path class="{}" d=")", shade == Shade::full ? "s" : "t");
        std::uint32_t begin = 0;
        for (const std::uint32_t end : ring_ends) {
            if (end > begin) {
                add_ring(points.subspan(begin, end - begin));
                out_ += 'Z';
            }
            begin = end;
        }
        out_ += "\"/>\n";
    }

    void text(const dxf::Entity& entity, const dxf::Text& text, const TextPlace& place) override {
        const Vec2 along = place.along * text.stretch;
        const std::array<Vec2, 3> corners = {place.anchor, place.anchor + along * text.height,
                                             place.anchor + place.up * text.height};  // about those of a letter
        if (is_full() || text.value == dxf::npos || !all_near(corners) || !(text.height > 0)) return;
        const auto lines = lines_of(drawing_, entity, text);
        const TextRows rows = rows_of(text, lines.size());
        const double font_size = text.height * font_size_per_height / unit_;
        const double first = rows.first / unit_, feed = rows.feed / unit_;
        if (!is_finite({font_size, first + feed * static_cast<double>(lines.size())})) return;
        constexpr std::array<std::string_view, 3> anchors = {"", R"( text-anchor="middle")", R"( text-anchor="end")"};
        // The font's y runs down.
        add(R"svg(<text{} transform="matrix({:.6g} {:.6g} {:.6g} {:.6g} {:.6g} {:.6g})" font-size="{:.6g}">)svg",
            anchors.at(static_cast<std::size_t>(text.across)), along.x * unit_, along.y * unit_, -place.up.x * unit_,
            -place.up.y * unit_, place.anchor.x, place.anchor.y, font_size);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            // Before it is escaped, which may make much more of a long line.
            if (!has_room_for(lines[i].size())) return;
            add(R"(<tspan x="0" y="{:.6g}">{}</tspan>)", first + feed * static_cast<double>(i), escape_xml(lines[i]));
        }
        out_ += "</text>\n";
    }

    /// True when something was left out, or the last thing was cut, because it would have become too long.
    [[nodiscard]] bool is_full() const override { return is_full_; }

private:
    static constexpr double font_size_per_height = 1.4;  ///< DXF gives the height of capitals

    /// The class of a line type, told once for each name.
    [[nodiscard]] std::string_view dash_of(std::uint32_t line_type) {
        if (line_type == dxf::npos) return {};
        const auto [known, is_new] = dashes_.try_emplace(line_type);
        if (is_new) known->second = dash_class(drawing_.name(line_type));
        return known->second;
    }

    bool has_room_for(std::uint64_t bytes) {
        is_full_ = is_full_ || out_.size() > max_bytes_ || bytes > max_bytes_ - out_.size();
        return !is_full_;
    }

    /// False for strays far outside the frame and for what is not a number.
    [[nodiscard]] bool all_near(std::span<const Vec2> points) const {
        return std::all_of(points.begin(), points.end(),
                           [&](Vec2 p) { return std::abs(p.x) < farthest_ && std::abs(p.y) < farthest_; });
    }

    template <class... Values>
    void add(fmt::format_string<Values...> format, Values&&... values) {
        fmt::format_to(std::back_inserter(out_), format, std::forward<Values>(values)...);
    }

    void add_ring(std::span<const Vec2> points) {
        char command = 'M';
        for (const Vec2 p : points) {
            if (!has_room_for(0)) return;
            add("{}{:.6g} {:.6g}", command, p.x, p.y);
            command = 'L';
        }
    }

    const dxf::Drawing& drawing_;
    double farthest_;
    double unit_;
    std::uint64_t max_bytes_;
    bool is_full_ = false;
    std::unordered_map<std::uint32_t, std::string_view> dashes_;  ///< by the name of the line type
    std::string& out_;
};

bool fits_viewers(double half_size) {
    return half_size >= smallest_in_drawing_units && half_size <= largest_in_drawing_units;
}

std::string header(double width, double height, double units_per_pixel, const SvgOptions& options) {
    const double line = options.line_width * units_per_pixel;
    const double dash = 4 * line;
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{:.6g}\" height=\"{:.6g}\" viewBox=\"0 0 {:.6g} {:.6g}\">\n",
        width / units_per_pixel, height / units_per_pixel, width, height);
    out += fmt::format("<style>path{{fill:none;stroke:#000;stroke-width:{:.6g};stroke-linecap:round;", line);
    out += "stroke-linejoin:round}";
    out += fmt::format(".h{{stroke-dasharray:{:.6g} {:.6g}}}", 2 * dash, dash);
    out += fmt::format(".c{{stroke-dasharray:{:.6g} {:.6g} {:.6g} {:.6g}}}", 6 * dash, dash, line, dash);
    out += fmt::format(".p{{stroke-dasharray:{0:.6g} {1:.6g} {2:.6g} {1:.6g} {2:.6g} {1:.6g}}}", 6 * dash, dash, line);
    out += fmt::format(".d{{stroke-dasharray:{:.6g} {:.6g}}}", line, dash);
    out += ".s{fill:#000;fill-rule:evenodd}.t{fill:#bfbfbf;stroke:none;fill-rule:evenodd}";
    out += "text{font-family:sans-serif;fill:#000;white-space:pre}</style>\n";
    out += "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<g>\n";
    return out;
}

}  // namespace

Result<Svg> draw_svg(const dxf::Drawing& drawing, const SvgOptions& options) {
    if (auto checked = check_sizes(options.size, options.line_width); !checked) {
        return tl::unexpected(checked.error());
    }
    const auto frame = find_frame(drawing, Content::sheet, options.limits);
    if (!frame) return nothing_to_draw(drawing, frame.error());
    const Box& world = frame->world;
    if (world.half_size() > largest_extent) {
        return fail(ErrorCode::limit_exceeded, "the drawing is too large for an SVG file");
    }

    // Like the picture: the frame with a margin of half a line and a pixel.
    const double units_per_pixel = world.half_size() / (options.size / 2.0 - options.line_width / 2 - 1);
    const double margin = (options.line_width / 2 + 1) * units_per_pixel;
    const double unit = fits_viewers(world.half_size()) ? 1.0 : units_per_pixel;
    const double width = 2 * (world.half_width() + margin) / unit;
    const double height = 2 * (world.half_height() + margin) / unit;
    std::string svg = header(width, height, units_per_pixel / unit, options);
    SvgCanvas canvas(drawing, std::max(width, height), unit, options.max_bytes, svg);
    Cuts cuts = frame->cuts;
    cuts |= walk(drawing,
                 {.view = {.center = {world.min_x - margin, world.max_y + margin}, .scale = {1 / unit, -1 / unit}},
                  .tolerance = chord_tolerance * units_per_pixel / unit,
                  .content = Content::sheet,
                  .line_types = true,
                  .hidden = frame->hidden,
                  .limits = options.limits},
                 canvas);
    svg += "</g>\n</svg>\n";
    if (canvas.is_full() || svg.size() > options.max_bytes) {
        return fail(ErrorCode::limit_exceeded,
                    fmt::format("as SVG the picture is larger than the limit of {:.3g} MB; PNG is never that large",
                                static_cast<double>(options.max_bytes) / (1U << 20U)));
    }
    return Svg{std::move(svg), cuts};
}

}  // namespace v16::render
