// Invented subjects, persons and visits for the papers of the window, as the layers below would hand them over.
#pragma once

#include "app/report/products.h"

namespace creditdesk::report::sample {

inline const QString kClassMark = QStringLiteral("RISKCLASSMARK");
inline const QString kIdentityNumber = QStringLiteral("310101189001010013"); ///< nobody living: born 1890
inline const QString kRareName = QStringLiteral("𠮷𣲗<b>丙</b>&amp;丁");

/// Catalogue, products and masking as shipped.
struct Shipped {
    domain::Catalogue catalogue;
    Products products;
    static const Shipped &get();
    [[nodiscard]] const domain::ReportTemplate &layout(const QString &id) const;
};

[[nodiscard]] domain::Record record(const QString &kind, const QString &id, QDate decided, QDate actEnded = {});
[[nodiscard]] domain::SubjectFile organisation(QList<domain::Record> records, const QString &riskClass = kClassMark);
[[nodiscard]] domain::PersonFile person(QList<domain::Record> records);
[[nodiscard]] IssueContext context(QDate day = {2026, 11, 23});
[[nodiscard]] domain::VisitForm visit(domain::SubjectType type);
[[nodiscard]] domain::Standing refusal();
[[nodiscard]] FormValues formValues(domain::SubjectType type);
[[nodiscard]] QList<SearchedStore> stores();

/// Each product of the catalogue about a subject with these records, by id.
[[nodiscard]] Model product(const QString &id, const QList<domain::Record> &records, const IssueContext &context,
                            const Selection &selection = {}, const Look &look = {});
/// Ids of the records that it prints, in order.
[[nodiscard]] QStringList printed(const Model &model);

} // namespace creditdesk::report::sample
