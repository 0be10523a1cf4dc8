// How many processors this process may really use: what decides the number of compute threads.
#pragma once

#include <filesystem>
#include <optional>

namespace v16::base {

/// The processors that the scheduler lets this process run on (affinity mask), cut down to the CPU quota of its control
/// group, rounded up; at least 1. Read anew at each call; never fails.
[[nodiscard]] unsigned usable_processors();

/// The CPU quota of a process in processors (1.5 = one and a half), the smallest on the way from its control group up
/// to the root; nothing when there is no quota. Understands version 2 (cpu.max) and version 1 (cpu.cfs_quota_us).
/// `cgroup_root` is /sys/fs/cgroup and `proc_cgroup` /proc/self/cgroup, except in tests.
[[nodiscard]] std::optional<double> cpu_quota(const std::filesystem::path& cgroup_root,
                                              const std::filesystem::path& proc_cgroup);

}  // namespace v16::base
