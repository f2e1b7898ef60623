// A new watch list: what it is called, for which published matter, why and until when.
#pragma once

#include "app/services/watch.h"
#include "ui/shell/desk.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class PlainLabel;

class WatchForm : public QFrame
{
    Q_OBJECT
public:
    explicit WatchForm(Desk &desk, QWidget *parent = nullptr);
    void begin(); ///< empty, and the focus in the first field
    [[nodiscard]] services::NewWatchList list() const;
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QComboBox *matter() const { return m_matter; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    [[nodiscard]] QLineEdit *end() const { return m_end; }
    [[nodiscard]] PlainLabel *missing() const { return m_missing; }

Q_SIGNALS:
    void submitted();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void submit();
    [[nodiscard]] QString chosenMatter() const;
    [[nodiscard]] QString whatIsMissing() const;

    Desk &m_desk;
    QLineEdit *m_name;
    QComboBox *m_matter;
    QLineEdit *m_case;
    QLineEdit *m_reason;
    QLineEdit *m_end;
    PlainLabel *m_missing;
    QPushButton *m_make;
    QPushButton *m_leave;
};

} // namespace creditdesk::ui
