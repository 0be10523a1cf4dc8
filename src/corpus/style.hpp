// How a drawing is made, whatever it shows: which views, how complete, on which layers, as which entities, in which
// file format. Drawn at random from the drawing's own seed and independent of the part, so that nothing here tells the
// category.
//
// Thread safety: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/dxf_document.hpp"
#include "corpus/random.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// The kind of document, which sets how likely everything else is.
enum class SheetKind : std::uint8_t {
    projection,  ///< views exported from a 3D model: outlines, perhaps hidden lines, a section, a plain border
    outline,     ///< one view for a laser or a mill, cut contours only
    drawing,     ///< a drafter's sheet: centre lines, dimensions, notes, frame
    sketch,      ///< part of a drawing: some of it, no sheet
};

enum class Language : std::uint8_t { english, chinese, german, russian };

enum class LayerScheme : std::uint8_t {
    all_on_zero,
    one_named,  ///< everything on one layer of another name
    exporter,   ///< VISIBLE, HIDDEN, CENTER, BORDER
    office,     ///< OUTLINE, DIM, TEXT, CENTER, HATCH
    gb,         ///< 轮廓线, 中心线, 细实线
    german,     ///< KONTUR, MITTELLINIE
    russian,    ///< КОНТУР, ОСИ
    numbered,   ///< 1, 2, 3
    prefixed,   ///< M-PART-VIS, M-PART-HID
};

enum class DimensionStyle : std::uint8_t {
    none,
    entities,  ///< DIMENSION with its anonymous block
    exploded,  ///< lines, arrowheads and text
};

enum class CircleAs : std::uint8_t { circle, two_arcs, polyline, segments, spline, ellipse };
enum class ArcAs : std::uint8_t { arc, segments, spline, ellipse };
enum class CurveAs : std::uint8_t { spline, polyline, lines };
enum class JoinAs : std::uint8_t {
    single,      ///< every line and arc by itself
    lwpolyline,  ///< outlines chained to LWPOLYLINEs
    polyline,    ///< the same as old POLYLINEs
};

struct Style {
    SheetKind sheet = SheetKind::projection;

    // What is shown.
    int views = 1;         ///< 1 to 4
    bool section = false;  ///< one of the views is a section
    bool hatch_section = true;
    bool hatch_as_lines = false;
    bool hidden_lines = false;
    bool tangent_edges = false;
    bool centre_lines = false;
    bool simplified = false;  ///< teeth by convention
    bool threads_by_convention = true;
    bool threads_modelled = false;  ///< with their profile; without either, threads are smooth cylinders
    bool first_angle = true;        ///< else third angle
    int turn = 0;                   ///< 0: natural position; else one of the 23 others
    bool odd_views = false;         ///< views of any sides at any place, as they come out of scripts
    double gap = 0.3;               ///< distance of views as a share of the mean view size

    // What is added.
    DimensionStyle dimensions = DimensionStyle::none;
    double dimension_density = 0.5;
    bool border = false;  ///< a frame around the sheet
    bool title_block = false;
    bool title_text = false;
    bool notes = false;
    Language language = Language::english;
    int copies = 1;  ///< the same part several times on the sheet, in a row
    bool stray_lines = false;
    bool duplicates = false;
    bool points = false;  ///< POINT entities at centres

    // Further ways of drafting.
    bool half_section = false;   ///< the section is one of the right half only, where the part is symmetric
    bool detail = false;         ///< a place of the part, enlarged beside the views
    bool broken = false;         ///< long views are shortened between break lines
    bool leader_notes = false;   ///< "4xM6", "2x1x45%%d" at leaders
    bool surface_marks = false;  ///< roughness symbols, datum letters, tolerance frames
    bool engraved = false;       ///< a word on the part
    bool hole_table = false;     ///< positions and diameters of the holes in a table
    bool zones = false;          ///< a border with tick marks for zones
    int parts = 1;               ///< different parts of the kind on one sheet
    bool pictorial = false;      ///< an isometric or dimetric view beside the others
    bool roomy = false;          ///< a border far around the views, as on a sheet of fixed size
    bool caption = false;        ///< a box with a name below the views instead of a title block
    bool weld_marks = false;     ///< welding symbols at edges
    bool parts_list = false;     ///< numbered balloons at the views and a list of the parts

    // As what.
    LayerScheme layers = LayerScheme::all_on_zero;
    bool lower_case_layers = false;
    bool line_types_on_entities = false;
    CircleAs circles = CircleAs::circle;
    ArcAs arcs = ArcAs::arc;
    CurveAs curves = CurveAs::spline;
    bool loose_segments = false;    ///< where curves are made of straight segments, each is a LINE by itself
    bool rounds_as_leader = false;  ///< diameters and radii by a LEADER with text rather than a DIMENSION
    JoinAs join = JoinAs::single;
    bool in_blocks = false;  ///< each view is a block
    bool mtext = false;

    // Where and how large.
    double scale = 1.0;     ///< sheet units per millimetre of the part
    Point2 origin;          ///< where the lower left corner of the part's views lies
    double rotation = 0.0;  ///< of the whole drawing, degrees
    bool mirrored = false;
    double jitter = 0.0;  ///< rounding of coordinates, a share of the size; 0: none

    // In which file.
    DxfVersion version = DxfVersion::r2000;
    CodePage code_page = CodePage::ansi_1252;
    bool binary = false;
    bool crlf = true;
    int digits = 16;
    int units = 4;
};

/// A style. Every field is drawn from `random` alone.
[[nodiscard]] Style random_style(Random& random);

/// Layer for a role under a style; UTF-8.
[[nodiscard]] std::string layer_name(const Style& style, Role role);
/// Colour (ACI) and line type that the layer of a role has.
[[nodiscard]] DxfLayer layer_for(const Style& style, Role role);
/// Line type of a role: "CONTINUOUS", "HIDDEN", "CENTER", "PHANTOM".
[[nodiscard]] const char* line_type_of(Role role);

[[nodiscard]] std::string_view name(SheetKind kind);
[[nodiscard]] std::string_view name(LayerScheme scheme);
[[nodiscard]] std::string_view name(Language language);

}  // namespace v16::corpus
