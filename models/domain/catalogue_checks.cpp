// What must hold between the catalogue's files. A catalogue that breaks one of these is refused as a whole: a report with
// a chapter missing or a rule set with a gap would be wrong quietly.
#include "models/domain/catalogue_loader.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace creditdesk::domain {
using namespace Qt::StringLiterals;

namespace {

template <typename Entry> QString duplicateId(const QList<Entry> &entries, const QString &what)
{
    QSet<QString> seen;
    for (const Entry &entry : entries) {
        if (seen.contains(entry.id))
            return u"%1: \"%2\" stands twice"_s.arg(what, entry.id);
        seen.insert(entry.id);
    }
    return entries.isEmpty() ? u"%1: there is none"_s.arg(what) : QString();
}

QString areaBreach(const Catalogue &catalogue)
{
    static const QRegularExpression kArea(u"^[0-9]{6}$"_s);
    for (const Term &district : catalogue.districts()) {
        if (!kArea.match(district.id).hasMatch())
            return u"districts: \"%1\" is not a six-digit area code"_s.arg(district.id);
    }
    for (const Term &area : catalogue.retiredAreas()) {
        if (!kArea.match(area.id).hasMatch() || Catalogue::nameOf(catalogue.districts(), area.id) != area.id)
            return u"retired areas: \"%1\" is not an area code that exists no more"_s.arg(area.id);
    }
    return {};
}

QString fieldsBreach(const RecordKind &kind)
{
    static const QRegularExpression kCode(u"^[A-Z][A-Z0-9_]*$"_s);
    static const QSet<QString> kTypes{u"text"_s, u"date"_s, u"money"_s, u"code"_s};
    QSet<QString> codes;
    for (const FieldDefinition &field : kind.fields) {
        if (!kCode.match(field.code).hasMatch() || codes.contains(field.code))
            return u"record kind \"%1\": field \"%2\" is not a code of its own"_s.arg(kind.id, field.code);
        codes.insert(field.code);
        if (!kTypes.contains(field.type))
            return u"record kind \"%1\": field \"%2\" has the unknown type \"%3\""_s.arg(kind.id, field.code, field.type);
        if ((field.type == u"money"_s) != (field.unit == u"万元"_s))
            return u"record kind \"%1\": money field \"%2\" must be in 万元, and no other"_s.arg(kind.id, field.code);
    }
    if (!codes.contains(kind.titleField))
        return u"record kind \"%1\": title field \"%2\" is none of its fields"_s.arg(kind.id, kind.titleField);
    return {};
}

QString kindsBreach(const Catalogue &catalogue)
{
    static const QSet<QString> kNatures{u"positive"_s, u"neutral"_s, u"adverse"_s};
    for (const RecordKind &kind : catalogue.recordKinds()) {
        if (!kNatures.contains(kind.nature))
            return u"record kind \"%1\": unknown nature \"%2\""_s.arg(kind.id, kind.nature);
        if (QString breach = fieldsBreach(kind); !breach.isEmpty())
            return breach;
    }
    return {};
}

QString chapterBreach(const ReportChapter &chapter, const QString &where)
{
    const bool basic = chapter.content == u"basic"_s && chapter.kinds.isEmpty() && chapter.text.isEmpty();
    const bool records = chapter.content == u"records"_s && !chapter.kinds.isEmpty() && chapter.text.isEmpty();
    const bool text = chapter.content == u"text"_s && chapter.kinds.isEmpty() && !chapter.text.isEmpty();
    // Filled in from the visit: who the person is, who asked before, which stores were searched, why not.
    static const QSet<QString> kFromTheVisit{u"identity"_s, u"queries"_s, u"stores"_s, u"reasons"_s, u"papers"_s, u"where"_s};
    const bool visit = kFromTheVisit.contains(chapter.content) && chapter.kinds.isEmpty();
    return basic || records || text || visit
               ? QString()
               : u"%1: chapter \"%2\" does not hold what its content says"_s.arg(where, chapter.id);
}

/// A report of an organisation has its registration; other papers (a person's report, slips) print what concerns them.
bool isOfAnOrganisation(const ReportTemplate &layout)
{
    const auto basic = [](const ReportChapter &chapter) { return chapter.content == u"basic"_s; };
    return std::any_of(layout.chapters.begin(), layout.chapters.end(), basic);
}

/// No kind of record is printed twice, and each is counted in one of the summary counts. In a report of an organisation every
/// kind is printed, in the chapter that it names.
QString kindsInTemplateBreach(const Catalogue &catalogue, const ReportTemplate &layout, const QString &where)
{
    QHash<QString, QString> chapterOf;
    for (const ReportChapter &chapter : layout.chapters) {
        for (const QString &kind : chapter.kinds) {
            if (catalogue.recordKind(kind) == nullptr)
                return u"%1: chapter \"%2\" prints the unknown kind \"%3\""_s.arg(where, chapter.id, kind);
            if (chapterOf.contains(kind))
                return u"%1: kind \"%2\" is printed twice"_s.arg(where, kind);
            chapterOf.insert(kind, chapter.id);
        }
    }
    for (const RecordKind &kind : catalogue.recordKinds()) {
        if (!isOfAnOrganisation(layout) && !chapterOf.contains(kind.id))
            continue;
        if (isOfAnOrganisation(layout) && chapterOf.value(kind.id) != kind.chapter)
            return u"%1: kind \"%2\" is not printed in its chapter \"%3\""_s.arg(where, kind.id, kind.chapter);
        if (Catalogue::nameOf(layout.summaryCounts, kind.summary) == kind.summary)
            return u"%1: kind \"%2\" counts for \"%3\", which is no summary count"_s.arg(where, kind.id, kind.summary);
    }
    return {};
}

QString templatesBreach(const Catalogue &catalogue, const QList<ReportTemplate> &templates)
{
    if (catalogue.reportTemplate(u"organisation"_s, QDate()) == nullptr)
        return u"there is no report template of an organisation"_s;
    QSet<QString> versions;
    for (const ReportTemplate &layout : templates) {
        const QString where = u"report template \"%1\" from %2"_s.arg(layout.id, layout.effectiveFrom.toString(Qt::ISODate));
        if (versions.contains(where))
            return where + u" stands twice"_s;
        versions.insert(where);
        QString breach = duplicateId(layout.chapters, where + u", chapters"_s);
        if (breach.isEmpty())
            breach = duplicateId(layout.summaryCounts, where + u", summary counts"_s);
        for (const ReportChapter &chapter : layout.chapters) {
            if (breach.isEmpty())
                breach = chapterBreach(chapter, where);
        }
        if (breach.isEmpty())
            breach = kindsInTemplateBreach(catalogue, layout, where);
        if (!breach.isEmpty())
            return breach;
    }
    return {};
}

QString rolesBreach(const Catalogue &catalogue)
{
    static const QRegularExpression kPermission(u"^[a-z]+\\.[a-z]+$"_s);
    for (const RoleDefinition &role : catalogue.roles()) {
        for (const QString &permission : role.permissions) {
            if (!kPermission.match(permission).hasMatch() || role.permissions.count(permission) > 1)
                return u"role \"%1\": \"%2\" is not a permission of its own"_s.arg(role.id, permission);
        }
        for (const QString &other : role.excludes) {
            const RoleDefinition *excluded = catalogue.role(other);
            if (excluded == nullptr || other == role.id || !excluded->excludes.contains(role.id))
                return u"roles \"%1\" and \"%2\" must exclude each other"_s.arg(role.id, other);
        }
    }
    return {};
}

QString parametersBreach(const Catalogue &catalogue, const RuleSet &rules)
{
    static const QStringList kNeeded{
        u"query.adverse_years"_s, u"del.revoked"_s,   u"repair.hide"_s, u"obj.transfer"_s,
        u"obj.source_decide"_s,   u"repair.decide"_s, u"due.soon"_s,    u"pub.decision_day_counts"_s};
    for (const QString &key : kNeeded) {
        if (!rules.integers.contains(key))
            return u"rule set \"%1\": \"%2\" is missing"_s.arg(rules.id, key);
    }
    for (auto entry = rules.integers.begin(); entry != rules.integers.end(); ++entry) {
        if (entry.value() < 0)
            return u"rule set \"%1\": \"%2\" is negative"_s.arg(rules.id, entry.key());
        if (!entry.key().startsWith(u"pub.min."_s))
            continue;
        const QString maximum = u"pub.max."_s + entry.key().sliced(8);
        if (rules.integers.value(maximum, -1) < entry.value())
            return u"rule set \"%1\": \"%2\" is less than its minimum"_s.arg(rules.id, maximum);
    }
    for (const QString &id : rules.texts.value(u"query.fallback_decision"_s).split(u' ', Qt::SkipEmptyParts)) {
        const RecordKind *kind = catalogue.recordKind(id);
        if (kind == nullptr || kind->nature != u"adverse"_s)
            return u"rule set \"%1\": \"%2\" is no adverse kind of record"_s.arg(rules.id, id);
    }
    return {};
}

/// Rule sets follow each other without gap or overlap; only the last one is open.
QString ruleSetsBreach(const Catalogue &catalogue)
{
    const QList<RuleSet> &sets = catalogue.ruleSets();
    for (qsizetype i = 0; i < sets.size(); ++i) {
        const bool last = i + 1 == sets.size();
        const bool joins = last ? !sets.at(i).effectiveTo.isValid()
                                : sets.at(i).effectiveTo.isValid() && sets.at(i).effectiveFrom <= sets.at(i).effectiveTo &&
                                      sets.at(i + 1).effectiveFrom == sets.at(i).effectiveTo.addDays(1);
        if (!joins)
            return u"rule set \"%1\": the next one does not begin where it ends"_s.arg(sets.at(i).id);
        if (QString breach = parametersBreach(catalogue, sets.at(i)); !breach.isEmpty())
            return breach;
    }
    return {};
}

QString duplicates(const Catalogue &catalogue)
{
    const QStringList all{
        duplicateId(catalogue.recordKinds(), u"record kinds"_s),
        duplicateId(catalogue.districts(), u"districts"_s),
        duplicateId(catalogue.retiredAreas(), u"retired areas"_s),
        duplicateId(catalogue.provinces(), u"provinces"_s),
        duplicateId(catalogue.sectors(), u"sectors"_s),
        duplicateId(catalogue.subjectKinds(), u"subject kinds"_s),
        duplicateId(catalogue.subjectStatuses(), u"subject statuses"_s),
        duplicateId(catalogue.purposes(), u"purposes"_s),
        duplicateId(catalogue.roles(), u"roles"_s),
        duplicateId(catalogue.applicants(), u"applicants"_s),
        duplicateId(catalogue.ruleSets(), u"rule sets"_s),
    };
    for (const QString &breach : all) {
        if (!breach.isEmpty())
            return breach;
    }
    return {};
}

} // namespace

QString catalogueBreach(const Catalogue &catalogue, const QList<ReportTemplate> &templates)
{
    for (const auto &check : {&duplicates, &areaBreach, &kindsBreach, &rolesBreach, &ruleSetsBreach}) {
        if (QString breach = check(catalogue); !breach.isEmpty())
            return breach;
    }
    return templatesBreach(catalogue, templates);
}

} // namespace creditdesk::domain
