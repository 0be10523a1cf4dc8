// Two services behind one Redis: whether what one computes reaches the other.
#pragma once

#include <fmt/format.h>

#include <chrono>
#include <string>
#include <thread>

#include "http/test_server.hpp"

namespace v16::http::test {

/// The promise of the contract for a repaired Redis.
inline constexpr auto repair_time = 5s;

/// True when, within the repair time, what one instance computes is answered by the other one from L2.
inline bool is_shared(Client& one, Client& other, const std::string& label) {
    const auto deadline = std::chrono::steady_clock::now() + repair_time;
    for (int i = 0; std::chrono::steady_clock::now() < deadline; ++i) {
        const std::string drawing = fmt::format("ok {}{}", label, i);
        one.request(upload(drawing));
        if (other.request(upload(drawing)).field("X-Cache") == "l2") return true;
        std::this_thread::sleep_for(20ms);
    }
    return false;
}

}  // namespace v16::http::test
