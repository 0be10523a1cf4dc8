// What the routes do: from a request's head to the decision whether its body is wanted, and from the whole request to
// the answer. Knows nothing of sockets.
//
// Thread safety: all members may be called from any thread; an Exchange belongs to its connection's thread.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "classify/drawing_picture.hpp"
#include "http/cache_counts.hpp"
#include "http/ip_address.hpp"
#include "http/known_drawings.hpp"
#include "http/log.hpp"
#include "http/message.hpp"
#include "http/metrics.hpp"
#include "http/rate_limiter.hpp"
#include "http/request_head.hpp"
#include "http/routes.hpp"
#include "http/serve_options.hpp"
#include "http/upload.hpp"
#include "http/upload_memory.hpp"
#include "serve/departure.hpp"
#include "serve/service.hpp"

namespace v16::http {

/// One request on its way to an answer.
struct Exchange {
    RequestHead head;
    RouteMatch match;
    IpAddress client;
    std::string request_id;            ///< sent back as X-Request-Id
    std::optional<Response> refused;   ///< the answer, where the head alone decides it: the body is not wanted
    std::uint64_t max_body_bytes = 0;  ///< of what is wanted
    std::vector<std::pair<std::string, std::string>> limit_fields;  ///< RateLimit-*, for every answer
    std::unique_ptr<UploadReader> upload;                           ///< takes the body; null: the body is ignored
    std::shared_ptr<serve::Departure> departure;                    ///< never null
    std::optional<classify::PictureRequest> picture;                ///< that is wanted of the drawing
    bool keeps_body = false;                                        ///< the route reads the body itself
    std::string body;                                               ///< when it does
    std::string origin;  ///< of the answer, for the log: l1, l2, miss, coalesced
};

class Api {
public:
    /// All must outlive the Api. `loading` runs what may wait (loading and warming a model); `load` is that.
    Api(const ServeOptions& options, serve::Service& service, const Log& log, boost::asio::any_io_executor loading,
        std::function<Result<void>()> load);

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

    /// Counts a request that was answered.
    void finished(const Exchange& exchange, int status, std::chrono::nanoseconds took);
    [[nodiscard]] Metrics& metrics() { return metrics_; }

private:
    void admit(Exchange& exchange);
    void limit_rate(Exchange& exchange);
    void want_upload(Exchange& exchange);
    void want_picture(Exchange& exchange);
    /// Counts work that the service had no room or no time for.
    void count_rejection(ErrorCode code);
    [[nodiscard]] std::optional<Response> refuse_stranger(const RequestHead& head) const;

    Response root() const;
    Response categories() const;
    Response live() const;
    Response readiness() const;
    boost::asio::awaitable<Response> classify(Exchange& exchange);
    boost::asio::awaitable<Response> batch(Exchange& exchange);
    boost::asio::awaitable<Response> render(Exchange& exchange);
    boost::asio::awaitable<Response> lookup(Exchange& exchange);
    boost::asio::awaitable<Response> cache_stats();
    boost::asio::awaitable<Response> cache_clear();
    Response speed_mode() const;
    boost::asio::awaitable<Response> set_speed_mode(Exchange& exchange);
    boost::asio::awaitable<Response> reload();
    Response metrics_page();
    boost::asio::awaitable<Result<void>> on_loader(std::function<Result<void>()> work);

    const ServeOptions& options_;
    serve::Service& service_;
    const Log& log_;
    const boost::asio::any_io_executor loading_;
    const std::function<Result<void>()> load_;
    const std::vector<Network> trusted_proxies_;
    RateLimiter limiter_;
    Metrics metrics_;
    const std::shared_ptr<UploadMemory> upload_memory_;
    KnownDrawings known_drawings_;
    SinceClearing<> cache_counts_;
    std::atomic<bool> draining_ = false;
    std::atomic<bool> refusing_ = false;
};

}  // namespace v16::http
