// The public C++ interface, a thin layer over Pipeline.
#include "v16/classifier.hpp"

#include "classify/pipeline.hpp"

namespace v16 {

struct Classifier::Impl {
    classify::Pipeline pipeline;
    SpeedMode speed_mode;
};

Classifier::Classifier(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Classifier::Classifier(Classifier&&) noexcept = default;
Classifier& Classifier::operator=(Classifier&&) noexcept = default;
Classifier::~Classifier() = default;

Result<Classifier> Classifier::load(const ClassifierOptions& options) {
    auto bundle = model::load_bundle(options.bundle_dir);
    if (!bundle) return tl::unexpected(std::move(bundle).error());
    auto pipeline = classify::Pipeline::create(std::move(*bundle), {.precision = options.precision});
    if (!pipeline) return tl::unexpected(std::move(pipeline).error());
    return Classifier(std::make_unique<const Impl>(Impl{std::move(*pipeline), options.speed_mode}));
}

Result<Classification> Classifier::classify(std::string_view dxf_bytes) const {
    return impl_->pipeline.classify(dxf_bytes, impl_->speed_mode);
}

}  // namespace v16
