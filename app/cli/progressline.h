#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace depeche {

/// Tells on stderr what is being done, and that it still is: work of less than a second says nothing, the rest a line
/// now and then. Main thread.
class ProgressLine final : public QObject
{
    Q_OBJECT
public:
    explicit ProgressLine(QObject *parent = nullptr);

    /// What is being done now, in words; told when it takes longer.
    void say(const QString &what);
    void end();

private:
    void tell();

    QTimer m_timer;
    QElapsedTimer m_since;
    QString m_what;
    QString m_told;
};

} // namespace depeche
