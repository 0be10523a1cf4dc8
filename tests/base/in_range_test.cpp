#include "base/in_range.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace v16::base {
namespace {

TEST(InRange, BothEndsBelongToIt) {
    for (const int value : {1, 2, 256}) EXPECT_TRUE(in_range("--jobs", value, 1, 256)) << value;
    for (const int value : {-1, 0, 257}) EXPECT_FALSE(in_range("--jobs", value, 1, 256)) << value;
    EXPECT_FALSE(in_range("--share", std::numeric_limits<double>::quiet_NaN(), 0.0, 1.0));
}

TEST(InRange, TheSentenceSaysWhatIsWantedAndWhatWasGiven) {
    EXPECT_EQ(in_range("--jobs", 257, 1, 256).error(),
              (Error{ErrorCode::invalid_argument, "--jobs must be 1 to 256, not 257"}));
    EXPECT_EQ(in_range("--grace", 4e9, 0.001, 3600.0, "s").error().message,
              "--grace must be 0.001 to 3600 s, not 4000000000");
}

}  // namespace
}  // namespace v16::base
