// v16 serve: flags over environment over defaults, all read here; then http::serve.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/file.hpp"
#include "cli/bundle_location.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/output.hpp"
#include "cli/variables.hpp"
#include "http/serve.hpp"

namespace v16::cli {
namespace {

using std::chrono::milliseconds;

constexpr std::uint64_t max_token_bytes = 4096;

/// The options as the command line knows them: texts and seconds where ServeOptions has its own types.
struct ServeFlags {
    http::ServeOptions options;
    ModelOptions model;
    std::string admin_token_file;
    const CLI::App* command = nullptr;  ///< tells which flags were given, and which variables are behind them
};

/// Adds flags of one group.
class Group {
public:
    Group(CLI::App& command, std::string name) : command_(command), name_(std::move(name)) {}

    template <class T>
    void add(const std::string& flag, T& value, const std::string& description, const std::string& variable = "",
             const std::string& type = "N") {
        CLI::Option* option = command_.add_option(flag, value, description);
        option->group(name_)->type_name(type);
        if constexpr (!std::is_same_v<T, std::vector<std::string>>) option->capture_default_str();
        if (!variable.empty()) option->envname(variable);
    }

    /// A duration that is given in seconds, with decimals where wanted.
    template <class Duration>
    void add_seconds(const std::string& flag, Duration& value, const std::string& description) {
        add_duration(flag, value, description + ", in seconds", 1000.0);
    }
    void add_milliseconds(const std::string& flag, milliseconds& value, const std::string& description) {
        add_duration(flag, value, description + ", in milliseconds", 1.0);
    }

private:
    template <class Duration>
    void add_duration(const std::string& flag, Duration& value, const std::string& description, double unit_in_ms) {
        const double shown = std::chrono::duration<double, std::milli>(value).count() / unit_in_ms;
        const auto set = [&value, flag, unit_in_ms](const double& amount) {
            if (!std::isfinite(amount)) throw CLI::ValidationError(flag, "a duration is a finite number");
            // A bound far beyond any valid one: what is out of range is refused by name later, but must not overflow.
            const double ms = std::clamp(amount * unit_in_ms, -1e12, 1e12);
            value = std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(ms));
        };
        command_.add_option_function<double>(flag, set, description)
            ->group(name_)
            ->type_name("T")
            ->default_str(fmt::format("{:g}", shown));
    }

