// Where edges of a prism may lie: its own, its silhouettes, and curves where its faces meet other primitives.
#pragma once

#include "corpus/meeting_curves.hpp"

namespace v16::corpus {

/// `index`: a prism of the list's solid.
void add_prism_candidates(std::size_t index, CandidateList& list, MeetingCurves& meeting);

}  // namespace v16::corpus
