#pragma once

#include "settings/secrets.h"
#include "ui/settings/settingspage.h"

class QLineEdit;
class QSpinBox;

namespace depeche {

/// How the program reaches the network: the proxy, and when it must not use it. A page of SettingsDialog. GUI thread.
class NetworkPage final : public SettingsPage
{
    Q_OBJECT
public:
    NetworkPage(SettingsStore &settings, Secrets &secrets, const Paths &paths, QWidget *parent);

private:
    void addProxy();
    void fill();
    void store();
    void storePassword();
    void readPasswordPlace();
    void updateState();

    Secrets &m_secrets;
    QString m_key;
    QComboBox *m_type;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_userName;
    QLineEdit *m_password;
    QLineEdit *m_exceptions;
    QLabel *m_problem;
    QList<QWidget *> m_manual; ///< rows that Manual shows
};

} // namespace depeche
