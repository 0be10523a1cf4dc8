// The picture branches in the memory layouts of all processors. Where this one has no kernel for a layout, oneDNN runs
// plain loops on it: slow, but the layouts are what is tested.
#include "model/cpu/picture_branch.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/cpu/onednn.hpp"
#include "model/reference_network.hpp"
#include "support/random_bundle.hpp"

namespace v16::model::cpu {
namespace {

TEST(PictureBranch, ViewsGiveTheSameAveragesInEveryChannelOrder) {
    const SingleThread single_thread;
    test::RandomBundle random(1);
    const Bundle bundle = random.make(1, 2, FoldKind::views);
    const PictureStages stages = picture_stages(bundle.folds[0], FoldKind::views);
    const auto pixels = random.views(2);
    const auto pictures = test::reference_pictures(pixels, test::ReferenceMap(view_channels, view_size, view_size));

    for (const ChannelOrder order : {ChannelOrder::blocks_of_8, ChannelOrder::blocks_of_16, ChannelOrder::last}) {
        const PictureBranch branch(stages, {view_channels, view_size, 2}, {Element::f32, order});
        const PictureWeights weights = branch.prepare(stages);
        PictureBranch::Workspace workspace(branch);
        workspace.load(pixels);
        const auto all = branch.run(weights, workspace, pictures.size());
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const auto expected = test::ReferenceChain(view_fold_net, bundle.folds[0]).run(pictures[i]);
            const auto averages = all.subspan(i * branch.average_count(), branch.average_count());
            ASSERT_EQ(averages.size(), expected.values.size());
            for (std::size_t c = 0; c < averages.size(); ++c) {
                EXPECT_NEAR(averages[c], expected.values[c], 1e-4 * (1.0 + std::abs(expected.values[c])))
                    << "order " << static_cast<int>(order) << ", picture " << i << ", channel " << c;
            }
        }
    }
}

}  // namespace
}  // namespace v16::model::cpu
