// What a transcript consists of. Internal to app/draw.
#pragma once

#include "app/draw/transcript_state.h"

namespace creditdesk::draw {

struct Transcript::Impl {
    /// Signs an entry that takes `next`, with its plan and officers set where the step asks for it, one step on.
    [[nodiscard]] base::Done add(domain::DrawStep step, const QJsonObject &body, const Act &act, TranscriptState next);
    [[nodiscard]] base::Done add(domain::DrawStep step, const QJsonObject &body, const Act &act);
    /// The next line of a file.
    [[nodiscard]] base::Done takeLine(const QByteArray &line, const domain::Catalogue &catalogue);

    QString drawId;
    std::shared_ptr<const EntrySigner> signer;
    QList<domain::TranscriptEntry> entries;
    QList<QByteArray> lines;
    QByteArray seal;
    TranscriptState state;
};

} // namespace creditdesk::draw
