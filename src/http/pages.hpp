// The pages that are part of the program: the OpenAPI description, the documentation that is drawn from it, and the
// page that classifies dropped drawings, and the page that shows the state of the service. They come from web/ (and the
// pages of ops/runbooks with the last one) and are embedded at build time; they need no file and no network.
#pragma once

#include "http/message.hpp"

namespace v16::http {

[[nodiscard]] Response openapi_page();
[[nodiscard]] Response docs_page();
[[nodiscard]] Response ui_page();
[[nodiscard]] Response status_page();
/// From /ui to /ui/, relative: also right behind a proxy that serves us below a prefix.
[[nodiscard]] Response ui_redirect();

}  // namespace v16::http
