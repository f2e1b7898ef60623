// Information subjects and their records, as the platform sends them (resources/contract/openapi.yaml, schemas
// Organisation and Record). Plain values; an empty string or an invalid QDate means "not stated".
// Natural persons have no type here that could be stored: they are looked up live and are not part of the mirror.
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace creditdesk::domain {

/// 法人和非法人组织: an information subject that is not a natural person (条例 art. 2).
struct Organisation {
    qint64 serial = 0; ///< the platform's number of the subject; orders the mirror
    QString code;      ///< unified social credit code, 18 characters (GB 32100)
    QString name;
    QString registrationNo; ///< 15-digit number from before the unified code; may be empty
    QString district;       ///< GB/T 2260, e.g. "310115"
    QString sector;         ///< GB/T 4754 section letter, e.g. "I"
    QString kind;           ///< id in resources/catalogue/subject-kinds.json, e.g. "enterprise"
    QString legalRepresentative;
    QDate founded;
    QString status; ///< id in resources/catalogue/subject-status.json, e.g. "active"
    QString address;
    QString capital;     ///< registered capital in 万元, decimal text with at most 6 places
    QString scope;       ///< business scope
    QString registrar;   ///< registering organ
    QString riskClass;   ///< "A".."D", internal aid for supervision only; never printed on a report
    qint64 revision = 0; ///< platform sequence of the last change
};

enum class RecordState : quint8 {
    Normal,
    Repaired, ///< 已修复: hidden from the query interface (条例 art. 38)
    Revoked,  ///< 已撤销: deleted from the database within 3 working days (条例 art. 37)
};

enum class Severity : quint8 { None, Minor, General, Severe };

struct Record {
    qint64 serial = 0;  ///< serial of the subject
    QString id;         ///< unique on the platform
    QString subject;    ///< credit code of the subject
    QString kind;       ///< id in resources/catalogue/record-kinds.json, e.g. "penalty"
    QString sourceUnit; ///< 数据来源单位
    QString sourceUnitCode;
    QDate decided;       ///< date of decision, listing, judgment or evaluation
    QDate actEnded;      ///< end of the act or event: start of the query clock (条例 art. 35)
    QDate publishedFrom; ///< publicity period as set by the source unit
    QDate publishedUntil;
    Severity severity = Severity::None;
    QString procedure; ///< "general", "summary" (简易程序) or "none"
    RecordState state = RecordState::Normal;
    QDate stateSince;
    bool underObjection = false;
    QDate objectionSince; ///< day on which the objection's materials were received; invalid: not stated
    QDate repairSince;    ///< day on which the open application for repair was accepted; invalid: there is none
    QJsonObject fields;   ///< field code -> text, codes and order as in record-kinds.json
    qint64 revision = 0;
};

/// One subject with everything known about it, and as of when.
struct SubjectFile {
    Organisation organisation;
    QList<Record> records; ///< ordered by kind, decision date descending, id
    QDateTime asOf;        ///< time of the platform's data
    bool live = false;     ///< fetched for this look-up, not from the mirror
};

} // namespace creditdesk::domain
