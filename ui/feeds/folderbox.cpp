#include "ui/feeds/folderbox.h"

#include "store/feedtable.h"

#include <QLineEdit>

namespace depeche {

FolderBox::FolderBox(Library &library, const QString &path, QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setAccessibleName(tr("Folder"));
    lineEdit()->setPlaceholderText(tr("No folder"));
    lineEdit()->setMaxLength(200);
    setCurrentText(path);
    library.read(
        Library::Lane::Lists, this, [](Connection &db) { return FolderTable(db).folders(); },
        [this](const Result<QList<Folder>> &folders) {
            if (!folders)
                return;
            const QString typed = currentText();
            QStringList paths;
            for (const Folder &folder : *folders)
                paths += folderPath(*folders, folder.id);
            paths.sort(Qt::CaseInsensitive);
            paths.prepend(QString());
            addItems(paths);
            setCurrentText(typed);
        });
}

QString FolderBox::path() const
{
    return currentText().trimmed();
}

} // namespace depeche
