// What operators write into flags and variables, and proxies into X-Forwarded-For: addresses, networks and the address
// of Redis. What is read says the same when it is written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "cache/redis_url.hpp"
#include "http/ip_address.hpp"

namespace {

using v16::http::IpAddress;
using v16::http::Network;

void require(bool promise) {
    if (!promise) std::abort();
}

void read_address(std::string_view text) {
    const auto address = v16::http::parse_address(text);
    if (address) require(v16::http::parse_address(address->text()) == address);
    const auto network = Network::parse(text);
    if (network) require(network->contains(network->base));
    if (address) require(network && network->contains(*address) && network->prefix_bits == 128);
}

void read_forwarded_for(std::string_view text) {
    const IpAddress peer = *v16::http::parse_address("192.0.2.1");
    require(v16::http::client_address(peer, {text}, {}) == peer);  // nobody is trusted
    const std::vector<Network> everybody{*Network::parse("::/0")};
    require(!v16::http::client_address(peer, {text, text}, everybody).text().empty());
}

void read_redis_url(std::string_view text) {
    const auto url = v16::cache::parse_redis_url(text);
    if (!url) return require(!url.error().message.empty());
    require(!url->host.empty() && url->port != 0 && url->database >= 0);
    // A user with signs of its own, or a host that is no name, need not come back from what is made for people.
    if (!url->user.empty() || url->host.starts_with('[')) return;
    const auto again = v16::cache::parse_redis_url(url->without_secret());
    require(again && again->password.empty() && again->host == url->host && again->port == url->port &&
            again->tls == url->tls && again->database == url->database);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    read_address(text);
    read_forwarded_for(text);
    read_redis_url(text);
    return 0;
}
