#include "http/api.hpp"

#include <fmt/format.h>
#include <openssl/crypto.h>

#include <chrono>
#include <random>
#include <utility>

#include "base/ascii.hpp"
#include "base/json_text.hpp"
#include "http/pages.hpp"
#include "http/server_timing.hpp"
#include "serve/payload.hpp"

namespace v16::http {
namespace {

namespace asio = boost::asio;

constexpr std::uint64_t megabyte = 1U << 20;
/// Boundaries and part headers around a drawing.
constexpr std::uint64_t form_overhead = 64U << 10;
/// Requests without an upload may have a body, which is read and ignored up to here.
constexpr std::uint64_t max_ignored_body = 64U << 10;
/// Parts of a form beside its files.
constexpr std::size_t further_parts = 32;

std::string new_request_id() {
    thread_local std::mt19937_64 random{std::random_device{}()};
    return fmt::format("{:016x}", random());
}

/// The client's own id when it is short and harmless in a log, else a new one.
std::string request_id(const RequestHead& head) {
    const auto given = head.field("x-request-id");
    if (!given || given->empty() || given->size() > 64) return new_request_id();
    for (const char c : *given) {
        const bool harmless = base::is_alphanumeric(c) || c == '-' || c == '_' || c == '.';
        if (!harmless) return new_request_id();
    }
    return std::string(*given);
}

std::vector<Network> parse_networks(const std::vector<std::string>& texts) {
    std::vector<Network> networks;
    for (const std::string& text : texts) {
        if (const auto network = Network::parse(text)) networks.push_back(*network);
    }
    return networks;
}

/// Server-Timing: the stages that were run for this request.
std::string timing_of(const serve::Answer& answer) {
    if (answer.origin != serve::Origin::miss) return fmt::format("cache;desc={}", serve::name(answer.origin));
    const classify::StageTimes& times = answer.times;
    return server_timing({{"queue", answer.waited},
                          {"read", times.read},
                          {"features", times.features},
                          {"picture", times.picture},
                          {"networks", times.networks}});
}

Response json(std::string body) {
    Response response;
    response.body = std::move(body);
    return response;
}

/// Every 401 has to name a way to authenticate (RFC 9110, section 15.5.2); Java's client fails without one.
Response unauthorized(std::string_view detail) {
    Response response = error_response(401, detail);
    response.fields.emplace_back("WWW-Authenticate", R"(X-Admin-Token realm="v16")");
    return response;
}

/// `OPTIONS *` asks about the service as a whole (RFC 9110, section 9.3.7).
Response all_methods() {
    Response response;
    response.content_type.clear();
    response.fields.emplace_back("Allow", "GET, HEAD, POST, OPTIONS");
    return response;
}

Response result_response(const serve::Answer& answer, std::string_view filename) {
    const auto payload = serve::parse_payload(*answer.payload);
    if (!payload) return error_response(500, "the stored answer is damaged");
    Response response;
    response.body.reserve(answer.payload->size() + filename.size() + 32);
    serve::append_result(response.body, filename, *payload);
    response.fields.emplace_back("X-Cache", serve::name(answer.origin));
    response.fields.emplace_back("Server-Timing", timing_of(answer));
    return response;
}

}  // namespace

Api::Api(const ServeOptions& options, serve::Service& service, const Log& log, asio::any_io_executor loading,
         std::function<Result<void>()> load)
    : options_(options),
      service_(service),
      log_(log),
      loading_(std::move(loading)),
      load_(std::move(load)),
      trusted_proxies_(parse_networks(options.trusted_proxies)),
      limiter_({options.rate_limit_per_min, options.rate_limit_burst, options.rate_limit_clients}),
      upload_memory_(std::make_shared<UploadMemory>(options.max_upload_memory_mb * megabyte)),
      known_drawings_(options.known_drawings),
      cache_counts_([&service] {
          const cache::HybridStats stats = service.cache().stats();
          return CacheCounts{service.counts(), stats.l1.evictions, stats.l2_hits, stats.l2_misses, stats.l2_corrupt};
      }) {
    metrics_.threads("compute", service.load().threads);
    metrics_.threads("network", options.network_threads);
    metrics_.bound("v16_connections", options.max_connections);
    metrics_.bound("v16_queue_depth", options.queue_capacity);
    metrics_.bound("v16_upload_bytes", static_cast<double>(options.max_upload_memory_mb * megabyte));
    metrics_.bound("v16_rate_limit_clients", options.rate_limit_clients);
    metrics_.bound("classification_cache_size", options.cache_max_size);
}

Exchange Api::begin(RequestHead head, const IpAddress& peer, std::shared_ptr<serve::Departure> departure) {
    Exchange exchange;
    exchange.match = match_route(head.method, head.path);
    exchange.client = client_address(peer, head.all("x-forwarded-for"), trusted_proxies_);
    exchange.request_id = request_id(head);
    exchange.departure = std::move(departure);
    exchange.max_body_bytes = max_ignored_body;
    exchange.head = std::move(head);
    admit(exchange);
    return exchange;
}

void Api::admit(Exchange& exchange) {
    if (exchange.match.route == nullptr) {
        if (exchange.head.path == "*") {
            exchange.refused = all_methods();
        } else if (exchange.match.allow.empty()) {
            exchange.refused = error_response(404, "there is nothing at this path");
        } else {
            exchange.refused = error_response(405, "this path does not have that method");
            exchange.refused->fields.emplace_back("Allow", exchange.match.allow);
        }
        return;
    }
    switch (exchange.match.route->id) {
        case RouteId::classify:
        case RouteId::batch:
            limit_rate(exchange);
            if (!exchange.refused) want_upload(exchange);
            break;
        case RouteId::render:
            limit_rate(exchange);
            if (!exchange.refused) want_picture(exchange);
            if (!exchange.refused) want_upload(exchange);
            break;
        case RouteId::cache_stats:
        case RouteId::cache_clear:
        case RouteId::set_speed_mode:
        case RouteId::reload:
            exchange.refused = refuse_stranger(exchange.head);
            exchange.keeps_body = !exchange.refused && exchange.match.route->id == RouteId::set_speed_mode;
            break;
        default:
            break;
    }
}

void Api::limit_rate(Exchange& exchange) {
    const RateVerdict verdict = limiter_.admit(rate_limit_key(exchange.client), RateLimiter::TimePoint::clock::now());
    if (verdict.limit == 0) return;
    exchange.limit_fields = {{"RateLimit-Limit", std::to_string(verdict.limit)},
                             {"RateLimit-Remaining", std::to_string(verdict.remaining)},
                             {"RateLimit-Reset", std::to_string(verdict.reset.count())}};
    if (verdict.admitted) return;
    metrics_.rate_limited();
    metrics_.rejected("rate_limit");
    exchange.refused = error_response(429, "too many requests from this address; try again later");
    exchange.refused->fields.emplace_back("Retry-After", std::to_string(verdict.reset.count()));
}

std::optional<Response> Api::refuse_stranger(const RequestHead& head) const {
    if (options_.admin_token.empty()) return unauthorized("this service has no admin token: admin calls are off");
    // Digests have equal lengths, whatever the tokens are: the comparison takes the same time for every wrong one.
    const base::Digest given = base::Sha256::of(head.field("x-admin-token").value_or(""));
    const base::Digest wanted = base::Sha256::of(options_.admin_token);
    if (CRYPTO_memcmp(given.bytes.data(), wanted.bytes.data(), wanted.bytes.size()) == 0) return std::nullopt;
    return unauthorized("the admin token is missing or wrong");
}

void Api::want_upload(Exchange& exchange) {
    if (refusing_.load()) {
        metrics_.rejected("draining");
        exchange.refused = error_response(503, "the service is stopping; try another instance");
        return;
    }
    const std::uint64_t max_file = options_.max_upload_mb * megabyte;
    const bool is_batch = exchange.match.route->id == RouteId::batch;
    const std::uint64_t announced = exchange.head.content_length.value_or(0);
    const std::size_t max_files = is_batch ? options_.max_batch_files : 1;
    auto reader = UploadReader::create(exchange.head, {.field = is_batch ? "files" : "file",
                                                       .max_files = max_files,
                                                       .max_parts = max_files + further_parts,
                                                       .max_file_bytes = max_file,
                                                       .expected_bytes = announced,
                                                       .raw_body = !is_batch,
                                                       .memory = upload_memory_,
                                                       .known = &known_drawings_});
    if (!reader) {
        exchange.refused = error_response(reader.error().status, reader.error().detail);
        return;
    }
    exchange.max_body_bytes = (is_batch ? options_.max_batch_mb * megabyte : max_file) + form_overhead;
    // Early, before the client sends it all; what is too large at any time is refused as that.
    if (announced > form_overhead && announced <= exchange.max_body_bytes &&
        !upload_memory_->has_room_for(announced - form_overhead)) {
        metrics_.rejected("upload_memory");
        exchange.refused = error_response(503, "too many uploads at once; try again later");
        return;
    }
    exchange.upload = std::move(*reader);
}

void Api::finished(const Exchange& exchange, int status, std::chrono::nanoseconds took) {
    metrics_.request(exchange.match.route != nullptr ? exchange.match.route->path : "none", status, took);
}

asio::awaitable<Response> Api::answer(Exchange& exchange) {
    switch (exchange.match.route->id) {
        case RouteId::root:
            co_return root();
        case RouteId::categories:
            co_return categories();
        case RouteId::live:
            co_return live();
        case RouteId::ready:
            co_return readiness();
        case RouteId::classify:
            co_return co_await classify(exchange);
        case RouteId::batch:
            co_return co_await batch(exchange);
        case RouteId::lookup:
            co_return co_await lookup(exchange);
        case RouteId::render:
            co_return co_await render(exchange);
        case RouteId::speed_mode:
            co_return speed_mode();
        case RouteId::metrics:
            co_return metrics_page();
        case RouteId::openapi:
            co_return openapi_page();
        case RouteId::docs:
            co_return docs_page();
        case RouteId::ui_redirect:
            co_return ui_redirect();
        case RouteId::ui:
            co_return ui_page();
        case RouteId::status:
            co_return status_page();
        case RouteId::cache_stats:
            co_return co_await cache_stats();
        case RouteId::cache_clear:
            co_return co_await cache_clear();
        case RouteId::set_speed_mode:
            co_return co_await set_speed_mode(exchange);
        case RouteId::reload:
            break;
    }
    co_return co_await reload();
}

Response Api::root() const {
    const auto engine = service_.engine();
    std::string body = R"({"status":"ok","model":"V16","accuracy":)";
    base::append_json_string(body, engine ? engine->accuracy : "unknown");
    body += '}';
    return json(std::move(body));
}

Response Api::categories() const {
    const auto engine = service_.engine();
    if (!engine) return error_response(503, "the model is still loading; try again later");
    std::string body = R"({"categories":)";
    base::append_json_strings(body, engine->categories);
    body += '}';
    return json(std::move(body));
}

Response Api::live() const {
    return json(R"({"status":"live"})");
}

Response Api::readiness() const {
    if (ready()) return json(R"({"status":"ready"})");
    return error_response(503, draining() ? "the service is draining" : "the model is still loading");
}

asio::awaitable<Response> Api::classify(Exchange& exchange) {
    const std::vector<Upload> uploads = exchange.upload->take();
    const Upload& upload = uploads.front();
    if (!is_dxf_name(upload.filename)) {
        co_return error_response(400, "only DXF files are classified: the name must end in .dxf");
    }
    serve::Request request{upload.bytes, upload.digest, serve::Clock::now() + options_.request_timeout,
                           exchange.departure};
    const auto answer = co_await service_.classify(std::move(request));
    if (!answer) {
        count_rejection(answer.error().code);
        co_return error_response(answer.error());
    }
    metrics_.answered(*answer);
    exchange.origin = serve::name(answer->origin);
    co_return result_response(*answer, upload.filename);
}

void Api::count_rejection(ErrorCode code) {
    if (code == ErrorCode::overloaded) metrics_.rejected("overloaded");
    if (code == ErrorCode::deadline_exceeded) metrics_.rejected("deadline");
}

asio::awaitable<Response> Api::lookup(Exchange& exchange) {
    const auto digest = base::Digest::from_hex(exchange.match.rest);
    if (!digest) co_return error_response(400, "a SHA-256 has 64 hexadecimal digits");
    auto answer = co_await service_.find(*digest);
    if (!answer) co_return error_response(answer.error());
    exchange.origin = serve::name(answer->origin);
    co_return result_response(*answer, exchange.head.parameter("filename").value_or("drawing.dxf"));
}

}  // namespace v16::http
