#include "app/services.h"
#include "store/feedtable.h"
#include "store/fetchtable.h"
#include "store/threadguard.h"
#include "support/fakekeyring.h"
#include "support/httpserver.h"
#include "support/waitfor.h"
#include "sync/schedule.h"
#include "ui/feeds/feedproperties.h"
#include "ui/feeds/headertable.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>

using namespace depeche;
using namespace std::chrono_literals;
using test::FakeKeyring;

/// The properties of a feed with real widgets, on a real profile and a real server. SQL is forbidden on their thread.
class TestFeedProperties final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<test::HttpServer> m_server;
    std::shared_ptr<FakeKeyring::State> m_keyring;
    std::unique_ptr<FeedProperties> m_dialog;
    FeedId m_feed;

    template <typename Job>
    auto run(Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        std::optional<Answer> answer;
        m_services->library.write(Durability::User, this, job, [&](const Answer &got) { answer = got; });
        if (!test::waitFor([&] { return answer.has_value(); }))
            qFatal("the store does not answer");
        if (!*answer)
            qFatal("%s %s", qPrintable(answer->error().message), qPrintable(answer->error().detail));
        return **answer;
    }
    Feed feed()
    {
        return run([id = m_feed](Connection &db) { return FeedTable(db).feed(id); });
    }
    void addFeed(const QUrl &url)
    {
        m_feed = run([url, now = m_services->library.now()](Connection &db) {
            return FeedTable(db).add({url, QStringLiteral("Le Quotidien du Port"), {}, {}}, now);
        });
    }
    void openDialog(FeedProperties::Page page = FeedProperties::Page::General)
    {
        m_dialog = std::make_unique<FeedProperties>(m_services->library, m_services->refresher,
                                                    m_services->secrets, m_feed);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->showPage(page);
        m_dialog->open();
        QVERIFY(test::waitFor([&] { return save()->isEnabled(); }));
    }
    QPushButton *save() const
    {
        return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
    /// The field beside @p label.
    template <typename Field>
    Field *field(const QString &label) const
    {
        for (QLabel *name : m_dialog->findChildren<QLabel *>()) {
            if (name->buddy() && QString(name->text()).remove(u'&') == label)
                return qobject_cast<Field *>(name->buddy());
        }
        qFatal("no field %s", qPrintable(label));
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(u'&') == text && !button->isHidden())
                return button;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return !label->isHidden() && QString(label->text()).remove(QChar(0x200B)).contains(text);
        });
    }
    static void type(QLineEdit *line, const QString &text)
    {
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QInputMethodEvent typed; // keys of the test library are ASCII only
        typed.setCommitString(text);
        QCoreApplication::sendEvent(line, &typed);
    }
    void saveAndWait()
    {
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return m_dialog->result() == QDialog::Accepted; }));
    }

