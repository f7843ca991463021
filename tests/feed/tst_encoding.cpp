#include "feed/feedparser.h"

#include <QStringConverter>
#include <QtTest>

using namespace depeche;

namespace {

using Source = ParsedFeed::EncodingSource;

/// A feed with the title in bytes as they stand.
QByteArray document(const QByteArray &title, const QByteArray &declared)
{
    const QByteArray declaration =
        declared.isEmpty() ? QByteArray() : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
    return declaration + "<rss version='2.0'><channel><title>" + title +
           "</title><item><title>x</title></item></channel></rss>";
}

ParsedFeed parse(const QByteArray &bytes, const QString &contentType = {})
{
    FeedSource source;
    source.bytes = bytes;
    source.contentType = contentType;
    return parseFeed(source);
}

bool warned(const ParsedFeed &feed, const QString &code)
{
    return std::any_of(feed.warnings.cbegin(), feed.warnings.cend(),
                       [&](const ParseWarning &w) { return w.code == code; });
}

const QString Russian = QStringLiteral("Порт снова открыт для судов");
const char Cp1251[] =
    "\xcf\xee\xf0\xf2 \xf1\xed\xee\xe2\xe0 \xee\xf2\xea\xf0\xfb\xf2 \xe4\xeb\xff \xf1\xf3\xe4\xee\xe2";

} // namespace

class TestEncoding final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void declaredInTheDocument()
    {
        const ParsedFeed feed = parse(document(Cp1251, "Windows-1251"));
        QCOMPARE(feed.channel.title.value, Russian);
        QCOMPARE(feed.encoding, QStringLiteral("windows-1251"));
        QCOMPARE(feed.encodingSource, Source::Declaration);
        QVERIFY(feed.wellFormed);
        QVERIFY(feed.warnings.isEmpty());
    }

    void fault25_theServerWinsOverTheDeclaration()
    {
        const ParsedFeed feed =
            parse(document(Cp1251, "koi8-r"), QStringLiteral("text/xml; Charset=\"cp1251\""));
        QCOMPARE(feed.channel.title.value, Russian);
        QCOMPARE(feed.encodingSource, Source::Http);
    }

    void declaredUtf8ButIsNot()
    {
        const ParsedFeed feed = parse(document(Cp1251, "utf-8"));
        QCOMPARE(feed.channel.title.value, Russian);
        QCOMPARE(feed.encodingSource, Source::Detected);
        QVERIFY(warned(feed, QStringLiteral("encoding-override")));
    }

    void isUtf8WhateverIsDeclared()
    {
        const ParsedFeed feed =
            parse(document(Russian.toUtf8(), "iso-8859-1"), QStringLiteral("text/xml; charset=iso-8859-1"));
        QCOMPARE(feed.channel.title.value, Russian);
        QVERIFY(warned(feed, QStringLiteral("encoding-override")));
    }

    void fault25_theByteOrderMarkWinsOverAll()
    {
        const ParsedFeed feed = parse(QByteArray("\xef\xbb\xbf") + document(Russian.toUtf8(), "windows-1251"),
                                      QStringLiteral("application/rss+xml; charset=koi8-r"));
        QCOMPARE(feed.channel.title.value, Russian);
        QCOMPARE(feed.encodingSource, Source::Bom);
        QVERIFY(warned(feed, QStringLiteral("encoding-override")));
    }

    void fault25_textXmlAloneSaysNothing()
    {
        const ParsedFeed feed = parse(document(Cp1251, "windows-1251"), QStringLiteral("text/xml"));
        QCOMPARE(feed.channel.title.value, Russian);
        QCOMPARE(feed.encodingSource, Source::Declaration);
    }

    void fault26_wideEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QString text = QString::fromUtf8(document(Russian.toUtf8(), {}));
        using C = QStringConverter;
        const struct
        {
            C::Encoding encoding;
            const char *name;
        } wide[] = {{C::Utf16LE, "utf-16le"},
                    {C::Utf16BE, "utf-16be"},
                    {C::Utf32LE, "utf-32le"},
                    {C::Utf32BE, "utf-32be"}};
        for (const auto &one : wide) {
            for (const auto flag : {C::Flag::Default, C::Flag::WriteBom}) {
                QStringEncoder encoder(one.encoding, flag);
                const QByteArray bytes = encoder(text);
                QTest::addRow("%s %s", one.name, flag == C::Flag::WriteBom ? "with a mark" : "without a mark")
                    << bytes << QString::fromLatin1(one.name);
            }
        }
    }

    void fault26_wideEncodings()
    {
        QFETCH(QByteArray, bytes);
        const ParsedFeed feed = parse(bytes);
        QCOMPARE(feed.channel.title.value, Russian);
        QTEST(feed.encoding, "encoding");
    }

    void fault26_utf7IsRefused()
    {
        for (const QString &type : {QStringLiteral("text/xml; charset=utf-7"), QString()}) {
            const ParsedFeed feed = parse(document("+ADw-script+AD4-alert(1)", "utf-7"), type);
            QVERIFY(feed.encoding != u"utf-7");
            QVERIFY(!feed.channel.title.value.contains(u'<'));
            QVERIFY(feed.channel.title.value.startsWith(u"+ADw-"));
        }
    }

    void unknownLabel()
    {
        QCOMPARE(parse(document(Russian.toUtf8(), "x-nonsense")).channel.title.value, Russian);
    }

    void utf16()
    {
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder plain(encoding);
            const QByteArray bytes = plain(QString::fromUtf8(document(Russian.toUtf8(), "utf-16")));
            QCOMPARE(parse(bytes).channel.title.value, Russian);
            QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
            const ParsedFeed feed = parse(marked(QString::fromUtf8(document(Russian.toUtf8(), "utf-16"))));
            QCOMPARE(feed.channel.title.value, Russian);
            QCOMPARE(feed.encodingSource, Source::Bom);
            QVERIFY(feed.wellFormed);
        }
    }

    void declaredUtf16ButIsBytes()
    {
        QCOMPARE(parse(document(Russian.toUtf8(), "utf-16")).channel.title.value, Russian);
    }

    void fault27_fewBadBytesStayFew()
    {
        const ParsedFeed feed = parse(document(Russian.toUtf8() + "\xff!", "utf-8"));
        QCOMPARE(feed.channel.title.value, QString(Russian + QChar(QChar::ReplacementCharacter) + u'!'));
        QCOMPARE(feed.encoding, QStringLiteral("utf-8"));
        QCOMPARE(feed.entries.size(), 1);
    }

    void namedReferencesOfHtml()
    {
        const ParsedFeed feed = parse(document("caf&eacute;&nbsp;&hellip; &#146; &#xe9; AT&T &bogus;", {}));
        QCOMPARE(feed.channel.title.value, QStringLiteral("café\u00a0… ’ é AT&T &bogus;"));
        QVERIFY(!feed.wellFormed);
        QVERIFY(!feed.partial);
        QCOMPARE(feed.entries.size(), 1);
    }

    void declaredEntities()
    {
        const ParsedFeed feed =
            parse("<!DOCTYPE rss [<!ENTITY port 'Le Port'>]>" + document("&port; ouvert", {}));
        QCOMPARE(feed.channel.title.value, QStringLiteral("Le Port ouvert"));
        QVERIFY(feed.wellFormed);
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
