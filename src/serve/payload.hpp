// What the caches keep of a classification: the fields of the result as JSON text, so that an answer is the same bytes
// whatever tier it comes from, behind a short header with what the metrics want to know.
//
//     <category> '\n' <'1' when needs_review, else '0'> '\n' "category":…,…,"warnings":[…]
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "v16/classification.hpp"

namespace v16::serve {

struct Payload {
    std::string_view category;
    bool needs_review = false;
    std::string_view fields;  ///< JSON members without braces; "filename" comes before them
};

[[nodiscard]] std::string encode_payload(const Classification& classification);

/// The parts of an encoded payload (views into it); nothing for any other text.
[[nodiscard]] std::optional<Payload> parse_payload(std::string_view encoded);

/// Appends the result object of the contract for one drawing.
void append_result(std::string& out, std::string_view filename, const Payload& payload);

}  // namespace v16::serve
