// The convolutions of a fold, up to the averages that they give of one picture: of V14 the three scales of the picture
// branch (224 averages), of a view fold the network that looks at each view (128 averages). For one picture size.
//
// The kernels are made once and shared by all folds, whose layers have the same shapes; a fold brings its weights.
// Thread safety: immutable; run() may be called at the same time with different workspaces.
#pragma once

#include <array>
#include <cstdint>
#include <oneapi/dnnl/dnnl.hpp>
#include <span>
#include <variant>
#include <vector>

#include "model/cpu/convolution.hpp"
#include "model/cpu/feature_map.hpp"
#include "model/cpu/own_convolution.hpp"
#include "model/cpu/sparse_convolution.hpp"
#include "model/cpu/winograd.hpp"
#include "model/folding.hpp"

namespace v16::model::cpu {

/// The stages of the scales of one fold, in the order in which their averages are concatenated.
using PictureStages = std::vector<std::vector<Stage>>;
[[nodiscard]] PictureStages picture_stages(const TensorMap& fold, FoldKind kind);

/// The pictures of a drawing: `channels` planes of size x size pixels each.
struct PictureShape {
    int channels = 1;
    int size = 0;
    std::size_t most = 1;       ///< pictures of one drawing
    bool nearly_empty = false;  ///< most pixels are 0

    [[nodiscard]] std::size_t values() const {
        return static_cast<std::size_t>(channels) * static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    }
};

/// The prepared weights of one fold: one entry a convolution, scale by scale.
using PictureWeights = std::vector<ConvolutionWeights>;

/// How maps between convolutions are held. The first layer of each scale is fp32 in any case: it reads one channel
/// or two, which leaves narrower products nothing to win, and its map is the exact picture. Maps of u8 are nhwc, as the
/// int8 kernels of all processors want it; `order` is then that of what the first layer writes.
struct MapFormat {
    Element element = Element::f32;
    ChannelOrder order = ChannelOrder::blocks_of_8;
};

/// Which kernels may be used. Those of oneDNN are the portable ones, which tests and benchmarks compare the others
/// with.
enum class Kernels : std::uint8_t {
    fastest,  ///< what is fastest here: our own where they suit the processor and the layer, else oneDNN's
    onednn,
};

class PictureBranch {
    using Kernel = std::variant<Convolution, WinogradConvolution, SparseConvolution>;
    struct Step {
        Kernel kernel;
        MapShape from;
        MapShape wide;    ///< what the convolution computes; our own kernels pool it at once
        MapShape narrow;  ///< what pooling makes of it
        int window = 1;
        bool is_first = false;         ///< reads the picture
        bool ends_in_average = false;  ///< last of its scale
    };

public:
    /// Memory of one run at a time: the pictures of a drawing, the maps of all of them, and what comes out.
    class Workspace {
    public:
        explicit Workspace(const PictureBranch& branch);
        Workspace(const Workspace&) = delete;  // its memories point into it
        Workspace& operator=(const Workspace&) = delete;
        /// Takes the pictures that run() looks at, as floats of 0 to 1. `pixels`: whole pictures, one after the other,
        /// plane by plane, rows from the top; at most PictureShape::most of them.
        void load(std::span<const std::uint8_t> pixels);

    private:
        friend class PictureBranch;
        void allocate(const PictureBranch& branch);
        /// What the `index`-th step reads and what it writes, all pictures.
        [[nodiscard]] std::byte* source(const Step& step, std::size_t index);
        [[nodiscard]] std::byte* result(std::size_t index) const;
        /// What a step of oneDNN works on: views of the buffers below.
        struct Views {
            std::vector<dnnl::memory> from;  ///< the map of each picture
            dnnl::memory to;                 ///< wide_, which the pictures use in turn
            dnnl::memory scratchpad;
        };
        PictureShape shape_;
        bool interleaved_;  ///< a pixel's channels lie together
        std::vector<float> pixels_;
        dnnl::memory wide_;                   ///< holds the output of one convolution of oneDNN
        std::array<dnnl::memory, 2> narrow_;  ///< maps after pooling, of all pictures; steps write them by turns
        dnnl::memory scratchpad_;
        std::vector<Views> views_;  ///< of each step; without memories where the kernel is our own
        std::vector<float> averages_;
        dnnl::stream stream_;
    };

    /// `stages` give the shapes. Throws dnnl::error where oneDNN cannot do it.
    PictureBranch(const PictureStages& stages, const PictureShape& shape, MapFormat format,
                  Kernels kernels = Kernels::fastest);

    [[nodiscard]] std::size_t average_count() const { return average_count_; }
    /// True when there is a fast kernel for every convolution.
    [[nodiscard]] bool is_fast() const;

    /// The weights of a fold in the kernels' layout. Where `like` (the same fold for another picture size) already has
    /// a layer in that layout, its memory is shared.
    [[nodiscard]] PictureWeights prepare(const PictureStages& stages, const PictureWeights* like = nullptr) const;
    /// The same for maps of u8, which need the fold's ranges.
    [[nodiscard]] PictureWeights prepare(const PictureStages& stages, std::span<const float> ranges) const;

    /// Runs one fold on the first `pictures` pictures of the workspace. The result lies in the workspace until it is
    /// used again: average_count() values of each picture. They do not depend on the other pictures.
    [[nodiscard]] std::span<const float> run(const PictureWeights& weights, Workspace& workspace,
                                             std::size_t pictures) const;

    /// Runs one fold, of a branch with maps of f32, on the first `pictures` pictures, and raises each of `ranges`
    /// (MapRanges) to the largest value of its channel, if that is larger.
    void measure(const PictureWeights& weights, Workspace& workspace, std::size_t pictures,
                 std::span<float> ranges) const;

private:
    void append_scale(const std::vector<Stage>& stages, MapFormat format, Kernels kernels);
    /// Runs all steps and calls look(map, shape) with the maps of all pictures that the next convolution reads.
    template <class Look>
    std::span<const float> walk(const PictureWeights& weights, Workspace& workspace, std::size_t pictures,
                                Look look) const;
    [[nodiscard]] bool reads_pictures_fast() const;
    /// Each computes and pools the maps of all pictures; `averages` is where those of the first picture go.
    void run_step(std::size_t index, const Convolution& kernel, const ConvolutionWeights& weights, Workspace& workspace,
                  std::size_t pictures, float* averages) const;
    template <OwnConvolution Own>
    void run_step(std::size_t index, const Own& kernel, const ConvolutionWeights& weights, Workspace& workspace,
                  std::size_t pictures, float* averages) const;
    [[nodiscard]] Kernel make_kernel(const Stage& stage, const MapShape& from, const MapShape& wide,
                                     const MapShape& narrow, Kernels kernels) const;

    PictureShape shape_;
    ChannelOrder picture_order_;
    std::size_t average_count_ = 0;
    std::vector<Step> steps_;
};

}  // namespace v16::model::cpu
