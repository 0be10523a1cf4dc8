// Bytes of a connection → requests, in pieces as they come: the strict head of request_head.hpp before, the body
// framing of Boost.Beast behind. Where the bytes are cut makes no difference.
//
// No sockets, no time. Thread safety: one reader belongs to one connection.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "http/request_head.hpp"

namespace v16::http {

class RequestReader {
public:
    enum class State : std::uint8_t {
        head,      ///< waits for the end of the head
        body,      ///< the head is known; body bytes come
        done,      ///< the request is complete; begin() starts the next one
        rejected,  ///< rejection() says why; the connection is to be closed
    };

    explicit RequestReader(const HeadLimits& limits);
    ~RequestReader();
    RequestReader(RequestReader&&) noexcept;
    RequestReader& operator=(RequestReader&&) noexcept;

    /// Consumes bytes from the front of `input` until the state changes, some body is available, or nothing is left;
    /// says how many. With body bytes at hand, body() is not empty; they are valid until the next call.
    std::size_t put(std::string_view input);

    [[nodiscard]] State state() const { return state_; }
    /// Needs state body or done.
    [[nodiscard]] const RequestHead& head() const { return head_; }
    [[nodiscard]] std::string_view body() const { return body_; }
    [[nodiscard]] const Rejection& rejection() const { return rejection_; }
    /// True when a head has begun (a connection without one is idle).
    [[nodiscard]] bool begun() const { return state_ != State::head || !pending_.empty(); }
    /// The peer will send no more; a request that is cut short becomes rejected.
    void end_of_input();

    /// Bodies larger than this are rejected with 413, at once when the length is declared. Default: no limit.
    void limit_body(std::uint64_t max_bytes);

    /// Ready for the next request. Needs state done.
    void begin();

private:
    struct Framing;

    std::size_t skip_empty_line(std::string_view input);
    std::size_t put_head(std::string_view input);
    std::size_t put_body(std::string_view input);
    void reject(Rejection rejection);

    HeadLimits limits_;
    State state_ = State::head;
    std::size_t skipped_ = 0;  // bytes of the one empty line that may stand before a head
    std::string pending_;      // an unfinished head, or chunk framing that Beast has not taken yet
    RequestHead head_;
    std::string_view body_;
    std::uint64_t body_bytes_ = 0;
    std::uint64_t max_body_bytes_ = UINT64_MAX;
    Rejection rejection_;
    std::unique_ptr<Framing> framing_;
};

}  // namespace v16::http
