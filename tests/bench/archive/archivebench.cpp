#include "bench/archive/archivebench.h"

#include "bench/stagerunner.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>

namespace depeche::bench {

namespace {

constexpr int ArticlesOfFeed = 500;
constexpr int Days = 5 * 365;
constexpr int Starts = 9;
constexpr int FreshArticles = 5;
constexpr int ShownArticles = 15;

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// One size: its folder and what is done with it.
class ArchiveRun final
{
public:
    ArchiveRun(const QString &name, const CorpusSize &size, const ArchivePlan &plan)
        : m_name(name)
        , m_size(size)
        , m_plan(plan)
        , m_folder(plan.keep.isEmpty() ? m_temporary.path() : QString(plan.keep + u'/' + name))
    {
        QDir().mkpath(m_folder);
    }

    QJsonObject run()
    {
        const bool kept = !m_plan.keep.isEmpty();
        QJsonObject figures;
        const auto add = [&](const char *stage, auto measure) {
            const QString name = QString::fromLatin1(stage);
            if (!m_plan.stages.contains(name))
                return;
            std::fprintf(stderr, "… %s, %s\n", qPrintable(m_name), stage);
            QElapsedTimer timer;
            timer.start();
            QJsonObject measured = measure();
            measured.insert(QStringLiteral("stageSeconds"), double(timer.elapsed()) / 1e3);
            if (measured.contains(QLatin1String("error")))
                std::fprintf(stderr, "%s, %s: %s\n", qPrintable(m_name), stage,
                             qPrintable(measured.value(QLatin1String("error")).toString()));
            figures.insert(name, measured);
        };
        const QJsonObject archive = fill();
        figures.insert(QStringLiteral("archive"), archive);
        if (archive.contains(QLatin1String("error")))
            return figures;
        const StageInput input{m_size, 0, profile(), m_plan.idleSeconds, 0};
        add("queries", [&] { return runInProcess(QStringLiteral("queries"), input); });
        add("start", [&] { return start(input); });
        add("reading", [&] { return runInProcess(QStringLiteral("reading"), input); });
        add("pdf", [&] { return runInProcess(QStringLiteral("pdf"), input); });
        add("stall", [&] { return kept ? stallOnCopy() : stall(profile()); });
        return figures;
    }

private:
    QString profile() const { return QString(m_folder + u"/profile"); }

    QJsonObject fill()
    {
        QFile note(QString(m_folder + u"/archive.json"));
        if (note.open(QIODevice::ReadOnly)) {
            QJsonObject known = QJsonDocument::fromJson(note.readAll()).object();
            if (known.value(QLatin1String("seed")).toDouble() == double(m_size.seed) &&
                known.value(QLatin1String("articles")).toInt() == m_size.total()) {
                known.insert(QStringLiteral("reused"), true);
                return known;
            }
            note.close();
        }
        std::fprintf(stderr, "… %s, archive: %d articles of %d feeds\n", qPrintable(m_name), m_size.total(),
                     m_size.feeds);
        QDir(profile()).removeRecursively();
        QDir().mkpath(profile());
        QElapsedTimer timer;
        timer.start();
        QJsonObject figures = runInProcess(QStringLiteral("archive"), {m_size, 0, profile(), 0, 0});
        figures.insert(QStringLiteral("stageSeconds"), double(timer.elapsed()) / 1e3);
        figures.insert(QStringLiteral("seed"), double(m_size.seed));
        if (figures.contains(QLatin1String("error"))) {
            std::fprintf(stderr, "%s\n", qPrintable(figures.value(QLatin1String("error")).toString()));
        } else if (note.open(QIODevice::WriteOnly)) {
            note.write(QJsonDocument(figures).toJson());
        }
        return figures;
    }

    /// With the archive and with an empty profile by turns, so that both meet the same machine.
    QJsonObject start(const StageInput &input) const
    {
        StageInput empty = input;
        const QTemporaryDir folder;
        empty.folder = folder.path();
        QList<double> times;
        QList<double> emptyTimes;
        QList<double> cpu;
        QList<double> emptyCpu;
        QJsonObject figures;
        for (int i = 0; i <= Starts; ++i) {
            const QJsonObject with = runInProcess(QStringLiteral("start"), input);
            const QJsonObject without = runInProcess(QStringLiteral("start"), empty);
            if (with.contains(QLatin1String("error")))
                return with;
            if (i == 0) { // makes the empty profile, and reads the other one's pages
                figures.insert(QStringLiteral("first"), with.value(QLatin1String("milliseconds")));
                continue;
            }
            times += with.value(QLatin1String("milliseconds")).toDouble();
            cpu += with.value(QLatin1String("cpu")).toDouble();
            emptyTimes += without.value(QLatin1String("milliseconds")).toDouble();
            emptyCpu += without.value(QLatin1String("cpu")).toDouble();
        }
        figures.insert(QStringLiteral("median"), median(times));
        figures.insert(QStringLiteral("best"), *std::min_element(times.begin(), times.end()));
        figures.insert(QStringLiteral("worst"), *std::max_element(times.begin(), times.end()));
        figures.insert(QStringLiteral("cpu"), median(cpu));
        figures.insert(QStringLiteral("empty"), median(emptyTimes));
        figures.insert(QStringLiteral("emptyBest"), *std::min_element(emptyTimes.begin(), emptyTimes.end()));
        figures.insert(QStringLiteral("emptyCpu"), median(emptyCpu));
        return figures;
    }

    QJsonObject stall(const QString &profile) const
    {
        CorpusSize size = m_size;
        size.fresh = FreshArticles;
        size.shown = ShownArticles;
        const ServerProcess server(size);
        return runInProcess(QStringLiteral("stall"), {size, server.port(), profile, 0, 0});
    }

    QJsonObject stallOnCopy() const
    {
        const QString copy = QString(m_folder + u"/changed");
        QDir(copy).removeRecursively();
        QDir().mkpath(copy);
        for (const QString &file : QDir(profile()).entryList(QDir::Files))
            QFile::copy(QString(profile() + u'/' + file), QString(copy + u'/' + file));
        const QJsonObject figures = stall(copy);
        QDir(copy).removeRecursively();
        return figures;
    }

    QString m_name;
    CorpusSize m_size;
    ArchivePlan m_plan;
    QTemporaryDir m_temporary;
    QString m_folder;
};

} // namespace

CorpusSize archiveSize(const QString &name, quint64 seed)
{
    const bool thousands = name.endsWith(u'k');
    const bool millions = name.endsWith(u'M');
    const int number = (thousands || millions ? name.chopped(1) : name).toInt();
    const int articles = number * (thousands ? 1000 : millions ? 1000000 : 1);
    CorpusSize size;
    size.articles = articles >= 10 * ArticlesOfFeed ? ArticlesOfFeed : qMax(1, articles / 4);
    size.feeds = articles / size.articles;
    size.seed = seed;
    size.days = Days;
    return size;
}

QJsonObject measureArchives(const QStringList &sizes, const ArchivePlan &plan)
{
    QJsonObject figures;
    for (const QString &name : sizes) {
        ArchivePlan own = plan;
        if (name != sizes.last()) // once is enough for that
            own.idleSeconds = 0;
        figures.insert(name, ArchiveRun(name, archiveSize(name, plan.seed), own).run());
    }
    return figures;
}

} // namespace depeche::bench
