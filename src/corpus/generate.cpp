#include "corpus/generate.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/file.hpp"
#include "base/in_range.hpp"
#include "base/start_threads.hpp"
#include "corpus/drafting.hpp"
#include "corpus/dxf_writer.hpp"
#include "corpus/sheet.hpp"

namespace v16::corpus {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t max_per_category = 1'000'000;
constexpr unsigned max_jobs = 256;

// Independent streams of one drawing, so that a change in one part of the generator leaves the others alone.
enum class Stream : std::uint64_t { style = 1, part, layout, drafting, family };

Random stream(std::uint64_t seed, Stream which) {
    return Random(mix_seed(seed, static_cast<std::uint64_t>(which)));
}

struct Job {
    std::size_t category;
    std::uint32_t number;
    const Family* family;
    std::uint64_t seed;
    std::string file;  // relative to the folder
};

std::vector<Job> jobs_of(const GenerateOptions& options) {
    std::vector<Job> jobs;
    const auto all = categories();
    for (std::size_t c = 0; c < all.size(); ++c) {
        const std::vector<const Family*> turns = turns_of(all[c]);
        for (std::uint32_t i = 0; i < options.per_category; ++i) {
            const Family& family = *turns[i % turns.size()];
            const std::uint64_t seed = mix_seed(mix_seed(options.seed, c), i);
            jobs.push_back({c, i, &family, seed, fmt::format("{}/{}-{:06}.dxf", all[c].name, family.name, i)});
        }
    }
    return jobs;
}

std::string labels_header() {
    return "file,category,family,seed,sheet,views,section,hidden,centre,dimensions,border,layers,language,version,"
           "binary\n";
}

std::string labels_row(const Job& job, const GeneratedDrawing& drawing) {
    const Style& s = drawing.style;
    const char* version = s.version == DxfVersion::bare ? "none" : name(s.version);
    return fmt::format("{},{},{},{},{},{},{:d},{:d},{:d},{:d},{:d},{},{},{},{:d}\n", job.file, drawing.category,
                       drawing.family, job.seed, name(s.sheet), s.views, s.section, s.hidden_lines, s.centre_lines,
                       s.dimensions != DimensionStyle::none, s.border, name(s.layers), name(s.language), version,
                       s.binary);
}

std::string corpus_json(const GenerateOptions& options, const GenerateReport& report) {
    std::size_t families = 0;
    for (const Category& category : categories()) families += category.families.size();
    return fmt::format(
        "{{\"generator_version\": {}, \"seed\": {}, \"per_category\": {}, \"families\": {}, \"drawings\": {}}}\n",
        generator_version, options.seed, options.per_category, families, report.drawings);
}

/// Without the flush to the disk that write_file_atomically does: a half-made corpus is made again, not recovered.
Result<void> write_plainly(const fs::path& path, const std::string& bytes) {
    errno = 0;
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    const bool opened = file.is_open();
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file) return {};
    const int error = errno;
    std::error_code ignored;
    if (opened) fs::remove(path, ignored);  // half a drawing
    return fail(ErrorCode::not_writable, fmt::format("cannot write {}: {}", path.string(), std::strerror(error)));
}

/// Drawings of another run would be taken for some of this one: whoever reads the folder takes all that it holds.
Result<void> refuse_other_drawings(const fs::path& dir, const std::vector<Job>& jobs) {
    std::unordered_set<std::string> made;
    for (const Job& job : jobs) made.insert(job.file);
    std::error_code failed;
    if (!fs::is_directory(dir, failed)) return {};
    fs::recursive_directory_iterator walk(dir, failed);
    for (; !failed && walk != fs::recursive_directory_iterator(); walk.increment(failed)) {
        const std::string name = walk->path().lexically_relative(dir).generic_string();
        if (walk->path().extension() != ".dxf" || made.contains(name)) continue;
        return fail(
            ErrorCode::invalid_argument,
            fmt::format("{} holds other drawings, {} for instance, which would be taken for some of these; name "
                        "a new folder or empty this one",
                        dir.string(), name));
    }
    if (failed) return fail(ErrorCode::io, fmt::format("cannot list {}: {}", dir.string(), failed.message()));
    return {};
}

Result<void> make_folders(const fs::path& dir) {
    for (const Category& category : categories()) {
        const fs::path folder = dir / category.name;
        std::error_code failed;
        fs::create_directories(folder, failed);
        if (failed)
            return fail(ErrorCode::not_writable, fmt::format("cannot make {}: {}", folder.string(), failed.message()));
    }
    return {};
}

