#include "ui/shell/singleinstance.h"

#include "core/hash.h"
#include "core/log.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QThread>
#include <QTimer>
#include <QtEndian>

namespace depeche {

namespace {

constexpr char Accepted = '+';
constexpr int HeadBytes = 4;
constexpr int HandOverMilliseconds = 5000;
constexpr int ClientMilliseconds = 5000;

/// Short, because socket names are limited to about a hundred bytes.
QString nameFor(const Paths &paths)
{
    const QString canonical = QDir(paths.profile).canonicalPath();
    return QStringLiteral("depeche-%1").arg(quint64(stableHash64(canonical)), 16, 16, QLatin1Char('0'));
}

QByteArray encode(const QStringList &arguments)
{
    const QByteArray json =
        QJsonDocument(QJsonArray::fromStringList(arguments)).toJson(QJsonDocument::Compact);
    QByteArray head(HeadBytes, '\0');
    qToBigEndian(quint32(json.size()), head.data());
    return head + json;
}

/// The message at the beginning of @p bytes, when it is complete.
std::optional<QByteArray> completeMessage(const QByteArray &bytes)
{
    if (bytes.size() < HeadBytes)
        return std::nullopt;
    const auto length = qsizetype(qFromBigEndian<quint32>(bytes.constData()));
    return bytes.size() >= HeadBytes + length ? std::optional(bytes.mid(HeadBytes, length)) : std::nullopt;
}

} // namespace

SingleInstance::SingleInstance(const Paths &paths, QObject *parent)
    : QObject(parent)
    , m_paths(paths)
    , m_lock(paths.lock())
{
    m_lock.setStaleLockTime(0); // only the death of its owner makes a lock stale, not its age
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
}

Result<SingleInstance::Role> SingleInstance::claim(const QStringList &arguments)
{
    const QByteArray message = encode(arguments);
    if (message.size() > MaxMessageBytes)
        return Error{ErrorKind::Limit, tr("There are too many arguments."), {}};
    QDir().mkpath(m_paths.profile);
    QElapsedTimer time;
    time.start();
    // The other one may be starting (not listening yet) or ending (not unlocked yet), so both are tried in turn.
    do {
        if (m_lock.tryLock(0)) {
            listen();
            return Role::First;
        }
        if (m_lock.error() != QLockFile::LockFailedError) {
            qCInfo(lcUi) << "the profile cannot be locked and is used without";
            return Role::First;
        }
        if (handOver(message))
            return Role::HandedOver;
        QThread::msleep(50);
    } while (time.elapsed() < HandOverMilliseconds);
    return Error{ErrorKind::Locked,
                 tr("Dépêche is running with this profile already, but does not answer. Close it first."),
                 m_paths.lock()};
}

bool SingleInstance::handOver(const QByteArray &message) const
{
    QLocalSocket socket;
    socket.connectToServer(nameFor(m_paths));
    if (!socket.waitForConnected(1000))
        return false;
    socket.write(message);
    char answer = 0;
    while (socket.bytesAvailable() == 0) {
        if (!socket.waitForReadyRead(3000))
            return false;
    }
    return socket.getChar(&answer) && answer == Accepted;
}

void SingleInstance::listen()
{
    const QString name = nameFor(m_paths);
    // We hold the lock, so a socket with our name is left from a crash.
    QLocalServer::removeServer(name);
    if (!m_server.listen(name))
        qCWarning(lcUi) << "no other start will be heard:" << m_server.errorString();
}

void SingleInstance::serve(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(ClientMilliseconds, socket, [socket] { socket->abort(); });
    const auto buffer = std::make_shared<QByteArray>();
    const auto take = [this, socket, buffer] {
        buffer->append(socket->readAll());
        if (buffer->size() > MaxMessageBytes) {
            socket->abort();
            return;
        }
        const auto message = completeMessage(*buffer);
        if (!message)
            return;
        buffer->clear();
        const QJsonDocument json = QJsonDocument::fromJson(*message);
        if (!json.isArray()) {
            socket->abort();
            return;
        }
        QStringList arguments;
        for (const QJsonValue &value : json.array())
            arguments += value.toString();
        socket->putChar(Accepted);
        socket->flush();
        socket->disconnectFromServer();
        Q_EMIT received(arguments);
    };
    connect(socket, &QLocalSocket::readyRead, this, take);
    take(); // what came before we listened
}

} // namespace depeche
