// All subjects classed and their records marked by the rule sets in force, durable, on two cores, while somebody searches; and
// 10,000 changes followed. The baseline is the same walk with a marker that does nothing.
#include "app/services/supervision/marker.h"
#include "tests/bench/measure.h"
#include "tests/bench/search_city.h"
#include "tests/bench/statistics.h"
#include "tests/bench/supervised_city.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

namespace creditdesk::bench {

namespace {

constexpr int kChanges = 10'000;
constexpr int kHits = 50;
constexpr std::chrono::milliseconds kBetweenKeys{40};

/// Types into the search field until told to stop, as fast as a quick typist.
class Searching
{
public:
    explicit Searching(const store::Mirror &mirror) : m_thread([this, &mirror] { run(mirror); }) {}
    ~Searching() { stop(); }
    Searching(const Searching &) = delete;
    Searching &operator=(const Searching &) = delete;
    const Timings &stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        if (m_thread.joinable())
            m_thread.join();
        return m_timings;
    }

private:
    void run(const store::Mirror &mirror)
    {
        const QStringList texts{QStringLiteral("shkj"), QStringLiteral("913101"), QStringLiteral("sh"), QStringLiteral("hb"),
                                QStringLiteral("9131"), QStringLiteral("yxgs"),   QStringLiteral("zx"), QStringLiteral("dhmy")};
        std::unique_lock lock(m_mutex);
        for (qsizetype i = 0; !m_stopping; ++i) {
            lock.unlock();
            const Stopwatch watch;
            if (mirror.search(texts.at(i % texts.size()), kHits))
                m_timings.add(watch.milliseconds());
            lock.lock();
            m_wake.wait_for(lock, kBetweenKeys, [this] { return m_stopping; });
        }
    }
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    Timings m_timings;
    std::thread m_thread; // last: it uses the others
};

/// Records come to random subjects.
base::Done applyChanges(store::Mirror &mirror, const store::Figures &figures, const store::MirrorPosition &from)
{
    TRY_ASSIGN(const QList<qint64> serials, figures.organisations({}, 0, static_cast<int>(from.subjects)));
    std::mt19937_64 random(7);
    std::vector<std::string> ids;
    ids.reserve(kChanges);
    QList<store::ChangeRow> page;
    for (int i = 0; i < kChanges; ++i) {
        store::ChangeRow row;
        row.op = store::ChangeRow::Op::UpsertRecord;
        row.sequence = from.sequence + 1 + i;
        row.record.serial = serials.at(std::uniform_int_distribution<qsizetype>(0, serials.size() - 1)(random));
        row.record.id = ids.emplace_back("bench-" + std::to_string(i));
        row.record.kind = "penalty";
        row.record.decided = "2026-10-15";
        row.record.severity = "severe";
        row.record.procedure = "general";
        row.record.state = "normal";
        row.record.fields = "{}";
        page.append(row);
    }
    store::MirrorPosition after = from;
    after.sequence += kChanges;
    return mirror.apply(page, after);
}

} // namespace

Outcome measureClassify(const Options &options)
{
    TRY_ASSIGN(const SupervisedCity city, makeSupervisedCity(options.subjects.value_or(kCitySubjects), options.scratch));
    TRY_ASSIGN(const domain::Catalogue catalogue, benchCatalogue());
    const services::ClassMarker marker(catalogue, catalogue.classRules(), kCityDate);
    const Stopwatch walking;
    TRY_DONE(city.mirror->buildFigures(TrivialMarker()));
    const double walked = walking.milliseconds();
    Searching searching(*city.mirror);
    const Stopwatch classing;
    TRY_DONE(city.mirror->buildFigures(marker));
    const double classed = classing.milliseconds();
    const Timings &searched = searching.stop();
    TRY_ASSIGN(const std::shared_ptr<const store::Figures> figures, city.mirror->figures());
    TRY_DONE(applyChanges(*city.mirror, *figures, city.position));
    const Stopwatch following;
    TRY_DONE(city.mirror->updateFigures(marker));
    const double followed = following.milliseconds();
    return Measurement{classed,
                       QStringLiteral("ms"),
                       walked,
                       {{QStringLiteral("value_is"), QStringLiteral("every subject classed, every record marked, durable")},
                        {QStringLiteral("baseline_is"), QStringLiteral("the same walk with a marker that does nothing")},
                        {QStringLiteral("subjects"), city.position.subjects},
                        {QStringLiteral("records"), city.position.records},
                        {QStringLiteral("search_meanwhile"), searched.summary()},
                        {QStringLiteral("changes"), kChanges},
                        {QStringLiteral("following_changes_ms"), rounded(followed)}}};
}

} // namespace creditdesk::bench
