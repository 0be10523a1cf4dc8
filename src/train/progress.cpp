#include "train/progress.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/duration_text.hpp"
#include "base/terminal.hpp"
#include "train/talk.hpp"

namespace v16::train {
namespace {

constexpr std::chrono::milliseconds refresh{200};  // of the line on a terminal

}  // namespace

ProgressLine::ProgressLine(std::FILE* stream, bool is_terminal, double work, Time start)
    : stream_(stream), is_terminal_(is_terminal), work_(work), start_(start), last_shown_(start) {}

void ProgressLine::advance(double done, std::string_view what, Time now) {
    done_ += done;
    if (!is_terminal_ || now - last_shown_ < refresh) return;
    last_shown_ = now;
    line_open_ = true;
    const double share = work_ > 0.0 ? 100.0 * (done_ + skipped_) / work_ : 100.0;
    const std::string text = fmt::format("{:3.0f} %  {}  {} left", share, what, base::duration_text(time_left(now)));
    tell(stream_, "{}", base::rewritten_line(text));
    std::fflush(stream_);
}

void ProgressLine::note(std::string_view line, Time now) {
    clear();
    tell(stream_, "{}", line);
    if (done_ > 0.0) tell(stream_, "  {} left", base::duration_text(time_left(now)));
    tell(stream_, "\n");
    std::fflush(stream_);
}

std::chrono::duration<double> ProgressLine::time_left(Time now) const {
    if (done_ <= 0.0) return {};
    const std::chrono::duration<double> spent = now - start_;
    return std::max(spent * ((work_ - done_ - skipped_) / done_), decltype(spent){});
}

void ProgressLine::clear() {
    if (line_open_) tell(stream_, "{}", base::erase_line);
    line_open_ = false;
}

}  // namespace v16::train
