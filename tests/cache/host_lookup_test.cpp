#include "cache/host_lookup.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <future>
#include <memory>
#include <string>

#include "on_loop.hpp"

namespace v16::cache {
namespace {

namespace asio = boost::asio;

/// A name server that does not answer before it is told to; what is asked of it is counted.
class SlowNames {
public:
    [[nodiscard]] HostLookup::Resolve resolve() const {
        return [asked = asked_, answered = answered_](const std::string&, const std::string&,
                                                      boost::system::error_code& error) {
            ++*asked;
            answered.wait();
            error = asio::error::host_not_found;
            return HostLookup::Addresses();
        };
    }
    void answer() { answer_.set_value(); }
    [[nodiscard]] int asked() const { return *asked_; }

private:
    std::promise<void> answer_;
    const std::shared_future<void> answered_ = answer_.get_future().share();
    const std::shared_ptr<std::atomic<int>> asked_ = std::make_shared<std::atomic<int>>(0);
};

boost::system::error_code error_of(std::future<HostLookup::Addresses>& found) {
    try {
        found.get();
    } catch (const boost::system::system_error& error) {
        return error.code();
    }
    return {};
}

TEST(HostLookup, FindsTheAddressesOfAHost) {
    Loop loop;
    HostLookup lookup(loop.executor());
    for (int i = 0; i < 2; ++i) {
        const HostLookup::Addresses found = loop.run(lookup.addresses("127.0.0.1", "6379"));
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found.begin()->endpoint().address().to_string(), "127.0.0.1");
        EXPECT_EQ(found.begin()->endpoint().port(), 6379);
    }
}

TEST(HostLookup, WhoLeavesWaitsNoLongerAndTheNextOneGetsTheAnswer) {
    SlowNames names;
    Loop loop;
    HostLookup lookup(loop.executor(), names.resolve());
    const auto ask = [&] {
        return asio::co_spawn(loop.executor(), lookup.addresses("redis", "6379"), asio::use_future);
    };
    for (int i = 0; i < 3; ++i) {
        auto left = ask();
        asio::post(loop.executor(), [&] { lookup.leave(); });
        EXPECT_EQ(error_of(left), asio::error::operation_aborted);
    }
    auto last = ask();
    names.answer();
    EXPECT_EQ(error_of(last), asio::error::host_not_found);
    EXPECT_EQ(names.asked(), 1) << "one at a time";
}

TEST(HostLookup, TheEndWaitsForNoAnswer) {
    SlowNames names;
    {
        Loop loop;
        HostLookup lookup(loop.executor(), names.resolve());
        asio::co_spawn(loop.executor(), lookup.addresses("redis", "6379"), asio::detached);
        std::promise<void> waits;  // behind it, on the same thread
        asio::post(loop.executor(), [&] { waits.set_value(); });
        waits.get_future().wait();
        ASSERT_TRUE(eventually([&] { return names.asked() == 1; }));
    }
    names.answer();  // nobody is there any more
}

}  // namespace
}  // namespace v16::cache
