// Long rods and spindles as a drafter draws them: shortened by a break, their ends with threads, squares, knurls, eyes
// and forks by convention, a stretch of the thread's profile, sections beside.
#include <algorithm>
#include <cmath>

#include "corpus/families/connector_conventions.hpp"
#include "corpus/families/shaft.hpp"

namespace v16::corpus {
namespace {

enum class RodPiece : std::uint8_t { plain, thread, square, flats, knurl, groove, collar, taper, hole };

class RodSheet {
public:
    RodSheet(Random& random) : random_(random), r_(random.log_uniform(3, 60)) {}

    Part part() {
        const double half = r_ * random_.uniform(4, 9);
        const bool broken = random_.chance(0.6), spindle = random_.chance(0.3);
        draw_shank(half, broken, spindle);
        double ends[2];
        for (const double s : {-1.0, 1.0}) ends[s > 0 ? 1 : 0] = draw_end(s * half, s);
        view_.centre_line({ends[0], 0}, {ends[1], 0}, 0.8 * r_);
        Part part;
        part.drawn.push_back({Side::front, std::move(view_)});
        View end;
        end.circle({}, r_);
        if (largest_ > 1.01 * r_) end.circle({}, largest_);
        if (last_ == RodPiece::thread) {
            end.circle({}, last_radius_);
            end.arc({}, 0.86 * last_radius_, 10, 265, Role::thread);
        } else if (last_ == RodPiece::square) {
            end.path(polygon({}, 1.1 * last_radius_, 4, 45));
        } else if (last_radius_ < 0.99 * r_) {
            end.circle({}, last_radius_);
        }
        end.centre_mark({}, 1.3 * std::max(r_, largest_));
        part.drawn.push_back({Side::right, std::move(end)});
        return part;
    }

private:
    void pair(Point2 a, Point2 b, Role role = Role::outline) { mirrored_lines(view_, a, b, role); }
    void across(double x, double r, Role role = Role::outline) { view_.line({x, -r}, {x, r}, role); }

    /// The break of a round bar, its left part's end at `x` (s = 1) or its right part's (s = -1): an S with one loop
    /// cut.
    void round_break(double x, double s) {
        const double b = 0.35;
        Path line;
        line.closed = false;
        line.vertices = {{{x, s * r_}, b}, {{x, 0}, -b}, {{x, -s * r_}}};
        view_.path(line);
        Path loop;
        loop.vertices = {{{x, 0}, -b}, {{x, -s * r_}, -b}};
        Path back;
        back.closed = false;
        back.vertices = {{{x, 0}, b}, {{x, -s * r_}}};
        view_.path(back);
        view_.hatch({signed_area(loop) < 0 ? reversed(loop) : loop});
    }

    void draw_shank(double half, bool broken, bool spindle) {
        if (broken) {
            const double gap = 0.4 * r_, at = half * random_.uniform(-0.3, 0.3);
            pair({-half, r_}, {at - gap, r_});
            pair({at + gap, r_}, {half, r_});
            round_break(at - gap, 1);
            round_break(at + gap, -1);
            if (spindle) {
                pair({-half, 0.84 * r_}, {at - gap, 0.84 * r_}, Role::thread);
                pair({at + gap, 0.84 * r_}, {half, 0.84 * r_}, Role::thread);
            }
        } else {
            pair({-half, r_}, {half, r_});
            if (spindle) pair({-half, 0.84 * r_}, {half, 0.84 * r_}, Role::thread);
        }
        if (spindle) profile(half * (broken ? 0.45 : random_.uniform(-0.3, 0.2)));
    }

    /// Teeth of the thread at the top, laid open over a short stretch.
    void profile(double from) {
        const double pitch = 0.32 * r_, deep = 0.16 * r_;
        std::vector<Point2> teeth{{from, r_}};
        const int count = random_.integer(2, 4);
        for (int i = 0; i < count; ++i) {
            const double x = from + pitch * i;
            for (const Point2& p :
                 {Point2{x + 0.05 * pitch, r_}, Point2{x + 0.2 * pitch, r_ - deep}, Point2{x + 0.5 * pitch, r_ - deep},
                  Point2{x + 0.65 * pitch, r_}, Point2{x + pitch, r_}})
                teeth.push_back(p);
        }
        Path line;
        line.closed = false;
        for (const Point2& p : teeth) line.vertices.push_back({p});
        view_.path(line);
        const double low = 0.5 * r_, to = from + pitch * count;
        std::vector<Point2> wave{{from, r_},
                                 {from + 0.1 * pitch, 0.7 * r_},
                                 {from + 0.4 * pitch, low},
                                 {0.5 * (from + to), 0.95 * low},
                                 {to - 0.4 * pitch, low},
                                 {to - 0.1 * pitch, 0.7 * r_},
                                 {to, r_}};
        view_.curve(wave, Role::thin);
        std::vector<Point2> area = teeth;
        area.insert(area.end(), wave.rbegin() + 1, wave.rend() - 1);
        Path cut = through(area);
        view_.hatch({signed_area(cut) < 0 ? reversed(cut) : cut});
    }

