#include "http/upload.hpp"

#include <algorithm>
#include <utility>

#include "http/receive_buffers.hpp"

namespace v16::http {
namespace {

constexpr std::string_view default_name = "drawing.dxf";

bool is_drawing_type(std::string_view type) {
    return type == "application/dxf" || type == "image/vnd.dxf" || type == "application/octet-stream" ||
           type == "image/x-dxf";
}

/// Room is made at once for what a client announces, up to here: what it says beyond, it has to send first.
constexpr std::uint64_t max_reserved_bytes = 256U << 10;

/// A usual drawing is digested when it is there as a whole, since it may be a known one; digesting this much holds up
/// other connections by less than 0.2 ms.
constexpr std::size_t max_bytes_to_digest_at_end = 256U << 10;
static_assert(max_bytes_to_digest_at_end <= base::KeyedHash::max_bytes);

/// A piece that is kept holds a whole buffer, which must not be much more than the bytes that are accounted for.
constexpr std::size_t min_bytes_to_keep = ReceiveBuffers::buffer_size / 2;

/// A drawing, where it lies or as a copy, together with its share of the memory for uploads.
struct Held {
    base::SharedBytes whole;
    std::string copy;
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

std::optional<Rejection> UploadReader::put(std::string_view bytes, std::shared_ptr<const void> owner) {
    owner_ = std::move(owner);
    auto refused = form_ ? form_->put(bytes, *this) : part_data(bytes);
    owner_ = nullptr;
    return refused;
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
    return std::nullopt;
}

std::optional<Rejection> UploadReader::part_data(std::string_view bytes) {
    if (!collecting_ || too_large_) return std::nullopt;
    if (bytes.size() > limits_.max_file_bytes - collected().size()) {
        too_large_ = true;
        bytes_ = {};
        whole_ = {};
        hash_.reset();
        share_.release();
        if (limits_.max_files == 1) return too_large("the drawing", limits_.max_file_bytes);
        return std::nullopt;
    }
    if (!share_.grow(bytes.size())) return Rejection{503, "too many uploads at once; try again later"};
    append(bytes);
    return std::nullopt;
}

void UploadReader::append(std::string_view bytes) {
    if (collected().empty() && owner_ && bytes.size() >= min_bytes_to_keep) {
        whole_ = {owner_, bytes};
        return;
    }
    if (bytes_.empty() && limits_.max_files == 1) bytes_.reserve(std::min(limits_.expected_bytes, max_reserved_bytes));
    if (whole_.owner) {
        bytes_ += whole_.view;
        whole_ = {};
    }
    bytes_ += bytes;
    if (hash_) {
        hash_->update(bytes);
    } else if (bytes_.size() > max_bytes_to_digest_at_end) {
        hash_.emplace().update(bytes_);
    }
}

base::Digest UploadReader::digest() {
    if (hash_) return hash_->finish();
    return limits_.known != nullptr ? limits_.known->digest_of(collected()) : base::Sha256::of(collected());
}

std::optional<Rejection> UploadReader::end_part() {
    if (!std::exchange(collecting_, false)) return std::nullopt;
    Upload upload{std::move(filename_), {}, {}, too_large_};
    if (!too_large_) {
        upload.digest = digest();
        hash_.reset();
        auto held =
            std::make_shared<Held>(Held{std::exchange(whole_, {}), std::exchange(bytes_, {}), std::move(share_)});
        const std::string_view view = held->whole.owner ? held->whole.view : held->copy;
        upload.bytes = {std::move(held), view};
    }
    uploads_.push_back(std::move(upload));
    return std::nullopt;
}

}  // namespace v16::http
