#include "dxf/block_resolver.hpp"

#include "dxf/space_names.hpp"

namespace v16::dxf {
namespace {

// Maps any spelling of a name (an index into Drawing::names) to its block.
class BlockIndex {
public:
    explicit BlockIndex(const Drawing& drawing)
        : drawing_(drawing), folded_(folded_names_, npos), block_of_name_(drawing.names.size(), unknown) {
        for (std::uint32_t i = 0; i < drawing.blocks.size(); ++i) {
            const std::uint32_t name = drawing.blocks[i].name;
            // Many blocks may share one long name.
            const std::uint32_t same = block_of_name_[name];
            key_of_block_.push_back(same == unknown ? folded_.intern(fold(name)) : key_of_block_[same]);
            const std::uint32_t key = key_of_block_.back();
            if (key == block_of_key_.size()) block_of_key_.push_back(i);
            block_of_key_[key] = i;
            block_of_name_[name] = i;
        }
    }

    std::uint32_t find(std::uint32_t name) {
        std::uint32_t& block = block_of_name_[name];
        if (block == unknown) {
            const std::uint32_t key = folded_.find(fold(name));
            block = key == npos ? npos : block_of_key_[key];
        }
        return block;
    }

private:
    static constexpr std::uint32_t unknown = npos - 1;

    const std::string& fold(std::uint32_t name) {
        buffer_ = drawing_.names[name];
        for (char& c : buffer_) c = base::to_lower(c);
        return buffer_;
    }

    const Drawing& drawing_;
    std::vector<std::string> folded_names_;
    NameTable folded_;
    std::vector<std::uint32_t> key_of_block_;
    std::vector<std::uint32_t> block_of_key_;
    std::vector<std::uint32_t> block_of_name_;
    std::string buffer_;
};

}  // namespace

void resolve_blocks(Context& context) {
    Drawing& drawing = context.drawing;
    BlockIndex index(drawing);
    for (Insert& insert : drawing.inserts) {
        insert.block = insert.name == npos ? npos : index.find(insert.name);
        if (insert.block != npos && drawing.blocks[insert.block].is_external) {
            context.warnings.add(Warning::Code::unknown_block, context.first_insert(insert.name),
                                 "an INSERT stands for another file (XREF), which is not in this one");
        }
        if (insert.block != npos) continue;
        context.warnings.add(Warning::Code::unknown_block, context.first_insert(insert.name),
                             "an INSERT names a block that does not exist");
    }
    for (Dimension& dimension : drawing.dimensions) {
        dimension.block = dimension.block == npos ? npos : index.find(dimension.block);
    }
}

}  // namespace v16::dxf
