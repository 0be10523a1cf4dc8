// Requests cut anywhere are read as the whole: the same verdict, head and body. The first byte chooses the cut.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "http/request_reader.hpp"

namespace {

using v16::http::RequestReader;

std::string outcome(std::string_view bytes, std::size_t step) {
    using State = RequestReader::State;
    RequestReader reader({.max_bytes = 2'048, .max_target_bytes = 512, .max_fields = 20});
    std::string body;
    const auto reading = [&] { return reader.state() == State::head || reader.state() == State::body; };
    while (!bytes.empty() && reading()) {
        std::string_view piece = bytes.substr(0, step);
        bytes.remove_prefix(piece.size());
        while (!piece.empty() && reading()) {
            piece.remove_prefix(reader.put(piece));
            body += reader.body();
        }
    }
    reader.end_of_input();
    if (reader.state() == State::rejected) return std::to_string(reader.rejection().status) + reader.rejection().detail;
    if (reader.state() == State::head) return "nothing";
    return std::string(*reader.head().raw) + body;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (outcome(bytes, data[0] + 1U) != outcome(bytes, bytes.size() + 1)) std::abort();
    return 0;
}
