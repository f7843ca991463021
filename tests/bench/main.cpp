// The benchmark: starts the server and each stage in a process of its own, and prints one table.
#include "bench/documentserver.h"
#include "bench/report.h"
#include "bench/stages.h"
#include "ui/reader/enginesetup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>

using namespace depeche;
using namespace depeche::bench;

namespace {

constexpr int Forever = -1;

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QStringList sizeArguments(const CorpusSize &size)
{
    return {QStringLiteral("--feeds"),      QString::number(size.feeds), QStringLiteral("--articles"),
            QString::number(size.articles), QStringLiteral("--seed"),    QString::number(size.seed)};
}

int serve(const CorpusSize &size)
{
    DocumentServer server;
    server.prepare(Corpus(size));
    const quint16 port = server.listen();
    printLine(QByteArray::number(port) + " " + QByteArray::number(server.bytes()));
    if (port == 0)
        return 1;
    server.run();
    return 0;
}

int runStage(const QString &name, const StageInput &input, QCoreApplication &application)
{
    QJsonObject figures;
    if (name == u"curl")
        figures = curlStage(input);
    else if (name == u"bare")
        figures = bareStage(input);
    else if (name == u"bare-fts5")
        figures = bareIndexStage(input);
    else if (name == u"program")
        figures = programStage(input);
    else if (name == u"window")
        figures = windowStage(input, application);
    printLine(QJsonDocument(figures).toJson(QJsonDocument::Compact));
    return figures.isEmpty() || figures.contains(QLatin1String("error")) ? 1 : 0;
}

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

/// The figures a child prints last; the rest of its output is for whoever reads along.
QJsonObject startStage(const QString &name, const CorpusSize &size, quint16 port)
{
    QTemporaryDir folder;
    QProcess child;
    child.setProcessEnvironment(withoutInternet());
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(),
                QStringList{QStringLiteral("--stage"), name, QStringLiteral("--port"), QString::number(port),
                            QStringLiteral("--folder"), folder.path()} +
                    sizeArguments(size));
    child.waitForFinished(Forever);
    const QByteArray last = child.readAllStandardOutput().trimmed().split('\n').last();
    QJsonObject figures = QJsonDocument::fromJson(last).object();
    if (figures.isEmpty())
        figures.insert(QStringLiteral("error"), QStringLiteral("the stage crashed"));
    return figures;
}

int measure(const CorpusSize &size, const QStringList &stageNames, const QString &jsonFile)
{
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(QCoreApplication::applicationFilePath(),
                 QStringList{QStringLiteral("--serve")} + sizeArguments(size));
    while (!server.canReadLine() && server.waitForReadyRead(Forever)) {
    }
    const QList<QByteArray> answer = server.readLine().trimmed().split(' ');
    const quint16 port = answer.first().toUShort();
    if (port == 0) {
        std::fprintf(stderr, "the server does not start\n");
        return 1;
    }
    const qint64 bytes = answer.last().toLongLong();
    std::fprintf(stderr, "%d feeds of %d articles, %.1f MB, %d cores\n", size.feeds, size.articles,
                 double(bytes) / (1 << 20), QThread::idealThreadCount());
    QJsonObject stages;
    bool failed = false;
    for (const QString &name : stageNames) {
        std::fprintf(stderr, "… %s\n", qPrintable(name));
        const QJsonObject figures = startStage(name, size, port);
        if (const QString error = figures.value(QLatin1String("error")).toString(); !error.isEmpty()) {
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(error));
            failed = true;
        }
        stages.insert(name, figures);
    }
    server.closeWriteChannel();
    server.waitForFinished();

    const QList<Row> rows = rowsOf(stages);
    printLine(tableOf(rows).toUtf8());
    const QJsonObject report{{QStringLiteral("feeds"), size.feeds},
                             {QStringLiteral("articles"), size.articles},
                             {QStringLiteral("seed"), qint64(size.seed)},
                             {QStringLiteral("bytes"), bytes},
                             {QStringLiteral("cores"), QThread::idealThreadCount()},
                             {QStringLiteral("stages"), stages},
                             {QStringLiteral("table"), jsonOf(rows)}};
    if (jsonFile.isEmpty())
        return failed ? 1 : 0;
    QFile file(jsonFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(report).toJson()) < 0) {
        std::fprintf(stderr, "%s cannot be written\n", qPrintable(jsonFile));
        return 1;
    }
    return failed ? 1 : 0;
}

} // namespace

int main(int argc, char **argv)
{
    const bool wantsWindow =
        std::any_of(argv, argv + argc, [](const char *word) { return qstrcmp(word, "window") == 0; }) &&
        std::any_of(argv, argv + argc, [](const char *word) { return qstrcmp(word, "--stage") == 0; });
    if (wantsWindow) {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        disableSandboxForRoot();
        registerArticleScheme();
    }
    const auto application = wantsWindow ? std::unique_ptr<QCoreApplication>(new QApplication(argc, argv))
                                         : std::make_unique<QCoreApplication>(argc, argv);

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Measures Dépêche against the least a newsreader can do, on this machine."));
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const char *description, const char *value,
                                  const char *standard) {
        const QCommandLineOption option(QString::fromLatin1(name), QString::fromLatin1(description),
                                        QString::fromLatin1(value), QString::fromLatin1(standard));
        parser.addOption(option);
        return option;
    };
    const auto feeds = option("feeds", "How many feeds.", "n", "1000");
    const auto articles = option("articles", "How many articles in each.", "n", "100");
    const auto seed = option("seed", "Another seed, another corpus.", "n", "1");
    const auto json = option("json", "Also write all figures to this file.", "file", "");
    const auto stages = option("stages", "Only these stages.", "names", "curl,bare,bare-fts5,program,window");
    const auto stage = option("stage", "Run one stage (used by the benchmark itself).", "name", "");
    const auto port = option("port", "Where the documents are, for --stage.", "n", "0");
    const auto folder = option("folder", "An empty folder, for --stage.", "path", "");
    const QCommandLineOption serving(QStringLiteral("serve"),
                                     QStringLiteral("Serve the documents (used by the benchmark itself)."));
    parser.addOption(serving);
    parser.process(*application);

    const CorpusSize size{qMax(1, parser.value(feeds).toInt()), qMax(1, parser.value(articles).toInt()),
                          parser.value(seed).toULongLong()};
    if (parser.isSet(serving))
        return serve(size);
    if (parser.isSet(stage)) {
        const StageInput input{size, parser.value(port).toUShort(), parser.value(folder)};
        return runStage(parser.value(stage), input, *application);
    }
    return measure(size, parser.value(stages).split(u',', Qt::SkipEmptyParts), parser.value(json));
}
