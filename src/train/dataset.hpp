// train owns learning and measuring: labelled folders, samples, augmentation, metrics, evaluation (the library
// v16_train, without libtorch) and the training of the networks (torch/, the program v16-train). This header: a folder
// of labelled drawings.
//
//     DIR/<category>/**/*.dxf    the folder's name is the label
//     DIR/labels.csv             optional; columns found by name: file (relative to DIR, '/' between folders), group,
//                                family, category (goes before the folder), and one of the caller's choice
//     DIR/corpus.json            optional; what the generator says about itself, kept in the bundle
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "v16/error.hpp"

namespace v16::train {

struct LabelledFile {
    std::filesystem::path path;
    std::string name;            ///< relative to the dataset's folder, '/' between folders; for reports and digests
    std::uint32_t category = 0;  ///< index into Dataset::categories
    std::string group;           ///< drawings of one group stay in one fold; empty: stands alone
    std::string family;          ///< part family, for reports; empty: unknown
    std::string value;           ///< in the column DatasetOptions::column; empty: not in labels.csv
};

struct Dataset {
    std::vector<std::string> categories;
    std::vector<LabelledFile> files;     ///< ordered by name
    std::string generator_json;          ///< the text of corpus.json; empty without one
    std::size_t left_out = 0;            ///< drawings that neither labels.csv nor their folder gives a category
    std::vector<std::string> not_found;  ///< named in labels.csv, but not among the drawings; ordered
    std::size_t named = 0;               ///< drawings that labels.csv names, those included
};

struct DatasetOptions {
    /// Model order, when a bundle decides it; a folder of another name is then an error (but see discover()). Empty:
    /// the folders that hold drawings, in the order of their UTF-8 bytes.
    std::vector<std::string> categories;
    std::uint32_t max_drawings = 200'000;  ///< more: error limit_exceeded; flag --max-drawings
    std::string column;  ///< of labels.csv, read into LabelledFile::value; one that is not there is an error
};

/// Finds the drawings of a folder; does not open them. With a column `category`, labels.csv has the last word about the
/// drawings that it names, wherever below the folder they lie. A folder that is no category of the model is then only a
/// place, and its other drawings are left out; without a model they are an error. Those right in `dir` are left out in
/// both cases. Folders and files whose name starts with a dot are not looked at. Errors: not_found, io, limit_exceeded,
/// invalid_argument (no drawing, an unknown category, a malformed labels.csv, no such column in it, no drawing that it
/// names).
[[nodiscard]] Result<Dataset> discover(const std::filesystem::path& dir, const DatasetOptions& options = {});

/// For people, a line each: which drawings do not count, although somebody may think so. Empty when all do.
[[nodiscard]] std::string remarks(const Dataset& dataset);

}  // namespace v16::train
