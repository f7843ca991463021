#include "sync/imagefolder.h"

#include "core/hash.h"
#include "net/httpclient.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace depeche {

QString ImageFolder::fileFor(const QUrl &url) const
{
    const QByteArray address = url.toEncoded(QUrl::RemoveFragment);
    return m_folder + u'/' + QString::fromLatin1(sha256(address).toHex());
}

std::optional<QByteArray> ImageFolder::read(const QUrl &url) const
{
    QFile file(fileFor(url));
    if (!file.open(QIODevice::ReadOnly) || file.size() > httplimits::Image)
        return std::nullopt;
    file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
    return file.readAll();
}

bool ImageFolder::write(const QUrl &url, const QByteArray &bytes) const
{
    if (!QDir().mkpath(m_folder))
        return false;
    QSaveFile file(fileFor(url));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void ImageFolder::trim(qint64 maxBytes) const
{
    const QFileInfoList files =
        QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time); // newest first
    qint64 total = 0;
    for (const QFileInfo &file : files) {
        total += file.size();
        if (total > maxBytes)
            QFile::remove(file.filePath());
    }
}

} // namespace depeche
