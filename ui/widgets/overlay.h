// Lays a widget over the lower edge of another one, so that what comes and goes moves nothing that a mouse is about to hit.
#pragma once

#include <QObject>

class QWidget;

namespace creditdesk::ui {

class Overlay : public QObject
{
    Q_OBJECT
public:
    /// `bar` and `over` have a common ancestor, the parent of `bar`; `bar` is in no layout. `gap` pixels of `over` stay free
    /// below.
    Overlay(QWidget *bar, QWidget *over, int gap);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();

    QWidget *m_bar;
    QWidget *m_over;
    int m_gap;
};

} // namespace creditdesk::ui
