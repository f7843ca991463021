#pragma once

#include "bench/programrun.h"
#include "ui/shell/mainwindow.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QTimer>

namespace depeche::bench {

/// The program with its window, put together as app/gui does it, on a profile in @p folder; it refreshes nothing by itself.
/// Main thread.
class WindowSession final
{
public:
    WindowSession(QCoreApplication &application, const QString &folder, const Clock &clock)
        : services(Paths::forProfile(folder), clock)
    {
        if (services.settings.values().refreshOnStart || services.settings.values().refreshAutomatically) {
            services.settings.change([](SettingsValues &values) {
                values.refreshOnStart = false;
                values.refreshAutomatically = false;
                values.lastNode = QString();
            });
        }
        applyTheme(static_cast<QApplication &>(application), Theme::Light);
        window.emplace(ShellContext{services.library, services.refresher, services.subscriber,
                                    services.images, services.icons, services.settings, services.workers,
                                    services.secrets, services.network});
        QObject::connect(&services.library, &Library::opened, &*window,
                         [this](const Result<OpenedProfile> &profile) {
                             services.networkSettings.whenReady(&*window, [this, profile] {
                                 window->libraryOpened(profile);
                                 m_open = true;
                                 loop.quit();
                             });
                         });
    }

    /// Shows the window and waits until the library is open.
    void show()
    {
        window->show();
        while (!m_open)
            loop.exec();
    }
    bool isOpen() const { return m_open; }
    void pause(std::chrono::milliseconds time)
    {
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
        timer.start(time);
        while (timer.isActive())
            loop.exec();
    }

    Services services;
    std::optional<MainWindow> window;
    QEventLoop loop;

private:
    bool m_open = false;
};

} // namespace depeche::bench
