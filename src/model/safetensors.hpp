// Reads and writes safetensors files: 8 bytes header length (little endian), a JSON header that gives each tensor's
// dtype, shape and byte range, then the bytes. https://huggingface.co/docs/safetensors describes the format.
//
// Works on bytes in memory; pure, thread-safe. Nothing is allocated for a tensor before its range is known to lie
// inside the file, so memory stays within a small multiple of the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/bundle.hpp"
#include "v16/error.hpp"

namespace v16::model {

/// Bounds of a file that is accepted. The shipped networks need about 250 tensors, 25 KB of header and rank 4.
struct SafetensorsLimits {
    std::uint64_t max_header_bytes = 1U << 20U;
    std::size_t max_tensors = 4096;
    std::size_t max_rank = 8;
};

/// Every tensor of a file as float32, whatever F16, BF16 or F32 it holds. Verified: the header's length and structure,
/// dtype, rank and shape of each tensor, shape x dtype = bytes, ranges that cover the data exactly once, finite values.
/// Tensors named "*.num_batches_tracked" (a counter that PyTorch keeps for training) are left out.
/// Errors: bundle_invalid, one sentence without the file's name (the caller knows it).
[[nodiscard]] Result<TensorMap> read_safetensors(std::string_view bytes, const SafetensorsLimits& limits = {});

/// The bytes of a file with these tensors, in the order of their names; the same tensors always give the same bytes.
/// Errors: bundle_invalid (a shape that does not fit its values, or a value that the format cannot hold).
[[nodiscard]] Result<std::string> write_safetensors(const TensorMap& tensors, WeightFormat format);

}  // namespace v16::model
