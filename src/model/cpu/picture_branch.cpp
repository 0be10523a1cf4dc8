#include "model/cpu/picture_branch.hpp"

#include <algorithm>

#include "model/cpu/onednn.hpp"

namespace v16::model::cpu {
namespace {

using dnnl::memory;

memory byte_buffer(std::size_t bytes) {
    const memory::desc desc({static_cast<memory::dim>(std::max<std::size_t>(bytes, 1))}, memory::data_type::u8,
                            memory::format_tag::x);
    return {desc, engine()};
}

/// Raises each range to the largest value of its channel.
void raise_to_largest(const float* map, const MapShape& shape, std::span<float> ranges) {
    for (int c = 0; c < shape.channels; ++c) {
        const float* value = map + shape.group_offset(c / group_width) + c % group_width;
        float& range = ranges[static_cast<std::size_t>(c)];
        for (int pixel = 0; pixel < shape.size * shape.size; ++pixel, value += shape.pixel_stride()) {
            range = std::max(range, *value);
        }
    }
}

template <class Kernel>
bool is_fast_kernel(const Kernel& kernel) {
    const auto* const portable = std::get_if<Convolution>(&kernel);
    return portable == nullptr || portable->is_fast();
}

}  // namespace

PictureStages picture_stages(const TensorMap& fold, FoldKind kind) {
    // No chain of the picture branch ends in one output per category, so their number does not matter here.
    if (kind == FoldKind::views) return {fold_chain(view_fold_net, fold, 0)};
    return {fold_chain(fold_shallow, fold, 0), fold_chain(fold_mid, fold, 0), fold_chain(fold_deep, fold, 0)};
}

PictureBranch::PictureBranch(const PictureStages& stages, const PictureShape& shape, MapFormat format, Kernels kernels)
    : shape_(shape), picture_order_(format.order == ChannelOrder::last ? ChannelOrder::last : ChannelOrder::planes) {
    for (const auto& scale : stages) append_scale(scale, format, kernels);
    if (reads_pictures_fast() || picture_order_ == ChannelOrder::last) return;
    // Processors without AVX: the kernels of blocked maps want more channels than a picture has, that of nhwc does not.
    picture_order_ = ChannelOrder::last;
    average_count_ = 0;
    steps_.clear();
    for (const auto& scale : stages) append_scale(scale, format, kernels);
}

void PictureBranch::append_scale(const std::vector<Stage>& stages, MapFormat format, Kernels kernels) {
    const bool quantized = format.element == Element::u8;
    const ChannelOrder order = quantized ? ChannelOrder::last : format.order;
    MapShape from{shape_.channels, shape_.size, picture_order_, Element::f32};
    for (const Stage& stage : stages) {
        const bool is_first = &stage == &stages.front();
        // Where pictures are nhwc, so is what their convolution writes; pooling brings it into the order of the rest.
        const ChannelOrder first_order = picture_order_ == ChannelOrder::last ? ChannelOrder::last : format.order;
        const bool writes_floats = is_first || (quantized && stage.global_average);
        const MapShape wide{stage.out, from.size / stage.stride, is_first ? first_order : order,
                            writes_floats ? Element::f32 : format.element};
        const MapShape narrow{stage.out, wide.size / stage.max_pool, order, format.element};
        steps_.push_back({make_kernel(stage, from, wide, narrow, kernels), from, wide, narrow, stage.max_pool, is_first,
                          stage.global_average});
        from = narrow;
    }
    average_count_ += static_cast<std::size_t>(from.channels);
}

PictureBranch::Kernel PictureBranch::make_kernel(const Stage& stage, const MapShape& from, const MapShape& wide,
                                                 const MapShape& narrow, Kernels kernels) const {
    if (kernels == Kernels::onednn) return Convolution(stage, from, wide);
    if (WinogradConvolution::is_fastest(stage, from, narrow)) return WinogradConvolution(stage, from, shape_.most);
    if (shape_.nearly_empty && SparseConvolution::suits(stage, from, narrow))
        return SparseConvolution(stage, from, narrow);
    return Convolution(stage, from, wide);
}

bool PictureBranch::is_fast() const {
    return std::all_of(steps_.begin(), steps_.end(), [](const Step& step) { return is_fast_kernel(step.kernel); });
}

bool PictureBranch::reads_pictures_fast() const {
    return std::all_of(steps_.begin(), steps_.end(),
                       [](const Step& step) { return !step.is_first || is_fast_kernel(step.kernel); });
}

PictureWeights PictureBranch::prepare(const PictureStages& stages, const PictureWeights* like) const {
    PictureWeights weights;
    for (const auto& scale : stages) {
        for (const Stage& stage : scale) {
            const std::size_t index = weights.size();
            const auto prepare = [&](const auto& kernel) {
                const bool shared = like != nullptr && (*like)[index].weights.get_desc() == kernel.weights();
                return shared ? (*like)[index] : kernel.prepare(stage);
            };
            weights.push_back(std::visit(prepare, steps_[index].kernel));
        }
    }
    return weights;
}

PictureWeights PictureBranch::prepare(const PictureStages& stages, std::span<const float> ranges) const {
    PictureWeights weights;
    for (const auto& scale : stages) {
        std::span<const float> from;
        for (const Stage& stage : scale) {
            const Step& step = steps_[weights.size()];
            // What is averaged is written as floats.
            const auto to = ranges.first(step.ends_in_average ? 0 : static_cast<std::size_t>(stage.out));
            ranges = ranges.subspan(to.size());
            const auto& kernel = std::get<Convolution>(step.kernel);  // our own one works on floats
            weights.push_back(step.is_first ? kernel.prepare(in_steps(stage, to))
                                            : kernel.prepare(quantize(stage, from, to)));
            from = to;
        }
    }
    return weights;
}

PictureBranch::Workspace::Workspace(const PictureBranch& branch)
    : shape_(branch.shape_),
      interleaved_(branch.picture_order_ == ChannelOrder::last),
      pixels_(shape_.most * shape_.values()),
      averages_(shape_.most * branch.average_count_),
      stream_(engine()) {
    allocate(branch);
    for (std::size_t i = 0; i < branch.steps_.size(); ++i) {
        Views& views = views_.emplace_back();
        const Step& step = branch.steps_[i];
        const auto* const kernel = std::get_if<Convolution>(&step.kernel);
        if (kernel == nullptr) continue;
        for (std::size_t p = 0; p < shape_.most; ++p) {
            views.from.emplace_back(kernel->source(), engine(), source(step, i) + p * step.from.bytes());
        }
        views.to = memory(kernel->destination(), engine(), wide_.get_data_handle());
        views.scratchpad = memory(kernel->scratchpad(), engine(), scratchpad_.get_data_handle());
    }
}

void PictureBranch::Workspace::allocate(const PictureBranch& branch) {
    std::size_t wide_bytes = 0;
    std::size_t narrow_bytes = 0;
    std::size_t scratchpad_bytes = 0;
    for (const Step& step : branch.steps_) {
        wide_bytes = std::max(wide_bytes, step.wide.bytes());
        narrow_bytes = std::max(narrow_bytes, step.narrow.bytes());
        const auto bytes = [](const auto& kernel) { return kernel.scratchpad().get_size(); };
        scratchpad_bytes = std::max(scratchpad_bytes, std::visit(bytes, step.kernel));
    }
    wide_ = byte_buffer(wide_bytes);
    for (memory& narrow : narrow_) narrow = byte_buffer(shape_.most * narrow_bytes);
    scratchpad_ = byte_buffer(scratchpad_bytes);
}

std::byte* PictureBranch::Workspace::source(const Step& step, std::size_t index) {
    return step.is_first ? reinterpret_cast<std::byte*>(pixels_.data()) : result(index + 1);
}

std::byte* PictureBranch::Workspace::result(std::size_t index) const {
    return static_cast<std::byte*>(narrow_[index % narrow_.size()].get_data_handle());
}

void PictureBranch::Workspace::load(std::span<const std::uint8_t> pixels) {
    const auto to_float = [](std::uint8_t pixel) { return static_cast<float>(pixel) / 255.0F; };
    if (!interleaved_ || shape_.channels == 1) {
        std::transform(pixels.begin(), pixels.end(), pixels_.begin(), to_float);
        return;
    }
    const auto channels = static_cast<std::size_t>(shape_.channels);
    const std::size_t plane = shape_.values() / channels;
    for (std::size_t i = 0; i < pixels.size(); ++i) {
        const std::size_t picture = i / shape_.values(), channel = i / plane % channels, pixel = i % plane;
        pixels_[picture * shape_.values() + pixel * channels + channel] = to_float(pixels[i]);
    }
}

template <class Look>
std::span<const float> PictureBranch::walk(const PictureWeights& weights, Workspace& workspace, std::size_t pictures,
                                           Look look) const {
    float* averages = workspace.averages_.data();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        std::visit([&](const auto& kernel) { run_step(i, kernel, weights[i], workspace, pictures, averages); },
                   steps_[i].kernel);
        if (steps_[i].ends_in_average) {
            averages += steps_[i].narrow.channels;
        } else {
            look(workspace.result(i), steps_[i].narrow);
        }
    }
    return std::span(workspace.averages_).first(pictures * average_count_);
}

