#include "app/services.h"
#include "store/feedtable.h"
#include "store/undotable.h"
#include "support/httpserver.h"
#include "support/waitfor.h"
#include "ui/feeds/candidatelist.h"
#include "ui/feeds/feedpreviewpane.h"
#include "ui/feeds/folderbox.h"
#include "ui/feeds/subscribedialog.h"
#include "ui/widgets/elidedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace depeche;

namespace {

QByteArray rss(const QByteArray &title)
{
    return "<rss version='2.0'><channel><title>" + title +
           "</title><description>News of the sea</description><language>fr</language>"
           "<item><guid>1</guid><title>A ship has come in</title>"
           "<pubDate>Mon, 04 May 2026 07:30:00 GMT</pubDate></item></channel></rss>";
}

QByteArray page(const QByteArray &head)
{
    return "<html><head><title>Meridian</title>" + head + "</head></html>";
}

} // namespace

/// The dialog on a real profile and a real server.
class TestSubscribeDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<test::HttpServer> m_server;

    template <typename Job>
    auto read(Job job)
    {
        std::optional<std::invoke_result_t<Job, Connection &>> answer;
        m_services->library.read(Library::Lane::Lists, this, job, [&](const auto &got) { answer = got; });
        if (!test::waitFor([&] { return answer.has_value(); }) || !*answer)
            qFatal("the store does not answer");
        return **answer;
    }
    QList<Feed> feeds()
    {
        return read([](Connection &db) { return FeedTable(db).feeds(); });
    }
    QPointer<SubscribeDialog> openDialog()
    {
        auto *dialog = new SubscribeDialog(m_services->library, m_services->subscriber);
        dialog->findChild<QLineEdit *>()->clear(); // of what the clipboard may have
        dialog->open();
        return dialog;
    }
    static QPushButton *button(const QDialog &dialog, const QString &text)
    {
        for (QPushButton *one : dialog.findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    static QPushButton *accept(const QDialog &dialog)
    {
        for (QPushButton *one : dialog.findChildren<QPushButton *>()) {
            if (one->isDefault())
                return one;
        }
        qFatal("no default button");
    }
    static CandidateList *list(const QDialog &dialog) { return dialog.findChild<CandidateList *>(); }
    static bool says(const QWidget &widget, const QString &text)
    {
        const auto labels = widget.findChildren<QLabel *>();
        const auto lines = widget.findChildren<ElidedLabel *>();
        return std::any_of(
                   labels.begin(), labels.end(),
                   [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); }) ||
               std::any_of(lines.begin(), lines.end(), [&](const ElidedLabel *label) {
                   return label->isVisible() && label->text().contains(text);
               });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_services = std::make_unique<Services>(Paths::forProfile(m_folder->path()));
        m_server = std::make_unique<test::HttpServer>();
    }
    void cleanup()
    {
        m_services.reset();
        m_server.reset();
        m_folder.reset();
    }

    void enterFindsAndEnterAddsWithOneRequest()
    {
        m_server->set("/feed", rss("Meridian"), "application/rss+xml");
        const auto dialog = openDialog();
        auto *address = dialog->findChild<QLineEdit *>();
        address->setText(m_server->address(QStringLiteral("/feed")));
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(test::waitFor([&] { return says(*dialog, QStringLiteral("A ship has come in")); }));
        QVERIFY(says(*dialog, QStringLiteral("News of the sea")));
        QVERIFY(says(*dialog, QStringLiteral("français")));
        QVERIFY(!list(*dialog)->isVisible()); // one feed needs no list
        QVERIFY(feeds().isEmpty());
        QSignalSpy undoable(dialog, &SubscribeDialog::undoable);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QVERIFY(test::waitFor([&] { return dialog.isNull(); }));
        QCOMPARE(feeds().size(), 1);
        QCOMPARE(feeds().first().articles, 1);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(undoable.size(), 1);
        QCOMPARE(read([](Connection &db) { return UndoTable(db).last(); })->title,
                 undoable.first().first().toString());
    }

    void subscribesToWhatASiteOffers()
    {
        m_server->set(
            "/",
            page("<link rel='alternate' type='application/rss+xml' title='All' href='/all'>"
                 "<link rel='alternate' type='application/rss+xml' title='Sea &amp; trade' href='/sea'>"),
            "text/html");
        m_server->set("/all", rss("All"), "application/rss+xml");
        m_server->set("/sea", rss("Sea"), "application/rss+xml");
        const auto dialog = openDialog();
        QSignalSpy subscribed(dialog, &SubscribeDialog::subscribed);
        dialog->setFolder(QStringLiteral("World/Ports"));
        dialog->setAddress(m_server->address());
        QVERIFY(test::waitFor([&] { return list(*dialog)->count() == 2; }));
        QCOMPARE(list(*dialog)->tickedRows(), QList<int>{0});
        QVERIFY(list(*dialog)->item(1)->text().startsWith(QStringLiteral("Sea & trade")));
        QVERIFY(test::waitFor([&] { return says(*dialog, QStringLiteral("A ship has come in")); }));
        QCOMPARE(m_server->count("/sea"), 0); // only what is looked at is fetched
        list(*dialog)->setTicked(1, Qt::Checked);
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return dialog.isNull(); }));
        QCOMPARE(subscribed.count(), 2);
        QCOMPARE(feeds().size(), 2);
        QVERIFY(feeds().first().folder);
        QCOMPARE(m_server->requests().size(), 3);
    }

    void addingWhileThePreviewComesAsksOnce()
    {
        test::Reply slow;
        slow.body = rss("Meridian");
        slow.headers = {{"Content-Type", "application/rss+xml"}};
        slow.delayMilliseconds = 700;
        m_server->set("/", page("<link rel=feed href=/feed title=A><link rel=feed href=/other title=B>"),
                      "text/html");
        m_server->set("/feed", slow);
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address());
        QVERIFY(test::waitFor([&] { return accept(*dialog)->isEnabled(); }));
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return dialog.isNull(); }));
        QCOMPARE(m_server->count("/feed"), 1);
        QCOMPARE(feeds().size(), 1);
    }

    void saysWhatIsSubscribedToAlready()
    {
        m_server->set("/", page("<link rel=feed href=/a title=A><link rel=feed href=/b title=B>"),
                      "text/html");
        m_server->set("/a", rss("A"), "text/xml");
        m_server->set("/b", rss("B"), "text/xml");
        const QPointer<SubscribeDialog> first = openDialog();
        first->setFolder(QStringLiteral("World"));
        first->setAddress(m_server->address(QStringLiteral("/a")));
        QVERIFY(test::waitFor([&] { return accept(*first)->isEnabled(); }));
        QTest::mouseClick(accept(*first), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return first.isNull(); }));
        m_server->forgetRequests();

        const auto dialog = openDialog();
        dialog->setAddress(m_server->address());
        QVERIFY(test::waitFor([&] { return list(*dialog)->count() == 2; }));
        QCOMPARE(list(*dialog)->tickedRows(), QList<int>{1});
        list(*dialog)->setTicked(0, Qt::Checked);
        QCOMPARE(list(*dialog)->tickedRows(), QList<int>{1});
        list(*dialog)->setCurrentRow(0);
        QVERIFY(says(*dialog, QStringLiteral("World")));
        QCOMPARE(m_server->count("/a"), 0);
        dialog->reject();
    }

    void looksInTheUsualPlacesWhenAsked()
    {
        m_server->set("/", page({}), "text/html");
        m_server->set("/rss", rss("Hidden"), "text/xml");
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address());
        const QString look = SubscribeDialog::tr("Look in the usual places");
        QVERIFY(test::waitFor([&] { return button(*dialog, look) != nullptr; }));
        QCOMPARE(m_server->requests().size(), 1);
        QTest::mouseClick(button(*dialog, look), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return says(*dialog, QStringLiteral("A ship has come in")); }));
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return dialog.isNull(); }));
        QCOMPARE(feeds().first().title, QStringLiteral("Hidden"));
        QCOMPARE(m_server->count("/rss"), 1);
    }

    void asksForAPassword()
    {
        m_server->handle("/feed", [](const test::SeenRequest &request) {
            test::Reply reply;
            if (request.header("Authorization") == "Basic " + QByteArray("anna:secret").toBase64()) {
                reply.body = rss("Private");
                return reply;
            }
            reply.status = 401;
            reply.headers = {{"WWW-Authenticate", "Basic realm=\"Meridian\""}};
            return reply;
        });
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address(QStringLiteral("/feed")));
        const QString signIn = SubscribeDialog::tr("Sign in");
        QVERIFY(test::waitFor([&] { return button(*dialog, signIn) != nullptr; }));
        QVERIFY(!accept(*dialog)->isEnabled());
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("anna"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("wrong"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QVERIFY(test::waitFor(
            [&] { return m_server->count("/feed") >= 2 && button(*dialog, signIn) != nullptr; }));
        QTest::keyClicks(dialog->focusWidget(), QStringLiteral("secret"));
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        QVERIFY(test::waitFor([&] { return says(*dialog, QStringLiteral("Private")); }));
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return dialog.isNull(); }));
        QCOMPARE(feeds().first().options.userName, QStringLiteral("anna"));
    }

    void listsWhatCouldNotBeAdded()
    {
        m_server->set("/", page("<link rel=feed href=/a title=Good><link rel=feed href=/gone title=Gone>"),
                      "text/html");
        m_server->set("/a", rss("Good"), "text/xml");
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address());
        QVERIFY(test::waitFor([&] { return list(*dialog)->count() == 2; }));
        list(*dialog)->setTicked(1, Qt::Checked);
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return says(*dialog, QStringLiteral("404")); }));
        QVERIFY(says(*dialog, QStringLiteral("Gone")));
        QVERIFY(list(*dialog)->candidates().first().known);
        QVERIFY(!accept(*dialog)->isEnabled());
        QCOMPARE(feeds().size(), 1);
        dialog->reject();
    }

    void saysWhyThereIsNoPreview()
    {
        m_server->set("/", page("<link rel=feed href=/gone title=Gone><link rel=feed href=/a title=Good>"),
                      "text/html");
        m_server->set("/a", rss("Good"), "text/xml");
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address());
        QVERIFY(test::waitFor([&] { return says(*dialog, QStringLiteral("404")); }));
        QVERIFY(!accept(*dialog)->isEnabled()); // what cannot be fetched is not ticked
        list(*dialog)->setCurrentRow(1);
        QVERIFY(test::waitFor([&] { return says(*dialog, QStringLiteral("A ship has come in")); }));
        list(*dialog)->setCurrentRow(0);
        QVERIFY(says(*dialog, QStringLiteral("404")));
        QCOMPARE(m_server->count("/gone"), 1); // not asked again
        dialog->reject();
    }

    void escapeStopsWhatIsUnderWayThenCloses()
    {
        test::Reply slow;
        slow.delayMilliseconds = 60000;
        m_server->set("/slow", slow);
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address(QStringLiteral("/slow")));
        QVERIFY(test::waitFor([&] { return m_server->count("/slow") == 1; }));
        QVERIFY(!accept(*dialog)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(accept(*dialog)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(test::waitFor([&] { return dialog.isNull(); }));
    }

    void closingTheWindowStopsEverything()
    {
        test::Reply slow;
        slow.delayMilliseconds = 60000;
        m_server->set("/slow", slow);
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address(QStringLiteral("/slow")));
        QVERIFY(test::waitFor([&] { return m_server->count("/slow") == 1; }));
        dialog->close();
        QVERIFY(test::waitFor([&] { return dialog.isNull(); }));
        QCOMPARE(feeds().size(), 0);
    }

    void anotherAddressBeginsAnew()
    {
        m_server->set("/feed", rss("Meridian"), "text/xml");
        const auto dialog = openDialog();
        dialog->setAddress(m_server->address(QStringLiteral("/feed")));
        QVERIFY(test::waitFor([&] { return accept(*dialog)->text() == SubscribeDialog::tr("Subscribe"); }));
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), QStringLiteral("x"));
        QCOMPARE(accept(*dialog)->text(), SubscribeDialog::tr("Find feeds"));
        QVERIFY(!dialog->findChild<FeedPreviewPane *>()->isVisible());
        dialog->reject();
    }
};

QTEST_MAIN(TestSubscribeDialog)
#include "tst_subscribedialog.moc"
