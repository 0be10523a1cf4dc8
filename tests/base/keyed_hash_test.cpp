#include "base/keyed_hash.hpp"

#include <gtest/gtest.h>

#include <set>
#include <stdexcept>
#include <string>
#include <thread>

namespace v16::base {
namespace {

TEST(KeyedHash, TellsBytesApartAndRecognisesThem) {
    const KeyedHash hash;
    std::set<KeyedHash::Tag> tags;
    std::size_t texts = 0;
    // Lengths on both sides of every block; zeros, which padding must not hide.
    for (std::size_t length = 0; length <= 70; ++length) {
        std::string text(length, '\0');
        tags.insert(hash.of(text));
        EXPECT_EQ(hash.of(text), hash.of(std::string(text)));
        ++texts;
        for (std::size_t bit = 0; bit < length * 8; bit += 5) {
            text[bit / 8] = static_cast<char>(1U << bit % 8);
            tags.insert(hash.of(text));
            text[bit / 8] = '\0';
            ++texts;
        }
    }
    EXPECT_EQ(tags.size(), texts);
}

TEST(KeyedHash, EveryObjectHasItsOwnKey) {
    const KeyedHash one, other;
    EXPECT_NE(one.of("drawing"), other.of("drawing"));
    EXPECT_NE(one.of(""), other.of(""));
}

TEST(KeyedHash, IsTheSameOnEveryThread) {
    const KeyedHash hash;
    const std::string text(100'000, 'x');
    const KeyedHash::Tag here = hash.of(text);
    KeyedHash::Tag there{};
    std::thread([&] { there = hash.of(text); }).join();
    EXPECT_EQ(here, there);
}

TEST(KeyedHash, TakesNoMoreThanItSays) {
    const KeyedHash hash;
    std::string text(KeyedHash::max_bytes, 'x');
    EXPECT_NE(hash.of(text), hash.of(std::string_view(text).substr(1)));
    text += 'x';
    EXPECT_THROW(static_cast<void>(hash.of(text)), std::length_error);
}

}  // namespace
}  // namespace v16::base
