#include "cli/resume.hpp"

#include <nlohmann/json.hpp>

#include "base/file.hpp"
#include "base/utf8.hpp"

namespace v16::cli {
namespace {

/// Some ten million drawings.
constexpr std::uint64_t max_resume_bytes = 8ULL << 30;

/// True when several files may stand under this path: bytes that are no UTF-8 (names in GBK, for instance) are U+FFFD
/// in JSON, whatever they were.
bool holds_replaced_bytes(const std::string& path) {
    std::string replaced;
    base::append_utf8(replaced, base::replacement_character);
    return path.find(replaced) != std::string::npos;
}

void add_line(std::string_view line, FinishedWork& work) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) return;
    const auto path = json.find("path");
    const auto category = json.find("category");
    if (path == json.end() || !path->is_string() || category == json.end() || !category->is_string()) return;
    const std::string& name = path->get_ref<const std::string&>();
    if (holds_replaced_bytes(name) || !work.paths.insert(name).second) return;
    work.lines += line;
    work.lines += '\n';
    const auto review = json.find("needs_review");
    const auto warnings = json.find("warnings");
    work.counts.add(category->get<std::string>(), review != json.end() && *review == true,
                    warnings != json.end() && !warnings->empty());
}

}  // namespace

Result<FinishedWork> read_finished(const std::filesystem::path& path) {
    FinishedWork work;
    const auto text = base::read_file(path, max_resume_bytes);
    if (!text && text.error().code == ErrorCode::not_found) return work;
    if (!text) return fail(text.error().code, "--resume " + path.string() + ": " + text.error().message);
    std::string_view rest = *text;
    for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        add_line(rest.substr(0, end), work);
        rest.remove_prefix(end + 1);
    }
    work.ends_within_line = !rest.empty();
    return work;
}

bool is_finished(const FinishedWork& work, const std::string& path) {
    return work.paths.count(base::to_utf8(path)) > 0;
}

}  // namespace v16::cli
