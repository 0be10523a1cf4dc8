#include "dxf/reader.hpp"

#include "dxf/ascii_tokenizer.hpp"
#include "dxf/binary_tokenizer.hpp"
#include "dxf/block_resolver.hpp"
#include "dxf/context.hpp"
#include "dxf/decode_drawing.hpp"
#include "dxf/section_reader.hpp"
#include "dxf/signature.hpp"
#include "dxf/undrawn.hpp"

namespace v16::dxf {
namespace {

template <class Tokenizer>
void read_groups(Tokenizer& tokenizer, SectionReader& sections) {
    Tag tag;
    while (tokenizer.next(tag) && sections.feed(tag)) {
    }
}

}  // namespace

Result<Drawing> read(std::string_view bytes, const ReadLimits& limits) {
    if (bytes.size() > limits.max_file_bytes) {
        return fail(ErrorCode::limit_exceeded, "the file is larger than max_file_bytes allows");
    }
    if (std::string reason = foreign_format(bytes); !reason.empty()) return fail(ErrorCode::not_dxf, std::move(reason));
    Context context(limits, bytes.size());
    context.drawing.is_binary = is_binary_dxf(bytes);
    SectionReader sections(context);
    if (context.drawing.is_binary) {
        BinaryTokenizer tokenizer(bytes, limits.max_line_bytes, context.warnings);
        read_groups(tokenizer, sections);
    } else {
        AsciiTokenizer tokenizer(bytes, limits.max_line_bytes, context.warnings);
        read_groups(tokenizer, sections);
    }
    sections.finish();
    if (!sections.found_anything())
        return fail(ErrorCode::not_dxf, "no DXF section and no entity was found in the file");
    decode_drawing(context, bytes);
    resolve_blocks(context);
    warn_of_undrawn(context);
    context.drawing.warnings = context.warnings.take();
    return std::move(context.drawing);
}

}  // namespace v16::dxf
