#include "cache/host_lookup.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace v16::cache {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

HostLookup::Addresses ask_the_system(const std::string& host, const std::string& port, error_code& error) {
    asio::io_context context;
    return asio::ip::tcp::resolver(context).resolve(host, port, error);
}

}  // namespace

struct HostLookup::Asked {
    struct Answer {
        Addresses addresses;
        error_code error;
    };

    std::mutex mutex;  // guards all
    std::optional<Answer> answer;
    std::function<void()> tell;  // whoever waits; empty when nobody does, and once the executor may be gone

    void set(Answer found) {
        const std::lock_guard lock(mutex);
        answer = std::move(found);
        if (tell) tell();
    }
    /// The answer, where it is there; else `listener` is told of it.
    std::optional<Answer> take_or(std::function<void()> listener) {
        const std::lock_guard lock(mutex);
        tell = answer ? nullptr : std::move(listener);
        return std::exchange(answer, std::nullopt);
    }
};

HostLookup::HostLookup(asio::any_io_executor executor, Resolve resolve)
    : executor_(std::move(executor)), resolve_(resolve ? std::move(resolve) : ask_the_system) {}

HostLookup::~HostLookup() {
    if (asked_) asked_->take_or(nullptr);
}

std::shared_ptr<HostLookup::Asked> HostLookup::ask(std::string host, std::string port) const {
    auto asked = std::make_shared<Asked>();
    try {
        std::thread([asked, resolve = resolve_, host = std::move(host), port = std::move(port)] {
            error_code error;
            auto addresses = resolve(host, port, error);
            asked->set({std::move(addresses), error});
        }).detach();
    } catch (const std::system_error&) {  // the system has no thread to give
        asked->set({{}, make_error_code(boost::system::errc::resource_unavailable_try_again)});
    }
    return asked;
}

asio::awaitable<HostLookup::Addresses> HostLookup::addresses(std::string host, std::string port) {
    if (!asked_) asked_ = ask(std::move(host), std::move(port));
    const auto waiter = std::make_shared<asio::steady_timer>(executor_, asio::steady_timer::time_point::max());
    waiter_ = waiter;
    auto answer =
        asked_->take_or([executor = executor_, waiter] { asio::post(executor, [waiter] { waiter->cancel(); }); });
    if (!answer) {
        error_code ignored;  // cancelled: there is an answer, or it was left
        co_await waiter->async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        answer = asked_->take_or(nullptr);
    }
    waiter_ = nullptr;
    if (!answer) throw boost::system::system_error(asio::error::operation_aborted);
    asked_ = nullptr;
    if (answer->error) throw boost::system::system_error(answer->error);
    co_return std::move(answer->addresses);
}

void HostLookup::leave() {
    if (waiter_) waiter_->cancel();
}

}  // namespace v16::cache
