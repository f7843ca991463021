#include "store/articletable.h"
#include "store/fetchtable.h"
#include "store/library.h"
#include "store/savedsearchtable.h"
#include "store/tagtable.h"
#include "support/testprofile.h"
#include "support/waitfor.h"
#include "ui/feeds/feedtreeview.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

using namespace depeche;
using Kind = FeedTreeNode::Kind;

namespace {

NewArticle article(const QString &guid, const QString &tag)
{
    NewArticle made;
    made.guid = guid;
    made.title = guid;
    made.published = test::Now - std::chrono::minutes(10);
    if (!tag.isEmpty())
        made.tags = {NewTag{tag}};
    return made;
}

template <typename T>
T ok(Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

class TestFeedTreeModel final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<FeedTreeModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    FeedId m_meridien, m_port, m_ledger;
    FolderId m_world;

    FeedTreeNode node(const QString &key) const { return m_model->node(m_model->find(key)); }
    static QString key(FeedId id) { return QStringLiteral("feed:%1").arg(id.value); }
    QString worldKey() const { return QStringLiteral("folder:%1").arg(m_world.value); }

    template <typename Job>
    void write(Job job)
    {
        bool done = false;
        m_library->write(Durability::User, this, std::move(job), [&](const auto &result) {
            if (!result)
                qFatal("%s", qPrintable(result.error().message));
            done = true;
        });
        QVERIFY(test::waitFor([&] { return done; }));
    }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        Connection &db = m_profile->db();
        m_world = *ok(FolderTable(db).ensure(QStringLiteral("World")));
        m_meridien = m_profile->addFeed(QStringLiteral("https://meridien.example/f"),
                                        QStringLiteral("Le Méridien"), m_world);
        m_port =
            m_profile->addFeed(QStringLiteral("https://port.example/f"), QStringLiteral("Le Port"), m_world);
        m_ledger = m_profile->addFeed(QStringLiteral("https://ledger.example/f"), QStringLiteral("Ledger"));
        m_profile->write(m_meridien, {article(QStringLiteral("a"), QStringLiteral("OTAN")),
                                      article(QStringLiteral("b"), {})});
        m_profile->write(m_ledger, {article(QStringLiteral("c"), QStringLiteral("NATO"))});
        m_profile->index();
        ok(TagTable(db).follow(QStringLiteral("OTAN"), {QStringLiteral("NATO")}, test::Now));
        ok(SavedSearchTable(db).add(QStringLiteral("Both"), QStringLiteral("tag:OTAN")));
        m_profile->close();
        m_library =
            std::make_unique<Library>(Paths::forProfile(m_profile->folder()), [] { return test::Now; });
        m_model = std::make_unique<FeedTreeModel>(*m_library);
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->load();
        QVERIFY(test::waitFor(
            [&] { return m_model->find(key(m_ledger)).isValid() && node(QStringLiteral("tag:1")).count; }));
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_library.reset();
        m_profile.reset();
    }

    void rowsThatAreThereBeforeAnythingWasRead()
    {
        FeedTreeModel fresh(*m_library);
        QCOMPARE(fresh.rowCount(), 5);
        QVERIFY(fresh.node(fresh.index(1, 0)).kind == Kind::Unread);
        QVERIFY(fresh.node(fresh.index(1, 0)).query == ArticleQuery::unread());
    }

    void showsCounts()
    {
        QVERIFY(test::waitFor([&] { return node(QStringLiteral("search:1")).count == 2; }));
        QCOMPARE(node(QStringLiteral("unread")).count, 3);
        QCOMPARE(node(QStringLiteral("today")).count, 3);
        QCOMPARE(node(QStringLiteral("tag:1")).count, 2);
        QCOMPARE(node(worldKey()).count, 2);
        QCOMPARE(node(key(m_port)).count, 0);
        QVERIFY(node(QStringLiteral("tag:1")).tooltip.contains(QStringLiteral("NATO")));
        QCOMPARE(m_model->find(key(m_port)).parent(), m_model->find(worldKey()));
        QCOMPARE(toText(node(key(m_ledger)).query), QStringLiteral("feed:%1").arg(m_ledger.value));
    }

    void followsChangesOfFlags()
    {
        const QPersistentModelIndex meridien = m_model->find(key(m_meridien));
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        write([](Connection &db) {
            return ArticleTable(db).setFlagsWhere(ArticleQuery::all(), ArticleFlag::Read, {}, {}, test::Now);
        });
        QVERIFY(test::waitFor([&] {
            return node(QStringLiteral("unread")).count == 0 && node(QStringLiteral("tag:1")).count == 0 &&
                   node(QStringLiteral("today")).count == 0;
        }));
        QVERIFY(meridien.isValid());
        QCOMPARE(reset.count() + removed.count(), 0);
    }

    void showsErrors()
    {
        write([id = m_port](Connection &db) {
            return FetchTable(db).recordFetch(
                {id, test::Now, 404, QStringLiteral("<b>gone</b>"), test::Now, {}});
        });
        QVERIFY(test::waitFor([&] { return !node(key(m_port)).error.isEmpty(); }));
        const QString tooltip = m_model->find(key(m_port)).data(Qt::ToolTipRole).toString();
        QVERIFY(tooltip.contains(QStringLiteral("&lt;b&gt;gone")));
        QVERIFY(m_model->find(key(m_port))
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(QStringLiteral("gone")));
    }

