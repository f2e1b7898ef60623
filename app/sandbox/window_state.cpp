#include "app/sandbox/window_state.h"

#include "app/sandbox/exchange.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace creditdesk::sandbox {
namespace {

using base::Code;
using base::fail;

constexpr qint64 kValidDays = 30;
constexpr qsizetype kTimeLength = 14, kBlockLength = 5, kNumberLength = 22;

/// 32 characters without I, L, O and U, which are taken for others.
QLatin1StringView alphabet()
{
    return QLatin1StringView("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
}

QString randomBlock(base::Random &random)
{
    std::array<std::byte, kBlockLength> bytes{};
    random.fill(bytes);
    QString block;
    for (const std::byte byte : bytes)
        block += alphabet().at(std::to_integer<int>(byte) % 32); // 256 is a multiple of 32: no letter is favoured
    return block;
}

QString text(const QJsonObject &line, const char *name)
{
    return line.value(QLatin1String(name)).toString();
}

QJsonObject lineOf(const QString &workstation, const QString &key, int count, const NumberBlock &block)
{
    return {{QStringLiteral("kind"), QStringLiteral("block")},
            {QStringLiteral("workstation"), workstation},
            {QStringLiteral("key"), key},
            {QStringLiteral("count"), count},
            {QStringLiteral("block"), block.block},
            {QStringLiteral("first"), block.first},
            {QStringLiteral("last"), block.last},
            {QStringLiteral("reserved_at"), block.reservedAt},
            {QStringLiteral("valid_until"), block.validUntil}};
}

} // namespace

base::Result<std::unique_ptr<WindowState>> WindowState::open(const QDir &directory)
{
    std::unique_ptr<WindowState> state(new WindowState);
    TRY_DONE(state->load(directory));
    return state;
}

base::Done WindowState::load(const QDir &directory)
{
    m_journal.setFileName(directory.filePath(QStringLiteral("window.ndjson")));
    if (!m_journal.open(QIODevice::ReadWrite) || !m_journal.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return fail(Code::InputOutput, QStringLiteral("cannot open %1: %2").arg(m_journal.fileName(), m_journal.errorString()));
    qint64 whole = 0;
    while (!m_journal.atEnd()) {
        const QByteArray line = m_journal.readLine();
        if (!line.endsWith('\n'))
            break;
        whole += line.size();
        take(QJsonDocument::fromJson(line).object());
    }
    if (!m_journal.resize(whole) || !m_journal.seek(whole))
        return fail(Code::InputOutput, QStringLiteral("cannot mend %1: %2").arg(m_journal.fileName(), m_journal.errorString()));
    return {};
}

void WindowState::take(const QJsonObject &line)
{
    const QString kind = text(line, "kind"), key = text(line, "workstation") + u'/' + text(line, "key");
    if (kind == QLatin1String("block")) {
        const NumberBlock block{text(line, "block"), line.value(QLatin1String("first")).toInt(),
                                line.value(QLatin1String("last")).toInt(), text(line, "reserved_at"),
                                text(line, "valid_until")};
        m_blocks.insert(block.block, {text(line, "workstation"), block.first, block.last});
        m_reservations.insert(key, {line.value(QLatin1String("count")).toInt(), block});
    } else if (kind == QLatin1String("look")) {
        m_looks.insert(text(line, "reference"), {text(line, "person"), text(line, "workstation")});
        m_looksByKey[text(line, "person")].prepend(line.value(QLatin1String("query")).toObject());
    } else if (kind == QLatin1String("void")) {
        const VoidedPaper paper{text(line, "number"), text(line, "voided_at")};
        m_voids.insert(text(line, "key"), {text(line, "body").toLatin1(), paper});
        m_voidedAt.insert(paper.number, paper.voidedAt);
    } else if (kind == QLatin1String("measure")) {
        const MeasureAct act{text(line, "number"), text(line, "registered_at")};
        m_measureActs.insert(text(line, "key"), {text(line, "body").toLatin1(), act});
        m_measures.insert(act.number);
    }
}

base::Done WindowState::append(const QJsonObject &line)
{
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (m_journal.write(bytes) != bytes.size() || !m_journal.flush())
        return fail(Code::InputOutput,
                    QStringLiteral("cannot append to %1: %2").arg(m_journal.fileName(), m_journal.errorString()));
    take(line);
    return {};
}

base::Result<std::optional<NumberBlock>> WindowState::reserve(const QString &workstation, const QString &key, int count,
                                                              const QDateTime &now, base::Random &random)
{
    const std::scoped_lock guard(m_mutex);
    const auto known = m_reservations.constFind(workstation + u'/' + key);
    if (known != m_reservations.constEnd()) {
        if (known->count != count)
            return std::optional<NumberBlock>();
        NumberBlock again = known->block;
        again.repeated = true;
        return std::optional(again);
    }
    NumberBlock block;
    do
        block.block = randomBlock(random);
    while (m_blocks.contains(block.block));
    block.last = count - 1;
    block.reservedAt = timeText(now);
    block.validUntil = timeText(now.addDays(kValidDays));
    TRY_DONE(append(lineOf(workstation, key, count, block)));
    return std::optional(block);
}

bool WindowState::hasBlocks(const QString &workstation) const
{
    const std::scoped_lock guard(m_mutex);
    return std::any_of(m_blocks.begin(), m_blocks.end(), [&](const Block &one) { return one.workstation == workstation; });
}

bool WindowState::isReserved(const QString &number, const QString &workstation) const
{
    if (number.size() != kNumberLength || !QDateTime::fromString(number.left(kTimeLength), u"yyyyMMddHHmmss").isValid())
        return false;
    int sequence = 0;
    for (const QChar c : QStringView(number).mid(kTimeLength + kBlockLength)) {
        const auto digit = alphabet().indexOf(c);
        if (digit < 0)
            return false;
        sequence = sequence * 32 + static_cast<int>(digit);
    }
    const std::scoped_lock guard(m_mutex);
    const auto block = m_blocks.constFind(number.mid(kTimeLength, kBlockLength));
    return block != m_blocks.constEnd() && block->workstation == workstation && sequence >= block->first &&
           sequence <= block->last;
}

base::Done WindowState::addLook(const QString &personKey, const QString &reference, const QString &workstation,
                                const QJsonObject &query)
{
    const std::scoped_lock guard(m_mutex);
    return append({{QStringLiteral("kind"), QStringLiteral("look")},
                   {QStringLiteral("person"), personKey},
                   {QStringLiteral("reference"), reference},
                   {QStringLiteral("workstation"), workstation},
                   {QStringLiteral("query"), query}});
}

QList<QJsonObject> WindowState::looksOf(const QString &personKey) const
{
    const std::scoped_lock guard(m_mutex);
    return m_looksByKey.value(personKey);
}

QString WindowState::personOf(const QString &reference, const QString &workstation) const
{
    const std::scoped_lock guard(m_mutex);
    const Look look = m_looks.value(reference);
    return look.workstation == workstation ? look.personKey : QString();
}

base::Result<std::optional<VoidedPaper>> WindowState::addVoid(const QString &key, const QByteArray &bodyHash,
                                                              const VoidedPaper &paper)
{
    const std::scoped_lock guard(m_mutex);
    const auto known = m_voids.constFind(key);
    if (known != m_voids.constEnd()) {
        if (known->bodyHash != bodyHash)
            return std::optional<VoidedPaper>();
        return std::optional(VoidedPaper{known->paper.number, known->paper.voidedAt, true});
    }
    const QString before = m_voidedAt.value(paper.number);
    if (!before.isEmpty())
        return std::optional(VoidedPaper{paper.number, before, true});
    TRY_DONE(append({{QStringLiteral("kind"), QStringLiteral("void")},
                     {QStringLiteral("key"), key},
                     {QStringLiteral("body"), QString::fromLatin1(bodyHash)},
                     {QStringLiteral("number"), paper.number},
                     {QStringLiteral("voided_at"), paper.voidedAt}}));
    return std::optional(paper);
}

bool WindowState::knowsMeasure(const QString &number) const
{
    const std::scoped_lock guard(m_mutex);
    return m_measures.contains(number);
}

base::Result<std::optional<MeasureAct>> WindowState::addMeasureAct(const QString &key, const QByteArray &bodyHash,
                                                                   const MeasureAct &act)
{
    const std::scoped_lock guard(m_mutex);
    const auto known = m_measureActs.constFind(key);
    if (known != m_measureActs.constEnd()) {
        if (known->bodyHash != bodyHash)
            return std::optional<MeasureAct>();
        return std::optional(MeasureAct{known->act.number, known->act.registeredAt, true});
    }
    TRY_DONE(append({{QStringLiteral("kind"), QStringLiteral("measure")},
                     {QStringLiteral("key"), key},
                     {QStringLiteral("body"), QString::fromLatin1(bodyHash)},
                     {QStringLiteral("number"), act.number},
                     {QStringLiteral("registered_at"), act.registeredAt}}));
    return std::optional(act);
}

} // namespace creditdesk::sandbox
