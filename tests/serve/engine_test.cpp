// The part of a cache key that stands for the model as it runs: what it must tell apart, and what not.
#include "serve/engine.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <vector>

namespace v16::serve {
namespace {

const base::Digest bundle = base::Sha256::of("a bundle");

base::Digest scope(const dxf::ReadLimits& read = {}, const render::RenderLimits& render = {}) {
    return scope_of(bundle, "fp32", read, render);
}

TEST(Scope, StandsForBundlePrecisionAndRevisionWhileTheLimitsAreTheDefaults) {
    const std::string text = fmt::format("{}:fp32:{}", bundle.hex(), classify::pipeline_revision);
    EXPECT_EQ(scope(), base::Sha256::of(text)) << "answers in Redis outlive a start with flags that change nothing";
    EXPECT_NE(scope(), scope_of(base::Sha256::of("another"), "fp32", {}, {}));
    EXPECT_NE(scope(), scope_of(bundle, "bf16", {}, {}));
    dxf::ReadLimits larger_files;
    larger_files.max_file_bytes *= 2;
    EXPECT_EQ(scope(larger_files), scope()) << "a file that is too large has no answer to be mistaken";
}

TEST(Scope, IsAnotherOneForEachLimitThatLeavesSomethingOut) {
    struct Limits {
        dxf::ReadLimits read;
        render::RenderLimits render;
    };
    const std::vector<std::function<void(Limits&)>> changes{
        [](Limits& l) { --l.read.max_entities; },
        [](Limits& l) { --l.read.max_vertices; },
        [](Limits& l) { --l.read.max_line_bytes; },
        [](Limits& l) { --l.read.max_names; },
        [](Limits& l) { --l.read.max_blocks; },
        [](Limits& l) { --l.render.max_block_depth; },
        [](Limits& l) { --l.render.max_expanded_inserts; },
        [](Limits& l) { --l.render.max_segments; },
        [](Limits& l) { --l.render.max_pixel_runs; },
        // The same numbers in other places, and other numbers whose digits are the same.
        [](Limits& l) { l.read.max_entities = 1, l.read.max_vertices = 23; },
        [](Limits& l) { l.read.max_entities = 12, l.read.max_vertices = 3; },
        [](Limits& l) { l.read.max_entities = 23, l.read.max_vertices = 1; },
    };
    std::set<std::string> seen{scope().hex()};
    for (const auto& change : changes) {
        Limits limits;
        change(limits);
        EXPECT_TRUE(seen.insert(scope(limits.read, limits.render).hex()).second);
        EXPECT_EQ(scope(limits.read, limits.render), scope(limits.read, limits.render));
    }
}

}  // namespace
}  // namespace v16::serve
