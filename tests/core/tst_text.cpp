#include "core/text.h"

#include <QTest>

using namespace depeche;

/// The one function that index, query, tags and rules share.
class TestText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void foldingTwiceChangesNothing_data() { folds_data(); }
    void foldingTwiceChangesNothing();
    void composedAndDecomposedFoldAlike_data();
    void composedAndDecomposedFoldAlike();
    void tokensStandWhereTheWordsAre();
    void indexTerms_data();
    void indexTerms();
    void everyPairOfCjkLettersIsFound();
    void singleCjk_data();
    void singleCjk();
    void singleLine_data();
    void singleLine();
    void rightToLeft_data();
    void rightToLeft();
};

void TestText::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("French elision") << u"L’Otan et l'OTAN"_qs << u"l otan et l otan"_qs;
    QTest::newRow("French accents") << u"ÉTATS membres, cœur, ça, Noël"_qs
                                    << u"etats membres coeur ca noel"_qs;
    QTest::newRow("Polish") << u"Łódź, Gdańsk, Wałęsa"_qs << u"lodz gdansk walesa"_qs;
    QTest::newRow("German") << u"Straße STRASSE ẞ Müller"_qs << u"strasse strasse ss muller"_qs;
    QTest::newRow("Nordic") << u"Ærø, Reykjavík, Þór, Đà"_qs << u"aero reykjavik thor da"_qs;
    QTest::newRow("Turkish") << u"İstanbul, Diyarbakır"_qs << u"istanbul diyarbakir"_qs;
    QTest::newRow("Vietnamese") << u"Việt Nam đổi mới"_qs << u"viet nam doi moi"_qs;
    QTest::newRow("Russian") << u"Ёлка, Путин, ЕЛКА, Россия"_qs << u"елка путин елка россия"_qs;
    QTest::newRow("Ukrainian") << u"Ґонта"_qs << u"гонта"_qs;
    QTest::newRow("Greek sigma") << u"ΟΔΌΣ οδός"_qs << u"οδοσ οδοσ"_qs;
    QTest::newRow("Arabic alef") << u"إسرائيل أحمد آسيا"_qs << u"اسراييل احمد اسيا"_qs;
    QTest::newRow("Arabic teh and yeh") << u"القاهرة على علی"_qs << u"القاهره علي علي"_qs;
    QTest::newRow("Arabic marks and tatweel") << u"أُمَّة مديـــنة"_qs << u"امه مدينه"_qs;
    QTest::newRow("compatibility letters") << u"ﬁn ＮＡＴＯ x²"_qs << u"fin nato x2"_qs;
    QTest::newRow("beyond the basic plane") << u"𝐍𝐀𝐓𝐎"_qs << u"nato"_qs;
    QTest::newRow("two letters") << u"UE/ЕС"_qs << u"ue ес"_qs;
    QTest::newRow("punctuation") << u"  U.S.A. — COVID-19 (2020)!  "_qs << u"u s a covid 19 2020"_qs;
    QTest::newRow("soft hyphen and joiners") << u"co\u00ADope\u200Dra\u200Btion"_qs << u"cooperation"_qs;
    QTest::newRow("emoji divide") << u"war😀peace"_qs << u"war peace"_qs;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no letters") << u"— …"_qs << QString();
    QTest::newRow("half a surrogate pair") << QString(u"a" + QString(QChar(0xD800)) + u"b") << u"a b"_qs;
    QTest::newRow("half a pair at the end") << QString(u"a" + QString(QChar(0xD83D))) << u"a"_qs;
}

void TestText::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(fold(text), expected);
}

void TestText::foldingTwiceChangesNothing()
{
    QFETCH(QString, expected);
    QCOMPARE(fold(expected), expected);
}

void TestText::composedAndDecomposedFoldAlike_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"Élysée"_qs, u"Việt"_qs, u"Ёж и йод"_qs, u"한국 서울"_qs, u"データ ガ"_qs,
                                u"हिन्दी"_qs, u"ไทย"_qs, u"أحمد"_qs})
        QTest::newRow(qPrintable(text)) << text;
}

void TestText::composedAndDecomposedFoldAlike()
{
    QFETCH(QString, text);
    const QString composed = text.normalized(QString::NormalizationForm_C);
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    QVERIFY(!fold(composed).isEmpty());
    QCOMPARE(fold(decomposed), fold(composed));
    QCOMPARE(depeche::indexTerms(decomposed), depeche::indexTerms(composed));
}

