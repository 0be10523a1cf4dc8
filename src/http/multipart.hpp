// multipart/form-data as a stream (RFC 7578, RFC 2046): bytes in pieces of any size → parts. Where the bytes are cut
// makes no difference. Strict: a part without Content-Disposition: form-data, anything but "--" or CRLF (with blanks
// before it) behind a boundary, and a body that ends before its closing boundary are malformed.
//
// No memory beyond one part's header. Thread safety: one parser belongs to one request.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/request_head.hpp"

namespace v16::http {

/// A part's header, as far as forms need it.
struct PartHead {
    std::string name;                     ///< field name, as sent
    std::optional<std::string> filename;  ///< as sent, or decoded from filename*; nothing for a plain field
};

/// Takes the parts. Each function may refuse, which ends the parsing with that rejection.
class PartSink {
public:
    virtual std::optional<Rejection> begin_part(const PartHead& head) = 0;
    virtual std::optional<Rejection> part_data(std::string_view bytes) = 0;
    virtual std::optional<Rejection> end_part() = 0;

protected:
    ~PartSink() = default;
};

class MultipartParser {
public:
    static constexpr std::size_t max_part_head_bytes = 8'192;

    /// Needs a boundary that is_boundary().
    explicit MultipartParser(std::string_view boundary);

    /// Reads the next piece. A rejection is final: it is repeated by every later call.
    std::optional<Rejection> put(std::string_view bytes, PartSink& sink);
    /// The end of the body.
    std::optional<Rejection> finish();

private:
    enum class State : std::uint8_t { preamble, after_boundary, part_head, part_data, epilogue, failed };

    std::optional<Rejection> step(std::string_view& bytes, PartSink& sink);
    std::optional<Rejection> read_data(std::string_view& bytes, PartSink& sink);
    std::optional<Rejection> read_part_head(std::string_view& bytes, PartSink& sink);
    std::optional<Rejection> read_after_boundary(std::string_view& bytes);
    std::optional<Rejection> boundary_found(PartSink& sink);
    std::optional<Rejection> deliver(std::string_view data, PartSink& sink) const;

    const std::string delimiter_;  // CR LF "--" boundary
    State state_ = State::preamble;
    std::size_t matched_;  // how much of the delimiter the bytes so far end in
    std::string pending_;  // an unfinished part head, or one byte behind a boundary
    bool padded_ = false;  // blanks stood behind a boundary
    Rejection failure_;
};

/// 1 to 70 of the characters that RFC 2046 allows, or that a parameter without quotes may hold (RFC 9110): programs on
/// Android commonly send "*****".
[[nodiscard]] bool is_boundary(std::string_view text);

/// The boundary of a Content-Type value: nothing when the type is not multipart/form-data; an empty text when it is,
/// but the boundary is missing or unusable.
[[nodiscard]] std::optional<std::string> form_boundary(std::string_view content_type);

/// The media type of a Content-Type value in lower case, without parameters.
[[nodiscard]] std::string media_type(std::string_view content_type);

/// Reads the header lines of a part (without the empty line). Nothing when they are no form-data.
[[nodiscard]] std::optional<PartHead> parse_part_head(std::string_view lines);

}  // namespace v16::http
