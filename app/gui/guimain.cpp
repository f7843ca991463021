#include "gui/guimain.h"

#include "invocation.h"
#include "services.h"

#include "cli/session.h"
#include "store/threadguard.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/singleinstance.h"
#include "ui/style/systemscheme.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QTemporaryDir>

namespace depeche {

namespace {

Theme themeOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: return Theme::System;
    case ThemeChoice::Light: return Theme::Light;
    case ThemeChoice::Dark: return Theme::Dark;
    case ThemeChoice::HighContrast: return Theme::HighContrast;
    }
    return Theme::System;
}

/// $DEPECHE_THEME (light, dark, contrast) is for screenshots and tests; the settings stay as they are.
Theme wantedTheme(const SettingsValues &values)
{
    const QString forced = qEnvironmentVariable("DEPECHE_THEME");
    if (forced == u"light")
        return Theme::Light;
    if (forced == u"dark")
        return Theme::Dark;
    return forced == u"contrast" ? Theme::HighContrast : themeOf(values.theme);
}

} // namespace

int runWindow(const Invocation &invocation)
{
    forbidSqlOnThisThread();
    // Outlives everything that has files in it.
    std::unique_ptr<QTemporaryDir> throwAway;
    Paths paths = invocation.paths();
    if (invocation.demo && invocation.profile.isEmpty()) {
        throwAway = std::make_unique<QTemporaryDir>();
        paths = Paths::forProfile(throwAway->path());
    }
    SingleInstance instance(paths);
    const auto role = instance.claim(invocation.words);
    if (!role) {
        printError(role.error().message);
        return int(ExitCode::Failed);
    }
    if (*role == SingleInstance::Role::HandedOver)
        return int(ExitCode::Done);

    Services services(paths);
    SettingsStore &settings = services.settings;
    if (const QString language = settings.values().language;
        !language.isEmpty() && !qEnvironmentVariableIsSet("DEPECHE_LANGUAGE")) {
        qputenv("DEPECHE_LANGUAGE", language.toUtf8());
        installTranslation(*qApp);
    }
    applyTheme(*qApp, wantedTheme(settings.values()));
    MainWindow window({services.library, services.refresher, services.subscriber, services.images,
                       services.icons, settings, services.workers, services.secrets, services.network});
    QObject::connect(&settings, &SettingsStore::changed, &window,
                     [theme = settings.values().theme](const SettingsValues &values) mutable {
                         if (std::exchange(theme, values.theme) != values.theme)
                             applyTheme(*qApp, themeOf(values.theme));
                     });
    QObject::connect(&instance, &SingleInstance::received, &window, &MainWindow::receive);
    QObject::connect(&services.library, &Library::opened, &window,
                     [&window, &invocation, &services](const Result<OpenedProfile> &profile) {
                         services.networkSettings.whenReady(
                             &window, [&window, &invocation, &services, profile] {
                                 window.libraryOpened(profile);
                                 if (invocation.demo && profile && !profile->readOnly)
                                     window.loadSampleEdition();
                                 if (profile && !profile->readOnly)
                                     services.keeper.start();
                                 if (!invocation.words.isEmpty())
                                     window.receive(invocation.words);
                             });
                     });
    window.show();
    // After the window: these ask the session bus and the system's.
    SystemNetworkState network;
    const auto follow = [&services, &network] {
        services.network.set({network.isOnline(), network.isMetered(), network.isBehindCaptivePortal()});
    };
    QObject::connect(&network, &NetworkState::changed, &window, follow);
    follow();
    SystemScheme scheme(*qApp);
    QObject::connect(&scheme, &SystemScheme::changed, &window,
                     [&settings] { applyTheme(*qApp, wantedTheme(settings.values())); });
    return QApplication::exec();
}

} // namespace depeche
