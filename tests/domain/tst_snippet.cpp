#include "domain/snippet.h"

#include "domain/articlequery.h"

#include <QTest>

using namespace depeche;

namespace {

/// @p text with the hits of @p query in brackets.
QString marked(const QString &text, const QString &query)
{
    const auto terms = highlightTerms(parseQuery(query, fromUnixSeconds(0)).query);
    return bracketed({text, findTerms(text, terms)});
}

Snippet snippet(const QString &text, const QString &query, int length)
{
    return makeSnippet(text, highlightTerms(parseQuery(query, fromUnixSeconds(0)).query), length);
}

} // namespace

class TestSnippet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data();
    void marks();
    void marksInflections_data();
    void marksInflections();
    void cutsAroundTheFirstHit();
    void beginsAtTheBeginningWithoutAHit();
    void isOneLine();
    void hitsStandInTheText_data();
    void hitsStandInTheText();
};

void TestSnippet::marks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("word") << u"Dialogue avec la Russie"_qs << u"russie"_qs << u"Dialogue avec la [Russie]"_qs;
    QTest::newRow("accents") << u"Les États membres"_qs << u"ETATS"_qs << u"Les [États] membres"_qs;
    QTest::newRow("elision") << u"L’OTAN dit"_qs << u"l'otan"_qs << u"[L’OTAN] dit"_qs;
    QTest::newRow("not in a word") << u"Otanisation"_qs << u"otan"_qs << u"Otanisation"_qs;
    QTest::newRow("prefix") << u"Ukraine, ukrainien"_qs << u"ukrain*"_qs << u"[Ukraine], [ukrainien]"_qs;
    QTest::newRow("phrase") << u"États membres, membres États"_qs << u"\"etats membres\""_qs
                            << u"[États membres], membres États"_qs;
    QTest::newRow("phrase prefix") << u"war in Ukraine"_qs << u"\"in ukr\"*"_qs << u"war [in Ukraine]"_qs;
    QTest::newRow("two words") << u"a b c"_qs << u"c a"_qs << u"[a] b [c]"_qs;
    QTest::newRow("longest wins") << u"Union européenne"_qs << u"union \"union europeenne\""_qs
                                  << u"[Union européenne]"_qs;
    QTest::newRow("what must not appear") << u"a b"_qs << u"a -b"_qs << u"[a] b"_qs;
    QTest::newRow("either") << u"a b c"_qs << u"a OR c"_qs << u"[a] b [c]"_qs;
    QTest::newRow("title words too") << u"a b"_qs << u"title:b"_qs << u"a [b]"_qs;
    QTest::newRow("authors not") << u"a b"_qs << u"author:b"_qs << u"a b"_qs;
    QTest::newRow("Chinese") << u"在北京大学开会"_qs << u"北京大学"_qs << u"在[北京大学]开会"_qs;
    QTest::newRow("Chinese twice") << u"北京北京"_qs << u"北京"_qs << u"[北京][北京]"_qs;
    QTest::newRow("Cyrillic") << u"Её НАТО и Ёлка"_qs << u"елка нато"_qs << u"Её [НАТО] и [Ёлка]"_qs;
    QTest::newRow("Arabic") << u"قالت أنقرة اليوم"_qs << u"انقره"_qs << u"قالت [أنقرة] اليوم"_qs;
    QTest::newRow("decomposed") << u"les e\u0301tats unis"_qs << u"états"_qs << u"les [e\u0301tats] unis"_qs;
    QTest::newRow("nothing searched") << u"a b"_qs << QString() << u"a b"_qs;
}

void TestSnippet::marks()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(marked(text, query), expected);
}

