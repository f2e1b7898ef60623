#include "ui/supervision/list_export.h"

#include "ui/shell/say_failure.h"
#include "ui/supervision/overview_head.h"
#include "ui/widgets/format.h"
#include "ui/widgets/message_bar.h"

namespace creditdesk::ui {
namespace {

constexpr int kPiece = 20'000; ///< rows asked for at once: each asking is a line of the audit
const QString kChanged = QStringLiteral("list_changed");
const QString kTooManyForPaper = QStringLiteral("pdf_rows");
const QString kTooManyForBook = QStringLiteral("xlsx_rows");

/// Rows of the list from a place on; a failure if it is not as long as it was any more.
base::Result<QList<QStringList>> piece(services::Workstation &house, const FigureTarget &target, const ListRows &words,
                                       qint64 total, qint64 first)
{
    QList<QStringList> rows;
    qint64 now = 0;
    if (words.ofRecords()) {
        TRY_ASSIGN(const auto page, house.supervision().records(target.filter, first, kPiece));
        now = page.total;
        for (const services::RecordLine &line : page.lines)
            rows.append(ListRows::cells(words.row(line)));
    } else {
        TRY_ASSIGN(const auto page, house.supervision().organisations(target.filter, first, kPiece));
        now = page.total;
        for (const services::OrganisationLine &line : page.lines)
            rows.append(ListRows::cells(words.row(line)));
    }
    if (now != total)
        return base::fail(base::Code::Conflict, QStringLiteral("the list changed while it was written"), kChanged);
    return rows;
}

/// Hands out what was asked for at once in the small pieces that a file is written in.
class Ahead
{
public:
    using Fetch = std::function<base::Result<QList<QStringList>>(qint64 first)>;
    explicit Ahead(Fetch fetch) : m_fetch(std::move(fetch)) {}
    base::Result<QList<QStringList>> operator()(qint64 first, int most)
    {
        if (first >= m_first + m_rows.size()) {
            TRY_ASSIGN(m_rows, m_fetch(first));
            m_first = first;
        }
        return m_rows.mid(first - m_first, most);
    }

private:
    Fetch m_fetch;
    QList<QStringList> m_rows;
    qint64 m_first = 0;
};

domain::Table withColumns(domain::Table table, const ListRows &words)
{
    for (const items::Column &column : words.columns()) {
        domain::TableColumn out;
        out.title = column.title;
        out.kind = column.code ? domain::CellKind::Code : domain::CellKind::Text;
        table.columns.append(out);
    }
    return table;
}

} // namespace

ListExport::ListExport(Desk &desk, MessageBar &messages, QObject *parent) : QObject(parent), m_desk(desk), m_messages(messages)
{
}

void ListExport::setRunning(bool running)
{
    m_running = running;
    Q_EMIT runningChanged();
}

void ListExport::start(const domain::Table &head, const FigureTarget &target, const ListRows &rows, qint64 total,
                       const QString &path)
{
    if (m_running)
        return;
    m_cancel = base::CancelToken();
    setRunning(true);
    m_messages.say(items::Tone::Notice, tr("Exporting…"), path);
    auto relay = std::make_shared<FiguresRelay>();
    connect(
        relay.get(), &FiguresRelay::progressed, this,
        [this, path](qint64 done, qint64 all) {
            if (m_running)
                m_messages.say(items::Tone::Notice,
                               tr("Exporting: %1 of %2 rows").arg(Format::number(done), Format::number(all)), path);
        },
        Qt::QueuedConnection);
    m_desk.ask(
        services::Lane::Upkeep, this, QStringLiteral("export"),
        [&house = m_desk.house(), table = withColumns(head, rows), target, rows, total, path, relay, cancel = m_cancel] {
            services::TableRun run;
            run.count = total;
            run.cancel = cancel;
            run.rows =
                Ahead([&house, &target, &rows, total](qint64 first) { return piece(house, target, rows, total, first); });
            run.done = [relay, total](qint64 done) { Q_EMIT relay->progressed(done, total); };
            return house.supervision().saveTable(table, path, run);
        },
        [this, total, path](const base::Done &done) { end(done, total, path); });
}

std::function<base::Done(const QString &queue)> ListExport::printing(services::Workstation &house, const domain::Table &head,
                                                                     const FigureTarget &target, const ListRows &rows,
                                                                     qint64 total)
{
    return [&house, table = withColumns(head, rows), target, rows, total](const QString &queue) {
        services::TableRun run;
        run.count = total;
        run.rows = Ahead([&house, &target, &rows, total](qint64 first) { return piece(house, target, rows, total, first); });
        return house.supervision().printTable(table, queue, run);
    };
}

void ListExport::end(const base::Done &done, qint64 total, const QString &path)
{
    setRunning(false);
    if (done) {
        m_messages.say(items::Tone::Ok, tr("Exported as filtered: all %1 rows").arg(Format::number(total)), path);
        return;
    }
    const base::Failure &failure = done.error();
    if (failure.code == base::Code::Cancelled)
        m_messages.say(items::Tone::Notice, tr("Export stopped"), tr("No file was written."));
    else if (failure.rule == kChanged)
        m_messages.say(items::Tone::Notice, tr("The list changed while it was being written"),
                       tr("No file was written. Export it again."));
    else if (failure.rule == kTooManyForPaper || failure.rule == kTooManyForBook)
        m_messages.say(items::Tone::Notice, tr("Too long for this kind of file"),
                       tr("A PDF holds at most 50,000 rows and a workbook 1,048,575. A CSV file holds all of them."));
    else
        sayFailure(m_messages, failure, m_desk.catalogue());
}

} // namespace creditdesk::ui
