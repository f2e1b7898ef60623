#include "app/drawverify/words.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace creditdesk::drawverify {

namespace {

struct Sentence {
    const char *english, *chinese;
};

constexpr std::array<Sentence, static_cast<std::size_t>(Wrong::Count_)> kSentences{{
    {"the line is not UTF-8", "该行不是 UTF-8"},
    {"the transcript is cut off: its last line is not a seal with a line feed", "记录被截断：末行不是带换行的封签"},
    {"the line is not an entry with its signature", "该行不是带签名的条目"},
    {"the entry is not canonical JSON (RFC 8785)", "条目不是规范 JSON(RFC 8785)"},
    {"a member of the entry is missing, of another kind, or one too many", "条目的成员缺失、类型不符或多余"},
    {"the first entry holds no certificate of a P-256 key", "首条没有 P-256 密钥的证书"},
    {"the entries are signed by another certificate than the one given", "条目由另一证书签名"},
    {"the signature does not hold: the entry has been changed, or somebody else signed it",
     "签名不成立：条目被改动，或由他人签名"},
    {"the entry follows an algorithm that this program does not know", "条目采用本程序不认识的算法"},
    {"the entry belongs to another draw", "条目属于另一次抽取"},
    {"an entry is missing, doubled or out of place", "条目缺失、重复或顺序有误"},
    {"the entry does not follow the line before it", "条目与上一行不衔接"},
    {"the time is malformed or before that of the entry before it, or nobody is named",
     "时间格式有误、早于上一条目，或未记经办人"},
    {"this step cannot come here", "此处不能出现该步骤"},
    {"the seal is of other entries: some were removed or added", "封签不属于这些条目：有条目被删除或添加"},
    {"the plan is not the one whose hash is stated", "计划与所载哈希不符"},
    {"the list of officers is not the one whose hash is stated", "执法人员名单与所载哈希不符"},
    {"the plan does not hold together", "计划内容有误"},
    {"the plan is not in force on that day", "计划当日不在有效期内"},
    {"the list of officers does not hold together", "执法人员名单内容有误"},
    {"the commitment is not the hash of what it names", "承诺值不是所列内容的哈希"},
    {"the strata do not hold together", "分层有误"},
    {"the public value comes from another source than was announced", "公开值的来源与事先宣布的不符"},
    {"the public value could have been known before the commitment, or its time is not the announced one",
     "公开值在承诺前即可得知，或其时间与宣布的不符"},
    {"the secret is not the one that was committed to", "密值不是承诺时的密值"},
    {"the seed does not follow from secret, commitment and public value", "种子不能由密值、承诺值和公开值得出"},
    {"the numbers of a stratum do not follow from the plan's ratios", "分层的抽取数与计划比例不符"},
    {"the ticket is not that of this code", "签号与该代码不符"},
    {"those drawn do not stand in the order of their tickets", "被抽取者未按签号排列"},
    {"the items of a target are not those of the plan", "检查事项与计划不符"},
    {"the officers are not those that the rule sends", "执法人员与规则所派不符"},
    {"the substitute is not the one whose turn it is", "递补者不是应轮到者"},
    {"the result does not fit its target", "结果与被检查对象不符"},
    {"an abort, a new draw or a substitution states no reason, or names another entry",
     "中止、重抽或递补未写理由，或所指条目有误"},
    {"the line is not one of a pool", "该行不是抽取库的条目"},
    {"the code stands twice or out of order", "代码重复或未按序排列"},
    {"this is no unified social credit code: a pool holds organisations only", "不是统一社会信用代码：抽取库只含组织"},
    {"the pool is not one that this draw committed to", "抽取库不是本次抽取所承诺的"},
    {"the pool's sizes are not those stated in the transcript", "抽取库的数量与记录不符"},
    {"the roster is not that of the lowest tickets of the pool", "名单不是抽取库中签号最小者"},
}};

/// Texts of a transcript may hold anything; a terminal gets what can be printed, and not too much of it.
std::string printable(const std::string &text)
{
    constexpr std::size_t kLongest = 120;
    std::string out = text.substr(0, kLongest);
    while (!out.empty() && !isUtf8(out))
        out.pop_back();
    for (char &c : out) {
        if (static_cast<unsigned char>(c) < 0x20 || c == '\x7F')
            c = '?';
    }
    // U+0080 .. U+009F steer terminals too.
    for (std::size_t at = out.find('\xC2'); at != std::string::npos; at = out.find('\xC2', at + 1)) {
        if (at + 1 < out.size() && static_cast<unsigned char>(out[at + 1]) < 0xA0)
            out.replace(at, 2, "?");
    }
    return out;
}

std::string listOf(const std::vector<std::size_t> &numbers)
{
    std::string out;
    for (const std::size_t one : numbers)
        out += (out.empty() ? "" : ", ") + std::to_string(one);
    return out;
}

} // namespace

