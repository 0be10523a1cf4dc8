#include "classify/result_json.hpp"

#include "base/json_text.hpp"

namespace v16::classify {
namespace {

void append_field(std::string& out, std::string_view name, std::string_view text) {
    base::append_json_string(out, name);
    out += ':';
    base::append_json_string(out, text);
}

void append_field(std::string& out, std::string_view name, double share) {
    base::append_json_string(out, name);
    out += ':';
    base::append_json_share(out, share);
}

}  // namespace

void append_result_fields(std::string& out, std::string_view filename, const Classification& result) {
    append_field(out, "filename", filename);
    out += ',';
    append_field(out, "category", result.category);
    out += ',';
    append_field(out, "confidence", result.confidence);
    out += ",\"probabilities\":{";
    for (const CategoryProbability& entry : result.probabilities) {
        if (&entry != result.probabilities.data()) out += ',';
        append_field(out, entry.category, entry.probability);
    }
    out += "},\"needs_review\":";
    out += result.needs_review ? "true" : "false";
    out += ',';
    append_field(out, "review_reason", result.review_reason);
    out += ',';
    append_field(out, "top2_category", result.top2_category);
    out += ',';
    append_field(out, "top2_confidence", result.top2_confidence);
    out += ",\"warnings\":";
    base::append_json_strings(out, result.warnings);
}

std::string result_json(std::string_view filename, const Classification& result) {
    std::string out = "{";
    append_result_fields(out, filename, result);
    out += '}';
    return out;
}

std::string failed_result_json(std::string_view filename, std::string_view message) {
    std::string out = "{";
    append_field(out, "filename", filename);
    out += ",\"category\":\"error\",\"confidence\":0.0,\"probabilities\":{},";
    append_field(out, "error", message);
    out += '}';
    return out;
}

}  // namespace v16::classify
