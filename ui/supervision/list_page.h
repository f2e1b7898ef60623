// The list behind a number: its filter as chips, its length, its rows page by
// page; Enter opens the subject's file, Esc goes back to the number. The list
// and the number are counted from the same filter by the same service.
#pragma once

#include "ui/shell/page.h"
#include "ui/supervision/list_rows.h"

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class FilterChips;
class ListExport;
class PlainLabel;

class FigureListPage : public Page
{
    Q_OBJECT
public:
    FigureListPage(Desk &desk, const FigureTarget &target, const FigureWords &words, QWidget *parent = nullptr);
    void enter() override;
    [[nodiscard]] QString help() const override;

    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] FilterChips *chips() const { return m_chips; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< -1: not known yet
    [[nodiscard]] const FigureTarget &target() const { return m_target; }
    void exportTo(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Piece {
        QList<items::Row> rows;
        qint64 total = 0;
    };
    static base::Result<Piece> piece(services::Workstation &house, const FigureTarget &target, const ListRows &words,
                                     qint64 first, int most);
    void load(qint64 first);
    void take(const Piece &piece, qint64 first);
    void remove(const QString &axis);
    void sayHead();
    void chooseExport();

    FigureTarget m_target;
    FigureWords m_words;
    ListRows m_rows;
    QAction *m_export;
    QAction *m_stop;
    ListExport *m_file;
    FilterChips *m_chips;
    PlainLabel *m_count;
    PlainLabel *m_purpose;
    DataTable *m_list;
    EmptyState *m_empty;
    qint64 m_total = -1;
    qint64 m_loaded = 0;
};

} // namespace creditdesk::ui
