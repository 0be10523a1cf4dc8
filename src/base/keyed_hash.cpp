#include "base/keyed_hash.hpp"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>
#include <stdexcept>

namespace v16::base {
namespace {

/// Fetched once: looking a cipher up by its name costs as much as hashing some kilobytes.
const EVP_CIPHER* gcm() {
    static const EVP_CIPHER* const fetched = EVP_CIPHER_fetch(nullptr, "AES-128-GCM", nullptr);
    return fetched;
}

EVP_CIPHER_CTX* context_of_this_thread() {
    thread_local const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context{EVP_CIPHER_CTX_new(),
                                                                                               &EVP_CIPHER_CTX_free};
    return context.get();
}

}  // namespace

KeyedHash::KeyedHash() : key_{} {
    if (RAND_bytes(key_.data(), static_cast<int>(key_.size())) != 1) {
        throw std::runtime_error("OpenSSL has no random numbers");
    }
}

KeyedHash::~KeyedHash() {
    OPENSSL_cleanse(key_.data(), key_.size());
}

KeyedHash::Tag KeyedHash::of(std::string_view bytes) const {
    static constexpr std::array<std::uint8_t, 12> nonce{};
    if (bytes.size() > max_bytes) throw std::length_error("too many bytes for a keyed hash");
    EVP_CIPHER_CTX* const context = context_of_this_thread();
    const auto* const data = reinterpret_cast<const unsigned char*>(bytes.data());
    int written = 0;
    Tag tag{};
    // Data that GCM authenticates without encrypting them: that is GMAC.
    const bool done =
        context != nullptr && EVP_EncryptInit_ex2(context, gcm(), key_.data(), nonce.data(), nullptr) == 1 &&
        (bytes.empty() || EVP_EncryptUpdate(context, nullptr, &written, data, static_cast<int>(bytes.size())) == 1) &&
        EVP_EncryptFinal_ex(context, nullptr, &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, static_cast<int>(tag.size()), tag.data()) == 1;
    // Only when memory is exhausted or OpenSSL is built without AES-GCM.
    if (!done) throw std::runtime_error("OpenSSL cannot compute a GMAC");
    return tag;
}

bool KeyedHash::is_fast() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("pclmul") != 0;
#else
    return true;  // 64-bit ARM has had the instruction since its first version, as an option that servers take
#endif
}

}  // namespace v16::base
