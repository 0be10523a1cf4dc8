// The graphics of an entity that is not read itself: where they stand, and of what they are.
#include "dxf/entity_builder.hpp"
#include "dxf/entity_type.hpp"

namespace v16::dxf {

// Group 92, or 160 from R2010 on, tells the size of the graphics in the groups 310 behind it; other data may follow in
// groups 310 as well, behind another group.
void EntityBuilder::feed_graphics(const Tag& tag) {
    constexpr int class_number = 91;
    constexpr std::int32_t first_class = 500;
    constexpr int size = 92;
    constexpr int large_size = 160;
    constexpr int data = 310;
    std::int32_t number = 0;
    double bytes = 0.0;
    if (tag.code == data) {
        if (!graphics_.append(tag))
            context_.warn(Warning::Code::structure, "proxy graphics that are not hexadecimal were cut off");
        return;
    }
    graphics_.close();
    if (tag.code == class_number && is_proxy() && context_.integer(tag, number))
        class_ = static_cast<std::uint32_t>(std::int64_t{number} - first_class);
    if ((tag.code == size || tag.code == large_size) && may_have_graphics() && context_.number(tag, bytes))
        graphics_.open(bytes, context_.input_bytes - tag.offset, tag.offset);
}

// An ACAD_PROXY_ENTITY has its graphics in its own subclass, all others have them in AcDbEntity, the first one.
bool EntityBuilder::may_have_graphics() const {
    return role_ == Role::entity && destination_ != nullptr && (is_proxy() || subclasses_ == 1) &&
           graphics_of(original_type()) != GraphicsOf::nothing;
}

bool EntityBuilder::is_proxy() const {
    return drawing_.name(entity_.type_name) == "ACAD_PROXY_ENTITY";
}

// The name of the type that a proxy stands for, if the drawing tells it.
std::string_view EntityBuilder::original_type() const {
    return is_proxy() && class_ < context_.classes.size() ? context_.classes[class_] : drawing_.name(entity_.type_name);
}

std::uint32_t EntityBuilder::make_proxy() {
    if (graphics_.is_empty()) return npos;
    const Range entities = proxy_decoder_.decode(graphics_, entity_);
    if (entities.count == 0) return npos;
    entity_.kind = EntityKind::proxy;
    context_.append(drawing_.proxies, Proxy{entities, graphics_of(original_type()) == GraphicsOf::annotation});
    return size_of(drawing_.proxies) - 1;
}

}  // namespace v16::dxf
