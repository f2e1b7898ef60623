#include "models/domain/table_words.h"

#include "models/domain/strict_json.h"

#include <QFile>

// The catalogue lives in a static library; see models/domain/catalogue.cpp.
static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace creditdesk::domain {

namespace {

using namespace Qt::StringLiterals;

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

} // namespace

std::optional<TableWords> TableWords::fromJson(const QByteArray &json, QString *why)
{
    StrictObject top = StrictObject::parse(json, u"table-words.json"_s);
    TableWords out;
    (void)top.text(u"basis"_s);
    out.title = top.text(u"title"_s);
    out.purpose = top.text(u"purpose"_s);
    out.mark = top.text(u"mark"_s);
    out.filters = top.text(u"filters"_s);
    out.nothingLeftOut = top.text(u"nothing_left_out"_s);
    out.asOf = top.text(u"as_of"_s);
    out.dataAsOf = top.text(u"data_as_of"_s);
    out.madeAt = top.text(u"made_at"_s);
    out.madeBy = top.text(u"made_by"_s);
    out.note = top.text(u"note"_s);
    out.between = top.text(u"between"_s);
    out.colon = top.text(u"colon"_s);
    out.page = top.text(u"page"_s);
    out.of = top.text(u"of"_s);
    out.noRows = top.text(u"no_rows"_s);
    out.rowsSheet = top.text(u"rows_sheet"_s);
    out.factsSheet = top.text(u"facts_sheet"_s);
    out.shortened = top.text(u"shortened"_s);
    top.finish();
    if (why != nullptr)
        *why = top.error();
    return top.ok() ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<TableWords> TableWords::load(QString *why)
{
    initCatalogueResource();
    QFile file(u":/catalogue/table-words.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        if (why != nullptr)
            *why = u"table-words.json: cannot be read: %1"_s.arg(file.errorString());
        return std::nullopt;
    }
    return fromJson(file.readAll(), why);
}

QList<LabelledText> factsOf(const Table &table, const TableWords &words)
{
    QList<LabelledText> out;
    const auto add = [&out](const QString &label, const QString &text) {
        if (!text.isEmpty())
            out.append({label, text});
    };
    add(words.title, table.subtitle.isEmpty() ? table.title : table.title + u' ' + table.subtitle);
    add(words.mark, table.mark);
    add(words.purpose, table.purpose);
    for (const LabelledText &fact : table.facts)
        add(fact.label, fact.text);
    if (table.filters.isEmpty() && table.facts.isEmpty())
        add(words.filters, words.nothingLeftOut);
    for (const LabelledText &filter : table.filters)
        add(words.filters, filter.label + words.colon + filter.text);
    add(words.asOf, table.asOf);
    add(words.dataAsOf, timeText(table.dataAsOf));
    add(words.madeAt, timeText(table.madeAt));
    add(words.madeBy, table.madeBy);
    for (const LabelledText &source : table.sources)
        add(source.label, source.text);
    for (const QString &note : table.notes)
        add(words.note, note);
    return out;
}

QString filtersLine(const Table &table, const TableWords &words)
{
    QStringList parts;
    for (const LabelledText &filter : table.filters)
        parts.append(filter.label + words.colon + filter.text);
    if (!parts.isEmpty())
        return words.filters + words.colon + parts.join(words.between);
    for (const LabelledText &fact : table.facts)
        parts.append(fact.label + words.colon + fact.text);
    return parts.isEmpty() ? words.filters + words.colon + words.nothingLeftOut : parts.join(words.between);
}

QString daysLine(const Table &table, const TableWords &words)
{
    QStringList parts;
    const auto add = [&](const QString &label, const QString &text) {
        if (!text.isEmpty())
            parts.append(label + u' ' + text);
    };
    add(words.dataAsOf, timeText(table.dataAsOf));
    add(words.madeAt, timeText(table.madeAt));
    add(words.asOf, table.asOf); // last: only it can be so long that it is cut
    return parts.join(words.between);
}

} // namespace creditdesk::domain
