#include "app/services.h"
#include "store/threadguard.h"
#include "support/httpserver.h"
#include "support/program.h"
#include "support/waitfor.h"
#include "tests/ui/engine.h"
#include "ui/articles/articlelistmodel.h"
#include "ui/feeds/feedtreeview.h"
#include "ui/reader/enginesetup.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerpane.h"
#include "ui/shell/listpane.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebarpane.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What is served and what must be found again at the end of each way.
struct Story
{
    QByteArray feed;
    QByteArray page;
    QByteArray picture;
    QString title;
    QString lead;
    QString body; ///< a passage
    QStringList tags;
    QString source;
    QStringList searches; ///< each finds the article and nothing else
};

QByteArray drawnPicture()
{
    QImage image(600, 400, QImage::Format_RGB32);
    image.fill(QColor(32, 64, 96));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "JPG");
    return bytes;
}

QByteArray contentOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

Story ownStory()
{
    Story story;
    story.title = u"L’OTAN rouvre le dialogue avec la Russie à Trondheim"_s;
    story.lead = u"Les États membres se retrouvent après deux ans de silence."_s;
    story.body = u"Une salle sans drapeaux, deux interprètes et un ordre du jour d’une page"_s;
    story.tags = {u"OTAN"_s, u"Russie"_s};
    story.source = u"Le Quotidien du Port"_s;
    story.searches = {u"l'otan dialogue"_s, u"etats"_s, u"ÉTATS"_s, u"Etats membres"_s, u"tag:otan"_s};
    story.picture = drawnPicture();
    story.feed = contentOf(QStringLiteral(DEPECHE_SOURCE_DIR "/tests/e2e/data/feed.xml"));
    story.page = "<html><head><link rel='alternate' type='application/rss+xml' "
                 "href='/feed.xml'></head><body></body></html>";
    return story;
}

/// The real article kept beside the project, where it is.
std::optional<Story> seedStory()
{
    const QString folder =
        qEnvironmentVariable("DEPECHE_SHARED_DIR", QStringLiteral(DEPECHE_SOURCE_DIR "/../shared")) +
        u"/seed/"_s;
    Story story;
    story.feed = contentOf(folder + u"feed.xml"_s);
    story.page = contentOf(folder + u"page.html"_s);
    if (story.feed.isEmpty() || story.page.isEmpty())
        return std::nullopt;
    story.picture = drawnPicture();
    story.title = u"L’Otan ne renonce pas au dialogue avec la Russie"_s;
    story.lead = u"Nous avons des divergences"_s;
    story.body = u"estime M. Stoltenberg"_s;
    story.tags = {u"OTAN"_s, u"Jens Stoltenberg"_s, u"Russie"_s};
    story.source = u"Sputnik France - International"_s;
    story.searches = {u"l'otan dialogue"_s, u"tag:otan"_s, u"DIVERGENCES"_s};
    return story;
}

/// The first row of the sidebar that stands for a tag; a root node if there is none.
FeedTreeNode firstTag(const QAbstractItemModel &tree, const QModelIndex &parent)
{
    for (int row = 0; row < tree.rowCount(parent); ++row) {
        const QModelIndex index = tree.index(row, 0, parent);
        const auto node = index.data(FeedTreeModel::NodeRole).value<FeedTreeNode>();
        if (node.kind == FeedTreeNode::Kind::Tag)
            return node;
        const FeedTreeNode below = firstTag(tree, index);
        if (below.kind == FeedTreeNode::Kind::Tag)
            return below;
    }
    return {};
}

/// One line with single blanks: PDF text is broken where the page is.
QString flowed(const QByteArray &text)
{
    return QString::fromUtf8(text).simplified();
}

} // namespace

/// The whole way of an article: served on loopback, subscribed to, refreshed, listed, searched, followed, read in the
/// window, exported, and the PDF read back.
class TestJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownArticle() { travel(ownStory()); }

    void seedArticle()
    {
        const auto story = seedStory();
        if (!story)
            QSKIP("The seed article is not beside the project; ownArticle() has gone the same way.");
        travel(*story);
    }

