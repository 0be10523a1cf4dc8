// Screwed and riveted joints as a drafter draws them: cut through the plates but not through the bolt.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_conventions.hpp"

namespace v16::corpus {
namespace {

/// A cut plate between two positions along x, from the clearance hole to a wavy border, on both sides of the axis.
void cut_plate(View& view, double from, double to, double hole, double reach) {
    for (const double s : {-1.0, 1.0}) {
        std::vector<Point2> wave;
        for (int i = 0; i <= 6; ++i)
            wave.push_back({from + (to - from) * i / 6, s * (reach + 0.04 * reach * std::sin(1.7 * i + s))});
        view.line({from, s * hole}, {to, s * hole});
        view.line({from, s * hole}, {from, wave.front().y});
        view.line({to, s * hole}, {to, wave.back().y});
        view.curve(wave, Role::thin);
        std::vector<Point2> loop{{to, s * hole}, {from, s * hole}};
        loop.insert(loop.end(), wave.begin(), wave.end());
        Path path = through(loop);
        if (signed_area(path) < 0) path = reversed(path);
        view.hatch({std::move(path)});
    }
}

}  // namespace

/// Drafted joint: plates in section held by a bolt with its nut and washers, a stud in a blind hole, a screw sunk or in
/// a counterbore, or a rivet; one or a pair side by side.
Part drafted_joint(FamilyContext& context) {
    Random& random = context.random;
    const MetricSize size = metric_size(random);
    const double d = size.d, r = size.radius(), first = d * random.uniform(0.5, 2.2),
                 second = d * random.uniform(0.5, 2.4), reach = d * random.uniform(2, 4), grip = first + second,
                 clear = 1.08 * r;
    const std::size_t form = random.weighted({0.4, 0.2, 0.25, 0.15});
    View view;
    const auto washer = [&](double from, double to) { view.path(rectangle({from, -1.1 * d}, {to, 1.1 * d})); };
    cut_plate(view, 0, first, form == 3 ? r : clear, reach);
    const double disc = 0.15 * d;
    const bool three = random.chance(0.7), washers = random.chance(0.6);
    const double seat = washers ? disc : 0.0;
    double left = 0, right = grip;
    if (form == 0) {  // bolt right through
        cut_plate(view, first, grip, clear, reach);
        hexagon_side(view, size.s, -seat - size.k, -seat, three, true, false);
        hexagon_side(view, size.s, grip + seat, grip + seat + size.m, three, false, true);
        if (washers) {
            washer(-seat, 0);
            washer(grip, grip + seat);
        }
        mirrored_lines(view, {0, r}, {grip, r});
        const double thread = grip - random.uniform(0.1, 0.5) * d, end = grip + seat + size.m;
        view.line({thread, -r}, {thread, r});
        mirrored_lines(view, {thread, size.minor_radius()}, {grip, size.minor_radius()}, Role::thread);
        threaded_side(view, size, end, end + 0.4 * d, end);
        left = -seat - size.k;
        right = end + 0.4 * d;
    } else if (form == 1 || form == 2) {  // into a tapped hole
        const double in = d * random.uniform(1.0, 1.8), hole = first + in + 0.9 * d, low = first + in + 0.4 * d,
                     block = hole + d;
        const double major = r, minor = size.minor_radius();
        for (const double s : {-1.0, 1.0}) {
            std::vector<Point2> loop{{first, s * minor}, {hole, s * minor},  {hole + 0.55 * minor, 0},
                                     {block, 0},         {block, s * reach}, {first, s * reach}};
            Path path = through(loop);
            view.hatch({signed_area(path) < 0 ? reversed(path) : path});
            view.line({first, s * major}, {first, s * reach});
            view.line({first + in, s * minor}, {hole, s * minor});
            view.line({hole, s * minor}, {hole + 0.55 * minor, 0});
            view.line({first + in, s * major}, {low, s * major}, Role::thread);
            view.line({first, s * reach}, {block, s * reach}, Role::thin);
        }
        view.line({block, -reach}, {block, reach}, Role::thin);
        view.line({hole, -minor}, {hole, minor});
        view.line({low, -major}, {low, major});
        mirrored_lines(view, {first, major}, {first + in, major});
        mirrored_lines(view, {first, minor}, {first + in, minor}, Role::thread);
        view.line({first + in, -major}, {first + in, major});
        right = block;
        if (form == 1) {  // stud with its nut
            view.line({first, -major}, {first, major});
            mirrored_lines(view, {0, r}, {first, r});
            hexagon_side(view, size.s, -seat - size.m, -seat, three, true, false);
            if (washers) washer(-seat, 0);
            threaded_side(view, size, -seat - size.m, -seat - size.m - 0.5 * d, -seat - size.m);
            left = -seat - size.m - 0.5 * d;
        } else {  // screw with a cylinder head or a hexagon
            mirrored_lines(view, {0, r}, {first, r});
            if (random.chance(0.5)) {
                view.path(chamfered(rectangle({-d, -0.75 * d}, {0, 0.75 * d}), 0.07 * d));
                mirrored_lines(view, {-d, 0.43 * d}, {-0.5 * d, 0.43 * d}, Role::hidden);
                view.line({-0.5 * d, -0.43 * d}, {-0.5 * d, 0.43 * d}, Role::hidden);
                left = -d;
            } else {
                hexagon_side(view, size.s, -seat - size.k, -seat, three, true, false);
                if (washers) washer(-seat, 0);
                left = -seat - size.k;
            }
        }
    } else {  // rivet
        cut_plate(view, first, grip, r, reach);
        const double head = 0.85 * d, high = 0.6 * d;
        bow(view, {0, head}, {0, -head}, high);
        view.line({0, -head}, {0, head});
        if (random.chance(0.6)) {
            bow(view, {grip, -head}, {grip, head}, high);
            view.line({grip, -head}, {grip, head});
            right = grip + high;
        } else {
            mirrored_lines(view, {grip, head}, {grip - (head - r), r});
            view.line({grip, -head}, {grip, head});
        }
        mirrored_lines(view, {0, r}, {grip, r});
        left = -high;
    }
    view.centre_line({left, 0}, {right, 0}, 0.4 * d);
    if (random.chance(0.25)) {  // a second one beside it
        View twin = view;
        twin.move({0, -2 * reach});
        for (const Stroke& stroke : twin.strokes) view.strokes.push_back(stroke);
        for (const HatchRegion& region : twin.hatches) view.hatches.push_back(region);
    }
    Part part;
    part.drawn.push_back({Side::front, std::move(view)});
    if (random.chance(0.4)) {
        View end;
        if (form == 3) {
            end.circle({}, 0.85 * d);
            end.centre_mark({}, 1.2 * d);
        } else {
            hexagon_end(end, size.s, three, true);
        }
        end.path(rectangle({-reach, -reach}, {reach, reach}));
        part.drawn.push_back({Side::left, std::move(end)});
    }
    return part;
}

}  // namespace v16::corpus
