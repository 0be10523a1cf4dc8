#include "http/request_reader.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/optional.hpp>
#include <utility>

namespace v16::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;

/// The longest piece of chunk framing: a chunk's size with its extensions, or the last one with the trailers.
constexpr std::size_t max_pending_framing = 8'192;
/// How much of the input is looked at together with an unfinished piece of framing.
constexpr std::size_t framing_step = 1'024;

/// Beast lets a lone LF pass in a quoted chunk extension, and folded lines in trailers, where a proxy may see line ends
/// of its own. Needs a whole piece of chunk framing.
bool is_ambiguous(std::string_view framing) {
    for (auto lf = framing.find('\n'); lf != std::string_view::npos; lf = framing.find('\n', lf + 1)) {
        const bool ends_line = lf > 0 && framing[lf - 1] == '\r';
        const bool is_folded = lf + 1 < framing.size() && (framing[lf + 1] == ' ' || framing[lf + 1] == '\t');
        if (!ends_line || is_folded) return true;
    }
    return false;
}

/// A Beast body that copies nothing: its value is the piece of input that the last put() recognised as body.
struct ViewBody {
    using value_type = std::string_view;

    class reader {
    public:
        template <bool IsRequest, class Fields>
        reader(beast::http::header<IsRequest, Fields>&, value_type& view) : view_(view) {}

        void init(const boost::optional<std::uint64_t>&, beast::error_code& error) { error = {}; }

        template <class Buffers>
        std::size_t put(const Buffers& buffers, beast::error_code& error) {
            error = {};
            const asio::const_buffer piece(*asio::buffer_sequence_begin(buffers));
            view_ = {static_cast<const char*>(piece.data()), piece.size()};
            return piece.size();
        }

        void finish(beast::error_code& error) { error = {}; }

    private:
        value_type& view_;
    };
};

}  // namespace

struct RequestReader::Framing {
    boost::optional<beast::http::request_parser<ViewBody>> parser;

    /// The parser for a head that has been checked. False when Beast does not like it.
    bool begin(std::string_view head) {
        parser.emplace();
        parser->header_limit(static_cast<std::uint32_t>(head.size() + 1));
        parser->body_limit(boost::none);
        beast::error_code error;
        const std::size_t used = parser->put(asio::buffer(head.data(), head.size()), error);
        return !error && used == head.size() && parser->is_header_done();
    }
};

RequestReader::RequestReader(const HeadLimits& limits) : limits_(limits), framing_(std::make_unique<Framing>()) {}
RequestReader::~RequestReader() = default;
RequestReader::RequestReader(RequestReader&&) noexcept = default;
RequestReader& RequestReader::operator=(RequestReader&&) noexcept = default;

std::size_t RequestReader::put(std::string_view input) {
    body_ = {};
    switch (state_) {
        case State::head:
            return put_head(input);
        case State::body:
            return put_body(input);
        case State::done:
        case State::rejected:
            break;
    }
    return 0;
}

std::size_t RequestReader::put_head(std::string_view input) {
    const std::size_t skipped = skip_empty_line(input);
    input.remove_prefix(skipped);
    if (input.empty()) return skipped;
    const std::size_t before = pending_.size();
    // One byte more than allowed is enough to see that it is too much.
    const std::size_t room = limits_.max_bytes + 1 - std::min(before, limits_.max_bytes + 1);
    pending_.append(input.substr(0, room));
    const auto length = head_length(pending_, before);
    if (!length) {
        const std::size_t taken = pending_.size() - before;
        if (auto refused = refuse_early(pending_, limits_)) reject(std::move(*refused));
        return skipped + taken;
    }
    auto head = parse_head(std::string_view(pending_).substr(0, *length), limits_);
    pending_.clear();
    const std::size_t taken = skipped + *length - before;
    if (!head) {
        reject(std::move(head.error()));
    } else if (!framing_->begin(*head->raw)) {
        reject({400, "the request header is malformed"});
    } else {
        head_ = std::move(*head);
        body_bytes_ = 0;
        max_body_bytes_ = UINT64_MAX;
        state_ = framing_->parser->is_done() ? State::done : State::body;
    }
    return taken;
}

std::size_t RequestReader::skip_empty_line(std::string_view input) {
    // An empty line before a request is left over from older clients (RFC 9112, section 2.2).
    constexpr std::string_view empty_line = "\r\n";
    std::size_t skipped = 0;
    while (skipped_ < empty_line.size() && skipped < input.size()) {
        if (input[skipped] != empty_line[skipped_]) {
            if (skipped_ > 0) pending_.push_back('\r');  // a lone CR: for the head to refuse
            skipped_ = empty_line.size();
            break;
        }
        ++skipped_;
        ++skipped;
    }
    return skipped;
}

std::size_t RequestReader::put_body(std::string_view input) {
    auto& parser = *framing_->parser;
    parser.eager(false);  // one piece of framing or body at a time
    std::size_t consumed = 0;
    while (state_ == State::body && body_.empty() && consumed < input.size()) {
        const std::string_view rest = input.substr(consumed);
        const std::size_t carried = pending_.size();
        if (carried > 0) pending_.append(rest.substr(0, framing_step));
        const std::string_view seen = carried > 0 ? std::string_view(pending_) : rest;

        parser.get().body() = {};
        beast::error_code error;
        const std::size_t used = parser.put(asio::buffer(seen.data(), seen.size()), error);
        body_ = parser.get().body();
        if (error == beast::http::error::need_more) error = {};
        const bool is_framing = body_.empty();
        if (error || (is_framing && (used > max_pending_framing || is_ambiguous(seen.substr(0, used))))) {
            reject({400, "the request body is malformed"});
            return consumed;
        }
        body_bytes_ += body_.size();
        if (body_bytes_ > max_body_bytes_) {
            reject(too_large("the upload", max_body_bytes_));
            return consumed;
        }
        if (parser.is_done()) state_ = State::done;
        if (used >= carried && used > 0) {
            consumed += used - carried;
            pending_.clear();
        } else if (carried > 0) {
            consumed += pending_.size() - carried;
        } else {
            pending_ = rest;
            consumed = input.size();
        }
        if (pending_.size() > max_pending_framing) {
            reject({400, "the request body is malformed"});
            return consumed;
        }
    }
    return consumed;
}

void RequestReader::end_of_input() {
    if (state_ == State::body || (state_ == State::head && begun())) reject({400, "the request ends too early"});
}

void RequestReader::limit_body(std::uint64_t max_bytes) {
    max_body_bytes_ = max_bytes;
    if (head_.content_length && *head_.content_length > max_bytes) reject(too_large("the upload", max_bytes));
}

void RequestReader::begin() {
    state_ = State::head;
    skipped_ = 0;
    body_ = {};
    pending_.clear();
}

void RequestReader::reject(Rejection rejection) {
    state_ = State::rejected;
    rejection_ = std::move(rejection);
    body_ = {};
    pending_.clear();
}

}  // namespace v16::http
