#include "ui/feeds/feedoptionspage.h"

#include "sync/fetchwords.h"
#include "ui/feeds/factform.h"
#include "ui/feeds/headertable.h"
#include "ui/style/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace depeche {

namespace {

using std::chrono::minutes;

void addPace(QComboBox &box, int pace)
{
    box.addItem(FeedOptionsPage::tr("Every %1", "a duration").arg(durationText(minutes(pace))), pace);
}

} // namespace

FeedOptionsPage::FeedOptionsPage(QWidget *parent)
    : QWidget(parent)
    , m_pace(new QComboBox(this))
    , m_paused(new QCheckBox(tr("Paused: &fetched when I ask only"), this))
    , m_userName(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_userAgent(new QLineEdit(this))
    , m_headers(new HeaderTable(this))
{
    const Metrics metrics(font());
    m_pace->addItem(tr("By its own rhythm"), 0);
    for (const int pace : {15, 30, 60, 120, 240, 360, 720, 1440, 3 * 1440, 7 * 1440, 30 * 1440})
        addPace(*m_pace, pace);
    m_userName->setMaxLength(500);
    m_password->setMaxLength(1000);
    m_password->setEchoMode(QLineEdit::Password);
    m_userAgent->setMaxLength(500);
    m_userAgent->setPlaceholderText(tr("As for all feeds"));

    auto *form = new FactForm(this);
    form->setContentsMargins(0, metrics.px(16), 0, 0);
    const auto addField = [&](const QString &name, QWidget *field) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        label->setMinimumHeight(m_pace->sizeHint().height()); // in the middle of its row
        form->addRow(label, field);
    };
    addField(tr("&Pace"), m_pace);
    form->addRow(QString(), m_paused);
    addField(tr("&User name"), m_userName);
    addField(tr("Pass&word"), m_password);
    m_place = form->addHint({});
    addField(tr("User-&Agent"), m_userAgent);
    addField(tr("&Headers"), m_headers);
    form->addHint(tr("Sent to this server besides our own, for publishers who want a key. A click into the "
                     "table adds one."));
    setPasswordPlace(std::nullopt);

    connect(m_pace, &QComboBox::currentIndexChanged, this, &FeedOptionsPage::edited);
    connect(m_paused, &QCheckBox::toggled, this, &FeedOptionsPage::edited);
    connect(m_headers, &HeaderTable::edited, this, &FeedOptionsPage::edited);
    for (QLineEdit *field : {m_userName, m_password, m_userAgent})
        connect(field, &QLineEdit::textEdited, this, &FeedOptionsPage::edited);
    connect(m_paused, &QCheckBox::toggled, m_pace, &QWidget::setDisabled);
}

void FeedOptionsPage::fill(const FetchOptions &options)
{
    const int pace = options.interval ? int(options.interval->count()) : 0;
    if (m_pace->findData(pace) < 0)
        addPace(*m_pace, pace);
    m_pace->setCurrentIndex(m_pace->findData(pace));
    m_paused->setChecked(options.paused);
    if (m_userName->text().isEmpty())
        m_userName->setText(options.userName);
    m_userAgent->setText(options.userAgent);
    m_headers->setHeaders(options.headers);
}

FetchOptions FeedOptionsPage::options() const
{
    FetchOptions options;
    options.paused = m_paused->isChecked();
    if (const int pace = m_pace->currentData().toInt(); pace > 0)
        options.interval = minutes(pace);
    options.userName = m_userName->text().trimmed();
    options.userAgent = m_userAgent->text().trimmed();
    options.headers = m_headers->headers();
    return options;
}

void FeedOptionsPage::setCredentials(const QString &userName, const QString &password)
{
    m_userName->setText(userName);
    m_password->setText(password);
    m_password->setModified(true);
    Q_EMIT edited();
}

std::optional<QString> FeedOptionsPage::password() const
{
    return m_password->isModified() ? std::optional(m_password->text()) : std::nullopt;
}

void FeedOptionsPage::setPasswordPlace(std::optional<SecretPlace> place)
{
    m_password->setPlaceholderText(place ? tr("Unchanged") : QString());
    if (!place)
        m_place->setText(tr("A password is kept in the keyring of the desktop, never in a file."));
    else if (*place == SecretPlace::Keyring)
        m_place->setText(tr("The password is kept in the keyring of the desktop."));
    else
        m_place->setText(tr("The password is kept until the program ends, because no keyring answers."));
}

QString FeedOptionsPage::problem() const
{
    if (m_userName->text().trimmed().isEmpty() && !m_password->text().isEmpty())
        return tr("A password needs a user name.");
    if (m_userName->text().contains(u':'))
        return tr("A user name has no colon.");
    return m_headers->problem();
}

} // namespace depeche
