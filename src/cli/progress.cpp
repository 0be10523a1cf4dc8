#include "cli/progress.hpp"

#include <fmt/format.h>

#include "base/terminal.hpp"

namespace v16::cli {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds terminal_patience{500};
constexpr milliseconds terminal_interval{100};
constexpr milliseconds lines_patience{2000};

/// Without wrapping at the right edge: a wrapped line could not be rewritten and would stay, ten times a second. The
/// terminal itself cuts, for it may become narrower under way.
std::string cut_by_terminal(const std::string& line) {
    return "\x1B[?7l" + line + "\x1B[?7h";
}

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
        return "\r\x1B[K" + cut_by_terminal(text(done, failed, warnings, elapsed));
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
    return "\r\x1B[K";
}

std::string Progress::text(std::size_t done, std::size_t failed, std::size_t warnings, Clock::duration elapsed) const {
    const double seconds = std::chrono::duration<double>(elapsed).count();
    const double rate = static_cast<double>(done) / seconds;
    std::string line = fmt::format("{} of {} files ({} %)", done, total_, 100 * done / total_);
    if (done > 0) {
        const double left = static_cast<double>(total_ - done) / rate;
        line += fmt::format(", {:.{}f} files/s, {} left", rate, rate < 10.0 ? 1 : 0,
                            duration_text(std::chrono::duration<double>(left)));
    }
    if (failed > 0) line += fmt::format(", {} failed", failed);
    if (warnings > 0) line += fmt::format(", {} with warnings", warnings);
    return line;
}

std::string duration_text(std::chrono::duration<double> duration) {
    const double seconds = duration.count();
    if (seconds < 9.95) return fmt::format("{:.1f} s", seconds);
    // Nothing runs for a billion hours, but a rate near zero may promise it.
    const auto whole = static_cast<long long>(seconds < 1e12 ? seconds + 0.5 : 1e12);
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

}  // namespace v16::cli
