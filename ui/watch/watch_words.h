// Watch lists in words: lists, what is on them, who watches an organisation and why, and what became of each line that was
// added.
#pragma once

#include "app/services/watch.h"
#include "models/items/table_model.h"
#include "ui/shell/desk.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class WatchWords
{
    Q_DECLARE_TR_FUNCTIONS(WatchWords)
public:
    [[nodiscard]] static QString matter(const QString &code, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString person(const QString &operatorId, const services::Session &me);
    /// When it ends, or that it has ended.
    [[nodiscard]] static items::Cell end(const store::WatchList &list, QDate today);

    [[nodiscard]] static QList<items::Column> listColumns();
    [[nodiscard]] static items::Row row(const store::WatchList &list, const Desk &desk);
    [[nodiscard]] static QString inFull(const store::WatchList &list, const Desk &desk);

    [[nodiscard]] static QList<items::Column> itemColumns();
    [[nodiscard]] static items::Row row(const store::WatchItem &item, const services::Session &me);

    [[nodiscard]] static QList<items::Column> watcherColumns();
    [[nodiscard]] static items::Row row(const store::WatchedBy &one, const Desk &desk);

    [[nodiscard]] static QList<items::Column> answerColumns();
    [[nodiscard]] static items::Row row(const services::WatchLine &line);
    [[nodiscard]] static QString result(const QString &result);
    /// "12 added, 1 was on the list, 2 not added".
    [[nodiscard]] static QString summary(const QList<services::WatchLine> &lines);
    /// What is wrong with a list that was asked for; empty: failure_text.h knows.
    [[nodiscard]] static QString refusal(const base::Failure &failure, QDate latestEnd);
};

} // namespace creditdesk::ui
