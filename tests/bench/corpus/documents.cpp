// Documents of a corpus in the formats and habits that feeds have.
#include "bench/corpus/corpus.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace depeche::bench {

namespace {

void appendEscaped(QByteArray &to, const QByteArray &text)
{
    for (const char c : text) {
        switch (c) {
        case '&': to += "&amp;"; break;
        case '<': to += "&lt;"; break;
        case '>': to += "&gt;"; break;
        case '"': to += "&quot;"; break;
        default: to += c;
        }
    }
}

void appendElement(QByteArray &to, const QByteArray &name, const QByteArray &text)
{
    to += "<";
    to += name;
    to += ">";
    appendEscaped(to, text);
    to += "</";
    to += name.split(' ').first(); // without attributes
    to += ">\n";
}

QByteArray isoDate(qint64 time)
{
    return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate).toLatin1();
}

QByteArray rss(const CorpusFeed &feed)
{
    QByteArray text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                      "xmlns:media=\"http://search.yahoo.com/mrss/\">\n<channel>\n";
    appendElement(text, "title", feed.title);
    appendElement(text, "link", feed.site);
    appendElement(text, "description", feed.title);
    appendElement(text, "language", feed.language);
    for (const CorpusArticle &article : feed.articles) {
        text += "<item>\n";
        appendElement(text, "title", article.title);
        appendElement(text, "link", article.link);
        text += "<guid isPermaLink=\"false\">" + article.guid + "</guid>\n";
        appendElement(
            text, "pubDate",
            QDateTime::fromSecsSinceEpoch(article.published, Qt::UTC).toString(Qt::RFC2822Date).toLatin1());
        appendElement(text, "dc:creator", article.author);
        for (const QByteArray &tag : article.tags)
            appendElement(text, "category", tag);
        if (!article.image.isEmpty())
            text += "<media:content url=\"" + article.image + "\" medium=\"image\"/>\n";
        appendElement(text, "description", article.description);
        if (!article.content.isEmpty())
            text += "<content:encoded><![CDATA[" + article.content + "]]></content:encoded>\n";
        text += "</item>\n";
    }
    return text + "</channel>\n</rss>\n";
}

QByteArray atom(const CorpusFeed &feed)
{
    QByteArray text =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
        "xml:lang=\"" +
        feed.language + "\">\n";
    appendElement(text, "title", feed.title);
    appendElement(text, "id", feed.site);
    text += "<link href=\"" + feed.site + "\"/>\n";
    for (const CorpusArticle &article : feed.articles) {
        text += "<entry>\n";
        appendElement(text, "title", article.title);
        appendElement(text, "id", article.guid);
        text += "<link rel=\"alternate\" href=\"" + article.link + "\"/>\n<author>\n";
        appendElement(text, "name", article.author);
        text += "</author>\n";
        appendElement(text, "published", isoDate(article.published));
        appendElement(text, "updated", isoDate(article.published));
        for (const QByteArray &tag : article.tags) {
            text += "<category term=\"";
            appendEscaped(text, tag);
            text += "\"/>\n";
        }
        appendElement(text, "summary type=\"html\"", article.description);
        if (!article.content.isEmpty())
            appendElement(text, "content type=\"html\"", article.content);
        text += "</entry>\n";
    }
    return text + "</feed>\n";
}

QByteArray json(const CorpusFeed &feed)
{
    const auto text = [](const QByteArray &utf8) { return QString::fromUtf8(utf8); };
    QJsonArray items;
    for (const CorpusArticle &article : feed.articles) {
        QJsonArray tags;
        for (const QByteArray &tag : article.tags)
            tags += text(tag);
        QJsonObject item{{QStringLiteral("id"), text(article.guid)},
                         {QStringLiteral("url"), text(article.link)},
                         {QStringLiteral("title"), text(article.title)},
                         {QStringLiteral("content_html"), text(article.description + article.content)},
                         {QStringLiteral("date_published"), text(isoDate(article.published))},
                         {QStringLiteral("authors"),
                          QJsonArray{QJsonObject{{QStringLiteral("name"), text(article.author)}}}},
                         {QStringLiteral("tags"), tags}};
        if (!article.image.isEmpty())
            item.insert(QStringLiteral("image"), text(article.image));
        items += item;
    }
    const QJsonObject document{
        {QStringLiteral("version"), QStringLiteral("https://jsonfeed.org/version/1.1")},
        {QStringLiteral("title"), text(feed.title)},
        {QStringLiteral("home_page_url"), text(feed.site)},
        {QStringLiteral("language"), text(feed.language)},
        {QStringLiteral("items"), items}};
    return QJsonDocument(document).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray documentOf(const CorpusFeed &feed)
{
    switch (feed.format) {
    case CorpusFeed::Format::Rss: return rss(feed);
    case CorpusFeed::Format::Atom: return atom(feed);
    case CorpusFeed::Format::Json: return json(feed);
    }
    return {};
}

QByteArray mediaTypeOf(const CorpusFeed &feed)
{
    switch (feed.format) {
    case CorpusFeed::Format::Rss: return "application/rss+xml; charset=utf-8";
    case CorpusFeed::Format::Atom: return "application/atom+xml; charset=utf-8";
    case CorpusFeed::Format::Json: return "application/feed+json";
    }
    return {};
}

} // namespace depeche::bench
