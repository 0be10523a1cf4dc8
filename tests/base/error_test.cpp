#include "base/error.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace v16::base {
namespace {

TEST(ErrorTable, EveryCodeHasItsOwnName) {
    std::set<std::string> names;
    const int last = static_cast<int>(ErrorCode::internal);
    for (int code = 0; code <= last; ++code) names.emplace(info(static_cast<ErrorCode>(code)).name);
    EXPECT_EQ(names.size(), static_cast<std::size_t>(last) + 1);
}

TEST(ErrorTable, BadInputIsTheClientsFault) {
    for (const auto code : {ErrorCode::not_dxf, ErrorCode::no_drawable_entity, ErrorCode::malformed_request}) {
        EXPECT_EQ(info(code).http_status, 400);
    }
    EXPECT_EQ(info(ErrorCode::overloaded).http_status, 503);
    EXPECT_EQ(info(ErrorCode::bundle_invalid).exit_code, ExitCode::environment);
}

}  // namespace
}  // namespace v16::base
