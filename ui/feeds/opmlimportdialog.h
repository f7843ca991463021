#pragma once

#include "core/workerpool.h"
#include "exchange/opmlimport.h"
#include "store/library.h"
#include "ui/feeds/opmlexportdialog.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTreeView;

namespace depeche {

class FolderBox;
class OpmlImportModel;
class ThinProgressBar;

/// Imports an OPML file: reads it, shows what is in it and what is new, lets the user choose, imports when told to, and
/// offers to take it back (so does the window's Undo). Nothing is fetched or changed before that. Open with open();
/// deletes itself when closed. GUI thread; the file is read in the pool.
class OpmlImportDialog final : public QDialog
{
    Q_OBJECT
public:
    OpmlImportDialog(Library &library, WorkerPool &workers, const QString &file, QWidget *parent = nullptr);
    ~OpmlImportDialog() override;

public Q_SLOTS:
    /// Stops an import that is running, else closes.
    void reject() override;

Q_SIGNALS:
    /// It was imported; importSummary(report) says so to the user, and it is the last step of the undo table.
    void imported(const depeche::ImportReport &report);

private:
    enum class Stage { Reading, Choosing, Importing, Imported, Undoing, Over };

    void build();
    void readFile();
    void compare(const ImportPlan &plan);
    void showPlan(const ImportPlan &plan);
    void import();
    void showImported(const Result<ImportReport> &report);
    void undo();
    void enter(Stage stage);
    void updateButtons();
    void say(const QString &text, const QString &detail = {});

    Library &m_library;
    WorkerPool &m_workers;
    QString m_file;
    Stage m_stage = Stage::Reading;
    std::optional<UndoId> m_undoStep;
    std::shared_ptr<ImportProgress> m_running; ///< while importing
    QTimer m_look;                             ///< at m_running
    OpmlImportModel *m_model;
    QLabel *m_message;
    QLabel *m_detail;
    ThinProgressBar *m_progress;
    QTreeView *m_tree;
    QLabel *m_folderLabel;
    FolderBox *m_folder;
    QCheckBox *m_move;
    QDialogButtonBox *m_buttons;
    QPushButton *m_import;
    QPushButton *m_undo;
};

} // namespace depeche
