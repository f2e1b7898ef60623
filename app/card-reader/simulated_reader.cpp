#include "app/card-reader/simulated_reader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>
#include <unistd.h>

namespace creditdesk::card_reader {
using namespace Qt::StringLiterals;

namespace {

void write(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.constData() + at, static_cast<std::size_t>(bytes.size() - at));
        if (written <= 0)
            std::_Exit(1); // nobody listens any more
        at += written;
    }
}

} // namespace

SimulatedReader::SimulatedReader(Options options) : m_options(std::move(options)), m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    m_delay.setSingleShot(true);
    connect(&m_input, &QSocketNotifier::activated, this, &SimulatedReader::takeInput);
    connect(&m_delay, &QTimer::timeout, this, &SimulatedReader::answer);
}

QStringList SimulatedReader::kinds()
{
    return {u"no_card"_s,       u"no_device"_s,     u"unreadable"_s, u"silent"_s, u"garbage"_s,
            u"half_line"_s,     u"half_line_end"_s, u"huge_line"_s,  u"photo"_s,  u"fingerprint"_s,
            u"other_request"_s, u"end"_s,           u"crash"_s};
}

void SimulatedReader::takeInput()
{
    char piece[4096];
    const ssize_t size = ::read(STDIN_FILENO, piece, sizeof(piece));
    if (size <= 0) {
        QCoreApplication::quit();
        return;
    }
    for (ssize_t i = 0; i < size; ++i) {
        if (piece[i] != '\n')
            m_line.append(piece[i]);
        else
            obey(std::exchange(m_line, {}));
    }
}

void SimulatedReader::obey(const QByteArray &line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    if (const qint64 number = request.value("read"_L1).toInteger(); number > 0) {
        m_request = number;
        m_delay.start(m_options.delayMs);
    } else if (m_request > 0 && request.value("cancel"_L1).toInteger() == m_request) {
        m_delay.stop();
        say({{u"read"_s, std::exchange(m_request, 0)}, {u"error"_s, u"cancelled"_s}});
    }
}

void SimulatedReader::answer()
{
    const QString &fail = m_options.fail;
    if (fail == "no_card"_L1 || fail == "no_device"_L1 || fail == "unreadable"_L1 ||
        (fail.isEmpty() && m_options.cards.isEmpty()))
        say({{u"read"_s, m_request}, {u"error"_s, fail.isEmpty() ? u"no_card"_s : fail}});
    else if (fail.isEmpty())
        say({{u"read"_s, m_request}, {u"card"_s, nextCard()}});
    else
        answerWrongly();
}

void SimulatedReader::answerWrongly()
{
    const QString &fail = m_options.fail;
    QJsonObject card = nextCard();
    const QByteArray whole =
        QJsonDocument(QJsonObject{{u"read"_s, m_request}, {u"card"_s, card}}).toJson(QJsonDocument::Compact);
    if (fail == "garbage"_L1) {
        write(QByteArray("\x00\xff{]\n", 5));
    } else if (fail == "half_line"_L1 || fail == "half_line_end"_L1) {
        write(whole.left(whole.size() / 2));
        if (fail == "half_line_end"_L1)
            QCoreApplication::exit(1);
    } else if (fail == "huge_line"_L1) {
        const QByteArray part(1'000'000, 'x');
        for (int i = 0; i < 100; ++i)
            write(part);
    } else if (fail == "photo"_L1 || fail == "fingerprint"_L1) {
        card.insert(fail, u"AAAA"_s);
        say({{u"read"_s, m_request}, {u"card"_s, card}});
    } else if (fail == "other_request"_L1) {
        say({{u"read"_s, m_request + 1}, {u"card"_s, card}});
    } else if (fail == "end"_L1) {
        QCoreApplication::exit(1);
    } else if (fail == "crash"_L1) {
        std::abort();
    } // silent
}

void SimulatedReader::say(const QJsonObject &answer)
{
    write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
}

QJsonObject SimulatedReader::nextCard()
{
    if (m_options.cards.isEmpty())
        return {};
    return m_options.cards.at(m_next++ % m_options.cards.size()).toObject();
}

} // namespace creditdesk::card_reader
