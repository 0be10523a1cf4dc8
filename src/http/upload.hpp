// The body of a classify request → drawings in memory with their digests: those of large drawings are computed while
// the bytes come in, those of usual ones at the end, unless they are known.
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
#include "base/shared_bytes.hpp"
#include "http/known_drawings.hpp"
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
    KnownDrawings* known = nullptr;        ///< knows digests; must outlive the reader; null: none is known
};

struct Upload {
    std::string filename;
    base::SharedBytes bytes;  ///< nothing when too_large
    base::Digest digest;
    bool too_large = false;  ///< longer than max_file_bytes: nothing of it is kept
};

class UploadReader final : private PartSink {
public:
    /// Looks at the Content-Type. Rejections: 400 (no usable boundary, no file name where needed), 422 (no form, and no
    /// type that a drawing has).
    static tl::expected<std::unique_ptr<UploadReader>, Rejection> create(const RequestHead& head, UploadLimits limits);

    /// The next piece of the body. A drawing that lies in one piece with an owner keeps the owner, and is not copied.
    /// Rejections: 400 (malformed), 413, 503 (the memory for uploads is full).
    std::optional<Rejection> put(std::string_view bytes, std::shared_ptr<const void> owner = nullptr);
    /// The end of the body. Rejections: 400, 422 (the field is missing).
    std::optional<Rejection> finish();

    /// In the order of the form. Needs finish().
    [[nodiscard]] std::vector<Upload> take() { return std::move(uploads_); }

private:
    explicit UploadReader(UploadLimits limits) : limits_(std::move(limits)) {}

    std::optional<Rejection> begin_part(const PartHead& head) override;
    std::optional<Rejection> part_data(std::string_view bytes) override;
    std::optional<Rejection> end_part() override;

    void append(std::string_view bytes);
    [[nodiscard]] std::string_view collected() const { return whole_.owner ? whole_.view : bytes_; }
    [[nodiscard]] base::Digest digest();

    const UploadLimits limits_;
    std::optional<MultipartParser> form_;  // nothing: the body is the drawing
    std::vector<Upload> uploads_;
    std::size_t parts_ = 0;

    std::shared_ptr<const void> owner_;  // of the piece that is put

    // The present part, while it is a drawing:
    bool collecting_ = false;
    std::string filename_;
    base::SharedBytes whole_;  // its only piece so far, where it lies,
    std::string bytes_;        // or a copy of its pieces
    UploadMemory::Share share_;
    bool too_large_ = false;
    std::optional<base::Sha256> hash_;  // of a large drawing
};

/// True for names that end in ".dxf", in any case.
[[nodiscard]] bool is_dxf_name(std::string_view filename);

}  // namespace v16::http
