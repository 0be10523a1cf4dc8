// v16 render: the drawing as a picture, for people (PNG, SVG) or as the networks of kind picture see it.
#include <fmt/format.h>

#include <filesystem>

#include "base/ascii.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"
#include "base/within_memory.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/error_report.hpp"
#include "cli/input_files.hpp"
#include "cli/output.hpp"
#include "dxf/reader.hpp"
#include "render/png.hpp"
#include "render/svg.hpp"

namespace v16::cli {
namespace {

constexpr int min_size = 16;
constexpr int max_size = 4096;

struct RenderOptions {
    std::string file;
    std::string output;
    int size = 1024;
    dxf::ReadLimits read_limits;
    render::RenderLimits render_limits;
};

Result<std::string> picture_bytes(const dxf::Drawing& drawing, const RenderOptions& options) {
    const std::string extension = base::to_lower(std::filesystem::path(options.output).extension().string());
    if (extension == ".svg") {
        return render::draw_svg(drawing, {.size = options.size, .limits = options.render_limits});
    }
    if (extension != ".png") {
        return fail(ErrorCode::invalid_argument,
                    fmt::format("--output {}: the name must end in .png or .svg", options.output));
    }
    render::PictureOptions picture;
    picture.size = options.size;
    picture.limits = options.render_limits;
    return render::draw(drawing, picture).and_then(render::encode_png);
}

Result<std::string> picture_of_file(const RenderOptions& options) {
    return base::within_memory([&] {
        return read_drawing({options.file, std::nullopt}, options.read_limits).and_then([&](const dxf::Drawing& d) {
            return picture_bytes(d, options);
        });
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
    if (auto written = base::write_file_atomically(options.output, *picture); !written) return report(written.error());
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
    command->add_option("--size", options->size, "width and height in pixels, 16 to 4096")
        ->capture_default_str()
        ->group("Output")
        ->type_name("N")
        ->check(number_in(min_size, max_size));
    add_read_limit_options(*command, options->read_limits);
    add_render_limit_options(*command, options->render_limits);
    command->callback([options, &invocation] { invocation.run = [options] { return run_render(*options); }; });
}

}  // namespace v16::cli
