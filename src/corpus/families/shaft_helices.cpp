// Shafts with teeth and threads in their true form: helical and herringbone pinions, worms, level-wind screws.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/twisted.hpp"

namespace v16::corpus {

/// Shaft with a helical gear in one piece, its teeth as modelled: one gear, two of different sizes, herringbone teeth
/// with or without a gap; steps on both sides.
Part helical_pinion(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(6, 150);
    std::vector<TwistedPiece> pieces;
    const auto teeth = [&](double from, double to, double tip, int count, double helix, double phase) {
        const double deep = 2.25 * 2 * tip / (count + 2);
        TwistedPiece gear =
            toothed_piece(count, tip - deep, tip, random.uniform(0.2, 0.26), random.uniform(0.6, 0.7), from, to);
        gear.rate = degrees(std::tan(radians(helix)) / (tip - 0.45 * deep));
        gear.phase = phase - gear.rate * from;
        pieces.push_back(gear);
        return tip - deep;
    };
    const int count = random.integer(9, 26);
    const double helix = random.choice({-1.0, 1.0}) * random.uniform(8, 32), wide = r * random.uniform(0.6, 2.4);
    double end = wide, root = 0.0;
    if (random.chance(0.3)) {  // herringbone
        const double gap = random.choice({0.0, 0.12, 0.25}) * wide;
        root = teeth(0, 0.5 * (wide - gap), r, count, helix, 0);
        const double turned = pieces[0].rate * 0.5 * (wide - gap);
        teeth(0.5 * (wide + gap), wide, r, count, -helix, turned);
        if (gap > 0.0) pieces.push_back(round_piece(root * random.uniform(0.9, 1.0), 0.4 * wide, 0.6 * wide));
    } else {
        root = teeth(0, wide, r, count, helix, random.uniform(0, 20));
        if (random.chance(0.35)) {  // a second gear beside it
            const double gap = r * random.uniform(0.1, 0.8), k = random.uniform(0.6, 1.5),
                         second = r * random.uniform(0.4, 1.2);
            const double other = teeth(wide + gap, wide + gap + second, k * r, std::max(9, static_cast<int>(count * k)),
                                       random.choice({-1.0, 1.0, 0.0}) * std::abs(helix), 0);
            pieces.push_back(round_piece(0.9 * std::min(root, other), 0.9 * wide, wide + gap + 0.1 * second));
            end = wide + gap + second;
        }
    }
    double least = 1e300;
    for (const TwistedPiece& piece : pieces)
        for (const Point2 p : piece.points) least = std::min(least, length(p));
    for (const double s : {-1.0, 1.0}) {
        double at = s > 0 ? end : 0.0;
        if (s < 0 && random.chance(0.12)) {  // overhung
            pieces.push_back(round_piece(0.5 * least, -0.05 * r, 0.05 * r));
            continue;
        }
        if (random.chance(0.35)) {  // collar or long body
            const double to = at + s * r * random.log_uniform(0.1, 3);
            pieces.push_back(round_piece(least * random.uniform(0.8, 0.95), at, to));
            at = to;
        }
        add_round_journals(pieces, random, least * random.uniform(0.55, 0.78), at, s);
    }
    return twisted_part(pieces);
}

/// Worm or screw with its threads in their true form: cylindrical of one to six starts, hourglass-shaped, conical;
/// square, trapezoid or round threads; long with bare ends or short between bearings.
Part modelled_worm(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 100);
    const int starts = random.choice({1, 1, 1, 2, 2, 3, 4, 6});
    const std::size_t form = random.weighted({0.5, 0.25, 0.25});
    const double pitch = r * random.uniform(0.28, 0.75), turns = random.uniform(4, form == 0 ? 14 : 8),
                 body = pitch * turns, root = r * random.uniform(0.62, 0.82);
    const double tip_share = random.uniform(0.2, 0.45);
    TwistedPiece worm = toothed_piece(starts, root, r, tip_share, tip_share + random.uniform(0.05, 0.35), 0, body);
    worm.rate = random.choice({-1.0, 1.0, 1.0, 1.0}) * 360.0 / (pitch * starts);
    worm.phase = random.uniform(0, 360);
    double small = 1.0;
    if (form == 1) {  // hourglass
        const double arc = body * random.uniform(0.62, 1.2), dip = arc - std::sqrt(arc * arc - 0.25 * body * body);
        const double middle = 0.5 * body, waist = random.uniform(0.7, 1.0) * std::min(1.0, 1.6 * r / (r + dip));
        worm.scale = [arc, middle, waist, r](double x) {
            return waist + (arc - std::sqrt(std::max(0.0, arc * arc - (x - middle) * (x - middle)))) / r;
        };
        small = waist;
    } else if (form == 2) {  // conical
        const double lean = random.uniform(0.25, 0.75);
        worm.scale = [lean, body](double x) { return 1.0 - (1.0 - lean) * x / body; };
        small = lean;
    }
    std::vector<TwistedPiece> pieces{worm};
    const double neck = root * random.uniform(0.7, 0.95);
    for (const double s : {-1.0, 1.0}) {
        double at = s > 0 ? body : 0.0;
        double k = form == 1 ? worm.scale(0) * random.uniform(0.5, 0.9) : 1.0;
        if (form == 2 && s > 0) k = small;
        if (form == 2 && s > 0 && random.chance(0.4)) continue;
        if (random.chance(0.4)) {
            const double to = at + s * r * random.log_uniform(0.2, 3);
            pieces.push_back(round_piece(k * neck, at, to));
            at = to;
        }
        if (random.chance(0.25)) {
            const double to = at + s * r * random.uniform(0.15, 0.4);
            pieces.push_back(round_piece(1.3 * k * neck, at, to));
            at = to;
        }
        add_round_journals(pieces, random, 0.85 * k * neck, at, s);
    }
    Part part = twisted_part(pieces);
    if (form == 0) part.drawn[2].view.circle({}, r);  // the threads behind the end of the first
    return part;
}