void TestSnippet::marksInflections_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("French") << u"fr"_qs << u"Les élections nationales, l’élection"_qs
                            << u"election nationaux"_qs << u"Les [élections] [nationales], l’[élection]"_qs;
    QTest::newRow("exact") << u"fr"_qs << u"Les élections, l’élection"_qs << u"\"election\""_qs
                           << u"Les élections, l’[élection]"_qs;
    QTest::newRow("Russian") << u"ru"_qs << u"Итоги выборов и выборы"_qs << u"выборами"_qs
                             << u"Итоги [выборов] и [выборы]"_qs;
    QTest::newRow("Arabic") << u"ar"_qs << u"قالت الحكومة"_qs << u"حكومة"_qs << u"قالت [الحكومة]"_qs;
    QTest::newRow("no language told")
        << QString() << u"Elections near"_qs << u"election"_qs << u"[Elections] near"_qs;
    QTest::newRow("a language without stems")
        << u"pl"_qs << u"wybory, wyborami"_qs << u"wybory"_qs << u"[wybory], wyborami"_qs;
    QTest::newRow("of its language only")
        << u"en"_qs << u"The news is new"_qs << u"news"_qs << u"The [news] is new"_qs;
    QTest::newRow("elided") << u"fr"_qs << u"L’élection, d’élections"_qs << u"l'élections"_qs
                            << u"[L’élection], d’élections"_qs;
    QTest::newRow("umlaut") << u"de"_qs << u"Herr Müller und Frau Mueller"_qs << u"mueller"_qs
                            << u"Herr [Müller] und Frau [Mueller]"_qs;
}

void TestSnippet::marksInflections()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const auto terms = highlightTerms(parseQuery(query, fromUnixSeconds(0)).query);
    QCOMPARE(bracketed({text, findTerms(text, terms, language)}), expected);
}

void TestSnippet::cutsAroundTheFirstHit()
{
    const QString text = QString(u"mot "_qs.repeated(100) + u"Meridian " + u"mot "_qs.repeated(100));
    const Snippet made = snippet(text, u"meridian"_qs, 60);
    QVERIFY(made.text.startsWith(u"… mot "));
    QVERIFY(made.text.endsWith(u" mot …"));
    QVERIFY(made.text.size() <= 60 + 4);
    QCOMPARE(made.hits.size(), 1);
    QVERIFY(bracketed(made).contains(u" [Meridian] "));
}

void TestSnippet::beginsAtTheBeginningWithoutAHit()
{
    const Snippet made = snippet(u"un deux trois quatre cinq"_qs, u"six"_qs, 12);
    QCOMPARE(made, (Snippet{u"un deux …"_qs, {}}));
    QCOMPARE(snippet(u"court"_qs, u"six"_qs, 12), (Snippet{u"court"_qs, {}}));
    QCOMPARE(snippet(QString(), u"six"_qs, 12), Snippet());
}

void TestSnippet::isOneLine()
{
    QCOMPARE(bracketed(snippet(u"Un\n\n  titre\t\u202Elong"_qs, u"titre"_qs, 100)), u"Un [titre] long"_qs);
}

void TestSnippet::hitsStandInTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::newRow("long words") << QString(QString(500, u'x') + u" otan " + QString(500, u'y')) << u"otan"_qs;
    QTest::newRow("no blanks") << QString(u"中文"_qs.repeated(300) + u"北约" + u"中文"_qs.repeated(300))
                               << u"北约"_qs;
    QTest::newRow("pairs everywhere")
        << QString(u"😀"_qs.repeated(299) + u" otan " + u"😀"_qs.repeated(301)) << u"otan"_qs;
    QTest::newRow("pairs of letters")
        << QString(u"𠮷"_qs.repeated(301) + u"北约" + u"𠮷"_qs.repeated(299)) << u"北约"_qs;
    QTest::newRow("at the end") << QString(u"mot "_qs.repeated(200) + u"otan") << u"otan"_qs;
    QTest::newRow("many") << u"otan et "_qs.repeated(200) << u"otan"_qs;
}

/// Whatever the text and the length: hits lie inside, in order, apart, and are what was searched for; no half letters.
void TestSnippet::hitsStandInTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    for (int length = 20; length < 200; ++length) {
        const Snippet made = snippet(text, query, length);
        QVERIFY(!made.hits.isEmpty());
        qsizetype end = 0;
        for (const auto &[start, size] : made.hits) {
            QVERIFY(start >= end);
            end = start + size;
            QVERIFY(end <= made.text.size());
            QCOMPARE(made.text.mid(start, size), query);
        }
        QCOMPARE(QString::fromUtf8(made.text.toUtf8()), made.text); // half a pair would come back as U+FFFD
    }
}

QTEST_APPLESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
