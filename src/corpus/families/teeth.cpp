#include "corpus/families/teeth.hpp"

#include <algorithm>

namespace v16::corpus {
namespace {

/// inv(alpha) = tan(alpha) - alpha: the angle over which an involute has turned.
double involute(double alpha) {
    return std::tan(alpha) - alpha;
}

/// Half of a tooth's angle at `radius`, in degrees. Half at the pitch circle is a quarter of a pitch; the flank follows
/// the involute of the base circle and runs radially below it.
double half_tooth_degrees(const GearForm& form, double radius) {
    const double alpha = radians(form.pressure_angle);
    const double base = pitch_radius(form) * std::cos(alpha);
    const double at = radius > base ? std::acos(base / radius) : 0.0;
    return 90.0 / form.teeth + degrees(involute(alpha) - involute(at));
}

double bulge_over(double sweep_degrees) {
    return std::tan(radians(sweep_degrees) / 4.0);
}

}  // namespace

double pitch_radius(const GearForm& form) {
    return form.module * form.teeth / 2.0;
}
double tip_radius(const GearForm& form) {
    return pitch_radius(form) + form.addendum * form.module;
}
double root_radius(const GearForm& form) {
    return pitch_radius(form) - form.dedendum * form.module;
}

Path gear_outline(const GearForm& form, int flank_points) {
    const double root = root_radius(form);
    const double tip = tip_radius(form);
    const double pitch = 360.0 / form.teeth;
    Path path;
    for (int tooth = 0; tooth < form.teeth; ++tooth) {
        const double middle = tooth * pitch;
        const auto flank = [&](int i, double side) {
            const double radius = root + (tip - root) * i / (flank_points - 1);
            const double half = std::max(half_tooth_degrees(form, radius), 0.02 * pitch);
            return polar({}, radius, middle + side * half);
        };
        for (int i = 0; i < flank_points; ++i) path.vertices.push_back({flank(i, -1.0)});
        path.vertices.back().bulge = bulge_over(2.0 * std::max(half_tooth_degrees(form, tip), 0.02 * pitch));
        for (int i = flank_points - 1; i >= 0; --i) path.vertices.push_back({flank(i, 1.0)});
        path.vertices.back().bulge = bulge_over(std::max(pitch - 2.0 * half_tooth_degrees(form, root), 0.02 * pitch));
    }
    return path;
}

Path spline_outline(int count, double inner_radius, double outer_radius, double width) {
    const double inner_half = degrees(std::asin(width / 2.0 / inner_radius));
    const double outer_half = degrees(std::asin(width / 2.0 / outer_radius));
    const double pitch = 360.0 / count;
    Path path;
    for (int key = 0; key < count; ++key) {
        const double middle = key * pitch;
        path.vertices.push_back({polar({}, inner_radius, middle - inner_half)});
        path.vertices.push_back({polar({}, outer_radius, middle - outer_half), bulge_over(2.0 * outer_half)});
        path.vertices.push_back({polar({}, outer_radius, middle + outer_half)});
        path.vertices.push_back({polar({}, inner_radius, middle + inner_half), bulge_over(pitch - 2.0 * inner_half)});
    }
    return path;
}

}  // namespace v16::corpus
