#include "model/safetensors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "model/float16.hpp"

namespace v16::model {
namespace {

using testing::HasSubstr;

std::string file_with(const std::string& header, const std::string& data) {
    const std::uint64_t length = header.size();
    std::string file(8, '\0');
    std::memcpy(file.data(), &length, 8);
    return file + header + data;
}

template <class Value>
std::string bytes_of(std::initializer_list<Value> values) {
    std::string bytes;
    for (const Value value : values) {
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        bytes.append(raw, sizeof value);
    }
    return bytes;
}

TEST(Safetensors, ReadsF32F16AndBf16) {
    const std::string header = R"({"__metadata__":{"format":"pt"},)"
                               R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
                               R"("b":{"dtype":"F16","shape":[1,2],"data_offsets":[8,12]},)"
                               R"("c":{"dtype":"BF16","shape":[],"data_offsets":[12,14]}}  )";
    const std::string data = bytes_of<float>({1.5F, -2.25F}) + bytes_of<std::uint16_t>({0x3C00, 0xC000, 0x3F80});
    const auto tensors = read_safetensors(file_with(header, data));
    ASSERT_TRUE(tensors) << tensors.error().message;
    ASSERT_EQ(tensors->size(), 3U);
    EXPECT_EQ(tensors->at("a").values, (std::vector<float>{1.5F, -2.25F}));
    EXPECT_EQ(tensors->at("b").shape, (std::vector<std::int64_t>{1, 2}));
    EXPECT_EQ(tensors->at("b").values, (std::vector<float>{1.0F, -2.0F}));
    EXPECT_TRUE(tensors->at("c").shape.empty());
    EXPECT_EQ(tensors->at("c").values, (std::vector<float>{1.0F}));
}

TEST(Safetensors, LeavesOutTheCounterOfBatchNormalisation) {
    const std::string header = R"({"n.num_batches_tracked":{"dtype":"I64","shape":[],"data_offsets":[0,8]},)"
                               R"("n.bias":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})";
    const auto tensors = read_safetensors(file_with(header, bytes_of<std::int64_t>({7}) + bytes_of<float>({1.0F})));
    ASSERT_TRUE(tensors) << tensors.error().message;
    EXPECT_EQ(tensors->size(), 1U);
    EXPECT_TRUE(tensors->contains("n.bias"));
}

struct BadFile {
    const char* name;
    std::string bytes;
    const char* sentence;
};

std::string one_tensor(const std::string& description, std::size_t data_bytes = 8) {
    return file_with(R"({"t":)" + description + "}", std::string(data_bytes, '\0'));
}

std::vector<BadFile> bad_files() {
    const std::string nan_file = file_with(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
                                           bytes_of<float>({std::numeric_limits<float>::quiet_NaN()}));
    const std::string two = R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":)";
    return {
        {"empty", "", "too short"},
        {"seven bytes", "1234567", "too short"},
        {"header beyond the end", bytes_of<std::uint64_t>({100}) + "{}", "ends inside its header"},
        {"header of 2^63 bytes", bytes_of<std::uint64_t>({1ULL << 63U}), "at most 1048576 are allowed"},
        {"not JSON", file_with("nonsense", ""), "not a JSON object"},
        {"an array", file_with("[]", ""), "not a JSON object"},
        {"not UTF-8", file_with("{\"\xFF\":1}", ""), "not a JSON object"},
        {"metadata of numbers", file_with(R"({"__metadata__":{"a":1}})", ""), "__metadata__"},
        {"no object", one_tensor("3"), "not described by"},
        {"member missing", one_tensor(R"({"dtype":"F32","shape":[2]})"), "not described by"},
        {"member too many", one_tensor(R"({"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1})"),
         "not described by"},
        {"dtype unknown", one_tensor(R"({"dtype":"F64","shape":[1],"data_offsets":[0,8]})"), "dtype 'F64'"},
        {"integers", one_tensor(R"({"dtype":"I64","shape":[1],"data_offsets":[0,8]})"), "dtype 'I64'"},
        {"rank 9", one_tensor(R"({"dtype":"F32","shape":[1,1,1,1,1,1,1,1,2],"data_offsets":[0,8]})"), "9 dimensions"},
        {"one offset", one_tensor(R"({"dtype":"F32","shape":[2],"data_offsets":[0]})"), "not two byte positions"},
        {"negative offset", one_tensor(R"({"dtype":"F32","shape":[2],"data_offsets":[-8,0]})"),
         "not two byte positions"},
        {"fractional offset", one_tensor(R"({"dtype":"F32","shape":[2],"data_offsets":[0,8.0]})"), "not two byte"},
        {"end before begin", one_tensor(R"({"dtype":"F32","shape":[2],"data_offsets":[8,0]})"), "outside the file"},
        {"end beyond the file", one_tensor(R"({"dtype":"F32","shape":[3],"data_offsets":[0,12]})"), "outside the file"},
        {"shape too small", one_tensor(R"({"dtype":"F32","shape":[1],"data_offsets":[0,8]})"), "does not fit"},
        {"shape with zero", one_tensor(R"({"dtype":"F32","shape":[0],"data_offsets":[0,0]})"), "does not fit"},
        {"negative shape", one_tensor(R"({"dtype":"F32","shape":[-2],"data_offsets":[0,8]})"), "does not fit"},
        {"shape that overflows",
         one_tensor(R"({"dtype":"F32","shape":[4294967296,4294967296,2],"data_offsets":[0,8]})"), "does not fit"},
        {"bytes left over", one_tensor(R"({"dtype":"F32","shape":[1],"data_offsets":[0,4]})"), "4 bytes after"},
        {"bytes unused before", one_tensor(R"({"dtype":"F32","shape":[1],"data_offsets":[4,8]})"),
         "unused bytes before"},
        {"overlap", file_with(two + R"({"dtype":"F32","shape":[2],"data_offsets":[4,12]}})", std::string(12, '\0')),
         "overlaps"},
        {"not finite", nan_file, "not finite"},
    };
}

TEST(Safetensors, RefusesWhatIsNotSound) {
    for (const BadFile& file : bad_files()) {
        const auto tensors = read_safetensors(file.bytes);
        ASSERT_FALSE(tensors) << file.name;
        EXPECT_EQ(tensors.error().code, ErrorCode::bundle_invalid) << file.name;
        EXPECT_THAT(tensors.error().message, HasSubstr(file.sentence)) << file.name;
    }
}

TEST(Safetensors, EveryPrefixOfAFileIsRefused) {
    const TensorMap tensors{{"a", {{2, 2}, {1, 2, 3, 4}}}, {"b", {{1}, {5}}}};
    const std::string whole = write_safetensors(tensors, WeightFormat::f32).value();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(read_safetensors(std::string_view(whole).substr(0, length))) << length;
    }
    EXPECT_TRUE(read_safetensors(whole));
}

