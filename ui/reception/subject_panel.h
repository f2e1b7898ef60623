// Beside the form while it is filled in: who the organisation is, as far as it is known here, on what the request stands, and
// what the clerk should know.
#pragma once

#include "app/services/reception.h"
#include "ui/shell/desk.h"

#include <QFrame>

namespace creditdesk::ui {

class LinesBox;
class PlainLabel;

class SubjectPanel : public QFrame
{
    Q_OBJECT
public:
    explicit SubjectPanel(Desk &desk, QWidget *parent = nullptr);
    void show(const services::Assessment &judged, const domain::VisitForm &form);
    void clear();

private:
    [[nodiscard]] QStringList subjectLines(const domain::Organisation &organisation) const;

    Desk &m_desk;
    PlainLabel *m_name;
    PlainLabel *m_code;
    LinesBox *m_lines;
    LinesBox *m_refusal;
    LinesBox *m_hints;
    PlainLabel *m_missingHead;
    LinesBox *m_missing;
    PlainLabel *m_basis;
};

} // namespace creditdesk::ui
