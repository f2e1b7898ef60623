// A label for text from outside: never markup, nothing hidden in it. Every label that shows data is one of these.
#pragma once

#include "models/items/table_model.h"

#include <QLabel>

namespace creditdesk::ui {

class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);
    /// Shows `text` with control characters made visible and its direction isolated.
    void setData(const QString &text);
    /// The text given to setData(), for accessibility and tests.
    [[nodiscard]] QString data() const { return m_data; }
    /// Colour by meaning.
    void setTone(items::Tone tone);
    /// One line, cut with an ellipsis; the whole text becomes the tooltip.
    void setElided(bool elided);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_data;
    bool m_elided = false;
};

/// `text` as a tooltip that cannot become markup.
[[nodiscard]] QString plainToolTip(const QString &text);
/// Name of a tone as the stylesheet spells it.
[[nodiscard]] QString toneName(items::Tone tone);

} // namespace creditdesk::ui
