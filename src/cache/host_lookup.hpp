// The addresses of a host, looked up on a thread that nobody has to wait for: where a name server does not answer, the
// system's resolver takes many seconds and cannot be interrupted, and neither an attempt to connect nor the end of the
// service may last as long.
//
// Thread safety: none; belongs to the strand of its executor.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <memory>
#include <string>

namespace v16::cache {

class HostLookup {
public:
    using Addresses = boost::asio::ip::tcp::resolver::results_type;
    /// May take its time. Called on a thread of its own, which may outlive everything else.
    using Resolve =
        std::function<Addresses(const std::string& host, const std::string& port, boost::system::error_code& error)>;

    /// Asks the system unless `resolve` is given.
    explicit HostLookup(boost::asio::any_io_executor executor, Resolve resolve = {});
    ~HostLookup();
    HostLookup(const HostLookup&) = delete;
    HostLookup& operator=(const HostLookup&) = delete;

    /// Always of the same host. A lookup that was left while it went on is waited for again: there is never more than
    /// one. Throws boost::system::system_error.
    boost::asio::awaitable<Addresses> addresses(std::string host, std::string port);
    /// Whoever waits for addresses() waits no longer (operation_aborted).
    void leave();

private:
    struct Asked;  // shared with the thread

    [[nodiscard]] std::shared_ptr<Asked> ask(std::string host, std::string port) const;

    const boost::asio::any_io_executor executor_;
    const Resolve resolve_;
    std::shared_ptr<Asked> asked_;                       // null when nothing is looked up
    std::shared_ptr<boost::asio::steady_timer> waiter_;  // null when nobody waits
};

}  // namespace v16::cache
