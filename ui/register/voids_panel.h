// Spoilt sheets and report numbers: requests to void that wait for a second person, blocks of numbers reserved for this window,
// and each number that never became a report, with its reason.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QHash>
#include <QWidget>

class QAction;

namespace creditdesk::ui {

class DataTable;
class MessageBar;
class PlainLabel;

class VoidsPanel : public QWidget
{
    Q_OBJECT
public:
    VoidsPanel(Desk &desk, MessageBar &messages, QWidget *parent = nullptr);
    void enter();
    void reload();
    [[nodiscard]] DataTable *voids() const { return m_voids; }
    [[nodiscard]] DataTable *blocks() const { return m_blocks; }
    [[nodiscard]] DataTable *gaps() const { return m_gaps; }
    [[nodiscard]] PlainLabel *about() const { return m_about; } ///< which paper the button would void

Q_SIGNALS:
    void openVoids(int count);

private:
    struct Content {
        services::Reception::Numbers numbers;
        QHash<QString, store::IssuedReport> papers; ///< of the requests to void, by number, without bytes
    };
    static base::Result<Content> read(services::Workstation &house);
    void show(const Content &content);
    void agree();
    void reserve();
    void updateActions();
    [[nodiscard]] const store::VoidRequest *current() const;

    Desk &m_desk;
    MessageBar &m_messages;
    QAction *m_agree;
    QAction *m_reserve;
    DataTable *m_voids;
    DataTable *m_blocks;
    DataTable *m_gaps;
    PlainLabel *m_left;
    PlainLabel *m_about;
    QList<store::VoidRequest> m_requests;
    QHash<QString, store::IssuedReport> m_papers;
};

} // namespace creditdesk::ui
