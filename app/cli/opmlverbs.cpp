#include "cli/verbs.h"
#include "core/files.h"
#include "exchange/opmlexport.h"
#include "exchange/opmlimport.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

namespace depeche {

namespace {

enum class Run { Real, Dry };

QJsonObject toJson(const ImportReport &report, const QString &note, Run run)
{
    return {{QStringLiteral("feeds"), report.feeds},
            {QStringLiteral("added"), report.toAdd},
            {QStringLiteral("known"), report.known},
            {QStringLiteral("moved"), report.moved},
            {QStringLiteral("invalid"), report.invalid},
            {QStringLiteral("duplicates"), report.duplicates},
            {QStringLiteral("others"), report.others},
            {QStringLiteral("folders"), report.folders},
            {QStringLiteral("dryRun"), run == Run::Dry},
            {QStringLiteral("note"), note.isEmpty() ? QJsonValue() : QJsonValue(note)}};
}

QString toText(const ImportReport &report, Run run)
{
    QStringList parts;
    parts += run == Run::Dry
                 ? QCoreApplication::translate("depeche", "%n feed(s) would be added", nullptr, report.toAdd)
                 : QCoreApplication::translate("depeche", "%n feed(s) added", nullptr, report.toAdd);
    if (report.moved > 0)
        parts += run == Run::Dry
                     ? QCoreApplication::translate("depeche", "%n known feed(s) would go to other folders",
                                                   nullptr, report.moved)
                     : QCoreApplication::translate("depeche", "%n known feed(s) put into folders", nullptr,
                                                   report.moved);
    parts += QCoreApplication::translate("depeche", "%1 known already, %2 without a usable address.")
                 .arg(report.known)
                 .arg(report.invalid);
    return parts.join(u"; ");
}

/// Writes to stdout; why not, when it is closed or full.
Result<> print(const QByteArray &bytes)
{
    const bool written =
        std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
    if (written && std::fflush(stdout) == 0)
        return {};
    return Error{
        ErrorKind::Storage, QCoreApplication::translate("depeche", "The output cannot be written."), {}};
}

} // namespace

void runImport(Session &session)
{
    if (session.arguments.words.size() != 1) {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("import"))));
        return;
    }
    const auto document = readOpmlFile(session.arguments.words.first());
    if (!document) {
        session.fail(document.error());
        return;
    }
    ImportOptions options;
    options.folder = session.arguments.value(QStringLiteral("folder"));
    if (session.arguments.has(QStringLiteral("merge")))
        options.known = ImportOptions::KnownFeeds::Move;
    const ImportPlan plan = planImport(document.value());
    if (!plan.note.isEmpty())
        printError(plan.note);
    const auto answer = [&session, note = plan.note](const ImportReport &report, Run run) {
        session.answer(toJson(report, note, run), toText(report, run));
    };
    if (session.arguments.has(QStringLiteral("dry-run"))) {
        session.read([plan](Connection &db) { return compareWithStore(db, plan); },
                     [options, answer](const ImportPlan &compared) {
                         answer(previewOf(compared, options), Run::Dry);
                     });
        return;
    }
    session.write([plan, options, now = session.services.library.now()](
                      Connection &db) { return importPlan(db, plan, options, now); },
                  [answer](const ImportReport &report) { answer(report, Run::Real); });
}

void runExportOpml(Session &session)
{
    if (session.arguments.words.size() != 1) {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("export-opml"))));
        return;
    }
    const QString name = session.arguments.words.first();
    const bool toStdout = name == u"-";
    if (!toStdout && QFileInfo::exists(name) && !session.arguments.has(QStringLiteral("force"))) {
        session.fail({ErrorKind::Exists,
                      QCoreApplication::translate("depeche", "%1 exists already; --force replaces it.")
                          .arg(QDir::toNativeSeparators(name)),
                      name});
        return;
    }
    const auto passwords = session.arguments.has(QStringLiteral("with-passwords"))
                               ? ExportedPasswords::Include
                               : ExportedPasswords::LeaveOut;
    session.read(
        [passwords, now = session.services.library.now()](Connection &db) {
            return exportOpml(db, now, passwords);
        },
        [&session, name, toStdout](const OpmlDocument &document) {
            const QByteArray bytes = writeOpml(document);
            if (const auto written = toStdout ? print(bytes) : writeFile(name, bytes); !written)
                session.fail(written.error());
            else if (toStdout)
                QCoreApplication::exit(int(ExitCode::Done)); // the list is the answer, with --json as well
            else
                session.answer({{QStringLiteral("file"), name}},
                               QCoreApplication::translate("depeche", "The subscriptions are written to %1.")
                                   .arg(QDir::toNativeSeparators(name)));
        });
}

} // namespace depeche
