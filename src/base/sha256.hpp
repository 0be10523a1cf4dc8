// SHA-256 of bytes that arrive in pieces (OpenSSL, which uses the processor's SHA instructions).
//
// Thread safety: one Sha256 belongs to one thread at a time.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace v16::base {

/// 32 bytes of SHA-256. Ordered and hashable, so that it serves as a key.
struct Digest {
    std::array<std::uint8_t, 32> bytes{};

    /// 64 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;
    /// Reads 64 hexadecimal digits of either case; nothing for any other text.
    static std::optional<Digest> from_hex(std::string_view hex);

    friend auto operator<=>(const Digest&, const Digest&) = default;
};

class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void update(std::string_view bytes);
    /// The digest of everything so far; the object is then as new.
    [[nodiscard]] Digest finish();

    /// The digest of one piece of bytes.
    static Digest of(std::string_view bytes);

private:
    struct Context;
    std::unique_ptr<Context> context_;
};

}  // namespace v16::base

template <>
struct std::hash<v16::base::Digest> {
    std::size_t operator()(const v16::base::Digest& digest) const noexcept {
        // Any eight bytes of a SHA-256 are as good as a hash of all of them.
        std::size_t value = 0;
        for (unsigned i = 0; i < sizeof value; ++i) value = (value << 8U) | digest.bytes[i];
        return value;
    }
};
