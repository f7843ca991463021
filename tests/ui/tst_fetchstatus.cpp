#include "app/services.h"
#include "store/feedtable.h"
#include "store/threadguard.h"
#include "support/fakekeyring.h"
#include "support/httpserver.h"
#include "support/waitfor.h"
#include "ui/feeds/failedfeedsdialog.h"
#include "ui/feeds/signindialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebarpane.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

using namespace depeche;
using test::FakeKeyring;

namespace {

QByteArray rss()
{
    return "<rss version='2.0'><channel><title>Port</title><item><guid>1</guid><title>One</title>"
           "</item></channel></rss>";
}

} // namespace

/// What the window tells of fetching, with a real server that fails. SQL is forbidden on its thread.
class TestFetchStatus final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<test::HttpServer> m_server;
    std::shared_ptr<FakeKeyring::State> m_keyring;
    std::unique_ptr<MainWindow> m_window;

    template <typename Job>
    auto run(Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        std::optional<Answer> answer;
        m_services->library.write(Durability::User, this, job, [&](const Answer &got) { answer = got; });
        if (!test::waitFor([&] { return answer.has_value(); }) || !*answer)
            qFatal("the store does not answer");
        return **answer;
    }
    FeedId addFeed(const QString &path)
    {
        const QUrl url = m_server->url(path);
        return run([url, path, now = m_services->library.now()](Connection &db) {
            return FeedTable(db).add({url, path.mid(1), {}, {}}, now);
        });
    }
    Feed feed(FeedId id)
    {
        return run([id](Connection &db) { return FeedTable(db).feed(id); });
    }
    static QString key(FeedId id) { return QStringLiteral("feed:%1").arg(id.value); }
    FeedTreeView &tree() { return m_window->sidebar().tree(); }
    FeedTreeNode node(FeedId id)
    {
        tree().selectNode(key(id));
        const bool there = test::waitFor([&] { return tree().currentNode().key() == key(id); });
        return there ? tree().currentNode() : FeedTreeNode();
    }
    QString tooltip(FeedId id)
    {
        return node(id).isSection() ? QString() : tree().currentIndex().data(Qt::ToolTipRole).toString();
    }
    void act(FeedTreeAction action, FeedId id) { Q_EMIT tree().actionRequested(action, node(id)); }
    void refreshAndWait(const std::function<void()> &begin)
    {
        int finished = 0;
        QObject context;
        connect(&m_services->refresher, &Refresher::finished, &context, [&] { ++finished; });
        begin();
        QVERIFY(test::waitFor([&] { return finished == 1; }, 30000));
    }
    QToolButton *statusButton(const QString &text)
    {
        for (QToolButton *button : m_window->sidebar().status().findChildren<QToolButton *>()) {
            if (!button->isHidden() && button->text().contains(text))
                return button;
        }
        return nullptr;
    }
    template <typename Dialog>
    Dialog *dialog()
    {
        for (Dialog *open : m_window->findChildren<Dialog *>()) {
            if (open->isVisible())
                return open;
        }
        return nullptr;
    }
    void fail401(const QByteArray &path)
    {
        m_server->handle(path, [](const test::SeenRequest &request) {
            test::Reply reply;
            const bool known =
                request.header("authorization") == "Basic " + QByteArray("ana:pass").toBase64();
            reply.status = known ? 200 : 401;
            reply.headers = {{"WWW-Authenticate", "Basic realm=\"Port\""}};
            reply.body = known ? rss() : QByteArray();
            return reply;
        });
    }

