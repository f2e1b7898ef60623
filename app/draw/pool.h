// The pool of a draw: every organisation that the plan's filter lets in, each with its stratum and items or the reason why it
// is left out, in ascending code, and the SHA-256 over its list. The list is what is published beside the transcript; a line is
// the RFC 8785 form of
//     [CODE, DISTRICT, STRATUM, [ITEM, ...]]   for one that can be drawn, items in ascending order
//     [CODE, DISTRICT, "", REASON]             for one that is left out
// Building is for one thread; a finished pool is immutable.
#pragma once

#include "app/base/failure.h"
#include "models/domain/inspection_placement.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace creditdesk::draw {

/// Takes the list in pieces of whole lines.
using PoolSink = std::function<base::Done(std::string_view)>;

struct PoolStratum {
    QString id;
    QString grade;
    qint64 size = 0;
};

class Pool
{
public:
    /// One organisation, packed: two million of them stay under 50 MB.
    struct Entry {
        std::uint64_t high = 0, middle = 0; ///< the code's bytes 0-7 and 8-15, so that numbers compare as the text does
        std::uint16_t low = 0;              ///< bytes 16-17
        std::uint32_t group = 0;
    };
    /// What entries with the same tail of a line share.
    struct Group {
        std::string district, stratum, reason; ///< reason: left out, and no stratum
        QStringList items;                     ///< ascending
        std::string tail;                      ///< of the line, from the code's closing quote to the newline
        int stratumAt = -1;
    };

    Pool();
    ~Pool();
    Pool(Pool &&) noexcept;
    Pool &operator=(Pool &&) noexcept;

    [[nodiscard]] const QByteArray &hash() const; ///< of the list, hexadecimal
    [[nodiscard]] qint64 size() const;            ///< that can be drawn
    [[nodiscard]] qint64 leftOut() const;
    [[nodiscard]] const QHash<QString, qint64> &leftOutByReason() const;
    [[nodiscard]] const QList<PoolStratum> &strata() const;  ///< by id; none is empty
    [[nodiscard]] const std::vector<Entry> &entries() const; ///< by code
    [[nodiscard]] const std::vector<Group> &groups() const;
    [[nodiscard]] base::Done write(const PoolSink &sink) const;

    /// For keeping it: 22 bytes an entry. unpacked() computes the list's hash anew; Damaged if the bytes make no pool.
    [[nodiscard]] QByteArray packed() const;
    [[nodiscard]] static base::Result<Pool> unpacked(const QByteArray &bytes);

private:
    friend class PoolBuilder;
    struct Data;
    /// Counted and hashed.
    [[nodiscard]] static base::Result<Pool> finished(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m;
};

/// The 18 characters of an entry's code.
void codeOf(const Pool::Entry &entry, char *to);

class PoolBuilder
{
public:
    /// Neither is copied; both must outlive it.
    PoolBuilder(const domain::InspectionPlan &plan, const domain::Catalogue &catalogue);
    ~PoolBuilder();
    /// Rows in any order. RefusedByRule if the row is no organisation's; nothing of it is kept.
    [[nodiscard]] base::Done add(const domain::InspectionSubject &subject);
    /// InvalidInput if a code stands twice. Once, at the end.
    [[nodiscard]] base::Result<Pool> finish();

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::draw
