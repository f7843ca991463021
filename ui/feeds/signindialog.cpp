#include "ui/feeds/signindialog.h"

#include "store/feedtable.h"
#include "ui/style/fonts.h"
#include "ui/style/metrics.h"
#include "ui/style/palette.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace depeche {

SignInDialog::SignInDialog(Library &library, Secrets &secrets, FeedId feed, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_secrets(secrets)
    , m_id(feed)
    , m_question(new QLabel(this))
    , m_userName(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_message(new QLabel(this))
{
    setWindowTitle(tr("Sign in"));
    setAttribute(Qt::WA_DeleteOnClose);
    const Metrics metrics(font());
    for (QLabel *label : {m_question, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_userName->setMaxLength(500);
    m_password->setMaxLength(1000);
    m_password->setEchoMode(QLineEdit::Password);
    m_message->setFont(sized(font(), 12));
    QPalette quiet = m_message->palette();
    quiet.setColor(QPalette::WindowText, colorsOf(quiet).secondary);
    m_message->setPalette(quiet);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(metrics.px(20), metrics.px(20), metrics.px(20), metrics.px(16));
    form->setHorizontalSpacing(metrics.px(16));
    form->setVerticalSpacing(metrics.px(12));
    form->addRow(m_question);
    form->addRow(tr("&User name"), m_userName);
    form->addRow(tr("&Password"), m_password);
    form->addRow(m_message);
    form->addRow(buttons);
    setMinimumWidth(metrics.px(440));

    connect(m_userName, &QLineEdit::textEdited, this, &SignInDialog::validate);
    connect(m_password, &QLineEdit::textEdited, this, &SignInDialog::validate);
    connect(buttons, &QDialogButtonBox::accepted, this, &SignInDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
    fill();
}

void SignInDialog::fill()
{
    m_library.read(
        Library::Lane::Content, this, [id = m_id](Connection &db) { return FeedTable(db).feed(id); },
        [this](const Result<Feed> &feed) {
            if (!feed) {
                m_message->setText(feed.error().message);
                makeRoom();
                return;
            }
            m_url = feed->url;
            m_question->setText(tr("%1 wants a user name and a password for “%2”.", "a server and a feed")
                                    .arg(m_url.host(), feed->title));
            if (m_userName->text().isEmpty())
                m_userName->setText(feed->options.userName);
            (m_userName->text().isEmpty() ? m_userName : m_password)->setFocus();
            // Without encryption everybody on the way can read them: that must be said before, not after.
            m_message->setText(
                m_url.scheme() == u"https"
                    ? tr("They are sent to this server only. The password is kept in the keyring of the "
                         "desktop.")
                    : tr("This address is not encrypted (http), so that others on the way can read the "
                         "password. It is kept in the keyring of the desktop."));
            validate();
            makeRoom();
        });
}

/// The dialog was shown before its texts came, and lines that wrap know how high they are once they were laid out.
void SignInDialog::makeRoom()
{
    QMetaObject::invokeMethod(
        this, [this] { resize(width(), qMax(height(), layout()->totalHeightForWidth(width()))); },
        Qt::QueuedConnection);
}

void SignInDialog::validate()
{
    const QString name = m_userName->text().trimmed();
    m_accept->setEnabled(m_url.isValid() && !name.isEmpty() && !name.contains(u':'));
}

void SignInDialog::save()
{
    m_accept->setEnabled(false);
    const QString name = m_userName->text().trimmed();
    m_library.write(
        Durability::User, this,
        [id = m_id, name](Connection &db) -> Result<> {
            const auto feed = FeedTable(db).feed(id);
            if (!feed)
                return feed.error();
            FetchOptions options = feed->options;
            options.userName = name;
            return FeedTable(db).setOptions(id, options);
        },
        [this, password = m_password->text()](const Result<> &saved) {
            if (!saved) {
                m_message->setText(saved.error().message);
                validate();
                makeRoom();
                return;
            }
            const QString key = feedSecretKey(m_library.paths(), m_id, m_url);
            m_secrets.write(key, password, this, [this](const Result<SecretPlace> &) {
                Q_EMIT signedIn(m_id);
                accept();
            });
        });
}

} // namespace depeche
