#include "http/serve.hpp"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <cstdlib>
#include <future>
#include <thread>
#include <utility>

#include "base/error.hpp"
#include "base/signals.hpp"
#include "classify/pipeline.hpp"
#include "http/server.hpp"
#include "model/bundle.hpp"

namespace v16::http {
namespace {

namespace asio = boost::asio;

Result<std::shared_ptr<const serve::Engine>> load_engine(const ServeOptions& options) {
    auto bundle = model::load_bundle(options.model_path);
    if (!bundle) return tl::unexpected(std::move(bundle.error()));
    classify::PipelineOptions pipeline_options;
    pipeline_options.precision = options.precision;
    pipeline_options.read_limits = options.read_limits;
    pipeline_options.render_limits = options.render_limits;
    pipeline_options.read_limits.max_file_bytes = std::uint64_t{options.max_upload_mb} << 20U;
    auto pipeline = classify::Pipeline::create(std::move(*bundle), pipeline_options);
    if (!pipeline) return tl::unexpected(std::move(pipeline.error()));
    return serve::make_engine(std::make_shared<const classify::Pipeline>(std::move(*pipeline)));
}

/// SIGTERM, SIGINT (unless it is ignored) and SIGHUP as long as the server runs; a SIGHUP that was held back until now
/// is taken first. `reload_waits` is true from a SIGHUP until a load begins: one load is enough for all that come
/// meanwhile, however many they are.
class Signals {
public:
    Signals(Server& server, std::atomic<bool>& reload_waits)
        : server_(server), reload_waits_(reload_waits), ends_(context_, SIGTERM), reloads_(context_, SIGHUP) {
        if (!base::is_ignored(SIGINT)) ends_.add(SIGINT);
        wait_for_end();
        wait_for_reload();
        thread_ = std::jthread([this] { context_.run(); });
        base::let_through(SIGHUP);
    }
    ~Signals() { context_.stop(); }
    Signals(const Signals&) = delete;
    Signals& operator=(const Signals&) = delete;

private:
    void wait_for_end() {
        ends_.async_wait([this](const boost::system::error_code& error, int) {
            if (error) return;
            if (std::exchange(ending_, true)) std::_Exit(static_cast<int>(base::ExitCode::interrupted));
            server_.stop();
            wait_for_end();
        });
    }
    void wait_for_reload() {
        reloads_.async_wait([this](const boost::system::error_code& error, int) {
            if (error) return;
            if (!reload_waits_.exchange(true)) server_.reload([](const Result<void>&) {});
            wait_for_reload();
        });
    }

    Server& server_;
    std::atomic<bool>& reload_waits_;
    asio::io_context context_;
    asio::signal_set ends_;
    asio::signal_set reloads_;
    bool ending_ = false;
    std::jthread thread_;  // last: it runs context_
};

}  // namespace

Result<void> serve(const ServeOptions& options) {
    // Until the handler stands it would end the process.
    base::hold_back(SIGHUP);
    if (auto valid = validate(options); !valid) return valid;
    std::atomic<bool> reload_waits = false;
    const auto load = [&] {
        reload_waits = false;  // before anything is read: a SIGHUP from now on may be about something newer
        return load_engine(options);
    };
    Server server(options, load, Log::to_stderr());
    if (auto started = server.start(); !started) return started;
    const Signals signals(server, reload_waits);
    std::promise<Result<void>> loaded;
    server.reload([&loaded](Result<void> outcome) { loaded.set_value(std::move(outcome)); });
    if (auto outcome = loaded.get_future().get(); !outcome) return outcome;
    server.wait();
    return {};
}

}  // namespace v16::http
