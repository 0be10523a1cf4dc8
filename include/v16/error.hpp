// Errors as values: the one error type and the one result type of v16.
//
// A function that can fail on input returns Result<T>; it does not throw. Messages are one sentence for people, start
// with a small letter, and never hold a server-side path when they can reach an HTTP client.
#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace v16 {

/// What went wrong, as callers distinguish it. src/base/error.hpp maps each to an HTTP status and an exit code.
enum class ErrorCode : std::uint8_t {
    invalid_argument,    ///< the caller passed something unusable (flag, option, field)
    not_found,           ///< a file, folder or key does not exist
    io,                  ///< the system failed: reading, listing, listening, connecting
    not_writable,        ///< an output cannot be written: a full disk, no permission, no such folder
    not_dxf,             ///< the bytes are not a DXF drawing
    no_drawable_entity,  ///< a DXF, but nothing in model space can be drawn
    limit_exceeded,      ///< a named bound was hit
    bundle_invalid,      ///< a model bundle is missing, damaged or contradicts itself
    unsupported,         ///< a part that this build or machine does not have
    malformed_request,   ///< an HTTP request that cannot be understood
    overloaded,          ///< the queue is full or the service is draining
    deadline_exceeded,   ///< no answer within the time allowed
    cancelled,           ///< the caller went away
    internal,            ///< a defect in v16
};

/// An error: a code for programs, a sentence for people.
struct Error {
    ErrorCode code = ErrorCode::internal;
    std::string message;

    friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(ErrorCode::io, "cannot read the file");` in a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string message) {
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

}  // namespace v16
