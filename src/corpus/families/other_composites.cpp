// One-off machined and printed parts of no particular name: random bodies joined face to face. They are what the open
// category holds most of, and what no list of named families can cover.
#include <algorithm>
#include <utility>
#include <vector>

#include "corpus/families/other.hpp"
#include "corpus/families/other_outlines.hpp"

namespace v16::corpus {
namespace {

Point2 across(Axis along, Point3 p) {
    return {p[first_of(along)], p[second_of(along)]};
}

Path box_profile(Axis along, const Box3& box) {
    return rectangle(across(along, box.min), across(along, box.max));
}

double extent(const Box3& box, Axis axis) {
    return box.max[axis] - box.min[axis];
}

/// A face of a box: the axis it looks along, in which direction, and the two axes in it.
struct Face {
    Axis n = Axis::z, u = Axis::x, v = Axis::y;
    double sign = 1.0;
};

/// Grows a part from a first body: each further body stands on a free face of an earlier one. Holes are cut last, so
/// that no body fills them.
class Composer {
public:
    Composer(Solid& solid, Random& random) : solid_(solid), random_(random) {}

    void run() {
        start();
        const int bodies = static_cast<int>(random_.weighted({0.1, 0.35, 0.3, 0.15, 0.1}));
        for (int i = 0; i < bodies; ++i) {
            const Box3 base = random_.chance(0.6) ? boxes_.front() : boxes_.back();
            attach(base, free_face());
        }
        const int patterns = random_.integer(0, 3);
        for (int i = 0; i < patterns; ++i) pattern(random_.choice(boxes_));
        if (random_.chance(0.4)) groove(boxes_.front());
        for (const Hole& hole : holes_) drill(hole);
    }

private:
    struct Hole {
        Axis axis = Axis::z;
        Point2 at;
        double radius = 0.0, from = 0.0, to = 0.0;
    };

    void start() {
        const double size = random_.log_uniform(12, 250);
        const Point3 full{size, size * random_.uniform(0.25, 1.0), size * random_.log_uniform(0.08, 0.9)};
        const Box3 box{{0, 0, 0}, full};
        boxes_.push_back(box);
        const Axis axis = random_.choice({Axis::z, Axis::z, Axis::y, Axis::x});
        const double small = std::min(extent(box, first_of(axis)), extent(box, second_of(axis)));
        Path profile = box_profile(axis, box);
        switch (random_.weighted({0.35, 0.2, 0.15, 0.2, 0.1})) {
            case 1:
                profile = filleted(profile, small * random_.uniform(0.05, 0.45));
                break;
            case 2:
                profile = chamfered(profile, small * random_.uniform(0.08, 0.4));
                break;
            case 3:
                profile = moved(plate_outline(random_, extent(box, first_of(axis)), extent(box, second_of(axis))),
                                0.5 * (across(axis, box.min) + across(axis, box.max)));
                break;
            case 4:
                solid_.add_cylinder(Axis::z, {0.5 * full.x, 0.5 * full.y}, 0.5 * full.y, 0, full.z);
                boxes_.front() = {{0.5 * (full.x - full.y), 0, 0}, {0.5 * (full.x + full.y), full.y, full.z}};
                if (random_.chance(0.6)) bore(Axis::z, {0.5 * full.x, 0.5 * full.y}, 0.5 * full.y, 0, full.z);
                return;
            default:
                break;
        }
        solid_.add_prism(axis, profile, 0, full[axis]);
    }

    Face free_face() {
        Face face;
        face.n = random_.choice({Axis::z, Axis::z, Axis::x, Axis::x, Axis::y});
        face.sign = face.n == Axis::z || random_.chance(0.5) ? 1.0 : -1.0;
        face.u = first_of(face.n);
        face.v = second_of(face.n);
        if (random_.chance(0.5)) std::swap(face.u, face.v);
        return face;
    }

    /// The box that stands on the face of `base`, `height` high, over the given ranges of the two other axes; it starts
    /// a little inside, so that the bodies are one.
    static Box3 standing(const Box3& base, const Face& f, double height, std::pair<double, double> u,
                         std::pair<double, double> v) {
        Box3 box;
        const double root = f.sign > 0 ? base.max[f.n] : base.min[f.n], inside = 0.05 * extent(base, f.n);
        box.min[f.n] = f.sign > 0 ? root - inside : root - height;
        box.max[f.n] = f.sign > 0 ? root + height : root + inside;
        box.min[f.u] = u.first;
        box.max[f.u] = u.second;
        box.min[f.v] = v.first;
        box.max[f.v] = v.second;
        return box;
    }

