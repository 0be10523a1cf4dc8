// A 128-bit hash under a secret key, for telling known bytes from unknown ones four times as fast as SHA-256 does.
//
// The hash is GMAC (NIST SP 800-38D): GHASH, a polynomial over GF(2^128) evaluated at a secret point, masked. For two
// texts of up to n bytes that were chosen without knowing the key, the chance of equal hashes is at most
// (n / 16 + 2) / 2^128. That holds only while nobody outside sees a hash: the nonce never changes, so published hashes
// would give the point away. Hashes therefore stay in the memory of one process, which draws its key by chance.
//
// Thread safety: an object may be used from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace v16::base {

class KeyedHash {
public:
    using Tag = std::array<std::uint8_t, 16>;

    /// Draws a key from the system's random numbers. Throws std::runtime_error when there are none.
    KeyedHash();
    ~KeyedHash();
    KeyedHash(const KeyedHash&) = delete;
    KeyedHash& operator=(const KeyedHash&) = delete;

    /// Bytes beyond this are not taken: longer texts want a digest that is computed while they arrive.
    static constexpr std::size_t max_bytes = std::size_t{1} << 20;

    /// Needs at most max_bytes.
    [[nodiscard]] Tag of(std::string_view bytes) const;

    /// True when the processor multiplies polynomials; without that, SHA-256 is the faster one.
    [[nodiscard]] static bool is_fast();

private:
    std::array<std::uint8_t, 16> key_;
};

/// Tags are as good as random numbers, whatever is hashed.
struct TagHash {
    std::size_t operator()(const KeyedHash::Tag& tag) const noexcept {
        std::size_t value = 0;
        std::memcpy(&value, tag.data(), sizeof value);
        return value;
    }
};

}  // namespace v16::base
