#include "settings/settingsstore.h"

#include "core/files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace depeche {

namespace {

constexpr int DelayMilliseconds = 500;
constexpr qint64 MaxFileBytes = 1024 * 1024;

Result<> writeSettings(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    const auto written = writeFile(path, bytes);
    if (written)
        return {};
    return Error{ErrorKind::Storage,
                 QCoreApplication::translate("depeche", "The settings could not be saved in %1: %2")
                     .arg(QDir::toNativeSeparators(path), written.error().detail),
                 written.error().detail};
}

} // namespace

SettingsStore::SettingsStore(const Paths &paths, QObject *parent)
    : QObject(parent)
    , m_file(paths.settings())
{
    m_writer.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(DelayMilliseconds);
    connect(&m_delay, &QTimer::timeout, this, &SettingsStore::save);
    load();
}

SettingsStore::~SettingsStore()
{
    if (m_delay.isActive() || m_failed)
        save();
    m_writer.waitForDone();
}

void SettingsStore::load()
{
    QFile file(m_file);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_notice = QCoreApplication::translate("depeche", "The settings in %1 cannot be read: %2")
                       .arg(QDir::toNativeSeparators(m_file), file.errorString());
        return;
    }
    const QByteArray bytes = file.read(MaxFileBytes + 1);
    file.close();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (bytes.size() > MaxFileBytes || error.error != QJsonParseError::NoError || !document.isObject()) {
        moveDamagedAside();
        return;
    }
    m_object = document.object();
    m_values = settingsFromJson(m_object);
}

void SettingsStore::moveDamagedAside()
{
    const QString aside = m_file + QStringLiteral(".damaged");
    QFile::remove(aside);
    QFile::rename(m_file, aside);
    m_notice = QCoreApplication::translate("depeche",
                                           "The settings file was damaged, so the program starts with its "
                                           "defaults. The old file was kept as %1.")
                   .arg(QDir::toNativeSeparators(aside));
}

void SettingsStore::set(const SettingsValues &values)
{
    if (values == m_values)
        return;
    m_values = values;
    m_delay.start();
    Q_EMIT changed(m_values);
}

void SettingsStore::save()
{
    m_delay.stop();
    m_object = settingsToJson(m_values, m_object);
    m_writer.start([this, path = m_file, bytes = QJsonDocument(m_object).toJson()] {
        const auto result = writeSettings(path, bytes);
        QMetaObject::invokeMethod(
            this, [this, result] { written(result); }, Qt::QueuedConnection);
    });
}

void SettingsStore::written(const Result<> &result)
{
    if (result) {
        m_failed = false;
        Q_EMIT saved();
    } else if (!std::exchange(m_failed, true)) {
        Q_EMIT saveFailed(result.error().message);
    }
}

} // namespace depeche
