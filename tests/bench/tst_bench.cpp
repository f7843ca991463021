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
                     QStringLiteral("10"), QStringLiteral("--sizes"), QStringLiteral("20,40"),
                     QStringLiteral("--idle"), QStringLiteral("1"), QStringLiteral("--json"), file});
        QVERIFY(bench.waitForFinished(280000));
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

        const QJsonObject archives = report.value(QLatin1String("archives")).toObject();
        QCOMPARE(archives.keys(), QString::fromLatin1("20 40").split(u' '));
        for (const QJsonValue &archive : archives)
            QCOMPARE(archive.toObject().keys(),
                     QString::fromLatin1("archive pdf queries reading stall start").split(u' '));
        const QJsonArray lines = report.value(QLatin1String("archiveTable")).toArray();
        budgets = 0;
        for (const QJsonValue &line : lines) {
            QVERIFY(!line[QLatin1String("what")].toString().isEmpty());
            if (line[QLatin1String("budget")].isDouble()) {
                ++budgets;
                QVERIFY2(line[QLatin1String("met")].isBool(),
                         qPrintable(line[QLatin1String("what")].toString()));
                QVERIFY(!line[QLatin1String("figures")].toObject().isEmpty());
            }
        }
        QVERIFY(budgets >= 50);
    }

    void anArchiveGoesOnWithNewArticles()
    {
        const bench::CorpusSize size{3, 20, 1, 365, 0, 0};
        bench::CorpusSize later = size;
        later.fresh = 2;
        later.shown = 5;
        for (int i = 0; i < size.feeds; ++i) {
            const bench::CorpusFeed then = bench::Corpus(size).feed(i);
            const bench::CorpusFeed now = bench::Corpus(later).feed(i);
            QCOMPARE(now.articles.size(), 5);
            QCOMPARE(now.articles.mid(2), then.articles.mid(0, 3)); // what was there stays as it was
            QVERIFY(now.articles.at(1).published >= then.articles.first().published);
            QVERIFY(then.articles.first().published <= bench::Corpus::ArchiveNewest);
            QVERIFY(then.articles.last().published > bench::Corpus::ArchiveNewest - 370 * 86400);
            QCOMPARE(bench::Corpus(size).part(i, 4, 6).articles, then.articles.mid(14, 3));
        }
    }
};

QTEST_GUILESS_MAIN(TestBench)
#include "tst_bench.moc"
