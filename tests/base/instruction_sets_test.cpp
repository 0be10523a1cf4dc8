#include "base/instruction_sets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace v16::base {
namespace {

TEST(InstructionSets, AgreeWithTheCompilersOwnCheck) {
    const auto names = instruction_sets();
    // The program is built for x86-64-v2, which has SSE 4.2.
    EXPECT_THAT(names, testing::Contains("sse4.2"));
    const auto has = [&](const char* name) { return std::find(names.begin(), names.end(), name) != names.end(); };
    EXPECT_EQ(has("avx2"), __builtin_cpu_supports("avx2") != 0);
    EXPECT_EQ(has("fma"), __builtin_cpu_supports("fma") != 0);
    EXPECT_EQ(has("avx512f"), __builtin_cpu_supports("avx512f") != 0);
    EXPECT_EQ(has("avx512_vnni"), __builtin_cpu_supports("avx512vnni") != 0);
}

}  // namespace
}  // namespace v16::base
