#include "base/processors.hpp"

#include <sched.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>
#include <thread>

namespace v16::base {
namespace {

namespace fs = std::filesystem;

/// "max 100000" or "150000 100000".
std::optional<double> quota_of_version_2(const fs::path& group) {
    std::ifstream file(group / "cpu.max");
    double quota = 0;
    double period = 0;
    if (!(file >> quota >> period) || quota <= 0 || period <= 0) return std::nullopt;
    return quota / period;
}

std::optional<double> quota_of_version_1(const fs::path& group) {
    std::ifstream quota_file(group / "cpu.cfs_quota_us");
    std::ifstream period_file(group / "cpu.cfs_period_us");
    double quota = 0;
    double period = 0;
    if (!(quota_file >> quota) || !(period_file >> period) || quota <= 0 || period <= 0) return std::nullopt;
    return quota / period;
}

/// The smallest quota of a group and of every group above it, up to and including `root`.
template <class ReadQuota>
std::optional<double> smallest_quota(const fs::path& root, const fs::path& group, ReadQuota read_quota) {
    std::optional<double> smallest = read_quota(root);
    fs::path path = root;
    for (const fs::path& step : group.relative_path()) {
        path /= step;
        const std::optional<double> quota = read_quota(path);
        if (quota && (!smallest || *quota < *smallest)) smallest = quota;
    }
    return smallest;
}

bool lists_cpu_controller(const std::string& controllers) {
    return ("," + controllers + ",").find(",cpu,") != std::string::npos;
}

}  // namespace

std::optional<double> cpu_quota(const fs::path& cgroup_root, const fs::path& proc_cgroup) {
    std::ifstream file(proc_cgroup);
    std::string line;
    std::optional<double> smallest;
    // Each line is "hierarchy:controllers:path"; version 2 has hierarchy 0 and no controllers.
    while (std::getline(file, line)) {
        const auto first = line.find(':');
        const auto second = first == std::string::npos ? first : line.find(':', first + 1);
        if (second == std::string::npos) continue;
        const std::string controllers = line.substr(first + 1, second - first - 1);
        const fs::path group = line.substr(second + 1);
        std::optional<double> quota;
        if (controllers.empty()) {
            quota = smallest_quota(cgroup_root, group, quota_of_version_2);
        } else if (lists_cpu_controller(controllers)) {
            quota = smallest_quota(cgroup_root / "cpu", group, quota_of_version_1);
        }
        if (quota && (!smallest || *quota < *smallest)) smallest = quota;
    }
    return smallest;
}

unsigned usable_processors() {
    unsigned processors = std::max(1U, std::thread::hardware_concurrency());
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0) {
        processors = std::max(1U, static_cast<unsigned>(CPU_COUNT(&allowed)));
    }
    if (const auto quota = cpu_quota("/sys/fs/cgroup", "/proc/self/cgroup")) {
        const auto rounded = static_cast<unsigned>(std::ceil(std::min(*quota, 4096.0)));
        processors = std::min(processors, std::max(1U, rounded));
    }
    return processors;
}

}  // namespace v16::base
