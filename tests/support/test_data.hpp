// Where tests find files: the project's own samples, and the optional folder of public drawings that is not part of the
// project (V16_TEST_DATA, or ../shared/data beside the checkout). Tests that need the latter are skipped, visibly.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

namespace v16::test {

inline std::filesystem::path source_dir() {
    return V16_SOURCE_DIR;
}

/// The folder of public drawings, when this machine has it.
inline std::optional<std::filesystem::path> shared_data() {
    const char* configured = std::getenv("V16_TEST_DATA");
    const std::filesystem::path dir =
        configured != nullptr ? std::filesystem::path(configured) : source_dir() / ".." / "shared" / "data";
    std::error_code ignored;
    if (!std::filesystem::is_directory(dir, ignored)) return std::nullopt;
    return std::filesystem::canonical(dir);
}

}  // namespace v16::test

/// Skips the running test unless the folder of public drawings is there; then `name` is it.
#define V16_REQUIRE_SHARED_DATA(name)                                                                         \
    const auto name##_optional = v16::test::shared_data();                                                    \
    if (!name##_optional) GTEST_SKIP() << "the public test drawings are not on this machine (V16_TEST_DATA)"; \
    const std::filesystem::path& name = *name##_optional
