#include "http/upload.hpp"

#include <algorithm>
#include <utility>

namespace v16::http {
namespace {

constexpr std::string_view default_name = "drawing.dxf";

bool is_drawing_type(std::string_view type) {
    return type == "application/dxf" || type == "image/vnd.dxf" || type == "application/octet-stream" ||
           type == "image/x-dxf";
}

/// Room is made at once for what a client announces, up to here: what it says beyond, it has to send first.
constexpr std::uint64_t max_reserved_bytes = 256U << 10;

/// A drawing together with its share of the memory for uploads.
struct Held {
    std::string bytes;
    UploadMemory::Share share;
};

Rejection missing(const std::string& field) {
    return {422, "the form field '" + field + "' with a file in it is missing"};
}

}  // namespace

bool is_dxf_name(std::string_view filename) {
    return filename.size() >= 4 && same_word(filename.substr(filename.size() - 4), ".dxf");
}

tl::expected<std::unique_ptr<UploadReader>, Rejection> UploadReader::create(const RequestHead& head,
                                                                            UploadLimits limits) {
    const std::string_view content_type = head.field("content-type").value_or("");
    std::unique_ptr<UploadReader> reader(new UploadReader(std::move(limits)));
    if (const auto boundary = form_boundary(content_type)) {
        if (boundary->empty()) return tl::unexpected(Rejection{400, "the multipart boundary is missing or malformed"});
        reader->form_.emplace(*boundary);
        return reader;
    }
    if (!reader->limits_.raw_body || !is_drawing_type(media_type(content_type))) {
        return tl::unexpected(missing(reader->limits_.field));
    }
    reader->begin_part({reader->limits_.field, head.parameter("filename").value_or(std::string(default_name))});
    return reader;
}

std::optional<Rejection> UploadReader::put(std::string_view bytes) {
    return form_ ? form_->put(bytes, *this) : part_data(bytes);
}

std::optional<Rejection> UploadReader::finish() {
    if (!form_) return end_part();
    if (auto refused = form_->finish()) return refused;
    if (uploads_.empty()) return missing(limits_.field);
    return std::nullopt;
}

std::optional<Rejection> UploadReader::begin_part(const PartHead& head) {
    if (++parts_ > limits_.max_parts) return Rejection{413, "the form has too many parts"};
    collecting_ = head.name == limits_.field && head.filename.has_value();
    if (!collecting_) return std::nullopt;
    if (uploads_.size() == limits_.max_files) {
        return Rejection{413, "at most " + std::to_string(limits_.max_files) + " drawings are taken at once"};
    }
    filename_ = *head.filename;
    too_large_ = false;
    share_ = UploadMemory::Share(limits_.memory);
    if (limits_.max_files == 1) bytes_.reserve(std::min(limits_.expected_bytes, max_reserved_bytes));
    return std::nullopt;
}

std::optional<Rejection> UploadReader::part_data(std::string_view bytes) {
    if (!collecting_ || too_large_) return std::nullopt;
    if (bytes.size() > limits_.max_file_bytes - bytes_.size()) {
        too_large_ = true;
        bytes_ = {};
        share_.release();
        if (limits_.max_files == 1) return Rejection{413, "the drawing is too large"};
        return std::nullopt;
    }
    if (!share_.grow(bytes.size())) return Rejection{503, "too many uploads at once; try again later"};
    bytes_ += bytes;
    hash_.update(bytes);
    return std::nullopt;
}

std::optional<Rejection> UploadReader::end_part() {
    if (!std::exchange(collecting_, false)) return std::nullopt;
    Upload upload{std::move(filename_), nullptr, hash_.finish(), too_large_};
    if (!too_large_) {
        const auto held = std::make_shared<const Held>(Held{std::exchange(bytes_, {}), std::move(share_)});
        upload.bytes = std::shared_ptr<const std::string>(held, &held->bytes);
    }
    uploads_.push_back(std::move(upload));
    return std::nullopt;
}

}  // namespace v16::http
