#include "dxf/decode_drawing.hpp"

#include <cstring>

#include "dxf/gbk_evidence.hpp"
#include "dxf/text_decoder.hpp"

namespace v16::dxf {
namespace {

template <class Evidence>
Evidence gather_evidence(const Drawing& drawing) {
    Evidence evidence;
    for (const auto* pool : {&drawing.names, &drawing.strings}) {
        for (const std::string& text : *pool) {
            if (!is_ascii(text)) evidence.add(text);
        }
    }
    return evidence;
}

/// Where a text begins in the input, 0 where it does not. std::string_view::find() would take the product of both sizes
/// for a file made to be slow.
std::uint64_t place_of(std::string_view text, std::string_view input) {
    const void* const found = memmem(input.data(), input.size(), text.data(), text.size());
    return found == nullptr ? 0 : static_cast<std::uint64_t>(static_cast<const char*>(found) - input.data());
}

}  // namespace

void decode_drawing(Context& context, std::string_view input) {
    Drawing& drawing = context.drawing;
    const auto evidence = gather_evidence<Utf8Evidence>(drawing);
    const bool has_high_bytes = evidence.pairs + evidence.longer + evidence.invalid > 0;
    const bool is_gbk = has_high_bytes && gather_evidence<GbkEvidence>(drawing).is_telling();
    const Encoding& encoding = choose_encoding(context.code_page, drawing.version, evidence, is_gbk);
    const bool is_as_declared = encoding.name == declared_encoding(context.code_page).name;
    if (has_high_bytes && is_as_declared && !context.code_page.empty() && !is_known_code_page(context.code_page)) {
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
            context.warnings.add(Warning::Code::bad_encoding, warned ? 0 : place_of(as_written, input),
                                 "text that the encoding does not know was replaced by U+FFFD");
            warned = true;
        }
    }
}

}  // namespace v16::dxf
