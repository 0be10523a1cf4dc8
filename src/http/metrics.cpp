#include "http/metrics.hpp"

#include <dirent.h>
#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <mutex>
#include <sstream>
#include <utility>

#include "base/error.hpp"
#include "model/ensemble.hpp"
#include "serve/payload.hpp"

#ifndef V16_VERSION
#define V16_VERSION "unknown"
#endif

namespace v16::http {
namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;
using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;
using prometheus::Registry;

const Histogram::BucketBoundaries request_seconds{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                  0.1,    0.25,  0.5,    1,     2.5,  5,     10};
const Histogram::BucketBoundaries stage_seconds{0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01,
                                                0.025,  0.05,    0.1,    0.25,  0.5,    1};
const Histogram::BucketBoundaries batch_files{1, 2, 4, 8, 16, 32, 64, 128, 256};

double seconds(std::chrono::nanoseconds time) {
    return std::chrono::duration<double>(time).count();
}

/// Brings a counter up to what its owner has counted.
void catch_up(Counter& counter, std::uint64_t total) {
    const double behind = static_cast<double>(total) - counter.Value();
    if (behind > 0) counter.Increment(behind);
}

double open_descriptors() {
    DIR* dir = opendir("/proc/self/fd");
    if (dir == nullptr) return 0;
    double count = -3;  // ".", ".." and the listing itself
    while (readdir(dir) != nullptr) ++count;
    closedir(dir);
    return count;
}

/// Seconds since the epoch at which this process started: the boot time plus field 22 of /proc/self/stat.
double start_time() {
    std::ifstream stat("/proc/self/stat");
    std::string line;
    std::getline(stat, line);
    std::istringstream fields(line.substr(std::min(line.size(), line.rfind(')') + 2)));
    std::string skipped;
    for (int i = 3; i < 22; ++i) fields >> skipped;
    double ticks = 0;
    fields >> ticks;
    std::ifstream system("/proc/stat");
    std::string name;
    double boot = 0;
    while (system >> name && name != "btime") std::getline(system, skipped);
    system >> boot;
    return boot + ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

/// A field of /proc/self/status, without its unit.
double status_field(std::string_view wanted) {
    std::ifstream status("/proc/self/status");
    std::string name;
    while (status >> name) {
        if (name == wanted) {
            double value = 0;
            status >> value;
            return value;
        }
        std::getline(status, name);
    }
    return 0;
}

}  // namespace

struct Metrics::Impl {
    Counter& counter(const char* name, const char* help) {
        return BuildCounter().Name(name).Help(help).Register(registry).Add({});
    }
    Gauge& gauge(const char* name, const char* help) {
        return BuildGauge().Name(name).Help(help).Register(registry).Add({});
    }
    void stage(const char* name, std::chrono::nanoseconds time) {
        stage_time.Add({{"stage", name}}, stage_seconds).Observe(seconds(time));
    }

    void read_process();
    void read_service(serve::Service& service);

    Registry registry;
    std::mutex reading;  // one page at a time: catch_up() reads and then adds

    Counter& hits = counter("classification_cache_hits_total", "Answers from a cache, both tiers.");
    Counter& misses = counter("classification_cache_miss_total", "Drawings that no cache knew.");
    Gauge& cache_size = gauge("classification_cache_size", "Entries of the cache in memory.");
    Counter& limited = counter("classification_rate_limited_total", "Requests over a client's rate limit.");

