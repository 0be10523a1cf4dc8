// Makes entities from their groups. The reader calls begin() at a record, feed() for each further group and finish() at
// the next record; geometry goes straight into the pools of the drawing, and is taken out again when the entity turns
// out to be unusable or in paper space. How groups are taken is in entity_builder.cpp, what a finished entity's groups
// mean in entity_geometry.cpp, what stands for one that is not read in entity_graphics.cpp, and whether it is kept in
// entity_finish.cpp.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dxf/context.hpp"
#include "dxf/hatch_builder.hpp"
#include "dxf/mline_builder.hpp"
#include "dxf/multi_leader_builder.hpp"
#include "dxf/proxy_decoder.hpp"
#include "dxf/proxy_graphics.hpp"
#include "dxf/record.hpp"

namespace v16::dxf {

class EntityBuilder {
public:
    /// `paper_space_owners` are the handles of paper-space block records; the table may still grow while reading.
    EntityBuilder(Context& context, const std::vector<std::uint64_t>& paper_space_owners);

    /// Starts an entity that goes to `destination` (one of the entity lists of the drawing; null: it is dropped).
    void begin(std::string_view type_name, std::vector<Entity>* destination);
    void feed(const Tag& tag) {
        const bool is_real = tag.code >= Record::first_real && tag.code < Record::end_real;
        if (!is_real || reals_ == Reals::ignored) return feed_other(tag);
        double value = 0.0;
        if (!Context::short_number(tag, value)) return feed_unusual_number(tag);
        if (reals_ == Reals::fields) return record_.set_real(tag.code, value);
        feed_list(tag.code, value);
    }
    /// Completes the entity; nothing happens when none was begun.
    void finish();
    /// Forgets an open POLYLINE or INSERT: nothing that follows belongs to it.
    void close_chain();
    /// True while a POLYLINE or INSERT waits for its VERTEX, ATTRIB or SEQEND records.
    [[nodiscard]] bool in_chain() const { return chain_ != Chain::none; }

private:
    /// What the groups that come belong to.
    enum class Part : std::uint8_t {
        none,               ///< no entity is open
        entity,             ///< to the entity itself
        application_group,  ///< to a group of an application: 102 "{…" to 102 "}"
        rest,               ///< to extended data or an embedded object, up to the next record
    };
    enum class Chain : std::uint8_t { none, polyline, insert };
    enum class Role : std::uint8_t { entity, vertex, attribute, sequence_end };
    /// Where the groups 10 to 59 go: nowhere (no entity is open, it has no geometry, or they are not its own), into the
    /// record, or into the pools as they come.
    enum class Reals : std::uint8_t { ignored, fields, pools };
    /// Sizes of the pools that grow while an entity is read.
    struct Mark {
        std::size_t vertices, mesh_faces, points, numbers, hatch_paths, hatch_edges, splines;
        std::uint32_t spent;
    };

    [[nodiscard]] static bool has_lists(EntityKind kind);
    [[nodiscard]] Role role_of(std::string_view type_name);
    void begin_type(std::string_view type_name);
    void begin_unnamed_type(std::string_view type_name);
    void begin_lists();
    [[nodiscard]] Mark mark() const;
    void roll_back(const Mark& mark);

    void enter(Part part);
    void feed_other(const Tag& tag);
    void feed_outside(const Tag& tag);
    void feed_number(const Tag& tag);
    void feed_unusual_number(const Tag& tag);
    void feed_value(int code, double value);
    void store_value(int code, double value);
    void feed_list(int code, double value);
    void append_vertex(double x);
    void feed_lwpolyline(int code, double value);
    void feed_spline(int code, double value);
    void feed_leader(int code, double value);
    void begin_subclass(std::string_view name);
    void feed_extended_data(const Tag& tag);
    void feed_multi_leader(const Tag& tag);
    void feed_graphics(const Tag& tag);
    [[nodiscard]] bool is_proxy() const;
    [[nodiscard]] bool may_have_graphics() const;
    [[nodiscard]] std::string_view original_type() const;
    [[nodiscard]] bool is_part_of_mtext() const;

    void finish_entity();
    void note_undrawn();
    void finish_vertex();
    void finish_mesh_face(Polyline& mesh);
    void finish_attribute();
    void drop_chain_head();
    [[nodiscard]] std::uint32_t make_geometry();
    [[nodiscard]] std::uint32_t make_proxy();
    [[nodiscard]] std::uint32_t make_lwpolyline();
    [[nodiscard]] std::uint32_t make_polyline();
    [[nodiscard]] std::uint32_t make_spline();
    [[nodiscard]] std::uint32_t make_text();
    void align(Text& text) const;
    void attach(Text& text) const;
    [[nodiscard]] std::uint32_t make_insert();
    [[nodiscard]] std::uint32_t make_face();
    [[nodiscard]] std::uint32_t store_extrusion();
    [[nodiscard]] bool is_paper_space() const;
    template <class T>
    [[nodiscard]] std::uint32_t store(std::vector<T>& pool, const T& value);

    Context& context_;
    Drawing& drawing_;
    const std::vector<std::uint64_t>& paper_space_owners_;
    HatchBuilder hatch_;
    MlineBuilder mline_;
    MultiLeaderBuilder multi_leader_;
    ProxyDecoder proxy_decoder_;

    // The entity being read.
    Part part_ = Part::none;
    Role role_ = Role::entity;
    Reals reals_ = Reals::ignored;
    Entity entity_;
    Record record_;
    Vec3 extrusion_{0.0, 0.0, 1.0};
    std::vector<Entity>* destination_ = nullptr;
    Mark mark_{};
    std::uint64_t begin_offset_ = 0;
    bool finite_ = true;
    bool paper_flag_ = false;  // group 67
    bool has_owner_ = false;
    std::uint64_t owner_ = 0;         // the first group 330 before any subclass
    std::string_view handle_;         // group 5
    bool attributes_follow_ = false;  // INSERT, group 66
    int subclasses_ = 0;
    std::uint32_t name_ = npos;  // group 2
    std::string_view text_;      // group 1
    bool has_text_ = false;
    std::string long_text_;         // groups 3 of an MTEXT, joined
    double elevation_ = 0.0;        // LWPOLYLINE, group 38
    std::vector<double> weights_;   // SPLINE, group 41
    std::vector<Vec3> fit_points_;  // SPLINE, group 11
    ProxyGraphics graphics_;
    std::uint32_t class_ = npos;  // ACAD_PROXY_ENTITY, group 91: Context::classes

    // Up to R2015 the columns of an MTEXT after its first one, and the frame around it, are entities of their own,
    // named by handle in its extended data. They are parts of that one text and do not count.
    static constexpr std::size_t max_mtext_parts = 65'536;
    std::set<std::uint64_t> mtext_parts_;  // ordered: handles come from files, which may be made to be slow
    bool lists_mtext_parts_ = false;

    // The POLYLINE or INSERT that the following VERTEX or ATTRIB records belong to.
    Chain chain_ = Chain::none;
    std::vector<Entity>* chain_destination_ = nullptr;  // null: the head was dropped, and its members are too
    Mark chain_mark_{};

    std::vector<std::uint8_t> kind_by_name_;  // EntityKind by index of the type name; 255: not looked up yet
};

}  // namespace v16::dxf
