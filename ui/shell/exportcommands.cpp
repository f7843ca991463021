#include "ui/shell/exportcommands.h"

#include "core/text.h"
#include "store/articletable.h"

#include <QDir>
#include <QFileDialog>
#include <QLocale>
#include <QStandardPaths>

namespace depeche {

ExportCommands::ExportCommands(const ShellContext &context, const ImageSource &images, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_exporter(context.library, context.workers, images)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    connect(&m_exporter, &PdfExporter::progress, this, &ExportCommands::progress);
    connect(&m_exporter, &PdfExporter::finished, this, &ExportCommands::tell);
}

void ExportCommands::savePdf(const QList<ArticleId> &articles)
{
    if (articles.isEmpty() || m_exporter.isRunning())
        return;
    m_context.library.read(
        Library::Lane::Content, this,
        [id = articles.first()](Connection &db) { return ArticleTable(db).rows({id}); },
        [this, articles](const Result<QList<ArticleRow>> &rows) {
            if (rows && !rows->isEmpty())
                askWhere(articles, rows->first().title);
            else
                Q_EMIT failed(rows ? tr("This article is gone.") : rows.error().message);
        });
}

void ExportCommands::askWhere(const QList<ArticleId> &articles, const QString &title)
{
    const QString name = articles.size() == 1 ? title : tr("%n article(s)", nullptr, int(articles.size()));
    auto *dialog = new QFileDialog(m_window, tr("Save as PDF"), m_folder, tr("PDF documents (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(QString(safeFileName(name) + u".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, articles](const QString &file) {
        m_folder = QFileInfo(file).path();
        ExportOptions options;
        options.locale = QLocale();
        options.made = m_context.library.now();
        m_exporter.exportPdf(articles, file, options);
    });
    dialog->open();
}

void ExportCommands::tell(const Result<PdfReport> &report)
{
    if (report)
        Q_EMIT finished(tr("Saved as %1").arg(QDir::toNativeSeparators(report->file)));
    else if (report.error().kind == ErrorKind::Cancelled)
        Q_EMIT finished(tr("Stopped"));
    else
        Q_EMIT failed(report.error().message);
}

QString safeFileName(const QString &title)
{
    QString name;
    for (const QChar c : singleLine(title, 100)) {
        const bool unsafe = c == u'/' || c == u'\\' || c == u':' || c == u'*' || c == u'?' || c == u'"' ||
                            c == u'<' || c == u'>' || c == u'|' || !c.isPrint();
        name += unsafe ? QChar(u' ') : c;
    }
    name = name.simplified();
    while (name.startsWith(u'.') || name.startsWith(u' ')) // hidden files and "..": no names of articles
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("article") : name;
}

} // namespace depeche
