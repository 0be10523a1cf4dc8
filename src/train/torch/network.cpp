#include "train/torch/network.hpp"

#include <algorithm>
#include <numeric>

#include "train/torch/stage.hpp"

namespace v16::train {
namespace {

namespace nn = torch::nn;
using model::Layer;
using model::LayerKind;

nn::AnyModule make_module(const Layer& layer, bool after_conv, std::int64_t categories) {
    const std::int64_t out = layer.out == model::one_per_category ? categories : layer.out;
    switch (layer.kind) {
        case LayerKind::linear:
            return nn::AnyModule(nn::Linear(layer.in, out));
        case LayerKind::conv:
            return nn::AnyModule(nn::Conv2d(
                nn::Conv2dOptions(layer.in, out, layer.kernel).stride(layer.stride).padding(layer.kernel / 2)));
        case LayerKind::batch_norm: {
            const auto options = nn::BatchNormOptions(out).eps(static_cast<double>(model::batch_norm_epsilon));
            return after_conv ? nn::AnyModule(nn::BatchNorm2d(options)) : nn::AnyModule(nn::BatchNorm1d(options));
        }
        case LayerKind::relu:
            return nn::AnyModule(nn::ReLU());
        case LayerKind::leaky_relu:
            return nn::AnyModule(
                nn::LeakyReLU(nn::LeakyReLUOptions().negative_slope(static_cast<double>(model::leaky_relu_slope))));
        case LayerKind::max_pool:
            return nn::AnyModule(nn::MaxPool2d(layer.kernel));
        case LayerKind::global_average_pool:
            return nn::AnyModule(nn::Functional([](const torch::Tensor& x) { return x.mean({2, 3}); }));
        case LayerKind::dropout:
            return nn::AnyModule(nn::Dropout(static_cast<double>(layer.dropout)));
    }
    return {};
}

void append_tensors(const ChainModule& module, std::vector<std::pair<std::string, torch::Tensor>>& named) {
    const auto parameters = module.named_parameters();
    const auto buffers = module.named_buffers();
    for (std::size_t position = 0; position < module.chain().layers.size(); ++position) {
        for (const char* what : {"weight", "bias", "running_mean", "running_var"}) {
            const std::string own_name = std::to_string(position) + "." + what;
            const torch::Tensor* tensor = parameters.find(own_name);
            if (tensor == nullptr) tensor = buffers.find(own_name);
            if (tensor == nullptr) continue;
            named.emplace_back(model::tensor_name(module.chain(), position, what), *tensor);
        }
    }
}

class V6Network final : public Network {
public:
    explicit V6Network(std::int64_t categories) : net_(add_chain(model::v6_net, categories)) {}

    Outputs forward(const Inputs& inputs) override { return {net_->forward(inputs.features), {}, {}, {}}; }
    Sees sees() const override { return Sees::features; }

private:
    std::shared_ptr<ChainModule> net_;
};

/// What both kinds of fold have in common: two branches of 128 values each, weighed, and a classifier over both.
class FoldNetwork : public Network {
public:
    FoldNetwork(const model::Chain& geo, std::int64_t categories)
        : geo_weight_(
              register_parameter(std::string(model::geo_weight_name), torch::tensor(model::geo_weight_initial))),
          visual_weight_(
              register_parameter(std::string(model::visual_weight_name), torch::tensor(model::visual_weight_initial))),
          geo_(add_chain(geo, categories)),
          auxiliary_head_(register_module(std::string(model::auxiliary_head_name),
                                          nn::Linear(model::fused_branch_width, categories))) {}

    Outputs forward(const Inputs& inputs) final {
        const auto geo = geo_->forward(inputs.features);
        const auto visual = look(inputs);
        const auto a = torch::sigmoid(geo_weight_);
        const auto b = torch::sigmoid(visual_weight_);
        const auto fused = torch::cat({geo * (a / (a + b)), visual * (b / (a + b))}, 1);
        Outputs outputs{classifier_->forward(fused), auxiliary_head_->forward(geo), {}, {}};
        if (family_counts_.empty()) return outputs;
        outputs.family_logits = family_head_->forward(fused);
        std::vector<torch::Tensor> of_category;
        for (const auto& families : outputs.family_logits.split_with_sizes(family_counts_, 1)) {
            of_category.push_back(families.logsumexp(1));
        }
        outputs.category_logits = torch::stack(of_category, 1);
        return outputs;
    }