private Q_SLOTS:
    void initTestCase() { forbidSqlOnThisThread(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keyring = std::make_shared<FakeKeyring::State>();
        m_services = std::make_unique<Services>(Paths::forProfile(m_folder->path()), systemClock(),
                                                std::make_unique<FakeKeyring>(m_keyring));
        m_services->settings.change([](SettingsValues &values) { values.refreshAutomatically = false; });
        m_server = std::make_unique<test::HttpServer>();
        m_server->set("/fine", rss(), "application/rss+xml");
        Services &s = *m_services;
        m_window =
            std::make_unique<MainWindow>(ShellContext{s.library, s.refresher, s.subscriber, s.images, s.icons,
                                                      s.settings, s.workers, s.secrets, s.network});
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_services.reset();
        m_server.reset();
        m_folder.reset();
    }

    void failuresAreOneLineAndAList()
    {
        const FeedId fine = addFeed(QStringLiteral("/fine"));
        const FeedId lost = addFeed(QStringLiteral("/lost"));
        addFeed(QStringLiteral("/gone"));
        fail401("/gone");
        QVERIFY(!node(lost).title.isEmpty());
        refreshAndWait([&] { m_window->actions()[Command::RefreshAll]->trigger(); });
        QToolButton *failures = statusButton(QStringLiteral("2 of 3"));
        QVERIFY(failures);
        QVERIFY(!QApplication::activeModalWidget()); // no dialog came by itself
        QTest::mouseClick(failures, Qt::LeftButton);
        auto *list = dialog<FailedFeedsDialog>();
        QVERIFY(list);
        auto *rows = list->findChild<QListWidget *>();
        QVERIFY(test::waitFor([&] { return rows->count() == 2; }));

        // What is done from there is done, and the list follows.
        const auto button = [&](const QString &text) -> QPushButton * {
            for (QPushButton *candidate : list->findChildren<QPushButton *>()) {
                if (QString(candidate->text()).remove(u'&') == text)
                    return candidate;
            }
            return nullptr;
        };
        for (int row = 0; row < 2; ++row) {
            rows->setCurrentRow(row);
            const bool wantsPassword = rows->item(row)->text() == u"gone";
            QCOMPARE(button(QStringLiteral("Sign in …"))->isHidden(), !wantsPassword);
        }
        rows->setCurrentRow(rows->item(0)->text() == u"lost" ? 0 : 1);
        QTest::mouseClick(button(QStringLiteral("Unsubscribe")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return rows->count() == 1; }));
        QCOMPARE(rows->item(0)->text(), QStringLiteral("gone"));
        QVERIFY(feed(fine).fetch.error.isEmpty());
    }

    void fault15_unauthorisedAsksOnce()
    {
        fail401("/private");
        const FeedId id = addFeed(QStringLiteral("/private"));
        const FeedTreeNode row = node(id);
        refreshAndWait([&] { act(FeedTreeAction::Refresh, id); });
        QVERIFY(test::waitFor([&] { return dialog<SignInDialog>() != nullptr; }));
        QCOMPARE(m_server->count("/private"), 1); // no loop
        QPointer<SignInDialog> first(dialog<SignInDialog>());
        first->reject();
        QVERIFY(test::waitFor([&] { return first.isNull(); }));
        refreshAndWait([&] { act(FeedTreeAction::Refresh, id); });
        QVERIFY(test::waitFor([&] { return node(id).wantsSignIn; }));
        QVERIFY(!test::waitFor([&] { return dialog<SignInDialog>() != nullptr; }, 300));
        QVERIFY(row.title == u"private");

        // The menu still offers it; a right password is stored and used at once.
        act(FeedTreeAction::SignIn, id);
        auto *signIn = dialog<SignInDialog>();
        QVERIFY(signIn);
        const auto fields = signIn->findChildren<QLineEdit *>();
        QCOMPARE(fields.size(), 2);
        QTest::keyClicks(fields.at(0), QStringLiteral("ana"));
        QTest::keyClicks(fields.at(1), QStringLiteral("pass"));
        QPushButton *accept = nullptr;
        for (QPushButton *candidate : signIn->findChildren<QPushButton *>())
            accept = candidate->isDefault() ? candidate : accept;
        QVERIFY(accept);
        QVERIFY(test::waitFor([&] { return accept->isEnabled(); }));
        refreshAndWait([&] { QTest::mouseClick(accept, Qt::LeftButton); });
        QCOMPARE(feed(id).fetch.lastStatus, 200);
        QCOMPARE(feed(id).options.userName, QStringLiteral("ana"));
        QCOMPARE(m_keyring->secrets.size(), 1);
        QVERIFY(test::waitFor([&] { return node(id).error.isEmpty(); }));
    }

    void aRefreshOfAllAsksForNoPasswords()
    {
        fail401("/one");
        fail401("/two");
        addFeed(QStringLiteral("/one"));
        QVERIFY(!node(addFeed(QStringLiteral("/two"))).title.isEmpty());
        refreshAndWait([&] { m_window->actions()[Command::RefreshAll]->trigger(); });
        QVERIFY(!test::waitFor([&] { return dialog<SignInDialog>() != nullptr; }, 300));
        QVERIFY(statusButton(QStringLiteral("2 of 2")));
    }

    void aPausedFeedIsLeftAlone()
    {
        addFeed(QStringLiteral("/fine"));
        m_server->set("/quiet", rss(), "application/rss+xml");
        const FeedId id = addFeed(QStringLiteral("/quiet"));
        act(FeedTreeAction::Pause, id);
        QVERIFY(test::waitFor([&] { return node(id).paused; }));
        QVERIFY(tooltip(id).contains(QStringLiteral("only when you ask")));
        refreshAndWait([&] { m_window->actions()[Command::RefreshAll]->trigger(); });
        QCOMPARE(m_server->count("/quiet"), 0);
        refreshAndWait([&] { act(FeedTreeAction::Refresh, id); }); // asked for by name
        QCOMPARE(m_server->count("/quiet"), 1);
        refreshAndWait([&] { act(FeedTreeAction::Resume, id); });
        QVERIFY(test::waitFor([&] { return !node(id).paused; }));
    }

    void theMarkOfAFailedFeedSaysSinceWhenAndWhatNext()
    {
        const FeedId id = addFeed(QStringLiteral("/lost"));
        refreshAndWait([&] { act(FeedTreeAction::Refresh, id); });
        QVERIFY(test::waitFor([&] { return !node(id).error.isEmpty(); }));
        const QString tooltip = this->tooltip(id);
        QVERIFY2(tooltip.contains(QStringLiteral("Failing since")), qPrintable(tooltip));
        QVERIFY2(tooltip.contains(QStringLiteral("Asked next")), qPrintable(tooltip));
    }

    void workingOfflineIsSaidAndFetchesNothing()
    {
        const FeedId id = addFeed(QStringLiteral("/fine"));
        QVERIFY(!node(id).title.isEmpty());
        QVERIFY(!statusButton(QStringLiteral("Offline")));
        m_window->actions()[Command::WorkOffline]->trigger();
        QVERIFY(m_services->settings.values().workOffline);
        QVERIFY(m_window->actions()[Command::WorkOffline]->isChecked());
        QToolButton *offline = statusButton(QStringLiteral("Offline"));
        QVERIFY(offline);
        QVERIFY(offline->toolTip().contains(QStringLiteral("You work offline")));
        act(FeedTreeAction::Refresh, id);
        QVERIFY(!m_services->refresher.isRunning());
        QCOMPARE(m_server->count("/fine"), 0);
        QTest::mouseClick(offline, Qt::LeftButton);
        QVERIFY(!m_services->settings.values().workOffline);
        QVERIFY(!statusButton(QStringLiteral("Offline")));
    }

    void aMissingNetworkIsSaidWithItsReason()
    {
        m_services->network.set({false, false, false});
        QToolButton *offline = statusButton(QStringLiteral("Offline"));
        QVERIFY(offline);
        QVERIFY(offline->toolTip().contains(QStringLiteral("no network")));
        m_services->network.set({true, false, true});
        QVERIFY(offline->toolTip().contains(QStringLiteral("sign in")));
        m_services->network.set({true, false, false});
        QVERIFY(offline->isHidden());
    }
};

QTEST_MAIN(TestFetchStatus)
#include "tst_fetchstatus.moc"
