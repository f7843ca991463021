#include "cli/feedjson.h"

#include <QJsonObject>

namespace depeche {

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString nameOf(FeedCandidate::Source source)
{
    switch (source) {
    case FeedCandidate::Source::Itself: return QStringLiteral("itself");
    case FeedCandidate::Source::Page: return QStringLiteral("page");
    case FeedCandidate::Source::Link: return QStringLiteral("link");
    case FeedCandidate::Source::Site: return QStringLiteral("site");
    case FeedCandidate::Source::UsualPlace: return QStringLiteral("place");
    case FeedCandidate::Source::PageAsFeed: return QStringLiteral("page-as-feed");
    }
    return {};
}

} // namespace

QJsonArray candidatesToJson(const QList<FeedCandidate> &candidates)
{
    QJsonArray array;
    for (const FeedCandidate &candidate : candidates) {
        const QString href = QString::fromLatin1(candidate.url.toEncoded(QUrl::RemoveUserInfo));
        QJsonObject object{{QStringLiteral("href"), textOrNull(href)},
                           {QStringLiteral("type"), textOrNull(candidate.type)},
                           {QStringLiteral("title"), textOrNull(candidate.title)},
                           {QStringLiteral("source"), nameOf(candidate.source)}};
        if (!candidate.language.isEmpty())
            object.insert(QStringLiteral("language"), candidate.language);
        if (candidate.comments)
            object.insert(QStringLiteral("comments"), true);
        array.append(object);
    }
    return array;
}

} // namespace depeche
