#include "cli/statsjson.h"
#include "cli/verbs.h"
#include "store/maintenance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
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

QJsonObject statsToJson(const StoreStats &stats)
{
    return {{QStringLiteral("articles"), stats.articles},
            {QStringLiteral("unread"), stats.unread},
            {QStringLiteral("feeds"), stats.feeds},
            {QStringLiteral("tags"), stats.tags},
            {QStringLiteral("notIndexed"), stats.notIndexed},
            {QStringLiteral("databaseBytes"), stats.databaseBytes},
            {QStringLiteral("freeBytes"), stats.freeBytes},
            {QStringLiteral("textBytes"), stats.textBytes},
            {QStringLiteral("indexBytes"), stats.indexBytes},
            {QStringLiteral("listBytes"), stats.listBytes},
            {QStringLiteral("tagBytes"), stats.tagBytes},
            {QStringLiteral("schema"), stats.schema}};
}

QString statsText(const StoreStats &stats)
{
    const QLocale locale;
    const auto size = [&locale](qint64 bytes) { return locale.formattedDataSize(bytes); };
    QStringList lines{
        QCoreApplication::translate("depeche", "%1 articles (%2 unread) from %3 feeds with %4 tags.")
            .arg(locale.toString(stats.articles), locale.toString(stats.unread), locale.toString(stats.feeds),
                 locale.toString(stats.tags)),
        QCoreApplication::translate("depeche", "%1: texts %2, index %3, lists %4, tags %5, free %6.")
            .arg(size(stats.databaseBytes), size(stats.textBytes), size(stats.indexBytes),
                 size(stats.listBytes), size(stats.tagBytes), size(stats.freeBytes))};
    if (stats.notIndexed > 0)
        lines += QCoreApplication::translate("depeche", "%1 articles are not in the index yet.")
                     .arg(locale.toString(stats.notIndexed));
    return lines.join(u'\n');
}

void runStats(Session &session)
{
    session.read(
        [](Connection &db) { return Maintenance(db).stats(); },
        [&session](const StoreStats &stats) { session.answer(statsToJson(stats), statsText(stats)); });
}

} // namespace depeche
