// `v16 serve`: the whole service as a process, from the start to the last answer.
#pragma once

#include "http/serve_options.hpp"
#include "v16/error.hpp"

namespace v16::http {

/// Validates the options, listens, loads and warms the model, and serves until SIGTERM or SIGINT, after which it ends
/// gracefully; a second one exits at once with status 130. SIGHUP loads the model anew, also one that comes while the
/// service starts: a caller that does more before holds it back (base::hold_back), here it is let through. Logs to
/// standard error, one JSON object a line. Errors: invalid_argument, io, bundle_invalid, unsupported; nothing was
/// served then.
[[nodiscard]] Result<void> serve(const ServeOptions& options);

}  // namespace v16::http
