// Rows of the contract as the tests write them: built and serialised by Qt, so that the codec is judged by another parser.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace creditdesk::test {
using namespace Qt::StringLiterals;

inline QJsonObject sampleOrganisation()
{
    return {{u"serial"_s, 42},
            {u"code"_s, u"91310115MA1K35XX7Q"_s},
            {u"name"_s, u"上海张江样例科技有限公司"_s},
            {u"registration_no"_s, u"310115000000017"_s},
            {u"district"_s, u"310115"_s},
            {u"sector"_s, u"I"_s},
            {u"kind"_s, u"enterprise"_s},
            {u"legal_representative"_s, u"某甲"_s},
            {u"founded"_s, u"2016-02-29"_s},
            {u"status"_s, u"active"_s},
            {u"address"_s, u"样例路 1 号"_s},
            {u"capital"_s, u"100.5"_s},
            {u"scope"_s, u"软件开发"_s},
            {u"registrar"_s, u"样例市场监督管理局"_s},
            {u"risk_class"_s, u"B"_s},
            {u"revision"_s, 7}};
}

inline QJsonObject sampleRecord()
{
    return {{u"serial"_s, 42},
            {u"id"_s, u"R-0001"_s},
            {u"subject"_s, u"91310115MA1K35XX7Q"_s},
            {u"kind"_s, u"penalty"_s},
            {u"source_unit"_s, u"样例局"_s},
            {u"source_unit_code"_s, u"11310000000000001X"_s},
            {u"decided"_s, u"2020-05-06"_s},
            {u"act_ended"_s, u""_s},
            {u"published_from"_s, u"2020-05-13"_s},
            {u"published_until"_s, u"2021-05-12"_s},
            {u"severity"_s, u"general"_s},
            {u"procedure"_s, u"general"_s},
            {u"state"_s, u"normal"_s},
            {u"state_since"_s, u""_s},
            {u"objection"_s, false},
            {u"fields"_s, QJsonObject{{u"CF_WSH"_s, u"样罚〔2020〕1号"_s}, {u"CF_NR_FK"_s, u"1.5"_s}}},
            {u"revision"_s, 9}};
}

inline QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

inline QByteArray line(const QJsonObject &object)
{
    return text(object) + '\n';
}

inline std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

inline QString qstring(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace creditdesk::test
