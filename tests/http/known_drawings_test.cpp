#include "http/known_drawings.hpp"

#include <gtest/gtest.h>

#include <string>

namespace v16::http {
namespace {

std::string drawing(int number) {
    return "0\nSECTION\n" + std::to_string(number);
}

TEST(KnownDrawings, AlwaysGivesTheSha256) {
    KnownDrawings known(64);
    for (int round = 0; round < 2; ++round) {
        for (int number = 0; number < 50; ++number) {
            EXPECT_EQ(known.digest_of(drawing(number)), base::Sha256::of(drawing(number)));
        }
        EXPECT_EQ(known.digest_of(""), base::Sha256::of(""));
    }
    if (!base::KeyedHash::is_fast()) GTEST_SKIP() << "this processor digests everything";
    EXPECT_EQ(known.stats().hits, 51U);
    EXPECT_EQ(known.stats().size, 51U);
}

TEST(KnownDrawings, ForgetsWhatWasSeenLongestAgo) {
    KnownDrawings known(10);
    for (int number = 0; number < 30; ++number) {
        EXPECT_EQ(known.digest_of(drawing(number)), base::Sha256::of(drawing(number)));
        EXPECT_LE(known.stats().size, 10U);
    }
    EXPECT_EQ(known.digest_of(drawing(0)), base::Sha256::of(drawing(0)));
    EXPECT_EQ(known.stats().hits, 0U);
}

TEST(KnownDrawings, ZeroRemembersNone) {
    KnownDrawings known(0);
    for (int round = 0; round < 2; ++round) EXPECT_EQ(known.digest_of(drawing(1)), base::Sha256::of(drawing(1)));
    EXPECT_EQ(known.stats().hits + known.stats().size, 0U);
}

}  // namespace
}  // namespace v16::http
