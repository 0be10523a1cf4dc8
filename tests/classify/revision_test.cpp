// Whether classify::pipeline_revision was forgotten: what the networks are shown of samples/ may only change with it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "base/file.hpp"
#include "base/sha256.hpp"
#include "classify/pipeline.hpp"
#include "render/picture.hpp"
#include "render/views.hpp"

namespace v16::classify {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> samples() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(V16_SOURCE_DIR) / "samples")) {
        if (entry.path().extension() == ".dxf") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string_view as_text(const std::vector<std::uint8_t>& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Of the features, to three places (the C library has a say in the others), and of all pictures.
std::string digest_of_what_is_shown() {
    base::Sha256 hash;
    for (const fs::path& file : samples()) {
        const auto bytes = base::read_file(file, std::uint64_t{1} << 20);
        const auto drawing = dxf::read(bytes.value());
        for (const float feature : features::extract(drawing.value())) hash.update(fmt::format("{:.3f} ", feature));
        const auto views = render::find_views(drawing.value());
        hash.update(as_text(views.value().pixels));
        for (const float feature : views.value().features) hash.update(fmt::format("{:.3f} ", feature));
        hash.update(as_text(render::draw(drawing.value()).value().pixels));
    }
    return hash.finish().hex();
}

TEST(PipelineRevision, IsRaisedWhenTheNetworksAreShownSomethingElse) {
    ASSERT_EQ(samples().size(), 10U);
    // Another digest: raise pipeline_revision, and write both here. New samples alone change only the digest.
    EXPECT_EQ(pipeline_revision, 11U);
    EXPECT_EQ(digest_of_what_is_shown(), "7277c364542c0792f88e5c175b8bea6244d8efccf53ea9ec0bd897ede04b335d");
}

}  // namespace
}  // namespace v16::classify
