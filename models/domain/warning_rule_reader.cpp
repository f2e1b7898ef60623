#include "models/domain/warning_rule_reader.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDays = 3660;

const QHash<QString, WarningMeasure> &measures()
{
    static const QHash<QString, WarningMeasure> kMeasures{
        {u"record"_s, WarningMeasure::Record},   {u"date"_s, WarningMeasure::Date},
        {u"missing"_s, WarningMeasure::Missing}, {u"class"_s, WarningMeasure::Class},
        {u"notice"_s, WarningMeasure::Notice},   {u"case"_s, WarningMeasure::Case},
        {u"repair"_s, WarningMeasure::Repair},   {u"linked"_s, WarningMeasure::Linked},
        {u"changed"_s, WarningMeasure::Changed}, {u"platform"_s, WarningMeasure::Platform}};
    return kMeasures;
}

const QStringList &kindIds()
{
    static const QStringList kIds = [] {
        QStringList ids;
        for (int i = 0; i <= 14; ++i)
            ids.append(u"W%1"_s.arg(i, 2, 10, QLatin1Char('0')));
        return ids;
    }();
    return kIds;
}

QStringList idsOf(const QList<Term> &terms)
{
    QStringList out;
    for (const Term &term : terms)
        out.append(term.id);
    return out;
}

} // namespace

void WarningRuleReader::read(const WarningRules::File &file)
{
    const std::variant<PlacedValue, ClassFault> parsed = parsePlaced(file.json);
    if (const auto *fault = std::get_if<ClassFault>(&parsed)) {
        m_faults.append(*fault);
        return;
    }
    const auto &value = std::get<PlacedValue>(parsed);
    if (value.type != PlacedValue::Type::Object) {
        m_faults.append({value.line, value.column, {}, u"wrong_type"_s, u"a file of rules is one object"_s});
        return;
    }
    PlacedObject top(&value, {}, &m_faults);
    if (top.has(u"kinds"_s)) {
        readKinds(top);
    } else {
        QList<PlacedObject> rows = top.objects(u"rules"_s, true);
        const PlacedValue *rules = value.member(u"rules"_s);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            WarningRule rule;
            rule.source = file.name;
            rule.line = rules->items.at(i).line;
            readRule(rows[i], rule);
            rows[i].finish();
            m_out.m_rules.append(rule);
        }
    }
    top.finish();
}

void WarningRuleReader::readKinds(PlacedObject &top)
{
    for (PlacedObject &row : top.objects(u"kinds"_s, true)) {
        WarningKind kind{row.text(u"id"_s), {row.text(u"zh"_s), row.text(u"en"_s)}};
        if (!kind.id.isEmpty() && !kindIds().contains(kind.id))
            row.fault(u"id"_s, u"unknown_kind"_s, u"there is no kind \"%1\""_s.arg(kind.id));
        if (m_out.kind(kind.id) != nullptr)
            row.fault(u"id"_s, u"duplicate_id"_s, u"the kind \"%1\" stands twice"_s.arg(kind.id));
        row.finish();
        m_out.m_kinds.append(kind);
    }
    m_out.m_sentence = top.words(u"sentence"_s);
    m_out.m_sameName = top.words(u"same_name"_s);
}

QStringList WarningRuleReader::codes(PlacedObject &row, const QString &key, const QStringList &known, const QString &reason,
                                     bool needed)
{
    QStringList list = row.texts(key, needed);
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!known.contains(list.at(i)))
            row.fault(key, reason, u"\"%1\" is not one of: %2"_s.arg(list.at(i), known.join(u", "_s)), static_cast<int>(i));
    }
    return list;
}

int WarningRuleReader::number(PlacedObject &row, const QString &key, int least, int most)
{
    const int value = row.has(key) ? row.integer(key) : least;
    if (value < least || value > most)
        row.fault(key, u"bad_number"_s, u"\"%1\" is from %2 to %3"_s.arg(key).arg(least).arg(most));
    return value;
}

ClassWords WarningRuleReader::sentence(PlacedObject &row, const QString &key)
{
    static const QRegularExpression kPlace(u"\\{([^}]*)\\}"_s);
    static const QStringList kKnown{u"name"_s, u"title"_s, u"unit"_s, u"date"_s, u"due"_s, u"value"_s, u"count"_s};
    ClassWords words = row.words(key);
    for (const QString &text : {words.zh, words.en}) {
        for (auto place = kPlace.globalMatch(text); place.hasNext();) {
            const QString name = place.next().captured(1);
            if (!kKnown.contains(name))
                row.fault(key, u"unknown_place"_s, u"\"{%1}\" is not one of: %2"_s.arg(name, kKnown.join(u", "_s)));
        }
    }
    return words;
}

