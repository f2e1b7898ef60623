// Measures, what is judged of them and their uses, in words: rows of the lists and every field of one. The words of reasons,
// natures, states and results are the lists' own.
#pragma once

#include "app/services/measures.h"
#include "models/items/table_model.h"
#include "ui/shell/measure_reasons.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class MeasureWords
{
    Q_DECLARE_TR_FUNCTIONS(MeasureWords)
public:
    explicit MeasureWords(const domain::MeasureLists &lists, const domain::Catalogue &catalogue)
        : m_lists(lists), m_catalogue(catalogue)
    {
    }

    [[nodiscard]] static QString pick(const domain::ClassWords &words);
    [[nodiscard]] static QString term(const QList<domain::MeasureTerm> &terms, const QString &id);
    /// Shape and word: nobody needs to know the colour.
    [[nodiscard]] QString nature(const QString &id) const;
    [[nodiscard]] QString name(const QString &code) const; ///< "R05 words"
    /// The reason in words, its detail and its article.
    [[nodiscard]] QString reason(const QString &id, const QString &detail = {}) const;
    [[nodiscard]] QString conflict(const domain::MeasureConflict &conflict, const QString &of) const;
    [[nodiscard]] QString ground(const domain::MeasureGround &ground) const;
    [[nodiscard]] QString record(const QString &kind, const QString &unit, QDate date, const QString &id) const;

    [[nodiscard]] static QList<items::Column> verdictColumns();
    [[nodiscard]] QList<items::Row> verdictRows(const services::MeasureAdvice &advice) const;
    [[nodiscard]] QList<items::Row> details(const services::MeasureAdvice &advice, const domain::MeasureVerdict &verdict) const;

    [[nodiscard]] static QList<items::Column> useColumns();
    [[nodiscard]] items::Row useRow(const services::MeasureUse &use) const;
    [[nodiscard]] QList<items::Row> useDetails(const services::MeasureUse &use) const;
    [[nodiscard]] items::Cell state(const QString &id) const;

private:
    [[nodiscard]] items::Cell verdict(const domain::MeasureVerdict &verdict) const;
    [[nodiscard]] QString event(const services::MeasureEvent &event) const;

    const domain::MeasureLists &m_lists;
    const domain::Catalogue &m_catalogue;
};

} // namespace creditdesk::ui
