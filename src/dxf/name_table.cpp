#include "dxf/name_table.hpp"

#include <cstring>

namespace v16::dxf {
namespace {

template <class Word>
std::uint64_t load(const char* p) {
    Word word = 0;
    std::memcpy(&word, p, sizeof word);
    return word;
}

// Up to eight bytes as one word, every byte of them, without a loop; some count twice. Texts of one length differ when
// their words do, and the other way round.
std::uint64_t short_word(const char* p, std::size_t size) {
    if (size >= 4) return load<std::uint32_t>(p) | load<std::uint32_t>(p + size - 4) << 32U;
    if (size == 0) return 0;
    return load<std::uint8_t>(p) | load<std::uint8_t>(p + size / 2) << 8U | load<std::uint8_t>(p + size - 1) << 16U;
}

// Both halves of the product: no bit of either number stays without a say in the others.
std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
    __extension__ typedef unsigned __int128 Wide;
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

// Eight bytes at a time, multiplied by a number that depends on those before them and on the seeds.
std::uint32_t hash_of(std::string_view text, const base::HashSeeds& seeds) {
    std::uint64_t hash = text.size();
    const char* p = text.data();
    std::size_t left = text.size();
    for (; left > 8; left -= 8, p += 8) hash = fold(load<std::uint64_t>(p) ^ seeds.first, hash ^ seeds.second);
    hash = fold(short_word(p, left) ^ seeds.first, hash ^ seeds.second);
    return static_cast<std::uint32_t>(hash >> 32U);
}

// Most names have up to sixteen bytes: two words, no call.
bool equal(const std::string& a, std::string_view b) {
    if (a.size() != b.size()) return false;
    const std::size_t size = b.size();
    if (size > 16) return a == b;
    if (size <= 8) return short_word(a.data(), size) == short_word(b.data(), size);
    return load<std::uint64_t>(a.data()) == load<std::uint64_t>(b.data()) &&
           load<std::uint64_t>(a.data() + size - 8) == load<std::uint64_t>(b.data() + size - 8);
}

constexpr std::size_t initial_slots = 256;

}  // namespace

NameTable::NameTable(std::vector<std::string>& names, std::uint32_t max_names)
    : names_(names), slots_(initial_slots), max_names_(max_names), seeds_(base::hash_seeds()) {}

std::size_t NameTable::slot_of(std::string_view name, std::uint32_t hash) const {
    const Slot* const slots = slots_.data();
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        const Slot slot = slots[at];
        if (slot.index == npos || (slot.hash == hash && equal(names_.data()[slot.index], name))) return at;
    }
}

std::uint32_t NameTable::find(std::string_view name) const {
    return slots_[slot_of(name, hash_of(name, seeds_))].index;
}

std::uint32_t NameTable::intern(std::string_view name) {
    const std::uint32_t hash = hash_of(name, seeds_);
    const std::uint32_t index = slots_[slot_of(name, hash)].index;
    return index != npos ? index : add(name, hash);
}

std::uint32_t NameTable::add(std::string_view name, std::uint32_t hash) {
    if (names_.size() >= max_names_) return npos;
    if ((names_.size() + 1) * 2 > slots_.size()) grow();
    Slot& slot = slots_[slot_of(name, hash)];
    slot = {hash, static_cast<std::uint32_t>(names_.size())};
    names_.emplace_back(name);
    return slot.index;
}

void NameTable::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    const std::size_t mask = slots_.size() - 1;
    for (const Slot& slot : old) {
        if (slot.index == npos) continue;
        std::size_t at = slot.hash & mask;
        while (slots_[at].index != npos) at = (at + 1) & mask;
        slots_[at] = slot;
    }
}

}  // namespace v16::dxf
