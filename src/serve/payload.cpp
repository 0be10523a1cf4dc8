#include "serve/payload.hpp"

#include "base/json_text.hpp"
#include "classify/result_json.hpp"

namespace v16::serve {

std::string encode_payload(const Classification& classification) {
    // The one writer of results begins with the file's name, which is no part of what is cached.
    constexpr std::string_view empty_name = R"("filename":"",)";
    std::string fields;
    classify::append_result_fields(fields, "", classification);
    std::string encoded = classification.category;
    encoded += classification.needs_review ? "\n1\n" : "\n0\n";
    encoded.append(fields, empty_name.size());
    return encoded;
}

std::optional<Payload> parse_payload(std::string_view encoded) {
    const auto line = encoded.find('\n');
    if (line == std::string_view::npos || encoded.size() < line + 3 || encoded[line + 2] != '\n') return std::nullopt;
    const char flag = encoded[line + 1];
    if (flag != '0' && flag != '1') return std::nullopt;
    return Payload{encoded.substr(0, line), flag == '1', encoded.substr(line + 3)};
}

void append_result(std::string& out, std::string_view filename, const Payload& payload) {
    out += R"({"filename":)";
    base::append_json_string(out, filename);
    out += ',';
    out += payload.fields;
    out += '}';
}

}  // namespace v16::serve
