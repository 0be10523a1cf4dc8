#include "base/sha256.hpp"

#include <openssl/evp.h>

#include <stdexcept>

#include "base/ascii.hpp"

namespace v16::base {

namespace {

/// Fetched once: looking an algorithm up by its name costs as much as digesting a kilobyte.
const EVP_MD* sha256_algorithm() {
    static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

}  // namespace

struct Sha256::Context {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> md{EVP_MD_CTX_new(), &EVP_MD_CTX_free};

    Context() { restart(); }
    // OpenSSL fails here only when memory is exhausted or it is built without SHA-256.
    void restart() {
        const EVP_MD* const algorithm = sha256_algorithm();
        if (!md || algorithm == nullptr || EVP_DigestInit_ex2(md.get(), algorithm, nullptr) != 1) {
            throw std::runtime_error("OpenSSL cannot compute SHA-256");
        }
    }
};

Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::update(std::string_view bytes) {
    EVP_DigestUpdate(context_->md.get(), bytes.data(), bytes.size());
}

Digest Sha256::finish() {
    Digest digest;
    unsigned size = 0;
    EVP_DigestFinal_ex(context_->md.get(), digest.bytes.data(), &size);
    context_->restart();
    return digest;
}

Digest Sha256::of(std::string_view bytes) {
    Sha256 sha;
    sha.update(bytes);
    return sha.finish();
}

std::string Digest::hex() const {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::optional<Digest> Digest::from_hex(std::string_view hex) {
    Digest digest;
    if (hex.size() != digest.bytes.size() * 2) return std::nullopt;
    for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
        const auto high = hex_digit(hex[2 * i]);
        const auto low = hex_digit(hex[2 * i + 1]);
        if (!high || !low) return std::nullopt;
        digest.bytes[i] = static_cast<std::uint8_t>(*high * 16 + *low);
    }
    return digest;
}

}  // namespace v16::base
