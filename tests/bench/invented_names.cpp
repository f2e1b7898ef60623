#include "tests/bench/invented_names.h"

#include <QString>

#include <array>
#include <string_view>

namespace creditdesk::bench {

namespace {

struct Word {
    std::u32string_view characters;
    std::string_view initials;
};

// Each string pairs with the letters below it, character by character.
constexpr std::u32string_view kBrand =
    U"宏达盛泰华瑞恒信诚鑫源丰隆兴旺嘉佳联合众万通顺安康宁和平德明光辉星辰天地海江河山林森松柏竹梅兰菊春夏秋冬金银铜铁玉石宝珠"
    U"东南西北中正方圆大小新古今永久远高升飞翔龙凤虎鹤鹏骏马羊云雨风雪科创智慧博文学思凯利益百千亿富贵荣景祥福禄寿喜";
constexpr std::string_view kBrandInitials = "hdsthrhxcxyflxwjjlhzwtsaknhpdmghxctdhjhslssbzmljcxqdjyttysbz"
                                            "dnxbzzfydxxgjyjygsfxlfhhpjmyyyfxkczhbwxsklybqyfgrjxflsx";

constexpr std::array kPlaces{Word{U"上海", "sh"},       Word{U"上海", "sh"},
                             Word{U"上海", "sh"},       Word{U"上海市浦东新区", "shspdxq"},
                             Word{U"上海张江", "shzj"}, Word{U"上海市闵行区", "shsmhq"},
                             Word{U"上海松江", "shsj"}};
constexpr std::array kTrades{Word{U"实业", "sy"},       Word{U"贸易", "my"},       Word{U"科技", "kj"},
                             Word{U"信息技术", "xxjs"}, Word{U"网络科技", "wlkj"}, Word{U"餐饮管理", "cygl"},
                             Word{U"建筑工程", "jzgc"}, Word{U"物流", "wl"},       Word{U"商务咨询", "swzx"},
                             Word{U"文化传播", "whcb"}, Word{U"企业管理", "qygl"}, Word{U"机械设备", "jxsb"},
                             Word{U"电子商务", "dzsw"}, Word{U"医疗器械", "ylqx"}, Word{U"生物科技", "swkj"},
                             Word{U"环保工程", "hbgc"}, Word{U"投资管理", "tzgl"}, Word{U"房地产开发", "fdckf"},
                             Word{U"汽车服务", "qcfw"}, Word{U"教育科技", "jykj"}, Word{U"广告", "gg"},
                             Word{U"服饰", "fs"},       Word{U"食品", "sp"},       Word{U"化工", "hg"},
                             Word{U"新能源", "xny"},    Word{U"物业管理", "wygl"}, Word{U"国际货运代理", "gjhydl"},
                             Word{U"装饰设计", "zssj"}};
constexpr std::array kForms{Word{U"有限公司", "yxgs"},       Word{U"有限公司", "yxgs"},
                            Word{U"有限公司", "yxgs"},       Word{U"有限公司", "yxgs"},
                            Word{U"有限公司", "yxgs"},       Word{U"(集团)有限公司", "-jt-yxgs"},
                            Word{U"股份有限公司", "gfyxgs"}, Word{U"合伙企业(有限合伙)", "hhqy-yxhh-"},
                            Word{U"经营部", "jyb"},          Word{U"中心", "zx"}};

constexpr bool pairs(const Word &word)
{
    return word.characters.size() == word.initials.size();
}
template <std::size_t N> constexpr bool allPair(const std::array<Word, N> &words)
{
    for (const Word &word : words) {
        if (!pairs(word))
            return false;
    }
    return true;
}
static_assert(pairs({kBrand, kBrandInitials}) && allPair(kPlaces) && allPair(kTrades) && allPair(kForms));

void append(InventedName &out, const Word &word)
{
    out.name += word.characters;
    out.initials += word.initials;
}

template <std::size_t N> const Word &pick(const std::array<Word, N> &words, Dice &dice)
{
    return words.at(dice.roll(N));
}

} // namespace

std::uint64_t Dice::roll(std::uint64_t sides)
{
    m_state += 0x9E3779B97F4A7C15U;
    std::uint64_t z = m_state;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return (z ^ (z >> 31U)) % sides;
}

InventedName inventName(Dice &dice)
{
    InventedName out;
    append(out, pick(kPlaces, dice));
    const std::uint64_t length = 2 + dice.roll(3);
    for (std::uint64_t i = 0; i < length; ++i) {
        const std::size_t at = dice.roll(kBrand.size());
        append(out, {kBrand.substr(at, 1), kBrandInitials.substr(at, 1)});
    }
    append(out, pick(kTrades, dice));
    append(out, pick(kForms, dice));
    return out;
}

std::string inventCode(std::uint64_t number, Dice &dice)
{
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // GB 32100
    constexpr std::array<std::string_view, 8> kDistricts{"310101", "310104", "310105", "310106",
                                                         "310110", "310112", "310115", "310120"};
    std::string code = "91";
    code += kDistricts.at(dice.roll(kDistricts.size()));
    std::string body = "MA";
    std::string tail;
    for (int i = 0; i < 7; ++i) {
        tail.insert(tail.begin(), kAlphabet.at(number % kAlphabet.size()));
        number /= kAlphabet.size();
    }
    return code + body + tail + kAlphabet.at(dice.roll(kAlphabet.size()));
}

QByteArray utf8(std::u32string_view text)
{
    return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())).toUtf8();
}

} // namespace creditdesk::bench
