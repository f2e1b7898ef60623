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

/// Empty, or what differed first.
inline QString compareRandomly(FigureCity &city, const Figures &figures, FigureOracle &oracle, int times)
{
    using domain::Counted;
    QRandomGenerator &random = city.random;
    for (int time = 0; time < times; ++time) {
        const domain::FigureFilter filter = randomFilter(city, figures);
        const Counted counted = random.bounded(2) == 0 ? Counted::Organisations : Counted::Records;
        const auto axis = [&random]() -> const Axis * {
            const quint32 place = random.bounded(static_cast<quint32>(kAxes.size()) + 4);
            return place < kAxes.size() ? &kAxes[place] : nullptr;
        };
        const Axis *row = axis();
        const Axis *column = axis();
        const auto id = [](const Axis *one) { return one ? QString::fromLatin1(one->id) : QString(); };
        const domain::FigureTable table = figures.count(filter, counted, id(row), id(column)).value();
        QStringList expected = oracle.groups(filter, counted, row, column);
        expected.removeAll(QStringLiteral("||0"));
        const bool records = counted == Counted::Records;
        const QStringList list = listOf(figures, filter, counted, 97);
        const QStringList expectedList =
            oracle.lines((records                    ? "SELECT serial || '/' || position FROM a"
                          : filter.concernsRecords() ? "SELECT DISTINCT serial FROM a"
                                                     : "SELECT serial FROM o") +
                         FigureOracle::where(filter) + " ORDER BY serial" + (records ? ", position" : ""));
        std::sort(expected.begin(), expected.end());
        const bool total = row == nullptr && column == nullptr ? table.total == list.size() : table.total <= list.size();
        if (groupsOf(table) != expected || list != expectedList || !total ||
            figures.total(filter, counted).value() != list.size())
            return QStringLiteral("%1 by %2 and %3:\n%4\ninstead of\n%5\n%6 of %7")
                .arg(QString::fromUtf8(QJsonDocument(filter.toJson()).toJson()), id(row), id(column),
                     groupsOf(table).join(u' '), expected.join(u' '))
                .arg(list.size())
                .arg(expectedList.size());
    }
    return {};
}

} // namespace creditdesk::store::test
