#include "app/services/reception/csv_text.h"

#include "app/export/csv_text.h"

#include <QStringDecoder>

#include <algorithm>

namespace creditdesk::services {

using base::Code;
using namespace Qt::StringLiterals;

namespace {

/// What separates cells: the candidate that stands most often in the first line.
QChar separatorOf(const QString &text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](QChar c) { return c == u'\n' || c == u'\r'; });
    QChar best = u',';
    qsizetype most = -1;
    for (const QChar candidate : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
        const qsizetype count = std::count(text.begin(), end, candidate);
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

class Rows
{
public:
    explicit Rows(const QString &text) : m_text(text), m_separator(separatorOf(text)) {}

    base::Result<QList<CsvRow>> read()
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at++);
            if (m_quoted)
                insideQuotes(c);
            else
                outside(c);
        }
        if (m_quoted)
            return base::fail(Code::InvalidInput, u"quote_open"_s, QString::number(m_rowLine));
        endRow();
        return m_rows;
    }

private:
    void insideQuotes(QChar c)
    {
        if (c != u'"') {
            m_line += c == u'\n' ? 1 : 0;
            m_cell += c;
        } else if (m_at < m_text.size() && m_text.at(m_at) == u'"') {
            m_cell += c;
            ++m_at;
        } else {
            m_quoted = false;
        }
    }
    void outside(QChar c)
    {
        m_written = m_written || !c.isSpace() || c == m_separator;
        if (c == u'"' && m_cell.trimmed().isEmpty()) {
            m_cell.clear();
            m_quoted = true;
        } else if (c == m_separator) {
            endCell();
        } else if (c == u'\n' || (c == u'\r' && !followedByLineFeed())) {
            endRow();
            m_rowLine = ++m_line;
        } else if (c != u'\r') {
            m_cell += c;
        }
    }
    [[nodiscard]] bool followedByLineFeed() const { return m_at < m_text.size() && m_text.at(m_at) == u'\n'; }
    void endCell()
    {
        m_cells.append(m_cell.trimmed());
        m_cell.clear();
    }
    void endRow()
    {
        endCell();
        if (m_written)
            m_rows.append({m_rowLine, m_cells});
        m_cells.clear();
        m_written = false;
    }

    const QString &m_text;
    const QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1, m_rowLine = 1;
    bool m_quoted = false;
    bool m_written = false; ///< something stands in this row, if only a separator
    QString m_cell;
    QStringList m_cells;
    QList<CsvRow> m_rows;
};

QString decodeAs(QStringDecoder decoder, const QByteArray &bytes, bool *ok)
{
    QString text = decoder(bytes);
    *ok = decoder.isValid() && !decoder.hasError();
    static constexpr QChar kMark{0xFEFF}; // it says how the file is written and is not of its first cell
    if (text.startsWith(kMark))
        text.remove(0, 1);
    return text;
}

} // namespace

base::Result<QString> decodeCsv(const QByteArray &bytes)
{
    bool ok = false;
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        if (QString text = decodeAs(QStringDecoder(*marked), bytes, &ok); ok)
            return text;
    }
    if (QString text = decodeAs(QStringDecoder(QStringDecoder::Utf8), bytes, &ok); ok)
        return text;
    if (QString text = decodeAs(QStringDecoder("GB18030"), bytes, &ok); ok && !text.contains(QChar::ReplacementCharacter))
        return text;
    return base::fail(Code::InvalidInput, u"encoding"_s, u"csv"_s);
}

base::Result<QList<CsvRow>> readCsv(const QString &text)
{
    return Rows(text).read();
}

QString csvRow(const QStringList &cells)
{
    QStringList out;
    for (const QString &cell : cells)
        out.append(exporting::harmless(cell));
    return exporting::csvLine(out);
}

} // namespace creditdesk::services
