// Bytes that nobody changes any more, wherever they lie; they live as long as somebody holds them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace v16::base {

struct SharedBytes {
    std::shared_ptr<const void> owner;  ///< of what `view` shows; null: nothing is there
    std::string_view view;

    static SharedBytes of(std::string bytes) {
        auto held = std::make_shared<const std::string>(std::move(bytes));
        const std::string_view view = *held;
        return {std::move(held), view};
    }
};

}  // namespace v16::base
