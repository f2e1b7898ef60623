// The list behind a number: its filter as chips, its length, its rows page by
// page; Enter opens the subject's file, Esc goes back to the number. The list
// and the number are counted from the same filter by the same service.
#pragma once

#include "ui/supervision/list_behind.h"
#include "ui/supervision/list_rows.h"

namespace creditdesk::ui {

class DataTable;
class EmptyState;
class FilterChips;
class ListExport;
class PaperOut;
class PlainLabel;

class FigureListPage : public ListBehind
{
    Q_OBJECT
public:
    FigureListPage(Desk &desk, const FigureTarget &target, const FigureWords &words, const QJsonObject &place = {},
                   QWidget *parent = nullptr); ///< `place`: as it was left, with the row
    void enter() override;
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QJsonObject place() const override;

    [[nodiscard]] DataTable *list() const { return m_list; }
    [[nodiscard]] FilterChips *chips() const { return m_chips; }
    [[nodiscard]] qint64 total() const { return m_total; } ///< -1: not known yet
    [[nodiscard]] const FigureTarget &target() const { return m_target; }
    void exportTo(const QString &path);
    void print(); ///< the whole list, as it is exported

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Piece {
        QList<items::Row> rows;
        qint64 total = 0, closed = 0;
    };
    static base::Result<Piece> piece(services::Workstation &house, const FigureTarget &target, const ListRows &words,
                                     qint64 first, int most);
    void load(qint64 first);
    void take(const Piece &piece, qint64 first);
    void remove(const QString &axis);
    void sayHead();
    void chooseExport();
    void allow();

    FigureTarget m_target;
    FigureWords m_words;
    ListRows m_rows;
    QAction *m_export;
    QAction *m_stop;
    QAction *m_print;
    PaperOut *m_paper;
    ListExport *m_file;
    FilterChips *m_chips;
    PlainLabel *m_count;
    PlainLabel *m_purpose;
    PlainLabel *m_closed; ///< how many rows are not for these eyes
    DataTable *m_list;
    EmptyState *m_empty;
    qint64 m_total = -1;
    qint64 m_loaded = 0, m_closedRows = 0;
    QJsonObject m_wanted; ///< the place to come back to, until its row is there
};

} // namespace creditdesk::ui
