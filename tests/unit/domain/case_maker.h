// Makes events of cases for tests: ids by count, each after what its window knew.
#pragma once

#include "models/domain/case_view.h"
#include "models/domain/catalogue.h"

#include <QJsonArray>
#include <QtTest>

namespace creditdesk::test {

using namespace Qt::StringLiterals;

struct Case {
    static const domain::Catalogue &catalogue()
    {
        static const domain::Catalogue all = [] {
            QString why;
            std::optional<domain::Catalogue> read = domain::Catalogue::load(u":/catalogue"_s, &why);
            if (!read)
                qFatal("%s", qPrintable(why));
            return std::move(*read);
        }();
        return all;
    }
    static const domain::CaseRules &rules()
    {
        static const domain::CaseRules all = [] {
            QString why;
            std::optional<domain::CaseRules> read = domain::CaseRules::load(u":/catalogue/cases"_s, catalogue(), &why);
            if (!read)
                qFatal("%s", qPrintable(why));
            return std::move(*read);
        }();
        return all;
    }
    static domain::CaseView view(const QList<domain::CaseEvent> &events)
    {
        return domain::caseOf(events, rules(), catalogue());
    }
};

/// One desk: what it knows of a case, and a clock that it may be wrong about.
struct Desk {
    QString window = u"W1"_s;
    QDateTime now = QDateTime(QDate(2026, 11, 2), QTime(2, 0), Qt::UTC);
    QList<domain::CaseEvent> known;

    domain::CaseEvent &add(const QString &type, const QString &who, const QJsonObject &body = {})
    {
        static int count = 0;
        domain::CaseEvent event;
        event.id = u"%1-%2"_s.arg(window).arg(++count, 5, 10, QLatin1Char('0'));
        event.caseId = u"YY-1"_s;
        event.type = type;
        event.after = Case::view(known).heads;
        if (known.isEmpty())
            event.after.clear();
        event.operatorId = who;
        event.window = window;
        event.at = now;
        event.body = body;
        now = now.addSecs(60);
        known.append(event);
        return known.last();
    }
    void day(QDate on) { now = QDateTime(on, QTime(2, 0), Qt::UTC); }
    void learn(const QList<domain::CaseEvent> &others)
    {
        for (const domain::CaseEvent &event : others) {
            if (std::ranges::none_of(known, [&](const domain::CaseEvent &mine) { return mine.id == event.id; }))
                known.append(event);
        }
    }
    [[nodiscard]] domain::CaseView view() const { return Case::view(known); }
};

inline QJsonObject objection(const QString &received = u"2026-11-02"_s)
{
    return {{u"kind"_s, u"objection"_s},
            {u"received_on"_s, received},
            {u"subject"_s, u"91310115MA9TE5T122"_s},
            {u"applicant"_s, QJsonObject{{u"name"_s, u"上海虚构贸易有限公司"_s}}},
            {u"claims"_s, QJsonArray{QJsonObject{{u"record"_s, u"R1"_s}, {u"field"_s, u"CF_NR"_s}}}},
            {u"papers"_s, QJsonArray{u"application"_s, u"identity"_s}}};
}

} // namespace creditdesk::test