namespace {

/// Half a turn of an edge that winds about a cylinder, from the top down, within the body.
void winding(View& view, double from, double rise, double r, double low, double high) {
    std::vector<Point2> points;
    for (int i = 0; i <= 14; ++i) {
        const double t = i / 14.0, x = from + rise * t;
        if (x >= low && x <= high) points.push_back({x, r * std::cos(radians(180 * t))});
    }
    if (points.size() > 2) view.curve(points);
}

}  // namespace

/// Level-wind screw: grooves of both hands that cross and meet in round turns at the ends; ends with flats, a square, a
/// keyway or a gear's seat, sometimes with its follower.
Part reversing_screw(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 50), pitch = r * random.uniform(1.2, 4.5),
                 groove = r * random.uniform(0.18, 0.4);
    const int turns = random.integer(2, 9);
    const double body = pitch * turns, margin = groove * random.uniform(0.8, 2.5);
    View front, top;
    for (View* view : {&front, &top}) {
        const double shift = view == &top ? 0.25 * pitch : 0.0;
        for (int i = -1; i <= 2 * turns; ++i)
            for (const double edge : {-0.5 * groove, 0.5 * groove}) {
                const double x = shift + 0.5 * pitch * i + edge;
                if (i % 2 == 0) winding(*view, x, 0.5 * pitch, r, 0, body);
                winding(*view, x + (i % 2 == 0 ? 0.5 * pitch : 0.0), -0.5 * pitch, r, 0, body);
            }
        for (const double s : {-1.0, 1.0}) {
            view->line({-margin, s * r}, {body + margin, s * r});
            const double end = s > 0 ? body : 0.0;  // the turn at the end
            view->curve({{end - s * 0.3 * groove, -0.5 * r},
                         {end + s * 0.35 * groove, -0.2 * r},
                         {end + s * 0.5 * groove, 0},
                         {end + s * 0.35 * groove, 0.2 * r},
                         {end - s * 0.3 * groove, 0.5 * r}});
        }
    }
    View right;
    right.circle({}, r);
    double axis[2] = {0, 0};
    for (const double s : {-1.0, 1.0}) {
        double x = s > 0 ? body + margin : -margin, radius = r;
        const int steps = random.integer(1, 3), finish = random.integer(0, 3);
        for (int i = 0; i < steps; ++i) {
            const double next = radius * random.uniform(0.68, 0.88), end = x + s * r * random.log_uniform(0.7, 3);
            for (View* view : {&front, &top}) {
                view->line({x, -radius}, {x, radius});
                for (const double side : {-1.0, 1.0}) view->line({x, side * next}, {end, side * next});
                if (i + 1 == steps) view->line({end, -next}, {end, next});
            }
            if (i + 1 == steps) {
                const double from = x + 0.4 * (end - x);
                if (finish == 1) {  // flats
                    for (const double side : {-0.7, 0.7}) front.line({from, side * next}, {end, side * next});
                    front.line({from, -0.7 * next}, {from, 0.7 * next});
                } else if (finish == 2) {
                    top.path(slot({std::min(from, end - s * 0.3 * next), 0}, {std::max(from, end - s * 0.3 * next), 0},
                                  0.24 * next));
                } else if (finish == 3) {
                    for (View* view : {&front, &top})
                        for (const double side : {-0.84, 0.84})
                            view->line({from, side * next}, {end, side * next}, Role::thread);
                }
            }
            if (s > 0) right.circle({}, next);
            radius = next;
            x = end;
        }
        axis[s > 0 ? 1 : 0] = x;
    }
    for (View* view : {&front, &top}) view->centre_line({axis[0], 0}, {axis[1], 0}, 0.6 * r);
    right.centre_mark({}, 1.2 * r);
    Part part;
    part.drawn.push_back({Side::front, std::move(front)});
    part.drawn.push_back({Side::top, std::move(top)});
    part.drawn.push_back({Side::right, std::move(right)});
    return part;
}

}  // namespace v16::corpus
