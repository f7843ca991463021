#include "ui/articles/listdiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace depeche;

namespace {

QList<ArticleId> ids(const QList<int> &numbers)
{
    QList<ArticleId> made;
    for (const int number : numbers)
        made.append(ArticleId(number));
    return made;
}

QList<ArticleId> applied(QList<ArticleId> list, const QList<ListChange> &changes, const QList<ArticleId> &to)
{
    for (const ListChange &change : changes) {
        if (change.kind == ListChange::Kind::Remove) {
            list.remove(change.first, change.count);
            continue;
        }
        for (qsizetype i = 0; i < change.count; ++i)
            list.insert(change.first + i, to.at(change.source + i));
    }
    return list;
}

} // namespace

class ListDiffTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingChangesBetweenEqualLists();
    void newOnesAtTheTopAreOneStep();
    void stepsGoFromTheEndToTheBeginning();
    void keptOnesStay();
    void anyListBecomesAnyOther();
};

void ListDiffTest::nothingChangesBetweenEqualLists()
{
    QVERIFY(listChanges(ids({3, 2, 1}), ids({3, 2, 1}), {}).isEmpty());
    QVERIFY(listChanges({}, {}, {}).isEmpty());
}

void ListDiffTest::newOnesAtTheTopAreOneStep()
{
    const QList<ListChange> expected{{ListChange::Kind::Insert, 0, 3, 0}};
    QCOMPARE(listChanges(ids({5, 4}), ids({9, 8, 7, 5, 4}), {}), expected);
}

void ListDiffTest::stepsGoFromTheEndToTheBeginning()
{
    const QList<ListChange> expected{{ListChange::Kind::Remove, 2, 1, 0},
                                     {ListChange::Kind::Insert, 1, 2, 1}};
    QCOMPARE(listChanges(ids({9, 5, 4}), ids({9, 8, 7, 5}), {}), expected);
}

void ListDiffTest::keptOnesStay()
{
    const QList<ListChange> expected{{ListChange::Kind::Remove, 2, 1, 0},
                                     {ListChange::Kind::Remove, 0, 1, 0}};
    QCOMPARE(listChanges(ids({9, 8, 7}), {}, {ArticleId(8)}), expected);
}

void ListDiffTest::anyListBecomesAnyOther()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 500; ++round) {
        QList<ArticleId> from;
        QList<ArticleId> to;
        QList<ArticleId> wanted;
        QSet<ArticleId> kept;
        for (int number = 40; number > 0; --number) {
            const ArticleId id(number);
            const bool wasThere = random.bounded(2) == 0;
            const bool isThere = random.bounded(2) == 0;
            const bool stays = random.bounded(5) == 0;
            if (wasThere)
                from.append(id);
            if (isThere)
                to.append(id);
            if (stays)
                kept.insert(id);
            if (isThere || (wasThere && stays))
                wanted.append(id);
        }
        QCOMPARE(applied(from, listChanges(from, to, kept), to), wanted);
    }
}

QTEST_APPLESS_MAIN(ListDiffTest)
#include "tst_listdiff.moc"
