// A transcript from its file: each line's form and signature, the chain, the seal, and that each entry may follow the one
// before.
#include "app/draw/transcript_body.h"
#include "app/draw/transcript_impl.h"
#include "app/draw/transcript_line.h"

#include <QJsonDocument>

namespace creditdesk::draw {
using namespace Qt::StringLiterals;

namespace {

using base::Code;
using domain::DrawStep;

base::Failure inLine(qsizetype line, const base::Failure &failure)
{
    return {failure.code, u"line %1: %2"_s.arg(line).arg(failure.detail), failure.rule};
}

template <typename Value> base::Result<Value> loaded(std::variant<Value, QList<domain::ClassFault>> read, const QString &what)
{
    if (auto *value = std::get_if<Value>(&read))
        return std::move(*value);
    const domain::ClassFault &first = std::get<QList<domain::ClassFault>>(read).constFirst();
    return base::fail(Code::Damaged, u"%1: %2 [%3]"_s.arg(what, first.words, first.reason));
}

QByteArray textOf(const QJsonValue &object)
{
    return QJsonDocument(object.toObject()).toJson(QJsonDocument::Compact);
}

base::Done loadLists(TranscriptState &state, const QJsonObject &body, const domain::Catalogue &catalogue,
                     const QByteArray &certificateDer)
{
    TRY_ASSIGN(state.plan, loaded(loadInspectionPlan(textOf(body.value(u"plan"_s)), u"transcript"_s, catalogue), u"plan"_s));
    TRY_ASSIGN(state.officers,
               loaded(loadInspectionOfficers(textOf(body.value(u"officers"_s)), u"transcript"_s, catalogue), u"officers"_s));
    QJsonObject expected = plannedBody(state.plan, state.officers, certificateDer);
    for (const QString &key : {u"reason"_s, u"aborted"_s}) {
        if (body.contains(key))
            expected.insert(key, body.value(key));
    }
    if (expected != body)
        return base::fail(Code::Damaged, u"plan, officers or certificate are not as they are named"_s);
    return {};
}

} // namespace

base::Done Transcript::Impl::takeLine(const QByteArray &line, const domain::Catalogue &catalogue)
{
    TRY_ASSIGN(const QJsonObject object, readLine(line, *signer));
    if (lines.isEmpty())
        drawId = object.value(u"draw"_s).toString();
    TRY_ASSIGN(const domain::TranscriptEntry entry, entryOf(drawId, object));
    const QByteArray before = lines.isEmpty() ? QByteArray(kNoLine) : lineHash(lines.constLast());
    if (entry.previous != before || entry.sequence != lines.size() + 1)
        return base::fail(Code::ChainBroken, u"the entry does not follow the one before it"_s);
    if (entry.step == DrawStep::Planned || entry.step == DrawStep::Redrawn)
        TRY_DONE(loadLists(state, entry.body, catalogue, signer->certificateDer()));
    TRY_DONE(state.take(drawId, entry));
    entries.append(entry);
    lines.append(line);
    return {};
}

base::Result<Transcript> Transcript::read(const QByteArray &text, const domain::Catalogue &catalogue,
                                          std::shared_ptr<const EntrySigner> signer)
{
    auto impl = std::make_unique<Impl>();
    impl->signer = std::move(signer);
    QList<QByteArray> lines = text.split('\n');
    if (lines.size() < 3 || !lines.takeLast().isEmpty())
        return base::fail(Code::Damaged, u"a transcript ends with its seal and a line feed"_s);
    impl->seal = lines.takeLast();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (const base::Done taken = impl->takeLine(lines.at(i), catalogue); !taken)
            return tl::unexpected(inLine(i + 1, taken.error()));
    }
    const auto seal = readLine(impl->seal, *impl->signer);
    if (!seal)
        return tl::unexpected(inLine(lines.size() + 1, seal.error()));
    if (*seal != sealObject(impl->drawId, lines.size(), lineHash(lines.constLast())))
        return base::fail(Code::ChainBroken, u"line %1: the seal is of other entries"_s.arg(lines.size() + 1));
    return Transcript(std::move(impl));
}

} // namespace creditdesk::draw
