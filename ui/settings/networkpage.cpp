#include "ui/settings/networkpage.h"

#include "net/proxysettings.h"
#include "ui/style/metrics.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>

namespace depeche {

namespace {

/// A host name or address, without scheme, port or blanks.
bool isHost(const QString &text)
{
    const QString host = text.count(u':') > 1 && !text.startsWith(u'[') ? QString(u'[' + text + u']') : text;
    return !text.contains(u'/') && !text.contains(u'@') && isProxyAddress(QString(u"http://" + host + u":1"));
}

/// What people paste: "http://proxy.example:3128/" → the host and the port in their fields.
std::optional<std::pair<QString, int>> hostAndPort(const QString &text)
{
    const QUrl url(text.contains(u"://") ? text : QString(u"http://" + text));
    if (url.host().isEmpty() || url.port() <= 0 || text.count(u':') > 2)
        return std::nullopt;
    return std::pair(url.host(), url.port());
}

} // namespace

NetworkPage::NetworkPage(SettingsStore &settings, Secrets &secrets, const Paths &paths, QWidget *parent)
    : SettingsPage(settings, tr("Network"), parent)
    , m_secrets(secrets)
    , m_key(proxySecretKey(paths))
{
    addSwitch(tr("Work offline: fetch nothing"), &SettingsValues::workOffline);
    addSwitch(tr("Refresh by itself on metered connections, too"), &SettingsValues::refreshWhenMetered);
    addProxy();
    fill();
    updateState();
    readPasswordPlace();
}

void NetworkPage::addProxy()
{
    const Metrics metrics(font());
    addChoice<ProxyChoice>(tr("Proxy"), &SettingsValues::proxy,
                           {{ProxyChoice::System, tr("As the desktop says")},
                            {ProxyChoice::None, tr("None")},
                            {ProxyChoice::Manual, tr("This one:")}});
    connect(&settings(), &SettingsStore::changed, this, &NetworkPage::updateState);

    m_type = addChoice<ProxyType>(
        tr("Kind"), &SettingsValues::proxyType,
        {{ProxyType::Http, QStringLiteral("HTTP")}, {ProxyType::Socks5, QStringLiteral("SOCKS 5")}});
    auto *place = new QWidget(this);
    m_host = new QLineEdit(place);
    m_host->setPlaceholderText(QStringLiteral("proxy.example.org"));
    m_host->setAccessibleName(tr("Host of the proxy"));
    m_host->setMaxLength(300);
    m_port = new QSpinBox(place);
    m_port->setRange(1, 65535);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_port->setAccessibleName(tr("Port of the proxy"));
    m_port->setFixedWidth(metrics.px(72));
    auto *row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics.px(8));
    row->addWidget(m_host, 1);
    row->addWidget(m_port);
    place->setFocusProxy(m_host);
    addField(tr("Host and port"), place);
    m_userName = new QLineEdit(this);
    m_userName->setMaxLength(500);
    addField(tr("User name"), m_userName);
    m_password = new QLineEdit(this);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(1000);
    addField(tr("Password"), m_password);
    m_exceptions = new QLineEdit(this);
    m_exceptions->setPlaceholderText(QStringLiteral("localhost, 192.168.0.0/16"));
    addField(tr("Not for"), m_exceptions);
    m_problem = addHint({});
    m_manual = {m_type, place, m_userName, m_password, m_exceptions};
    for (QWidget *field : QList<QWidget *>{place, m_userName, m_password, m_exceptions})
        field->setMinimumWidth(metrics.px(280));

    for (QLineEdit *field : {m_host, m_userName, m_exceptions})
        connect(field, &QLineEdit::editingFinished, this, &NetworkPage::store);
    connect(m_port, &QSpinBox::editingFinished, this, &NetworkPage::store);
    connect(m_password, &QLineEdit::editingFinished, this, &NetworkPage::storePassword);
    connect(m_host, &QLineEdit::textEdited, this, &NetworkPage::updateState);
}

void NetworkPage::fill()
{
    const SettingsValues &values = settings().values();
    m_host->setText(values.proxyHost);
    m_port->setValue(values.proxyPort);
    m_userName->setText(values.proxyUserName);
    m_exceptions->setText(values.proxyExceptions.join(QStringLiteral(", ")));
}

void NetworkPage::store()
{
    if (const auto pasted = hostAndPort(m_host->text().trimmed())) {
        m_host->setText(pasted->first);
        m_port->setValue(pasted->second);
    }
    static const QRegularExpression divider(QStringLiteral("[,;\\s]+"));
    settings().change([this](SettingsValues &values) {
        // What is no host stays in the field, but is not used: no request may go where it was not meant to.
        if (const QString host = m_host->text().trimmed(); host.isEmpty() || isHost(host))
            values.proxyHost = host;
        values.proxyPort = m_port->value();
        values.proxyUserName = m_userName->text().trimmed();
        values.proxyExceptions = m_exceptions->text().split(divider, Qt::SkipEmptyParts);
    });
    updateState();
}

void NetworkPage::storePassword()
{
    if (!m_password->isModified())
        return;
    m_password->setModified(false);
    m_secrets.write(m_key, m_password->text(), this, [this](const Result<SecretPlace> &) { updateState(); });
}

void NetworkPage::readPasswordPlace()
{
    if (!settings().values().proxyUserName.isEmpty())
        m_secrets.read(m_key, this, [this](const Result<QString> &) { updateState(); });
}

void NetworkPage::updateState()
{
    const bool manual = settings().values().proxy == ProxyChoice::Manual;
    for (QWidget *field : std::as_const(m_manual))
        form()->setRowVisible(field, manual);
    const auto place = m_secrets.placeOf(m_key);
    m_password->setPlaceholderText(place ? tr("Unchanged") : QString());
    const QString host = m_host->text().trimmed();
    if (host.isEmpty())
        m_problem->setText(tr("Without a host, no proxy is used."));
    else if (!isHost(host) && !hostAndPort(host))
        m_problem->setText(tr("This is not the name or address of a host."));
    else if (place == SecretPlace::SessionOnly)
        m_problem->setText(tr("The password is kept until the program ends, because no keyring answers."));
    else
        m_problem->setText(tr("A password is kept in the keyring of the desktop, never in a file."));
    form()->setRowVisible(m_problem, manual);
}

} // namespace depeche
