// Whether a sanitizer watches this build. It keeps freed memory for a while, needs more address space than there is,
// and ends the process where an allocation is too large: what a test says about memory does not hold behind it.
#pragma once

namespace v16::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool has_sanitizer = true;
#else
inline constexpr bool has_sanitizer = false;
#endif

}  // namespace v16::test
