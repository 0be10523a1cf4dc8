// How many bytes of uploads the service holds at once, over all connections, and the bound on it: what one request may
// send is limited elsewhere, but many connections together could still fill the memory.
//
// Bytes are counted when they arrive, not when they are announced: a client that announces much and sends little takes
// nothing away from the others.
//
// Thread safety: UploadMemory may be used from any thread; a Share belongs to one upload.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <utility>

namespace v16::http {

class UploadMemory {
public:
    explicit UploadMemory(std::uint64_t max_bytes) : max_bytes_(max_bytes) {}

    /// What one upload holds. Gives everything back when it goes, which may be after the request: a computation that
    /// others wait for keeps its drawing.
    class Share {
    public:
        Share() = default;
        /// Without a memory to account to, nothing is bounded.
        explicit Share(std::shared_ptr<UploadMemory> memory) : memory_(std::move(memory)) {}
        Share(Share&& other) noexcept : memory_(std::move(other.memory_)), bytes_(std::exchange(other.bytes_, 0)) {}
        Share& operator=(Share&& other) noexcept {
            std::swap(memory_, other.memory_);
            std::swap(bytes_, other.bytes_);
            return *this;
        }
        ~Share() { release(); }

        /// False when there is no room for that many more; then nothing changes.
        [[nodiscard]] bool grow(std::uint64_t bytes) {
            if (memory_ && !memory_->take(bytes)) return false;
            bytes_ += bytes;
            return true;
        }
        /// Gives everything back.
        void release() {
            if (memory_) memory_->used_.fetch_sub(bytes_);
            bytes_ = 0;
        }

    private:
        std::shared_ptr<UploadMemory> memory_;
        std::uint64_t bytes_ = 0;
    };

    [[nodiscard]] std::uint64_t used() const { return used_.load(); }
    /// A look ahead, for refusing early; only Share::grow() decides.
    [[nodiscard]] bool has_room_for(std::uint64_t bytes) const {
        const std::uint64_t used = used_.load();
        return used <= max_bytes_ && bytes <= max_bytes_ - used;
    }

private:
    bool take(std::uint64_t bytes) {
        std::uint64_t used = used_.load();
        do {
            if (used > max_bytes_ || bytes > max_bytes_ - used) return false;
        } while (!used_.compare_exchange_weak(used, used + bytes));
        return true;
    }

    const std::uint64_t max_bytes_;
    std::atomic<std::uint64_t> used_ = 0;
};

}  // namespace v16::http
