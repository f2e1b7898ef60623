// The file of the one natural person whose visit is open: masked, with source and time, gone when the visit closes. The number
// in full is shown for a reason only, and for as long as the masking scheme says.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QFrame>
#include <QTimer>

class QVBoxLayout;

namespace creditdesk::ui {

class DataTable;
class LinesBox;
class PlainLabel;
class ReasonLine;

class PersonPanel : public QFrame
{
    Q_OBJECT
public:
    explicit PersonPanel(Desk &desk, QWidget *parent = nullptr);
    void show(const services::PersonView &view);
    void wipe();
    [[nodiscard]] bool revealed() const { return m_timer->isActive(); }
    /// What runs while the number is in full; single shot. Tests end it early.
    [[nodiscard]] QTimer *timer() const { return m_timer; }

Q_SIGNALS:
    void failed(const creditdesk::base::Failure &failure);

private:
    void buildHead(QVBoxLayout *column);
    void askReason();
    void reveal(const QString &reason);
    void mask();
    void showRecords(const services::PersonView &view);

    Desk &m_desk;
    QTimer *m_timer;
    QAction *m_reveal;
    PlainLabel *m_name;
    PlainLabel *m_number;
    PlainLabel *m_asOf;
    LinesBox *m_hints;
    PlainLabel *m_free;
    ReasonLine *m_reason;
    DataTable *m_records;
    DataTable *m_queries;
    PlainLabel *m_recordsHead;
    PlainLabel *m_queriesHead;
    QString m_masked;
    QString m_documentName;
};

} // namespace creditdesk::ui
