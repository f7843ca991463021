#include "cli/verbs.h"
#include "store/maintenance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QLocale>

namespace depeche {

namespace {

/// Runs @p job(Connection &) → Result<T> on the writing thread outside a transaction, then @p done(T).
template <typename Job, typename Done>
void maintain(Session &session, Job job, Done done)
{
    session.services.library.maintain(&session, std::move(job),
                                      [&session, done = std::move(done)](auto result) {
                                          if (result)
                                              done(std::move(*result));
                                          else
                                              session.fail(result.error());
                                      });
}

} // namespace

void runCheck(Session &session)
{
    maintain(
        session, [](Connection &db) { return Maintenance(db).check(); },
        [&session](const QStringList &problems) {
            session.answer({{QStringLiteral("ok"), problems.isEmpty()},
                            {QStringLiteral("problems"), QJsonArray::fromStringList(problems)}},
                           problems.isEmpty()
                               ? QCoreApplication::translate("depeche", "Everything is in order.")
                               : problems.join(u'\n'),
                           problems.isEmpty() ? ExitCode::Done : ExitCode::Failed);
        });
}

void runBackup(Session &session)
{
    if (session.arguments.words.size() != 1) {
        session.wrongUsage(QCoreApplication::translate("depeche", "backup needs the name of a file."));
        return;
    }
    const QString file = QFileInfo(session.arguments.words.first()).absoluteFilePath();
    maintain(
        session, [file](Connection &db) { return Maintenance(db).backup(file); },
        [&session, file](const Nothing &) {
            session.answer({{QStringLiteral("file"), file}},
                           QCoreApplication::translate("depeche", "Everything is saved in %1.")
                               .arg(QDir::toNativeSeparators(file)));
        });
}

void runStats(Session &session)
{
    maintain(
        session, [](Connection &db) { return Maintenance(db).stats(); },
        [&session](const StoreStats &stats) {
            const QLocale locale;
            session.answer(
                {{QStringLiteral("articles"), stats.articles},
                 {QStringLiteral("unread"), stats.unread},
                 {QStringLiteral("feeds"), stats.feeds},
                 {QStringLiteral("tags"), stats.tags},
                 {QStringLiteral("databaseBytes"), stats.databaseBytes},
                 {QStringLiteral("indexBytes"), stats.indexBytes},
                 {QStringLiteral("schema"), stats.schema}},
                QCoreApplication::translate(
                    "depeche", "%1 articles (%2 unread) from %3 feeds with %4 tags; %5, of it the index %6.")
                    .arg(locale.toString(stats.articles), locale.toString(stats.unread),
                         locale.toString(stats.feeds), locale.toString(stats.tags),
                         locale.formattedDataSize(stats.databaseBytes),
                         locale.formattedDataSize(stats.indexBytes)));
        });
}

void runCompact(Session &session)
{
    const Timestamp before = session.services.library.now() - std::chrono::days(30);
    maintain(
        session, [before](Connection &db) { return Maintenance(db).compact(before); },
        [&session](const Nothing &) { runStats(session); });
}

} // namespace depeche
