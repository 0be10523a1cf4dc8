// The table of routes: which method and path mean what.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace v16::http {

enum class RouteId : std::uint8_t {
    root,
    categories,
    classify,
    batch,
    lookup,
    render,
    live,
    ready,
    cache_stats,
    cache_clear,
    speed_mode,
    set_speed_mode,
    reload,
    metrics,
    openapi,
    docs,
    ui_redirect,
    ui,
    status,
};

struct Route {
    RouteId id;
    std::string_view method;
    std::string_view path;  ///< "{…}" at the end stands for one segment, "*" for any rest
};

[[nodiscard]] std::span<const Route> routes();

struct RouteMatch {
    const Route* route = nullptr;  ///< null: no such path, or not with this method
    std::string rest;              ///< what "{…}" or "*" stood for
    std::string allow;             ///< methods that the path has; empty when there is no such path
};

/// Finds the route of a decoded path. HEAD is answered wherever GET is.
[[nodiscard]] RouteMatch match_route(std::string_view method, std::string_view path);

}  // namespace v16::http
