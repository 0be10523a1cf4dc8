#include "base/duration_text.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace v16::base {
namespace {

TEST(DurationText, ReadsLikeATimetable) {
    const std::vector<std::pair<double, std::string>> cases{
        {0.04, "0.0 s"},      {1.26, "1.3 s"},       {9.96, "10 s"},         {59.4, "59 s"},
        {60.0, "1 min 00 s"}, {185.0, "3 min 05 s"}, {7620.0, "2 h 07 min"}, {1e300, "277777777 h 46 min"}};
    for (const auto& [seconds, text] : cases) EXPECT_EQ(duration_text(std::chrono::duration<double>(seconds)), text);
}

}  // namespace
}  // namespace v16::base
