#include "imagesources.h"

#include "cli/json.h"
#include "cli/targets.h"
#include "cli/verbs.h"
#include "domain/articlequery.h"
#include "store/articlesearch.h"
#include "ui/reader/pdfexporter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace depeche {

namespace {

constexpr int DefaultLimit = 200; ///< articles in a file, unless --limit says otherwise

void exportPdf(Session &session, const QList<ArticleId> &ids, const QString &file)
{
    auto *exporter = new PdfExporter(session.services.library, session.services.workers,
                                     pageImages(session.services.images), &session);
    QObject::connect(exporter, &PdfExporter::progress, &session,
                     [](int done, int total, const QString &step) {
                         printError(QStringLiteral("%1/%2 %3").arg(done).arg(total).arg(step));
                     });
    QObject::connect(
        exporter, &PdfExporter::finished, &session, [&session, file](const Result<PdfReport> &report) {
            if (!report) {
                session.fail(report.error());
                return;
            }
            const PdfReport made = report.value();
            QJsonArray problems;
            if (made.missingImages > 0) {
                problems.append(QJsonObject{
                    {QStringLiteral("message"),
                     QCoreApplication::translate(
                         "depeche", "%n picture(s) could not be had; boxes stand in their places.", nullptr,
                         made.missingImages)}});
            }
            session.answer(
                {{QStringLiteral("files"), QJsonArray{file}},
                 {QStringLiteral("articles"), made.articles},
                 {QStringLiteral("pages"), made.pages},
                 {QStringLiteral("problems"), problems}},
                QCoreApplication::translate("depeche", "%n article(s) written to %1.", nullptr, made.articles)
                    .arg(file));
        });
    ExportOptions options;
    options.made = session.services.library.now();
    exporter->exportPdf(ids, file, options);
}

} // namespace

void runExport(Session &session)
{
    const QStringList words = session.arguments.words;
    const QString to = session.arguments.value(QStringLiteral("to"));
    if (to.isEmpty()) {
        session.wrongUsage(usageOf(*findVerb(QStringLiteral("export"))));
        return;
    }
    const QString file = QFileInfo(to).absoluteFilePath();
    if (QFileInfo(file).suffix().toLower() != u"pdf") {
        session.wrongUsage(QCoreApplication::translate(
            "depeche", "The file must end in .pdf: other formats cannot be written yet."));
        return;
    }
    bool isNumber = true;
    const int limit = session.arguments.has(QStringLiteral("limit"))
                          ? session.arguments.value(QStringLiteral("limit")).toInt(&isNumber)
                          : DefaultLimit;
    if (!isNumber || limit < 1) {
        session.wrongUsage(QCoreApplication::translate("depeche", "--limit needs a number."));
        return;
    }
    const Timestamp now = session.services.library.now();
    session.whenSearchable([&session, words, limit, now, file] {
        session.read(
            [words, limit, now](Connection &db) -> Result<QList<ArticleId>> {
                if (const auto ids = articleIdsFrom(words); ids && !words.isEmpty())
                    return *ids;
                return ArticleSearch(db, now).ids(parseQuery(words.join(u' '), now).query, limit);
            },
            [&session, file](const QList<ArticleId> &ids) {
                if (ids.isEmpty())
                    session.fail(
                        {ErrorKind::NotFound,
                         QCoreApplication::translate("depeche", "Nothing found, so no file was written."),
                         {}});
                else
                    exportPdf(session, ids, file);
            });
    });
}

} // namespace depeche
