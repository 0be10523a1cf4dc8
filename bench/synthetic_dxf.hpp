// The text of a DXF drawing of a given size for benchmarks, the same every time, made like CAD programs write it:
// padded group codes, CRLF, handles, owners, subclass markers.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace v16::bench {

class SyntheticDrawing {
public:
    explicit SyntheticDrawing(std::size_t bytes) {
        group(0, "SECTION");
        group(2, "HEADER");
        group(9, "$ACADVER");
        group(1, "AC1015");
        group(0, "ENDSEC");
        group(0, "SECTION");
        group(2, "ENTITIES");
        while (text_.size() < bytes) add_entity();
        group(0, "ENDSEC");
        group(0, "EOF");
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    void group(int code, std::string_view value) {
        fmt::format_to(std::back_inserter(text_), "{:3}\r\n{}\r\n", code, value);
    }
    void real(int code) { group(code, fmt::format("{:.9f}", coordinate_(random_))); }
    void point(int code) {
        real(code);
        real(code + 10);
        group(code + 20, "0.0");
    }
    void head(std::string_view type, std::string_view subclass) {
        group(0, type);
        group(5, fmt::format("{:X}", handle_++));
        group(330, "1F");
        group(100, "AcDbEntity");
        group(8, fmt::format("LAYER{}", handle_ % 12));
        group(100, subclass);
    }
    // Six lines, two circles, an arc and a polyline of twenty vertices: about the mixture of a mechanical part.
    void add_entity() {
        switch (handle_ % 10) {
            case 0:
            case 1:
                head("CIRCLE", "AcDbCircle");
                point(10);
                real(40);
                return;
            case 2:
                head("ARC", "AcDbCircle");
                point(10);
                real(40);
                group(100, "AcDbArc");
                real(50);
                real(51);
                return;
            case 3:
                head("LWPOLYLINE", "AcDbPolyline");
                group(90, "20");
                group(70, "1");
                for (int i = 0; i < 20; ++i) {
                    real(10);
                    real(20);
                }
                return;
            default:
                head("LINE", "AcDbLine");
                point(10);
                point(11);
        }
    }

    std::string text_;
    std::uint32_t handle_ = 256;
    std::mt19937 random_{7};
    std::uniform_real_distribution<double> coordinate_{-500.0, 500.0};
};

}  // namespace v16::bench
