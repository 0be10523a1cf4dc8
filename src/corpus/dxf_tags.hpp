// Group code and value, in ASCII or binary form.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace v16::corpus {

class TagSink {
public:
    struct Format {
        bool binary = false;
        bool wide_codes = true;  ///< binary: two-byte group codes (R13 on), else one byte
        bool crlf = true;
        int digits = 16;
    };
    explicit TagSink(Format format);

    void text(int code, std::string_view value);
    void number(int code, double value);
    void integer(int code, std::int64_t value);
    /// A handle: hexadecimal text.
    void handle(int code, std::uint64_t value);
    void point(int code, double x, double y, double z = 0.0);

    [[nodiscard]] std::string take() { return std::move(out_); }

private:
    void code(int code);
    void little_endian(std::uint64_t value, int bytes);

    Format format_;
    std::string out_;
};

}  // namespace v16::corpus
