#include "ui/search/searchcompleter.h"

#include "core/text.h"
#include "domain/articlequery.h"
#include "store/tagtable.h"

#include <algorithm>

namespace depeche {

namespace {

constexpr int MostTags = 6;
constexpr qsizetype MostFeeds = 4;
constexpr qsizetype MostOperators = 4;

/// What follows "tag:" in "tag:ot" or "-tag:ot"; the word itself when it names no operator.
QString valueOf(const QString &word, QLatin1String name)
{
    QString value = word.startsWith(u'-') ? word.mid(1) : word;
    if (value.startsWith(name))
        value = value.mid(name.size());
    return value.remove(u'"');
}

bool names(const QString &word, QLatin1String name)
{
    return (word.startsWith(u'-') ? QStringView(word).mid(1) : QStringView(word)).startsWith(name);
}

} // namespace

SearchCompleter::SearchCompleter(Library &library, QObject *parent)
    : QObject(parent)
    , m_library(library)
{
}

void SearchCompleter::complete(const QString &word)
{
    ++m_epoch;
    const bool tagsOnly = names(word, QLatin1String("tag:"));
    const bool feedsOnly = names(word, QLatin1String("feed:"));
    const QString prefix = valueOf(word, QLatin1String("tag:"));
    QList<Completion> others;
    if (!tagsOnly)
        others += feeds(word);
    if (!tagsOnly && !feedsOnly)
        others += operators(word);
    if (feedsOnly || word.contains(u':') != tagsOnly || (!tagsOnly && prefix.size() < 2)) {
        Q_EMIT completed(others);
        return;
    }
    const QString sign = word.startsWith(u'-') ? QStringLiteral("-") : QString();
    m_library.read(
        Library::Lane::Content, this,
        [prefix](Connection &db) { return TagTable(db).completions(prefix, MostTags); },
        [this, others, sign, epoch = m_epoch](const Result<QList<Tag>> &tags) {
            if (epoch != m_epoch)
                return;
            QList<Completion> found;
            for (const Tag &tag : tags ? *tags : QList<Tag>()) {
                found.append({tag.name, tag.followed ? tr("followed tag") : tr("tag"),
                              sign + toText(ArticleQuery::ofTag(tag.name)),
                              tag.followed ? QStringLiteral("tag-followed") : QStringLiteral("tag")});
            }
            Q_EMIT completed(found + others);
        });
}

QList<Completion> SearchCompleter::feeds(const QString &word) const
{
    const bool asked = names(word, QLatin1String("feed:"));
    const QString wanted = fold(valueOf(word, QLatin1String("feed:")));
    if ((!asked && wanted.size() < 2) || (!asked && word.contains(u':')))
        return {};
    const QString sign = word.startsWith(u'-') ? QStringLiteral("-") : QString();
    QList<Completion> found;
    for (auto it = m_feeds.cbegin(); it != m_feeds.cend(); ++it) {
        const QString folded = fold(it.value());
        if (folded.startsWith(wanted) || folded.contains(QString(u' ' + wanted)))
            found.append({it.value(), tr("feed"), sign + toText(ArticleQuery::ofFeed(it.key())),
                          QStringLiteral("feed")});
    }
    std::sort(found.begin(), found.end(), [](const Completion &a, const Completion &b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    return found.mid(0, asked ? 2 * MostFeeds : MostFeeds);
}

QList<Completion> SearchCompleter::operators(const QString &word) const
{
    const QList<Completion> all{
        {QStringLiteral("is:unread"), tr("not read yet"), {}, QStringLiteral("unread")},
        {QStringLiteral("is:read"), tr("read"), {}, QStringLiteral("mark-read")},
        {QStringLiteral("is:starred"), tr("with a star"), {}, QStringLiteral("star")},
        {QStringLiteral("is:later"), tr("to read later"), {}, QStringLiteral("later")},
        {QStringLiteral("is:followed"), tr("with a followed tag"), {}, QStringLiteral("tag-followed")},
        {QStringLiteral("has:image"), tr("with a picture"), {}, QStringLiteral("image")},
        {QStringLiteral("has:audio"), tr("with audio"), {}, QStringLiteral("audio")},
        {QStringLiteral("has:video"), tr("with video"), {}, QStringLiteral("video")},
        {QStringLiteral("has:comments"), tr("with a discussion"), {}, QStringLiteral("comments")},
        {QStringLiteral("tag:"), tr("with this tag"), {}, QStringLiteral("tag")},
        {QStringLiteral("feed:"), tr("from this feed"), {}, QStringLiteral("feed")},
        {QStringLiteral("folder:"), tr("from this folder"), {}, QStringLiteral("folder")},
        {QStringLiteral("lang:"), tr("in this language"), {}, QStringLiteral("language")},
        {QStringLiteral("title:"), tr("in the headline"), {}, QStringLiteral("search")},
        {QStringLiteral("author:"), tr("by this author"), {}, QStringLiteral("edit")},
        {QStringLiteral("date:today"), tr("of today"), {}, QStringLiteral("today")},
        {QStringLiteral("date:yesterday"), tr("of yesterday"), {}, QStringLiteral("today")},
        {QStringLiteral("age:<7d"), tr("of the last seven days"), {}, QStringLiteral("today")},
        {QStringLiteral("sort:relevance"), tr("the best first"), {}, QStringLiteral("sort")},
    };
    const bool negated = word.startsWith(u'-');
    const QString wanted = negated ? word.mid(1) : word;
    QList<Completion> found;
    if (wanted.isEmpty())
        return found;
    const QString folded = fold(wanted);
    for (Completion completion : all) {
        const bool byName = completion.text.startsWith(wanted) && completion.text != wanted;
        const bool byMeaning = wanted.size() >= 3 && fold(completion.detail).split(u' ').contains(folded);
        if (!byName && !byMeaning)
            continue;
        completion.insert = (negated ? QStringLiteral("-") : QString()) + completion.text;
        found.append(completion);
    }
    return found.mid(0, wanted.contains(u':') ? found.size() : MostOperators);
}

} // namespace depeche
