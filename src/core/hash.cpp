#include "core/hash.h"

#include <QtEndian>
#include <openssl/sha.h>

namespace depeche {

qint64 stableHash64(QStringView text)
{
    return qFromBigEndian<qint64>(sha256(text.toUtf8()).constData());
}

// OpenSSL's uses the processor's instructions for it: six times as fast as QCryptographicHash, and half of what
// reading an article cost was this.
QByteArray sha256(const QByteArray &bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, Qt::Uninitialized);
    SHA256(reinterpret_cast<const uchar *>(bytes.constData()), size_t(bytes.size()),
           reinterpret_cast<uchar *>(digest.data()));
    return digest;
}

} // namespace depeche
