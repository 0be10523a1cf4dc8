#include "base/processors.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace v16::base {
namespace {

namespace fs = std::filesystem;

/// A made-up /sys/fs/cgroup and /proc/self/cgroup.
class Cgroups : public testing::Test {
protected:
    void SetUp() override {
        root_ = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
        fs::remove_all(root_);
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const std::string& path, const std::string& text) const {
        fs::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path) << text;
    }
    [[nodiscard]] std::optional<double> quota() const { return cpu_quota(root_ / "sys", root_ / "proc"); }

    fs::path root_;
};

TEST_F(Cgroups, NoFilesNoQuota) {
    EXPECT_EQ(quota(), std::nullopt);
}

TEST_F(Cgroups, Version2) {
    write("proc", "0::/box/inner\n");
    write("sys/box/inner/cpu.max", "150000 100000\n");
    EXPECT_EQ(quota(), 1.5);
}

TEST_F(Cgroups, MaxMeansNoQuota) {
    write("proc", "0::/box\n");
    write("sys/box/cpu.max", "max 100000\n");
    EXPECT_EQ(quota(), std::nullopt);
}

TEST_F(Cgroups, TheTightestAncestorCounts) {
    write("proc", "0::/box/inner\n");
    write("sys/box/cpu.max", "100000 100000\n");
    write("sys/box/inner/cpu.max", "400000 100000\n");
    EXPECT_EQ(quota(), 1.0);
}

TEST_F(Cgroups, InsideAContainerTheRootCarriesTheQuota) {
    write("proc", "0::/\n");
    write("sys/cpu.max", "200000 100000\n");
    EXPECT_EQ(quota(), 2.0);
}

TEST_F(Cgroups, Version1) {
    write("proc", "4:memory:/box\n3:cpu,cpuacct:/box\n");
    write("sys/cpu/box/cpu.cfs_quota_us", "250000\n");
    write("sys/cpu/box/cpu.cfs_period_us", "100000\n");
    EXPECT_EQ(quota(), 2.5);
}

TEST_F(Cgroups, Version1WithoutQuotaAndBrokenLines) {
    write("proc", "nonsense\n3:cpu:/box\n");
    write("sys/cpu/box/cpu.cfs_quota_us", "-1\n");
    write("sys/cpu/box/cpu.cfs_period_us", "100000\n");
    EXPECT_EQ(quota(), std::nullopt);
}

TEST(UsableProcessors, AtLeastOneAndNotMoreThanTheMachineHas) {
    EXPECT_GE(usable_processors(), 1U);
    EXPECT_LE(usable_processors(), 4096U);
}

}  // namespace
}  // namespace v16::base
