#include "sync/ingestpipeline.h"

#include "core/httpurl.h"
#include "core/text.h"
#include "html/plaintext.h"
#include "store/articlecontent.h"
#include "sync/ingestfields.h"
#include "sync/pagefeed.h"

#include <QLocale>

namespace depeche {

namespace {

constexpr qsizetype MaxLeadLength = 300;
constexpr qsizetype MaxTitleLength = 1000;
constexpr qsizetype MaxTitleFromText = 80;
constexpr qsizetype MaxGuidLength = 4096;
constexpr qsizetype MaxAuthors = 30;
constexpr qsizetype LeadRepeatsText = 60; ///< this much of the same beginning makes a lead part of the text

/// What one fetch has in common for all its entries.
struct Context
{
    const ParsedFeed &feed;
    const FeedSource &source;
    QString language;
};

/// Plain text as HTML with its paragraphs.
QString htmlOfPlain(const QString &text)
{
    QString html;
    for (const QString &paragraph : text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts)) {
        QString escaped = paragraph.trimmed().toHtmlEscaped();
        html += u"<p>" + escaped.replace(u'\n', QLatin1String("<br>")) + u"</p>";
    }
    return html;
}

/// The first @p maxLength characters, cut between words.
QString beginning(const QString &text, qsizetype maxLength)
{
    const QString line = singleLine(text, maxLength * 2);
    if (line.size() <= maxLength)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', maxLength - 1);
    if (blank > maxLength / 2)
        return line.left(blank) + u'…';
    return singleLine(line, maxLength); // a script without blanks
}

/// Words divided by blanks; two letters of a script without blanks count as one word.
int countWords(const QString &text)
{
    int words = 0;
    int ideographs = 0;
    bool inWord = false;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (((code | 0x20) >= u'a' && (code | 0x20) <= u'z')) { // the most frequent first
            words += inWord ? 0 : 1;
            inWord = true;
        } else if (code == u' ') {
            inWord = false;
        } else if (code >= 0x3040 && code <= 0x9fff) {
            ++ideographs;
            inWord = false;
        } else if (c.isLetterOrNumber()) {
            words += inWord ? 0 : 1;
            inWord = true;
        } else if (c.isSpace()) {
            inWord = false;
        }
    }
    return words + ideographs / 2;
}

/// What feeds that keep the text out of description and content say in other places.
ParsedText otherText(const ParsedEntry &entry)
{
    if (!entry.media.description.value.trimmed().isEmpty())
        return entry.media.description;
    ParsedText text;
    text.value = entry.itunes.summary.isEmpty() ? entry.itunes.subtitle : entry.itunes.summary;
    return text;
}

/// Programs write the first second of their calendar where they have no date, and others write the last.
std::optional<Timestamp> believable(std::optional<Timestamp> time)
{
    static const Timestamp first = *fromIso(u"1900-01-01T00:00:00Z");
    static const Timestamp last = *fromIso(u"2200-01-01T00:00:00Z");
    return time && *time > first && *time < last && toUnixSeconds(*time) != 0 ? time : std::nullopt;
}

QUrl articleUrl(const ParsedEntry &entry)
{
    for (const QString &address : {entry.origLink, entry.link, entry.idIsPermalink ? entry.id : QString()}) {
        if (const QUrl url = webAddress(address); !url.isEmpty())
            return url;
    }
    return {};
}

QUrl baseUrlOf(const ParsedText &body, const QUrl &articleUrl, const Context &context)
{
    for (const QUrl &url : {body.base, articleUrl, context.source.baseUrl}) {
        if (HttpUrl::fromUrl(url))
            return url;
    }
    return {};
}

QString languageOf(const ParsedEntry &entry, const ParsedText &body, const Context &context)
{
    for (const QString &language : {body.language, entry.language}) {
        if (const QString tag = normalLanguage(language); !tag.isEmpty())
            return tag;
    }
    return context.language;
}

QStringList authorsOf(const ParsedEntry &entry, const ParsedFeed &feed)
{
    QList<ParsedPerson> people = entry.authors;
    // RFC 4287, 4.1.1, and JSON Feed: the feed's authors count for entries without. In RSS they are editors.
    const bool inherits = feed.format == ParsedFeed::Format::Atom || feed.format == ParsedFeed::Format::Json;
    if (people.isEmpty() && inherits)
        people =
            entry.source && !entry.source->authors.isEmpty() ? entry.source->authors : feed.channel.authors;
    if (people.isEmpty() && !entry.itunes.author.isEmpty())
        people.append({entry.itunes.author, {}, {}});
    QStringList authors;
    for (const ParsedPerson &person : people) {
        const QString name = singleLine(person.displayName(), 200);
        if (!name.isEmpty() && !authors.contains(name) && authors.size() < MaxAuthors)
            authors.append(name);
    }
    return authors;
}

Discussion discussionOf(const ParsedEntry &entry)
{
    Discussion discussion{webAddress(entry.comments.url), webAddress(entry.comments.feedUrl),
                          entry.comments.count};
    if (discussion.count && *discussion.count < 0)
        discussion.count.reset();
    return discussion;
}

/// The publisher's own summary, unless it only repeats how the text begins, else the beginning of the text.
QString leadOf(const ParsedEntry &entry, const QString &text)
{
    if (!entry.content.isEmpty() && entry.summary.exists()) {
        const QString summary = singleLine(plainText(entry.summary), 2 * MaxLeadLength);
        const QString start = singleLine(text, 2 * MaxLeadLength);
        const bool repeats =
            summary.size() > LeadRepeatsText && start.startsWith(summary.left(LeadRepeatsText));
        if (!summary.isEmpty() && !repeats)
            return beginning(summary, MaxLeadLength);
    }
    return beginning(text, MaxLeadLength);
}

