// Changes of a what-if in words, what may be changed about a record, and what a
// what-if has changed.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/classification.h"
#include "models/items/table_model.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace creditdesk::ui {

class ClassChanges
{
    Q_DECLARE_TR_FUNCTIONS(ClassChanges)
public:
    /// Something that could happen to a record.
    struct Choice {
        QString words;
        QJsonArray changes; ///< as in a list of changes; empty: it asks for a day
        QString dateMember; ///< which day it asks for: "decided", "act_ended"
    };
    /// What the law knows (repaired, paid: resources/catalogue), then removed,
    /// and other days.
    [[nodiscard]] static QList<Choice> choices(const domain::ClassRecordUse &record, const domain::Catalogue &catalogue);

    /// One row a change, keyed by its place in `changes`.
    [[nodiscard]] static QList<items::Row> rows(const QJsonArray &changes, const domain::ClassExplanation &now,
                                                const domain::Catalogue &catalogue);
    /// What is another one: grade, points, lines and caps; each with before and
    /// then.
    [[nodiscard]] static QList<items::Row>
    differences(const domain::ClassExplanation &now, const domain::ClassExplanation &then, const domain::Catalogue &catalogue);
    [[nodiscard]] static const domain::ClassRecordUse *findRecord(const domain::ClassExplanation &now, const QString &id);

private:
    [[nodiscard]] static QString change(const QJsonObject &change, const domain::ClassExplanation &now,
                                        const domain::Catalogue &catalogue);
    [[nodiscard]] static QString what(const QJsonObject &change, const QString &kind, const domain::Catalogue &catalogue);
};

} // namespace creditdesk::ui
