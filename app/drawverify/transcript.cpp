#include "app/drawverify/transcript.h"

#include "app/drawverify/finding.h"

namespace creditdesk::drawverify {

namespace {

constexpr std::string_view kAlgorithm = "creditdesk-draw-1";
constexpr std::string_view kHead = R"({"entry":)", kMiddle = R"(,"signature":")", kTail = R"("})";
constexpr std::size_t kSignatureText = 86; // 64 bytes in base64url

struct Line {
    std::string_view all, entry;
    std::string signature;
};

Line lineOf(std::string_view all)
{
    const std::size_t frame = kHead.size() + kMiddle.size() + kSignatureText + kTail.size();
    if (all.size() <= frame || all.substr(0, kHead.size()) != kHead || all.substr(all.size() - kTail.size()) != kTail)
        wrong(Wrong::LineForm);
    const std::string_view entry = all.substr(kHead.size(), all.size() - frame);
    const std::string_view rest = all.substr(kHead.size() + entry.size());
    if (rest.substr(0, kMiddle.size()) != kMiddle)
        wrong(Wrong::LineForm);
    const std::string signature = fromBase64Url(rest.substr(kMiddle.size(), kSignatureText));
    if (signature.empty())
        wrong(Wrong::LineForm);
    return {all, entry, signature};
}

class Judge
{
public:
    explicit Judge(std::string certificate) : m_wanted(std::move(certificate)) {}
    void take(std::string_view line, bool last)
    {
        const Line parts = lineOf(line);
        const Value entry = parseCanonical(parts.entry);
        if (!m_signer)
            readSigner(entry);
        if (!m_signer->verifies(std::string(kAlgorithm) + '\n' + std::string(parts.entry), parts.signature))
            wrong(Wrong::Signature);
        if (entry.textAt("algorithm") != kAlgorithm)
            wrong(Wrong::Algorithm, entry.textAt("algorithm"));
        if (out.entries == 0)
            out.draw = entry.textAt("draw");
        if (entry.textAt("draw") != out.draw)
            wrong(Wrong::OtherDraw, entry.textAt("draw"));
        if (last != (entry.textAt("step") == "seal"))
            wrong(last ? Wrong::Cut : Wrong::Step);
        if (last)
            takeSeal(entry);
        else
            takeEntry(entry, parts.all);
    }
    Judged out;

private:
    void readSigner(const Value &entry)
    {
        const std::string der = fromBase64(entry.objectAt("body").textAt("certificate"));
        m_signer = Certificate::fromDer(der);
        if (!m_wanted.empty() && m_wanted != der)
            wrong(Wrong::OtherCertificate);
        out.signer = m_signer->name();
        out.fingerprint = sha256Hex(der);
    }
    void takeSeal(const Value &entry)
    {
        entry.checkMembers({"algorithm", "draw", "entries", "head", "step"});
        if (entry.numberAt("entries") != static_cast<long long>(out.entries) || entry.textAt("head") != m_head)
            wrong(Wrong::Seal);
    }
    void takeEntry(const Value &entry, std::string_view line)
    {
        entry.checkMembers({"algorithm", "body", "draw", "operator", "previous", "sequence", "step", "time"});
        if (entry.numberAt("sequence") != static_cast<long long>(out.entries) + 1)
            wrong(Wrong::Sequence, std::to_string(entry.numberAt("sequence")));
        if (entry.textAt("previous") != m_head)
            wrong(Wrong::Previous);
        const std::string &time = entry.textAt("time");
        if (!isTime(time) || time < m_time || entry.textAt("operator").empty())
            wrong(Wrong::Time, time);
        takeStep(entry.textAt("step"), entry.objectAt("body"), time);
        m_time = time;
        m_head = sha256Hex(line);
        ++out.entries;
    }
    void takeStep(const std::string &step, const Value &body, const std::string &time)
    {
        if (step == "planned" || step == "redrawn") {
            takePlan(step == "planned", body, time);
            return;
        }
        if (!m_open)
            wrong(Wrong::Step, step);
        Round &round = out.rounds.back();
        if (step == "committed")
            round.commit(body, time);
        else if (step == "public_value")
            round.publicValue(body, time);
        else if (step == "substituted")
            round.substituted(body);
        else if (step == "result")
            round.result(body);
        else if (step == "drawn") {
            round.drawn(body);
            round.setLine(out.entries + 1);
        } else if (step == "aborted")
            takeAbort(body);
        else
            wrong(Wrong::Step, step);
    }
    void takePlan(bool first, const Value &body, const std::string &time)
    {
        if (m_open || first != out.rounds.empty())
            wrong(Wrong::Step);
        if (first) {
            body.checkMembers({"certificate", "officers", "officers_sha256", "plan", "plan_sha256"});
        } else {
            body.checkMembers({"aborted", "certificate", "officers", "officers_sha256", "plan", "plan_sha256", "reason"});
            if (body.numberAt("aborted") != static_cast<long long>(out.entries) || body.textAt("reason").empty())
                wrong(Wrong::Reason);
        }
        if (fromBase64(body.textAt("certificate")) != m_signer->der())
            wrong(Wrong::OtherCertificate);
        out.rounds.emplace_back(body, static_cast<int>(out.rounds.size()) + 1, out.draw, time);
        m_open = true;
    }
    void takeAbort(const Value &body)
    {
        body.checkMembers({"reason"});
        if (body.textAt("reason").empty())
            wrong(Wrong::Reason);
        ++out.aborted;
        m_open = false;
    }

    std::string m_wanted, m_time;
    std::string m_head = std::string(64, '0');
    std::optional<Certificate> m_signer;
    bool m_open = false; ///< a round that has not been aborted
};

} // namespace

Judged judge(const std::string &text, const std::string &certificate)
{
    Judge judge(certificate);
    std::size_t number = 1, from = 0;
    try {
        if (text.empty() || text.back() != '\n')
            wrong(Wrong::Cut);
        for (; from < text.size(); ++number) {
            const std::size_t end = text.find('\n', from);
            const std::string_view line = std::string_view(text).substr(from, end - from);
            if (!isUtf8(line))
                wrong(Wrong::NotUtf8);
            judge.take(line, end + 1 == text.size());
            from = end + 1;
        }
    } catch (Finding &finding) {
        finding.line = number;
        throw;
    }
    return std::move(judge.out);
}

} // namespace creditdesk::drawverify
