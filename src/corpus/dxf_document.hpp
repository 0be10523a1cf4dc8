// What a DXF file is to hold, in the writer's terms: layers, blocks, entities. Plain values, two-dimensional.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/path.hpp"

namespace v16::corpus {

enum class DxfVersion : std::uint8_t {
    bare,   ///< an ENTITIES section and nothing else, as simple exporters write
    r12,    ///< AC1009
    r2000,  ///< AC1015
    r2004,  ///< AC1018
    r2007,  ///< AC1021, text is UTF-8 from here on
    r2010,  ///< AC1024
    r2013,  ///< AC1027
    r2018,  ///< AC1032
};
[[nodiscard]] const char* name(DxfVersion version);  ///< "AC1015"; "" for bare

/// Encoding of text before R2007. What does not fit is written as \U+XXXX.
enum class CodePage : std::uint8_t { ansi_1252, ansi_936, ansi_1251 };
[[nodiscard]] const char* name(CodePage page);  ///< "ANSI_1252"

struct DxfEntity {
    enum class Kind : std::uint8_t {
        line,
        circle,
        arc,
        lwpolyline,  ///< written as POLYLINE where the version has none
        polyline,
        ellipse,  ///< from R2000 on
        spline,   ///< cubic through `path`'s points with `knots`, or as given; from R2000 on
        text,
        mtext,  ///< from R2000 on
        dimension,
        hatch,  ///< from R2000 on
        solid,
        insert,
        point,
        leader,  ///< from R2000 on
    } kind = Kind::line;
    std::string layer = "0";
    int color = 256;        ///< 256: by layer
    std::string line_type;  ///< empty: by layer
    Point2 a, b;            ///< line: ends; others: `a` is centre, insertion or position; ellipse: `b` major axis
    double radius = 0.0;    ///< circle, arc; ellipse: ratio; text: height; insert: scale
    double start = 0.0, end = 360.0;  ///< arc: degrees; ellipse: radians; text, insert: start is the rotation
    Path path;                        ///< polylines (bulges), spline (control points), solid (3 or 4 corners), leader
    std::vector<double> knots;        ///< spline: path.size() + 4
    std::vector<Path> loops;          ///< hatch
    double spacing = 1.0;             ///< hatch: distance of the lines
    std::string text;   ///< text, mtext: UTF-8; insert: block name; dimension: text; hatch: pattern, "SOLID" fills
    std::string block;  ///< dimension: its picture
};

struct DxfLayer {
    std::string name;
    int color = 7;
    std::string line_type = "CONTINUOUS";
};

struct DxfBlock {
    std::string name;
    std::vector<DxfEntity> entities;
};

struct DxfDocument {
    DxfVersion version = DxfVersion::r2000;
    CodePage code_page = CodePage::ansi_1252;
    bool binary = false;
    bool crlf = true;              ///< ASCII: line ends
    int digits = 16;               ///< ASCII: significant digits of a number, 4 to 17
    int units = 4;                 ///< $INSUNITS: 1 inch, 4 millimetre; 0: none
    std::vector<DxfLayer> layers;  ///< layer "0" is added when missing
    std::vector<DxfBlock> blocks;
    std::vector<DxfEntity> entities;
};

}  // namespace v16::corpus
