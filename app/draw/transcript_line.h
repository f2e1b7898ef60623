// The form of a transcript's lines. Internal to app/draw.
#pragma once

#include "app/draw/transcript.h"

#include <QJsonObject>

namespace creditdesk::draw {

inline constexpr char kNoLine[] = "0000000000000000000000000000000000000000000000000000000000000000";

/// SHA-256 of a line without its line feed, hexadecimal.
[[nodiscard]] QByteArray lineHash(const QByteArray &line);
/// The line of an entry or a seal, without line feed.
[[nodiscard]] base::Result<QByteArray> makeLine(const QJsonObject &entry, const EntrySigner &signer);
/// Damaged or SignatureInvalid; only the one spelling that makeLine gives is read.
[[nodiscard]] base::Result<QJsonObject> readLine(const QByteArray &line, const EntrySigner &signer);

[[nodiscard]] QJsonObject entryObject(const QString &drawId, const domain::TranscriptEntry &entry);
[[nodiscard]] base::Result<domain::TranscriptEntry> entryOf(const QString &drawId, const QJsonObject &object);
[[nodiscard]] QJsonObject sealObject(const QString &drawId, qsizetype entries, const QByteArray &head);
/// Of text in an entry: UTC, whole seconds; invalid if it is written otherwise.
[[nodiscard]] QDateTime timeOf(const QString &text);

} // namespace creditdesk::draw
