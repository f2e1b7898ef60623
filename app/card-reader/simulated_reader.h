// A card reader without a device, for demos and tests: cards come from a file, one after the other, and it can fail in the
// ways that readers fail.
#pragma once

#include <QJsonArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <QTimer>

#include <optional>

namespace creditdesk::card_reader {

struct Options {
    QJsonArray cards; ///< none: nobody puts a card on the reader
    int delayMs = 0;
    QString fail; ///< a kind of kinds(), or empty
};

class SimulatedReader : public QObject
{
    Q_OBJECT
public:
    explicit SimulatedReader(Options options);
    /// Ways to fail, for --fail.
    [[nodiscard]] static QStringList kinds();

private:
    void takeInput();
    void obey(const QByteArray &line);
    void answer();
    void answerWrongly();
    void say(const QJsonObject &answer);
    [[nodiscard]] QJsonObject nextCard();

    Options m_options;
    QSocketNotifier m_input;
    QTimer m_delay;
    QByteArray m_line;
    qint64 m_request = 0; ///< 0: none open
    qsizetype m_next = 0;
};

} // namespace creditdesk::card_reader
