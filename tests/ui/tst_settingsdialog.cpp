#include "store/articletable.h"
#include "store/articlewriter.h"
#include "store/feedtable.h"
#include "store/library.h"
#include "support/fakekeyring.h"
#include "support/waitfor.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace depeche;
using test::FakeKeyring;

/// The page of the network with real widgets; a change takes effect at once.
class TestSettingsDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SettingsStore> m_settings;
    std::shared_ptr<FakeKeyring::State> m_keyring;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<SettingsDialog> m_dialog;

    Paths paths() const { return Paths::forProfile(m_folder->path()); }
    void openDialog()
    {
        m_dialog = std::make_unique<SettingsDialog>(*m_settings, *m_secrets, *m_library);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->showPage(SettingsDialog::Page::Network);
        m_dialog->open();
        m_dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    }
    template <typename Field>
    Field *field(const QString &label) const
    {
        for (QLabel *name : m_dialog->findChildren<QLabel *>()) {
            if (!name->buddy() || name->text() != label)
                continue;
            if (auto *found = qobject_cast<Field *>(name->buddy()))
                return found;
            if (auto *found = name->buddy()->findChild<Field *>())
                return found;
        }
        qFatal("no field %s", qPrintable(label));
    }
    void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
    }
    /// Three articles of two years ago: read, read and starred, unread.
    void fillLibrary()
    {
        std::optional<Result<>> filled;
        m_library->write(
            Durability::User, this,
            [now = m_library->now()](Connection &db) -> Result<> {
                const auto feed =
                    FeedTable(db).add({QUrl(QStringLiteral("https://f.test/")), {}, {}, {}}, now);
                IngestBatch batch;
                batch.feed = *feed;
                for (const QString &title : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}) {
                    NewArticle article;
                    article.title = article.guid = title;
                    article.published = now - std::chrono::hours(2 * 365 * 24);
                    batch.articles += article;
                }
                FetchRecord fetch;
                fetch.feed = *feed;
                fetch.attempted = now;
                if (const auto written = ArticleWriter(db).write(batch, fetch); !written)
                    return written.error();
                const auto ids = db.changes().added;
                ArticleTable articles(db);
                if (const auto read = articles.setFlags(ids.mid(0, 2), ArticleFlag::Read, {}, {}); !read)
                    return read.error();
                const auto starred = articles.setFlags(ids.mid(0, 1), ArticleFlag::Starred, {}, {});
                return starred ? Result<>() : starred.error();
            },
            [&](const Result<> &result) { filled = result; });
        QVERIFY(test::waitFor([&] { return filled.has_value(); }));
        QVERIFY(*filled);
    }
    QCheckBox *boxOf(const QString &text) const
    {
        for (QCheckBox *box : m_dialog->findChildren<QCheckBox *>()) {
            if (box->text().contains(text))
                return box;
        }
        qFatal("no box %s", qPrintable(text));
    }
    QMessageBox *question() const { return m_dialog->findChild<QMessageBox *>(); }
    QAbstractButton *removeButton() const
    {
        for (QAbstractButton *button : question()->buttons()) {
            if (question()->buttonRole(button) == QMessageBox::AcceptRole)
                return button;
        }
        qFatal("no button");
    }
    bool says(const QString &text) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<SettingsStore>(paths());
        m_keyring = std::make_shared<FakeKeyring::State>();
        m_secrets = std::make_unique<Secrets>(std::make_unique<FakeKeyring>(m_keyring));
        m_library = std::make_unique<Library>(paths(), systemClock());
    }
    void cleanup()
    {
        m_dialog.reset();
        m_library.reset();
        m_secrets.reset();
        m_settings.reset();
        m_folder.reset();
    }

    void theFieldsOfAProxyComeWithTheChoice()
    {
        openDialog();
        auto *host = field<QLineEdit>(QStringLiteral("Host and port"));
        QVERIFY(!host->isVisible());
        field<QComboBox>(QStringLiteral("Proxy"))->setCurrentIndex(2);
        QVERIFY(host->isVisible());
        QVERIFY(says(QStringLiteral("Without a host")));
        type(host, QStringLiteral("proxy.example"));
        field<QComboBox>(QStringLiteral("Kind"))->setCurrentIndex(1);
        auto *port = m_dialog->findChild<QSpinBox *>();
        port->setFocus();
        port->setValue(1080);
        type(field<QLineEdit>(QStringLiteral("Not for")),
             QStringLiteral("localhost,  example.org;10.0.0.0/8"));
        const SettingsValues &values = m_settings->values();
        QCOMPARE(values.proxy, ProxyChoice::Manual);
        QCOMPARE(values.proxyType, ProxyType::Socks5);
        QCOMPARE(values.proxyHost, QStringLiteral("proxy.example"));
        QCOMPARE(values.proxyPort, 1080);
        QCOMPARE(values.proxyExceptions,
                 (QStringList{QStringLiteral("localhost"), QStringLiteral("example.org"),
                              QStringLiteral("10.0.0.0/8")}));
    }

    void aPastedAddressIsDivided()
    {
        openDialog();
        field<QComboBox>(QStringLiteral("Proxy"))->setCurrentIndex(2);
        type(field<QLineEdit>(QStringLiteral("Host and port")), QStringLiteral("http://proxy.example:3128/"));
        QCOMPARE(m_settings->values().proxyHost, QStringLiteral("proxy.example"));
        QCOMPARE(m_settings->values().proxyPort, 3128);
    }

    void whatIsNoHostIsNotUsed()
    {
        m_settings->change([](SettingsValues &values) {
            values.proxy = ProxyChoice::Manual;
            values.proxyHost = QStringLiteral("proxy.example");
        });
        openDialog();
        type(field<QLineEdit>(QStringLiteral("Host and port")), QStringLiteral("not a host"));
        QVERIFY(says(QStringLiteral("not the name")));
        QCOMPARE(m_settings->values().proxyHost, QStringLiteral("proxy.example"));
    }

    void fault58_thePasswordOfTheProxyIsInNoFile()
    {
        openDialog();
        field<QComboBox>(QStringLiteral("Proxy"))->setCurrentIndex(2);
        type(field<QLineEdit>(QStringLiteral("User name")), QStringLiteral("ana"));
        type(field<QLineEdit>(QStringLiteral("Password")), QStringLiteral("geheim-4711"));
        QVERIFY(test::waitFor([&] { return !m_keyring->secrets.isEmpty(); }));
        QCOMPARE(m_keyring->secrets.value(proxySecretKey(paths())), QStringLiteral("geheim-4711"));
        m_dialog.reset();
        m_settings.reset(); // writes
        QFile file(paths().settings());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("ana"));
        QVERIFY(!bytes.contains("geheim"));
    }

    void removingOldArticlesIsConfirmed()
    {
        fillLibrary();
        openDialog();
        m_dialog->showPage(SettingsDialog::Page::Keeping);
        QVERIFY(test::waitFor([&] { return says(QStringLiteral("1 of 3 articles would be removed")); }));
        QCheckBox *remove = boxOf(QStringLiteral("Remove old"));
        QVERIFY(!remove->isChecked());

        remove->click();
        QVERIFY(test::waitFor([&] { return question(); }));
        QVERIFY(question()->text().contains(QLatin1Char('1')));
        question()->button(QMessageBox::Cancel)->click();
        QVERIFY(test::waitFor([&] { return !question(); }));
        QVERIFY(!remove->isChecked());
        QVERIFY(!m_settings->values().removeOldArticles);

        remove->click();
        QVERIFY(test::waitFor([&] { return question(); }));
        QVERIFY(!m_settings->values().removeOldArticles); // not before it was confirmed
        removeButton()->click();
        QVERIFY(test::waitFor([&] { return m_settings->values().removeOldArticles; }));
        QVERIFY(test::waitFor([&] { return says(QStringLiteral("will be removed soon")); }));

        // Less of a change asks nothing, more of it does.
        auto *days = field<QComboBox>(QStringLiteral("Keep them"));
        days->setCurrentIndex(days->findData(5 * 365));
        QCOMPARE(m_settings->values().keepDays, 5 * 365);
        days->setCurrentIndex(days->findData(30));
        QVERIFY(test::waitFor([&] { return question(); }));
        QCOMPARE(m_settings->values().keepDays, 5 * 365);
        question()->button(QMessageBox::Cancel)->click();
        QVERIFY(test::waitFor([&] { return days->currentData().toInt() == 5 * 365; }));
        remove->click();
        QVERIFY(!m_settings->values().removeOldArticles);
    }

    void switchesOfTheNetwork()
    {
        openDialog();
        const SettingsValues before = m_settings->values();
        for (QCheckBox *box : m_dialog->findChildren<QCheckBox *>()) {
            if (box->isVisible())
                box->click();
        }
        QCOMPARE(m_settings->values().workOffline, !before.workOffline);
        QCOMPARE(m_settings->values().refreshWhenMetered, !before.refreshWhenMetered);
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
