#include "corpus/families/connector_ways.hpp"

#include <algorithm>

namespace v16::corpus {
namespace {

double low_of(const Way& way, double a, double b) {
    return way.base + std::min(way.s * a, way.s * b);
}

double high_of(const Way& way, double a, double b) {
    return way.base + std::max(way.s * a, way.s * b);
}

}  // namespace

void add_along(Solid& solid, const Way& way, const Path& profile, double a, double b) {
    solid.add_prism(way.axis, moved(profile, way.centre), low_of(way, a, b), high_of(way, a, b));
}

void cut_along(Solid& solid, const Way& way, const Path& profile, double a, double b) {
    solid.cut_prism(way.axis, moved(profile, way.centre), low_of(way, a, b), high_of(way, a, b));
}

void bore_along(Solid& solid, const Way& way, double radius, double a, double b) {
    solid.cut_cylinder(way.axis, way.centre, radius, low_of(way, a, b), high_of(way, a, b));
}

void thread_along(Solid& solid, const Way& way, double major, double minor, double a, double b, bool internal) {
    solid.add_thread({way.axis, way.centre, major, minor, low_of(way, a, b), high_of(way, a, b), internal});
}

}  // namespace v16::corpus
