// A free list of workspaces: each call borrows one and gives it back, so that memory is allocated once for each call
// that runs at the same time and never for a request.
#pragma once

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace v16::model::cpu {

/// Thread-safe. Holds as many workspaces as were ever borrowed at once; a pool must outlive its leases.
template <class Workspace>
class WorkspacePool {
public:
    class Lease {
    public:
        Lease(WorkspacePool& pool, std::unique_ptr<Workspace> workspace)
            : pool_(pool), workspace_(std::move(workspace)) {}
        ~Lease() { pool_.give_back(std::move(workspace_)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Workspace& operator*() const { return *workspace_; }
        Workspace* operator->() const { return workspace_.get(); }

    private:
        WorkspacePool& pool_;
        std::unique_ptr<Workspace> workspace_;
    };

    /// `make` creates a workspace when none is free; it runs outside the lock.
    template <class Make>
    [[nodiscard]] Lease borrow(Make make) {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                auto workspace = std::move(free_.back());
                free_.pop_back();
                return Lease(*this, std::move(workspace));
            }
        }
        return Lease(*this, make());
    }

private:
    void give_back(std::unique_ptr<Workspace> workspace) {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(workspace));
    }

    std::mutex mutex_;
    std::vector<std::unique_ptr<Workspace>> free_;  ///< guarded by mutex_
};

}  // namespace v16::model::cpu
