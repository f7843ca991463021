#include "listprofile.h"
#include "ui/search/completionpopup.h"
#include "ui/search/conditionlabel.h"
#include "ui/search/searchfield.h"
#include "ui/search/searchtext.h"
#include "ui/widgets/chiprow.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace depeche;
using namespace std::chrono_literals;

namespace {

ArticleQuery parsed(const QString &text)
{
    return parseQuery(text, Timestamp()).query;
}

/// A field in a window that has the focus, as far as the platform goes.
struct Shown
{
    explicit Shown(test::ListProfile &profile)
        : field(profile.library())
        , edit(field.findChild<QLineEdit *>())
    {
        field.resize(500, 60);
        field.show();
        field.activateWindow();
        edit->setFocus();
    }

    void type(const QString &text) { QTest::keyClicks(edit, text); }
    void press(Qt::Key key) { QTest::keyClick(edit, key); }
    CompletionPopup &popup() { return *field.findChild<CompletionPopup *>(); }
    bool waitForCompletion(const QString &text)
    {
        return test::waitFor([&] {
            const QList<Completion> offered = popup().completions();
            return popup().isVisible() && !offered.isEmpty() && offered.first().text == text;
        });
    }
    QList<Chip *> chips() const { return field.findChild<ChipRow *>()->chips(); }

    SearchField field;
    QLineEdit *edit;
};

} // namespace

class SearchFieldTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_profile = std::make_unique<test::ListProfile>(); }
    void cleanup() { m_profile.reset(); }

    void textIsTakenApart();
    void conditionsBecomeChips_data();
    void conditionsBecomeChips();
    void aBlankMakesAChip();
    void aBlankInQuotesMakesNone();
    void enterSearchesAtOnce();
    void typingSearchesForTheBeginningOfTheLastWord();
    void alternativesStayText();
    void backspaceTakesTheLastChipBack();
    void chipsAreReachedAndRemovedByKeys();
    void aClickedChipIsEdited();
    void escapeClearsThenLeaves();
    void aQueryIsShownAndComesBack_data();
    void aQueryIsShownAndComesBack();
    void whatIsNotUnderstoodIsSaid();
    void tagsAreCompleted();
    void enterCompletesATagThatIsOnlyBegun();
    void feedsAndOperatorsAreCompleted();
    void chipsSpeakTheUsersLanguage();

private:
    std::unique_ptr<test::ListProfile> m_profile;
};

void SearchFieldTest::textIsTakenApart()
{
    QCOMPARE(searchTokens(QStringLiteral(" a  tag:\"b c\" (d OR e)x ")),
             (QStringList{QStringLiteral("a"), QStringLiteral("tag:\"b c\""), QStringLiteral("(d OR e)x")}));
    QCOMPARE(searchTokens(QStringLiteral("unfinished \"quote here")).size(), 2);
    QVERIFY(searchTokens({}).isEmpty());
    QCOMPARE(wordAtCursor(QStringLiteral("abc tag:\"x y"), 12),
             (WordAtCursor{4, QStringLiteral("tag:\"x y")}));
    QCOMPARE(wordAtCursor(QStringLiteral("abc def"), 2), (WordAtCursor{0, QStringLiteral("ab")}));
    QCOMPARE(wordAtCursor(QStringLiteral("abc "), 4), (WordAtCursor{4, QString()}));
    QCOMPARE(joinedSearch({QStringLiteral("a OR b"), QStringLiteral("tag:c")}, QStringLiteral(" d ")),
             QStringLiteral("(a OR b) tag:c d"));
    QCOMPARE(joinedSearch({QStringLiteral("tag:c")}, QStringLiteral("d OR e")),
             QStringLiteral("tag:c (d OR e)"));
}

void SearchFieldTest::conditionsBecomeChips_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("chip");
    const auto row = [](const char *text, bool chip) {
        QTest::newRow(text) << QString::fromUtf8(text) << chip;
    };
    row("tag:otan", true);
    row("-tag:otan", true);
    row("tag:\"Jens Stoltenberg\"", true);
    row("is:unread", true);
    row("-is:starred", true);
    row("title:nato", true);
    row("age:<7d", true);
    row("sort:relevance", true);
    row("lang:fr", true);
    row("otan", false);
    row("-otan", false);
    row("tag:", false);
    row("is:nonsense", false);
    row("https://example.org", false);
    row("tag:\"unfinished", false);
    row("12:30", false);
}

