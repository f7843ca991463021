#include "sync/ingestfields.h"

#include "core/httpurl.h"
#include "core/text.h"
#include "feed/feeddate.h"
#include "html/plaintext.h"
#include "sync/bodyimage.h"

#include <QHash>
#include <QSet>

namespace depeche {

namespace {

constexpr qsizetype MaxTagLength = 100;
constexpr qsizetype MaxTags = 100;
constexpr qsizetype MaxLinks = 50;
constexpr qsizetype MaxCaptionLength = 1000;

QStringList divided(const QString &name)
{
    if (name.contains(u';'))
        return name.split(u';');
    if (name.contains(u'|'))
        return name.split(u'|');
    if (name.count(u',') >= 2)
        return name.split(u',');
    return {name};
}

/// The last part of a tag's scheme: "http://example.org/terms#tag" and "tag" both mean "tag".
QString schemeName(const ParsedTag &tag)
{
    const qsizetype end = std::max(tag.scheme.lastIndexOf(u'/'), tag.scheme.lastIndexOf(u'#'));
    return tag.scheme.mid(end + 1).toLower();
}

bool isKeywordScheme(const QString &name)
{
    return name == u"tag" || name == u"tags" || name == u"keyword" || name == u"keywords" ||
           name == u"post_tag";
}

bool isSectionScheme(const QString &name)
{
    return name == u"section" || name == u"rubric" || name == u"rubrique" || name == u"channel";
}

QString tagName(const ParsedTag &tag)
{
    const QString label = singleLine(tag.label, MaxTagLength);
    return label.isEmpty() ? singleLine(tag.term, MaxTagLength) : label;
}

/// The widest picture of Media RSS; the first when widths are not given.
const ParsedMediaContent *bestPicture(const QList<ParsedMediaContent> &contents)
{
    const ParsedMediaContent *best = nullptr;
    int bestWidth = -1;
    for (const ParsedMediaContent &content : contents) {
        const int width = content.attributes.value(QStringLiteral("width")).toInt();
        if (content.isPicture() && !webAddress(content.url()).isEmpty() && width > bestWidth) {
            best = &content;
            bestWidth = width;
        }
    }
    return best;
}

QUrl widestThumbnail(const QList<ParsedThumbnail> &thumbnails)
{
    QUrl best;
    int bestWidth = -1;
    for (const ParsedThumbnail &thumbnail : thumbnails) {
        const QUrl url = webAddress(thumbnail.url);
        if (!url.isEmpty() && thumbnail.width.toInt() > bestWidth) {
            best = url;
            bestWidth = thumbnail.width.toInt();
        }
    }
    return best;
}

QUrl pictureOfMedia(const ParsedMedia &media)
{
    if (const ParsedMediaContent *picture = bestPicture(media.contents))
        return webAddress(picture->url());
    QList<ParsedThumbnail> thumbnails = media.thumbnails;
    for (const ParsedMediaContent &content : media.contents)
        thumbnails += content.thumbnails;
    return widestThumbnail(thumbnails);
}

QUrl pictureOfEnclosures(const QList<ParsedEnclosure> &enclosures)
{
    for (const ParsedEnclosure &enclosure : enclosures) {
        if (enclosure.type.startsWith(u"image/", Qt::CaseInsensitive)) {
            if (const QUrl url = webAddress(enclosure.href); !url.isEmpty())
                return url;
        }
    }
    return {};
}

QUrl firstOf(const QList<QUrl> &urls)
{
    for (const QUrl &url : urls) {
        if (!url.isEmpty())
            return url;
    }
    return {};
}

/// The type a feed gives a file, unless it says nothing: then what files with that ending are.
QString mimeTypeOf(const QString &said, const QUrl &url)
{
    const QString type = singleLine(said, 100).toLower();
    const bool nothing = !type.contains(u'/') || type == u"application/octet-stream" ||
                         type == u"binary/octet-stream" || type == u"application/x-unknown";
    if (!nothing)
        return type;
    static const QHash<QString, QString> types = {
        {QStringLiteral("mp3"), QStringLiteral("audio/mpeg")},
        {QStringLiteral("m4a"), QStringLiteral("audio/mp4")},
        {QStringLiteral("aac"), QStringLiteral("audio/aac")},
        {QStringLiteral("ogg"), QStringLiteral("audio/ogg")},
        {QStringLiteral("oga"), QStringLiteral("audio/ogg")},
        {QStringLiteral("opus"), QStringLiteral("audio/ogg")},
        {QStringLiteral("flac"), QStringLiteral("audio/flac")},
        {QStringLiteral("wav"), QStringLiteral("audio/wav")},
        {QStringLiteral("mp4"), QStringLiteral("video/mp4")},
        {QStringLiteral("m4v"), QStringLiteral("video/mp4")},
        {QStringLiteral("webm"), QStringLiteral("video/webm")},
        {QStringLiteral("mov"), QStringLiteral("video/quicktime")},
        {QStringLiteral("mkv"), QStringLiteral("video/x-matroska")},
        {QStringLiteral("jpg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("jpeg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("png"), QStringLiteral("image/png")},
        {QStringLiteral("webp"), QStringLiteral("image/webp")},
        {QStringLiteral("gif"), QStringLiteral("image/gif")},
        {QStringLiteral("pdf"), QStringLiteral("application/pdf")},
    };
    const QString ending = url.path().section(u'.', -1).toLower();
    return types.value(ending, type.contains(u'/') ? type : QString());
}

/// A length of time that a file can have.
std::chrono::seconds durationOf(const QString &text)
{
    constexpr int Longest = 7 * 24 * 3600;
    const int seconds = parseDuration(text).value_or(0);
    return std::chrono::seconds(seconds > Longest ? 0 : seconds);
}

/// An audio or video file of Media RSS as an enclosure.
Enclosure enclosureOf(const ParsedMediaContent &content)
{
    Enclosure enclosure;
    enclosure.url = webAddress(content.url());
    enclosure.mimeType = mimeTypeOf(content.attributes.value(QStringLiteral("type")), enclosure.url);
    if (enclosure.mimeType.isEmpty()) {
        const QString medium = content.attributes.value(QStringLiteral("medium")).toLower();
        if (medium == u"audio" || medium == u"video")
            enclosure.mimeType = medium + u"/*";
    }
    enclosure.bytes = std::max(qint64(0), content.attributes.value(QStringLiteral("filesize")).toLongLong());
    enclosure.duration = durationOf(content.attributes.value(QStringLiteral("duration")));
    enclosure.title = singleLine(plainText(content.title), 300);
    return enclosure;
}

} // namespace

QUrl webAddress(const QString &address)
{
    const auto url = HttpUrl::parse(address);
    return url ? url->url() : QUrl();
}

QString plainText(const ParsedText &text)
{
    if (text.isHtml())
        return htmlToText(text.value);
    if (text.type == ParsedText::Type::Other && !text.mimeType.startsWith(u"text/", Qt::CaseInsensitive))
        return {}; // base64 data
    return text.value;
}

QString normalLanguage(const QString &language)
{
    QString tag = language.trimmed();
    tag.replace(u'_', u'-');
    if (tag.size() < 2 || tag.size() > 35)
        return {};
    for (const QChar c : tag) {
        const bool isPart =
            (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
        if (!isPart)
            return {};
    }
    return tag;
}

QList<NewTag> tagsOf(const ParsedEntry &entry)
{
    QList<NewTag> tags;
    QSet<QString> known;
    const auto add = [&](const QString &text) {
        QString name = singleLine(text, MaxTagLength).trimmed();
        while (name.startsWith(u'#'))
            name.remove(0, 1);
        const QString folded = fold(name);
        if (folded.isEmpty() || known.contains(folded) || name.contains(u"://") || tags.size() >= MaxTags)
            return;
        known.insert(folded);
        tags.append({name, TagOrigin::Publisher});
    };
    for (const ParsedTag &tag : entry.tags) {
        const QString name = tag.label.trimmed().isEmpty() ? tag.term : tag.label;
        for (const QString &part : divided(name.left(10 * MaxTagLength)))
            add(part);
    }
    return tags;
}

QString sectionOf(const ParsedEntry &entry)
{
    for (const ParsedExtension &extension : entry.extensions) {
        if (extension.name == u"section" && !extension.value.trimmed().isEmpty()) // prism:section and others
            return singleLine(extension.value, MaxTagLength);
    }
    bool hasKeywords = false;
    QList<const ParsedTag *> others;
    for (const ParsedTag &tag : entry.tags) {
        const QString scheme = schemeName(tag);
        if (isSectionScheme(scheme))
            return tagName(tag);
        if (isKeywordScheme(scheme))
            hasKeywords = true;
        else
            others.append(&tag);
    }
    // Where the publisher marks keywords as such, the one category that is none is the section.
    return hasKeywords && others.size() == 1 ? tagName(*others.first()) : QString();
}

ArticleImage imageOf(const ParsedEntry &entry, const QString &html, const QUrl &baseUrl)
{
    ArticleImage image;
    image.url = pictureOfMedia(entry.media);
    if (!image.url.isEmpty()) {
        image.caption = singleLine(entry.media.caption(), MaxCaptionLength);
        image.credit = singleLine(entry.media.credit(), 300);
        return image;
    }
    image.url = firstOf({webAddress(entry.image.href), pictureOfEnclosures(entry.enclosures),
                         webAddress(entry.itunes.image)});
    if (image.url.isEmpty())
        image.url = firstBodyImage(html, baseUrl);
    return image;
}

QList<Enclosure> enclosuresOf(const ParsedEntry &entry)
{
    QList<Enclosure> enclosures;
    QSet<QUrl> known;
    const auto add = [&](const Enclosure &enclosure) {
        if (enclosure.url.isEmpty() || known.contains(enclosure.url) || enclosures.size() >= MaxLinks)
            return;
        known.insert(enclosure.url);
        enclosures.append(enclosure);
    };
    for (const ParsedEnclosure &parsed : entry.enclosures) {
        const int seconds = parsed.durationSeconds.value_or(entry.itunes.durationSeconds.value_or(0));
        const QUrl url = webAddress(parsed.href);
        add({url, mimeTypeOf(parsed.type, url), std::max(qint64(0), parsed.length.value_or(0)),
             std::chrono::seconds(std::max(0, seconds)), singleLine(parsed.title, 300)});
    }
    for (const ParsedMediaContent &content : entry.media.contents) {
        const Enclosure enclosure = enclosureOf(content);
        if (enclosure.mimeType.startsWith(u"audio/") || enclosure.mimeType.startsWith(u"video/"))
            add(enclosure);
    }
    return enclosures;
}

QList<RelatedLink> relatedOf(const ParsedEntry &entry)
{
    QList<RelatedLink> related;
    QSet<QUrl> known;
    for (const ParsedLink &link : entry.links) {
        const QString rel = link.rel.trimmed().toLower();
        const QUrl url = webAddress(link.href);
        if ((rel != u"related" && rel != u"via") || url.isEmpty() || known.contains(url) ||
            related.size() >= MaxLinks)
            continue;
        known.insert(url);
        const QString title = singleLine(link.title, 300);
        related.append({url, title.isEmpty() ? url.host() : title});
    }
    return related;
}

QUrl linkOf(const ParsedEntry &entry, QStringView rel)
{
    for (const ParsedLink &link : entry.links) {
        if (link.rel.trimmed().compare(rel, Qt::CaseInsensitive) == 0) {
            if (const QUrl url = webAddress(link.href); !url.isEmpty())
                return url;
        }
    }
    return {};
}

} // namespace depeche
