// Head of a subject's file: who it is, where the data comes from and as of when.
#pragma once

#include "app/services/workstation.h"

#include <QFrame>
#include <QList>

class QGridLayout;

namespace creditdesk::ui {

class PlainLabel;

class SubjectHead : public QFrame
{
    Q_OBJECT
public:
    explicit SubjectHead(QWidget *parent = nullptr);
    void setSubject(const services::SubjectView &view, const domain::Catalogue &catalogue);

private:
    PlainLabel *addFact(QGridLayout *grid, int row, int column, const QString &label, int span = 1);

    PlainLabel *m_code;
    PlainLabel *m_status;
    PlainLabel *m_district;
    PlainLabel *m_sector;
    PlainLabel *m_representative;
    PlainLabel *m_founded;
    PlainLabel *m_address;
    PlainLabel *m_source;
};

} // namespace creditdesk::ui