void SearchFieldTest::conditionsBecomeChips()
{
    QFETCH(QString, text);
    QTEST(makesChip(text), "chip");
}

void SearchFieldTest::aBlankMakesAChip()
{
    Shown shown(*m_profile);
    QSignalSpy queries(&shown.field, &SearchField::queryChanged);
    shown.type(QStringLiteral("tag:otan"));
    QVERIFY(shown.chips().isEmpty());
    shown.type(QStringLiteral(" "));
    QCOMPARE(shown.chips().size(), 1);
    QCOMPARE(shown.edit->text(), QString());
    QCOMPARE(shown.chips().first()->text(), QStringLiteral("otan"));
    QCOMPARE(queries.last().first().value<ArticleQuery>(), ArticleQuery::ofTag(QStringLiteral("otan")));
    // The same again is no second chip.
    shown.type(QStringLiteral("tag:otan "));
    QCOMPARE(shown.chips().size(), 1);
    shown.type(QStringLiteral("moscow -is:read "));
    QCOMPARE(shown.chips().size(), 2);
    QCOMPARE(shown.edit->text(), QStringLiteral("moscow "));
}

void SearchFieldTest::aBlankInQuotesMakesNone()
{
    Shown shown(*m_profile);
    shown.type(QStringLiteral("tag:\"Jens "));
    QVERIFY(shown.chips().isEmpty());
    shown.type(QStringLiteral("Stoltenberg\" "));
    QCOMPARE(shown.chips().size(), 1);
    QCOMPARE(shown.field.query(), ArticleQuery::ofTag(QStringLiteral("Jens Stoltenberg")));
}

void SearchFieldTest::enterSearchesAtOnce()
{
    Shown shown(*m_profile);
    QSignalSpy queries(&shown.field, &SearchField::queryChanged);
    shown.type(QStringLiteral("dialogue is:unread"));
    shown.press(Qt::Key_Return);
    QVERIFY(queries.count() >= 1);
    QCOMPARE(queries.last().first().value<ArticleQuery>(), parsed(QStringLiteral("is:unread dialogue")));
    QCOMPARE(shown.chips().size(), 1);
    QCOMPARE(shown.edit->text(), QStringLiteral("dialogue"));
    const auto count = queries.count();
    QTest::qWait(300); // the timer of typing does not search once more
    QCOMPARE(queries.count(), count);
}

void SearchFieldTest::typingSearchesForTheBeginningOfTheLastWord()
{
    Shown shown(*m_profile);
    QSignalSpy queries(&shown.field, &SearchField::queryChanged);
    shown.type(QStringLiteral("jens stol"));
    QVERIFY(test::waitFor([&] { return queries.count() == 1; }));
    QCOMPARE(queries.last().first().value<ArticleQuery>(), parsed(QStringLiteral("jens stol*")));
    shown.press(Qt::Key_Return);
    QCOMPARE(queries.last().first().value<ArticleQuery>(), parsed(QStringLiteral("jens stol")));
    QCOMPARE(unfinishedSearch(QStringLiteral("a")), QStringLiteral("a"));
    QCOMPARE(unfinishedSearch(QStringLiteral("done ")), QStringLiteral("done "));
    QCOMPARE(unfinishedSearch(QStringLiteral("tag:ot")), QStringLiteral("tag:ot"));
    QCOMPARE(unfinishedSearch(QStringLiteral("one OR")), QStringLiteral("one OR"));
}

void SearchFieldTest::alternativesStayText()
{
    Shown shown(*m_profile);
    shown.type(QStringLiteral("tag:otan OR tag:onu "));
    QVERIFY(shown.chips().size() <= 1); // tag:otan stood alone for a moment
    shown.field.clear();
    shown.edit->setText(QStringLiteral("tag:otan OR tag:onu"));
    shown.press(Qt::Key_Return);
    QVERIFY(shown.chips().isEmpty());
    QCOMPARE(shown.field.query(), parsed(QStringLiteral("tag:otan OR tag:onu")));
}