void WarningRuleReader::readHead(PlacedObject &row, WarningRule &rule)
{
    static const QRegularExpression kId(u"^[A-Za-z0-9][A-Za-z0-9._-]*$"_s);
    rule.id = row.text(u"id"_s);
    if (!rule.id.isEmpty() && !kId.match(rule.id).hasMatch())
        row.fault(u"id"_s, u"bad_id"_s, u"an id is made of letters, digits, \".\", \"_\" and \"-\""_s);
    rule.version = row.text(u"version"_s);
    rule.kind = row.text(u"kind"_s);
    if (!rule.kind.isEmpty() && !kindIds().contains(rule.kind))
        row.fault(u"kind"_s, u"unknown_kind"_s, u"\"%1\" is none of the kinds W00 to W14"_s.arg(rule.kind));
    rule.from = row.date(u"from"_s, false);
    rule.to = row.date(u"to"_s, true);
    if (rule.to.isValid() && rule.from.isValid() && rule.to < rule.from)
        row.fault(u"to"_s, u"date_order"_s, u"the last day lies before the first"_s);
    rule.basis = row.text(u"basis"_s);
    rule.words = sentence(row, u"says"_s);
    rule.may = row.words(u"may"_s);
    const QString scope = row.text(u"scope"_s);
    if (!scope.isEmpty() && scope != u"all"_s && scope != u"watched"_s)
        row.fault(u"scope"_s, u"unknown_code"_s, u"\"scope\" is \"all\" or \"watched\""_s);
    rule.watchedOnly = scope == u"watched"_s;
    (void)row.integer(u"fresh_days"_s); // these must be stated
    (void)row.integer(u"deadline_days"_s);
    rule.freshDays = number(row, u"fresh_days"_s, 1, kMostDays);
    rule.deadlineDays = number(row, u"deadline_days"_s, 0, 250);
    rule.mergeDays = number(row, u"merge_days"_s, 0, kMostDays);
    rule.statuses = codes(row, u"statuses"_s, idsOf(m_catalogue.subjectStatuses()), u"unknown_code"_s, false);
    rule.subjectKinds = codes(row, u"subject_kinds"_s, idsOf(m_catalogue.subjectKinds()), u"unknown_code"_s, false);
}

void WarningRuleReader::readLevels(PlacedObject &row, WarningRule &rule)
{
    QList<PlacedObject> rows = row.objects(u"levels"_s, true);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        PlacedObject &one = rows[i];
        WarningLevelRule level;
        const QString id = one.text(u"level"_s);
        const qsizetype index = warningLevels().indexOf(id);
        if (index < 0 && !id.isEmpty())
            one.fault(u"level"_s, u"unknown_level"_s, u"\"%1\" is not one of: %2"_s.arg(id, warningLevels().join(u", "_s)));
        level.level = static_cast<WarningLevel>(std::max<qsizetype>(0, index));
        level.severities =
            codes(one, u"severities"_s, {u"none"_s, u"minor"_s, u"general"_s, u"severe"_s}, u"unknown_severity"_s, false);
        level.field = readField(one, rule.kinds);
        level.atLeast = number(one, u"at_least"_s, 0, 1000);
        level.withinMonths = number(one, u"within_months"_s, 0, 1200);
        if ((level.atLeast > 0) != (level.withinMonths > 0))
            one.fault({}, u"window_missing"_s, u"\"at_least\" and \"within_months\" go together"_s);
        const bool conditional = !level.severities.isEmpty() || !level.field.code.isEmpty() || level.atLeast > 0;
        const bool last = i + 1 == rows.size();
        if (conditional == last)
            one.fault({}, last ? u"level_missing"_s : u"level_unreachable"_s,
                      last ? u"the last level has no condition"_s : u"only the last level may be without condition"_s);
        if (conditional && rule.measure != WarningMeasure::Record)
            one.fault({}, u"condition_refused"_s, u"levels by condition go with \"record\""_s);
        one.finish();
        rule.levels.append(level);
    }
}

void WarningRuleReader::readRule(PlacedObject &row, WarningRule &rule)
{
    readHead(row, rule);
    const QString name = row.text(u"measure"_s);
    if (!name.isEmpty() && !measures().contains(name))
        row.fault(u"measure"_s, u"unknown_measure"_s, u"there is no measure \"%1\""_s.arg(name));
    rule.measure = measures().value(name);
    if (measures().contains(name))
        readMeasure(row, rule);
    readLevels(row, rule);
}

QList<WarningFault> WarningRuleReader::checkTogether(const WarningRules &rules)
{
    QList<WarningFault> faults;
    const auto add = [&faults](const QString &source, int line, const QString &reason, const QString &words) {
        faults.append({source, {line, 1, {}, reason, words}});
    };
    const QList<WarningRule> &all = rules.rules();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const WarningRule &rule = all.at(i);
        if (kindIds().contains(rule.kind) && rules.kind(rule.kind) == nullptr)
            add(rule.source, rule.line, u"unknown_kind"_s, u"the kind \"%1\" has no words"_s.arg(rule.kind));
        for (qsizetype k = 0; k < i; ++k) {
            const WarningRule &other = all.at(k);
            if (other.id != rule.id)
                continue;
            const bool apart = (rule.to.isValid() && rule.to < other.from) || (other.to.isValid() && other.to < rule.from);
            if (!apart)
                add(rule.source, rule.line, u"overlap"_s,
                    u"\"%1\" %2 and %3 are in force on the same days"_s.arg(rule.id, other.version, rule.version));
            else if (other.version == rule.version)
                add(rule.source, rule.line, u"duplicate_id"_s, u"\"%1\" %2 stands twice"_s.arg(rule.id, rule.version));
        }
    }
    if (rules.sentence().zh.isEmpty())
        add(u"warnings"_s, 0, u"member_missing"_s, u"no file says the sentence of a warning"_s);
    return faults;
}

} // namespace creditdesk::domain
