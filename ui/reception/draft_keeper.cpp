#include "ui/reception/draft_keeper.h"

#include "ui/reception/standing_words.h"

#include <mutex>

namespace creditdesk::ui {
namespace {

constexpr int kPauseMs = 700;

} // namespace

struct DraftKeeper::Hand {
    std::mutex mutex;
    QString id;
    qint64 revision = 0;
    quint64 newest = 0; ///< of the forms saved so far; an older one that comes late is not saved over it
    quint64 asked = 0;  ///< UI thread only
    bool gone = false;  ///< dropped: nothing is saved any more
};

DraftKeeper::DraftKeeper(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk), m_hand(std::make_shared<Hand>())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPauseMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { save(services::Lane::Report); });
}

DraftKeeper::~DraftKeeper() = default;

domain::VisitForm DraftKeeper::keepable(const domain::VisitForm &form)
{
    if (form.subjectType != domain::SubjectType::Person)
        return form;
    domain::VisitForm kept = form;
    kept.subjectNumber.clear();
    kept.subjectName.clear();
    if (form.visitorNumber == form.subjectNumber || form.applicant == QStringLiteral("self")) {
        kept.visitorNumber.clear();
        kept.visitorName.clear();
    }
    for (domain::ShownDocument &paper : kept.documents) {
        paper.number.clear();
        paper.holder.clear();
    }
    return kept;
}

void DraftKeeper::changed(const domain::VisitForm &form)
{
    m_form = form;
    m_unsaved = true;
    if (!m_paused)
        m_timer.start();
}

void DraftKeeper::pause()
{
    m_paused = true;
    m_timer.stop();
}

void DraftKeeper::resume()
{
    m_paused = false;
    if (m_unsaved)
        m_timer.start();
}

void DraftKeeper::save(services::Lane lane)
{
    m_timer.stop();
    if (!m_unsaved || m_paused)
        return;
    m_unsaved = false;
    const QString title = StandingWords::draftTitle(m_form, m_desk.catalogue());
    const quint64 mine = ++m_hand->asked;
    m_desk.ask(
        lane, this, QString(),
        [&house = m_desk.house(), hand = m_hand, form = keepable(m_form), title, mine]() -> base::Result<QString> {
            const std::lock_guard lock(hand->mutex);
            if (hand->gone || mine < hand->newest)
                return hand->id;
            TRY_ASSIGN(const store::Draft draft, house.reception().saveDraft(hand->id, form, title, hand->revision));
            hand->id = draft.id;
            hand->revision = draft.revision;
            hand->newest = mine;
            return hand->id;
        },
        [this, hand = m_hand.get()](const base::Result<QString> &id) {
            if (id && hand == m_hand.get())
                m_id = *id;
            if (id && hand != m_hand.get())
                Q_EMIT setAside();
            if (id)
                Q_EMIT saved();
            else
                Q_EMIT failed(id.error());
        });
    m_form = {};
}

void DraftKeeper::flush()
{
    save(services::Lane::Platform);
}

void DraftKeeper::drop()
{
    m_timer.stop();
    m_paused = false;
    m_unsaved = false;
    m_form = {};
    m_id.clear();
    removing([&house = m_desk.house(), hand = std::exchange(m_hand, std::make_shared<Hand>())]() -> base::Done {
        const std::lock_guard lock(hand->mutex);
        hand->gone = true;
        return hand->id.isEmpty() ? base::Done() : house.reception().dropDraft(hand->id);
    });
}

void DraftKeeper::removing(std::function<base::Done()> remove)
{
    ++m_removing;
    m_desk.ask(services::Lane::Report, this, QString(), std::move(remove), [this](const base::Done &done) {
        --m_removing;
        if (!done && done.error().code != base::Code::NotFound)
            Q_EMIT failed(done.error());
        list();
    });
}

void DraftKeeper::putAside()
{
    m_paused = false;
    save(services::Lane::Report);
    m_hand = std::make_shared<Hand>();
    m_id.clear();
}

bool DraftKeeper::saving() const
{
    return m_unsaved;
}

bool DraftKeeper::begun() const
{
    return m_unsaved || !m_id.isEmpty() || m_hand->asked > 0;
}

void DraftKeeper::list()
{
    if (m_removing > 0)
        return; // the last of them lists
    m_desk.ask(
        services::Lane::Read, this, QStringLiteral("drafts"), [&house = m_desk.house()] { return house.reception().drafts(); },
        [this](const base::Result<QList<store::Draft>> &drafts) {
            if (drafts && m_removing == 0)
                Q_EMIT listed(*drafts);
        });
}

void DraftKeeper::take(const QString &id)
{
    save(services::Lane::Report); // what is in hand stays as a draft of its own
    m_desk.ask(
        services::Lane::Report, this, QStringLiteral("take"),
        [&house = m_desk.house(), id] { return house.reception().takeDraft(id); },
        [this](const base::Result<store::Draft> &draft) {
            const auto form = draft ? domain::VisitForm::fromJson(draft->form) : std::nullopt;
            if (!draft || !form) {
                Q_EMIT takenElsewhere(draft ? base::Failure(base::Code::Damaged, QStringLiteral("draft")) : draft.error());
                return;
            }
            m_timer.stop();
            m_unsaved = false;
            m_hand = std::make_shared<Hand>();
            m_hand->id = m_id = draft->id;
            m_hand->revision = draft->revision;
            Q_EMIT taken(*form);
        });
}

void DraftKeeper::discard(const QString &id)
{
    removing([&house = m_desk.house(), id] { return house.reception().dropDraft(id); });
}

} // namespace creditdesk::ui
