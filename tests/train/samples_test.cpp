// Drawings turned into samples: what each kind of folds gets, and what the scale of features is.
#include "train/samples.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "train/training_data.hpp"

namespace v16::train {
namespace {

using model::FoldKind;

class SamplesTest : public testing::Test {
protected:
    SamplesTest() {
        write_corpus(dir_, "data", 2, 3, 1);
        dir_.write("data/其他/broken.dxf", "not a drawing");
        dataset_ = discover(dir_.path() / "data").value();
    }

    ScratchDir dir_;
    Dataset dataset_;
};

TEST_F(SamplesTest, OnlyThePicturesOfTheKindAreKept) {
    const auto views = prepare_samples(dataset_, {.kind = FoldKind::views});
    const auto pictures = prepare_samples(dataset_, {.kind = FoldKind::picture});
    ASSERT_EQ(views.samples.size(), 6U);
    ASSERT_EQ(pictures.samples.size(), 6U);
    for (std::size_t i = 0; i < 6; ++i) {
        const Sample& seen = views.samples[i];
        EXPECT_EQ(seen.view_pixels.size() % render::view_bytes, 0U);
        EXPECT_GE(seen.view_pixels.size(), 2 * render::view_bytes);
        EXPECT_LE(seen.view_pixels.size(), (1 + render::max_views) * render::view_bytes);
        for (const auto& pixels : seen.pictures) EXPECT_TRUE(pixels.empty());
        EXPECT_TRUE(pictures.samples[i].view_pixels.empty());
        for (const int size : picture_sizes) {
            EXPECT_EQ(picture(pictures.samples[i], size).size(), static_cast<std::size_t>(size * size));
        }
        EXPECT_EQ(seen.features, pictures.samples[i].features);
    }
}

TEST_F(SamplesTest, AnUnreadableDrawingIsNamed) {
    const auto prepared = prepare_samples(dataset_, {});
    ASSERT_EQ(prepared.failures.size(), 1U);
    EXPECT_EQ(prepared.failures[0].name, "其他/broken.dxf");
}

TEST_F(SamplesTest, ADrawingWithADamagedArcAngleIsLeftOut) {
    const auto drawing = [](const char* end) {
        return fmt::format(
            "0\nSECTION\n2\nENTITIES\n0\nLINE\n10\n0\n20\n0\n11\n100\n21\n50\n"
            "0\nARC\n10\n20\n20\n20\n40\n5\n50\n0\n51\n{}\n0\nENDSEC\n0\nEOF\n",
            end);
    };
    dir_.write("data/其他/turns.dxf", drawing("3690"));  // ten turns and a quarter are odd, but harm nothing
    dir_.write("data/其他/damaged.dxf", drawing("1e38"));
    for (const FoldKind kind : {FoldKind::views, FoldKind::picture}) {
        const auto prepared = prepare_samples(discover(dir_.path() / "data").value(), {.kind = kind});
        EXPECT_EQ(prepared.samples.size(), 7U);
        ASSERT_EQ(prepared.failures.size(), 2U);
        EXPECT_EQ(prepared.failures[1].name, "其他/damaged.dxf");
        EXPECT_NE(prepared.failures[1].error.message.find("feature 20"), std::string::npos);
    }
}

TEST_F(SamplesTest, DrawingsThatShowNoPartAreCounted) {
    EXPECT_EQ(out_of_scope_share({}), 0.0);
    const auto before = std::ranges::count_if(prepare_samples(dataset_, {}).samples, &Sample::out_of_scope);
    const auto line = [](int x1, int y1, int x2, int y2) {
        return fmt::format("0\nLINE\n8\n0\n10\n{}\n20\n{}\n11\n{}\n21\n{}\n", x1, y1, x2, y2);
    };
    // A resistor: a box with two leads.
    dir_.write("data/其他/resistor.dxf", "0\nSECTION\n2\nENTITIES\n" + line(0, 0, 40, 0) + line(40, 0, 40, 16) +
                                             line(40, 16, 0, 16) + line(0, 16, 0, 0) + line(-20, 8, 0, 8) +
                                             line(40, 8, 60, 8) + "0\nENDSEC\n0\nEOF\n");
    const auto prepared = prepare_samples(discover(dir_.path() / "data").value(), {});
    ASSERT_EQ(prepared.samples.size(), 7U);
    EXPECT_DOUBLE_EQ(out_of_scope_share(prepared.samples), static_cast<double>(before + 1) / 7.0);
}

TEST_F(SamplesTest, DoesNotDependOnThreads) {
    const auto one = prepare_samples(dataset_, {.threads = 1});
    const auto many = prepare_samples(dataset_, {.threads = 3});
    ASSERT_EQ(one.samples.size(), many.samples.size());
    for (std::size_t i = 0; i < one.samples.size(); ++i) {
        EXPECT_EQ(one.samples[i].name, many.samples[i].name);
        EXPECT_EQ(one.samples[i].view_pixels, many.samples[i].view_pixels);
        EXPECT_EQ(one.samples[i].view_features, many.samples[i].view_features);
    }
}

TEST(FeatureScale, HoldsViewFeaturesBehindTheOthersWhereTheyAreRead) {
    std::vector<Sample> samples(2);
    samples[0].features[0] = 1.0F;
    samples[1].features[0] = 3.0F;
    samples[0].view_features[0] = 10.0F;
    samples[1].view_features[0] = 20.0F;
    const FeatureScale pictures = feature_scale(samples, FoldKind::picture);
    const FeatureScale views = feature_scale(samples, FoldKind::views);
    ASSERT_EQ(pictures.mean.size(), 48U);
    ASSERT_EQ(views.mean.size(), 92U);
    EXPECT_EQ(pictures.mean[0], 2.0F);
    EXPECT_EQ(views.mean[0], 2.0F);
    EXPECT_EQ(views.deviation[0], 1.0F);
    EXPECT_EQ(views.mean[48], 15.0F);
    EXPECT_EQ(views.deviation[48], 5.0F);
    EXPECT_FLOAT_EQ(views.deviation[91], static_cast<float>(min_feature_deviation)) << "it never varies";
}

}  // namespace
}  // namespace v16::train
