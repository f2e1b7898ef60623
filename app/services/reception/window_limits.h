// Figures of the window that are data; see window_data.h.
#pragma once

#include "app/base/failure.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace creditdesk::services {

struct WindowLimits {
    int numbersLow = 0;           ///< fewer left than this: reserve again
    int numbersBlock = 0;         ///< how many at a time
    qint64 largestImageBytes = 0; ///< of an authorisation's image
    int draftHoldSeconds = 0;     ///< how long a draft stays in hand of one window after its last save
    int largestBatchLines = 0;
    qint64 largestBatchBytes = 0;
    QStringList organAreas;                         ///< what names of organs may begin with, besides the districts
    QStringList organClasses;                       ///< how a department ends that is no single organ
    QStringList batchCodeColumns, batchNameColumns; ///< what the columns of a batch may be called
    QString storeMirror, storePlatform;             ///< what a "no record" result calls the stores that were searched

    static base::Result<WindowLimits> from(const QJsonObject &object);
};

} // namespace creditdesk::services
