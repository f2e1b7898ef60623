// Who would move from where to where if a draft were in force: the matrix, the
// same by district, sector and size, examples.
#pragma once

#include "app/services/supervision.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QProgressBar;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace creditdesk::ui {

class DataTable;
class PlainLabel;

class RuleBackTestView : public QWidget
{
    Q_OBJECT
public:
    explicit RuleBackTestView(Desk &desk, QWidget *parent = nullptr);
    void say(const QString &text); ///< instead of a result
    void showProgress(qint64 done, qint64 total);
    /// `order`: grade ids, best first.
    void showResult(const services::BackTest &result, const QStringList &order);
    [[nodiscard]] DataTable *matrix() const { return m_matrix; }
    [[nodiscard]] DataTable *districts() const { return m_districts; }
    [[nodiscard]] DataTable *examples() const { return m_examples; }
    [[nodiscard]] PlainLabel *figures() const { return m_figures; }

private:
    [[nodiscard]] static QString sizeName(const QString &band);
    DataTable *groupTable(const QString &title);
    void fill(DataTable *table, const QList<services::BackTest::Group> &groups, const QList<domain::Term> &names);
    void fillMatrix(const services::BackTest &result, const QStringList &order);
    void fillExamples(const services::BackTest &result);
    void setResultVisible(bool visible);

    Desk &m_desk;
    PlainLabel *m_figures;
    QProgressBar *m_bar;
    QVBoxLayout *m_matrixPlace;
    DataTable *m_matrix = nullptr;
    QTabBar *m_tabs;
    QStackedWidget *m_parts;
    DataTable *m_districts = nullptr;
    DataTable *m_sectors = nullptr;
    DataTable *m_sizes = nullptr;
    DataTable *m_examples = nullptr;
};

} // namespace creditdesk::ui
