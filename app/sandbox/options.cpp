#include "app/sandbox/options.h"

#include <QCommandLineParser>

namespace creditdesk::sandbox {
namespace {

constexpr qint64 kMostSubjects = 10'000'000;
constexpr qint64 kMostWarnings = 1'000;
constexpr double kMostRecordsPerSubject = 50;

/// Reads whole numbers of one parser and remembers the first that is out of bounds.
class Numbers
{
public:
    explicit Numbers(const QCommandLineParser &parser) : m_parser(parser) {}
    std::optional<qint64> read(const QString &name, qint64 least, qint64 most)
    {
        if (!m_parser.isSet(name))
            return std::nullopt;
        bool good = false;
        const qint64 value = m_parser.value(name).toLongLong(&good);
        if (!good || value < least || value > most) {
            if (error.isEmpty())
                error = QStringLiteral("--%1 must be a whole number from %2 to %3").arg(name).arg(least).arg(most);
            return std::nullopt;
        }
        return value;
    }
    std::optional<double> readDecimal(const QString &name, double most)
    {
        if (!m_parser.isSet(name))
            return std::nullopt;
        bool good = false;
        const double value = m_parser.value(name).toDouble(&good);
        if (good && value >= 0 && value <= most)
            return value;
        if (error.isEmpty())
            error = QStringLiteral("--%1 must be a number from 0 to %2").arg(name).arg(most);
        return std::nullopt;
    }
    QString error;

private:
    const QCommandLineParser &m_parser;
};

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QStringLiteral(
        "A stand-in for the city's credit platform on loopback, with a synthetic city. All people and firms in it "
        "are invented.\nPrints one JSON line when it is ready; ends on SIGTERM or SIGINT."));
    const auto add = [&](const char *name, const char *text, const char *value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value)));
    };
    add("state", "keep certificates, enrolments and segments in DIR (default: a temporary directory)", "DIR");
    add("subjects", "organisations in the city (default 3000)", "N");
    add("records-per-subject", "records per organisation on average, e.g. 5 (default 5.215: 10.43 million for 2 million)", "N");
    add("seed", "another city (default 1)", "N");
    add("date", "the city's day, YYYY-MM-DD (default: today in UTC+8, or the day of the state directory)", "DATE");
    add("port", "TCP port on 127.0.0.1 (default: a free one)", "N");
    add("faults", "JSON list of faults on request; see app/sandbox/faults.h", "FILE");
    add("with", "NDJSON lines {\"organisation\":{...}} or {\"record\":{...}} added to the city", "FILE");
    add("warnings", "warnings that the platform sends about organisations of the city (default 0)", "N");
    add("record", "keep every exchange as HAR 1.2", "FILE");
    add("districts", "the digest of these districts only, codes with commas between", "LIST");
    add("code-validity", "seconds for which the printed enrolment code is good (default 86400)", "SECONDS");
    parser.addOption(
        QCommandLineOption(QStringLiteral("digest"), QStringLiteral("print the digest of the city's rows and end")));
    parser.addOption(QCommandLineOption(QStringLiteral("until-eof"), QStringLiteral("end when standard input ends")));
    parser.addHelpOption();
    parser.addVersionOption();
}

} // namespace

std::optional<Options> readOptions(const QStringList &arguments, QString &message, int &exitCode)
{
    QCommandLineParser parser;
    declare(parser);
    exitCode = 2;
    if (!parser.parse(arguments)) {
        message = parser.errorText();
        return std::nullopt;
    }
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version"))) {
        exitCode = 0;
        message =
            parser.isSet(QStringLiteral("help")) ? parser.helpText() : QStringLiteral("creditdesk-sandbox " CREDITDESK_VERSION);
        return std::nullopt;
    }
    Options options;
    Numbers numbers(parser);
    options.subjects = numbers.read(QStringLiteral("subjects"), 1, kMostSubjects);
    options.recordsPerSubject = numbers.readDecimal(QStringLiteral("records-per-subject"), kMostRecordsPerSubject);
    options.seed = numbers.read(QStringLiteral("seed"), 0, std::numeric_limits<qint64>::max());
    options.port = static_cast<quint16>(numbers.read(QStringLiteral("port"), 0, 65535).value_or(0));
    options.codeValiditySeconds = numbers.read(QStringLiteral("code-validity"), 0, 366 * 86400).value_or(86400);
    options.warnings = static_cast<int>(numbers.read(QStringLiteral("warnings"), 0, kMostWarnings).value_or(0));
    message = numbers.error;
    if (parser.isSet(QStringLiteral("date"))) {
        options.date = QDate::fromString(parser.value(QStringLiteral("date")), Qt::ISODate);
        if (!options.date->isValid() || options.date->year() < 2018)
            message = QStringLiteral("--date must be a day from 2018-01-01 on, written YYYY-MM-DD");
    }
    options.districts = parser.value(QStringLiteral("districts")).split(u',', Qt::SkipEmptyParts);
    if (parser.isSet(QStringLiteral("districts")) && options.districts.isEmpty())
        message = QStringLiteral("--districts must be codes of districts with commas between");
    if (!parser.positionalArguments().isEmpty())
        message = QStringLiteral("unexpected argument: %1").arg(parser.positionalArguments().constFirst());
    if (!message.isEmpty())
        return std::nullopt;
    options.stateDirectory = parser.value(QStringLiteral("state"));
    options.faultsFile = parser.value(QStringLiteral("faults"));
    options.withFile = parser.value(QStringLiteral("with"));
    options.recordFile = parser.value(QStringLiteral("record"));
    options.digest = parser.isSet(QStringLiteral("digest"));
    options.untilEof = parser.isSet(QStringLiteral("until-eof"));
    return options;
}

} // namespace creditdesk::sandbox
