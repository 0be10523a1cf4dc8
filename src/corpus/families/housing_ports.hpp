// Connections of cast and welded bodies: a tube that leaves the body, what its end carries, and its bore. All the
// material of a body is added first and cut last, so each has two calls.
#pragma once

#include <vector>

#include "corpus/family.hpp"

namespace v16::corpus {

/// What the end of a connection carries.
enum class PortEnd : std::uint8_t { plain, round, square, oval, hexagon, collar };

struct Port {
    Axis axis = Axis::x;
    Point2 centre;                ///< where the axis passes, in the two other axes
    double from = 0.0, to = 0.0;  ///< where its bore begins, and its outer face; may run either way
    double bore = 0.0;            ///< radius
    double wall = 0.0;            ///< of the tube about the bore
    PortEnd end = PortEnd::round;
    double flange = 1.7;  ///< radius of the end, in radii of the tube
    double thick = 0.0;   ///< of the end; 0: as its size asks for
    int bolts = 4;        ///< of a round flange

    [[nodiscard]] double tube() const { return bore + wall; }
    [[nodiscard]] double thickness() const { return thick > 0.0 ? thick : 0.35 * (flange - 1.0) * tube() + 0.5 * wall; }
};

void add_port(Solid& solid, const Port& port);
/// The bore, and the bolt holes of the end.
void cut_port(Solid& solid, const Port& port);
void add_ports(Solid& solid, const std::vector<Port>& ports);
void cut_ports(Solid& solid, const std::vector<Port>& ports);

/// The path, or its reverse, that runs counter-clockwise.
[[nodiscard]] Path counter_clockwise(Path path);
/// A cylinder between two positions, whichever is the smaller one.
void add_rod(Solid& solid, Axis axis, Point2 centre, double radius, double a, double b);
void cut_rod(Solid& solid, Axis axis, Point2 centre, double radius, double a, double b);
/// A box by any two opposite corners.
void add_block(Solid& solid, Point3 a, Point3 b);
/// A foot: a plate in x-y about `centre` with a hole (or a slot) at each corner, cut at once.
void add_foot_plate(Solid& solid, Random& random, Point2 centre, Point2 half, double from, double to);

}  // namespace v16::corpus
