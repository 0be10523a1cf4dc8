// Forms cut anywhere are read as the whole: the same parts and the same verdict. The first byte chooses the cut.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "http/multipart.hpp"

namespace {

using v16::http::MultipartParser;
using v16::http::PartHead;
using v16::http::Rejection;

/// Writes down what it is told.
class Transcript final : public v16::http::PartSink {
public:
    std::optional<Rejection> begin_part(const PartHead& head) override {
        text += "[" + head.name + "|" + head.filename.value_or("-") + "]";
        return std::nullopt;
    }
    std::optional<Rejection> part_data(std::string_view bytes) override {
        text += bytes;
        return std::nullopt;
    }
    std::optional<Rejection> end_part() override {
        text += "[end]";
        return std::nullopt;
    }

    std::string text;
};

std::string outcome(std::string_view bytes, std::size_t step) {
    MultipartParser parser("B");
    Transcript transcript;
    std::optional<Rejection> refused;
    while (!bytes.empty() && !refused) {
        refused = parser.put(bytes.substr(0, step), transcript);
        bytes.remove_prefix(std::min(step, bytes.size()));
    }
    if (!refused) refused = parser.finish();
    return refused ? transcript.text + "!" + refused->detail : transcript.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (outcome(bytes, data[0] + 1U) != outcome(bytes, bytes.size() + 1)) std::abort();
    return 0;
}
