#include "ui/reader/pdfexporter.h"

#include "core/files.h"
#include "render/pdfstamps.h"
#include "store/articletable.h"
#include "ui/reader/readerpage.h"
#include "ui/reader/readerprofile.h"

#include <QBuffer>
#include <QImageReader>
#include <QPageLayout>

namespace depeche {

namespace {

constexpr int FixedSteps = 4; ///< read, build, print, finish

QPageLayout pageLayout()
{
    return QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                       QMarginsF(PdfSideMargin, PdfTopMargin, PdfSideMargin, PdfBottomMargin),
                       QPageLayout::Millimeter);
}

/// False for what Qt can tell is no picture: Chromium would leave a hole. Types without a reader are trusted.
bool canBeShown(QByteArray bytes, const QByteArray &mimeType)
{
    if (bytes.isEmpty() || !isShownImageType(mimeType))
        return false;
    if (!QImageReader::supportedMimeTypes().contains(mimeType))
        return true;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return QImageReader(&buffer).size().isValid();
}

} // namespace

PdfExporter::PdfExporter(Library &library, WorkerPool &pool, ImageSource images, QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_pool(pool)
    , m_images(std::move(images))
{
}

PdfExporter::~PdfExporter() = default; // the page, declared later, goes before its profile

void PdfExporter::exportPdf(const QList<ArticleId> &articles, const QString &file,
                            const ExportOptions &options)
{
    Q_ASSERT(!m_running);
    m_running = true;
    ++m_epoch;
    m_file = file;
    m_options = options;
    m_options.missingImages.clear();
    m_pictures.clear();
    m_done = 0;
    m_total = FixedSteps;
    if (articles.isEmpty()) {
        QMetaObject::invokeMethod(
            this,
            [this, epoch = m_epoch] {
                if (epoch == m_epoch && m_running)
                    end(Error{ErrorKind::NotFound, tr("There is no article to export."), {}});
            },
            Qt::QueuedConnection);
        return;
    }

    struct Read
    {
        QList<Article> articles;
        QList<std::pair<QUrl, QUrl>> images;
    };
    Q_EMIT progress(0, m_total, tr("Reading the articles"));
    m_library.read(
        Library::Lane::Content, this,
        [articles](Connection &db) -> Result<Read> {
            Read read;
            ArticleTable table(db);
            for (const ArticleId id : articles) {
                auto article = table.article(id);
                if (!article)
                    return article.error();
                read.articles.append(std::move(*article));
            }
            read.images = exportImages(read.articles);
            return read;
        },
        [this, epoch = m_epoch](const Result<Read> &read) {
            if (epoch != m_epoch)
                return;
            if (!read) {
                end(read.error());
                return;
            }
            m_articles = read->articles;
            gather(read->images);
        });
}

void PdfExporter::step(const QString &what)
{
    Q_EMIT progress(++m_done, m_total, what);
}

void PdfExporter::gather(const QList<std::pair<QUrl, QUrl>> &images)
{
    m_total += int(images.size());
    m_waiting = m_images ? int(images.size()) : 0;
    step(tr("Fetching the pictures"));
    if (m_waiting == 0) {
        for (const auto &[url, feedUrl] : images)
            m_options.missingImages.insert(url);
        build();
        return;
    }
    for (const auto &[url, feedUrl] : images) {
        m_images(url, feedUrl, this,
                 [this, url = url, epoch = m_epoch](const QByteArray &bytes, const QByteArray &type) {
                     if (epoch != m_epoch)
                         return;
                     m_pictures.insert(url, {bytes, type});
                     step(tr("Fetching the pictures"));
                     if (--m_waiting == 0)
                         build();
                 });
    }
}

void PdfExporter::build()
{
    struct Built
    {
        ExportDocument document;
        QSet<QUrl> missing;
    };
    m_pool.post(
        this,
        [articles = m_articles, options = m_options, pictures = m_pictures](std::stop_token) {
            Built built;
            built.missing = options.missingImages;
            for (auto it = pictures.begin(); it != pictures.end(); ++it) {
                if (!canBeShown(it->bytes, it->mimeType))
                    built.missing.insert(it.key());
            }
            ExportOptions complete = options;
            complete.missingImages = built.missing;
            built.document = buildExportDocument(articles, complete);
            return built;
        },
        [this, epoch = m_epoch](const Built &built) {
            if (epoch != m_epoch)
                return;
            m_options.missingImages = built.missing;
            step(tr("Laying out the pages"));
            print(built.document);
        });
}

void PdfExporter::print(const ExportDocument &document)
{
    m_description = document.description;
    if (!m_profile) {
        m_profile = std::make_unique<ReaderProfile>(
            [this](const QUrl &url, const QUrl &, QObject *, const ImageDone &done) {
                const Picture picture = m_pictures.value(url);
                done(picture.bytes, picture.mimeType);
            });
    }
    m_address = m_profile->pages().add(
        {document.html.toUtf8(), QSet<QUrl>(document.images.begin(), document.images.end()), {}, {}});
    m_page = std::make_unique<ReaderPage>(*m_profile, nullptr);
    ReaderPage *page = m_page.get();
    connect(page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus, int code) {
                // Not from within the page's signal, which end() would delete.
                QMetaObject::invokeMethod(
                    this,
                    [this, code, epoch = m_epoch] {
                        if (epoch == m_epoch && m_running)
                            fail(tr("The pages could not be laid out."),
                                 QStringLiteral("renderer: %1").arg(code));
                    },
                    Qt::QueuedConnection);
            });
    connect(page, &QWebEnginePage::loadFinished, this, [this, page, epoch = m_epoch](bool ok) {
        if (epoch != m_epoch)
            return;
        if (!ok) {
            fail(tr("The pages could not be laid out."), QStringLiteral("load failed"));
            return;
        }
        page->printToPdf(
            [this, guard = QPointer(this), epoch](const QByteArray &printed) {
                if (guard && epoch == m_epoch)
                    finish(printed);
            },
            pageLayout());
    });
    page->load(m_address);
    // Chromium has been seen to never answer, when it runs out of memory for one.
    const auto patience = std::chrono::minutes(2) + std::chrono::seconds(2) * m_articles.size();
    QTimer::singleShot(patience, this, [this, epoch = m_epoch] {
        if (epoch == m_epoch && m_page)
            fail(tr("The pages could not be laid out."), QStringLiteral("no answer"));
    });
}

