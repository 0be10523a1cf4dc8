#include "dxf/gbk_evidence.hpp"

#include <iconv.h>

#include <bitset>
#include <string>

namespace v16::dxf {
namespace {

constexpr std::string_view usual_characters =
    "中心线轴标注尺寸粗细实虚双点划剖面图框文字层名称材料数量重比例设计审核批准工艺制校对日期版本备单位公"
    "差表糙度技术要求未倒角圆孔径直螺纹深通沉头槽键齿轮法兰盖壳体箱座板支架套筒垫片销钉栓母弹簧密封承端左"
    "右上下前后内外大小长宽高厚件号序总装配零部焊接铸锻热处理淬火调质硬去毛刺锐边棱锈油漆涂镀锌黑发防一二"
    "三四五六七八九十第共张页视主俯侧向局放缩旋转展开断截基平行垂同跳动置斜锥曲率半为不得有无应按与及其和"
    "或在的以均各全分个米钢铁铜铝合金碳胶木塑国家机械电气管道阀门泵连杆臂手柄把盘带链导轨床身作台刀夹具模"
    "冲压型腔芯镶块定顶推水进出口液缸活塞弯吊耳腿式容器说明签阶段记更改责任者描档案借用底默认辅助廓隐藏可"
    "见打印布释引";

constexpr unsigned first_lead = 0xB0;  // of the Chinese characters of GB 2312
constexpr unsigned last_lead = 0xF7;
constexpr unsigned first_trail = 0xA1;
constexpr unsigned last_trail = 0xFE;
constexpr std::size_t trails = last_trail - first_trail + 1;

unsigned byte_at(std::string_view text, std::size_t at) {
    return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
}

bool is_gb2312_trail(unsigned byte) {
    return byte >= first_trail && byte <= last_trail;
}

bool is_chinese(unsigned lead, unsigned trail) {
    return lead >= first_lead && lead <= last_lead && is_gb2312_trail(trail);
}

/// Punctuation, letters and signs (、。：φ±°×①): they speak neither for nor against.
bool is_sign(unsigned lead, unsigned trail) {
    return lead >= 0xA1 && lead <= 0xA9 && is_gb2312_trail(trail);
}

bool is_rare(unsigned lead, unsigned trail) {
    return lead >= 0x81 && lead <= 0xFE && trail >= 0x40 && trail <= 0xFE && trail != 0x7F;
}

class UsualCharacters {
public:
    /// Empty, so that nothing is ever taken for GBK, where this machine's iconv does not know it.
    UsualCharacters() {
        const iconv_t converter = iconv_open("CP936", "UTF-8");
        if (converter == reinterpret_cast<iconv_t>(-1)) return;
        std::string utf8(usual_characters);
        std::string gbk(utf8.size(), '\0');
        char* input = utf8.data();
        char* output = gbk.data();
        std::size_t input_left = utf8.size();
        std::size_t output_left = gbk.size();
        static_cast<void>(iconv(converter, &input, &input_left, &output, &output_left));
        iconv_close(converter);
        gbk.resize(gbk.size() - output_left);
        for (std::size_t i = 0; i + 1 < gbk.size(); i += 2) {
            if (is_chinese(byte_at(gbk, i), byte_at(gbk, i + 1))) set_.set(index(byte_at(gbk, i), byte_at(gbk, i + 1)));
        }
    }

    [[nodiscard]] bool has(unsigned lead, unsigned trail) const { return set_.test(index(lead, trail)); }

private:
    static std::size_t index(unsigned lead, unsigned trail) {
        return (lead - first_lead) * trails + (trail - first_trail);
    }

    std::bitset<(last_lead - first_lead + 1) * trails> set_;
};

}  // namespace

void GbkEvidence::add(std::string_view text) {
    static const UsualCharacters usual_set;
    for (std::size_t i = 0; i < text.size();) {
        const unsigned lead = byte_at(text, i);
        const unsigned trail = byte_at(text, i + 1);
        if (lead < 0x80) {
            ++i;
        } else if (is_chinese(lead, trail)) {
            ++characters;
            if (usual_set.has(lead, trail)) ++usual;
            i += 2;
        } else if (is_sign(lead, trail)) {
            i += 2;
        } else if (is_rare(lead, trail)) {
            ++rare;
            i += 2;
        } else {
            ++invalid;
            ++i;
        }
    }
}

// Names of people bring rare characters, and a text that was cut brings half a one.
bool GbkEvidence::is_telling() const {
    constexpr std::uint64_t fewest = 2;
    constexpr std::uint64_t characters_a_rare_one = 20;
    constexpr std::uint64_t characters_an_invalid_byte = 50;
    return usual >= fewest && usual * 2 >= characters && rare * characters_a_rare_one <= characters &&
           invalid * characters_an_invalid_byte <= characters;
}

}  // namespace v16::dxf
