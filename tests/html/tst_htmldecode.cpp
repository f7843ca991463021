#include "html/htmldecode.h"

#include <QTest>

using namespace depeche;

class TestHtmlDecode final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEncoding_data();
    void findsTheEncoding();
};

void TestHtmlDecode::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("contentType");
    QTest::addColumn<QString>("contained");
    const auto row = [](const char *name, const QByteArray &bytes, const char *type,
                        const char16_t *contained) {
        QTest::newRow(name) << bytes << QString::fromLatin1(type) << QString::fromUtf16(contained);
    };
    row("byte order mark wins", "\xef\xbb\xbf caf\xc3\xa9", "text/html; charset=windows-1251", u"café");
    row("header wins", "<meta charset=utf-8>\xef\xf0\xe8", "text/html; charset=windows-1251", u"при");
    row("quoted header", "\xe9t\xe9", "text/html; charset=\"ISO-8859-1\"", u"été");
    row("meta charset", "<!doctype html><meta charset='windows-1251'>\xef\xf0\xe8", "text/html", u"при");
    row("meta content type",
        "<META http-equiv=Content-Type content='text/html; charset=shift_jis'>\x93\xfa\x96\x7b", "", u"日本");
    row("meta in a comment", "<!-- <meta charset=windows-1251> --><meta charset=iso-8859-15>\xa4", "", u"€");
    row("meta that claims UTF-16", "<meta charset=utf-16><p>caf\xc3\xa9", "", u"café");
    row("meta too late", QByteArray(2000, ' ') + "<meta charset=windows-1251>\xc3\xa9\xc3\xa8", "", u"éè");
    row("unknown label", "caf\xc3\xa9", "text/html; charset=none-such", u"café");
    row("old label on UTF-8",
        "<meta charset=gb2312>\xe6\x96\xb0\xe7\x94\xb5\xe8\x84\x91\xe5\xb7\xb2\xe5\x8f\xaf\xe5\x88\xa9"
        "\xe7\x94\xa8\xe8\xae\xb0\xe5\xbf\x86",
        "text/html", u"新电脑");
    row("nothing said", "na\xc3\xafve caf\xc3\xa9", "", u"naïve café");
    row("damaged", "a\xff\xfe\xff z", "text/html; charset=utf-8", u" z");
}

void TestHtmlDecode::findsTheEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, contentType);
    QFETCH(QString, contained);
    const QString text = decodeHtmlPage(bytes, contentType);
    QVERIFY2(text.contains(contained), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestHtmlDecode)
#include "tst_htmldecode.moc"
