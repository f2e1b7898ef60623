#include "app/store/figures/marking.h"

#include "app/store/database/time_text.h"

namespace creditdesk::store {
namespace {

FigureFacts factsFor(const Coverage &coverage, const domain::SubjectMarker &marker)
{
    FigureFacts facts;
    facts.sequence = coverage.sequence;
    facts.asOf = coverage.asOf;
    facts.day = marker.day();
    facts.rules = marker.rules();
    facts.scales = marker.scales();
    return facts;
}

std::vector<SubjectCoder> codersFor(const domain::SubjectMarker &marker)
{
    std::vector<SubjectCoder> coders;
    for (int thread = 0; thread < kWalkThreads; ++thread)
        coders.emplace_back(marker);
    return coders;
}

/// What one thread coded of one stretch.
struct Piece {
    Columns columns;
    int thread = 0;
};

/// Into the language of `codes`, one after another.
Columns joined(std::vector<Piece> pieces, const std::vector<SubjectCoder> &coders, Codebook &codes)
{
    std::vector<Codebook::Meaning> meanings;
    for (const SubjectCoder &coder : coders)
        meanings.push_back(codes.absorb(coder.codes()));
    Columns all;
    std::size_t subjects = 0, records = 0;
    for (const Piece &piece : pieces) {
        subjects += piece.columns.size();
        records += piece.columns.recordProfiles.size();
    }
    all.reserve(subjects, records);
    for (Piece &piece : pieces) {
        all.append(piece.columns, meanings[static_cast<std::size_t>(piece.thread)]);
        piece.columns = {};
    }
    return all;
}

constexpr std::size_t kSerialsAPiece = 256;

} // namespace

Coverage coverageOf(Connection &organisations, Connection &records)
{
    const qint64 ofRecords = records.integer("SELECT sequence FROM position");
    Statement row(organisations, "SELECT sequence, as_of FROM position");
    if (!row.step())
        throw DatabaseError(base::Code::Damaged, "the mirror has no position");
    return {std::min<qint64>(row.integer(0), ofRecords), timeFrom(row.string(1))};
}

std::shared_ptr<const FigureBook> markAll(const GenerationFiles &files, const base::Secret &key, Connection &organisations,
                                          const Coverage &coverage, const domain::SubjectMarker &marker,
                                          const WalkProgress &progress, const base::CancelToken &cancel)
{
    const std::vector<Stretch> stretches = stretchesOf(organisations);
    WalkMeter meter(progress, organisations.integer("SELECT total(organisations) FROM organisation_summary"));
    std::vector<SubjectCoder> coders = codersFor(marker);
    std::vector<Piece> pieces(stretches.size());
    workInThreads(files, key, stretches.size(), kWalkThreads, Priority::Low,
                  [&](SubjectReader &reader, std::size_t item, int thread) {
                      if (cancel.isCancelled())
                          return;
                      pieces[item].thread = thread;
                      SubjectCoder &coder = coders[static_cast<std::size_t>(thread)];
                      reader.read(stretches[item].first, stretches[item].last,
                                  [&](const domain::OrganisationRow &organisation, std::span<const domain::RecordRow> records) {
                                      coder.add(organisation, records, pieces[item].columns);
                                      meter.count();
                                      return !cancel.isCancelled();
                                  });
                  });
    if (cancel.isCancelled())
        return {};
    auto codes = std::make_shared<Codebook>(startCodebook(marker));
    Columns all = joined(std::move(pieces), coders, *codes);
    auto base = std::make_shared<const FigureBase>(*codes, std::move(all));
    meter.finish();
    return std::make_shared<const FigureBook>(factsFor(coverage, marker), std::move(codes), std::move(base), Columns());
}

std::optional<Anew> markAnew(const GenerationFiles &files, const base::Secret &key, const FigureBook &before,
                             const Coverage &coverage, const std::vector<std::int64_t> &serials,
                             const domain::SubjectMarker &marker, const base::CancelToken &cancel)
{
    if (serials.empty())
        return Anew{std::make_shared<const FigureBook>(factsFor(coverage, marker), before.sharedCodes(), before.sharedBase(),
                                                       before.changed()),
                    {}};
    std::vector<SubjectCoder> coders = codersFor(marker);
    std::vector<Piece> pieces((serials.size() + kSerialsAPiece - 1) / kSerialsAPiece);
    workInThreads(files, key, pieces.size(), kWalkThreads, Priority::Usual,
                  [&](SubjectReader &reader, std::size_t item, int thread) {
                      pieces[item].thread = thread;
                      Columns &columns = pieces[item].columns;
                      const std::size_t end = std::min(serials.size(), (item + 1) * kSerialsAPiece);
                      for (std::size_t i = item * kSerialsAPiece; i < end && !cancel.isCancelled(); ++i) {
                          reader.read(serials[i], serials[i], [&](const auto &organisation, const auto &records) {
                              coders[static_cast<std::size_t>(thread)].add(organisation, records, columns);
                              return true;
                          });
                          if (columns.serials.empty() || columns.serials.back() != serials[i])
                              columns.addSubject(serials[i], kGone, kStableForEver);
                      }
                  });
    if (cancel.isCancelled())
        return {};
    auto codes = std::make_shared<Codebook>(before.codes());
    Columns anew = joined(std::move(pieces), coders, *codes);
    Columns changed = Columns::merged(before.changed(), anew, false);
    auto book = std::make_shared<const FigureBook>(factsFor(coverage, marker), std::move(codes), before.sharedBase(),
                                                   std::move(changed));
    return Anew{std::move(book), std::move(anew)};
}

std::shared_ptr<const FigureBook> repacked(const FigureBook &book)
{
    auto base = std::make_shared<const FigureBase>(book.codes(), Columns::merged(book.base(), book.changed(), true));
    return std::make_shared<const FigureBook>(book.facts(), book.sharedCodes(), std::move(base), Columns());
}

} // namespace creditdesk::store
