// What the figures are about: place, sector, department, kind and status of the
// organisations; and the scale in whose words classes are shown. One scale at a
// time, with what it is for beside it.
#pragma once

#include "ui/supervision/overview_words.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QTabBar;

namespace creditdesk::ui {

class PlainLabel;

class FigureFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FigureFilterBar(const domain::Catalogue &catalogue, QWidget *parent = nullptr);
    /// The scales there are, and what they are for.
    void setWords(const FigureWords &words);
    void setChosen(const domain::FigureFilter &filter, const QString &scale);
    [[nodiscard]] domain::FigureFilter filter() const;
    [[nodiscard]] QString scale() const;
    [[nodiscard]] QComboBox *box(const QString &axis) const;
    [[nodiscard]] QTabBar *scales() const { return m_scales; }
    void clear();

Q_SIGNALS:
    void changed();

private:
    void addBox(const QString &axis, const QString &all, const QList<std::pair<QString, QString>> &codes);
    void sayPurpose();
    void follow();

    const domain::Catalogue &m_catalogue;
    FigureWords m_words;
    QList<std::pair<QString, QComboBox *>> m_boxes; ///< by axis
    QPushButton *m_all;
    QTabBar *m_scales;
    PlainLabel *m_purpose;
};

} // namespace creditdesk::ui
