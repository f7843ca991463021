#include "ui/feeds/signinform.h"

#include "core/text.h"
#include "ui/style/metrics.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace depeche {

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent)
    , m_question(new QLabel(this))
    , m_userName(new QLineEdit(this))
    , m_password(new QLineEdit(this))
{
    const Metrics metrics(font());
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_userName->setMaxLength(500);
    m_password->setMaxLength(500);
    auto *layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.px(8));
    layout->addRow(m_question);
    layout->addRow(tr("User name"), m_userName);
    layout->addRow(tr("Password"), m_password);
    connect(m_userName, &QLineEdit::textEdited, this, &SignInForm::edited);
    connect(m_password, &QLineEdit::textEdited, this, &SignInForm::edited);
}

void SignInForm::ask(const QString &host)
{
    m_question->setText(tr("%1 wants to know who you are.").arg(singleLine(host, 80)));
    m_password->clear();
    (m_userName->text().isEmpty() ? m_userName : m_password)->setFocus();
}

bool SignInForm::isComplete() const
{
    return !m_userName->text().isEmpty();
}

HttpCredentials SignInForm::credentials() const
{
    return {m_userName->text(), m_password->text()};
}

} // namespace depeche
