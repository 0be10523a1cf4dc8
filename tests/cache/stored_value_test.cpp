#include "cache/stored_value.hpp"

#include <gtest/gtest.h>

namespace v16::cache {
namespace {

const Key key{base::Sha256::of("drawing"), base::Sha256::of("bundle"), "accurate"};

TEST(StoredValue, RoundTrip) {
    for (const std::string& payload :
         {std::string(), std::string("{\"category\":\"轴类\"}"), std::string(1000, '\0')}) {
        EXPECT_EQ(decode_value(key, encode_value(key, payload)), payload);
    }
}

TEST(StoredValue, AnyCutOrFlippedByteIsNoticed) {
    const std::string value = encode_value(key, "payload");
    for (std::size_t i = 0; i < value.size(); ++i) {
        EXPECT_FALSE(decode_value(key, std::string_view(value).substr(0, i))) << "cut at " << i;
        std::string flipped = value;
        flipped[i] = static_cast<char>(flipped[i] ^ 1);
        EXPECT_FALSE(decode_value(key, flipped)) << "flipped at " << i;
    }
    EXPECT_FALSE(decode_value(key, value + "x"));
}

TEST(StoredValue, BelongsToItsKeyAlone) {
    const std::string value = encode_value(key, "payload");
    Key other = key;
    other.drawing = base::Sha256::of("another drawing");
    EXPECT_FALSE(decode_value(other, value));
    other = key;
    other.scope = base::Sha256::of("another bundle");
    EXPECT_FALSE(decode_value(other, value));
    other = key;
    other.mode = "fast";
    EXPECT_FALSE(decode_value(other, value));
}

TEST(StoredValue, KeyOfTheContract) {
    EXPECT_EQ(redis_key(key), "clf:v16:" + key.scope.hex() + ":accurate:" + key.drawing.hex());
    EXPECT_EQ(redis_pattern(key.scope), "clf:v16:" + key.scope.hex() + ":*");
}

}  // namespace
}  // namespace v16::cache
