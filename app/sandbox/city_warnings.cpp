#include "app/sandbox/city_warnings.h"

#include "app/sandbox/city/vocabulary.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace creditdesk::sandbox {

namespace {

constexpr std::int64_t kStride = 7919; // a prime: one after another they lie far apart
constexpr int kDays = 21;

/// Credit code of somebody at or after `serial`; empty if nobody is there.
QString codeFrom(const city::City &city, std::int64_t serial)
{
    const std::int64_t sequence = city.lastSequence(), last = city.lastSerial(sequence);
    city::Reader reader(city, sequence);
    for (; serial <= last; ++serial) {
        if (!reader.open(serial))
            continue;
        city::Pen pen;
        reader.organisation(pen);
        const std::string_view row = pen.text();
        const QByteArray text(row.data(), static_cast<qsizetype>(row.size()));
        return QJsonDocument::fromJson(text).object().value(QLatin1String("code")).toString();
    }
    return {};
}

QString unitCode(const city::City &city, const QString &name)
{
    for (const city::Unit &unit : city.vocabulary().units) {
        if (name.toStdString() == unit.name.text())
            return QString::fromStdString(std::string(unit.code.text()));
    }
    return {};
}

} // namespace

base::Done sendCityWarnings(const city::City &city, int count, const QByteArray &words, Script &script)
{
    const QJsonArray kinds = QJsonDocument::fromJson(words).object().value(QLatin1String("warnings")).toArray();
    if (count > 0 && kinds.isEmpty())
        return base::fail(base::Code::Internal, QStringLiteral("words/warnings.json"));
    if (!script.warningsAfter(0).isEmpty())
        return {};
    const std::int64_t last = city.lastSerial(city.lastSequence());
    for (int i = 0; i < count; ++i) {
        QJsonObject warning = kinds.at(i % kinds.size()).toObject();
        const QString code = codeFrom(city, 1 + (i + 1) * kStride % last);
        if (code.isEmpty())
            continue;
        const QDate day = city.options().date.addDays(-(count - 1 - i) * kDays / count);
        const QString unit = warning.value(QLatin1String("source_unit")).toString();
        warning.insert(QStringLiteral("source_unit_code"), unitCode(city, unit));
        warning.insert(QStringLiteral("subject"), code);
        warning.insert(QStringLiteral("occurred"), day.toString(Qt::ISODate));
        if (const auto sent = script.sendWarning(warning); !sent)
            return tl::unexpected(sent.error());
    }
    return {};
}

} // namespace creditdesk::sandbox