TEST(Safetensors, BoundsHoldExactlyAtTheirValue) {
    const TensorMap tensors{{"a", {{1, 1}, {1}}}, {"b", {{1}, {5}}}};
    const std::string file = write_safetensors(tensors, WeightFormat::f32).value();
    std::uint64_t header_bytes = 0;
    std::memcpy(&header_bytes, file.data(), 8);
    EXPECT_TRUE(read_safetensors(file, {header_bytes, 2, 2}));
    EXPECT_FALSE(read_safetensors(file, {header_bytes - 1, 2, 2}));
    EXPECT_FALSE(read_safetensors(file, {header_bytes, 1, 2}));
    EXPECT_FALSE(read_safetensors(file, {header_bytes, 2, 1}));
}

TEST(Safetensors, WhatIsWrittenIsReadBack) {
    const TensorMap tensors{{"scalar", {{}, {0.7F}}}, {"w", {{2, 1, 1, 2}, {1.0F, -0.5F, 3.14159F, 1e-6F}}}};
    const std::string f32 = write_safetensors(tensors, WeightFormat::f32).value();
    EXPECT_EQ(f32, write_safetensors(tensors, WeightFormat::f32).value());
    const auto same = read_safetensors(f32).value();
    for (const auto& [name, tensor] : tensors) {
        EXPECT_EQ(same.at(name).shape, tensor.shape) << name;
        EXPECT_EQ(same.at(name).values, tensor.values) << name;
    }
    const auto rounded = read_safetensors(write_safetensors(tensors, WeightFormat::f16).value()).value();
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(rounded.at("w").values[i], float_from_f16(f16_from_float(tensors.at("w").values[i])));
    }
}

TEST(Safetensors, WritingRefusesWhatItCannotHold) {
    const auto message = [](const TensorMap& tensors, WeightFormat format) {
        const auto file = write_safetensors(tensors, format);
        return file ? std::string("written") : file.error().message;
    };
    EXPECT_THAT(message({{"t", {{3}, {1, 2}}}}, WeightFormat::f32), HasSubstr("shape unlike its values"));
    EXPECT_THAT(message({{"t", {{1}, {INFINITY}}}}, WeightFormat::f32), HasSubstr("not finite"));
    EXPECT_THAT(message({{"t", {{1}, {1e6F}}}}, WeightFormat::f16), HasSubstr("F16 cannot hold"));
    EXPECT_EQ(message({{"t", {{1}, {1e6F}}}}, WeightFormat::f32), "written");
}

}  // namespace
}  // namespace v16::model
