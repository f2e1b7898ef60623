// creditdesk-card-reader: a simulated reader of identity cards that speaks app/devices/PROTOCOL.md.
//   --cards FILE.json   the cards, a list of card objects; read in turn, from the first again after the last
//   --delay MS          how long a card takes
//   --fail KIND         answer every read in one of the ways that readers fail
#include "app/card-reader/simulated_reader.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace creditdesk::card_reader;
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();

    const QCommandLineOption cards(QStringLiteral("cards"), QStringLiteral("list of cards, JSON"), QStringLiteral("file"));
    const QCommandLineOption delay(QStringLiteral("delay"), QStringLiteral("milliseconds before an answer"),
                                   QStringLiteral("ms"));
    const QCommandLineOption fail(QStringLiteral("fail"), QStringLiteral("one of: ") + SimulatedReader::kinds().join(u' '),
                                  QStringLiteral("kind"));
    parser.addOptions({cards, delay, fail});
    parser.process(application);

    Options options;
    options.delayMs = parser.value(delay).toInt();
    options.fail = parser.value(fail);
    if (options.delayMs < 0 || (!options.fail.isEmpty() && !SimulatedReader::kinds().contains(options.fail))) {
        std::fputs(qPrintable(parser.helpText()), stderr);
        return 2;
    }
    if (parser.isSet(cards)) {
        QFile file(parser.value(cards));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fputs("the file of cards cannot be read\n", stderr);
            return 2;
        }
        options.cards = QJsonDocument::fromJson(file.readAll()).array();
        if (options.cards.isEmpty()) {
            std::fputs("the file of cards holds no list of cards\n", stderr);
            return 2;
        }
    }
    const SimulatedReader reader(std::move(options));
    return QCoreApplication::exec();
}
