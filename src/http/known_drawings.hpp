// Drawings that were seen lately and their SHA-256: the same bytes come again and again, and a keyed hash recognises
// them in a quarter of the time that digesting them takes.
//
// Thread safety: all members may be called from any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/keyed_hash.hpp"
#include "base/sha256.hpp"
#include "cache/lru.hpp"

namespace v16::http {

class KnownDrawings {
public:
    /// Remembers the digests of up to `capacity` drawings, those seen last; 0 remembers none.
    explicit KnownDrawings(std::size_t capacity);

    /// Needs at most base::KeyedHash::max_bytes.
    [[nodiscard]] base::Digest digest_of(std::string_view bytes);

    [[nodiscard]] cache::LruStats stats() const { return digests_.stats(); }

private:
    const base::KeyedHash hash_;
    cache::Lru<base::KeyedHash::Tag, base::Digest, base::TagHash> digests_;
    const bool worth_it_;
};

}  // namespace v16::http
