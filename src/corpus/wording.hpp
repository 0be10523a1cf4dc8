// What stands written on drawings, in four languages.
#pragma once

#include <string>
#include <vector>

#include "corpus/style.hpp"

namespace v16::corpus {

/// Some general notes (edges, tolerances, treatment), in random number and order.
[[nodiscard]] std::vector<std::string> general_notes(Language language, Random& random);
/// Texts for the fields of a title block. The part's name is deliberately none of its kinds: a drawing number.
[[nodiscard]] std::vector<std::string> title_fields(Language language, Random& random);

}  // namespace v16::corpus
