#include "serve/engine.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <utility>

namespace v16::serve {
namespace {

/// A plate with two holes and a slot: small, but it has work for every stage.
std::string warm_up_drawing() {
    std::string text = "0\nSECTION\n2\nENTITIES\n";
    const auto line = [&](double x1, double y1, double x2, double y2) {
        text += fmt::format("0\nLINE\n8\n0\n10\n{}\n20\n{}\n11\n{}\n21\n{}\n", x1, y1, x2, y2);
    };
    const auto circle = [&](double x, double y, double radius) {
        text += fmt::format("0\nCIRCLE\n8\n0\n10\n{}\n20\n{}\n40\n{}\n", x, y, radius);
    };
    line(0, 0, 120, 0);
    line(120, 0, 120, 60);
    line(120, 60, 0, 60);
    line(0, 60, 0, 0);
    circle(30, 30, 12);
    circle(90, 30, 12);
    text += "0\nARC\n8\n0\n10\n60\n20\n30\n40\n8\n50\n0\n51\n180\n0\nENDSEC\n0\nEOF\n";
    return text;
}

/// Every limit beyond which a part of a drawing is left out, and the answer may be another one. A limit that is new
/// does not compile here until it has a name.
std::array<std::uint32_t, 9> answer_limits(const dxf::ReadLimits& read, const render::RenderLimits& render) {
    const auto& [file_bytes, entities, vertices, line_bytes, names, blocks] = read;
    const auto& [block_depth, expanded_inserts, segments, pixel_runs] = render;
    return {entities, vertices, line_bytes, names, blocks, block_depth, expanded_inserts, segments, pixel_runs};
}

}  // namespace

base::Digest scope_of(const base::Digest& fingerprint, std::string_view precision, const dxf::ReadLimits& read,
                      const render::RenderLimits& render) {
    base::Sha256 hash;
    hash.update(fingerprint.hex());
    hash.update(":");
    hash.update(precision);
    hash.update(fmt::format(":{}", classify::pipeline_revision));
    const auto limits = answer_limits(read, render);
    if (limits != answer_limits({}, {})) hash.update(fmt::format(":{}", fmt::join(limits, ",")));
    return hash.finish();
}

std::string accuracy_of(const std::string& report_json) {
    const auto report = nlohmann::json::parse(report_json, nullptr, false);
    if (!report.is_object()) return "unknown";
    const auto percentage = [](const nlohmann::json& object) -> std::string {
        const auto found = object.find("accuracy");
        if (found == object.end() || !found->is_number()) return {};
        return fmt::format("{:.2f}%", found->get<double>() * 100.0);
    };
    if (auto text = percentage(report); !text.empty()) return text;
    for (const char* part : {"held_out", "test"}) {
        const auto found = report.find(part);
        if (found == report.end() || !found->is_object()) continue;
        if (auto text = percentage(*found); !text.empty()) return text;
    }
    return "unknown";
}

std::shared_ptr<const Engine> make_engine(std::shared_ptr<const classify::Pipeline> pipeline) {
    const model::BundleManifest& bundle = pipeline->bundle();
    auto engine = std::make_shared<Engine>();
    engine->categories = bundle.categories;
    engine->fingerprint = bundle.fingerprint;
    engine->precision = std::string(model::name(pipeline->ensemble().precision()));
    engine->instruction_set = std::string(pipeline->ensemble().instruction_set());
    engine->accuracy = accuracy_of(bundle.report_json);
    const classify::PipelineOptions& options = pipeline->options();
    engine->scope = scope_of(engine->fingerprint, engine->precision, options.read_limits, options.render_limits);
    engine->prepare = [pipeline](std::string_view bytes, SpeedMode mode, classify::StageTimes& times) {
        return pipeline->prepare(bytes, mode, &times);
    };
    engine->infer = [pipeline](std::span<const classify::Prepared> drawings, SpeedMode mode,
                               classify::StageTimes& times) { return pipeline->infer(drawings, mode, &times); };
    return engine;
}

Result<void> warm_up(const Engine& engine, SpeedMode mode) {
    classify::StageTimes times;
    auto prepared = engine.prepare(warm_up_drawing(), mode, times);
    if (!prepared) return tl::unexpected(std::move(prepared.error()));
    auto answers = engine.infer(std::span(&*prepared, 1), mode, times);
    if (!answers) return tl::unexpected(std::move(answers.error()));
    if (answers->size() != 1) return fail(ErrorCode::internal, "the networks lost a drawing");
    return {};
}

}  // namespace v16::serve
