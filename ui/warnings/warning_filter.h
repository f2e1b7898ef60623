// What narrows the inbox: whose, text, state, severity, kind, district, and the order. Says that it changed when typing pauses.
#pragma once

#include "app/services/warnings.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QTabBar;

namespace creditdesk::domain {
class Catalogue;
}

namespace creditdesk::ui {

class PlainLabel;

class WarningFilterBar : public QWidget
{
    Q_OBJECT
public:
    enum class Whose : quint8 { Mine, Untaken, ToAgree, All };

    WarningFilterBar(const domain::Catalogue &catalogue, const domain::WarningRules &rules, QWidget *parent = nullptr);
    /// What is chosen; `me` is the operator's id.
    [[nodiscard]] store::WarningFilter filter(const QString &me) const;
    /// The same without whose: what the numbers on the tabs are counted of.
    [[nodiscard]] store::WarningFilter ofAll() const;
    [[nodiscard]] Whose whose() const;
    void setWhose(Whose whose);
    void setCounts(qint64 mine, qint64 untaken, qint64 toAgree, qint64 all);
    /// How far the evaluation is, beside the tabs.
    void setState(const QString &text);
    [[nodiscard]] PlainLabel *stateLine() const { return m_stateLine; }
    [[nodiscard]] bool narrows() const; ///< anything beside whose is chosen
    void clear();
    void focusText();
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] QLineEdit *text() const { return m_text; }
    [[nodiscard]] QComboBox *state() const { return m_state; }
    [[nodiscard]] QComboBox *level() const { return m_level; }
    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QComboBox *district() const { return m_district; }
    [[nodiscard]] QComboBox *order() const { return m_order; }

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter or Down in the text: the list is wanted

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QComboBox *choice(const QString &name, const QString &all, int letters);
    void follow();

    QTabBar *m_tabs;
    PlainLabel *m_stateLine;
    QLineEdit *m_text;
    QComboBox *m_state;
    QComboBox *m_level;
    QComboBox *m_kind;
    QComboBox *m_district;
    QComboBox *m_order;
    QTimer m_pause;
};

} // namespace creditdesk::ui
