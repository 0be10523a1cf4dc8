// Redis replies: any bytes, cut anywhere, give the same replies as in one piece, or an error; never more than the
// bounds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "cache/reply.hpp"

namespace {

using v16::cache::Reply;
using v16::cache::ReplyParser;

constexpr v16::cache::ReplyLimits limits{.max_bytes = 4096, .max_elements = 64};

// The replies up to the first error; `failed` tells whether there was one.
struct Outcome {
    std::vector<Reply> replies;
    bool failed = false;
};

Outcome parse(std::string_view bytes, std::size_t piece) {
    Outcome outcome;
    ReplyParser parser(limits);
    while (!bytes.empty() && !outcome.failed) {
        const std::string_view part = bytes.substr(0, piece);
        bytes.remove_prefix(part.size());
        if (!parser.feed(part)) {
            outcome.failed = true;
            break;
        }
        while (true) {
            auto reply = parser.next();
            if (!reply) outcome.failed = true;
            if (!reply || !*reply) break;
            outcome.replies.push_back(std::move(**reply));
        }
    }
    return outcome;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0 || size > limits.max_bytes) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Outcome whole = parse(bytes, bytes.size());
    const Outcome pieces = parse(bytes, 1 + data[0] % 7);
    if (whole.failed != pieces.failed || whole.replies != pieces.replies) std::abort();
    return 0;
}