ArticleFlags natureOf(const ParsedEntry &entry, const NewArticle &article, const QString &summary)
{
    ArticleFlags nature;
    nature.setFlag(ArticleFlag::HasImage, !article.details.image.url.isEmpty());
    for (const Enclosure &enclosure : article.details.enclosures) {
        if (enclosure.mimeType.startsWith(u"audio/"))
            nature |= ArticleFlag::HasAudio;
        if (enclosure.mimeType.startsWith(u"video/"))
            nature |= ArticleFlag::HasVideo;
    }
    nature.setFlag(ArticleFlag::HasFullText, !entry.content.isEmpty() &&
                                                 article.text.size() > summary.size() &&
                                                 article.text.size() > MaxLeadLength);
    nature.setFlag(ArticleFlag::HasComments, !article.details.discussion.url.isEmpty() ||
                                                 article.details.discussion.count.value_or(0) > 0);
    return nature;
}

NewArticle articleOf(const ParsedEntry &entry, const Context &context)
{
    ParsedText body = entry.body();
    if (body.value.trimmed().isEmpty())
        body = otherText(entry);

    NewArticle article;
    article.guid = entry.id.trimmed().left(MaxGuidLength);
    article.url = articleUrl(entry);
    article.text = plainText(body);
    article.html = body.isHtml() ? body.value : htmlOfPlain(article.text);
    article.baseUrl = baseUrlOf(body, article.url, context);
    article.title = singleLine(plainText(entry.title), MaxTitleLength);
    if (article.title.isEmpty())
        article.title = beginning(article.text, MaxTitleFromText);
    article.lead = leadOf(entry, article.text);
    article.language = languageOf(entry, body, context);
    article.published = believable(entry.published.time);
    if (!article.published)
        article.published = believable(entry.created.time);
    article.updated = believable(entry.updated.time);
    if (!article.published)
        article.published = article.updated;

    ArticleDetails &details = article.details;
    details.authors = authorsOf(entry, context.feed);
    details.section = sectionOf(entry);
    details.canonicalUrl = linkOf(entry, u"canonical");
    details.shortUrl = linkOf(entry, u"shortlink");
    details.image = imageOf(entry, article.html, article.baseUrl);
    details.discussion = discussionOf(entry);
    details.enclosures = enclosuresOf(entry);
    details.related = relatedOf(entry);
    details.wordCount = countWords(article.text);
    article.tags = tagsOf(entry);
    article.nature = natureOf(entry, article, entry.summary.value);
    return article;
}

std::optional<std::chrono::minutes> waitOf(const ParsedChannel &channel)
{
    if (channel.ttl && channel.ttl->count() > 0)
        return channel.ttl;
    // RSS 1.0 syndication module: so many times in a period.
    const QString period = channel.updatePeriod.trimmed().toLower();
    const int minutes = period == u"hourly"   ? 60
                        : period == u"daily"  ? 24 * 60
                        : period == u"weekly" ? 7 * 24 * 60
                                              : 0; // months and years: the day's limit is shorter anyway
    if (minutes == 0)
        return std::nullopt;
    return std::chrono::minutes(minutes / std::max(1, channel.updateFrequency.value_or(1)));
}

/// "Monday", "mon", "MONDAY" as 1; each day once.
QList<int> skipDaysOf(const ParsedChannel &channel)
{
    QList<int> days;
    for (const QString &name : channel.skipDays) {
        for (int day = 1; day <= 7; ++day) {
            const QString known = QLocale::c().dayName(day, QLocale::ShortFormat);
            if (name.trimmed().startsWith(known, Qt::CaseInsensitive) && !days.contains(day))
                days.append(day);
        }
    }
    return days;
}

FeedInfo infoOf(const ParsedChannel &channel)
{
    FeedInfo info;
    info.title = singleLine(plainText(channel.title), 300);
    info.siteUrl = webAddress(channel.link);
    info.description = singleLine(plainText(channel.subtitle), 1000);
    info.language = normalLanguage(channel.language);
    for (const QString &address : {channel.icon, channel.image.href, channel.logo, channel.itunes.image}) {
        if (info.iconUrl.isEmpty())
            info.iconUrl = webAddress(address);
    }
    info.pace.ttl = waitOf(channel);
    info.pace.skipHours = channel.skipHours;
    info.pace.skipDays = skipDaysOf(channel);
    return info;
}

} // namespace

IngestBatch ingestParsed(FeedId feed, ParsedFeed &&parsed, const FeedSource &source, Texts texts)
{
    IngestBatch batch;
    batch.feed = feed;
    batch.info = infoOf(parsed.channel);
    batch.partial = parsed.partial;
    batch.note = parsed.note;
    if (parsed.lastEntryUnknown && !parsed.entries.isEmpty())
        parsed.entries.removeLast(); // comes whole with the next fetch
    QList<ParsedEntry> entries = std::exchange(parsed.entries, {});
    batch.articles.reserve(entries.size());
    const Context context{parsed, source, batch.info.language};
    for (ParsedEntry &entry : entries) {
        NewArticle article = articleOf(entry, context);
        entry = {};
        batch.articles.append(texts == Texts::Packed ? packed(std::move(article)) : std::move(article));
    }
    return batch;
}

Result<IngestBatch> ingest(FeedId feed, const FeedSource &source, Texts texts, FeedKind kind)
{
    ParsedFeed parsed = kind == FeedKind::Page ? parsePageAsFeed(source) : parseFeed(source);
    if (!parsed.isFeed())
        return Error{ErrorKind::Invalid, problemText(parsed.problem), parsed.parseError};
    return ingestParsed(feed, std::move(parsed), source, texts);
}

} // namespace depeche
