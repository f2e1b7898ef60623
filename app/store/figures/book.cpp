#include "app/store/figures/book.h"

#include "app/store/figures/summaries.h"

#include <numeric>

namespace creditdesk::store {

namespace {

Tally tallyOf(const Codebook &codes, const Columns &columns)
{
    Tally tally(codes);
    for (std::size_t row = 0; row < columns.size(); ++row)
        tally.add(columns, row, 1);
    return tally;
}

std::vector<std::vector<bool>> codesIn(const Profiles &profiles, const std::vector<CodeList> &axes,
                                       const std::vector<std::int64_t> &counts)
{
    std::vector<std::vector<bool>> occur;
    for (std::size_t place = 0; place < axes.size(); ++place) {
        std::vector<bool> &codes = occur.emplace_back(axes[place].size());
        const AxisCode *code = profiles.all().data() + place;
        for (const std::int64_t count : counts) {
            if (count != 0)
                codes[*code] = true;
            code += profiles.width();
        }
    }
    return occur;
}

} // namespace

Tally::Tally(const Codebook &codes)
    : organisations(codes.organisations.size()), records(codes.records.size()), decidedOn(kPackedDays)
{
}

void Tally::add(const Columns &columns, std::size_t row, std::int64_t difference)
{
    organisations[columns.profiles[row]] += difference;
    for (std::size_t record = columns.firstRecord[row]; record < columns.firstRecord[row + 1]; ++record) {
        records[columns.recordProfiles[record]] += difference;
        decidedOn[columns.decided[record]] += difference;
    }
}

FigureBase::FigureBase(const Codebook &codes, Columns all)
    : columns(std::move(all)), tally(tallyOf(codes, columns)), joint(std::make_unique<TallyMaker>())
{
}

FigureBase::~FigureBase() = default;

FigureBook::FigureBook(FigureFacts facts, std::shared_ptr<const Codebook> codes, std::shared_ptr<const FigureBase> base,
                       Columns changed)
    : m_facts(std::move(facts)),
      m_codes(std::move(codes)),
      m_base(std::move(base)),
      m_changed(std::move(changed)),
      m_tally(m_base->tally)
{
    m_tally.organisations.resize(m_codes->organisations.size()); // there may be new profiles since
    m_tally.records.resize(m_codes->records.size());
    for (std::size_t row = 0; row < m_changed.size(); ++row) {
        if (m_changed.profiles[row] != kGone)
            m_tally.add(m_changed, row, 1);
        if (const auto old = m_base->columns.find(m_changed.serials[row])) {
            m_replaced.push_back(static_cast<std::uint32_t>(*old));
            m_tally.add(m_base->columns, *old, -1);
        }
    }
    m_organisationCodes = codesIn(m_codes->organisations, m_codes->organisationAxes, m_tally.organisations);
    m_recordCodes = codesIn(m_codes->records, m_codes->recordAxes, m_tally.records);
    for (const auto &[code, name] : m_codes->unitNames)
        m_units.insert(QString::fromStdString(code), QString::fromStdString(name));
    m_facts.organisations = std::accumulate(m_tally.organisations.begin(), m_tally.organisations.end(), qint64(0));
    m_facts.records = std::accumulate(m_tally.records.begin(), m_tally.records.end(), qint64(0));
}

FigureBook::~FigureBook() = default;

FigureBook::JointTallies FigureBook::with(const TallySet &base) const
{
    std::call_once(m_jointOnce, [this] {
        const std::atomic<bool> never = false;
        m_jointReplaced = std::make_shared<const TallySet>(*m_codes, m_base->columns, &m_replaced, never);
        m_jointChanged = std::make_shared<const TallySet>(*m_codes, m_changed, nullptr, never);
    });
    return {base, *m_jointReplaced, *m_jointChanged};
}

std::optional<FigureBook::JointTallies> FigureBook::joint() const
{
    const TallySet *base = m_base->joint->ready(m_codes, m_base->columns);
    return base ? std::optional<JointTallies>(with(*base)) : std::nullopt;
}

FigureBook::JointTallies FigureBook::waitForJoint() const
{
    return with(m_base->joint->wait(m_codes, m_base->columns));
}

SubjectClasses FigureBook::Row::classes(const Codebook &codes) const
{
    SubjectClasses classes;
    const std::span<const AxisCode> profile = codes.organisations.at(columns.profiles[row]);
    for (std::size_t place = organisationPlace::Classes; place < profile.size(); place += 2) {
        classes.now.append(QString::fromStdString(codes.organisationAxes[place].text(profile[place])));
        classes.before.append(QString::fromStdString(codes.organisationAxes[place + 1].text(profile[place + 1])));
    }
    return classes;
}

QString FigureBook::Row::code(const Codebook &codes, int position, std::size_t place) const
{
    const std::size_t record = columns.firstRecord[row] + static_cast<std::size_t>(position);
    return QString::fromStdString(codes.recordAxes[place].text(codes.records.at(columns.recordProfiles[record])[place]));
}

std::optional<FigureBook::Row> FigureBook::find(std::int64_t serial) const
{
    if (const auto row = m_changed.find(serial)) {
        if (m_changed.profiles[*row] == kGone)
            return {};
        return Row{m_changed, *row};
    }
    if (const auto row = m_base->columns.find(serial))
        return Row{m_base->columns, *row};
    return {};
}

std::vector<std::int64_t> FigureBook::dueOn(std::int64_t day) const
{
    std::vector<std::int64_t> due;
    const auto gather = [&](const Columns &columns) {
        for (std::size_t row = 0; row < columns.size(); ++row) {
            const std::uint16_t until = columns.stableUntil[row];
            if (until != kStableForEver && until < day)
                due.push_back(columns.serials[row]);
        }
    };
    gather(m_changed);
    const std::size_t ofChanged = due.size();
    gather(m_base->columns);
    // A subject marked anew is not due because of what was said of it before.
    due.erase(std::remove_if(due.begin() + static_cast<std::ptrdiff_t>(ofChanged), due.end(),
                             [this](std::int64_t serial) { return m_changed.find(serial).has_value(); }),
              due.end());
    std::ranges::sort(due);
    return due;
}

std::int64_t markDay(QDate day)
{
    return QDate(2000, 1, 1).daysTo(day);
}

} // namespace creditdesk::store
