// Wire codecs (simdjson inside): text of the contract -> row views and values, and back. Any thread, one codec each.
#pragma once

#include "app/base/failure.h"
#include "models/domain/rows.h"
#include "models/domain/subject.h"

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <string_view>

namespace creditdesk::platform {

/// Head of a change page.
struct ChangePageHead {
    QString epoch;
    qint64 since = 0; ///< cursor that the page was made for
    qint64 next = 0;  ///< cursor for the next call
    bool more = false;
    QDateTime asOf;
};

class Codec
{
public:
    Codec();
    ~Codec();
    /// Reads whole lines of NDJSON and calls the sink for each row; the views die with the call. BrokenAnswer names the line.
    base::Done organisations(std::string_view ndjson, const std::function<base::Done(const domain::OrganisationRow &)> &sink);
    base::Done records(std::string_view ndjson, const std::function<base::Done(const domain::RecordRow &)> &sink);

    struct ChangeSink {
        std::function<base::Done(qint64 sequence, const domain::OrganisationRow &)> upsertOrganisation;
        std::function<base::Done(qint64 sequence, const domain::RecordRow &)> upsertRecord;
        std::function<base::Done(qint64 sequence, qint64 serial)> deleteOrganisation;
        std::function<base::Done(qint64 sequence, qint64 serial, std::string_view id)> deleteRecord;
    };
    /// The views given to the sink stay valid until this codec is used again or destroyed.
    base::Result<ChangePageHead> changePage(const QByteArray &json, const ChangeSink &sink);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

/// From a contract object (live look-up) to the value. BrokenAnswer if a required member is missing.
[[nodiscard]] base::Result<domain::Organisation> organisationFromJson(const QJsonObject &object);
[[nodiscard]] base::Result<domain::Record> recordFromJson(const QJsonObject &object);

} // namespace creditdesk::platform
