// Changes that the sandbox is told to send word for word (its control action "dictate_changes"), about one invented firm.
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

namespace creditdesk::test {

struct DictatedFirm {
    qint64 serial = 0;
    QString code, name;

    [[nodiscard]] QJsonObject change() const;
    [[nodiscard]] QJsonObject record(const QString &id, const QString &kind, QDate decided, const QJsonObject &fields = {},
                                     const QString &severity = QStringLiteral("general")) const;
};

inline QJsonObject dictatedUpsert(const QString &kind, const QJsonObject &row)
{
    return {{QStringLiteral("op"), QStringLiteral("upsert")}, {QStringLiteral("kind"), kind}, {kind, row}};
}

inline QJsonObject DictatedFirm::change() const
{
    using namespace Qt::StringLiterals;
    return dictatedUpsert(u"organisation"_s, {{u"serial"_s, serial},
                                              {u"code"_s, code},
                                              {u"name"_s, name},
                                              {u"registration_no"_s, u""_s},
                                              {u"district"_s, u"310115"_s},
                                              {u"sector"_s, u"F"_s},
                                              {u"kind"_s, u"enterprise"_s},
                                              {u"legal_representative"_s, u"甲某"_s},
                                              {u"founded"_s, u"2015-05-05"_s},
                                              {u"status"_s, u"active"_s},
                                              {u"address"_s, u""_s},
                                              {u"capital"_s, u""_s},
                                              {u"scope"_s, u""_s},
                                              {u"registrar"_s, u""_s},
                                              {u"risk_class"_s, u""_s},
                                              {u"revision"_s, 1}});
}

inline QJsonObject DictatedFirm::record(const QString &id, const QString &kind, QDate decided, const QJsonObject &fields,
                                        const QString &severity) const
{
    using namespace Qt::StringLiterals;
    const QString day = decided.toString(Qt::ISODate);
    return dictatedUpsert(u"record"_s, {{u"serial"_s, serial},
                                        {u"id"_s, id},
                                        {u"subject"_s, code},
                                        {u"kind"_s, kind},
                                        {u"source_unit"_s, u"虚构局"_s},
                                        {u"source_unit_code"_s, u"U1"_s},
                                        {u"decided"_s, day},
                                        {u"act_ended"_s, u""_s},
                                        {u"published_from"_s, day},
                                        {u"published_until"_s, u""_s},
                                        {u"severity"_s, severity},
                                        {u"procedure"_s, u"general"_s},
                                        {u"state"_s, u"normal"_s},
                                        {u"state_since"_s, u""_s},
                                        {u"objection"_s, false},
                                        {u"fields"_s, fields},
                                        {u"revision"_s, 1}});
}

} // namespace creditdesk::test
