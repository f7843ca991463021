#include "core/workerpool.h"
#include "store/library.h"
#include "store/undotable.h"
#include "support/testprofile.h"
#include "support/waitfor.h"
#include "ui/feeds/folderbox.h"
#include "ui/feeds/opmlimportdialog.h"
#include "ui/feeds/opmlimportmodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace depeche;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray List =
    "<opml version='2.0'><body>"
    "<outline text='Monde'><outline text='Europe'>"
    "<outline text='Le Quotidien du Port' type='rss' xmlUrl='https://port.example/f'/>"
    "<outline text='Меридиан' xmlUrl='https://meridian.example/f'/></outline>"
    "<outline text='الخليج' xmlUrl='https://gulf.example/f'/></outline>"
    "<outline text='Known' xmlUrl='https://known.example/f'/>"
    "<outline text='Monde again'><outline text='Known again' xmlUrl='https://known2.example/f'/></outline>"
    "<outline text='Twice' xmlUrl='https://port.example/f'/>"
    "<outline text='Script' xmlUrl='|rm -rf'/>"
    "</body></opml>";

} // namespace

/// The dialog on a real profile.
class TestOpmlImportDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestProfile> m_profile;
    std::unique_ptr<WorkerPool> m_workers;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<OpmlImportDialog> m_dialog;

    void openLibrary()
    {
        m_library.reset();
        m_workers = std::make_unique<WorkerPool>();
        m_library = std::make_unique<Library>(Paths::forProfile(m_profile->folder()), systemClock());
    }
    template <typename Job>
    auto inStore(Job job)
    {
        using Answer = std::invoke_result_t<Job, Connection &>;
        std::optional<Answer> answer;
        m_library->write(Durability::User, this, job, [&](const Answer &got) { answer.emplace(got); });
        if (!test::waitFor([&] { return answer.has_value(); }) || !*answer)
            qFatal("the store does not answer");
        return answer->value();
    }
    QStringList addresses()
    {
        QStringList found;
        for (const Feed &feed : inStore([](Connection &db) { return FeedTable(db).feeds(); }))
            found += feed.url.host();
        found.sort();
        return found;
    }
    void open(const QByteArray &list)
    {
        const QString path = m_profile->folder() + u"/feeds.opml"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(list);
        file.close();
        m_dialog = std::make_unique<OpmlImportDialog>(*m_library, *m_workers, path);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->open();
    }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *button : m_dialog->findChildren<QPushButton *>()) {
            if (button->text().startsWith(text))
                return button;
        }
        return nullptr;
    }
    OpmlImportModel &model() { return *m_dialog->findChild<OpmlImportModel *>(); }
    QModelIndex find(const QString &name)
    {
        const auto found = model().match(model().index(0, 0), Qt::DisplayRole, name, 1,
                                         Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    QString status(const QString &name)
    {
        return find(name).siblingAtColumn(OpmlImportModel::Status).data().toString();
    }
    bool says(const QString &text)
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

private Q_SLOTS:
    void init()
    {
        m_profile = std::make_unique<test::TestProfile>();
        const auto folder = FolderTable(m_profile->db()).ensure(u"Mine/Here"_s);
        m_profile->addFeed(u"https://known.example/f"_s, u"Known"_s, folder.value());
        m_profile->addFeed(u"https://known2.example/f"_s);
        m_profile->close();
        openLibrary();
    }
    void cleanup()
    {
        m_dialog.reset();
        m_library.reset();
        m_workers.reset();
        m_profile.reset();
    }

    void showsWhatWouldBeDone()
    {
        open(List);
        QVERIFY(test::waitFor([&] { return model().rowCount() > 0; }));
        const QAbstractItemModelTester tester(&model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(status(u"Меридиан"_s), OpmlImportModel::tr("New"));
        QCOMPARE(status(u"Known"_s), OpmlImportModel::tr("Subscribed already, in %1").arg(u"Mine/Here"_s));
        QCOMPARE(status(u"Twice"_s), OpmlImportModel::tr("Listed earlier in the file"));
        QCOMPARE(status(u"Script"_s), OpmlImportModel::tr("A command of another reader, never run"));
        QVERIFY(says(OpmlImportDialog::tr("%n new", nullptr, 3)));
        QVERIFY(says(OpmlImportDialog::tr("%n known", nullptr, 2)));
        QVERIFY(says(OpmlImportDialog::tr("%n unusable", nullptr, 1)));
        QCOMPARE(find(u"Monde"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(!find(u"Known"_s).data(Qt::CheckStateRole).isValid());
        QVERIFY(!find(u"Script"_s).data(Qt::CheckStateRole).isValid());
        QCOMPARE(addresses().size(), 2); // nothing was changed
    }

    void importsWhatIsChosenAndUndoTakesItBack()
    {
        open(List);
        QVERIFY(test::waitFor([&] { return model().rowCount() > 0; }));
        QVERIFY(model().setData(find(u"Europe"_s), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model().chosenNew(), 1);
        QCOMPARE(find(u"Monde"_s).data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QVERIFY(model().setData(find(u"Меридиан"_s), Qt::Checked, Qt::CheckStateRole));
        m_dialog->findChild<FolderBox *>()->setCurrentText(u"Old"_s);
        QSignalSpy imported(m_dialog.get(), &OpmlImportDialog::imported);
        QTest::mouseClick(button(OpmlImportDialog::tr("Import")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return imported.count() == 1; }));
        QCOMPARE(addresses(), (QStringList{u"gulf.example"_s, u"known.example"_s, u"known2.example"_s,
                                           u"meridian.example"_s}));
        QVERIFY(inStore([](Connection &db) { return UndoTable(db).last(); }));
        QTest::mouseClick(button(OpmlImportDialog::tr("Undo")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return says(OpmlImportDialog::tr("The import was undone")); }));
        QCOMPARE(addresses(), (QStringList{u"known.example"_s, u"known2.example"_s}));
        QCOMPARE(inStore([](Connection &db) { return FolderTable(db).folders(); }).size(), 2);
    }

    void knownFeedsGoIntoFoldersWhenAskedFor()
    {
        open(List);
        QVERIFY(test::waitFor([&] { return model().rowCount() > 0; }));
        auto *move = m_dialog->findChild<QCheckBox *>();
        QVERIFY(move->isVisible() && !move->isChecked());
        move->click();
        QCOMPARE(find(u"Known again"_s).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QSignalSpy imported(m_dialog.get(), &OpmlImportDialog::imported);
        QTest::mouseClick(button(OpmlImportDialog::tr("Import")), Qt::LeftButton);
        QVERIFY(test::waitFor([&] { return imported.count() == 1; }));
        QCOMPARE(imported.first().first().value<ImportReport>().moved, 1);
        // The window's undo takes it back as well, after a restart, too.
        m_dialog.reset();
        openLibrary();
        inStore([](Connection &db) { return UndoTable(db).undo(test::Now); });
        QCOMPARE(addresses(), (QStringList{u"known.example"_s, u"known2.example"_s}));
        QCOMPARE(inStore([](Connection &db) { return FolderTable(db).folders(); }).size(), 2);
    }

    void fault56_fiftyThousandOutlinesAreShownAndCanBeCancelled()
    {
        QByteArray list = "<opml><body>";
        for (int i = 0; i < 50000; ++i) {
            if (i % 50 == 0)
                list += i == 0 ? "<outline text='f'>" : "</outline><outline text='f'>";
            else
                list += "<outline text='x' xmlUrl='https://x.example/" + QByteArray::number(i) + "'/>";
        }
        open(list + "</outline></body></opml>");
        QVERIFY(test::waitFor([&] { return model().rowCount() > 0; }, 60000));
        QCOMPARE(model().chosenNew(), 49000);
        QTest::mouseClick(button(OpmlImportDialog::tr("Import")), Qt::LeftButton);
        m_dialog->reject();
        QVERIFY(m_dialog->isVisible()); // it waits for the answer
        QVERIFY(test::waitFor([&] { return says(OpmlImportDialog::tr("Cancelled. Nothing was changed.")); },
                              60000));
        QCOMPARE(addresses().size(), 2);
        m_dialog->reject();
        QVERIFY(!m_dialog->isVisible());
    }

    void fault56_whatIsNoListIsExplained()
    {
        open("<!DOCTYPE html><html><body>Sign in</body></html>");
        QVERIFY(test::waitFor([&] { return says(u"web page"_s); }));
        QVERIFY(!button(OpmlImportDialog::tr("Import"))->isVisible());
        QVERIFY(button(OpmlImportDialog::tr("Close"))->isEnabled());
    }

    void closingWhileReadingIsHarmless()
    {
        open(List);
        m_dialog.reset();
        QCOMPARE(addresses().size(), 2);
    }
};

QTEST_MAIN(TestOpmlImportDialog)
#include "tst_opmlimportdialog.moc"
