#include "dxf/name_table.hpp"

#include <cstring>

namespace v16::dxf {
namespace {

// Eight bytes at a time, multiplied and folded; the table is small and the input bounded, so a seed is not needed: a
// file made to collide costs its sender max_names probes a name at worst, and only for names it pays bytes for.
std::uint32_t hash_of(std::string_view text) {
    constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = text.size() * multiplier;
    const char* p = text.data();
    std::size_t left = text.size();
    for (; left >= 8; left -= 8, p += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        hash = (hash ^ word) * multiplier;
        hash ^= hash >> 32U;
    }
    std::uint64_t tail = 0;
    if (left > 0) std::memcpy(&tail, p, left);
    hash = (hash ^ tail) * multiplier;
    return static_cast<std::uint32_t>(hash >> 32U);
}

constexpr std::size_t initial_slots = 256;

}  // namespace

NameTable::NameTable(std::vector<std::string>& names, std::uint32_t max_names)
    : names_(names), slots_(initial_slots), max_names_(max_names) {}

std::size_t NameTable::slot_of(std::string_view name, std::uint32_t hash) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at].index != npos && (slots_[at].hash != hash || names_[slots_[at].index] != name))
        at = (at + 1) & mask;
    return at;
}

std::uint32_t NameTable::find(std::string_view name) const {
    return slots_[slot_of(name, hash_of(name))].index;
}

std::uint32_t NameTable::intern(std::string_view name) {
    const std::uint32_t hash = hash_of(name);
    std::size_t at = slot_of(name, hash);
    if (slots_[at].index != npos) return slots_[at].index;
    if (names_.size() >= max_names_) return npos;
    if ((names_.size() + 1) * 2 > slots_.size()) {
        grow();
        at = slot_of(name, hash);
    }
    slots_[at] = {hash, static_cast<std::uint32_t>(names_.size())};
    names_.emplace_back(name);
    return slots_[at].index;
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
