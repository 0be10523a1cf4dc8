#include "dxf/number.hpp"

#include <fast_float/fast_float.h>

#include <array>
#include <cstring>
#include <limits>

#include "dxf/tag.hpp"

namespace v16::dxf {
namespace {

// True when all of the text was read. A number too large for a double is infinite.
bool parse_all(std::string_view text, double& value) {
    double parsed = 0.0;
    const char* const end = text.data() + text.size();
    const auto result = fast_float::from_chars(text.data(), end, parsed);
    if (result.ptr != end || (result.ec != std::errc() && result.ec != std::errc::result_out_of_range)) return false;
    value = parsed;
    return true;
}

// Powers of ten up to 10^22 are exact in a double; 19 digits need no more than these.
constexpr std::array<double, 20> exact_powers_of_ten{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,
                                                     1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "1.#INF", "-1.#IND00", "1.#QNAN": what programs built with Microsoft's C library up to 2013 print for what is no
// finite number, cut or padded as their format asks.
bool is_microsoft_not_finite(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    return text.starts_with("1.#");
}

NumberStatus parse_unusual(std::string_view text, double& value) {
    if (text.starts_with('+')) text.remove_prefix(1);
    if (is_microsoft_not_finite(text)) {
        value = std::numeric_limits<double>::quiet_NaN();
        return NumberStatus::good;
    }
    std::array<char, 64> buffer{};
    if (text.empty() || text.size() > buffer.size()) return NumberStatus::bad;
    std::size_t size = 0;
    NumberStatus status = NumberStatus::good;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool inside = i > 0 && i + 1 < text.size();
        if (c == '_' && inside && is_digit(text[i - 1]) && is_digit(text[i + 1])) continue;
        char repaired = c;
        if (c == 'D' || c == 'd') repaired = 'e';
        if (c == ',') repaired = '.';
        if (repaired != c) status = NumberStatus::repaired;
        buffer[size++] = repaired;
    }
    return parse_all({buffer.data(), size}, value) ? status : NumberStatus::bad;
}

}  // namespace

namespace {

// Eight digits at once in a 64-bit word (D. Lemire, "Number parsing at a gigabyte per second"), then one by one.
const char* read_digits(const char* p, const char* end, std::uint64_t& mantissa) {
    while (end - p >= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, p, 8);
        const std::uint64_t not_digits =
            ((word + 0x4646464646464646ULL) | (word - 0x3030303030303030ULL)) & 0x8080808080808080ULL;
        if (not_digits != 0) break;
        word -= 0x3030303030303030ULL;
        word = word * 10 + (word >> 8U);
        word = ((word & 0x000000FF000000FFULL) * 0x000F424000000064ULL +
                ((word >> 16U) & 0x000000FF000000FFULL) * 0x0000271000000001ULL) >>
               32U;
        mantissa = mantissa * 100'000'000 + word;
        p += 8;
    }
    while (p != end && is_digit(*p)) mantissa = mantissa * 10 + static_cast<std::uint64_t>(*p++ - '0');
    return p;
}

}  // namespace

bool parse_plain_decimal(std::string_view text, double& value) {
    const char* p = text.data();
    const char* const end = p + text.size();
    const bool negative = p != end && *p == '-';
    if (negative) ++p;
    std::uint64_t mantissa = 0;
    const char* const digits = p;
    p = read_digits(p, end, mantissa);
    std::ptrdiff_t digit_count = p - digits;
    std::ptrdiff_t decimals = 0;
    if (p != end && *p == '.') {
        const char* const fraction = ++p;
        p = read_digits(p, end, mantissa);
        decimals = p - fraction;
        digit_count += decimals;
    }
    constexpr std::ptrdiff_t most_digits = 19;  // more may overflow the mantissa
    constexpr std::uint64_t largest_exact = 1ULL << 53U;
    if (p != end || digit_count == 0 || digit_count > most_digits || mantissa > largest_exact) return false;
    const double magnitude = static_cast<double>(mantissa) / exact_powers_of_ten[static_cast<std::size_t>(decimals)];
    value = negative ? -magnitude : magnitude;
    return true;
}

NumberStatus parse_real(std::string_view text, double& value) {
    // Longer ones mostly have more digits than fit into an exact mantissa.
    constexpr std::size_t most_plain_characters = 17;
    if (text.size() <= most_plain_characters && parse_plain_decimal(text, value)) return NumberStatus::good;
    constexpr auto is_space = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    if (parse_all(text, value)) return NumberStatus::good;
    return parse_unusual(text, value);
}

namespace {

// The value of each character as a hexadecimal digit, 255 where it is none.
constexpr std::array<std::uint8_t, 256> hexadecimal_digits = [] {
    std::array<std::uint8_t, 256> digits{};
    digits.fill(255);
    for (std::uint8_t i = 0; i < 10; ++i) digits['0' + i] = i;
    for (std::uint8_t i = 0; i < 6; ++i) digits['a' + i] = digits['A' + i] = static_cast<std::uint8_t>(10 + i);
    return digits;
}();

}  // namespace

bool parse_handle(std::string_view text, std::uint64_t& value) {
    text = trim(text);
    if (text.empty() || text.size() > 16) return false;
    std::uint64_t handle = 0;
    unsigned others = 0;
    for (const char c : text) {
        const std::uint8_t digit = hexadecimal_digits[static_cast<unsigned char>(c)];
        others |= digit;
        handle = handle << 4U | (digit & 0xFU);
    }
    if (others > 0xFU) return false;
    value = handle;
    return true;
}

}  // namespace v16::dxf