private:
    void travel(const Story &story)
    {
        HttpServer server;
        server.set("/feed.xml", story.feed, "application/rss+xml");
        server.set("/photo.jpg", story.picture, "image/jpeg");
        server.set("/", story.page, "text/html");
        QTemporaryDir folder;
        const QString profile = folder.filePath(u"profile"_s);
        const auto run = [&profile](QStringList words) {
            words << u"--profile"_s << profile << u"--json"_s;
            return runProgram(words);
        };

        const Ran added = run({u"add"_s, server.address(u"/feed.xml"_s)});
        QVERIFY2(added.code == 0, added.error);
        const Ran refreshed = run({u"refresh"_s, u"--force"_s});
        QVERIFY2(refreshed.code == 0, refreshed.error);
        QCOMPARE(refreshed.json()["failed"_L1].toInt(), 0);

        const QJsonArray listed = run({u"list"_s}).json()["articles"_L1].toArray();
        QVERIFY(!listed.isEmpty());
        QCOMPARE(listed[0]["title"_L1].toString(), story.title);
        const QString id = listed[0]["id"_L1].toString();
        QStringList tags;
        for (const QJsonValue tag : listed[0]["tags"_L1].toArray()) {
            QCOMPARE(tag["origin"_L1].toString(), u"publisher"_s);
            tags += tag["name"_L1].toString();
        }
        for (const QString &tag : story.tags)
            QVERIFY2(tags.contains(tag), qPrintable(tag));

        for (const QString &search : story.searches) {
            const QJsonArray found = run({u"search"_s, search}).json()["articles"_L1].toArray();
            QVERIFY2(found.size() == 1 && found[0]["id"_L1].toString() == id, qPrintable(search));
        }
        const Ran nothing = run({u"search"_s, u"xyzzy"_s});
        QCOMPARE(nothing.code, 0);
        QVERIFY(nothing.json()["articles"_L1].toArray().isEmpty());

        const Ran followed =
            run({u"tag"_s, u"follow"_s, u"OTAN"_s, u"--alias"_s, u"NATO"_s, u"--alias"_s, u"НАТО"_s});
        QCOMPARE(followed.code, 0);
        QCOMPARE(followed.json()["unread"_L1].toInt(), 1);

        readInWindow(story, profile, ArticleId(id.toLongLong()), int(listed.size()));

        const QString pdf = folder.filePath(u"article.pdf"_s);
        const Ran exported = run({u"export"_s, id, u"--to"_s, pdf});
        QVERIFY2(exported.code == 0, exported.error);
        QCOMPARE(exported.json()["articles"_L1].toInt(), 1);
        readPdf(story, pdf);
    }

    void readInWindow(const Story &story, const QString &profile, ArticleId id, int articles)
    {
        Services services(Paths::forProfile(profile));
        services.settings.change([](SettingsValues &values) {
            values.refreshOnStart = false;
            values.lastNode = u"unread"_s;
        });
        MainWindow window({services.library, services.refresher, services.subscriber, services.images,
                           services.icons, services.settings, services.workers, services.secrets,
                           services.network});
        connect(&services.library, &Library::opened, &window, &MainWindow::libraryOpened);
        window.resize(1200, 800);
        window.show();

        auto *model = qobject_cast<ArticleListModel *>(window.list().findChild<QTableView *>()->model());
        QVERIFY(model);
        QVERIFY(waitFor([&] { return model->rowCount() == articles && model->articleAt(0); }));
        QCOMPARE(model->articleAt(0)->row.title, story.title);
        QCOMPARE(model->idAt(0), id);

        // The followed tag is one row with one unread article.
        const QAbstractItemModel &tree = *window.sidebar().tree().model();
        const auto tagNode = [&tree] { return firstTag(tree, {}); };
        QVERIFY(waitFor([&] { return tagNode().title == u"OTAN"_s; }));
        QCOMPARE(tagNode().count, 1);

        QSignalSpy shown(&window.reader(), &ReaderPane::articleShown);
        window.list().nextArticle();
        QVERIFY(waitFor([&] { return !shown.isEmpty(); }, 30000));
        const QString text =
            evaluate(*window.reader().view().page(), u"document.body.textContent"_s).toString().simplified();
        for (const QString &part :
             QStringList{story.title, story.lead, story.body, story.source} + story.tags)
            QVERIFY2(text.contains(part), qPrintable(part));
        QVERIFY(!text.contains(u"alert(1)"_s));
        // Reading it took it off the tag's count.
        QVERIFY(waitFor([&] { return tagNode().count == 0; }));
    }

    void readPdf(const Story &story, const QString &pdf)
    {
        const QString text = flowed(runTool(u"pdftotext"_s, {pdf, u"-"_s}).out);
        for (const QString &part :
             QStringList{story.title, story.lead, story.body, story.source} + story.tags)
            QVERIFY2(text.contains(part), qPrintable(QString(part + u" is not in: " + text)));
        const QString info = QString::fromUtf8(runTool(u"pdfinfo"_s, {pdf}).out);
        QVERIFY2(info.contains(QRegularExpression(u"Title:\\s+"_s + QRegularExpression::escape(story.title))),
                 qPrintable(info));
        for (const QString &tag : story.tags)
            QVERIFY2(info.section(u"Keywords:"_s, 1).section(u'\n', 0, 0).contains(tag), qPrintable(info));
    }
};

int main(int argc, char **argv)
{
    disableSandboxForRoot();
    registerArticleScheme();
    QApplication app(argc, argv);
    forbidSqlOnThisThread();
    TestJourney test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journey.moc"
