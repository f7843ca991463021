#include "settings/keychainbackend.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>
#include <qt6keychain/keychain.h>

namespace depeche {

namespace {

QString serviceName()
{
    return QStringLiteral("depeche");
}

Result<QString> answerOf(const QKeychain::Job &job, const QString &secret)
{
    switch (job.error()) {
    case QKeychain::NoError: return secret;
    case QKeychain::EntryNotFound: return Error{ErrorKind::NotFound, {}, job.errorString()};
    default: return Error{ErrorKind::Storage, {}, job.errorString()};
    }
}

} // namespace

KeychainBackend::KeychainBackend(QObject *parent)
    : QObject(parent)
{
}

KeychainBackend::~KeychainBackend()
{
    if (!m_thread)
        return;
    constexpr unsigned long Patience = 500; // milliseconds
    m_thread->quit();
    // A session bus that hangs must not keep the program from ending: then the thread goes with the process.
    if (m_thread->wait(Patience)) {
        delete m_worker;
        delete m_thread;
    }
}

template <typename Start>
void KeychainBackend::start(const ReadDone &done, Start start)
{
    if (!m_thread) {
        m_thread = new QThread;
        m_thread->setObjectName(QStringLiteral("keyring"));
        m_worker = new QObject;
        m_worker->moveToThread(m_thread);
        m_thread->start();
    }
    const qint64 question = ++m_lastQuestion;
    m_asked.insert(question, done);
    // By the application, which is there as long as the thread may be; this object may be gone.
    const auto answer = [guard = QPointer<KeychainBackend>(this), question](const Result<QString> &given) {
        QMetaObject::invokeMethod(
            qApp,
            [guard, question, given] {
                if (guard)
                    guard->answered(question, given);
            },
            Qt::QueuedConnection);
    };
    // Jobs delete themselves when they end, never before: their answer may come whenever the user unlocks the keyring.
    QMetaObject::invokeMethod(
        m_worker, [start, answer] { start(answer); }, Qt::QueuedConnection);
}

void KeychainBackend::answered(qint64 question, const Result<QString> &answer)
{
    if (const ReadDone done = m_asked.take(question))
        done(answer);
}

void KeychainBackend::read(const QString &key, const ReadDone &done)
{
    start(done, [key](const auto &answer) {
        auto *job = new QKeychain::ReadPasswordJob(serviceName());
        job->setKey(key);
        connect(
            job, &QKeychain::Job::finished, job, [job, answer] { answer(answerOf(*job, job->textData())); },
            Qt::DirectConnection);
        job->start();
    });
}

void KeychainBackend::write(const QString &key, const QString &secret, const Done &done)
{
    const auto written = [done](const Result<QString> &answer) {
        done(answer ? Result<>() : Result<>(answer.error()));
    };
    start(written, [key, secret](const auto &answer) {
        auto *job = new QKeychain::WritePasswordJob(serviceName());
        job->setKey(key);
        job->setTextData(secret);
        connect(
            job, &QKeychain::Job::finished, job, [job, answer] { answer(answerOf(*job, {})); },
            Qt::DirectConnection);
        job->start();
    });
}

void KeychainBackend::remove(const QString &key, const Done &done)
{
    const auto removed = [done](const Result<QString> &answer) {
        done(answer ? Result<>() : Result<>(answer.error()));
    };
    start(removed, [key](const auto &answer) {
        auto *job = new QKeychain::DeletePasswordJob(serviceName());
        job->setKey(key);
        connect(
            job, &QKeychain::Job::finished, job, [job, answer] { answer(answerOf(*job, {})); },
            Qt::DirectConnection);
        job->start();
    });
}

} // namespace depeche
