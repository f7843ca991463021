#include "invocation.h"
#include "services.h"

#include "cli/verbs.h"
#include "gui/guimain.h"
#include "store/threadguard.h"
#include "ui/reader/enginesetup.h"

#include <QApplication>

using namespace depeche;

namespace {

int runOnProfile(const Verb &verb, const Arguments &arguments, const Paths &paths)
{
    forbidSqlOnThisThread();
    Services services(paths);
    Session session(services, arguments);
    QObject::connect(&services.secrets, &Secrets::notice, &session, printError);
    const auto start = std::get<Verb::OnProfile>(verb.run);
    QObject::connect(&services.library, &Library::opened, &session,
                     [&session, start](const Result<OpenedProfile> &profile) {
                         if (!profile) {
                             session.fail(profile.error());
                             return;
                         }
                         if (!profile.value().notice.isEmpty())
                             printError(profile.value().notice);
                         session.services.networkSettings.whenReady(&session,
                                                                    [&session, start] { start(session); });
                     });
    return QCoreApplication::exec();
}

int runVerb(const Verb &verb, const Invocation &invocation)
{
    if (const auto *onFile = std::get_if<Verb::OnFile>(&verb.run))
        return (*onFile)(invocation.words);
    QList<OptionSpec> options = verb.options;
    options += {QStringLiteral("json")};
    const auto arguments = parseArguments(invocation.words, options);
    if (!arguments) {
        printError(QString(arguments.error().message + u'\n' + usageOf(verb)));
        return int(ExitCode::Usage);
    }
    if (const auto *onPaths = std::get_if<Verb::OnPaths>(&verb.run))
        return (*onPaths)(arguments.value(), invocation.paths());
    return runOnProfile(verb, arguments.value(), invocation.paths());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("depeche"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DEPECHE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("depeche"));
    Invocation invocation = readInvocation(argc, argv);
    const Verb *verb = findVerb(invocation.verb);
    const bool needsEngine = invocation.wantsWindow() || (verb && verb->needs == Needs::Engine);
    if (needsEngine) {
        disableSandboxForRoot();
        registerArticleScheme();
    }
    if (verb && needsEngine && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen"); // a verb needs no display

    const auto application = needsEngine ? std::unique_ptr<QCoreApplication>(new QApplication(argc, argv))
                                         : std::make_unique<QCoreApplication>(argc, argv);
    installTranslation(*application);
    if (invocation.help) {
        printLine(helpText());
        return int(ExitCode::Done);
    }
    if (invocation.version) {
        printLine(QStringLiteral("depeche " DEPECHE_VERSION));
        return int(ExitCode::Done);
    }
    if (invocation.wantsWindow())
        return runWindow(invocation);
    if (!verb) {
        printError(QCoreApplication::translate("depeche", "Unknown verb “%1”. “depeche --help” lists them.")
                       .arg(invocation.verb));
        return int(ExitCode::Usage);
    }
    return runVerb(*verb, invocation);
}
