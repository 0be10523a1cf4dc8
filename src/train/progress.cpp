#include "train/progress.hpp"

#include <fmt/format.h>

namespace v16::train {
namespace {

constexpr std::chrono::milliseconds refresh{200};  // of the line on a terminal

}  // namespace

std::string duration_text(std::chrono::seconds duration) {
    const auto seconds = duration.count();
    if (seconds >= 3600) return fmt::format("{} h {:02} min", seconds / 3600, seconds / 60 % 60);
    if (seconds >= 60) return fmt::format("{} min {:02} s", seconds / 60, seconds % 60);
    return fmt::format("{} s", seconds);
}

ProgressLine::ProgressLine(std::FILE* stream, bool is_terminal, double work, Time start)
    : stream_(stream), is_terminal_(is_terminal), work_(work), start_(start), last_shown_(start) {}

void ProgressLine::advance(double done, std::string_view what, Time now) {
    done_ += done;
    if (!is_terminal_ || now - last_shown_ < refresh) return;
    last_shown_ = now;
    clear();
    const double share = work_ > 0.0 ? 100.0 * (done_ + skipped_) / work_ : 100.0;
    // Without wrapping at the right edge: a wrapped line could not be rewritten.
    fmt::print(stream_, "\033[?7l{:3.0f} %  {}  {} left\033[?7h", share, what, duration_text(time_left(now)));
    std::fflush(stream_);
    line_open_ = true;
}

void ProgressLine::note(std::string_view line, Time now) {
    clear();
    fmt::print(stream_, "{}", line);
    if (done_ > 0.0) fmt::print(stream_, "  {} left", duration_text(time_left(now)));
    fmt::print(stream_, "\n");
    std::fflush(stream_);
}

std::chrono::seconds ProgressLine::time_left(Time now) const {
    if (done_ <= 0.0) return std::chrono::seconds(0);
    const std::chrono::duration<double> spent = now - start_;
    const double left = spent.count() * (work_ - done_ - skipped_) / done_;
    return std::chrono::seconds(left > 0.0 ? static_cast<std::int64_t>(left + 0.5) : 0);
}

void ProgressLine::clear() {
    if (line_open_) fmt::print(stream_, "\r\033[K");
    line_open_ = false;
}

}  // namespace v16::train
