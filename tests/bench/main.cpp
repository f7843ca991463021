// The benchmark: starts the server and each stage in a process of its own, and prints one table.
#include "bench/archive/archivebench.h"
#include "bench/archive/archivereport.h"
#include "bench/documentserver.h"
#include "bench/report.h"
#include "bench/stagerunner.h"
#include "ui/reader/enginesetup.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QThread>
#include <cstdio>

using namespace depeche;
using namespace depeche::bench;

namespace {

constexpr auto RefreshStages = "curl,bare,bare-fts5,program,window";
constexpr auto ArchiveStages = "queries,start,reading,pdf,stall";

void printLine(const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
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

QJsonObject figuresOf(const QString &name, const StageInput &input, QCoreApplication &application)
{
    if (name == u"curl")
        return curlStage(input);
    if (name == u"bare")
        return bareStage(input);
    if (name == u"bare-fts5")
        return bareIndexStage(input);
    if (name == u"program")
        return programStage(input);
    if (name == u"window")
        return windowStage(input, application);
    if (name == u"archive")
        return archiveStage(input);
    if (name == u"queries")
        return queryStage(input);
    if (name == u"start")
        return startStage(input, application);
    if (name == u"reading")
        return readingStage(input, application);
    if (name == u"pdf")
        return pdfStage(input);
    if (name == u"stall")
        return stallStage(input, application);
    return {};
}

int runStage(const QString &name, const StageInput &input, QCoreApplication &application)
{
    const QJsonObject figures = figuresOf(name, input, application);
    printLine(QJsonDocument(figures).toJson(QJsonDocument::Compact));
    return figures.isEmpty() || figures.contains(QLatin1String("error")) ? 1 : 0;
}

QJsonObject measureRefresh(const CorpusSize &size, const QStringList &stageNames, qint64 &bytes)
{
    QJsonObject stages;
    const ServerProcess server(size);
    bytes = server.bytes();
    std::fprintf(stderr, "%d feeds of %d articles, %.1f MB, %d cores\n", size.feeds, size.articles,
                 double(bytes) / (1 << 20), QThread::idealThreadCount());
    for (const QString &name : stageNames) {
        std::fprintf(stderr, "… %s\n", qPrintable(name));
        const QTemporaryDir folder;
        const QJsonObject figures = runInProcess(name, {size, server.port(), folder.path(), 0, 0});
        if (const QString error = figures.value(QLatin1String("error")).toString(); !error.isEmpty())
            std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(error));
        stages.insert(name, figures);
    }
    return stages;
}

bool containsError(const QJsonValue &figures)
{
    const QJsonObject object = figures.toObject();
    return object.contains(QLatin1String("error")) ||
           std::any_of(object.begin(), object.end(), containsError);
}

QStringList common(const QString &wanted, const char *all)
{
    QStringList names;
    for (const QString &name : QString::fromLatin1(all).split(u',')) {
        if (wanted.split(u',').contains(name))
            names += name;
    }
    return names;
}

int writeReport(const QJsonObject &report, const QString &jsonFile)
{
    QFile file(jsonFile);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report).toJson()) >= 0)
        return 0;
    std::fprintf(stderr, "%s cannot be written\n", qPrintable(jsonFile));
    return 1;
}

/// Stages in whose processes there is a window, or Chromium.
bool needsWindow(int argc, char **argv)
{
    bool isNext = false;
    for (int i = 1; i < argc; ++i) {
        if (isNext &&
            QByteArrayList{"window", "start", "reading", "pdf", "stall"}.contains(QByteArray(argv[i])))
            return true;
        isNext = qstrcmp(argv[i], "--stage") == 0;
    }
    return false;
}

} // namespace

int main(int argc, char **argv)
{
    const bool wantsWindow = needsWindow(argc, argv);
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
    const auto feeds = option("feeds", "How many feeds a first refresh has.", "n", "1000");
    const auto articles = option("articles", "How many articles in each.", "n", "100");
    const auto sizes = option("sizes", "How many articles the archives have.", "n,…", "10k,100k");
    const auto seed = option("seed", "Another seed, another corpus.", "n", "1");
    const auto json = option("json", "Also write all figures to this file.", "file", "");
    const QByteArray all = QByteArray(RefreshStages) + "," + ArchiveStages;
    const auto stages = option("stages", "Only these stages.", "names", all.constData());
    const auto keep =
        option("keep", "Keep the archives in this folder, and use those that are there.", "folder", "");
    const auto idle =
        option("idle", "How long the window is left alone until its memory is looked at.", "seconds", "120");
    const auto days =
        option("days", "Articles over so many days (this and the rest: for the stages).", "n", "0");
    const auto fresh = option("fresh", "So many newer articles for each feed.", "n", "0");
    const auto shown = option("shown", "A document has the newest n only.", "n", "0");
    const auto stage = option("stage", "Run one stage (used by the benchmark itself).", "name", "");
    const auto port = option("port", "Where the documents are, for --stage.", "n", "0");
    const auto folder = option("folder", "An empty folder or a profile, for --stage.", "path", "");
    const auto begun = option("begun", "When the process was started, for --stage.", "ns", "0");
    const QCommandLineOption serving(QStringLiteral("serve"),
                                     QStringLiteral("Serve the documents (used by the benchmark itself)."));
    parser.addOption(serving);
    parser.process(*application);

    const auto number = [&parser](const QCommandLineOption &option) { return parser.value(option).toInt(); };
    const CorpusSize size{qMax(1, number(feeds)),
                          qMax(1, number(articles)),
                          parser.value(seed).toULongLong(),
                          number(days),
                          number(fresh),
                          number(shown)};
    if (parser.isSet(serving))
        return serve(size);
    if (parser.isSet(stage)) {
        const StageInput input{size, parser.value(port).toUShort(), parser.value(folder), number(idle),
                               parser.value(begun).toLongLong()};
        return runStage(parser.value(stage), input, *application);
    }

    const QStringList refreshStages = common(parser.value(stages), RefreshStages);
    const ArchivePlan plan{common(parser.value(stages), ArchiveStages), parser.value(keep), number(idle),
                           size.seed};
    const QStringList sizeNames = parser.value(sizes).split(u',', Qt::SkipEmptyParts);
    qint64 bytes = 0;
    QJsonObject report{{QStringLiteral("cores"), QThread::idealThreadCount()},
                       {QStringLiteral("seed"), qint64(size.seed)}};
    if (!refreshStages.isEmpty()) {
        const QJsonObject measured = measureRefresh(size, refreshStages, bytes);
        const QList<Row> rows = rowsOf(measured);
        printLine(tableOf(rows).toUtf8());
        report.insert(QStringLiteral("feeds"), size.feeds);
        report.insert(QStringLiteral("articles"), size.articles);
        report.insert(QStringLiteral("bytes"), bytes);
        report.insert(QStringLiteral("stages"), measured);
        report.insert(QStringLiteral("table"), jsonOf(rows));
    }
    if (!plan.stages.isEmpty() && !sizeNames.isEmpty()) {
        const QJsonObject measured = measureArchives(sizeNames, plan);
        const ArchiveTable table = archiveTable(measured, sizeNames);
        printLine(textOf(table).toUtf8());
        report.insert(QStringLiteral("archives"), measured);
        report.insert(QStringLiteral("archiveTable"), jsonOf(table));
    }
    const int written = parser.value(json).isEmpty() ? 0 : writeReport(report, parser.value(json));
    return containsError(report) ? 1 : written;
}