    Family<Counter>& requests =
        BuildCounter().Name("v16_http_requests_total").Help("Requests by route and status.").Register(registry);
    Family<Histogram>& request_time = BuildHistogram()
                                          .Name("v16_http_request_seconds")
                                          .Help("From the first byte of a request to the last of its answer.")
                                          .Register(registry);
    Family<Histogram>& stage_time =
        BuildHistogram().Name("v16_stage_seconds").Help("Time of the stages of a computation.").Register(registry);
    Family<Counter>& predictions =
        BuildCounter().Name("v16_predictions_total").Help("Answers by category.").Register(registry);
    Counter& needs_review = counter("v16_needs_review_total", "Answers that a person should look at.");
    Counter& coalesced = counter("v16_coalesced_total", "Requests that shared another's computation.");
    Counter& computations = counter("v16_computations_total", "Drawings that went through the networks.");
    Histogram& batch_size = BuildHistogram()
                                .Name("v16_batch_files")
                                .Help("Files of a batch request.")
                                .Register(registry)
                                .Add({}, batch_files);
    Family<Counter>& batch_failures = BuildCounter()
                                          .Name("v16_batch_failures_total")
                                          .Help("Files of batches that got an error instead of an answer, by its kind.")
                                          .Register(registry);
    Gauge& connections = gauge("v16_connections", "Open connections.");
    Counter& accept_errors = counter("v16_accept_errors_total",
                                     "Connections that the system could not give, for want of descriptors mostly.");
    Counter& log_lines_dropped =
        counter("v16_log_lines_dropped_total", "Log lines that a slow or missing reader, or a full disk, cost.");
    Counter& l1_hits = counter("v16_cache_l1_hits_total", "Answers from memory.");
    Counter& l1_evictions = counter("v16_cache_l1_evictions_total", "Entries pushed out of memory by newer ones.");
    Gauge& l1_bytes = gauge("v16_cache_l1_bytes", "Bytes of the values in memory.");
    Counter& l2_hits = counter("v16_cache_l2_hits_total", "Values found in Redis.");
    Counter& l2_misses = counter("v16_cache_l2_misses_total", "Lookups that Redis could not answer.");
    Counter& l2_corrupt = counter("v16_cache_l2_corrupt_total", "Values found in Redis and refused.");
    Family<Counter>& rejections =
        BuildCounter().Name("v16_rejected_total").Help("Requests that were refused, by reason.").Register(registry);
    Gauge& limiter_clients = gauge("v16_rate_limit_clients", "Addresses that the rate limiter remembers.");
    Gauge& upload_bytes = gauge("v16_upload_bytes", "Bytes of uploads and pictures in memory, over all connections.");
    Gauge& queue_depth = gauge("v16_queue_depth", "Drawings that wait for a compute thread.");
    Gauge& in_flight = gauge("v16_in_flight", "Computations that somebody waits for.");
    Gauge& is_ready = gauge("v16_ready", "1 when /health/ready answers 200.");
    Gauge& redis_up = gauge("v16_redis_up", "1 when Redis is used.");
    Counter& redis_errors = counter("v16_redis_errors_total", "Failed attempts, lost connections, timeouts, errors.");
    Counter& redis_skipped = counter("v16_redis_skipped_total", "Commands not sent because Redis was away or full.");
    Family<Counter>& reloads =
        BuildCounter().Name("v16_reloads_total").Help("Changes of the model, by result.").Register(registry);
    Family<Gauge>& model_info =
        BuildGauge().Name("v16_model_info").Help("The model that is served.").Register(registry);
    Gauge* shown_model = nullptr;
    Family<Gauge>& bounds =
        BuildGauge().Name("v16_bound").Help("What the gauge that is named may reach.").Register(registry);
    Family<Gauge>& thread_counts =
        BuildGauge().Name("v16_threads").Help("Threads by what they are for.").Register(registry);
    Counter& cpu = counter("process_cpu_seconds_total", "Processor time, user and system.");
    Gauge& resident = gauge("process_resident_memory_bytes", "Resident memory.");
    Gauge& open_fds = gauge("process_open_fds", "Open descriptors.");
    Gauge& max_fds = gauge("process_max_fds", "Descriptors that may be open.");
    Gauge& started = gauge("process_start_time_seconds", "Start, in seconds since the epoch.");
    Gauge& threads = gauge("process_threads", "Threads.");
};

void Metrics::Impl::read_process() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto total = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    const double behind = total(usage.ru_utime) + total(usage.ru_stime) - cpu.Value();
    if (behind > 0) cpu.Increment(behind);
    resident.Set(status_field("VmRSS:") * 1024);
    threads.Set(status_field("Threads:"));
    open_fds.Set(open_descriptors());
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    max_fds.Set(static_cast<double>(limit.rlim_cur));
}

