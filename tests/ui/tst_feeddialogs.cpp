#include "app/services.h"
#include "store/feedtable.h"
#include "support/httpserver.h"
#include "support/waitfor.h"
#include "ui/feeds/folderbox.h"
#include "ui/feeds/opmlimportdialog.h"
#include "ui/feeds/subscribedialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace depeche;

namespace {

QByteArray rss(const QByteArray &title)
{
    return "<rss version='2.0'><channel><title>" + title +
           "</title><item><guid>1</guid><title>One</title></item></channel></rss>";
}

} // namespace

/// The dialogs on a real profile and a real server.
class TestFeedDialogs final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<test::HttpServer> m_server;

    QList<Feed> feeds()
    {
        std::optional<Result<QList<Feed>>> answer;
        m_services->library.read(
            Library::Lane::Lists, this, [](Connection &db) { return FeedTable(db).feeds(); },
            [&](const Result<QList<Feed>> &got) { answer = got; });
        if (!test::waitFor([&] { return answer.has_value(); }) || !*answer)
            qFatal("the store does not answer");
        return **answer;
    }
    QPushButton *accept(QDialog &dialog) const
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        qFatal("no default button");
    }
    bool says(const QDialog &dialog, const QString &text) const
    {
        const auto labels = dialog.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
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

    void subscribesToWhatASiteOffers()
    {
        m_server->set("/",
                      "<html><head><link rel='alternate' type='application/rss+xml' title='All' href='/all'>"
                      "<link rel='alternate' type='application/rss+xml' title='Sea &amp; trade' "
                      "href='/sea'></head></html>",
                      "text/html");
        m_server->set("/all", rss("All"), "application/rss+xml");
        m_server->set("/sea", rss("Sea"), "application/rss+xml");
        auto *dialog = new SubscribeDialog(m_services->library, m_services->subscriber);
        QPointer<SubscribeDialog> guard(dialog);
        QSignalSpy subscribed(dialog, &SubscribeDialog::subscribed);
        dialog->setFolder(QStringLiteral("World/Ports"));
        dialog->open();
        dialog->setAddress(m_server->address());
        auto *list = dialog->findChild<QListWidget *>();
        QVERIFY(test::waitFor([&] { return list->count() == 2; }));
        QCOMPARE(list->item(0)->checkState(), Qt::Checked);
        QVERIFY(list->item(1)->text().startsWith(QStringLiteral("Sea & trade")));
        list->item(1)->setCheckState(Qt::Checked);
        QTest::mouseClick(accept(*dialog), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return guard.isNull(); }));
        QCOMPARE(subscribed.count(), 2);
        QCOMPARE(feeds().size(), 2);
        QVERIFY(feeds().first().folder);
        QCOMPARE(feeds().first().articles, 1); // the first fetch is kept
    }

    void saysWhyNot()
    {
        m_server->set("/page", "<html><body>Nothing here</body></html>", "text/html");
        auto *dialog = new SubscribeDialog(m_services->library, m_services->subscriber);
        dialog->open();
        dialog->setAddress(m_server->address(QStringLiteral("/page")));
        QVERIFY(!accept(*dialog)->isEnabled());
        QVERIFY(test::waitFor([&] { return accept(*dialog)->isEnabled(); }));
        QVERIFY(!dialog->findChild<QListWidget *>()->isVisible());
        QCOMPARE(accept(*dialog)->text(), SubscribeDialog::tr("Find feeds"));
        dialog->reject();
        QCOMPARE(feeds().size(), 0);
    }

    void closingStopsTheSearch()
    {
        test::Reply slow;
        slow.delayMilliseconds = 60000;
        m_server->set("/slow", slow);
        auto *dialog = new SubscribeDialog(m_services->library, m_services->subscriber);
        QPointer<SubscribeDialog> guard(dialog);
        dialog->open();
        dialog->setAddress(m_server->address(QStringLiteral("/slow")));
        QVERIFY(test::waitFor([&] { return m_server->count("/slow") == 1; }));
        dialog->reject();
        QVERIFY(test::waitFor([&] { return guard.isNull(); }));
    }

    void importsOpmlAfterAPreviewAndUndoesIt()
    {
        const QString path = m_folder->filePath(QStringLiteral("feeds.opml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<opml version='2.0'><body><outline text='World'><outline text='One' "
                   "xmlUrl='https://one.example/f'/>"
                   "<outline text='Two' xmlUrl='https://two.example/f'/></outline></body></opml>");
        file.close();
        OpmlImportDialog dialog(m_services->library, m_services->workers, path);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy imported(&dialog, &OpmlImportDialog::imported);
        dialog.open();
        QVERIFY(test::waitFor([&] { return accept(dialog)->isEnabled(); }));
        QVERIFY(feeds().isEmpty());
        QTest::mouseClick(accept(dialog), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return imported.count() == 1; }));
        QCOMPARE(feeds().size(), 2);
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == OpmlImportDialog::tr("Undo"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(test::waitFor([&] { return feeds().isEmpty(); }));
    }

    void damagedOpmlIsExplained()
    {
        const QString path = m_folder->filePath(QStringLiteral("no.opml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("GIF89a");
        file.close();
        OpmlImportDialog dialog(m_services->library, m_services->workers, path);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(test::waitFor([&] { return !says(dialog, QStringLiteral("no.opml …")); }));
        QVERIFY(!accept(dialog)->isEnabled());
    }

    void exportIsReadAgain()
    {
        std::optional<Result<>> written;
        const QString path = m_folder->filePath(QStringLiteral("out.opml"));
        exportSubscriptions(m_services->library, m_services->workers, path, this,
                            [&](const Result<> &result) { written = result; });
        QVERIFY(test::waitFor([&] { return written.has_value(); }));
        QVERIFY(written->ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(readOpml(file.readAll()));

        written.reset();
        exportSubscriptions(m_services->library, m_services->workers,
                            m_folder->filePath(QStringLiteral("no/such/x.opml")), this,
                            [&](const Result<> &result) { written = result; });
        QVERIFY(test::waitFor([&] { return written.has_value(); }));
        QVERIFY(!*written);
        QVERIFY(written->error().message.contains(QStringLiteral("x.opml")));
    }
};

QTEST_MAIN(TestFeedDialogs)
#include "tst_feeddialogs.moc"
