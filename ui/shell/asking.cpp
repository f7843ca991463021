#include "ui/shell/asking.h"

#include <QInputDialog>

namespace depeche {

void askForName(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                std::function<void(const QString &)> done)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    dialog->setTextValue(initial);
    QObject::connect(dialog, &QInputDialog::textValueSelected, parent,
                     [done = std::move(done)](const QString &text) {
                         if (const QString name = text.trimmed(); !name.isEmpty())
                             done(name);
                     });
    dialog->open();
}

} // namespace depeche
