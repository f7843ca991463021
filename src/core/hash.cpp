#include "core/hash.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace depeche {

qint64 stableHash64(QStringView text)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(digest.constData());
}

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace depeche
