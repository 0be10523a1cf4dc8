// Rotors whose section turns along the axis: of screw compressors and pumps, of eccentric screw pumps, reels with
// helical blades, ribbon mixers.
#include <algorithm>
#include <cmath>

#include "corpus/families/shaft.hpp"
#include "corpus/families/twisted.hpp"

namespace v16::corpus {
namespace {

/// Section of a screw rotor: lobes that are full (of the driving rotor) or with deep hollows between thin combs.
TwistedPiece lobed_section(int lobes, double root, double r, bool full, double from, double to) {
    TwistedPiece piece;
    const int share = 12;
    for (int i = 0; i < lobes * share; ++i) {
        const double t = static_cast<double>(i % share) / share, swing = 0.5 - 0.5 * std::cos(radians(360 * t));
        const double k = full ? std::pow(swing, 0.8) : 1.0 - std::pow(1.0 - swing, 3.0);
        piece.points.push_back(polar({}, root + (r - root) * k, 360.0 * i / (lobes * share)));
        if (i % share == share / 2) piece.sharp.push_back(piece.points.size() - 1);
    }
    piece.lobes = lobes;
    piece.from = from;
    piece.to = to;
    return piece;
}

/// A thin plate along the shaft, standing between two radii, its corners as edges.
TwistedPiece blade_section(double inner, double outer, double half, double lean, double from, double to) {
    return cornered_piece(moved(rotated(rectangle({0, -half}, {outer - inner, half}), lean), {inner, 0}), from, to);
}

}  // namespace

/// Rotor of a screw compressor or screw pump: two to eight lobes that wind round, full or with thin combs; alone, with
/// thrust collars or timing gear, or as the pair in mesh.
Part screw_rotor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(8, 200), body = r * random.uniform(1.8, 5.5);
    const int lobes = random.choice({1, 2, 3, 4, 4, 5, 5, 6, 7, 8});
    const bool full = lobes < 5 || random.chance(0.3);
    const double root = r * (lobes < 3 ? random.uniform(0.4, 0.55) : random.uniform(0.55, 0.72)),
                 wrap = random.choice({-1.0, 1.0}) * (lobes < 3 ? random.uniform(500, 1300) : random.uniform(150, 330));
    std::vector<TwistedPiece> pieces{lobed_section(lobes, root, r, full, 0, body)};
    pieces[0].rate = wrap / body;
    pieces[0].phase = random.uniform(0, 90);
    const auto add_ends = [&](Point2 centre, double neck) {
        double left = 0.0, right = body;
        for (double* end : {&left, &right}) {
            const double s = end == &right ? 1.0 : -1.0;
            if (random.chance(0.3)) {
                const double next = *end + s * r * random.uniform(0.1, 0.3);
                pieces.push_back(round_piece(1.2 * neck, *end, next));
                pieces.back().centre = centre;
                *end = next;
            }
        }
        left = add_round_journals(pieces, random, neck, left, -1, centre);
        right = add_round_journals(pieces, random, neck, right, 1, centre);
        if (random.chance(0.25)) {  // timing wheel or pulley on its seat
            const double from = body + r * random.uniform(0.2, 0.35);
            pieces.push_back(round_piece(0.86 * r, from, from + r * random.uniform(0.2, 0.4)));
            pieces.back().centre = centre;
        }
    };
    const double neck = root * random.uniform(0.6, 0.88);
    add_ends({}, neck);
    if (lobes > 2 && random.chance(0.25)) {  // its partner beside it
        const int others = lobes + random.choice({0, 1, 2});
        const Point2 beside{0, -(r + root) * random.uniform(1.0, 1.03)};
        TwistedPiece partner = lobed_section(others, root, r, !full || others == lobes, 0, body);
        partner.rate = -wrap / body * lobes / others;
        partner.phase = 90 + 180.0 / others;
        partner.centre = beside;
        pieces.push_back(partner);
        add_ends(beside, neck);
    }
    return twisted_part(pieces);
}

