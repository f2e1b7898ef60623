// What Supervision is made of; known only inside app/services.
#pragma once

#include "app/services/house.h"
#include "app/services/supervision.h"
#include "app/services/supervision/marker.h"
#include "app/services/supervision/size_bands.h"
#include "app/services/supervision/supervision_words.h"
#include "app/store/figures.h"

#include <mutex>

namespace creditdesk::services {

struct Supervision::Impl {
    Workstation::Impl &house;
    const SizeBands sizes;
    const SupervisionWords words;

    std::mutex makingMutex; ///< one brings the figures up to date at a time

    mutable std::mutex listMutex;
    mutable QByteArray listNoted; ///< whose and which list the audit named last

    mutable std::mutex markerMutex;
    mutable std::shared_ptr<const ClassMarker> marker; ///< of the day and the rules that it names
    mutable QByteArray adoptedText;                    ///< from which it was made

    Impl(Workstation::Impl &h, SizeBands s, SupervisionWords w) : house(h), sizes(std::move(s)), words(std::move(w)) {}

    [[nodiscard]] const domain::Catalogue &catalogue() const { return house.catalogue; }
    [[nodiscard]] QDate today() const { return house.clock.legalNow().date(); }

    /// The operator's means with a mirror.
    [[nodiscard]] base::Result<Means> withMirror(const QString &permission) const;
    /// Shipped and adopted rule sets.
    [[nodiscard]] base::Result<domain::ClassRules> rules(const Means &who) const;
    /// Marks for today by the rules in force.
    [[nodiscard]] base::Result<std::shared_ptr<const ClassMarker>> markerToday(const Means &who) const;
    /// NotFound "figures": none were made yet.
    [[nodiscard]] base::Result<std::shared_ptr<const store::Figures>> figures(const Means &who) const;
    /// See Supervision::measuresInUse().
    [[nodiscard]] base::Result<QList<MeasureInUse>> measuresInUse(const Means &who, domain::FigureFilter filter) const;
    /// The rule set of `scale` in force on `on`; NotFound "scale".
    [[nodiscard]] base::Result<domain::ClassRuleSet> ruleSet(const Means &who, const QString &scale, QDate on) const;
    /// The entry of looking at one subject's class.
    [[nodiscard]] store::AuditEntry entryOf(const Means &who, const QString &action, const QString &code,
                                            const QString &scale) const;
    /// An organisation as mirrored.
    [[nodiscard]] static base::Result<domain::SubjectFile> file(const Means &who, const QString &code);
    /// One entry for a list that is looked at, with its filter and length, however far it is turned over: further pages of the
    /// list that was noted last add none.
    base::Done noteList(const Means &who, const domain::FigureFilter &filter, domain::Counted counted, qint64 first,
                        qint64 total) const;
    /// The rule set in `text` if it could be adopted today, or all its faults.
    [[nodiscard]] base::Result<std::variant<domain::ClassRuleSet, QList<domain::ClassFault>>>
    checked(const Means &who, const QByteArray &text) const;
    /// One act on one draft, in a transaction with its audit entry.
    base::Done changeDraft(const QString &permission, const QString &id,
                           const std::function<base::Done(RuleDraft &, const Session &)> &change);
    base::Done noteTested(const Means &who, const QByteArray &text);
    [[nodiscard]] OrganisationLine lineOf(const store::FiguredOrganisation &row, const QList<domain::Scale> &scales) const;
};

} // namespace creditdesk::services
