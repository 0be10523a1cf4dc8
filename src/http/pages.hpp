// The pages that are part of the program: the OpenAPI description and the documentation that is drawn from it. Both
// come from web/ and are embedded at build time; they need no file and no network.
#pragma once

#include "http/message.hpp"

namespace v16::http {

[[nodiscard]] Response openapi_page();
[[nodiscard]] Response docs_page();

}  // namespace v16::http
