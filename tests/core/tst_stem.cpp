#include "core/stem.h"
#include "core/wordforms.h"

#include <QTest>

using namespace depeche;
using namespace Qt::Literals::StringLiterals;

/// Inflected words have one stem, and the language of a text is found when nobody tells it.
class TestStem final : public QObject
{
    Q_OBJECT

    Stemmers m_stemmers;

private Q_SLOTS:
    void inflectionsHaveOneStem_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *code, const char *words) {
            QTest::newRow(words) << QString::fromLatin1(code) << QString::fromUtf8(words).split(u' ');
        };
        row("fr", "élection élections Élections ÉLECTIONS");
        row("fr", "national nationale nationaux nationales");
        row("fr", "annoncé annoncée annoncés annonce annoncer");
        row("ru", "выборы выборов выборам выборами");
        row("ru", "президент президента президентом Президенту");
        row("ru", "российский российская российского");
        row("en", "election elections Elections");
        row("en", "negotiating negotiated negotiate");
        row("de", "Regierung Regierungen");
        row("de", "Haus Hauses");
        row("es", "elección elecciones");
        row("it", "elezione elezioni");
        row("pt", "governo governos");
        row("nl", "verkiezing verkiezingen");
        row("sv", "val valen valens");
        row("da", "valgene valget valg");
        row("no", "valgene valget valg");
        row("fi", "hallituksen hallitukset hallitukselle");
        row("hu", "választás választások");
        row("ro", "alegeri alegerile alegerilor");
        row("tr", "ülke ülkeler ÜLKELER");
        row("el", "εκλογές εκλογών ΕΚΛΟΓΕΣ");
        row("ar", "الحكومة حكومة بالحكومة");
        row("hi", "चुनाव चुनावों");
    }

    void inflectionsHaveOneStem()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, words);
        const StemLanguage language = stemLanguage(code);
        QVERIFY(language != StemLanguage::None);
        const QString first = m_stemmers.stem(words.first(), language);
        QVERIFY(!first.isEmpty());
        for (const QString &word : std::as_const(words))
            QCOMPARE(m_stemmers.stem(word, language), first);
    }

    void whatIsNoWordHasNoStem()
    {
        QCOMPARE(m_stemmers.stem(u"F-16", StemLanguage::English), QString());
        QCOMPARE(m_stemmers.stem(u"G20s", StemLanguage::English), QString());
        QCOMPARE(m_stemmers.stem(u"as", StemLanguage::English), QString());
        QCOMPARE(m_stemmers.stem(u"", StemLanguage::English), QString());
        QCOMPARE(m_stemmers.stem(u"выборы", StemLanguage::French), QString()); // another script
        QCOMPARE(m_stemmers.stem(u"elections", StemLanguage::None), QString());
        QCOMPARE(m_stemmers.stem(QString(5000, u'a'), StemLanguage::English), QString());
    }

    void theLanguageIsThatOfTheText_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *tag, const char *text, const char *code) {
            QTest::newRow(text) << QString::fromUtf8(tag) << QString::fromUtf8(text)
                                << QString::fromUtf8(code);
        };
        row("fr-CA", "Ottawa", "fr");
        row("nb", "Oslo", "no");
        row("", "Ottawa", "");
        row("", "Le gouvernement et les syndicats se réunissent dans la capitale pour des négociations",
            "fr");
        row("", "The government is to meet with the unions in the capital for talks on pay", "en");
        row("", "Die Regierung trifft sich mit den Gewerkschaften, und der Streik ist nicht zu Ende", "de");
        row("", "El gobierno se reúne con los sindicatos en la capital para una negociación", "es");
        row("", "Regeringen ska träffa facken och det är inte klart att strejken är över för i år", "sv");
        row("", "Rząd spotka się ze związkami w stolicy i nie jest to koniec strajku na kolei", "");
        // A feed that says English of all it has.
        row("en-US", "Le gouvernement et les syndicats se réunissent dans la capitale pour des négociations",
            "fr");
        row("en", "Правительство встретится с профсоюзами в столице, чтобы обсудить зарплаты", "ru");
        row("fr", "The", "fr"); // one word proves nothing
        row("", "Правительство и профсоюзы: вы не одни", "ru");
        row("uk", "Уряд зустрінеться з профспілками", "");
        row("", "Уряд зустрінеться з профспілками у столиці", "");
        row("", "Правителството се срещна със синдикатите", "");
        row("", "Η κυβέρνηση συναντά τα συνδικάτα", "el");
        row("", "الحكومة تجتمع مع النقابات", "ar");
        row("", "دولت با اتحادیه‌ها دیدار می‌کند و گفتگو", "");
        row("fa", "دولت", "");
        row("", "सरकार यूनियनों से मिलेगी", "hi");
        row("", "政府与工会会面", "");
        row("", "", "");
        row("pl", "Rada", "");
    }

    void theLanguageIsThatOfTheText()
    {
        QFETCH(QString, tag);
        QFETCH(QString, text);
        QFETCH(QString, code);
        QCOMPARE(codeOf(stemLanguageOf(tag, text)), code);
    }

    void stemsStandBehindTheirWords()
    {
        const QString mark{QChar(StemMark)};
        Prefixes prefixes;
        QCOMPARE(stemmedIndexText(u"Les Élections d'avril: OTAN, 北京", StemLanguage::French, m_stemmers,
                                  prefixes),
                 QString(u"les elections "_s + mark + u"elect d avril otan 北京"_s));
        QCOMPARE(prefixes.terms(), QString(prefixTerm(u"av") + u' ' + prefixTerm(u"el") + u' ' +
                                           prefixTerm(u"le") + u' ' + prefixTerm(u"ot")));
        QCOMPARE(stemmedIndexText(u"Élections", StemLanguage::None, m_stemmers, prefixes), u"elections"_s);
        QCOMPARE(prefixes.terms().split(u' ').size(), 4); // each once
        QCOMPARE(stemmedIndexText(u"", StemLanguage::French, m_stemmers, prefixes), QString());
    }

    void formsOfAWord()
    {
        const QList<StemLanguage> both{StemLanguage::French, StemLanguage::English};
        QCOMPARE(wordForms(u"élections", both, m_stemmers),
                 (WordForms{{u"elections"_s, u"elect"_s, u"election"_s}, {u"elect"_s, u"election"_s}}));
        // "new" is the stem of "news" in French alone.
        QCOMPARE(wordForms(u"news", both, m_stemmers).words, QStringList{u"news"_s});
        QVERIFY(wordForms(u"mots", both, m_stemmers).words.contains(u"mot"_s));
        QCOMPARE(wordForms(u"UE", both, m_stemmers), (WordForms{{u"ue"_s}, {}}));
        QCOMPARE(wordForms(u"выборы", both, m_stemmers), (WordForms{{u"выборы"_s}, {}}));
        QVERIFY(wordForms(u"nationalisations", allStemLanguages(), m_stemmers).stems.size() <= 8);
    }

    void umlautsAreSpelledBothWays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        const auto row = [](const char *typed, const char *found) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(found);
        };
        row("Müller", "mueller");
        row("Mueller", "muller");
        row("Köln", "koeln");
        row("Koeln", "koln");
        row("Jäger", "jaeger");
        row("Jaeger", "jager");
        row("Uebung", "ubung");
    }

    void umlautsAreSpelledBothWays()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QVERIFY(wordForms(typed, {StemLanguage::German}, m_stemmers).words.contains(found));
        QVERIFY(!wordForms(typed, {StemLanguage::French}, m_stemmers).words.contains(found));
    }

    void otherVowelsAreNoUmlauts()
    {
        for (const QString &word :
             {u"coeur"_s, u"queue"_s, u"issue"_s, u"value"_s, u"manoeuvre"_s, u"neues"_s, u"Europa"_s}) {
            const WordForms forms = wordForms(word, {StemLanguage::German}, m_stemmers);
            for (const QString &form : forms.words)
                QVERIFY2(word.startsWith(form.left(3), Qt::CaseInsensitive), qPrintable(form));
        }
        QVERIFY(!wordForms(u"coeur", {StemLanguage::German}, m_stemmers).words.contains(u"cour"_s));
    }

    void theStampStays()
    {
        QCOMPARE(stemStamp(), stemStamp());
        QVERIFY(stemStamp().size() > 10);
    }
};

QTEST_APPLESS_MAIN(TestStem)
#include "tst_stem.moc"
