#include "corpus/dxf_writer.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/dxf_entities.hpp"

namespace v16::corpus {

const char* name(DxfVersion version) {
    constexpr std::array<const char*, 8> names{"",       "AC1009", "AC1015", "AC1018",
                                               "AC1021", "AC1024", "AC1027", "AC1032"};
    return names[static_cast<std::size_t>(version)];
}

const char* name(CodePage page) {
    constexpr std::array<const char*, 3> names{"ANSI_1252", "ANSI_936", "ANSI_1251"};
    return names[static_cast<std::size_t>(page)];
}

namespace {

struct LineType {
    const char* name;
    const char* description;
    double total;
    std::array<double, 4> dashes;
    int count;
};
constexpr std::array line_types{
    LineType{"CONTINUOUS", "Solid line", 0.0, {}, 0},
    LineType{"CENTER", "Center ____ _ ____ _", 50.8, {31.75, -6.35, 6.35, -6.35}, 4},
    LineType{"HIDDEN", "Hidden __ __ __", 9.525, {6.35, -3.175, 0, 0}, 2},
    LineType{"PHANTOM", "Phantom ______  __  __", 63.5, {31.75, -6.35, 6.35, -6.35}, 4},
    LineType{"DASHED", "Dashed __ __ __", 19.05, {12.7, -6.35, 0, 0}, 2},
    LineType{"DASHDOT", "Dash dot __ . __ .", 25.4, {12.7, -6.35, 0.0, -6.35}, 4},
};

/// Handles of the fixed objects; entities get the ones after.
struct Handles {
    static constexpr std::uint64_t block_records = 1, layers = 2, styles = 3, line_types = 5, views = 6, ucs = 7,
                                   vports = 8, app_ids = 9, dim_styles = 0xa, root = 0xc, groups = 0xd, dim_style = 0xe,
                                   vport = 0xf, app_id = 0x10, style = 0x11, first_free = 0x20;
};

class Writer {
public:
    explicit Writer(const DxfDocument& document)
        : document_(document),
          modern_(document.version >= DxfVersion::r2000),
          encoder_(document.version, document.code_page),
          sink_({document.binary, document.version != DxfVersion::r12 && document.version != DxfVersion::bare,
                 document.crlf, document.digits}),
          entities_(sink_, encoder_, document.version, next_handle_) {}

    std::string run() {
        if (document_.version != DxfVersion::bare) {
            number_blocks();
            header();
            if (modern_) section("CLASSES", [] {});
            section("TABLES", [this] { tables(); });
            section("BLOCKS", [this] { blocks(); });
        }
        section("ENTITIES", [this] {
            for (const DxfEntity& entity : document_.entities) entities_.write(entity, model_space_);
        });
        if (modern_) section("OBJECTS", [this] { objects(); });
        sink_.text(0, "EOF");
        return sink_.take();
    }

private:
    struct BlockHandles {
        std::uint64_t record, begin, end;
    };

    template <class Content>
    void section(std::string_view section_name, Content content) {
        sink_.text(0, "SECTION");
        sink_.text(2, section_name);
        content();
        sink_.text(0, "ENDSEC");
    }

    std::uint64_t new_handle() { return next_handle_++; }
    /// Handle, owner and subclass of a table record or object, where the version has them.
    void identity(std::uint64_t handle, std::uint64_t owner, std::initializer_list<std::string_view> classes,
                  int handle_code = 5) {
        if (!modern_) return;
        sink_.handle(handle_code, handle);
        sink_.handle(330, owner);
        for (const std::string_view subclass : classes) sink_.text(100, subclass);
    }

    void number_blocks() {
        if (modern_) {
            model_space_ = new_handle();
            all_blocks_.push_back({"*Model_Space", nullptr, {model_space_, new_handle(), new_handle()}});
            all_blocks_.push_back({"*Paper_Space", nullptr, {new_handle(), new_handle(), new_handle()}});
        }
        for (const DxfBlock& block : document_.blocks)
            all_blocks_.push_back({block.name, &block, {new_handle(), new_handle(), new_handle()}});
    }

    void header() {
        section("HEADER", [this] {
            sink_.text(9, "$ACADVER");
            sink_.text(1, name(document_.version));
            sink_.text(9, "$DWGCODEPAGE");
            sink_.text(3, name(document_.code_page));
            if (modern_) {
                if (document_.units != 0) {
                    sink_.text(9, "$INSUNITS");
                    sink_.integer(70, document_.units);
                    sink_.text(9, "$MEASUREMENT");
                    sink_.integer(70, document_.units == 1 ? 0 : 1);
                }
                sink_.text(9, "$HANDSEED");
                sink_.handle(5, 0xFFFFFF);
            }
            const Box2 box = extents();
            sink_.text(9, "$EXTMIN");
            sink_.point(10, box.min.x, box.min.y);
            sink_.text(9, "$EXTMAX");
            sink_.point(10, box.max.x, box.max.y);
        });
    }

    [[nodiscard]] Box2 extents() const {
        Box2 box;
        for (const DxfEntity& entity : document_.entities) box.add(rough_bounds(entity));
        if (box.empty()) box.add(Point2{});
        return box;
    }

    template <class Content>
    void table(std::string_view table_name, std::uint64_t handle, std::size_t count, Content content) {
        sink_.text(0, "TABLE");
        sink_.text(2, table_name);
        identity(handle, 0, {"AcDbSymbolTable"});
        sink_.integer(70, static_cast<std::int64_t>(count));
        if (modern_ && table_name == "DIMSTYLE") sink_.text(100, "AcDbDimStyleTable");
        content();
        sink_.text(0, "ENDTAB");
    }

