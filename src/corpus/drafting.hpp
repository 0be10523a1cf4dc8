// From strokes with roles to the entities of a file: layers, line types, entity kinds, blocks, place and scale, as a
// style wants them.
#pragma once

#include "corpus/dxf_document.hpp"
#include "corpus/sheet.hpp"
#include "corpus/style.hpp"

namespace v16::corpus {

/// The file's content for a sheet. `random` decides what the style leaves open.
[[nodiscard]] DxfDocument draft(Sheet sheet, const Style& style, Random& random);

}  // namespace v16::corpus
