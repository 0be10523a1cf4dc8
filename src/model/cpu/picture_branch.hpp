// The convolutions of a fold, up to the averages that they give of one picture: of V14 the three scales of the picture
// branch (224 averages), of a view fold the network that looks at each view (128 averages). For one picture size.
//
// The kernels are made once and shared by all folds, whose layers have the same shapes; a fold brings its weights.
// Thread safety: immutable; run() may be called at the same time with different workspaces.
#pragma once

#include <cstdint>
#include <memory>
#include <oneapi/dnnl/dnnl.hpp>
#include <span>
#include <vector>

#include "model/cpu/convolution.hpp"
#include "model/cpu/feature_map.hpp"
#include "model/folding.hpp"

namespace v16::model::cpu {

/// The stages of the scales of one fold, in the order in which their averages are concatenated.
using PictureStages = std::vector<std::vector<Stage>>;
[[nodiscard]] PictureStages picture_stages(const TensorMap& fold, FoldKind kind);

/// The pictures of a drawing: `channels` planes of size x size pixels each.
struct PictureShape {
    int channels = 1;
    int size = 0;
    std::size_t most = 1;  ///< pictures of one drawing

    [[nodiscard]] std::size_t values() const {
        return static_cast<std::size_t>(channels) * static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    }
};

/// The prepared weights of one fold: one entry a convolution, scale by scale.
using PictureWeights = std::vector<ConvolutionWeights>;

/// How maps between convolutions are held. The first layer of each scale is fp32 in any case: it reads one channel
/// or two, which leaves narrower products nothing to win, and its map is the exact picture.
struct MapFormat {
    Element element = Element::f32;
    ChannelOrder order = ChannelOrder::blocks_of_8;
};

class PictureBranch {
public:
    /// Memory of one run at a time: the pictures of a drawing and the maps.
    class Workspace {
    public:
        explicit Workspace(const PictureBranch& branch);
        /// Takes the pictures that run() looks at, as floats of 0 to 1. `pixels`: whole pictures, one after the other,
        /// plane by plane, rows from the top; at most PictureShape::most of them.
        void load(std::span<const std::uint8_t> pixels);

    private:
        friend class PictureBranch;
        struct Maps {
            dnnl::memory from;
            dnnl::memory to;
        };
        PictureShape shape_;
        bool interleaved_;  ///< a pixel's channels lie together
        std::vector<float> pixels_;
        std::vector<dnnl::memory> pictures_;  ///< views of pixels_
        dnnl::memory wide_;                   ///< holds the output of a convolution
        dnnl::memory narrow_;                 ///< holds what pooling leaves of it
        dnnl::memory scratchpad_;
        std::vector<Maps> maps_;  ///< of each convolution: views of the buffers above; a first one reads pictures_
        std::vector<dnnl::memory> scratchpads_;
        dnnl::stream stream_;
    };

    /// `stages` give the shapes. Throws dnnl::error where oneDNN cannot do it.
    PictureBranch(const PictureStages& stages, const PictureShape& shape, MapFormat format);

    [[nodiscard]] std::size_t average_count() const { return average_count_; }
    /// True when oneDNN has a fast kernel for every convolution.
    [[nodiscard]] bool is_fast() const;

    /// The weights of a fold in the kernels' layout. Where `like` (the same fold for another picture size) already has
    /// a layer in that layout, its memory is shared.
    [[nodiscard]] PictureWeights prepare(const PictureStages& stages, const PictureWeights* like = nullptr) const;

    /// Runs one fold on a picture of the workspace; `averages` has average_count() values.
    void run(const PictureWeights& weights, Workspace& workspace, std::size_t picture, std::span<float> averages) const;

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
    [[nodiscard]] bool reads_pictures_fast() const;

    PictureShape shape_;
    ChannelOrder picture_order_;
    std::size_t average_count_ = 0;
    std::vector<Step> steps_;
};

}  // namespace v16::model::cpu
