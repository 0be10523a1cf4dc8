#include "corpus/families/other_bar_sections.hpp"

namespace v16::corpus {

Path angle_section(Point2 half, double wall) {
    const auto [w, h] = half;
    return through({{-w, -h}, {w, -h}, {w, wall - h}, {wall - w, wall - h}, {wall - w, h}, {-w, h}});
}

Path channel_section(Point2 half, double wall) {
    const auto [w, h] = half;
    return through(
        {{-w, -h}, {w, -h}, {w, h}, {w - wall, h}, {w - wall, wall - h}, {wall - w, wall - h}, {wall - w, h}, {-w, h}});
}

Path i_section(Point2 half, double web, double flange) {
    const auto [w, h] = half;
    const double middle = 0.5 * web, inner = h - flange;
    return through({{-w, -h},
                    {w, -h},
                    {w, -inner},
                    {middle, -inner},
                    {middle, inner},
                    {w, inner},
                    {w, h},
                    {-w, h},
                    {-w, inner},
                    {-middle, inner},
                    {-middle, -inner},
                    {-w, -inner}});
}

Path t_section(Point2 half, double wall) {
    const auto [w, h] = half;
    const double middle = 0.5 * wall, inner = h - wall;
    return through(
        {{-middle, -h}, {middle, -h}, {middle, inner}, {w, inner}, {w, h}, {-w, h}, {-w, inner}, {-middle, inner}});
}

}  // namespace v16::corpus