    void feedsComeAndGo()
    {
        write([](Connection &db) -> Result<FeedId> {
            return FeedTable(db).add(
                {QUrl(QStringLiteral("https://new.example/f")), QStringLiteral("New"), {}, {}}, test::Now);
        });
        QVERIFY(
            test::waitFor([&] { return m_model->rowCount(m_model->find(QStringLiteral("feeds"))) == 3; }));
        write([id = m_meridien](Connection &db) { return FeedTable(db).remove(id, test::Now); });
        QVERIFY(test::waitFor([&] { return !m_model->find(key(m_meridien)).isValid(); }));
        QVERIFY(m_model->find(key(m_port)).isValid());
    }

    void sectionsComeAndGo()
    {
        write([](Connection &db) { return TagTable(db).unfollow(TagId(1)); });
        QVERIFY(test::waitFor([&] { return !m_model->find(QStringLiteral("tags")).isValid(); }));
        write([](Connection &db) { return TagTable(db).follow(QStringLiteral("Mer"), {}, test::Now); });
        QVERIFY(test::waitFor([&] { return m_model->find(QStringLiteral("tags")).isValid(); }));
        QCOMPARE(m_model->find(QStringLiteral("tags")).row(), 4);
    }

    void renamesInline()
    {
        QVERIFY(m_model->setData(m_model->find(key(m_port)), QStringLiteral(" The\nPort "), Qt::EditRole));
        QCOMPARE(node(key(m_port)).title, QStringLiteral("The Port"));
        QVERIFY(!m_model->setData(m_model->find(worldKey()), QStringLiteral("  "), Qt::EditRole));
        QVERIFY(m_model->setData(m_model->find(worldKey()), QStringLiteral("Globe"), Qt::EditRole));
        QVERIFY(test::waitFor([&] { return toText(node(worldKey()).query) == u"folder:Globe"; }));
        QVERIFY(
            !m_model->setData(m_model->find(QStringLiteral("unread")), QStringLiteral("x"), Qt::EditRole));
    }

    void dragsAFeedIntoAFolder()
    {
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->find(key(m_ledger))}));
        const QModelIndex world = m_model->find(worldKey());
        QVERIFY(m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, world));
        m_model->dropMimeData(data.get(), Qt::MoveAction, 1, 0, world);
        QVERIFY(test::waitFor([&] { return m_model->rowCount(m_model->find(worldKey())) == 3; }));
        QCOMPARE(m_model->find(key(m_meridien)).row(), 0);
        QCOMPARE(m_model->find(key(m_ledger)).row(), 1);
        QCOMPARE(m_model->find(key(m_port)).row(), 2);
    }

    void reordersWithinAFolder()
    {
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->find(key(m_meridien))}));
        QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
        m_model->dropMimeData(data.get(), Qt::MoveAction, -1, 0, m_model->find(worldKey()));
        QVERIFY(test::waitFor([&] { return m_model->find(key(m_meridien)).row() == 1; }));
        QCOMPARE(moved.count(), 1);
    }

    void aFolderCannotGoIntoItself()
    {
        const std::unique_ptr<QMimeData> data(m_model->mimeData({m_model->find(worldKey())}));
        QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, m_model->find(worldKey())));
        QVERIFY(!m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0,
                                          m_model->find(QStringLiteral("unread"))));
        QVERIFY(m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0,
                                         m_model->find(QStringLiteral("feeds"))));
    }

    void viewKeepsSelectionAndExpansion()
    {
        FeedTreeView view(*m_model);
        view.selectNode(key(m_meridien));
        QCOMPARE(view.currentNode().title, QStringLiteral("Le Méridien"));
        const QModelIndex world = view.currentIndex().parent();
        QVERIFY(view.isExpanded(world));
        view.collapse(world);
        QCOMPARE(view.collapsedNodes(), QStringList{worldKey()});
        QSignalSpy selected(&view, &FeedTreeView::nodeSelected);
        write([](Connection &db) -> Result<FeedId> {
            return FeedTable(db).add(
                {QUrl(QStringLiteral("https://new.example/f")), QStringLiteral("Aaa"), {}, {}}, test::Now);
        });
        QVERIFY(
            test::waitFor([&] { return m_model->rowCount(m_model->find(QStringLiteral("feeds"))) == 3; }));
        QVERIFY(!view.isExpanded(world));
        QCOMPARE(selected.count(), 0);
    }

    void viewSelectsWhatComesLater()
    {
        FeedTreeModel late(*m_library);
        FeedTreeView view(late);
        view.selectNode(key(m_port));
        QVERIFY(!view.currentIndex().isValid());
        QSignalSpy selected(&view, &FeedTreeView::nodeSelected);
        late.load();
        QVERIFY(test::waitFor([&] { return selected.count() == 1; }));
        QCOMPARE(view.currentNode().key(), key(m_port));
    }

    void viewFilters()
    {
        FeedTreeView view(*m_model);
        view.setFilter(QStringLiteral("MERIDIEN"));
        QCOMPARE(view.model()->rowCount(), 1); // the section
        view.selectNode(key(m_meridien));
        QCOMPARE(view.currentNode().key(), key(m_meridien));
        view.setFilter({});
        QCOMPARE(view.model()->rowCount(), m_model->rowCount());
    }

    void nextUnreadSkipsFoldersAndReadFeeds()
    {
        FeedTreeView view(*m_model);
        view.selectNode(key(m_meridien));
        QVERIFY(view.selectNextUnread());
        QCOMPARE(view.currentNode().key(), key(m_ledger));
        QVERIFY(!view.selectNextUnread());
    }
};

QTEST_MAIN(TestFeedTreeModel)
#include "tst_feedtreemodel.moc"
