#include "classify/result_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace v16::classify {
namespace {

Classification shaft() {
    return {.category = "轴类",
            .confidence = 0.75,
            .probabilities = {{"传动件", 0.0}, {"轴类", 0.75}, {"连接件", 0.25}},
            .needs_review = true,
            .review_reason = "confidence is below 85 %",
            .top2_category = "连接件",
            .top2_confidence = 0.25,
            .warnings = {"the file has no EOF"}};
}

TEST(ResultJson, HasTheFieldsOfTheContractInItsOrder) {
    EXPECT_EQ(result_json("a.dxf", shaft()),
              R"({"filename":"a.dxf","category":"轴类","confidence":0.75,)"
              R"("probabilities":{"传动件":0.0,"轴类":0.75,"连接件":0.25},)"
              R"("needs_review":true,"review_reason":"confidence is below 85 %",)"
              R"("top2_category":"连接件","top2_confidence":0.25,"warnings":["the file has no EOF"]})");
}

TEST(ResultJson, ConfidenceIsTheLargestProbability) {
    Classification result = shaft();
    // Nothing that six decimals can hold: both must be rounded the same way.
    result.confidence = result.probabilities[1].probability = static_cast<double>(0.7654321F);
    const auto json = nlohmann::json::parse(result_json("a.dxf", result));
    EXPECT_EQ(json["confidence"], json["probabilities"]["轴类"]);
}

TEST(ResultJson, AnyFileNameMakesValidJson) {
    for (const std::string name : {"轴 \"1\"\\.dxf", "\xD6\xE1.dxf", "line\nbreak.dxf", ""}) {
        EXPECT_TRUE(nlohmann::json::accept(result_json(name, shaft()))) << name;
        EXPECT_TRUE(nlohmann::json::accept(failed_result_json(name, name))) << name;
    }
}

TEST(ResultJson, AFailedFileKeepsItsPlaceInABatch) {
    EXPECT_EQ(failed_result_json("b.dxf", "not a DXF"),
              R"({"filename":"b.dxf","category":"error","confidence":0.0,"probabilities":{},"error":"not a DXF"})");
}

}  // namespace
}  // namespace v16::classify
