#include "../render/articles.h"
#include "engine.h"
#include "store/articlesearch.h"
#include "support/testprofile.h"
#include "ui/reader/pdfexporter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>

using namespace depeche;
using namespace depeche::test;
using namespace Qt::Literals::StringLiterals;

namespace {

NewArticle asNew(const Article &article)
{
    NewArticle fresh;
    fresh.guid = article.row.title;
    fresh.url = article.row.url;
    fresh.title = article.row.title;
    fresh.lead = article.row.lead;
    fresh.language = article.row.language;
    fresh.published = article.row.published;
    fresh.details = article.details;
    fresh.html = article.html;
    fresh.baseUrl = article.baseUrl;
    fresh.text = article.text;
    for (const ArticleTag &tag : article.tags)
        fresh.tags.append({tag.name, TagOrigin::Publisher});
    return fresh;
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return u"FAILED: "_s + QString::fromUtf8(process.readAllStandardError());
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// A profile with a French and a Russian article, their ids, and a library on it.
struct Newsroom
{
    Newsroom()
    {
        TestProfile &prepared = profile;
        const FeedId feed =
            prepared.addFeed(u"https://quotidien.example.org/rss"_s, u"Le Quotidien du Port"_s);
        Article french = harbourArticle();
        french.details.image.url = QUrl(u"https://images.example.org/quais-2026.png"_s);
        french.html += u"<p><img src=\"https://images.example.org/gone.jpg\" alt=\"La carte\"></p>"_s;
        Article russian = harbourArticle();
        russian.row.title = u"Порт вновь открыл набережные"_s;
        russian.row.url = QUrl(u"https://vestnik.example.org/port"_s);
        russian.row.language = u"ru"_s;
        russian.row.published += std::chrono::hours(1);
        russian.details.section = u"В мире"_s;
        russian.details.canonicalUrl.clear();
        russian.details.image = {};
        russian.html = u"<p>Первые парусники вошли в гавань.</p>"_s;
        prepared.write(feed, {asNew(french), asNew(russian)});
        prepared.close();
        library = std::make_unique<Library>(Paths::forProfile(profile.folder()), [] { return Now; });
        std::optional<Result<QList<ArticleId>>> found;
        library->read(
            Library::Lane::Lists, library.get(),
            [](Connection &db) { return ArticleSearch(db, Now).ids(ArticleQuery::all(), -1); },
            [&found](const Result<QList<ArticleId>> &answer) { found = answer; });
        if (!waitFor([&found] { return found.has_value(); }) || !*found)
            qFatal("no articles");
        ids = **found; // newest first
    }

    TestProfile profile;
    std::unique_ptr<Library> library;
    QList<ArticleId> ids;
};

ExportOptions options()
{
    ExportOptions options;
    options.locale = QLocale(u"en_GB"_s);
    options.zone = QTimeZone::utc();
    options.made = Now;
    options.title = u"The harbour"_s;
    return options;
}

} // namespace

class TestPdfExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneArticle()
    {
        Newsroom room;
        PdfExporter exporter(*room.library, m_pool, redPictures());
        const auto report = run(exporter, {room.ids[1]}, m_folder.filePath(u"one.pdf"_s));
        QVERIFY(report);
        QCOMPARE(report->articles, 1);
        QCOMPARE(report->missingImages, 1);
        QVERIFY(report->pages >= 1);
        QCOMPARE(report->bytes, QFileInfo(report->file).size());

        const QString info = output(u"pdfinfo"_s, {u"-enc"_s, u"UTF-8"_s, report->file});
        QVERIFY2(info.contains(u"Le port rouvre ses quais aux voiliers"_s), qPrintable(info));
        QVERIFY(info.contains(u"Anne Le Goff, Youssef Haddad"_s));
        QVERIFY(info.contains(u"Voile, Le Port"_s));
        const QString text = output(u"pdftotext"_s, {report->file, u"-"_s}).simplified();
        for (const QString &part :
             {u"Le port rouvre ses quais"_s, u"la ville retrouve la mer"_s, u"entrés à sept heures"_s,
              u"Voile"_s, u"Le Quotidien du Port"_s, u"quotidien.example.org/ville/port"_s,
              u"Studio Meridian"_s, u"La carte"_s, u"could not be loaded"_s})
            QVERIFY2(text.contains(part), qPrintable(QString(part % u" / " % text)));
        QVERIFY(QString(text).remove(u' ').contains(u"1/%1"_s.arg(report->pages)));
        QVERIFY(output(u"qpdf"_s, {u"--check"_s, report->file}).contains(u"No syntax"_s));
        const QString links = output(u"qpdf"_s, {u"--json"_s, report->file});
        QVERIFY(links.contains(u"https://quotidien.example.org/ville/horaires"_s));
        QVERIFY(!links.contains(u"depeche-article:"_s));
        const QString images = output(u"pdfimages"_s, {u"-list"_s, report->file});
        QVERIFY2(images.contains(u"300"_s), qPrintable(images));
    }

