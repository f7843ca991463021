#include "support/waitfor.h"

#include "bench/corpus/corpus.h"
#include "feed/feedparser.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace depeche;

/// That the benchmark still runs, on a corpus so small that its figures mean nothing.
class TestBench final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCorpusIsTheSameEachTime()
    {
        const bench::Corpus one({12, 3, 1});
        const bench::Corpus again({12, 3, 1});
        const bench::Corpus other({12, 3, 2});
        for (int i = 0; i < 12; ++i) {
            QCOMPARE(bench::documentOf(one.feed(i)), bench::documentOf(again.feed(i)));
            QVERIFY(bench::documentOf(one.feed(i)) != bench::documentOf(other.feed(i)));
        }
    }

    void theProgramReadsWhatWasWritten()
    {
        const bench::Corpus corpus({10, 20, 1});
        for (int i = 0; i < 10; ++i) {
            const bench::CorpusFeed feed = corpus.feed(i);
            FeedSource source;
            source.bytes = bench::documentOf(feed);
            source.contentType = QString::fromLatin1(bench::mediaTypeOf(feed));
            const ParsedFeed parsed = parseFeed(source);
            QVERIFY(parsed.isFeed());
            QVERIFY(!parsed.partial);
            QCOMPARE(parsed.entries.size(), 20);
            for (int j = 0; j < 20; ++j) {
                const ParsedEntry &entry = parsed.entries.at(j);
                const bench::CorpusArticle &article = feed.articles.at(j);
                QCOMPARE(entry.title.value.toUtf8(), article.title);
                QCOMPARE(entry.link.toUtf8(), article.link);
                QVERIFY(entry.published.time);
                QCOMPARE(toUnixSeconds(*entry.published.time), article.published);
                QVERIFY(entry.body().value.size() > 200);
            }
        }
    }

    void printsAFigureForEveryBudget()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("bench.json"));
        QProcess bench;
        bench.setProcessChannelMode(QProcess::MergedChannels);
        bench.start(QStringLiteral(DEPECHE_BENCH),
                    {QStringLiteral("--feeds"), QStringLiteral("5"), QStringLiteral("--articles"),
                     QStringLiteral("10"), QStringLiteral("--json"), file});
        QVERIFY(bench.waitForFinished(120000));
        QVERIFY2(bench.exitCode() == 0, bench.readAll().constData());
        QFile json(file);
        QVERIFY(json.open(QIODevice::ReadOnly));
        const QJsonObject report = QJsonDocument::fromJson(json.readAll()).object();
        QCOMPARE(report.value(QLatin1String("feeds")).toInt(), 5);
        QCOMPARE(report.value(QLatin1String("articles")).toInt(), 10);
        QVERIFY(report.value(QLatin1String("bytes")).toInt() > 50 * 1000);
        const QJsonObject stages = report.value(QLatin1String("stages")).toObject();
        QCOMPARE(stages.keys(), QString::fromLatin1("bare bare-fts5 curl program window").split(u' '));
        const QJsonArray table = report.value(QLatin1String("table")).toArray();
        int budgets = 0;
        for (const QJsonValue &row : table) {
            QVERIFY(!row[QLatin1String("what")].toString().isEmpty());
            QVERIFY(row[QLatin1String("figure")].isDouble());
            if (row[QLatin1String("budget")].isDouble()) {
                ++budgets;
                QVERIFY(row[QLatin1String("met")].isBool());
                QVERIFY(row[QLatin1String("figure")].toDouble() > 0);
            }
        }
        QVERIFY(budgets >= 8);
    }
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
