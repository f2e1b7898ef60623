// A mirror of the sandbox's city with its records, made without a network, for measures of figures and classes.
#pragma once

#include "app/store/mirror.h"
#include "models/domain/catalogue.h"
#include "tests/bench/city_rows.h"

#include <memory>

namespace creditdesk::bench {

struct SupervisedCity {
    std::unique_ptr<store::Mirror> mirror;
    store::MirrorPosition position;
    QString folder; ///< of the generation
};
[[nodiscard]] base::Result<SupervisedCity> makeSupervisedCity(int subjects, const QString &home);

[[nodiscard]] base::Result<domain::Catalogue> benchCatalogue();

/// Nothing but the passing of time: what a walk costs by itself.
class TrivialMarker final : public domain::SubjectMarker
{
public:
    [[nodiscard]] const QList<domain::Scale> &scales() const override { return m_scales; }
    [[nodiscard]] const QStringList &notices() const override { return m_codes; }
    [[nodiscard]] const QStringList &outcomes() const override { return m_codes; }
    [[nodiscard]] QString rules() const override { return QStringLiteral("trivial"); }
    [[nodiscard]] QDate day() const override { return kCityDate; }
    void mark(const domain::OrganisationRow &, std::span<const domain::RecordRow>, std::span<domain::ClassMark>,
              std::span<domain::RecordMark>) const override
    {
    }

private:
    const QList<domain::Scale> m_scales;
    const QStringList m_codes{QStringLiteral("none")};
};

} // namespace creditdesk::bench
