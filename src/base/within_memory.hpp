// Work on one drawing that may need more memory than there is.
#pragma once

#include <new>

#include "v16/error.hpp"

namespace v16::base {

/// What work() returns, a Result; an error (internal) where there is not enough memory for it: one drawing that needs
/// more than there is must not end a run over thousands.
template <class Work>
auto within_memory(Work work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::internal, "there is not enough memory for this drawing");
    }
}

}  // namespace v16::base