void TestText::tokensStandWhereTheWordsAre()
{
    QCOMPARE(tokenize(u"L’Otan, Łódź"),
             (QList<Token>{{u"l"_qs, 0, 1}, {u"otan"_qs, 2, 4}, {u"lodz"_qs, 8, 4}}));
    // A mark or a soft hyphen belongs to its word, so that a highlight covers it.
    QCOMPARE(tokenize(u"e\u0301tat co\u00ADop"), (QList<Token>{{u"etat"_qs, 0, 5}, {u"coop"_qs, 6, 5}}));
    QCOMPARE(tokenize(u"A股 市"),
             (QList<Token>{{u"a"_qs, 0, 1}, {u"股"_qs, 1, 1, true}, {u"市"_qs, 3, 1, true}}));
    QCOMPARE(tokenize(u"𠮷野"), (QList<Token>{{u"𠮷"_qs, 0, 2, true}, {u"野"_qs, 2, 1, true}}));
    QCOMPARE(tokenize(u""), QList<Token>());
    QCOMPARE(indexTokens(u"𠮷野 x"), (QList<Token>{{u"𠮷野"_qs, 0, 3, true}, {u"x"_qs, 4, 1}}));
}

void TestText::indexTerms_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("words") << u"Conseil de l'Europe"_qs
                           << QStringList{u"conseil"_qs, u"de"_qs, u"l"_qs, u"europe"_qs};
    QTest::newRow("Chinese") << u"北京大学"_qs << QStringList{u"北京"_qs, u"京大"_qs, u"大学"_qs};
    QTest::newRow("one letter") << u"北"_qs << QStringList{u"北"_qs};
    QTest::newRow("letters apart") << u"中 国"_qs << QStringList{u"中"_qs, u"国"_qs};
    QTest::newRow("mixed") << u"A股市场NATO北约"_qs
                           << QStringList{u"a"_qs, u"股市"_qs, u"市场"_qs, u"nato"_qs, u"北约"_qs};
    QTest::newRow("Thai") << u"ไทย"_qs << QStringList{u"ไท"_qs, u"ทย"_qs};
    QTest::newRow("punctuation parts") << u"北京，上海"_qs << QStringList{u"北京"_qs, u"上海"_qs};
}

void TestText::indexTerms()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(depeche::indexTerms(text), expected);
    QCOMPARE(indexText(text), expected.join(u' '));
}

void TestText::everyPairOfCjkLettersIsFound()
{
    const QString text = u"联合国安理会在纽约召开会议"_qs;
    const QStringList terms = depeche::indexTerms(text);
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        QVERIFY2(terms.contains(text.mid(i, 2)), qPrintable(text.mid(i, 2)));
}

void TestText::singleCjk_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("one") << u"北"_qs << true;
    QTest::newRow("one beyond the basic plane") << u"𠮷"_qs << true;
    QTest::newRow("two") << u"北京"_qs << false;
    QTest::newRow("Latin") << u"n"_qs << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestText::singleCjk()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(isSingleCjk(text), expected);
}

void TestText::singleLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("expected");
    QTest::newRow("line ends and tabs") << u" \r\n A\r\n B\t\u00A0C\u2028D\u2029 "_qs << 100 << u"A B C D"_qs;
    QTest::newRow("controls") << QString(u"A" + QString(QChar(0)) + u"B\u0007\u0085C") << 100 << u"A B C"_qs;
    QTest::newRow("bidi overrides") << u"invoice\u202Efdp.exe\u202C \u2066x\u2069\uFEFF"_qs << 100
                                    << u"invoicefdp.exe x"_qs;
    QTest::newRow("Arabic stays") << u"الأمم المتحدة"_qs << 100 << u"الأمم المتحدة"_qs;
    QTest::newRow("markup is text") << u"<b>A</b> & B"_qs << 100 << u"<b>A</b> & B"_qs;
    QTest::newRow("fits") << u"abc"_qs << 3 << u"abc"_qs;
    QTest::newRow("fits with blanks behind") << u"abc  "_qs << 3 << u"abc"_qs;
    QTest::newRow("cut") << u"abcd"_qs << 3 << u"abc…"_qs;
    QTest::newRow("cut before a blank") << u"ab cd"_qs << 3 << u"ab…"_qs;
    QTest::newRow("not through a pair") << u"ab😀cd"_qs << 3 << u"ab…"_qs;
    QTest::newRow("pair fits") << u"ab😀"_qs << 4 << u"ab😀"_qs;
    QTest::newRow("nothing") << QString() << 10 << QString();
}

void TestText::singleLine()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QFETCH(QString, expected);
    QCOMPARE(depeche::singleLine(text, length), expected);
}

void TestText::rightToLeft_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("Latin") << u"NATO"_qs << false;
    QTest::newRow("Arabic") << u"الناتو"_qs << true;
    QTest::newRow("Hebrew after digits") << u"2026: שלום"_qs << true;
    QTest::newRow("Latin first") << u"NATO الناتو"_qs << false;
    QTest::newRow("no letters") << u"2026 – …"_qs << false;
    QTest::newRow("beyond the basic plane") << u"𞤀𞤣"_qs << true;
}

void TestText::rightToLeft()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(isRightToLeft(text), expected);
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
