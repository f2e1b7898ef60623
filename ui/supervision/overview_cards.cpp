#include "ui/supervision/overview_cards.h"

#include "ui/widgets/format.h"

namespace creditdesk::ui {
namespace {

namespace axis = domain::axis;
using domain::Counted;
using domain::FigureFilter;
using domain::FigureTable;

/// Places of the questions in questions().
enum Place { Classes, Districts, Sectors, Kinds, Objections, Repairs, States, Movement };

qint64 countAt(const FigureTable &table, const QString &row, const QString &column)
{
    const qsizetype at = table.rows.indexOf(row);
    const qsizetype across = table.columns.isEmpty() ? 0 : table.columns.indexOf(column);
    return at < 0 || across < 0 ? 0 : table.counts.value(at).value(across);
}

qint64 rowSum(const FigureTable &table, const QString &row)
{
    qint64 sum = 0;
    for (const qint64 count : table.counts.value(table.rows.indexOf(row)))
        sum += count;
    return sum;
}

qint64 columnSum(const FigureTable &table, const QString &column)
{
    qint64 sum = 0;
    for (const QString &row : table.rows)
        sum += countAt(table, row, column);
    return sum;
}

FigureCell number(qint64 count, const FigureTarget &target, bool strong = false)
{
    if (count == 0)
        return {Format::number(0), target, items::Tone::Muted};
    return {Format::number(count), target, strong ? items::Tone::Notice : items::Tone::Plain};
}

QString share(qint64 part, qint64 whole)
{
    return whole == 0 ? QString(QChar(0x2014))
                      : QLocale().toString(100.0 * static_cast<double>(part) / static_cast<double>(whole), 'f', 1);
}

} // namespace

FigureTarget OverviewCards::target(const FigureFilter &filter, Counted counted) const
{
    return {filter, counted, m_scale};
}

FigureFilter OverviewCards::open(const QString &axis) const
{
    FigureFilter filter = m_filter;
    QStringList codes = domain::dueCodes();
    codes.removeAll(QStringLiteral("none"));
    if (const auto chosen = m_filter.chosen.constFind(axis); chosen != m_filter.chosen.constEnd())
        codes.removeIf([&chosen](const QString &code) { return !chosen->contains(code); });
    filter.chosen[axis] = codes;
    return filter;
}

QList<services::FigureQuestion> OverviewCards::questions() const
{
    const QString grades = FigureWords::classAxis(m_scale);
    QList<services::FigureQuestion> all{
        {m_filter, Counted::Organisations, grades, {}},
        {m_filter, Counted::Organisations, axis::district, grades},
        {m_filter, Counted::Organisations, axis::sector, grades},
        {m_filter, Counted::Records, axis::recordKind, axis::severity},
        {open(axis::objectionDue), Counted::Records, axis::recordKind, axis::objectionDue},
        {open(axis::repairDue), Counted::Records, axis::recordKind, axis::repairDue},
        {m_filter, Counted::Records, axis::recordKind, axis::state},
    };
    if (!m_scale.isEmpty())
        all.append({m_filter, Counted::Organisations, axis::classBeforeOf(m_scale), grades});
    return all;
}

OverviewContent OverviewCards::content(const QList<FigureTable> &tables, const FigureWords &words) const
{
    const QList<services::FigureQuestion> asked = questions();
    const auto card = [&](Place place, const QString &id, const QString &title, const QString &note) {
        CardContent content = crossed(asked.at(place), tables.at(place), words);
        content.id = id;
        content.title = title;
        content.note = note;
        return content;
    };
    OverviewContent out{tiles(tables), {classes(asked.at(Classes), tables.at(Classes), words)}};
    if (!m_scale.isEmpty())
        out.cards.append(movement(asked.at(Movement), tables.at(Movement), words));
    out.cards.append(card(Districts, QStringLiteral("districts"), tr("Organisations by district"), {}));
    out.cards.append(card(Kinds, QStringLiteral("kinds"), tr("Records by kind and severity"), {}));
    out.cards.append(card(Objections, QStringLiteral("objections"), tr("Open objections, by time left"),
                          tr("Legal day: seven working days after receipt, the day itself not counted: two to pass it on and "
                             "five to decide (regulation art. 36). In 3 days: working days.")));
    out.cards.append(card(Repairs, QStringLiteral("repairs"), tr("Open applications for repair, by time left"),
                          tr("To be decided within ten working days of acceptance, the day itself not counted. "
                             "In 3 days: working days.")));
    out.cards.append(card(States, QStringLiteral("states"), tr("Records by state"),
                          tr("A repaired record is not shown to those who query; "
                             "a revoked one is deleted within three "
                             "working days.")));
    out.cards.append(card(Sectors, QStringLiteral("sectors"), tr("Organisations by sector"), {}));
    return out;
}

QList<FigureTile> OverviewCards::tiles(const QList<FigureTable> &tables) const
{
    const FigureFilter disputed = open(axis::objectionDue), applied = open(axis::repairDue);
    const auto late = [&tables](Place place) { return columnSum(tables.at(place), QStringLiteral("late")); };
    return {
        {tr("Organisations"), tables.at(Classes).total, target(m_filter, Counted::Organisations)},
        {tr("Records"), tables.at(Kinds).total, target(m_filter, Counted::Records)},
        {tr("Objections open"), tables.at(Objections).total, target(disputed, Counted::Records)},
        {tr("Objections late"), late(Objections),
         target(disputed.with(axis::objectionDue, QStringLiteral("late")), Counted::Records)},
        {tr("Repairs open"), tables.at(Repairs).total, target(applied, Counted::Records)},
        {tr("Repairs late"), late(Repairs), target(applied.with(axis::repairDue, QStringLiteral("late")), Counted::Records)},
    };
}

CardContent OverviewCards::classes(const services::FigureQuestion &question, const FigureTable &table,
                                   const FigureWords &words) const
{
    CardContent card{QStringLiteral("classes"),
                     tr("Organisations by class: %1").arg(words.scale(m_scale)),
                     {},
                     {{tr("Class")}, {tr("Organisations"), true}, {tr("Share (%)"), true}},
                     {},
                     {ChartForm::Bars, {}, {{tr("Organisations"), {}}}, tr("Organisations")},
                     {{}}};
    for (const QString &grade : words.ordered(question.rows, table.rows)) {
        const qint64 count = countAt(table, grade, {});
        const FigureTarget opens = target(m_filter.with(question.rows, grade), Counted::Organisations);
        card.rows.append(
            {grade,
             {{words.grade(m_scale, grade)}, number(count, opens), {share(count, table.total), {}, items::Tone::Muted}}});
        card.chart.categories.append(words.grade(m_scale, grade, true));
        card.chart.series.first().values.append(static_cast<double>(count));
        card.picks.first().append(opens);
    }
    card.rows.append({QStringLiteral("total"),
                      {{tr("Total")},
                       number(table.total, target(m_filter, Counted::Organisations), true),
                       {table.total > 0 ? QStringLiteral("100") : share(0, 0), {}, items::Tone::Muted}}});
    return card;
}

CardContent OverviewCards::crossed(const services::FigureQuestion &question, const FigureTable &table,
                                   const FigureWords &words) const
{
    const FigureFilter &filter = question.filter;
    CardContent card;
    card.columns.append({words.axis(question.rows)});
    const QStringList across = words.ordered(question.columns, table.columns);
    const bool classes = question.columns == FigureWords::classAxis(m_scale);
    for (const QString &column : across) {
        const QString name = classes ? words.grade(m_scale, column, true) : words.code(question.columns, column);
        card.columns.append({name, true});
        card.chart.series.append({name, {}});
        card.picks.append(QList<FigureTarget>());
    }
    card.columns.append({tr("Total"), true});
    card.chart.form = ChartForm::StackedRows;
    card.chart.unit = question.counted == Counted::Records ? tr("Records") : tr("Organisations");
    for (const QString &row : words.ordered(question.rows, table.rows)) {
        const FigureFilter here = filter.with(question.rows, row);
        FigureRow line{row, {{words.code(question.rows, row)}}};
        card.chart.categories.append(line.cells.first().text);
        for (qsizetype i = 0; i < across.size(); ++i) {
            const qint64 count = countAt(table, row, across.at(i));
            const FigureTarget opens = target(here.with(question.columns, across.at(i)), question.counted);
            line.cells.append(number(count, opens));
            card.chart.series[i].values.append(static_cast<double>(count));
            card.picks[i].append(opens);
        }
        line.cells.append(number(rowSum(table, row), target(here, question.counted)));
        card.rows.append(line);
    }
    FigureRow total{QStringLiteral("total"), {{tr("Total")}}};
    for (const QString &column : across)
        total.cells.append(number(columnSum(table, column), target(filter.with(question.columns, column), question.counted)));
    total.cells.append(number(table.total, target(filter, question.counted), true));
    card.rows.append(total);
    return card;
}

CardContent OverviewCards::movement(const services::FigureQuestion &question, const FigureTable &table,
                                    const FigureWords &words) const
{
    CardContent card = crossed(question, table, words);
    card.id = QStringLiteral("movement");
    card.title = tr("Movement since last month: %1").arg(words.scale(m_scale));
    card.note = tr("Rows: class on the last day of the month before. Columns: class now.");
    card.columns.first().title = tr("Last month");
    for (const QString &title : {tr("Better"), tr("Worse")})
        card.columns.append({title, true});
    const QString none = QStringLiteral("none");
    // In the order of the theme's chart colours, so that worse is the warm one and better the green one.
    enum Way : int { Same, Worse, Better, InOrOut };
    card.chart.series = {{tr("Same"), {}}, {tr("Worse"), {}}, {tr("Better"), {}}, {tr("In or out of the scale"), {}}};
    card.picks = QList<QList<FigureTarget>>(4);
    card.chart.categories.clear();
    const QStringList now = words.ordered(question.columns, table.columns);
    const QStringList order = words.ordered(question.columns, [&] {
        QStringList all = table.rows;
        for (const QString &code : now) {
            if (!all.contains(code))
                all.append(code);
        }
        return all;
    }());
    for (FigureRow &row : card.rows) {
        if (row.key == QStringLiteral("total"))
            continue;
        card.chart.categories.append(words.grade(m_scale, row.key, true));
        QList<QStringList> ways(4);
        QList<qint64> counts(4, 0);
        for (const QString &code : now) {
            const int way = row.key == code                                ? Same
                            : (row.key == none || code == none)            ? InOrOut
                            : order.indexOf(code) < order.indexOf(row.key) ? Better
                                                                           : Worse;
            ways[way].append(code);
            counts[way] += countAt(table, row.key, code);
        }
        for (int way = 0; way < 4; ++way) {
            FigureFilter filter = m_filter.with(question.rows, row.key);
            filter.chosen[question.columns] = ways.at(way);
            const FigureTarget opens = target(filter, Counted::Organisations);
            card.chart.series[way].values.append(static_cast<double>(counts.at(way)));
            card.picks[way].append(opens);
        }
        for (const Way way : {Better, Worse})
            row.cells.append(number(counts.at(way), card.picks.at(way).constLast()));
    }
    return card;
}

} // namespace creditdesk::ui
