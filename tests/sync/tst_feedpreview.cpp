#include "sync/feedpreview.h"

#include <QTest>

using namespace depeche;

/// What is told of a feed before one subscribes to it.
class TestFeedPreview final : public QObject
{
    Q_OBJECT

    const Timestamp m_now = *fromIso(u"2026-05-17T09:00:00Z");

    /// @p count articles, one every @p every, the oldest first.
    IngestBatch batch(int count, std::chrono::seconds every) const
    {
        IngestBatch batch;
        for (int i = 0; i < count; ++i) {
            NewArticle article;
            article.title = QStringLiteral("Headline %1").arg(i);
            article.published = m_now - every * (count - 1 - i);
            article.lead = article.text = QStringLiteral("A ship has come in.");
            batch.articles.append(article);
        }
        return batch;
    }

private Q_SLOTS:
    void tellsTheNewestFirst()
    {
        const FeedPreview preview = previewOf(batch(20, std::chrono::hours(1)));
        QCOMPARE(preview.articles, 20);
        QCOMPARE(preview.newest.size(), 5);
        QCOMPARE(preview.newest.first().title, QStringLiteral("Headline 19"));
        QCOMPARE(preview.latest, std::optional(m_now));
        IngestBatch undated = batch(3, std::chrono::hours(1));
        for (NewArticle &article : undated.articles)
            article.published.reset();
        QCOMPARE(previewOf(undated).newest.first().title, QStringLiteral("Headline 0"));
        QVERIFY(!previewOf(undated).latest);
    }

    void tellsTheRhythm_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<qint64>("every");
        QTest::addColumn<QString>("expected");
        const qint64 hour = 3600;
        QTest::newRow("every two hours") << 25 << 2 * hour << QStringLiteral("about 12 article(s) a day");
        QTest::newRow("daily") << 30 << 24 * hour << QStringLiteral("about 1 article(s) a day");
        QTest::newRow("every three days") << 10 << 72 * hour << QStringLiteral("about 2 article(s) a week");
        QTest::newRow("every twelve days")
            << 10 << 12 * 24 * hour << QStringLiteral("about 3 article(s) a month");
        QTest::newRow("rarely") << 10 << 90 * 24 * hour << QStringLiteral("less than one article a month");
        QTest::newRow("too few") << 2 << hour << QString();
        QTest::newRow("all at once") << 30 << qint64(0) << QString();
        QTest::newRow("none") << 0 << hour << QString();
        // A hundred in the last hours, after a year with little: only the newest fifty count.
        QTest::newRow("giant") << 5000 << hour << QStringLiteral("about 24 article(s) a day");
    }
    void tellsTheRhythm()
    {
        QFETCH(int, count);
        QFETCH(qint64, every);
        QTEST(rhythmText(previewOf(batch(count, std::chrono::seconds(every)))), "expected");
    }

    void tellsHowMuchOfTheText()
    {
        QCOMPARE(previewOf(batch(10, std::chrono::hours(1))).text, FeedPreview::Text::Summary);
        IngestBatch whole = batch(10, std::chrono::hours(1));
        for (NewArticle &article : whole.articles)
            article.nature = ArticleFlag::HasFullText;
        QCOMPARE(previewOf(whole).text, FeedPreview::Text::FullText);
        for (int i = 0; i < 6; ++i)
            whole.articles[i].nature = {};
        QCOMPARE(previewOf(whole).text, FeedPreview::Text::Partly);
        IngestBatch bare = batch(10, std::chrono::hours(1));
        for (NewArticle &article : bare.articles)
            article.lead = article.text = QString();
        QCOMPARE(previewOf(bare).text, FeedPreview::Text::None);
        QCOMPARE(previewOf({}).text, FeedPreview::Text::None);
    }

    void tellsPodcastsAndLanguages()
    {
        IngestBatch podcast = batch(4, std::chrono::hours(24));
        for (NewArticle &article : podcast.articles) {
            article.nature = ArticleFlag::HasAudio;
            article.language = QStringLiteral("fr");
        }
        podcast.articles.last().language = QStringLiteral("en");
        QCOMPARE(previewOf(podcast).medium, FeedPreview::Medium::Audio);
        QCOMPARE(previewOf(podcast).language, QStringLiteral("fr"));
        podcast.info.language = QStringLiteral("pt");
        QCOMPARE(previewOf(podcast).language, QStringLiteral("pt"));
    }
};

QTEST_GUILESS_MAIN(TestFeedPreview)
#include "tst_feedpreview.moc"
