#include "model/safetensors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <optional>

#include "model/float16.hpp"

namespace v16::model {
namespace {

using nlohmann::json;

// The format is little endian and so are the processors that v16 runs on; values are copied without swapping.
static_assert(std::endian::native == std::endian::little);

constexpr std::size_t length_bytes = 8;
constexpr std::string_view counter_suffix = ".num_batches_tracked";

struct Dtype {
    std::string_view name;
    std::size_t bytes;
};
constexpr Dtype f32{"F32", 4};
constexpr Dtype f16{"F16", 2};
constexpr Dtype bf16{"BF16", 2};
constexpr Dtype i64{"I64", 8};  // num_batches_tracked only

struct Entry {
    std::string name;
    Dtype dtype;
    std::vector<std::int64_t> shape;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

tl::unexpected<Error> invalid(std::string message) {
    return fail(ErrorCode::bundle_invalid, std::move(message));
}

std::optional<Dtype> parse_dtype(const std::string& text, bool is_counter) {
    if (is_counter) return text == i64.name ? std::optional(i64) : std::nullopt;
    for (const Dtype& dtype : {f32, f16, bf16}) {
        if (text == dtype.name) return dtype;
    }
    return std::nullopt;
}

/// Elements of a shape; nothing when a dimension is no positive integer or the product exceeds `most`.
std::optional<std::uint64_t> parse_shape(const json& dimensions, std::uint64_t most, std::vector<std::int64_t>& shape) {
    std::uint64_t count = 1;
    for (const json& dimension : dimensions) {
        if (!dimension.is_number_unsigned()) return std::nullopt;
        const auto size = dimension.get<std::uint64_t>();
        if (size == 0 || size > most / count) return std::nullopt;
        count *= size;
        shape.push_back(static_cast<std::int64_t>(size));
    }
    return count <= most ? std::optional(count) : std::nullopt;
}

Result<Entry> parse_entry(const std::string& name, const json& value, std::uint64_t data_bytes, std::size_t max_rank) {
    if (!value.is_object() || value.size() != 3 || !value.contains("dtype") || !value["dtype"].is_string() ||
        !value.contains("shape") || !value["shape"].is_array() || !value.contains("data_offsets") ||
        !value["data_offsets"].is_array()) {
        return invalid(fmt::format("tensor '{}' is not described by dtype, shape and data_offsets", name));
    }
    const auto& dtype_name = value["dtype"].get_ref<const std::string&>();
    const auto dtype = parse_dtype(dtype_name, name.ends_with(counter_suffix));
    if (!dtype) {
        return invalid(
            fmt::format("tensor '{}' has the dtype '{}'; F32, F16 and BF16 are supported", name, dtype_name));
    }
    if (value["shape"].size() > max_rank) {
        return invalid(fmt::format("tensor '{}' has {} dimensions, at most {} are allowed", name, value["shape"].size(),
                                   max_rank));
    }
    const json& offsets = value["data_offsets"];
    if (offsets.size() != 2 || !offsets[0].is_number_unsigned() || !offsets[1].is_number_unsigned()) {
        return invalid(fmt::format("the data_offsets of tensor '{}' are not two byte positions", name));
    }
    Entry entry{name, *dtype, {}, offsets[0].get<std::uint64_t>(), offsets[1].get<std::uint64_t>()};
    if (entry.begin > entry.end || entry.end > data_bytes) {
        return invalid(fmt::format("the data of tensor '{}' lies outside the file", name));
    }
    const auto count = parse_shape(value["shape"], data_bytes, entry.shape);
    if (!count || *count * dtype->bytes != entry.end - entry.begin) {
        return invalid(
            fmt::format("the shape of tensor '{}' does not fit its {} bytes", name, entry.end - entry.begin));
    }
    return entry;
}

bool is_metadata(const json& value) {
    return value.is_object() && std::all_of(value.begin(), value.end(), [](const json& v) { return v.is_string(); });
}

Result<std::vector<Entry>> parse_header(std::string_view text, std::uint64_t data_bytes,
                                        const SafetensorsLimits& limits) {
    const json header = json::parse(text.begin(), text.end(), nullptr, false);
    if (!header.is_object()) return invalid("the header is not a JSON object");
    if (header.size() > limits.max_tensors + 1) {
        return invalid(fmt::format("{} tensors, at most {} are allowed", header.size(), limits.max_tensors));
    }
    std::vector<Entry> entries;
    for (const auto& [name, value] : header.items()) {
        if (name == "__metadata__") {
            if (!is_metadata(value)) return invalid("__metadata__ is not an object of texts");
            continue;
        }
        auto entry = parse_entry(name, value, data_bytes, limits.max_rank);
        if (!entry) return tl::unexpected(std::move(entry.error()));
        entries.push_back(std::move(*entry));
    }
    if (entries.size() > limits.max_tensors) {
        return invalid(fmt::format("{} tensors, at most {} are allowed", entries.size(), limits.max_tensors));
    }
    return entries;
}

/// Sorted by position, ranges must follow each other from the first byte to the last.
Result<void> check_coverage(std::vector<Entry>& entries, std::uint64_t data_bytes) {
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.begin < b.begin; });
    std::uint64_t position = 0;
    for (const Entry& entry : entries) {
        if (entry.begin < position) return invalid(fmt::format("tensor '{}' overlaps another one", entry.name));
        if (entry.begin > position) return invalid(fmt::format("unused bytes before tensor '{}'", entry.name));
        position = entry.end;
    }
    if (position != data_bytes) return invalid(fmt::format("{} bytes after the last tensor", data_bytes - position));
    return {};
}

std::vector<float> decode(const Dtype& dtype, std::string_view bytes) {
    std::vector<float> values(bytes.size() / dtype.bytes);
    if (dtype.name == f32.name) {
        std::memcpy(values.data(), bytes.data(), bytes.size());
        return values;
    }
    const auto convert = dtype.name == f16.name ? float_from_f16 : float_from_bf16;
    for (std::size_t i = 0; i < values.size(); ++i) {
        std::uint16_t bits = 0;
        std::memcpy(&bits, bytes.data() + i * sizeof bits, sizeof bits);
        values[i] = convert(bits);
    }
    return values;
}

bool all_finite(const std::vector<float>& values) {
    return std::all_of(values.begin(), values.end(), [](float value) { return std::isfinite(value); });
}

Result<std::string> encode(const std::string& name, const Tensor& tensor, WeightFormat format) {
    std::string bytes;
    if (format == WeightFormat::f32) {
        bytes.resize(tensor.values.size() * sizeof(float));
        std::memcpy(bytes.data(), tensor.values.data(), bytes.size());
        if (!all_finite(tensor.values.read()))
            return invalid(fmt::format("tensor '{}' holds a value that is not finite", name));
        return bytes;
    }
    bytes.resize(tensor.values.size() * sizeof(std::uint16_t));
    for (std::size_t i = 0; i < tensor.values.size(); ++i) {
        const std::uint16_t bits = f16_from_float(tensor.values[i]);
        if (!std::isfinite(float_from_f16(bits))) {
            return invalid(fmt::format("tensor '{}' holds a value that F16 cannot hold", name));
        }
        std::memcpy(bytes.data() + i * sizeof bits, &bits, sizeof bits);
    }
    return bytes;
}

}  // namespace

