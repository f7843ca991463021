#include "ui/articles/listreading.h"

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
    QVERIFY(listChanges(ids({3, 2, 1}), ids({3, 2, 1})).isEmpty());
    QVERIFY(listChanges({}, {}).isEmpty());
}

void ListDiffTest::newOnesAtTheTopAreOneStep()
{
    const QList<ListChange> expected{{ListChange::Kind::Insert, 0, 3, 0}};
    QCOMPARE(listChanges(ids({5, 4}), ids({9, 8, 7, 5, 4})), expected);
}

void ListDiffTest::stepsGoFromTheEndToTheBeginning()
{
    const QList<ListChange> expected{{ListChange::Kind::Remove, 2, 1, 0},
                                     {ListChange::Kind::Insert, 1, 2, 1}};
    QCOMPARE(listChanges(ids({9, 5, 4}), ids({9, 8, 7, 5})), expected);
}

void ListDiffTest::keptOnesStay()
{
    const ListUpdate update = updatedList(ids({9, 8, 7, 2, 1}), 3, {}, {ArticleId(8), ArticleId(5)});
    QCOMPARE(update.ids, ids({8, 2, 1}));
    const QList<ListChange> expected{{ListChange::Kind::Remove, 2, 1, 0},
                                     {ListChange::Kind::Remove, 0, 1, 0}};
    QCOMPARE(update.changes, expected);
}

void ListDiffTest::anyListBecomesAnyOther()
{
    QRandomGenerator random(4711);
    for (int round = 0; round < 500; ++round) {
        QList<ArticleId> from;
        QList<ArticleId> head;
        QList<ArticleId> wanted;
        QSet<ArticleId> kept;
        const int below = random.bounded(40); // older rows are not asked for
        qsizetype headRows = 0;
        for (int number = 40; number > 0; --number) {
            const ArticleId id(number);
            const bool wasThere = random.bounded(2) == 0;
            const bool isThere = number > below ? random.bounded(2) == 0 : wasThere;
            const bool stays = random.bounded(5) == 0;
            if (wasThere)
                from.append(id);
            if (wasThere && number > below)
                ++headRows;
            if (isThere && number > below)
                head.append(id);
            if (stays)
                kept.insert(id);
            if (isThere || (wasThere && stays))
                wanted.append(id);
        }
        const ListUpdate update = updatedList(from, headRows, head, kept);
        if (update.changes.isEmpty()) {
            QCOMPARE(wanted, from);
            continue;
        }
        QCOMPARE(update.ids, wanted);
        QCOMPARE(applied(from, update.changes, update.ids), wanted);
    }
}

QTEST_APPLESS_MAIN(ListDiffTest)
#include "tst_listdiff.moc"
