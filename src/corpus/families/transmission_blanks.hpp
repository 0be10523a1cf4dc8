// Wheels as drafters draw them: what a sheet of a gear, or of several in mesh, is put together from. In a section the
// axis of the wheel runs along x, its middle plane is at x = 0.
#pragma once

#include "corpus/random.hpp"
#include "corpus/view.hpp"

namespace v16::corpus {

/// A wheel of a drafted set: radii and half widths about its middle plane.
struct WheelBlank {
    double tip = 0.0, pitch = 0.0, root = 0.0, half = 0.0;
    double inner = 0.0, web = 0.0;  ///< inner radius of the rim, half of the web; `web` = `half`: a plain disc
    double hub = 0.0, left = 0.0, right = 0.0, bore = 0.0;
    double hole = 0.0;
    int holes = 0;
    bool keyed = true;
};

/// A wheel with that pitch circle, tooth depth after the module, `half` as wide: a disc or a web, hub, bore, holes.
[[nodiscard]] WheelBlank plan_blank(Random& random, double pitch, double module, double half);

/// Adds a view, turned by `turn` degrees and moved to `at`.
void put_view(View& into, View from, Point2 at, double turn = 0.0);

/// Half of the section (`s` = 1 above the axis, -1 below) out to the radius `outer`.
[[nodiscard]] Path blank_contour(const WheelBlank& b, double outer, double s);

/// The whole section: teeth unhatched, pitch lines, bore.
[[nodiscard]] View blank_section(const WheelBlank& b);
/// The half above the axis in section, its metal hatched out to `metal`: beside a lower half seen from outside.
void draw_cut_half(View& view, const WheelBlank& b, double metal);
/// What of the hubs stands out of the rim, seen from outside on the side `s` of the axis.
void draw_hubs(View& view, const WheelBlank& b, double s);
/// The edges of the web's recesses on the side `s` of the axis, hidden behind the rim; nothing for a plain disc.
void draw_hidden_web(View& view, const WheelBlank& b, double s);
/// The bore seen along the axis, keyed or round.
void draw_bore(View& view, const WheelBlank& b);
/// Seen along the axis: circles alone.
[[nodiscard]] View blank_face(const WheelBlank& b, Random& random);

}  // namespace v16::corpus
