#include "app/devices/card_reader.h"

#include "app/devices/answer.h"
#include "app/devices/reader_limits.h"

#include <QProcess>
#include <QTimer>

namespace creditdesk::devices {
using namespace Qt::StringLiterals;

struct CardReader::Impl {
    Impl(CardReader *owner, QString path, QStringList words)
        : reader(owner),
          program(std::move(path)),
          arguments(std::move(words)),
          limits(ReaderLimits::compiledIn().value_or(ReaderLimits()))
    {
        patience.setSingleShot(true);
        QObject::connect(&patience, &QTimer::timeout, reader, [this] {
            drop();
            fail({base::Code::TimedOut, u"the card reader did not answer in time"_s});
        });
    }

    void start();
    void take();
    void takeLine();
    void drop();
    void ended();
    void ask(const char *what) { process->write(QByteArray("{\"") + what + "\":" + QByteArray::number(current) + "}\n"); }
    void fail(const base::Failure &failure)
    {
        if (!std::exchange(reading, false))
            return;
        patience.stop();
        Q_EMIT reader->readFailed(failure);
    }

    CardReader *reader;
    QString program;
    QStringList arguments;
    ReaderLimits limits;
    QProcess *process = nullptr;
    QTimer patience;
    QByteArray line;
    qint64 current = 0; ///< number of the latest request; an answer to an earlier one is the card of somebody who has gone
    bool reading = false;
};

void CardReader::Impl::start()
{
    process = new QProcess(reader);
    // Whatever a driver writes there could name the person.
    process->setStandardErrorFile(QProcess::nullDevice());
    QObject::connect(process, &QProcess::readyReadStandardOutput, reader, [this] { take(); });
    QObject::connect(process, &QProcess::finished, reader, [this] { ended(); });
    QObject::connect(process, &QProcess::errorOccurred, reader, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    process->start(program, arguments);
}

/// The process is done for: nothing that it still says counts.
void CardReader::Impl::drop()
{
    wipe(line);
    if (!process)
        return;
    process->disconnect(reader);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
    } else {
        QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
        process->kill();
    }
    process = nullptr;
}

void CardReader::Impl::ended()
{
    take(); // an answer may have come before the end
    drop();
    fail({base::Code::Unreachable, u"the card reader's program is not there or has ended"_s});
}

void CardReader::Impl::take()
{
    while (process && process->bytesAvailable() > 0) {
        char piece[1024];
        const qint64 size = process->read(piece, sizeof(piece));
        for (qint64 i = 0; i < size && process; ++i) {
            if (piece[i] == '\n')
                takeLine();
            else if (line.size() < limits.line)
                line.append(piece[i]);
            else {
                drop();
                fail({base::Code::BrokenAnswer, u"card reader: a line without end"_s});
            }
        }
        ::explicit_bzero(piece, sizeof(piece));
        if (size <= 0)
            break;
    }
}

void CardReader::Impl::takeLine()
{
    const base::Result<ReaderAnswer> answer = readAnswer(line);
    wipe(line);
    line.reserve(limits.line);
    if (!answer) {
        drop();
        fail(answer.error());
        return;
    }
    if (!reading || answer->read != current)
        return;
    if (!answer->card) {
        fail(answer->card.error());
        return;
    }
    reading = false;
    patience.stop();
    Q_EMIT reader->cardRead(*answer->card);
}

CardReader::CardReader(const QString &program, const QStringList &arguments, QObject *parent)
    : QObject(parent), m(std::make_unique<Impl>(this, program, arguments))
{
}

CardReader::~CardReader()
{
    m->reading = false;
    m->drop();
    // Killed processes are waited for, so that none is left behind.
    const auto killed = findChildren<QProcess *>(QString(), Qt::FindDirectChildrenOnly);
    for (QProcess *process : killed)
        process->waitForFinished(1'000);
}

void CardReader::read()
{
    if (m->reading)
        return;
    m->reading = true;
    ++m->current;
    m->line.reserve(m->limits.line);
    m->patience.start(m->limits.readMs);
    if (!m->process)
        m->start();
    if (m->process)
        m->ask("read");
}

void CardReader::cancel()
{
    if (!m->reading)
        return;
    if (m->process)
        m->ask("cancel");
    m->fail({base::Code::Cancelled, u"the read was cancelled"_s});
}

bool CardReader::reading() const
{
    return m->reading;
}

void CardReader::setLimits(const ReaderLimits &limits)
{
    m->limits = limits;
}

} // namespace creditdesk::devices
