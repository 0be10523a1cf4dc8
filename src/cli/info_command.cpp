// v16 info: what is in a DXF file.
#include <fmt/format.h>

#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "base/within_memory.hpp"
#include "classify/pipeline.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/dxf_names.hpp"
#include "cli/error_report.hpp"
#include "cli/output.hpp"
#include "dxf/counts.hpp"
#include "dxf/reader.hpp"

namespace v16::cli {
namespace {

struct InfoOptions {
    InputOptions input;
    std::string format = "text";
    LimitOptions limits;
};

void append_point(std::string& out, const dxf::Vec3& point) {
    out += '[';
    base::append_json_number(out, point.x);
    out += ',';
    base::append_json_number(out, point.y);
    out += ',';
    base::append_json_number(out, point.z);
    out += ']';
}

void append_extents(std::string& out, const std::optional<dxf::Extents>& extents) {
    if (!extents) {
        out += "null";
        return;
    }
    out += "{\"min\":";
    append_point(out, extents->min);
    out += ",\"max\":";
    append_point(out, extents->max);
    out += '}';
}

std::vector<std::string> layer_names(const dxf::Drawing& drawing) {
    std::vector<std::string> names;
    for (const dxf::Layer& layer : drawing.layers) names.push_back(drawing.name(layer.name));
    return names;
}

std::string info_json(const std::string& path, const dxf::Drawing& drawing, const std::vector<std::string>& warnings) {
    std::string out = "{\"path\":";
    base::append_json_string(out, path);
    out += ",\"version\":";
    base::append_json_string(out, drawing.version);
    out += ",\"release\":";
    base::append_json_string(out, release_name(drawing.version));
    out += ",\"binary\":";
    out += drawing.is_binary ? "true" : "false";
    out += ",\"encoding\":";
    base::append_json_string(out, drawing.encoding);
    out += ",\"units\":";
    if (drawing.insert_units) {
        base::append_json_string(out, unit_name(*drawing.insert_units));
    } else {
        out += "null";
    }
    out += ",\"extents\":";
    append_extents(out, dxf::geometry_extents(drawing));
    out += ",\"header_extents\":";
    append_extents(out, drawing.header_extents);
    out += ",\"layers\":";
    base::append_json_strings(out, layer_names(drawing));
    out += ",\"counts\":{";
    bool first = true;
    for (const auto& [type, count] : dxf::count_by_type(drawing)) {
        if (!first) out += ',';
        first = false;
        base::append_json_string(out, type);
        out += fmt::format(":{}", count);
    }
    out += "},\"warnings\":";
    base::append_json_strings(out, warnings);
    return out + "}\n";
}

std::string extents_text(const std::optional<dxf::Extents>& extents) {
    if (!extents) return "none";
    return fmt::format("({:.6g}, {:.6g}) to ({:.6g}, {:.6g}), {:.6g} wide, {:.6g} high", extents->min.x, extents->min.y,
                       extents->max.x, extents->max.y, extents->max.x - extents->min.x,
                       extents->max.y - extents->min.y);
}

std::string info_text(const std::string& path, const dxf::Drawing& drawing, const std::vector<std::string>& warnings,
                      bool colour) {
    std::string out = styled(colour, "1", base::printable(path)) + "\n";
    const auto row = [&](std::string_view name, const std::string& text) {
        out += fmt::format("  {} {}\n", styled(colour, "2", base::padded(name, 10)), base::printable(text));
    };
    const std::string release = release_name(drawing.version);
    row("version", fmt::format("{}{}, {}", drawing.version.empty() ? "not stated" : drawing.version,
                               release.empty() ? "" : " (" + release + ")", drawing.is_binary ? "binary" : "ASCII"));
    row("encoding", drawing.encoding);
    row("units", drawing.insert_units ? unit_name(*drawing.insert_units) : "not stated");
    row("extents", extents_text(dxf::geometry_extents(drawing)));
    std::string layers;
    for (const std::string& name : layer_names(drawing)) layers += (layers.empty() ? "" : ", ") + name;
    row("layers", fmt::format("{}{}", drawing.layers.size(), layers.empty() ? "" : ": " + layers));
    row("entities", fmt::format("{} in model space, {} blocks", drawing.entities.size(), drawing.blocks.size()));
    for (const auto& [type, count] : dxf::count_by_type(drawing)) {
        out += fmt::format("  {:10} {:>7} {}\n", "", count, base::printable(type));
    }
    row("warnings", warnings.empty() ? "none" : fmt::format("{}", warnings.size()));
    for (const std::string& sentence : warnings) {
        out += fmt::format("  {:10} {}\n", "", styled(colour, "33", base::printable(sentence)));
    }
    return out;
}

Result<std::string> info_of(const InputFile& file, const InfoOptions& options, bool colour) {
    return base::within_memory([&] {
        return read_drawing(file, options.limits.read).map([&](const dxf::Drawing& drawing) {
            const auto warnings = classify::warning_sentences(drawing, options.limits.render);
            return options.format == "json" ? info_json(file.path, drawing, warnings)
                                            : info_text(file.path, drawing, warnings, colour);
        });
    });
}

int run_info(const InfoOptions& options) {
    const auto files = collect_input(options.input);
    if (!files) return report(files.error());
    auto output = Output::open("");
    int code = 0;
    for (const InputFile& file : *files) {
        auto text = info_of(file, options, output->has_colour());
        if (!text) {
            code = report({text.error().code, base::printable(file.path) + ": " + text.error().message});
            text = options.format == "json" ? error_line(file.path, text.error()) : "";
        }
        if (auto written = output->write(*text); !written) return report(written.error());
    }
    return code;
}

}  // namespace

void add_info_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<InfoOptions>();
    CLI::App* command = app.add_subcommand(
        "info", "Shows what is in a DXF file: version, encoding, units, extents, layers, entities, warnings");
    command->footer(
        "  v16 info part.dxf\n"
        "  v16 info part.dxf --format json | jq .counts");
    add_input_options(*command, options->input);
    add_choice_option(*command, "--format", options->format, {"text", "json"}, "json is one object a line")
        ->group("Output");
    add_read_limit_options(*command, options->limits.read);
    add_render_limit_options(*command, options->limits.render);
    command->callback([options, &invocation] { invocation.run = [options] { return run_info(*options); }; });
}

}  // namespace v16::cli
