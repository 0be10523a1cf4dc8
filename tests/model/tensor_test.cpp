#include "model/tensor.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace v16::model {
namespace {

TEST(TensorValues, CopiesAreSharedUntilOneIsWrittenTo) {
    const TensorValues first({1, 2, 3});
    TensorValues second = first;
    EXPECT_EQ(second.data(), first.data());
    second.write()[1] = 5;
    EXPECT_EQ(first, (std::vector<float>{1, 2, 3}));
    EXPECT_EQ(second, (std::vector<float>{1, 5, 3}));
    const float* const own = second.data();
    second.write()[0] = 7;
    EXPECT_EQ(second.data(), own) << "nobody shares it any more";
}

TEST(TensorValues, NoneAreAsGoodAsAnEmptyList) {
    TensorValues none;
    EXPECT_EQ(none.size(), 0U);
    EXPECT_EQ(none, TensorValues(std::vector<float>{}));
    none.write().push_back(4);
    EXPECT_EQ(none, (std::vector<float>{4}));
}

}  // namespace
}  // namespace v16::model
