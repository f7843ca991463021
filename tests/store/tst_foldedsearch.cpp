#include "store/articlesearch.h"
#include "store/tagtable.h"
#include "support/testprofile.h"

#include <QFile>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

/// What folds alike by the table of tests/core is found alike, in the index and as a tag; nothing else is.
class TestFoldedSearch final : public QObject
{
    Q_OBJECT

    struct Pair
    {
        QString written;
        QString sought;
        bool alike = false;
    };

    static QList<Pair> pairs()
    {
        QFile file(QStringLiteral(DEPECHE_SOURCE_DIR "/tests/core/data/folding.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<Pair> pairs;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList parts = line.split(u'\t');
            if (parts.size() == 4)
                pairs += Pair{parts.at(1), parts.at(3), parts.at(2) == u"="};
        }
        return pairs;
    }

private Q_SLOTS:
    void searchFindsWhatFoldsAlike()
    {
        const QList<Pair> all = pairs();
        QVERIFY(all.size() > 600);
        TestProfile profile;
        const FeedId feed = profile.addFeed();
        QList<NewArticle> articles;
        for (qsizetype i = 0; i < all.size(); ++i) {
            NewArticle each = article(u"pair number%1"_s.arg(i), 1);
            each.text = all.at(i).written;
            articles += each;
        }
        profile.write(feed, articles);
        profile.index();
        QStringList wrong;
        for (qsizetype i = 0; i < all.size(); ++i) {
            QueryNode sought;
            sought.kind = QueryNode::Kind::Words;
            sought.text = all.at(i).sought;
            sought.exact = true;
            QueryNode number = sought;
            number.text = u"number%1"_s.arg(i);
            QueryNode both;
            both.kind = QueryNode::Kind::And;
            both.children = {number, sought};
            const auto count = ArticleSearch(profile.db(), Now).count({both});
            QVERIFY(count);
            if (*count != (all.at(i).alike ? 1 : 0))
                wrong += all.at(i).written + u", " + all.at(i).sought;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void tagsAreOneWhenTheyFoldAlike()
    {
        for (const Pair &pair : pairs())
            QVERIFY2((foldedTagName(pair.written) == foldedTagName(pair.sought)) == pair.alike,
                     qPrintable(QString(pair.written + u", " + pair.sought)));
    }
};

QTEST_GUILESS_MAIN(TestFoldedSearch)
#include "tst_foldedsearch.moc"
