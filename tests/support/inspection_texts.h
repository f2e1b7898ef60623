// What a department hands in before a draw: the shipped plan under another id, in force this year, and six officers.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QFile>
#include <QString>

namespace creditdesk::test {

/// `ratio`: percent of the classes A and B, which are most of a city.
inline QByteArray inspectionPlanText(QDate today, const QString &id, int ratio)
{
    QFile shipped(QStringLiteral(":/catalogue/inspection/market-2026.json"));
    if (!shipped.open(QIODevice::ReadOnly))
        return {};
    QByteArray text = shipped.readAll();
    const QByteArray year = QByteArray::number(today.year()),
                     percent = "\"ratio_percent\": \"" + QByteArray::number(ratio) + '"';
    text.replace("INSPECTION-2026-MARKET", id.toLatin1());
    text.replace("\"year\": 2026", "\"year\": " + year);
    text.replace("2026-04-01", year + "-01-01");
    text.replace("2026-12-31", year + "-12-31");
    text.replace("\"ratio_percent\": \"1\"", percent);
    text.replace("\"ratio_percent\": \"3\"", percent);
    return text;
}

/// `recusedFrom`: credit code of whom the first officer does not visit; empty: nobody is recused.
inline QByteArray inspectionOfficersText(const QString &recusedFrom = {})
{
    QByteArray officers, recusals;
    for (int i = 1; i <= 6; ++i) {
        officers += i == 1 ? "" : ",";
        officers += "{\"id\": \"ZF0" + QByteArray::number(i) + "\", \"unit\": \"第" + QByteArray::number(i % 3 + 1) +
                    "执法队\", \"qualifications\": [\"product_quality\"], \"districts\": [], \"most_targets\": 40}";
    }
    if (!recusedFrom.isEmpty())
        recusals = "{\"officer\": \"ZF01\", \"subject\": \"" + recusedFrom.toLatin1() + "\", \"reason\": \"近亲属任职\"}";
    return "{\"officers\": [" + officers + "], \"recusals\": [" + recusals + "]}";
}

} // namespace creditdesk::test
