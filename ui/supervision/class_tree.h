// A class as a tree: the lines that made it, what each line counts, and the
// records behind that; caps and exclusions; and, folded, what does not apply.
// Beside it, for a what-if, what each would be then.
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/classification.h"
#include "models/items/tree_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class ClassTree
{
    Q_DECLARE_TR_FUNCTIONS(ClassTree)
public:
    enum Column { Line, Value, ValueThen, Points, PointsThen, Why, Columns };

    /// `then` is null unless there is a what-if. Both must outlive the object. `closed`: records that are not public.
    ClassTree(const domain::ClassRuleSet &rules, const domain::Catalogue &catalogue, const domain::ClassExplanation &now,
              const domain::ClassExplanation *then, const QStringList &closed = {});

    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] QList<items::TreeRow> rows() const;
    /// The record whose row has `key`; empty: another row.
    [[nodiscard]] static QString recordOf(const QString &key);
    /// Everything about the row in whole sentences, with its basis.
    [[nodiscard]] QString sentence(const QString &key) const;

private:
    [[nodiscard]] items::TreeRow base() const;
    [[nodiscard]] items::TreeRow line(int index) const;
    [[nodiscard]] items::TreeRow onlyThen(const domain::ClassLineExplained &line) const;
    [[nodiscard]] items::TreeRow cap(int index) const;
    [[nodiscard]] items::TreeRow exclusion(int index) const;
    [[nodiscard]] items::TreeRow input(const QString &id, const QString &under) const;
    [[nodiscard]] items::TreeRow record(const domain::ClassRecordUse &use, const domain::ClassRecordUse *then, bool added,
                                        const QString &under) const;
    [[nodiscard]] items::TreeRow sum() const;
    [[nodiscard]] bool applies(int line) const;
    [[nodiscard]] domain::ClassUnit unitOf(const QString &input) const;
    [[nodiscard]] items::Cell valueThen(const QString &input) const;

    const domain::ClassRuleSet &m_rules;
    const domain::Catalogue &m_catalogue;
    const domain::ClassExplanation &m_now;
    const domain::ClassExplanation *m_then;
    QStringList m_closed;
};

} // namespace creditdesk::ui
