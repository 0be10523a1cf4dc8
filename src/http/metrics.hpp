// The metrics of the service, with the names of ops/metrics.txt (a test compares both).
//
// Thread safety: all members may be called from any thread. Labels come from fixed sets (routes, statuses, stages, the
// model's categories), so that their number is bounded.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "http/log.hpp"
#include "http/rate_limiter.hpp"
#include "http/upload_memory.hpp"
#include "serve/service.hpp"
#include "v16/error.hpp"

namespace v16::http {

class Metrics {
public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    void request(std::string_view route, int status, std::chrono::nanoseconds took);
    /// A request that was turned away before any work; `reason` is one of a fixed set of words.
    void rejected(std::string_view reason);
    void rate_limited();
    void answered(const serve::Answer& answer);
    /// A picture that was drawn.
    void drawn(const serve::Answer& answer);
    void batch(std::size_t files);
    /// A file of a batch that got an error in its place.
    void batch_failure(ErrorCode code);
    void connection_opened();
    void connection_closed();
    /// The system had no further connection to give.
    void accept_failed();
    void reload(const Result<void>& outcome);

    /// What a gauge may reach; `metric` is its name.
    void bound(std::string_view metric, double most);
    /// How many threads there are of a kind.
    void threads(std::string_view kind, std::size_t count);

    /// The Prometheus text page. What others count is read from them now.
    [[nodiscard]] std::string page(serve::Service& service, const RateLimiter& limiter, const UploadMemory& uploads,
                                   const Log& log, bool ready);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace v16::http