    void add_family_head(std::span<const std::size_t> counts) final {
        if (counts.empty()) return;
        family_counts_.assign(counts.begin(), counts.end());
        const std::int64_t families = std::accumulate(family_counts_.begin(), family_counts_.end(), std::int64_t{0});
        family_head_ =
            register_module(std::string(model::family_head_name), nn::Linear(2 * model::fused_branch_width, families));
    }

protected:
    /// The visual branch: [B, 128].
    virtual torch::Tensor look(const Inputs& inputs) = 0;

    /// The classifier comes behind the visual branch in the table, so the derived class adds it last.
    void add_classifier(const model::Chain& chain, std::int64_t categories) {
        classifier_ = add_chain(chain, categories);
    }

    void freeze_family_head() {
        if (family_counts_.empty()) return;
        for (torch::Tensor& parameter : family_head_->parameters()) parameter.set_requires_grad(false);
    }

private:
    torch::Tensor geo_weight_;
    torch::Tensor visual_weight_;
    std::shared_ptr<ChainModule> geo_;
    std::shared_ptr<ChainModule> classifier_;
    nn::Linear auxiliary_head_;
    std::vector<std::int64_t> family_counts_;  // of each category; empty without a family head
    nn::Linear family_head_{nullptr};
};

class PictureFold final : public FoldNetwork {
public:
    explicit PictureFold(std::int64_t categories)
        : FoldNetwork(model::fold_geo, categories),
          shallow_(add_chain(model::fold_shallow, categories)),
          mid_(add_chain(model::fold_mid, categories)),
          deep_(add_chain(model::fold_deep, categories)),
          fuse_(add_chain(model::fold_fuse, categories)) {
        add_classifier(model::fold_classifier, categories);
    }
    Sees sees() const override { return Sees::picture; }

private:
    torch::Tensor look(const Inputs& inputs) override {
        const auto& pictures = inputs.pictures;
        return fuse_->forward(
            torch::cat({shallow_->forward(pictures), mid_->forward(pictures), deep_->forward(pictures)}, 1));
    }

    std::shared_ptr<ChainModule> shallow_;
    std::shared_ptr<ChainModule> mid_;
    std::shared_ptr<ChainModule> deep_;
    std::shared_ptr<ChainModule> fuse_;
};

class ViewFold final : public FoldNetwork {
public:
    explicit ViewFold(std::int64_t categories)
        : FoldNetwork(model::view_fold_geo, categories),
          net_(add_chain(model::view_fold_net, categories)),
          fuse_(add_chain(model::view_fold_fuse, categories)) {
        add_classifier(model::view_fold_classifier, categories);
    }
    Sees sees() const override { return Sees::views; }

    void freeze_shared() override {
        frozen_ = true;
        for (torch::Tensor& parameter : net_->parameters()) parameter.set_requires_grad(false);
        freeze_family_head();
    }
    void train(bool on) override {
        FoldNetwork::train(on);
        if (frozen_) net_->eval();
    }

private:
    torch::Tensor look(const Inputs& inputs) override {
        // The pictures of all drawings go through the chain together; only then is told what belongs to what.
        const auto seen = net_->forward(inputs.pictures);
        const std::int64_t drawings = inputs.features.size(0);
        const std::int64_t slots = drawings * model::max_view_pictures;
        const auto by_slot = torch::zeros({slots, seen.size(1)}, seen.options())
                                 .index_copy(0, inputs.places, seen)
                                 .view({drawings, model::max_view_pictures, -1});
        const auto views = by_slot.slice(1, 1);
        const auto count = torch::zeros({slots}, seen.options())
                               .index_fill_(0, inputs.places, 1.0)
                               .view({drawings, model::max_view_pictures})
                               .slice(1, 1)
                               .sum(1, true);
        // Values behind a ReLU are never negative, so that the zeros of slots without a view change no maximum.
        const auto largest = std::get<0>(views.max(1));
        return fuse_->forward(torch::cat({by_slot.select(1, 0), views.sum(1) / count, largest}, 1));
    }

