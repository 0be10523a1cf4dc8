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

PictureStages picture_stages(const TensorMap& fold) {
    // No chain of the picture branch ends in one output per category, so their number does not matter here.
    return {fold_chain(fold_shallow, fold, 0), fold_chain(fold_mid, fold, 0), fold_chain(fold_deep, fold, 0)};
}

PictureBranch::PictureBranch(const PictureStages& stages, int picture_size, MapFormat format)
    : picture_size_(picture_size) {
    for (const auto& scale : stages) append_scale(scale, format);
}

void PictureBranch::append_scale(const std::vector<Stage>& stages, MapFormat format) {
    MapShape from{1, picture_size_, format.order, Element::f32};
    for (const Stage& stage : stages) {
        const bool is_first = &stage == &stages.front();
        MapShape wide{stage.out, from.size, format.order, is_first ? Element::f32 : format.element};
        const MapShape narrow{stage.out, from.size / stage.max_pool, format.order, format.element};
        Convolution convolution(stage, from, wide);
        if (is_first && !convolution.is_fast()) {
            // Processors without AVX: the kernels of blocked maps want more than one channel, that of nhwc does not.
            // Pooling brings the map into the order of the rest.
            from.order = wide.order = ChannelOrder::last;
            convolution = Convolution(stage, from, wide);
        }
        steps_.push_back({std::move(convolution), wide, narrow, stage.max_pool, is_first, stage.global_average});
        from = narrow;
    }
    average_count_ += static_cast<std::size_t>(from.channels);
}

bool PictureBranch::is_fast() const {
    return std::all_of(steps_.begin(), steps_.end(), [](const Step& step) { return step.convolution.is_fast(); });
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
    : picture_(static_cast<std::size_t>(branch.picture_size_) * static_cast<std::size_t>(branch.picture_size_)),
      stream_(engine()) {
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
        void* const from = step.is_first ? picture_.data() : narrow_.get_data_handle();
        maps_.push_back({memory(step.convolution.source(), engine(), from),
                         memory(step.convolution.destination(), engine(), wide_.get_data_handle())});
        scratchpads_.emplace_back(step.convolution.scratchpad(), engine(), scratchpad_.get_data_handle());
    }
}

void PictureBranch::run(const PictureWeights& weights, Workspace& workspace, std::span<float> averages) const {
    float* next_averages = averages.data();
    for (std::size_t i = 0; i < steps_.size(); ++i) {
        const Step& step = steps_[i];
        step.convolution.execute(workspace.stream_, workspace.maps_[i].from, weights[i], workspace.maps_[i].to,
                                 workspace.scratchpads_[i]);
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
