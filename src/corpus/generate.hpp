// Generated drawings: one from a seed, in memory, or a labelled folder of them.
//
// The same seed gives the same drawing and the same bytes, whatever the number of jobs. A folder holds
//     DIR/<category>/<family>-<number>.dxf
//     DIR/labels.csv    file, category, family, seed and what the style decided, one row a drawing
//     DIR/corpus.json   generator version, seed, counts
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "corpus/family.hpp"
#include "corpus/style.hpp"
#include "v16/error.hpp"

namespace v16::corpus {

/// Raised whenever the same seed gives other drawings than before.
inline constexpr int generator_version = 13;

/// One drawing.
struct GeneratedDrawing {
    std::string bytes;          ///< a DXF file
    std::string_view category;  ///< lives as long as the program
    std::string_view family;
    std::uint64_t seed = 0;
    Style style;
};

/// A drawing of this family. Thread-safe.
[[nodiscard]] GeneratedDrawing make_drawing(const Family& family, std::string_view category, std::uint64_t seed);
/// A drawing of this category (index into categories()); the seed also chooses the family, by its share.
/// Thread-safe. Needs category < categories().size().
[[nodiscard]] GeneratedDrawing make_drawing(std::size_t category, std::uint64_t seed);

struct GenerateOptions {
    std::filesystem::path out_dir;     ///< made when missing; drawings of the same name are replaced, others refused
    std::uint32_t per_category = 100;  ///< drawings, 1 to 1,000,000; families take turns
    std::uint64_t seed = 1;            ///< any number; different seeds share no drawing
    unsigned jobs = 1;                 ///< threads, 1 to 256
};

/// Errors: invalid_argument, naming the flag, its range and the value.
[[nodiscard]] Result<void> validate(const GenerateOptions& options);

struct GenerateReport {
    std::uint64_t drawings = 0;
    std::uint64_t bytes = 0;  ///< of all DXF files
};

/// Told after each drawing how many are done, by one thread at a time; returning false stops the work.
using GenerateProgress = std::function<bool(std::uint64_t done, std::uint64_t total)>;

/// Writes a labelled folder; labels.csv and corpus.json come last and stand for a whole one. Errors: invalid_argument
/// (also a folder that holds a drawing which this run does not make), io, not_writable, cancelled (the progress
/// callback said so).
[[nodiscard]] Result<GenerateReport> generate(const GenerateOptions& options, const GenerateProgress& progress = {});

}  // namespace v16::corpus
