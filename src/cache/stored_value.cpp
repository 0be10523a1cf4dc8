#include "cache/stored_value.hpp"

#include <fmt/format.h>

namespace v16::cache {
namespace {

constexpr std::string_view magic{"V16\x02", 4};  // the last byte is the format version
constexpr std::size_t checksum_size = 16;

std::string_view bytes_of(const base::Digest& digest) {
    return {reinterpret_cast<const char*>(digest.bytes.data()), digest.bytes.size()};
}

std::string checksum(const Key& key, std::string_view payload) {
    base::Sha256 sha;
    sha.update(magic);
    sha.update(bytes_of(key.scope));
    sha.update(bytes_of(key.drawing));
    sha.update(key.mode);
    sha.update(std::string_view("\0", 1));  // the mode's length varies: mark its end
    sha.update(payload);
    return std::string(bytes_of(sha.finish()).substr(0, checksum_size));
}

}  // namespace

std::string redis_key(const Key& key) {
    return fmt::format("clf:v16:{}:{}:{}", key.scope.hex(), key.mode, key.drawing.hex());
}

std::string redis_pattern(const base::Digest& scope) {
    return fmt::format("clf:v16:{}:*", scope.hex());
}

std::string encode_value(const Key& key, std::string_view payload) {
    std::string value(magic);
    value += checksum(key, payload);
    value += payload;
    return value;
}

std::optional<std::string> decode_value(const Key& key, std::string_view value) {
    if (!value.starts_with(magic) || value.size() < magic.size() + checksum_size) return std::nullopt;
    const std::string_view payload = value.substr(magic.size() + checksum_size);
    if (value.substr(magic.size(), checksum_size) != checksum(key, payload)) return std::nullopt;
    return std::string(payload);
}

}  // namespace v16::cache
