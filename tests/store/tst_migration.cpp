#include "store/articletable.h"
#include "store/feedtable.h"
#include "store/maintenance.h"
#include "store/migrator.h"
#include "store/statement.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace depeche;
using namespace Qt::Literals::StringLiterals;

/// A profile of an earlier version opens with all it had.
class TestMigration final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstSchemaBecomesTheNewest()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"old.db"_s);
        const auto db = Connection::open(file, Connection::Mode::ReadWrite);
        QVERIFY(db.ok());
        QFile first(u":/sql/001_initial.sql"_s);
        QVERIFY(first.open(QIODevice::ReadOnly));
        for (const QString &statement : splitStatements(QString::fromUtf8(first.readAll())))
            QVERIFY(db.value()->exec(statement));
        QVERIFY(db.value()->exec(u"PRAGMA user_version = 1"_s));
        QVERIFY(db.value()->exec(u"INSERT INTO feeds(id, url, created, ttl_minutes) "
                                 "VALUES(7, 'https://old.example/', 1, 90)"_s));
        for (const qint64 id : {200, 100}) {
            Statement article(*db.value(),
                              u"INSERT INTO articles VALUES(?, 7, ?, 'Title', 'Lead', '', '', 'fr', 5)"_s);
            QVERIFY(article.run(id, id));
            Statement state(*db.value(), u"INSERT INTO article_state VALUES(?, 7, 3)"_s);
            QVERIFY(state.run(id));
            Statement body(*db.value(),
                           u"INSERT INTO article_bodies VALUES(?, ?, '', NULL, 9, NULL, 'Anna', 'World', "
                           "'', '', '', '', '', '', 4, 2, ?, ?)"_s);
            QVERIFY(
                body.run(id, u"guid-%1"_s.arg(id), QByteArray("\0<p>Text</p>", 12), QByteArray("\0Text", 5)));
        }

        QVERIFY(Migrator(*db.value(), file).migrate());

        QCOMPARE(Migrator(*db.value(), file).version().value(), Migrator::newestVersion());
        QVERIFY(QFile::exists(file + u".before-%1"_s.arg(Migrator::newestVersion())));
        const auto article = ArticleTable(*db.value()).article(ArticleId(100));
        QVERIFY(article.ok());
        QCOMPARE(article->row.title, u"Title"_s);
        QCOMPARE(article->html, u"<p>Text</p>"_s);
        QCOMPARE(article->details.authors, QStringList(u"Anna"_s));
        QCOMPARE(article->details.discussion.count, std::optional(4));
        QVERIFY(article->row.flags & ArticleFlag::Starred);
        const auto feed = FeedTable(*db.value()).feed(FeedId(7));
        QCOMPARE(feed->articles, 2);
        QCOMPARE(feed->fetch.pace.ttl, std::optional(std::chrono::minutes(90)));
        QCOMPARE(Maintenance(*db.value()).check().value(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
