#include "http/known_drawings.hpp"

namespace v16::http {

KnownDrawings::KnownDrawings(std::size_t capacity)
    : digests_(capacity), worth_it_(capacity > 0 && base::KeyedHash::is_fast()) {}

base::Digest KnownDrawings::digest_of(std::string_view bytes) {
    if (!worth_it_) return base::Sha256::of(bytes);
    const base::KeyedHash::Tag tag = hash_.of(bytes);
    if (const auto known = digests_.find(tag)) return *known;
    const base::Digest digest = base::Sha256::of(bytes);
    digests_.put(tag, digest, 0);
    return digest;
}

}  // namespace v16::http
