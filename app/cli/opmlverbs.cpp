#include "cli/verbs.h"
#include "core/files.h"
#include "exchange/opmlexchange.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace depeche {

namespace {

Error fileError(const QString &file, const QString &reason)
{
    return {ErrorKind::Storage, QStringLiteral("%1: %2").arg(QDir::toNativeSeparators(file), reason), file};
}

Result<OpmlDocument> readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fileError(name, file.errorString());
    constexpr qint64 MaxBytes = (qint64(32) << 20) + 1; // one more than is accepted, so that too much is seen
    return readOpml(file.read(MaxBytes));
}

} // namespace

void runImport(Session &session)
{
    if (session.arguments.words.size() != 1) {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("import"))));
        return;
    }
    const auto document = readFile(session.arguments.words.first());
    if (!document) {
        session.fail(document.error());
        return;
    }
    if (!document.value().note.isEmpty())
        printError(document.value().note);
    const Timestamp now = session.services.library.now();
    session.write(
        [document = document.value(), now](Connection &db) { return importOpml(db, document, now); },
        [&session](const ImportReport &report) {
            const auto added = int(report.added.size());
            session.answer(
                {{QStringLiteral("feeds"), report.feeds},
                 {QStringLiteral("added"), added},
                 {QStringLiteral("known"), report.known},
                 {QStringLiteral("invalid"), report.invalid},
                 {QStringLiteral("folders"), report.folders}},
                QCoreApplication::translate("depeche", "%n feed(s) added", nullptr, added) + u"; " +
                    QCoreApplication::translate("depeche", "%1 known already, %2 without a usable address.")
                        .arg(report.known)
                        .arg(report.invalid));
        });
}

void runExportOpml(Session &session)
{
    if (session.arguments.words.size() != 1) {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("export-opml"))));
        return;
    }
    const QString name = session.arguments.words.first();
    const Timestamp now = session.services.library.now();
    session.read([now](Connection &db) { return exportOpml(db, now); },
                 [&session, name](const OpmlDocument &document) {
                     if (const auto written = writeFile(name, writeOpml(document)); !written)
                         session.fail(written.error());
                     else
                         session.answer(
                             {{QStringLiteral("file"), name}},
                             QCoreApplication::translate("depeche", "The subscriptions are written to %1.")
                                 .arg(QDir::toNativeSeparators(name)));
                 });
}

} // namespace depeche
