// v16 doctor: is everything here as it should be? One line a check, and what to do where it is not.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/io_context.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "base/instruction_sets.hpp"
#include "base/processors.hpp"
#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "cache/redis_client.hpp"
#include "cli/bundle_location.hpp"
#include "cli/commands.hpp"
#include "cli/common_options.hpp"
#include "cli/output.hpp"

namespace v16::cli {
namespace {

constexpr std::chrono::milliseconds redis_patience{1000};

enum class Verdict : std::uint8_t { good, note, bad };

/// Prints one line a check and remembers whether something was wrong.
class Examination {
public:
    explicit Examination(Output& output) : output_(output) {}

    void line(Verdict verdict, std::string_view what, const std::string& finding) {
        static constexpr std::string_view words[] = {"ok", "note", "WRONG"};
        static constexpr std::string_view styles[] = {"32", "33", "31"};
        const auto index = static_cast<std::size_t>(verdict);
        wrong_ = wrong_ || verdict == Verdict::bad;
        text_ += fmt::format("{}  {} {}\n", styled(output_.has_colour(), styles[index], base::padded(words[index], 5)),
                             base::padded(what, 16), base::printable(finding));
    }
    int finish() {
        if (auto written = output_.write(text_); !written) return report(written.error());
        return static_cast<int>(wrong_ ? base::ExitCode::environment : base::ExitCode::ok);
    }

private:
    Output& output_;
    std::string text_;
    bool wrong_ = false;
};

void examine_processor(Examination& examination) {
    examination.line(Verdict::good, "version", "v16 " V16_VERSION);
    examination.line(Verdict::good, "processor", base::processor_name());
    examination.line(Verdict::good, "instructions", fmt::format("{}", fmt::join(base::instruction_sets(), " ")));
    const unsigned visible = std::max(1U, std::thread::hardware_concurrency());
    const unsigned usable = base::usable_processors();
    const auto quota = base::cpu_quota("/sys/fs/cgroup", "/proc/self/cgroup");
    examination.line(usable < visible ? Verdict::note : Verdict::good, "threads",
                     fmt::format("{} used by default; {} processors visible, {}", usable, visible,
                                 quota ? fmt::format("container quota {:g}", *quota) : "no container quota"));
}

void examine_model(Examination& examination, const ModelOptions& options) {
    const auto dir = locate_bundle(options.bundle);
    if (!dir) return examination.line(Verdict::bad, "model bundle", dir.error().message);
    auto bundle = model::load_bundle(*dir);
    if (!bundle) return examination.line(Verdict::bad, "model bundle", bundle.error().message);
    examination.line(Verdict::good, "model bundle",
                     fmt::format("{}, verified, {} folds, fingerprint {:.12}", dir->string(), (*bundle)->folds.size(),
                                 (*bundle)->fingerprint.hex()));
    const auto precision = model::parse_precision(options.precision);
    if (!precision) return examination.line(Verdict::bad, "networks", precision.error().message);
    const auto ensemble = model::Ensemble::create(std::move(*bundle), *precision);
    if (!ensemble) return examination.line(Verdict::bad, "networks", ensemble.error().message);
    examination.line(Verdict::good, "networks",
                     fmt::format("{} on {} (asked for: {})", model::name(ensemble->precision()),
                                 ensemble->instruction_set(), options.precision));
}

/// Empty when the server was reached, else why not.
std::optional<std::string> redis_problem(const cache::RedisUrl& url) {
    boost::asio::io_context io;
    std::string problem = fmt::format("no connection within {} ms", redis_patience.count());
    bool reached = false;
    cache::RedisOptions options;
    options.url = url;
    options.on_change = [&](bool up, const std::string& why) {
        reached = reached || up;
        if (!up) problem = why;
        io.stop();
    };
    cache::RedisClient client(io.get_executor(), options);
    client.start();
    io.run_for(redis_patience);
    client.stop();
    io.restart();
    io.run_for(redis_patience);  // lets what is pending end
    if (reached) return std::nullopt;
    return problem;
}

void examine_redis(Examination& examination) {
    const char* text = std::getenv("REDIS_URL");
    if (text == nullptr || *text == '\0') {
        return examination.line(Verdict::good, "redis",
                                "not configured (REDIS_URL); the service then caches in memory");
    }
    const auto url = cache::parse_redis_url(text);
    if (!url) return examination.line(Verdict::bad, "redis", url.error().message);
    const auto problem = redis_problem(*url);
    // The service works without it, so this is no reason to fail.
    examination.line(problem ? Verdict::note : Verdict::good, "redis",
                     problem ? fmt::format("{}: {}", url->without_secret(), *problem)
                             : fmt::format("{}: reached", url->without_secret()));
}

void examine_trainer(Examination& examination) {
    std::error_code ignored;
    const bool there = std::filesystem::exists(executable_folder() / "v16-train", ignored);
    examination.line(there ? Verdict::good : Verdict::note, "trainer",
                     there ? "built" : "not in this build (`make trainer` builds it); nothing else misses it");
}

/// Every variable that sets something.
std::vector<std::string> known_variables(const CLI::App& app) {
    std::vector<std::string> names{"ADMIN_TOKEN", "NO_COLOR"};
    for (const CLI::App* command : app.get_subcommands({})) {
        for (const CLI::Option* option : command->get_options()) {
            if (!option->get_envname().empty()) names.push_back(option->get_envname());
        }
    }
    return names;
}

/// A misspelt variable is no error anywhere: it is only without effect. REDIS_PORT, three edits from REDIS_URL, is
/// none.
void examine_variables(Examination& examination, const CLI::App& app) {
    constexpr std::size_t most_edits = 2;
    const std::vector<std::string> known = known_variables(app);
    for (char** entry = environ; *entry != nullptr; ++entry) {
        const std::string_view text = *entry;
        const std::string_view name = text.substr(0, text.find('='));
        const auto near = base::closest(name, known);
        if (near && base::edit_distance(name, *near) <= most_edits) {
            examination.line(Verdict::note, "variables",
                             fmt::format("{} means nothing to v16; did you mean {}?", name, *near));
        }
    }
}

int run_doctor(const ModelOptions& options, const CLI::App& app) {
    auto output = Output::open("");
    Examination examination(*output);
    examine_processor(examination);
    examine_model(examination, options);
    examine_redis(examination);
    examine_variables(examination, app);
    examine_trainer(examination);
    return examination.finish();
}

}  // namespace

void add_doctor_command(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<ModelOptions>();
    CLI::App* command = app.add_subcommand("doctor",
                                           "Checks processor, threads, model bundle, Redis and variables, and says "
                                           "what is wrong. Exit code 4 when something is");
    command->footer(
        "  v16 doctor\n"
        "  REDIS_URL=redis://cache:6379/0 v16 doctor");
    add_bundle_option(*command, options->bundle);
    add_precision_option(*command, options->precision, "arithmetic to ask for");
    command->callback(
        [options, &app, &invocation] { invocation.run = [options, &app] { return run_doctor(*options, app); }; });
}

}  // namespace v16::cli
