// What a draw is made from: how many can be drawn and how many were left out for what reason, and the strata with their quotas.
#pragma once

#include "app/services/inspections.h"

#include <QWidget>

class QPushButton;

namespace creditdesk::ui {

class DataTable;
class HashLine;
class PlainLabel;

class PoolView : public QWidget
{
    Q_OBJECT
public:
    explicit PoolView(QWidget *parent = nullptr);
    /// `open`: the tables as well; else a button opens them.
    void show(const services::PoolFacts &facts, bool open);
    [[nodiscard]] DataTable *sizes() const { return m_sizes; }
    [[nodiscard]] DataTable *strata() const { return m_strata; }

private:
    void setOpen(bool open);

    QPushButton *m_more;
    DataTable *m_sizes;
    DataTable *m_strata;
    PlainLabel *m_purpose;
    HashLine *m_hash;
};

} // namespace creditdesk::ui
