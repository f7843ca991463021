#include "ui/feeds/opmlimportdialog.h"

#include "store/undotable.h"
#include "ui/feeds/folderbox.h"
#include "ui/feeds/opmlimportmodel.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"
#include "ui/widgets/thinprogressbar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace depeche {

namespace {

/// More rows than this begin folded up: to open all of them takes longer than a glance.
constexpr qsizetype MostOpenRows = 3000;

QString countsText(const ImportCounts &counts)
{
    QStringList parts{OpmlImportDialog::tr("%n feed(s)", nullptr, counts.feeds),
                      OpmlImportDialog::tr("%n new", nullptr, counts.added)};
    if (counts.known > 0)
        parts += OpmlImportDialog::tr("%n known", nullptr, counts.known);
    if (counts.unusable > 0)
        parts += OpmlImportDialog::tr("%n unusable", nullptr, counts.unusable);
    return parts.join(u" · ");
}

QString leftOutText(const ImportCounts &counts, const QString &note)
{
    QStringList parts;
    if (counts.duplicates > 0)
        parts += OpmlImportDialog::tr("%n address(es) stand in the file more than once.", nullptr,
                                      counts.duplicates);
    if (counts.others > 0)
        parts += OpmlImportDialog::tr("%n note(s) or link(s) are not feeds and are left out.", nullptr,
                                      counts.others);
    if (!note.isEmpty())
        parts += note;
    return parts.join(u' ');
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
    build();
    m_look.setInterval(100);
    connect(&m_look, &QTimer::timeout, this, [this] {
        if (m_running)
            m_progress->setProgress(m_running->done, int(m_model->plan().rows.size()));
    });
    connect(m_model, &OpmlImportModel::choiceChanged, this, &OpmlImportDialog::updateButtons);
    connect(m_move, &QCheckBox::toggled, this, [this](bool isOn) {
        m_model->setKnown(isOn ? ImportOptions::KnownFeeds::Move : ImportOptions::KnownFeeds::Leave);
    });
    connect(m_buttons, &QDialogButtonBox::rejected, this, &OpmlImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &OpmlImportDialog::import);
    connect(m_undo, &QPushButton::clicked, this, &OpmlImportDialog::undo);
    readFile();
}

OpmlImportDialog::~OpmlImportDialog()
{
    if (m_running)
        m_running->cancelled = true;
}

void OpmlImportDialog::build()
{
    const Metrics metrics(font());
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setFont(semibold(font(), 15));
    m_detail = new QLabel(this);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_progress = new ThinProgressBar(this);
    m_model = new OpmlImportModel(this);
    m_model->setLook(colorsOf(palette()).secondary, metrics.px(28));
    m_tree = new QTreeView(this);
    m_tree->setAccessibleName(tr("Subscriptions in the file"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setIconSize({metrics.px(16), metrics.px(16)});
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(OpmlImportModel::Name, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(OpmlImportModel::Status, QHeaderView::Fixed);
    m_tree->header()->resizeSection(OpmlImportModel::Status, metrics.px(240));
    m_folderLabel = new QLabel(tr("Into the folder"), this);
    m_folder = new FolderBox(m_library, {}, this);
    m_folderLabel->setBuddy(m_folder);
    m_move = new QCheckBox(tr("Put known feeds into the folders of the file"), this);
    m_buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = m_buttons->addButton(tr("Import"), QDialogButtonBox::ActionRole);
    m_import->setDefault(true);
    m_undo = m_buttons->addButton(tr("Undo"), QDialogButtonBox::ActionRole);

    auto *target = new QHBoxLayout;
    target->addWidget(m_folderLabel);
    target->addWidget(m_folder, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(8));
    layout->addWidget(m_message);
    layout->addWidget(m_detail);
    layout->addWidget(m_progress);
    layout->addWidget(m_tree, 1);
    layout->addLayout(target);
    layout->addWidget(m_move);
    layout->addSpacing(metrics.px(4));
    layout->addWidget(m_buttons);
    resize(metrics.px(680), metrics.px(560));
}

void OpmlImportDialog::readFile()
{
    enter(Stage::Reading);
    say(tr("Reading %1 …").arg(QFileInfo(m_file).fileName()));
    m_workers.post(
        this,
        [file = m_file](std::stop_token) -> Result<ImportPlan> {
            const auto document = readOpmlFile(file);
            return document ? Result<ImportPlan>(planImport(document.value())) : document.error();
        },
        [this](const Result<ImportPlan> &plan) {
            if (plan) {
                compare(plan.value());
                return;
            }
            enter(Stage::Over);
            say(tr("Nothing can be imported"), plan.error().message);
        });
}

void OpmlImportDialog::compare(const ImportPlan &plan)
{
    m_library.read(
        Library::Lane::Lists, this, [plan](Connection &db) { return compareWithStore(db, plan); },
        [this](const Result<ImportPlan> &compared) {
            if (compared) {
                showPlan(compared.value());
                return;
            }
            enter(Stage::Over);
            say(tr("Nothing can be imported"), compared.error().message);
        });
}

void OpmlImportDialog::showPlan(const ImportPlan &plan)
{
    const ImportCounts counts = plan.counts();
    m_model->setPlan(plan);
    if (plan.rows.size() <= MostOpenRows)
        m_tree->expandAll();
    else if (m_model->rowCount() == 1)
        m_tree->expand(m_model->index(0, 0));
    enter(Stage::Choosing);
    m_move->setVisible(counts.known > 0);
    say(countsText(counts), leftOutText(counts, plan.note));
    m_tree->setFocus();
}

void OpmlImportDialog::import()
{
    ImportOptions options;
    options.folder = m_folder->path();
    options.known = m_model->known();
    options.progress = m_running = std::make_shared<ImportProgress>();
    enter(Stage::Importing);
    m_library.write(
        Durability::User, this,
        [plan = m_model->plan(), options, now = m_library.now()](Connection &db) {
            return importPlan(db, plan, options, now);
        },
        [this](const Result<ImportReport> &report) { showImported(report); });
}

void OpmlImportDialog::showImported(const Result<ImportReport> &report)
{
    m_running.reset();
    if (!report) {
        enter(Stage::Choosing);
        m_detail->setText(report.error().kind == ErrorKind::Cancelled
                              ? tr("Cancelled. Nothing was changed.")
                              : tr("Nothing was imported. %1").arg(report.error().message));
        m_detail->show();
        return;
    }
    m_undoStep = report.value().undo;
    enter(m_undoStep ? Stage::Imported : Stage::Over);
    say(importSummary(report.value()), tr("Their articles come with the next refresh."));
    if (m_undoStep)
        Q_EMIT imported(report.value());
}

void OpmlImportDialog::undo()
{
    enter(Stage::Undoing);
    m_library.write(
        Durability::User, this,
        [step = *m_undoStep, now = m_library.now()](Connection &db) {
            return UndoTable(db).takeBack(step, now);
        },
        [this](const Result<bool> &undone) {
            enter(undone ? Stage::Over : Stage::Imported);
            if (undone)
                say(tr("The import was undone"));
            else
                m_detail->setText(undone.error().message);
        });
}

void OpmlImportDialog::reject()
{
    if (m_stage != Stage::Importing) {
        QDialog::reject();
        return;
    }
    m_running->cancelled = true;
    m_buttons->button(QDialogButtonBox::Cancel)->setEnabled(false);
}

void OpmlImportDialog::enter(Stage stage)
{
    m_stage = stage;
    const bool isBusy = stage == Stage::Reading || stage == Stage::Importing || stage == Stage::Undoing;
    const bool isChoosing = stage == Stage::Choosing || stage == Stage::Importing;
    isBusy ? m_progress->begin() : m_progress->end();
    stage == Stage::Importing ? m_look.start() : m_look.stop();
    m_tree->setEnabled(stage != Stage::Importing);
    for (QWidget *widget : {static_cast<QWidget *>(m_folderLabel), static_cast<QWidget *>(m_folder)}) {
        widget->setVisible(isChoosing);
        widget->setEnabled(stage == Stage::Choosing);
    }
    m_move->setVisible(isChoosing && m_model->plan().counts().known > 0);
    m_move->setEnabled(stage == Stage::Choosing);
    m_import->setVisible(stage == Stage::Reading || isChoosing);
    m_undo->setVisible(stage == Stage::Imported || stage == Stage::Undoing);
    m_undo->setEnabled(stage == Stage::Imported);
    QPushButton *close = m_buttons->button(QDialogButtonBox::Cancel);
    close->setEnabled(true);
    close->setText(isChoosing || stage == Stage::Reading ? tr("Cancel") : tr("Close"));
    updateButtons();
}

void OpmlImportDialog::updateButtons()
{
    const int chosen = m_model->chosenNew() + m_model->chosenKnown() + m_model->chosenFolders();
    m_import->setEnabled(m_stage == Stage::Choosing && chosen > 0);
    m_import->setText(m_stage == Stage::Reading || m_model->chosenNew() == 0
                          ? tr("Import")
                          : tr("Import %n feed(s)", nullptr, m_model->chosenNew()));
}

void OpmlImportDialog::say(const QString &text, const QString &detail)
{
    m_message->setText(text);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

} // namespace depeche
