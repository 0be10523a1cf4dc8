#include "serve/service.hpp"

#include <fmt/format.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

#include "model/ensemble.hpp"
#include "serve/payload.hpp"

namespace v16::serve {
namespace {

namespace asio = boost::asio;

/// The queue, what computes and what waits for L2, with room to spare.
std::size_t in_flight_capacity(const SchedulerOptions& options) {
    return options.queue_capacity * 2 + 64;
}

/// A value with a right checksum in L2, from which L1 is filled as well, may still be no answer of ours.
bool is_answer(const cache::Value& value) {
    return value != nullptr && parse_payload(*value).has_value();
}

/// The answer in L1, or null.
cache::Value find_answer(cache::HybridCache& cache, const cache::Key& key) {
    cache::Value value = cache.find_local(key);
    if (!is_answer(value)) value.reset();
    return value;
}

cache::Key key_of(const base::Digest& drawing, const Engine& engine, SpeedMode mode) {
    return {drawing, engine.scope, std::string(model::name(mode))};
}

/// Of a picture: there is no model in it, so the scope is one that no bundle has.
cache::Key key_of(const base::Digest& drawing, const classify::PictureRequest& picture) {
    const char* const format = picture.format == classify::PictureFormat::svg ? "svg" : "png";
    return {drawing, base::Digest{}, fmt::format("{} {}", format, picture.size)};
}

Error gone() {
    return {ErrorCode::cancelled, "the client closed the connection before the answer was there"};
}
Error late() {
    return {ErrorCode::deadline_exceeded, "no answer within the time allowed; try again later"};
}
Error not_ready() {
    return {ErrorCode::overloaded, "the model is still loading; try again later"};
}

/// For the one who opened the flight (`first`), or who joined it.
Origin origin_of(const Landed& landed, bool first) {
    return first ? landed.origin : Origin::coalesced;
}

/// What a request gets from its flight, of which nothing landed where it is null. Who joined has computed nothing.
Result<Answer> answer_from(const Landed* landed, bool first, const Departure& client) {
    if (landed == nullptr) return tl::unexpected(client.left() ? gone() : late());
    if (!landed->payload) return tl::unexpected(landed->payload.error());
    const Origin origin = origin_of(*landed, first);
    if (!first) return Answer{*landed->payload, origin};
    return Answer{*landed->payload, origin, landed->times, landed->waited, landed->batch_size};
}

}  // namespace

std::string_view name(Origin origin) {
    switch (origin) {
        case Origin::l1:
            return "l1";
        case Origin::l2:
            return "l2";
        case Origin::coalesced:
            return "coalesced";
        case Origin::miss:
            break;
    }
    return "miss";
}

/// One request that waits for a flight. Lives on the request's thread; the landing is posted to it from elsewhere.
struct Service::Waiter {
    Waiter(const asio::any_io_executor& executor, Clock::time_point deadline) : timer(executor, deadline) {}

