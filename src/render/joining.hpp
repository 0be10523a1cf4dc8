// Joining what touches until nothing touches any more: boxes of groups, cells of tables.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "render/budget.hpp"

namespace v16::render {

/// `touch(a, b)` tells whether two of `items` are one; `join(a, b)` then makes `a` both, and `b` goes. Asks as often as
/// the square of their number, at most its third power; ends early when the budget for that is exceeded.
template <class Item, class Touch, class Join>
void join_touching(std::vector<Item>& items, Budget& budget, Touch touch, Join join) {
    for (std::size_t i = 0; i < items.size() && !budget.is_exceeded();) {
        const auto other = std::find_if(items.begin() + static_cast<std::ptrdiff_t>(i) + 1, items.end(),
                                        [&](const Item& item) { return budget.spend() && touch(items[i], item); });
        if (other == items.end()) {
            ++i;
            continue;
        }
        join(items[i], *other);
        items.erase(other);
        i = 0;  // the larger one may touch one that was passed already
    }
}

}  // namespace v16::render