    std::shared_ptr<ChainModule> net_;
    std::shared_ptr<ChainModule> fuse_;
    bool frozen_ = false;
};

}  // namespace

torch::Tensor Outputs::answer() const {
    return category_logits.defined() ? (logits + category_logits) / 2.0 : logits;
}

std::size_t feature_count(Sees sees) {
    return model::network_feature_count(sees == Sees::views ? model::FoldKind::views : model::FoldKind::picture);
}

ChainModule::ChainModule(const model::Chain& chain, std::int64_t categories) : chain_(chain) {
    bool after_conv = false;
    for (std::size_t position = 0; position < chain.layers.size(); ++position) {
        const Layer& layer = chain.layers[position];
        layers_.push_back(make_module(layer, after_conv, categories));
        register_module(std::to_string(position), layers_.back().ptr());
        after_conv = layer.kind == LayerKind::conv;
    }
}

torch::Tensor ChainModule::forward(torch::Tensor x) {
    for (std::size_t position = 0; position < layers_.size();) {
        const auto stage = Stage::at(chain_, position);
        // The stage computes batch statistics: it stands for a layer that does.
        if (stage && stage->fits(x, layers_[position + 1].ptr()->is_training())) {
            x = stage->forward(x, *layers_[position].ptr()->as<nn::Conv2dImpl>(),
                               *layers_[position + 1].ptr()->as<nn::BatchNorm2dImpl>());
            position += stage->layer_count();
        } else {
            x = layers_[position++].forward(x);
        }
    }
    return x;
}

void Network::train(bool on) {
    nn::Module::train(on);
    if (!on || !keeps_statistics_) return;
    for (const auto& module : modules()) {
        const bool normalises =
            module->as<nn::BatchNorm1dImpl>() != nullptr || module->as<nn::BatchNorm2dImpl>() != nullptr;
        if (normalises) module->eval();
    }
}

std::vector<std::pair<std::string, torch::Tensor>> Network::named_tensors() const {
    std::vector<std::pair<std::string, torch::Tensor>> named;
    const auto parameters = named_parameters();
    for (const auto name : {model::geo_weight_name, model::visual_weight_name}) {
        if (const auto* found = parameters.find(std::string(name))) named.emplace_back(name, *found);
    }
    for (const auto& chain : chains_) append_tensors(*chain, named);
    for (const auto head : {model::auxiliary_head_name, model::family_head_name}) {
        for (const char* what : {".weight", ".bias"}) {
            const std::string name = std::string(head) + what;
            if (const auto* found = parameters.find(name)) named.emplace_back(name, *found);
        }
    }
    return named;
}

model::TensorMap Network::export_tensors() const {
    model::TensorMap tensors;
    for (const auto& [name, tensor] : named_tensors()) {
        const auto values = tensor.detach().to(torch::kCPU, torch::kFloat32).contiguous();
        model::Tensor& target = tensors[name];
        target.shape.assign(values.sizes().begin(), values.sizes().end());
        target.values = std::vector<float>(values.data_ptr<float>(), values.data_ptr<float>() + values.numel());
    }
    return tensors;
}

std::size_t Network::import_tensors(const model::TensorMap& tensors) {
    const torch::NoGradGuard no_grad;
    std::size_t taken = 0;
    for (const auto& [name, tensor] : named_tensors()) {
        const auto found = tensors.find(name);
        if (found == tensors.end() || !std::ranges::equal(found->second.shape, tensor.sizes())) continue;
        const auto values = torch::tensor(found->second.values.read()).reshape(tensor.sizes());
        torch::Tensor(tensor).copy_(values);
        ++taken;
    }
    return taken;
}

std::shared_ptr<ChainModule> Network::add_chain(const model::Chain& chain, std::int64_t categories) {
    chains_.push_back(std::make_shared<ChainModule>(chain, categories));
    // A module's name must not hold dots; the table's names are made by named_tensors.
    std::string name(chain.prefix);
    std::ranges::replace(name, '.', '_');
    return register_module(name, chains_.back());
}

std::shared_ptr<Network> make_v6(std::size_t categories) {
    return std::make_shared<V6Network>(static_cast<std::int64_t>(categories));
}

std::shared_ptr<Network> make_fold(std::size_t categories, model::FoldKind kind) {
    const auto outputs = static_cast<std::int64_t>(categories);
    if (kind == model::FoldKind::views) return std::make_shared<ViewFold>(outputs);
    return std::make_shared<PictureFold>(outputs);
}

}  // namespace v16::train