    asio::steady_timer timer;
    std::shared_ptr<const Landed> landed;
};

Service::Service(const std::vector<asio::any_io_executor>& executors, const ServiceOptions& options)
    : cache_(executors, options.cache),
      in_flight_(in_flight_capacity(options.scheduler)),
      speed_mode_(options.speed_mode),
      scheduler_(options.scheduler) {
    cache_.start();
}

Service::~Service() {
    stop();
}

void Service::stop() {
    scheduler_.stop();
    cache_.stop();
}

template <class AnyJob>
void Service::compute(const std::shared_ptr<Flight>& flight, AnyJob job) {
    if (auto queued = scheduler_.submit(std::move(job)); !queued) {
        in_flight_.finish(flight, Landed{tl::unexpected(std::move(queued.error())), Origin::miss});
    }
}

asio::awaitable<Result<Answer>> Service::classify(Request request) {
    std::shared_ptr<const Engine> current = engine();
    if (!current) co_return tl::unexpected(not_ready());
    if (request.client->left()) co_return tl::unexpected(gone());
    const SpeedMode mode = speed_mode();
    const cache::Key key = key_of(request.digest, *current, mode);
    if (cache::Value value = find_answer(cache_, key)) {
        ++l1_hits_;
        co_return Answer{std::move(value), Origin::l1};
    }

    const auto executor = co_await asio::this_coro::executor;
    auto waiter = std::make_shared<Waiter>(executor, request.deadline);
    auto ticket = board(waiter, key, request.deadline);
    if (!ticket) co_return tl::unexpected(std::move(ticket.error()));
    const bool first = ticket->first;
    if (first) start(ticket->flight, request, std::move(current), mode, executor);
    const std::shared_ptr<const Landed> landed = co_await wait(waiter, std::move(*ticket), request.client);

    if (landed) ++counter(origin_of(*landed, first));
    co_return answer_from(landed.get(), first, *request.client);
}

asio::awaitable<Result<Answer>> Service::draw(Request request, classify::PictureRequest picture) {
    if (request.client->left()) co_return tl::unexpected(gone());
    const auto executor = co_await asio::this_coro::executor;
    auto waiter = std::make_shared<Waiter>(executor, request.deadline);
    auto ticket = board(waiter, key_of(request.digest, picture), request.deadline);
    if (!ticket) co_return tl::unexpected(std::move(ticket.error()));
    const bool first = ticket->first;
    if (first) {
        const std::shared_ptr<Flight> flight = ticket->flight;
        compute(flight, PictureJob{request.bytes, std::move(picture), flight->cancelled, flight->deadline,
                                   [this, flight](Drawn drawn) { land(flight, std::move(drawn)); }});
    }
    const std::shared_ptr<const Landed> landed = co_await wait(waiter, std::move(*ticket), request.client);

    co_return answer_from(landed.get(), first, *request.client);
}

Result<InFlight::Ticket> Service::board(const std::shared_ptr<Waiter>& waiter, const cache::Key& key,
                                        Clock::time_point deadline) {
    return in_flight_.join(key, deadline, [waiter](const std::shared_ptr<const Landed>& landed) {
        asio::post(waiter->timer.get_executor(), [waiter, landed] {
            waiter->landed = landed;
            waiter->timer.cancel();
        });
    });
}

asio::awaitable<std::shared_ptr<const Landed>> Service::wait(std::shared_ptr<Waiter> waiter, InFlight::Ticket ticket,
                                                             std::shared_ptr<Departure> client) {
    const auto id = client->subscribe([waiter] { waiter->timer.cancel(); });
    if (!waiter->landed && !client->left()) {
        boost::system::error_code ignored;  // cancelled or expired: what counts is whether the flight landed
        co_await waiter->timer.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }
    client->unsubscribe(id);
    if (!waiter->landed) in_flight_.leave(ticket);
    co_return waiter->landed;
}

void Service::start(const std::shared_ptr<Flight>& flight, const Request& request, std::shared_ptr<const Engine> engine,
                    SpeedMode mode, const asio::any_io_executor& executor) {
    // Between this request's look into L1 and its opening of the flight, an earlier flight may have landed.
    if (cache::Value value = find_answer(cache_, flight->key)) {
        in_flight_.finish(flight, Landed{std::move(value), Origin::l1});
        return;
    }
    Job job{
        request.bytes,     std::move(engine), mode,
        flight->cancelled, flight->deadline,  [this, flight](Computed computed) { land(flight, std::move(computed)); }};
    if (!cache_.has_remote()) {
        compute(flight, std::move(job));
        return;
    }
    asio::co_spawn(executor, ask_l2_then_compute(flight, std::move(job)), asio::detached);
}

asio::awaitable<void> Service::ask_l2_then_compute(std::shared_ptr<Flight> flight, Job job) {
    cache::Value value = co_await cache_.find_remote(flight->key);
    if (is_answer(value)) {
        in_flight_.finish(flight, Landed{std::move(value), Origin::l2});
    } else {
        compute(flight, std::move(job));
    }
}

void Service::land(const std::shared_ptr<Flight>& flight, Computed computed) {
    Landed landed{nullptr, Origin::miss, computed.times, computed.waited, computed.batch_size};
    if (computed.classification) {
        ++computed_;
        auto value = std::make_shared<const std::string>(encode_payload(*computed.classification));
        // Before the flight closes: whoever misses L1 after this still finds the flight.
        cache_.store(flight->key, value);
        landed.payload = std::move(value);
    } else {
        landed.payload = tl::unexpected(std::move(computed.classification.error()));
    }
    in_flight_.finish(flight, std::move(landed));
}

void Service::land(const std::shared_ptr<Flight>& flight, Drawn drawn) {
    Landed landed{nullptr, Origin::miss, drawn.times, drawn.waited};
    if (drawn.picture) {
        landed.payload = std::make_shared<const std::string>(std::move(*drawn.picture));
    } else {
        landed.payload = tl::unexpected(std::move(drawn.picture.error()));
    }
    in_flight_.finish(flight, std::move(landed));
}

std::optional<Answer> Service::find_local(const base::Digest& digest) {
    const std::shared_ptr<const Engine> current = engine();
    if (!current) return std::nullopt;
    cache::Value value = find_answer(cache_, key_of(digest, *current, speed_mode()));
    if (!value) return std::nullopt;
    ++l1_hits_;
    return Answer{std::move(value), Origin::l1};
}

asio::awaitable<Result<Answer>> Service::find(base::Digest digest) {
    const std::shared_ptr<const Engine> current = engine();
    if (!current) co_return tl::unexpected(not_ready());
    const cache::Key key = key_of(digest, *current, speed_mode());
    if (cache::Value value = find_answer(cache_, key)) co_return Answer{std::move(value), Origin::l1};
    if (cache_.has_remote()) {
        cache::Value value = co_await cache_.find_remote(key);
        if (is_answer(value)) co_return Answer{std::move(value), Origin::l2};
    }
    co_return fail(ErrorCode::not_found, "no cached answer for this drawing; upload it to classify it");
}

std::atomic<std::uint64_t>& Service::counter(Origin origin) {
    switch (origin) {
        case Origin::l1:
            return l1_hits_;
        case Origin::l2:
            return l2_hits_;
        case Origin::coalesced:
            return coalesced_;
        case Origin::miss:
            break;
    }
    return misses_;
}

Result<void> Service::change_engine(std::shared_ptr<const Engine> engine) {
    const std::lock_guard one_at_a_time(change_);
    if (auto warmed = warm_up(*engine, speed_mode()); !warmed) return warmed;
    const std::lock_guard lock(mutex_);
    engine_.swap(engine);
    return {};
}

std::shared_ptr<const Engine> Service::engine() const {
    const std::lock_guard lock(mutex_);
    return engine_;
}

Result<void> Service::set_speed_mode(SpeedMode mode) {
    const std::lock_guard one_at_a_time(change_);
    if (const auto current = engine()) {
        if (auto warmed = warm_up(*current, mode); !warmed) return warmed;
    }
    speed_mode_.store(mode);
    return {};
}

ServiceCounts Service::counts() const {
    return {l1_hits_.load(), l2_hits_.load(), misses_.load(), coalesced_.load(), computed_.load()};
}

}  // namespace v16::serve
