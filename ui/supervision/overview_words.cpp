#include "ui/supervision/overview_words.h"

#include "models/domain/catalogue.h"
#include "models/items/visible_text.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <algorithm>

namespace creditdesk::ui {
namespace {

namespace axis = domain::axis;
const QString kNone = QStringLiteral("none");

QString scaleOf(const QString &axisId)
{
    const qsizetype colon = axisId.indexOf(QLatin1Char(':'));
    return colon < 0 ? QString() : axisId.mid(colon + 1);
}

bool isClassAxis(const QString &axisId)
{
    return axisId == axis::platformClass || axisId.startsWith(QLatin1String("class"));
}

template <typename Terms> QStringList idsOf(const Terms &terms)
{
    QStringList ids;
    for (const auto &term : terms)
        ids.append(term.id);
    return ids;
}

QString termIn(const QList<domain::PlanTerm> &terms, const QString &id)
{
    for (const domain::PlanTerm &term : terms) {
        if (term.id == id)
            return speaksChinese() ? term.zh : term.en;
    }
    return items::visibleText(id);
}

QString words(const domain::ClassWords &words)
{
    return speaksChinese() ? words.zh : words.en;
}

} // namespace

QString FigureWords::classAxis(const QString &scale)
{
    return scale.isEmpty() ? axis::platformClass : axis::classOf(scale);
}

QString FigureWords::axis(const QString &id) const
{
    if (id == axis::platformClass)
        return tr("Class as sent");
    if (id.startsWith(QLatin1String("class_before")))
        return tr("%1, last month").arg(scale(scaleOf(id)));
    if (id.startsWith(QLatin1String("class")))
        return scale(scaleOf(id));
    const QList<std::pair<QString, QString>> names{
        {axis::district, tr("District")},           {axis::sector, tr("Sector")},
        {axis::subjectKind, tr("Kind of subject")}, {axis::status, tr("Status")},
        {axis::recordKind, tr("Kind of record")},   {axis::severity, tr("Severity")},
        {axis::state, tr("State of record")},       {axis::unit, tr("Department")},
        {axis::notice, tr("Public notice")},        {axis::outcome, tr("What became of it")},
        {axis::objection, tr("Objection")},         {axis::year, tr("Year of decision")},
        {axis::objectionDue, tr("Objection due")},  {axis::repairDue, tr("Repair due")}};
    for (const auto &[known, name] : names) {
        if (known == id)
            return name;
    }
    return id;
}

QString FigureWords::code(const QString &id, const QString &code) const
{
    const auto named = [&](const QList<domain::Term> &terms) {
        const QString name = domain::Catalogue::nameOf(terms, code, speaksChinese());
        return name.isEmpty() ? tr("not stated") : items::visibleText(name);
    };
    if (isClassAxis(id))
        return grade(scaleOf(id), code);
    if (id == axis::district)
        return named(m_catalogue->districts());
    if (id == axis::sector)
        return named(m_catalogue->sectors());
    if (id == axis::subjectKind)
        return named(m_catalogue->subjectKinds());
    if (id == axis::status)
        return named(m_catalogue->subjectStatuses());
    if (id == axis::recordKind) {
        const domain::RecordKind *kind = m_catalogue->recordKind(code);
        return kind ? (speaksChinese() ? kind->zh : kind->en) : items::visibleText(code);
    }
    if (id == axis::unit) {
        const domain::SourceUnit *unit = m_catalogue->plan().unit(code);
        return unit ? unit->zh : items::visibleText(code);
    }
    if (id == axis::notice)
        return termIn(m_catalogue->plan().notices(), code);
    if (id == axis::outcome)
        return termIn(m_catalogue->plan().outcomes(), code);
    const QList<std::pair<QString, QString>> fixed{
        {QStringLiteral("minor"), tr("Minor")},          {QStringLiteral("general"), tr("General")},
        {QStringLiteral("severe"), tr("Severe")},        {QStringLiteral("normal"), tr("In force")},
        {QStringLiteral("repaired"), tr("Repaired")},    {QStringLiteral("revoked"), tr("Revoked")},
        {QStringLiteral("open"), tr("Under objection")}, {QStringLiteral("late"), tr("Late")},
        {QStringLiteral("soon"), tr("In 3 days")},       {QStringLiteral("later"), tr("Later")},
        {QStringLiteral("unstated"), tr("Unstated")}};
    for (const auto &[known, name] : fixed) {
        if (known == code)
            return name;
    }
    if (code == kNone)
        return id == axis::severity ? tr("No severity") : tr("None");
    return items::visibleText(code);
}

QString FigureWords::grade(const QString &scaleId, const QString &grade, bool brief) const
{
    if (grade == kNone || grade.isEmpty())
        return scaleId.isEmpty() ? tr("none sent") : tr("not classed");
    if (brief || scaleId.isEmpty())
        return items::visibleText(grade);
    for (const services::FiguresState::ScaleState &one : m_state.scales) {
        if (one.scale != scaleId)
            continue;
        for (const domain::ClassGrade &known : one.grades) {
            if (known.id == grade && words(known.words) != grade)
                return grade + QLatin1Char(' ') + words(known.words);
        }
    }
    return items::visibleText(grade);
}

QStringList FigureWords::ordered(const QString &id, QStringList codes) const
{
    QStringList order;
    if (isClassAxis(id)) {
        for (const services::FiguresState::ScaleState &one : m_state.scales) {
            if (one.scale == scaleOf(id))
                order = idsOf(one.grades);
        }
        std::sort(codes.begin(), codes.end());
        order.append(id == axis::platformClass
                         ? QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D")}
                         : QStringList());
    } else if (id == axis::district) {
        order = idsOf(m_catalogue->districts());
    } else if (id == axis::sector) {
        order = idsOf(m_catalogue->sectors());
    } else if (id == axis::recordKind) {
        order = idsOf(m_catalogue->recordKinds());
    } else if (id == axis::severity) {
        order = {QStringLiteral("severe"), QStringLiteral("general"), QStringLiteral("minor")};
    } else if (id == axis::state) {
        order = {QStringLiteral("normal"), QStringLiteral("repaired"), QStringLiteral("revoked")};
    } else if (id == axis::objectionDue || id == axis::repairDue) {
        order = {QStringLiteral("late"), QStringLiteral("soon"), QStringLiteral("later"), QStringLiteral("unstated")};
    } else if (id == axis::outcome || id == axis::notice) {
        order = idsOf(id == axis::outcome ? m_catalogue->plan().outcomes() : m_catalogue->plan().notices());
    }
    const auto place = [&order](const QString &code) {
        const qsizetype at = code == kNone ? -1 : order.indexOf(code);
        return at < 0 ? order.size() + (code == kNone ? 1 : 0) : at;
    };
    std::stable_sort(codes.begin(), codes.end(), [&](const QString &a, const QString &b) { return place(a) < place(b); });
    return codes;
}

QString FigureWords::scale(const QString &id) const
{
    if (id.isEmpty())
        return tr("Class as sent");
    if (id == QStringLiteral("risk"))
        return tr("Risk class");
    if (id == QStringLiteral("evaluation"))
        return tr("Public-credit evaluation");
    return items::visibleText(id);
}

QString FigureWords::purpose(const QString &id) const
{
    if (id.isEmpty())
        return tr("As the platform sent it; nothing is computed here. Internal: on "
                  "no report and in no public export.");
    for (const services::FiguresState::ScaleState &one : m_state.scales) {
        if (one.scale == id)
            return words(one.purpose);
    }
    return tr("No rule set of this scale is in force.");
}

QString FigureWords::ruleSet(const QString &id) const
{
    for (const services::FiguresState::ScaleState &one : m_state.scales) {
        if (one.scale == id)
            return one.ruleSet;
    }
    return {};
}

QList<FigureWords::Part> FigureWords::parts(const domain::FigureFilter &filter) const
{
    QList<Part> parts;
    for (auto it = filter.chosen.cbegin(); it != filter.chosen.cend(); ++it) {
        QStringList names;
        for (const QString &one : ordered(it.key(), it.value()))
            names.append(code(it.key(), one));
        QString text = names.mid(0, 3).join(tr(", "));
        if (names.size() > 3)
            text = tr("%1 and %2 more").arg(text, Format::number(names.size() - 3));
        parts.append({it.key(), axis(it.key()), names.isEmpty() ? tr("nothing") : text});
    }
    if (filter.decidedFrom.isValid() || filter.decidedUntil.isValid())
        parts.append(
            {{}, tr("Decided"), tr("%1 to %2").arg(Format::date(filter.decidedFrom), Format::date(filter.decidedUntil))});
    return parts;
}

QString FigureWords::counted(domain::Counted counted, qint64 count) const
{
    const QString number = Format::number(count);
    return counted == domain::Counted::Records ? tr("%1 records").arg(number) : tr("%1 organisations").arg(number);
}

} // namespace creditdesk::ui
