#include "corpus/wording.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace v16::corpus {
namespace {

constexpr std::array<std::array<std::string_view, 8>, 4> notes{{
    {"REMOVE ALL BURRS AND SHARP EDGES", "UNSPECIFIED CHAMFERS 1x45%%d", "UNSPECIFIED RADII R2",
     "GENERAL TOLERANCE ISO 2768-mK", "HEAT TREATMENT 28-32 HRC", "SURFACE: ZINC PLATED", "ALL DIMENSIONS IN MM",
     "DO NOT SCALE DRAWING"},
    {"未注倒角1x45%%d", "去除毛刺飞边", "未注圆角R2", "未注公差按GB/T 1804-m", "调质处理28-32HRC", "表面发黑处理",
     "锐边倒钝", "技术要求"},
    {"Alle Kanten entgratet", "Nicht bemaßte Fasen 1x45%%d", "Nicht bemaßte Radien R2",
     "Allgemeintoleranzen ISO 2768-mK", "Oberfläche verzinkt", "Vergütet 28-32 HRC", "Maße in mm",
     "Werkstückkanten ISO 13715"},
    {"Острые кромки притупить", "Неуказанные радиусы R2", "Неуказанные фаски 1x45%%d",
     "Общие допуски по ГОСТ 30893.1-m", "Твердость 28-32 HRC", "Покрытие Ц9 хр", "Размеры в мм", "H14, h14, IT14/2"},
}};

constexpr std::array<std::array<std::string_view, 8>, 4> fields{{
    {"DRAWN", "CHECKED", "APPROVED", "SCALE", "MATERIAL", "SHEET 1 OF 1", "DATE", "DWG NO."},
    {"设计", "审核", "批准", "比例", "材料", "共1张 第1张", "日期", "图号"},
    {"Gezeichnet", "Geprüft", "Norm", "Maßstab", "Werkstoff", "Blatt 1 von 1", "Datum", "Zeichnungsnr."},
    {"Разраб.", "Пров.", "Утв.", "Масштаб", "Материал", "Лист 1", "Дата", "Обозначение"},
}};

constexpr std::array<std::string_view, 12> materials{"45",      "Q235A",   "40Cr",       "HT200", "S235JR", "C45",
                                                     "42CrMo4", "6061-T6", "EN-GJL-250", "304",   "POM",    "CuSn8"};

}  // namespace

std::vector<std::string> general_notes(Language language, Random& random) {
    const auto& all = notes[static_cast<std::size_t>(language)];
    std::vector<std::string> result;
    int number = 1;
    for (const std::string_view note : all)
        if (random.chance(0.45)) result.push_back(fmt::format("{}. {}", number++, note));
    if (result.empty()) result.emplace_back(all[0]);
    return result;
}

std::vector<std::string> title_fields(Language language, Random& random) {
    std::vector<std::string> result;
    for (const std::string_view field : fields[static_cast<std::size_t>(language)]) result.emplace_back(field);
    result.emplace_back(random.choice(materials));
    result.push_back(random.choice({"1:1", "1:2", "2:1", "1:5"}));
    result.push_back(fmt::format("{}{:02}-{:04}", static_cast<char>('A' + random.integer(0, 25)), random.integer(1, 40),
                                 random.integer(1, 9999)));
    result.push_back(
        fmt::format("20{:02}-{:02}-{:02}", random.integer(5, 25), random.integer(1, 12), random.integer(1, 28)));
    return result;
}

}  // namespace v16::corpus
