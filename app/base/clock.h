// Time and randomness are injected: nothing else in the program asks the system for either.
#pragma once

#include <QDate>
#include <QDateTime>

#include <cstddef>
#include <span>

namespace creditdesk::base {

/// The legal time zone of the city: UTC+8 all year round.
inline constexpr int kLegalOffsetSeconds = 8 * 3600;

class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;
    /// UTC, millisecond precision. Any thread.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds of a clock that never goes back; for measuring, not for dates. Any thread.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;

    /// now() at the city's legal offset.
    [[nodiscard]] QDateTime legalNow() const { return now().toOffsetFromUtc(kLegalOffsetSeconds); }
    /// The calendar day in the city.
    [[nodiscard]] QDate today() const { return legalNow().date(); }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

class Random
{
public:
    Random() = default;
    Random(const Random &) = delete;
    Random &operator=(const Random &) = delete;
    virtual ~Random() = default;
    /// Fills `out` with random bytes fit for keys. Any thread.
    virtual void fill(std::span<std::byte> out) = 0;
};

class SystemRandom final : public Random
{
public:
    void fill(std::span<std::byte> out) override;
};

} // namespace creditdesk::base
