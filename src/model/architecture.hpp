// The layers of V6, of one V14 fold and of one view fold as data: the one table that loading (names and shapes of
// tensors), the inference networks, the reference implementation of the tests and the trainer all follow.
//
// A network is a set of chains (PyTorch: nn.Sequential). The layer at position N of the chain "p" owns the tensors
// "p.N.weight", "p.N.bias" and, for batch normalisation, "p.N.running_mean" and "p.N.running_var". Names and positions
// are those of the reference service's state dicts, so that its checkpoints can be imported as they are.
//
//     V6:       net(features) -> logits
//     V14 fold: g = geo_branch.net(features)                                                     128 values
//               v = visual_branch.fuse(concat(shallow(picture), mid(picture), deep(picture)))    224 -> 128 values
//               a = sigmoid(geo_weight), b = sigmoid(visual_weight)
//               classifier(concat(g * a / (a + b), v * b / (a + b))) -> logits
//     view fold: as a V14 fold, but the geometry branch also reads the view features, and
//               p_i = view_branch.net(picture i)                                                 128 values each
//               v = view_branch.fuse(concat(p_0, mean of p_1.., max of p_1..))                   384 -> 128 values
//               where picture 0 shows the whole part and the others one view of it each (render/views.hpp)
//
// A fold of either kind may also know part families, of which each category has some (a 传动件 may be a spur gear or a
// V-belt pulley). With f = family_classifier(what the classifier reads), a logit per family, its answer is the
// geometric mean of what the classifier and the families say, in logits:
//
//     logits_c = (classifier_c + log(sum of exp(f_k) over the families k of c)) / 2
//
// Pictures are 1 x H x W with 1.0 = white (stored bytes / 255); H = W is 128 or 96, any multiple of 8 works, because
// every scale ends in a global average pool. Pictures of views are 2 x 96 x 96: full lines, broken lines. Features are
// standardised: (x - mean) / (std + 1e-8).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace v16::model {

inline constexpr float batch_norm_epsilon = 1e-5F;
inline constexpr float feature_std_epsilon = 1e-8F;
inline constexpr float leaky_relu_slope = 0.1F;

enum class LayerKind : std::uint8_t {
    linear,      ///< weight [out, in], bias [out]
    conv,        ///< weight [out, in, kernel, kernel], bias [out]; stride `stride`, zero padding kernel / 2
    batch_norm,  ///< weight, bias, running_mean, running_var, each [out]; 1-d after linear, 2-d after conv
    relu,
    leaky_relu,           ///< slope: leaky_relu_slope
    max_pool,             ///< window and stride: kernel; no padding
    global_average_pool,  ///< [out, H, W] -> [out]
    dropout,              ///< while training only, with the probability `dropout`
};

/// `out` of the last layer of a classifier: as many outputs as the bundle has categories.
inline constexpr int one_per_category = -1;

struct Layer {
    LayerKind kind = LayerKind::linear;
    int in = 0;      ///< channels in
    int out = 0;     ///< channels out, or one_per_category
    int kernel = 0;  ///< conv, max_pool
    float dropout = 0.0F;
    int stride = 1;  ///< conv
};

struct Chain {
    std::string_view prefix;        ///< e.g. "visual_branch.deep"
    std::span<const Layer> layers;  ///< position = the number in the tensor names
};

/// Names of the two scalar parameters of a fold, their values before training, and the auxiliary head (Linear
/// fused_branch_width -> categories on the geometry branch) that checkpoints may hold and inference ignores.
inline constexpr std::string_view geo_weight_name = "geo_weight";
inline constexpr std::string_view visual_weight_name = "visual_weight";
inline constexpr float geo_weight_initial = 0.7F;
inline constexpr float visual_weight_initial = 0.3F;
inline constexpr std::string_view auxiliary_head_name = "geo_classifier";
inline constexpr int fused_branch_width = 128;

/// The head for part families (Linear 2 * fused_branch_width -> families), and the most families of a bundle.
inline constexpr std::string_view family_head_name = "family_classifier";
inline constexpr std::size_t max_families = 2000;

/// What the folds of a bundle look at beside the 48 features.
enum class FoldKind : std::uint8_t {
    picture,  ///< V14: one picture of the part
    views,    ///< the part and its views, a picture each, and the view features
};

/// Input of a view fold (render/views.hpp makes it): 1 + 1 to max_view_pictures - 1 pictures.
inline constexpr int view_size = 96;
inline constexpr int view_channels = 2;
inline constexpr int max_view_pictures = 4;
inline constexpr int view_feature_count = 44;