    CLI::App& command_;
    std::string name_;
};

void add_listening(CLI::App& command, http::ServeOptions& o) {
    Group group(command, "Listening");
    group.add("--host", o.host, "address to listen on; 0.0.0.0 and :: for all", "V16_HOST", "ADDRESS");
    group.add("--port", o.port, "port; 0 lets the system choose, the log tells which", "V16_PORT");
    command.get_option("--port")->check(number_in(0, 65'535));
    group.add("--max-connections", o.max_connections, "further ones wait in the system's backlog");
}

void add_computing(CLI::App& command, http::ServeOptions& o) {
    Group group(command, "Computing");
    group.add("--threads", o.compute_threads, "threads that compute; 0 for the processors that this process may use",
              "V16_THREADS");
    group.add("--network-threads", o.network_threads, "threads that talk to clients, each with its own connections");
    group.add("--network-spin", o.network_spin_us,
              "microseconds that they look for more to do before they sleep; 0: not at all");
    group.add("--queue", o.queue_capacity, "drawings that may wait; more are answered with 503");
    group.add("--micro-batch", o.micro_batch, "drawings put through the networks together, at most");
    group.add_seconds("--request-timeout", o.request_timeout, "from the end of the upload to the answer; later 503");
}

void add_request_limits(CLI::App& command, http::ServeOptions& o) {
    Group group(command, "Limits of one request");
    group.add("--max-upload-mb", o.max_upload_mb, "one drawing, in MB of 2^20 bytes", "V16_MAX_UPLOAD_MB");
    group.add("--max-batch-files", o.max_batch_files, "files in a batch", "V16_MAX_BATCH_FILES");
    group.add("--max-batch-mb", o.max_batch_mb, "a whole batch, in MB of 2^20 bytes", "V16_MAX_BATCH_MB");
    group.add("--max-upload-memory-mb", o.max_upload_memory_mb,
              "uploads and pictures held at once, over all connections, in MB of 2^20 bytes; more: 503. When it is not "
              "given it grows with the limits of one request",
              "V16_MAX_UPLOAD_MEMORY_MB");
    group.add("--max-svg-mb", o.max_svg_mb,
              "a picture as SVG, in MB of 2^20 bytes; larger ones are there as PNG alone");
    group.add("--max-header-bytes", o.max_header_bytes, "request line and header fields together; more: 431");
    group.add("--max-target-bytes", o.max_target_bytes, "path and query, at most --max-header-bytes; longer: 414");
}

/// The flags of `v16 classify` with the same names and defaults, each with a variable: V16_MAX_ENTITIES and so on.
/// --max-file-bytes is --max-upload-mb here.
void add_drawing_limits(CLI::App& command, http::ServeOptions& o) {
    add_content_limit_options(command, o.read_limits);
    add_render_limit_options(command, o.render_limits);
    const auto is_limit = [](const CLI::Option* option) { return option->get_group() == limit_group; };
    for (CLI::Option* option : command.get_options(is_limit)) {
        std::string variable = "V16_" + option->get_lnames().front();
        for (char& c : variable) c = c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        option->envname(variable);
    }
}

void add_slow_clients(CLI::App& command, http::ServeOptions& o) {
    Group group(command, "Slow clients");
    group.add_seconds("--header-timeout", o.header_timeout, "from the first byte to the end of the header");
    group.add_seconds("--body-grace", o.body_grace,
                      "then a body must keep --min-body-rate, and no pause may be longer");
    group.add("--min-body-rate", o.min_body_rate, "bytes a second on average");
    group.add_seconds("--idle-timeout", o.idle_timeout, "how long a connection is kept without a request");
}

void add_rate_limit(CLI::App& command, http::ServeOptions& o) {
    Group group(command, "Rate limit (routes that take drawings, each client address)");
    group.add("--rate-limit", o.rate_limit_per_min, "requests a minute; 0 turns the limit off",
              "CLASSIFIER_RATE_LIMIT_PER_MIN");
    group.add("--rate-limit-burst", o.rate_limit_burst, "requests on top of that", "CLASSIFIER_RATE_LIMIT_BURST");
    group.add("--rate-limit-clients", o.rate_limit_clients, "addresses remembered, at most");
    group.add("--trusted-proxies", o.trusted_proxies,
              "addresses or networks whose X-Forwarded-For counts, comma separated (default: none)", "TRUSTED_PROXIES",
              "LIST");
    command.get_option("--trusted-proxies")->delimiter(',');
}

void add_caches(CLI::App& command, http::ServeOptions& o) {
    Group group(command, "Caches");
    group.add("--cache-max-size", o.cache_max_size, "answers kept in memory", "CLASSIFIER_CACHE_MAX_SIZE");
    group.add("--known-drawings", o.known_drawings, "drawings whose SHA-256 is remembered; 0: none");
    group.add("--redis-url", o.redis_url,
              "redis:// or rediss://; a URL with a password belongs in the variable (default: memory alone)",
              "REDIS_URL", "URL");
    group.add_milliseconds("--redis-timeout", o.redis_timeout, "what Redis may add to an answer");
    group.add_seconds("--redis-ttl", o.redis_ttl, "how long Redis keeps an answer");
}

void add_ending(CLI::App& command, http::ServeOptions& o) {
    Group group(command, "Ending (SIGTERM)");
    group.add_seconds("--drain-grace", o.drain_grace, "still accepting, but no longer ready");
    group.add_seconds("--drain-timeout", o.drain_timeout, "then what is still in flight is cut");
}

void add_model(CLI::App& command, ServeFlags& flags) {
    add_model_options(command, flags.model);
    command.get_option("--model")->description(
        "folder of the model bundle (default: the one installed with the program)");
    command.get_option("--model")->envname("MODEL_PATH");
    command.get_option("--speed-mode")->envname("V16_SPEED_MODE");
    command.get_option("--precision")->envname("V16_PRECISION");
}

/// Secrets are often kept with the line end of the editor or the `echo` that wrote them, which no header can carry.
std::string without_line_end(std::string token) {
    token.erase(token.find_last_not_of("\r\n") + 1);
    return token;
}

/// A header arrives without the blanks around its value, and with a control character in it not at all.
bool can_be_sent(const std::string& token) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\t'; };
    const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; };
    return !is_blank(token.front()) && !is_blank(token.back()) && std::none_of(token.begin(), token.end(), is_control);
}

/// A token that nobody could give would lock the administrator out.
Result<std::string> checked_token(std::string token, std::string_view from) {
    if (token.empty() || can_be_sent(token)) return token;
    return fail(
        ErrorCode::invalid_argument,
        fmt::format("{}: the token has blanks around it or a control character, which no header can carry", from));
}

/// The administrator's token: a file, or the variable; never a flag, which every user of the machine could read.
Result<std::string> admin_token(const std::string& file) {
    if (file.empty()) {
        const char* token = std::getenv("ADMIN_TOKEN");
        return checked_token(without_line_end(token != nullptr ? token : ""), "ADMIN_TOKEN");
    }
    auto token = base::read_file(file, max_token_bytes);
    if (!token) return fail(ErrorCode::invalid_argument, "--admin-token-file: " + token.error().message);
    token = without_line_end(std::move(*token));
    if (token->empty()) return fail(ErrorCode::invalid_argument, "--admin-token-file: the file is empty");
    return checked_token(*std::move(token), "--admin-token-file");
}

/// Larger uploads are wanted: by default there is room for at least one.
void make_room_for_uploads(ServeFlags& flags) {
    http::ServeOptions& o = flags.options;
    if (flags.command->count("--max-upload-memory-mb") > 0) return;
    o.max_upload_memory_mb = std::max({o.max_upload_memory_mb, o.max_upload_mb, o.max_batch_mb, o.max_svg_mb});
}

Result<http::ServeOptions> complete(ServeFlags flags) {
    make_room_for_uploads(flags);
    const auto mode = model::parse_speed_mode(flags.model.speed_mode);
    if (!mode) return tl::unexpected(mode.error());
    const auto precision = model::parse_precision(flags.model.precision);
    if (!precision) return tl::unexpected(precision.error());
    const auto dir = locate_bundle(flags.model.bundle);
    if (!dir) return tl::unexpected(dir.error());
    auto token = admin_token(flags.admin_token_file);
    if (!token) return tl::unexpected(std::move(token).error());
    flags.options.speed_mode = *mode;
    flags.options.precision = *precision;
    flags.options.model_path = *dir;
    flags.options.admin_token = std::move(*token);
    return std::move(flags.options);
}

int run_serve(const ServeFlags& flags, const std::vector<std::string>& arguments) {
    const auto options = complete(flags);
    const auto served = options.and_then([](const http::ServeOptions& o) { return http::serve(o); });
    if (served) return static_cast<int>(base::ExitCode::ok);
    const int code = report({served.error().code, with_variable(served.error().message, *flags.command, arguments)});
    // A port in use is a matter of the environment, not of a file that failed.
    return served.error().code == ErrorCode::io ? static_cast<int>(base::ExitCode::environment) : code;
}

}  // namespace

