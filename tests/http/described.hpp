// Whether web/openapi.json describes what the server did. The tests' client asks it about every answer that it gets.
#pragma once

#include <algorithm>
#include <cctype>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "http/routes.hpp"

namespace v16::http::test {

inline const nlohmann::json& openapi() {
    static const nlohmann::json description =
        nlohmann::json::parse(std::ifstream(V16_SOURCE_DIR "/web/openapi.json"), nullptr, false);
    return description;
}

/// True when an answer with this status to a request for this target is described: by the operation itself, or among
/// what may happen to a request on any route (x-any-route). A path without a route is 404, a wrong method 405.
inline bool is_described(std::string_view method, std::string_view target, int status) {
    const RouteMatch match = match_route(method, target.substr(0, target.find('?')));
    const std::string code = std::to_string(status);
    if (openapi()["x-any-route"].contains(code)) return true;
    if (match.route == nullptr) return status == (match.allow.empty() ? 404 : 405);
    std::string name(match.route->method);
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto& operation = openapi()["paths"][std::string(match.route->path)][name];
    return operation["responses"].contains(code);
}

}  // namespace v16::http::test