    /// A share of the extent of `base`, in the middle, at an end or anywhere.
    std::pair<double, double> part_of(const Box3& base, Axis axis, double share) {
        const double length = extent(base, axis), free = length * (1.0 - share);
        const double start = base.min[axis] + free * random_.choice({0.0, 0.5, 0.5, 1.0, random_.uniform()});
        return {start, start + length * share};
    }

    void attach(const Box3& base, const Face& f) {
        const double small = std::min(extent(base, f.u), extent(base, f.v)), large = extent(boxes_.front(), Axis::x);
        const double height = std::max(small, 0.2 * large) * random_.uniform(0.25, 1.1);
        switch (random_.weighted({0.28, 0.24, 0.3, 0.18})) {
            case 0:
                block(base, f, height);
                break;
            case 1:
                boss(base, f, height);
                break;
            case 2:
                ears(base, f, height);
                break;
            default:
                foot(base, f);
                break;
        }
    }

    void block(const Box3& base, const Face& f, double height) {
        const double su = random_.choice({1.0, random_.uniform(0.2, 0.8)}), sv = random_.choice({1.0, 0.6, 0.3});
        const Box3 box = standing(base, f, height, part_of(base, f.u, su), part_of(base, f.v, sv));
        Path profile = box_profile(f.n, box);
        const double small = std::min(extent(box, f.u), extent(box, f.v));
        if (random_.chance(0.25)) profile = filleted(profile, 0.3 * small);
        solid_.add_prism(f.n, profile, box.min[f.n], box.max[f.n]);
        boxes_.push_back(box);
    }

    void boss(const Box3& base, const Face& f, double height) {
        const double r = 0.5 * std::min(extent(base, f.u), extent(base, f.v)) * random_.uniform(0.4, 1.0);
        const auto u = part_of(base, f.u, std::min(1.0, 2 * r / extent(base, f.u)));
        const auto v = part_of(base, f.v, std::min(1.0, 2 * r / extent(base, f.v)));
        const Box3 box = standing(base, f, height, u, v);
        const Point2 at = 0.5 * (across(f.n, box.min) + across(f.n, box.max));
        solid_.add_cylinder(f.n, at, r, box.min[f.n], box.max[f.n]);
        if (random_.chance(0.7)) {
            const double low = std::min(box.min[f.n], random_.chance(0.6) ? base.min[f.n] : box.min[f.n]);
            const double high = std::max(box.max[f.n], f.sign < 0 && random_.chance(0.6) ? base.max[f.n] : low);
            bore(f.n, at, r, low, high);
        }
        boxes_.push_back(box);
    }

    /// One eye or a fork of two, with a round or square end and a cross hole.
    void ears(const Box3& base, const Face& f, double height) {
        const double width = extent(base, f.v), r = 0.5 * extent(base, f.u) * random_.uniform(0.3, 1.0);
        const auto u = part_of(base, f.u, 2 * r / extent(base, f.u));
        const bool fork = random_.chance(0.4);
        const double t = width * (fork ? random_.uniform(0.15, 0.35) : random_.choice({1.0, 0.6, 0.35, 0.2}));
        height = std::max(height, 1.2 * r);
        std::vector<std::pair<double, double>> walls{part_of(base, f.v, t / width)};
        if (fork) walls = {{base.min[f.v], base.min[f.v] + t}, {base.max[f.v] - t, base.max[f.v]}};
        const bool round = random_.chance(0.7);
        Point2 at;
        for (const auto& wall : walls) {
            const Box3 box = standing(base, f, height, u, wall);
            Box3 trunk = box;
            (f.sign > 0 ? trunk.max : trunk.min)[f.n] += f.sign > 0 ? -r : r;
            Point3 end;
            end[f.n] = f.sign > 0 ? trunk.max[f.n] : trunk.min[f.n];
            end[f.u] = 0.5 * (u.first + u.second);
            at = across(f.v, end);
            solid_.add_prism(f.v, box_profile(f.v, round ? trunk : box), wall.first, wall.second);
            if (round) solid_.add_cylinder(f.v, at, r, wall.first, wall.second);
            if (!fork) boxes_.push_back(box);
        }
        if (random_.chance(0.85))
            holes_.push_back({f.v, at, r * random_.uniform(0.25, 0.7), walls.front().first, walls.back().second});
    }

