// Asks for something before an act: one line, not a dialog; the page stays as it is. It says what is asked, has the fields of
// whoever derives from it, a button that names the act and one to leave it. Enter does it, Esc leaves without doing anything,
// and the focus goes back to where it was.
#pragma once

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLineEdit;
class QPushButton;

namespace creditdesk::ui {

class PlainLabel;

class AskLine : public QFrame
{
    Q_OBJECT
public:
    explicit AskLine(QWidget *parent = nullptr);
    /// Hides itself; nothing was given.
    virtual void leave();
    /// Whether one of them is being answered somewhere in `place`.
    [[nodiscard]] static bool isAskedIn(const QWidget *place);

protected:
    /// Does the act with what was entered, if that is enough.
    virtual void give() = 0;
    void addField(QWidget *field, int stretch = 0); ///< left of the buttons
    /// A field for a reason, as long as the ledger keeps one; Enter in it gives.
    [[nodiscard]] QLineEdit *makeReason();
    /// Shows itself; `first` takes the focus.
    void open(const QString &question, const QString &act, QWidget *first);
    void setMissing(const QString &missing); ///< empty: nothing is, and the act can be done
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] PlainLabel *question() const { return m_question; }
    void keyPressEvent(QKeyEvent *event) override;

private:
    PlainLabel *m_question;
    QPushButton *m_act;
    QPushButton *m_leave;
    QHBoxLayout *m_row;
    int m_fields = 0;
    QPointer<QWidget> m_before; ///< had the focus, and gets it back
};

} // namespace creditdesk::ui
