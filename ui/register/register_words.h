// The register of queries in words: rows of the list, every field of an entry, and what became of numbers and of requests to
// void.
#pragma once

#include "app/report/products.h"
#include "app/services/reception.h"
#include "models/items/table_model.h"

#include <QCoreApplication>
#include <QHash>

namespace creditdesk::ui {

class RegisterWords
{
    Q_DECLARE_TR_FUNCTIONS(RegisterWords)
public:
    [[nodiscard]] static QList<items::Column> columns();
    [[nodiscard]] static QList<items::Row> rows(const QList<store::RegisterEntry> &entries, const domain::Catalogue &catalogue);
    [[nodiscard]] static QList<items::Row> details(const store::RegisterEntry &entry, const domain::Catalogue &catalogue,
                                                   const report::Products &products);
    [[nodiscard]] static QString applicant(const QString &id, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString product(const QString &id, const report::Products &products);
    /// Ids of results, and each in words.
    [[nodiscard]] static QStringList results();
    [[nodiscard]] static items::Cell result(const QString &id);
    [[nodiscard]] static QString scope(const QString &id);
    /// Number of the report or of the slip.
    [[nodiscard]] static QString number(const store::RegisterEntry &entry);

    [[nodiscard]] static QList<items::Column> voidColumns();
    [[nodiscard]] static QList<items::Row> voids(const QList<store::VoidRequest> &voids,
                                                 const QHash<QString, store::IssuedReport> &papers,
                                                 const report::Products &products); ///< open ones first; `papers` by number
    /// Whom a paper is about.
    [[nodiscard]] static QString whom(const store::IssuedReport &paper);
    [[nodiscard]] static QList<items::Column> blockColumns();
    [[nodiscard]] static QList<items::Row> blocks(const QList<store::NumberBlock> &blocks, const QDateTime &now);
    [[nodiscard]] static QList<items::Column> gapColumns();
    [[nodiscard]] static QList<items::Row> gaps(const QList<store::NumberUse> &spoilt);

private:
    [[nodiscard]] static QString why(const store::RegisterEntry &entry, const domain::Catalogue &catalogue);
    [[nodiscard]] static QString document(const QString &kept, const domain::Catalogue &catalogue);
};

} // namespace creditdesk::ui