/// What the finished corpus of before says is wrong as soon as a drawing is replaced.
void remove_descriptions(const fs::path& dir) {
    std::error_code ignored;
    for (const char* name : {"labels.csv", "corpus.json"}) fs::remove(dir / name, ignored);
}

/// Works through the jobs on several threads and collects the rows of labels.csv in order.
class Production {
public:
    Production(const GenerateOptions& options, const GenerateProgress& progress)
        : options_(options), progress_(progress), jobs_(jobs_of(options)), rows_(jobs_.size()) {}

    Result<GenerateReport> run() {
        if (auto alone = refuse_other_drawings(options_.out_dir, jobs_); !alone) return tl::unexpected(alone.error());
        if (auto made = make_folders(options_.out_dir); !made) return tl::unexpected(made.error());
        remove_descriptions(options_.out_dir);
        {
            std::vector<std::jthread> threads;
            if (options_.jobs > 1) base::start_threads(threads, options_.jobs - 1, [this] { work(); });
            work();
        }
        if (error_) return tl::unexpected(*std::move(error_));
        std::string labels = labels_header();
        for (const std::string& row : rows_) labels += row;
        if (auto written = base::write_file_atomically(options_.out_dir / "labels.csv", labels); !written)
            return tl::unexpected(written.error());
        if (auto written =
                base::write_file_atomically(options_.out_dir / "corpus.json", corpus_json(options_, report_));
            !written)
            return tl::unexpected(written.error());
        return report_;
    }

private:
    void work() {
        for (;;) {
            const std::size_t i = next_.fetch_add(1);
            if (i >= jobs_.size() || stopped_) return;
            const Job& job = jobs_[i];
            const GeneratedDrawing drawing = make_drawing(*job.family, categories()[job.category].name, job.seed);
            rows_[i] = labels_row(job, drawing);
            auto written = write_plainly(options_.out_dir / job.file, drawing.bytes);
            const std::scoped_lock lock(mutex_);
            if (stopped_) return;
            if (!written) return stop(std::move(written.error()));
            ++report_.drawings;
            report_.bytes += drawing.bytes.size();
            if (progress_ && !progress_(report_.drawings, jobs_.size()))
                return stop({ErrorCode::cancelled, "the generation was stopped"});
        }
    }

    void stop(Error error) {
        stopped_ = true;
        error_ = std::move(error);
    }

    const GenerateOptions& options_;
    const GenerateProgress& progress_;
    const std::vector<Job> jobs_;
    std::vector<std::string> rows_;  // each written by the one thread that took the job
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stopped_{false};
    std::mutex mutex_;  // guards report_, error_ and the calls of progress_
    GenerateReport report_;
    std::optional<Error> error_;
};

}  // namespace

GeneratedDrawing make_drawing(const Family& family, std::string_view category, std::uint64_t seed) {
    GeneratedDrawing drawing;
    drawing.category = category;
    drawing.family = family.name;
    drawing.seed = seed;
    Random style_random = stream(seed, Stream::style);
    drawing.style = random_style(style_random);
    if (style_random.chance(0.9)) drawing.style.views = std::max(drawing.style.views, family.least_views);
    Random part_random = stream(seed, Stream::part);
    FamilyContext context{part_random, drawing.style.simplified};
    std::vector<Part> parts;
    for (int i = 0; i < drawing.style.parts; ++i) parts.push_back(family.make(context));
    Random layout_random = stream(seed, Stream::layout);
    Sheet sheet = lay_out(parts, drawing.style, layout_random);
    Random drafting_random = stream(seed, Stream::drafting);
    drawing.bytes = write_dxf(draft(std::move(sheet), drawing.style, drafting_random));
    return drawing;
}

GeneratedDrawing make_drawing(std::size_t category, std::uint64_t seed) {
    const Category& chosen = categories()[category];
    Random random = stream(seed, Stream::family);
    return make_drawing(*random.choice(turns_of(chosen)), chosen.name, seed);
}

Result<void> validate(const GenerateOptions& options) {
    if (options.out_dir.empty()) return fail(ErrorCode::invalid_argument, "--out names no folder");
    if (auto valid = base::in_range("--per-category", options.per_category, 1U, max_per_category); !valid) return valid;
    return base::in_range("--jobs", options.jobs, 1U, max_jobs);
}

Result<GenerateReport> generate(const GenerateOptions& options, const GenerateProgress& progress) {
    if (auto valid = validate(options); !valid) return tl::unexpected(valid.error());
    return Production(options, progress).run();
}

}  // namespace v16::corpus
