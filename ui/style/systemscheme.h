#pragma once

#include <QDBusVariant>
#include <QObject>

class QApplication;

namespace depeche {

/// Asks the desktop whether it is dark (the portal's org.freedesktop.appearance color-scheme) and follows its changes,
/// without ever waiting for an answer. Tells applyTheme(), which must be called again on changed(). Without a portal
/// nothing happens, and Theme::System goes by the palette the program started with. Main thread; owned by the window's
/// main().
class SystemScheme final : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QApplication &application, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    QApplication &m_application;
};

} // namespace depeche
