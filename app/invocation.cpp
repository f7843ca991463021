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
    for (auto *old : application.findChildren<QTranslator *>(Qt::FindDirectChildrenOnly))
        delete old; // another language was chosen; deleting takes it out of use
    const QString wanted = qEnvironmentVariable("DEPECHE_LANGUAGE");
    const QLocale locale = wanted.isEmpty() ? QLocale() : QLocale(wanted);
    if (!wanted.isEmpty())
        QLocale::setDefault(locale);
    const auto use = [&application](const QLocale &language, const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(language, name, QStringLiteral("_"), folder))
            return false;
        translator->setParent(&application);
        return QCoreApplication::installTranslator(translator.release());
    };
    // Qt's own texts (buttons of dialogs) first, so that ours are asked before them. English has plural forms only; it
    // is what speakers of other languages get.
    use(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    const QString name = QStringLiteral("depeche");
    const QString folder = QStringLiteral(":/i18n");
    if (!use(locale, name, folder))
        use(QLocale(QLocale::English), name, folder);
}

} // namespace depeche
