// Screws and implants of surgery and dentistry, their threads as helices.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector.hpp"
#include "corpus/families/connector_conventions.hpp"
#include "corpus/families/connector_helices.hpp"

namespace v16::corpus {
namespace {

void recess(View& side, View& end, Random& random, double face, double width, double deep) {
    const std::size_t kind = random.weighted({0.45, 0.3, 0.25});
    if (kind == 0) {
        end.path(hexagon({}, width, random.choice({0.0, 30.0, 90.0})));
    } else if (kind == 1) {
        end.path(six_lobes(width));
    } else {
        const double arm = 0.65 * width, half = 0.12 * width;
        for (const double turn : {0.0, 90.0}) end.path(rotated(rectangle({-arm, -half}, {arm, half}), turn));
    }
    mirrored_lines(side, {face, 0.5 * width}, {face + deep, 0.48 * width}, Role::hidden);
    side.line({face + deep, -0.48 * width}, {face + deep, 0.48 * width}, Role::hidden);
}

Helix bone_helix(Random& random, double d, double from, double to, double pitch) {
    Helix helix;
    helix.from = from;
    helix.to = to;
    helix.crest = 0.5 * d;
    helix.root = 0.5 * d * random.uniform(0.6, 0.8);
    helix.pitch = std::max(pitch, (to - from) / 30);
    helix.crest_flat = random.uniform(0.05, 0.15);
    helix.root_flat = random.uniform(0.35, 0.65);
    return helix;
}

void taper_from(Helix& helix, double at, double tip) {
    helix.taper = at;
    helix.tip = tip;
}

/// Ball head with its recess; the thread along all or the end of the shank.
void cortical(View& side, View& end, Random& random, double d, double length) {
    const double head = d * random.uniform(0.75, 1.0), high = head * random.uniform(1.0, 1.5),
                 start = random.chance(0.55) ? 0.1 * d : length * random.uniform(0.3, 0.65);
    if (random.chance(0.7)) {  // round below, flat above
        Path path = through({{-high, 0.8 * head},
                             {-high, -0.8 * head},
                             {-0.55 * high, -head},
                             {0, -0.42 * d},
                             {0, 0.42 * d},
                             {-0.55 * high, head}});
        path.vertices[0].bulge = 0.0;
        path.vertices[2].bulge = 0.22;
        path.vertices[4].bulge = 0.22;
        side.path(path);
    } else {  // cone with a thread that locks in a plate
        Helix lock = bone_helix(random, 2 * head, -high, 0, 0.2 * high);
        lock.root = 0.9 * head;
        taper_from(lock, -high, 4 * high);
        helix_side(side, lock);
    }
    end.circle({}, head);
    recess(side, end, random, -high, 0.8 * d, 0.6 * high);
    if (start > 0.2 * d) {
        mirrored_lines(side, {0, 0.4 * d}, {start, 0.4 * d});
        side.line({start, -0.4 * d}, {start, 0.4 * d});
    }
    Helix helix = bone_helix(random, d, start, length, d * random.uniform(0.28, 0.5));
    taper_from(helix, length - d * random.uniform(0.6, 1.4), length + d * random.choice({0.1, 0.5}));
    helix_side(side, helix);
}

/// No head: two threads of different pitch, the rear one thicker.
void headless(View& side, View& end, Random& random, double d, double length) {
    const double rear = length * random.uniform(0.2, 0.35), front = length * random.uniform(0.55, 0.8);
    const bool full = random.chance(0.25);
    Helix a = bone_helix(random, 1.25 * d, 0, rear, 0.22 * d),
          b = bone_helix(random, d, full ? rear : front, length, 0.34 * d);
    helix_side(side, a);
    if (!full) {
        mirrored_lines(side, {rear, 0.36 * d}, {front, 0.36 * d});
    }
    taper_from(b, length - d, length + 0.2 * d);
    helix_side(side, b);
    end.circle({}, a.crest);
    recess(side, end, random, 0, 0.6 * d, 0.5 * d);
    if (random.chance(0.5)) {
        mirrored_lines(side, {0, 0.15 * d}, {length, 0.15 * d}, Role::hidden);
        end.circle({}, 0.15 * d);
    }
}

/// A forked head that holds a rod, with its set screw now and then.
void pedicle(View& side, View& end, Random& random, double d, double length) {
    const double half = d * random.uniform(0.9, 1.1), high = d * random.uniform(2, 2.8), slot_half = 0.48 * d,
                 seat = -0.35 * high;
    const double wall = high * random.choice({1.0, 1.0, 1.6});
    for (const double s : {-1.0, 1.0}) {
        side.line({-0.1 * d, s * half}, {-wall, s * half});
        side.line({-wall, s * half}, {-wall, s * slot_half});
        side.line({-wall, s * slot_half}, {seat - slot_half, s * slot_half});
    }
    side.arc({seat - slot_half, 0}, slot_half, 270, 180);
    mirrored_lines(side, {-0.1 * d, half}, {0, 0.5 * d});
    side.line({0, -0.5 * d}, {0, 0.5 * d});
    if (random.chance(0.5)) side.circle({seat - slot_half, 0}, 0.95 * slot_half);
    if (random.chance(0.5)) {
        const double x = seat - 2.2 * slot_half;
        side.path(rectangle({x - 0.6 * d, -0.95 * slot_half}, {x, 0.95 * slot_half}));
    }
    end.circle({}, half);
    mirrored_lines(end, {-std::sqrt(half * half - slot_half * slot_half), slot_half},
                   {std::sqrt(half * half - slot_half * slot_half), slot_half});
    if (random.chance(0.6)) {
        end.circle({}, 0.9 * slot_half);
        end.path(hexagon({}, 1.0 * slot_half, 30));
    }
    Helix helix = bone_helix(random, d, 0, length, d * random.uniform(0.35, 0.5));
    taper_from(helix, length * random.uniform(0.3, 0.8), length * 1.15);
    helix_side(side, helix);
}

/// Dental implant: a collar, a tapering body with fine and coarse threads, an apex with a cut; its post on it or apart.
void dental(View& side, View& end, Random& random, double d, double length) {
    const double collar = d * random.uniform(0.2, 0.5);
    side.path(rectangle({0, -0.5 * d}, {collar, 0.5 * d}));
    Helix fine = bone_helix(random, d, collar, collar + 0.3 * length, 0.1 * d),
          coarse = bone_helix(random, d, random.chance(0.5) ? collar : fine.to, length, 0.28 * d);
    fine.root = 0.45 * d;
    coarse.root = 0.39 * d;
    if (coarse.from > collar) helix_side(side, fine);
    taper_from(coarse, length * random.uniform(0.4, 0.9), length * 1.6);
    helix_side(side, coarse);
    const double tip = helix_profile(coarse, true).back().y;
    bow(side, {length, -tip}, {length, tip}, 0.4 * tip);
    if (random.chance(0.5)) side.path(slot({length - 0.5 * d, 0}, {length - 0.15 * d, 0}, 0.12 * d));
    end.circle({}, 0.5 * d);
    end.circle({}, 0.36 * d);
    if (random.chance(0.6)) {
        end.path(hexagon({}, 0.5 * d, random.choice({0.0, 30.0})));
        mirrored_lines(side, {0, 0.27 * d}, {0.9 * collar + 0.4 * d, 0.25 * d}, Role::hidden);
    }
    if (random.chance(0.55)) {  // post
        const double gap = random.choice({0.0, 0.0, 0.6}) * d, flare = d * random.uniform(0.45, 0.65),
                     high = d * random.uniform(1, 2), turn = random.choice({0.0, 0.0, 0.3});
        side.path(through({{-gap, -0.42 * d},
                           {-gap, 0.42 * d},
                           {-gap - 0.4 * d, flare},
                           {-gap - 0.55 * d, 0.42 * d + turn * d},
                           {-gap - high, 0.26 * d + 1.5 * turn * d},
                           {-gap - high, -0.26 * d + 1.5 * turn * d},
                           {-gap - 0.55 * d, -0.42 * d + turn * d * 0.2},
                           {-gap - 0.4 * d, -flare}}));
        side.line({-gap - 0.4 * d, -flare}, {-gap - 0.4 * d, flare});
        end.circle({}, flare);
    }
}

}  // namespace

/// Screw or implant of surgery: with a ball or locking head, without a head and with two threads, with a fork for a
/// rod, into a jaw.
Part bone_screw(FamilyContext& context) {
    Random& random = context.random;
    const double d = random.log_uniform(1.5, 8), length = d * random.uniform(3.5, 12);
    View side, end;
    switch (random.weighted({0.38, 0.18, 0.2, 0.24})) {
        case 0:
            cortical(side, end, random, d, length);
            break;
        case 1:
            headless(side, end, random, d, length);
            break;
        case 2:
            pedicle(side, end, random, d, length);
            break;
        default:
            dental(side, end, random, d, d * random.uniform(2, 4));
            break;
    }
    const Box2 box = side.part_bounds();
    side.centre_line({box.min.x, 0}, {box.max.x, 0}, 0.3 * d);
    end.centre_mark({}, d);
    Part part;
    part.drawn.push_back({Side::front, std::move(side)});
    part.drawn.push_back({Side::left, std::move(end)});
    return part;
}

}  // namespace v16::corpus