    void twoArticlesHaveAnOutline()
    {
        Newsroom room;
        PdfExporter exporter(*room.library, m_pool, redPictures());
        QSignalSpy progress(&exporter, &PdfExporter::progress);
        const auto report = run(exporter, room.ids, m_folder.filePath(u"two.pdf"_s));
        QVERIFY(report);
        QCOMPARE(report->articles, 2);
        QVERIFY(report->pages >= 3); // contents, and each article on a page of its own
        QVERIFY(progress.count() >= 5);
        QCOMPARE(progress.last().at(0).toInt(), progress.last().at(1).toInt());
        const QJsonObject outline =
            QJsonDocument::fromJson(
                output(u"qpdf"_s, {u"--json"_s, u"--json-key=outlines"_s, report->file}).toUtf8())
                .object();
        const QJsonArray lines = outline.value(u"outlines"_s).toArray();
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].toObject().value(u"title"_s).toString(), u"Порт вновь открыл набережные"_s);
        QCOMPARE(lines[0].toObject().value(u"destpageposfrom1"_s).toInt(), 2);
        const QString first = output(u"pdftotext"_s, {u"-l"_s, u"1"_s, report->file, u"-"_s});
        QVERIFY2(first.contains(u"The harbour"_s) && first.contains(u"Порт вновь"_s), qPrintable(first));
    }

    void theSameTwiceGivesTheSameBytes()
    {
        Newsroom room;
        PdfExporter exporter(*room.library, m_pool, redPictures());
        QList<QByteArray> bytes;
        for (const QString &name : {u"a.pdf"_s, u"b.pdf"_s}) {
            const auto report = run(exporter, room.ids, m_folder.filePath(name));
            QVERIFY(report);
            QFile file(report->file);
            QVERIFY(file.open(QIODevice::ReadOnly));
            bytes.append(file.readAll());
        }
        QCOMPARE(bytes[0], bytes[1]);
    }

    void saysWhatWentWrong()
    {
        Newsroom room;
        PdfExporter exporter(*room.library, m_pool, redPictures());
        const QString file = m_folder.filePath(u"failed.pdf"_s);
        QCOMPARE(run(exporter, {}, file).error().kind, ErrorKind::NotFound);
        QCOMPARE(run(exporter, {ArticleId(7)}, file).error().kind, ErrorKind::NotFound);
        const auto unwritable = run(exporter, {room.ids[0]}, m_folder.filePath(u"no/such/folder.pdf"_s));
        QVERIFY(!unwritable);
        QCOMPARE(unwritable.error().kind, ErrorKind::Storage);
        QVERIFY(unwritable.error().message.contains(u"no/such/folder.pdf"));
        QVERIFY(!QFile::exists(file));
    }

    void canBeStopped()
    {
        Newsroom room;
        // A picture that never comes.
        PdfExporter exporter(*room.library, m_pool,
                             [](const QUrl &, const QUrl &, QObject *, const ImageDone &) {});
        const QString file = m_folder.filePath(u"stopped.pdf"_s);
        std::optional<Result<PdfReport>> report;
        connect(&exporter, &PdfExporter::finished, this, [&report](const auto &answer) { report = answer; });
        QSignalSpy progress(&exporter, &PdfExporter::progress);
        exporter.exportPdf({room.ids[1]}, file, options());
        QVERIFY(waitFor([&] { return progress.count() >= 2; }));
        exporter.cancel();
        QVERIFY(report && !*report);
        QCOMPARE(report->error().kind, ErrorKind::Cancelled);
        QVERIFY(!exporter.isRunning());
        QVERIFY(!QFile::exists(file));
    }

private:
    Result<PdfReport> run(PdfExporter &exporter, const QList<ArticleId> &ids, const QString &file)
    {
        std::optional<Result<PdfReport>> report;
        QObject context;
        connect(&exporter, &PdfExporter::finished, &context,
                [&report](const auto &answer) { report = answer; });
        exporter.exportPdf(ids, file, options());
        if (!waitFor([&report] { return report.has_value(); }, 60000))
            return Error{ErrorKind::Limit, u"no answer"_s, {}};
        return *report;
    }

    QTemporaryDir m_folder;
    WorkerPool m_pool;
};

DEPECHE_ENGINE_TEST_MAIN(TestPdfExporter)
#include "tst_pdfexporter.moc"
