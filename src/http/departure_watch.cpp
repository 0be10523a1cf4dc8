#include "http/departure_watch.hpp"

#include <sys/socket.h>

#include <cerrno>
#include <utility>

#include "http/message.hpp"

namespace v16::http {

using boost::asio::ip::tcp;
using boost::system::error_code;

void DepartureWatch::begin(const std::shared_ptr<serve::Departure>& departure, bool takes_interim) {
    departure_ = departure;
    takes_interim_ = takes_interim;
    answering_ = false;
}

void DepartureWatch::start(std::shared_ptr<const void> owner) {
    watching_ = true;
    socket_.async_wait(tcp::socket::wait_read, [this, owner, watched = departure_](const error_code& error) {
        watching_ = false;
        if (!error) look(owner, watched);
    });
}

void DepartureWatch::answer() {
    answering_ = true;
    error_code ignored;
    if (watching_) socket_.cancel(ignored);
}

void DepartureWatch::announce() {
    if (const auto departure = departure_.lock()) departure->announce();
}

void DepartureWatch::look(std::shared_ptr<const void> owner, const std::weak_ptr<serve::Departure>& watched) {
    const auto departure = watched.lock();
    if (!departure) return;
    char byte = 0;
    const auto peeked = ::recv(socket_.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    // With bytes, it has sent its next request early and is there.
    if (peeked > 0 || (peeked < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))) return;
    // Readable without bytes: the client has closed, or ended its side and waits for the answer (shutdown(), `nc -N`).
    if (peeked < 0 || !ask_for_client()) return departure->announce();
    wait_for_reset(std::move(owner), watched);
}

/// Sends something: the system of a client that has closed answers with a reset, which nothing else tells from one that
/// waits. What is sent is an interim answer, which a client that did not ask for it skips.
/// False where that cannot be, as HTTP/1.0 has none.
bool DepartureWatch::ask_for_client() {
    if (answering_) return true;  // what is sent of the answer asks as well
    if (!takes_interim_) return false;
    const auto sent = ::send(socket_.native_handle(), continue_response.data(), continue_response.size(),
                             MSG_DONTWAIT | MSG_NOSIGNAL);
    return sent == static_cast<ssize_t>(continue_response.size());
}

void DepartureWatch::wait_for_reset(std::shared_ptr<const void> owner, const std::weak_ptr<serve::Departure>& watched) {
    watching_ = true;
    socket_.async_wait(tcp::socket::wait_error, [this, owner = std::move(owner), watched](const error_code& error) {
        watching_ = false;
        const auto departure = watched.lock();
        if (!error && departure) departure->announce();
    });
}

}  // namespace v16::http
