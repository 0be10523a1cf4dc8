// Batches and what operators ask: caches, speed mode, reload, metrics.
#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <utility>

#include "http/api.hpp"
#include "http/batch.hpp"
#include "model/ensemble.hpp"

// Arguments of coroutines are named variables, see connection.cpp.

namespace v16::http {
namespace {

namespace asio = boost::asio;
using nlohmann::json;

Response json_response(const json& value) {
    Response response;
    response.body = value.dump(-1, ' ', false, json::error_handler_t::replace);
    return response;
}

bool wants_stream(const RequestHead& head) {
    if (head.parameter("stream") == "1") return true;
    for (const std::string_view accept : head.all("accept")) {
        if (accept.find("application/x-ndjson") != std::string_view::npos) return true;
    }
    return false;
}

std::string hit_rate(const serve::ServiceCounts& counts) {
    const std::uint64_t hits = counts.l1_hits + counts.l2_hits;
    const std::uint64_t asked = hits + counts.misses;
    return fmt::format("{:.2f}%", asked == 0 ? 0.0 : 100.0 * static_cast<double>(hits) / static_cast<double>(asked));
}

/// What is said about a bundle names its files with their folder: for whoever reads the log, not for a client.
std::string without_folder(std::string text, const std::filesystem::path& folder) {
    const std::string prefix = (folder / "").string();
    for (auto at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at))
        text.erase(at, prefix.size());
    return text;
}

asio::awaitable<Result<void>> run(std::function<Result<void>()> work) {
    co_return work();
}

}  // namespace

asio::awaitable<Response> Api::batch(Exchange& exchange) {
    std::vector<Upload> uploads = exchange.upload->take();
    metrics_.batch(uploads.size());
    BatchOptions options;
    options.window = std::max<std::size_t>(8, 2 * service_.load().threads * options_.micro_batch);
    options.max_file_bytes = std::uint64_t{options_.max_upload_mb} << 20U;
    options.file_timeout = options_.request_timeout;
    options.on_answer = [this](const serve::Answer& answer) { metrics_.answered(answer); };
    options.on_failure = [this](ErrorCode code) { metrics_.batch_failure(code); };
    if (wants_stream(exchange.head)) {
        co_return stream_batch(service_, std::move(uploads), exchange.departure, std::move(options));
    }
    std::shared_ptr<serve::Departure> departure = exchange.departure;
    co_return co_await classify_batch(service_, std::move(uploads), std::move(departure), std::move(options));
}

asio::awaitable<Response> Api::cache_stats() {
    const std::optional<std::uint64_t> redis_keys = co_await service_.cache().remote_keys();
    const cache::HybridStats stats = service_.cache().stats();
    const CacheCounts since_clear = cache_counts_.counts();
    const serve::ServiceCounts& counts = since_clear.service;
    json body = {{"size", stats.l1.size},
                 {"max_size", stats.l1.capacity},
                 {"hits", counts.l1_hits + counts.l2_hits},
                 {"misses", counts.misses},
                 {"hit_rate", hit_rate(counts)},
                 {"redis_enabled", stats.redis_enabled},
                 {"redis_keys", redis_keys.value_or(0)},
                 {"coalesced", counts.coalesced},
                 {"computed", counts.computed}};
    body["l1"] = {{"hits", counts.l1_hits}, {"evictions", since_clear.evictions}, {"bytes", stats.l1.bytes}};
    body["l2"] = {{"hits", since_clear.l2_hits},
                  {"misses", since_clear.l2_misses},
                  {"corrupt", since_clear.l2_corrupt},
                  {"up", stats.redis.up},
                  {"errors", stats.redis.errors}};
    co_return json_response(body);
}

asio::awaitable<Response> Api::cache_clear() {
    const auto engine = service_.engine();
    const base::Digest scope = engine ? engine->scope : base::Digest{};
    const Result<std::uint64_t> cleared = co_await service_.cache().clear(scope);
    cache_counts_.clear();
    if (!cleared) co_return error_response(503, "only memory is cleared; Redis is not: " + cleared.error().message);
    co_return json_response({{"status", "ok"}, {"message", "the caches are empty"}, {"cleared", *cleared}});
}

Response Api::speed_mode() const {
    return json_response(
        {{"speed_mode", model::name(service_.speed_mode())}, {"available", model::speed_mode_names()}});
}

asio::awaitable<Response> Api::set_speed_mode(Exchange& exchange) {
    std::string wanted = exchange.head.parameter("mode").value_or("");
    if (wanted.empty()) {
        const json body = json::parse(exchange.body, nullptr, false);
        if (body.is_object() && body.contains("speed_mode") && body["speed_mode"].is_string()) {
            wanted = body["speed_mode"].get<std::string>();
        }
    }
    if (wanted.empty()) {
        co_return error_response(400, R"(no speed mode is named; send {"speed_mode": "fast"} or ask with ?mode=fast)");
    }
    const auto mode = model::parse_speed_mode(wanted);
    if (!mode) co_return error_response(mode.error());
    std::function<Result<void>()> change = [this, mode = *mode] { return service_.set_speed_mode(mode); };
    const Result<void> changed = co_await on_loader(std::move(change));
    if (!changed) co_return error_response(changed.error());
    co_return speed_mode();
}

asio::awaitable<Response> Api::reload() {
    std::function<Result<void>()> work = load_;
    const Result<void> loaded = co_await on_loader(std::move(work));
    if (!loaded) {
        const std::string reason = without_folder(loaded.error().message, options_.model_path);
        co_return error_response(503, "the new model is refused, the old one stays: " + reason);
    }
    co_return json_response({{"status", "ok"}, {"fingerprint", service_.engine()->fingerprint.hex()}});
}

asio::awaitable<Result<void>> Api::on_loader(std::function<Result<void>()> work) {
    asio::awaitable<Result<void>> task = run(std::move(work));
    co_return co_await asio::co_spawn(loading_, std::move(task), asio::use_awaitable);
}

Response Api::metrics_page() {
    Response response;
    response.content_type = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics_.page(service_, limiter_, *upload_memory_, log_, ready());
    return response;
}

}  // namespace v16::http
