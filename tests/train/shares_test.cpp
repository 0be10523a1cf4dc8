// How often the categories are met in practice, from a dataset.
#include "train/shares.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "model/bundle.hpp"

namespace v16::train {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;

/// Three drawings of "a" in two families, one of "b" in one.
Dataset small() {
    Dataset dataset;
    dataset.categories = {"a", "b"};
    const auto add = [&](std::uint32_t category, const char* family) {
        LabelledFile file;
        file.category = category;
        file.family = family;
        dataset.files.push_back(file);
    };
    add(0, "gear");
    add(0, "gear");
    add(0, "pulley");
    add(1, "shaft");
    return dataset;
}

TEST(Shares, EqualOnesAreNotSaid) {
    EXPECT_TRUE(shares_of(small(), CategoryShares::equal)->empty());
}

TEST(Shares, CountFamiliesOrDrawings) {
    EXPECT_THAT(*shares_of(small(), CategoryShares::families),
                ElementsAre(DoubleNear(2.0 / 3, 1e-12), DoubleNear(1.0 / 3, 1e-12)));
    EXPECT_THAT(*shares_of(small(), CategoryShares::drawings), ElementsAre(0.75, 0.25));
}

TEST(Shares, AreNeverBelowTheLeastThatABundleMayHave) {
    Dataset dataset = small();
    dataset.files.resize(3);  // none of "b" any more
    dataset.files.resize(5000, dataset.files.front());
    const auto shares = shares_of(dataset, CategoryShares::drawings).value();
    EXPECT_GE(shares[1], model::min_category_share);
    EXPECT_NEAR(std::accumulate(shares.begin(), shares.end(), 0.0), 1.0, 1e-12);
}

TEST(Shares, OfFamiliesNeedFamilies) {
    Dataset dataset = small();
    dataset.files.back().family.clear();
    const auto shares = shares_of(dataset, CategoryShares::families);
    ASSERT_FALSE(shares);
    EXPECT_EQ(shares.error().code, ErrorCode::invalid_argument);
    EXPECT_THAT(shares.error().message, HasSubstr("labels.csv names no family of a drawing in b"));
}

}  // namespace
}  // namespace v16::train
