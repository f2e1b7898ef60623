// Written authorisations in words: rows of the list, every field of one, and whether it can still be used.
#pragma once

#include "app/store/window_book.h"
#include "models/domain/catalogue.h"
#include "models/items/table_model.h"

#include <QCoreApplication>

namespace creditdesk::ui {

class AuthorisationWords
{
    Q_DECLARE_TR_FUNCTIONS(AuthorisationWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static QList<items::Row> rows(const QList<store::Authorisation> &list, QDate today);
    /// "valid until ...", "used", "withdrawn", "expired", "valid from ...".
    [[nodiscard]] static items::Cell state(const store::Authorisation &one, QDate today);
    [[nodiscard]] static QList<items::Row> details(const store::Authorisation &one, const domain::Catalogue &catalogue,
                                                   QDate today);
};

} // namespace creditdesk::ui