Result<TensorMap> read_safetensors(std::string_view bytes, const SafetensorsLimits& limits) {
    if (bytes.size() < length_bytes) return invalid("too short for a safetensors file");
    std::uint64_t header_bytes = 0;
    std::memcpy(&header_bytes, bytes.data(), length_bytes);
    bytes.remove_prefix(length_bytes);
    if (header_bytes > limits.max_header_bytes) {
        return invalid(
            fmt::format("a header of {} bytes, at most {} are allowed", header_bytes, limits.max_header_bytes));
    }
    if (header_bytes > bytes.size()) return invalid("the file ends inside its header");
    const std::string_view data = bytes.substr(header_bytes);

    auto entries = parse_header(bytes.substr(0, header_bytes), data.size(), limits);
    if (!entries) return tl::unexpected(std::move(entries.error()));
    if (auto covered = check_coverage(*entries, data.size()); !covered)
        return tl::unexpected(std::move(covered.error()));

    TensorMap tensors;
    for (Entry& entry : *entries) {
        if (entry.dtype.name == i64.name) continue;
        auto values = decode(entry.dtype, data.substr(entry.begin, entry.end - entry.begin));
        if (!all_finite(values))
            return invalid(fmt::format("tensor '{}' holds a value that is not finite", entry.name));
        tensors.emplace(std::move(entry.name), Tensor{std::move(entry.shape), std::move(values)});
    }
    return tensors;
}

Result<std::string> write_safetensors(const TensorMap& tensors, WeightFormat format) {
    nlohmann::ordered_json header = nlohmann::ordered_json::object();
    std::string data;
    for (const auto& [name, tensor] : tensors) {
        std::uint64_t count = 1;
        for (const std::int64_t size : tensor.shape) count *= static_cast<std::uint64_t>(size);
        if (count != tensor.values.size())
            return invalid(fmt::format("tensor '{}' has a shape unlike its values", name));
        const auto bytes = encode(name, tensor, format);
        if (!bytes) return tl::unexpected(bytes.error());
        header[name] = {{"dtype", format == WeightFormat::f32 ? f32.name : f16.name},
                        {"shape", tensor.shape},
                        {"data_offsets", {data.size(), data.size() + bytes->size()}}};
        data += *bytes;
    }
    std::string text = header.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    text.append((length_bytes - text.size() % length_bytes) % length_bytes, ' ');  // data starts on an 8-byte boundary
    const std::uint64_t header_bytes = text.size();
    std::string file(length_bytes, '\0');
    std::memcpy(file.data(), &header_bytes, length_bytes);
    return file + text + data;
}

}  // namespace v16::model
