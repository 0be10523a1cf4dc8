// What the names of a drawing mean to the features: the types of entities that count, the layers and blocks that are
// used.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "dxf/drawing.hpp"

namespace v16::features {

/// The types that have a share of their own, in the order of features 0 to 11.
enum Type : std::size_t {
    line,
    circle,
    arc,
    lwpolyline,
    polyline,
    spline,
    ellipse,
    text,
    mtext,
    dimension,
    hatch,
    insert,
    type_count,
};

/// What each interned name means here, looked up once a name instead of once an entity.
class NameTable {
public:
    explicit NameTable(const dxf::Drawing& drawing) : drawing_(drawing), roles_(drawing.names.size()) {}

    /// Index of a type with a share of its own, or type_count.
    std::size_t type(std::uint32_t name) { return role(name).type; }
    bool is_known(std::uint32_t name) { return role(name).known; }
    void add_layer(std::uint32_t name) { layers_ += mark(roles_[name].is_layer); }
    void add_block(std::uint32_t name) {
        // References without a name count together as one more name.
        blocks_ += mark(name == dxf::npos ? nameless_block_ : roles_[name].is_block);
    }

    [[nodiscard]] std::size_t layers() const { return layers_; }
    [[nodiscard]] std::size_t blocks() const { return blocks_; }

    /// 1 when the name of a layer that was added contains one of the words, whatever the case of its ASCII letters (no
    /// other letter becomes a letter of these words in lower case).
    [[nodiscard]] double layer_contains(std::initializer_list<std::string_view> words) const;

private:
    struct Role {
        std::uint8_t type = type_count;  ///< a Type
        bool looked_up = false;
        bool known = false;
        bool is_layer = false;
        bool is_block = false;
    };

    Role& role(std::uint32_t name) {
        Role& role = roles_[name];
        if (!role.looked_up) look_up(name, role);
        return role;
    }

    void look_up(std::uint32_t name, Role& role) const;
    static std::size_t mark(bool& seen) { return std::exchange(seen, true) ? 0 : 1; }

    const dxf::Drawing& drawing_;
    std::vector<Role> roles_;
    std::size_t layers_ = 0;
    std::size_t blocks_ = 0;
    bool nameless_block_ = false;
};

}  // namespace v16::features
