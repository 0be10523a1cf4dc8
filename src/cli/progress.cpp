#include "cli/progress.hpp"

#include <fmt/format.h>

#include "base/duration_text.hpp"
#include "base/terminal.hpp"

namespace v16::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds terminal_patience{500};
constexpr milliseconds terminal_interval{100};
constexpr milliseconds lines_patience{2000};

}  // namespace

Progress::Style Progress::style_for(bool is_terminal, const char* term) {
    return is_terminal && !base::is_dumb_terminal(term) ? Style::terminal : Style::lines;
}

Progress::Progress(Style style, std::size_t total, Clock::time_point start)
    : style_(style), total_(total), start_(start), last_shown_(start) {}

std::string Progress::update(std::size_t done, std::size_t failed, std::size_t warnings, Clock::time_point now) {
    const Clock::duration elapsed = now - start_;
    if (done >= total_) return clear();
    if (style_ == Style::terminal) {
        if (elapsed < terminal_patience || (visible_ && now - last_shown_ < terminal_interval)) return {};
        last_shown_ = now;
        visible_ = true;
        return base::rewritten_line(text(done, failed, warnings, elapsed));
    }
    const std::size_t tenth = 10 * done / total_;
    if (tenth < next_tenth_) return {};
    next_tenth_ = tenth + 1;
    if (elapsed < lines_patience) return {};
    return text(done, failed, warnings, elapsed) + "\n";
}

std::string Progress::clear() {
    if (!visible_) return {};
    visible_ = false;
    return std::string(base::erase_line);
}

std::string Progress::text(std::size_t done, std::size_t failed, std::size_t warnings, Clock::duration elapsed) const {
    const double seconds = std::chrono::duration<double>(elapsed).count();
    const double rate = static_cast<double>(done) / seconds;
    std::string line = fmt::format("{} of {} files ({} %)", done, total_, 100 * done / total_);
    if (done > 0) {
        const double left = static_cast<double>(total_ - done) / rate;
        line += fmt::format(", {:.{}f} files/s, {} left", rate, rate < 10.0 ? 1 : 0,
                            base::duration_text(std::chrono::duration<double>(left)));
    }
    if (failed > 0) line += fmt::format(", {} failed", failed);
    if (warnings > 0) line += fmt::format(", {} with warnings", warnings);
    return line;
}

}  // namespace v16::cli
