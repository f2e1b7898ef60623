// Classes in words: scales and what they are for, values with their units,
// conditions, points, records and why they count.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/classification.h"
#include "models/domain/classification_way.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class ClassText
{
    Q_DECLARE_TR_FUNCTIONS(ClassText)
public:
    /// In the language of the window.
    [[nodiscard]] static QString pick(const domain::ClassWords &words);
    [[nodiscard]] static QStringList scales(); ///< in the order of the tabs
    [[nodiscard]] static QString scale(const QString &id);
    /// What the scale is, and that nobody outside is told it.
    [[nodiscard]] static QString purpose(const QString &scale);
    /// A grade with its words, "B 信用风险一般"; for an empty id that the subject
    /// is not classed.
    [[nodiscard]] static QString grade(const QList<domain::ClassGrade> &grades, const QString &id);
    [[nodiscard]] static QString gradeWords(const QList<domain::ClassGrade> &grades, const QString &id);

    [[nodiscard]] static QString value(std::optional<qint64> value, domain::ClassUnit unit);
    [[nodiscard]] static QString points(int points); ///< "+5", "−20", "0"
    [[nodiscard]] static QString condition(const domain::ClassCondition &when, domain::ClassUnit unit);
    /// "at least 1: −10", "−5 for each, at most −20".
    [[nodiscard]] static QString rule(const domain::ClassLine &line, domain::ClassUnit unit);
    [[nodiscard]] static QString cap(const QString &grade, bool atBest);

    /// Kind, source unit and day.
    [[nodiscard]] static QString record(const QString &kind, const QString &unit, QDate date,
                                        const domain::Catalogue &catalogue);
    [[nodiscard]] static QString reason(const QString &id, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString reasonBasis(const QString &id, const domain::Catalogue &catalogue);
    /// Whether and until when it counts, or why not.
    [[nodiscard]] static items::Cell counting(const domain::ClassRecordUse &use, const domain::Catalogue &catalogue);
    /// What the organisation states as `member`, with the name of the member:
    /// "Status: active".
    [[nodiscard]] static QString member(const QString &member, const QString &text, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString memberName(const QString &member);
    /// The name of a value of `member`, e.g. of a district.
    [[nodiscard]] static QString memberValue(const QString &member, const QString &value, const domain::Catalogue &catalogue);
    /// "until 2027-03-01", or that time alone changes nothing.
    [[nodiscard]] static QString holdsUntil(const domain::ClassOutcome &outcome);
    [[nodiscard]] static QString field(const QString &kind, const QString &code, const domain::Catalogue &catalogue);
};

} // namespace creditdesk::ui
