#include "http/message.hpp"

#include <fmt/format.h>

#include <ctime>
#include <iterator>

#include "base/error.hpp"
#include "base/json_text.hpp"

namespace v16::http {
namespace {

/// RFC 9110 date, e.g. "Sun, 06 Nov 1994 08:49:37 GMT"; made once a second and thread.
const std::string& http_date() {
    thread_local std::time_t made = -1;
    thread_local std::string text;
    const std::time_t now = std::time(nullptr);
    if (now == made) return text;
    constexpr std::string_view days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm utc{};
    gmtime_r(&now, &utc);
    text = fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[utc.tm_wday], utc.tm_mday, months[utc.tm_mon],
                       utc.tm_year + 1900, utc.tm_hour, utc.tm_min, utc.tm_sec);
    made = now;
    return text;
}

}  // namespace

Response error_response(int status, std::string_view detail) {
    Response response{status, "application/json", R"({"detail":)", {}, {}, {}};
    base::append_json_string(response.body, detail);
    response.body += '}';
    if (status == 503) response.fields.emplace_back("Retry-After", "1");
    return response;
}

Response error_response(const Error& error) {
    return error_response(base::info(error.code).http_status, error.message);
}

std::string_view reason_phrase(int status) {
    switch (status) {
        case 200:
            return "OK";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 304:
            return "Not Modified";
        case 308:
            return "Permanent Redirect";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 413:
            return "Content Too Large";
        case 414:
            return "URI Too Long";
        case 417:
            return "Expectation Failed";
        case 422:
            return "Unprocessable Content";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 499:  // as nginx counts them; of no standard, because nobody is there to read it
            return "Client Closed Request";
        case 500:
            return "Internal Server Error";
        case 501:
            return "Not Implemented";
        case 503:
            return "Service Unavailable";
        case 505:
            return "HTTP Version Not Supported";
        default:
            return "Status";
    }
}

std::string response_head(const Response& response, int http_minor, Persistence persistence) {
    std::string head;
    head.reserve(384);
    const auto out = std::back_inserter(head);
    fmt::format_to(out, "HTTP/1.1 {} {}\r\nDate: {}\r\nServer: v16\r\n", response.status,
                   reason_phrase(response.status), http_date());
    if (!response.content_type.empty()) fmt::format_to(out, "Content-Type: {}\r\n", response.content_type);
    for (const auto& [name, value] : response.fields) fmt::format_to(out, "{}: {}\r\n", name, value);
    if (!response.stream) {
        fmt::format_to(out, "Content-Length: {}\r\n", response.body.size());
    } else if (http_minor >= 1) {
        head += "Transfer-Encoding: chunked\r\n";
    }
    if (persistence == Persistence::close) {
        head += "Connection: close\r\n";
    } else if (http_minor == 0) {
        head += "Connection: keep-alive\r\n";
    }
    head += "\r\n";
    return head;
}

}  // namespace v16::http
