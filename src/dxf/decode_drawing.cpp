#include "dxf/decode_drawing.hpp"

#include "dxf/text_decoder.hpp"

namespace v16::dxf {
namespace {

Utf8Evidence gather_evidence(const Drawing& drawing) {
    Utf8Evidence evidence;
    for (const auto* pool : {&drawing.names, &drawing.strings}) {
        for (const std::string& text : *pool) {
            if (!is_ascii(text)) evidence.add(text);
        }
    }
    return evidence;
}

}  // namespace

void decode_drawing(Context& context, std::string_view input) {
    Drawing& drawing = context.drawing;
    const Utf8Evidence evidence = gather_evidence(drawing);
    const Encoding& encoding = choose_encoding(context.code_page, drawing.version, evidence);
    const bool has_high_bytes = evidence.pairs + evidence.longer + evidence.invalid > 0;
    if (has_high_bytes && !context.code_page.empty() && !is_known_code_page(context.code_page)) {
        context.warnings.add(Warning::Code::bad_encoding, 0,
                             "the header declares an unknown code page; cp1252 was taken for it");
    }
    drawing.encoding = encoding.name;
    TextDecoder decoder(encoding);
    std::string as_written;
    bool warned = false;
    for (auto* pool : {&drawing.names, &drawing.strings}) {
        for (std::string& text : *pool) {
            if (!warned) as_written = text;
            if (decoder.decode(text)) continue;
            const std::size_t found = warned ? 0 : input.find(as_written);
            context.warnings.add(Warning::Code::bad_encoding, found == std::string_view::npos ? 0 : found,
                                 "text that the encoding does not know was replaced by U+FFFD");
            warned = true;
        }
    }
}

}  // namespace v16::dxf
