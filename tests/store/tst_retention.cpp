#include "keeping.h"

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// Which articles a rule lets go.
class TestRetention final : public QObject
{
    Q_OBJECT

    /// All articles that @p rule lets go, oldest first, found @p atATime.
    static QStringList expired(Connection &db, const KeepRule &rule, int atATime = 100)
    {
        QStringList titles;
        const auto limits = Retention(db).limits(rule, Now);
        if (!limits)
            return {u"error"_s};
        for (const Retention::Limit &limit : *limits) {
            ArticleId after;
            for (;;) {
                const auto found = Retention(db).expired(limit, after, atATime);
                if (!found)
                    return {u"error"_s};
                for (const ArticleId id : found->articles)
                    titles += titleOf(db, id);
                after = found->last;
                if (!after.isValid())
                    break;
            }
        }
        return titles;
    }

private Q_SLOTS:
    void offMeansNothing()
    {
        TestProfile profile;
        profile.write(profile.addFeed(), {article(u"old"_s, 9000 * Days)});
        readAll(profile.db());
        QCOMPARE(expired(profile.db(), {}), QStringList());
        QCOMPARE(Retention(profile.db()).count({}, Now).value(), (RetentionCount{0, 1}));
    }

    void fourKindsAlwaysStay()
    {
        TestProfile profile;
        Connection &db = profile.db();
        profile.write(profile.addFeed(),
                      {article(u"unread"_s, 400 * Days), article(u"starred"_s, 401 * Days),
                       article(u"later"_s, 402 * Days), article(u"mine"_s, 403 * Days, {u"Otan"_s}),
                       article(u"theirs"_s, 404 * Days, {u"Otan"_s}), article(u"read"_s, 405 * Days)});
        set(db, {u"starred"_s, u"later"_s, u"mine"_s, u"theirs"_s, u"read"_s}, ArticleFlag::Read);
        set(db, {u"starred"_s}, ArticleFlag::Starred);
        set(db, {u"later"_s}, ArticleFlag::Later);
        QVERIFY(db.exec(
            u"UPDATE article_tags SET origin = 3 WHERE article_id = %1"_s.arg(idOf(db, u"mine"_s).value)));
        for (const KeepRule &rule : {KeepRule{1, 0}, KeepRule{0, 1}, KeepRule{7, 1}}) {
            QCOMPARE(expired(db, rule), (QStringList{u"read"_s, u"theirs"_s}));
            QCOMPARE(Retention(db).count(rule, Now).value(), (RetentionCount{2, 6}));
        }
    }

    void ageCountsFromThePublishersDate()
    {
        TestProfile profile;
        profile.write(profile.addFeed(),
                      {article(u"younger"_s, 30 * Days - 1), article(u"older"_s, 30 * Days + 1)});
        readAll(profile.db());
        QCOMPARE(expired(profile.db(), {30, 0}), QStringList{u"older"_s});
    }

    void theNewestOfEachFeedStay()
    {
        TestProfile profile;
        const FeedId one = profile.addFeed(u"https://one.example/"_s);
        const FeedId two = profile.addFeed(u"https://two.example/"_s);
        profile.write(one, {article(u"a"_s, 1), article(u"b"_s, 2), article(u"c"_s, 3)});
        profile.write(two, {article(u"d"_s, 500), article(u"e"_s, 600)});
        readAll(profile.db());
        QCOMPARE(expired(profile.db(), {0, 2}), QStringList{u"c"_s});
        // Both limits count: what is among the newest goes by its age.
        QCOMPARE(expired(profile.db(), {24, 2}), (QStringList{u"c"_s, u"e"_s}));
        QCOMPARE(Retention(profile.db()).count({24, 2}, Now)->removable, 2);
    }

    void aFeedCanDiffer()
    {
        TestProfile profile;
        Connection &db = profile.db();
        QList<FeedId> feeds;
        const QList<FeedKeeping> rules{{}, {0, {}}, {5, {}}, {{}, 1}, {0, 0}};
        for (const FeedKeeping &rule : rules) {
            const QString name = QString::number(feeds.size());
            feeds += profile.addFeed(u"https://%1.example/"_s.arg(name));
            QVERIFY(FeedTable(db).setKeeping(feeds.last(), rule));
            QCOMPARE(FeedTable(db).feed(feeds.last())->keeping, rule);
            profile.write(feeds.last(),
                          {article(QString(u"new"_s + name), 1), article(QString(u"week"_s + name), 7 * Days),
                           article(QString(u"year"_s + name), 366 * Days)});
        }
        readAll(db);
        QCOMPARE(expired(db, {30, 0}),
                 (QStringList{u"year0"_s, u"year2"_s, u"week2"_s, u"year3"_s, u"week3"_s}));
        // Off in the settings: a feed that differs goes by its own rule.
        QCOMPARE(expired(db, {}), (QStringList{u"year2"_s, u"week2"_s, u"year3"_s, u"week3"_s}));
        QCOMPARE(Retention(db).count({}, Now)->removable, 4);
    }

    void manyThatStayAreWalkedInSteps()
    {
        TestProfile profile;
        QList<NewArticle> articles;
        for (int i = 0; i < 130; ++i)
            articles += article(u"unread%1"_s.arg(i), 100 * Days + i);
        articles += article(u"x"_s, 99 * Days);
        articles += article(u"y"_s, 98 * Days);
        profile.write(profile.addFeed(), articles);
        set(profile.db(), {u"x"_s, u"y"_s}, ArticleFlag::Read);
        QCOMPARE(expired(profile.db(), {30, 0}, 1), (QStringList{u"x"_s, u"y"_s}));
        const Retention::Limit limit = Retention(profile.db()).limits({30, 0}, Now)->first();
        QVERIFY(Retention(profile.db()).expired(limit, {}, 1)->articles.isEmpty()); // a step has an end
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
