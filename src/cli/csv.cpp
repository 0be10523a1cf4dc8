#include "cli/csv.hpp"

#include "base/utf8.hpp"

namespace v16::cli {

std::string csv_path(const std::string& path) {
    const bool is_formula =
        path.size() > 1 && std::string_view("=+-@\t\r").find(path.front()) != std::string_view::npos;
    return is_formula ? "./" + path : path;
}

std::string csv_record(std::span<const std::string> fields) {
    std::string out;
    for (const std::string& field : fields) {
        if (&field != fields.data()) out += ',';
        const std::string text = base::to_utf8(field);
        if (text.find_first_of(",\"\r\n") == std::string::npos) {
            out += text;
            continue;
        }
        out += '"';
        for (const char c : text) {
            if (c == '"') out += '"';
            out += c;
        }
        out += '"';
    }
    return out + "\r\n";
}

}  // namespace v16::cli
