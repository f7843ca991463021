#include "cli/feedjson.h"
#include "cli/json.h"
#include "cli/verbs.h"
#include "store/feedtable.h"

#include <QCoreApplication>

namespace depeche {

namespace {

/// The feeds to subscribe to, and what else was offered.
struct Choice
{
    QList<FeedCandidate> chosen;
    QList<FeedCandidate> others;
};

/// The feed itself, else the first one offered that is not of comments; with --all, all that are new.
Choice choose(const QList<FeedCandidate> &offered, bool all)
{
    Choice choice;
    for (const FeedCandidate &candidate : offered) {
        const bool isWanted = all ? !candidate.known : choice.chosen.isEmpty() && !candidate.comments;
        (isWanted ? choice.chosen : choice.others).append(candidate);
    }
    if (choice.chosen.isEmpty() && !all)
        choice.chosen.append(choice.others.takeFirst()); // comments only: better than nothing
    return choice;
}

QString lineOf(const FeedCandidate &candidate)
{
    const QString address = candidate.url.toDisplayString(QUrl::RemoveUserInfo);
    return candidate.title.isEmpty() ? address : QString(candidate.title % u"  " % address);
}

QString textOf(const QJsonArray &added, const SubscribeReport &report, const QList<FeedCandidate> &others)
{
    QStringList lines;
    for (const QJsonValue &feed : added) {
        const int articles = feed[QLatin1String("articles")].toInt();
        lines += QCoreApplication::translate("depeche", "Subscribed to %1: %n article(s).", nullptr, articles)
                     .arg(feed[QLatin1String("title")].toString());
    }
    for (const auto &failure : report.failed)
        printError(QString(lineOf(failure.candidate) % u": " % failure.error.message));
    if (!others.isEmpty())
        lines += QCoreApplication::translate("depeche", "Offered too:");
    for (const FeedCandidate &other : others)
        lines += QString(u"  " % lineOf(other));
    return lines.join(u'\n');
}

void answerAdded(Session &session, const SubscribeReport &report, const QList<FeedCandidate> &others)
{
    session.read(
        [ids = report.added](Connection &db) -> Result<QJsonArray> {
            const auto folders = FolderTable(db).folders();
            if (!folders)
                return folders.error();
            QJsonArray feeds;
            for (const FeedId id : ids) {
                const auto feed = FeedTable(db).feed(id);
                if (!feed)
                    return feed.error();
                feeds.append(feedToJson(*feed, *folders));
            }
            return feeds;
        },
        [&session, report, others](const QJsonArray &feeds) {
            QJsonObject json{{QStringLiteral("feed"), feeds.first()},
                             {QStringLiteral("alternatives"), candidatesToJson(others)}};
            if (session.arguments.has(QStringLiteral("all"))) {
                json.insert(QStringLiteral("feeds"), feeds);
                json.insert(QStringLiteral("errors"), toJsonArray(report.failed, [](const auto &failure) {
                                return QJsonObject{{QStringLiteral("url"),
                                                    failure.candidate.url.toString(QUrl::RemoveUserInfo)},
                                                   {QStringLiteral("message"), failure.error.message}};
                            }));
            }
            session.answerWhenIndexed(json, textOf(feeds, report, others),
                                      report.failed.isEmpty() ? ExitCode::Done : ExitCode::Partly);
        });
}

void subscribe(Session &session, const FoundFeeds &found)
{
    const Choice choice = choose(found.feeds, session.arguments.has(QStringLiteral("all")));
    if (choice.chosen.isEmpty() || choice.chosen.first().known) {
        session.fail({ErrorKind::Exists,
                      QCoreApplication::translate("depeche", "This feed is subscribed to already."),
                      {}});
        return;
    }
    session.services.subscriber.subscribeAll(
        choice.chosen, session.arguments.value(QStringLiteral("folder")), &session, {},
        [&session, others = choice.others](const SubscribeReport &report) {
            if (report.added.isEmpty())
                session.fail(report.failed.first().error);
            else
                answerAdded(session, report, others);
        });
}

Error offersNone(const FoundFeeds &found)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate(
                "depeche", "The page at %1 offers no feed. With --guess the usual places of the site are "
                           "tried; or look on it for “RSS” or “Atom” and give that address.")
                .arg(found.page ? found.page->finalUrl.host() : QString()),
            {}};
}

void guess(Session &session, const FoundFeeds &page)
{
    session.services.subscriber.lookInUsualPlaces(
        page, &session,
        [](int done, int total, const QString &current) {
            printError(QCoreApplication::translate("depeche", "Trying %1 of %2: %3")
                           .arg(done + 1)
                           .arg(total)
                           .arg(current));
        },
        [&session, page](const Result<FoundFeeds> &places) {
            if (!places)
                session.fail(places.error());
            else if (places.value().feeds.isEmpty())
                session.fail({ErrorKind::NotFound,
                              QCoreApplication::translate(
                                  "depeche", "There is no feed in the usual places either. Look on the "
                                             "site for “RSS” or “Atom” and give that address."),
                              {}});
            else
                subscribe(session, places.value());
        });
}

} // namespace

void runAdd(Session &session)
{
    if (session.arguments.words.size() != 1) {
        session.wrongUsage(QCoreApplication::translate("depeche", "add needs one address."));
        return;
    }
    session.services.subscriber.find(session.arguments.words.first(), std::nullopt, &session,
                                     [&session](const Result<FoundFeeds> &found) {
                                         if (!found)
                                             session.fail(found.error());
                                         else if (!found.value().feeds.isEmpty())
                                             subscribe(session, found.value());
                                         else if (session.arguments.has(QStringLiteral("guess")))
                                             guess(session, found.value());
                                         else
                                             session.fail(offersNone(found.value()));
                                     });
}

} // namespace depeche
