// The body of a classify request → drawings in memory with their digests, computed while the bytes come in.
//
// Thread safety: one reader belongs to one request.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "base/sha256.hpp"
#include "http/multipart.hpp"
#include "http/request_head.hpp"
#include "http/upload_memory.hpp"

namespace v16::http {

struct UploadLimits {
    std::string field;                     ///< of the form: "file" or "files"
    std::size_t max_files = 1;             ///< more: 413
    std::size_t max_parts = 32;            ///< of the form, files among them; more: 413
    std::uint64_t max_file_bytes = 0;      ///< of one drawing
    std::uint64_t expected_bytes = 0;      ///< of the body, as announced; 0: unknown
    bool raw_body = true;                  ///< a body that is no form may be a drawing itself
    std::shared_ptr<UploadMemory> memory;  ///< shared by all uploads, full: 503; null: no bound
};

struct Upload {
    std::string filename;
    std::shared_ptr<const std::string> bytes;  ///< null when too_large
    base::Digest digest;
    bool too_large = false;  ///< longer than max_file_bytes: nothing of it is kept
};

class UploadReader final : private PartSink {
public:
    /// Looks at the Content-Type. Rejections: 400 (no usable boundary, no file name where needed), 422 (no form, and no
    /// type that a drawing has).
    static tl::expected<std::unique_ptr<UploadReader>, Rejection> create(const RequestHead& head, UploadLimits limits);

    /// The next piece of the body. Rejections: 400 (malformed), 413, 503 (the memory for uploads is full).
    std::optional<Rejection> put(std::string_view bytes);
    /// The end of the body. Rejections: 400, 422 (the field is missing).
    std::optional<Rejection> finish();

    /// In the order of the form. Needs finish().
    [[nodiscard]] std::vector<Upload> take() { return std::move(uploads_); }

private:
    explicit UploadReader(UploadLimits limits) : limits_(std::move(limits)) {}

    std::optional<Rejection> begin_part(const PartHead& head) override;
    std::optional<Rejection> part_data(std::string_view bytes) override;
    std::optional<Rejection> end_part() override;

    const UploadLimits limits_;
    std::optional<MultipartParser> form_;  // nothing: the body is the drawing
    std::vector<Upload> uploads_;
    std::size_t parts_ = 0;

    bool collecting_ = false;  // the present part is a drawing
    std::string filename_;
    std::string bytes_;
    UploadMemory::Share share_;  // of bytes_
    bool too_large_ = false;
    base::Sha256 hash_;
};

/// True for names that end in ".dxf", in any case.
[[nodiscard]] bool is_dxf_name(std::string_view filename);

}  // namespace v16::http