/// Rotor of an eccentric screw pump or downhole motor: a round or lobed section that winds about the axis, a head with
/// its joint, with the coupling rod or alone.
Part cavity_rotor(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(4, 60), throws = r * random.uniform(0.15, 0.5),
                 pitch = r * random.uniform(2.2, 6);
    const double length = pitch * random.uniform(1.5, 7);
    std::vector<TwistedPiece> pieces;
    TwistedPiece helix;
    if (random.chance(0.7)) {
        helix = round_piece(r, 0, length, 36);
        for (Point2& p : helix.points) p = p + Point2{throws, 0};
    } else {
        helix = lobed_section(random.choice({2, 3, 4, 5, 9}), r, r + throws, true, 0, length);
        helix.sharp.clear();
    }
    helix.rate = random.choice({-1.0, 1.0}) * 360.0 / pitch;
    helix.phase = random.uniform(0, 360);
    pieces.push_back(helix);
    const double head = r * random.uniform(0.75, 1.15), reach = r * random.uniform(1.2, 3.5);
    double end = -reach;
    pieces.push_back(round_piece(head, end, 0.02 * r));
    if (random.chance(0.5)) {  // the joint's sleeve
        const double sleeve = head * random.uniform(1.2, 1.6), wide = std::min(0.8 * reach, 2 * sleeve);
        pieces.push_back(round_piece(sleeve, end - 0.1 * r, end + wide));
        end -= 0.1 * r;
    }
    const double joint = end;
    if (random.chance(0.5)) {  // coupling rod, drive shaft
        const double rod = head * random.uniform(0.4, 0.7), span = pitch * random.uniform(1, 3);
        pieces.push_back(round_piece(rod, end - span, end));
        end -= span;
        if (random.chance(0.7)) add_round_journals(pieces, random, head * random.uniform(0.9, 1.6), end, -1);
    } else if (random.chance(0.4)) {
        add_round_journals(pieces, random, 0.8 * head, end, -1);
    }
    if (random.chance(0.3)) pieces.push_back(round_piece(0.5 * r, length, length + r * random.uniform(0.3, 2)));
    Part part = twisted_part(pieces);
    if (random.chance(0.6))  // the pin of the joint
        part.drawn[0].view.circle({joint + 0.5 * reach * 0.7, 0}, 0.22 * head);
    return part;
}

/// Reel with blades that wind about a shaft: of mowers, choppers, planers and rotary cutters; blades on discs, spiders
/// or a drum, straight halves against each other.
Part bladed_reel(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(20, 350), length = r * random.uniform(1.5, 7),
                 shaft = r * random.uniform(0.1, 0.2);
    const int blades = random.integer(3, 8);
    const double half = r * random.uniform(0.02, 0.05), lean = random.choice({0.0, 0.0, -30.0, 30.0, 70.0});
    const double wrap = random.choice({-1.0, 1.0}) * random.uniform(25, 120);
    const std::size_t form = random.weighted({0.45, 0.3, 0.25});
    const double inner = form == 2 ? 0.8 * r : r * random.uniform(0.6, 0.82);
    const bool chevron = random.chance(0.25);
    std::vector<TwistedPiece> pieces;
    for (int i = 0; i < blades; ++i)
        for (int part = 0; part < (chevron ? 2 : 1); ++part) {
            const double a = part * 0.5 * length, b = chevron ? a + 0.5 * length : length;
            TwistedPiece blade = blade_section(inner, r, half, lean, a, b);
            blade.rate = (part == 0 ? wrap : -wrap) / length;
            blade.phase = 90.0 + 360.0 * i / blades + part * wrap;
            pieces.push_back(blade);
        }
    if (form == 2) {  // on a drum
        pieces.push_back(round_piece(0.84 * r, 0, length));
    } else {
        const int discs = random.integer(2, 5);
        const double t = r * random.uniform(0.03, 0.08);
        for (int k = 0; k < discs; ++k) {
            const double x = (length - t) * k / (discs - 1);
            if (form == 0) {
                pieces.push_back(round_piece(inner + 0.5 * (r - inner) * random.choice({0.5, 0.8}), x, x + t));
            } else {  // spider: one arm under each blade
                const bool mirrored = chevron && x > 0.5 * length;
                const double turn = mirrored ? wrap - wrap * x / length : wrap * x / length;
                TwistedPiece star = toothed_piece(blades, 0.3 * r, inner + 0.1 * r, 0.16, 0.3, x, x + t);
                star.phase = 90 + turn;
                pieces.push_back(star);
            }
        }
    }
    const double over = r * random.uniform(0.05, 0.4);
    pieces.push_back(round_piece(shaft, -over, length + over));
    add_round_journals(pieces, random, 0.85 * shaft, -over, -1);
    add_round_journals(pieces, random, 0.85 * shaft, length + over, 1);
    return twisted_part(pieces);
}

