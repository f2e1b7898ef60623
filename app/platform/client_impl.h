// What the files of Client's calls share: one authorised exchange whose answer is JSON.
#pragma once

#include "app/platform/client.h"
#include "app/platform/session.h"

#include <QByteArray>
#include <QJsonObject>

#include <string>

namespace creditdesk::platform {

inline constexpr qint64 kSmallAnswerBytes = qint64{256} * 1024;

struct Client::Impl {
    Session session;
    const base::Clock &clock;
    base::Secret token;

    Impl(Endpoint endpoint, const base::Clock &c) : session(std::move(endpoint), c), clock(c) {}

    void authorise(Request &request) const;
    [[nodiscard]] base::Failure problem(const AnswerHead &head, const QByteArray &body) const;
    /// An exchange whose good answer is JSON with status 200 or 201.
    base::Result<QByteArray> json(Request request);
    /// The signed text that an answer carries in its one member.
    base::Result<QByteArray> signedText(Request request, const QString &member);
};

/// A POST of `body` whose answer is small.
[[nodiscard]] Request jsonPost(std::string target, const QJsonObject &body);

} // namespace creditdesk::platform
