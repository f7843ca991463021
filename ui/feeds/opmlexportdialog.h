#pragma once

#include "core/workerpool.h"
#include "exchange/opmlexport.h"
#include "store/library.h"

#include <QDialog>
#include <functional>

class QCheckBox;
class QLabel;

namespace depeche {

/// Asks how all subscriptions are to be exported, and where to, and does it. Its one question is asked only if there are
/// passwords in addresses; otherwise only the file is asked for. Open with start(); deletes itself when it is over. GUI
/// thread; the file is written in the pool.
class OpmlExportDialog final : public QDialog
{
    Q_OBJECT
public:
    OpmlExportDialog(Library &library, WorkerPool &workers, QWidget *parent = nullptr);

    void start();

Q_SIGNALS:
    void exported(const QString &file);
    void failed(const QString &message);

private:
    void chooseFile();
    void write(const QString &file);

    Library &m_library;
    WorkerPool &m_workers;
    QLabel *m_question;
    QCheckBox *m_withPasswords;
    QLabel *m_warning;
};

/// Writes all subscriptions to @p file in the background, then calls @p done.
void exportSubscriptions(Library &library, WorkerPool &workers, const QString &file, QObject *context,
                         std::function<void(const Result<> &)> done,
                         ExportedPasswords passwords = ExportedPasswords::LeaveOut);

} // namespace depeche
