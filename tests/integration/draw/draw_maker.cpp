// draw-maker FOLDER ACT...: the workstation's own way from lists to a transcript, for tests in another language.
// FOLDER holds plan.json, officers.json, subjects.tsv (code kind status district sector grade visits items), key.der (PKCS#8),
// certificate.pem, secret.hex and value.txt; transcript.txt and pool.txt are written there. Acts: plan commit value draw abort
// redraw substitute=CODE result=CODE. Each takes a minute, from a fixed time on.
#include "app/draw/transcript.h"
#include "app/vault/signing.h"
#include "models/domain/catalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>

#include <cstdio>
#include <stdexcept>
#include <vector>

namespace {

using namespace creditdesk;
using namespace Qt::StringLiterals;

QByteArray slurp(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

void spill(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        throw std::runtime_error("cannot write " + path.toStdString());
}

template <typename T> T need(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(
            (result.error().name() + u": "_s + result.error().rule + u": "_s + result.error().detail).toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <typename T> T loaded(std::variant<T, QList<domain::ClassFault>> read)
{
    if (const auto *faults = std::get_if<QList<domain::ClassFault>>(&read))
        throw std::runtime_error(faultText(faults->constFirst(), u"list"_s).toStdString());
    return std::get<T>(std::move(read));
}

domain::Catalogue catalogue()
{
    QString why;
    std::optional<domain::Catalogue> out = domain::Catalogue::load(u":/catalogue"_s, &why);
    if (!out)
        throw std::runtime_error(why.toStdString());
    return std::move(*out);
}

class VaultSigner final : public draw::EntrySigner
{
public:
    VaultSigner(const QByteArray &key, const QByteArray &certificatePem)
        : m_signer(need(vault::Signer::fromKey(
              base::Secret::copyOf(std::as_bytes(std::span(key.constData(), static_cast<std::size_t>(key.size())))),
              certificatePem)))
    {
    }
    base::Result<QByteArray> sign(const QByteArray &message) const override { return m_signer->sign(message); }
    QByteArray certificateDer() const override { return m_signer->certificateDer(); }
    bool verify(const QByteArray &message, const QByteArray &signature) const override
    {
        return vault::verifyRaw(m_signer->certificateDer(), message, signature);
    }

private:
    std::unique_ptr<vault::Signer> m_signer;
};

class Maker
{
public:
    explicit Maker(QString folder) : m_folder(std::move(folder)), m_catalogue(catalogue())
    {
        m_plan = loaded(domain::loadInspectionPlan(file(u"plan.json"_s), u"plan.json"_s, m_catalogue));
        m_officers = loaded(domain::loadInspectionOfficers(file(u"officers.json"_s), u"officers.json"_s, m_catalogue));
        m_signer = std::make_shared<VaultSigner>(file(u"key.der"_s), file(u"certificate.pem"_s));
        m_secret = QByteArray::fromHex(file(u"secret.hex"_s).trimmed());
        readPool();
    }
    void act(const QString &word)
    {
        const QString verb = word.section(u'=', 0, 0), code = word.section(u'=', 1);
        const draw::Act act{u"OP-1"_s, m_time};
        m_time = m_time.addSecs(60);
        if (verb == u"plan")
            m_transcript.emplace(need(draw::Transcript::plan(u"DRAW-1"_s, m_plan, m_officers, act, m_signer)));
        else if (verb == u"commit")
            need(m_transcript->commit(m_pool, m_secret, u"invented lottery, drawing 2026101"_s, act.time.addSecs(30), act));
        else if (verb == u"value")
            need(m_transcript->publicValue(
                {QString::fromUtf8(file(u"value.txt"_s)), u"invented lottery, drawing 2026101"_s, act.time.addSecs(-30)}, act));
        else if (verb == u"draw")
            need(m_transcript->draw(m_pool, m_secret, act));
        else if (verb == u"abort")
            need(m_transcript->abort(u"an officer named in the list has retired"_s, act));
        else if (verb == u"redraw")
            need(m_transcript->redraw(m_plan, m_officers, u"the list has been corrected"_s, act));
        else if (verb == u"substitute")
            need(m_transcript->substitute(code, u"closed down"_s, act));
        else if (verb == u"result")
            need(m_transcript->result(resultFor(code), act));
        else
            throw std::runtime_error("unknown act " + word.toStdString());
    }
    void write() const
    {
        const QByteArray text = m_transcript->text();
        spill(m_folder + u"/transcript.txt"_s, text);
        QByteArray pool;
        need(m_pool.write([&pool](std::string_view piece) {
            pool.append(piece.data(), static_cast<qsizetype>(piece.size()));
            return base::Done();
        }));
        spill(m_folder + u"/pool.txt"_s, pool);
        if (need(draw::Transcript::read(text, m_catalogue, m_signer)).text() != text)
            throw std::runtime_error("the transcript reads otherwise than it was written");
    }

private:
    [[nodiscard]] QByteArray file(const QString &name) const { return slurp(m_folder + u'/' + name); }
    [[nodiscard]] domain::InspectionResult resultFor(const QString &code) const
    {
        domain::InspectionResult out{code, m_time.date(), {}};
        for (const QString &item : m_transcript->roster()->target(code)->items)
            out.findings.append({item, m_plan.outcomes.constFirst().id});
        return out;
    }
    void readPool()
    {
        draw::PoolBuilder builder(m_plan, m_catalogue);
        for (const QByteArray &line : file(u"subjects.tsv"_s).split('\n')) {
            if (line.isEmpty())
                continue;
            const QList<QByteArray> cells = line.split('\t');
            const auto cell = [&cells](qsizetype i) {
                return std::string_view(cells.at(i).constData(), static_cast<std::size_t>(cells.at(i).size()));
            };
            const QList<QByteArray> items = cells.at(7).isEmpty() ? QList<QByteArray>() : cells.at(7).split(',');
            std::vector<std::string_view> checked;
            for (const QByteArray &item : items)
                checked.emplace_back(item.constData(), static_cast<std::size_t>(item.size()));
            need(builder.add({cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cells.at(6).toInt(), checked}));
        }
        m_pool = need(builder.finish());
    }

    QString m_folder;
    domain::Catalogue m_catalogue;
    domain::InspectionPlan m_plan;
    domain::InspectionOfficers m_officers;
    std::shared_ptr<const VaultSigner> m_signer;
    QByteArray m_secret;
    draw::Pool m_pool;
    std::optional<draw::Transcript> m_transcript;
    QDateTime m_time{QDate(2026, 10, 15), QTime(1, 0), Qt::UTC};
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    try {
        Maker maker(words.at(1));
        for (const QString &word : words.sliced(2))
            maker.act(word);
        maker.write();
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "draw-maker: %s\n", failure.what());
        return 1;
    }
    return 0;
}
