// Requests as the handlers see them, and answers as they give them.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/request_head.hpp"
#include "v16/error.hpp"

namespace v16::http {

struct Response {
    int status = 200;
    std::string content_type = "application/json";
    std::string body;
    std::vector<std::pair<std::string, std::string>> fields;  ///< further header fields, as they are sent
    std::shared_ptr<const void> held;                         ///< lives until the answer is written

    /// For an answer in pieces: writes them one by one; `write` says false when the client is gone. Then `body` is not
    /// used and the length is not declared.
    using Write = std::function<boost::asio::awaitable<bool>(std::string piece)>;
    std::function<boost::asio::awaitable<void>(Write write)> stream;
};

/// {"detail": "<sentence>"}; with Retry-After where the status is 503.
[[nodiscard]] Response error_response(int status, std::string_view detail);
/// The status of the one table in base/error.hpp.
[[nodiscard]] Response error_response(const Error& error);

[[nodiscard]] std::string_view reason_phrase(int status);

/// The interim answer by which a client is told to go on (RFC 9110, section 15.2.1).
inline constexpr std::string_view continue_response = "HTTP/1.1 100 Continue\r\n\r\n";

enum class Persistence : std::uint8_t { keep_alive, close };

/// Status line and header fields with the empty line. `http_minor` is the client's version: 1.0 is told when the
/// connection stays open.
[[nodiscard]] std::string response_head(const Response& response, int http_minor, Persistence persistence);

}  // namespace v16::http
