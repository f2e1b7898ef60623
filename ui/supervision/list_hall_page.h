// The entries of the register behind a number of the hall: when, who, about whom, with what result. The register's own page has
// everything else.
#pragma once

#include "app/services/reception.h"
#include "ui/supervision/list_behind.h"
#include "ui/supervision/overview_target.h"

namespace creditdesk::ui {

class DataTable;
class PlainLabel;

class HallListPage : public ListBehind
{
    Q_OBJECT
public:
    HallListPage(Desk &desk, const HallWish &wish, const QJsonObject &place = {}, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QJsonObject place() const override;
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< -1: not known yet

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void load();
    void take(const QList<store::RegisterEntry> &entries);
    [[nodiscard]] items::Row row(const store::RegisterEntry &entry) const;

    HallWish m_wish;
    QString m_row; ///< to come back to
    PlainLabel *m_count;
    DataTable *m_list;
    qint64 m_total = -1;
};

} // namespace creditdesk::ui