    /// The start of a table record with its name.
    void record(std::string_view type, std::uint64_t handle, std::uint64_t owner, std::string_view subclass,
                std::string_view record_name, int flags = 0, int handle_code = 5) {
        sink_.text(0, type);
        identity(handle, owner, {"AcDbSymbolTableRecord", subclass}, handle_code);
        sink_.text(2, encoder_.encode(record_name));
        sink_.integer(70, flags);
    }

    void tables() {
        if (modern_)
            table("VPORT", Handles::vports, 1,
                  [this] { record("VPORT", Handles::vport, Handles::vports, "AcDbViewportTableRecord", "*Active"); });
        table("LTYPE", Handles::line_types, line_types.size() + (modern_ ? 2 : 0), [this] { line_type_table(); });
        table("LAYER", Handles::layers, document_.layers.size() + 1, [this] { layer_table(); });
        table("STYLE", Handles::styles, 1, [this] {
            record("STYLE", Handles::style, Handles::styles, "AcDbTextStyleTableRecord", "STANDARD");
            for (const int code : {40, 41, 50}) sink_.number(code, code == 41 ? 1.0 : 0.0);
            sink_.integer(71, 0);
            sink_.number(42, 2.5);
            sink_.text(3, "txt");
            sink_.text(4, "");
        });
        if (!modern_) return;
        table("VIEW", Handles::views, 0, [] {});
        table("UCS", Handles::ucs, 0, [] {});
        table("APPID", Handles::app_ids, 1,
              [this] { record("APPID", Handles::app_id, Handles::app_ids, "AcDbRegAppTableRecord", "ACAD"); });
        table("DIMSTYLE", Handles::dim_styles, 1, [this] {
            record("DIMSTYLE", Handles::dim_style, Handles::dim_styles, "AcDbDimStyleTableRecord", "STANDARD", 0, 105);
        });
        table("BLOCK_RECORD", Handles::block_records, all_blocks_.size(), [this] {
            for (const auto& block : all_blocks_) {
                sink_.text(0, "BLOCK_RECORD");
                identity(block.handles.record, Handles::block_records,
                         {"AcDbSymbolTableRecord", "AcDbBlockTableRecord"});
                sink_.text(2, encoder_.encode(block.name));
            }
        });
    }

    void line_type_table() {
        if (modern_)
            for (const char* implied : {"ByBlock", "ByLayer"}) line_type(LineType{implied, "", 0.0, {}, 0});
        for (const LineType& type : line_types) line_type(type);
    }
    void line_type(const LineType& type) {
        record("LTYPE", new_handle(), Handles::line_types, "AcDbLinetypeTableRecord", type.name);
        sink_.text(3, type.description);
        sink_.integer(72, 65);
        sink_.integer(73, type.count);
        sink_.number(40, type.total);
        for (int i = 0; i < type.count; ++i) {
            sink_.number(49, type.dashes[static_cast<std::size_t>(i)]);
            if (modern_) sink_.integer(74, 0);
        }
    }

    void layer_table() {
        const bool has_zero = std::any_of(document_.layers.begin(), document_.layers.end(),
                                          [](const DxfLayer& layer) { return layer.name == "0"; });
        if (!has_zero) layer_record(DxfLayer{"0", 7, "CONTINUOUS"});
        for (const DxfLayer& layer : document_.layers) layer_record(layer);
    }
    void layer_record(const DxfLayer& layer) {
        record("LAYER", new_handle(), Handles::layers, "AcDbLayerTableRecord", layer.name);
        sink_.integer(62, layer.color);
        sink_.text(6, layer.line_type);
    }

    void blocks() {
        for (const auto& block : all_blocks_) {
            sink_.text(0, "BLOCK");
            identity(block.handles.begin, block.handles.record, {"AcDbEntity"});
            sink_.text(8, "0");
            if (modern_) sink_.text(100, "AcDbBlockBegin");
            const std::string block_name = encoder_.encode(block.name);
            sink_.text(2, block_name);
            sink_.integer(70, block.name.rfind("*D", 0) == 0 ? 1 : 0);
            sink_.point(10, 0.0, 0.0);
            sink_.text(3, block_name);
            sink_.text(1, "");
            if (block.content != nullptr)
                for (const DxfEntity& entity : block.content->entities) entities_.write(entity, block.handles.record);
            sink_.text(0, "ENDBLK");
            identity(block.handles.end, block.handles.record, {"AcDbEntity"});
            sink_.text(8, "0");
            if (modern_) sink_.text(100, "AcDbBlockEnd");
        }
    }

    void objects() {
        sink_.text(0, "DICTIONARY");
        identity(Handles::root, 0, {"AcDbDictionary"});
        sink_.integer(281, 1);
        sink_.text(3, "ACAD_GROUP");
        sink_.handle(350, Handles::groups);
        sink_.text(0, "DICTIONARY");
        identity(Handles::groups, Handles::root, {"AcDbDictionary"});
        sink_.integer(281, 1);
    }

    struct NumberedBlock {
        std::string name;
        const DxfBlock* content;
        BlockHandles handles;
    };

    const DxfDocument& document_;
    const bool modern_;
    std::uint64_t next_handle_ = Handles::first_free;
    std::uint64_t model_space_ = 0;
    std::vector<NumberedBlock> all_blocks_;
    TextEncoder encoder_;
    TagSink sink_;
    EntityWriter entities_;
};

}  // namespace

std::string write_dxf(const DxfDocument& document) {
    return Writer(document).run();
}

}  // namespace v16::corpus
