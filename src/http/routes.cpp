#include "http/routes.hpp"

#include <array>
#include <optional>

namespace v16::http {
namespace {

constexpr std::array<Route, 19> table{{
    {RouteId::root, "GET", "/"},
    {RouteId::categories, "GET", "/categories"},
    {RouteId::classify, "POST", "/classify"},
    {RouteId::batch, "POST", "/classify/batch"},
    {RouteId::lookup, "GET", "/classify/{sha256}"},
    {RouteId::render, "POST", "/render"},
    {RouteId::live, "GET", "/health/live"},
    {RouteId::ready, "GET", "/health/ready"},
    {RouteId::cache_stats, "GET", "/cache/stats"},
    {RouteId::cache_clear, "POST", "/cache/clear"},
    {RouteId::speed_mode, "GET", "/speed-mode"},
    {RouteId::set_speed_mode, "POST", "/speed-mode"},
    {RouteId::reload, "POST", "/admin/reload"},
    {RouteId::metrics, "GET", "/metrics"},
    {RouteId::openapi, "GET", "/openapi.json"},
    {RouteId::docs, "GET", "/docs"},
    {RouteId::ui_redirect, "GET", "/ui"},
    {RouteId::ui, "GET", "/ui/"},
    {RouteId::status, "GET", "/status"},
}};

/// What the pattern's open end stands for; an empty text when it has none; nothing when the path does not fit.
std::optional<std::string_view> fit(std::string_view pattern, std::string_view path) {
    const auto open = pattern.find_first_of("{*");
    if (open == std::string_view::npos) return path == pattern ? std::optional(std::string_view()) : std::nullopt;
    if (!path.starts_with(pattern.substr(0, open))) return std::nullopt;
    const std::string_view rest = path.substr(open);
    if (pattern[open] == '{' && (rest.empty() || rest.find('/') != std::string_view::npos)) return std::nullopt;
    return rest;
}

void add_method(std::string& allow, std::string_view method) {
    if (!allow.empty()) allow += ", ";
    allow += method;
    if (method == "GET") allow += ", HEAD";
}

}  // namespace

std::span<const Route> routes() {
    return table;
}

RouteMatch match_route(std::string_view method, std::string_view path) {
    RouteMatch match;
    const std::string_view wanted = method == "HEAD" ? std::string_view("GET") : method;
    for (const Route& route : table) {
        const auto rest = fit(route.path, path);
        // An exact path wins over an open one that would take it, too.
        if (!rest || (!rest->empty() && !match.allow.empty())) continue;
        add_method(match.allow, route.method);
        if (route.method == wanted) {
            match.route = &route;
            match.rest = *rest;
        }
    }
    return match;
}

}  // namespace v16::http
