#include "http/ip_address.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"

namespace v16::http {
namespace {

constexpr std::array<std::uint8_t, 12> v4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
constexpr unsigned v4_offset_bits = 96;

/// Some proxies write the client's port, too: "192.0.2.1:51234", "[2001:db8::1]:51234".
std::string_view without_port(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return text;
    const std::string_view host = text.substr(0, colon);
    const std::string_view port = text.substr(colon + 1);
    const bool is_port = !port.empty() && port.find_first_not_of("0123456789") == std::string_view::npos;
    const bool is_host = host.ends_with(']') || host.find(':') == std::string_view::npos;
    return is_port && is_host ? host : text;
}

}  // namespace

bool IpAddress::is_v4() const {
    return std::equal(v4_prefix.begin(), v4_prefix.end(), bytes.begin());
}

std::string IpAddress::text() const {
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    const char* text = is_v4() ? inet_ntop(AF_INET, bytes.data() + v4_prefix.size(), buffer.data(), buffer.size())
                               : inet_ntop(AF_INET6, bytes.data(), buffer.data(), buffer.size());
    return text != nullptr ? std::string(text) : std::string();
}

IpAddress IpAddress::prefix(unsigned bits) const {
    IpAddress result = *this;
    for (unsigned i = 0; i < result.bytes.size(); ++i) {
        const unsigned kept = bits <= i * 8 ? 0 : std::min(8U, bits - i * 8);
        result.bytes[i] = static_cast<std::uint8_t>(result.bytes[i] & (0xff00U >> kept));
    }
    return result;
}

std::optional<IpAddress> parse_address(std::string_view text) {
    if (text.size() >= 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
    if (text.size() >= INET6_ADDRSTRLEN || text.find('\0') != std::string_view::npos) return std::nullopt;
    const std::string terminated(text);
    IpAddress address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
    std::copy(v4_prefix.begin(), v4_prefix.end(), address.bytes.begin());
    if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + v4_prefix.size()) == 1) return address;
    return std::nullopt;
}

IpAddress address_of(const boost::asio::ip::address& address) {
    namespace ip = boost::asio::ip;
    return {(address.is_v4() ? ip::make_address_v6(ip::v4_mapped, address.to_v4()) : address.to_v6()).to_bytes()};
}

std::optional<Network> Network::parse(std::string_view text) {
    text = base::trimmed(text);
    const auto slash = text.find('/');
    const auto address = parse_address(text.substr(0, slash));
    if (!address) return std::nullopt;
    const unsigned offset = address->is_v4() ? v4_offset_bits : 0;
    if (slash == std::string_view::npos) return Network{*address, 128};
    const std::string_view digits = text.substr(slash + 1);
    unsigned bits = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (error != std::errc() || end != digits.data() + digits.size() || bits + offset > 128) return std::nullopt;
    return Network{address->prefix(bits + offset), bits + offset};
}

bool Network::contains(const IpAddress& address) const {
    return address.prefix(prefix_bits) == base;
}

IpAddress client_address(const IpAddress& peer, const std::vector<std::string_view>& forwarded_for,
                         const std::vector<Network>& trusted) {
    const auto is_trusted = [&](const IpAddress& address) {
        return std::any_of(trusted.begin(), trusted.end(), [&](const Network& n) { return n.contains(address); });
    };
    IpAddress client = peer;
    for (auto field = forwarded_for.rbegin(); field != forwarded_for.rend(); ++field) {
        std::string_view rest = *field;
        while (true) {
            if (!is_trusted(client)) return client;
            const auto comma = rest.rfind(',');
            const auto text = base::trimmed(comma == std::string_view::npos ? rest : rest.substr(comma + 1));
            const auto next = parse_address(without_port(text));
            if (!next) return client;
            client = *next;
            if (comma == std::string_view::npos) break;
            rest = rest.substr(0, comma);
        }
    }
    return client;
}

IpAddress rate_limit_key(const IpAddress& address) {
    return address.is_v4() ? address : address.prefix(64);
}

}  // namespace v16::http
