#include "ui/shell/asking.h"

#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

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

void askToDo(QWidget *parent, const QString &question, const QString &meaning, const QString &button,
             std::function<void()> yes)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, {}, question, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(meaning);
    box->setDefaultButton(QMessageBox::Cancel);
    const auto *doIt = box->addButton(button, QMessageBox::AcceptRole);
    QObject::connect(box, &QMessageBox::finished, parent, [box, doIt, yes = std::move(yes)] {
        if (box->clickedButton() == doIt)
            yes();
    });
    box->open();
}

} // namespace depeche