    /// The pieces of an end from x = `at` outward; returns how far it reaches.
    double draw_end(double at, double s) {
        double x = at, r = r_;
        const int count = random_.integer(1, 4);
        for (int i = 0; i < count; ++i) {
            const RodPiece piece =
                random_.choice({RodPiece::plain, RodPiece::thread, RodPiece::thread, RodPiece::square, RodPiece::flats,
                                RodPiece::knurl, RodPiece::groove, RodPiece::collar, RodPiece::taper, RodPiece::hole});
            double length = r_ * random_.uniform(0.8, 2.6);
            double next = r;
            if (piece == RodPiece::collar) {
                next = r_ * random_.uniform(1.25, 1.7);
                length *= 0.3;
            } else if (piece == RodPiece::groove) {
                next = 0.85 * r;
                length *= 0.15;
            } else if (i > 0 || random_.chance(0.6)) {
                next = r * random_.uniform(0.72, 0.95);
            }
            draw_piece(piece, x, x + s * length, next, r);
            across(x, std::max(r, next));
            x += s * length;
            if (piece != RodPiece::collar && piece != RodPiece::groove) r = next;
            if (s > 0) {
                last_ = piece;
                last_radius_ = next;
            }
            largest_ = std::max(largest_, next);
            if (piece == RodPiece::collar || piece == RodPiece::groove) across(x, std::max(next, r));
        }
        switch (random_.weighted({0.55, 0.25, 0.2})) {
            case 1: {  // eye
                const double eye = r * random_.uniform(1.5, 2.3), lean = degrees(std::asin(r / eye)),
                             c = std::sqrt(eye * eye - r * r);
                const Point2 centre{x + s * (c + 0.3 * r), 0};
                pair({x, r}, {x + s * 0.3 * r, r});
                view_.arc(centre, eye, s > 0 ? lean - 180 : lean, 360 - 2 * lean);
                view_.circle(centre, eye * random_.uniform(0.4, 0.65));
                view_.centre_mark(centre, 1.15 * eye);
                return centre.x + s * eye;
            }
            case 2: {  // fork, seen into its gap
                const double h = r * random_.uniform(1.4, 2.0), deep = r * random_.uniform(3, 4.5), gap = 0.5 * h,
                             end = x + s * deep, root = x + s * 0.35 * deep;
                pair({x, h}, {end, h});
                across(x, h);
                pair({end, h}, {end, gap});
                pair({end, gap}, {root, gap});
                across(root, gap);
                const double pin = x + s * 0.72 * deep;
                view_.line({pin, -1.3 * h}, {pin, 1.3 * h}, Role::centre);
                for (const double side : {-0.4 * h, 0.4 * h}) pair({pin + side, gap}, {pin + side, h}, Role::hidden);
                return end;
            }
            default: {  // chamfer
                const double cut = 0.12 * r;
                pair({x, r}, {x + s * cut, r - cut});
                across(x, r);
                across(x + s * cut, r - cut);
                return x + s * cut;
            }
        }
    }

    void draw_piece(RodPiece piece, double a, double b, double r, double before) {
        const double length = std::abs(b - a), s = b > a ? 1.0 : -1.0;
        if (piece == RodPiece::taper) {
            pair({a, std::min(before, 1.15 * r)}, {b, r});
            return;
        }
        pair({a, r}, {b, r});
        switch (piece) {
            case RodPiece::thread:
                pair({a, 0.86 * r}, {b, 0.86 * r}, Role::thread);
                break;
            case RodPiece::square:
            case RodPiece::flats: {
                const double z = 0.75 * r, from = a + s * 0.1 * length,
                             to = b - s * (piece == RodPiece::square ? 0.0 : 0.1) * length;
                pair({from, z}, {to, z});
                across(from, z);
                across(to, z);
                view_.line({from, -z}, {to, z}, Role::thin);
                view_.line({from, z}, {to, -z}, Role::thin);
                if (random_.chance(0.3)) {  // its section below
                    const Point2 at{0.5 * (a + b), -3.2 * r_};
                    Path cut = chamfered(moved(polygon({}, 1.06 * r, 4, 45), at), 0.12 * r);
                    view_.path(cut);
                    view_.hatch({std::move(cut)});
                    view_.centre_mark(at, 1.2 * r);
                }
                break;
            }
            case RodPiece::knurl: {
                const double step = 0.3 * r;
                const double left = std::min(a, b), right = std::max(a, b);
                for (double x = left - 2 * r; x < right; x += step) {  // both ways, clipped to the piece
                    const double t0 = std::max(0.0, left - x), t1 = std::min(2 * r, right - x);
                    if (t1 <= t0) continue;
                    view_.line({x + t0, -r + t0}, {x + t1, -r + t1}, Role::thin);
                    view_.line({x + t0, r - t0}, {x + t1, r - t1}, Role::thin);
                }
                break;
            }
            case RodPiece::hole:
                view_.circle({0.5 * (a + b), 0}, std::min(0.35 * r, 0.3 * length));
                view_.centre_mark({0.5 * (a + b), 0}, std::min(0.55 * r, 0.45 * length));
                break;
            default:
                break;
        }
    }

    Random& random_;
    double r_;
    double largest_ = 0.0, last_radius_ = 0.0;
    RodPiece last_ = RodPiece::plain;
    View view_;
};

}  // namespace

/// Drafted rod: long, shortened by a break or not; a spindle with a stretch of its thread's profile; ends with threads,
/// squares and flats by their diagonals, knurls, collars, grooves, tapers, an eye or a fork.
Part drafted_rod(FamilyContext& context) {
    return RodSheet(context.random).part();
}

}  // namespace v16::corpus
