// Says something without stopping the work: one line above the page, with an icon, words and a way to close it.
#pragma once

#include "models/items/table_model.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace creditdesk::base {
struct Failure;
}

namespace creditdesk::ui {

class PlainLabel;

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);
    /// `head` what happened, `body` what follows from it, `reference` a number to quote.
    void say(items::Tone tone, const QString &head, const QString &body = {}, const QString &reference = {});
    /// In the words of failure_text.h.
    void fail(const base::Failure &failure);
    void clear();
    [[nodiscard]] QString text() const; ///< everything said, for tests and screen readers

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *m_icon;
    PlainLabel *m_head;
    PlainLabel *m_body;
    PlainLabel *m_reference;
    QToolButton *m_close;
};

/// Icon that goes with a tone: the shape says the same as the colour.
[[nodiscard]] QString toneIcon(items::Tone tone);

} // namespace creditdesk::ui
