// From a typed password to a first search answered: vault slot (Argon2id), keys, ledger, mirror. The baseline is the Argon2id
// of the same cost alone, which is dear on purpose; what the program adds to it is the difference.
#include "app/base/clock.h"
#include "app/base/files.h"
#include "app/store/ledger.h"
#include "app/store/mirror.h"
#include "app/vault/vault.h"
#include "tests/bench/measure.h"
#include "tests/bench/programs.h"
#include "tests/bench/statistics.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <sodium.h>

namespace creditdesk::bench {

namespace {

constexpr int kUnlocks = 9;
constexpr int kSubjects = 3000;
constexpr int kHits = 50;

struct Cost {
    unsigned long long operations = 0;
    std::size_t memory = 0;
};

/// Of the first object in `value`, at any depth, that states `passes` and `memory`: vault.json keeps them with each slot.
Cost findCost(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const double operations = object.value(QStringLiteral("passes")).toDouble();
    const double memory = object.value(QStringLiteral("memory")).toDouble();
    if (operations > 0 && memory > 0)
        return {static_cast<unsigned long long>(operations), static_cast<std::size_t>(memory)};
    const QJsonArray parts = value.isArray() ? value.toArray() : QJsonArray::fromVariantList(object.toVariantMap().values());
    for (const QJsonValue part : parts) {
        if (const Cost cost = findCost(part); cost.memory > 0)
            return cost;
    }
    return {};
}

base::Result<double> bareArgon2id(const Cost &cost, const QByteArray &password)
{
    std::array<unsigned char, 32> key{};
    const std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    const Stopwatch watch;
    if (crypto_pwhash(key.data(), key.size(), password.constData(), static_cast<unsigned long long>(password.size()),
                      salt.data(), cost.operations, cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::fail(base::Code::NoSpace, QStringLiteral("Argon2id found no memory"));
    return watch.milliseconds();
}

struct Stages {
    Timings vault, ledger, mirror, firstSearch, afterPassword, whole;
};

base::Done unlockOnce(const DemoWorkstation &demo, const base::Clock &clock, base::Random &random, Stages &stages)
{
    QByteArray typed = demo.password().toUtf8();
    const base::Secret password = base::Secret::take(typed);
    const Stopwatch whole;
    TRY_ASSIGN(const std::unique_ptr<vault::Vault> vault, vault::Vault::open(demo.home(), clock, random));
    TRY_DONE(vault->unlock(demo.clerk(), password));
    const double opened = whole.milliseconds();
    TRY_ASSIGN(const base::Secret ledgerKey, vault->key(QStringLiteral("ledger")));
    TRY_ASSIGN(const std::unique_ptr<store::Ledger> ledger,
               store::Ledger::open(demo.home() + QStringLiteral("/ledger.db"), ledgerKey, clock, random));
    const double ledgerOpen = whole.milliseconds();
    TRY_ASSIGN(const base::Secret mirrorKey, vault->key(QStringLiteral("mirror")));
    TRY_ASSIGN(const std::unique_ptr<store::Mirror> mirror, store::Mirror::open(demo.home(), mirrorKey));
    const double mirrorOpen = whole.milliseconds();
    TRY_ASSIGN(const QList<store::SearchHit> hits, mirror->search(QStringLiteral("张江"), kHits));
    const double searched = whole.milliseconds();
    stages.vault.add(opened);
    stages.ledger.add(ledgerOpen - opened);
    stages.mirror.add(mirrorOpen - ledgerOpen);
    stages.firstSearch.add(searched - mirrorOpen);
    stages.afterPassword.add(searched - opened);
    stages.whole.add(searched);
    return {};
}

} // namespace

Outcome measureUnlock(const Options &options)
{
    DemoWorkstation demo(options.programs, options.scratch);
    TRY_DONE(demo.enrol(options.subjects.value_or(kSubjects)));
    TRY_DONE(demo.load());
    if (sodium_init() < 0)
        return base::fail(base::Code::Internal, QStringLiteral("libsodium cannot start"));
    TRY_ASSIGN(const QByteArray vaultFile, base::readFile(demo.home() + QStringLiteral("/vault.json"), 1 << 20));
    const Cost cost = findCost(QJsonDocument::fromJson(vaultFile).object());
    if (cost.memory == 0)
        return base::fail(base::Code::BrokenAnswer, QStringLiteral("vault.json states no Argon2id cost"));

    const base::SystemClock clock;
    base::SystemRandom random;
    Timings bare;
    Stages stages;
    for (int i = 0; i < kUnlocks; ++i) {
        TRY_ASSIGN(const double milliseconds, bareArgon2id(cost, demo.password().toUtf8()));
        bare.add(milliseconds);
        TRY_DONE(unlockOnce(demo, clock, random, stages));
    }
    const QJsonObject details{
        {QStringLiteral("value_is"), QStringLiteral("p50 from the password to a first search answered")},
        {QStringLiteral("baseline_is"), QStringLiteral("p50 of Argon2id alone at the vault's cost")},
        {QStringLiteral("argon2id"), QJsonObject{{QStringLiteral("operations"), static_cast<qint64>(cost.operations)},
                                                 {QStringLiteral("memory_mib"), static_cast<qint64>(cost.memory >> 20U)},
                                                 {QStringLiteral("alone"), bare.summary()}}},
        {QStringLiteral("subjects"), options.subjects.value_or(kSubjects)},
        {QStringLiteral("after_password"), stages.afterPassword.summary()},
        {QStringLiteral("stages_p50"), QJsonObject{{QStringLiteral("vault"), rounded(stages.vault.median())},
                                                   {QStringLiteral("ledger"), rounded(stages.ledger.median())},
                                                   {QStringLiteral("mirror"), rounded(stages.mirror.median())},
                                                   {QStringLiteral("first_search"), rounded(stages.firstSearch.median())}}}};
    return Measurement{stages.whole.median(), QStringLiteral("ms"), bare.median(), details};
}

} // namespace creditdesk::bench
