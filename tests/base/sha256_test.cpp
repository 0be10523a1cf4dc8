#include "base/sha256.hpp"

#include <gtest/gtest.h>

namespace v16::base {
namespace {

// Vectors of FIPS 180-4.
TEST(Sha256, KnownVectors) {
    EXPECT_EQ(Sha256::of("").hex(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(Sha256::of("abc").hex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Sha256, PiecesEqualTheWhole) {
    const std::string text(1000, 'x');
    for (const std::size_t cut : {0UL, 1UL, 63UL, 64UL, 65UL, 999UL, 1000UL}) {
        Sha256 sha;
        sha.update(std::string_view(text).substr(0, cut));
        sha.update(std::string_view(text).substr(cut));
        EXPECT_EQ(sha.finish(), Sha256::of(text)) << "cut at " << cut;
    }
}

TEST(Sha256, IsAsNewAfterFinish) {
    Sha256 sha;
    sha.update("something");
    static_cast<void>(sha.finish());
    sha.update("abc");
    EXPECT_EQ(sha.finish(), Sha256::of("abc"));
}

TEST(Digest, HexRoundTrip) {
    const Digest digest = Sha256::of("drawing");
    EXPECT_EQ(Digest::from_hex(digest.hex()), digest);
}

TEST(Digest, RefusesWhatIsNotADigest) {
    EXPECT_FALSE(Digest::from_hex(""));
    EXPECT_FALSE(Digest::from_hex(std::string(63, 'a')));
    EXPECT_FALSE(Digest::from_hex(std::string(63, 'a') + "g"));
    EXPECT_FALSE(Digest::from_hex(std::string(65, 'a')));
}

}  // namespace
}  // namespace v16::base
