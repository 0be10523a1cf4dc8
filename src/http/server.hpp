// The running service: listener, connections, model loading, and the graceful end.
//
//     Server server(options, loader, Log::to_stderr());
//     if (auto started = server.start(); !started) …      // listening; live, not ready
//     server.reload(on_loaded);                           // loads and warms the model; then ready
//     …                                                   // from any thread: reload(), stop()
//     server.wait();                                      // until stopped
//
// Thread safety: start() and wait() belong to the owner; everything else may be called from any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "http/log.hpp"
#include "http/serve_options.hpp"
#include "serve/engine.hpp"
#include "serve/service.hpp"
#include "v16/error.hpp"

namespace v16::http {

/// Loads the model that is to be served. Called on the server's loader thread, one call at a time.
using EngineLoader = std::function<Result<std::shared_ptr<const serve::Engine>>()>;

class Server {
public:
    /// Needs validated options.
    Server(ServeOptions options, EngineLoader loader, Log log);
    /// Stops at once when still running.
    ~Server();

    /// Binds, listens and starts the network threads. Errors: io (with the address).
    [[nodiscard]] Result<void> start();

    /// The port that is listened on. Needs start().
    [[nodiscard]] std::uint16_t port() const;

    /// Loads the model beside the old one, warms it, and then serves it; `done` hears the outcome (on the loader
    /// thread). On failure the old one stays.
    void reload(std::function<void(Result<void>)> done);

    /// Ends gracefully: not ready at once; after the grace no new connections; what is in flight is answered; what is
    /// left after the drain timeout is cut. Further calls change nothing.
    void stop();

    /// Returns when the server has ended.
    void wait();

    [[nodiscard]] serve::Service& service();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace v16::http
