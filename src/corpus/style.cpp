#include "corpus/style.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"

namespace v16::corpus {
namespace {

// Chances that differ by kind of sheet, in the order of SheetKind.
using ByKind = std::array<double, 4>;
double chance_of(const Style& style, const ByKind& chances) {
    return chances[static_cast<std::size_t>(style.sheet)];
}

void choose_content(Style& s, Random& r) {
    switch (s.sheet) {
        case SheetKind::projection:
            s.views = 1 + static_cast<int>(r.weighted({0.2, 0.38, 0.38, 0.04}));
            break;
        case SheetKind::outline:
            s.views = 1;
            break;
        case SheetKind::drawing:
            s.views = 1 + static_cast<int>(r.weighted({0.2, 0.4, 0.32, 0.08}));
            break;
        case SheetKind::sketch:
            s.views = 1 + static_cast<int>(r.weighted({0.55, 0.3, 0.15, 0.0}));
            break;
    }
    s.section = r.chance(chance_of(s, {0.33, 0.0, 0.45, 0.25}));
    s.hatch_section = r.chance(0.85);
    s.hatch_as_lines = r.chance(chance_of(s, {0.1, 0.0, 0.4, 0.4}));
    s.hidden_lines = r.chance(chance_of(s, {0.45, 0.02, 0.55, 0.3}));
    s.tangent_edges = r.chance(chance_of(s, {0.45, 0.0, 0.15, 0.2}));
    s.centre_lines = r.chance(chance_of(s, {0.3, 0.02, 0.95, 0.6}));
    s.simplified = r.chance(chance_of(s, {0.02, 0.02, 0.35, 0.15}));
    const std::size_t threads = r.weighted({s.sheet == SheetKind::projection ? 0.15 : 0.75, 0.2, 0.65});
    s.threads_by_convention = threads == 0;
    s.threads_modelled = threads == 1;
    s.first_angle = r.chance(0.6);
    s.turn = r.chance(chance_of(s, {0.45, 0.3, 0.12, 0.2})) ? r.integer(1, 23) : 0;
    s.odd_views = r.chance(chance_of(s, {0.15, 0.0, 0.03, 0.1}));
    s.gap = r.chance(0.75) ? r.uniform(0.12, 0.6) : r.uniform(0.6, 1.4);
}

void choose_additions(Style& s, Random& r) {
    if (r.chance(chance_of(s, {0.02, 0.02, 0.85, 0.4})))
        s.dimensions = r.chance(0.6) ? DimensionStyle::entities : DimensionStyle::exploded;
    s.dimension_density = r.uniform(0.15, 1.0);
    s.border = r.chance(chance_of(s, {0.1, 0.01, 0.75, 0.05}));
    s.title_block = s.border && r.chance(0.9);
    s.title_text = s.title_block && r.chance(chance_of(s, {0.08, 0.1, 0.9, 0.5}));
    s.notes = r.chance(chance_of(s, {0.02, 0.04, 0.6, 0.2}));
    s.language = static_cast<Language>(r.weighted({0.45, 0.35, 0.12, 0.08}));
    s.copies = r.chance(chance_of(s, {0.01, 0.08, 0.02, 0.05})) ? r.integer(2, 4) : 1;
    s.stray_lines = r.chance(chance_of(s, {0.01, 0.02, 0.06, 0.08}));
    s.duplicates = r.chance(chance_of(s, {0.03, 0.06, 0.06, 0.08}));
    s.points = r.chance(chance_of(s, {0.0, 0.05, 0.02, 0.04}));
}

void choose_ways(Style& s, Random& r) {
    s.half_section = s.section && r.chance(0.35);
    s.detail = r.chance(chance_of(s, {0.02, 0.0, 0.1, 0.08}));
    s.broken = r.chance(chance_of(s, {0.02, 0.0, 0.2, 0.1}));
    s.leader_notes = r.chance(chance_of(s, {0.0, 0.0, 0.3, 0.2}));
    s.surface_marks = r.chance(chance_of(s, {0.0, 0.0, 0.35, 0.1}));
    s.engraved = r.chance(chance_of(s, {0.03, 0.06, 0.03, 0.04}));
    s.hole_table = r.chance(chance_of(s, {0.0, 0.0, 0.03, 0.01}));
    s.zones = s.border && r.chance(0.1);
    s.parts = r.chance(chance_of(s, {0.02, 0.05, 0.03, 0.05})) ? r.integer(2, 3) : 1;
    s.pictorial = r.chance(chance_of(s, {0.03, 0.0, 0.12, 0.04}));
    s.weld_marks = r.chance(chance_of(s, {0.0, 0.0, 0.06, 0.03}));
    s.parts_list = r.chance(chance_of(s, {0.0, 0.0, 0.06, 0.02}));
    if (r.chance(chance_of(s, {0.04, 0.01, 0.03, 0.01}))) {  // a template sheet with a box for the name
        s.border = s.roomy = s.caption = true;
        s.title_block = s.title_text = false;
    }
    s.roomy = s.roomy || (s.border && r.chance(0.12));
}

void choose_layers(Style& s, Random& r) {
    s.layers = static_cast<LayerScheme>(
        s.sheet == SheetKind::outline      ? r.weighted({0.7, 0.15, 0.05, 0.05, 0.02, 0.01, 0.01, 0.01, 0.0})
        : s.sheet == SheetKind::projection ? r.weighted({0.28, 0.06, 0.3, 0.14, 0.14, 0.03, 0.02, 0.02, 0.01})
                                           : r.weighted({0.18, 0.05, 0.12, 0.25, 0.2, 0.07, 0.05, 0.04, 0.04}));
    s.lower_case_layers = r.chance(0.25);
    s.line_types_on_entities = r.chance(0.3);
}

void choose_entities(Style& s, Random& r) {
    s.circles = static_cast<CircleAs>(r.weighted({0.88, 0.05, 0.04, 0.02, 0.01, 0.01}));
    s.arcs = static_cast<ArcAs>(r.weighted({0.88, 0.05, 0.05, 0.02}));
    s.curves = static_cast<CurveAs>(r.weighted({0.75, 0.17, 0.08}));
    s.loose_segments = r.chance(0.5);
    if (r.chance(0.05)) {  // a converter that knows no curves
        s.circles = CircleAs::segments;
        s.arcs = ArcAs::segments;
        s.curves = CurveAs::lines;
    }
    s.rounds_as_leader = r.chance(0.2);
    s.join = static_cast<JoinAs>(r.weighted({s.sheet == SheetKind::outline ? 0.5 : 0.85, 0.35, 0.06}));
    s.in_blocks = r.chance(chance_of(s, {0.02, 0.04, 0.1, 0.06}));
    s.mtext = r.chance(0.35);
}

void choose_place(Style& s, Random& r) {
    const bool inch = r.chance(0.08);
    s.scale = inch ? 1.0 / 25.4 : 1.0;
    if (r.chance(chance_of(s, {0.15, 0.05, 0.4, 0.2}))) s.scale *= r.choice({0.1, 0.2, 0.25, 0.5, 2.0, 5.0, 10.0});
    s.units = inch ? (r.chance(0.7) ? 1 : 0) : r.choice({4, 4, 4, 0, 0, 1});
    const std::size_t place = r.weighted({0.45, 0.35, 0.2});
    if (place == 1) s.origin = {r.uniform(-500, 500), r.uniform(-500, 500)};
    if (place == 2) s.origin = {r.uniform(-20000, 20000), r.uniform(-20000, 20000)};
    if (r.chance(chance_of(s, {0.06, 0.25, 0.02, 0.1})))
        s.rotation = r.chance(0.7) ? r.choice({90.0, 180.0, 270.0}) : r.uniform(0, 360);
    s.mirrored = r.chance(chance_of(s, {0.05, 0.1, 0.01, 0.05}));
    s.jitter = r.chance(0.05) ? r.log_uniform(1e-5, 5e-4) : 0.0;
}

void choose_file(Style& s, Random& r) {
    constexpr std::array versions{DxfVersion::bare,  DxfVersion::r12,   DxfVersion::r2000, DxfVersion::r2004,
                                  DxfVersion::r2007, DxfVersion::r2010, DxfVersion::r2013, DxfVersion::r2018};
    s.version = versions[r.weighted({0.04, 0.1, 0.25, 0.1, 0.14, 0.14, 0.11, 0.12})];
    switch (s.language) {
        case Language::chinese:
            s.code_page = r.chance(0.85) ? CodePage::ansi_936 : CodePage::ansi_1252;
            break;
        case Language::russian:
            s.code_page = r.chance(0.85) ? CodePage::ansi_1251 : CodePage::ansi_1252;
            break;
        default:
            s.code_page = r.chance(0.93) ? CodePage::ansi_1252 : CodePage::ansi_936;
            break;
    }
    s.binary = s.version != DxfVersion::bare && r.chance(0.03);
    s.crlf = r.chance(0.6);
    s.digits = r.choice({6, 8, 10, 16, 16, 17});
}

struct SchemeNames {
    std::array<std::string_view, role_count> names;
};

// Outline, tangent, hidden, centre, thread, thin, phantom, hatch, dimension, text, frame.
constexpr std::array<SchemeNames, 9> scheme_names{{
    {{"0", "0", "0", "0", "0", "0", "0", "0", "0", "0", "0"}},
    {{"PART", "PART", "PART", "PART", "PART", "PART", "PART", "PART", "PART", "PART", "PART"}},
    {{"VISIBLE", "VISIBLE", "HIDDEN", "CENTER", "VISIBLE", "VISIBLE", "PHANTOM", "VISIBLE", "DIMENSION", "TEXT",
      "BORDER"}},
    {{"OUTLINE", "THIN", "HIDDEN", "CENTER", "THIN", "THIN", "PHANTOM", "HATCH", "DIM", "TEXT", "FRAME"}},
    {{"轮廓线", "细实线", "虚线", "中心线", "细实线", "细实线", "双点划线", "剖面线", "尺寸线", "文字", "图框"}},
    {{"KONTUR", "SCHMAL", "VERDECKT", "MITTELLINIE", "GEWINDE", "SCHMAL", "PHANTOM", "SCHRAFFUR", "BEMASSUNG", "TEXT",
      "RAHMEN"}},
    {{"КОНТУР", "ТОНКИЕ", "НЕВИДИМЫЕ", "ОСИ", "ТОНКИЕ", "ТОНКИЕ", "ШТРИХПУНКТИР", "ШТРИХОВКА", "РАЗМЕРЫ", "ТЕКСТ",
      "РАМКА"}},
    {{"1", "2", "3", "4", "2", "2", "5", "6", "7", "8", "9"}},
    {{"M-PART-VIS", "M-PART-TAN", "M-PART-HID", "M-CENTER", "M-PART-THRD", "M-PART-THIN", "M-PHANTOM", "M-HATCH",
      "M-DIMS", "M-TEXT", "M-TITLE"}},
}};

}  // namespace

Style random_style(Random& random) {
    Style style;
    style.sheet = static_cast<SheetKind>(random.weighted({0.47, 0.15, 0.26, 0.12}));
    choose_content(style, random);
    choose_additions(style, random);
    choose_layers(style, random);
    choose_entities(style, random);
    choose_place(style, random);
    choose_file(style, random);
    choose_ways(style, random);  // last, so that the rest of a seed's style is as it was before there were these
    return style;
}

std::string layer_name(const Style& style, Role role) {
    std::string layer(scheme_names[static_cast<std::size_t>(style.layers)].names[static_cast<std::size_t>(role)]);
    const bool is_ascii =
        std::all_of(layer.begin(), layer.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return style.lower_case_layers && is_ascii ? base::to_lower(layer) : layer;
}

const char* line_type_of(Role role) {
    switch (role) {
        case Role::hidden:
            return "HIDDEN";
        case Role::centre:
            return "CENTER";
        case Role::phantom:
            return "PHANTOM";
        default:
            return "CONTINUOUS";
    }
}

DxfLayer layer_for(const Style& style, Role role) {
    constexpr std::array<int, role_count> colors{7, 8, 4, 1, 3, 3, 6, 8, 3, 2, 7};
    DxfLayer layer;
    layer.name = layer_name(style, role);
    layer.color = colors[static_cast<std::size_t>(role)];
    layer.line_type = style.layers == LayerScheme::all_on_zero || style.layers == LayerScheme::one_named
                          ? "CONTINUOUS"
                          : line_type_of(role);
    return layer;
}

std::string_view name(SheetKind kind) {
    constexpr std::array<std::string_view, 4> names{"projection", "outline", "drawing", "sketch"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view name(LayerScheme scheme) {
    constexpr std::array<std::string_view, 9> names{"all_on_zero", "one_named", "exporter", "office",  "gb",
                                                    "german",      "russian",   "numbered", "prefixed"};
    return names[static_cast<std::size_t>(scheme)];
}

std::string_view name(Language language) {
    constexpr std::array<std::string_view, 4> names{"english", "chinese", "german", "russian"};
    return names[static_cast<std::size_t>(language)];
}

}  // namespace v16::corpus
