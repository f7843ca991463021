#include "feed/feedparser.h"

#include <QtTest>

using namespace depeche;

namespace {

ParsedFeed parse(const QByteArray &json)
{
    FeedSource source;
    source.bytes = json;
    source.baseUrl = QUrl(QStringLiteral("https://meridian.test/feed.json"));
    return parseFeed(source);
}

/// JSON with the quotes of C++ strings in mind.
QByteArray json(const char *singleQuoted)
{
    return QByteArray(singleQuoted).replace('\'', '"');
}

const char Whole[] =
    "{'version': 'https://jsonfeed.org/version/1.1', 'title': 'Meridian', 'language': 'en', "
    "'home_page_url': 'https://meridian.test/', 'feed_url': 'https://meridian.test/feed.json', 'favicon': "
    "'/f.png', "
    "'authors': [{'name': 'Jane Doe', 'url': '/jane'}], 'hubs': [{'type': 'WebSub', 'url': "
    "'https://hub.test/'}], "
    "'items': [ "
    "{'id': 7, 'url': '/7', 'title': 'Seven', 'content_html': '<p>7</p>', 'summary': 's', 'tags': ['sea', "
    "'sea', 'salt'], "
    "'date_published': '2026-05-04T09:30:00+02:00', 'image': '/7.jpg', 'language': 'fr', "
    "'attachments': [{'url': '/7.mp3', 'mime_type': 'audio/mpeg', 'size_in_bytes': 12, "
    "'duration_in_seconds': 61}]}, "
    "{'id': 'https://meridian.test/8', 'external_url': 'https://other.test/', 'content_text': 'a < b'}]} ";

} // namespace

class TestJsonFeed final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void feed()
    {
        const ParsedFeed feed = parse(json(Whole));
        QCOMPARE(feed.format, ParsedFeed::Format::Json);
        QCOMPARE(feed.versionId, QStringLiteral("json11"));
        QVERIFY(feed.wellFormed);
        QCOMPARE(feed.channel.title.value, QStringLiteral("Meridian"));
        QCOMPARE(feed.channel.link, QStringLiteral("https://meridian.test/"));
        QCOMPARE(feed.channel.icon, QStringLiteral("https://meridian.test/f.png"));
        QCOMPARE(feed.channel.authors.value(0).href, QStringLiteral("https://meridian.test/jane"));
        QCOMPARE(feed.channel.hubs, QStringList{QStringLiteral("https://hub.test/")});
        QCOMPARE(feed.entries.size(), 2);
    }

    void items()
    {
        const ParsedFeed feed = parse(json(Whole));
        const ParsedEntry &seven = feed.entries.at(0);
        QCOMPARE(seven.id, QStringLiteral("7"));
        QCOMPARE(seven.link, QStringLiteral("https://meridian.test/7"));
        QCOMPARE(seven.content.value(0).type, ParsedText::Type::Html);
        QCOMPARE(seven.content.value(0).language, QStringLiteral("fr"));
        QCOMPARE(seven.tags.size(), 2);
        QCOMPARE(seven.image.href, QStringLiteral("https://meridian.test/7.jpg"));
        QCOMPARE(seven.enclosures.value(0).durationSeconds, std::optional<int>(61));
        QCOMPARE(toIso(seven.published.time.value()), QStringLiteral("2026-05-04T07:30:00Z"));
        const ParsedEntry &eight = feed.entries.at(1);
        QCOMPARE(eight.link, QStringLiteral("https://other.test/"));
        QCOMPARE(eight.content.value(0).type, ParsedText::Type::Plain);
    }

    void cutDocumentKeepsCompleteItems()
    {
        const QByteArray whole = json(Whole);
        const ParsedFeed feed = parse(whole.left(whole.indexOf("external_url")));
        QCOMPARE(feed.format, ParsedFeed::Format::Json);
        QVERIFY(feed.partial);
        QVERIFY(!feed.wellFormed);
        QVERIFY(!feed.note.isEmpty());
        QCOMPARE(feed.entries.size(), 1);
        QCOMPARE(feed.channel.title.value, QStringLiteral("Meridian"));
    }

    void wrongTypesAreSkipped()
    {
        const ParsedFeed feed =
            parse(json("{'version':'https://jsonfeed.org/version/1','title':5,'items':[1,null,"
                       "{'id':[],'title':{},'content_html':7,'tags':'x','authors':[3],'attachments':[{'url':"
                       "1}]},{'id':1}]}"));
        QCOMPARE(feed.entries.size(), 2);
        QCOMPARE(feed.entries.last().id, QStringLiteral("1"));
    }

    void otherJsonIsNoFeed()
    {
        const ParsedFeed feed = parse(json("{'a':[1,2,{'b':null}]}"));
        QVERIFY(!feed.isFeed());
        QCOMPARE(feed.problem, ParsedFeed::Problem::NotAFeed);
        QVERIFY(!problemText(feed.problem).isEmpty());
    }

    void deepNesting()
    {
        const QByteArray deep =
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + QByteArray(100000, '[') +
            QByteArray(100000, ']') + "}";
        QVERIFY(!parse(deep).isFeed());
    }
};

QTEST_GUILESS_MAIN(TestJsonFeed)
#include "tst_jsonfeed.moc"
