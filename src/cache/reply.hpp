// Redis replies (RESP2) from bytes that arrive in pieces. hiredis parses; this adds ownership and bounds.
//
// Thread safety: one parser belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "v16/error.hpp"

namespace v16::cache {

struct Reply {
    enum class Kind : std::uint8_t { nil, status, string, error, integer, array } kind = Kind::nil;
    std::string text;  ///< status, string, error
    long long integer = 0;
    std::vector<Reply> elements;

    friend bool operator==(const Reply&, const Reply&) = default;
};

struct ReplyLimits {
    std::size_t max_bytes = 1U << 20U;  ///< one reply on the wire; our values are a few KB
    std::size_t max_elements = 10'000;  ///< of one array; SCAN answers hold about a thousand
};

class ReplyParser {
public:
    explicit ReplyParser(const ReplyLimits& limits = {});
    ~ReplyParser();
    ReplyParser(ReplyParser&&) noexcept;
    ReplyParser& operator=(ReplyParser&&) noexcept;

    /// Takes bytes in. Errors: limit_exceeded, internal (no memory). After an error the parser is not to be used again.
    [[nodiscard]] Result<void> feed(std::string_view bytes);
    /// The next whole reply, nothing when more bytes are needed. Errors: malformed_request (not RESP2, or over a
    /// limit).
    [[nodiscard]] Result<std::optional<Reply>> next();

private:
    struct Reader;
    std::unique_ptr<Reader> reader_;
};

/// One command with its arguments, formatted for the wire.
[[nodiscard]] std::string format_command(const std::vector<std::string_view>& arguments);

}  // namespace v16::cache
