// What Measures is made of; known only inside app/services.
#pragma once

#include "app/services/house.h"
#include "app/services/measures.h"
#include "app/store/measure_book.h"

#include <mutex>

namespace creditdesk::services {

/// A look at an organisation under a matter, on record before it is given.
struct MatterLook {
    Means who;
    domain::SubjectFile file;
    domain::MeasureAsk ask;
    const domain::Application *matter = nullptr;
    QString caseNumber;
    qint64 registerEntry = 0;
};

struct Measures::Impl {
    Workstation::Impl &house;
    const domain::MeasureEngine engine;
    std::mutex applying;  ///< one number is made at a time
    std::mutex reviewing; ///< one walk over the uses at a time

    explicit Impl(Workstation::Impl &h)
        : house(h), engine(std::make_shared<const domain::MeasureLists>(h.catalogue.measures()), h.catalogue)
    {
    }

    [[nodiscard]] const domain::Catalogue &catalogue() const { return house.catalogue; }
    [[nodiscard]] QDate today() const { return house.clock.legalNow().date(); }
    [[nodiscard]] tl::unexpected<base::Failure> refuse(const Means &who, const QString &permission, const QString &subject,
                                                       const QString &reason) const;
    /// Permission, matter and case number, without a look. The normalised code is in `code`.
    base::Result<MatterLook> admitted(const QString &permission, QString &code, const QString &matter,
                                      const QString &caseNumber) const;
    /// The same, written to audit and register, and then the file.
    base::Result<MatterLook> look(const QString &permission, const QString &code, const QString &matter,
                                  const QString &caseNumber) const;
    [[nodiscard]] store::RegisterEntry registerLine(const MatterLook &look, const QString &code) const;
    /// Texts of an officer are about organisations: an identity number in one is refused.
    base::Done checkText(const Means &who, const QString &permission, const QString &subject, const QString &text) const;

    base::Result<store::MeasureUse> drafted(const MatterLook &look, const MeasureOrder &order,
                                            const domain::MeasureVerdict &verdict) const;
    base::Result<QByteArray> noticeOf(const MatterLook &look, const store::MeasureUse &use) const;
    [[nodiscard]] MeasureEvent event(const Means &who, const QString &act, const QString &result, const QString &text) const;
    /// What the platform is told of an act.
    [[nodiscard]] static store::OutboxItem told(const store::MeasureUse &use, const MeasureEvent &event);
    /// One act on a use: state, event, audit entry and outbox item in one transaction.
    base::Done act(const Means &who, const QString &permission, const store::MeasureUse &use, const QString &before,
                   const MeasureEvent &event) const;
    /// A use of the operator's own organ.
    base::Result<store::MeasureUse> ownUse(const Means &who, const QString &permission, const QString &number) const;
    /// What became of the ground of a use today: id of a reason, empty if it stands; the records that are gone.
    base::Result<std::pair<QString, QStringList>> groundGone(const Means &who, const store::MeasureUse &use) const;
    base::Result<bool> reviewOne(const Means &who, store::MeasureUse use) const;
};

} // namespace creditdesk::services
