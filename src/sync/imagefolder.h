#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <optional>

namespace depeche {

/// The files of the image cache. Blocking: for a worker thread.
class ImageFolder final
{
public:
    explicit ImageFolder(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// Named by the SHA-256 of the address, so that nothing in an address can lead out of the folder.
    QString fileFor(const QUrl &url) const;
    /// Notes that the picture was used.
    std::optional<QByteArray> read(const QUrl &url) const;
    /// All or nothing. False when it could not be written; nothing depends on it.
    bool write(const QUrl &url, const QByteArray &bytes) const;
    /// Removes the longest unused pictures until at most @p maxBytes are left.
    void trim(qint64 maxBytes) const;

private:
    QString m_folder;
};

} // namespace depeche