void SearchFieldTest::backspaceTakesTheLastChipBack()
{
    Shown shown(*m_profile);
    shown.field.addCondition(QStringLiteral("tag:otan"));
    shown.field.addCondition(QStringLiteral("is:unread"));
    QSignalSpy queries(&shown.field, &SearchField::queryChanged);
    shown.type(QStringLiteral("x"));
    shown.press(Qt::Key_Backspace);
    QCOMPARE(shown.chips().size(), 2); // that was the letter
    shown.press(Qt::Key_Backspace);
    QCOMPARE(shown.chips().size(), 1);
    QCOMPARE(queries.last().first().value<ArticleQuery>(), ArticleQuery::ofTag(QStringLiteral("otan")));
    shown.press(Qt::Key_Backspace);
    shown.press(Qt::Key_Backspace);
    QVERIFY(shown.field.isEmpty());
}

void SearchFieldTest::chipsAreReachedAndRemovedByKeys()
{
    Shown shown(*m_profile);
    shown.field.addCondition(QStringLiteral("tag:otan"));
    shown.field.addCondition(QStringLiteral("is:unread"));
    QTest::keyClick(shown.chips().first(), Qt::Key_Delete);
    QCOMPARE(shown.field.conditions(), QStringList{QStringLiteral("is:unread")});
    QCOMPARE(shown.chips().first()->accessibleName(), QStringLiteral("Unread"));
}

void SearchFieldTest::aClickedChipIsEdited()
{
    Shown shown(*m_profile);
    shown.field.addCondition(QStringLiteral("tag:otan"));
    QTest::keyClick(shown.chips().first(), Qt::Key_Return);
    QVERIFY(shown.chips().isEmpty());
    QCOMPARE(shown.edit->text(), QStringLiteral("tag:otan"));
}

void SearchFieldTest::escapeClearsThenLeaves()
{
    Shown shown(*m_profile);
    QSignalSpy queries(&shown.field, &SearchField::queryChanged);
    QSignalSpy left(&shown.field, &SearchField::left);
    shown.field.addCondition(QStringLiteral("tag:otan"));
    shown.type(QStringLiteral("zz"));
    shown.press(Qt::Key_Escape);
    if (!shown.field.isEmpty()) // the first closed the completion
        shown.press(Qt::Key_Escape);
    QVERIFY(shown.field.isEmpty());
    QCOMPARE(queries.last().first().value<ArticleQuery>(), ArticleQuery::all());
    QCOMPARE(left.count(), 0);
    shown.press(Qt::Key_Escape);
    QCOMPARE(left.count(), 1);
}

void SearchFieldTest::aQueryIsShownAndComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("chips");
    QTest::newRow("words") << QStringLiteral("dialogue \"deux mots\"") << 0;
    QTest::newRow("mixed") << QStringLiteral("tag:otan -tag:sport dialogue") << 2;
    QTest::newRow("either") << QStringLiteral("(tag:a OR tag:b) is:unread") << 2;
    QTest::newRow("relevance") << QStringLiteral("dialogue sort:relevance") << 1;
    QTest::newRow("not words") << QStringLiteral("-dialogue tag:\"x y\"") << 1;
}

void SearchFieldTest::aQueryIsShownAndComesBack()
{
    QFETCH(QString, text);
    QFETCH(int, chips);
    Shown shown(*m_profile);
    QSignalSpy queries(&shown.field, &SearchField::queryChanged);
    shown.field.setQuery(parsed(text));
    QCOMPARE(shown.chips().size(), chips);
    QCOMPARE(queries.count(), 0);
    const QStringList conditions = conditionTexts(shown.field.query());
    const QStringList wanted = conditionTexts(parsed(text));
    QCOMPARE(QSet<QString>(conditions.begin(), conditions.end()),
             QSet<QString>(wanted.begin(), wanted.end()));
    QCOMPARE(shown.field.query().order, parsed(text).order);
}

void SearchFieldTest::whatIsNotUnderstoodIsSaid()
{
    Shown shown(*m_profile);
    shown.type(QStringLiteral("is:nonsense"));
    shown.press(Qt::Key_Return);
    const auto said = [&] {
        const auto labels = shown.field.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("nonsense"));
        });
    };
    QVERIFY(said());
    shown.field.clear();
    QVERIFY(!said());
}

