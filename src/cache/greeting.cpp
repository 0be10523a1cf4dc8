#include "cache/greeting.hpp"

#include <string_view>

namespace v16::cache {

Greeting::Greeting(const RedisUrl& url) {
    if (!url.password.empty()) {
        add(url.user.empty() ? format_command({"AUTH", url.password})
                             : format_command({"AUTH", url.user, url.password}));
    }
    if (url.database != 0) add(format_command({"SELECT", std::to_string(url.database)}));
    add(format_command({"PING"}));
}

void Greeting::add(const std::string& command) {
    wire_ += command;
    ++expected_;
}

std::optional<std::string> Greeting::take(const Reply& reply) {
    if (reply.kind == Reply::Kind::error) return "Redis refuses: " + reply.text;
    ++seen_;
    const std::string_view wanted = seen_ == expected_ ? "PONG" : "OK";
    if (seen_ > expected_ || reply.text != wanted) return "this is not a Redis server";
    return std::nullopt;
}

}  // namespace v16::cache
