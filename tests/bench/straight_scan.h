// The baseline of figures: the same question as a grouped SELECT straight over the mirror's rows, in the same library.
#pragma once

#include "app/base/failure.h"
#include "models/domain/figures.h"

#include <QString>

#include <memory>

namespace creditdesk::bench {

class StraightScan
{
public:
    explicit StraightScan(const QString &generation);
    ~StraightScan();
    /// Rows counted in all. The filter names axes that are columns: district, sector,
    /// subject_kind, status, unit, record_kind, severity, state.
    [[nodiscard]] base::Result<qint64> count(const domain::FigureFilter &filter, domain::Counted counted);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace creditdesk::bench