/// Shaft of a ribbon mixer, stirrer or spiral conveyor: one to four ribbons on arms, an inner one against the outer, in
/// two halves that push to the middle.
Part ribbon_shaft(FamilyContext& context) {
    Random& random = context.random;
    const double r = random.log_uniform(30, 500), shaft = r * random.uniform(0.1, 0.2),
                 pitch = r * random.uniform(1.2, 3.2), wide = r * random.uniform(0.08, 0.25);
    const double length = pitch * random.uniform(1.2, 4);
    const int starts = random.choice({1, 2, 2, 3}), arms = random.integer(4, 9);
    const bool halves = random.chance(0.3), inside = random.chance(0.4);
    const double sense = random.choice({-1.0, 1.0}), rate = sense * 360.0 / pitch;
    std::vector<TwistedPiece> pieces;
    const auto put = [&](double inner, double outer, double turn, double width, double phase) {
        const double sweep = std::min(80.0, std::abs(turn) * width);
        for (int part = 0; part < (halves ? 2 : 1); ++part) {
            TwistedPiece ribbon;
            for (const double radius : {outer, inner})
                for (int i = 0; i <= 4; ++i) {
                    if (i % 4 == 0) ribbon.sharp.push_back(ribbon.points.size());
                    ribbon.points.push_back(polar({}, radius, (radius == outer ? 1 : -1) * sweep * (0.25 * i - 0.5)));
                }
            ribbon.from = part * 0.5 * length;
            ribbon.to = halves ? ribbon.from + 0.5 * length : length;
            ribbon.rate = part == 0 ? turn : -turn;
            ribbon.phase = phase + part * turn * length;
            pieces.push_back(ribbon);
        }
    };
    for (int i = 0; i < starts; ++i) put(r * random.uniform(0.8, 0.88), r, rate, wide, 360.0 * i / starts);
    if (inside) put(0.42 * r, 0.55 * r, -rate, 0.7 * wide, 40);
    const double arm = 0.35 * shaft;
    for (int k = 0; k < arms; ++k) {
        const double x = arm + (length - 2 * arm) * k / (arms - 1);
        const double turn = halves && x > 0.5 * length ? rate * (length - x) : rate * x;
        TwistedPiece bar =
            cornered_piece(rectangle({starts == 2 ? -0.9 * r : 0, -arm}, {0.9 * r, arm}), x - arm, x + arm);
        bar.phase = turn;
        pieces.push_back(bar);
    }
    const double over = r * random.uniform(0.1, 0.4);
    pieces.push_back(round_piece(shaft, -over, length + over));
    add_round_journals(pieces, random, 0.85 * shaft, -over, -1);
    add_round_journals(pieces, random, 0.85 * shaft, length + over, 1);
    Part part = twisted_part(pieces);
    part.drawn[2].view.circle({}, r);  // the ribbons behind their ends
    return part;
}

}  // namespace v16::corpus
