#include "dxf/context.hpp"

namespace v16::dxf {

bool Context::other_number(const Tag& tag, double& value) {
    if (tag.type != Tag::Type::text) {
        value = tag.number;
        return tag.type == Tag::Type::number;
    }
    const NumberStatus status = parse_real(tag.text, value);
    if (status == NumberStatus::good) return true;
    if (status == NumberStatus::repaired) {
        warn(Warning::Code::bad_number, "a number with an odd exponent or a decimal comma was repaired");
        return true;
    }
    warn(Warning::Code::bad_number, "a group without a readable number was left out");
    return false;
}

}  // namespace v16::dxf
