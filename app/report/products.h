// Report products as data (resources/catalogue/products.json and the templates they name) and the other papers of the window:
// slips, forms, the daily sheet. Everything here is plain values in, pages out; no service, no disk, no clock.
#pragma once

#include "app/base/failure.h"
#include "app/report/issue.h"
#include "app/report/model.h"
#include "models/domain/catalogue.h"
#include "models/domain/masking.h"
#include "models/domain/person.h"
#include "models/domain/reception.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace creditdesk::report {

/// One kind of paper that a window can issue.
struct Product {
    QString id; ///< "organisation" "person" "special" "no_record"
    QString zh, en;
    QString layout;                     ///< id of the ReportTemplate
    QString subject;                    ///< "organisation", "person" or "any"
    bool areas = false, period = false; ///< special report: the applicant chooses
    QString basis;
};

struct Area { ///< of a special report (专用信用报告): a field of administration and the record kinds it covers
    QString id, zh, en;
    QStringList kinds;
    QStringList sourceUnits; ///< names it is limited to; empty: all
};

class Products
{
public:
    static std::optional<Products> fromJson(const QByteArray &json, QString *why = nullptr);
    /// The compiled-in ones (":/catalogue/products.json").
    static std::optional<Products> load(QString *why = nullptr);
    [[nodiscard]] const QList<Product> &all() const { return m_products; }
    [[nodiscard]] const Product *find(const QString &id) const;
    [[nodiscard]] const QList<Area> &areas() const { return m_areas; }

private:
    QList<Product> m_products;
    QList<Area> m_areas;
};

/// What limits a report beyond disclosure: scope of the standing, areas and period of a special report.
struct Selection {
    QStringList recordKinds; ///< empty: all
    QStringList areas;       ///< ids; empty: all
    QDate from, until;       ///< decided within; invalid: open
    bool publicOnly = false; ///< third party without authorisation: only what is inside its publicity period
};

/// As compose() of model.h, for any product about an organisation.
[[nodiscard]] Model composeOrganisation(const domain::SubjectFile &file, const Product &product,
                                        const domain::ReportTemplate &layout, const domain::Catalogue &catalogue,
                                        const Products &products, const IssueContext &context, const Selection &selection,
                                        const Look &look);
/// A natural person's report: identity as `scheme` shows it to the subject, records that may be shown on the day of issue, and
/// the use and query history with this visit as its last line (条例 art. 34).
[[nodiscard]] Model composePerson(const domain::PersonFile &file, const Product &product, const domain::ReportTemplate &layout,
                                  const domain::Catalogue &catalogue, const domain::MaskingScheme &scheme,
                                  domain::Audience audience, const IssueContext &context, const Selection &selection,
                                  const Look &look);
/// The numbered "no record found" result.
struct SearchedStore {
    QString name;
    qint64 records = 0; ///< how many it holds; negative: it was asked and does not say
    QDateTime asOf;
};
struct SearchedSubject {
    QString name;
    QString code;   ///< of the signed payload: credit code, or the reference of a person's look-up; never a person's number
    Field identity; ///< as printed; no label: a credit code
};
[[nodiscard]] Model composeNoRecord(const SearchedSubject &subject, const QList<SearchedStore> &stores,
                                    const domain::ReportTemplate &layout, const IssueContext &context, const Look &look);
/// The slip that says why not: reason, article, which papers, where to go. Numbered and signed like a report.
[[nodiscard]] Model composeRefusal(const domain::VisitForm &form, const domain::Standing &standing,
                                   const domain::ReceptionRules &rules, const domain::Catalogue &catalogue,
                                   const domain::MaskingScheme &scheme, const IssueContext &context);

/// Blank or filled forms (application, authorisation, objection, repair, acceptance, refusal, receipt): templates are data.
struct FormInfo {
    QString id, zh, en, basis;
    bool ofAnAct = false; ///< made by an act of its own (a measure), not asked for in reception
};
struct FormValues {
    domain::VisitForm visit;
    QString hall, terminal, operatorName, window;
    QDateTime at;
    QString number;                    ///< acceptance number or the like; may be empty
    QHash<QString, QString> measure{}; ///< of a notice of a measure: "name", "basis", "reasons", ... as the form names them
};
[[nodiscard]] QList<FormInfo> forms();
/// PDF pages, unsigned. NotFound: no such form.
[[nodiscard]] base::Result<Rendered> renderForm(const QString &id, const FormValues &values, const domain::Catalogue &catalogue,
                                                const domain::ReceptionRules &rules, const domain::MaskingScheme &scheme);

/// A plain table on paper: the daily sheet of the register and other lists. Rows unbroken, head repeated, page x of y.
struct Sheet {
    QString title, subtitle;
    QStringList columns;
    QList<int> widths; ///< parts of the width, one a column
    QList<QStringList> rows;
    QStringList closing; ///< totals and signatures below the table
    QString foot;
};
[[nodiscard]] base::Result<Rendered> renderSheet(const Sheet &sheet);

/// The bytes for a reprint: the issued file with its copy number and time in the margin of each page. The stored file is not
/// touched; the result is for paper only and no longer carries a valid signature (and says so in the margin).
[[nodiscard]] base::Result<QByteArray> stampedCopy(const QByteArray &issuedPdf, int copy, const QDateTime &at,
                                                   const QString &terminal);

/// Two reports of one subject, item by item, from their canonical data.
struct Difference {
    QString chapter, item;      ///< titles; item empty: the chapter or the head itself
    QString what;               ///< "added" "removed" "changed"
    QList<Field> before, after; ///< only fields that differ
};
struct Comparison {
    QString older, newer; ///< numbers
    bool sameSubject = false;
    QList<Difference> differences;
};
[[nodiscard]] base::Result<Comparison> compare(const QByteArray &olderCanonical, const QByteArray &newerCanonical);
/// The signed content for people: what canonical data says, in order, as heading and lines.
[[nodiscard]] base::Result<Model> readCanonical(const QByteArray &canonical);

} // namespace creditdesk::report
