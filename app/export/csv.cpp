#include "app/base/user_files.h"
#include "app/export/csv_text.h"
#include "app/export/export.h"
#include "app/export/row_walk.h"
#include "models/domain/table_words.h"

namespace creditdesk::exporting {

namespace {

using namespace Qt::StringLiterals;
using base::Done;
using domain::Table;

constexpr qsizetype kPiece = 256 * 1024; ///< characters written at once

using Sink = std::function<Done(const QByteArray &)>;

class CsvWriter
{
public:
    CsvWriter(const Table &table, Sink sink) : m_table(table), m_sink(std::move(sink)) {}

    Done write(Facts facts, const Run &run)
    {
        TRY_DONE(checkShape(m_table));
        TRY_DONE(m_sink("\xEF\xBB\xBF")); // the mark makes spreadsheets read it as UTF-8
        QStringList head;
        for (const domain::TableColumn &column : m_table.columns)
            head.append(harmless(domain::headOf(column)));
        TRY_DONE(line(head));
        TRY_DONE(eachRow(m_table, run, [this](const QStringList &cells) { return line(written(cells)); }));
        if (!m_table.total.isEmpty())
            TRY_DONE(line(written(m_table.total)));
        if (facts == Facts::Below)
            TRY_DONE(writeFacts());
        return flush();
    }

private:
    QStringList written(const QStringList &cells) const
    {
        QStringList out;
        for (qsizetype i = 0; i < cells.size(); ++i)
            out.append(domain::isFigure(m_table.columns.at(i), cells.at(i)) ? cells.at(i) : harmless(cells.at(i)));
        return out;
    }

    /// RFC 4180 wants as many cells in each line.
    Done line(QStringList cells)
    {
        cells.resize(m_table.columns.size());
        m_text += csvLine(cells);
        return m_text.size() < kPiece ? Done() : flush();
    }

    Done flush()
    {
        const QByteArray bytes = m_text.toUtf8();
        m_text.clear();
        return m_sink(bytes);
    }

    Done writeFacts()
    {
        QString why;
        const auto words = domain::TableWords::load(&why);
        if (!words)
            return base::fail(base::Code::Internal, why);
        TRY_DONE(line({}));
        for (const domain::LabelledText &fact : factsOf(m_table, *words)) {
            if (m_table.columns.size() > 1)
                TRY_DONE(line({harmless(fact.label), harmless(fact.text)}));
            else
                TRY_DONE(line({harmless(fact.label + words->colon + fact.text)}));
        }
        return {};
    }

    const Table &m_table;
    Sink m_sink;
    QString m_text;
};

} // namespace

base::Result<QByteArray> csv(const Table &table, Facts facts, const Run &run)
{
    QByteArray out;
    TRY_DONE(CsvWriter(table, [&out](const QByteArray &bytes) {
                 out += bytes;
                 return Done();
             }).write(facts, run));
    return out;
}

Done writeCsv(const QString &path, const Table &table, Facts facts, const Run &run)
{
    TRY_ASSIGN(base::Replacement file, base::replaceForUser(path));
    TRY_DONE(CsvWriter(table, [&file](const QByteArray &bytes) { return file.write(bytes); }).write(facts, run));
    return file.commit();
}

} // namespace creditdesk::exporting
