#include "support/program.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace depeche::test {

namespace {

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input,
        const QStringList &environment)
{
    QProcess process;
    QStringList all = QProcess::systemEnvironment();
    all += environment;
    process.setEnvironment(all);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    constexpr int Patience = 60000; // a sanitizer build starting Chromium takes its time
    Ran ran;
    if (!process.waitForFinished(Patience)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ran.code = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.error = process.readAllStandardError();
    return ran;
}

} // namespace

QJsonObject Ran::json() const
{
    return QJsonDocument::fromJson(out).object();
}

Ran runProgram(const QStringList &arguments, const QByteArray &input, const QStringList &environment)
{
    QStringList all{QStringLiteral("DEPECHE_LANGUAGE=C"), QStringLiteral("QT_QPA_PLATFORM=offscreen")};
    all += environment;
    return run(QStringLiteral(DEPECHE_PROGRAM), arguments, input, all);
}

Ran runTool(const QString &program, const QStringList &arguments)
{
    return run(program, arguments, {}, {});
}

} // namespace depeche::test
