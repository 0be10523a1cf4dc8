// The picture branch of a V14 fold up to the 224 averages that its three scales give, for one picture size.
//
// The kernels are made once and shared by all folds, whose layers have the same shapes; a fold brings its weights.
// Thread safety: immutable; run() may be called at the same time with different workspaces.
#pragma once

#include <array>
#include <memory>
#include <oneapi/dnnl/dnnl.hpp>
#include <span>
#include <vector>

#include "model/cpu/convolution.hpp"
#include "model/cpu/feature_map.hpp"
#include "model/folding.hpp"

namespace v16::model::cpu {

/// The stages of the three scales of one fold, in the order in which their averages are concatenated.
using PictureStages = std::array<std::vector<Stage>, 3>;
[[nodiscard]] PictureStages picture_stages(const TensorMap& fold);

/// The prepared weights of one fold: one entry a convolution, scale by scale.
using PictureWeights = std::vector<ConvolutionWeights>;

/// How maps between convolutions are held. The first layer of each scale is fp32 in any case: it reads one channel,
/// which leaves narrower products nothing to win, and its map is the exact picture.
struct MapFormat {
    Element element = Element::f32;
    ChannelOrder order = ChannelOrder::blocks_of_8;
};

class PictureBranch {
public:
    /// Memory of one run at a time: the picture and the maps.
    class Workspace {
    public:
        explicit Workspace(const PictureBranch& branch);
        /// size x size values, rows from the top; to be filled before run().
        [[nodiscard]] std::span<float> picture() { return picture_; }

    private:
        friend class PictureBranch;
        struct Maps {
            dnnl::memory from;
            dnnl::memory to;
        };
        std::vector<float> picture_;
        dnnl::memory wide_;    ///< holds the output of a convolution
        dnnl::memory narrow_;  ///< holds what pooling leaves of it
        dnnl::memory scratchpad_;
        std::vector<Maps> maps_;  ///< of each convolution: views of the buffers above
        std::vector<dnnl::memory> scratchpads_;
        dnnl::stream stream_;
    };

    /// `stages` give the shapes. Throws dnnl::error where oneDNN cannot do it.
    PictureBranch(const PictureStages& stages, int picture_size, MapFormat format);

    [[nodiscard]] int picture_size() const { return picture_size_; }
    [[nodiscard]] std::size_t average_count() const { return average_count_; }
    /// True when oneDNN has a fast kernel for every convolution.
    [[nodiscard]] bool is_fast() const;

    /// The weights of a fold in the kernels' layout. Where `like` (the same fold for another picture size) already has
    /// a layer in that layout, its memory is shared.
    [[nodiscard]] PictureWeights prepare(const PictureStages& stages, const PictureWeights* like = nullptr) const;

    /// Runs one fold on the picture of the workspace; `averages` has average_count() values.
    void run(const PictureWeights& weights, Workspace& workspace, std::span<float> averages) const;

private:
    struct Step {
        Convolution convolution;
        MapShape wide;    ///< what the convolution writes
        MapShape narrow;  ///< what pooling makes of it
        int window = 1;
        bool is_first = false;         ///< reads the picture
        bool ends_in_average = false;  ///< last of its scale
    };
    void append_scale(const std::vector<Stage>& stages, MapFormat format);

    int picture_size_;
    std::size_t average_count_ = 0;
    std::vector<Step> steps_;
};

}  // namespace v16::model::cpu
