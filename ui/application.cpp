#include "ui/application.h"

#include "app/devices/card_reader.h"
#include "ui/scanner/scanner_filter.h"
#include "ui/shell/desktop_notice.h"
#include "ui/shell/main_window.h"
#include "ui/theme/icons.h"
#include "ui/theme/language.h"
#include "ui/theme/style.h"

#include <QApplication>

namespace creditdesk::ui {
namespace {

constexpr const char *kPrepared = "creditdesk.prepared";

} // namespace

void prepareApplication(QApplication &app, const QLocale &locale)
{
    app.setProperty(kPrepared, true);
    installTranslators(app, locale);
    const bool dark = QApplication::palette().color(QPalette::Window).lightness() < 128; // what the desktop prefers
    applyTheme(app, dark ? ThemeKind::Dark : ThemeKind::Light);
    QApplication::setWindowIcon(icon(QStringLiteral("report"), Role::Accent));
}

int runWorkstation(QApplication &app, services::Workstation &house, services::Runner &runner, services::WindowMemory &memory,
                   const DemoInfo &demo, const QString &cardReader)
{
    if (!app.property(kPrepared).toBool())
        prepareApplication(app);
    std::unique_ptr<devices::CardReader> reader;
    if (!cardReader.isEmpty())
        reader = std::make_unique<devices::CardReader>(cardReader, QStringList());
    TrayNotice notice;
    MainWindow window(house, runner, demo);
    window.useDesktopNotice(&notice);
    window.useCardReader(reader.get());
    ScannerFilter scanner;
    app.installEventFilter(&scanner);
    QObject::connect(&scanner, &ScannerFilter::scanned, &window, &MainWindow::takeScan);
    window.open(memory);
    return QApplication::exec();
}

} // namespace creditdesk::ui
