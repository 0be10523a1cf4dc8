// V6 and the folds as torch modules, built from the table in model/architecture.hpp, so that names and shapes of what
// is trained are those of what the bundle holds.
//
// Thread safety: none; one thread trains or asks a network. Errors of libtorch are exceptions (c10::Error); train::run
// turns them into results.
#pragma once

#include <torch/nn.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/architecture.hpp"
#include "model/bundle.hpp"

namespace v16::train {

/// What a network looks at.
enum class Sees : std::uint8_t {
    features,  ///< the 48 features
    picture,   ///< and a picture of the part
    views,     ///< and the view features, and pictures of the part and its views
};

/// A batch of B drawings as a network sees it; what it does not look at may be undefined.
struct Inputs {
    torch::Tensor features;  ///< [B, feature_count(sees)], standardised
    torch::Tensor pictures;  ///< picture: [B, 1, S, S], 1 = white, S a multiple of 8; views: [M, view_channels,
                             ///< view_size, view_size], 1 = full ink
    torch::Tensor places;    ///< views: [M], drawing * max_view_pictures + slot of each picture; slot 0 is the whole
                             ///< part, every drawing has at least slots 0 and 1
};

/// Numbers in a row of Inputs::features.
[[nodiscard]] std::size_t feature_count(Sees sees);

/// What the heads of a network say about a batch of B drawings.
struct Outputs {
    torch::Tensor logits;           ///< [B, categories] of the classifier
    torch::Tensor geo_logits;       ///< [B, categories] of the auxiliary head; undefined for V6
    torch::Tensor family_logits;    ///< [B, families] of the family head; undefined without one
    torch::Tensor category_logits;  ///< [B, categories] of the families of each category together; undefined without

    /// [B, categories]: the network's answer, which the ensemble gives (model/architecture.hpp).
    [[nodiscard]] torch::Tensor answer() const;
};

/// One chain of the table: the module of each layer at the layer's position.
class ChainModule : public torch::nn::Module {
public:
    ChainModule(const model::Chain& chain, std::int64_t categories);
    torch::Tensor forward(torch::Tensor x);
    [[nodiscard]] const model::Chain& chain() const { return chain_; }

private:
    const model::Chain& chain_;
    std::vector<torch::nn::AnyModule> layers_;
};

class Network : public torch::nn::Module {
public:
    virtual Outputs forward(const Inputs& inputs) = 0;
    [[nodiscard]] virtual Sees sees() const = 0;

    /// Keeps the chain that looks at views and the family head as they are, in training as well: no gradient, running
    /// statistics. Folds that come from one network then share them, and an answer needs the chain once for all of them
    /// and the head's weights once in the cache. Other networks have neither.
    virtual void freeze_shared() {}

    /// Gives a fold a head for the part families, `counts` of each category: what tells neighbours apart has to be seen
    /// then. V6 has none, nor has a fold when `counts` is empty. Before the optimiser takes the parameters; once.
    virtual void add_family_head(std::span<const std::size_t> /*counts*/) {}

    /// Batch normalisation keeps its running statistics, in training as well: those of a few drawings say less than
    /// those that the network grew up with.
    void keep_statistics() { keeps_statistics_ = true; }
    void train(bool on = true) override;

    /// Every tensor of the table by its name there, in the order of the table. They share memory with the network.
    [[nodiscard]] std::vector<std::pair<std::string, torch::Tensor>> named_tensors() const;

    /// Values for a bundle, as float32.
    [[nodiscard]] model::TensorMap export_tensors() const;

    /// Takes over the values of `tensors` that have the name and shape of one of the network's; what is missing or has
    /// another shape (the heads, when the number of categories differs) keeps its value. Returns how many were taken.
    std::size_t import_tensors(const model::TensorMap& tensors);

protected:
    std::shared_ptr<ChainModule> add_chain(const model::Chain& chain, std::int64_t categories);

private:
    std::vector<std::shared_ptr<ChainModule>> chains_;
    bool keeps_statistics_ = false;
};

/// Freshly initialised networks; the values depend on torch's random state. `categories` is at least 2.
[[nodiscard]] std::shared_ptr<Network> make_v6(std::size_t categories);
[[nodiscard]] std::shared_ptr<Network> make_fold(std::size_t categories, model::FoldKind kind);

}  // namespace v16::train
