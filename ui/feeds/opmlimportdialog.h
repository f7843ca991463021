#pragma once

#include "core/workerpool.h"
#include "exchange/opmlexchange.h"
#include "store/library.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace depeche {

/// Imports an OPML file: reads it, shows what is in it and what is new, imports when told to, and offers to take it back.
/// Open with open(); deletes itself when closed. GUI thread; files are read in the pool.
class OpmlImportDialog final : public QDialog
{
    Q_OBJECT
public:
    OpmlImportDialog(Library &library, WorkerPool &workers, const QString &file, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Feeds came that were not fetched yet.
    void imported(const depeche::ImportReport &report);

private:
    void readFile();
    void preview();
    void showPreview(const ImportReport &report);
    void import();
    void showImported(const ImportReport &report);
    void undo();
    void say(const QString &text);
    void fail(const Error &error);
    void finishWith(const QString &text);

    Library &m_library;
    WorkerPool &m_workers;
    QString m_file;
    OpmlDocument m_document;
    QList<FeedId> m_added;
    QLabel *m_message;
    QProgressBar *m_progress;
    QTreeWidget *m_tree;
    QDialogButtonBox *m_buttons;
    QPushButton *m_import;
    QPushButton *m_undo;
};

/// Writes all subscriptions to @p file in the background, then calls @p done.
void exportSubscriptions(Library &library, WorkerPool &workers, const QString &file, QObject *context,
                         std::function<void(const Result<> &)> done);

} // namespace depeche
