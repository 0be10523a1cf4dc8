// Buffers that connections receive into. A connection has one only from the moment bytes are there until they are read,
// so a few serve all connections, and many idle or slow ones hold no memory. A drawing that lies in one buffer as a
// whole is used where it lies: whoever still needs the bytes keeps the buffer.
//
// Thread safety: all members may be called from any thread; buffers may come back on any thread, also when the
// ReceiveBuffers are gone.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace v16::http {

class ReceiveBuffers {
public:
    /// A drawing of usual size with its form arrives in one or two pieces of this.
    static constexpr std::size_t buffer_size = 64U << 10;

    /// Comes back when the last one lets go of it.
    using Buffer = std::shared_ptr<char[]>;

    /// buffer_size bytes, whatever they hold.
    [[nodiscard]] Buffer take() {
        Storage storage = spare_->take();
        if (!storage) storage.reset(new char[buffer_size]);  // make_unique would fill it with zeros
        return {storage.release(), [spare = spare_](char* bytes) { spare->keep(Storage(bytes)); }};
    }

private:
    using Storage = std::unique_ptr<char[]>;

    class Spare {
    public:
        Spare() { storages_.reserve(max_spare); }
        Storage take() {
            const std::lock_guard lock(mutex_);
            if (storages_.empty()) return nullptr;
            Storage storage = std::move(storages_.back());
            storages_.pop_back();
            return storage;
        }
        /// Never throws: room is there.
        void keep(Storage storage) {
            const std::lock_guard lock(mutex_);
            if (storages_.size() < max_spare) storages_.push_back(std::move(storage));
        }

    private:
        /// Of a rush the rest is freed.
        static constexpr std::size_t max_spare = 16;

        std::mutex mutex_;
        std::vector<Storage> storages_;
    };

    const std::shared_ptr<Spare> spare_ = std::make_shared<Spare>();
};

}  // namespace v16::http
