// Random questions to figures, each answered by the oracle too.
#pragma once

#include "figure_city.h"

namespace creditdesk::store::test {

inline domain::FigureFilter randomFilter(FigureCity &city, const Figures &figures)
{
    domain::FigureFilter filter;
    QRandomGenerator &random = city.random;
    for (const Axis &axis : kAxes) {
        if (random.bounded(5) != 0)
            continue;
        const QString id = QString::fromLatin1(axis.id);
        const QStringList codes = figures.codes(id).value();
        QStringList &chosen = filter.chosen[id];
        for (quint32 i = random.bounded(8) == 0 ? 0 : 1 + random.bounded(4); i > 0; --i)
            chosen.append(random.bounded(9) == 0 ? QStringLiteral("nowhere")
                                                 : codes.at(random.bounded(static_cast<quint32>(codes.size()))));
    }
    if (random.bounded(4) == 0)
        filter.decidedFrom = QDate(2015, 1, 1).addDays(random.bounded(3000));
    if (random.bounded(4) == 0)
        filter.decidedUntil = QDate(2016, 1, 1).addDays(random.bounded(3000));
    return filter;
}

/// The table as the oracle would write it.
inline QStringList groupsOf(const domain::FigureTable &table)
{
    QStringList lines;
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        for (qsizetype column = 0; column < table.counts.at(row).size(); ++column) {
            if (const qint64 count = table.counts.at(row).at(column); count != 0)
                lines.append(table.rows.at(row) + u'|' + table.columns.value(column) + u'|' + QString::number(count));
        }
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// All pages of a list, as SQL would write them.
inline QStringList listOf(const Figures &figures, const domain::FigureFilter &filter, domain::Counted counted, int pageSize)
{
    QStringList all;
    for (qint64 offset = 0;; offset += pageSize) {
        const qsizetype before = all.size();
        if (counted == domain::Counted::Organisations) {
            const QList<qint64> page = figures.organisations(filter, offset, pageSize).value();
            for (const qint64 serial : page)
                all.append(QString::number(serial));
        } else {
            const QList<RecordPlace> page = figures.records(filter, offset, pageSize).value();
            for (const RecordPlace &place : page)
                all.append(QString::number(place.serial) + u'/' + QString::number(place.position));
        }
        if (all.size() == before)
            return all;
    }
}

struct Asked {
    domain::FigureFilter filter;
    domain::Counted counted = domain::Counted::Organisations;
    const Axis *row = nullptr;
    const Axis *column = nullptr;
};
inline QString idOf(const Axis *axis)
{
    return axis ? QString::fromLatin1(axis->id) : QString();
}

inline Asked anyQuestion(FigureCity &city, const Figures &figures)
{
    QRandomGenerator &random = city.random;
    const auto axis = [&random]() -> const Axis * {
        const quint32 place = random.bounded(static_cast<quint32>(kAxes.size()) + 4);
        return place < kAxes.size() ? &kAxes[place] : nullptr;
    };
    const auto counted = random.bounded(2) == 0 ? domain::Counted::Organisations : domain::Counted::Records;
    return {randomFilter(city, figures), counted, axis(), axis()};
}

/// One that an overview could ask: of its five boxes, at most one code each; counted along what its tables show.
inline Asked overviewQuestion(FigureCity &city, const Figures &figures)
{
    QRandomGenerator &random = city.random;
    const auto axis = [&random](std::initializer_list<const char *> ids) {
        const QByteArray id = std::data(ids)[random.bounded(static_cast<quint32>(ids.size()))];
        const auto found = std::find_if(kAxes.begin(), kAxes.end(), [&id](const Axis &one) { return one.id == id; });
        return found == kAxes.end() ? nullptr : &*found;
    };
    Asked asked;
    asked.counted = random.bounded(2) == 0 ? domain::Counted::Organisations : domain::Counted::Records;
    for (const char *box : {"district", "sector", "subject_kind", "status", "unit"}) {
        if (random.bounded(3) != 0)
            continue;
        const QStringList codes = figures.codes(QString::fromLatin1(box)).value();
        asked.filter = asked.filter.with(QString::fromLatin1(box), random.bounded(20) == 0
                                                                       ? QStringLiteral("nowhere")
                                                                       : codes.at(random.bounded(quint32(codes.size()))));
    }
    const bool ofRecords = asked.counted == domain::Counted::Records;
    asked.row = ofRecords ? axis({"record_kind", "district", "unit"}) : axis({"district", "sector", "class_before:risk"});
    asked.column = ofRecords ? axis({"", "severity", "state", "objection"}) : axis({"", "class:risk", "status"});
    if (ofRecords && random.bounded(3) == 0)
        asked.filter = asked.filter.with(QStringLiteral("objection"), QStringLiteral("open"));
    return asked;
}

/// Empty, or how the number, its list and SQL differ. The number is asked for both ways.
inline QString differenceIn(const Asked &asked, const Figures &figures, FigureOracle &oracle)
{
    const auto &[filter, counted, row, column] = asked;
    const domain::FigureTable table = figures.count(filter, counted, idOf(row), idOf(column)).value();
    const domain::FigureTable byRows = figures.count(filter, counted, idOf(row), idOf(column), CountBy::Rows).value();
    QStringList expected = oracle.groups(filter, counted, row, column);
    expected.removeAll(QStringLiteral("||0"));
    const bool records = counted == domain::Counted::Records;
    const QStringList list = listOf(figures, filter, counted, 97);
    const QStringList expectedList =
        oracle.lines((records                    ? "SELECT serial || '/' || position FROM a"
                      : filter.concernsRecords() ? "SELECT DISTINCT serial FROM a"
                                                 : "SELECT serial FROM o") +
                     FigureOracle::where(filter) + " ORDER BY serial" + (records ? ", position" : ""));
    std::sort(expected.begin(), expected.end());
    const bool total = row == nullptr && column == nullptr ? table.total == list.size() : table.total <= list.size();
    const bool same = table.rows == byRows.rows && table.columns == byRows.columns && table.counts == byRows.counts &&
                      table.total == byRows.total;
    if (same && groupsOf(table) == expected && list == expectedList && total &&
        figures.total(filter, counted).value() == list.size())
        return {};
    return QStringLiteral("%1 by %2 and %3:\n%4\nby rows\n%5\ninstead of\n%6\n%7 of %8")
        .arg(QString::fromUtf8(QJsonDocument(filter.toJson()).toJson()), idOf(row), idOf(column), groupsOf(table).join(u' '),
             groupsOf(byRows).join(u' '), expected.join(u' '))
        .arg(list.size())
        .arg(expectedList.size());
}

/// Empty, or what differed first.
inline QString compareRandomly(FigureCity &city, const Figures &figures, FigureOracle &oracle, int times)
{
    figures.summarise();
    QString difference;
    for (int time = 0; time < times && difference.isEmpty(); ++time)
        difference =
            differenceIn(time % 2 == 0 ? anyQuestion(city, figures) : overviewQuestion(city, figures), figures, oracle);
    return difference;
}

} // namespace creditdesk::store::test
