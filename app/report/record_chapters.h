// The chapters that hold records, the same in every product: which records may be shown on the day of issue, in which order and
// words. Shared by the composers; pure.
#pragma once

#include "app/report/products.h"
#include "models/domain/disclosure.h"

#include <QHash>

namespace creditdesk::report {

struct Shown {
    const domain::Record *record;
    domain::DisclosureDecision decision;
};

/// Records that may be shown, by kind, newest first. The records must outlive it.
class ShownRecords
{
public:
    /// `products` may be null if the selection names no areas.
    ShownRecords(const QList<domain::Record> &records, const domain::Catalogue &catalogue, QDate day,
                 const Selection &selection, const Products *products);
    [[nodiscard]] QList<Shown> of(const QString &kind) const { return m_shown.value(kind); }
    /// Whether records of this kind were asked for at all: a chapter outside the scope must not say that nothing was found.
    [[nodiscard]] bool inScope(const QString &kind) const;

private:
    [[nodiscard]] bool inAreas(const domain::Record &record) const;
    [[nodiscard]] bool inPeriod(const domain::Record &record) const;

    Selection m_selection;
    QList<Area> m_areas; ///< the chosen ones
    QHash<QString, QList<Shown>> m_shown;
};

/// Who the report is about: what a record only repeats of it is left out.
using KnownValues = QStringList;

[[nodiscard]] Chapter plainChapter(const domain::ReportChapter &from, const domain::ReportTemplate &layout);
[[nodiscard]] Chapter recordChapter(const domain::ReportChapter &from, const domain::ReportTemplate &layout,
                                    const domain::Catalogue &catalogue, const ShownRecords &shown, const KnownValues &known);
/// Figures of the summary, in the order of the template, counted from what is printed.
[[nodiscard]] QList<Count> countsOf(const domain::ReportTemplate &layout, const domain::Catalogue &catalogue,
                                    const ShownRecords &shown);
/// What was chosen, in words, for the head; nothing for a report without limits.
[[nodiscard]] QList<Field> selectionFields(const Selection &selection, const domain::Catalogue &catalogue,
                                           const Products *products);

/// Model with everything that comes from template, context and look.
[[nodiscard]] Model newModel(const QString &product, const domain::ReportTemplate &layout, const IssueContext &context,
                             const Look &look);
[[nodiscard]] QString dateText(QDate date);
void addStated(QList<Field> &fields, QStringView label, const QString &value);
/// Applicant, purpose, basis, rule set: the end of every head.
void addRequest(QList<Field> &fields, const IssueContext &context);

} // namespace creditdesk::report
