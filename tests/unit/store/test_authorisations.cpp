// Authorisations: every field comes back, the evidence is what was registered, and one that may not be used is not used.
#include "window_desk.h"

using namespace creditdesk;
using namespace creditdesk::store;
using namespace creditdesk::store::test;
using namespace Qt::StringLiterals;

namespace {

Authorisation authorisation(const QString &grantor = u"上海绿源环保科技有限公司"_s)
{
    Authorisation out;
    out.grantorType = u"organisation"_s;
    out.grantorName = grantor;
    out.grantorCode = u"91310115MA1K35XX7Q"_s;
    out.granteeName = u"浦江银行（上海）"_s;
    out.granteeCode = u"91310000132255050X"_s;
    out.purpose = u"贷款"_s;
    out.scope = {u"penalty"_s, u"licence"_s};
    out.validFrom = QDate(2024, 2, 1);
    out.validUntil = QDate(2024, 3, 1);
    out.signedOn = QDate(2024, 1, 31);
    out.imageName = u"授权书.png"_s;
    out.imageMedia = u"image/png"_s;
    out.checkedBy = u"zhang"_s;
    return out;
}

qint64 add(const Desk &desk, const Authorisation &one, const QByteArray &image = "PNG\0\xFF")
{
    return desk.got<qint64>([&](WindowEntries &e) { return e.addAuthorisation(one, image); }, -1);
}

QString use(const Desk &desk, qint64 id, const QString &report)
{
    return desk.said([&](WindowEntries &e) { return e.useAuthorisation(id, report); });
}

} // namespace

class TestAuthorisations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldComesBack()
    {
        Desk desk;
        const QByteArray image("PNG\0\xFF\x10", 6);
        const qint64 id = add(desk, authorisation(), image);
        desk.reopen();
        const Authorisation found = desk.book().authorisation(id).value();
        const Authorisation sent = authorisation();
        QCOMPARE(found.grantorName, sent.grantorName);
        QCOMPARE(found.granteeCode, sent.granteeCode);
        QCOMPARE(found.scope, sent.scope);
        QCOMPARE(found.validFrom, sent.validFrom);
        QCOMPARE(found.validUntil, sent.validUntil);
        QCOMPARE(found.signedOn, sent.signedOn);
        QCOMPARE(found.checkedBy, sent.checkedBy);
        QCOMPARE(found.imageBytes, 6);
        QCOMPARE(found.registeredAt, desk.clock.now());
        QVERIFY(!found.withdrawnAt.isValid() && found.uses == 0 && !found.severalUses);
        QCOMPARE(desk.book().evidence(id).value(), image);
        QFile file(desk.path() + u".image"_s); // sha256sum is the oracle
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(image) == 6);
        file.close();
        QProcess sum;
        sum.start(u"sha256sum"_s, {file.fileName()});
        QVERIFY(sum.waitForFinished());
        QCOMPARE(found.imageSha256.toHex(), sum.readAll().left(64));
        QCOMPARE(desk.book().authorisation(id + 1).error().code, base::Code::NotFound);
    }

    void alteredEvidenceIsSeen()
    {
        Desk desk;
        const qint64 id = add(desk, authorisation());
        QCOMPARE(desk.sql(u"UPDATE evidence SET image = x'00';"_s), QString());
        QCOMPARE(desk.book().evidence(id).error().code, base::Code::HashMismatch);
        const qint64 without = add(desk, authorisation(), {});
        QCOMPARE(desk.book().evidence(without).error().code, base::Code::NotFound);
        QVERIFY(desk.book().authorisation(without)->imageSha256.isEmpty());
        Authorisation seen = authorisation();
        seen.imageSha256 = QByteArray(32, '\7');
        QCOMPARE(add(desk, seen), -1);
        QCOMPARE(desk.said([&](WindowEntries &e) -> base::Done {
            TRY_DONE(e.addAuthorisation(authorisation(), QByteArray(kLargestEvidence + 1, 'x')));
            return {};
        }),
                 u"invalid_input image"_s);
    }

    void oneUseOrSeveral()
    {
        Desk desk;
        const qint64 once = add(desk, authorisation());
        Authorisation often = authorisation();
        often.severalUses = true;
        const qint64 several = add(desk, often);
        QCOMPARE(use(desk, once, u"R1"_s), QString());
        QCOMPARE(use(desk, once, u"R2"_s), u"refused_by_rule authorisation_used"_s);
        QCOMPARE(use(desk, several, u"R1"_s), QString());
        QCOMPARE(use(desk, several, u"R2"_s), QString());
        QCOMPARE(desk.book().authorisation(several)->uses, 2);
        QCOMPARE(use(desk, 99, u"R1"_s), u"not_found"_s);
    }

    void validityAndWithdrawal()
    {
        Desk desk; // 2024-03-01 in the city
        Authorisation early = authorisation();
        early.validFrom = QDate(2024, 3, 2);
        early.validUntil = QDate(2024, 4, 1);
        QCOMPARE(use(desk, add(desk, early), u"R1"_s), u"refused_by_rule authorisation_not_yet_valid"_s);
        const qint64 id = add(desk, authorisation());
        const qint64 withdrawn = add(desk, authorisation());
        const auto withdraw = [&](const QString &why) {
            return desk.said([&](WindowEntries &e) { return e.withdrawAuthorisation(withdrawn, why, desk.clock.now()); });
        };
        QCOMPARE(withdraw(u"撤回"_s), QString());
        QCOMPARE(withdraw(u"again"_s), u"conflict"_s);
        QCOMPARE(use(desk, withdrawn, u"R1"_s), u"refused_by_rule authorisation_withdrawn"_s);
        QCOMPARE(desk.book().authorisation(withdrawn)->withdrawal, u"撤回"_s);
        desk.clock.advance(15 * 3600 * 1000 - 124'000 - 1); // 23:59:59.999 of the last day, in the city
        QCOMPARE(desk.clock.today(), QDate(2024, 3, 1));
        desk.clock.advance(60'000);
        QCOMPARE(desk.clock.today(), QDate(2024, 3, 2));
        QCOMPARE(use(desk, id, u"R1"_s), u"refused_by_rule authorisation_expired"_s);
    }

    void foundByPiecesOfNamesAndBeginningsOfCodes()
    {
        Desk desk;
        const qint64 first = add(desk, authorisation());
        const qint64 second = add(desk, authorisation(u"上海浦源商贸行"_s));
        const auto ids = [&](const QString &text) {
            QList<qint64> found;
            const auto rows = desk.book().authorisations(text, 10);
            for (const Authorisation &one : rows.value())
                found.append(one.id);
            return found;
        };
        QCOMPARE(ids({}), (QList<qint64>{second, first}));
        QCOMPARE(ids(u"绿源"_s), QList<qint64>{first});
        QCOMPARE(ids(u"源商"_s), QList<qint64>{second});
        QCOMPARE(ids(u"91310115ma"_s), (QList<qint64>{second, first}));
        QCOMPARE(ids(u"有限公司浦江"_s), QList<qint64>());   // not across two fields
        QCOMPARE(ids(u"绿源 浦江"_s), QList<qint64>{first}); // but both parts
        QCOMPARE(ids(u"\" OR * :"_s), QList<qint64>());
        QCOMPARE(ids(u"（"_s), QList<qint64>());
    }
};

QTEST_GUILESS_MAIN(TestAuthorisations)
#include "test_authorisations.moc"
