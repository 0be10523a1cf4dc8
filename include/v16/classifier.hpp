// The public C++ interface of v16: load a model bundle once, classify drawings from any thread.
//
//     auto classifier = v16::Classifier::load({.bundle_dir = "models/v16"});
//     if (!classifier) { std::cerr << classifier.error().message; return; }
//     auto answer = classifier->classify(bytes_of_a_dxf_file);
//
// Thread safety: a Classifier is immutable after load; classify() may be called from any number of threads at once. One
// call does all its arithmetic on the calling thread. The same bytes give the same answer, to the last bit.
#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "v16/classification.hpp"
#include "v16/error.hpp"

namespace v16 {

struct ClassifierOptions {
    std::filesystem::path bundle_dir;            ///< folder that holds bundle.json
    Precision precision = Precision::automatic;  ///< change it to compare precisions
    SpeedMode speed_mode = SpeedMode::accurate;  ///< of classify()
};

class Classifier {
public:
    /// Loads and verifies a bundle. Errors: bundle_invalid, with what is wrong in one sentence; unsupported, where the
    /// bundle is not calibrated for the precision, or this machine cannot run the networks.
    static Result<Classifier> load(const ClassifierOptions& options);

    /// Classifies the bytes of one DXF file (ASCII or binary). Errors: not_dxf, no_drawable_entity, limit_exceeded.
    [[nodiscard]] Result<Classification> classify(std::string_view dxf_bytes) const;

    Classifier(Classifier&&) noexcept;
    Classifier& operator=(Classifier&&) noexcept;
    ~Classifier();

private:
    struct Impl;
    explicit Classifier(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
};

}  // namespace v16
