#include "store/facets.h"

#include "domain/article.h"
#include "store/articleid.h"
#include "store/statement.h"

#include <QDateTime>
#include <map>

namespace depeche {

namespace {

constexpr qint64 LongestSpanOfDays = 45;
constexpr qint64 LongestSpanOfWeeks = 366;
constexpr auto ReadBit = quint32(ArticleFlag::Read);

/// A list of any length as one parameter: the statement stays the same and is prepared once.
QString idArray(const QList<ArticleId> &ids)
{
    QString text = QStringLiteral("[");
    for (const ArticleId id : ids)
        text += QString::number(id.value) + u',';
    if (text.endsWith(u','))
        text.chop(1);
    return text + u']';
}

QDate dayOf(ArticleId id)
{
    return QDateTime::fromSecsSinceEpoch(toUnixSeconds(timeOf(id))).date();
}

QDate beginOf(Facets::Period period, QDate day)
{
    switch (period) {
    case Facets::Period::Day: return day;
    case Facets::Period::Week: return day.addDays(1 - day.dayOfWeek());
    case Facets::Period::Month: return QDate(day.year(), day.month(), 1);
    }
    return day;
}

QString conditionOf(Facets::Period period, QDate begin)
{
    const QString day = begin.toString(Qt::ISODate);
    switch (period) {
    case Facets::Period::Day: return u"date:" + day;
    case Facets::Period::Week: return u"after:" + day + u" before:" + begin.addDays(7).toString(Qt::ISODate);
    case Facets::Period::Month: return u"date:" + day.left(7);
    }
    return {};
}

void countPeriods(Facets &facets, const QList<ArticleId> &ids)
{
    if (ids.isEmpty())
        return;
    const auto [oldest, newest] = std::minmax_element(ids.begin(), ids.end());
    const qint64 days = dayOf(*oldest).daysTo(dayOf(*newest));
    if (days > LongestSpanOfDays)
        facets.period = days > LongestSpanOfWeeks ? Facets::Period::Month : Facets::Period::Week;
    std::map<QDate, int, std::greater<>> counts;
    for (const ArticleId id : ids)
        ++counts[beginOf(facets.period, dayOf(id))];
    for (const auto &[begin, count] : counts) {
        const QString key = begin.toString(Qt::ISODate);
        facets.dates += FacetCount{key, key, count, conditionOf(facets.period, begin)};
    }
}

/// The @p limit most frequent, in a certain order.
template <typename Key>
QList<std::pair<Key, int>> mostFrequent(const QHash<Key, int> &counts, int limit)
{
    QList<std::pair<Key, int>> list;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at)
        list.emplaceBack(at.key(), at.value());
    std::sort(list.begin(), list.end(), [](const auto &a, const auto &b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    return list.mid(0, limit);
}

} // namespace

Result<Facets> FacetReader::facets(const QList<ArticleId> &ids, int limit)
{
    Facets facets;
    facets.looked = int(ids.size());
    auto tagCounts = tags(ids, limit);
    if (!tagCounts)
        return tagCounts.error();
    facets.tags = *tagCounts;
    countPeriods(facets, ids);

    Statement query(m_db, QStringLiteral("SELECT a.feed_id, a.language FROM json_each(?) l "
                                         "CROSS JOIN articles a ON a.id = l.value"));
    DEPECHE_TRY(query.run(idArray(ids)));
    QHash<qint64, int> feeds;
    QHash<QString, int> languages;
    while (query.next()) {
        ++feeds[query.number(0)];
        const QString language = query.text(1);
        if (!language.isEmpty())
            ++languages[language];
    }
    DEPECHE_TRY(query.ended());
    for (const auto &[feed, count] : mostFrequent(feeds, limit))
        facets.feeds += FacetCount{QString::number(feed), {}, count, u"feed:" + QString::number(feed)};
    DEPECHE_TRY(nameFeeds(facets.feeds));
    for (const auto &[language, count] : mostFrequent(languages, limit))
        facets.languages += FacetCount{language, language, count, u"lang:" + language};
    return facets;
}

Result<> FacetReader::nameFeeds(QList<FacetCount> &feeds)
{
    Statement name(m_db,
                   QStringLiteral("SELECT CASE WHEN custom_title != '' THEN custom_title ELSE title END, url "
                                  "FROM feeds WHERE id = ?"));
    for (FacetCount &feed : feeds) {
        DEPECHE_TRY(name.run(feed.key.toLongLong()));
        if (name.next())
            feed.name = name.text(0).isEmpty() ? name.text(1) : name.text(0);
        DEPECHE_TRY(name.ended());
    }
    return {};
}

Result<QList<TagCount>> FacetReader::tags(const QList<ArticleId> &ids, int limit)
{
    Statement query(m_db, QStringLiteral("SELECT t.article_id, t.tag_id, s.flags FROM json_each(?) l "
                                         "CROSS JOIN article_state s ON s.id = l.value "
                                         "CROSS JOIN article_tags t ON t.article_id = s.id"));
    DEPECHE_TRY(query.run(idArray(ids)));
    QHash<qint64, int> counts;
    QHash<qint64, int> unread;
    QSet<qint64> ofArticle; // an article may have a tag by two names
    qint64 article = 0;
    while (query.next()) {
        if (query.number(0) != article)
            ofArticle.clear();
        article = query.number(0);
        const qint64 tag = query.number(1);
        if (ofArticle.contains(tag))
            continue;
        ofArticle.insert(tag);
        ++counts[tag];
        if ((query.number(2) & ReadBit) == 0)
            ++unread[tag];
    }
    DEPECHE_TRY(query.ended());
    QList<TagCount> most;
    for (const auto &[tag, count] : mostFrequent(counts, limit)) {
        TagCount one;
        one.tag.id = TagId(tag);
        one.count = count;
        one.unread = unread.value(tag);
        most += one;
    }
    return named(most);
}

Result<QList<TagCount>> FacetReader::named(QList<TagCount> counts)
{
    Statement query(m_db,
                    QStringLiteral("SELECT name, key, kind, followed IS NOT NULL FROM tags WHERE id = ?"));
    for (TagCount &count : counts) {
        DEPECHE_TRY(query.run(count.tag.id));
        if (query.next()) {
            count.tag.name = query.text(0);
            count.tag.key = query.text(1);
            count.tag.kind = TagKind(query.number(2));
            count.tag.followed = query.number(3) != 0;
        }
        DEPECHE_TRY(query.ended());
    }
    std::stable_sort(counts.begin(), counts.end(), [](const TagCount &a, const TagCount &b) {
        return a.count != b.count ? a.count > b.count : a.tag.name.localeAwareCompare(b.tag.name) < 0;
    });
    return counts;
}

} // namespace depeche
