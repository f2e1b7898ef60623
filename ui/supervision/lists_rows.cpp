#include "ui/supervision/lists_rows.h"

#include "models/domain/catalogue.h"
#include "ui/theme/language.h"
#include "ui/widgets/format.h"

#include <QJsonDocument>
#include <QSet>

namespace creditdesk::ui {
namespace {

namespace axis = domain::axis;
const QString kDashText = QString(QChar(0x2014));

QString term(const QList<domain::PlanTerm> &terms, const QString &id)
{
    for (const domain::PlanTerm &one : terms) {
        if (one.id == id)
            return speaksChinese() ? one.zh : one.en;
    }
    return id;
}

items::Row pair(const QString &label, const QString &text)
{
    return {label, {{label, items::Tone::Muted}, {text}}};
}

} // namespace

QByteArray heldKey(const domain::FigureFilter &filter)
{
    return QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact);
}

QString PlanListRows::title(PlanList list) const
{
    switch (list) {
    case PlanList::Data:
        return tr("Data list");
    case PlanList::Conduct:
        return tr("Behaviour list");
    case PlanList::Applications:
        break;
    }
    return tr("Application list");
}

QList<std::pair<QString, QString>> PlanListRows::choices(PlanList list) const
{
    const QList<domain::PlanTerm> &terms = list == PlanList::Data      ? m_plan.openness()
                                           : list == PlanList::Conduct ? m_plan.levels()
                                                                       : m_plan.stages();
    QList<std::pair<QString, QString>> out{{QString(), list == PlanList::Data      ? tr("Every openness")
                                                       : list == PlanList::Conduct ? tr("Every level")
                                                                                   : tr("Every stage")}};
    for (const domain::PlanTerm &one : terms)
        out.append({one.id, speaksChinese() ? one.zh : one.en});
    return out;
}

QList<items::Column> PlanListRows::columns(PlanList list) const
{
    switch (list) {
    case PlanList::Data:
        return {{tr("Code"), false, true}, {tr("Item")},  {tr("Unit")},     {tr("Kind of record")},     {tr("Openness")},
                {tr("How often")},         {tr("Basis")}, {tr("In force")}, {tr("In the mirror"), true}};
    case PlanList::Conduct:
        return {{tr("Code"), false, true}, {tr("Conduct")}, {tr("Level")},    {tr("Department")},         {tr("Evidence")},
                {tr("Kind of record")},    {tr("Basis")},   {tr("In force")}, {tr("In the mirror"), true}};
    case PlanList::Applications:
        break;
    }
    return {{tr("Code"), false, true},  {tr("Matter")},   {tr("Department")}, {tr("Stage")},
            {tr("Kind of record")},     {tr("Measures")}, {tr("Basis")},      {tr("In force")},
            {tr("In the mirror"), true}};
}

QList<int> PlanListRows::widths(PlanList list) const
{
    switch (list) {
    case PlanList::Data:
        return {84, 0, 126, 76, -1, 52, 104, 92, 116};
    case PlanList::Conduct:
        return {80, 0, 76, 120, -1, 80, 118, 92, 116};
    case PlanList::Applications:
        break;
    }
    return {96, 0, 126, 52, 96, -1, 104, 92, 116};
}

FigureCell PlanListRows::count(const domain::FigureFilter &filter, const HeldCounts &counts) const
{
    const auto known = counts.constFind(heldKey(filter));
    if (known == counts.cend())
        return {QStringLiteral("…"), {}, items::Tone::Muted};
    return {Format::number(*known), FigureTarget{filter, domain::Counted::Records, {}},
            *known == 0 ? items::Tone::Muted : items::Tone::Plain};
}

QString PlanListRows::days(const domain::ListRow &row) const
{
    return row.to.isValid() ? tr("%1 to %2").arg(Format::date(row.from), Format::date(row.to)) : Format::date(row.from);
}

QString PlanListRows::kinds(const QStringList &kinds) const
{
    QStringList names;
    for (const QString &kind : kinds)
        names.append(m_words.code(axis::recordKind, kind));
    return names.join(tr(", "));
}

