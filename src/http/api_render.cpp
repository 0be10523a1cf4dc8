// POST /render: the picture of a drawing.
#include <fmt/format.h>

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "http/api.hpp"
#include "http/server_timing.hpp"

namespace v16::http {
namespace {

namespace asio = boost::asio;

/// Pixels of a picture's width and height. A PNG of more would take longer than a classification of the same drawing,
/// which is what the queue and its deadlines are made for; an SVG scales to any size.
constexpr int min_picture_size = 16;
constexpr int max_picture_size = 1024;

std::optional<classify::PictureFormat> parse_format(std::string_view text) {
    if (text == "svg") return classify::PictureFormat::svg;
    if (text == "png") return classify::PictureFormat::png;
    return std::nullopt;
}

std::optional<int> parse_size(std::string_view text) {
    int size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    if (size < min_picture_size || size > max_picture_size) return std::nullopt;
    return size;
}

Response picture_response(const serve::Answer& answer, classify::PictureFormat format) {
    Response response;
    response.content_type = format == classify::PictureFormat::svg ? "image/svg+xml" : "image/png";
    response.body = *answer.payload;
    // An SVG is a document: opened as one, it may run nothing and load nothing.
    response.fields.emplace_back("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.fields.emplace_back("X-Content-Type-Options", "nosniff");
    if (answer.origin != serve::Origin::miss) return response;
    response.fields.emplace_back(
        "Server-Timing",
        server_timing({{"queue", answer.waited}, {"read", answer.times.read}, {"render", answer.times.picture}}));
    return response;
}

}  // namespace

void Api::want_picture(Exchange& exchange) {
    const auto format = parse_format(exchange.head.parameter("format").value_or("svg"));
    const auto size = parse_size(exchange.head.parameter("size").value_or(std::to_string(max_picture_size)));
    if (!format) {
        exchange.refused = error_response(400, "the format is svg or png");
    } else if (!size) {
        exchange.refused = error_response(
            400, fmt::format("the size is a number of pixels, {} to {}", min_picture_size, max_picture_size));
    } else {
        classify::PictureRequest& picture = exchange.picture.emplace();
        picture.format = *format;
        picture.size = *size;
        picture.max_svg_bytes = std::uint64_t{options_.max_svg_mb} << 20U;
        picture.read_limits = options_.read_limits;
        picture.render_limits = options_.render_limits;
        picture.read_limits.max_file_bytes = std::uint64_t{options_.max_upload_mb} << 20U;
    }
}

asio::awaitable<Response> Api::render(Exchange& exchange) {
    Upload upload = std::move(exchange.upload->take().front());
    if (!is_dxf_name(upload.filename))
        co_return error_response(400, "only DXF files are drawn: the name must end in .dxf");
    // Moved: its memory is given back before the picture's is asked for.
    serve::Request request{std::move(upload.bytes), upload.digest, serve::Clock::now() + options_.request_timeout,
                           exchange.departure};
    classify::PictureRequest picture = *exchange.picture;
    const auto answer = co_await service_.draw(std::move(request), std::move(picture));
    if (!answer) {
        count_rejection(answer.error().code);
        co_return error_response(answer.error());
    }
    // Clients that read slowly must not fill the memory with pictures.
    auto share = std::make_shared<UploadMemory::Share>(upload_memory_);
    if (!share->grow(answer->payload->size())) {
        metrics_.rejected("upload_memory");
        co_return error_response(503, "too many pictures at once; try again later");
    }
    metrics_.drawn(*answer);
    exchange.origin = serve::name(answer->origin);
    Response response = picture_response(*answer, exchange.picture->format);
    response.held = std::move(share);
    co_return response;
}

}  // namespace v16::http
