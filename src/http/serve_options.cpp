#include "http/serve_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string_view>

#include "base/in_range.hpp"
#include "cache/redis_url.hpp"
#include "classify/drawing_limits.hpp"
#include "http/ip_address.hpp"

namespace v16::http {
namespace {

using std::chrono::milliseconds;

struct NumberRange {
    std::string_view flag;
    std::uint64_t value;
    std::uint64_t min;
    std::uint64_t max;
};

struct TimeRange {
    std::string_view flag;
    milliseconds value;
    milliseconds min;
    milliseconds max;
};

Result<void> check_numbers(const ServeOptions& o) {
    const NumberRange ranges[] = {
        {"--max-connections", o.max_connections, 1, 1'000'000},
        {"--threads", o.compute_threads, 0, 1'024},
        {"--network-threads", o.network_threads, 1, 64},
        {"--network-spin", o.network_spin_us, 0, 1'000},
        {"--queue", o.queue_capacity, 1, 1'000'000},
        {"--micro-batch", o.micro_batch, 1, 64},
        {"--max-upload-mb", o.max_upload_mb, 1, 4'096},
        {"--max-batch-files", o.max_batch_files, 1, 100'000},
        {"--max-batch-mb", o.max_batch_mb, 1, 65'536},
        {"--max-upload-memory-mb", o.max_upload_memory_mb, 1, 1U << 20U},
        {"--max-svg-mb", o.max_svg_mb, 1, 1'024},
        {"--max-header-bytes", o.max_header_bytes, 1'024, 1U << 20},
        {"--max-target-bytes", o.max_target_bytes, 256, o.max_header_bytes},
        {"--min-body-rate", o.min_body_rate, 1, 1U << 30},
        {"--rate-limit", o.rate_limit_per_min, 0, 1'000'000},
        {"--rate-limit-burst", o.rate_limit_burst, 0, 1'000'000},
        {"--rate-limit-clients", o.rate_limit_clients, 1, 16'777'216},
        {"--cache-max-size", o.cache_max_size, 0, 100'000'000},
        {"--known-drawings", o.known_drawings, 0, 100'000'000},
    };
    for (const NumberRange& r : ranges) {
        if (auto valid = base::in_range(r.flag, r.value, r.min, r.max); !valid) return valid;
    }
    return {};
}

/// Less than one request may have would refuse it for ever.
Result<void> check_upload_memory(const ServeOptions& o) {
    if (o.max_upload_memory_mb >= std::max({o.max_upload_mb, o.max_batch_mb, o.max_svg_mb})) return {};
    return fail(ErrorCode::invalid_argument,
                fmt::format("--max-upload-memory-mb: {} is less than one request may send (--max-upload-mb {}, "
                            "--max-batch-mb {}) or get (--max-svg-mb {})",
                            o.max_upload_memory_mb, o.max_upload_mb, o.max_batch_mb, o.max_svg_mb));
}

Result<void> check_times(const ServeOptions& o) {
    const auto seconds = [](milliseconds time) { return std::chrono::duration<double>(time).count(); };
    using namespace std::chrono_literals;
    const TimeRange ranges[] = {
        {"--request-timeout", o.request_timeout, 1ms, 1h}, {"--header-timeout", o.header_timeout, 1ms, 1h},
        {"--body-grace", o.body_grace, 1ms, 1h},           {"--idle-timeout", o.idle_timeout, 1ms, 24h},
        {"--redis-ttl", o.redis_ttl, 1s, 8'760h},          {"--drain-grace", o.drain_grace, 0ms, 1h},
        {"--drain-timeout", o.drain_timeout, 0ms, 1h},
    };
    for (const TimeRange& r : ranges) {
        if (auto valid = base::in_range(r.flag, seconds(r.value), seconds(r.min), seconds(r.max), "s"); !valid) {
            return valid;
        }
    }
    // The one flag that takes milliseconds.
    return base::in_range("--redis-timeout", o.redis_timeout.count(), milliseconds(1ms).count(),
                          milliseconds(10s).count(), "ms");
}

Result<void> check_addresses(const ServeOptions& o) {
    if (!parse_address(o.host)) {
        return fail(ErrorCode::invalid_argument, fmt::format("--host: '{}' is not an IP address", o.host));
    }
    for (const std::string& proxy : o.trusted_proxies) {
        if (!Network::parse(proxy)) {
            return fail(ErrorCode::invalid_argument,
                        fmt::format("--trusted-proxies: '{}' is neither an address nor a network", proxy));
        }
    }
    if (o.redis_url.empty()) return {};
    if (auto url = cache::parse_redis_url(o.redis_url); !url) {
        return fail(ErrorCode::invalid_argument, "--redis-url: " + url.error().message);
    }
    return {};
}

}  // namespace

Result<void> validate(const ServeOptions& options) {
    if (options.model_path.empty()) return fail(ErrorCode::invalid_argument, "--model: no bundle is named");
    if (auto numbers = check_numbers(options); !numbers) return numbers;
    if (auto limits = classify::validate(options.read_limits, options.render_limits); !limits) return limits;
    if (auto memory = check_upload_memory(options); !memory) return memory;
    if (auto times = check_times(options); !times) return times;
    return check_addresses(options);
}

}  // namespace v16::http