Words Words::ofEnvironment()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char *value = std::getenv(name);
        if (value != nullptr && *value != '\0')
            return Words(std::string_view(value).substr(0, 2) == "zh");
    }
    return Words(false);
}

std::string Words::usage() const
{
    return pick(
        "usage: creditdesk-draw-verify TRANSCRIPT [--pool FILE] [--certificate PEM]\n"
        "Recomputes a draw of inspection targets from its transcript.\n"
        "  --pool FILE         the list of the pool, kept for rechecking: only with it is the roster found to be complete\n"
        "  --certificate PEM   the certificate that must have signed\n"
        "Exit status: 0 right, 1 wrong, 2 usage or unreadable\n",
        "用法：creditdesk-draw-verify 记录 [--pool 文件] [--certificate PEM]\n"
        "由抽取记录重新计算双随机抽取。\n"
        "  --pool 文件         留存备查的抽取库：只有给出它才核对名单是否完整\n"
        "  --certificate PEM   应当签名的证书\n"
        "退出状态：0 正确，1 有误，2 用法错误或无法读取\n");
}

std::string Words::badUsage(const std::string &argument) const
{
    return std::string("creditdesk-draw-verify: ") + pick("not understood or incomplete: ", "无法理解或不完整：") +
           printable(argument) + '\n';
}

std::string Words::unreadable(const Unreadable &what) const
{
    return std::string("creditdesk-draw-verify: ") + pick("cannot be read: ", "无法读取：") + printable(what.path) + ": " +
           printable(what.why) + '\n';
}

std::string Words::finding(const Finding &finding, const std::string &transcript, const std::string &pool) const
{
    const Sentence &sentence = kSentences.at(static_cast<std::size_t>(finding.wrong));
    std::string out = printable(finding.inPool ? pool : transcript);
    if (finding.line != 0)
        out += ':' + std::to_string(finding.line);
    out += std::string(": ") + pick(sentence.english, sentence.chinese);
    if (!finding.detail.empty())
        out += std::string(pick(" (", "(")) + printable(finding.detail) + pick(")", ")");
    return out + '\n';
}

std::string Words::right(const Judged &judged, const std::vector<std::size_t> &poolRounds, bool certificateGiven) const
{
    std::string out = std::string(pick("right: draw ", "正确：抽取 ")) + printable(judged.draw) + ", " +
                      std::to_string(judged.entries) + pick(" entries, ", " 条，") + std::to_string(judged.rounds.size()) +
                      pick(" rounds, ", " 轮，") + std::to_string(judged.aborted) + pick(" aborted", " 次中止") + '\n';
    const auto drawn =
        std::count_if(judged.rounds.begin(), judged.rounds.end(), [](const Round &one) { return one.wasDrawn(); });
    out += std::string("  ") + pick("drawn in the last round: ", "末轮抽取：") +
           std::to_string(judged.rounds.back().targets()) + pick(" targets; rounds drawn: ", " 家；已抽取轮数：") +
           std::to_string(drawn) + '\n';
    if (poolRounds.empty())
        out += std::string("  ") +
               pick("no pool given: whether the roster is complete was not checked", "未给出抽取库：未核对名单是否完整") + '\n';
    else
        out += std::string("  ") + pick("the pool is that of round ", "抽取库属于第 ") + listOf(poolRounds) + pick("", " 轮") +
               '\n';
    out +=
        std::string("  ") + pick("signed by ", "签名者 ") + printable(judged.signer) + ", SHA-256 " + judged.fingerprint + '\n';
    if (!certificateGiven)
        out += std::string("  ") +
               pick("no certificate given: compare this fingerprint with the published one", "未给出证书：请与公布的指纹核对") +
               '\n';
    return out;
}

} // namespace creditdesk::drawverify
