#pragma once

#include "ui/reader/pdfexporter.h"
#include "ui/shell/shellcontext.h"

namespace depeche {

/// Saves articles as PDF: asks where, exports, tells. Main thread; owned by MainWindow.
class ExportCommands final : public QObject
{
    Q_OBJECT
public:
    /// Dialogs open over @p window, which must outlive this.
    ExportCommands(const ShellContext &context, const ImageSource &images, QWidget *window);

    /// One article or several in one file.
    void savePdf(const QList<ArticleId> &articles);
    void cancel() { m_exporter.cancel(); }

Q_SIGNALS:
    void progress(int done, int total, const QString &step);
    /// For the user, when it ended well.
    void finished(const QString &text);
    void failed(const QString &message);

private:
    void askWhere(const QList<ArticleId> &articles, const QString &title);
    void tell(const Result<PdfReport> &report);

    ShellContext m_context;
    QWidget *m_window;
    PdfExporter m_exporter;
    QString m_folder; ///< of the last export
};

/// A file name for @p title: no slashes, controls or dots in front, at most 100 characters; never empty.
QString safeFileName(const QString &title);

} // namespace depeche
