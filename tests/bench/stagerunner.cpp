#include "bench/stagerunner.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <time.h>

namespace depeche::bench {

namespace {

constexpr int Forever = -1;

/// Icons and pictures of invented sources are asked for at a proxy that does not exist: nothing leaves the machine, not
/// even a question for a name.
QProcessEnvironment withoutInternet()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"http_proxy", "https_proxy", "all_proxy"})
        environment.insert(QString::fromLatin1(name), QStringLiteral("http://127.0.0.1:9"));
    environment.insert(QStringLiteral("no_proxy"), QStringLiteral("127.0.0.0/8"));
    return environment;
}

qint64 monotonicNanoseconds()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1000000000 + time.tv_nsec;
}

} // namespace

QStringList argumentsOf(const StageInput &input)
{
    QStringList arguments;
    const auto add = [&arguments](const char *name, const QString &value) {
        arguments << QString::fromLatin1(name) << value;
    };
    add("--feeds", QString::number(input.size.feeds));
    add("--articles", QString::number(input.size.articles));
    add("--seed", QString::number(input.size.seed));
    add("--days", QString::number(input.size.days));
    add("--fresh", QString::number(input.size.fresh));
    add("--shown", QString::number(input.size.shown));
    add("--port", QString::number(input.port));
    add("--idle", QString::number(input.idleSeconds));
    add("--begun", QString::number(input.begun));
    if (!input.folder.isEmpty())
        add("--folder", input.folder);
    return arguments;
}

QJsonObject runInProcess(const QString &name, StageInput input)
{
    QProcess child;
    child.setProcessEnvironment(withoutInternet());
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    input.begun = monotonicNanoseconds();
    child.start(QCoreApplication::applicationFilePath(),
                QStringList{QStringLiteral("--stage"), name} + argumentsOf(input));
    child.waitForFinished(Forever);
    // The figures come last; the rest of the output is for whoever reads along.
    const QByteArray last = child.readAllStandardOutput().trimmed().split('\n').last();
    QJsonObject figures = QJsonDocument::fromJson(last).object();
    if (figures.isEmpty())
        figures.insert(QStringLiteral("error"), QStringLiteral("the stage crashed"));
    return figures;
}

ServerProcess::ServerProcess(const CorpusSize &size)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    QStringList{QStringLiteral("--serve")} + argumentsOf({size, 0, {}, 0, 0}));
    while (!m_process.canReadLine() && m_process.waitForReadyRead(Forever)) {
    }
    const QList<QByteArray> answer = m_process.readLine().trimmed().split(' ');
    m_port = answer.first().toUShort();
    m_bytes = answer.last().toLongLong();
    if (m_port == 0)
        std::fprintf(stderr, "the server does not start\n");
}

ServerProcess::~ServerProcess()
{
    m_process.closeWriteChannel();
    m_process.waitForFinished();
}

} // namespace depeche::bench
