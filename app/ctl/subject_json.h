// An organisation and its records as creditdeskctl writes them.
#pragma once

#include "app/services/workstation.h"

#include <QJsonObject>

namespace creditdesk::ctl {

[[nodiscard]] QJsonObject organisationJson(const domain::Organisation &organisation);
[[nodiscard]] QJsonObject recordJson(const services::RecordView &view, const domain::Catalogue &catalogue, bool explain);

} // namespace creditdesk::ctl