void SearchFieldTest::tagsAreCompleted()
{
    const FeedId feed = m_profile->addFeed(QStringLiteral("meridian"));
    m_profile->add(
        feed, {{QStringLiteral("A"), 1min, {QStringLiteral("Jens Stoltenberg"), QStringLiteral("Sport")}}});
    Shown shown(*m_profile);
    QVERIFY(test::waitFor([&] { return shown.edit->hasFocus(); }));
    shown.type(QStringLiteral("tag:jens"));
    QVERIFY(shown.waitForCompletion(QStringLiteral("Jens Stoltenberg")));
    QCOMPARE(shown.popup().completions().size(), 1);
    QVERIFY(!shown.popup().current()); // chosen is only what the arrow keys chose
    shown.press(Qt::Key_Down);
    QVERIFY(shown.popup().current().has_value());
    QSignalSpy queries(&shown.field, &SearchField::queryChanged);
    shown.press(Qt::Key_Return);
    QVERIFY(!shown.popup().isVisible());
    QCOMPARE(queries.last().first().value<ArticleQuery>(),
             ArticleQuery::ofTag(QStringLiteral("Jens Stoltenberg")));
    QCOMPARE(shown.edit->text(), QString());
    // Without the operator as well.
    shown.type(QStringLiteral("spo"));
    QVERIFY(shown.waitForCompletion(QStringLiteral("Sport")));
    QCOMPARE(shown.popup().completions().first().insert, QStringLiteral("tag:Sport"));
    shown.press(Qt::Key_Escape);
    QVERIFY(!shown.popup().isVisible());
    QCOMPARE(shown.edit->text(), QStringLiteral("spo"));
}

void SearchFieldTest::enterCompletesATagThatIsOnlyBegun()
{
    const FeedId feed = m_profile->addFeed(QStringLiteral("meridian"));
    m_profile->add(feed, {{QStringLiteral("A"), 1min, {QStringLiteral("Russie"), QStringLiteral("Sport")}}});
    Shown shown(*m_profile);
    QVERIFY(test::waitFor([&] { return shown.edit->hasFocus(); }));
    shown.type(QStringLiteral("tag:ru"));
    QVERIFY(shown.waitForCompletion(QStringLiteral("Russie")));
    shown.press(Qt::Key_Return);
    QVERIFY(shown.field.query() == ArticleQuery::ofTag(QStringLiteral("Russie")));
    // Text is searched for as it was typed.
    shown.field.clear();
    shown.type(QStringLiteral("spo"));
    QVERIFY(shown.waitForCompletion(QStringLiteral("Sport")));
    shown.press(Qt::Key_Return);
    QCOMPARE(shown.edit->text(), QStringLiteral("spo"));
}

void SearchFieldTest::feedsAndOperatorsAreCompleted()
{
    Shown shown(*m_profile);
    shown.field.setFeedTitles({{FeedId(7), QStringLiteral("Le Quotidien du Port")}});
    QVERIFY(test::waitFor([&] { return shown.edit->hasFocus(); }));
    shown.type(QStringLiteral("feed:quo"));
    QVERIFY(shown.waitForCompletion(QStringLiteral("Le Quotidien du Port")));
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Tab);
    QCOMPARE(shown.field.query(), ArticleQuery::ofFeed(FeedId(7)));
    QCOMPARE(shown.chips().first()->text(), QStringLiteral("Le Quotidien du Port"));
    shown.type(QStringLiteral("-is:st"));
    QVERIFY(shown.waitForCompletion(QStringLiteral("is:starred")));
    QCOMPARE(shown.popup().completions().first().insert, QStringLiteral("-is:starred"));
}

void SearchFieldTest::chipsSpeakTheUsersLanguage()
{
    const QHash<FeedId, QString> feeds{{FeedId(3), QStringLiteral("Meridian")}};
    QCOMPARE(conditionLabel(QStringLiteral("feed:3"), feeds).text, QStringLiteral("Meridian"));
    QCOMPARE(conditionLabel(QStringLiteral("feed:4"), feeds).text, QStringLiteral("4"));
    QCOMPARE(conditionLabel(QStringLiteral("is:unread"), feeds),
             (ConditionLabel{QStringLiteral("Unread"), false, {}}));
    QCOMPARE(conditionLabel(QStringLiteral("-tag:\"a b\""), feeds),
             (ConditionLabel{QStringLiteral("a b"), true, QStringLiteral("a b")}));
    QCOMPARE(conditionLabel(QStringLiteral("age:<7d"), feeds).text, QStringLiteral("age:<7d"));
}

QTEST_MAIN(SearchFieldTest)
#include "tst_searchfield.moc"