void PdfExporter::finish(const QByteArray &printed)
{
    step(tr("Writing the file"));
    m_pool.post(
        this,
        [printed, description = m_description, file = m_file](std::stop_token stop) -> Result<PdfReport> {
            auto finished = finishPdf(printed, description);
            if (!finished)
                return finished.error();
            if (stop.stop_requested())
                return Error{ErrorKind::Cancelled, {}, {}};
            DEPECHE_TRY(writeFile(file, finished->bytes));
            PdfReport report;
            report.file = file;
            report.pages = finished->pages;
            report.bytes = finished->bytes.size();
            return report;
        },
        [this, epoch = m_epoch](Result<PdfReport> report) {
            if (epoch != m_epoch)
                return;
            if (report) {
                report->articles = int(m_articles.size());
                report->missingImages = int(m_options.missingImages.size());
                step(tr("Done"));
            }
            end(report);
        });
}

void PdfExporter::cancel()
{
    if (m_running)
        end(Error{ErrorKind::Cancelled, tr("The export was stopped."), {}});
}

void PdfExporter::fail(const QString &message, const QString &detail)
{
    end(Error{ErrorKind::Storage, message, detail});
}

void PdfExporter::end(const Result<PdfReport> &report)
{
    ++m_epoch;
    m_running = false;
    if (m_page)
        m_page.release()->deleteLater();
    if (m_profile)
        m_profile->pages().remove(std::exchange(m_address, {}));
    m_articles.clear();
    m_pictures.clear();
    Q_EMIT finished(report);
}

} // namespace depeche