void add_serve_command(CLI::App& app, Invocation& invocation) {
    auto flags = std::make_shared<ServeFlags>();
    CLI::App* command = app.add_subcommand("serve",
                                           "Serves the classifier over HTTP. A flag wins over its variable, the "
                                           "variable over the default. SIGTERM ends the "
                                           "service without cutting an answer");
    command->footer(
        "  v16 serve\n"
        "  v16 serve --host 0.0.0.0 --port 8000 --speed-mode balanced\n"
        "  REDIS_URL=redis://cache:6379/0 ADMIN_TOKEN=secret v16 serve\n"
        "  curl -F file=@part.dxf http://127.0.0.1:8000/classify");
    http::ServeOptions& options = flags->options;
    add_listening(*command, options);
    add_model(*command, *flags);
    add_computing(*command, options);
    add_request_limits(*command, options);
    add_drawing_limits(*command, options);
    add_slow_clients(*command, options);
    add_rate_limit(*command, options);
    add_caches(*command, options);
    command
        ->add_option("--admin-token-file", flags->admin_token_file,
                     "file with the token of the admin endpoints (default: the variable ADMIN_TOKEN; without either "
                     "every admin call is refused)")
        ->group("Administration")
        ->type_name("FILE");
    add_ending(*command, options);
    flags->command = command;
    command->callback([flags, &invocation] {
        invocation.takes_hangup = true;
        invocation.run = [flags, &invocation] { return run_serve(*flags, invocation.arguments); };
    });
}

}  // namespace v16::cli
