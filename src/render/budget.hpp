// How much a search over line work may still look at, so that a drawing made to be slow ends it early.
#pragma once

#include <cstddef>

namespace v16::render {

class Budget {
public:
    explicit Budget(std::size_t most) : left_(most) {}

    /// True when `count` more things may be looked at. From the first time that they may not, nothing may.
    bool spend(std::size_t count = 1) {
        is_exceeded_ = is_exceeded_ || count > left_;
        left_ = is_exceeded_ ? 0 : left_ - count;
        return !is_exceeded_;
    }
    [[nodiscard]] bool is_exceeded() const { return is_exceeded_; }

private:
    std::size_t left_;
    bool is_exceeded_ = false;
};

}  // namespace v16::render
