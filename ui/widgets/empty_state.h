// What an empty page says: what belongs here and how it gets here.
#pragma once

#include <QWidget>

namespace creditdesk::ui {

class PlainLabel;

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);
    void say(const QString &head, const QString &body);

private:
    PlainLabel *m_head;
    PlainLabel *m_body;
};

} // namespace creditdesk::ui
