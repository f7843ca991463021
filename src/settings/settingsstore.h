#pragma once

#include "core/paths.h"
#include "core/result.h"
#include "settings/settingsvalues.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace depeche {

/// The settings of a profile in `settings.json`. Lives on the main thread, owned by app/services.
///
/// The file is a few kilobytes and is read in the constructor, before there is a window. It is written
/// through a temporary file, half a second after the last change and when the store is destroyed, never on
/// the main thread.
class SettingsStore final : public QObject
{
    Q_OBJECT
public:
    explicit SettingsStore(const Paths &paths, QObject *parent = nullptr);
    /// Writes what was not written yet, or could not be, and waits for it.
    ~SettingsStore() override;

    const SettingsValues &values() const { return m_values; }
    void set(const SettingsValues &values);
    /// Changes some of the values: change([](SettingsValues &v) { v.serif = false; }).
    template <typename Change>
    void change(Change change)
    {
        SettingsValues values = m_values;
        change(values);
        set(values);
    }

    /// What was wrong with the file when it was read, for the user; empty when nothing was. A damaged file is
    /// kept as `settings.json.damaged`.
    QString notice() const { return m_notice; }

    /// Writes at once, in the background.
    void save();

Q_SIGNALS:
    void changed(const depeche::SettingsValues &values);
    /// A write ended well.
    void saved();
    /// The settings could not be written; said once until a write ends well again.
    void saveFailed(const QString &message);

private:
    void load();
    void moveDamagedAside();
    void written(const Result<> &result);

    QString m_file;
    SettingsValues m_values;
    QJsonObject m_object; ///< as read, with keys we do not know
    QString m_notice;
    bool m_failed = false;
    QTimer m_delay;
    QThreadPool m_writer; ///< one thread, so that writes keep their order
};

} // namespace depeche
