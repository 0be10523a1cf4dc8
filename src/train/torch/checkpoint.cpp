#include "train/torch/checkpoint.hpp"

#include <fmt/format.h>
#include <torch/serialize.h>
#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "base/file.hpp"

namespace v16::train {
namespace {

constexpr std::uint64_t max_checkpoint_bytes = 256ULL << 20;
constexpr const char* checkpoint_extension = ".ckpt";

torch::Tensor to_tensor(const std::string& text) {
    const auto tensor = torch::empty({static_cast<std::int64_t>(text.size())}, torch::kUInt8);
    std::copy(text.begin(), text.end(), tensor.data_ptr<std::uint8_t>());
    return tensor;
}

std::string to_text(const torch::Tensor& tensor) {
    const auto bytes = tensor.contiguous();
    return {bytes.data_ptr<std::uint8_t>(), bytes.data_ptr<std::uint8_t>() + bytes.numel()};
}

/// The run that a checkpoint belongs to.
std::string run_of(torch::serialize::InputArchive& archive) {
    torch::Tensor of_run;
    archive.read("run", of_run);
    return to_text(of_run);
}

/// Reads into the tensors that the network already has: its optimiser holds on to them.
void read_network(torch::serialize::InputArchive& archive, const Network& network) {
    const torch::NoGradGuard no_grad;
    for (const auto& [name, tensor] : network.named_tensors()) {
        torch::Tensor value;
        archive.read(name, value);
        torch::Tensor(tensor).copy_(value);
    }
}

constexpr const char* best_prefix = "best.";

void write_best(torch::serialize::OutputArchive& archive, const Network& network, const FitState& state) {
    archive.write("best_loss", torch::tensor(state.best_loss, torch::kFloat64));
    if (state.best.empty()) return;
    const auto named = network.named_tensors();
    for (std::size_t i = 0; i < named.size(); ++i) archive.write(best_prefix + named[i].first, state.best[i]);
}

void read_best(torch::serialize::InputArchive& archive, const Network& network, FitState& state) {
    torch::Tensor best_loss;
    archive.read("best_loss", best_loss);
    state.best_loss = best_loss.item<double>();
    if (std::isinf(state.best_loss)) return;
    for (const auto& [name, tensor] : network.named_tensors()) {
        archive.read(best_prefix + name, state.best.emplace_back());
    }
}

}  // namespace

Result<void> save_checkpoint(const std::filesystem::path& path, const Network& network,
                             const torch::optim::Optimizer& optimizer, const FitState& state, const std::string& run) {
    torch::serialize::OutputArchive archive;
    archive.write("run", to_tensor(run));
    archive.write("epochs_done", torch::tensor(static_cast<std::int64_t>(state.epochs_done)));
    write_best(archive, network, state);
    for (const auto& [name, tensor] : network.named_tensors()) archive.write(name, tensor.detach());
    torch::serialize::OutputArchive of_optimizer;
    optimizer.save(of_optimizer);
    archive.write("optimizer", of_optimizer);
    std::ostringstream bytes;
    archive.save_to(bytes);
    return base::write_file_atomically(path, bytes.view());
}

Result<FitState> load_checkpoint(const std::filesystem::path& path, Network& network,
                                 torch::optim::Optimizer& optimizer, const std::string& run) {
    const auto bytes = base::read_file(path, max_checkpoint_bytes);
    if (!bytes && bytes.error().code == ErrorCode::not_found) return FitState{};
    if (!bytes) return tl::unexpected(bytes.error());
    try {
        torch::serialize::InputArchive archive;
        archive.load_from(bytes->data(), bytes->size());
        if (run_of(archive) != run) {
            return fail(ErrorCode::invalid_argument,
                        fmt::format("{} belongs to a run with other data or options; train without --resume",
                                    path.filename().string()));
        }
        torch::Tensor epochs_done;
        archive.read("epochs_done", epochs_done);
        read_network(archive, network);
        torch::serialize::InputArchive of_optimizer;
        archive.read("optimizer", of_optimizer);
        optimizer.load(of_optimizer);
        FitState state;
        state.epochs_done = static_cast<std::uint32_t>(epochs_done.item<std::int64_t>());
        read_best(archive, network, state);
        return state;
    } catch (const std::exception&) {
        return fail(ErrorCode::io, fmt::format("{} is damaged; train without --resume", path.filename().string()));
    }
}

Result<void> remove_checkpoints_of_others(const std::filesystem::path& dir, const std::string& run) {
    namespace fs = std::filesystem;
    std::vector<fs::path> others;
    std::error_code failed;
    for (fs::directory_iterator walk(dir, failed); !failed && walk != fs::directory_iterator();
         walk.increment(failed)) {
        if (walk->path().extension() != checkpoint_extension) continue;
        const auto bytes = base::read_file(walk->path(), max_checkpoint_bytes);
        if (!bytes) continue;
        try {
            torch::serialize::InputArchive archive;
            archive.load_from(bytes->data(), bytes->size());
            if (run_of(archive) != run) others.push_back(walk->path());
        } catch (const std::exception&) {  // nothing that this program wrote
        }
    }
    for (auto other = others.begin(); !failed && other != others.end(); ++other) fs::remove(*other, failed);
    if (!failed) return {};
    return fail(ErrorCode::io, fmt::format("cannot clear {}: {}", dir.string(), failed.message()));
}

}  // namespace v16::train