QList<FigureRow> PlanListRows::rows(PlanList list, const Wish &wish, const HeldCounts &counts) const
{
    switch (list) {
    case PlanList::Data:
        return data(wish, counts);
    case PlanList::Conduct:
        return conduct(wish, counts);
    case PlanList::Applications:
        break;
    }
    return applications(wish, counts);
}

QList<FigureRow> PlanListRows::data(const Wish &wish, const HeldCounts &counts) const
{
    QList<FigureRow> rows;
    for (const qsizetype at : domain::search(m_plan.dataItems(), wish.text)) {
        const domain::DataItem &one = m_plan.dataItems().at(at);
        if ((!wish.choice.isEmpty() && one.openness != wish.choice) || (!wish.unit.isEmpty() && one.unit != wish.unit))
            continue;
        const domain::DeliveryFrequency *often = m_plan.frequency(one.frequency);
        rows.append({one.code,
                     {{one.code},
                      {one.zh},
                      {one.department},
                      {m_words.code(axis::recordKind, one.kind)},
                      {term(m_plan.openness(), one.openness)},
                      {often ? (speaksChinese() ? often->zh : often->en) : one.frequency},
                      {one.basis},
                      {days(one)},
                      count(one.held(), counts)}});
    }
    return rows;
}

QList<FigureRow> PlanListRows::conduct(const Wish &wish, const HeldCounts &counts) const
{
    QList<FigureRow> rows;
    for (const qsizetype at : domain::search(m_plan.conducts(), wish.text)) {
        const domain::Conduct &one = m_plan.conducts().at(at);
        if (!wish.choice.isEmpty() && one.level != wish.choice)
            continue;
        rows.append({one.code,
                     {{one.code},
                      {one.zh},
                      {term(m_plan.levels(), one.level)},
                      {one.department},
                      {one.evidence},
                      {kinds(one.kinds)},
                      {one.basis},
                      {days(one)},
                      count(one.held(), counts)}});
    }
    return rows;
}

QList<FigureRow> PlanListRows::applications(const Wish &wish, const HeldCounts &counts) const
{
    QList<FigureRow> rows;
    for (const qsizetype at : domain::search(m_plan.applications(), wish.text)) {
        const domain::Application &one = m_plan.applications().at(at);
        if (!wish.choice.isEmpty() && one.stage != wish.choice)
            continue;
        rows.append({one.code,
                     {{one.code},
                      {speaksChinese() || one.en.isEmpty() ? one.zh : one.en},
                      {one.department},
                      {term(m_plan.stages(), one.stage)},
                      {kinds(one.kinds)},
                      {one.measures.join(QLatin1Char(' '))},
                      {one.basis},
                      {days(one)},
                      count(one.held(), counts)}});
    }
    return rows;
}

QList<items::Row> PlanListRows::details(PlanList list, const QString &code) const
{
    QList<items::Row> out;
    const QList<items::Column> heads = columns(list);
    for (const FigureRow &row : rows(list, {.text = code, .choice = {}, .unit = {}}, {})) {
        if (row.key != code)
            continue;
        for (qsizetype i = 0; i + 1 < heads.size(); ++i)
            out.append(pair(heads.at(i).title, row.cells.at(i).text));
    }
    if (const domain::Application *one = list == PlanList::Applications ? m_plan.application(code) : nullptr) {
        for (const QString &measure : one->measures) {
            if (const domain::Measure *known = m_plan.measure(measure); known)
                out.append(pair(measure, tr("%1 (%2)").arg(speaksChinese() ? known->zh : known->en, known->basis)));
        }
        out.append(pair(tr("Published"), Format::date(one->publishedOn)));
    }
    if (list == PlanList::Data && !out.isEmpty())
        out.append(pair(tr("In the mirror"), tr("The unit's records of this kind; items "
                                                "of one kind are not told apart in "
                                                "records.")));
    return out;
}