void Metrics::Impl::read_service(serve::Service& service) {
    const serve::ServiceCounts counts = service.counts();
    const cache::HybridStats cached = service.cache().stats();
    catch_up(hits, counts.l1_hits + counts.l2_hits);
    catch_up(misses, counts.misses);
    catch_up(coalesced, counts.coalesced);
    catch_up(computations, counts.computed);
    cache_size.Set(static_cast<double>(cached.l1.size));
    catch_up(l1_hits, counts.l1_hits);
    catch_up(l1_evictions, cached.l1.evictions);
    l1_bytes.Set(static_cast<double>(cached.l1.bytes));
    catch_up(l2_hits, cached.l2_hits);
    catch_up(l2_misses, cached.l2_misses);
    catch_up(l2_corrupt, cached.l2_corrupt);
    queue_depth.Set(static_cast<double>(service.load().queued));
    in_flight.Set(static_cast<double>(service.in_flight()));
    redis_up.Set(cached.redis.up ? 1 : 0);
    catch_up(redis_errors, cached.redis.errors);
    catch_up(redis_skipped, cached.redis.skipped);
    if (shown_model != nullptr) model_info.Remove(std::exchange(shown_model, nullptr));
    if (const auto engine = service.engine()) {
        shown_model = &model_info.Add({{"fingerprint", engine->fingerprint.hex()},
                                       {"precision", engine->precision},
                                       {"instruction_set", engine->instruction_set},
                                       {"speed_mode", std::string(model::name(service.speed_mode()))},
                                       {"accuracy", engine->accuracy}});
        shown_model->Set(1);
    }
}

Metrics::Metrics() : impl_(std::make_unique<Impl>()) {
    impl_->started.Set(start_time());
    BuildGauge()
        .Name("v16_build_info")
        .Help("The program.")
        .Register(impl_->registry)
        .Add({{"version", V16_VERSION}, {"compiler", __VERSION__}})
        .Set(1);
    // Present from the start, so that a first failure is seen as an increase.
    impl_->reloads.Add({{"result", "ok"}});
    impl_->reloads.Add({{"result", "refused"}});
}
Metrics::~Metrics() = default;

void Metrics::request(std::string_view route, int status, std::chrono::nanoseconds took) {
    const std::string label(route);
    impl_->requests.Add({{"route", label}, {"code", std::to_string(status)}}).Increment();
    impl_->request_time.Add({{"route", label}}, request_seconds).Observe(seconds(took));
}

void Metrics::rejected(std::string_view reason) {
    impl_->rejections.Add({{"reason", std::string(reason)}}).Increment();
}

void Metrics::rate_limited() {
    impl_->limited.Increment();
}

void Metrics::answered(const serve::Answer& answer) {
    if (const auto payload = serve::parse_payload(*answer.payload)) {
        impl_->predictions.Add({{"category", std::string(payload->category)}}).Increment();
        if (payload->needs_review) impl_->needs_review.Increment();
    }
    if (answer.origin != serve::Origin::miss || answer.batch_size == 0) return;
    impl_->stage("queue", answer.waited);
    impl_->stage("read", answer.times.read);
    impl_->stage("features", answer.times.features);
    impl_->stage("picture", answer.times.picture);
    impl_->stage("networks", answer.times.networks);
}

void Metrics::drawn(const serve::Answer& answer) {
    if (answer.origin != serve::Origin::miss) return;  // another request's
    impl_->stage("queue", answer.waited);
    impl_->stage("render", answer.times.read + answer.times.picture);
}

void Metrics::batch(std::size_t files) {
    impl_->batch_size.Observe(static_cast<double>(files));
}

void Metrics::batch_failure(ErrorCode code) {
    impl_->batch_failures.Add({{"reason", std::string(base::info(code).name)}}).Increment();
}

void Metrics::connection_opened() {
    impl_->connections.Increment();
}

void Metrics::connection_closed() {
    impl_->connections.Decrement();
}

void Metrics::accept_failed() {
    impl_->accept_errors.Increment();
}

void Metrics::reload(const Result<void>& outcome) {
    impl_->reloads.Add({{"result", outcome ? "ok" : "refused"}}).Increment();
}

void Metrics::bound(std::string_view metric, double most) {
    impl_->bounds.Add({{"of", std::string(metric)}}).Set(most);
}

void Metrics::threads(std::string_view kind, std::size_t count) {
    impl_->thread_counts.Add({{"kind", std::string(kind)}}).Set(static_cast<double>(count));
}

std::string Metrics::page(serve::Service& service, const RateLimiter& limiter, const UploadMemory& uploads,
                          const Log& log, bool ready) {
    const std::lock_guard lock(impl_->reading);
    impl_->read_service(service);
    impl_->read_process();
    impl_->upload_bytes.Set(static_cast<double>(uploads.used()));
    catch_up(impl_->log_lines_dropped, log.dropped_lines());
    impl_->limiter_clients.Set(static_cast<double>(limiter.clients()));
    impl_->is_ready.Set(ready ? 1 : 0);
    return prometheus::TextSerializer().Serialize(impl_->registry.Collect());
}

}  // namespace v16::http
