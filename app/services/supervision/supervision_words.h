// Words of tables that leave the program: axes, codes without a list of their own, titles (resources/catalogue/
// supervision.json). Chinese, as all paper. Any thread.
#pragma once

#include "app/base/failure.h"
#include "models/domain/catalogue.h"

#include <QHash>
#include <QString>

namespace creditdesk::services {

class SupervisionWords
{
public:
    [[nodiscard]] static base::Result<SupervisionWords> compiledIn();

    [[nodiscard]] QString text(const QString &id) const { return m_texts.value(id, id); }
    /// "class:risk" is looked up as such.
    [[nodiscard]] QString axis(const QString &axis) const { return m_axes.value(axis, axis); }
    /// What a code of an axis is called; the code itself if it has no name.
    [[nodiscard]] QString codeOf(const QString &axis, const QString &code, const domain::Catalogue &catalogue) const;

private:
    QHash<QString, QString> m_texts, m_axes, m_codes; ///< codes: "axis/code"
};

} // namespace creditdesk::services
