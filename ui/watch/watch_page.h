// Watch lists: which organisations are followed, for which published matter, by whom, why and until when. At the left the
// lists, at the right what is on the chosen one, a new one, what became of what was added, or who watches an organisation.
#pragma once

#include "app/services/watch.h"
#include "ui/shell/page.h"

#include <optional>

class QCheckBox;
class QStackedWidget;

namespace creditdesk::ui {

class ConfirmLine;
class DataTable;
class EmptyState;
class OrganisationField;
class WatchForm;

class WatchPage : public Page
{
    Q_OBJECT
public:
    enum class Part : quint8 { Items, Form, Answers, Watchers, Nothing };

    explicit WatchPage(Desk &desk, QWidget *parent = nullptr);
    void enter() override;
    void suspend() override;
    [[nodiscard]] QString help() const override;
    /// Codes from a search: the next "Add" puts them on the chosen list.
    void offer(const QStringList &codes);
    void addFile(const QString &path);
    void showWatchers(const QString &code);

    [[nodiscard]] Part part() const;
    [[nodiscard]] DataTable *lists() const { return m_lists; }
    [[nodiscard]] DataTable *items() const { return m_items; }
    [[nodiscard]] DataTable *answers() const { return m_answers; }
    [[nodiscard]] DataTable *watchers() const { return m_watchers; }
    [[nodiscard]] WatchForm *form() const { return m_form; }
    [[nodiscard]] OrganisationField *field() const { return m_field; }
    [[nodiscard]] OrganisationField *who() const { return m_who; }
    [[nodiscard]] PlainLabel *head() const { return m_head; }
    [[nodiscard]] ConfirmLine *confirm() const { return m_confirm; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectAll();
    void reload(qint64 choose = 0);
    void choose();
    void loadItems();
    void show(Part part);
    void follow();
    void make();
    void startAdding();
    void add(const QStringList &codes, const QString &how);
    void answer(const base::Result<QList<services::WatchLine>> &lines, bool fromFile);
    void chooseFile();
    void remove();
    void askEnd();
    void fail(const base::Failure &failure);
    [[nodiscard]] std::optional<store::WatchList> current() const;
    [[nodiscard]] QString whyNot(bool needsItem) const;

    QAction *m_make, *m_add, *m_file, *m_remove, *m_end;
    OrganisationField *m_who;
    QCheckBox *m_ended;
    DataTable *m_lists;
    PlainLabel *m_head;
    OrganisationField *m_field;
    ConfirmLine *m_confirm;
    QStackedWidget *m_parts;
    DataTable *m_items;
    WatchForm *m_form;
    DataTable *m_answers;
    DataTable *m_watchers;
    EmptyState *m_empty;
    QList<store::WatchList> m_all;
    QStringList m_offered;
    qint64 m_shown = 0;
    bool m_filling = false;
};

} // namespace creditdesk::ui
