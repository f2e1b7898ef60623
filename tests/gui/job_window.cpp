#include "tests/gui/job_window.h"

#include "tests/gui/accessible_walk.h"
#include "tests/gui/city_lines.h"
#include "ui/application.h"
#include "ui/sync/sync_controller.h"
#include "ui/theme/style.h"
#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace creditdesk::test {
namespace {

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

JobWindow::~JobWindow()
{
    m_window.reset();
    m_runner.reset();
    m_house.reset();
    m_sandbox.reset();
}

bool JobWindow::startSandbox(int subjects)
{
    SandboxOptions options;
    options.state = path(QStringLiteral("sandbox"));
    options.subjects = subjects;
    options.with = path(QStringLiteral("with.ndjson"));
    if (!writeFile(options.with, cityLines() + m_also))
        return false;
    m_sandbox = std::make_unique<SandboxProcess>(options);
    if (!m_sandbox->start()) {
        m_error = m_sandbox->error();
        return false;
    }
    return writeFile(path(QStringLiteral("ca.pem")), m_sandbox->caPem());
}

base::Done JobWindow::prepare()
{
    if (base::Done enrolled =
            m_house->enrol(m_sandbox->url(), m_sandbox->caPem(), m_sandbox->enrolmentCode(), QStringLiteral("3 号窗口"));
        !enrolled)
        return enrolled;
    const SandboxOperator clerk = m_sandbox->operatorWithRole(QStringLiteral("clerk"));
    QString password = clerk.password;
    if (const auto session = m_house->signIn(clerk.id, base::Secret::take(password)); !session)
        return tl::unexpected(session.error());
    const auto summary = m_house->synchronise(false, {}, {});
    m_house->signOut();
    return summary ? base::Done() : tl::unexpected(summary.error());
}

bool JobWindow::openHouse()
{
    auto house = services::Workstation::open({path(QStringLiteral("home")), &m_clock, &m_random});
    if (house)
        m_house = std::move(*house);
    else
        m_error = house.error().detail;
    return m_house != nullptr;
}

void JobWindow::openWindow()
{
    m_runner = std::make_unique<services::Runner>();
    ui::DemoInfo demo;
    demo.active = true;
    for (const SandboxOperator &one : m_sandbox->operators())
        demo.operators.append({one.id, one.password, one.role});
    m_window = std::make_unique<ui::MainWindow>(*m_house, *m_runner, demo);
    auto *sync = m_window->findChild<ui::SyncController *>();
    QObject::connect(sync, &ui::SyncController::succeeded, m_window.get(),
                     [this](const sync::Summary &summary) { m_changes += summary.changes.rows; });
    m_window->show();
}

bool JobWindow::start(Day day, int subjects)
{
    ui::prepareApplication(*qApp);
    if (qEnvironmentVariable("CREDITDESK_TEST_THEME") == QStringLiteral("dark"))
        ui::applyTheme(*qApp, ui::ThemeKind::Dark);
    QAccessible::setActive(true);
    if (!startSandbox(subjects) || !openHouse())
        return false;
    if (const base::Done ready = day == Day::Later ? prepare() : base::Done(); !ready) {
        m_error = ready.error().name() + QLatin1Char(' ') + ready.error().detail;
        return false;
    }
    openWindow();
    return true;
}

bool JobWindow::startAgain()
{
    if (!m_window->close())
        return false;
    m_window.reset();
    m_runner.reset();
    m_house.reset();
    if (!openHouse())
        return false;
    openWindow();
    return true;
}

bool JobWindow::control(const QByteArray &body) const
{
    const QJsonObject ready = QJsonDocument::fromJson(m_sandbox->readyLine()).object();
    QProcess curl;
    curl.start(QStringLiteral(CURL),
               {QStringLiteral("-sf"), QStringLiteral("--cacert"), path(QStringLiteral("ca.pem")), QStringLiteral("-H"),
                QStringLiteral("Authorization: Bearer ") + ready[u"control_token"].toString(), QStringLiteral("-H"),
                QStringLiteral("Content-Type: application/json"), QStringLiteral("-d"), QString::fromUtf8(body),
                m_sandbox->url() + QStringLiteral("/sandbox/control")});
    return curl.waitForFinished() && curl.exitStatus() == QProcess::NormalExit && curl.exitCode() == 0;
}

int JobWindow::registered() const
{
    QFile journal(path(QStringLiteral("sandbox/reports.ndjson")));
    return journal.open(QIODevice::ReadOnly) ? static_cast<int>(journal.readAll().count('\n')) : 0;
}

QString JobWindow::message() const
{
    const auto *bar = find<ui::MessageBar>();
    return bar ? bar->text() : QString();
}

QString JobWindow::picture(const QString &folder, const QString &name) const
{
    QCoreApplication::sendPostedEvents(); // layouts that were asked for
    const QStringList nameless = namelessWidgets(m_window.get());
    if (!nameless.isEmpty())
        return QStringLiteral("without a name: ") + nameless.join(QStringLiteral(", "));
    if (walkAccessible(m_window.get()) < 10)
        return QStringLiteral("a screen reader finds nothing");
    const QString file = folder + QLatin1Char('/') + name + QStringLiteral(".png");
    return m_window->grab().save(file) ? QString() : QStringLiteral("cannot write ") + file;
}

bool inked(QAbstractScrollArea *area)
{
    const QImage image = area->viewport()->grab().toImage();
    int dark = 0;
    for (int y = image.height() / 8; y < image.height() * 7 / 8; ++y) {
        for (int x = image.width() / 4; x < image.width() * 3 / 4; ++x)
            dark += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
    }
    return dark > 300;
}

} // namespace creditdesk::test
