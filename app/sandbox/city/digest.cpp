#include "app/sandbox/city/digest.h"

#include <QCryptographicHash>

namespace creditdesk::sandbox::city {

QByteArray digestOf(const City &city, const QStringList &districts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::string text;
    const auto flush = [&](std::size_t least) {
        if (text.size() >= least && !text.empty()) {
            hash.addData(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
            text.clear();
        }
    };
    const auto inside = [&](std::int64_t serial) {
        return districts.isEmpty() || districts.contains(QString::fromStdString(city.districtNow(serial)));
    };
    constexpr std::size_t kChunk = 1U << 20U;
    for (std::int64_t serial = 1; serial <= city.lastSerial(); ++serial) {
        if (const auto organisation = inside(serial) ? city.organisationNow(serial) : std::nullopt) {
            appendCanonical(text, *organisation);
            text += '\n';
            flush(kChunk);
        }
    }
    for (std::int64_t serial = 1; serial <= city.lastSerial(); ++serial) {
        for (const RecordRow &record : inside(serial) ? city.recordsNow(serial) : std::vector<RecordRow>()) {
            appendCanonical(text, record);
            text += '\n';
        }
        flush(kChunk);
    }
    flush(0);
    return hash.result().toHex();
}

} // namespace creditdesk::sandbox::city
