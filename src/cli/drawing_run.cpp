#include "cli/drawing_run.hpp"

namespace v16::cli {

ProgressLine::ProgressLine(std::size_t total, bool data_on_terminal)
    : progress_(Progress::style_for(standard_error_is_terminal(), std::getenv("TERM")), total, Progress::Clock::now()),
      data_on_terminal_(data_on_terminal) {}

void ProgressLine::before_data() {
    if (data_on_terminal_) remove();
}

void ProgressLine::update(const RunCounts& counts) {
    say(progress_.update(counts.done, counts.failed, counts.with_warnings, Progress::Clock::now()));
}

void ProgressLine::remove() {
    say(progress_.clear());
}

}  // namespace v16::cli
