// Secrets are wiped where they came from and where they were. libsodium's own functions stand between, wrapped here: what
// was cleared is read back at the moment of clearing, since afterwards the memory is no longer ours to look at.
#include "app/base/secret.h"

#include <QtTest>

#include <algorithm>
#include <cstring>
#include <dlfcn.h>
#include <sodium.h>
#include <type_traits>

using creditdesk::base::sameSecret;
using creditdesk::base::Secret;
using namespace Qt::StringLiterals;

namespace {

struct Wipe {
    const void *at = nullptr;
    std::size_t size = 0;
    bool zeroAfterwards = false;
};
QList<Wipe> wipes;
QList<const void *> freed;

} // namespace

extern "C" void sodium_memzero(void *const at, const size_t size)
{
    using Function = void (*)(void *, size_t);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "sodium_memzero"));
    real(at, size);
    const auto *bytes = static_cast<const char *>(at);
    wipes.append({at, size, std::all_of(bytes, bytes + size, [](char c) { return c == 0; })});
}

extern "C" void sodium_free(void *at)
{
    using Function = void (*)(void *);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "sodium_free"));
    freed.append(at);
    real(at);
}

class TestSecret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newSecretIsZero();
    void takeWipesBytes();
    void takeWipesText();
    void destructionFreesThroughSodium();
    void movingLeavesNothingBehind();
    void assigningFreesTheOldOne();
    void cloneIsOfItsOwn();
    void comparing();
    void emptyOnes();
};

void TestSecret::init()
{
    wipes.clear();
    freed.clear();
}

static QByteArray text(const Secret &secret)
{
    return {reinterpret_cast<const char *>(secret.data()), static_cast<qsizetype>(secret.size())};
}

static Secret secretOf(const char *chars)
{
    return Secret::copyOf(std::as_bytes(std::span(chars, std::strlen(chars))));
}

void TestSecret::newSecretIsZero()
{
    const Secret secret(48);
    QCOMPARE(secret.size(), std::size_t{48});
    QCOMPARE(text(secret), QByteArray(48, '\0'));
}

void TestSecret::takeWipesBytes()
{
    QByteArray bytes = QByteArray("correct ").append("horse");
    const void *const at = bytes.constData();
    const Secret secret = Secret::take(bytes);
    QCOMPARE(text(secret), QByteArray("correct horse"));
    QVERIFY(bytes.isEmpty());
    QCOMPARE(wipes.size(), 1);
    QVERIFY(wipes.at(0).at == at && wipes.at(0).size == 13 && wipes.at(0).zeroAfterwards);
}

void TestSecret::takeWipesText()
{
    QString typed = QString(u"口令"_s).append(u"-A1");
    const void *const at = typed.constData();
    const Secret secret = Secret::take(typed);
    QCOMPARE(text(secret), QByteArray("\xe5\x8f\xa3\xe4\xbb\xa4-A1"));
    QVERIFY(typed.isEmpty());
    QCOMPARE(wipes.size(), 2); // its UTF-8 form and itself
    QVERIFY(wipes.at(0).size == 9 && wipes.at(0).zeroAfterwards);
    QVERIFY(wipes.at(1).at == at && wipes.at(1).size == 10 && wipes.at(1).zeroAfterwards);
}

void TestSecret::destructionFreesThroughSodium()
{
    const void *at = nullptr;
    {
        const Secret secret = secretOf("key");
        at = secret.data();
        QVERIFY(freed.isEmpty());
    }
    QCOMPARE(freed, QList<const void *>{at}); // sodium_free wipes before it gives the pages back
}

void TestSecret::movingLeavesNothingBehind()
{
    static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
    Secret first = secretOf("key");
    const unsigned char *const at = first.data();
    Secret second = std::move(first);
    QVERIFY(first.isEmpty() && first.data() == nullptr); // NOLINT: the state after a move is what is tested
    QCOMPARE(second.data(), at);
    QCOMPARE(text(second), QByteArray("key"));
    QVERIFY(freed.isEmpty());
}

void TestSecret::assigningFreesTheOldOne()
{
    Secret target = secretOf("old");
    const void *const old = target.data();
    Secret source = secretOf("new");
    target = std::move(source);
    QCOMPARE(freed, QList<const void *>{old});
    QCOMPARE(text(target), QByteArray("new"));
    Secret &same = target;
    target = std::move(same);
    QCOMPARE(text(target), QByteArray("new"));
    QCOMPARE(freed.size(), 1);
}

void TestSecret::cloneIsOfItsOwn()
{
    Secret original = secretOf("key");
    const Secret copy = original.clone();
    QVERIFY(copy.data() != original.data());
    original.data()[0] = 'K';
    QCOMPARE(text(copy), QByteArray("key"));
    QCOMPARE(text(original), QByteArray("Key"));
}

void TestSecret::comparing()
{
    QVERIFY(sameSecret(secretOf("key"), secretOf("key")));
    QVERIFY(!sameSecret(secretOf("key"), secretOf("kez")));
    QVERIFY(!sameSecret(secretOf("key"), secretOf("keys")));
    QVERIFY(!sameSecret(secretOf("key"), Secret()));
    QVERIFY(sameSecret(Secret(), Secret(0)));
}

void TestSecret::emptyOnes()
{
    QByteArray bytes;
    QString typed;
    QVERIFY(Secret::take(bytes).isEmpty());
    QVERIFY(Secret::take(typed).isEmpty());
    QVERIFY(Secret().clone().isEmpty());
    QVERIFY(Secret().bytes().empty());
    QVERIFY(freed.isEmpty());
}

QTEST_GUILESS_MAIN(TestSecret)
#include "test_secret.moc"