std::span<const float> PictureBranch::run(const PictureWeights& weights, Workspace& workspace,
                                          std::size_t pictures) const {
    return walk(weights, workspace, pictures, [](const std::byte*, const MapShape&) {});
}

void PictureBranch::measure(const PictureWeights& weights, Workspace& workspace, std::size_t pictures,
                            std::span<float> ranges) const {
    (void)walk(weights, workspace, pictures, [&](const std::byte* maps, const MapShape& shape) {
        for (std::size_t p = 0; p < pictures; ++p) {
            raise_to_largest(reinterpret_cast<const float*>(maps + p * shape.bytes()), shape, ranges);
        }
        ranges = ranges.subspan(static_cast<std::size_t>(shape.channels));
    });
}

void PictureBranch::run_step(std::size_t index, const Convolution& kernel, const ConvolutionWeights& weights,
                             Workspace& workspace, std::size_t pictures, float* averages) const {
    const Step& step = steps_[index];
    const Workspace::Views& views = workspace.views_[index];
    const void* const wide = workspace.wide_.get_data_handle();
    for (std::size_t p = 0; p < pictures; ++p) {
        kernel.execute(workspace.stream_, views.from[p], weights, views.to, views.scratchpad);
        if (step.ends_in_average) {
            average_of_max_pool(wide, step.wide, step.window, averages + p * average_count_);
        } else {
            max_pool(wide, step.wide, step.window, workspace.result(index) + p * step.narrow.bytes(), step.narrow);
        }
    }
}

template <OwnConvolution Own>
void PictureBranch::run_step(std::size_t index, const Own& kernel, const ConvolutionWeights& weights,
                             Workspace& workspace, std::size_t pictures, float* averages) const {
    const Step& step = steps_[index];
    std::byte* const result = workspace.result(index);
    kernel.execute(reinterpret_cast<const float*>(workspace.source(step, index)), weights,
                   reinterpret_cast<float*>(result), pictures, workspace.scratchpad_.get_data_handle());
    if (!step.ends_in_average) return;
    for (std::size_t p = 0; p < pictures; ++p) {
        average_of_max_pool(result + p * step.narrow.bytes(), step.narrow, 1, averages + p * average_count_);
    }
}

}  // namespace v16::model::cpu
