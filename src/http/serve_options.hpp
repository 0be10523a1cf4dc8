// http owns the service's outside: listener, requests and answers, limits, pages. This header: everything that can be
// set on `v16 serve`, one field a flag; where a variable of the contract sets it too, the comment names it.
//
// Plain values, no I/O. Flags win over the environment, the environment over the defaults below.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "classify/pipeline.hpp"
#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16::http {

struct ServeOptions {
    // -- Where to listen --
    std::string host = "127.0.0.1";          ///< --host, V16_HOST: an IPv4 or IPv6 address; 0.0.0.0 and :: for all
    std::uint16_t port = 8000;               ///< --port, V16_PORT: 0 lets the system choose (the log tells which)
    std::uint32_t max_connections = 10'000;  ///< --max-connections: further ones wait in the system's backlog

    // -- The model --
    std::filesystem::path model_path;            ///< --model, MODEL_PATH: the bundle; must be set here (the command
                                                 ///< line fills in the shipped one)
    SpeedMode speed_mode = SpeedMode::accurate;  ///< --speed-mode, V16_SPEED_MODE
    Precision precision = Precision::automatic;  ///< --precision, V16_PRECISION

    // -- Computing --
    std::uint32_t compute_threads = 0;   ///< --threads, V16_THREADS: 0 = the processors this process may use
    std::uint32_t network_threads = 2;   ///< --network-threads: that talk to clients; each has its own connections
    std::uint32_t network_spin_us = 20;  ///< --network-spin: microseconds they look for more to do before they sleep
    std::uint32_t queue_capacity = 512;  ///< --queue: drawings that may wait; more get 503
    std::uint32_t micro_batch = 4;       ///< --micro-batch: drawings put through the networks together, at most
    std::chrono::milliseconds request_timeout{30'000};  ///< --request-timeout (s): from the end of the upload to the
                                                        ///< answer; later 503

    // -- Limits of one request --
    std::uint32_t max_upload_mb = 64;          ///< --max-upload-mb, V16_MAX_UPLOAD_MB: one drawing, in MB of 2^20
    std::uint32_t max_batch_files = 256;       ///< --max-batch-files, V16_MAX_BATCH_FILES
    std::uint32_t max_batch_mb = 256;          ///< --max-batch-mb, V16_MAX_BATCH_MB: a whole batch
    std::uint32_t max_upload_memory_mb = 512;  ///< --max-upload-memory-mb, V16_MAX_UPLOAD_MEMORY_MB: uploads held at
                                               ///< once, over all connections, and pictures on their way, in MB of
                                               ///< 2^20; more: 503
    std::uint32_t max_svg_mb = 8;              ///< --max-svg-mb: a picture as SVG, in MB of 2^20; larger: 400
    std::uint32_t max_header_bytes = 16'384;   ///< --max-header-bytes: request line and fields together; more: 431
    std::uint32_t max_target_bytes = 8'192;    ///< --max-target-bytes: path and query; longer: 414

    // -- Limits of one drawing: what is beyond them is left out, which may change an answer (and so the cache key) --
    dxf::ReadLimits read_limits;  ///< --max-entities, V16_MAX_ENTITIES, …: a flag and a variable for each field, but
                                  ///< for max_file_bytes, which is max_upload_mb
    render::RenderLimits render_limits;  ///< --max-block-depth, V16_MAX_BLOCK_DEPTH, … in the same way

    // -- Slow clients --
    std::chrono::milliseconds header_timeout{10'000};  ///< --header-timeout (s): first byte to end of header
    std::chrono::milliseconds body_grace{20'000};      ///< --body-grace (s): after it a body must keep min_body_rate,
                                                       ///< and no pause may be longer
    std::uint32_t min_body_rate = 1'024;               ///< --min-body-rate: bytes a second on average
    std::chrono::milliseconds idle_timeout{75'000};    ///< --idle-timeout (s): keep-alive without a request

    // -- Rate limit of the routes that take drawings, for each client address --
    std::uint32_t rate_limit_per_min = 120;     ///< --rate-limit, CLASSIFIER_RATE_LIMIT_PER_MIN: 0 turns it off
    std::uint32_t rate_limit_burst = 20;        ///< --rate-limit-burst, CLASSIFIER_RATE_LIMIT_BURST
    std::uint32_t rate_limit_clients = 65'536;  ///< --rate-limit-clients: addresses remembered, at most
    std::vector<std::string> trusted_proxies;   ///< --trusted-proxies, TRUSTED_PROXIES (comma separated): addresses
                                                ///< or networks ("10.0.0.0/8", "::1") whose X-Forwarded-For counts

    // -- Caches --
    std::uint32_t cache_max_size = 1'000;  ///< --cache-max-size, CLASSIFIER_CACHE_MAX_SIZE: entries of L1
    std::uint32_t known_drawings = 4'096;  ///< --known-drawings: drawings recognised without digesting them again
    std::string redis_url;                 ///< --redis-url, REDIS_URL: redis:// or rediss://; empty: L1 only
    std::chrono::milliseconds redis_timeout{20};  ///< --redis-timeout (ms): what Redis may add to an answer
    std::chrono::seconds redis_ttl{86'400};       ///< --redis-ttl (s)

    // -- Administration --
    std::string admin_token;  ///< ADMIN_TOKEN, or --admin-token-file: empty refuses every admin call

    // -- Ending --
    std::chrono::milliseconds drain_grace{2'000};     ///< --drain-grace (s): after SIGTERM still accepting, not ready
    std::chrono::milliseconds drain_timeout{30'000};  ///< --drain-timeout (s): then what is still in flight is cut
};

/// Checks every field. Errors: invalid_argument, one sentence that begins with the field's flag ("--port: …").
[[nodiscard]] Result<void> validate(const ServeOptions& options);

}  // namespace v16::http