    /// A plate that reaches beyond the face, with holes in what is free of it.
    void foot(const Box3& base, const Face& f) {
        const double reach =
            random_.uniform(0.25, 0.9) * std::min(extent(base, f.u), 0.5 * extent(boxes_.front(), Axis::x));
        const double t = std::min(reach, extent(base, f.n)) * random_.uniform(0.2, 0.5);
        const int sides = random_.choice({1, 2, 2});
        const double lu = base.min[f.u] - (sides == 2 ? reach : 0.0), hu = base.max[f.u] + reach;
        const Box3 box = standing(base, f, t, {lu, hu}, {base.min[f.v], base.max[f.v]});
        Path profile = box_profile(f.n, box);
        if (random_.chance(0.5))
            profile = filleted(profile, random_.uniform(0.1, 0.48) * std::min(reach, extent(base, f.v)));
        solid_.add_prism(f.n, profile, box.min[f.n], box.max[f.n]);
        const double width = extent(base, f.v);
        const int row = width > 1.6 * reach ? random_.choice({1, 2, 2, 3}) : 1;
        const double r = std::min(0.25 * reach, 0.2 * width / row) * random_.uniform(0.5, 1.0);
        for (int i = 0; i < row; ++i)
            for (int side = 0; side < sides; ++side) {
                Point3 p;
                p[f.u] = side == 0 ? hu - 0.5 * reach : lu + 0.5 * reach;
                p[f.v] = base.min[f.v] + width * (i + 0.5) / row;
                holes_.push_back({f.n, across(f.n, p), r, box.min[f.n], box.max[f.n]});
            }
        boxes_.push_back(box);
    }

    void bore(Axis axis, Point2 at, double outer, double from, double to) {
        holes_.push_back({axis, at, outer * random_.uniform(0.3, 0.75), from, to});
    }

    /// Holes in a row, in the corners, or one, through a body.
    void pattern(const Box3& box) {
        const Axis axis = random_.choice({Axis::x, Axis::y, Axis::z, Axis::z});
        const Point2 low = across(axis, box.min), high = across(axis, box.max), size = high - low;
        const double small = std::min(size.x, size.y), r = small * random_.log_uniform(0.03, 0.2);
        const double edge = 0.5 * small * random_.uniform(0.3, 0.8);
        std::vector<Point2> points{0.5 * (low + high)};
        const std::size_t form = random_.weighted({0.3, 0.35, 0.35});
        if (form == 1)
            points = {low + Point2{edge, edge},
                      high - Point2{edge, edge},
                      {low.x + edge, high.y - edge},
                      {high.x - edge, low.y + edge}};
        if (form == 2) {
            const int count = random_.integer(2, 4);
            const Point2 step = size.x > size.y ? Point2{size.x, 0} : Point2{0, size.y};
            points.clear();
            for (int i = 0; i < count; ++i) points.push_back(0.5 * (low + high) + ((i + 0.5) / count - 0.5) * step);
        }
        for (const Point2 at : points) holes_.push_back({axis, at, r, box.min[axis], box.max[axis]});
    }

    /// A slot, a step or a V across a body.
    void groove(const Box3& box) {
        const Axis axis = random_.choice({Axis::x, Axis::y});
        const double width = extent(box, first_of(axis)), height = extent(box, Axis::z), top = box.max.z;
        const double half = width * random_.uniform(0.06, 0.25), deep = height * random_.uniform(0.15, 0.6);
        const double at = box.min[first_of(axis)] + width * random_.choice({0.5, 0.5, 0.25, 0.0});
        const double lip = 0.01 * height;
        const Path form = random_.chance(0.75)
                              ? rectangle({at - half, top - deep}, {at + half, top + lip})
                              : through({{at, top - deep}, {at + half, top + lip}, {at - half, top + lip}});
        solid_.cut_prism(axis, form, box.min[axis] - lip, box.max[axis] + lip);
    }

    void drill(const Hole& hole) {
        const double lip = 0.01 * (hole.to - hole.from);
        const double from = hole.from - lip, to = hole.to + lip;
        switch (random_.weighted({0.7, 0.12, 0.06, 0.12})) {
            case 1:
                solid_.cut_counterbore(hole.axis, hole.at, 0.6 * hole.radius, hole.radius, 0.4 * (to - from), to, from);
                break;
            case 2:
                solid_.cut_prism(hole.axis, polygon(hole.at, hole.radius, random_.choice({4, 6}), 45), from, to);
                break;
            case 3:
                solid_.cut_blind_hole(hole.axis, hole.at, 0.8 * hole.radius, to, from + 0.4 * (to - from));
                break;
            default:
                solid_.cut_cylinder(hole.axis, hole.at, hole.radius, from, to);
                break;
        }
    }

    Solid& solid_;
    Random& random_;
    std::vector<Box3> boxes_;
    std::vector<Hole> holes_;
};

}  // namespace

/// Anything machined or printed: two to six bodies grown on each other's faces, with bores, hole patterns, grooves.
Part machined_part(FamilyContext& context) {
    Part part;
    Composer(part.solid, context.random).run();
    part.main_side = context.random.choice({Side::front, Side::front, Side::top});
    return part;
}

}  // namespace v16::corpus
