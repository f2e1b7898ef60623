// The programs that read our files back, and a table that is hard to write.
#pragma once

#include "app/export/export.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <stdexcept>

namespace creditdesk::test {

using namespace Qt::StringLiterals;

inline QJsonDocument readBack(const QString &script, const QString &path, const QStringList &more = {})
{
    QProcess process;
    process.start(QStringLiteral(CREDITDESK_PYTHON), QStringList{QStringLiteral(CREDITDESK_READERS "/") + script, path} + more);
    if (!process.waitForFinished(240000) || process.exitCode() != 0)
        throw std::runtime_error(process.readAllStandardError().toStdString());
    return QJsonDocument::fromJson(process.readAllStandardOutput());
}

inline QList<QStringList> csvRows(const QString &path)
{
    QList<QStringList> rows;
    for (const QJsonValue &row : readBack(u"read_csv.py"_s, path).array()) {
        rows.append(QStringList());
        for (const QJsonValue &cell : row.toArray())
            rows.last().append(cell.toString());
    }
    return rows;
}

inline QJsonObject workbook(const QString &path)
{
    return readBack(u"read_xlsx.py"_s, path).object();
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read a test file");
    return file.readAll();
}

inline const QString kCode = u"91310115MA9TE5T122"_s;
inline const QString kLongNumber = u"310115199001011234"_s; ///< 18 digits: as a number its last three would be lost

inline domain::Table sample()
{
    using domain::CellKind;
    domain::Table table;
    table.title = u"风险分类一览"_s;
    table.subtitle = u"浦东新区"_s;
    table.purpose = u"内部监管参考"_s;
    table.mark = u"内部使用"_s;
    table.filters = {{u"区"_s, u"浦东新区"_s}, {u"行业"_s, u"批发 & 零售"_s}};
    table.asOf = u"2026-11-23"_s;
    table.dataAsOf = QDateTime(QDate(2026, 11, 23), QTime(9, 42), Qt::OffsetFromUTC, 8 * 3600);
    table.madeAt = QDateTime(QDate(2026, 11, 23), QTime(10, 15, 30), Qt::OffsetFromUTC, 8 * 3600);
    table.madeBy = u"浦东新区市民中心 3 号窗口"_s;
    table.columns = {{u"统一社会信用代码"_s, {}, CellKind::Code},
                     {u"名称"_s, {}, CellKind::Text},
                     {u"记录"_s, u"条"_s, CellKind::Integer},
                     {u"金额"_s, u"万元"_s, CellKind::Decimal},
                     {u"认定日期"_s, {}, CellKind::Date}};
    table.columns[3].decimals = 2;
    table.rows = {{kCode, u"虚构\U00030EDE公司"_s, u"1234567"_s, u"-12.5"_s, u"2026-11-01"_s},
                  {kLongNumber, u"say \"hi\", 甲\n乙"_s, u"-3"_s, u"0.125"_s, u"1899-01-01"_s},
                  {u"007"_s, {}, u"暂无"_s, {}, {}}};
    table.total = {u"合计"_s, {}, u"1234564"_s, u"-12.375"_s, {}};
    table.sources = {{u"来源"_s, u"市公共信用信息服务平台"_s}};
    table.notes = {u"=不是公式"_s};
    return table;
}

/// Each would be a formula, or something else that acts, in one spreadsheet or another.
inline QStringList maliciousCells()
{
    return {u"=1+1"_s,
            u"+1+cmd|' /C calc'!A0"_s,
            u"-2+3"_s,
            u"@SUM(A1)"_s,
            u"\t=1"_s,
            u"\r=1"_s,
            u"\uFF1D1+1"_s,
            u"\uFF0B1"_s,
            u"\uFF0D1"_s,
            u"\uFF20SUM(A1)"_s,
            u" =1+1"_s,
            u"\u3000=1"_s,
            u"\uFEFF=1"_s,
            u"\n=1"_s,
            u"=HYPERLINK(\"https://x.example\",\"y\")"_s,
            u"-"_s};
}

inline const QString kDangerous = u"=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20"_s;

} // namespace creditdesk::test