QList<domain::FigureFilter> PlanListRows::held(PlanList list) const
{
    QList<domain::FigureFilter> out;
    QSet<QByteArray> known;
    const auto add = [&](const auto &rows) {
        for (const auto &row : rows) {
            const domain::FigureFilter filter = row.held();
            if (const QByteArray key = heldKey(filter); !known.contains(key)) {
                known.insert(key);
                out.append(filter);
            }
        }
    };
    if (list == PlanList::Data)
        add(m_plan.dataItems());
    else if (list == PlanList::Conduct)
        add(m_plan.conducts());
    else
        add(m_plan.applications());
    return out;
}

HeldCounts PlanListRows::countsOf(const domain::Plan &plan, const QList<services::UnitSupply> &supply)
{
    QHash<QString, const services::UnitSupply *> byUnit;
    for (const services::UnitSupply &one : supply)
        byUnit.insert(one.unit, &one);
    HeldCounts counts;
    for (const domain::DataItem &item : plan.dataItems()) {
        const services::UnitSupply *known = byUnit.value(item.unit);
        counts.insert(heldKey(item.held()), known ? known->kinds.value(item.kind) : 0);
    }
    return counts;
}

QList<items::Column> PlanListRows::unitColumns() const
{
    const auto notice = [this](const char *code) -> items::Column {
        return {tr("%1\n(records)").arg(m_words.code(axis::notice, QLatin1String(code))), true};
    };
    return {{tr("Unit")},
            {tr("Items"), true},
            {tr("Kinds listed"), true},
            {tr("Kinds held"), true},
            {tr("Records"), true},
            notice("on_time"),
            notice("late"),
            notice("overdue"),
            notice("pending"),
            {tr("In time (%)"), true}};
}

QList<FigureRow> PlanListRows::units(const QList<services::UnitSupply> &supply) const
{
    QHash<QString, services::UnitSupply> byUnit;
    for (const services::UnitSupply &one : supply)
        byUnit.insert(one.unit, one);
    const QStringList notices{QStringLiteral("on_time"), QStringLiteral("late"), QStringLiteral("overdue"),
                              QStringLiteral("pending")};
    const auto number = [](qint64 count, std::optional<FigureTarget> opens, items::Tone tone = items::Tone::Plain) {
        return FigureCell{Format::number(count), std::move(opens), count == 0 ? items::Tone::Muted : tone};
    };
    QList<FigureRow> rows{{QString(QLatin1Char('*')), {{tr("All %1 units").arg(m_plan.units().size())}}}};
    rows.first().cells.append(number(m_plan.dataItems().size(), {}));
    for (const domain::SourceUnit &unit : m_plan.units()) {
        const services::UnitSupply held = byUnit.value(unit.code);
        QSet<QString> listed;
        for (qsizetype i = unit.first; i < unit.first + unit.count; ++i)
            listed.insert(m_plan.dataItems().at(i).kind);
        qsizetype present = 0;
        for (const QString &kind : listed)
            present += held.kinds.value(kind) > 0 ? 1 : 0;
        const domain::FigureFilter filter = domain::FigureFilter().with(axis::unit, unit.code);
        FigureRow row{unit.code,
                      {{unit.zh},
                       number(unit.count, {}),
                       number(listed.size(), {}),
                       number(present, {}, present < listed.size() ? items::Tone::Warn : items::Tone::Plain),
                       number(held.records, FigureTarget{filter, domain::Counted::Records, {}})}};
        qint64 due = 0;
        for (const QString &notice : notices) {
            const qint64 count = held.notices.value(notice);
            due += notice == QStringLiteral("pending") ? 0 : count;
            const bool bad = notice == QStringLiteral("late") || notice == QStringLiteral("overdue");
            row.cells.append(number(count, FigureTarget{filter.with(axis::notice, notice), domain::Counted::Records, {}},
                                    bad ? items::Tone::Warn : items::Tone::Plain));
        }
        const double onTime = static_cast<double>(held.notices.value(QStringLiteral("on_time")));
        row.cells.append({due == 0 ? kDashText : QLocale().toString(100.0 * onTime / static_cast<double>(due), 'f', 1)});
        rows.append(row);
    }
    return rows;
}

} // namespace creditdesk::ui
