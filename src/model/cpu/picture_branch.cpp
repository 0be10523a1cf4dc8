#include "model/cpu/picture_branch.hpp"

#include <algorithm>
#include <utility>

#include "model/cpu/onednn.hpp"

namespace v16::model::cpu {
namespace {

using dnnl::memory;

memory byte_buffer(std::size_t bytes) {
    const memory::desc desc({static_cast<memory::dim>(std::max<std::size_t>(bytes, 1))}, memory::data_type::u8,
                            memory::format_tag::x);
    return {desc, engine()};
}

}  // namespace

PictureStages picture_stages(const TensorMap& fold, FoldKind kind) {
    // No chain of the picture branch ends in one output per category, so their number does not matter here.
    if (kind == FoldKind::views) return {fold_chain(view_fold_net, fold, 0)};
    return {fold_chain(fold_shallow, fold, 0), fold_chain(fold_mid, fold, 0), fold_chain(fold_deep, fold, 0)};
}

PictureBranch::PictureBranch(const PictureStages& stages, const PictureShape& shape, MapFormat format)
    : shape_(shape), picture_order_(format.order == ChannelOrder::last ? ChannelOrder::last : ChannelOrder::planes) {
    for (const auto& scale : stages) append_scale(scale, format);
    if (reads_pictures_fast() || picture_order_ == ChannelOrder::last) return;
    // Processors without AVX: the kernels of blocked maps want more channels than a picture has, that of nhwc does not.
    picture_order_ = ChannelOrder::last;
    average_count_ = 0;
    steps_.clear();
    for (const auto& scale : stages) append_scale(scale, format);
}

void PictureBranch::append_scale(const std::vector<Stage>& stages, MapFormat format) {
    MapShape from{shape_.channels, shape_.size, picture_order_, Element::f32};
    for (const Stage& stage : stages) {
        const bool is_first = &stage == &stages.front();
        // Where pictures are nhwc, so is what their convolution writes; pooling brings it into the order of the rest.
        const bool writes_last = is_first && picture_order_ == ChannelOrder::last;
        const MapShape wide{stage.out, from.size / stage.stride, writes_last ? ChannelOrder::last : format.order,
                            is_first ? Element::f32 : format.element};
        const MapShape narrow{stage.out, wide.size / stage.max_pool, format.order, format.element};
        steps_.push_back(
            {Convolution(stage, from, wide), wide, narrow, stage.max_pool, is_first, stage.global_average});
        from = narrow;
    }
    average_count_ += static_cast<std::size_t>(from.channels);
}

bool PictureBranch::is_fast() const {
    return std::all_of(steps_.begin(), steps_.end(), [](const Step& step) { return step.convolution.is_fast(); });
}

bool PictureBranch::reads_pictures_fast() const {
    return std::all_of(steps_.begin(), steps_.end(),
                       [](const Step& step) { return !step.is_first || step.convolution.is_fast(); });
}

PictureWeights PictureBranch::prepare(const PictureStages& stages, const PictureWeights* like) const {
    PictureWeights weights;
    for (const auto& scale : stages) {
        for (const Stage& stage : scale) {
            const std::size_t index = weights.size();
            const Convolution& convolution = steps_[index].convolution;
            const bool shared = like != nullptr && (*like)[index].weights.get_desc() == convolution.weights();
            weights.push_back(shared ? (*like)[index] : convolution.prepare(stage));
        }
    }
    return weights;
}

PictureBranch::Workspace::Workspace(const PictureBranch& branch)
    : shape_(branch.shape_),
      interleaved_(branch.picture_order_ == ChannelOrder::last),
      pixels_(shape_.most * shape_.values()),
      stream_(engine()) {
    for (std::size_t i = 0; i < shape_.most; ++i) {
        pictures_.emplace_back(branch.steps_.front().convolution.source(), engine(),
                               pixels_.data() + i * shape_.values());
    }
    std::size_t wide_bytes = 0;
    std::size_t narrow_bytes = 0;
    std::size_t scratchpad_bytes = 0;
    for (const Step& step : branch.steps_) {
        wide_bytes = std::max(wide_bytes, step.wide.bytes());
        narrow_bytes = std::max(narrow_bytes, step.narrow.bytes());
        scratchpad_bytes = std::max(scratchpad_bytes, step.convolution.scratchpad().get_size());
    }
    wide_ = byte_buffer(wide_bytes);
    narrow_ = byte_buffer(narrow_bytes);
    scratchpad_ = byte_buffer(scratchpad_bytes);
    for (const Step& step : branch.steps_) {
        void* const from = step.is_first ? pixels_.data() : narrow_.get_data_handle();
        maps_.push_back({memory(step.convolution.source(), engine(), from),
                         memory(step.convolution.destination(), engine(), wide_.get_data_handle())});
        scratchpads_.emplace_back(step.convolution.scratchpad(), engine(), scratchpad_.get_data_handle());
    }
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

void PictureBranch::run(const PictureWeights& weights, Workspace& workspace, std::size_t picture,
                        std::span<float> averages) const {
    float* next_averages = averages.data();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Step& step = steps_[i];
        const memory& from = step.is_first ? workspace.pictures_[picture] : workspace.maps_[i].from;
        step.convolution.execute(workspace.stream_, from, weights[i], workspace.maps_[i].to, workspace.scratchpads_[i]);
        const void* const wide = workspace.wide_.get_data_handle();
        if (step.ends_in_average) {
            average_of_max_pool(wide, step.wide, step.window, next_averages);
            next_averages += step.wide.channels;
        } else {
            max_pool(wide, step.wide, step.window, workspace.narrow_.get_data_handle(), step.narrow);
        }
    }
}

}  // namespace v16::model::cpu
