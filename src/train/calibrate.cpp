#include "train/calibrate.hpp"

#include <algorithm>
#include <span>

#include "base/file.hpp"
#include "base/within_memory.hpp"
#include "train/parallel.hpp"

namespace v16::train {
namespace {

/// What one drawing adds.
struct Measured {
    std::vector<model::MapRanges> ranges;
    base::Digest digest;
};

/// Speed modes that show the folds pictures of different size.
std::span<const SpeedMode> modes_of(model::FoldKind kind) {
    static constexpr SpeedMode modes[] = {SpeedMode::accurate, SpeedMode::fast};
    return std::span(modes).first(kind == model::FoldKind::views ? 1 : 2);
}

Result<Measured> measure(const LabelledFile& file, const classify::Pipeline& pipeline, const model::RangeMeter& meter,
                         std::uint64_t max_file_bytes) {
    const auto bytes = base::read_file(file.path, max_file_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    Measured measured{meter.smallest(), base::Sha256::of(*bytes)};
    for (const SpeedMode mode : modes_of(pipeline.bundle().fold_kind)) {
        const auto prepared = pipeline.prepare(*bytes, mode);
        if (!prepared) return tl::unexpected(prepared.error());
        if (auto done = meter.measure(prepared->pixels, mode, measured.ranges); !done) {
            return tl::unexpected(std::move(done.error()));
        }
    }
    return measured;
}

void raise(std::vector<model::MapRanges>& ranges, const std::vector<model::MapRanges>& to) {
    for (std::size_t k = 0; k < ranges.size(); ++k) {
        std::ranges::transform(ranges[k], to[k], ranges[k].begin(), [](float a, float b) { return std::max(a, b); });
    }
}

}  // namespace

std::pair<Dataset, Dataset> halves(const Dataset& dataset) {
    std::pair<Dataset, Dataset> result{dataset, dataset};
    result.first.files.clear();
    result.second.files.clear();
    for (std::size_t i = 0; i < dataset.files.size(); ++i) {
        (i % 2 == 0 ? result.first : result.second).files.push_back(dataset.files[i]);
    }
    return result;
}

Result<MeasuredRanges> measure_ranges(const Dataset& dataset, const classify::Pipeline& pipeline,
                                      const model::RangeMeter& meter, const CalibrateOptions& options) {
    std::vector<Result<Measured>> results(dataset.files.size());
    for_each_index(results.size(), options.threads, options.progress, [&](std::size_t i) {
        results[i] =
            base::within_memory([&] { return measure(dataset.files[i], pipeline, meter, options.max_file_bytes); });
    });
    MeasuredRanges measured;
    measured.ranges = meter.smallest();
    base::Sha256 digest;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const std::string& name = dataset.files[i].name;
        if (!results[i]) {
            measured.failures.push_back({name, std::move(results[i].error())});
            continue;
        }
        raise(measured.ranges, results[i]->ranges);
        digest.update(name);
        digest.update(results[i]->digest.hex());
        ++measured.drawings;
    }
    measured.digest = digest.finish();
    if (measured.drawings > 0) return measured;
    return fail(ErrorCode::invalid_argument, "no drawing could be used to calibrate");
}

}  // namespace v16::train
