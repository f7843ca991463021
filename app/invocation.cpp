#include "invocation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace depeche {

Invocation readInvocation(int argc, char **argv)
{
    Invocation invocation;
    QStringList rest;
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        if (word == u"--") { // what follows are words, whatever they look like
            if (!rest.isEmpty())
                rest += word; // the verb's own words end there too
            for (++i; i < argc; ++i)
                rest += QString::fromLocal8Bit(argv[i]);
        } else if (word == u"--profile" && i + 1 < argc) {
            invocation.profile = QString::fromLocal8Bit(argv[++i]);
        } else if (word.startsWith(u"--profile=")) {
            invocation.profile = word.section(u'=', 1);
        } else if (rest.isEmpty() && (word == u"--help" || word == u"-h")) {
            invocation.help = true;
        } else if (rest.isEmpty() && word == u"--version") {
            invocation.version = true;
        } else if (rest.isEmpty() && word == u"--demo") {
            invocation.demo = true;
        } else {
            rest += word;
        }
    }
    // An address opens the window to subscribe to it: that is how browsers hand over feeds.
    const QString first = rest.value(0);
    if (first.isEmpty() || first.contains(u"://") || first.startsWith(u"feed:"))
        invocation.words = rest;
    else
        invocation.verb = rest.takeFirst();
    if (!invocation.verb.isEmpty())
        invocation.words = rest;
    return invocation;
}

void installTranslation(QCoreApplication &application)
{
    const QString wanted = qEnvironmentVariable("DEPECHE_LANGUAGE");
    const QLocale locale = wanted.isEmpty() ? QLocale() : QLocale(wanted);
    if (!wanted.isEmpty())
        QLocale::setDefault(locale);
    // Qt's own texts (buttons of dialogs) first, so that ours are asked before them.
    const std::array<std::pair<QString, QString>, 2> files{
        {{QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
         {QStringLiteral("depeche"), QStringLiteral(":/i18n")}}};
    for (const auto &[name, folder] : files) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QCoreApplication::installTranslator(translator);
    }
}

} // namespace depeche
