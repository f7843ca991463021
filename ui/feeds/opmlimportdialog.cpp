#include "ui/feeds/opmlimportdialog.h"

#include "core/files.h"
#include "core/text.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace depeche {

namespace {

constexpr qint64 MaxFileBytes = qint64(32) << 20;
constexpr int MaxShownRows = 2000;

Result<OpmlDocument> readOpmlFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage,
                     OpmlImportDialog::tr("%1 cannot be read: %2")
                         .arg(QDir::toNativeSeparators(path), file.errorString()),
                     file.errorString()};
    // One byte more than is accepted, so that the reader sees that it is too long.
    return readOpml(file.read(MaxFileBytes + 1));
}

/// Rows of @p outlines below @p parent, at most @p left in all; how many are left then.
int addRows(QTreeWidgetItem *parent, const QList<OpmlOutline> &outlines, const QColor &address, int left)
{
    for (const OpmlOutline &outline : outlines) {
        if (left == 0)
            break;
        --left;
        auto *item = new QTreeWidgetItem(
            parent, {singleLine(outline.displayName(), 200), singleLine(outline.xmlUrl, 200)});
        item->setForeground(1, address);
        left = addRows(item, outline.children, address, left);
        item->setExpanded(true);
    }
    return left;
}

} // namespace

OpmlImportDialog::OpmlImportDialog(Library &library, WorkerPool &workers, const QString &file,
                                   QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_workers(workers)
    , m_file(file)
{
    setWindowTitle(tr("Import subscriptions"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(metrics.px(3));
    m_tree = new QTreeWidget(this);
    m_tree->setAccessibleName(tr("Subscriptions in the file"));
    m_tree->setHeaderHidden(true);
    m_tree->setColumnCount(2);
    m_tree->setUniformRowHeights(true);
    m_tree->setColumnWidth(0, metrics.px(260));
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = m_buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    m_undo = m_buttons->addButton(tr("Undo"), QDialogButtonBox::ActionRole);
    m_undo->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(12));
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_buttons);
    resize(metrics.px(560), metrics.px(460));

    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &OpmlImportDialog::import);
    connect(m_undo, &QPushButton::clicked, this, &OpmlImportDialog::undo);
    readFile();
}

void OpmlImportDialog::readFile()
{
    say(tr("Reading %1 …").arg(QDir::toNativeSeparators(m_file)));
    m_workers.post(
        this, [file = m_file](std::stop_token) { return readOpmlFile(file); },
        [this](Result<OpmlDocument> document) {
            if (!document) {
                fail(document.error());
                return;
            }
            m_document = *std::move(document);
            preview();
        });
}

void OpmlImportDialog::preview()
{
    m_library.read(
        Library::Lane::Lists, this,
        [document = m_document](Connection &db) { return previewImport(db, document); },
        [this](const Result<ImportReport> &report) {
            if (report)
                showPreview(*report);
            else
                fail(report.error());
        });
}

void OpmlImportDialog::showPreview(const ImportReport &report)
{
    QString text = tr("%n new feed(s)", nullptr, report.toAdd());
    if (report.known > 0)
        text += u" · " + tr("%n known already", nullptr, report.known);
    if (report.invalid > 0)
        text += u" · " + tr("%n without a usable address", nullptr, report.invalid);
    if (!m_document.note.isEmpty())
        text += u'\n' + m_document.note;
    addRows(m_tree->invisibleRootItem(), m_document.outlines, colorsOf(palette()).secondary, MaxShownRows);
    finishWith(text);
    m_import->setEnabled(report.toAdd() > 0);
}

void OpmlImportDialog::import()
{
    m_import->setEnabled(false);
    say(tr("Importing …"));
    m_library.write(
        Durability::User, this,
        [document = m_document, now = m_library.now()](Connection &db) {
            return importOpml(db, document, now);
        },
        [this](const Result<ImportReport> &report) {
            if (report)
                showImported(*report);
            else
                fail(report.error());
        });
}

void OpmlImportDialog::showImported(const ImportReport &report)
{
    m_added = report.added;
    finishWith(tr("%n feed(s) imported. Their articles come with the next refresh.", nullptr,
                  int(report.added.size())));
    m_import->hide();
    m_undo->show();
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Close"));
    Q_EMIT imported(report);
}

void OpmlImportDialog::undo()
{
    m_undo->setEnabled(false);
    say(tr("Undoing …"));
    m_library.write(
        Durability::User, this,
        [added = m_added, now = m_library.now()](Connection &db) { return undoImport(db, added, now); },
        [this](const Result<> &undone) {
            if (undone)
                finishWith(tr("The import was undone."));
            else
                fail(undone.error());
        });
}

void OpmlImportDialog::say(const QString &text)
{
    m_message->setText(text);
    m_progress->show();
}

void OpmlImportDialog::finishWith(const QString &text)
{
    m_message->setText(text);
    m_progress->hide();
}

void OpmlImportDialog::fail(const Error &error)
{
    finishWith(error.message);
}

void exportSubscriptions(Library &library, WorkerPool &workers, const QString &file, QObject *context,
                         std::function<void(const Result<> &)> done)
{
    library.read(
        Library::Lane::Lists, context, [now = library.now()](Connection &db) { return exportOpml(db, now); },
        [&workers, file, context, done](const Result<OpmlDocument> &document) {
            if (!document) {
                done(document.error());
                return;
            }
            workers.post(
                context,
                [document = *document, file](std::stop_token) {
                    return writeFile(file, writeOpml(document));
                },
                done);
        });
}

} // namespace depeche
