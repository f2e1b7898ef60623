// After forbidCoreDumps() the kernel itself says that this process leaves no core and cannot be read by others.
#include "app/base/hardening.h"

#include <QtTest>

#include <sys/prctl.h>
#include <sys/resource.h>

class TestHardening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCoreAndNotDumpable();
};

void TestHardening::noCoreAndNotDumpable()
{
    QCOMPARE(prctl(PR_GET_DUMPABLE), 1);
    creditdesk::base::forbidCoreDumps();
    rlimit limit{1, 1};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    QVERIFY(limit.rlim_cur == 0 && limit.rlim_max == 0);
    QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
}

QTEST_GUILESS_MAIN(TestHardening)
#include "test_hardening.moc"
