#include "ui/feeds/opmlexportdialog.h"

#include "core/files.h"
#include "ui/style/metrics.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace depeche {

OpmlExportDialog::OpmlExportDialog(Library &library, WorkerPool &workers, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_workers(workers)
{
    setWindowTitle(tr("Export subscriptions"));
    const Metrics metrics(font());
    m_question = new QLabel(this);
    m_question->setWordWrap(true);
    m_withPasswords = new QCheckBox(tr("With user names and passwords"), this);
    m_warning = new QLabel(tr("Whoever gets the file can read them."), this);
    m_warning->setWordWrap(true);
    m_warning->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *next = buttons->addButton(tr("Choose a file"), QDialogButtonBox::AcceptRole);
    next->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(m_question);
    layout->addWidget(m_withPasswords);
    layout->addWidget(m_warning);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(metrics.px(420));
    connect(m_withPasswords, &QCheckBox::toggled, m_warning, &QLabel::setVisible);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        hide();
        chooseFile();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QObject::deleteLater);
}

void OpmlExportDialog::start()
{
    m_library.read(
        Library::Lane::Lists, this, [](Connection &db) { return addressesWithPasswords(db); },
        [this](const Result<int> &number) {
            if (!number || number.value() == 0) {
                chooseFile();
                return;
            }
            m_question->setText(
                tr("%n address(es) have a user name or password in them. They are left out of the "
                   "file unless you want them there.",
                   nullptr, number.value()));
            open();
        });
}

void OpmlExportDialog::chooseFile()
{
    auto *dialog =
        new QFileDialog(parentWidget(), tr("Export subscriptions"), {}, tr("Subscriptions (*.opml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("opml"));
    dialog->selectFile(QStringLiteral("depeche.opml"));
    connect(dialog, &QFileDialog::fileSelected, this, &OpmlExportDialog::write);
    connect(dialog, &QFileDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

void OpmlExportDialog::write(const QString &file)
{
    exportSubscriptions(
        m_library, m_workers, file, this,
        [this, file](const Result<> &written) {
            if (written)
                Q_EMIT exported(file);
            else
                Q_EMIT failed(written.error().message);
            deleteLater();
        },
        m_withPasswords->isChecked() ? ExportedPasswords::Include : ExportedPasswords::LeaveOut);
}

void exportSubscriptions(Library &library, WorkerPool &workers, const QString &file, QObject *context,
                         std::function<void(const Result<> &)> done, ExportedPasswords passwords)
{
    library.read(
        Library::Lane::Lists, context,
        [now = library.now(), passwords](Connection &db) { return exportOpml(db, now, passwords); },
        [&workers, file, context, done](const Result<OpmlDocument> &document) {
            if (!document) {
                done(document.error());
                return;
            }
            workers.post(
                context,
                [document = document.value(), file](std::stop_token) {
                    return writeFile(file, writeOpml(document));
                },
                done);
        });
}

} // namespace depeche
