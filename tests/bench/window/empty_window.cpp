// The least a Qt Widgets program can do: an empty window. Says when it was painted, as creditdesk --exit-when-shown does, and
// ends.
#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace {

class EmptyWindow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] {
            std::puts("{\"shown\":true}");
            std::fflush(stdout);
            QApplication::quit();
        });
    }
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
