// The measures behind a number of the third stage: on whom, which, by which organ, until when. Enter opens the organisation.
#pragma once

#include "app/services/supervision.h"
#include "ui/supervision/list_behind.h"
#include "ui/supervision/overview_target.h"
#include "ui/supervision/overview_words.h"

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class PlainLabel;

class MeasureListPage : public ListBehind
{
    Q_OBJECT
public:
    MeasureListPage(Desk &desk, const FigureTarget &target, const FigureWords &words, const QJsonObject &place = {},
                    QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QJsonObject place() const override;
    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< -1: not known yet

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void load();
    void take(const QList<services::MeasureInUse> &measures);
    [[nodiscard]] items::Row row(const services::MeasureInUse &measure) const;

    FigureTarget m_target;
    FigureWords m_words;
    QString m_row; ///< to come back to
    PlainLabel *m_count;
    PlainLabel *m_filter;
    DataTable *m_list;
    EmptyState *m_empty;
    qint64 m_total = -1;
};

} // namespace creditdesk::ui
