#include "app/sandbox/program.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("creditdesk-sandbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CREDITDESK_VERSION));
    return creditdesk::sandbox::runProgram(QCoreApplication::arguments());
}