private Q_SLOTS:
    void initTestCase() { forbidSqlOnThisThread(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keyring = std::make_shared<FakeKeyring::State>();
        m_services = std::make_unique<Services>(Paths::forProfile(m_folder->path()), systemClock(),
                                                std::make_unique<FakeKeyring>(m_keyring));
        m_server = std::make_unique<test::HttpServer>();
        m_server->set("/feed",
                      "<rss version='2.0'><channel><title>Port</title><item><guid>1</guid><title>One</title>"
                      "</item></channel></rss>",
                      "application/rss+xml");
        addFeed(m_server->url(QStringLiteral("/feed")));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_services.reset();
        m_server.reset();
        m_folder.reset();
    }

    void saysHowFetchingWentAndWhatIsNext()
    {
        const Timestamp now = m_services->library.now();
        run([id = m_feed, now](Connection &db) {
            return FetchTable(db).recordFetch({id, now - 2h, 503, QStringLiteral("The server is overloaded."),
                                               now + 3h, QStringLiteral("After failures the pauses grow.")});
        });
        openDialog(FeedProperties::Page::Fetching);
        QVERIFY(says(QStringLiteral("The server is overloaded.")));
        QVERIFY(says(QStringLiteral("(503)")));
        QVERIFY(says(QStringLiteral("2 hour")));
        QVERIFY(says(QStringLiteral("in 3 hour")));
        QVERIFY(says(QStringLiteral("After failures the pauses grow.")));
        QTableWidget *history = nullptr;
        for (QTableWidget *table : m_dialog->findChildren<QTableWidget *>())
            history = qobject_cast<HeaderTable *>(table) ? history : table;
        QVERIFY(history);
        QCOMPARE(history->rowCount(), 1);

        // 410: words instead of the year 9999.
        run([id = m_feed, now](Connection &db) {
            return FetchTable(db).recordFetch({id, now, 410, QStringLiteral("Gone."), neverAgain(),
                                               QStringLiteral("It was removed for good.")});
        });
        QVERIFY(test::waitFor([&] { return says(QStringLiteral("never again")); }));
        QVERIFY(!says(QStringLiteral("9999")));
        QCOMPARE(history->rowCount(), 2);
    }

    void fetchesNowAndShowsTheResult()
    {
        openDialog(FeedProperties::Page::Fetching);
        QVERIFY(says(QStringLiteral("never")));
        QPushButton *fetch = button(QStringLiteral("Fetch now"));
        QVERIFY(fetch);
        QTest::mouseClick(fetch, Qt::LeftButton);
        QVERIFY(!fetch->isEnabled());
        QVERIFY(test::waitFor([&] { return fetch->isEnabled() && says(QStringLiteral("1 new article")); }));
        QVERIFY(says(QStringLiteral("sent the feed (200)")));
        QCOMPARE(m_server->count("/feed"), 1);
    }

    void savesWhatWasChanged()
    {
        openDialog();
        type(field<QLineEdit>(QStringLiteral("Title")), QStringLiteral("جريدة الميناء"));
        field<QComboBox>(QStringLiteral("Folder"))->setCurrentText(QStringLiteral("World/Ports"));
        auto *pace = field<QComboBox>(QStringLiteral("Pace"));
        pace->setCurrentIndex(pace->findData(120));
        type(field<QLineEdit>(QStringLiteral("User-Agent")), QStringLiteral("Reader/1"));
        m_dialog->findChild<HeaderTable *>()->setHeaders({{"X-Key", "7"}});
        saveAndWait();
        const Feed saved = feed();
        QCOMPARE(saved.title, QStringLiteral("جريدة الميناء"));
        QVERIFY(saved.folder);
        QCOMPARE(saved.options.interval, std::optional(std::chrono::minutes(120)));
        QCOMPARE(saved.options.userAgent, QStringLiteral("Reader/1"));
        QCOMPARE(saved.options.headers.size(), 1);
        QVERIFY(!saved.options.paused);
    }

    void savesHowLongItsArticlesAreKept()
    {
        openDialog(FeedProperties::Page::Keeping);
        auto *days = field<QComboBox>(QStringLiteral("Keep read articles"));
        auto *articles = field<QComboBox>(QStringLiteral("At most"));
        QCOMPARE(days->currentText(), QStringLiteral("As the settings say"));
        days->setCurrentIndex(days->findData(0));
        articles->setCurrentIndex(articles->findData(500));
        saveAndWait();
        QCOMPARE(feed().keeping, (FeedKeeping{0, 500}));
        // What the command line or another version set is shown, and can be taken back.
        run([id = m_feed](Connection &db) { return FeedTable(db).setKeeping(id, {77, {}}); });
        openDialog(FeedProperties::Page::Keeping);
        days = field<QComboBox>(QStringLiteral("Keep read articles"));
        QCOMPARE(days->currentData().toInt(), 77);
        days->setCurrentIndex(0);
        saveAndWait();
        QCOMPARE(feed().keeping, FeedKeeping());
    }

    void nothingWrongIsSaved()
    {
        openDialog();
        auto *address = field<QLineEdit>(QStringLiteral("Address"));
        type(address, QStringLiteral("ftp://news.example/feed"));
        QVERIFY(!save()->isEnabled());
        QVERIFY(says(QStringLiteral("no")) || says(QStringLiteral("not an address")));
        type(address, QStringLiteral("https://news.example/feed"));
        QVERIFY(save()->isEnabled());

        auto *headers = m_dialog->findChild<HeaderTable *>();
        const QList<std::pair<QByteArray, QByteArray>> wrong{{"X Key", "1"},
                                                             {"Host", "news.example"},
                                                             {"Authorization", "Basic x"},
                                                             {"X-Key", "a\r\nEvil: 1"}};
        for (const auto &header : wrong) {
            headers->setHeaders({header});
            Q_EMIT headers->edited();
            QVERIFY2(!save()->isEnabled(), header.first.constData());
        }
        headers->setHeaders({{"X-Key", "1"}, {"x-key", "2"}});
        Q_EMIT headers->edited();
        QVERIFY(!save()->isEnabled());
        headers->setHeaders({});
        Q_EMIT headers->edited();
        QVERIFY(save()->isEnabled());
    }

    void anAddressThatIsTakenIsSaidAndNothingChanges()
    {
        run([now = m_services->library.now()](Connection &db) {
            return FeedTable(db).add({QUrl(QStringLiteral("https://news.example/feed")), {}, {}, {}}, now);
        });
        openDialog();
        type(field<QLineEdit>(QStringLiteral("Title")), QStringLiteral("New title"));
        type(field<QLineEdit>(QStringLiteral("Address")), QStringLiteral("https://news.example/feed"));
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return says(QStringLiteral("already")); }));
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(feed().title, QStringLiteral("Le Quotidien du Port"));
    }

    void fault58_credentialsInTheAddressGoToTheKeyring()
    {
        const QUrl url = m_server->url(QStringLiteral("/private"));
        m_server->handle("/private", [](const test::SeenRequest &request) {
            test::Reply reply;
            reply.status = request.header("authorization").isEmpty() ? 401 : 200;
            reply.headers = {{"WWW-Authenticate", "Basic realm=\"x\""}};
            reply.body = "<rss version='2.0'><channel><title>Private</title></channel></rss>";
            return reply;
        });
        openDialog();
        type(field<QLineEdit>(QStringLiteral("Address")),
             QStringLiteral("http://ana:s%3Acret@127.0.0.1:%1/private").arg(m_server->port()));
        saveAndWait();
        const Feed saved = feed();
        QCOMPARE(saved.url, url);
        QCOMPARE(saved.options.userName, QStringLiteral("ana"));
        const QString key = feedSecretKey(m_services->library.paths(), m_feed, url);
        QCOMPARE(m_keyring->secrets.value(key), QStringLiteral("s:cret"));
        // It is tried at once, with them.
        QVERIFY(test::waitFor([&] { return feed().fetch.lastStatus == 200; }));
        // Not in the database, its journal or the settings.
        m_dialog.reset();
        m_services.reset();
        for (const QFileInfo &info : QDir(m_folder->path()).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("s:cret"), qPrintable(info.fileName()));
        }
    }

    void fault58_saysWhereThePasswordIs()
    {
        m_keyring->mood = FakeKeyring::Mood::Refuses;
        openDialog(FeedProperties::Page::Options);
        type(field<QLineEdit>(QStringLiteral("User name")), QStringLiteral("ana"));
        type(field<QLineEdit>(QStringLiteral("Password")), QStringLiteral("secret"));
        saveAndWait();
        openDialog(FeedProperties::Page::Options);
        QVERIFY(test::waitFor([&] { return says(QStringLiteral("until the program ends")); }));
        // The password itself is not shown again, and saving without touching it keeps it.
        QVERIFY(field<QLineEdit>(QStringLiteral("Password"))->text().isEmpty());
        saveAndWait();
        const QString key = feedSecretKey(m_services->library.paths(), m_feed, feed().url);
        QCOMPARE(m_services->secrets.placeOf(key), SecretPlace::SessionOnly);
    }

    void withoutAUserNameThePasswordIsForgotten()
    {
        openDialog(FeedProperties::Page::Options);
        type(field<QLineEdit>(QStringLiteral("Password")), QStringLiteral("secret"));
        QVERIFY(!save()->isEnabled()); // for whom?
        type(field<QLineEdit>(QStringLiteral("User name")), QStringLiteral("ana"));
        saveAndWait();
        QCOMPARE(m_keyring->secrets.size(), 1);
        openDialog(FeedProperties::Page::Options);
        type(field<QLineEdit>(QStringLiteral("User name")), {});
        saveAndWait();
        QVERIFY(m_keyring->secrets.isEmpty());
        QVERIFY(feed().options.userName.isEmpty());
    }

    void anAnnouncedAddressIsTakenOverOrRefused()
    {
        const QUrl before = feed().url;
        const QUrl after(QStringLiteral("https://new.example/feed"));
        const auto announce = [&] {
            FetchRecord record{m_feed, m_services->library.now(),      304,
                               {},     m_services->library.now() + 1h, {}};
            record.move = PendingMove{after, m_services->library.now()};
            run([record](Connection &db) { return FetchTable(db).recordFetch(record); });
        };
        announce();
        openDialog();
        QVERIFY(says(QStringLiteral("https://new.example/feed")));
        QTest::mouseClick(button(QStringLiteral("Take over now")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return button(QStringLiteral("Go back")) != nullptr; }));
        QCOMPARE(feed().url, after);
        QCOMPARE(field<QLineEdit>(QStringLiteral("Address"))->text(), after.toString());
        QVERIFY(says(before.toString()));
        QTest::mouseClick(button(QStringLiteral("Go back")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return button(QStringLiteral("Go back")) == nullptr; }));
        QCOMPARE(feed().url, before);
        QCOMPARE(feed().fetch.moveRefused, after);

        announce();
        QVERIFY(test::waitFor([&] { return button(QStringLiteral("Never")) != nullptr; }));
        QTest::mouseClick(button(QStringLiteral("Never")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return button(QStringLiteral("Never")) == nullptr; }));
        QVERIFY(!feed().fetch.move);
        QCOMPARE(feed().fetch.moveRefused, after);
    }

    void anAddressTheUserChangedCanBeTakenBack()
    {
        const QUrl before = feed().url;
        openDialog();
        type(field<QLineEdit>(QStringLiteral("Address")), m_server->address(QStringLiteral("/other")));
        saveAndWait();
        openDialog();
        QVERIFY(says(before.toString()));
        QTest::mouseClick(button(QStringLiteral("Go back")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return feed().url == before; }));
    }

    void whatIsTypedStaysWhileTheFeedIsFetched()
    {
        openDialog();
        auto *title = field<QLineEdit>(QStringLiteral("Title"));
        type(title, QStringLiteral("Half a ti"));
        bool finished = false;
        connect(&m_services->refresher, &Refresher::finished, this, [&] { finished = true; });
        m_services->refresher.refresh(RefreshScope::of({m_feed}));
        QVERIFY(test::waitFor([&] { return finished && says(QStringLiteral("1, of which 1 unread")); }));
        QCOMPARE(title->text(), QStringLiteral("Half a ti"));
        QVERIFY(save()->isEnabled());
    }

    void aFeedThatIsGoneIsSaid()
    {
        m_feed = FeedId(4711);
        m_dialog = std::make_unique<FeedProperties>(m_services->library, m_services->refresher,
                                                    m_services->secrets, m_feed);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->open();
        QVERIFY(test::waitFor([&] { return says(QStringLiteral("There is no such feed.")); }));
        QVERIFY(!save()->isEnabled());
    }
};

QTEST_MAIN(TestFeedProperties)
#include "tst_feedproperties.moc"
