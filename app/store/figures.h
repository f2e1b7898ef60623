// Figures of a mirror: "how many" and "which ones" for any combination of filters, from packed columns in memory instead of
// scans. One state of the mirror, as it was marked; immutable, so that a number and the list behind it, asked of the same
// Figures, cannot differ. Any thread. Made and kept current by Mirror::buildFigures() and Mirror::updateFigures().
#pragma once

#include "app/base/cancel.h"
#include "app/base/failure.h"
#include "models/domain/figures.h"
#include "models/domain/subject.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace creditdesk::store {

class FigureBook;

/// What the figures cover.
struct FigureFacts {
    qint64 sequence = 0; ///< last change of the mirror that they know
    QDateTime asOf;      ///< platform time of that state
    QDate day;           ///< for which classes and marks are stated
    QString rules;       ///< SubjectMarker::rules()
    qint64 organisations = 0;
    qint64 records = 0; ///< of organisations that the mirror holds
    QList<domain::Scale> scales;
};

/// Where a record stands: in the order (kind, decided, id) of its subject's records.
struct RecordPlace {
    qint64 serial = 0;
    int position = 0;
    bool operator==(const RecordPlace &) const = default;
};

/// Classes of one subject; "none": excluded from the scale. In the order of FigureFacts::scales.
struct SubjectClasses {
    QStringList now, before;
};

/// A row of a list behind a number.
struct FiguredOrganisation {
    qint64 serial = 0;
    QString code, name, district, sector, kind, status;
    QString platformClass; ///< as sent; "none" if nothing was sent
    SubjectClasses classes;
    int records = 0;
};

struct FiguredRecord {
    RecordPlace place;
    domain::Record record;
    QString organisation; ///< name; its code is record.subject
    QString district;
    QString notice, outcome;
};

/// From tallies of what overviews ask where they hold the answer, and from the packed rows otherwise; or always from the rows.
enum class CountBy : quint8 { Quickest, Rows };

class Figures
{
public:
    Figures(std::shared_ptr<const FigureBook> book, qint64 generation);
    ~Figures();

    [[nodiscard]] const FigureFacts &facts() const;

    /// Rows and columns are those codes of an axis that the filter admits: of class axes, notice, outcome and objection every
    /// code there is, of the others every code that occurs in the mirror; so they do not come and go with the other axes.
    /// Without a row axis there is one row, named "". InvalidInput: an axis that does not exist (a scale nobody marked, too).
    [[nodiscard]] base::Result<domain::FigureTable> count(const domain::FigureFilter &filter, domain::Counted counted,
                                                          const QString &rowAxis = {}, const QString &columnAxis = {},
                                                          CountBy by = CountBy::Quickest) const;
    [[nodiscard]] base::Result<qint64> total(const domain::FigureFilter &filter, domain::Counted counted) const;

    /// The tallies are made beside everybody's work once a question needs them; this waits for them.
    void summarise() const;
    /// Whether tallies answer a question of count().
    [[nodiscard]] base::Result<bool> isSummarised(const domain::FigureFilter &filter, domain::Counted counted,
                                                  const QString &rowAxis = {}, const QString &columnAxis = {}) const;
    [[nodiscard]] qint64 summaryBytes() const; ///< of memory; waits as summarise() does

    /// Serials, ascending; a page of them. All pages together are as many as total(filter, Organisations).
    [[nodiscard]] base::Result<QList<qint64>> organisations(const domain::FigureFilter &filter, qint64 offset, int limit) const;
    /// By serial and position. All pages together are as many as total(filter, Records).
    [[nodiscard]] base::Result<QList<RecordPlace>> records(const domain::FigureFilter &filter, qint64 offset, int limit) const;

    /// Codes of an axis as count() would name them without a filter, ascending.
    [[nodiscard]] base::Result<QStringList> codes(const QString &axis) const;
    /// Code of each source unit -> a name that its records state.
    [[nodiscard]] const QMap<QString, QString> &units() const;
    /// NotFound: no such subject.
    [[nodiscard]] base::Result<SubjectClasses> classesOf(qint64 serial) const;

    /// For the mirror.
    [[nodiscard]] const FigureBook &book() const { return *m_book; }
    [[nodiscard]] qint64 generation() const { return m_generation; }

private:
    std::shared_ptr<const FigureBook> m_book;
    qint64 m_generation;
};

/// Subjects done and subjects in all; from one thread at a time.
using WalkProgress = std::function<void(qint64 done, qint64 total)>;
/// One subject with its records by (kind, decided, id). Called from several threads at once, `thread` is 0, 1, ...; within a
/// thread stretches of ascending serials. The views live for the call.
using SubjectVisit = std::function<void(const domain::OrganisationRow &, std::span<const domain::RecordRow>, int thread)>;
inline constexpr int kWalkThreads = 2;

/// What figures say of an organisation. Views, valid during the call.
struct FiguredSubject {
    std::string_view code;
    qint64 serial = 0;
    std::string_view district, sector, kind, status; ///< as the mirror has them
    std::string_view grade;                          ///< of the scale that was asked for; empty: none
};
using FiguredVisit = std::function<base::Done(const FiguredSubject &)>;

} // namespace creditdesk::store
