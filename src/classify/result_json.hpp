// The one place that writes a Classification as JSON, so that the service and the command line have the same fields:
//
//     {"filename":"shaft.dxf","category":"轴类","confidence":0.99123,"probabilities":{"传动件":0.002,…},
//      "needs_review":false,"review_reason":"","top2_category":"连接件","top2_confidence":0.00611,"warnings":[]}
//
// Pure functions. The text is valid UTF-8 JSON whatever bytes the names hold.
#pragma once

#include <string>
#include <string_view>

#include "v16/classification.hpp"

namespace v16::classify {

/// The fields of a result without the braces, so that a caller can put its own (`"path":…`) beside them.
void append_result_fields(std::string& out, std::string_view filename, const Classification& result);

/// The whole object.
[[nodiscard]] std::string result_json(std::string_view filename, const Classification& result);

/// What stands in a batch for a file that failed:
/// {"filename":…,"category":"error","confidence":0.0,"probabilities":{},"error":"<one sentence>"}
[[nodiscard]] std::string failed_result_json(std::string_view filename, std::string_view message);

}  // namespace v16::classify
