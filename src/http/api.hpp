// What the routes do: from a request's head to the decision whether its body is wanted, and from the whole request to
// the answer. Knows nothing of sockets.
//
// Thread safety: all members may be called from any thread; an Exchange belongs to its connection's strand.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "http/ip_address.hpp"
#include "http/message.hpp"
#include "http/request_head.hpp"
#include "http/routes.hpp"
#include "http/serve_options.hpp"
#include "http/upload.hpp"
#include "serve/departure.hpp"
#include "serve/service.hpp"

namespace v16::http {

/// One request on its way to an answer.
struct Exchange {
    RequestHead head;
    RouteMatch match;
    IpAddress client;
    std::string request_id;                       ///< sent back as X-Request-Id
    std::optional<Response> refused;              ///< decided by the head alone: the body is not wanted
    std::uint64_t max_body_bytes = 0;             ///< of what is wanted
    std::unique_ptr<UploadReader> upload;         ///< takes the body; null: the body is ignored
    std::shared_ptr<serve::Departure> departure;  ///< never null
    std::string origin;                           ///< of the answer, for the log: l1, l2, miss, coalesced
};

class Api {
public:
    /// Both must outlive the Api.
    Api(const ServeOptions& options, serve::Service& service);

    /// Looks at the head of a request from `peer`.
    [[nodiscard]] Exchange begin(RequestHead head, const IpAddress& peer, std::shared_ptr<serve::Departure> departure);

    /// The answer, once the body is there. Needs !exchange.refused.
    [[nodiscard]] boost::asio::awaitable<Response> answer(Exchange& exchange);

    /// From now on not ready; classification goes on.
    void start_draining() { draining_.store(true); }
    /// From now on new drawings are refused with 503.
    void refuse_work() { refusing_.store(true); }
    [[nodiscard]] bool draining() const { return draining_.load(); }
    [[nodiscard]] bool ready() const { return !draining() && service_.engine() != nullptr; }

private:
    void admit(Exchange& exchange);
    void want_upload(Exchange& exchange);

    Response root() const;
    Response categories() const;
    Response live() const;
    Response readiness() const;
    boost::asio::awaitable<Response> classify(Exchange& exchange);
    boost::asio::awaitable<Response> lookup(Exchange& exchange);

    const ServeOptions& options_;
    serve::Service& service_;
    const std::vector<Network> trusted_proxies_;
    std::atomic<bool> draining_ = false;
    std::atomic<bool> refusing_ = false;
};

}  // namespace v16::http
