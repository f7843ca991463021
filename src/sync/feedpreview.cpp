#include "sync/feedpreview.h"

#include <QCoreApplication>
#include <QHash>
#include <cmath>

namespace depeche {

namespace {

constexpr qsizetype ShownHeadlines = 5;
constexpr qsizetype RhythmArticles = 50; ///< older ones tell how it was once
constexpr double SecondsADay = 24 * 60 * 60;

/// Articles a day between the oldest and the newest of the last fifty. Feeds that give all articles the time of the
/// fetch have no rhythm that could be read.
std::optional<double> articlesADay(QList<Timestamp> dates)
{
    std::sort(dates.begin(), dates.end(), std::greater<>());
    if (dates.size() > RhythmArticles)
        dates.resize(RhythmArticles);
    if (dates.size() < 3)
        return std::nullopt;
    const auto span = double((dates.first() - dates.last()).count());
    if (span < 60 * 60)
        return std::nullopt;
    return double(dates.size() - 1) * SecondsADay / span;
}

FeedPreview::Text textOf(const QList<NewArticle> &articles)
{
    qsizetype whole = 0;
    qsizetype begun = 0;
    for (const NewArticle &article : articles) {
        whole +=
            article.nature.testFlag(ArticleFlag::HasFullText) || article.details.wordCount >= 250 ? 1 : 0;
        begun += article.text.isEmpty() && article.lead.isEmpty() ? 0 : 1;
    }
    if (whole * 10 >= articles.size() * 8 && whole > 0)
        return FeedPreview::Text::FullText;
    if (whole * 10 >= articles.size() * 2 && whole > 0)
        return FeedPreview::Text::Partly;
    return begun * 2 >= articles.size() && begun > 0 ? FeedPreview::Text::Summary : FeedPreview::Text::None;
}

FeedPreview::Medium mediumOf(const QList<NewArticle> &articles)
{
    const auto has = [&articles](ArticleFlag flag) {
        return std::count_if(articles.begin(), articles.end(),
                             [flag](const NewArticle &article) { return article.nature.testFlag(flag); });
    };
    if (has(ArticleFlag::HasAudio) * 2 > articles.size())
        return FeedPreview::Medium::Audio;
    return has(ArticleFlag::HasVideo) * 2 > articles.size() ? FeedPreview::Medium::Video
                                                            : FeedPreview::Medium::Articles;
}

/// The language most articles are in, for feeds that do not say theirs.
QString commonLanguage(const QList<NewArticle> &articles)
{
    QHash<QString, int> counts;
    QString best;
    for (const NewArticle &article : articles) {
        const int count = ++counts[article.language];
        if (!article.language.isEmpty() && count * 2 > articles.size())
            best = article.language;
    }
    return best;
}

} // namespace

FeedPreview previewOf(const IngestBatch &batch)
{
    FeedPreview preview;
    preview.title = batch.info.title;
    preview.description = batch.info.description;
    preview.siteUrl = batch.info.siteUrl;
    preview.language = batch.info.language.isEmpty() ? commonLanguage(batch.articles) : batch.info.language;
    preview.articles = int(batch.articles.size());
    preview.note = batch.note;
    preview.text = textOf(batch.articles);
    preview.medium = mediumOf(batch.articles);
    QList<Timestamp> dates;
    for (const NewArticle &article : batch.articles) {
        preview.newest.append({article.title, article.published});
        if (article.published)
            dates.append(*article.published);
    }
    if (!dates.isEmpty())
        preview.latest = *std::max_element(dates.begin(), dates.end());
    preview.perDay = articlesADay(std::move(dates));
    // Without dates the order of the document is the publisher's.
    std::stable_sort(preview.newest.begin(), preview.newest.end(),
                     [](const FeedPreview::Headline &one, const FeedPreview::Headline &other) {
                         return one.published.value_or(Timestamp::min()) >
                                other.published.value_or(Timestamp::min());
                     });
    if (preview.newest.size() > ShownHeadlines)
        preview.newest.resize(ShownHeadlines);
    return preview;
}

QString rhythmText(const FeedPreview &preview)
{
    if (!preview.perDay)
        return {};
    const double perDay = *preview.perDay;
    const int aDay = int(std::lround(perDay));
    const int aWeek = int(std::lround(perDay * 7));
    const int aMonth = int(std::lround(perDay * 30));
    constexpr double AboutOne = 0.9;
    if (perDay >= AboutOne)
        return QCoreApplication::translate("depeche", "about %n article(s) a day", nullptr, aDay);
    if (perDay * 7 >= AboutOne)
        return QCoreApplication::translate("depeche", "about %n article(s) a week", nullptr, aWeek);
    if (perDay * 30 >= AboutOne)
        return QCoreApplication::translate("depeche", "about %n article(s) a month", nullptr, aMonth);
    return QCoreApplication::translate("depeche", "less than one article a month");
}

} // namespace depeche
