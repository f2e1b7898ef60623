#include "models/domain/masking.h"

#include "models/domain/strict_json.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>
#include <utility>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr QChar kStar = u'*';
constexpr int kHiddenAtLeast = 4;          // characters that "ends" leaves hidden, or it shows less
constexpr qsizetype kLongestDistrict = 12; // characters of an address up to and with its district
constexpr std::array kItems{std::pair{"identity_number"_L1, PersonalItem::IdentityNumber},
                            std::pair{"person_name"_L1, PersonalItem::PersonName},
                            std::pair{"mobile"_L1, PersonalItem::Mobile},
                            std::pair{"address"_L1, PersonalItem::Address},
                            std::pair{"bank_account"_L1, PersonalItem::BankAccount},
                            std::pair{"representative_number"_L1, PersonalItem::RepresentativeNumber}};
constexpr std::array kAudiences{std::pair{"screen"_L1, Audience::Screen}, std::pair{"subject"_L1, Audience::Subject},
                                std::pair{"organ"_L1, Audience::Organ}, std::pair{"third_party"_L1, Audience::ThirdParty},
                                std::pair{"public"_L1, Audience::Public}};

template <typename Value, std::size_t Count>
Value choose(StrictObject &row, const QString &key, const std::array<std::pair<QLatin1StringView, Value>, Count> &words)
{
    const QString text = row.text(key);
    for (const auto &[word, value] : words) {
        if (text == word)
            return value;
    }
    row.fail(u"\"%1\" is no known %2"_s.arg(text, key));
    return words.front().second;
}

/// Characters as people see them: a letter outside the basic plane and its variation mark are one.
QStringList charactersOf(const QString &value)
{
    QStringList out;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, value);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to > from; from = to, to = finder.toNextBoundary())
        out.append(value.sliced(from, to - from));
    return out;
}

QString ends(const QStringList &characters, qsizetype head, qsizetype tail)
{
    const qsizetype hidden = characters.size() - head - tail;
    return characters.first(head).join(QString()) + QString(hidden, kStar) + characters.last(tail).join(QString());
}

QString surname(const QStringList &characters, const QStringList &compounds)
{
    const qsizetype length = characters.size() > 2 && compounds.contains(characters.first(2).join(QString())) ? 2 : 1;
    return characters.size() > length ? characters.first(length).join(QString()) + kStar : QString(kStar);
}

/// Up to the first word that ends a district; nothing but stars if there is none near the beginning.
QString district(const QString &value, const QStringList &districtEnds)
{
    qsizetype best = -1;
    for (const QString &end : districtEnds) {
        const qsizetype at = value.indexOf(end, 1);
        if (at > 0 && (best < 0 || at + end.size() < best))
            best = at + end.size();
    }
    const QString stars(kHiddenAtLeast, kStar);
    return best > 0 && best <= kLongestDistrict && best < value.size() ? value.first(best) + stars : stars;
}

} // namespace

std::optional<MaskingScheme> MaskingScheme::fromJson(const QByteArray &json, QString *why)
{
    StrictObject top = StrictObject::parse(json, u"reception/masking.json"_s);
    MaskingScheme out;
    (void)top.text(u"basis"_s);
    out.m_id = top.text(u"id"_s);
    out.m_revealSeconds = top.integer(u"reveal_seconds"_s);
    out.m_compoundSurnames = top.texts(u"compound_surnames"_s);
    out.m_districtEnds = top.texts(u"district_ends"_s);
    for (StrictObject &row : top.objects(u"rules"_s)) {
        static const QStringList kShows{u"full"_s, u"omit"_s, u"ends"_s, u"surname"_s, u"district"_s};
        Rule rule{choose(row, u"item"_s, kItems), choose(row, u"audience"_s, kAudiences), row.text(u"show"_s), 0, 0};
        (void)row.text(u"basis"_s);
        if (!kShows.contains(rule.show))
            row.fail(u"\"%1\" is no known way to show"_s.arg(rule.show));
        if (rule.show == u"ends"_s) {
            rule.head = row.integer(u"head"_s);
            rule.tail = row.integer(u"tail"_s);
            if (rule.head < 0 || rule.tail < 0)
                row.fail(u"\"head\" and \"tail\" must not be negative"_s);
        }
        row.finish();
        out.m_rules.append(rule);
    }
    if (const QString breach = out.breach(); !breach.isEmpty())
        top.fail(breach);
    top.finish();
    if (why != nullptr)
        *why = top.error();
    return top.ok() ? std::optional(std::move(out)) : std::nullopt;
}

const MaskingScheme::Rule *MaskingScheme::find(PersonalItem item, Audience audience) const
{
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [item, audience](const Rule &rule) {
        return rule.item == item && rule.audience == audience;
    });
    return found == m_rules.end() ? nullptr : &*found;
}

QString MaskingScheme::breach() const
{
    if (m_revealSeconds < 1 || m_revealSeconds > 600)
        return u"\"reveal_seconds\" must be 1 to 600"_s;
    for (const auto &[itemWord, item] : kItems) {
        for (const auto &[audienceWord, audience] : kAudiences) {
            const auto count = std::count_if(m_rules.begin(), m_rules.end(), [i = item, a = audience](const Rule &rule) {
                return rule.item == i && rule.audience == a;
            });
            if (count != 1)
                return u"%1 for %2 has %3 rules, not one"_s.arg(itemWord, audienceWord).arg(count);
        }
    }
    // Of any two outputs of one value, one must show all that the other shows: together they then tell no more.
    for (const Rule &one : m_rules) {
        for (const Rule &other : m_rules) {
            if (one.item == other.item && one.show == u"ends"_s && other.show == u"ends"_s && one.head > other.head &&
                one.tail < other.tail)
                return u"two audiences see different ends of one value: together they would see more"_s;
        }
    }
    return {};
}

std::pair<qsizetype, qsizetype> MaskingScheme::shownEnds(const Rule &rule, qsizetype length) const
{
    int head = 0, tail = 0;
    for (const Rule &other : m_rules) {
        if (other.item == rule.item) {
            head = std::max(head, other.head);
            tail = std::max(tail, other.tail);
        }
    }
    // Too short for the most open of the audiences: all of them see a quarter at each end at most, still nested.
    const qsizetype most = length >= head + tail + kHiddenAtLeast ? length : length / 4;
    return {std::min<qsizetype>(rule.head, most), std::min<qsizetype>(rule.tail, most)};
}

QString MaskingScheme::mask(PersonalItem item, Audience audience, const QString &value) const
{
    const Rule *rule = find(item, audience);
    if (rule == nullptr || rule->show == u"omit"_s || value.isEmpty())
        return {};
    if (rule->show == u"full"_s)
        return value;
    if (rule->show == u"district"_s)
        return district(value, m_districtEnds);
    const QStringList characters = charactersOf(value);
    if (rule->show == u"surname"_s)
        return surname(characters, m_compoundSurnames);
    const auto [head, tail] = shownEnds(*rule, characters.size());
    return ends(characters, head, tail);
}

} // namespace creditdesk::domain
