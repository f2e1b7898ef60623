#include "app/services/supervision/size_bands.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <charconv>

namespace creditdesk::services {

using namespace Qt::StringLiterals;

base::Result<SizeBands> SizeBands::compiledIn()
{
    QFile file(u":/catalogue/size-bands.json"_s);
    SizeBands bands;
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonArray all = QJsonDocument::fromJson(file.readAll()).object().value("bands"_L1).toArray();
        for (const QJsonValue &one : all) {
            bands.m_codes.append(one.toObject().value("id"_L1).toString());
            if (one.toObject().contains("from"_L1))
                bands.m_from.append(one.toObject().value("from"_L1).toDouble());
        }
    }
    if (bands.m_from.isEmpty() || bands.m_codes.size() != bands.m_from.size() + 1 ||
        !std::is_sorted(bands.m_from.cbegin(), bands.m_from.cend()))
        return base::fail(base::Code::Internal, u"catalogue: size-bands.json"_s);
    return bands;
}

qsizetype SizeBands::bandOf(std::string_view capital) const
{
    double amount = 0;
    const auto [end, error] = std::from_chars(capital.data(), capital.data() + capital.size(), amount);
    if (capital.empty() || error != std::errc() || end != capital.data() + capital.size() || amount < m_from.first())
        return m_codes.size() - 1;
    return std::upper_bound(m_from.cbegin(), m_from.cend(), amount) - m_from.cbegin() - 1;
}

} // namespace creditdesk::services
