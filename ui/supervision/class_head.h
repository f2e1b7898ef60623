// The class in large: grade with its words, points, by which rule set and for
// which day, and until when time alone changes nothing.
#pragma once

#include "models/domain/classification.h"

#include <QDateTime>
#include <QFrame>

class QGridLayout;

namespace creditdesk::ui {

class PlainLabel;

class ClassHead : public QFrame
{
    Q_OBJECT
public:
    /// `title` says which of two it is: as it is, or a what-if.
    explicit ClassHead(const QString &title, QWidget *parent = nullptr);
    void show(const domain::ClassRuleSet &rules, const domain::ClassExplanation &explanation, const QDateTime &dataAsOf);
    /// The words for a person beside the grade, all of them: for tests and screen
    /// readers.
    [[nodiscard]] QString gradeText() const;
    [[nodiscard]] QString pointsText() const;
    /// Marks it as a what-if that has another grade.
    void setChanged(bool changed);

private:
    PlainLabel *addFact(QGridLayout *grid, int row, const QString &label);

    PlainLabel *m_title, *m_grade, *m_words, *m_points, *m_day, *m_holds, *m_rules, *m_basis, *m_source;
};

} // namespace creditdesk::ui
