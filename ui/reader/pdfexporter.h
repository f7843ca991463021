#pragma once

#include "core/workerpool.h"
#include "render/exportdocument.h"
#include "store/library.h"
#include "ui/reader/imagesource.h"

#include <QHash>
#include <QObject>

namespace depeche {

class ReaderPage;
class ReaderProfile;

/// What an export made.
struct PdfReport
{
    QString file;
    int articles = 0;
    int pages = 0;
    int missingImages = 0; ///< shown as boxes
    qint64 bytes = 0;

    bool operator==(const PdfReport &) const = default;
};

/// Articles to a PDF file: reads them, gathers their pictures, prints with Chromium, finishes with libqpdf. One export at
/// a time. Works without a window; needs a QApplication and registerArticleScheme(). Main thread; only printing and
/// short answers run on it.
class PdfExporter final : public QObject
{
    Q_OBJECT
public:
    PdfExporter(Library &library, WorkerPool &pool, ImageSource images, QObject *parent = nullptr);
    ~PdfExporter() override;

    /// Writes @p articles, in this order within their chapters, to @p file, which is replaced only when all went well.
    /// Of @p options, missingImages is found out here. Ends with finished().
    void exportPdf(const QList<ArticleId> &articles, const QString &file, const ExportOptions &options);
    /// Stops; finished() follows at once with ErrorKind::Cancelled. The file is untouched unless it was just written.
    void cancel();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    /// @p done of @p total steps; @p step says what is being done, for the user.
    void progress(int done, int total, const QString &step);
    void finished(const depeche::Result<depeche::PdfReport> &report);

private:
    struct Picture
    {
        QByteArray bytes;
        QByteArray mimeType;

        bool operator==(const Picture &) const = default;
    };
    using Pictures = QHash<QUrl, Picture>;

    void gather(const QList<std::pair<QUrl, QUrl>> &images);
    void build();
    void print(const ExportDocument &document);
    void finish(const QByteArray &printed);
    void end(const Result<PdfReport> &report);
    void fail(const QString &message, const QString &detail);
    void step(const QString &what);

    Library &m_library;
    WorkerPool &m_pool;
    ImageSource m_images;
    std::unique_ptr<ReaderProfile> m_profile; ///< made with the first export
    std::unique_ptr<ReaderPage> m_page;
    QUrl m_address;

    bool m_running = false;
    quint64 m_epoch = 0; ///< of the export; late answers of an older one are dropped
    QString m_file;
    ExportOptions m_options;
    QList<Article> m_articles;
    Pictures m_pictures;
    PdfDescription m_description;
    int m_waiting = 0; ///< for pictures
    int m_done = 0;
    int m_total = 0;
};

} // namespace depeche