namespace layers {

constexpr Layer linear(int in, int out) {
    return {LayerKind::linear, in, out, 0, 0.0F};
}
constexpr Layer conv(int in, int out, int kernel) {
    return {LayerKind::conv, in, out, kernel, 0.0F};
}
constexpr Layer strided_conv(int in, int out, int kernel, int stride) {
    return {LayerKind::conv, in, out, kernel, 0.0F, stride};
}
constexpr Layer batch_norm(int channels) {
    return {LayerKind::batch_norm, channels, channels, 0, 0.0F};
}
constexpr Layer relu(int channels) {
    return {LayerKind::relu, channels, channels, 0, 0.0F};
}
constexpr Layer leaky_relu(int channels) {
    return {LayerKind::leaky_relu, channels, channels, 0, 0.0F};
}
constexpr Layer max_pool(int channels, int window) {
    return {LayerKind::max_pool, channels, channels, window, 0.0F};
}
constexpr Layer average(int channels) {
    return {LayerKind::global_average_pool, channels, channels, 0, 0.0F};
}
constexpr Layer dropout(int channels, float p) {
    return {LayerKind::dropout, channels, channels, 0, p};
}

// clang-format off
inline constexpr std::array v6_net{
    linear(48, 256),  batch_norm(256), leaky_relu(256), dropout(256, 0.5F),
    linear(256, 256), batch_norm(256), leaky_relu(256), dropout(256, 0.5F),
    linear(256, 128), batch_norm(128), leaky_relu(128), dropout(128, 0.3F),
    linear(128, 64),  batch_norm(64),  leaky_relu(64),  dropout(64, 0.2F),
    linear(64, one_per_category),
};
inline constexpr std::array geo_branch{
    linear(48, 256),  batch_norm(256), leaky_relu(256), dropout(256, 0.3F),
    linear(256, 256), batch_norm(256), leaky_relu(256), dropout(256, 0.3F),
    linear(256, 256), batch_norm(256), leaky_relu(256), dropout(256, 0.3F),
    linear(256, 128), batch_norm(128), leaky_relu(128),
};
inline constexpr std::array shallow{
    conv(1, 32, 7), batch_norm(32), relu(32), max_pool(32, 4),
    average(32),
};
inline constexpr std::array mid{
    conv(1, 32, 3),  batch_norm(32), relu(32), max_pool(32, 2),
    conv(32, 64, 3), batch_norm(64), relu(64), max_pool(64, 2),
    average(64),
};
inline constexpr std::array deep{
    conv(1, 32, 3),    batch_norm(32),  relu(32),  max_pool(32, 2),
    conv(32, 64, 3),   batch_norm(64),  relu(64),  max_pool(64, 2),
    conv(64, 128, 3),  batch_norm(128), relu(128), max_pool(128, 2),
    conv(128, 128, 3), batch_norm(128), relu(128),
    average(128),
};
inline constexpr std::array fuse{
    linear(32 + 64 + 128, 128), batch_norm(128), leaky_relu(128),
};
inline constexpr std::array view_geo_branch{
    linear(48 + view_feature_count, 256), batch_norm(256), leaky_relu(256), dropout(256, 0.08F),
    linear(256, 256), batch_norm(256), leaky_relu(256), dropout(256, 0.08F),
    linear(256, 128), batch_norm(128), leaky_relu(128),
};
inline constexpr std::array view_net{
    strided_conv(view_channels, 32, 7, 3), batch_norm(32), relu(32), max_pool(32, 2),
    conv(32, 48, 3),   batch_norm(48),  relu(48),
    conv(48, 64, 3),   batch_norm(64),  relu(64),  max_pool(64, 2),
    conv(64, 96, 3),   batch_norm(96),  relu(96),
    conv(96, 128, 3),  batch_norm(128), relu(128), max_pool(128, 2),
    conv(128, 160, 3), batch_norm(160), relu(160),
    average(160),
};
inline constexpr std::array view_fuse{
    linear(3 * 160, 128), batch_norm(128), leaky_relu(128),
};
inline constexpr std::array classifier{
    linear(256, 128), batch_norm(128), leaky_relu(128), dropout(128, 0.4F),
    linear(128, 64),  batch_norm(64),  leaky_relu(64),  dropout(64, 0.3F),
    linear(64, one_per_category),
};
/// As `classifier`, with less dropout: with more, heads learn less of many drawings (docs/model-experiments.md, entry 13).
inline constexpr std::array view_classifier{
    linear(256, 128), batch_norm(128), leaky_relu(128), dropout(128, 0.1F),
    linear(128, 64),  batch_norm(64),  leaky_relu(64),  dropout(64, 0.08F),
    linear(64, one_per_category),
};
// clang-format on

}  // namespace layers

inline constexpr Chain v6_net{"net", layers::v6_net};
inline constexpr Chain fold_geo{"geo_branch.net", layers::geo_branch};
inline constexpr Chain fold_shallow{"visual_branch.shallow", layers::shallow};
inline constexpr Chain fold_mid{"visual_branch.mid", layers::mid};
inline constexpr Chain fold_deep{"visual_branch.deep", layers::deep};
inline constexpr Chain fold_fuse{"visual_branch.fuse", layers::fuse};
inline constexpr Chain fold_classifier{"classifier", layers::classifier};
inline constexpr Chain view_fold_geo{"geo_branch.net", layers::view_geo_branch};
inline constexpr Chain view_fold_net{"view_branch.net", layers::view_net};
inline constexpr Chain view_fold_fuse{"view_branch.fuse", layers::view_fuse};
inline constexpr Chain view_fold_classifier{"classifier", layers::view_classifier};

inline constexpr std::array v6_chains{v6_net};
inline constexpr std::array fold_chains{fold_geo, fold_shallow, fold_mid, fold_deep, fold_fuse, fold_classifier};
inline constexpr std::array view_fold_chains{view_fold_geo, view_fold_net, view_fold_fuse, view_fold_classifier};

/// A tensor that a network needs.
struct TensorSpec {
    std::string name;
    std::vector<std::int64_t> shape;  ///< empty: a scalar
    bool required = true;             ///< false: may be missing (auxiliary head)
    bool is_variance = false;         ///< running_var: every value is at least 0

    friend bool operator==(const TensorSpec&, const TensorSpec&) = default;
};

/// "prefix.position.what", e.g. tensor_name(fold_deep, 4, "weight") = "visual_branch.deep.4.weight".
[[nodiscard]] std::string tensor_name(const Chain& chain, std::size_t position, std::string_view what);

/// Every tensor of V6 or of one fold, in the order of the table. `categories` is at least 1; without `families` a fold
/// has no head for them.
[[nodiscard]] std::vector<TensorSpec> v6_tensors(std::size_t categories);
[[nodiscard]] std::vector<TensorSpec> fold_tensors(std::size_t categories, FoldKind kind = FoldKind::picture,
                                                   std::size_t families = 0);

}  // namespace v16::model
