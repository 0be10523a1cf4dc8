// v16 render: the drawing as a picture, for people (PNG, SVG) or as the networks of kind picture see it.
#include <fmt/format.h>

#include <filesystem>

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "base/within_memory.hpp"
#include "classify/drawing_picture.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/error_report.hpp"
#include "cli/input_files.hpp"
#include "cli/output.hpp"

namespace v16::cli {
namespace {

constexpr int min_size = 16;
constexpr int max_size = 4096;

struct RenderOptions {
    std::string file;
    std::string output;
    classify::PictureRequest picture;
};

Result<classify::PictureFormat> format_of(const std::string& output) {
    const std::string extension = base::to_lower(std::filesystem::path(output).extension().string());
    if (extension == ".svg") return classify::PictureFormat::svg;
    if (extension == ".png") return classify::PictureFormat::png;
    return fail(ErrorCode::invalid_argument, fmt::format("--output {}: the name must end in .png or .svg", output));
}

Result<classify::DrawingPicture> picture_of_file(const RenderOptions& options) {
    const auto format = format_of(options.output);
    if (!format) return tl::unexpected(format.error());
    classify::PictureRequest request = options.picture;
    request.format = *format;
    return base::within_memory([&] {
        return read_input({options.file, std::nullopt}, request.read_limits.max_file_bytes)
            .and_then([&](const std::string& bytes) { return classify::draw_picture(bytes, request); });
    });
}

int run_render(const RenderOptions& options) {
    if (options.file.empty()) return report({ErrorCode::invalid_argument, "FILE is empty; name a drawing"});
    const auto picture = picture_of_file(options);
    if (!picture) {
        const bool about_file = picture.error().code != ErrorCode::invalid_argument;
        return report(
            {picture.error().code, (about_file ? base::printable(options.file) + ": " : "") + picture.error().message});
    }
    if (auto written = base::write_file_atomically(options.output, picture->bytes); !written)
        return report(written.error());
    for (const std::string& warning : picture->warnings)
        say(fmt::format("v16: {}: {}\n", base::printable(options.file), base::printable(warning)));
    return 0;
}

}  // namespace

void add_render_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<RenderOptions>();
    CLI::App* command = app.add_subcommand(
        "render", "Draws a DXF file as PNG (the part, as the networks see it) or SVG (the whole sheet)");
    command->footer(
        "  v16 render part.dxf -o part.png               the part without frame, title block, dimensions and texts\n"
        "  v16 render part.dxf -o part.svg               all of it\n"
        "  v16 render part.dxf -o seen.png --size 128    what networks of kind picture see (see model info)");
    command->add_option("FILE", options->file, "the drawing; - is standard input")->required();
    command->add_option("-o,--output", options->output, "where to write; .png or .svg decides the kind")
        ->required()
        ->group("Output")
        ->type_name("FILE");
    command->add_option("--size", options->picture.size, "width and height in pixels, 16 to 4096")
        ->capture_default_str()
        ->group("Output")
        ->type_name("N")
        ->check(number_in(min_size, max_size));
    add_read_limit_options(*command, options->picture.read_limits);
    add_render_limit_options(*command, options->picture.render_limits);
    command->callback([options, &invocation] { invocation.run = [options] { return run_render(*options); }; });
}

}  // namespace v16::cli
