// Axes, codes and filters of figures in words. The three scales have their own
// words and are never named together. A value; any thread.
#pragma once

#include "app/services/supervision.h"
#include "models/items/table_model.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace creditdesk::domain {
class Catalogue;
}

namespace creditdesk::ui {

class FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
public:
    FigureWords(const domain::Catalogue &catalogue, const services::FiguresState &state)
        : m_catalogue(&catalogue), m_state(state)
    {
    }

    [[nodiscard]] const services::FiguresState &state() const { return m_state; }
    [[nodiscard]] const domain::Catalogue &catalogue() const { return *m_catalogue; }

    [[nodiscard]] QString axis(const QString &axis) const;
    [[nodiscard]] QString code(const QString &axis, const QString &code) const;
    /// A grade of `scale` with its words, e.g. "A 信用风险低"; short: "A".
    [[nodiscard]] QString grade(const QString &scale, const QString &grade, bool brief = false) const;
    /// Codes in the order in which people expect them: grades best first,
    /// severities rising, lists as in the catalogue.
    [[nodiscard]] QStringList ordered(const QString &axis, QStringList codes) const;

    [[nodiscard]] QString scale(const QString &scale) const;
    [[nodiscard]] QString purpose(const QString &scale) const; ///< what it is for, and that it is internal
    [[nodiscard]] QString ruleSet(const QString &scale) const; ///< id of the one in force; empty: none
    /// The axis that says the class on this scale; empty: the platform's.
    [[nodiscard]] static QString classAxis(const QString &scale);

    struct Part {
        QString axis; ///< empty: the days of decision
        QString label, text;
    };
    [[nodiscard]] QList<Part> parts(const domain::FigureFilter &filter) const;
    [[nodiscard]] QString counted(domain::Counted counted,
                                  qint64 count) const; ///< "1,234 organisations"

private:
    const domain::Catalogue *m_catalogue;
    services::FiguresState m_state;
};

} // namespace creditdesk::ui
