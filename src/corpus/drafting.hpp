// From a sheet of views to the content of a file, as a style wants it: place and scale, blocks, dimensions and layers;
// entity_drafting.hpp makes the entities.
#pragma once

#include "corpus/dxf_document.hpp"
#include "corpus/sheet.hpp"
#include "corpus/style.hpp"

namespace v16::corpus {

/// The file's content for a sheet. `random` decides what the style leaves open.
[[nodiscard]] DxfDocument draft(Sheet sheet, const Style& style, Random& random);

}  // namespace v16::corpus
