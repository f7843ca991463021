#include "app/services.h"
#include "store/feedtable.h"
#include "support/waitfor.h"
#include "ui/feeds/opmlimportdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace depeche;

/// The dialogs on a real profile.
class TestFeedDialogs final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Services> m_services;

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
    }
    void cleanup()
    {
        m_services.reset();
        m_folder.reset();
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
