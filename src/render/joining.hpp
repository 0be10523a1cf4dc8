// Joining what touches until nothing touches any more: boxes of groups, cells of tables.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "render/budget.hpp"

namespace v16::render {

/// `touch(a, b)` tells whether two of `items` are one; `join(a, b)` then makes `a` both, and `b` goes. Asks as often as
/// the square of their number, at most its third power; ends early when the budget for that is exceeded. The rest keeps
/// its order. All that is done is asked for: nothing is moved but by the pass that asks.
template <class Item, class Touch, class Join>
void join_touching(std::vector<Item>& items, Budget& budget, Touch touch, Join join) {
    for (std::size_t i = 0; i < items.size() && !budget.is_exceeded();) {
        auto& item = items[i];
        const auto first = items.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        const auto rest = std::remove_if(first, items.end(), [&](const Item& other) {
            const bool is_one = budget.spend() && touch(item, other);
            if (is_one) join(item, other);
            return is_one;
        });
        const bool is_larger = rest != items.end();
        items.erase(rest, items.end());
        i = is_larger ? 0 : i + 1;  // the larger one may touch one that was passed already
    }
}

}  // namespace v16::render
