// POST /classify/batch: many drawings in one request. Order is kept, one bad file spoils nothing.
//
// Cached drawings are answered at once; of the others only a few at a time wait in the scheduler's queue, so that a
// large batch does not shut out single requests.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "http/message.hpp"
#include "http/upload.hpp"
#include "serve/departure.hpp"
#include "serve/service.hpp"

namespace v16::http {

struct BatchOptions {
    std::size_t window = 8;                          ///< drawings of one batch that may wait for computation at once
    std::uint64_t max_file_bytes = 0;                ///< that a drawing may have, for those that have more
    std::chrono::milliseconds file_timeout{30'000};  ///< for each drawing, from when it is handed to the scheduler
    std::function<void(const serve::Answer&)> on_answer;  ///< told of every drawing that was classified
    std::function<void(ErrorCode)> on_failure;            ///< and of every one that was not
};

/// {"results":[…],"total":n,"success":m}, in upload order. `service` must outlive the answer.
[[nodiscard]] boost::asio::awaitable<Response> classify_batch(serve::Service& service, std::vector<Upload> uploads,
                                                              std::shared_ptr<serve::Departure> departure,
                                                              BatchOptions options);

/// The same as lines of JSON (application/x-ndjson): each result, with its "index" in the upload, as soon as it is
/// ready; then {"total":n,"success":m}.
[[nodiscard]] Response stream_batch(serve::Service& service, std::vector<Upload> uploads,
                                    std::shared_ptr<serve::Departure> departure, BatchOptions options);

}  // namespace v16::http
