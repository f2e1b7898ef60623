#include "app/store/figures/figured_walk.h"

#include "app/store/database/statement.h"

namespace creditdesk::store {
namespace {

using base::Code;
using base::fail;

constexpr qint64 kBetween = 65'536; ///< organisations between two looks at the token

/// What an organisation's profile says, once for all that share it.
std::vector<FiguredSubject> meaningsOf(const Codebook &codes, std::size_t classPlace)
{
    std::vector<FiguredSubject> meanings(codes.organisations.size());
    const auto text = [&codes](std::span<const AxisCode> profile, std::size_t place) -> std::string_view {
        return codes.organisationAxes[place].text(profile[place]);
    };
    for (std::size_t i = 0; i < meanings.size(); ++i) {
        const std::span<const AxisCode> profile = codes.organisations.at(static_cast<Profile>(i));
        FiguredSubject &subject = meanings[i];
        subject.district = text(profile, organisationPlace::District);
        subject.sector = text(profile, organisationPlace::Sector);
        subject.kind = text(profile, organisationPlace::Kind);
        subject.status = text(profile, organisationPlace::Status);
        const std::string_view grade = text(profile, classPlace);
        subject.grade = grade == kNone ? std::string_view() : grade;
    }
    return meanings;
}

std::optional<std::size_t> placeOfScale(const FigureBook &book, const QString &scale)
{
    const QList<domain::Scale> &scales = book.facts().scales;
    for (qsizetype i = 0; i < scales.size(); ++i) {
        if (scales.at(i).id == scale)
            return organisationPlace::Classes + 2 * static_cast<std::size_t>(i);
    }
    return {};
}

/// Profiles by serial: an array where serials are dense, as they are; the walk asks for them in the order of codes.
class ProfilesBySerial
{
public:
    explicit ProfilesBySerial(const FigureBook &book) : m_book(book)
    {
        const Columns &base = book.base();
        const std::int64_t span = base.size() == 0 ? 0 : base.serials.back() - base.serials.front() + 1;
        if (span <= 0 || span > static_cast<std::int64_t>(base.size()) * 4)
            return;
        m_first = base.serials.front();
        m_dense.assign(static_cast<std::size_t>(span), kGone);
        for (std::size_t row = 0; row < base.size(); ++row)
            m_dense[static_cast<std::size_t>(base.serials[row] - m_first)] = base.profiles[row];
        const Columns &changed = book.changed();
        for (std::size_t row = 0; row < changed.size(); ++row) {
            const std::int64_t at = changed.serials[row] - m_first;
            if (at >= 0 && at < span)
                m_dense[static_cast<std::size_t>(at)] = changed.profiles[row];
        }
    }
    /// kGone: the figures know no such organisation.
    [[nodiscard]] Profile at(std::int64_t serial) const
    {
        const std::int64_t place = serial - m_first;
        if (place >= 0 && place < static_cast<std::int64_t>(m_dense.size()))
            return m_dense[static_cast<std::size_t>(place)];
        const auto row = m_book.find(serial);
        return row ? row->columns.profiles[row->row] : kGone;
    }

private:
    const FigureBook &m_book;
    std::int64_t m_first = 0;
    std::vector<Profile> m_dense;
};

} // namespace

base::Done eachFigured(Connection &organisations, const FigureBook &book, const QString &scale, const FiguredVisit &visit,
                       const WalkProgress &progress, const base::CancelToken &cancel)
{
    const std::optional<std::size_t> classPlace = placeOfScale(book, scale);
    if (!classPlace)
        return fail(Code::InvalidInput, QStringLiteral("no scale %1 in these figures").arg(scale), QStringLiteral("scale"));
    const std::vector<FiguredSubject> meanings = meaningsOf(book.codes(), *classPlace);
    const ProfilesBySerial profiles(book);
    const Transaction snapshot(organisations, Transaction::Kind::Snapshot);
    Statement rows(organisations, "SELECT code, serial FROM organisation INDEXED BY organisation_by_code ORDER BY code");
    qint64 visited = 0;
    const qint64 all = book.facts().organisations;
    while (rows.step()) {
        const std::int64_t serial = rows.integer(1);
        const Profile profile = profiles.at(serial);
        if (profile == kGone)
            return fail(Code::Conflict, QStringLiteral("an organisation has come since the figures were made"),
                        QStringLiteral("figure_rows"));
        FiguredSubject subject = meanings[profile];
        subject.code = rows.text(0);
        subject.serial = serial;
        TRY_DONE(visit(subject));
        if (++visited % kBetween == 0) {
            if (cancel.isCancelled())
                return fail(Code::Cancelled, QStringLiteral("walk over figures"));
            if (progress)
                progress(visited, all);
        }
    }
    if (visited != all)
        return fail(Code::Conflict, QStringLiteral("an organisation has gone since the figures were made"),
                    QStringLiteral("figure_rows"));
    return {};
}

} // namespace creditdesk::store
