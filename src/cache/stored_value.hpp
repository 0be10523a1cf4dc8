// What stands in Redis under a key: a format version, the scope, a checksum and the payload, so that a value that was
// cut, altered, written by another version or stored under another key is noticed and counts as a miss.
//
//     "V16" version:1 | checksum:16 | payload
//
// checksum = the first 16 bytes of SHA-256(version, scope, drawing digest, mode, payload).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/sha256.hpp"

namespace v16::cache {

/// Which answer: the drawing's bytes, the model as it runs, and the speed mode.
struct Key {
    base::Digest drawing;  ///< SHA-256 of the bytes
    base::Digest scope;    ///< the bundle's fingerprint, the effective precision, limits, classify::pipeline_revision
    std::string mode;      ///< name of the speed mode

    friend bool operator==(const Key&, const Key&) = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const noexcept { return std::hash<base::Digest>{}(key.drawing); }
};

/// `clf:v16:<scope>:<mode>:<sha256>`
[[nodiscard]] std::string redis_key(const Key& key);
/// The pattern of every key of a scope, for SCAN.
[[nodiscard]] std::string redis_pattern(const base::Digest& scope);

[[nodiscard]] std::string encode_value(const Key& key, std::string_view payload);
/// The payload, or nothing when the value is not a whole, unaltered value of this key.
[[nodiscard]] std::optional<std::string> decode_value(const Key& key, std::string_view value);

}  // namespace v16::cache
