// Looks for a client's leaving while somebody works for its request.
//
// Everything runs on the connection's thread.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>

#include "serve/departure.hpp"

namespace v16::http {

class DepartureWatch {
public:
    /// `socket` is non-blocking and must outlive this.
    explicit DepartureWatch(boost::asio::ip::tcp::socket& socket) : socket_(socket) {}

    /// From now on it is about this request. `takes_interim`: its client understands interim answers (HTTP/1.1).
    void begin(const std::shared_ptr<serve::Departure>& departure, bool takes_interim);
    /// Looks until the client has left or the answer is sent; `owner` keeps this and the socket alive meanwhile.
    void start(std::shared_ptr<const void> owner);
    /// The answer begins: nobody but its sender needs to look any longer.
    void answer();
    /// The client has left, as the service sees it.
    void announce();

private:
    void look(std::shared_ptr<const void> owner, const std::weak_ptr<serve::Departure>& watched);
    void wait_for_reset(std::shared_ptr<const void> owner, const std::weak_ptr<serve::Departure>& watched);
    [[nodiscard]] bool ask_for_client();

    boost::asio::ip::tcp::socket& socket_;
    std::weak_ptr<serve::Departure> departure_;  // of the present request
    bool takes_interim_ = false;
    bool watching_ = false;   // an async_wait is out
    bool answering_ = false;  // the head of the present answer is on its way
};

}  // namespace v16::http
