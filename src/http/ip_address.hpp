// IP addresses and networks as values: what the rate limiter and the trusted proxies compare.
//
// Pure; no resolver, no sockets. An IPv4 address mapped into IPv6 (::ffff:1.2.3.4) is the IPv4 address.
#pragma once

#include <array>
#include <boost/asio/ip/address.hpp>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace v16::http {

/// 16 bytes in network order; IPv4 as ::ffff:a.b.c.d.
struct IpAddress {
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] bool is_v4() const;
    /// Dotted decimal or the compressed form of RFC 5952.
    [[nodiscard]] std::string text() const;
    /// The first `bits` bits, the others zero. Needs bits <= 128 (IPv4: 96 + its own bits).
    [[nodiscard]] IpAddress prefix(unsigned bits) const;

    friend auto operator<=>(const IpAddress&, const IpAddress&) = default;
};

/// Reads "192.0.2.1", "2001:db8::1" or "[2001:db8::1]"; no port, no scope.
[[nodiscard]] std::optional<IpAddress> parse_address(std::string_view text);

/// The address of a socket's end. Of a link-local one it is left out to which interface it belongs.
[[nodiscard]] IpAddress address_of(const boost::asio::ip::address& address);

/// An address with a prefix length; a plain address is a network of one.
struct Network {
    IpAddress base;
    unsigned prefix_bits = 128;

    /// Reads "10.0.0.0/8", "2001:db8::/32" or an address.
    static std::optional<Network> parse(std::string_view text);
    [[nodiscard]] bool contains(const IpAddress& address) const;
};

/// The client behind a connection: `peer`, or, when `peer` is a trusted proxy, the right-most address of the
/// X-Forwarded-For values (in order of the fields) that is not itself one. An address may have a port behind it.
/// Reading stops at the first text that is not an address: what stands left of it was not written by a proxy that we
/// trust.
[[nodiscard]] IpAddress client_address(const IpAddress& peer, const std::vector<std::string_view>& forwarded_for,
                                       const std::vector<Network>& trusted);

/// What the rate limit counts as one client: an IPv4 address, or the /64 of an IPv6 address.
[[nodiscard]] IpAddress rate_limit_key(const IpAddress& address);

}  // namespace v16::http
